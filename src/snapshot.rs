//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today, and what was
//! read in each profile, so that the next build reads only those that have changed.
//!
//! Two files below `.guong/` of the site: texts and readings one after the other, to which a build adds those that are new,
//! and an index that says which of them are the last good ones. They may be deleted at any time, and are not trusted when a
//! checksum is wrong: then all sources are read, and there is nothing to apply a withdrawal to, which the command says.

use crate::cache;
use crate::error::{Error, Result};
use crate::kept::{self, Pack, Piece, Text};
use crate::markdown::LinkStyle;
use crate::profile;
use crate::source::{Shelf, Shelved, SourceFile, Sources, Stamp, restore};
use crate::text::{Fingerprint, fingerprint};
use crate::theme::Overrides;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that a build was made from, the texts by their places.
#[derive(Debug, Serialize, Deserialize)]
struct Index {
    /// Which of the two files the texts are in.
    pack: usize,
    /// The program that left the readings.
    program: Fingerprint,
    /// What the profiles were read by.
    read_by: Fingerprint,
    files: Vec<Entry>,
    assets: Vec<Arc<str>>,
    theme: Overrides,
    base_url: Option<String>,
    links: String,
}

/// A file of the site.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    path: Arc<str>,
    text: Piece,
    /// BLAKE3 of the text.
    fingerprint: Fingerprint,
    /// What was read in a profile, when nothing was to be told of it as a file.
    reading: Option<Reading>,
}

/// What was read in a file.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Reading {
    /// The file's entry when it was read.
    stamp: Stamp,
    record: Piece,
    /// Bytes of its texts, which follow.
    texts: u64,
}

/// The index below `.guong/`.
const INDEX: &str = "last-good-*.index";

/// Texts and readings: in the first, until so much of it is of no use any more that the second is begun, and so on in turn.
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
    index: Vec<u8>,
    /// The pack that is of no use once the index names this one.
    other: PathBuf,
}

/// What the last good build read in profiles.
#[derive(Debug)]
pub struct Readings {
    /// By what the index is known.
    print: Fingerprint,
    index: Index,
    places: FxHashMap<Arc<str>, usize>,
    pack: Arc<Pack>,
}

/// What was read in a file, to be kept.
#[derive(Debug)]
pub struct Kept {
    /// All but its texts, as bytes.
    pub record: Vec<u8>,
    /// Its texts.
    pub texts: Vec<Text>,
}

/// What a build makes of its sources, for the next one.
pub struct Made<'a> {
    /// How the site was made.
    pub how: &'a How,
    /// What the profiles were read by.
    pub read_by: Fingerprint,
    /// What was read in a file.
    pub reading: &'a dyn Fn(&SourceFile) -> Option<Kept>,
    /// Where what was read before is kept.
    pub before: Option<&'a Readings>,
}

/// Keeps the texts of what a build of an output folder is made from, and what was read in them.
pub fn keep(
    root: &Path,
    out: &Path,
    site: &SourceFile,
    sources: &Sources,
    made: &Made<'_>,
) -> Result<Pending> {
    let pack_at = |pack: usize| cache::file(root, out, PACKS[pack]);
    let last = read_index(root, out).filter(|(_, index)| length_of(&pack_at(index.pack)) >= index.end());
    let goes_on = |index: &Index| {
        index.is_packed_well(length_of(&pack_at(index.pack))) && !index.is_to_be_rid_of(site, sources)
    };
    let (pack, last) = match last {
        Some(last) if goes_on(&last.1) => (last.1.pack, Some(last)),
        Some((_, index)) => (1 - index.pack, None),
        None => (0, None),
    };
    let path = pack_at(pack);
    let add = || {
        let mut pieces = Pieces::begin(&path, last.as_ref().map(|(_, index)| index))?;
        let read = std::iter::once(site).chain(sources.files.iter().map(|file| &**file));
        let mut files =
            read.map(|file| pieces.add(file, made.reading)).collect::<std::io::Result<Vec<Entry>>>()?;
        // Another build may have changed packs since.
        let stay = |before: &Readings| last.as_ref().is_some_and(|(print, _)| *print == before.print);
        for file in &sources.shelved {
            let Some(before) = made.before else { break };
            let entry = &before.index.files[file.place];
            files.push(if stay(before) { entry.clone() } else { pieces.carry(entry, before)? });
        }
        files.sort_by(|a, b| a.path.cmp(&b.path));
        pieces.pack.flush().map(|()| files)
    };
    let files = add().map_err(|source| Error::io("writing", &path, source))?;
    let How { theme, base_url, links } = made.how;
    let index = Index {
        pack,
        program: cache::program(),
        read_by: made.read_by,
        files,
        assets: sources.assets.iter().map(|asset| Arc::clone(&asset.path)).collect(),
        theme: theme.clone(),
        base_url: base_url.clone(),
        links: if *links == LinkStyle::File { "file" } else { "web" }.to_owned(),
    };
    let path = cache::file(root, out, INDEX);
    let index = postcard::to_stdvec(&index)
        .map_err(|error| Error::io("writing", &path, std::io::Error::other(error)))?;
    Ok(Pending { path, index, other: pack_at(1 - pack) })
}

impl Pending {
    /// From now on these are the last good sources.
    pub fn commit(self) -> Result<()> {
        let Self { path, index, other } = self;
        kept::put(&path, &[&fingerprint(&index), &index])?;
        match fs::remove_file(&other) {
            Err(source) if source.kind() != std::io::ErrorKind::NotFound => {
                Err(Error::io("removing", &other, source))
            }
            _ => Ok(()),
        }
    }
}

/// A pack to which pieces are added.
struct Pieces<'a> {
    pack: BufWriter<File>,
    end: u64,
    /// Texts that it has already.
    known: FxHashMap<&'a Fingerprint, Piece>,
}

impl<'a> Pieces<'a> {
    /// Goes on with a pack, or begins it anew when nothing is known of it.
    fn begin(path: &Path, known: Option<&'a Index>) -> std::io::Result<Self> {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        let pack = match known {
            None => File::create(path)?,
            Some(_) => File::options().append(true).open(path)?,
        };
        let end = pack.metadata()?.len();
        let files = known.into_iter().flat_map(|index| &index.files);
        let known = files.map(|entry| (&entry.fingerprint, entry.text)).collect();
        Ok(Self { pack: BufWriter::with_capacity(1 << 20, pack), end, known })
    }

    fn put(&mut self, bytes: &[u8]) -> std::io::Result<Piece> {
        let piece = Piece { start: self.end, length: bytes.len() as u64, checksum: crc32fast::hash(bytes) };
        self.end += piece.length;
        self.pack.write_all(bytes).map(|()| piece)
    }

    /// Adds a file's text, unless it is there already, and what was read in it.
    fn add(
        &mut self,
        file: &SourceFile,
        reading: &dyn Fn(&SourceFile) -> Option<Kept>,
    ) -> std::io::Result<Entry> {
        let fingerprint = *file.fingerprint();
        let text = match self.known.get(&fingerprint) {
            Some(piece) => *piece,
            None => self.put(file.text.as_bytes())?,
        };
        let stamp = file.stamp.filter(|stamp| stamp.settled());
        let reading = match stamp.and_then(|stamp| Some((stamp, reading(file)?))) {
            Some((stamp, Kept { record, texts })) => {
                let record = self.put(&record)?;
                let start = self.end;
                texts.iter().try_for_each(|text| self.put(text.get().as_bytes()).map(drop))?;
                Some(Reading { stamp, record, texts: self.end - start })
            }
            None => None,
        };
        Ok(Entry { path: Arc::clone(&file.path), text, fingerprint, reading })
    }

    /// Takes over what another pack has of a file.
    fn carry(&mut self, entry: &Entry, from: &Readings) -> std::io::Result<Entry> {
        let mut copy = |bytes: Option<Vec<u8>>| self.put(&bytes.ok_or(std::io::ErrorKind::InvalidData)?);
        let text = copy(from.pack.piece(entry.text))?;
        let reading = match entry.reading {
            Some(Reading { stamp, record, texts }) => {
                let own = from.pack.bytes(record.start.saturating_add(record.length), texts);
                let record = copy(from.pack.piece(record))?;
                copy(own)?;
                Some(Reading { stamp, record, texts })
            }
            None => None,
        };
        Ok(Entry { text, reading, ..entry.clone() })
    }
}

fn length_of(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

impl Index {
    /// Places and lengths of what is of use.
    fn pieces(&self) -> impl Iterator<Item = (u64, u64)> {
        self.files.iter().flat_map(|file| {
            let reading =
                file.reading.map(|read| (read.record.start, read.record.length.saturating_add(read.texts)));
            std::iter::once((file.text.start, file.text.length)).chain(reading)
        })
    }

    /// Where the last of them ends.
    fn end(&self) -> u64 {
        self.pieces().map(|(start, length)| start.saturating_add(length)).max().unwrap_or(0)
    }

    /// Whether a text is not to be kept any longer: its file is gone, or its profile is withdrawn.
    fn is_to_be_rid_of(&self, site: &SourceFile, sources: &Sources) -> bool {
        let read = std::iter::once(site).chain(sources.files.iter().map(|file| &**file));
        let read = read.map(|file| (&file.path, Some(file)));
        let shelved = sources.shelved.iter().map(|file| (&file.path, None));
        let now: FxHashMap<&Arc<str>, Option<&SourceFile>> = read.chain(shelved).collect();
        self.files.iter().any(|entry| match now.get(&entry.path) {
            Some(Some(file)) => *file.fingerprint() != entry.fingerprint && profile::is_withdrawn(file),
            Some(None) => false,
            None => true,
        })
    }

    /// Whether a pack of so many bytes has not too many of no use.
    fn is_packed_well(&self, length: u64) -> bool {
        length <= 2 * self.pieces().map(|(_, length)| length).sum::<u64>() + SLACK
    }
}

impl Readings {
    /// Those of the last good build of an output folder, unless another program left them.
    pub fn of(root: &Path, out: &Path) -> Option<Self> {
        let (print, index) = read_index(root, out).filter(|(_, index)| index.program == cache::program())?;
        let pack = Arc::new(Pack::open(&cache::file(root, out, PACKS[index.pack])).ok()?);
        let read = index.files.iter().enumerate().filter(|(_, entry)| entry.reading.is_some());
        let places = read.map(|(place, entry)| (Arc::clone(&entry.path), place)).collect();
        Some(Self { print, index, places, pack })
    }

    /// What the profiles were read by.
    pub fn read_by(&self) -> &Fingerprint {
        &self.index.read_by
    }

    /// What was read in a file, but for its texts, and where these begin in the pack.
    pub fn reading(&self, file: &Shelved) -> Option<(Vec<u8>, u64)> {
        let Reading { record, .. } = self.index.files[file.place].reading?;
        Some((self.pack.piece(record)?, record.start.saturating_add(record.length)))
    }

    /// By what a file's text is known.
    pub fn fingerprint(&self, file: &Shelved) -> &Fingerprint {
        &self.index.files[file.place].fingerprint
    }

    /// Where the texts lie.
    pub fn pack(&self) -> &Arc<Pack> {
        &self.pack
    }

    /// The text of a file.
    pub fn text(&self, file: &Shelved) -> Option<String> {
        self.pack.piece(self.index.files[file.place].text).and_then(|bytes| String::from_utf8(bytes).ok())
    }
}

impl Shelf for Readings {
    fn place(&self, path: &str, stamp: Stamp) -> Option<usize> {
        let place = *self.places.get(path)?;
        let then = self.index.files[place].reading?.stamp;
        (then == stamp).then_some(place)
    }
}

/// The index, and by what it is known.
fn read_index(root: &Path, out: &Path) -> Option<(Fingerprint, Index)> {
    let bytes = fs::read(cache::file(root, out, INDEX)).ok()?;
    let (own, index) = bytes.split_at_checked(blake3::OUT_LEN)?;
    let print = fingerprint(index);
    let index: Index = (own == print).then(|| postcard::from_bytes(index).ok()).flatten()?;
    (index.pack < PACKS.len()).then_some((print, index))
}

/// What the last good build of an output folder was made from.
pub fn recall(root: &Path, out: &Path) -> Result<(Arc<SourceFile>, Sources, How)> {
    let nothing = || Error::NothingPublished { path: PathBuf::from(out) };
    let (_, index) = read_index(root, out).ok_or_else(nothing)?;
    let pack = Pack::open(&cache::file(root, out, PACKS[index.pack])).map_err(|_| nothing())?;
    let text = |file: &Entry| {
        let bytes = pack.piece(file.text).filter(|bytes| fingerprint(bytes) == file.fingerprint)?;
        Some((file.path.to_string(), String::from_utf8(bytes).ok()?))
    };
    let files = index.files.iter().map(text).collect::<Option<_>>().ok_or_else(nothing)?;
    let assets = index.assets.iter().map(|path| path.to_string()).collect();
    let (site, sources) = restore(files, assets).ok_or_else(nothing)?;
    let links = if index.links == "file" { LinkStyle::File } else { LinkStyle::Web };
    Ok((site, sources, How { theme: index.theme, base_url: index.base_url, links }))
}
