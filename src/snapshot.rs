//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today, and what was
//! read in each profile, so that the next build reads only those that have changed.
//!
//! Two files below `.guong/` of the site: texts and readings one after the other, to which a build adds those that are new,
//! and an index that says which of them are the last good ones. They may be deleted at any time, and are not trusted when a
//! checksum is wrong: then all sources are read, and there is nothing to apply a withdrawal to, which the command says.

use crate::cache;
use crate::error::{Error, Result};
use crate::kept;
use crate::markdown::LinkStyle;
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
    /// What was read in a profile that had nothing to be told of as a file, and the file's entry.
    reading: Option<(Stamp, Piece)>,
}

/// A piece of a pack.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Piece {
    start: u64,
    length: u64,
    checksum: u32,
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
    pack: Pack,
}

/// Texts and readings, to be read piece by piece.
#[derive(Debug)]
struct Pack(File);

/// What a build makes of its sources, for the next one.
pub struct Made<'a> {
    /// How the site was made.
    pub how: &'a How,
    /// What the profiles were read by.
    pub read_by: Fingerprint,
    /// What was read in a file, as bytes.
    pub reading: &'a dyn Fn(&SourceFile) -> Option<Vec<u8>>,
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
    let (pack, last) = match last {
        Some(last) if last.1.is_packed_well(length_of(&pack_at(last.1.pack))) => (last.1.pack, Some(last)),
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
        reading: &dyn Fn(&SourceFile) -> Option<Vec<u8>>,
    ) -> std::io::Result<Entry> {
        let fingerprint = *file.fingerprint();
        let text = match self.known.get(&fingerprint) {
            Some(piece) => *piece,
            None => self.put(file.text.as_bytes())?,
        };
        let stamp = file.stamp.filter(|stamp| stamp.settled());
        let reading = stamp.and_then(|stamp| Some((stamp, reading(file)?)));
        let reading = reading.map(|(stamp, bytes)| Ok::<_, std::io::Error>((stamp, self.put(&bytes)?)));
        Ok(Entry { path: Arc::clone(&file.path), text, fingerprint, reading: reading.transpose()? })
    }

    /// Takes over what another pack has of a file.
    fn carry(&mut self, entry: &Entry, from: &Readings) -> std::io::Result<Entry> {
        let mut copy = |piece: Piece| {
            let bytes = from.pack.piece(piece).ok_or(std::io::ErrorKind::InvalidData)?;
            self.put(&bytes)
        };
        let reading = match entry.reading {
            Some((stamp, piece)) => Some((stamp, copy(piece)?)),
            None => None,
        };
        Ok(Entry { text: copy(entry.text)?, reading, ..entry.clone() })
    }
}

fn length_of(path: &Path) -> u64 {
    fs::metadata(path).map_or(0, |metadata| metadata.len())
}

impl Index {
    fn pieces(&self) -> impl Iterator<Item = Piece> {
        self.files
            .iter()
            .flat_map(|file| std::iter::once(file.text).chain(file.reading.map(|(_, piece)| piece)))
    }

    /// Where the last of the pieces ends.
    fn end(&self) -> u64 {
        self.pieces().map(|piece| piece.start.saturating_add(piece.length)).max().unwrap_or(0)
    }

    /// Whether a pack of so many bytes has not too many of no use.
    fn is_packed_well(&self, length: u64) -> bool {
        let useful: u64 = self.pieces().map(|piece| piece.length).sum();
        length <= 2 * useful + SLACK
    }
}

impl Readings {
    /// Those of the last good build of an output folder, unless another program left them.
    pub fn of(root: &Path, out: &Path) -> Option<Self> {
        let (print, index) = read_index(root, out).filter(|(_, index)| index.program == cache::program())?;
        let pack = File::open(cache::file(root, out, PACKS[index.pack])).ok()?;
        let read = index.files.iter().enumerate().filter(|(_, entry)| entry.reading.is_some());
        let places = read.map(|(place, entry)| (Arc::clone(&entry.path), place)).collect();
        Some(Self { print, index, places, pack: Pack(pack) })
    }

    /// What the profiles were read by.
    pub fn read_by(&self) -> &Fingerprint {
        &self.index.read_by
    }

    /// What was read in a file.
    pub fn reading(&self, file: &Shelved) -> Option<Vec<u8>> {
        let (_, piece) = self.index.files[file.place].reading?;
        self.pack.piece(piece)
    }

    /// The text of a file.
    pub fn text(&self, file: &Shelved) -> Option<String> {
        self.pack.piece(self.index.files[file.place].text).and_then(|bytes| String::from_utf8(bytes).ok())
    }
}

impl Shelf for Readings {
    fn place(&self, path: &str, stamp: Stamp) -> Option<usize> {
        let place = *self.places.get(path)?;
        let (then, _) = self.index.files[place].reading?;
        (then == stamp).then_some(place)
    }
}

impl Pack {
    /// A piece, when it is what was put there.
    fn piece(&self, piece: Piece) -> Option<Vec<u8>> {
        let mut bytes = vec![0; usize::try_from(piece.length).ok()?];
        read_at(&self.0, &mut bytes, piece.start).ok()?;
        (crc32fast::hash(&bytes) == piece.checksum).then_some(bytes)
    }
}

#[cfg(unix)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> std::io::Result<()> {
    std::os::unix::fs::FileExt::read_exact_at(file, bytes, start)
}

#[cfg(windows)]
fn read_at(file: &File, bytes: &mut [u8], start: u64) -> std::io::Result<()> {
    match std::os::windows::fs::FileExt::seek_read(file, bytes, start)? {
        all if all == bytes.len() => Ok(()),
        _ => Err(std::io::ErrorKind::UnexpectedEof.into()),
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
    let pack = Pack(File::open(cache::file(root, out, PACKS[index.pack])).map_err(|_| nothing())?);
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
