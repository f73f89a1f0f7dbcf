//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today.
//!
//! One file below `.guong/` of the site. It may be deleted at any time, and is not trusted when its checksum is wrong:
//! then there is nothing to apply a withdrawal to, and the command says so.

use crate::error::{Error, Result};
use crate::markdown::LinkStyle;
use crate::source::{SourceFile, Sources, restore};
use crate::theme::Overrides;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Everything that a build was made from, as it is written.
#[derive(Serialize)]
struct Written<'a> {
    files: Vec<(&'a str, &'a str)>,
    assets: Vec<&'a str>,
    theme: &'a Overrides,
    base_url: Option<&'a str>,
    links: &'static str,
}

#[derive(Deserialize)]
struct Kept {
    files: Vec<(String, String)>,
    assets: Vec<String>,
    theme: Overrides,
    base_url: Option<String>,
    links: String,
}

/// How a build was made.
#[derive(Debug)]
pub struct How {
    /// The site's own theme.
    pub theme: Overrides,
    /// The address given instead of the site's.
    pub base_url: Option<String>,
    /// How addresses end.
    pub links: LinkStyle,
}

fn path_of(root: &Path, out: &Path) -> PathBuf {
    // However the folder is written (`public`, `./public/`), it is the same; after a build it is there.
    let absolute =
        out.canonicalize().or_else(|_| std::path::absolute(out)).unwrap_or_else(|_| out.to_owned());
    let name = blake3::hash(absolute.to_string_lossy().as_bytes()).to_hex();
    root.join(".guong").join(format!("last-good-{}.json", &name[..16]))
}

/// Keeps what a good build of an output folder is made from.
pub fn keep(root: &Path, out: &Path, site: &SourceFile, sources: &Sources, how: &How) -> Result<()> {
    let How { theme, base_url, links } = how;
    let written = Written {
        files: std::iter::once(site)
            .chain(sources.files.iter().map(|file| &**file))
            .map(|file| (&*file.path, file.text.as_str()))
            .collect(),
        assets: sources.assets.iter().map(|path| &**path).collect(),
        theme,
        base_url: base_url.as_deref(),
        links: if *links == LinkStyle::File { "file" } else { "web" },
    };
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

/// What the last good build of an output folder was made from.
pub fn recall(root: &Path, out: &Path) -> Result<(Arc<SourceFile>, Sources, How)> {
    let nothing = || Error::NothingPublished { path: out.to_owned() };
    let bytes = fs::read(path_of(root, out)).map_err(|_| nothing())?;
    let (checksum, json) = bytes.split_at_checked(65).ok_or_else(nothing)?;
    if checksum.trim_ascii_end() != blake3::hash(json).to_hex().as_bytes() {
        return Err(nothing());
    }
    let Kept { files, assets, theme, base_url, links } =
        serde_json::from_slice(json).map_err(|_| nothing())?;
    let (site, sources) = restore(files, assets).ok_or_else(nothing)?;
    let links = if links == "file" { LinkStyle::File } else { LinkStyle::Web };
    Ok((site, sources, How { theme, base_url, links }))
}
