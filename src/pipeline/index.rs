//! The search index on its way to the output: made only when something that it is made from has changed.

use crate::cache::Indexed;
use crate::error::Result;
use crate::output::Stage;
use crate::search::{self, Material};
use crate::text::Fingerprint;
use rayon::prelude::*;

/// Keeps the files of the last build where they are still right; otherwise makes all of them.
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
    let written = search::files(material).into_par_iter().map(|file| Ok((stage.write(&file)?, file.path)));
    let files = written.map(|written| written.map(|(digest, path)| (path, digest))).collect::<Result<_>>()?;
    Ok(Indexed { from, files })
}
