//! From a picture's bytes to what it is, without decoding it: its kind by the first bytes (never by its name), its size
//! when upright, and whether it is whole.
//!
//! Decoders forgive a JPEG that was cut short and paint the rest grey; so its end is looked for here.

use image::metadata::Orientation;
use image::{ImageDecoder, ImageFormat, ImageReader};
use serde::{Deserialize, Serialize};
use std::io::Cursor;

/// The largest picture file that is read, in bytes.
pub(super) const MAX_BYTES: u64 = 40 << 20;

/// The largest picture that is decoded, in pixels: what the cameras of phones make in their usual modes.
const MAX_PIXELS: u64 = 50_000_000;

/// The most memory that decoding one picture may take.
const MAX_WEIGHT: u64 = 300 << 20;

/// The most pixels that decoding one picture goes over, all its passes together. It bounds the time: with a size that is
/// bounded, only a JPEG of very many passes takes long.
const MAX_PASSED: u64 = 1_000_000_000;

/// What a picture is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// What it is encoded as.
    pub kind: Kind,
    /// Pixels in a row, as stored.
    stored: (u32, u32),
    /// How it is turned, by EXIF's number.
    orientation: u8,
    /// Bytes of memory that decoding takes.
    weight: u64,
}

/// What pictures can be encoded as and be published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// JPEG.
    Jpeg,
    /// PNG.
    Png,
    /// WebP.
    WebP,
}

/// Why a picture cannot be published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// The file is larger than is read: its size in MB.
    Bytes(u64),
    /// It has more pixels than are decoded: how many millions.
    Pixels(u64),
    /// It is stored in more passes than are gone through: how many.
    Passes(u64),
    /// It is of a kind that is not read: "HEIC".
    Foreign(String),
    /// It ends before its end.
    Truncated,
    /// It is no picture, or a damaged one.
    Unreadable,
}

impl Kind {
    /// What people call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::WebP => "WebP",
        }
    }

    /// The ending that its files should have.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// Whether a file's name ends as one of this kind does.
    pub fn is_ending_of(self, path: &str) -> bool {
        let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        ending == self.ending() || (self == Self::Jpeg && ending == "jpeg")
    }

    pub(super) fn format(self) -> ImageFormat {
        match self {
            Self::Jpeg => ImageFormat::Jpeg,
            Self::Png => ImageFormat::Png,
            Self::WebP => ImageFormat::WebP,
        }
    }
}

impl Look {
    /// Looks at a picture.
    pub fn at(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Fault::Bytes(bytes.len() as u64 >> 20));
        }
        let kind = kind_of(bytes)?;
        let passes = match kind {
            Kind::Jpeg => walk_jpeg(bytes),
            Kind::Png => walk_png(bytes).then_some(Passes::ONE),
            Kind::WebP => walk_webp(bytes).then_some(Passes::ONE),
        };
        let passes = passes.ok_or(Fault::Truncated)?;
        let mut decoder = ImageReader::with_format(Cursor::new(bytes), kind.format())
            .into_decoder()
            .map_err(|_| Fault::Unreadable)?;
        let (width, height) = decoder.dimensions();
        let pixels = u64::from(width) * u64::from(height);
        let decoded = decoder.total_bytes();
        let weight = match (kind, passes.progressive) {
            (Kind::Jpeg, false) => decoded,
            // All coefficients are kept until the last pass, two bytes each.
            (Kind::Jpeg, true) => decoded.saturating_mul(3),
            // Decoded, and then converted to eight bits a channel.
            (Kind::Png | Kind::WebP, _) => decoded.saturating_add(pixels.saturating_mul(4)),
        };
        if pixels > MAX_PIXELS || weight > MAX_WEIGHT {
            return Err(Fault::Pixels(pixels.div_ceil(1_000_000)));
        }
        if pixels.saturating_mul(passes.count) > MAX_PASSED {
            return Err(Fault::Passes(passes.count));
        }
        if pixels == 0 {
            return Err(Fault::Unreadable);
        }
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms).to_exif();
        Ok(Self { kind, stored: (width, height), orientation, weight })
    }

    /// Bytes of memory that decoding takes.
    pub fn weight(&self) -> u64 {
        self.weight
    }

    /// Width and height when upright.
    pub fn size(&self) -> (u32, u32) {
        let (width, height) = self.stored;
        match self.orientation {
            5..=8 => (height, width),
            _ => (width, height),
        }
    }

    /// What turns it upright.
    pub(super) fn orientation(&self) -> Orientation {
        Orientation::from_exif(self.orientation).unwrap_or(Orientation::NoTransforms)
    }
}

/// A picture's kind by its first bytes.
fn kind_of(bytes: &[u8]) -> Result<Kind, Fault> {
    let foreign = |name: &str| Err(Fault::Foreign(name.to_owned()));
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(Kind::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n', ..] => Ok(Kind::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(Kind::WebP),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand.get(..4) {
            Some(b"avif" | b"avis") => foreign("AVIF"),
            Some(b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1") => foreign("HEIC"),
            _ => foreign("video"),
        },
        [b'G', b'I', b'F', b'8', ..] => foreign("GIF"),
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => foreign("TIFF"),
        [b'B', b'M', ..] => foreign("BMP"),
        [b'%', b'P', b'D', b'F', ..] => foreign("PDF"),
        _ => {
            let start = bytes.trim_ascii_start();
            match start.starts_with(b"<svg") || start.starts_with(b"<?xml") {
                true => foreign("SVG"),
                false => Err(Fault::Unreadable),
            }
        }
    }
}

/// In how many passes a picture is stored.
#[derive(Debug, Clone, Copy)]
struct Passes {
    count: u64,
    /// Each pass adds to what the earlier ones have left.
    progressive: bool,
}

impl Passes {
    const ONE: Self = Self { count: 1, progressive: false };
}

/// Goes from marker to marker to the end of the first picture in the file; `None` when it is not there. Others may follow,
/// such as a thumbnail.
fn walk_jpeg(bytes: &[u8]) -> Option<Passes> {
    let mut passes = Passes { count: 0, progressive: false };
    let mut rest = bytes.get(2..)?;
    loop {
        let marker = rest.iter().position(|byte| *byte == 0xFF)?;
        rest = &rest[marker + 1..];
        match *rest.first()? {
            0xD9 => return Some(passes),
            // A byte of the picture that happens to be 0xFF, a restart, a fill byte.
            0x00 | 0x01 | 0xD0..=0xD8 | 0xFF => {}
            kind => {
                passes.progressive |= matches!(kind, 0xC2 | 0xC6 | 0xCA | 0xCE);
                passes.count += u64::from(kind == 0xDA);
                let length = u16::from_be_bytes([*rest.get(1)?, *rest.get(2)?]);
                rest = rest.get(1 + usize::from(length)..)?;
            }
        }
    }
}

/// Goes from chunk to chunk to the last.
fn walk_png(bytes: &[u8]) -> bool {
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let [a, b, c, d, kind @ ..] = rest {
        let length = usize::try_from(u32::from_be_bytes([*a, *b, *c, *d])).unwrap_or(usize::MAX);
        let whole = rest.len() >= length.saturating_add(12);
        if kind.starts_with(b"IEND") || !whole {
            return whole;
        }
        rest = &rest[length + 12..];
    }
    false
}

/// Compares the length that the file states with the one that it has.
fn walk_webp(bytes: &[u8]) -> bool {
    let stated = bytes.get(4..8).and_then(|four| four.try_into().ok()).map_or(0, u32::from_le_bytes);
    bytes.len() as u64 >= u64::from(stated) + 8
}
