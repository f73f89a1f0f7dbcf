//! Numbers and texts as bytes: what the script in the browser reads back.

use crate::text::Fingerprint;
use flate2::{Compress, Compression, FlushCompress, Status};

/// Writes a number in groups of seven bits, the smallest first; all but the last have their eighth bit set.
pub(super) fn number(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// Writes a text behind its length in bytes.
pub(super) fn text(out: &mut Vec<u8>, text: &str) {
    number(out, text.len() as u32);
    out.extend_from_slice(text.as_bytes());
}

/// Compresses files of the index one after the other, since web servers leave files that they do not know as they are. To
/// set up a compressor costs more than to compress so small a file, so one goes on to the next.
#[derive(Debug)]
pub(super) struct Packer {
    compressor: Compress,
    level: u8,
}

impl Packer {
    /// For an index of so many profiles.
    ///
    /// All that is possible would cost a large index nearly as much again as all the rest of it, for one byte in
    /// twenty-five; a small one is soon through with it.
    pub(super) fn of(profiles: usize) -> Self {
        let level = if profiles <= 2_000 { 9 } else { 4 };
        Self { compressor: Compress::new(Compression::new(level.into()), true), level }
    }

    /// By what the compressed bytes of a file are known before they are made.
    pub(super) fn fingerprint(&self, bytes: &[u8]) -> Fingerprint {
        *blake3::Hasher::new().update(&[self.level]).update(bytes).finalize().as_bytes()
    }

    /// The bytes of one file, compressed.
    pub(super) fn pack(&mut self, bytes: &[u8]) -> Vec<u8> {
        self.compressor.reset();
        let mut packed = Vec::with_capacity(bytes.len() / 2 + 64);
        loop {
            let rest = &bytes[self.compressor.total_in() as usize..];
            // In memory it can only lack room.
            match self.compressor.compress_vec(rest, &mut packed, FlushCompress::Finish) {
                Ok(Status::StreamEnd) | Err(_) => return packed,
                Ok(Status::Ok | Status::BufError) => packed.reserve(packed.capacity()),
            }
        }
    }
}

/// Sorted texts without capitals, one behind the other: each without the letters with which the one before it begins too,
/// behind a capital that says how many these are ("A" none, "Z" 25).
pub(super) fn sorted(texts: &[impl AsRef<str>]) -> String {
    let (mut out, mut before) = (String::new(), "");
    for text in texts {
        let text = text.as_ref();
        let same =
            text.bytes().zip(before.bytes()).take_while(|(here, there)| here == there && here.is_ascii());
        let same = same.take(25).count();
        out.push(char::from(b'A' + same as u8));
        out.push_str(&text[same..]);
        before = text;
    }
    out
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::io::Read;

    /// The inverse of [`number`].
    pub(crate) fn read_number(bytes: &mut &[u8]) -> u32 {
        let (mut value, mut shift) = (0, 0);
        loop {
            let (first, rest) = bytes.split_first().expect("a number");
            *bytes = rest;
            value |= u32::from(first & 0x7f) << shift;
            shift += 7;
            if first & 0x80 == 0 {
                return value;
            }
        }
    }

    /// The inverse of [`text`].
    pub(crate) fn read_text(bytes: &mut &[u8]) -> String {
        let length = read_number(bytes) as usize;
        let (text, rest) = bytes.split_at(length);
        *bytes = rest;
        String::from_utf8(text.to_vec()).expect("UTF-8")
    }

    /// The inverse of [`packed`].
    pub(crate) fn unpacked(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        flate2::read::ZlibDecoder::new(bytes).read_to_end(&mut out).expect("a packed file");
        out
    }

    /// The inverse of [`sorted`].
    fn read_sorted(coded: &str) -> Vec<String> {
        let mut texts: Vec<String> = Vec::new();
        for c in coded.chars() {
            let before = texts.last().cloned().unwrap_or_default();
            match (c, texts.last_mut()) {
                ('A'..='Z', _) => texts.push(before[..usize::from(c as u8 - b'A')].to_owned()),
                (_, Some(text)) => text.push(c),
                (_, None) => {}
            }
        }
        texts
    }

    proptest! {
        #[test]
        fn sorted_texts_are_read_back(mut texts in proptest::collection::vec("[a-c0-9đ ]{0,40}", 0..40)) {
            texts.sort();
            prop_assert_eq!(read_sorted(&sorted(&texts)), texts);
        }

        #[test]
        fn what_is_written_is_read_back(numbers in proptest::collection::vec(any::<u32>(), 0..40), word in ".*", profiles: usize) {
            let mut bytes = Vec::new();
            numbers.iter().for_each(|value| number(&mut bytes, *value));
            text(&mut bytes, &word);
            let mut packer = Packer::of(profiles);
            prop_assert_eq!(unpacked(&packer.pack(&[7; 10_000])), [7; 10_000]);
            let unpacked = unpacked(&packer.pack(&bytes));
            let mut rest = unpacked.as_slice();
            for value in numbers {
                prop_assert_eq!(read_number(&mut rest), value);
            }
            prop_assert_eq!(read_text(&mut rest), word);
            prop_assert!(rest.is_empty());
        }
    }
}
