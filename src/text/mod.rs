//! Vietnamese text: folding, order, and the clerical forms of dates and numbers.

mod collate;
mod date;
mod fingerprint;
mod fold;
mod nearest;
mod number;

pub use collate::{by_given_name, by_text};
pub use date::{Period, Quarter, clerical_date, roman, short_date};
pub use fingerprint::{Fingerprint, fingerprint};
pub use fold::{fold, is_id, slug};
pub use nearest::nearest;
pub use number::{decimal, grouped, share_text};

use std::borrow::Cow;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// The text in NFC; borrowed when it already is.
pub fn nfc(text: &str) -> Cow<'_, str> {
    // Almost all letters of Vietnamese lie in three blocks that hold nothing but composed ones.
    let composed = |c: char| {
        c < '\u{300}' || ('\u{1e00}'..='\u{1eff}').contains(&c) || ('\u{2010}'..='\u{2027}').contains(&c)
    };
    if text.chars().all(composed) {
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
    fn text_is_read_as_nfc_whatever_the_keyboard_produced() {
        assert_eq!(nfc("Đa\u{300}o"), "Đào");
        assert!(matches!(nfc("Đào"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_monogram_takes_the_first_and_the_given_name() {
        assert_eq!(monogram("Nguyễn Thị Đào"), "NĐ");
        assert_eq!(monogram("Phòng 3"), "P3");
        assert_eq!(monogram("  "), "");
    }
}
