//! The folder `.guong/anh/` of a site: prints that were made, and what is known of pictures without reading them.
//!
//! The folder may be deleted at any time. Every file in it begins with a checksum over its name and content; one that is
//! damaged counts as none. A print's name tells all that it was made from, so that what has the name is the print.

use super::album::Seen;
use super::print::{FOLDER, Print};
use crate::error::{Error, Result};
use crate::kept;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What is known of pictures, beside the prints.
const KNOWN: &str = "known";

/// The folder of one site.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// Of a site; the folder need not be there.
    pub fn of(root: &Path) -> Self {
        Self { folder: root.join(".guong").join("anh") }
    }

    /// Whether a print was kept. Its bytes may be damaged all the same.
    pub fn has(&self, print: &Print) -> bool {
        self.folder.join(name(print)).is_file()
    }

    /// A print that was kept, if it is unharmed.
    pub fn get(&self, print: &Print) -> Option<Vec<u8>> {
        self.read(name(print))
    }

    /// Keeps a print.
    pub fn put(&self, print: &Print, bytes: &[u8]) -> Result<()> {
        self.write(name(print), bytes)
    }

    /// Removes all prints but these.
    pub fn sweep(&self, wanted: &BTreeSet<String>) -> Result<()> {
        let fail = |source| Error::io("removing", &self.folder, source);
        let entries = match fs::read_dir(&self.folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries.map_err(fail)?,
        };
        for entry in entries {
            let entry = entry.map_err(fail)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            if name == KNOWN || wanted.contains(&format!("{FOLDER}{name}")) || kept::is_under_way(&entry) {
                continue;
            }
            match fs::remove_file(entry.path()) {
                Err(source) if source.kind() != std::io::ErrorKind::NotFound => return Err(fail(source)),
                _ => {}
            }
        }
        Ok(())
    }

    pub(super) fn known(&self) -> BTreeMap<Arc<str>, Seen> {
        self.read(KNOWN).and_then(|bytes| postcard::from_bytes(&bytes).ok()).unwrap_or_default()
    }

    pub(super) fn set_known(&self, known: &BTreeMap<Arc<str>, Seen>) -> Result<()> {
        if known.is_empty() && !self.folder.exists() {
            return Ok(());
        }
        let bytes = postcard::to_stdvec(known)
            .map_err(|error| Error::io("writing", &self.folder, std::io::Error::other(error)))?;
        self.write(KNOWN, &bytes)
    }

    fn read(&self, name: &str) -> Option<Vec<u8>> {
        let mut bytes = fs::read(self.folder.join(name)).ok()?;
        let (own, content) = bytes.split_at_checked(blake3::OUT_LEN)?;
        let sound = own == checksum(name, content);
        sound.then(|| bytes.split_off(blake3::OUT_LEN))
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<()> {
        kept::put(&self.folder.join(name), &[&checksum(name, content), content])
    }
}

/// A print's name in the folder.
fn name(print: &Print) -> &str {
    print.path.strip_prefix(FOLDER).unwrap_or(&print.path)
}

fn checksum(name: &str, content: &[u8]) -> [u8; blake3::OUT_LEN] {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&(name.len() as u64).to_le_bytes());
    hasher.update(name.as_bytes());
    hasher.update(content);
    *hasher.finalize().as_bytes()
}
