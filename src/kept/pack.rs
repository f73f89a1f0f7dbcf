//! What a build keeps for the next one, piece by piece, and texts that lie there until somebody asks for them.

use crate::text::{Fingerprint, fingerprint};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

/// A file of pieces.
#[derive(Debug)]
pub struct Pack {
    file: File,
    /// Whether anything could not be had any more that was to be there.
    harmed: AtomicBool,
}

/// A piece of a pack.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Piece {
    /// Its first byte.
    pub start: u64,
    /// Bytes.
    pub length: u64,
    /// CRC-32 of them.
    pub checksum: u32,
}

impl Pack {
    /// Opens a pack.
    pub fn open(path: &Path) -> io::Result<Self> {
        Ok(Self { file: File::open(path)?, harmed: AtomicBool::new(false) })
    }

    /// A piece, when it is what was put there.
    pub fn piece(&self, piece: Piece) -> Option<Vec<u8>> {
        let bytes = self.bytes(piece.start, piece.length);
        self.sound(bytes.filter(|bytes| crc32fast::hash(bytes) == piece.checksum))
    }

    /// Whether anything could not be had any more that was to be there. What was made of it since is of no use.
    pub fn is_harmed(&self) -> bool {
        self.harmed.load(Ordering::Relaxed)
    }

    /// Bytes, whatever they are.
    pub fn bytes(&self, start: u64, length: u64) -> Option<Vec<u8>> {
        let read = || {
            let mut bytes = vec![0; usize::try_from(length).ok()?];
            read_at(&self.file, &mut bytes, start).ok()?;
            Some(bytes)
        };
        self.sound(read())
    }

    fn text(&self, start: u64, length: u64, print: &Fingerprint) -> String {
        let bytes = self.bytes(start, length).filter(|bytes| fingerprint(bytes) == *print);
        self.sound(bytes.and_then(|bytes| String::from_utf8(bytes).ok())).unwrap_or_default()
    }

    /// Takes down that something was not there.
    fn sound<T>(&self, had: Option<T>) -> Option<T> {
        if had.is_none() {
            self.harmed.store(true, Ordering::Relaxed);
        }
        had
    }
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> io::Result<()> {
    match std::os::windows::fs::FileExt::seek_read(file, bytes, start)? {
        read if read == bytes.len() => Ok(()),
        _ => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

/// A text that many may hold. It is there, or lies in a pack until somebody asks for it; by what it is known can be told
/// without having it. serde keeps its length and its fingerprint alone: whoever takes it out again says where it lies.
#[derive(Debug, Clone, Default)]
pub struct Text(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    text: OnceLock<String>,
    length: u64,
    print: OnceLock<Fingerprint>,
    lies: OnceLock<(Arc<Pack>, u64)>,
}

impl Text {
    /// The text; empty when it was to lie in a pack that is harmed, which the pack knows from then on.
    pub fn get(&self) -> &str {
        self.0.text.get_or_init(|| match self.0.lies.get() {
            Some((pack, start)) => pack.text(*start, self.0.length, self.fingerprint()),
            None => String::new(),
        })
    }

    /// What it is known by.
    pub fn fingerprint(&self) -> &Fingerprint {
        self.0.print.get_or_init(|| fingerprint(self.get().as_bytes()))
    }

    /// It lies in a pack from a byte on. Returns the byte behind it.
    pub fn lies_in(&self, pack: &Arc<Pack>, start: u64) -> u64 {
        let _ = self.0.lies.set((Arc::clone(pack), start));
        start.saturating_add(self.0.length)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        let length = text.len() as u64;
        Self(Arc::new(Inner { text: OnceLock::from(text), length, ..Inner::default() }))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.0.length, self.fingerprint()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (length, print): (u64, Fingerprint) = Deserialize::deserialize(deserializer)?;
        Ok(Self(Arc::new(Inner { length, print: OnceLock::from(print), ..Inner::default() })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_had_when_it_is_asked_for_and_a_harmed_pack_says_so() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.pack");
        std::fs::write(&path, "…Nguyễn Thị Đào").expect("a pack");
        let kept = postcard::to_stdvec(&Text::from("Nguyễn Thị Đào".to_owned())).expect("bytes");
        for (start, text, is_harmed) in [(3, "Nguyễn Thị Đào", false), (0, "", true), (9, "", true)] {
            let pack = Arc::new(Pack::open(&path).expect("a pack"));
            let again: Text = postcard::from_bytes(&kept).expect("a text");
            again.lies_in(&pack, start);
            assert_eq!((again.get(), pack.is_harmed()), (text, is_harmed));
        }
    }
}
