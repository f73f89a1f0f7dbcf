//! The places of an address, as a text names them: a house, a lane, a hamlet, the units above it.

use crate::diag::Offset;
use crate::privacy::words::{beginning, beginnings};

/// Words for a place that is somebody's own home once it is named.
pub(in crate::privacy) const PLACES: &[&str] = &[
    "số nhà", "nhà số", "số", "đường", "phố", "ngõ", "ngách", "hẻm", "kiệt", "thôn", "tổ", "tổ dân phố",
    "tdp", "ấp", "bản", "khóm", "khu phố", "khối", "khối phố", "tiểu khu", "khu vực", "buôn", "bon", "plei",
    "pley", "plơi", "xóm", "căn hộ", "căn hộ số", "căn", "phòng", "phòng trọ", "dãy trọ", "khu tập thể",
    "tập thể", "chung cư", "sóc", "phum", "làng", "khu dân cư", "khu tái định cư", "khu đô thị", "khu",
    "đội", "lô", "tòa", "toà", "tòa nhà", "nhà trọ", "phường", "xã",
];

/// Of these, those that say too little when they stand alone.
const WIDE: &[&str] = &[
    "phường", "xã", "đường", "phố", "số", "chung cư", "khu dân cư", "khu tái định cư", "khu đô thị", "phòng",
    "làng", "tòa", "toà", "tòa nhà", "khu", "khu vực", "đội", "lô", "căn",
];

/// Of these, those whose name is a place's only when it is a number: "đội 6", "khu 4".
const NUMBERED: &[&str] = &["khu", "đội", "lô", "căn", "phòng", "số", "số nhà", "nhà số"];

/// Units above the hamlet, which go on with an address.
const UNITS: &[&str] = &[
    "xã", "phường", "huyện", "quận", "tỉnh", "thành", "phố", "thị", "trấn", "tp", "tx", "tt", "nhà", "số",
    "đặc", "khu", "đô", "liên", "đường", "tuyến", "ngõ", "thuộc", "cũ", "nối", "dài", "dãy", "trọ", "tầng",
    "block", "lầu",
];

/// By whom lodgings are called: "dãy trọ ông Bảy".
const HOSTS: &[&str] = &["ông", "bà", "cô", "chú", "anh", "chị"];

/// How many characters may stand between two places of one address.
const APART: usize = 60;

/// A place that is called by a number or a name.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// Where its word begins.
    pub(super) at: Offset,
    /// The word, of [`PLACES`].
    pub(super) word: &'static str,
    /// Whether it is called by a number.
    pub(super) numbered: bool,
}

impl Place {
    /// Whether it says too little when it stands alone.
    pub(super) fn is_wide(self) -> bool {
        WIDE.contains(&self.word)
    }

    /// What stands behind its word.
    fn name(self, text: &str) -> &str {
        name(&text[self.at + self.word.len()..])
    }
}

/// The first places of a text that belong to one address.
#[derive(Debug)]
pub(super) struct Address<'t> {
    text: &'t str,
    pub(super) places: Vec<Place>,
}

impl<'t> Address<'t> {
    /// Those that follow each other with no more between them than names, numbers and units.
    pub(super) fn first(text: &'t str) -> Self {
        let mut places = named(text);
        let goes_on = |place: Place, next: Offset| {
            let between = text.get(place.at + place.word.len()..next).unwrap_or_default();
            let lodging = between.contains("trọ ");
            let belongs = |word: &str| {
                word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
                    || UNITS.contains(&word.trim_end_matches([':', '.']))
                    || (lodging && HOSTS.contains(&word))
            };
            !between.contains(';')
                && between.split([' ', ',', '-', '–']).filter(|word| !word.is_empty()).all(belongs)
                && between.chars().count() <= APART
        };
        let broken = (1..places.len()).find(|i| !goes_on(places[i - 1], places[*i].at));
        places.truncate(broken.unwrap_or(places.len()));
        Self { text, places }
    }

    /// Whether one of the places says more than a street or a commune.
    pub(super) fn is_exact(&self) -> bool {
        self.places.iter().any(|place| {
            let region = place.word == "khu vực" && self.places.len() > 1;
            let counted = place.numbered && NUMBERED.contains(&place.word);
            !place.is_wide() || place.word == "làng" || region || counted
        })
    }

    /// Whether a number is too long for a house's, or goes on as a document's does: "số 123/QĐ-SXD", "số 0912 345 678".
    pub(super) fn is_symbol(&self) -> bool {
        self.places.iter().filter(|place| place.numbered).any(|place| {
            let rest = place.name(self.text);
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let behind = rest[digits..].strip_prefix(['/', '-']);
            let document = behind.is_some_and(|rest| {
                rest.bytes().take_while(u8::is_ascii_digit).count() == 4
                    || rest.chars().take(2).filter(|c| c.is_uppercase()).count() == 2
            });
            // "Số 3 phố …", "số 3, ngõ …" is a house; "số 3 được …" is not.
            let alone = place.word == "số" && {
                let behind = rest[house_number(rest)..].trim_start();
                self.places.len() < 2 && !behind.starts_with(char::is_uppercase)
            };
            digits > 4 || document || alone
        })
    }

    /// Where it ends: at the next comma or stop behind its last place, or where its name does.
    pub(super) fn end(&self) -> Offset {
        let last = self.places.last().map_or(0, |place| place.at);
        let ends = |c: char| matches!(c, ',' | ';' | ')' | '(' | '\n');
        let end = self.text[last..].find(ends).map_or(self.text.len(), |length| last + length);
        let mut named = false;
        let mut at = last;
        for word in self.text[last..end].split_inclusive(' ') {
            let name = word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            // "xóm Chùa lên xã …": behind the name something else begins.
            if named && !name && !UNITS.contains(&word.trim_end()) {
                break;
            }
            named |= name;
            at += word.len();
        }
        self.text[..at].trim_end_matches(['.', ' ', ':']).len()
    }
}

/// Places of a text that are called by a number or a name.
fn named(text: &str) -> Vec<Place> {
    let lower = text.to_lowercase();
    // Letters that change their length in lower case do not occur in Vietnamese; such a text is not looked at.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let mut found: Vec<Place> = Vec::new();
    for at in beginnings(&lower) {
        // "Khu phố 3" holds no "phố 3".
        if found.last().is_some_and(|last| at < last.at + last.word.len()) {
            continue;
        }
        let longest = beginning(&lower[at..], PLACES).max_by_key(|word| word.len());
        let Some(word) = longest else { continue };
        let rest = text.get(at + word.len()..).unwrap_or_default();
        let name = name(rest);
        let digits = name.bytes().take_while(u8::is_ascii_digit).count();
        // "Số CCCD", "số 038…" are no houses.
        let called = match digits {
            0 => word != "số" && name.starts_with(char::is_uppercase),
            count => count < 5,
        };
        if called && rest.len() != name.len() {
            found.push(Place { at, word, numbered: digits > 0 });
        }
    }
    found
}

/// Whether a place, by its word and what stands behind, is called by a number, or by a name where one will do.
pub(super) fn is_called(word: &str, behind: &str) -> bool {
    let name = name(behind);
    let numbered = name.starts_with(|c: char| c.is_ascii_digit());
    numbered || (name.starts_with(char::is_uppercase) && !NUMBERED.contains(&word.to_lowercase().as_str()))
}

/// The number or name behind a place's word.
fn name(behind: &str) -> &str {
    let name = behind.trim_start_matches([' ', ':', '\u{a0}']);
    name.strip_prefix("số ").unwrap_or(name)
}

/// The length of a house's number: "12", "217/4A", "15B".
pub(super) fn house_number(text: &str) -> usize {
    let length = text.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'/' | b'A'..=b'H')).count();
    if text.starts_with(|c: char| c.is_ascii_digit()) { length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&'static str> {
        Address::first(text).places.iter().map(|place| place.word).collect()
    }

    #[test]
    fn an_address_has_the_places_that_follow_each_other() {
        assert_eq!(words("số 12, ngõ 4, phường Bình An và thôn Đông"), ["số", "ngõ", "phường"]);
        assert_eq!(words("khu phố 3, xã Tân Lộc"), ["khu phố", "xã"]);
        assert_eq!(words("số CCCD, tổ chức"), [""; 0]);
    }

    #[test]
    fn an_address_ends_with_its_name() {
        let text = "xóm Chùa lên xã Bình An";
        assert_eq!(&text[..Address::first(text).end()], "xóm Chùa");
    }
}
