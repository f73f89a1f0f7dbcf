//! Reads the content folder: each file once, split into front matter and body. The only module that reads content.
//!
//! A file that cannot be used is never skipped in silence: it becomes a finding.

mod encoded;
mod folder;
mod front;

pub use folder::{Changed, Reader, Shelf, Stamp, glance, read_content};

use crate::diag::{Finding, Offset, Place, rule};
use crate::error::{self, Error, Result};
use crate::text::{Fingerprint, fingerprint, is_id, nfc, slug};
use encoded::text_of;
use front::{second_fence, split, without_front_matter};
use memchr::memmem;
use std::cell::RefCell;
use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The largest text file that is read, in bytes; a larger one is no profile.
const MAX_BYTES: u64 = 4 << 20;

/// What a file is, by the folder it lies in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// `site.toml`
    Site,
    /// `content/index.md`
    Index,
    /// `content/pages/<id>.md`
    Page(String),
    /// `content/plans/<id>.md`
    Plan(String),
    /// `content/decisions/<id>.md`
    Decision(String),
    /// `content/profiles/<year>/<slug>.md` or `…/<slug>/index.md`
    Profile {
        /// The folder's year.
        year: i32,
        /// The file's name, folded.
        slug: String,
    },
}

/// A file of the site as text.
#[derive(Debug)]
pub struct SourceFile {
    /// Path below the site's root, with forward slashes.
    pub path: Arc<str>,
    /// What it is.
    pub kind: Kind,
    /// The whole text, in NFC, without byte order mark.
    pub text: String,
    /// The TOML between the `+++` lines.
    pub front: Range<Offset>,
    /// Everything below.
    pub body: Range<Offset>,
    /// The text as it is written, where that is not the same.
    pub written: Option<String>,
    /// Its entry, where it was read from a folder.
    pub stamp: Option<Stamp>,
    fingerprint: OnceLock<Fingerprint>,
}

impl SourceFile {
    fn new(path: Arc<str>, kind: Kind, text: String, front: Range<Offset>, body: Range<Offset>) -> Self {
        Self { path, kind, text, written: None, stamp: None, fingerprint: OnceLock::new(), front, body }
    }

    /// The same file with another text; `None` when that has no front matter.
    pub fn with_text(&self, text: String) -> Option<Self> {
        let (front, body) = match self.kind {
            Kind::Site => (0..text.len(), text.len()..text.len()),
            _ => split(&text)?,
        };
        Some(Self::new(Arc::clone(&self.path), self.kind.clone(), text, front, body))
    }

    /// What the text is known by.
    pub fn fingerprint(&self) -> &Fingerprint {
        self.fingerprint.get_or_init(|| fingerprint(self.text.as_bytes()))
    }

    /// Whether a line of the front matter begins so.
    pub fn begins_lines(&self, start: &str) -> bool {
        let mut found = memmem::find_iter(self.front().as_bytes(), start);
        found.any(|at| at == 0 || self.front().as_bytes()[at - 1] == b'\n')
    }

    /// The front matter.
    pub fn front(&self) -> &str {
        &self.text[self.front.clone()]
    }

    /// The body.
    pub fn body(&self) -> &str {
        &self.text[self.body.clone()]
    }
}

/// A file that is no text of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Path below the site's root, with forward slashes, in NFC.
    pub path: Arc<str>,
    /// Its entry; `None` for one of the last good build, which may be gone.
    pub stamp: Option<Stamp>,
}

/// A profile's file that is as it was when an earlier build read it, and is not read again.
#[derive(Debug, Clone)]
pub struct Shelved {
    /// Path below the site's root, with forward slashes.
    pub path: Arc<str>,
    /// What it is.
    pub kind: Kind,
    /// Which it is to those who keep what was read.
    pub place: usize,
}

/// Everything that was found in a site's folder.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    /// Readable files, by path.
    pub files: Vec<Arc<SourceFile>>,
    /// Files that need not be read, by path.
    pub shelved: Vec<Shelved>,
    /// Files that are no text of ours (photographs), by path.
    pub assets: Vec<Asset>,
    /// Files that cannot be read, each with its text as far as it can, for findings to point into.
    pub unread: Vec<(Arc<str>, String)>,
    /// What is wrong with the rest.
    pub findings: Vec<Finding>,
}

/// Reads `site.toml` of a site's root; what is wrong with it comes before what is wrong with the sources.
pub fn read_site(root: &Path, sources: &mut Sources) -> Result<Option<Arc<SourceFile>>> {
    let path = root.join("site.toml");
    let bytes = std::fs::read(&path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::NoSite { root: root.to_owned() },
        _ => Error::io("reading", &path, source),
    })?;
    let name: Arc<str> = Arc::from("site.toml");
    let mut findings = Vec::new();
    let text = text_of(&name, &bytes, &mut findings);
    sources.findings.splice(0..0, findings);
    Ok(match text {
        Ok((text, written)) => {
            let (front, body) = (0..text.len(), text.len()..text.len());
            let file = SourceFile::new(name, Kind::Site, text, front, body);
            Some(Arc::new(SourceFile { written, ..file }))
        }
        Err(unread) => {
            sources.unread.push((name, unread));
            None
        }
    })
}

/// What one entry of the folder came to.
#[derive(Debug, Clone, Default)]
struct One {
    file: Option<Arc<SourceFile>>,
    shelved: Option<Shelved>,
    asset: Option<Arc<str>>,
    unread: Option<(Arc<str>, String)>,
    findings: Vec<Finding>,
}

impl One {
    /// What is there but is no file.
    fn no_file(name: &Arc<str>) -> Self {
        let finding = Finding::new(&rule::UNREADABLE_FILE, Place::start_of(name));
        Self::unreadable(name, finding.says("unreadable-file-kind"))
    }

    /// What the system would not hand over.
    fn refused(name: &Arc<str>, error: &std::io::Error) -> Self {
        let finding = Finding::new(&rule::UNREADABLE_FILE, Place::start_of(name));
        let finding = match (error.kind(), error::reason(error)) {
            (std::io::ErrorKind::PermissionDenied, _) => finding.says("unreadable-file-permission"),
            (_, Some(reason)) => finding.arg_word("error", reason),
            (_, None) => finding.arg("error", error.to_string()),
        };
        Self::unreadable(name, finding)
    }

    fn unreadable(name: &Arc<str>, finding: Finding) -> Self {
        let unread = is_text(name).then(|| (Arc::clone(name), String::new()));
        Self { unread, findings: vec![finding], ..Self::default() }
    }

    /// Whether the file could be read; if not, that may change without its entry telling.
    fn is_readable(&self) -> bool {
        self.findings.iter().all(|finding| finding.rule.id != rule::UNREADABLE_FILE.id)
    }
}

impl Sources {
    fn add(&mut self, one: One, stamp: Stamp) {
        self.files.extend(one.file);
        self.shelved.extend(one.shelved);
        self.assets.extend(one.asset.map(|path| Asset { path, stamp: Some(stamp) }));
        self.unread.extend(one.unread);
        self.findings.extend(one.findings);
    }
}

/// Reads a picture by its path in NFC, as far as a number of bytes and one more. The folder may write its name otherwise.
pub fn read_picture(root: &Path, path: &str, limit: u64) -> std::io::Result<Vec<u8>> {
    let direct = root.join(path);
    let file = match File::open(&direct) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let folder = std::fs::read_dir(direct.parent().unwrap_or(root))?;
            let wanted = path.rsplit('/').next().unwrap_or(path);
            let names = folder.filter_map(|entry| entry.ok().map(|entry| entry.path()));
            let same = |path: &std::path::PathBuf| {
                path.file_name().is_some_and(|name| nfc(&name.to_string_lossy()) == wanted)
            };
            File::open(names.into_iter().find(same).ok_or(error)?)?
        }
        file => file?,
    };
    if !file.metadata()?.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    let mut bytes = Vec::new();
    file.take(limit + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Files as they were read once: `site.toml` and the content, by path and text.
pub fn restore(files: Vec<(String, String)>, assets: Vec<String>) -> Option<(Arc<SourceFile>, Sources)> {
    let mut site = None;
    let assets = assets.into_iter().map(|path| Asset { path: Arc::from(path), stamp: None }).collect();
    let mut sources = Sources { assets, ..Sources::default() };
    for (path, text) in files {
        let path: Arc<str> = Arc::from(path);
        if &*path == "site.toml" {
            let (front, body) = (0..text.len(), text.len()..text.len());
            site = Some(Arc::new(SourceFile::new(path, Kind::Site, text, front, body)));
        } else {
            let kind = kind_of(&path)?;
            let (front, body) = split(&text)?;
            sources.files.push(Arc::new(SourceFile::new(path, kind, text, front, body)));
        }
    }
    site.map(|site| (site, sources))
}

/// Reads one entry, which may be open already; what is no file has no length.
fn read_one(name: Arc<str>, stamp: Stamp, length: Option<u64>, path: &Path, open: Option<File>) -> One {
    let mut one = One::default();
    let Some(length) = length else {
        return One::no_file(&name);
    };
    if !is_text(&name) {
        if !is_picture(&name) {
            let finding = Finding::new(&rule::STRAY_FILE, Place::start_of(&name));
            one.findings.push(finding.says("stray-file-ending"));
        }
        // Systems differ in how they write a name's marks; texts that name a picture are in NFC.
        one.asset = Some(Arc::from(nfc(&name)));
        return one;
    }
    let Some((kind, folded)) = kind_and_folded(&name) else {
        one.findings.push(Finding::new(&rule::STRAY_FILE, Place::start_of(&name)));
        return one;
    };
    if length > MAX_BYTES {
        let finding = Finding::new(&rule::BAD_VALUE, Place::start_of(&name)).says("file-too-large");
        one.findings.push(finding.arg("value", format!("{}", length >> 20)));
        one.unread = Some((name, String::new()));
        return one;
    }
    let text = BUFFER.with_borrow_mut(|buffer| {
        buffer.clear();
        // Of an open file the length is known: nobody has to ask whether that was all. Another may have come in its place
        // since the length of one that is opened now was told.
        let most = if open.is_some() { length } else { MAX_BYTES };
        let file = open.map_or_else(|| File::open(path), Ok);
        file.and_then(|file| file.take(most).read_to_end(buffer))?;
        Ok(text_of(&name, buffer, &mut one.findings))
    });
    let (text, written) = match text {
        Ok(Ok(read)) => read,
        Ok(Err(unread)) => {
            one.unread = Some((name, unread));
            return one;
        }
        Err(error) => return One::refused(&name, &error),
    };
    if folded {
        one.findings
            .push(Finding::new(&rule::FILE_NAME_FOLDED, Place::start_of(&name)).arg("slug", id_of(&kind)));
    }
    match split(&text) {
        Some((front, body)) => {
            one.findings.extend(second_fence(&name, &text, &body));
            let file = SourceFile::new(name, kind, text, front, body);
            one.file = Some(Arc::new(SourceFile { written, stamp: Some(stamp), ..file }));
        }
        None => {
            one.findings.push(without_front_matter(&name, &text));
            one.unread = Some((name, text));
        }
    }
    one
}

fn is_text(name: &str) -> bool {
    name.ends_with(".md")
}

/// Whether a file beside the texts is a picture; any other would be passed over without a word.
pub fn is_picture(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(
        ending.as_deref(),
        Some("jpg" | "jpeg" | "png" | "webp" | "gif" | "avif" | "tif" | "tiff" | "heic" | "svg")
    )
}

fn id_of(kind: &Kind) -> &str {
    match kind {
        Kind::Site | Kind::Index => "",
        Kind::Page(id) | Kind::Plan(id) | Kind::Decision(id) | Kind::Profile { slug: id, .. } => id,
    }
}

/// What a file below the site's root is by its path, if the program reads it.
pub fn kind_of(path: &str) -> Option<Kind> {
    kind_and_folded(path).map(|(kind, _)| kind)
}

/// What a path is, and whether its name had to be folded to an id.
fn kind_and_folded(path: &str) -> Option<(Kind, bool)> {
    let parts: Vec<&str> = path.strip_prefix("content/")?.strip_suffix(".md")?.split('/').collect();
    let id = |name: &str| {
        let id = if is_id(name) { name.to_owned() } else { slug(name) };
        (!id.is_empty()).then(|| (id.clone(), id != name))
    };
    match parts[..] {
        ["index"] => Some((Kind::Index, false)),
        ["pages", name] => id(name).map(|(id, folded)| (Kind::Page(id), folded)),
        ["plans", name] => id(name).map(|(id, folded)| (Kind::Plan(id), folded)),
        ["decisions", name] => id(name).map(|(id, folded)| (Kind::Decision(id), folded)),
        ["profiles", year, name] | ["profiles", year, name, "index"] if name != "index" => {
            let digits = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
            let year = year.parse().ok().filter(|_| digits)?;
            id(name).map(|(slug, folded)| (Kind::Profile { year, slug }, folded))
        }
        _ => None,
    }
}

thread_local! {
    /// Where files are read to: each thread has room for the longest it has seen.
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_what_its_folder_says_and_its_name_is_folded() {
        assert_eq!(
            kind_and_folded("content/profiles/2024/Nguyễn Thị Đào.md"),
            Some((Kind::Profile { year: 2024, slug: "nguyen-thi-dao".into() }, true))
        );
        assert_eq!(
            kind_and_folded("content/profiles/2024/le-an/index.md"),
            Some((Kind::Profile { year: 2024, slug: "le-an".into() }, false))
        );
        assert_eq!(kind_of("content/profiles/24/le-an.md"), None);
        assert_eq!(kind_of("content/notes.md"), None);
    }
}
