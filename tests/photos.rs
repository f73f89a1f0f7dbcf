//! Photographs on their way to readers: upright, in several widths, without anything that the camera wrote; made once,
//! and told of when they cannot be made.

use crate::exif::{self, Exif, MAKER};
use crate::support::built::{self, Files, Site, assert_same, errors, small_site, text_of};
use crate::support::repository;
use guong::archive::Audience;
use guong::photo::{Cut, FOLDER, Fault, Focus, Format, Look, Photo, Shape, develop};
use guong::pipeline::{self, Changed, Preview, Request};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageFormat, Rgb, RgbImage};
use std::fs::{self, File};
use std::io::Cursor;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

const PROFILE: &str = "content/profiles/2024/phong-mot.md";
const PORTRAIT: &str = "content/profiles/2024/anh.jpg";
const PAGE: &str = "2024/phong-mot/index.html";
const STORE: &str = ".guong/anh";

const RED: Rgb<u8> = Rgb([200, 30, 30]);
const GREEN: Rgb<u8> = Rgb([30, 160, 30]);
const BLUE: Rgb<u8> = Rgb([30, 30, 200]);

/// Red above left, green below left, blue at the right.
fn upright(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x * 2 < width, y * 2 < height) {
        (true, true) => RED,
        (true, false) => GREEN,
        (false, _) => BLUE,
    })
}

/// As a camera stores it that was held in some way.
fn camera(image: &RgbImage, orientation: u16) -> Vec<u8> {
    let back = match orientation {
        6 => 8,
        8 => 6,
        other => other,
    };
    let mut stored = DynamicImage::ImageRgb8(image.clone());
    let back = u8::try_from(back).ok().and_then(Orientation::from_exif).expect("a way back");
    stored.apply_orientation(back);
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 95).encode_image(&stored).expect("a JPEG");
    exif::with(&jpeg, Exif { orientation })
}

fn encoded(image: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

/// The small site with a portrait of a collective.
fn site(picture: &[u8]) -> Site {
    let site = small_site();
    put(&site, picture);
    let lines = "[subject]\nportrait = \"anh.jpg\"\nportrait_alt = \"Phòng Một\"\n";
    site.replace(PROFILE, "[subject]\n", lines);
    site
}

/// Puts the portrait there as if it had been there for a while.
fn put(site: &Site, picture: &[u8]) {
    let path = site.root().join(PORTRAIT);
    fs::write(&path, picture).expect("writable");
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000);
    File::options().write(true).open(path).and_then(|file| file.set_modified(then)).expect("a time");
}

fn prints(files: &Files) -> Files {
    files
        .iter()
        .filter(|(path, _)| path.starts_with(FOLDER))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

fn rules(site: &Site) -> Vec<String> {
    let report = pipeline::check(&site.request()).expect("a site");
    let of_picture = report.findings.iter().filter(|finding| finding.rule.id.contains("image"));
    of_picture.map(|finding| format!("{}[{}]", finding.severity.name(), finding.message)).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether a pixel has a colour, as far as an encoder keeps it.
fn is(image: &DynamicImage, x: u32, y: u32, colour: Rgb<u8>) -> bool {
    let found = image.get_pixel(x, y);
    found.0.iter().zip(colour.0).take(3).all(|(found, wanted)| found.abs_diff(wanted) < 40)
}

#[test]
fn a_published_picture_is_upright_and_holds_nothing_that_the_camera_wrote() {
    let picture = camera(&upright(1200, 800), 6);
    assert!(holds(&picture, b"Exif") && holds(&picture, MAKER));
    let built = site(&picture).built();
    let prints = prints(&built.files);
    assert!(prints.len() >= 6, "{:?}", prints.keys());
    for (path, bytes) in &prints {
        for secret in [&b"Exif"[..], &MAKER[..9], b"EXIF", b"XMP ", b"ICC_PROFILE", b"ICCP", b"GPS"] {
            assert!(!holds(bytes, secret), "{path} holds {}", String::from_utf8_lossy(secret));
        }
        let image = image::load_from_memory(bytes).unwrap();
        let (width, height) = image.dimensions();
        assert!(width > height && width <= 1200, "{path}: {width}x{height}");
        assert!(is(&image, 9, 9, RED) && is(&image, 9, height - 9, GREEN), "{path}");
        assert!(is(&image, width - 9, 9, BLUE), "{path}");
    }
    assert!(!built.files.values().any(|bytes| holds(bytes, &picture[..64])), "the original is published");
}

#[test]
fn a_page_names_each_width_and_leaves_room_for_the_picture() {
    let built = site(&camera(&upright(1200, 800), 6)).built();
    let page = built.text(PAGE);
    let named = prints(&built.files);
    assert!(
        page.contains("<picture") && page.contains("type=\"image/webp\"") && page.contains(" 320w"),
        "{page}"
    );
    assert!(page.contains("width=\"640\" height=\"426\" alt=\"Phòng Một\" decoding=\"async\""), "{page}");
    assert!(page.contains("property=\"og:image\""));
    for path in named.keys() {
        let in_pages = built.files.iter().filter(|(name, _)| name.ends_with(".html"));
        assert!(in_pages.into_iter().any(|(_, html)| holds(html, path.as_bytes())), "no page shows {path}");
    }
    let list = built.text("index.html");
    assert!(list.contains("g-disc--photo") && list.contains("loading=\"lazy\""));
    assert!(list.contains("<span class=\"g-disc\" aria-hidden=\"true\">"), "the others have a monogram");
}

#[test]
fn a_picture_of_a_story_is_a_figure_and_the_first_is_fetched_at_once() {
    let site = small_site();
    put(&site, &camera(&upright(500, 400), 1));
    let text = site.read(PROFILE);
    let story = "\n![Trụ sở <cũ> & \"mới\"](anh.jpg \"Trụ sở\")\n\nMột ![nữa](anh.jpg) đây.\n";
    site.write(PROFILE, &format!("{text}{story}"));
    let built = site.built();
    let page = built.text(PAGE);
    assert!(page.contains("<figure class=\"g-photo\"><picture"), "{page}");
    assert!(page.contains("alt=\"Trụ sở &lt;cũ&gt; &amp; “mới”\" decoding=\"async\"></picture><figcaption>Trụ sở</figcaption></figure>"), "{page}");
    assert!(page.contains("alt=\"nữa\" loading=\"lazy\""), "{page}");
    assert!(page.contains(" 320w, ") && page.contains(" 500w") && !page.contains(" 640w"), "never upscaled");
}

#[test]
fn all_ways_to_hold_a_camera_give_one_cut() {
    let image = upright(640, 400);
    let cut = Cut { shape: Shape::Person, focus: Focus::parse("left").unwrap() };
    for orientation in 1..=8 {
        let bytes = camera(&image, orientation);
        let look = Look::at(&bytes).unwrap();
        assert_eq!(look.size(), (640, 400), "orientation {orientation}");
        let photo = Photo::new(Arc::from("a.jpg"), [0; 32], look.clone(), cut, &[160, 320]);
        let keep = |print: &guong::photo::Print, bytes: Vec<u8>| {
            let image = image::load_from_memory(&bytes).unwrap();
            assert_eq!(image.dimensions(), (print.width, print.height));
            let (width, height) = image.dimensions();
            for x in [5, width - 6] {
                assert!(is(&image, x, 5, RED), "orientation {orientation}, {}", print.path);
                assert!(is(&image, x, height - 6, GREEN), "orientation {orientation}, {}", print.path);
            }
            Ok::<(), ()>(())
        };
        develop(&bytes, &look, &[&photo], |_| true, keep).unwrap().unwrap();
        assert_eq!(photo.sizes, [(160, 200), (320, 400)]);
        assert_eq!(photo.prints().iter().filter(|print| print.format == Format::WebP).count(), 2);
    }
}

#[test]
fn what_shows_through_is_white() {
    let clear = image::RgbaImage::from_pixel(300, 300, image::Rgba([10, 10, 10, 0]));
    let mut png = Cursor::new(Vec::new());
    clear.write_to(&mut png, ImageFormat::Png).unwrap();
    let site = site(png.get_ref());
    let built = site.built();
    for bytes in prints(&built.files).values() {
        assert!(is(&image::load_from_memory(bytes).unwrap(), 50, 50, Rgb([255, 255, 255])));
    }
    assert_eq!(rules(&site), ["warning[disguised-image-ending]"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_second_build_does_not_even_read_a_picture() {
    use nix::errno::Errno;
    use nix::sys::inotify::{AddWatchFlags, InitFlags, Inotify};
    let site = site(&camera(&upright(900, 600), 6));
    let opened = Inotify::init(InitFlags::IN_NONBLOCK).expect("a watch");
    opened.add_watch(&site.root().join(PORTRAIT), AddWatchFlags::IN_OPEN).expect("a watch");
    let first = site.built().files;
    assert!(opened.read_events().is_ok_and(|events| !events.is_empty()), "the first build reads it");
    site.replace("content/index.md", "+++\n", "+++\n# đổi\n");
    assert_same(&first, &site.built().files);
    // With its prints gone from the output they come from what was kept.
    fs::remove_dir_all(site.out().join(FOLDER)).unwrap();
    assert_same(&first, &site.built().files);
    assert_eq!(opened.read_events().err(), Some(Errno::EAGAIN));
}

#[cfg(unix)]
#[test]
fn a_picture_of_the_same_length_and_time_is_seen_to_be_another() {
    let picture = camera(&upright(900, 600), 6);
    let site = site(&picture);
    site.built();
    put(&site, &vec![0; picture.len()]);
    assert_eq!(errors(&site.build()), [format!("{PROFILE}: unreadable-image")]);
}

#[test]
fn prints_that_were_kept_and_are_damaged_are_made_again() {
    let site = site(&camera(&upright(900, 600), 6));
    let first = site.built().files;
    for name in built::files(&site.root().join(STORE)).into_keys().filter(|name| name != "known") {
        let path = site.root().join(STORE).join(name);
        let mut bytes = fs::read(&path).unwrap();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        fs::write(path, bytes).unwrap();
    }
    fs::remove_dir_all(site.out().join(FOLDER)).unwrap();
    assert_same(&first, &site.built().files);
    fs::write(site.root().join(STORE).join("known"), "x").unwrap();
    fs::remove_dir_all(site.out().join(FOLDER)).unwrap();
    assert_same(&first, &site.built().files);
}

#[test]
fn what_no_page_shows_any_more_is_gone_everywhere() {
    let site = site(&camera(&upright(900, 600), 6));
    let before = prints(&site.built().files);
    put(&site, &camera(&upright(700, 500), 1));
    let path = site.root().join(PORTRAIT);
    File::options().write(true).open(&path).unwrap().set_modified(SystemTime::now()).unwrap();
    let after = site.built().files;
    assert!(before.keys().all(|path| !after.contains_key(path)));
    let kept = built::files(&site.root().join(STORE));
    assert_eq!(kept.len(), prints(&after).len() + 1, "prints, and what is known: {:?}", kept.keys());
    site.replace(PROFILE, "portrait = \"anh.jpg\"\nportrait_alt = \"Phòng Một\"\n", "");
    let files = site.built().files;
    assert!(prints(&files).is_empty());
    assert_eq!(built::files(&site.root().join(STORE)).into_keys().collect::<Vec<_>>(), ["known"]);
}

#[test]
fn the_same_bytes_come_of_any_number_of_threads() {
    let site = site(&camera(&upright(1300, 900), 6));
    let all = site.built().files;
    fs::remove_dir_all(site.root().join(".guong")).unwrap();
    fs::remove_dir_all(site.out()).unwrap();
    let one = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert_same(&all, &one.install(|| site.built().files));
}

#[test]
fn a_preview_shows_the_prints_and_no_other_file() {
    let site = site(&camera(&upright(900, 600), 6));
    let built = prints(&site.built().files);
    fs::remove_dir_all(site.root().join(".guong")).unwrap();
    let mut preview = Preview::new(Request { audience: Audience::Office, ..site.request() });
    preview
        .look(&Changed::Anything, |shown| {
            for (path, bytes) in &built {
                let page = shown.page(path).expect("a print").expect("a print that can be made");
                assert_eq!(&page.bytes, bytes, "{path}");
            }
            assert!(shown.page(&format!("{FOLDER}khong-co-320.webp")).is_none());
            assert!(shown.page(&format!("{FOLDER}../../{PORTRAIT}")).is_none());
        })
        .unwrap();
    assert!(!site.root().join(".guong").exists(), "a preview writes nothing");
}

#[test]
fn a_preview_notices_another_picture() {
    let site = site(&camera(&upright(900, 600), 6));
    let mut preview = Preview::new(site.request());
    let page = |preview: &mut Preview| {
        preview.look(&Changed::Anything, |shown| shown.page(PAGE).unwrap().unwrap().bytes.clone()).unwrap()
    };
    let before = page(&mut preview);
    fs::write(site.root().join(PORTRAIT), camera(&upright(700, 500), 1)).unwrap();
    assert_ne!(before, page(&mut preview));
}

#[test]
fn a_withdrawal_needs_no_picture_that_was_deleted_since() {
    let site = site(&camera(&upright(900, 600), 6));
    let before = prints(&site.built().files);
    fs::remove_file(site.root().join(PORTRAIT)).unwrap();
    pipeline::withdraw(&site.request(), &site.out()).unwrap();
    assert_eq!(before, prints(&site.files()));
}

#[test]
fn every_fault_of_a_picture_is_a_finding_with_a_name_of_its_own() {
    let whole = camera(&upright(300, 200), 1);
    let png = encoded(&upright(300, 200), ImageFormat::Png);
    let webp = encoded(&upright(300, 200), ImageFormat::WebP);
    let mut damaged = png.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0x55;
    let heic = [&[0, 0, 0, 24][..], b"ftypheic\0\0\0\0mif1heic"].concat();
    let faults: [(&[u8], &str); 10] = [
        (&whole, ""),
        (&webp, "warning[disguised-image-ending]"),
        (&whole[..whole.len() - 2], "error[truncated-image]"),
        (&whole[..whole.len() / 2], "error[truncated-image]"),
        (&png[..png.len() - 1], "error[truncated-image]"),
        (&webp[..webp.len() / 2], "error[truncated-image]"),
        (&heic, "error[disguised-image-heic]"),
        (b"%PDF-1.7 and so on", "error[disguised-image]"),
        (b"a text", "error[unreadable-image]"),
        (&damaged, "error[unreadable-image]"),
    ];
    for (bytes, expected) in faults {
        let site = site(bytes);
        let expected: &[&str] = if expected.is_empty() { &[] } else { &[expected] };
        assert_eq!(rules(&site), expected, "{:?}…", &bytes[..bytes.len().min(12)]);
        if expected.iter().any(|finding| finding.starts_with("error")) {
            let report = site.build();
            assert!(
                !site.out().exists() && report.findings.iter().any(|found| found.rule.id.ends_with("-image"))
            );
        }
    }
}

#[test]
fn a_picture_that_is_too_large_is_refused_before_it_is_decoded() {
    // A header that claims forty thousand by forty thousand pixels.
    let mut bomb = b"\x89PNG\r\n\x1a\n".to_vec();
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let named = [&name[..], data].concat();
        let length = u32::try_from(data.len()).expect("a short chunk").to_be_bytes();
        [&length[..], &named, &crc(&named).to_be_bytes()].concat()
    };
    let size = 40_000_u32.to_be_bytes();
    bomb.extend(chunk(b"IHDR", &[&size[..], &size, &[8, 2, 0, 0, 0]].concat()));
    bomb.extend(chunk(b"IDAT", &[]));
    bomb.extend(chunk(b"IEND", &[]));
    assert_eq!(Look::at(&bomb), Err(Fault::Pixels(1600)));
    assert_eq!(Look::at(&vec![0; (40 << 20) + 1]), Err(Fault::Bytes(40)));
}

#[test]
fn a_picture_of_very_many_passes_is_refused_before_it_is_decoded() {
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).expect("a short segment").to_be_bytes();
        [&[0xFF, marker][..], &length, data].concat()
    };
    let passes = |count: usize| {
        let frame = segment(0xC2, &[8, 11, 184, 15, 160, 1, 1, 0x11, 0]);
        let pass = segment(0xDA, &[1, 1, 0, 0, 0, 0]);
        [&[0xFF, 0xD8][..], &frame, &pass.repeat(count), &[0xFF, 0xD9]].concat()
    };
    assert!(Look::at(&passes(83)).is_ok(), "4000 × 3000 × 83 pixels are just few enough");
    assert_eq!(Look::at(&passes(84)), Err(Fault::Passes(84)));
    let site = site(&passes(84));
    assert_eq!(rules(&site), ["error[huge-image-passes]"]);
}

/// The checksum of PNG's chunks.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}

#[test]
fn the_demonstration_shows_portraits_and_monograms() {
    let built = built::demonstration();
    let files = &built.files;
    let shown = |path: &&String| {
        path.ends_with("/index.html") && text_of(files, path).contains("property=\"og:image\"")
    };
    assert!(files.keys().filter(shown).count() >= 8);
    assert!(
        text_of(files, "index.html").contains("g-lead-card__picture"),
        "the newest exemplar has a portrait"
    );
    let person = text_of(files, "2024/dang-van-muoi/index.html");
    let (_, preview) = person.split_once("og:image\" content=\"").expect("a preview");
    let name = preview.split('"').next().and_then(|url| url.rsplit('/').next()).expect("a name");
    assert!(
        person.contains(&format!("anh/{name} ")),
        "the preview is the portrait, with the whole face: {name}"
    );
    for (path, bytes) in prints(files) {
        assert!(!holds(&bytes, b"Exif") && !holds(&bytes, &MAKER[..9]), "{path}");
    }
    let samples = built::files(&repository().join("content"));
    let samples: Vec<_> = samples.iter().filter(|(path, _)| path.ends_with(".jpg")).collect();
    assert!(samples.iter().any(|(_, bytes)| holds(bytes, MAKER)), "some of the samples carry metadata");
    assert!(samples.iter().map(|(_, bytes)| bytes.len()).sum::<usize>() < 6_000_000);
}
