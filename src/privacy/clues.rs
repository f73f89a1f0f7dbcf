//! Finds clues: numbers, the at sign, and the words of all detectors. Clues are whole words, so they are looked for at the
//! beginnings of words alone.

use super::beginnings::Beginnings;
use super::number::{ends_with_label, may_be_long};
use super::places::Places;
use super::{Bits, DETECTORS, Detector};
use crate::diag::Offset;
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

/// Detectors by their bits, as their places in the table.
pub(super) fn detectors_of(mut bits: Bits) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let first = bits.trailing_zeros();
        bits &= bits.checked_sub(1)?;
        Some(first as usize)
    })
}

/// All that is looked for.
struct Table {
    beginnings: Beginnings,
    number: Bits,
    long_number: Bits,
    at_sign: Bits,
}

/// Built at the first search.
static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut clues: BTreeMap<String, Bits> = BTreeMap::new();
    for (i, detector) in DETECTORS.iter().enumerate() {
        for clue in written(detector.clue) {
            *clues.entry(clue.to_ascii_lowercase()).or_default() |= 1 << i;
        }
    }
    let number = wakened(|clue| matches!(clue, Clue::Digit));
    Table {
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

/// The clues of a text, from the first to the last. Words and numbers that are only part of a longer word are none.
#[derive(Debug)]
pub(super) struct Clues<'t> {
    text: &'t str,
    places: Places<'t>,
}

impl<'t> Clues<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text, places: Places::of(text) }
    }

    /// The next clue from a byte on: the detectors that it wakes, and where it stands.
    pub(super) fn next(&mut self, from: Offset) -> Option<(Bits, Range<Offset>)> {
        let table = &*TABLE;
        loop {
            let (at, length) = self.places.next(from)?;
            let clue = match self.text.as_bytes()[at] {
                b'0'..=b'9' => table.number(self.text, at),
                b'@' => Some((table.at_sign, at..at + 1)),
                _ => table.word(self.text, at, length),
            };
            if clue.is_some() {
                return clue;
            }
        }
    }
}

impl Table {
    /// The clue that the word at a byte begins; so many of eight bytes are the word's.
    #[inline]
    fn word(&self, text: &str, at: Offset, length: usize) -> Option<(Bits, Range<Offset>)> {
        let (length, detectors) = self.beginnings.longest(&text[at..], length)?;
        begins_word(text, at).then(|| (detectors, at..at + length))
    }

    /// The clue that the digit at a byte is.
    fn number(&self, text: &str, at: Offset) -> Option<(Bits, Range<Offset>)> {
        let begins = begins_word(text, at) || ends_with_label(&text[..at]);
        let detectors = || if may_be_long(&text.as_bytes()[at..]) { self.long_number } else { self.number };
        begins.then(|| (detectors(), at..at + 1))
    }
}

fn begins_word(text: &str, at: Offset) -> bool {
    !text[..at].ends_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn next(text: &str) -> Option<(Bits, Range<Offset>)> {
        Clues::of(text).next(0)
    }

    #[test]
    fn every_detector_has_a_bit() {
        assert!(DETECTORS.len() <= Bits::BITS as usize, "one bit a detector");
    }

    #[test]
    fn a_short_number_wakes_fewer_detectors() {
        let woken = |text| next(text).map(|(woken, _)| woken.count_ones()).unwrap_or_default();
        assert!(woken("15/03/2024") < woken("0912.345.678"));
        assert_eq!(woken("0912.345.678"), woken("091 2345"));
    }

    #[test]
    fn clues_are_whole_words() {
        assert!(next("Hộ khẩu THƯỜNG TRÚ").is_some());
        assert!(next("chothường trúx QCVN06").is_none());
    }

    #[test]
    fn every_word_is_found_however_it_is_written() {
        for clue in DETECTORS.iter().flat_map(|detector| written(detector.clue)) {
            assert_eq!(next(&clue).map(|(_, span)| span), Some(0..clue.len()), "{clue}");
        }
    }
}
