//! Numbers of bank accounts: behind a word for one, behind a bank's name, or before a bank.
//!
//! Accounts of state bodies at the treasury, and those of the bookkeeper's chart, are numbers of no person.

use super::number::{Number, Prefix};
use super::passage::Passage;
use super::thing::{is_amount, is_of_a_thing};
use super::words::{has_word, head, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which an account's number stands.
pub(super) const WORDS: &[&str] = &[
    "số tài khoản", "tài khoản số", "tài khoản ngân hàng", "tài khoản cá nhân", "tài khoản", "stk", "số tk",
    "tk số", "tk", "tk ngân hàng", "số thẻ", "số thẻ atm", "thẻ atm", "ctg", "chuyển khoản", "ck",
];

/// Names of banks, and the word for one.
pub(super) const BANKS: &[&str] = &[
    "ngân hàng", "vietcombank", "vietinbank", "bidv", "agribank", "techcombank", "mb bank", "mbbank", "mb",
    "acb", "sacombank", "vpbank", "tpbank", "shb", "hdbank", "vib", "lpbank", "lienvietpostbank", "msb",
    "ocb", "seabank", "eximbank", "vcb", "abbank", "scb", "pvcombank", "bac a bank", "nam a bank",
    "namabank", "kienlongbank", "momo", "co-opbank", "vietbank", "vietabank", "baovietbank", "pgbank",
    "gpbank", "oceanbank", "dongabank", "bvbank", "ncb", "saigonbank", "hsbc", "shinhan", "shinhan bank",
    "woori bank", "cimb", "uob", "standard chartered", "cake", "timo", "zalopay", "viettel money", "vnpay",
    "bắc á bank", "nam á bank", "mb-bank", "mbb", "tcb", "agb",
];

/// Words that are as often followed by sums and documents, so that only a long number close behind is an account's.
const VAGUE: &[&str] = &["ngân hàng", "chuyển khoản", "ck", "cake", "timo"];

/// Accounts that are of no person.
const OF_NO_PERSON: &[&str] =
    &["kho bạc", "kbnn", "tài khoản kế toán", "hạch toán", "tạm giữ", "tài khoản thu ngân sách", "vneid"];

/// Numbers of these kinds may stand between the word and an account's number, and are none.
const OTHERS: &[&str] = &[
    "điện thoại", "sđt", "đt", "zalo", "di động", "hotline", "cccd", "căn cước", "cmnd", "quyết định",
    "mã số thuế", "facebook", "định danh", "liên hệ", "công văn", "hồ sơ", "gọi", "nhắn tin", "alo",
    "liên lạc", "văn bản", "số máy", "tel", "định mức", "dự án", "mã", "hợp đồng", "thông tư", "nghị định",
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
    let word = passage.text[at.clone()].to_lowercase();
    let vague = VAGUE.contains(&word.as_str()) && (found.len() < 9 || between.chars().count() > 36);
    // "… 19036620718014 Techcombank, gọi số …": the bank belongs to the number before it.
    let taken = BANKS.contains(&word.as_str()) && ends_with_number(passage.before(at.start));
    (!other && !vague && !taken).then_some(found)
}

/// Whether a long number stands directly before, with no more than "tại" or a bracket between.
fn ends_with_number(before: &str) -> bool {
    let end = before.trim_end_matches([' ', '(', '-', '–', ',']);
    let end = end.strip_suffix("tại").or_else(|| end.strip_suffix("của")).unwrap_or(end).trim_end();
    let number = end.chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-'));
    number.filter(char::is_ascii_digit).count() >= 6
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
