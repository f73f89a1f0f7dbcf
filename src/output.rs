//! Writes the site: staged beside the output folder, then exchanged in one step. The only module that writes it.
//!
//! A folder that guong made carries a marker. Nothing without one is ever replaced or emptied, and what a killed build
//! left behind is recognised by its marker and cleared by the next.

use crate::error::{Error, Result};
use crate::render::RenderedPage;
use std::collections::HashSet;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;

/// The file that says who made a folder.
const MARKER: &str = ".guong";

/// What the marker of a published site says.
const PUBLISHED: &str = "guong: published\n";

/// What the marker of a site with drafts says.
const DRAFTS: &str = "guong: drafts\n";

/// A site being written beside the output folder.
#[derive(Debug)]
pub struct Stage {
    out: PathBuf,
    staging: PathBuf,
    folders: Mutex<HashSet<PathBuf>>,
    /// Held until the site is in place, so that two builds never share a stage.
    _lock: File,
}

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
    match fs::read_to_string(out.join(MARKER)) {
        Ok(marker) if holds == Holds::Drafts && marker == PUBLISHED => {
            Err(Error::DraftsIntoPublished { path: out.to_owned() })
        }
        Ok(_) => Ok(()),
        Err(_) if is_empty_or_absent(out) => Ok(()),
        Err(_) => Err(Error::ForeignOutput { path: out.to_owned() }),
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

fn is_empty_or_absent(path: &Path) -> bool {
    match fs::read_dir(path) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

impl Stage {
    /// Begins a site that will stand at `out`; clears what killed builds left beside it.
    pub fn begin(out: &Path, holds: Holds) -> Result<Self> {
        let name = out
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_else(|| "public".to_owned());
        let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|source| Error::io("creating", parent, source))?;
        let lock_path = parent.join(format!(".{name}.guong-lock"));
        let lock = File::create(&lock_path).map_err(|source| Error::io("creating", &lock_path, source))?;
        lock.lock().map_err(|source| Error::io("writing", &lock_path, source))?;
        let staging = parent.join(format!(".{name}.guong-new"));
        let retired = parent.join(format!(".{name}.guong-old"));
        recover(out, &retired)?;
        for leftover in [&staging, &retired] {
            remove_own(leftover)?;
        }
        fs::create_dir(&staging).map_err(|source| Error::io("creating", &staging, source))?;
        let marker = staging.join(MARKER);
        let text = if holds == Holds::Drafts { DRAFTS } else { PUBLISHED };
        fs::write(&marker, text).map_err(|source| Error::io("writing", &marker, source))?;
        Ok(Self { out: out.to_owned(), staging, folders: Mutex::new(HashSet::new()), _lock: lock })
    }

    /// Writes one file into the stage. May be called from many threads.
    pub fn write(&self, page: &RenderedPage) -> Result<()> {
        let relative = Path::new(&page.path);
        let path = self.staging.join(relative);
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(Error::io("writing", &path, io::ErrorKind::InvalidInput.into()));
        }
        if let Some(folder) = path.parent() {
            let known = self.folders.lock().is_ok_and(|folders| folders.contains(folder));
            if !known {
                fs::create_dir_all(folder).map_err(|source| Error::io("creating", folder, source))?;
                if let Ok(mut folders) = self.folders.lock() {
                    folders.insert(folder.to_owned());
                }
            }
        }
        fs::write(&path, &page.bytes).map_err(|source| Error::io("writing", &path, source))
    }

    /// Puts the site in place in one step, and removes the one that stood there.
    pub fn publish(self) -> Result<()> {
        let fail = |source| Error::io("renaming", &self.out, source);
        if !self.out.exists() {
            return fs::rename(&self.staging, &self.out).map_err(fail);
        }
        if exchange(&self.staging, &self.out).map_err(fail)? {
            return remove_own(&self.staging);
        }
        let retired = self.staging.with_extension("guong-old");
        fs::rename(&self.out, &retired).map_err(fail)?;
        if let Err(source) = fs::rename(&self.staging, &self.out) {
            // The old site goes back to its place; if that fails too, the next build puts it back (`recover`).
            let _ = fs::rename(&retired, &self.out);
            return Err(fail(source));
        }
        remove_own(&retired)
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

/// Where folders cannot be exchanged, a build killed between two renames leaves the old site aside: it goes back.
fn recover(out: &Path, retired: &Path) -> Result<()> {
    if !out.exists() && retired.join(MARKER).exists() {
        fs::rename(retired, out).map_err(|source| Error::io("renaming", out, source))?;
    }
    Ok(())
}

/// Removes a folder that carries our marker, or is empty: a build killed before it could write the marker.
fn remove_own(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    if !path.join(MARKER).exists() && !is_empty_or_absent(path) {
        return Err(Error::ForeignOutput { path: path.to_owned() });
    }
    remove_marked_last(path).map_err(|source| Error::io("removing", path, source))
}

/// Removes everything else before the marker, so that a removal that is cut short can be taken up again.
fn remove_marked_last(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name() == MARKER {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    fs::remove_dir_all(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(path: &str, text: &str) -> RenderedPage {
        RenderedPage { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    fn publish(out: &Path, pages: &[(&str, &str)]) {
        let stage = Stage::begin(out, Holds::Published).unwrap();
        for (path, text) in pages {
            stage.write(&page(path, text)).unwrap();
        }
        stage.publish().unwrap();
    }

    #[test]
    fn a_page_that_is_gone_is_gone_from_the_output() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        publish(&out, &[("index.html", "a"), ("2024/x/index.html", "x")]);
        publish(&out, &[("index.html", "b")]);
        assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "b");
        assert!(!out.join("2024").exists());
    }

    #[test]
    fn a_folder_that_guong_did_not_make_is_refused_and_untouched() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("mine.txt"), "mine").unwrap();
        let refused = guard(folder.path(), &out, Holds::Published);
        assert!(matches!(refused, Err(Error::ForeignOutput { .. })));
        assert_eq!(fs::read_to_string(out.join("mine.txt")).unwrap(), "mine");
    }

    #[test]
    fn an_output_folder_never_holds_the_sources() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        for out in [folder.path().to_owned(), folder.path().join("content/x")] {
            assert!(matches!(
                guard(folder.path(), &out, Holds::Published),
                Err(Error::OutputHoldsSources { .. })
            ));
        }
    }

    #[test]
    fn what_a_killed_build_left_behind_is_cleared_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        publish(&out, &[("index.html", "a")]);
        let killed = Stage::begin(&out, Holds::Published).unwrap();
        killed.write(&page("half.html", "half")).unwrap();
        drop(killed);
        publish(&out, &[("index.html", "b")]);
        assert!(!out.join("half.html").exists());
        let names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(names.iter().all(|name| !name.to_string_lossy().contains("guong-new")), "{names:?}");
    }

    #[test]
    fn drafts_do_not_go_where_the_published_site_lies() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("public");
        publish(&out, &[("index.html", "a")]);
        assert!(matches!(guard(folder.path(), &out, Holds::Drafts), Err(Error::DraftsIntoPublished { .. })));
    }
}
