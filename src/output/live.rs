//! The tree that stands in the output folder: which of our files are unharmed, and what others put among them.

use super::list::{Digest, Found, LIST, List};
use super::scan::{self, Entry, Kind, Stamp};
use super::tree::{SPARE, WORK};
use crate::error::{Error, Result};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::Path;

/// What stands there.
#[derive(Debug)]
pub(super) struct Live {
    pub(super) list: List,
    /// Our files that nobody changed.
    pub(super) intact: HashMap<String, (Digest, Stamp)>,
    /// Files, links and folders of others.
    pub(super) others: BTreeMap<String, (Kind, Stamp)>,
}

impl Live {
    /// Reads a tree; `None` when there is none. A file whose stamp is remembered is not read again.
    pub(super) fn of(tree: &Path, remembered: &HashMap<String, Stamp>) -> Result<Option<Self>> {
        let fail = |source| Error::io("reading", tree, source);
        let (list, entries) = rayon::join(|| List::of(tree), || scan::scan(tree));
        let list = match list.map_err(fail)? {
            Found::List(list) => list,
            Found::Damaged => return Err(Error::DamagedOutput { path: tree.to_owned() }),
            Found::Nothing => return Ok(None),
        };
        let entries = entries?;
        let is_ours = |entry: &Entry| entry.kind == Kind::File && list.own.contains_key(&entry.path);
        let (ours, rest): (Vec<Entry>, Vec<Entry>) = entries.into_iter().partition(is_ours);
        let intact = ours.into_par_iter().filter_map(|entry| {
            let digest = *list.own.get(&entry.path)?;
            let known = remembered.get(&entry.path) == Some(&entry.stamp);
            let unharmed =
                known || fs::read(tree.join(&entry.path)).is_ok_and(|bytes| Digest::of(&bytes) == digest);
            unharmed.then_some((entry.path, (digest, entry.stamp)))
        });
        let intact = intact.collect();
        let folders = folders(list.own.keys());
        let others = rest.into_iter().filter(|entry| {
            let own_folder = entry.kind == Kind::Folder && folders.contains(entry.path.as_str());
            entry.path != LIST && !own_folder
        });
        let others = others.map(|entry| (entry.path, (entry.kind, entry.stamp))).collect();
        Ok(Some(Self { list, intact, others }))
    }

    /// What of others stands where a file of ours is wanted, or in the way to it.
    pub(super) fn in_the_way(&self, path: &str) -> Option<String> {
        if self.others.is_empty() {
            return None;
        }
        if self.others.contains_key(path) {
            return Some(path.to_owned());
        }
        let mut ways = path.match_indices('/').map(|(at, _)| &path[..at]);
        let taken = |way: &&str| self.others.get(*way).is_some_and(|(kind, _)| *kind != Kind::Folder);
        ways.find(taken).map(str::to_owned)
    }

    /// The names of what others put there.
    pub(super) fn carried(&self) -> BTreeSet<String> {
        self.others.keys().cloned().collect()
    }
}

/// Moves what others have put into a tree that is no longer the live one, and that its list does not know, to the live
/// one: it came while a build was under way. Where something else stands there by now, its name is lengthened.
pub(super) fn rescue(tree: &Path, list: &List, live: &Path) -> Result<()> {
    let folders = folders(list.own.keys().chain(&list.carried));
    let known = |path: &str| {
        [LIST, WORK, SPARE].contains(&path)
            || list.own.contains_key(path)
            || list.carried.contains(path)
            || folders.contains(path)
    };
    let mut lost: Vec<String> = scan::scan(tree)?.into_iter().map(|entry| entry.path).collect();
    lost.retain(|path| !known(path));
    lost.sort();
    for path in lost {
        let from = tree.join(&path);
        // It went with the folder that it lies in.
        if fs::symlink_metadata(&from).is_err() {
            continue;
        }
        let fail = |source| Error::io("renaming", &from, source);
        if let Some((folder, _)) = path.rsplit_once('/') {
            fs::create_dir_all(live.join(folder)).map_err(fail)?;
        }
        let mut to = live.join(&path).into_os_string();
        while fs::symlink_metadata(&to).is_ok() {
            to.push("~");
        }
        fs::rename(&from, to).map_err(fail)?;
    }
    Ok(())
}

/// The folders that some files lie in.
pub(super) fn folders<'a>(files: impl Iterator<Item = &'a String>) -> HashSet<&'a str> {
    let mut folders = HashSet::new();
    for file in files {
        let mut inner = file.as_str();
        while let Some((folder, _)) = inner.rsplit_once('/') {
            if !folders.insert(folder) {
                break;
            }
            inner = folder;
        }
    }
    folders
}
