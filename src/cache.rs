//! What a build leaves for the next one: how each page was made, by what its files in the output are known, and what was
//! found.
//!
//! One file below `.guong/` of the site for each output folder. It may be deleted at any time. One that is damaged, or
//! that another build of the program wrote, counts as none: then everything is made again.

use crate::criteria::Allowed;
use crate::diag::{Finding, Text};
use crate::error::{Error, Result};
use crate::kept;
use crate::output::{Digest, Standing};
use crate::text::{Fingerprint, fingerprint};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// What is known from the last build of an output folder.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Cache {
    /// How each page was made, by its path in the output.
    pub pages: HashMap<String, Made>,
    /// How the search index was made.
    pub search: Option<Indexed>,
    /// By what the output is known.
    pub standing: Standing,
    /// What the whole build was made from and came to, when it can be told from the folder's entries alone.
    pub whole: Option<Whole>,
}

/// How a page was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// From what.
    pub from: Fingerprint,
    /// The same as it can be told without making it, where it can.
    pub inputs: Option<Fingerprint>,
    /// What came of it.
    pub digest: Digest,
}

/// How the search index was made.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Indexed {
    /// From what.
    pub from: Fingerprint,
    /// Its files.
    pub files: Vec<IndexedFile>,
}

/// A file of the search index.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct IndexedFile {
    /// Its path in the output.
    pub path: String,
    /// How it was made.
    pub made: Made,
    /// Its bytes.
    pub size: usize,
}

/// A build as it ended.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Whole {
    /// Its sources, theme, day and options.
    pub from: Fingerprint,
    /// Seconds between the site's clock and UTC.
    pub offset: i32,
    /// The site's language.
    pub language: String,
    /// Published and withdrawn profiles, and those that wait.
    pub profiles: [usize; 3],
    /// What was found.
    pub findings: Vec<Finding>,
    /// What profiles silenced.
    pub allowed: Vec<Allowed>,
    /// The texts of the files that both point into.
    pub texts: BTreeMap<Arc<str>, Text>,
}

/// The file that a build of an output folder leaves below `.guong/`.
pub(crate) fn file(root: &Path, out: &Path, name: &str) -> PathBuf {
    // However the folder is written (`public`, `./public/`), it is the same; after a build it is there.
    let absolute =
        out.canonicalize().or_else(|_| std::path::absolute(out)).unwrap_or_else(|_| out.to_owned());
    let hash = blake3::hash(absolute.to_string_lossy().as_bytes()).to_hex();
    root.join(FOLDER).join(name.replace('*', &hash[..16]))
}

impl Cache {
    /// What the last build of an output folder left, if it can be trusted.
    pub fn load(root: &Path, out: &Path) -> Self {
        fs::read(file(root, out, NAME)).ok().and_then(|bytes| trusted(&bytes)).unwrap_or_default()
    }

    /// Leaves it for the next build.
    pub fn save(&self, root: &Path, out: &Path) -> Result<()> {
        let path = file(root, out, NAME);
        let bytes = postcard::to_stdvec(self)
            .map_err(|error| Error::io("writing", &path, std::io::Error::other(error)))?;
        kept::tidy(&root.join(FOLDER));
        kept::put(&path, &[&mark(&bytes), &bytes])
    }
}

/// What the program keeps for itself in a site.
const FOLDER: &str = ".guong";

const NAME: &str = "build-*.cache";

fn trusted(bytes: &[u8]) -> Option<Cache> {
    let (own, bytes) = bytes.split_at_checked(blake3::OUT_LEN)?;
    let cache = (own == mark(bytes)).then(|| postcard::from_bytes(bytes).ok());
    cache.flatten()
}

/// By what bytes are known as whole, and as written by this very program.
fn mark(bytes: &[u8]) -> Fingerprint {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&program());
    hasher.update(bytes);
    *hasher.finalize().as_bytes()
}

/// By what this build of the program is known: its version, and the entry of its file.
pub(crate) fn program() -> Fingerprint {
    let file = std::env::current_exe().ok();
    let entry = file.as_ref().and_then(|file| fs::metadata(file).ok());
    let since = entry.as_ref().and_then(|entry| entry.modified().ok()?.duration_since(UNIX_EPOCH).ok());
    let length = entry.map_or(0, |entry| entry.len());
    fingerprint(format!("{} {file:?} {length} {since:?}", env!("CARGO_PKG_VERSION")).as_bytes())
}
