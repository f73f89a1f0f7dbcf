//! The demonstration's photographs. Some are as phones make them: 12 megapixels, held upright so that EXIF has to turn
//! them, and with the place in them.

use crate::Result;
use crate::canvas::Colour;
use crate::exif::Exif;
use crate::scenes::{Figure, desk, office, people, person, road, terraces};
use std::path::Path;

/// What a phone writes that was held upright, or on its side.
const UPRIGHT: Option<Exif> = Some(Exif { orientation: 6 });
const ON_ITS_SIDE: Option<Exif> = Some(Exif { orientation: 1 });

const BLACK: Colour = [36, 30, 30];
const GREY: Colour = [120, 116, 112];
const WARM: Colour = [226, 178, 140];
const TAN: Colour = [204, 152, 112];

fn man(shirt: Colour, skin: Colour, hair: Colour) -> Figure {
    Figure { skin, hair, shirt, long_hair: false }
}

fn woman(shirt: Colour, skin: Colour) -> Figure {
    Figure { skin, hair: BLACK, shirt, long_hair: true }
}

/// Draws all of them below a folder.
pub fn write(content: &Path) -> Result<()> {
    let at = |path: &str| content.join("profiles").join(path);
    let portrait = |path: &str, figure: Figure, wall: Colour, size: (u32, u32), exif: Option<Exif>| {
        let mut canvas = office(size.0, size.1, wall);
        let middle = canvas.ratio() / 2.0;
        person(&mut canvas, figure, middle, 0.36, 0.22);
        canvas.write(&at(path), 78, exif)
    };
    let (phone, small) = ((3024, 4032), (1200, 1500));
    let plum = woman([122, 52, 88], WARM);
    portrait(
        "2024/dang-van-muoi/chan-dung.jpg",
        man([58, 88, 126], TAN, GREY),
        [214, 206, 188],
        small,
        None,
    )?;
    portrait(
        "2024/cao-xuan-dinh/chan-dung.jpg",
        man([196, 118, 48], TAN, BLACK),
        [196, 208, 204],
        phone,
        UPRIGHT,
    )?;
    portrait("2024/le-thi-kim-thoan/chan-dung.jpg", plum, [220, 210, 196], phone, UPRIGHT)?;
    portrait("2025/ha-thi-xuyen/chan-dung.jpg", woman([70, 116, 96], WARM), [206, 196, 176], small, None)?;
    portrait(
        "2023/ngo-dieu-anh/chan-dung.jpg",
        woman([44, 92, 130], WARM),
        [212, 216, 210],
        small,
        ON_ITS_SIDE,
    )?;
    portrait(
        "2025/quach-duy-loc-thanh-tra/chan-dung.jpg",
        man([66, 104, 150], WARM, BLACK),
        [208, 212, 206],
        small,
        None,
    )?;
    let maroon = woman([128, 40, 46], TAN);
    portrait("2025/luc-thi-hoe-thanh-tra/chan-dung.jpg", maroon, [222, 212, 196], small, None)?;

    road(2400, 1600).write(&at("2024/dang-van-muoi/xe-tren-duong.jpg"), 78, None)?;

    let team = [
        man([238, 238, 232], TAN, BLACK),
        woman([150, 40, 44], WARM),
        man([92, 120, 150], WARM, GREY),
        woman([230, 224, 210], TAN),
        man([60, 70, 92], TAN, BLACK),
    ];
    let mut housing = office(4032, 3024, [218, 208, 190]);
    people(&mut housing, &team, 0.4, 0.13);
    desk(&mut housing, 0.86);
    housing.write(&at("2024/phong-quan-ly-nha/tap-the.jpg"), 78, ON_ITS_SIDE)?;
    let mut meeting = office(2000, 1200, [206, 212, 206]);
    people(&mut meeting, &team[1..4], 0.42, 0.14);
    desk(&mut meeting, 0.8);
    meeting.write(&at("2024/phong-quan-ly-nha/hop-dau-ngay.jpg"), 78, None)?;

    let beside = |path: &str, wall: Colour, figures: &[Figure]| {
        let mut canvas = office(1800, 1200, wall);
        people(&mut canvas, figures, 0.4, 0.14);
        desk(&mut canvas, 0.84);
        canvas.write(&at(path), 78, None)
    };
    beside("2025/phong-ke-hoach-tai-chinh/tap-the.jpg", [206, 214, 212], &team[1..5])?;
    beside("2025/to-giai-quyet-don-thanh-tra/tap-the.jpg", [224, 214, 200], &team)?;
    beside("2025/van-phong-thanh-tra/tap-the.jpg", [212, 208, 222], &team[..3])?;

    let mut counter = office(2400, 1600, [222, 214, 200]);
    people(&mut counter, &team[..3], 0.38, 0.15);
    desk(&mut counter, 0.76);
    counter.write(&at("2024/bo-phan-mot-cua/quay-so-3.jpg"), 78, None)?;

    terraces(4032, 3024).write(&at("2025/doan-dat-dai-thanh-tra/ruong-bac-thang.jpg"), 78, ON_ITS_SIDE)
}
