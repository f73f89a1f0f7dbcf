//! What bytes are known by.

/// The BLAKE3 hash of something: equal only for equal bytes.
pub type Fingerprint = [u8; blake3::OUT_LEN];

/// What some bytes are known by.
pub fn fingerprint(bytes: &[u8]) -> Fingerprint {
    *blake3::hash(bytes).as_bytes()
}
