//! The list that every tree of ours carries: which files in it are ours, and what is in them.
//!
//! It is also the mark by which a folder is known as ours. One line a file, sorted, with a checksum at the end; it holds
//! no times, so that the same site is the same tree.

use super::Holds;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::path::Path;
use std::{fs, io};

/// The list's name in its tree.
pub(super) const LIST: &str = ".guong";

const PUBLISHED: &str = "guong: published";
const DRAFTS: &str = "guong: drafts";

/// What a file's content is known by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digest([u8; 16]);

impl Digest {
    /// Of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut own = [0; 16];
        own.copy_from_slice(&blake3::hash(bytes).as_bytes()[..16]);
        Self(own)
    }

    fn parse(hex: &str) -> Option<Self> {
        let mut own = [0; 16];
        for (at, byte) in own.iter_mut().enumerate() {
            *byte = u8::from_str_radix(hex.get(at * 2..at * 2 + 2)?, 16).ok()?;
        }
        (hex.len() == 32).then_some(Self(own))
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// What is in a tree of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct List {
    pub(super) holds: Holds,
    /// Our files.
    pub(super) own: BTreeMap<String, Digest>,
    /// What others put there: files, links and folders.
    pub(super) carried: BTreeSet<String>,
}

/// What stands where a list should be.
#[derive(Debug)]
pub(super) enum Found {
    /// A whole list.
    List(List),
    /// A list that was cut short or changed.
    Damaged,
    /// None.
    Nothing,
}

impl List {
    /// Reads the list of a tree.
    pub(super) fn of(tree: &Path) -> io::Result<Found> {
        match fs::read(tree.join(LIST)) {
            Ok(bytes) => {
                Ok(std::str::from_utf8(&bytes).ok().and_then(parse).map_or(Found::Damaged, Found::List))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Found::Nothing),
            Err(error) => Err(error),
        }
    }

    /// As it is written.
    pub(super) fn text(&self) -> String {
        let first = if self.holds == Holds::Drafts { DRAFTS } else { PUBLISHED };
        let mut text = format!("{first}\n");
        // Writing to a string cannot fail.
        for (path, digest) in &self.own {
            let _ = writeln!(text, "{digest} {path}");
        }
        for path in &self.carried {
            let _ = writeln!(text, "- {path}");
        }
        let end = Digest::of(text.as_bytes());
        let _ = writeln!(text, "end {end}");
        text
    }
}

/// What the tree at a path says of itself in its first line, though the rest may be damaged.
pub(super) fn holds(tree: &Path) -> Option<Holds> {
    let text = fs::read_to_string(tree.join(LIST)).ok()?;
    match text.lines().next() {
        Some(PUBLISHED) => Some(Holds::Published),
        Some(DRAFTS) => Some(Holds::Drafts),
        _ => None,
    }
}

fn parse(text: &str) -> Option<List> {
    let (body, end) = text.trim_end_matches('\n').rsplit_once('\n')?;
    let end = Digest::parse(end.strip_prefix("end ")?)?;
    if end != Digest::of(text.get(..=body.len())?.as_bytes()) {
        return None;
    }
    // A name may end in a carriage return.
    let mut lines = body.split('\n');
    let holds = match lines.next()? {
        PUBLISHED => Holds::Published,
        DRAFTS => Holds::Drafts,
        _ => return None,
    };
    let (mut own, mut carried) = (BTreeMap::new(), BTreeSet::new());
    for line in lines {
        match line.split_once(' ')? {
            ("-", path) => drop(carried.insert(path.to_owned())),
            (digest, path) => drop(own.insert(path.to_owned(), Digest::parse(digest)?)),
        }
    }
    Some(List { holds, own, carried })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written_and_any_change_is_noticed() {
        let own = [("index.html", "a"), ("2024/lê an/index.html", "b")];
        let list = List {
            holds: Holds::Published,
            own: own.map(|(path, text)| (path.to_owned(), Digest::of(text.as_bytes()))).into(),
            carried: BTreeSet::from(["google.html".to_owned()]),
        };
        let text = list.text();
        assert_eq!(parse(&text), Some(list));
        for cut in (0..text.len() - 1).filter(|cut| text.is_char_boundary(*cut)) {
            assert!(parse(&text[..cut]).is_none(), "cut at {cut}");
        }
        assert!(parse(&text.replace("index", "endex")).is_none());
        assert!(parse("guong: published\n").is_none());
    }
}
