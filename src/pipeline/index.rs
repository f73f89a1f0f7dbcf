//! The search index on its way to the output: made only when something that it is made from has changed.

use crate::cache::{Indexed, IndexedFile, Made};
use crate::error::Result;
use crate::output::Stage;
use crate::render::RenderedPage;
use crate::search::{self, Content, EXTENSION, IndexFile, Material};
use crate::text::Fingerprint;
use std::collections::HashMap;

/// Keeps the files of the last build where they are still right; otherwise makes all of them, and packs and writes those
/// that stand in no index yet.
pub(super) fn place(
    material: &Material<'_>,
    from: Fingerprint,
    last: Option<&Indexed>,
    stage: &Stage,
) -> Result<Indexed> {
    let stands = |file: &IndexedFile| stage.intact(&file.path) == Some(file.made.digest);
    if let Some(last) = last.filter(|last| last.from == from && last.files.iter().all(stands)) {
        last.files.iter().try_for_each(|file| stage.keep(&file.path))?;
        return Ok(last.clone());
    }
    let files = last.into_iter().flat_map(|last| &last.files);
    let before: HashMap<&str, &IndexedFile> = files.map(|file| (name(&file.path), file)).collect();
    let known = |name: &str, from: &Fingerprint| {
        let file = before.get(name).filter(|file| file.made.from == *from && stands(file))?;
        Some((file.path.as_str(), file.size))
    };
    let folder = search::folder(&from);
    // One after the other: all are in one folder, for which threads would only wait.
    let files = search::files(material, known).into_iter().map(|IndexFile { name, from, size, content }| {
        let path = format!("{folder}{name}{EXTENSION}");
        let digest = match content {
            Content::Known(before) => stage.keep_moved(&path, before)?,
            Content::Packed(bytes) => stage.write(&RenderedPage { path: path.clone(), bytes })?,
        };
        Ok(IndexedFile { path, made: Made { from, inputs: None, digest }, size })
    });
    Ok(Indexed { from, files: files.collect::<Result<_>>()? })
}

/// A file's name in the folder of its index, which changes with each.
fn name(path: &str) -> &str {
    let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
    name.strip_suffix(EXTENSION).unwrap_or(name)
}
