//! Renders the pages of a site that is ready, as far as they have changed, and puts it in place.

use super::index;
use super::left::Left;
use super::photos::Darkroom;
use super::ready::Ready;
use super::{Clock, Counts, Files, Progress, Report, Request, holds, today};
use crate::cache::{Cache, Made, Whole};
use crate::cores::PORTION;
use crate::error::{Error, Result};
use crate::kept::Pack;
use crate::output::{Published, Stage};
use crate::render::{self, Renderer};
use crate::search::{self, Material};
use crate::snapshot::{self, How, Readings};
use crate::source;
use crate::text::{Fingerprint, Marks};
use crate::theme;
use crate::view::{Inputs, Planned};
use chrono::{FixedOffset, NaiveDate};
use rayon::prelude::*;
use std::collections::HashMap;
use std::path::Path;
use std::time::SystemTime;

/// What the last build left, and what the sources are known by now.
#[derive(Debug, Default)]
pub(super) struct Last {
    cache: Cache,
    seen: Option<Fingerprint>,
    pub(super) readings: Option<Readings>,
}

impl Last {
    /// Of an output folder.
    pub(super) fn of(request: &Request, out: &Path) -> Self {
        let (cache, (seen, readings)) = rayon::join(
            || Cache::load(&request.root, out),
            || {
                let glance = || source::glance(&request.root, SystemTime::now());
                rayon::join(glance, || Readings::of(&request.root, out))
            },
        );
        Self { cache, seen, readings }
    }
}

/// What is to be built, where, and how.
pub(super) struct Task<'a> {
    pub(super) request: &'a Request,
    pub(super) out: &'a Path,
    pub(super) how: &'a How,
    pub(super) last: &'a Last,
    /// Where texts lie that an earlier build read.
    pub(super) pack: Option<&'a Pack>,
    pub(super) darkroom: &'a Darkroom,
    pub(super) progress: &'a dyn Progress,
}

/// What a build that has nothing to do would say, if nothing has changed since the last one: neither the sources nor the
/// theme, the day, the options, the program, nor what stands in the output folder.
pub(super) fn unchanged(request: &Request, out: &Path, last: &Last, clock: &mut Clock) -> Option<Report> {
    let Last { seen: Some(seen), cache, .. } = last else { return None };
    let whole = cache.whole.as_ref()?;
    let today = today(request, FixedOffset::east_opt(whole.offset)?);
    if whole.from != from(seen, request, today) {
        return None;
    }
    let (files, bytes) = cache.standing.whole(out)?;
    clock.lap("output");
    let [published, drafts, withdrawn] = whole.profiles;
    let counts = Counts { published, drafts, withdrawn, files, bytes, ..Counts::default() };
    let Whole { language, findings, allowed, texts, .. } = whole.clone();
    Some(Report { findings, allowed, texts, language: Some(language), counts, ..Report::default() })
}

/// What a build is made from: the sources at a glance, the day, and the options.
fn from(seen: &Fingerprint, request: &Request, today: NaiveDate) -> Fingerprint {
    let Request { root: _, today: _, audience, links, base_url, deny_warnings } = request;
    let options = format!("{today} {audience:?} {links:?} {base_url:?} {deny_warnings}");
    let mut hasher = blake3::Hasher::new();
    hasher.update(seen);
    hasher.update(options.as_bytes());
    *hasher.finalize().as_bytes()
}

/// What pages are made from, by the settings, plans and decisions of a survey, the day and the templates.
fn inputs<'v>(
    ready: &Ready<'v, 'v>,
    renderer: &Renderer,
    files: &Files,
    request: &Request,
) -> Option<Inputs<'v>> {
    let mut common = Marks::new();
    common.add(renderer.common());
    common.add(&from(&ready.survey.read_by, request, ready.viewer.today));
    let prints = files.fingerprints();
    Inputs::of(ready.viewer, common.fingerprint(), |path| prints.get(path).copied())
}

/// Makes every page that is not there as it should be, keeps what the site was made from, and puts it in place; unless a
/// text could not be had any more: then nothing is put in place.
pub(super) fn write(
    task: Task<'_>,
    ready: &Ready<'_, '_>,
    files: Files,
    clock: &mut Clock,
) -> Result<Option<Published>> {
    let Task { request, out, how, last: Last { cache, seen, .. }, pack, darkroom, progress } = task;
    let Ready { viewer, routes, report, survey } = ready;
    let theme = theme::assemble(&how.theme, &viewer.config.look)?;
    let site = viewer.site(&theme.frame);
    let renderer = Renderer::new(&theme, &site)?;
    let searched = || {
        let material = Material::of(viewer);
        let from = material.fingerprint();
        (material, from)
    };
    let (stage, (material, indexed_from)) =
        rayon::join(|| Stage::begin(out, holds(request), &cache.standing), searched);
    let stage = stage?;
    let search_index = search::folder(&indexed_from);
    clock.lap("output");
    let inputs = inputs(ready, &renderer, &files, request);
    let page = |planned: &Planned<'_>| {
        let path = render::path_of(&planned.address);
        let inputs = inputs.as_ref().and_then(|inputs| inputs.of_page(planned));
        let known = cache.pages.get(&path).filter(|made| stage.intact(&path) == Some(made.digest));
        let of_same = known.filter(|made| inputs.is_some() && made.inputs == inputs);
        if let Some(made) = of_same {
            debug_assert_eq!(renderer.fingerprint(&viewer.view(planned, &search_index)), made.from, "{path}");
            stage.keep(&path)?;
            return Ok((path, *made));
        }
        let view = viewer.view(planned, &search_index);
        let from = renderer.fingerprint(&view);
        if let Some(Made { digest, .. }) = known.filter(|made| made.from == from) {
            stage.keep(&path)?;
            return Ok((path, Made { from, inputs, digest: *digest }));
        }
        let digest = stage.write(&renderer.render(&view)?)?;
        Ok((path, Made { from, inputs, digest }))
    };
    progress.begins(routes.len());
    let pages = || {
        let mut pages: HashMap<String, Made> = routes
            .par_iter()
            .with_max_len(PORTION)
            .map(page)
            .inspect(|_| progress.page())
            .collect::<Result<_>>()?;
        pages.extend(darkroom.write(viewer.photos(), &stage, &cache.pages)?);
        Ok::<_, Error>(pages)
    };
    let others = || {
        let made = snapshot::Made {
            how,
            read_by: survey.read_by,
            reading: &|file| survey.reading(file),
            before: files.before.as_ref(),
        };
        let keep = |site| snapshot::keep(&request.root, out, site, &files.sources, &made);
        let kept = files.site.as_deref().map(keep).transpose()?;
        Left::default().push(files);
        let machines = render::machines(viewer, routes, &theme);
        machines.par_iter().try_for_each(|file| stage.write(file).map(drop)).map(|()| kept)
    };
    let indexed = || index::place(&material, indexed_from, cache.search.as_ref(), &stage);
    let (pages, (kept, indexed)) = rayon::join(pages, || rayon::join(others, indexed));
    if pack.is_some_and(Pack::is_harmed) {
        return Ok(None);
    }
    let (pages, kept, indexed) = (pages?, kept?, indexed?);
    clock.lap("pages");
    // First: should the program be killed in between, the last good sources are newer than the site, never older.
    kept.map(snapshot::Pending::commit).transpose()?;
    let mut published = stage.publish()?;
    clock.lap("publish");
    let Counts { published: shown, drafts, withdrawn, .. } = report.counts;
    let whole = seen.map(|seen| Whole {
        from: from(&seen, request, viewer.today),
        offset: viewer.config.timezone.local_minus_utc(),
        language: viewer.config.language.clone(),
        profiles: [shown, drafts, withdrawn],
        findings: report.findings.clone(),
        allowed: report.allowed.clone(),
        texts: report.texts.clone(),
    });
    let cache =
        Cache { pages, search: Some(indexed), standing: std::mem::take(&mut published.standing), whole };
    // The site stands. What is not remembered of it is made anew the next time.
    let _ = cache.save(&request.root, out);
    darkroom.tidy()?;
    clock.lap("cache");
    Ok(Some(published))
}
