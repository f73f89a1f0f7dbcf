//! Goes over a site's folder: which files there are, what their entries say, and which of them have to be read again.

use super::{Kind, One, Shelved, Sources, is_text, kind_and_folded, read_one};
use crate::cores::PORTION;
use crate::error::{Error, Result};
use crate::text::Fingerprint;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs::File;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// Knows what an earlier build read of profiles.
pub trait Shelf: Sync {
    /// Which of them a file is, when its entry is as it was then.
    fn place(&self, path: &str, stamp: Stamp) -> Option<usize>;
}

/// Reads all files below `content/` that do not lie on a shelf as they are.
pub fn read_content(root: &Path, shelf: Option<&dyn Shelf>, now: SystemTime) -> Result<Sources> {
    let mut all = Sources::default();
    for entry in entries(root, Known { before: &[], shelf }, now)? {
        all.add(entry.one, entry.stamp);
    }
    Ok(all)
}

/// Reads a site's content again and again: a file that has not changed since is not read twice.
#[derive(Debug, Default)]
pub struct Reader {
    /// By name.
    known: Vec<Entry>,
}

/// What may have changed since a reader last looked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// Anything.
    Anything,
    /// These alone, by their paths below the site's root.
    Files(BTreeSet<PathBuf>),
}

impl Changed {
    /// This and that.
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Files(mut paths), Self::Files(others)) => {
                paths.extend(others);
                Self::Files(paths)
            }
            _ => Self::Anything,
        }
    }
}

/// What a file's directory entry says of its content. Two versions may have one stamp only when they were written within
/// one tick of the file system's clock, which is why a young one is not trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    modified: SystemTime,
    /// Seconds and nanoseconds of the last change of the entry itself, such as of who may read the file. Nobody can set it, as
    /// everybody can the time of the content. Zero where there is none.
    changed: (i64, i64),
    settled: bool,
}

/// The coarsest clock of the file systems in use ticks every two seconds (FAT), and shows it: its times are whole seconds.
const COARSE_TICK: Duration = Duration::from_secs(2);

/// The others take the time of the system's timer, which ticks a hundred times a second or more.
const FINE_TICK: Duration = Duration::from_millis(20);

/// What a site's folder is known by without reading a file: the entries of its settings, content and theme. `None` when
/// one of them is so young that it could change without its entry telling.
pub fn glance(root: &Path, now: SystemTime) -> Option<Fingerprint> {
    let mut paths = vec![root.join("site.toml")];
    // A theme may be a link to one that several sites share.
    for (folder, follows) in [("content", false), ("themes", true)] {
        let folder = root.join(folder);
        if folder.exists() {
            let entries: Vec<_> = WalkDir::new(folder)
                .follow_links(follows)
                .into_iter()
                .collect::<std::result::Result<_, _>>()
                .ok()?;
            paths.extend(entries.into_iter().map(walkdir::DirEntry::into_path));
        }
    }
    paths.par_sort();
    let entries: Vec<(Vec<u8>, Stamp)> = paths
        .into_par_iter()
        .map(|path| {
            let stamp = Stamp::of(Some(&std::fs::metadata(&path).ok()?), now);
            stamp.settled.then(|| (path.into_os_string().into_encoded_bytes(), stamp))
        })
        .collect::<Option<_>>()?;
    let mut hasher = blake3::Hasher::new();
    for (path, stamp) in entries {
        hasher.update(&(path.len() as u64).to_le_bytes());
        hasher.update(&path);
        stamp.mark(&mut hasher);
    }
    Some(*hasher.finalize().as_bytes())
}

impl Reader {
    /// Reads what is new or has changed below `content/`; `now` tells how old files are.
    pub fn read(&mut self, root: &Path, changed: &Changed, now: SystemTime) -> Result<Sources> {
        let read = match changed {
            Changed::Files(paths) => self.read_these(root, paths, now)?,
            Changed::Anything => false,
        };
        if !read {
            self.known = entries(root, Known { before: &self.known, shelf: None }, now)?;
        }
        let mut all = Sources::default();
        for Entry { stamp, one, .. } in &self.known {
            all.add(one.clone(), *stamp);
        }
        Ok(all)
    }

    /// Reads some files again, and those that were too young when they were read last. `false` when any has come or gone, or
    /// is no single file: then nobody knows what else has changed.
    fn read_these(&mut self, root: &Path, paths: &BTreeSet<PathBuf>, now: SystemTime) -> Result<bool> {
        let young = self.known.iter().filter(|entry| !entry.stamp.settled);
        let young: Vec<PathBuf> = young.map(|entry| PathBuf::from(&entry.name)).collect();
        for path in paths.iter().chain(&young).filter(|path| path.starts_with("content")) {
            let path = root.join(path);
            let name = relative(root, &path);
            let mut same = find(&self.known, &name);
            match (same.next(), same.next()) {
                (Some(place), None) if path.is_file() => {
                    self.known[place] = Entry::read(name, &path, true, (Some(&self.known[place]), None), now);
                }
                // A file that an editor made for a moment; a folder that is gone takes its files with it.
                (None, _) if !path.exists() && !has_below(&self.known, &name) => {}
                _ => return Ok(false),
            }
        }
        Ok(true)
    }
}

/// The places of entries of one name. There is one, unless names are written in bytes that no text has.
fn find(entries: &[Entry], name: &str) -> Range<usize> {
    let start = entries.partition_point(|entry| entry.name.as_str() < name);
    let same = entries[start..].iter().take_while(|entry| entry.name == name).count();
    start..start + same
}

/// Whether some entries lie in a folder.
fn has_below(entries: &[Entry], folder: &str) -> bool {
    let start = format!("{folder}/");
    let place = entries.partition_point(|entry| entry.name < start);
    entries.get(place).is_some_and(|entry| entry.name.starts_with(&start))
}

/// A file below `content/`.
#[derive(Debug)]
struct Entry {
    name: String,
    stamp: Stamp,
    one: One,
}

/// What need not be read.
#[derive(Clone, Copy)]
struct Known<'a> {
    /// What was found before, by name.
    before: &'a [Entry],
    shelf: Option<&'a dyn Shelf>,
}

/// All files below `content/`, by name; those that are known as they are now are not read.
fn entries(root: &Path, known: Known<'_>, now: SystemTime) -> Result<Vec<Entry>> {
    let content = root.join("content");
    let listed = Listed::of(&content, YEARS_DEPTH).map_err(|error| Error::io("reading", &content, error))?;
    let below: Vec<_> =
        listed.folders.par_iter().map(|folder| (folder, Listed::of(folder, usize::MAX))).collect();
    let (mut paths, mut closed) = (listed.files, listed.closed);
    for (folder, below) in below {
        match below {
            Ok(below) => {
                paths.extend(below.files);
                closed.extend(below.closed);
            }
            Err(error) => closed.push((folder.clone(), error)),
        }
    }
    let read = paths.into_par_iter().with_max_len(PORTION).map(|(path, is_file)| {
        let name = relative(root, &path);
        let before = find(known.before, &name).next().map(|place| &known.before[place]);
        Entry::read(name, &path, is_file, (before, known.shelf), now)
    });
    let mut read: Vec<Entry> = read.collect();
    read.extend(closed.into_iter().map(|(path, error)| {
        let name = relative(root, &path);
        let one = One::refused(&Arc::from(name.as_str()), &error);
        Entry { name, stamp: Stamp::of(None, now), one }
    }));
    read.par_sort_by(|a, b| a.name.cmp(&b.name));
    Ok(read)
}

/// How far below `content/` the folders of the years lie, which hold nearly all there is.
const YEARS_DEPTH: usize = 2;

/// What lies in a folder.
#[derive(Default)]
struct Listed {
    /// Files, and whatever else is no folder, each with whether it is a file.
    files: Vec<(PathBuf, bool)>,
    /// The deepest folders that were seen, and not looked into.
    folders: Vec<PathBuf>,
    /// Folders that nobody may look into, and why.
    closed: Vec<(PathBuf, std::io::Error)>,
}

impl Listed {
    /// Looks into a folder, so many levels deep.
    fn of(folder: &Path, depth: usize) -> std::io::Result<Self> {
        let mut listed = Self::default();
        for entry in WalkDir::new(folder).follow_links(false).max_depth(depth) {
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) if error.depth() > 0 => {
                    listed.closed.push((error.path().unwrap_or(folder).to_owned(), error.into()));
                    continue;
                }
                Err(error) => return Err(error.into()),
            };
            let is_directory = entry.file_type().is_dir();
            // One with the name of a text is told as such, and what lies in it too.
            let is_folder = is_directory && !is_text(&entry.file_name().to_string_lossy());
            // The whole of the content may be a link, such as to a shared drive.
            let is_root = entry.depth() == 0 && entry.path().is_dir();
            if is_directory && entry.depth() == depth {
                listed.folders.push(entry.path().to_owned());
            }
            if !(is_root || is_folder || is_hidden(&entry)) {
                let is_file = entry.file_type().is_file();
                listed.files.push((entry.into_path(), is_file));
            }
        }
        Ok(listed)
    }
}

impl Entry {
    /// Reads a file, unless it is as it was before or lies on a shelf.
    fn read(
        name: String,
        path: &Path,
        is_file: bool,
        (before, shelf): (Option<&Self>, Option<&dyn Shelf>),
        now: SystemTime,
    ) -> Self {
        if let Some(shelf) = shelf.filter(|_| is_file && is_text(&name))
            && let Some((Kind::Profile { year, slug }, _)) = kind_and_folded(&name)
            && let Ok(file) = std::fs::symlink_metadata(path)
        {
            let stamp = Stamp::of(Some(&file), now);
            if let Some(place) = shelf.place(&name, stamp).filter(|_| stamp.settled) {
                let kind = Kind::Profile { year, slug };
                let shelved = Some(Shelved { path: Arc::from(name.as_str()), kind, place });
                return Self { name, stamp, one: One { shelved, ..One::default() } };
            }
        }
        // A text that is new is opened first and then asked for its entry: the way to it is gone once.
        let is_new = is_file && is_text(&name) && before.is_none();
        let open = if is_new { File::open(path).ok() } else { None };
        // A link is followed to the file itself; a pipe or a device would never end.
        let file = open.as_ref().map_or_else(|| std::fs::metadata(path), File::metadata);
        let file = file.ok().filter(std::fs::Metadata::is_file);
        let stamp = Stamp::of(file.as_ref(), now);
        let one = match before.filter(|before| before.stamp == stamp && stamp.settled) {
            Some(before) => before.one.clone(),
            None => read_one(Arc::from(name.as_str()), stamp, file.map(|file| file.len()), path, open),
        };
        let stamp = if one.is_readable() { stamp } else { Stamp::of(None, now) };
        Self { name, stamp, one }
    }
}

impl Stamp {
    /// Of a file at a moment; what is no file has one that is never trusted.
    fn of(file: Option<&std::fs::Metadata>, now: SystemTime) -> Self {
        let modified = file.and_then(|file| file.modified().ok());
        let age = modified.and_then(|modified| now.duration_since(modified).ok());
        let since = modified.and_then(|modified| modified.duration_since(SystemTime::UNIX_EPOCH).ok());
        let tick = if since.is_some_and(|since| since.subsec_nanos() != 0) { FINE_TICK } else { COARSE_TICK };
        Self {
            length: file.map_or(0, std::fs::Metadata::len),
            modified: modified.unwrap_or(SystemTime::UNIX_EPOCH),
            changed: file.map_or((0, 0), changed),
            settled: age.is_some_and(|age| age > tick),
        }
    }

    /// Bytes.
    pub fn length(self) -> u64 {
        self.length
    }

    /// Whether the file was old enough that no change since could have left the entry as it is.
    pub fn settled(self) -> bool {
        self.settled
    }

    /// Adds it to what something is known by.
    pub fn mark(self, hasher: &mut blake3::Hasher) {
        let since = self.modified.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        hasher.update(&self.length.to_le_bytes());
        hasher.update(&since.as_nanos().to_le_bytes());
        let (seconds, nanoseconds) = self.changed;
        hasher.update(&seconds.to_le_bytes());
        hasher.update(&nanoseconds.to_le_bytes());
        hasher.update(&[u8::from(self.settled)]);
    }
}

#[cfg(unix)]
fn changed(file: &std::fs::Metadata) -> (i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (file.ctime(), file.ctime_nsec())
}

#[cfg(not(unix))]
fn changed(_file: &std::fs::Metadata) -> (i64, i64) {
    (0, 0)
}

fn is_hidden(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with(['.', '~']) || name.ends_with('~') || matches!(&*name, "Thumbs.db" | "desktop.ini")
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
