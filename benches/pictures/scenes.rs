//! What is drawn: people without faces, and the places where they work.

use crate::canvas::{Canvas, Colour, Shape};

/// A person as a flat figure.
#[derive(Debug, Clone, Copy)]
pub struct Figure {
    /// Skin.
    pub skin: Colour,
    /// Hair.
    pub hair: Colour,
    /// Shirt or blouse.
    pub shirt: Colour,
    /// Whether the hair falls on the shoulders.
    pub long_hair: bool,
}

/// Draws a person from the chest up: the head's middle at a place, in a size.
pub fn person(canvas: &mut Canvas, figure: Figure, x: f32, y: f32, size: f32) {
    let ellipse = |dx: f32, dy: f32, rx: f32, ry: f32| Shape::Ellipse {
        x: x + dx * size,
        y: y + dy * size,
        rx: rx * size,
        ry: ry * size,
    };
    let block = |dx: f32, dy: f32, w: f32, h: f32, r: f32| Shape::Block {
        x: x + dx * size,
        y: y + dy * size,
        w: w * size,
        h: h * size,
        r: r * size,
    };
    if figure.long_hair {
        canvas.fill(block(-0.62, -0.5, 1.24, 1.75, 0.5), figure.hair);
    }
    canvas.fill(block(-1.25, 1.2, 2.5, 4.0, 0.9), figure.shirt);
    canvas.fill(block(-0.22, 0.5, 0.44, 0.95, 0.15), shade(figure.skin));
    canvas.fill(ellipse(0.0, 1.3, 0.38, 0.2), figure.skin);
    canvas.fill(block(-0.05, 1.45, 0.1, 3.0, 0.05), shade(figure.shirt));
    canvas.fill(ellipse(0.0, -0.12, 0.6, 0.72), figure.hair);
    canvas.fill(ellipse(0.0, 0.12, 0.5, 0.66), figure.skin);
    canvas.fill(ellipse(0.0, -0.48, 0.5, 0.3), figure.hair);
}

/// Draws several people in a row, each a little before the next.
pub fn people(canvas: &mut Canvas, figures: &[Figure], y: f32, size: f32) {
    let step = canvas.ratio() / (figures.len() as f32 + 1.0);
    for (place, figure) in figures.iter().enumerate() {
        let lower = if place % 2 == 0 { 0.0 } else { size * 0.5 };
        person(canvas, *figure, step * (place as f32 + 1.0), y + lower, size);
    }
}

/// A wall with a window through which hills are seen.
pub fn office(width: u32, height: u32, wall: Colour) -> Canvas {
    let mut canvas = Canvas::new(width, height, wall, shade(wall));
    let wide = canvas.ratio();
    let window =
        |dx: f32, dy: f32, w: f32, h: f32| Shape::Block { x: wide * 0.58 + dx, y: 0.1 + dy, w, h, r: 0.01 };
    canvas.fill(window(0.0, 0.0, wide * 0.34, 0.42), [250, 248, 240]);
    canvas.fill(window(0.02, 0.02, wide * 0.34 - 0.04, 0.38), [188, 219, 232]);
    canvas.fill(window(0.02, 0.24, wide * 0.34 - 0.04, 0.16), [126, 168, 112]);
    canvas.fill(window(wide * 0.17 - 0.008, 0.0, 0.016, 0.42), [250, 248, 240]);
    for (shelf, colour) in [[150, 52, 48], [196, 150, 66], [72, 110, 130]].into_iter().enumerate() {
        let y = 0.14 + shelf as f32 * 0.14;
        canvas.fill(
            Shape::Block { x: wide * 0.06, y: y + 0.09, w: wide * 0.3, h: 0.012, r: 0.0 },
            [110, 80, 56],
        );
        for book in 0..9 {
            let x = wide * (0.07 + book as f32 * 0.031);
            let tall = 0.06 + 0.025 * ((book * 7 + shelf * 3) % 4) as f32 / 3.0;
            let shape = Shape::Block { x, y: y + 0.09 - tall, w: wide * 0.022, h: tall, r: 0.004 };
            canvas.fill(shape, if book % 3 == 0 { shade(colour) } else { colour });
        }
    }
    canvas
}

/// A desk in the foreground.
pub fn desk(canvas: &mut Canvas, y: f32) {
    let wide = canvas.ratio();
    canvas.fill(Shape::Block { x: -0.1, y, w: wide + 0.2, h: 0.5, r: 0.0 }, [168, 124, 82]);
    canvas.fill(Shape::Block { x: -0.1, y, w: wide + 0.2, h: 0.025, r: 0.0 }, [136, 96, 60]);
    for pile in 0..3 {
        let x = wide * (0.12 + 0.3 * pile as f32);
        for sheet in 0..4 {
            let y = y - 0.012 * (sheet as f32 + 1.0);
            let paper = Shape::Block { x: x + 0.004 * sheet as f32, y, w: wide * 0.14, h: 0.011, r: 0.003 };
            canvas.fill(paper, if sheet % 2 == 0 { [250, 248, 242] } else { [226, 220, 206] });
        }
    }
}

/// Rice terraces below mountains and a low sun.
pub fn terraces(width: u32, height: u32) -> Canvas {
    let mut canvas = Canvas::new(width, height, [136, 190, 214], [250, 226, 178]);
    let wide = canvas.ratio();
    canvas.fill(Shape::Ellipse { x: wide * 0.72, y: 0.26, rx: 0.075, ry: 0.075 }, [255, 240, 196]);
    let far = [[134, 160, 168], [104, 142, 132], [84, 128, 96]];
    for (ridge, colour) in far.into_iter().enumerate() {
        let ridge = ridge as f32;
        let y = 0.34 + ridge * 0.07;
        canvas.fill(Shape::Hill { y, swing: 0.06, waves: 4.5 - ridge, phase: ridge * 2.1 }, colour);
    }
    for step in 0..9 {
        let part = step as f32;
        let y = 0.52 + part * part * 0.0065 + part * 0.012;
        let green = [92 + step * 8, 150 + step * 6, 62 + step * 2];
        let hill = |y: f32| Shape::Hill {
            y,
            swing: 0.018 + part * 0.003,
            waves: 5.0 - part * 0.25,
            phase: part * 0.7,
        };
        canvas.fill(hill(y), [72, 104, 50]);
        canvas.fill(hill(y + 0.012), green);
    }
    canvas
}

/// A road that runs past fields, with a car.
pub fn road(width: u32, height: u32) -> Canvas {
    let mut canvas = Canvas::new(width, height, [150, 200, 222], [238, 234, 214]);
    let wide = canvas.ratio();
    canvas.fill(Shape::Hill { y: 0.42, swing: 0.07, waves: 3.2, phase: 0.4 }, [116, 152, 128]);
    canvas.fill(Shape::Hill { y: 0.55, swing: 0.02, waves: 4.0, phase: 2.0 }, [142, 178, 84]);
    canvas.fill(Shape::Block { x: -0.1, y: 0.7, w: wide + 0.2, h: 0.18, r: 0.0 }, [98, 98, 104]);
    for dash in 0..8 {
        let x = wide * (dash as f32 / 7.0) - 0.05;
        canvas.fill(Shape::Block { x, y: 0.784, w: 0.1, h: 0.012, r: 0.0 }, [236, 226, 190]);
    }
    let (x, y) = (wide * 0.38, 0.64);
    canvas.fill(Shape::Block { x: x + 0.06, y: y - 0.07, w: 0.24, h: 0.12, r: 0.05 }, [46, 66, 92]);
    canvas.fill(Shape::Block { x: x + 0.08, y: y - 0.05, w: 0.2, h: 0.07, r: 0.03 }, [196, 222, 232]);
    canvas.fill(Shape::Block { x, y, w: 0.38, h: 0.1, r: 0.04 }, [60, 84, 116]);
    for wheel in [0.08, 0.3] {
        canvas.fill(Shape::Ellipse { x: x + wheel, y: y + 0.1, rx: 0.036, ry: 0.036 }, [34, 34, 38]);
        canvas.fill(Shape::Ellipse { x: x + wheel, y: y + 0.1, rx: 0.016, ry: 0.016 }, [190, 190, 196]);
    }
    canvas
}

/// A darker tone of a colour.
fn shade(colour: Colour) -> Colour {
    colour.map(|channel| (f32::from(channel) * 0.84) as u8)
}
