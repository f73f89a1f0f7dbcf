//! Renders the pages of a site that is ready, and puts it in place.

use super::ready::Ready;
use super::{Clock, Files, Request, holds};
use crate::error::Result;
use crate::output::Stage;
use crate::render::{self, Renderer};
use crate::snapshot::{self, How};
use crate::theme;
use rayon::prelude::*;
use std::path::Path;

/// What a build came to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Written {
    /// Files of the site.
    pub(super) files: usize,
    /// Their bytes.
    pub(super) bytes: u64,
}

/// Renders every planned page, keeps what it was made from, and puts the site in place.
pub(super) fn write(
    request: &Request,
    out: &Path,
    ready: &Ready<'_, '_>,
    files: Files,
    how: &How,
    clock: &mut Clock,
) -> Result<Written> {
    let Ready { viewer, routes, .. } = ready;
    let theme = theme::assemble(&how.theme, &viewer.config.frame)?;
    let site = viewer.site(&theme.stylesheet, theme.header.clone(), theme.footer.clone());
    let renderer = Renderer::new(&theme, &site)?;
    let stage = Stage::begin(out, holds(request))?;
    let pages = routes.par_iter().map(|planned| {
        let page = renderer.render(&viewer.view(planned))?;
        stage.write(&page)?;
        Ok(page.bytes.len() as u64)
    });
    let sizes: Vec<u64> = pages.collect::<Result<_>>()?;
    clock.lap("pages");
    let machines = render::machines(viewer, routes, &theme);
    machines.par_iter().try_for_each(|file| stage.write(file))?;
    clock.lap("machines");
    // Kept first: should the program be killed in between, the sources are newer than the site, never older.
    if let Some(site) = &files.site {
        snapshot::keep(&request.root, out, site, &files.sources, how)?;
    }
    clock.lap("keep");
    stage.publish()?;
    clock.lap("publish");
    let bytes = sizes.iter().sum::<u64>() + machines.iter().map(|file| file.bytes.len() as u64).sum::<u64>();
    Ok(Written { files: sizes.len() + machines.len(), bytes })
}
