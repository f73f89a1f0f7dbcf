//! Vietnamese text: folding, order, and the clerical forms of dates and numbers.

mod blank;
mod collate;
mod date;
mod fingerprint;
mod fold;
mod inert;
mod legacy;
mod nearest;
mod number;
mod path;
mod syllable;

pub use blank::{Blank, blank};
pub use collate::{by_text, given_name_key, sort_key};
pub use date::{Period, Quarter, YEARS, clerical_date, roman, short_date};
pub use fingerprint::{Fingerprint, Marks, fingerprint};
pub use fold::{fold, is_id, slug};
pub use inert::inert;
pub use legacy::{Encoding, encoding_of, letters_lost, may_be_pasted, pasted, utf16};
pub use nearest::{Names, Near, nearest, nearest_of};
pub use number::{decimal, grouped, share_text};
pub use path::resolve;
pub use syllable::is_syllable;

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Whether all characters are of the blocks in which Vietnamese is written composed: no control characters but ends of lines
/// and tabs, below U+0300, U+1E00 to U+1EFF, and the dashes and quotation marks from U+2010 to U+2027. Without an early end the loop is one that the compiler can
/// vectorise; every text passes here.
pub fn is_plainly_composed(text: &[u8]) -> bool {
    let composed = |first: u8, second: u8, third: u8| {
        ((first < 0xcc) & !is_control(first))
            | ((first == 0xe1) & (0xb8..=0xbb).contains(&second))
            | ((first == 0xe2) & (second == 0x80) & (0x90..=0xa7).contains(&third))
    };
    // A character of three bytes never begins in the last two.
    let (first, last) = text.split_at(text.len().saturating_sub(2));
    let ends = last.iter().all(|last| *last < 0xcc && !is_control(*last));
    let (second, third) = (text.get(1..).unwrap_or_default(), text.get(2..).unwrap_or_default());
    first
        .iter()
        .zip(second)
        .zip(third)
        .fold(ends, |all, ((first, second), third)| all & composed(*first, *second, *third))
}

/// Whether a byte is a control character that no text has.
pub fn is_control(byte: u8) -> bool {
    ((byte < 0x20) & (byte != b'\t') & (byte != b'\n') & (byte != b'\r')) | (byte == 0x7f)
}

/// The text in NFC; borrowed when it already is.
pub fn nfc(text: &str) -> Cow<'_, str> {
    if is_plainly_composed(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => {
            let normal: String = text.nfc().collect();
            if normal == text { Cow::Borrowed(text) } else { Cow::Owned(normal) }
        }
    }
}

/// The same with a capital at its beginning, as a line or a sentence has.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    first.into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Two letters that stand for a name where there is no portrait: of its first and last word.
pub fn monogram(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphanumeric()));
    let first = words.next();
    let last = words.next_back();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_composed_text_passes_at_a_glance() {
        for text in ["", "a", "é", "Nguyễn Thị Đào – “Gương sáng”", "…", "kết"] {
            assert!(is_plainly_composed(text.as_bytes()), "{text}");
            assert!(matches!(nfc(text), Cow::Borrowed(_)), "{text}");
        }
        for text in ["e\u{301}", "\u{301}", "a\u{2000}", "\u{2001}b", "\u{212b}ng", "ok \u{1e0}"] {
            let slowly: String = text.nfc().collect();
            assert_eq!(nfc(text), slowly, "{text}");
        }
    }

    #[test]
    fn text_is_read_as_nfc_whatever_the_keyboard_produced() {
        assert_eq!(nfc("Đa\u{300}o"), "Đào");
        assert!(matches!(nfc("Đào"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_line_begins_with_a_capital() {
        assert_eq!(capitalized("đơn vị phát động"), "Đơn vị phát động");
        assert_eq!(capitalized(""), "");
    }

    #[test]
    fn a_monogram_takes_the_first_and_the_given_name() {
        assert_eq!(monogram("Nguyễn Thị Đào"), "NĐ");
        assert_eq!(monogram("Phòng 3"), "P3");
        assert_eq!(monogram("  "), "");
    }
}
