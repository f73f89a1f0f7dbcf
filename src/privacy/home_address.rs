//! Home addresses: a word for living somewhere, and behind it a house, a lane, a hamlet by number or name.
//!
//! A commune or ward alone is the usual way to say where somebody comes from and is left alone; so is an office's seat.

use super::context::{has_word, tail};
use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// Words for living somewhere.
pub(super) const WORDS: &[&str] = &[
    "thường trú",
    "trú tại",
    "tạm trú",
    "nhà riêng",
    "cư trú",
    "ngụ tại",
    "cư ngụ",
    "trú quán",
    "nơi ở",
    "chỗ ở",
    "địa chỉ nhà",
    "địa chỉ gia đình",
    "nhà ở số",
    "nhà ở",
    "nhà số",
    "số nhà",
    "hộ khẩu",
    "sinh sống tại",
    "sống tại",
    "hiện ở",
    "ở tại",
    "trú ở",
    "ngụ ở",
    "ngụ",
    "nhà tại",
    "nhà ở tại",
    "sống ở",
    "ở trọ",
    "thuê trọ",
    "phòng trọ",
    "ở nhà số",
    "ở số",
    "ở số nhà",
    "nhà của",
    "nhà anh",
    "nhà chị",
    "nhà ông",
    "nhà bà",
];

/// Words for a place that is somebody's own home once it is named.
const PLACES: &[&str] = &[
    "số nhà",
    "nhà số",
    "số",
    "đường",
    "phố",
    "ngõ",
    "ngách",
    "hẻm",
    "kiệt",
    "thôn",
    "tổ",
    "ấp",
    "bản",
    "khóm",
    "khu phố",
    "buôn",
    "xóm",
    "căn hộ",
    "phòng",
    "tổ dân phố",
    "khu tập thể",
    "chung cư",
    "sóc",
    "phum",
    "làng",
    "khu dân cư",
    "tòa",
    "phường",
    "xã",
];

/// Of these, those that say too little when they stand alone.
const WIDE: &[&str] =
    &["phường", "xã", "đường", "phố", "số", "chung cư", "khu dân cư", "phòng", "làng", "tòa"];

/// Words for living that are as often said of something else, so that only a house's number makes them an address.
const WEAK: &[&str] = &[
    "nhà ở",
    "sống ở",
    "nhà của",
    "nhà anh",
    "nhà chị",
    "nhà ông",
    "nhà bà",
    "ở tại",
    "sống tại",
    "sinh sống tại",
    "cư trú",
    "nơi ở",
    "chỗ ở",
    "hộ khẩu",
    "tạm trú",
    "phòng trọ",
    "ngụ",
    "ở số",
];

/// Where these words stand before, the talk is of an office's seat or of a procedure.
const ELSEWHERE: &[&str] = &[
    "trụ sở",
    "cơ quan",
    "thủ tục",
    "hồ sơ",
    "lưu động",
    "giải quyết",
    "văn phòng đặt",
    "quản lý",
    "công trình",
    "dự án",
    "quy định",
    "dữ liệu",
    "đề án",
    "cấp số nhà",
    "gắn",
    "biển",
    "đánh số",
    "rà soát",
    "chương trình",
    "hỗ trợ",
    "xóa",
    "xây dựng",
    "kiểm tra",
    "tuyên truyền",
    "thủ tục đăng ký",
    "việc đăng ký",
    "người dân đăng ký",
    "công dân đăng ký",
    "vận động",
    "khảo sát",
    "nhà văn hóa",
];

/// How many characters an address may take.
const LONG: usize = 90;

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let word = passage.text[at.clone()].to_lowercase();
    let house = matches!(word.as_str(), "số nhà" | "nhà số" | "nhà ở số" | "ở nhà số" | "ở số nhà");
    let start = if house { at.start } else { at.end };
    let after = super::context::head(passage.after(start), LONG);
    let mut named = named_places(after);
    if !house && is_house(after) {
        named.insert(0, (0, "số", true));
    }
    let first = named.first()?;
    let near = after[..first.0].chars().count() <= 30;
    let exact =
        named.iter().any(|(_, place, numbered)| !WIDE.contains(place) || (*numbered && *place == "số"));
    let numbers = named.iter().filter(|(_, _, numbered)| *numbered).count();
    // A line of a form, "Cư trú: …", says that it is one.
    let weak = WEAK.contains(&word.as_str()) && !after.starts_with(':');
    let telling = match (house, weak) {
        (true, _) => numbers >= 1 && named.len() >= 2,
        (_, true) => numbers >= 1 && exact && (named.len() >= 2 || person_before(passage, at.start)),
        _ => exact,
    };
    let elsewhere = has_word(tail(passage.before(at.start), 45), ELSEWHERE);
    let end = start + end_of_address(after, named.last().map_or(0, |(at, ..)| *at));
    (telling && near && !elsewhere).then_some(at.start..end)
}

/// Whether a text begins, behind a colon or "tại", with a house's number before a street's name: "45/2 Nguyễn Huệ".
fn is_house(text: &str) -> bool {
    let start = text.trim_start_matches([':', ' ', '*', '|']);
    let start = start.strip_prefix("tại ").unwrap_or(start);
    let street = start.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | 'A'..='C'));
    let number = start.len() - street.len();
    number > 0 && street.strip_prefix(' ').is_some_and(|name| name.starts_with(char::is_uppercase))
}

fn person_before(passage: &Passage<'_>, at: Offset) -> bool {
    super::context::names_a_person(tail(passage.before(at), 60))
}

/// Places of a text that are called by a number or a name: where, what, and whether by a number.
fn named_places(text: &str) -> Vec<(usize, &'static str, bool)> {
    let lower = text.to_lowercase();
    // Letters that change their length in lower case do not occur in Vietnamese; such a text is not looked at.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<(usize, &'static str, bool)> = Vec::new();
    for (at, _) in lower.char_indices().filter(|(at, _)| !lower[..*at].ends_with(char::is_alphanumeric)) {
        // "Khu phố 3" holds no "phố 3".
        if found.last().is_some_and(|(last, place, _)| at < last + place.len()) {
            continue;
        }
        let longest =
            PLACES.iter().filter(|place| lower[at..].starts_with(**place)).max_by_key(|place| place.len());
        let Some(place) = longest else { continue };
        let rest = text.get(at + place.len()..).unwrap_or_default();
        let name = rest.trim_start_matches([' ', ':', '\u{a0}']);
        let name = name.strip_prefix("số ").unwrap_or(name);
        let parted = rest.len() != name.len();
        let numbered = name.starts_with(|c: char| c.is_ascii_digit());
        if parted && (numbered || name.starts_with(char::is_uppercase)) {
            found.push((at, *place, numbered));
        }
    }
    found
}

/// Where an address ends: at the next comma or stop behind its last place.
fn end_of_address(text: &str, last: usize) -> usize {
    let ends = |c: char| matches!(c, ',' | ';' | ')' | '(' | '\n');
    let end = text[last..].find(ends).map_or(text.len(), |length| last + length);
    text[..end].trim_end_matches(['.', ' ']).len()
}
