//! Puts one tree in the place of another, in one step where the system can.

use super::tree;
use std::path::Path;
use std::{fs, io};

/// Puts `new` where `live` stands; what stood there is at `new` afterwards. `aside` is a name that nobody uses, for
/// systems that cannot exchange two folders: a process killed between the renames leaves the old tree there, and
/// [`recover`] puts it back.
pub(super) fn swap(new: &Path, live: &Path, aside: &Path) -> io::Result<()> {
    if exchange(new, live)? {
        return Ok(());
    }
    fs::rename(live, aside)?;
    if let Err(error) = fs::rename(new, live) {
        // The old tree goes back to its place; if that fails too, the next build puts it back.
        let _ = fs::rename(aside, live);
        return Err(error);
    }
    fs::rename(aside, new)
}

/// Where a killed build left no tree in place but the old one aside, that goes back.
pub(super) fn recover(live: &Path, aside: &Path) -> io::Result<()> {
    match !live.exists() && tree::is_ours(aside) {
        true => fs::rename(aside, live),
        false => Ok(()),
    }
}

/// Exchanges two folders in one step; false where the system cannot.
#[cfg(target_os = "linux")]
fn exchange(a: &Path, b: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Exchanges two folders in one step; false where the system cannot.
#[cfg(not(target_os = "linux"))]
fn exchange(_a: &Path, _b: &Path) -> io::Result<bool> {
    Ok(false)
}
