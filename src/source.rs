//! Reads the content folder: each file once, split into front matter and body. The only module that reads content.
//!
//! A file that cannot be used is never skipped in silence: it becomes a finding.

use crate::diag::{Finding, Offset, Place, rule};
use crate::error::{Error, Result};
use crate::text::{is_id, nfc, slug};
use rayon::prelude::*;
use std::borrow::Cow;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use walkdir::WalkDir;

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
}

impl SourceFile {
    /// The front matter.
    pub fn front(&self) -> &str {
        &self.text[self.front.clone()]
    }

    /// The body.
    pub fn body(&self) -> &str {
        &self.text[self.body.clone()]
    }
}

/// Everything that was found in a site's folder.
#[derive(Debug, Default)]
pub struct Sources {
    /// Readable files, by path.
    pub files: Vec<SourceFile>,
    /// Files that are no text of ours (photographs), by path.
    pub assets: Vec<Arc<str>>,
    /// What is wrong with the rest.
    pub findings: Vec<Finding>,
}

/// Reads `site.toml` of a site's root.
pub fn read_site(root: &Path) -> Result<(Option<SourceFile>, Vec<Finding>)> {
    let path = root.join("site.toml");
    let bytes = std::fs::read(&path).map_err(|source| match source.kind() {
        std::io::ErrorKind::NotFound => Error::NoSite { root: root.to_owned() },
        _ => Error::io("reading", &path, source),
    })?;
    let name: Arc<str> = Arc::from("site.toml");
    let mut findings = Vec::new();
    let file = text_of(&name, bytes, &mut findings).map(|text| {
        let front = 0..text.len();
        let body = text.len()..text.len();
        SourceFile { path: name, kind: Kind::Site, text, front, body }
    });
    Ok((file, findings))
}

/// Reads all files below `content/`.
pub fn read_content(root: &Path) -> Result<Sources> {
    let content = root.join("content");
    let mut paths = Vec::new();
    for entry in WalkDir::new(&content).follow_links(false) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(&content).to_owned();
            let source = error.into_io_error().unwrap_or_else(|| std::io::Error::other("loop of links"));
            Error::io("reading", &path, source)
        })?;
        if entry.file_type().is_dir() || is_hidden(&entry) {
            continue;
        }
        // A link is followed to the file itself; a pipe or a device would never end.
        let file = std::fs::metadata(entry.path()).ok().filter(std::fs::Metadata::is_file);
        let length = file.map(|metadata| metadata.len());
        paths.push((relative(root, entry.path()), length, entry.into_path()));
    }
    paths.sort();
    let read: Vec<Result<Sources>> = paths
        .par_iter()
        .map(|(name, length, path)| read_one(Arc::from(name.as_str()), *length, path))
        .collect();
    let mut all = Sources::default();
    for one in read {
        let one = one?;
        all.files.extend(one.files);
        all.assets.extend(one.assets);
        all.findings.extend(one.findings);
    }
    Ok(all)
}

/// Files as they were read once: `site.toml` and the content, by path and text.
pub fn restore(files: Vec<(String, String)>, assets: Vec<String>) -> Option<(SourceFile, Sources)> {
    let mut site = None;
    let mut sources = Sources { assets: assets.into_iter().map(Arc::from).collect(), ..Sources::default() };
    for (path, text) in files {
        let path: Arc<str> = Arc::from(path);
        if &*path == "site.toml" {
            let (front, body) = (0..text.len(), text.len()..text.len());
            site = Some(SourceFile { path, kind: Kind::Site, text, front, body });
        } else {
            let (kind, _) = kind_of(&path)?;
            let (front, body) = split(&text)?;
            sources.files.push(SourceFile { path, kind, text, front, body });
        }
    }
    site.map(|site| (site, sources))
}

/// Editors' and systems' own files (`.DS_Store`, `.swp`, `~` copies) are nobody's content.
fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with('.') || name.ends_with('~') || name == "Thumbs.db"
}

fn relative(root: &Path, path: &Path) -> String {
    let parts: Vec<Cow<'_, str>> = path
        .strip_prefix(root)
        .unwrap_or(path)
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

/// Reads one entry; what is no file has no length.
fn read_one(name: Arc<str>, length: Option<u64>, path: &Path) -> Result<Sources> {
    let mut one = Sources::default();
    let Some(length) = length else {
        one.findings.push(Finding::new(&rule::STRAY_FILE, Place::start_of(&name)));
        return Ok(one);
    };
    if !name.ends_with(".md") {
        if !is_picture(&name) {
            let finding = Finding::new(&rule::STRAY_FILE, Place::start_of(&name));
            one.findings.push(finding.says("stray-file-ending"));
        }
        // Systems differ in how they write a name's marks; texts that name a picture are in NFC.
        one.assets.push(Arc::from(nfc(&name)));
        return Ok(one);
    }
    let Some((kind, folded)) = kind_of(&name) else {
        one.findings.push(Finding::new(&rule::STRAY_FILE, Place::start_of(&name)));
        return Ok(one);
    };
    if length > MAX_BYTES {
        let finding = Finding::new(&rule::BAD_VALUE, Place::start_of(&name)).says("file-too-large");
        one.findings.push(finding.arg("value", format!("{}", length >> 20)));
        return Ok(one);
    }
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(source) => return Err(Error::io("reading", path, source)),
    };
    let Some(text) = text_of(&name, bytes, &mut one.findings) else {
        return Ok(one);
    };
    if folded {
        one.findings
            .push(Finding::new(&rule::FILE_NAME_FOLDED, Place::start_of(&name)).arg("slug", id_of(&kind)));
    }
    match split(&text) {
        Some((front, body)) => one.files.push(SourceFile { path: name, kind, text, front, body }),
        None => {
            one.findings.push(Finding::new(&rule::MISSING_FRONT_MATTER, Place::new(&name, first_line(&text))))
        }
    }
    Ok(one)
}

/// Whether a file beside the texts is a picture; any other would be passed over without a word.
fn is_picture(name: &str) -> bool {
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

/// What a path is, and whether its name had to be folded to an id.
fn kind_of(path: &str) -> Option<(Kind, bool)> {
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

/// Bytes as text: UTF-8, without byte order mark, in NFC.
fn text_of(name: &Arc<str>, bytes: Vec<u8>, findings: &mut Vec<Finding>) -> Option<String> {
    let encoding = match bytes.as_slice() {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => Some("UTF-16"),
        _ => None,
    };
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = 1 + error.as_bytes()[..error.utf8_error().valid_up_to()]
                .iter()
                .filter(|b| **b == b'\n')
                .count();
            let finding = Finding::new(&rule::NOT_UTF8, Place::start_of(name))
                .arg("line", line.to_string())
                .arg("encoding", encoding.unwrap_or("TCVN3, VNI, Windows-1258"));
            findings.push(finding);
            return None;
        }
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    match nfc(&text) {
        Cow::Borrowed(_) => Some(text),
        Cow::Owned(normal) => {
            findings.push(Finding::new(&rule::TEXT_NOT_NFC, Place::start_of(name)));
            Some(normal)
        }
    }
}

/// Front matter and body of a text whose first line is `+++`.
fn split(text: &str) -> Option<(Range<Offset>, Range<Offset>)> {
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let fence = line.trim_end() == "+++";
        match start {
            None if fence => start = Some(at + line.len()),
            None if line.trim().is_empty() => {}
            None => return None,
            Some(start) if fence => return Some((start..at, at + line.len()..text.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

fn first_line(text: &str) -> Range<Offset> {
    0..text.find('\n').unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_stands_between_fences_with_any_line_ends() {
        let text = "+++\r\ntitle = \"a\"\r\n+++\r\nbody\r\n";
        let (front, body) = split(text).unwrap();
        assert_eq!(&text[front], "title = \"a\"\r\n");
        assert_eq!(&text[body], "body\r\n");
        assert!(split("title: a\n").is_none());
        assert!(split("+++\nnever closed\n").is_none());
    }

    #[test]
    fn a_file_is_what_its_folder_says_and_its_name_is_folded() {
        assert_eq!(
            kind_of("content/profiles/2024/Nguyễn Thị Đào.md"),
            Some((Kind::Profile { year: 2024, slug: "nguyen-thi-dao".into() }, true))
        );
        assert_eq!(
            kind_of("content/profiles/2024/le-an/index.md"),
            Some((Kind::Profile { year: 2024, slug: "le-an".into() }, false))
        );
        assert_eq!(kind_of("content/profiles/24/le-an.md"), None);
        assert_eq!(kind_of("content/notes.md"), None);
    }
}
