//! Finds clues: one automaton over all words of all detectors, digits and the at sign.

use super::DETECTORS;
use super::number::ends_with_label;
use crate::diag::Offset;
use aho_corasick::{AhoCorasick, Input, MatchKind};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What wakes a detector.
#[derive(Debug, Clone, Copy)]
pub(super) enum Clue {
    /// The first digit of a number.
    Digit,
    /// An at sign.
    At,
    /// One of some words, in lower case here; capitals are found too.
    Words(&'static [&'static str]),
}

/// A clue that was found: the detectors that it wakes, one bit each.
#[derive(Debug, Clone, Copy)]
pub(super) struct Woken {
    detectors: u32,
    digit: bool,
}

impl Woken {
    /// Whether it wakes a detector, by its place in the table.
    pub(super) fn wakes(self, detector: usize) -> bool {
        self.detectors & (1 << detector) != 0
    }

    /// Whether it is a digit.
    pub(super) fn is_digit(self) -> bool {
        self.digit
    }
}

struct Automaton {
    search: AhoCorasick,
    woken: Vec<Woken>,
}

/// Built at the first search. A pattern set that could not be built would be a fault of the tables, and finds nothing; a
/// test holds that it can.
static AUTOMATON: LazyLock<Option<Automaton>> = LazyLock::new(|| {
    let mut patterns: BTreeMap<String, u32> = BTreeMap::new();
    for (i, detector) in DETECTORS.iter().enumerate() {
        for pattern in patterns_of(detector.clue) {
            *patterns.entry(pattern).or_default() |= 1 << i;
        }
    }
    let woken = patterns.iter().map(|(pattern, detectors)| Woken {
        detectors: *detectors,
        digit: pattern.starts_with(|c: char| c.is_ascii_digit()),
    });
    let woken = woken.collect();
    let search = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(patterns.keys())
        .ok()?;
    Some(Automaton { search, woken })
});

/// A clue's ways of being written. The automaton takes ASCII letters in any case; what begins with another letter, or is
/// in capitals, or has one at every word, is a pattern of its own.
fn patterns_of(clue: Clue) -> Vec<String> {
    match clue {
        Clue::Digit => ('0'..='9').map(String::from).collect(),
        Clue::At => vec!["@".to_owned()],
        Clue::Words(words) => words
            .iter()
            .flat_map(|word| {
                let mut letters = word.chars();
                let capital = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
                [Some((*word).to_owned()), capital, Some(title_case(word)), Some(word.to_uppercase())]
            })
            .flatten()
            .collect(),
    }
}

/// Every word with a capital: "Cao Đài".
fn title_case(words: &str) -> String {
    let titled = words.split(' ').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    titled.collect::<Vec<_>>().join(" ")
}

/// The next clue from a byte on. Words and numbers that are only part of a longer word are none.
pub(super) fn next(text: &str, from: Offset) -> Option<(Woken, Range<Offset>)> {
    let Automaton { search, woken } = AUTOMATON.as_ref()?;
    let mut at = from;
    loop {
        let found = search.find(Input::new(text).range(at..))?;
        let (woken, span) = (woken[found.pattern().as_usize()], found.range());
        if begins_word(text, span.start) && (woken.digit || ends_word(text, span.end)) {
            return Some((woken, span));
        }
        // Behind a letter, digits belong to a symbol ("QCVN06", "B1234567"): all of them are passed.
        let digits = text[span.end..].bytes().take_while(|b| woken.digit && b.is_ascii_digit()).count();
        let first = text[span.start..].chars().next().map_or(1, char::len_utf8);
        at = if woken.digit { span.end + digits } else { span.start + first };
    }
}

fn begins_word(text: &str, at: Offset) -> bool {
    let symbol = text[at..].starts_with('@');
    let digit = text[at..].starts_with(|c: char| c.is_ascii_digit());
    symbol || !text[..at].ends_with(char::is_alphanumeric) || (digit && ends_with_label(&text[..at]))
}

fn ends_word(text: &str, at: Offset) -> bool {
    let symbol = text[..at].ends_with('@');
    symbol || !text[at..].starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_automaton_can_be_built() {
        assert!(AUTOMATON.is_some());
        assert!(DETECTORS.len() <= 32, "one bit a detector");
    }

    #[test]
    fn clues_are_whole_words() {
        assert!(next("Hộ khẩu THƯỜNG TRÚ", 0).is_some());
        assert!(next("chothường trúx QCVN06", 0).is_none());
    }
}
