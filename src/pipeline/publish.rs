//! Renders the pages of a site that is ready, as far as they have changed, and puts it in place.

use super::ready::Ready;
use super::{Clock, Files, Request, holds};
use crate::cache::{Cache, Made};
use crate::error::Result;
use crate::output::{Published, Stage};
use crate::render::{self, Renderer};
use crate::snapshot::{self, How};
use crate::theme;
use crate::view::Planned;
use rayon::prelude::*;
use std::path::Path;

/// Makes every page that is not there as it should be, keeps what the site was made from, and puts it in place.
pub(super) fn write(
    request: &Request,
    out: &Path,
    ready: &Ready<'_, '_>,
    files: Files,
    how: &How,
    clock: &mut Clock,
) -> Result<Published> {
    let Ready { viewer, routes, .. } = ready;
    let mut cache = Cache::load(&request.root, out);
    let theme = theme::assemble(&how.theme, &viewer.config.frame)?;
    let site = viewer.site(&theme.stylesheet, theme.header.clone(), theme.footer.clone());
    let renderer = Renderer::new(&theme, &site)?;
    let stage = Stage::begin(out, holds(request), &cache.stamps)?;
    clock.lap("output");
    let page = |planned: &Planned<'_>| {
        let view = viewer.view(planned);
        let (path, from) = (render::path_of(&planned.address), renderer.fingerprint(&view));
        let known = cache.pages.get(&path).filter(|made| made.from == from);
        if let Some(made) = known.filter(|made| stage.intact(&path) == Some(made.digest)) {
            stage.keep(&path)?;
            return Ok((path, *made));
        }
        let digest = stage.write(&renderer.render(&view)?)?;
        Ok((path, Made { from, digest }))
    };
    let pages = routes.par_iter().map(page).collect::<Result<_>>()?;
    clock.lap("pages");
    let machines = render::machines(viewer, routes, &theme);
    machines.par_iter().try_for_each(|file| stage.write(file).map(drop))?;
    clock.lap("machines");
    // Kept first: should the program be killed in between, the sources are newer than the site, never older.
    if let Some(site) = &files.site {
        snapshot::keep(&request.root, out, site, &files.sources, how)?;
    }
    clock.lap("keep");
    let mut published = stage.publish()?;
    clock.lap("publish");
    cache = Cache { pages, stamps: std::mem::take(&mut published.stamps), whole: None };
    cache.save(&request.root, out)?;
    clock.lap("cache");
    Ok(published)
}
