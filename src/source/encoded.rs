//! From a file's bytes to its text: which encoding they are, and what of them the author has to mend.

use crate::diag::{Finding, How, Offset, Place, rule};
use crate::prose;
use crate::text::{Encoding, encoding_of, is_plainly_composed, letters_lost, may_be_pasted, nfc, utf16};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

/// Bytes as text: UTF-8, without byte order mark, in NFC, with what is written when that differs; else as much of it as
/// can be read.
pub(super) fn text_of(
    name: &Arc<str>,
    bytes: &[u8],
    findings: &mut Vec<Finding>,
) -> Result<(String, Option<String>), String> {
    // UTF-16 without letters beyond ASCII would pass for UTF-8 with zero bytes.
    let wide = utf16(bytes);
    let written = match simdutf8::compat::from_utf8(bytes) {
        Ok(text) if wide.is_none() => text,
        read => {
            let valid = read.map_or_else(|error| error.valid_up_to(), |_| 0);
            findings.push(not_utf8(name, valid, bytes));
            return Err(wide.map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), |_| String::new()));
        }
    };
    let text = written.strip_prefix('\u{feff}').unwrap_or(written);
    // Nearly every text is known at a glance to be in order.
    let plain = is_plainly_composed(text.as_bytes());
    let mut differs = text.len() != written.len();
    let text = match if plain { Cow::Borrowed(text) } else { nfc(text) } {
        Cow::Borrowed(text) => text.to_owned(),
        Cow::Owned(normal) => {
            let place = Place::new(name, first_difference(text, &normal));
            findings.push(Finding::new(&rule::TEXT_NOT_NFC, place).mended_by(How::Rewrite));
            differs = true;
            normal
        }
    };
    if !plain || may_be_pasted(text.as_bytes()) || text.is_ascii() {
        findings.append(&mut prose::characters(name, &text));
    }
    Ok((text, differs.then(|| written.to_owned())))
}

/// The first character of a text in NFC that is written otherwise.
fn first_difference(written: &str, normal: &str) -> Range<Offset> {
    let mut pairs = normal.char_indices().zip(written.chars());
    let at = pairs.find(|((_, normal), written)| normal != written).map_or(0, |((at, _), _)| at);
    at..at + normal[at..].chars().next().map_or(0, char::len_utf8)
}

/// Tells which encoding a file seems to have, since each is mended in a way of its own. One whose Vietnamese letters are
/// UTF-8 up to some byte is cut or damaged there.
fn not_utf8(name: &Arc<str>, valid: usize, bytes: &[u8]) -> Finding {
    let (before, at) = (&bytes[..valid], valid as Offset);
    let line = 1 + before.iter().filter(|b| **b == b'\n').count();
    // In the text as far as it can be read, U+FFFD stands there.
    let is_wide = utf16(bytes).is_some();
    let place = match is_wide {
        true => Place::start_of(name),
        false => Place::new(name, at..at + char::REPLACEMENT_CHARACTER.len_utf8()),
    };
    let finding = Finding::new(&rule::NOT_UTF8, place).arg("line", line.to_string());
    // Two bytes of an old encoding may look like a letter of UTF-8, ten pairs of them do not.
    if !is_wide && before.iter().filter(|byte| **byte >= 0xc0).nth(9).is_some() {
        return finding.says("not-utf8-damaged");
    }
    let read = String::from_utf8_lossy(bytes);
    if let Some(word) = letters_lost(&read) {
        return finding.says("not-utf8-lost").arg("value", &read[word]);
    }
    match encoding_of(bytes) {
        Some(encoding @ (Encoding::Utf16Le | Encoding::Utf16Be)) => {
            finding.says("not-utf8-wide").arg("encoding", encoding.name())
        }
        Some(encoding) => finding.says("not-utf8-legacy").arg("encoding", encoding.name()),
        None => finding,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_make_no_letter_are_told_by_what_stands_before_them() {
        let told = |bytes: &[u8]| {
            let mut findings = Vec::new();
            text_of(&Arc::from("a.md"), bytes, &mut findings).expect_err("no UTF-8");
            let finding = findings.pop().expect("a finding");
            (finding.message, finding.place.span)
        };
        let text = "Nguyễn Thị Đào, Sở Xây dựng tỉnh Mẫu\nĐà".as_bytes();
        let cut = text.len() - 1;
        assert_eq!(told(&text[..cut]), ("not-utf8-damaged", cut - 1..cut + 2));
        assert_eq!(told(b"S\xebm mai").0, "not-utf8-legacy");
        assert_eq!(told(b"\xff\xfeS\0").0, "not-utf8-wide");
    }
}
