//! Plates of vehicles: two digits of the province, a series of letters, five digits or (before 2010) four: "29A-123.45",
//! "59-X1 234.56", "30H 12345" (Thông tư 79/2024/TT-BCA on the form of plates).
//!
//! Numbers of plots and flats are alike; only the form with its hyphen or stop, or the word before it, makes a plate.

use super::passage::Passage;
use super::thing::is_of_a_thing;
use super::words::{has_word, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words that announce a plate.
const ANNOUNCED: &[&str] = &[
    "biển số", "biển kiểm soát", "bks", "biển số xe", "biển xe", "xe máy", "xe ô tô", "ô tô", "xe con",
    "chiếc xe", "xe", "biển",
];

/// What else has such symbols.
const OTHERS: &[&str] = &[
    "thùng hồ sơ", "hộp hồ sơ", "căn hộ", "căn", "phòng", "ki-ốt", "ki ốt", "kiốt", "sạp", "kệ", "tủ",
    "ngăn", "bản vẽ", "mảnh bản đồ", "cột", "móng", "mốc", "mẫu", "mẫu số", "nhà số", "gian hàng", "khu",
    "loại", "kiểu", "model", "đời",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let (length, telling) = plate(&passage.text[at.start..])?;
    let span = at.start..at.start + length;
    let before = passage.before(span.start);
    let announced = has_word(tail(before, 40), ANNOUNCED);
    (announced || (telling && !is_of_a_thing(before, ANNOUNCED) && !has_word(tail(before, 16), OTHERS)))
        .then_some(span)
}

/// The length of the plate that a text begins with, and whether it can hardly be anything else.
fn plate(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes.get(from..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count();
    let letters = |from: usize| {
        bytes.get(from..).unwrap_or_default().iter().take_while(|b| b.is_ascii_uppercase()).count()
    };
    let mut at = 2;
    let province: u8 = text.get(..2).filter(|_| digits(0) == 2)?.parse().ok()?;
    at += usize::from(bytes.get(at) == Some(&b'-'));
    let series = letters(at);
    at += series;
    if !(11..=99).contains(&province) || !(1..=2).contains(&series) {
        return None;
    }
    // A motorcycle's series has a digit more; it can only be told when something parts it from the number.
    let parts = |at: usize| matches!(bytes.get(at), Some(b'-' | b' ' | b'.'));
    at += usize::from(digits(at) == 1 && parts(at + 1));
    let hyphen = bytes.get(at) == Some(&b'-');
    at += usize::from(parts(at));
    let (first, stop) = (digits(at), bytes.get(at + 3) == Some(&b'.'));
    let end = match first {
        3 if stop && digits(at + 4) == 2 => at + 6,
        4 | 5 => at + first,
        _ => return None,
    };
    let whole = text[end..].chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '/');
    whole.then_some((end, (first == 3 && stop) || (hyphen && first == 5)))
}
