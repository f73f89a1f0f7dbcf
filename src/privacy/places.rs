//! Where words and numbers begin in a text, and where its at signs stand: told by the bytes alone, 64 at a time.
//!
//! Letters are those of ASCII and of U+00C0 to U+01BF and U+1000 to U+1FFF, in which Vietnamese is written; × and ÷, which
//! lie among them, seldom touch a word. Other letters end a word here: who needs to know asks for what stands before.

use crate::diag::Offset;

/// The places of a text, from the first to the last.
#[derive(Debug)]
pub(super) struct Places<'t> {
    text: &'t [u8],
    /// Where the block that was looked at last ends.
    end: Offset,
    /// Its places that have not been given, one bit a byte.
    left: u64,
    /// Its bytes that belong to words.
    words: u64,
    /// What it leaves to the next one.
    last: Last,
}

/// What the first byte of a block may go on with.
#[derive(Debug, Clone, Copy, Default)]
struct Last {
    word: bool,
    number: bool,
    /// A character that is no letter.
    sign: bool,
}

/// Bytes of a block.
const BLOCK: usize = u64::BITS as usize;

impl<'t> Places<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self { text: text.as_bytes(), end: 0, left: 0, words: 0, last: Last::default() }
    }

    /// The next place from a byte on, and how many of its first eight bytes belong to the word that begins there.
    #[inline]
    pub(super) fn next(&mut self, from: Offset) -> Option<(Offset, usize)> {
        loop {
            while self.left == 0 {
                self.look_on()?;
            }
            let first = self.left.trailing_zeros();
            let at = self.end - BLOCK + first as usize;
            self.left &= self.left - 1;
            if at >= from {
                let behind = first + (!(self.words >> first)).trailing_zeros();
                // A word may go on in the next block.
                let ends = behind < u64::BITS;
                let length = if ends { behind - first } else { letters(eight(&self.text[at..])) };
                return Some((at, length.min(8) as usize));
            }
        }
    }

    /// Looks at the next block.
    fn look_on(&mut self) -> Option<()> {
        let rest = self.text.get(self.end..).filter(|rest| !rest.is_empty())?;
        (self.left, self.words) = match rest.first_chunk() {
            Some(block) => self.last.go_on(block),
            // Behind the end of the text there are zeros, which are nothing.
            None => {
                let mut padded = [0; BLOCK];
                padded[..rest.len()].copy_from_slice(rest);
                self.last.go_on(&padded)
            }
        };
        self.end += BLOCK;
        Some(())
    }
}

impl Last {
    /// The places of a block that goes on with what the last one left, and its bytes that belong to words.
    fn go_on(&mut self, block: &[u8; BLOCK]) -> (u64, u64) {
        let later = marks(block, is_later);
        let letter = marks(block, is_first);
        let digit = marks(block, |byte| byte.is_ascii_digit());
        let at_sign = marks(block, |byte| byte == b'@');
        // A character has at most three later bytes.
        let other = marks(block, |byte| byte >= 0xC0) & !letter;
        let mut sign = (other << 1 | u64::from(self.sign)) & later;
        sign |= (sign << 1) & later;
        sign |= (sign << 1) & later;
        let word = letter | later & !sign;
        let words = letter & !(word << 1 | u64::from(self.word));
        let numbers = digit & !(digit << 1 | u64::from(self.number));
        let is_last = |bits: u64| bits >> (BLOCK - 1) != 0;
        *self = Self { word: is_last(word), number: is_last(digit), sign: is_last(other | sign) };
        (words | numbers | at_sign, word)
    }
}

/// Whether a byte is the first of a letter's.
fn is_first(byte: u8) -> bool {
    // One sign of comparison more would keep the compiler from looking at sixteen bytes at once.
    (byte | 0x20).wrapping_sub(b'a') < 26 || byte.wrapping_sub(0xC3) < 4 || byte == 0xE1
}

/// Whether a byte is a later one of a character's.
fn is_later(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// One bit for each byte of a block: whether it is of a kind.
#[inline(always)]
fn marks(block: &[u8; BLOCK], is: impl Fn(u8) -> bool) -> u64 {
    let kinds = block.map(|byte| u8::from(is(byte)) << 7);
    let (eights, _) = kinds.as_chunks();
    eights.iter().rev().fold(0, |bits, eight| bits << 8 | gathered(u64::from_le_bytes(*eight)))
}

/// The highest bits of eight bytes, side by side.
fn gathered(high: u64) -> u64 {
    (high >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// A byte in all eight places.
pub(super) const fn each(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

/// The first eight bytes of a text; behind its end there are zeros.
#[inline]
pub(super) fn eight(text: &[u8]) -> u64 {
    let eight = text.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; 8];
        padded[..text.len()].copy_from_slice(text);
        padded
    });
    u64::from_le_bytes(eight)
}

/// How many of eight bytes belong to the word that begins with the first of them.
#[inline]
pub(super) fn letters(bytes: u64) -> u32 {
    const HIGH: u64 = each(0x80);
    // Whether the lower seven bits of each byte are at least a number: no sum of two such leaves its byte.
    let at_least = |low: u64, least: u8| low + each(0x80 - least);
    let low = bytes & !HIGH;
    let small = low | each(0x20);
    let ascii = at_least(small, b'a') & !at_least(small, b'z' + 1) & !bytes;
    // 80 to BF are later bytes; C3 to C6 and E1 are the first ones of letters.
    let later = !at_least(low, 0x40);
    let first = at_least(low, 0x43) & !at_least(low, 0x47) | at_least(low, 0x61) & !at_least(low, 0x62);
    let letters = (ascii | (later | first) & bytes) & HIGH;
    (!letters & HIGH).trailing_zeros() / 8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str) -> Vec<Offset> {
        let mut places = Places::of(text);
        let place = || {
            let (at, length) = places.next(0)?;
            assert_eq!(length, letters(eight(&text.as_bytes()[at..])) as usize, "{at} {text}");
            Some(at)
        };
        std::iter::from_fn(place).collect()
    }

    /// The same, told letter by letter.
    fn expected(text: &str) -> Vec<Offset> {
        let is_letter =
            |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{1bf}' | '\u{1000}'..='\u{1fff}');
        let mut before = ' ';
        let begins = |(at, c): (usize, char)| {
            let last = std::mem::replace(&mut before, c);
            let word = is_letter(c) && !is_letter(last);
            let number = c.is_ascii_digit() && !last.is_ascii_digit();
            (word || number || c == '@').then_some(at)
        };
        text.char_indices().filter_map(begins).collect()
    }

    #[test]
    fn words_numbers_and_at_signs_begin_where_letters_say_so() {
        let all = "“Ở 4 xã” – Đà@x.vn 12a3, €ô ½é ×÷ 😀ắp\u{a0}9 a\u{300}e @@ ǂư\u{1000}ỳ\u{2000}y";
        for length in 0..200 {
            let text = format!("{}{all} {all}", "x".repeat(length % 70));
            let end = text.char_indices().map(|(at, _)| at).nth(length).unwrap_or(text.len());
            assert_eq!(places(&text[..end]), expected(&text[..end]), "{}", &text[..end]);
        }
        for c in ('\0'..='\u{2fff}').chain('\u{10000}'..='\u{10fff}') {
            for text in [format!("{c}a"), format!("a{c}"), format!("{}{c}ê", "-".repeat(62))] {
                assert_eq!(places(&text), expected(&text), "{c:?} {text}");
            }
        }
    }

    #[test]
    fn a_word_ends_at_the_first_byte_that_is_no_letter() {
        for byte in 0..=u8::MAX {
            let expected = 1 + u32::from(is_first(byte) || is_later(byte));
            assert_eq!(letters(u64::from_le_bytes([b'a', byte, 0, 0, 0, 0, 0, 0])), expected, "{byte:#x}");
        }
        for length in 0..=8 {
            let word: Vec<u8> = (0..8).map(|place| if place < length { b'Z' } else { b' ' }).collect();
            assert_eq!(letters(eight(&word)), length);
        }
    }

    #[test]
    fn from_a_byte_on_no_earlier_place_is_given() {
        let text = "một hai ".repeat(40);
        let mut places = Places::of(&text);
        let mut from = |from| places.next(from).map(|(at, _)| at);
        assert_eq!((from(1), from(200), from(0)), (Some(6), Some(200), Some(206)));
    }
}
