//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today.
//!
//! Two files below `.guong/` of the site: the texts one after the other, to which a build adds those that are new, and
//! an index that says which of them are the last good ones. They may be deleted at any time, and are not trusted when a
//! checksum is wrong: then there is nothing to apply a withdrawal to, and the command says so.

use crate::cache;
use crate::error::{Error, Result};
use crate::kept;
use crate::markdown::LinkStyle;
use crate::source::{SourceFile, Sources, restore};
use crate::text::fingerprint;
use crate::theme::Overrides;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that a build was made from, the texts by their places.
#[derive(Serialize, Deserialize)]
struct Index {
    /// Which of the two files the texts are in.
    pack: usize,
    files: Vec<Entry>,
    assets: Vec<Arc<str>>,
    theme: Overrides,
    base_url: Option<String>,
    links: String,
}

/// A file of the site.
#[derive(Clone, Serialize, Deserialize)]
struct Entry {
    path: Arc<str>,
    start: u64,
    length: u64,
    /// BLAKE3 of the text, in hexadecimal.
    text: String,
}

/// The index below `.guong/`.
const INDEX: &str = "last-good-*.json";

/// The texts: in the first, until so much of it is of no use any more that the second is begun, and so on in turn.
const PACKS: [&str; 2] = ["last-good-*-a.pack", "last-good-*-b.pack"];

/// Bytes of no use that a pack may have besides as many as are of use.
const SLACK: u64 = 1 << 20;

/// How a build was made.
#[derive(Debug)]
pub struct How {
    /// The site's own theme.
    pub theme: Overrides,
    /// The address given instead of the site's.
    pub base_url: Option<String>,
    /// How addresses end.
    pub links: LinkStyle,
}

/// The sources of a build that is under way: their texts are kept, but the last good ones are still others.
#[derive(Debug)]
pub struct Pending {
    path: PathBuf,
    json: Vec<u8>,
    /// The pack that is of no use once the index names this one.
    other: PathBuf,
}

/// Keeps the texts of what a build of an output folder is made from.
pub fn keep(root: &Path, out: &Path, site: &SourceFile, sources: &Sources, how: &How) -> Result<Pending> {
    let pack_at = |pack: usize| cache::file(root, out, PACKS[pack]);
    let before = read_index(root, out).filter(|index| length_of(&pack_at(index.pack)) >= index.end());
    let files: Vec<&SourceFile> =
        std::iter::once(site).chain(sources.files.iter().map(|file| &**file)).collect();
    let useful: u64 = files.iter().map(|file| file.text.len() as u64).sum();
    let (pack, known) = match &before {
        Some(index) if length_of(&pack_at(index.pack)) <= 2 * useful + SLACK => (index.pack, index.by_text()),
        Some(index) => (1 - index.pack, HashMap::new()),
        None => (0, HashMap::new()),
    };
    let path = pack_at(pack);
    let files = add(&path, &files, &known).map_err(|source| Error::io("writing", &path, source))?;
    let How { theme, base_url, links } = how;
    let index = Index {
        pack,
        files,
        assets: sources.assets.iter().map(|asset| Arc::clone(&asset.path)).collect(),
        theme: theme.clone(),
        base_url: base_url.clone(),
        links: if *links == LinkStyle::File { "file" } else { "web" }.to_owned(),
    };
    let path = cache::file(root, out, INDEX);
    let json = serde_json::to_vec(&index).map_err(|error| Error::io("writing", &path, error.into()))?;
    Ok(Pending { path, json, other: pack_at(1 - pack) })
}

impl Pending {
    /// From now on these are the last good sources.
    pub fn commit(self) -> Result<()> {
        let Self { path, json, other } = self;
        kept::put(&path, &[blake3::hash(&json).to_hex().as_bytes(), b"\n", &json])?;
        match fs::remove_file(&other) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::io("removing", &other, source))
            }
            _ => Ok(()),
        }
    }
}

/// Adds the texts that a pack does not have yet; a pack of which nothing is known is begun anew.
fn add(path: &Path, files: &[&SourceFile], known: &HashMap<&str, (u64, u64)>) -> std::io::Result<Vec<Entry>> {
    fs::create_dir_all(path.parent().unwrap_or(path))?;
    let pack = match known.is_empty() {
        true => File::create(path)?,
        false => File::options().append(true).open(path)?,
    };
    let mut end = pack.metadata()?.len();
    let mut pack = BufWriter::with_capacity(1 << 20, pack);
    let mut entries = Vec::with_capacity(files.len());
    for file in files {
        let text = blake3::Hash::from(*file.fingerprint()).to_hex().to_string();
        let (start, length) = match known.get(text.as_str()) {
            Some(place) => *place,
            None => {
                pack.write_all(file.text.as_bytes())?;
                let start = end;
                end += file.text.len() as u64;
                (start, file.text.len() as u64)
            }
        };
        entries.push(Entry { path: Arc::clone(&file.path), start, length, text });
    }
    pack.flush().map(|()| entries)
}

fn length_of(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

impl Index {
    /// Where the last of the texts ends.
    fn end(&self) -> u64 {
        self.files.iter().map(|file| file.start.saturating_add(file.length)).max().unwrap_or(0)
    }

    /// Places of the texts, by what they are known by.
    fn by_text(&self) -> HashMap<&str, (u64, u64)> {
        self.files.iter().map(|file| (file.text.as_str(), (file.start, file.length))).collect()
    }
}

fn read_index(root: &Path, out: &Path) -> Option<Index> {
    let bytes = fs::read(cache::file(root, out, INDEX)).ok()?;
    let (checksum, json) = bytes.split_at_checked(65)?;
    let sound = checksum.trim_ascii_end() == blake3::hash(json).to_hex().as_bytes();
    let index: Option<Index> = sound.then(|| serde_json::from_slice(json).ok()).flatten();
    index.filter(|index| index.pack < PACKS.len())
}

/// What the last good build of an output folder was made from.
pub fn recall(root: &Path, out: &Path) -> Result<(Arc<SourceFile>, Sources, How)> {
    let nothing = || Error::NothingPublished { path: PathBuf::from(out) };
    let index = read_index(root, out).ok_or_else(nothing)?;
    let pack = fs::read(cache::file(root, out, PACKS[index.pack])).map_err(|_| nothing())?;
    let text = |file: &Entry| {
        let start = usize::try_from(file.start).ok()?;
        let bytes = pack.get(start..start.checked_add(usize::try_from(file.length).ok()?)?)?;
        let sound = blake3::Hash::from(fingerprint(bytes)).to_hex().as_str() == file.text;
        let text = sound.then(|| String::from_utf8(bytes.to_vec()).ok()).flatten()?;
        Some((file.path.to_string(), text))
    };
    let files = index.files.iter().map(text).collect::<Option<_>>().ok_or_else(nothing)?;
    let assets = index.assets.iter().map(|path| path.to_string()).collect();
    let (site, sources) = restore(files, assets).ok_or_else(nothing)?;
    let links = if index.links == "file" { LinkStyle::File } else { LinkStyle::Web };
    Ok((site, sources, How { theme: index.theme, base_url: index.base_url, links }))
}
