//! Whether a site still stands as it was put there, told from its entries alone.

use super::list::{Digest, LIST};
use super::scan::Stamp;
use super::stage;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use std::path::Path;

/// What is remembered of a site that was put in place.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Of the tree's list; `None` when nothing is remembered.
    pub(super) list: Option<Digest>,
    /// The entries of its files.
    pub(super) stamps: HashMap<String, Stamp>,
}

impl Standing {
    /// How many files it has, and their bytes, when all of them stand in the output folder and nobody has touched them.
    /// Waits for another build of it. What others put there is not looked at.
    pub fn whole(&self, out: &Path) -> Option<(usize, u64)> {
        let _lock = stage::lock(out).ok()?;
        let list = fs::read(out.join(LIST)).ok()?;
        let as_remembered = |(path, stamp): (&String, &Stamp)| {
            fs::symlink_metadata(out.join(path))
                .is_ok_and(|there| there.is_file() && Stamp::of(&there) == *stamp)
        };
        let whole = self.list == Some(Digest::of(&list)) && self.stamps.par_iter().all(as_remembered);
        whole.then(|| (self.stamps.len(), self.stamps.values().map(Stamp::length).sum()))
    }
}
