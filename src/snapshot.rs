//! The sources of the last good build, kept so that a withdrawal can be applied whatever else is wrong today.
//!
//! One file below `.guong/` of the site. It may be deleted at any time, and is not trusted when its checksum is wrong:
//! then there is nothing to apply a withdrawal to, and the command says so.

use crate::cache;
use crate::error::{Error, Result};
use crate::markdown::LinkStyle;
use crate::source::{SourceFile, Sources, restore};
use crate::theme::Overrides;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
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

/// The file below `.guong/`.
const NAME: &str = "last-good-*.json";

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
    let path = cache::file(root, out, NAME);
    let json = serde_json::to_vec(&written).map_err(|error| Error::io("writing", &path, error.into()))?;
    cache::put(&path, &[blake3::hash(&json).to_hex().as_bytes(), b"\n", &json])
}

/// What the last good build of an output folder was made from.
pub fn recall(root: &Path, out: &Path) -> Result<(Arc<SourceFile>, Sources, How)> {
    let nothing = || Error::NothingPublished { path: out.to_owned() };
    let bytes = fs::read(cache::file(root, out, NAME)).map_err(|_| nothing())?;
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
