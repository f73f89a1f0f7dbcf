//! From a picture's bytes to the bytes of its prints: decoded once, cut, made smaller, turned upright, its colours
//! converted to sRGB, and encoded anew. Nothing else of the file reaches a print: no EXIF, GPS, XMP, IPTC, ICC profile or
//! thumbnail.
//!
//! The largest print is made from the picture and each smaller one from the one before it, which costs a fraction and
//! shows no difference. Turning and converting come after that, so that they cost as little.

use super::cut::Rect;
use super::look::{Fault, Look};
use super::print::{Format, Photo, Print};
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions, Resizer};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ExtendedColorType, ImageDecoder, ImageReader, Limits, RgbImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;

/// Quality of WebP prints, of 100: differences to the original are not seen at arm's length.
const WEBP_QUALITY: f32 = 78.0;

/// Quality of JPEG prints, of 100.
const JPEG_QUALITY: u8 = 80;

/// A decoded picture, not yet upright.
struct Raster {
    image: RgbImage,
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
    let image = match image.color().has_alpha() {
        true => RgbImage::from_raw(width, height, on_white(image.into_rgba8().into_raw())),
        false => Some(image.into_rgb8()),
    };
    Ok(Raster { image: image.ok_or(Fault::Unreadable)?, profile })
}

impl Raster {
    /// The piece that a photograph shows, upright and in a size.
    fn shrunk(&self, look: &Look, photo: &Photo, size: (u32, u32)) -> Result<RgbImage, Fault> {
        let (width, height) = look.size();
        let orientation = look.orientation();
        let piece = stored(photo.cut.of(width, height), orientation, self.image.dimensions());
        let size = if swaps(orientation) { (size.1, size.0) } else { size };
        let mut image = resized(&self.image, piece, size)?;
        if let Some(profile) = &self.profile {
            to_srgb(profile, &mut image);
        }
        let mut image = DynamicImage::ImageRgb8(image);
        image.apply_orientation(orientation);
        Ok(image.into_rgb8())
    }
}

fn smaller(image: &RgbImage, size: (u32, u32)) -> Result<RgbImage, Fault> {
    let (width, height) = image.dimensions();
    resized(image, Rect { left: 0, top: 0, width, height }, size)
}

/// Of one type of pixels, since what the resizer can do is compiled for each anew.
fn resized(image: &RgbImage, piece: Rect, (width, height): (u32, u32)) -> Result<RgbImage, Fault> {
    let unreadable = |_| Fault::Unreadable;
    let source = TypedImageRef::<U8x3>::from_buffer(image.width(), image.height(), image.as_raw());
    let mut resized = RgbImage::new(width, height);
    let mut target = TypedImage::<U8x3>::from_buffer(width, height, &mut resized).map_err(unreadable)?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).crop(
        piece.left.into(),
        piece.top.into(),
        piece.width.into(),
        piece.height.into(),
    );
    Resizer::new()
        .resize_typed(&source.map_err(unreadable)?, &mut target, &options)
        .map_err(|_| Fault::Unreadable)?;
    Ok(resized)
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

/// Without the alpha channel, in place: what shows through is white, as the paper.
fn on_white(mut pixels: Vec<u8>) -> Vec<u8> {
    let count = pixels.len() / 4;
    for pixel in 0..count {
        let alpha = u32::from(pixels[pixel * 4 + 3]);
        for channel in 0..3 {
            let shown = u32::from(pixels[pixel * 4 + channel]);
            let mixed = (shown * alpha + 255 * (255 - alpha) + 127) / 255;
            pixels[pixel * 3 + channel] = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
    }
    pixels.truncate(count * 3);
    pixels
}

/// Converts colours to those that browsers assume of a picture without a profile. A profile that cannot be used (of print
/// colours, or damaged) is left aside, as browsers do.
fn to_srgb(profile: &[u8], image: &mut RgbImage) {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    if profile.color_space != DataColorSpace::Rgb {
        return;
    }
    let (srgb, options) = (ColorProfile::new_srgb(), TransformOptions::default());
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let mut converted = RgbImage::new(image.width(), image.height());
    if transform.transform(image, &mut converted).is_ok() {
        *image = converted;
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
