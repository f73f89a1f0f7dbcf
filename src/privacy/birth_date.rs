//! Full dates of birth. A year alone is the usual way to introduce somebody and is left alone.

use super::passage::Passage;
use super::person::{ends_with_person, names_a_person, speaks_in_general};
use super::words::{has_word, head, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which a date of birth stands.
pub(super) const WORDS: &[&str] = &[
    "sinh ngày", "ngày sinh", "ngày tháng năm sinh", "ngày, tháng, năm sinh", "năm sinh", "sinh vào ngày",
    "sinh năm", "sinh", "sn", "sanh ngày", "ngày sanh", "sanh vào ngày", "sanh năm", "sanh", "năm sanh",
    "ngày tháng năm sanh", "khai sanh", "đẻ ngày", "đẻ", "ns", "ntns", "ngày/tháng/năm sinh", "sinh nhật",
    "chào đời ngày", "chào đời", "ra đời", "khai sinh", "giấy khai sinh", "s.",
];

/// Of these, those that name the datum itself: the date may stand a few words behind ("ngày sinh ghi trên thẻ là …").
const NAMES: &[&str] = &[
    "ngày sinh", "ngày tháng năm sinh", "ngày, tháng, năm sinh", "năm sinh", "sinh nhật", "chào đời", "sinh",
];

/// Words by which a document gives a date.
const GIVES: &[&str] = &["ghi", "đề", "là", "khai"];

/// Words for what is done with a birth's registration, which has a date of its own.
const REGISTERED: &[&str] = &[
    "đăng ký", "đăng kí", "cấp", "cấp lại", "làm", "nộp", "trả", "nhận", "trích lục", "thủ tục", "hồ sơ",
    "số", "ký", "cải chính", "được", "liên thông", "việc",
];

/// How many characters may stand between the name of the datum and the date.
const FAR: usize = 42;

/// First parts of compound words that end in "sinh" and have nothing to do with a birth, or with the birth of an official.
const COMPOUNDS: &[&str] = &[
    "khai", "phát", "học", "vệ", "tuyển", "hy", "hi", "nảy", "thí", "giáo", "dân", "phục", "tái", "hồi",
    "sơ", "an", "sản", "môn", "tiểu", "ký", "kí", "nội", "mưu", "thư", "thú", "lai", "ra", "nghiên", "cứu",
    "quyên", "sát", "nam", "trường", "nhân", "quyết", "du", "chiêu", "nuôi", "tân", "tiệt", "thi", "đản",
    "giáng", "kỹ", "khánh",
];

/// Whose birthdays everybody keeps.
const PUBLIC: &[&str] =
    &["chủ tịch hồ chí minh", "bác hồ", "lãnh tụ", "kỷ niệm", "kỉ niệm", "nhân dịp", "năm ngày sinh"];

/// Whether a text speaks of such a birthday. A person behind the word has a birthday of their own: "nhân dịp Tết, xã
/// thăm bà Lộc (sinh …)", and "Bác" is Hồ Chí Minh only alone: "ngày Bác sinh".
fn is_public(text: &str) -> bool {
    let alone =
        text.trim_end().strip_suffix(" Bác").is_some_and(|rest| rest.ends_with(char::is_alphanumeric));
    alone || speaks_in_general(text, PUBLIC)
}

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    // The South says "sanh".
    let word = passage.text[at.clone()].to_lowercase().replace("sanh", "sinh");
    let rest = &passage.text[at.end..];
    let direct = lead(rest);
    let (start, length) = match date(&rest[direct..]) {
        Some(length) => (direct, length),
        None => named_date(passage.after(at.end), &word)?,
    };
    let public = is_public(tail(passage.before(at.start), 60));
    let before = passage.before(at.start).to_lowercase();
    let last =
        before.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    // "Nữ, sinh ngày …": what a comma parts is no compound.
    let compound = before.ends_with(' ') && before.trim_end().ends_with(last) && COMPOUNDS.contains(&last);
    if compound || public {
        return None;
    }
    let between = &rest[..start];
    // "Trẻ sinh ngày … trở đi" speaks of all of them.
    let of_all = begins_with_word(&rest[start + length..], &["trở"]);
    if of_all || begins_with_word(between, GOING_ON) {
        return None;
    }
    let sound = match word.as_str() {
        "khai sinh" | "giấy khai sinh" => is_given(&before, between),
        "ra đời" => ends_with_person(passage.before(at.start)),
        // "Đẻ" is said of cattle too.
        "đẻ" | "đẻ ngày" => names_a_person(&before),
        _ => !has_word(between, PUBLIC) && !has_word(between, &["bác"]),
    };
    sound.then_some(at.end + start..at.end + start + length)
}

/// The first date that stands behind the name of the datum, a few words further on: where, and how long.
fn named_date(after: &str, word: &str) -> Option<(usize, usize)> {
    let first = after.find(|c: char| c.is_ascii_digit())?;
    let between = &after[..first];
    let near = between.chars().count() <= FAR && !between.contains([';', '.', '(', '“']);
    let plain = word == "sinh";
    // "Sinh" alone is part of many words; what stands between has to lead from a birth to its day.
    let leads = match word {
        "khai sinh" | "giấy khai sinh" => has_word(between, GIVES),
        _ if plain => begins_with_word(between, BORN) && has_word(tail(between, 6), &["ngày"]),
        _ => NAMES.contains(&word) && !between.contains(','),
    };
    (near && leads).then(|| date(&after[first..])).flatten().map(|length| (first, length))
}

/// Words behind "sinh" that go on about a birth.
const BORN: &[&str] = &["con", "cháu", "bé", "ra", "tại", "ở", "đôi", "non"];

/// Words that make another word of a "sinh" before them: "sinh hoạt chi bộ", "sinh viên", "sinh hoá".
const GOING_ON: &[&str] =
    &["hoạt", "viên", "học", "hóa", "hoá", "thái", "kế", "lực", "trưởng", "quán", "phẩm"];

fn begins_with_word(text: &str, words: &[&str]) -> bool {
    text.split_whitespace().next().is_some_and(|first| words.contains(&first))
}

/// Whether a date behind "khai sinh" is what the register says of the birth, not the day of the registration.
fn is_given(before: &str, between: &str) -> bool {
    let given = has_word(between, GIVES);
    let registered = has_word(tail(before, 24), REGISTERED) || has_word(between, REGISTERED);
    given || (!registered && !between.contains(':') && names_a_person(before))
}

/// Signs that may stand between the word and the date.
const SIGNS: [char; 14] = [' ', '\u{a0}', ':', '*', '|', '(', '[', ',', '.', '-', '–', '"', '“', '\t'];

/// The length of what may stand between the word and the date.
fn lead(rest: &str) -> usize {
    let mut at = 0;
    loop {
        let next = rest[at..].trim_start_matches(SIGNS);
        let words = [
            "ngày", "Ngày", "mồng", "mùng", "hôm", "nhằm", "đúng", "đêm", "sáng", "bữa", "vào", "là", "của",
            "tháng năm", "tháng, năm", "năm", "chị", "anh", "ông", "bà",
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
    let behind = between(rest, " tháng ").or_else(|| between(rest, ", tháng "))?;
    let (month, rest) = number(behind, 2).or_else(|| named_month(behind))?;
    let (year, rest) = number(
        between(rest, " năm ").or_else(|| between(rest, ", năm ")).or_else(|| rest.strip_prefix(", "))?,
        4,
    )?;
    let ordered = |day: u16, year: u16| (1..=31).contains(&day) && (1900..=2100).contains(&year);
    let sound = (1..=12).contains(&month) && (ordered(day, year) || ordered(year, day));
    (sound && !rest.starts_with(|c: char| c.is_alphanumeric())).then_some(text.len() - rest.len())
}

/// A month by its name: "tháng Chín", "tháng Giêng", "tháng Chạp".
fn named_month(text: &str) -> Option<(u16, &str)> {
    let lower = head(text, 9).to_lowercase();
    let begins = |(name, _): &&(&str, u16)| {
        lower.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let (name, month) = MONTHS.iter().filter(begins).max_by_key(|(name, _)| name.len())?;
    Some((*month, text.get(name.len()..)?))
}

const MONTHS: &[(&str, u16)] = &[
    ("giêng", 1),
    ("hai", 2),
    ("ba", 3),
    ("tư", 4),
    ("năm", 5),
    ("sáu", 6),
    ("bảy", 7),
    ("tám", 8),
    ("chín", 9),
    ("mười", 10),
    ("mười một", 11),
    ("một", 11),
    ("mười hai", 12),
    ("chạp", 12),
];

/// What stands behind the sign or word between two numbers of a date.
fn between<'t>(rest: &'t str, word: &str) -> Option<&'t str> {
    let signs = ["/", "-", ".", " / ", " - ", "–", " – ", ". "];
    rest.strip_prefix(word).or_else(|| signs.iter().find_map(|sign| rest.strip_prefix(sign)))
}

fn number(text: &str, most: usize) -> Option<(u16, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = text[..length].parse().ok().filter(|_| length <= most)?;
    Some((value, &text[length..]))
}
