//! Files of the program's own below `.guong/`: each is put in place in one step, since another run may be reading it.

mod pack;

pub use pack::{Pack, Piece, Text};

use crate::error::{Error, Result};
use std::fs::{self, DirEntry, File};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// After so long a file that is not finished never will be.
const UNDER_WAY: Duration = Duration::from_secs(3600);

/// Puts a file in place. Another run that does so at the same moment has a name of its own to write under.
pub fn put(path: &Path, parts: &[&[u8]]) -> Result<()> {
    let fail = |source| Error::io("writing", path, source);
    fs::create_dir_all(path.parent().unwrap_or(path)).map_err(fail)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let staged = path.with_file_name(name);
    let written = File::create(&staged).and_then(|mut file| {
        parts.iter().try_for_each(|bytes| file.write_all(bytes))?;
        fs::rename(&staged, path)
    });
    written.map_err(|source| {
        let _ = fs::remove_file(&staged);
        fail(source)
    })
}

/// Whether a file waits to be put in place by a run that may still do so.
pub fn is_under_way(entry: &DirEntry) -> bool {
    let age = || entry.metadata().ok()?.modified().ok()?.elapsed().ok();
    is_unfinished(entry) && age().is_none_or(|age| age < UNDER_WAY)
}

/// Removes from a folder what runs that were killed would have put in place.
pub fn tidy(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_unfinished(entry) && !is_under_way(entry)) {
        let _ = fs::remove_file(entry.path());
    }
}

fn is_unfinished(entry: &DirEntry) -> bool {
    entry.path().extension().is_some_and(|ending| ending == "new")
}
