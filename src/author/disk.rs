//! Puts files on the disk: new ones only where there is none, changed ones whole or not at all.

use crate::error::{Error, Result};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Creates all of some files, paths and texts, or none.
pub(super) fn create_all(files: &[(PathBuf, String)]) -> Result<()> {
    if let Some((path, _)) = files.iter().find(|(path, _)| is_there(path)) {
        return Err(Error::Exists { path: path.clone() });
    }
    for (count, (path, text)) in files.iter().enumerate() {
        if let Err(error) = create(path, text) {
            let ours = files[..count].iter();
            ours.for_each(|(path, _)| drop(fs::remove_file(path)));
            return Err(error);
        }
    }
    Ok(())
}

/// Whether a path is taken, be it by a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

fn create(path: &Path, text: &str) -> Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|source| Error::io("creating", folder, source))?;
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    let mut file = opened.map_err(|source| match source.kind() {
        io::ErrorKind::AlreadyExists => Error::Exists { path: path.to_owned() },
        _ => Error::io("creating", path, source),
    })?;
    file.write_all(text.as_bytes()).map_err(|source| {
        let _ = fs::remove_file(path);
        Error::io("writing", path, source)
    })
}

/// Reads a file as it is. `source` reads in NFC and without a byte order mark, and what it reads cannot be written back
/// unchanged.
pub(super) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|source| Error::io("reading", path, source))
}

/// Gives files new texts. Each is written beside its file first, so that a full disk changes nothing; then they are
/// renamed, so that nobody ever reads half a file.
pub(super) fn replace_all(files: &[(PathBuf, String)]) -> Result<()> {
    let mut staged: Vec<(PathBuf, PathBuf)> = Vec::new();
    let done = stage_all(files, &mut staged).and_then(|()| rename_all(&staged));
    if done.is_err() {
        staged.iter().for_each(|(new, _)| drop(fs::remove_file(new)));
    }
    done
}

fn stage_all(files: &[(PathBuf, String)], staged: &mut Vec<(PathBuf, PathBuf)>) -> Result<()> {
    for (path, text) in files {
        // A link is followed: the file it leads to is what was read.
        let path = fs::canonicalize(path).map_err(|source| Error::io("reading", path, source))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let new = path.with_file_name(format!(".{name}.guong-new"));
        staged.push((new.clone(), path.clone()));
        write_beside(&new, &path, text).map_err(|source| Error::io("writing", &new, source))?;
    }
    Ok(())
}

fn write_beside(new: &Path, old: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(new)?;
    file.write_all(text.as_bytes())?;
    file.set_permissions(fs::metadata(old)?.permissions())?;
    file.sync_all()
}

fn rename_all(staged: &[(PathBuf, PathBuf)]) -> Result<()> {
    let mut renamed = staged
        .iter()
        .map(|(new, path)| fs::rename(new, path).map_err(|source| Error::io("renaming", path, source)));
    renamed.try_for_each(|done| done)
}
