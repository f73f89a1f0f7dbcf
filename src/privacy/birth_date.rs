//! Full dates of birth. A year alone is the usual way to introduce somebody and is left alone.

use super::context::tail;
use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which a date of birth stands.
pub(super) const WORDS: &[&str] = &[
    "sinh ngày",
    "ngày sinh",
    "ngày tháng năm sinh",
    "ngày, tháng, năm sinh",
    "năm sinh",
    "sinh vào ngày",
    "sinh năm",
    "sinh",
    "sn",
    "sinh nhật",
    "chào đời ngày",
    "chào đời",
];

/// First parts of compound words that end in "sinh" and have nothing to do with a birth, or with the birth of an official.
const COMPOUNDS: &[&str] = &[
    "khai",
    "phát",
    "học",
    "vệ",
    "tuyển",
    "hy",
    "hi",
    "nảy",
    "thí",
    "giáo",
    "dân",
    "phục",
    "tái",
    "hồi",
    "sơ",
    "an",
    "sản",
    "môn",
    "tiểu",
    "ký",
    "kí",
    "nội",
    "mưu",
    "thư",
    "thú",
    "lai",
    "ra",
    "nghiên",
    "cứu",
    "quyên",
    "sát",
    "nam",
    "trường",
    "nhân",
    "quyết",
    "du",
    "chiêu",
    "nuôi",
    "tân",
    "tiệt",
    "thi",
    "đản",
    "giáng",
    "kỹ",
];

/// Whose birthdays everybody keeps.
const PUBLIC: &[&str] =
    &["chủ tịch hồ chí minh", "bác hồ", "bác", "lãnh tụ", "kỷ niệm", "kỉ niệm", "nhân dịp", "năm ngày sinh"];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let before = passage.before(at.start).to_lowercase();
    let last =
        before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    // "Nữ, sinh ngày …": what a comma parts is no compound.
    let compound = before.ends_with(' ') && before.trim_end().ends_with(last) && COMPOUNDS.contains(&last);
    let public = super::context::has_word(tail(&before, 60), PUBLIC);
    if compound || public {
        return None;
    }
    let rest = &passage.text[at.end..];
    let lead = lead(rest);
    let length = date(&rest[lead..])?;
    Some(at.end + lead..at.end + lead + length)
}

/// The length of what may stand between the word and the date.
fn lead(rest: &str) -> usize {
    let mut at = 0;
    loop {
        let next = rest[at..].trim_start_matches([' ', '\u{a0}', ':', '*', '|', '(', ',', '\t']);
        let words = [
            "ngày",
            "Ngày",
            "mồng",
            "mùng",
            "vào",
            "là",
            "của",
            "tháng năm",
            "tháng, năm",
            "năm",
            "chị",
            "anh",
            "ông",
            "bà",
        ];
        let word = words
            .iter()
            .find_map(|word| next.strip_prefix(word).filter(|rest| rest.starts_with([' ', ':', ','])));
        match word {
            Some(behind) => at = rest.len() - behind.len(),
            None => return rest.len() - next.len(),
        }
    }
}

/// The length of the full date that a text begins with: "05/9/1980", "5-9-1980", "05.09.1980", "05 tháng 9 năm 1980",
/// "1980-09-05".
fn date(text: &str) -> Option<usize> {
    let (day, rest) = number(text, 4)?;
    let (month, rest) = number(between(rest, " tháng ")?, 2)?;
    let (year, rest) = number(between(rest, " năm ").or_else(|| between(rest, ", năm "))?, 4)?;
    let ordered = |day: u16, year: u16| (1..=31).contains(&day) && (1900..=2100).contains(&year);
    let sound = (1..=12).contains(&month) && (ordered(day, year) || ordered(year, day));
    (sound && !rest.starts_with(|c: char| c.is_alphanumeric())).then_some(text.len() - rest.len())
}

/// What stands behind the sign or word between two numbers of a date.
fn between<'t>(rest: &'t str, word: &str) -> Option<&'t str> {
    let signs = ["/", "-", ".", " / ", " - "];
    rest.strip_prefix(word).or_else(|| signs.iter().find_map(|sign| rest.strip_prefix(sign)))
}

fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..length].parse().ok().filter(|_| length <= most)?;
    Some((value, &text[length..]))
}
