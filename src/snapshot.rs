//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today.
//!
//! One file below `.guong/` of the site. It may be deleted at any time, and is not trusted when its checksum is wrong:
//! then there is nothing to apply a withdrawal to, and the command says so.

use crate::error::{Error, Result};
use crate::source::{SourceFile, Sources, restore};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

#[derive(Serialize)]
struct Written<'a> {
    files: Vec<(&'a str, &'a str)>,
    assets: Vec<&'a str>,
}

#[derive(Deserialize)]
struct Kept {
    files: Vec<(String, String)>,
    assets: Vec<String>,
}

fn path_of(root: &Path, out: &Path) -> PathBuf {
    // However the folder is written (`public`, `./public/`), it is the same; after a build it is there.
    let absolute =
        out.canonicalize().or_else(|_| std::path::absolute(out)).unwrap_or_else(|_| out.to_owned());
    let name = blake3::hash(absolute.to_string_lossy().as_bytes()).to_hex();
    root.join(".guong").join(format!("last-good-{}.json", &name[..16]))
}

/// Keeps the sources of a good build of an output folder.
pub fn keep(root: &Path, out: &Path, site: &SourceFile, sources: &Sources) -> Result<()> {
    let files =
        std::iter::once(site).chain(&sources.files).map(|file| (&*file.path, file.text.as_str())).collect();
    let written = Written { files, assets: sources.assets.iter().map(|path| &**path).collect() };
    let path = path_of(root, out);
    let fail = |source| Error::io("writing", &path, source);
    let folder = root.join(".guong");
    fs::create_dir_all(&folder).map_err(fail)?;
    let json = serde_json::to_vec(&written).map_err(|error| fail(error.into()))?;
    let staged = path.with_extension("new");
    let mut file = fs::File::create(&staged).map_err(fail)?;
    let checksum = blake3::hash(&json).to_hex();
    file.write_all(checksum.as_bytes()).and_then(|()| file.write_all(b"\n")).map_err(fail)?;
    file.write_all(&json).map_err(fail)?;
    fs::rename(&staged, &path).map_err(fail)
}

/// The sources of the last good build of an output folder.
pub fn recall(root: &Path, out: &Path) -> Result<(SourceFile, Sources)> {
    let nothing = || Error::NothingPublished { path: out.to_owned() };
    let bytes = fs::read(path_of(root, out)).map_err(|_| nothing())?;
    let (checksum, json) = bytes.split_at_checked(65).ok_or_else(nothing)?;
    if checksum.trim_ascii_end() != blake3::hash(json).to_hex().as_bytes() {
        return Err(nothing());
    }
    let Kept { files, assets } = serde_json::from_slice(json).map_err(|_| nothing())?;
    restore(files, assets).ok_or_else(nothing)
}
