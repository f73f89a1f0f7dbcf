//! A single file that somebody asked for by name, such as a report.

use crate::error::{Error, Result};
use std::fs;
use std::path::Path;

/// Writes a file whole or not at all: beside its place first, then renamed, so that a full disk leaves the old one.
pub fn write_file(path: &Path, bytes: &[u8]) -> Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let new = path.with_file_name(format!(".{name}.guong-new"));
    let written = fs::write(&new, bytes)
        .map_err(|source| Error::io("writing", path, source))
        .and_then(|()| fs::rename(&new, path).map_err(|source| Error::io("renaming", path, source)));
    if written.is_err() {
        let _ = fs::remove_file(&new);
    }
    written
}
