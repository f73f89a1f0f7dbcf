//! Telephone numbers, mobile and fixed.
//!
//! Forms by the numbering plan (Thông tư 22/2014/TT-BTTTT and the changes of codes in 2017 and 2018): mobile 03, 05, 07, 08,
//! 09 and eight digits; fixed 02 and nine digits. Numbers before these changes, and local ones without an area code, are
//! told by the word before them.

use super::number::{Number, Prefix};
use super::passage::Passage;
use super::thing::{is_amount, is_of_a_thing};
use super::words::{last_word, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words that announce a telephone number.
pub(super) const ANNOUNCED: &[&str] = &[
    "điện thoại", "đt", "đtdđ", "sđt", "sdt", "số máy", "di động", "zalo", "viber", "tel", "fax", "hotline",
    "mobile", "phone", "liên hệ", "liên lạc", "gọi", "gọi số", "nhắn tin", "alo", "đường dây nóng",
    "máy bàn", "whatsapp", "số đt", "gọi điện", "đ.t",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let number = Number::at(passage.text, at.start)?;
    number.prefixes().find(|prefix| is_phone(passage, prefix, number.plus)).map(|prefix| prefix.span)
}

fn is_phone(passage: &Passage<'_>, prefix: &Prefix, plus: bool) -> bool {
    let national = national(&prefix.digits, plus);
    // "0.912…" is a decimal; the zero of a telephone number stands apart only before three groups of three.
    let spaced = passage.text[prefix.span.start..].starts_with("0 ") && prefix.lengths == [1, 3, 3, 3];
    let apart = prefix.lengths.first() == Some(&1) && !spaced;
    let shaped = !apart && (is_mobile(&national) || is_fixed(&national));
    let local = is_local_or_old(&national) && prefix.lengths.len() <= 4;
    if !shaped && !local {
        return false;
    }
    let before = passage.before(prefix.span.start);
    let personal = !is_amount(passage.after(prefix.span.end)) && !is_of_a_thing(before, ANNOUNCED);
    personal && (shaped || is_announced(before))
}

/// The number as it is dialled within the country.
fn national(digits: &str, plus: bool) -> String {
    let rest = digits
        .strip_prefix("0084")
        .or_else(|| digits.strip_prefix("84").filter(|rest| plus || rest.len() >= 9));
    rest.map_or_else(|| digits.to_owned(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

fn is_mobile(digits: &str) -> bool {
    let network = digits.get(..3).unwrap_or_default();
    let known = match network.get(..2) {
        Some("03") => network >= "032",
        Some("05") => matches!(network, "052" | "055" | "056" | "058" | "059"),
        Some("07") => network <= "079" && network != "071" && network != "072",
        Some("08") => network >= "081",
        Some("09") => true,
        _ => false,
    };
    known && digits.len() == 10
}

fn is_fixed(digits: &str) -> bool {
    digits.starts_with("02") && digits.len() == 11
}

/// Eleven digits of a mobile before 2018, ten of a fixed line before 2017, or six to eight without an area code.
fn is_local_or_old(digits: &str) -> bool {
    match digits.len() {
        6..=8 => !digits.starts_with(['0', '1']),
        10 | 11 => digits.starts_with('0'),
        _ => false,
    }
}

/// Whether a word shortly before announces a telephone number.
fn is_announced(before: &str) -> bool {
    let near = tail(before, 30).to_lowercase();
    last_word(&near, ANNOUNCED).is_some_and(|end| near[end..].chars().count() <= 16)
}
