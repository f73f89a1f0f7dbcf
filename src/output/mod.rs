//! Writes the site: beside the output folder, then exchanged with it in one step. The only module that writes it.
//!
//! The tree that stood before stays beside the new one as a spare, which shares all unchanged files with it by hard links;
//! the next build brings the spare up to date, so that a build costs what has changed and not what exists. What others
//! put into the output folder is carried over, never deleted and never overwritten.

mod exchange;
mod file;
mod list;
mod live;
mod scan;
mod stage;
mod standing;
mod tree;

pub use file::write_file;
pub use list::Digest;
pub use stage::{Published, Stage};
pub use standing::Standing;

use crate::error::{Error, Result};
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

/// Whether a site holds drafts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Published exemplars alone.
    Published,
    /// Drafts too.
    Drafts,
}

/// The folder itself where the path is a link to it: a link is never exchanged for a folder.
pub fn resolve(out: &Path) -> PathBuf {
    match fs::symlink_metadata(out) {
        Ok(metadata) if metadata.is_symlink() => out.canonicalize().unwrap_or_else(|_| out.to_owned()),
        _ => out.to_owned(),
    }
}

/// Refuses output folders that guong must not touch.
pub fn guard(root: &Path, out: &Path, holds: Holds) -> Result<()> {
    let real = |path: &Path| real(path).map_err(|source| Error::io("reading", out, source));
    let (root, target) = (real(root)?, real(out)?);
    let sources = ["content", "themes", "src", ".git", ".guong"].map(|folder| root.join(folder));
    if root.starts_with(&target) || sources.iter().any(|folder| target.starts_with(folder)) {
        return Err(Error::OutputHoldsSources { path: out.to_owned() });
    }
    match list::holds(out) {
        Some(Holds::Published) if holds == Holds::Drafts => {
            Err(Error::DraftsIntoPublished { path: out.to_owned() })
        }
        Some(_) => Ok(()),
        None if tree::is_empty_or_absent(out) => Ok(()),
        None => Err(Error::ForeignOutput { path: out.to_owned() }),
    }
}

/// Where a path leads, though its end may not be there yet: links and `..` are followed as far as there are folders.
fn real(path: &Path) -> io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let there = path.ancestors().find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let Some((folder, mut real)) = there else { return Ok(path) };
    for part in path.strip_prefix(folder).unwrap_or(&path).components() {
        match part {
            Component::ParentDir => drop(real.pop()),
            part => real.push(part),
        }
    }
    Ok(real)
}
