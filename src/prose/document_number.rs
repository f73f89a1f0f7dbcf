//! Numbers and symbols of documents, as Decree 30/2020/NĐ-CP on clerical work (appendix I, part II) has them written:
//! «207/QĐ-SXD». The form is looked at, not whether the document exists.

use crate::diag::{Finding, How, Offset, Place, rule};
use memchr::{memchr3, memmem};
use std::ops::Range;
use std::sync::{Arc, LazyLock};

/// The key under which they stand.
const KEY: &str = "number";

static SEARCH: LazyLock<memmem::Finder<'_>> = LazyLock::new(|| memmem::Finder::new(KEY));

/// What is wrong with those of a front matter.
pub fn document_numbers(file: &Arc<str>, text: &str, front: Range<Offset>) -> Vec<Finding> {
    let told = |at: Offset| {
        let at = front.start + at;
        let value = text[at + KEY.len()..front.end].trim_start().strip_prefix('=')?.trim_start();
        let inner = value.strip_prefix('"')?;
        let start = front.end - inner.len();
        let number = &inner[..memchr3(b'"', b'\\', b'\n', inner.as_bytes())?];
        if is_plain(number) || !inner[number.len()..].starts_with('"') {
            return None;
        }
        let line = text[front.start..at].rsplit('\n').next().unwrap_or_default();
        let begins = !line.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-'));
        let is_value = begins && !line.trim_start().starts_with('#');
        fault(number, Place::new(file, start..start + number.len())).filter(|_| is_value)
    };
    SEARCH.find_iter(&text.as_bytes()[front.clone()]).filter_map(told).collect()
}

/// Whether a number is in order at a glance, as nearly all are.
fn is_plain(number: &str) -> bool {
    // Letters of two bytes are letters; dashes and spaces of word processors have three.
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'-' | 0x80..=0xdf);
    let digit = number.starts_with(|c: char| c.is_ascii_digit());
    digit && number.bytes().all(sign) && !number.contains("/QD-")
}

fn fault(number: &str, place: Place) -> Option<Finding> {
    let finding = Finding::new(&rule::DOCUMENT_NUMBER, place);
    let written = number.trim();
    let (bare, day) = without_words(written);
    let (before, _) = bare.split_once('/').unwrap_or((bare, ""));
    if bare.contains('/') && before.chars().all(|c| matches!(c, '.' | '…' | '_' | '-') || c.is_whitespace())
    {
        return Some(finding.says("document-number-empty"));
    }
    let right = in_form(bare);
    if bare != written {
        let finding = finding.says("document-number-words").arg("right", &right);
        // Where the day is taken off nothing may get lost.
        return Some(if day { finding } else { finding.mended_by(How::Put(right)) });
    }
    let finding = finding.arg("value", written).arg("right", &right);
    (right != written).then(|| finding.mended_by(How::Put(right)))
}

/// Without the word «Số» before it and the day behind it; and whether there was a day.
fn without_words(written: &str) -> (&str, bool) {
    let rest = ["Số", "số", "SỐ"].iter().find_map(|word| written.strip_prefix(word));
    let rest = rest.map(|rest| rest.trim_start_matches([':', '.', ' ', '\u{a0}']));
    let bare =
        rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '/')).unwrap_or(written);
    let day = [" ngày ", ", ngày "].iter().filter_map(|word| bare.find(word)).min();
    (day.map_or(bare, |at| bare[..at].trim_end()), day.is_some())
}

/// With plain hyphens, no spaces around signs, and the letter that typewriters lack.
fn in_form(number: &str) -> String {
    let Some((digits, symbol)) = number.split_once('/') else { return number.to_owned() };
    let symbol = symbol.replace(['–', '—', '‐', '‑', '−'], "-");
    let tight = |sign: char| {
        move |text: String| text.split(sign).map(str::trim).collect::<Vec<_>>().join(&sign.to_string())
    };
    let symbol = tight('/')(tight('-')(symbol));
    let number = format!("{}/{symbol}", digits.trim());
    number.replacen("/QD-", "/QĐ-", 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(number: &str) -> Option<(&'static str, Option<String>)> {
        let text = format!("+++\n# number = \"x / y\"\na = [{{ number = \"{number}\" }}]\n+++\n");
        let mut found = document_numbers(&Arc::from("a.md"), &text, 4..text.len() - 4);
        let finding = found.pop()?;
        assert!(found.is_empty());
        let fixes: Vec<_> = finding.fix.iter().collect();
        let mended = (!fixes.is_empty()).then(|| crate::diag::mended(&text, &fixes).0);
        let right =
            mended.map(|text| text.rsplit_once(" = \"").expect("a value").1.replace("\" }]\n+++\n", ""));
        Some((finding.message, right))
    }

    #[test]
    fn numbers_have_the_form_of_the_decree() {
        let right = "207/QĐ-SXD";
        for number in [right, "12-QĐ/TU", "01/2024/TT-BNV", "15/BC-ĐTTT&HTĐT", "3388/UBND-NC", "", "QĐ 207"]
        {
            assert_eq!(told(number), None, "{number}");
        }
        for (number, message) in [
            ("Số: 207/QĐ-SXD", "document-number-words"),
            ("số 207/QD-SXD", "document-number-words"),
            ("207/QD-SXD", "document-number"),
            ("207 /QĐ - SXD", "document-number"),
            ("207/QĐ–SXD", "document-number"),
        ] {
            assert_eq!(told(number), Some((message, Some(right.to_owned()))), "{number}");
        }
        assert_eq!(told("207/QĐ-SXD ngày 20/12/2024"), Some(("document-number-words", None)));
        for number in ["....../QĐ-SXD", "…/QĐ-SXD", "   /QĐ-SXD", "Số:      /QĐ-SXD"] {
            assert_eq!(told(number).expect(number).0, "document-number-empty", "{number}");
        }
    }
}
