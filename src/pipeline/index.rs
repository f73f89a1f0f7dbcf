//! The search index on its way to the output: made only when something that it is made from has changed.

use crate::cache::Indexed;
use crate::error::Result;
use crate::output::Stage;
use crate::search::{self, Material};
use crate::text::Fingerprint;
use std::collections::HashMap;

/// Keeps the files of the last build where they are still right; otherwise makes all of them, and writes those that stand
/// in no index yet.
pub(super) fn place(
    material: &Material<'_>,
    from: Fingerprint,
    last: Option<&Indexed>,
    stage: &Stage,
) -> Result<Indexed> {
    let same = last.filter(|last| last.from == from);
    if let Some(last) =
        same.filter(|last| last.files.iter().all(|(path, digest)| stage.intact(path) == Some(*digest)))
    {
        last.files.iter().try_for_each(|(path, _)| stage.keep(path))?;
        return Ok(last.clone());
    }
    let before: HashMap<&str, &str> =
        last.into_iter().flat_map(|last| &last.files).map(|(path, _)| (name(path), path.as_str())).collect();
    // One after the other: all are in one folder, for which threads would only wait.
    let files = search::files(material).into_iter().map(|file| {
        let digest = match before.get(name(&file.path)) {
            Some(before) => stage.write_moved(&file, before)?,
            None => stage.write(&file)?,
        };
        Ok((file.path, digest))
    });
    Ok(Indexed { from, files: files.collect::<Result<_>>()? })
}

/// A file's name in the folder of its index, which changes with each.
fn name(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}
