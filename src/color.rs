//! The agency's colour, and the shades that the theme needs of it: readable on light paper and on dark.

use std::fmt::{self, Display};
use std::str::FromStr;

/// An opaque sRGB colour, written "#0b4f8a".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color([u8; 3]);

/// Not six hexadecimal digits behind a `#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAColor;

/// What the theme makes of one colour. Texts keep a contrast of at least 4.5 (WCAG 2.2, criterion 1.4.3) with what they
/// stand on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shades {
    /// Under white letters.
    pub seal: Color,
    /// Of links on light paper, and a tint behind them.
    pub light: [Color; 2],
    /// The same on dark paper.
    pub dark: [Color; 2],
}

const WHITE: Color = Color([0xff; 3]);
const BLACK: Color = Color([0; 3]);
/// The darkest of the theme's light grounds, `--g-tint`.
const LIGHT_GROUND: Color = Color([0xf6, 0xf2, 0xec]);
/// The theme's dark paper, `--g-paper`, and the lightest of its dark grounds, `--g-tint`.
const DARK_PAPER: Color = Color([0x18, 0x14, 0x12]);
const DARK_GROUND: Color = Color([0x2a, 0x24, 0x20]);
/// Contrast that readable text needs.
const READABLE: f64 = 4.5;

impl Color {
    /// The shades for a theme. The colour itself is taken wherever it can be read, else the nearest that can.
    pub fn shades(self) -> Shades {
        let light_tint = self.toward(WHITE, 0.9);
        let dark_tint = self.toward(DARK_PAPER, 0.75);
        Shades {
            seal: self.until_readable(BLACK, &[WHITE]),
            light: [self.until_readable(BLACK, &[LIGHT_GROUND, light_tint]), light_tint],
            dark: [self.until_readable(WHITE, &[DARK_GROUND, dark_tint]), dark_tint],
        }
    }

    /// The first on the way to black or white that can be read on all grounds.
    fn until_readable(self, end: Self, grounds: &[Self]) -> Self {
        let steps = (0..=100).map(|step| self.toward(end, f64::from(step) / 100.0));
        let readable = |color: &Self| grounds.iter().all(|ground| color.contrast(*ground) >= READABLE);
        steps.into_iter().find(readable).unwrap_or(end)
    }

    /// A mixture: 0 is this colour, 1 the other.
    fn toward(self, other: Self, share: f64) -> Self {
        let mut mixed = self;
        for (own, other) in mixed.0.iter_mut().zip(other.0) {
            let value = f64::from(*own) * (1.0 - share) + f64::from(other) * share;
            // Between two bytes there are only bytes.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let value = value.round() as u8;
            *own = value;
        }
        mixed
    }

    /// From 1 to 21, as WCAG 2.2 defines it.
    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
}

impl FromStr for Color {
    type Err = NotAColor;

    fn from_str(text: &str) -> Result<Self, NotAColor> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6).ok_or(NotAColor)?;
        let number = digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(digits);
        let number = number.and_then(|digits| u32::from_str_radix(digits, 16).ok()).ok_or(NotAColor)?;
        let [_, parts @ ..] = number.to_be_bytes();
        Ok(Self(parts))
    }
}

impl Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_they_are_written() {
        assert_eq!("#0B4F8a".parse::<Color>().map(|color| color.to_string()), Ok("#0b4f8a".to_owned()));
        for wrong in ["", "#", "0b4f8a", "#0b4f8", "#0b4f8a0", "#+b4f8a", "#0b4f8g", "#đỏ4f8"] {
            assert_eq!(wrong.parse::<Color>(), Err(NotAColor), "{wrong}");
        }
    }

    #[test]
    fn whatever_the_colour_its_shades_can_be_read() {
        let parts = [0, 51, 128, 204, 255];
        for red in parts {
            for green in parts {
                for blue in parts {
                    let color = Color([red, green, blue]);
                    let Shades { seal, light: [light, light_tint], dark: [dark, dark_tint] } = color.shades();
                    let pairs = [
                        (seal, WHITE),
                        (light, LIGHT_GROUND),
                        (light, light_tint),
                        (dark, DARK_GROUND),
                        (dark, DARK_PAPER),
                        (dark, dark_tint),
                    ];
                    for (text, ground) in pairs {
                        assert!(text.contrast(ground) >= READABLE, "{color}: {text} on {ground}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        let navy: Color = "#0b4f8a".parse().expect("a colour");
        assert_eq!((navy.shades().seal, navy.shades().light[0]), (navy, navy));
    }
}
