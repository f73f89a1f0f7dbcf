//! Finds clues: digits, the at sign, and the words of all detectors, which lie in one table.
//!
//! Clues are whole words, so the table is asked at the beginnings of words alone: by the first eight bytes of what stands
//! there, and by its first word where that is shorter.

use super::number::{ends_with_label, may_be_long};
use super::{DETECTORS, Detector};
use crate::diag::Offset;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What wakes a detector.
#[derive(Debug, Clone, Copy)]
pub(super) enum Clue {
    /// The first digit of a number.
    Digit,
    /// The first digit of a number that may be a telephone's, an account's or a card's ([`may_be_long`]).
    LongNumber,
    /// An at sign.
    At,
    /// One of some words, in lower case here; capitals are found too.
    Words(&'static [&'static str]),
}

/// Detectors, one bit each, by their places in the table.
type Bits = u32;

/// A clue that was found.
#[derive(Debug, Clone, Copy)]
pub(super) struct Woken {
    detectors: Bits,
    digit: bool,
}

impl Woken {
    /// The detectors that it wakes, by their places in the table.
    pub(super) fn detectors(self) -> impl Iterator<Item = usize> {
        let mut left = self.detectors;
        std::iter::from_fn(move || {
            let first = left.trailing_zeros();
            left &= left.checked_sub(1)?;
            Some(first as usize)
        })
    }

    /// Whether it is a digit.
    pub(super) fn is_digit(self) -> bool {
        self.digit
    }
}

struct Automaton {
    beginnings: Beginnings,
    number: Bits,
    long_number: Bits,
    at_sign: Bits,
}

/// Built at the first search.
static AUTOMATON: LazyLock<Automaton> = LazyLock::new(|| {
    let mut clues: BTreeMap<String, Bits> = BTreeMap::new();
    for (i, detector) in DETECTORS.iter().enumerate() {
        for clue in written(detector.clue) {
            *clues.entry(clue).or_default() |= 1 << i;
        }
    }
    let number = wakened(|clue| matches!(clue, Clue::Digit));
    Automaton {
        beginnings: Beginnings::of(clues),
        number,
        long_number: number | wakened(|clue| matches!(clue, Clue::LongNumber)),
        at_sign: wakened(|clue| matches!(clue, Clue::At)),
    }
});

/// The detectors that a kind of clue wakes.
fn wakened(clue: impl Fn(Clue) -> bool) -> Bits {
    let bit = |(i, detector): (usize, &Detector)| Bits::from(clue(detector.clue)) << i;
    DETECTORS.iter().enumerate().map(bit).sum()
}

/// A clue's ways of being written. ASCII letters are taken in any case; what begins with another letter, or is in capitals,
/// or has one at every word, is a way of its own.
fn written(clue: Clue) -> Vec<String> {
    let Clue::Words(words) = clue else { return Vec::new() };
    let ways = |word: &&str| {
        let mut letters = word.chars();
        let capital = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
        [Some((*word).to_owned()), capital, Some(title_case(word)), Some(word.to_uppercase())]
    };
    words.iter().flat_map(ways).flatten().collect()
}

/// Every word with a capital: "Cao Đài".
fn title_case(words: &str) -> String {
    let titled = words.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    titled.collect::<Vec<_>>().join(" ")
}

/// Clues by how they begin: of one of eight bytes or more the first eight, which are often more than a word, of a shorter
/// one the first word.
struct Beginnings {
    /// A set of hashes that is small enough for the processor's nearest cache; it errs on the side of looking further.
    hashes: Vec<u64>,
    /// What begins with some bytes, with what it wakes.
    clues: FxHashMap<u64, Vec<(String, Bits)>>,
}

impl Beginnings {
    fn of(all: BTreeMap<String, Bits>) -> Self {
        let mut hashes = vec![0; 1 << (Self::HASH - u64::BITS.ilog2())];
        let mut clues: FxHashMap<u64, Vec<(String, Bits)>> = FxHashMap::default();
        for (clue, woken) in all {
            let length = if clue.len() < 8 { letters(clue.as_bytes()) } else { 8 };
            let first = first_bytes(first_eight(clue.as_bytes()), length);
            let (index, bit) = Self::place(first);
            hashes[index] |= bit;
            clues.entry(first).or_default().push((clue, woken));
        }
        Self { hashes, clues }
    }

    /// Whether a clue may begin with some bytes.
    #[inline]
    fn has(&self, first: u64) -> bool {
        let (index, bit) = Self::place(first);
        self.hashes[index] & bit != 0
    }

    /// The longest clue that begins a text with one of two beginnings, by its length and by what it wakes.
    #[inline(never)]
    fn longest(&self, text: &str, firsts: [u64; 2]) -> Option<(usize, Bits)> {
        let clues = firsts.iter().filter_map(|first| self.clues.get(first)).flatten();
        clues.filter(|(clue, _)| begins(text, clue)).map(|(clue, woken)| (clue.len(), *woken)).max()
    }

    /// Bits of a hash.
    const HASH: u32 = 17;

    /// Where the hash of some bytes has its bit.
    fn place(first: u64) -> (usize, u64) {
        // By the golden ratio, so that the upper bits of the product depend on all bytes.
        let hash = first.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - Self::HASH);
        ((hash >> 6) as usize, 1 << (hash & 0x3F))
    }
}

/// One to eight of eight bytes.
#[inline]
fn first_bytes(eight: u64, length: usize) -> u64 {
    eight & (u64::MAX >> (u64::BITS as usize - 8 * length))
}

/// Whether a text begins with a clue, ASCII letters in any case, behind which no word goes on.
fn begins(text: &str, clue: &str) -> bool {
    let first = text.as_bytes().get(..clue.len());
    first.is_some_and(|first| first.eq_ignore_ascii_case(clue.as_bytes()))
        && !text[clue.len()..].starts_with(char::is_alphanumeric)
}

/// The first eight bytes of a text, as if all letters were small.
fn first_eight(text: &[u8]) -> u64 {
    // Small ASCII letters differ from capitals in one bit. To set it in any byte makes more of them equal.
    eight(text) | each(0x20)
}

/// The next clue from a byte on. Words and numbers that are only part of a longer word are none.
pub(super) fn next(text: &str, from: Offset) -> Option<(Woken, Range<Offset>)> {
    let automaton = &*AUTOMATON;
    let bytes = text.as_bytes();
    let mut at = from;
    while at < bytes.len() {
        if is_first(bytes[at]) {
            let eight = eight(&bytes[at..]);
            let others = other_bytes(eight);
            let begun = others.trailing_zeros() as usize / 8;
            let small = eight | each(0x20);
            let firsts = [small, first_bytes(small, begun)];
            if (automaton.beginnings.has(firsts[0]) || automaton.beginnings.has(firsts[1]))
                && let Some((length, detectors)) = automaton.beginnings.longest(&text[at..], firsts)
                && begins_word(text, at)
            {
                return Some((Woken { detectors, digit: false }, at..at + length));
            }
            at += if others == 0 { 8 + rest_of_word(&bytes[at + 8..]) } else { begun };
            at += usize::from(bytes.get(at) == Some(&b' '));
            continue;
        }
        let clue = match bytes[at] {
            b'0'..=b'9' => automaton.number(text, at),
            b'@' => Some((Woken { detectors: automaton.at_sign, digit: false }, at..at + 1)),
            _ => None,
        };
        if clue.is_some() {
            return clue;
        }
        at += 1;
    }
    None
}

impl Automaton {
    /// The clue that the digit at a byte is.
    fn number(&self, text: &str, at: Offset) -> Option<(Woken, Range<Offset>)> {
        let begins = begins_word(text, at) || ends_with_label(&text[..at]);
        let detectors = || if may_be_long(&text.as_bytes()[at..]) { self.long_number } else { self.number };
        begins.then(|| (Woken { detectors: detectors(), digit: true }, at..at + 1))
    }
}

/// Whether a byte is the first of a letter.
///
/// Letters are those of ASCII and of U+00C0 to U+01BF and U+1000 to U+1FFF, in which Vietnamese is written; × and ÷, which
/// lie among them, seldom touch a word. Other letters end a word here, and [`begins_word`] tells that they do not.
fn is_first(byte: u8) -> bool {
    matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | 0xC3..=0xC6 | 0xE1)
}

/// The length of the word that begins a text, in bytes.
fn letters(text: &[u8]) -> usize {
    if text.first().is_some_and(|first| is_first(*first)) { rest_of_word(text) } else { 0 }
}

/// How many bytes at the beginning of a text belong to a word, eight at a time.
fn rest_of_word(text: &[u8]) -> usize {
    let mut length = 0;
    loop {
        // Behind the end of the text there are zeros, which are no letters.
        let others = other_bytes(eight(&text[length..]));
        length += others.trailing_zeros() as usize / 8;
        if others != 0 {
            return length;
        }
    }
}

/// The first eight bytes of a text; behind its end there are zeros.
fn eight(text: &[u8]) -> u64 {
    let eight = text.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; 8];
        padded[..text.len()].copy_from_slice(text);
        padded
    });
    u64::from_le_bytes(eight)
}

/// A byte in all eight places.
const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// Of eight bytes those that are of no letter, by their highest bits: neither the first of its bytes nor a later one.
fn other_bytes(bytes: u64) -> u64 {
    const HIGH: u64 = each(0x80);
    // Whether the lower seven bits of each byte are at least a number: no sum of two such leaves its byte.
    let at_least = |low: u64, least: u8| low + each(0x80 - least);
    let low = bytes & !HIGH;
    let small = low | each(0x20);
    let ascii = at_least(small, b'a') & !at_least(small, b'z' + 1) & !bytes;
    // 80 to BF are later bytes; C3 to C6 and E1 are first ones.
    let later = !at_least(low, 0x40);
    let first = at_least(low, 0x43) & !at_least(low, 0x47) | at_least(low, 0x61) & !at_least(low, 0x62);
    !(ascii | (later | first) & bytes) & HIGH
}

fn begins_word(text: &str, at: Offset) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_detector_has_a_bit() {
        assert!(DETECTORS.len() <= Bits::BITS as usize, "one bit a detector");
    }

    #[test]
    fn a_short_number_wakes_fewer_detectors() {
        let woken = |text| next(text, 0).map(|(woken, _)| woken.detectors.count_ones()).unwrap_or_default();
        assert!(woken("15/03/2024") < woken("0912.345.678"));
        assert_eq!(woken("0912.345.678"), woken("091 2345"));
    }

    #[test]
    fn clues_are_whole_words() {
        assert!(next("Hộ khẩu THƯỜNG TRÚ", 0).is_some());
        assert!(next("chothường trúx QCVN06", 0).is_none());
    }

    #[test]
    fn letters_are_told_from_signs_by_their_bytes() {
        let vietnamese = ('\0'..='\u{7f}').chain('\u{c0}'..='\u{1bf}').chain('\u{1e80}'..='\u{1eff}');
        let signs_and_letters = vietnamese.chain("“”–…«»\u{a0}\u{300}".chars());
        for c in signs_and_letters {
            let text = c.to_string();
            let is_word = "×÷".contains(c) || !begins_word(&text, text.len()) && !c.is_ascii_digit();
            assert_eq!(letters(text.as_bytes()), if is_word { text.len() } else { 0 }, "{c:?}");
        }
    }

    #[test]
    fn a_word_ends_at_the_first_byte_that_is_no_letter() {
        let is_letter = |byte: u8| {
            let one_byte = [b'a', byte, 0, 0, 0, 0, 0, 0];
            other_bytes(u64::from_le_bytes(one_byte)) & 0xFF00 == 0
        };
        for byte in 0..=u8::MAX {
            let expected = byte.is_ascii_alphabetic() || matches!(byte, 0x80..=0xBF | 0xC3..=0xC6 | 0xE1);
            assert_eq!(is_letter(byte), expected, "{byte:#x}");
        }
        for length in 1..40 {
            let word = "a".repeat(length);
            for behind in ["", " ", "1", "“", "@b", "\n và một đoạn dài"] {
                assert_eq!(letters(format!("{word}{behind}").as_bytes()), length, "{behind:?}");
            }
        }
    }

    #[test]
    fn every_word_is_found_however_it_is_written() {
        for clue in DETECTORS.iter().flat_map(|detector| written(detector.clue)) {
            assert_eq!(next(&clue, 0).map(|(_, span)| span), Some(0..clue.len()), "{clue}");
        }
    }
}
