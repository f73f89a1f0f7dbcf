//! A canvas for flat shapes with smooth edges. Lengths are shares of the canvas's height, so that a scene can be drawn in
//! any size; x runs from 0 to the canvas's width over its height.

use crate::Result;
use crate::exif::{self, Exif};
use image::codecs::jpeg::JpegEncoder;
use image::{RgbImage, imageops};
use rayon::prelude::*;
use std::path::Path;

/// Red, green, blue.
pub type Colour = [u8; 3];

/// What can be drawn.
#[derive(Debug, Clone, Copy)]
pub enum Shape {
    /// Around a centre.
    Ellipse { x: f32, y: f32, rx: f32, ry: f32 },
    /// From its upper left corner, with rounded corners.
    Block { x: f32, y: f32, w: f32, h: f32, r: f32 },
    /// Everything below a wavy line.
    Hill { y: f32, swing: f32, waves: f32, phase: f32 },
}

impl Shape {
    /// How far a point lies outside; negative within.
    fn distance(self, px: f32, py: f32) -> f32 {
        match self {
            Self::Ellipse { x, y, rx, ry } => {
                let (dx, dy) = ((px - x) / rx, (py - y) / ry);
                (dx.hypot(dy) - 1.0) * rx.min(ry)
            }
            Self::Block { x, y, w, h, r } => {
                let dx = ((px - x - w / 2.0).abs() - w / 2.0 + r).max(0.0);
                let dy = ((py - y - h / 2.0).abs() - h / 2.0 + r).max(0.0);
                dx.hypot(dy) - r
            }
            Self::Hill { y, swing, waves, phase } => y + swing * (px * waves + phase).sin() - py,
        }
    }
}

/// A picture that is being drawn.
pub struct Canvas {
    image: RgbImage,
}

impl Canvas {
    /// Of one colour above that passes into another below.
    pub fn new(width: u32, height: u32, above: Colour, below: Colour) -> Self {
        let mut canvas = Self { image: RgbImage::new(width, height) };
        canvas.each(|_, y, pixel| *pixel = mixed(above, below, y));
        canvas
    }

    /// Width over height.
    pub fn ratio(&self) -> f32 {
        self.image.width() as f32 / self.image.height() as f32
    }

    /// Draws a shape.
    pub fn fill(&mut self, shape: Shape, colour: Colour) {
        let height = self.image.height() as f32;
        self.each(|x, y, pixel| {
            let cover = (0.5 - shape.distance(x, y) * height).clamp(0.0, 1.0);
            if cover > 0.0 {
                *pixel = mixed(*pixel, colour, cover);
            }
        });
    }

    /// Gives every pixel the grain of a camera's sensor, so that encoders have something to do.
    pub fn grain(&mut self, seed: u32, strength: f32) {
        self.each(|x, y, pixel| {
            let noise = noise(x * 5000.0, y * 5000.0, seed)
                + 2.0 * noise((x * 90.0).floor(), (y * 90.0).floor(), seed);
            *pixel = pixel.map(|channel| (f32::from(channel) + noise * strength).clamp(0.0, 255.0) as u8);
        });
    }

    fn each(&mut self, change: impl Fn(f32, f32, &mut Colour) + Sync) {
        let (width, height) = self.image.dimensions();
        let rows = self.image.par_chunks_exact_mut(width as usize * 3).enumerate();
        rows.for_each(|(row, pixels)| {
            let y = (row as f32 + 0.5) / height as f32;
            for (column, pixel) in pixels.chunks_exact_mut(3).enumerate() {
                let mut colour = [pixel[0], pixel[1], pixel[2]];
                change((column as f32 + 0.5) / height as f32, y, &mut colour);
                pixel.copy_from_slice(&colour);
            }
        });
    }

    /// Writes it as a camera would that was held in some way, with all that a camera adds.
    pub fn write(&self, path: &Path, quality: u8, exif: Option<Exif>) -> Result<()> {
        let turned = exif.is_some_and(|exif| exif.orientation == 6);
        let image = if turned { imageops::rotate270(&self.image) } else { self.image.clone() };
        let mut jpeg = Vec::new();
        JpegEncoder::new_with_quality(&mut jpeg, quality).encode_image(&image)?;
        let bytes = match exif {
            Some(exif) => exif::with(&jpeg, exif),
            None => jpeg,
        };
        std::fs::create_dir_all(path.parent().unwrap_or(path))?;
        std::fs::write(path, &bytes)?;
        println!("{} {}x{} {} KB", path.display(), image.width(), image.height(), bytes.len() / 1000);
        Ok(())
    }
}

fn mixed(from: Colour, to: Colour, share: f32) -> Colour {
    let mix = |from: u8, to: u8| (f32::from(from) + (f32::from(to) - f32::from(from)) * share).round() as u8;
    [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])]
}

/// From -1 to 1, without order but always the same.
fn noise(x: f32, y: f32, seed: u32) -> f32 {
    let mut hash = (x as u32).wrapping_mul(0x9E37_79B1) ^ (y as u32).wrapping_mul(0x85EB_CA77) ^ seed;
    hash = (hash ^ (hash >> 15)).wrapping_mul(0x2C1B_3C6D);
    hash = (hash ^ (hash >> 12)).wrapping_mul(0x297A_2D39);
    (hash >> 8) as f32 / (1 << 23) as f32 - 1.0
}
