//! A site for measurements: pages that each show one photograph of 12 megapixels.

use crate::Result;
use crate::exif::Exif;
use crate::scenes::{Figure, person, terraces};
use std::fs;
use std::path::Path;

const SITE: &str = "title = \"Ảnh\"\nbase_url = \"https://example.vn/\"\n\n[[agencies]]\nid = \"so-mau\"\n\
                    name = \"Sở Mẫu\"\nunits = [{ id = \"van-phong\", name = \"Văn phòng\", type = \"office\" }]\n";

/// Writes it, with so many photographs; no two of them are the same.
pub fn write(folder: &Path, count: u32) -> Result<()> {
    fs::create_dir_all(folder.join("content/pages"))?;
    fs::write(folder.join("site.toml"), SITE)?;
    fs::write(folder.join("content/index.md"), "+++\ntitle = \"Ảnh\"\n+++\nẢnh.\n")?;
    for number in 0..count {
        let mut canvas = terraces(4000, 3000);
        let figure = Figure {
            skin: [214, 164, 124],
            hair: [40, 34, 32],
            shirt: [150, 60, 50],
            long_hair: number % 2 == 0,
        };
        person(&mut canvas, figure, 0.3 + 0.7 * number as f32 / count as f32, 0.5, 0.12);
        canvas.grain(number, 9.0);
        let exif = Some(Exif { orientation: if number % 3 == 0 { 6 } else { 1 } });
        canvas.write(&folder.join(format!("content/pages/anh-{number:03}.jpg")), 88, exif)?;
        let text = format!("+++\ntitle = \"Ảnh {number}\"\n+++\n![Ruộng bậc thang](anh-{number:03}.jpg)\n");
        fs::write(folder.join(format!("content/pages/trang-{number:03}.md")), text)?;
    }
    Ok(())
}
