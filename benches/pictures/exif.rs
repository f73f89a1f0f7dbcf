//! What cameras write into their pictures and nobody wants to publish: maker, orientation, and the place.

/// What is written.
#[derive(Debug, Clone, Copy)]
pub struct Exif {
    /// How the camera was held, by EXIF's number: 1 upright, 6 on its side.
    pub orientation: u16,
}

/// A maker's name that can be looked for in what is published.
pub const MAKER: &[u8] = b"MAYANHMAU\0";

/// The place is 21 degrees north and 105 east, in minutes that can be looked for too.
const MINUTES: [u32; 2] = [1_234_567, 100_000];

/// A JPEG with an EXIF block behind its first marker.
pub fn with(jpeg: &[u8], exif: Exif) -> Vec<u8> {
    let block = tiff(exif);
    let length = u16::try_from(block.len() + 8).unwrap_or(u16::MAX);
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xFF, 0xE1]);
    bytes.extend(length.to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(block);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// Two directories and what they point at.
fn tiff(exif: Exif) -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        let mut entry = [tag.to_be_bytes(), kind.to_be_bytes()].concat();
        entry.extend(count.to_be_bytes());
        entry.extend(value.to_be_bytes());
        entry
    };
    let (first, second) = (8, 8 + 2 + 3 * 12 + 4);
    let values = second + 2 + 4 * 12 + 4;
    let maker = u32::try_from(MAKER.len()).unwrap_or(0);
    let mut bytes = b"MM\0*".to_vec();
    bytes.extend((first as u32).to_be_bytes());
    bytes.extend(3_u16.to_be_bytes());
    bytes.extend(entry(0x010F, 2, maker, values + 48));
    bytes.extend(entry(0x0112, 3, 1, u32::from(exif.orientation) << 16));
    bytes.extend(entry(0x8825, 4, 1, second));
    bytes.extend([0; 4]);
    bytes.extend(4_u16.to_be_bytes());
    bytes.extend(entry(1, 2, 2, u32::from(b'N') << 24));
    bytes.extend(entry(2, 5, 3, values));
    bytes.extend(entry(3, 2, 2, u32::from(b'E') << 24));
    bytes.extend(entry(4, 5, 3, values + 24));
    bytes.extend([0; 4]);
    for degrees in [21_u32, 105] {
        for [number, of] in [[degrees, 1], MINUTES, [0, 1]] {
            bytes.extend(number.to_be_bytes());
            bytes.extend(of.to_be_bytes());
        }
    }
    bytes.extend(MAKER);
    bytes
}
