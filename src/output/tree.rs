//! Trees of ours beside the output folder: how they are known, removed, and filled.

use super::list::LIST;
use std::path::Path;
use std::{fs, io};

/// Stands in a tree that is being changed: what its list says is not to be trusted.
pub(super) const WORK: &str = ".guong-work";

/// Whether a folder is one that we made: it has a list, or the mark of a tree that was never finished.
pub(super) fn is_ours(tree: &Path) -> bool {
    tree.join(LIST).is_file() || tree.join(WORK).is_file()
}

/// Whether nothing is there at all.
pub(super) fn is_empty_or_absent(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

/// Removes a tree of ours, or an empty folder; false for one of somebody else. The marks go last, so that a removal that
/// is cut short can be taken up again.
pub(super) fn remove(tree: &Path) -> io::Result<bool> {
    if !tree.exists() {
        return Ok(true);
    }
    if !is_ours(tree) && !is_empty_or_absent(tree) {
        return Ok(false);
    }
    for entry in fs::read_dir(tree)? {
        let entry = entry?;
        if entry.file_name() == LIST || entry.file_name() == WORK {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    fs::remove_dir_all(tree).map(|()| true)
}

/// Removes a file if it is there, and the folders that are empty without it.
pub(super) fn prune(tree: &Path, path: &str) -> io::Result<()> {
    absent(fs::remove_file(tree.join(path)))?;
    let mut inner = path;
    while let Some((folder, _)) = inner.rsplit_once('/') {
        if fs::remove_dir(tree.join(folder)).is_err() {
            break;
        }
        inner = folder;
    }
    Ok(())
}

/// Gives a file of one tree to another by a second name; by a copy where the file system knows no second names. What
/// stood there goes.
pub(super) fn share(from: &Path, to: &Path) -> io::Result<()> {
    absent(fs::remove_file(to))?;
    let linked = match fs::hard_link(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => match to.parent() {
            Some(folder) => fs::create_dir_all(folder).and_then(|()| fs::hard_link(from, to)),
            None => Err(error),
        },
        linked => linked,
    };
    match linked {
        Ok(()) => Ok(()),
        // A copy of a link would be a copy of what it leads to.
        Err(error) if from.is_symlink() => Err(error),
        Err(_) => fs::copy(from, to).map(drop),
    }
}

/// That something is not there is as good as that it was removed.
fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}
