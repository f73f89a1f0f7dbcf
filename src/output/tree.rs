//! Trees of ours beside the output folder: how they are known, removed, and filled.

use super::list::LIST;
use crate::error::{Error, Result};
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// Stands in a tree that is being changed: what its list says is not to be trusted.
pub(super) const WORK: &str = ".guong-work";

/// Stands in a tree that waits to be the next one: it holds nothing that the live tree does not hold too. A tree that was
/// exchanged and lacks it belongs to a build that was killed before it had cleared what it replaced.
pub(super) const SPARE: &str = ".guong-spare";

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

/// Makes a folder of a tree with those above it. Nothing on the way is followed: whatever is no folder goes.
pub(super) fn folder(tree: &Path, path: &str) -> io::Result<()> {
    let mut way = tree.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        way.push(part);
        match fs::symlink_metadata(&way) {
            Ok(there) if there.is_dir() => continue,
            Ok(_) => fs::remove_file(&way)?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        match fs::create_dir(&way) {
            // Another thread was faster.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && way.is_dir() => {}
            made => made?,
        }
    }
    Ok(())
}

/// Lets a folder be read and written by whom another may.
pub(super) fn same_rights(from: &Path, to: &Path) -> io::Result<()> {
    let there = fs::metadata(from)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        // Only to groups that one belongs to can a folder be given.
        if there.gid() != fs::metadata(to)?.gid() {
            let _ = chown(to, None, Some(there.gid()));
        }
    }
    fs::set_permissions(to, there.permissions())
}

/// Changes a tree of ours. Where that is refused because a folder in it may not be written, its owner may again: it had
/// its rights from a folder of the live tree.
pub(super) fn with_rights<T>(tree: &Path, mut change: impl FnMut() -> Result<T>) -> Result<T> {
    match change() {
        Err(Error::Io { source, .. })
            if source.kind() == io::ErrorKind::PermissionDenied && open_up(tree).is_ok() =>
        {
            change()
        }
        changed => changed,
    }
}

/// Lets the owner of a folder, and of all folders in it, read and write it.
fn open_up(folder: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mut rights = fs::metadata(folder)?.permissions();
        if rights.mode() & 0o700 != 0o700 {
            rights.set_mode(rights.mode() | 0o700);
            fs::set_permissions(folder, rights)?;
        }
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            open_up(&entry.path())?;
        }
    }
    Ok(())
}

/// Removes whatever is at a place, if anything is.
pub(super) fn clear(path: &Path) -> io::Result<()> {
    let removed = match fs::symlink_metadata(path) {
        Ok(there) if there.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(error) => Err(error),
    };
    absent(removed)
}

/// Removes files, and folders that are empty, where they are there, and then the folders that are empty without them.
pub(super) fn prune<'p>(tree: &Path, paths: impl Iterator<Item = &'p String>) -> io::Result<()> {
    let mut folders = BTreeSet::new();
    for path in paths {
        let place = tree.join(path);
        match fs::symlink_metadata(&place) {
            // What is in it is somebody's, or goes by itself.
            Ok(there) if there.is_dir() => drop(fs::remove_dir(&place)),
            Ok(_) => absent(fs::remove_file(&place))?,
            Err(error) if is_nothing(&error) => {}
            Err(error) => return Err(error),
        }
        folders.extend(path.rsplit_once('/').map(|(folder, _)| folder));
    }
    // What lies in a folder comes before the folder.
    for folder in folders.into_iter().rev() {
        let mut empty = Some(folder);
        while let Some(folder) = empty.filter(|folder| fs::remove_dir(tree.join(folder)).is_ok()) {
            empty = folder.rsplit_once('/').map(|(above, _)| above);
        }
    }
    Ok(())
}

/// Gives a file of one tree to another by a second name; by a copy where the file system knows no second names. What
/// stood there goes.
pub(super) fn share(from: &Path, tree: &Path, path: &str) -> io::Result<()> {
    let to = tree.join(path);
    clear(&to)?;
    let linked = match fs::hard_link(from, &to) {
        Err(error) if is_nothing(&error) => {
            folder(tree, path.rsplit_once('/').map_or("", |(folder, _)| folder))?;
            fs::hard_link(from, &to)
        }
        linked => linked,
    };
    match linked {
        Ok(()) => Ok(()),
        // A copy of a link would be a copy of what it leads to.
        Err(error) if from.is_symlink() => Err(error),
        Err(_) => fs::copy(from, &to).map(drop),
    }
}

/// Nothing is there, or what leads there is no folder.
fn is_nothing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// That something is not there is as good as that it was removed.
fn absent(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if is_nothing(&error) => Ok(()),
        removed => removed,
    }
}
