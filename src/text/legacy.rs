//! The encodings in which Vietnamese was written before Unicode, and how their text is recognised.
//!
//! All of them look the same once their bytes stand as Latin-1 letters, be it in a file that is not UTF-8 or in one that
//! text was pasted into: "NguyÔn V¨n An". A word is of an encoding when it becomes a Vietnamese syllable by it. Tables:
//! TCVN 5712:1993 (VN3); the VNI Windows fonts; code page 1258. What somebody opened as code page 1252 and saved again
//! ("Nguyá»…n") is UTF-8 twice over.

use super::is_syllable;
use std::collections::BTreeSet;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// An encoding that is not UTF-8.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// TCVN3, of the ".VnTime" fonts.
    Tcvn3,
    /// VNI, of the "VNI-Times" fonts.
    Vni,
    /// Code page 1258.
    Windows1258,
    /// UTF-8 that was taken for code page 1252.
    Utf8As1252,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
}

impl Encoding {
    /// Those of single bytes, in which a text may have been pasted; a word that fits several is of the first.
    const PASTED: [Self; 4] = [Self::Utf8As1252, Self::Tcvn3, Self::Vni, Self::Windows1258];

    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tcvn3 => "TCVN3 (.VnTime)",
            Self::Vni => "VNI",
            Self::Windows1258 => "Windows-1258",
            Self::Utf8As1252 => "UTF-8 → Windows-1252",
            Self::Utf16Le => "UTF-16 LE",
            Self::Utf16Be => "UTF-16 BE",
        }
    }
}

/// The encoding of bytes that are no UTF-8, if it can be told.
pub fn encoding_of(bytes: &[u8]) -> Option<Encoding> {
    if let Some(wide) = utf16(bytes) {
        return Some(wide);
    }
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let mut counts = [0_usize; Encoding::PASTED.len()];
    for word in text.split_ascii_whitespace().map(trim).filter(|word| !word.is_ascii()) {
        for (count, encoding) in counts.iter_mut().zip(Encoding::PASTED) {
            *count += usize::from(decode(word, encoding).is_some());
        }
    }
    let most = counts.iter().copied().max().filter(|most| *most > 0)?;
    Encoding::PASTED.into_iter().zip(counts).find(|(_, count)| *count == most).map(|(encoding, _)| encoding)
}

/// How many words with a question mark for a letter make it certain that letters were lost.
const LOST: usize = 3;

/// The first word of a text in which question marks stand for letters that an encoding lacks ("Ph?ng Qu?n l?"), if there
/// are several; those of addresses and formulas are none.
pub fn letters_lost(text: &str) -> Option<Range<usize>> {
    let is_letter = |c: char| c.is_alphabetic() || c == char::REPLACEMENT_CHARACTER;
    let is_lost = |word: &&str| {
        let around = || word.match_indices('?').map(|(at, _)| (&word[..at], &word[at + 1..]));
        let within =
            || around().any(|(before, behind)| before.ends_with(is_letter) && behind.starts_with(is_letter));
        word.contains('?') && !word.contains(['/', '=', '&', '.', '{', '(']) && within()
    };
    let mut words = text.split_ascii_whitespace().map(trim).filter(is_lost);
    let first = words.next()?;
    let start = first.as_ptr() as usize - text.as_ptr() as usize;
    (words.take(LOST - 1).count() == LOST - 1).then(|| start..start + first.len())
}

/// UTF-16 by its byte order mark, or by the zero bytes that the first letters, which are ASCII, have in it.
pub fn utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        [a, 0, b, 0, ..] if *a > 0 && *b > 0 => Some(Encoding::Utf16Le),
        [0, a, 0, b, ..] if *a > 0 && *b > 0 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// The first word of a line of Unicode text that was pasted in another encoding: the word, which encoding, and the word as
/// it should be. The encoding is the one by which most words of the line become syllables. By one word alone a name of
/// another country ("Loïc") or a formula ("m×n") would be taken for one, but for UTF-8 that was read wrongly.
pub fn pasted(line: &str) -> Option<(&str, Encoding, String)> {
    let is_foreign = |word: &str| {
        let foreign = |c| c > '\u{7f}' && !is_vietnamese_letter(c) && !matches!(c, '×' | '÷' | '·');
        word.chars().any(foreign) || is_marked_behind(word.as_bytes())
    };
    let words = || line.split_whitespace().map(trim).filter(|word| !word.is_ascii());
    // What is a syllable as it stands would be another by any table.
    if !words().any(|word| is_foreign(word) && !is_syllable(word)) {
        return None;
    }
    let words: BTreeSet<&str> = words().filter(|word| !is_syllable(word)).collect();
    let mut best: Option<(usize, Encoding)> = None;
    // A mark behind its vowel is VNI's alone.
    let vni = is_marked_behind(line.as_bytes()).then_some(Encoding::Vni);
    for encoding in vni.into_iter().chain(Encoding::PASTED) {
        let enough = if encoding == Encoding::Utf8As1252 { 1 } else { 2 };
        let count = words.iter().filter(|word| decode(word, encoding).is_some()).count();
        if count >= enough && best.is_none_or(|(most, _)| count > most) {
            best = Some((count, encoding));
        }
    }
    let (_, encoding) = best?;
    let read = |word| Some((word, encoding, decode(word, encoding)?));
    let mut in_order = line.split_whitespace().map(trim).filter(|word| words.contains(word));
    in_order.find_map(|word| if is_foreign(word) { read(word) } else { None })
}

/// Whether any character stands where Vietnamese text has none, though every old encoding has its letters there: a
/// glance before words are looked at. All of them are of two bytes, the first of which is C2 or C3.
pub fn may_be_pasted(text: &[u8]) -> bool {
    let foreign = text.iter().zip(text.get(1..).unwrap_or_default()).fold(false, |any, (first, second)| {
        any | ((*first == 0xC2) & (*second != 0xA0)) | ((*first == 0xC3) & !is_latin_1_letter(*second))
    });
    foreign || is_marked_behind(text)
}

/// Whether a plain `a` or `e` stands before a letter with a mark from U+00C0 to U+00FF: in a Vietnamese syllable the mark
/// is on the `a` or `e` itself, in VNI it stands behind ("Vaên", "Nguyeãn").
fn is_marked_behind(text: &[u8]) -> bool {
    text.iter()
        .zip(text.get(1..).unwrap_or_default())
        .fold(false, |any, (first, second)| any | (matches!(first | 0x20, b'a' | b'e') & (*second == 0xC3)))
}

/// Whether a character from U+00C0 to U+00FF is a Vietnamese letter, by the last byte of its code; capitals and small
/// letters differ in one bit. It is made of comparisons alone, which the compiler can vectorise.
fn is_latin_1_letter(last: u8) -> bool {
    let letter = last & 0x1F;
    let one_of = |first: u8, count: u8| letter.wrapping_sub(first) < count;
    // À Á Â Ã, È É Ê, Ì Í, Ò Ó Ô Õ, Ù Ú, Ý
    one_of(0, 4) | one_of(0x08, 3) | one_of(0x0C, 2) | one_of(0x12, 4) | one_of(0x19, 2) | one_of(0x1D, 1)
}

fn is_vietnamese_letter(c: char) -> bool {
    match u32::from(c) {
        0xC0..=0xFF => is_latin_1_letter(u32::from(c) as u8),
        0x102 | 0x103 | 0x110 | 0x111 | 0x128 | 0x129 | 0x168 | 0x169 | 0x1A0 | 0x1A1 | 0x1AF | 0x1B0 => true,
        code => (0x1EA0..=0x1EF9).contains(&code),
    }
}

/// A word without the punctuation around it.
fn trim(word: &str) -> &str {
    word.trim_matches(|c: char| c.is_ascii_punctuation() || matches!(c, '«' | '»' | '“' | '”' | '\u{a0}'))
}

/// The word by an encoding, when that makes a syllable of three letters or more (shorter ones, such as "µm", are
/// written for other reasons).
fn decode(word: &str, encoding: Encoding) -> Option<String> {
    let decoded = match encoding {
        Encoding::Tcvn3 => word.chars().map(tcvn3).collect::<Option<String>>(),
        Encoding::Vni => vni(word),
        Encoding::Windows1258 => word.chars().map(windows_1258).collect::<Option<String>>(),
        Encoding::Utf8As1252 => word.chars().map(byte_1252).collect::<Option<Vec<u8>>>().and_then(utf8),
        Encoding::Utf16Le | Encoding::Utf16Be => None,
    }?;
    let decoded: String = decoded.nfc().collect();
    let holds =
        decoded.chars().count() >= 3 && !decoded.is_ascii() && is_syllable(&decoded) && decoded != word;
    holds.then_some(decoded)
}

fn utf8(bytes: Vec<u8>) -> Option<String> {
    String::from_utf8(bytes).ok()
}

/// TCVN3 from A1 on; a dot stands where there is no letter.
const TCVN3: &str =
    "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ";

fn tcvn3(c: char) -> Option<char> {
    if c.is_ascii_alphabetic() {
        return Some(c);
    }
    let index = usize::try_from(u32::from(c).checked_sub(0xA1)?).ok()?;
    TCVN3.chars().nth(index).filter(|letter| *letter != '.')
}

/// VNI letters that stand alone.
const VNI_LETTERS: &[(char, char)] = &[
    ('ñ', 'đ'),
    ('ö', 'ư'),
    ('ô', 'ơ'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
];

/// VNI marks that follow their vowel, as combining characters.
const VNI_MARKS: &[(char, &str)] = &[
    ('ù', "\u{301}"),
    ('ø', "\u{300}"),
    ('û', "\u{309}"),
    ('õ', "\u{303}"),
    ('ï', "\u{323}"),
    ('â', "\u{302}"),
    ('á', "\u{302}\u{301}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('ä', "\u{302}\u{323}"),
    ('ê', "\u{306}"),
    ('é', "\u{306}\u{301}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('ë', "\u{306}\u{323}"),
];

/// A word of VNI; its capitals have the marks' capitals behind them.
fn vni(word: &str) -> Option<String> {
    let mut out = String::with_capacity(word.len());
    for c in word.to_lowercase().chars() {
        let mark = VNI_MARKS.iter().find(|(mark, _)| *mark == c).map(|(_, marks)| *marks);
        let letter = VNI_LETTERS.iter().find(|(letter, _)| *letter == c).map(|(_, letter)| *letter);
        match (mark, letter) {
            _ if c.is_ascii_alphabetic() => out.push(c),
            (Some(marks), _) if out.ends_with(['a', 'e', 'o', 'u', 'y', 'ơ', 'ư']) => out.push_str(marks),
            (_, Some(letter)) => out.push(letter),
            _ => return None,
        }
    }
    let mut letters = word.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    Some(match capital {
        true if letters.all(char::is_uppercase) => out.to_uppercase(),
        true => out.chars().take(1).flat_map(char::to_uppercase).chain(out.chars().skip(1)).collect(),
        false => out,
    })
}

/// Code page 1258: letters of Latin-1, some of them replaced, and five combining tones.
fn windows_1258(c: char) -> Option<char> {
    Some(match c {
        'Ã' => 'Ă',
        'ã' => 'ă',
        'Ð' => 'Đ',
        'ð' => 'đ',
        'Õ' => 'Ơ',
        'õ' => 'ơ',
        'Ý' => 'Ư',
        'ý' => 'ư',
        'Ì' => '\u{300}',
        'ì' => '\u{301}',
        'Ò' => '\u{309}',
        'Þ' => '\u{303}',
        'ò' => '\u{323}',
        'À' | 'Á' | 'Â' | 'È' | 'É' | 'Ê' | 'Í' | 'Ó' | 'Ô' | 'Ù' | 'Ú' => c,
        'à' | 'á' | 'â' | 'è' | 'é' | 'ê' | 'í' | 'ó' | 'ô' | 'ù' | 'ú' => c,
        _ if c.is_ascii_alphabetic() => c,
        _ => return None,
    })
}

/// What code page 1252 has from 80 to 9F; a dot where it has nothing.
const CP1252: &str = "€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ";

/// The byte of a character by code page 1252; what the page leaves undefined stands for itself.
fn byte_1252(c: char) -> Option<u8> {
    let position = CP1252.chars().position(|known| known == c && known != '.');
    position.and_then(|at| u8::try_from(0x80 + at).ok()).or_else(|| u8::try_from(u32::from(c)).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_each_encoding_are_recognised_and_a_word_of_them_decoded() {
        let cases = [
            ("ông NguyÔn V¨n An", Encoding::Tcvn3, "Văn"),
            ("ngµy héi", Encoding::Tcvn3, "ngày"),
            ("Nguyeãn Vaên An", Encoding::Vni, "Nguyễn"),
            ("\"VAÊN PHOØNG", Encoding::Vni, "VĂN"),
            ("Leâ Vaên Thaùi", Encoding::Vni, "Văn"),
            ("tröôûng phoøng", Encoding::Vni, "trưởng"),
            ("ðýõòc ngýõÌi", Encoding::Windows1258, "được"),
            ("Nguyá»…n", Encoding::Utf8As1252, "Nguyễn"),
            ("Ä‘Ã¢y", Encoding::Utf8As1252, "đây"),
        ];
        for (line, encoding, right) in cases {
            let found = pasted(line).map(|(_, encoding, right)| (encoding, right));
            assert_eq!(found, Some((encoding, right.to_owned())), "{line}");
        }
    }

    #[test]
    fn unicode_text_of_any_language_is_left_alone() {
        for line in [
            "Nguyễn", "Müller", "François", "naïve", "«an»", "25°C", "m²", "µm", "Noël", "Zürich", "señor",
            "Björn", "§", "Raúl", "Noé", "Niê", "Israël", "café", "ông Loïc", "chị Kaên", "m×n và N·m",
            "Thaí", "toát mồ hôi", "Citroën", "Krông Nô", "ông Loïc và vợ ông Loïc",
        ] {
            assert_eq!(pasted(line), None, "{line}");
        }
    }

    #[test]
    fn files_are_recognised_by_their_bytes() {
        assert_eq!(encoding_of(b"title = \"Nguy\xD4n V\xA8n An\""), Some(Encoding::Tcvn3));
        assert_eq!(encoding_of(b"title = \"Nguye\xE3n V\xF4 \xD1a\xF8o\""), Some(Encoding::Vni));
        assert_eq!(encoding_of(b"title = \"ng\xFD\xF5\xCCi Vi\xEA\xF2t\""), Some(Encoding::Windows1258));
        assert_eq!(encoding_of(b"\xFF\xFE+\0"), Some(Encoding::Utf16Le));
        assert_eq!(encoding_of(b"\0+\0+"), Some(Encoding::Utf16Be));
        assert_eq!(encoding_of(b"\x80\x81"), None);
    }

    #[test]
    fn question_marks_for_letters_are_told_from_questions_and_addresses() {
        let word = |text: &str| letters_lost(text).map(|word| text[word].to_owned());
        assert_eq!(word("title = \"Ph?ng Qu?n lý nhà, Xây d?ng\"").as_deref(), Some("Ph?ng"));
        assert_eq!(word("Ai làm?Vì sao? Ở đâu? Khi nào?"), None);
        assert_eq!(word("https://a.vn/x?id=1 https://a.vn/y?id=2 https://a.vn/z?id=3"), None);
    }

    #[test]
    fn a_glance_passes_vietnamese_and_nothing_of_the_old_encodings() {
        assert!(!may_be_pasted("Nguyễn Thị Đào – “Gương sáng” ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".as_bytes()));
        for text in ["V¨n", "Ñaøo", "Nguyeãn", "ngýõÌi Ð", "Ä‘"] {
            assert!(may_be_pasted(text.as_bytes()), "{text}");
        }
    }
}
