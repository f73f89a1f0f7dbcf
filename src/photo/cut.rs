//! Which part of a picture is shown: all of it, or the largest piece of a shape that lies around what matters.

use serde::{Deserialize, Serialize};

/// The piece of a picture that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Cut {
    /// What it is shown as.
    pub shape: Shape,
    /// What the cut is made around.
    pub focus: Focus,
}

/// What a picture is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// In a text, whole.
    Story,
    /// A person beside the facts: 4 to 5.
    Person,
    /// A collective beside the facts: 3 to 2.
    Collective,
    /// Above the story: 16 to 9.
    Cover,
    /// What social networks show of a link: 1200 to 630, as Open Graph asks.
    Social,
}

impl Shape {
    /// Width to height; `None` for whatever the picture has.
    pub fn ratio(self) -> Option<(u32, u32)> {
        match self {
            Self::Story => None,
            Self::Person => Some((4, 5)),
            Self::Collective => Some((3, 2)),
            Self::Cover => Some((16, 9)),
            Self::Social => Some((1200, 630)),
        }
    }
}

/// The point around which a picture is cut, in percent from the left and from the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Focus {
    x: u8,
    y: u8,
}

impl Default for Focus {
    /// In the middle and somewhat above: where the face is in a portrait.
    fn default() -> Self {
        Self { x: 50, y: 35 }
    }
}

/// A rectangle in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    pub(super) left: u32,
    pub(super) top: u32,
    pub(super) width: u32,
    pub(super) height: u32,
}

impl Focus {
    /// As authors write it: "top", "bottom", "left", "right", "center", or "40% 20%".
    pub fn parse(text: &str) -> Option<Self> {
        let (x, y) = match text.trim() {
            "center" => (50, 50),
            "top" => (50, 0),
            "bottom" => (50, 100),
            "left" => (0, 50),
            "right" => (100, 50),
            shares => {
                let (x, y) = shares.split_once(char::is_whitespace)?;
                (share(x)?, share(y.trim_start())?)
            }
        };
        Some(Self { x, y })
    }
}

fn share(text: &str) -> Option<u8> {
    text.strip_suffix('%')?.parse().ok().filter(|share| *share <= 100)
}

impl Cut {
    /// The piece of an upright picture of this size.
    pub(super) fn of(self, width: u32, height: u32) -> Rect {
        let Some((w, h)) = self.shape.ratio() else { return Rect { left: 0, top: 0, width, height } };
        let (wide, high) = (u64::from(width) * u64::from(h), u64::from(height) * u64::from(w));
        let (piece_width, piece_height) = match wide > high {
            true => (at_least_one(high / u64::from(h)), height),
            false => (width, at_least_one(wide / u64::from(w))),
        };
        Rect {
            left: start(width, piece_width, self.focus.x),
            top: start(height, piece_height, self.focus.y),
            width: piece_width,
            height: piece_height,
        }
    }

    /// What tells this cut from others of the same picture.
    pub(super) fn key(self) -> String {
        match self.shape.ratio() {
            None => "whole".to_owned(),
            Some((w, h)) => format!("{w}:{h} {}% {}%", self.focus.x, self.focus.y),
        }
    }
}

fn at_least_one(length: u64) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX).max(1)
}

/// Where a piece begins so that the focus lies in its middle, as far as the picture reaches.
fn start(whole: u32, piece: u32, focus: u8) -> u32 {
    let middle = u64::from(whole) * u64::from(focus) / 100;
    let start = middle.saturating_sub(u64::from(piece) / 2).min(u64::from(whole.saturating_sub(piece)));
    u32::try_from(start).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(shape: Shape, focus: &str) -> Cut {
        Cut { shape, focus: Focus::parse(focus).unwrap() }
    }

    #[test]
    fn a_focus_is_a_word_or_two_shares() {
        assert_eq!(Focus::parse("40% 20%"), Some(Focus { x: 40, y: 20 }));
        assert_eq!(Focus::parse(" top "), Some(Focus { x: 50, y: 0 }));
        for wrong in ["", "middle", "40%", "40 20", "140% 20%", "-1% 0%"] {
            assert_eq!(Focus::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_cut_is_the_largest_piece_of_its_shape_around_the_focus() {
        let rect = |left, top, width, height| Rect { left, top, width, height };
        assert_eq!(cut(Shape::Person, "center").of(4000, 3000), rect(800, 0, 2400, 3000));
        assert_eq!(cut(Shape::Person, "left").of(4000, 3000), rect(0, 0, 2400, 3000));
        assert_eq!(cut(Shape::Person, "50% 30%").of(3000, 4000), rect(300, 0, 2400, 3000).tall(4000));
        assert_eq!(cut(Shape::Story, "left").of(10, 20), rect(0, 0, 10, 20));
        assert_eq!(cut(Shape::Cover, "bottom").of(1600, 1600), rect(0, 700, 1600, 900));
        assert_eq!(cut(Shape::Cover, "top").of(1, 1), rect(0, 0, 1, 1));
    }

    impl Rect {
        /// The person's cut of a tall picture: all its width.
        fn tall(self, height: u32) -> Self {
            let (width, piece) = (3000, 3750);
            Self { left: 0, top: (height * 3 / 10).saturating_sub(piece / 2), width, height: piece }
        }
    }
}
