//! The table of all words that are clues, asked at the beginning of each word of a text.
//!
//! Clues lie in it by how they begin: one of eight bytes or more by its first eight, which are often more than a word, a
//! shorter one by its first word.

use super::Bits;
use super::places::{each, eight, letters};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// Words, each with what it wakes.
#[derive(Debug)]
pub(super) struct Beginnings {
    /// A set of hashes that is small enough for the processor's nearest cache; it errs on the side of looking further.
    hashes: Vec<u64>,
    /// What begins with some bytes, the longest first.
    clues: FxHashMap<u64, Vec<Written>>,
}

/// A clue as it is written, ASCII letters in any case.
#[derive(Debug)]
struct Written {
    clue: String,
    /// Its first sixteen bytes, and which of them there are.
    first: [u64; 2],
    there: [u64; 2],
    woken: Bits,
}

impl Beginnings {
    /// Of ways of writing in which ASCII letters are small.
    pub(super) fn of(all: BTreeMap<String, Bits>) -> Self {
        let mut hashes = vec![0; 1 << (Self::HASH - u64::BITS.ilog2())];
        let mut clues: FxHashMap<u64, Vec<Written>> = FxHashMap::default();
        for (clue, woken) in all {
            let bytes = clue.as_bytes();
            let length = if bytes.len() < 8 { letters(eight(bytes)) as usize } else { 8 };
            let begins = first_bytes(small(bytes), length);
            let (index, bit) = Self::place(begins);
            hashes[index] |= bit;
            let there = [0, 8].map(|from| first_bytes(u64::MAX, bytes.len().saturating_sub(from).min(8)));
            let first = [small(bytes) & there[0], small(bytes.get(8..).unwrap_or_default()) & there[1]];
            clues.entry(begins).or_default().push(Written { clue, first, there, woken });
        }
        for same in clues.values_mut() {
            same.sort_by_key(|written| std::cmp::Reverse(written.clue.len()));
        }
        Self { hashes, clues }
    }

    /// The longest clue that begins a text, by its length and by what it wakes. Of the text's first eight bytes so many belong
    /// to its first word.
    #[inline]
    pub(super) fn longest(&self, text: &str, in_first_word: usize) -> Option<(usize, Bits)> {
        let eight = small(text.as_bytes());
        let word = first_bytes(eight, in_first_word);
        if self.may_have(eight) || self.may_have(word) { self.search(text, eight, word) } else { None }
    }

    #[inline(never)]
    fn search(&self, text: &str, eight: u64, word: u64) -> Option<(usize, Bits)> {
        let next = small(text.as_bytes().get(8..).unwrap_or_default());
        let begins = |Written { clue, first, there, .. }: &&Written| {
            eight & there[0] == first[0] && next & there[1] == first[1] && begins(text, clue)
        };
        // A whole beginning of eight bytes is longer than what has its first word alone.
        let mut lists = [eight, word].into_iter().filter_map(|first| self.clues.get(&first));
        let found = lists.find_map(|clues| clues.iter().find(begins))?;
        Some((found.clue.len(), found.woken))
    }

    /// Whether a clue may begin with some bytes.
    #[inline]
    fn may_have(&self, first: u64) -> bool {
        let (index, bit) = Self::place(first);
        self.hashes[index] & bit != 0
    }

    /// Bits of a hash.
    const HASH: u32 = 17;

    /// Where the hash of some bytes has its bit.
    #[inline]
    fn place(first: u64) -> (usize, u64) {
        // By the golden ratio, so that the upper bits of the product depend on all bytes.
        let hash = first.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (u64::BITS - Self::HASH);
        ((hash >> 6) as usize, 1 << (hash & 0x3F))
    }
}

/// Whether a text begins with a clue, ASCII letters in any case, behind which no word goes on.
fn begins(text: &str, clue: &str) -> bool {
    let first = text.as_bytes().get(..clue.len());
    first.is_some_and(|first| first.eq_ignore_ascii_case(clue.as_bytes()))
        && !text[clue.len()..].starts_with(char::is_alphanumeric)
}

/// The first bytes of eight.
#[inline]
fn first_bytes(eight: u64, length: usize) -> u64 {
    let behind = u64::BITS as usize - 8 * length;
    eight & u64::MAX.checked_shr(behind as u32).unwrap_or(0)
}

/// The one bit in which small ASCII letters differ from capitals. To set it in any byte makes more of them equal.
const CASE: u8 = 0x20;

/// The first eight bytes of a text, as if all letters were small.
#[inline]
fn small(text: &[u8]) -> u64 {
    eight(text) | each(CASE)
}
