//! What lies in a tree now: every file, link and folder, without following any link.

use crate::error::{Error, Result};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::fs::{self, Metadata};
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

/// What a directory entry says of a file's content: a file that has the same one is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// Bytes.
    length: u64,
    /// Nanoseconds since 1970.
    modified: u128,
    /// The file's number in its file system; 0 where there is none. Two names of one file share it.
    inode: u64,
}

impl Stamp {
    /// Of an entry.
    pub(super) fn of(metadata: &Metadata) -> Self {
        let modified = metadata.modified().ok().and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        Self {
            length: metadata.len(),
            modified: modified.map_or(0, |time| time.as_nanos()),
            inode: inode(metadata),
        }
    }

    /// Whether two entries are known to be one file.
    pub(super) fn is_same_file(&self, other: &Self) -> bool {
        self.inode != 0 && self.inode == other.inode
    }

    /// Bytes.
    pub(super) fn length(&self) -> u64 {
        self.length
    }
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_metadata: &Metadata) -> u64 {
    0
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A link, a pipe, …
    Other,
}

/// One entry of a tree.
#[derive(Debug)]
pub(super) struct Entry {
    /// Below the tree, with forward slashes.
    pub(super) path: String,
    pub(super) kind: Kind,
    pub(super) stamp: Stamp,
}

/// All entries below a folder, in no order; folders are read on all cores.
pub(super) fn scan(tree: &Path) -> Result<Vec<Entry>> {
    below(tree, "")
}

fn below(tree: &Path, prefix: &str) -> Result<Vec<Entry>> {
    let folder = if prefix.is_empty() { tree.to_owned() } else { tree.join(prefix) };
    let fail = |source| Error::io("reading", &folder, source);
    let mut entries = Vec::new();
    for entry in fs::read_dir(&folder).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        let name = entry.file_name();
        // A list of names could not tell such a one from others.
        let name = name
            .to_str()
            .filter(|name| !name.contains('\n'))
            .ok_or_else(|| Error::io("reading", &entry.path(), io::ErrorKind::InvalidFilename.into()))?;
        let path = if prefix.is_empty() { name.to_owned() } else { format!("{prefix}/{name}") };
        let metadata = entry.metadata().map_err(|source| Error::io("reading", &entry.path(), source))?;
        let kind = match metadata.file_type() {
            kind if kind.is_dir() => Kind::Folder,
            kind if kind.is_file() => Kind::File,
            _ => Kind::Other,
        };
        entries.push(Entry { path, kind, stamp: Stamp::of(&metadata) });
    }
    let folders: Vec<&str> =
        entries.iter().filter(|entry| entry.kind == Kind::Folder).map(|entry| entry.path.as_str()).collect();
    let inner: Vec<Vec<Entry>> = match folders[..] {
        [] => Vec::new(),
        [one] => vec![below(tree, one)?],
        _ => folders.par_iter().map(|folder| below(tree, folder)).collect::<Result<_>>()?,
    };
    inner.into_iter().for_each(|inner| entries.extend(inner));
    Ok(entries)
}
