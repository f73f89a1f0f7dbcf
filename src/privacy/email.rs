//! E-mail addresses, but for those of the state's domain.

use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// The domain of state bodies (Nghị định 147/2024/NĐ-CP, quản lý tên miền «.gov.vn»): a mailbox there is an office's.
const STATE: &str = "gov.vn";

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let (before, after) = (&passage.text[..at.start], &passage.text[at.end..]);
    let is_local = |b: &u8| b.is_ascii_alphanumeric() || b"._%+-".contains(b);
    let is_domain = |b: &u8| b.is_ascii_alphanumeric() || b".-".contains(b);
    let local = before.bytes().rev().take_while(is_local).count();
    let domain = after.bytes().take_while(is_domain).count();
    let domain = after[..domain].trim_end_matches(['.', '-']);
    let (_, ending) = domain.rsplit_once('.')?;
    let start = at.start - local;
    let sound = local > 0 && ending.len() >= 2 && ending.bytes().all(|b| b.is_ascii_alphabetic());
    let span = start..at.end + domain.len();
    (sound && !is_below(domain, STATE)).then_some(span)
}

/// Whether a domain is another or lies below it.
fn is_below(domain: &str, parent: &str) -> bool {
    let domain = domain.to_ascii_lowercase();
    domain.strip_suffix(parent).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
