//! `fix`: writes what can be mended beyond doubt, and shows authors of unfinished profiles which keys there are besides.
//! Every byte that is not at fault stays.

use super::{complete, disk};
use crate::error::Result;
use crate::pipeline::{self, Mended, Report, Request};
use std::path::PathBuf;

/// Mends a site's files; with `dry_run`, says what it would do and writes nothing. The report is of what stays.
pub fn fix(request: &Request, dry_run: bool) -> Result<(Vec<Mended>, Report)> {
    let (mended, report) = pipeline::mend(request, complete::completed)?;
    if !dry_run {
        let files: Vec<(PathBuf, String)> =
            mended.iter().map(|file| (request.root.join(&*file.path), file.after.clone())).collect();
        disk::replace_all(&files)?;
    }
    Ok((mended, report))
}
