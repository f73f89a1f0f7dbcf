//! Whether a site still stands as it was put there, told from its entries alone.

use super::list::{Digest, LIST, List};
use super::live;
use super::scan::Stamp;
use super::stage;
use super::tree::SPARE;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// What is remembered of a site that was put in place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Of the tree's list; `None` when nothing is remembered.
    pub(super) list: Option<Digest>,
    /// The entries of its files.
    pub(super) stamps: HashMap<String, Stamp>,
    /// Its folders and those of others, and when something last came into them or went.
    folders: Vec<(String, SystemTime)>,
}

impl Standing {
    /// Of a tree of ours with a list, and the entries of its files.
    pub(super) fn of(out: &Path, list: &List, text: &str, stamps: HashMap<String, Stamp>) -> Self {
        let folders = live::folders(list.own.keys().chain(&list.carried));
        let carried = list.carried.iter().map(String::as_str);
        let all: BTreeSet<&str> = folders.into_iter().chain(carried).chain([""]).collect();
        let folders =
            all.into_par_iter().filter_map(|path| Some((path.to_owned(), changed(&out.join(path))?)));
        Self { list: Some(Digest::of(text.as_bytes())), stamps, folders: folders.collect() }
    }

    /// How many files it has, and their bytes, when all of them stand in the output folder, nobody has touched them, and no
    /// killed build has left anything beside them; nor has anybody put anything there. Waits for another build of it.
    pub fn whole(&self, out: &Path) -> Option<(usize, u64)> {
        let _lock = stage::lock(out).ok()?;
        let spare = stage::beside(out, "spare");
        if stage::beside(out, "old").exists() || (spare.exists() && !spare.join(SPARE).exists()) {
            return None;
        }
        let list = fs::read(out.join(LIST)).ok()?;
        let as_remembered = |(path, stamp): (&String, &Stamp)| {
            fs::symlink_metadata(out.join(path))
                .is_ok_and(|there| there.is_file() && Stamp::of(&there) == *stamp)
        };
        let whole = self.list == Some(Digest::of(&list))
            && self.stamps.par_iter().all(as_remembered)
            && self.folders.par_iter().all(|(path, when)| changed(&out.join(path)) == Some(*when));
        whole.then(|| (self.stamps.len(), self.stamps.values().map(Stamp::length).sum()))
    }
}

/// When something last came into a folder or went; `None` for what is none.
fn changed(folder: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(folder).ok().filter(fs::Metadata::is_dir)?.modified().ok()
}
