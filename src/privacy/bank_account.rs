//! Numbers of bank accounts: behind a word for one, behind a bank's name, or before a bank.
//!
//! Accounts of state bodies at the treasury, and those of the bookkeeper's chart, are numbers of no person.

use super::context::{has_word, head, is_amount, is_of_a_thing, tail};
use super::number::{Number, Prefix};
use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which an account's number stands.
pub(super) const WORDS: &[&str] = &[
    "số tài khoản",
    "tài khoản số",
    "tài khoản ngân hàng",
    "tài khoản cá nhân",
    "tài khoản",
    "stk",
    "số tk",
    "tk số",
    "tk",
    "tk ngân hàng",
    "số thẻ",
    "số thẻ atm",
    "thẻ atm",
    "vietcombank",
    "vietinbank",
    "bidv",
    "agribank",
    "techcombank",
    "mb bank",
    "mbbank",
    "mb",
    "acb",
    "sacombank",
    "vpbank",
    "tpbank",
    "shb",
    "hdbank",
    "vib",
    "lpbank",
    "lienvietpostbank",
    "msb",
    "ocb",
    "seabank",
    "eximbank",
    "vcb",
    "ctg",
    "abbank",
    "bac a bank",
    "nam a bank",
    "namabank",
    "scb",
    "pvcombank",
    "kienlongbank",
    "momo",
    "co-opbank",
];

/// Names of banks, and the word for one.
const BANKS: &[&str] = &[
    "ngân hàng",
    "vietcombank",
    "vietinbank",
    "bidv",
    "agribank",
    "techcombank",
    "mb bank",
    "mbbank",
    "mb",
    "acb",
    "sacombank",
    "vpbank",
    "tpbank",
    "shb",
    "hdbank",
    "vib",
    "lpbank",
    "lienvietpostbank",
    "msb",
    "ocb",
    "seabank",
    "eximbank",
    "vcb",
    "abbank",
    "scb",
    "pvcombank",
];

/// Accounts that are of no person.
const OF_NO_PERSON: &[&str] = &["kho bạc", "kbnn", "kế toán", "tạm giữ", "tài khoản thu ngân sách"];

/// Numbers of these kinds may stand between the word and an account's number, and are none.
const OTHERS: &[&str] = &[
    "điện thoại",
    "sđt",
    "đt",
    "zalo",
    "di động",
    "hotline",
    "cccd",
    "căn cước",
    "cmnd",
    "quyết định",
    "mã số thuế",
    "facebook",
    "định danh",
    "liên hệ",
    "công văn",
    "hồ sơ",
];

/// How many characters may stand between the word and the number.
const FAR: usize = 60;

/// The number behind a word for an account, or behind a bank's name.
pub(super) fn behind(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let after = head(passage.after(at.end), FAR);
    let firsts = after
        .char_indices()
        .filter(|(i, c)| c.is_ascii_digit() && !after[..*i].ends_with(|c: char| c.is_alphanumeric()));
    let found = firsts.filter_map(|(i, _)| account(passage, at.end + i)).next()?;
    let between = &passage.text[at.end..found.start.max(at.end)];
    let sentence = [passage.before(at.start), passage.after(at.start)].concat();
    let other = has_word(between, OTHERS) || has_word(&sentence, OF_NO_PERSON);
    (!other).then_some(found)
}

/// A number before a bank: "0123456789 tại Ngân hàng …", "0123456789 (Vietcombank)".
pub(super) fn before_a_bank(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let span = account(passage, at.start).filter(|span| span.len() >= 8)?;
    let bank = has_word(head(passage.after(span.end), 28), BANKS);
    let before = passage.before(span.start);
    let other = has_word(tail(before, 30), OTHERS)
        || is_of_a_thing(before, WORDS)
        || has_word(passage.after(span.end), OF_NO_PERSON);
    (bank && !other).then_some(span)
}

/// The account's number that begins at a digit: six to nineteen digits, no amount and no date.
fn account(passage: &Passage<'_>, first: Offset) -> Option<Range<Offset>> {
    let number = Number::at(passage.text, first)?;
    let long = |prefix: &Prefix| {
        (6..=19).contains(&prefix.digits.len()) && !is_amount(passage.after(prefix.span.end))
    };
    number.prefixes().filter(long).last().map(|prefix| prefix.span)
}
