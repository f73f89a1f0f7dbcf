//! From a fault of a picture to a finding at the place where a text names the picture.

use super::album::Album;
use super::cut::Cut;
use super::look::Fault;
use super::print::Photo;
use crate::diag::{Finding, Place, Severity, rule};
use crate::source::is_picture;
use crate::text::{fold, nfc, resolve};

impl Album {
    /// The picture that a file names by a path from itself, `given`. What is wrong with it is told; then there is none.
    pub fn find(
        &self,
        file: &str,
        given: &str,
        cut: Cut,
        place: Place,
        findings: &mut Vec<Finding>,
    ) -> Option<Photo> {
        let path = resolve(file, &nfc(given));
        match self.photo(&path, cut) {
            Some(Ok(photo)) => {
                let kind = photo.look.kind;
                if !kind.is_ending_of(&path) {
                    let finding = Finding::new(&rule::DISGUISED_IMAGE, place).says("disguised-image-ending");
                    let finding = finding.arg("path", path).arg("kind", kind.name());
                    findings.push(finding.arg("ending", kind.ending()).weighing(Severity::Warning));
                }
                Some(photo)
            }
            Some(Err(fault)) => {
                findings.push(tell(&fault, path, place));
                None
            }
            None => {
                let near = self.near(file, given);
                findings.push(missing(path, given, place, near));
                None
            }
        }
    }

    /// A picture in the folder of a file, or below it, that has the name given but for its ending, its folder, or capitals.
    fn near(&self, file: &str, given: &str) -> Option<&str> {
        let folder = &file[..file.rfind('/').map_or(0, |at| at + 1)];
        let bare = |path: &str| {
            let name = path.rsplit('/').next().unwrap_or(path);
            fold(name.rsplit_once('.').map_or(name, |(stem, _)| stem))
        };
        let given = bare(given);
        let mut beside = self.assets().filter_map(|(path, _)| path.strip_prefix(folder));
        beside.find(|path| !given.is_empty() && is_picture(path) && bare(path) == given)
    }
}

/// Whether a description is but a picture's name: "IMG_2034", "chan-dung.jpg".
pub fn is_file_name(alt: &str) -> bool {
    let alt = alt.trim();
    let digits = ["IMG", "DSC", "DSCN", "PXL", "image", "Screenshot", "Picture"]
        .iter()
        .find_map(|camera| alt.strip_prefix(camera));
    let numbered =
        |rest: &str| rest.starts_with(['_', '-']) || rest.starts_with(|c: char| c.is_ascii_digit());
    !alt.contains(' ') && (is_picture(alt) || digits.is_some_and(numbered))
}

/// What is told of a picture that is not there.
fn missing(path: String, given: &str, place: Place, near: Option<&str>) -> Finding {
    let finding = Finding::new(&rule::MISSING_IMAGE, place).arg("path", path);
    if let Some(near) = near {
        return finding.says("missing-image-near").arg("near", near);
    }
    if given.contains(':') || given.starts_with('\\') {
        return finding.says("missing-image-own-disk").arg("name", given);
    }
    // What a backslash of front matter has become together with the letter behind it.
    const ESCAPES: [(char, &str); 6] =
        [('\n', "/n"), ('\t', "/t"), ('\r', "/r"), ('\u{8}', "/b"), ('\u{c}', "/f"), ('\\', "/")];
    let right = ESCAPES.iter().fold(given.to_owned(), |name, (sign, right)| name.replace(*sign, right));
    if right == given { finding } else { finding.says("missing-image-backslash").arg("right", right) }
}

fn tell(fault: &Fault, path: String, place: Place) -> Finding {
    match fault {
        Fault::Bytes(size) => {
            Finding::new(&rule::HUGE_IMAGE, place).arg("path", path).arg("size", size.to_string())
        }
        Fault::Pixels(size) => {
            let finding = Finding::new(&rule::HUGE_IMAGE, place).says("huge-image-pixels");
            finding.arg("path", path).arg("size", size.to_string())
        }
        Fault::Passes(count) => {
            let finding = Finding::new(&rule::HUGE_IMAGE, place).says("huge-image-passes");
            finding.arg("path", path).arg("count", count.to_string())
        }
        Fault::Truncated => Finding::new(&rule::TRUNCATED_IMAGE, place).arg("path", path),
        Fault::Unreadable => Finding::new(&rule::UNREADABLE_IMAGE, place).arg("path", path),
        Fault::Foreign(kind) => {
            let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
            let disguised = matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp");
            let finding = match (disguised, kind.as_str()) {
                (true, "HEIC") => Finding::new(&rule::DISGUISED_IMAGE, place).says("disguised-image-heic"),
                (true, _) => Finding::new(&rule::DISGUISED_IMAGE, place),
                (false, "HEIC") => Finding::new(&rule::UNREADABLE_IMAGE, place).says("unreadable-image-heic"),
                (false, _) => Finding::new(&rule::UNREADABLE_IMAGE, place).says("unreadable-image-kind"),
            };
            finding.arg("path", path).arg("kind", kind)
        }
    }
}
