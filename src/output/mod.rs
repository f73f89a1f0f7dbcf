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

/// The folder itself where the path is a link to it, be it there or not: a link is never exchanged for a folder.
pub fn resolve(out: &Path) -> PathBuf {
    let target = |link: PathBuf| {
        out.canonicalize()
            .unwrap_or_else(|_| out.parent().map_or_else(|| link.clone(), |folder| folder.join(&link)))
    };
    fs::read_link(out).map_or_else(|_| out.to_owned(), target)
}

/// Refuses output folders that guong must not touch.
pub fn guard(root: &Path, out: &Path, holds: Holds) -> Result<()> {
    let real = |path: &Path| real(path).map_err(|source| Error::io("reading", out, source));
    let (root, target) = (real(root)?, real(out)?);
    let is_source = |folder: &str| Ok(target.starts_with(real(&root.join(folder))?));
    let sources = ["content", "themes", "src", ".git", ".guong"].map(is_source);
    if root.starts_with(&target) || sources.into_iter().collect::<Result<Vec<bool>>>()?.contains(&true) {
        return Err(Error::OutputHoldsSources { path: out.to_owned() });
    }
    // What stands in another output would be taken for somebody else's there, and go on being published.
    if let Some(outer) = target.ancestors().skip(1).find(|folder| list::holds(folder).is_some()) {
        return Err(Error::OutputInOutput { path: out.to_owned(), outer: outer.to_owned() });
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
