//! Numbers of identity cards.
//!
//! The card of today has the twelve digits of the personal identification number: three for the province of the birth's
//! registration, one for century and sex, two for the year of birth, six at random (Nghị định 137/2015/NĐ-CP, Điều 13;
//! provinces' codes: Thông tư 59/2021/TT-BCA). The card before it had nine digits without any check, of which only
//! the first two, the issuing province, can be told from an arbitrary number.

use super::number::{Number, Prefix};
use super::passage::Passage;
use super::thing::{is_amount, is_of_a_thing};
use super::words::{has_word, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words that announce such a number.
const ANNOUNCED: &[&str] = &[
    "cccd", "căn cước", "căn cước công dân", "cmnd", "cmtnd", "cmt", "chứng minh nhân dân", "chứng minh thư",
    "giấy chứng minh", "định danh cá nhân", "số định danh", "mã định danh", "ccgcn", "đdcn", "số cc",
];

/// Codes of provinces as the numbers have them.
const PROVINCES: &[u8] = &[
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40,
    42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83,
    84, 86, 87, 89, 91, 92, 93, 94, 95, 96,
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let number = Number::at(passage.text, at.start)?;
    let prefixes: Vec<Prefix> = number.prefixes().collect();
    // Of twelve digits in groups the first nine would do too where words announce them.
    let of = |count: usize| prefixes.iter().find(|prefix| prefix.digits.len() == count);
    let whole = of(12).filter(|prefix| is_personal(&prefix.digits) && is_identity(passage, prefix));
    let found =
        whole.or_else(|| [9, 12].into_iter().filter_map(of).find(|prefix| is_identity(passage, prefix)));
    found.map(|prefix| prefix.span.clone())
}

fn is_identity(passage: &Passage<'_>, prefix: &Prefix) -> bool {
    let before = passage.before(prefix.span.start);
    if has_word(tail(before, 45), ANNOUNCED) && !is_of_a_thing(before, ANNOUNCED) {
        return true;
    }
    let shaped = match prefix.digits.len() {
        12 => {
            is_personal(&prefix.digits)
                && matches!(prefix.lengths[..], [12] | [3, 3, 3, 3] | [4, 4, 4] | [3, 3, 6])
        }
        _ => {
            is_old_card(&prefix.digits)
                && (prefix.lengths == [9] || prefix.digits.starts_with('0') && prefix.lengths == [3, 3, 3])
        }
    };
    let after = passage.after(prefix.span.end);
    // Nine digits that are called "số" and no more are more often a document's.
    let document = prefix.digits.len() == 9 && has_word(tail(before, 4), &["số"]);
    shaped && !document && !after.starts_with('/') && !is_amount(after) && !is_of_a_thing(before, ANNOUNCED)
}

/// Whether twelve digits are built as a personal identification number of somebody born since 1900.
fn is_personal(digits: &str) -> bool {
    let province = digits.get(..3).and_then(|code| code.parse::<u8>().ok());
    province.is_some_and(|code| PROVINCES.contains(&code))
        && digits.as_bytes().get(3).is_some_and(|b| (b'0'..=b'3').contains(b))
}

/// Whether nine digits may be the number of an old card: they began with 01 to 38.
fn is_old_card(digits: &str) -> bool {
    digits.get(..2).and_then(|code| code.parse::<u8>().ok()).is_some_and(|code| (1..=38).contains(&code))
}
