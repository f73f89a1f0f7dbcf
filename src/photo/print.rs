//! What a page shows of a picture, and the files that this takes.

use super::cut::Cut;
use super::look::Look;
use crate::text::Fingerprint;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The folder of all prints in the output.
pub const FOLDER: &str = "tai-nguyen/anh/";

/// What the bytes of a print depend on besides the picture and the print's own size. A change of the encoders, of their
/// settings or of the way pictures are made smaller has to change it.
const PROCESS: &str = "2 lanczos3 webp-78 jpeg-80";

/// A picture as pages show it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Photo {
    /// The picture's path below the site's root.
    pub source: Arc<str>,
    /// BLAKE3 of its bytes.
    pub digest: Fingerprint,
    /// What it is.
    pub look: Look,
    /// The piece that is shown.
    pub cut: Cut,
    /// Width and height of the prints, smallest first; at least one, none larger than the picture.
    pub sizes: Vec<(u32, u32)>,
    key: String,
}

/// A file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Print {
    /// Path below the output: "tai-nguyen/anh/….webp".
    pub path: String,
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// How it is encoded.
    pub format: Format,
}

/// What prints are encoded as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// For nearly all browsers.
    WebP,
    /// For the others, and for social networks.
    Jpeg,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::WebP => "webp",
            Self::Jpeg => "jpg",
        }
    }
}

impl Photo {
    /// A cut of a picture in those of the widths that it reaches; where it is smaller than the largest, also in its own.
    pub fn new(source: Arc<str>, digest: Fingerprint, look: Look, cut: Cut, widths: &[u32]) -> Self {
        let (width, height) = look.size();
        let piece = cut.of(width, height);
        let mut wanted: Vec<u32> = widths.iter().map(|width| *width.min(&piece.width)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let rows = |width: u32| {
            let rows = u64::from(width) * u64::from(piece.height) / u64::from(piece.width);
            u32::try_from(rows).unwrap_or(u32::MAX).max(1)
        };
        let sizes = wanted.into_iter().map(|width| (width, rows(width))).collect();
        let mut hasher = blake3::Hasher::new();
        hasher.update(&digest);
        hasher.update(cut.key().as_bytes());
        hasher.update(PROCESS.as_bytes());
        let key = hasher.finalize().to_hex()[..20].to_owned();
        Self { source, digest, look, cut, sizes, key }
    }

    /// The largest print's width and height.
    pub fn size(&self) -> (u32, u32) {
        self.sizes.last().copied().unwrap_or((1, 1))
    }

    /// A print of one size.
    pub fn print(&self, (width, height): (u32, u32), format: Format) -> Print {
        let path = format!("{FOLDER}{}-{width}.{}", self.key, format.ending());
        Print { path, width, height, format }
    }

    /// All prints, smallest first. Social networks want no WebP.
    pub fn prints(&self) -> Vec<Print> {
        let formats: &[Format] = match self.cut.shape {
            super::Shape::Social => &[Format::Jpeg],
            _ => &[Format::WebP, Format::Jpeg],
        };
        let of_size = |size: (u32, u32)| formats.iter().map(move |format| self.print(size, *format));
        self.sizes.iter().copied().flat_map(of_size).collect()
    }
}
