//! From a picture's bytes to the bytes of its prints: decoded once, cut, made smaller, turned upright, its colours
//! converted to sRGB, and encoded anew. Nothing else of the file reaches a print: no EXIF, GPS, XMP, IPTC, ICC profile or
//! thumbnail.
//!
//! The largest print is made from the picture and each smaller one from the one before it, which costs a fraction and
//! shows no difference. Turning and converting come after that, so that they cost as little.

use super::cut::Rect;
use super::look::{Fault, Look};
use super::print::{Format, Photo, Print};
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageReader, Limits, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;

/// Quality of WebP prints, of 100: differences to the original are not seen at arm's length.
const WEBP_QUALITY: f32 = 78.0;

/// Quality of JPEG prints, of 100.
const JPEG_QUALITY: u8 = 80;

/// A decoded picture as it is stored, not yet upright.
struct Raster {
    pixels: Vec<u8>,
    width: u32,
    height: u32,
    kind: PixelType,
    /// The colour space, where the file names one.
    profile: Option<Vec<u8>>,
}

/// Whether a picture can be decoded. Takes [`Look::weight`] bytes.
pub fn decodes(bytes: &[u8], look: &Look) -> Result<(), Fault> {
    decode(bytes, look).map(drop)
}

/// Makes those prints of photographs of one picture that are wanted, and gives each to `keep`.
pub fn develop<E>(
    bytes: &[u8],
    look: &Look,
    photos: &[&Photo],
    wanted: impl Fn(&Print) -> bool,
    mut keep: impl FnMut(&Print, Vec<u8>) -> Result<(), E>,
) -> Result<Result<(), E>, Fault> {
    let raster = decode(bytes, look)?;
    for photo in photos {
        let mut larger: Option<RgbImage> = None;
        let prints = photo.prints();
        if !prints.iter().any(&wanted) {
            continue;
        }
        for size in photo.sizes.iter().rev() {
            let image = match &larger {
                None => raster.shrunk(look, photo, *size)?,
                Some(larger) => smaller(larger, *size)?,
            };
            for print in prints.iter().filter(|print| print.width == size.0 && wanted(print)) {
                if let Err(error) = keep(print, encode(&image, print.format)?) {
                    return Ok(Err(error));
                }
            }
            larger = Some(image);
        }
    }
    Ok(Ok(()))
}

fn decode(bytes: &[u8], look: &Look) -> Result<Raster, Fault> {
    let unreadable = |_| Fault::Unreadable;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), look.kind.format());
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(look.weight().saturating_add(16 << 20));
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(unreadable)?;
    let profile = decoder.icc_profile().unwrap_or_default();
    let image = DynamicImage::from_decoder(decoder).map_err(unreadable)?;
    let (width, height) = (image.width(), image.height());
    let (pixels, kind) = match image.color().has_alpha() {
        true => (image.into_rgba8().into_raw(), PixelType::U8x4),
        false => (image.into_rgb8().into_raw(), PixelType::U8x3),
    };
    Ok(Raster { pixels, width, height, kind, profile })
}

impl Raster {
    /// The piece that a photograph shows, upright and in a size.
    fn shrunk(&self, look: &Look, photo: &Photo, size: (u32, u32)) -> Result<RgbImage, Fault> {
        let (width, height) = look.size();
        let orientation = look.orientation();
        let piece = stored(photo.cut.of(width, height), orientation, (self.width, self.height));
        let (width, height) = if swaps(orientation) { (size.1, size.0) } else { size };
        let source = ImageRef::new(self.width, self.height, &self.pixels, self.kind);
        let source = source.map_err(|_| Fault::Unreadable)?;
        let pixels = resized(&source, piece, (width, height), self.kind)?;
        let mut pixels = if self.kind == PixelType::U8x4 { on_white(&pixels) } else { pixels };
        if let Some(profile) = &self.profile {
            to_srgb(profile, &mut pixels);
        }
        let image = RgbImage::from_raw(width, height, pixels).ok_or(Fault::Unreadable)?;
        let mut image = DynamicImage::ImageRgb8(image);
        image.apply_orientation(orientation);
        Ok(image.into_rgb8())
    }
}

fn smaller(image: &RgbImage, size: (u32, u32)) -> Result<RgbImage, Fault> {
    let (width, height) = image.dimensions();
    let source = ImageRef::new(width, height, image.as_raw(), PixelType::U8x3);
    let source = source.map_err(|_| Fault::Unreadable)?;
    let whole = Rect { left: 0, top: 0, width, height };
    let pixels = resized(&source, whole, size, PixelType::U8x3)?;
    RgbImage::from_raw(size.0, size.1, pixels).ok_or(Fault::Unreadable)
}

fn resized(
    source: &ImageRef<'_>,
    piece: Rect,
    (width, height): (u32, u32),
    kind: PixelType,
) -> Result<Vec<u8>, Fault> {
    let mut image = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
        piece.left.into(),
        piece.top.into(),
        piece.width.into(),
        piece.height.into(),
    );
    Resizer::new().resize(source, &mut image, &options).map_err(|_| Fault::Unreadable)?;
    Ok(image.into_vec())
}

/// Whether turning upright makes rows of columns.
fn swaps(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate90FlipH | Rotate270 | Rotate270FlipH)
}

/// Where a piece of the upright picture lies in the picture as it is stored, of a given size.
fn stored(piece: Rect, orientation: Orientation, (width, height): (u32, u32)) -> Rect {
    use Orientation::*;
    let Rect { left, top, width: w, height: h } = piece;
    let (w, h, x, y) = if swaps(orientation) { (h, w, top, left) } else { (w, h, left, top) };
    let (from_right, from_bottom) = (width.saturating_sub(x + w), height.saturating_sub(y + h));
    let (left, top) = match orientation {
        NoTransforms | Rotate90FlipH => (x, y),
        FlipHorizontal | Rotate270 => (from_right, y),
        FlipVertical | Rotate90 => (x, from_bottom),
        Rotate180 | Rotate270FlipH => (from_right, from_bottom),
    };
    Rect { left, top, width: w, height: h }
}

/// What shows through is white, as the paper.
fn on_white(rgba: &[u8]) -> Vec<u8> {
    let mut rgb = Vec::with_capacity(rgba.len() / 4 * 3);
    for pixel in rgba.chunks_exact(4) {
        let alpha = u32::from(pixel[3]);
        rgb.extend(pixel[..3].iter().map(|channel| {
            let mixed = (u32::from(*channel) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        }));
    }
    rgb
}

/// Converts colours to those that browsers assume of a picture without a profile. A profile that cannot be used (of print
/// colours, or damaged) is left aside, as browsers do.
fn to_srgb(profile: &[u8], pixels: &mut Vec<u8>) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let mut converted = vec![0; pixels.len()];
    if transform.transform(pixels, &mut converted).is_ok() {
        *pixels = converted;
    }
}

fn encode(image: &RgbImage, format: Format) -> Result<Vec<u8>, Fault> {
    let (width, height) = image.dimensions();
    match format {
        Format::WebP => {
            let encoder = webp::Encoder::from_rgb(image, width, height);
            let encoded = encoder.encode_simple(false, WEBP_QUALITY).map_err(|_| Fault::Unreadable)?;
            Ok(encoded.to_vec())
        }
        Format::Jpeg => {
            let mut bytes = Vec::new();
            JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
                .encode(image, width, height, ExtendedColorType::Rgb8)
                .map_err(|_| Fault::Unreadable)?;
            Ok(bytes)
        }
    }
}
