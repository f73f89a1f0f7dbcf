//! From a fault of a picture to a finding at the place where a text names the picture.

use super::album::Album;
use super::cut::Cut;
use super::look::Fault;
use super::print::Photo;
use crate::diag::{Finding, Place, Severity, rule};
use crate::text::{nfc, resolve};

impl Album {
    /// The picture that a file names by a path from itself. What is wrong with it is told; then there is none.
    pub fn find(
        &self,
        file: &str,
        path: &str,
        cut: Cut,
        place: Place,
        findings: &mut Vec<Finding>,
    ) -> Option<Photo> {
        let name = path;
        let path = resolve(file, &nfc(path));
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
                let finding = Finding::new(&rule::MISSING_IMAGE, place).arg("path", path);
                let own_disk = name.contains(':') || name.starts_with("\\\\");
                findings.push(match name.contains('\\') {
                    _ if own_disk => finding.says("missing-image-own-disk").arg("name", name),
                    true => finding.says("missing-image-backslash").arg("right", name.replace('\\', "/")),
                    false => finding,
                });
                None
            }
        }
    }
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
