//! What bytes are known by.

/// The BLAKE3 hash of something: equal only for equal bytes.
pub type Fingerprint = [u8; blake3::OUT_LEN];

/// What some bytes are known by.
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    *blake3::hash(bytes).as_bytes()
}

/// What something is made of, gathered to be hashed at once: piece by piece it would take several times as long.
#[derive(Debug)]
pub struct Marks(Vec<u8>);

impl Marks {
    /// Of nothing so far.
    pub fn new() -> Self {
        Self(Vec::with_capacity(4 << 10))
    }

    /// Adds a piece. Where one ends is for the caller to tell.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    /// What all of it is known by.
    pub fn fingerprint(&self) -> Fingerprint {
        fingerprint(&self.0)
    }
}

impl Default for Marks {
    fn default() -> Self {
        Self::new()
    }
}
