//! What the office reports upward, from the same judged site as its pages.

use super::memory::Memory;
use super::ready::{Gate, Ready};
use super::survey::Survey;
use super::{Clock, Files, Report, Request, of_settings};
use crate::archive::Audience;
use crate::error::Result;
use crate::markdown::Purpose;
use crate::profile::{self, Key};
use crate::report::{self, Judged, Selection, YearReport};
use crate::source::{self, Kind};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The reports that were asked for, with all findings. `None` when `site.toml` has an error or the plan asked for
/// cannot be used: then the findings say why.
pub fn report(request: &Request, selection: &Selection) -> Result<(Option<Vec<YearReport>>, Report)> {
    // Quotas count nominations too; the report itself leaves out what is dated after its day.
    let request = &Request { audience: Audience::Office, ..request.clone() };
    let mut clock = Clock::start();
    let files = Files::read(&request.root, None)?;
    let survey = Survey::of(&files, request, &mut Memory::default(), Purpose::Check);
    let (reports, found) = survey.run(request, Gate::Open, files, None, &mut clock, |ready, files, _| {
        let Ready { viewer, report: found, .. } = *ready;
        if found.findings.iter().any(of_settings) {
            return Ok(None);
        }
        // Whom a faulty plan recognised is in no report: none that could be among them is made.
        if faulty_plans(&files, viewer.plans)
            .any(|id| selection.plan.as_ref().is_none_or(|asked| *asked == id))
        {
            return Ok(None);
        }
        let read: BTreeSet<&Key> = viewer.archive.exemplars.iter().map(|exemplar| exemplar.key()).collect();
        let texts = files.sources.files.iter().filter(|file| !profile::is_withdrawn(file));
        let texts = texts.map(|file| (Some(file.kind.clone()), &file.path));
        let no_texts = files.sources.unread.iter().map(|(path, _)| (source::kind_of(path), path));
        let unread: Vec<(Key, Arc<str>)> = texts
            .chain(no_texts)
            .filter_map(|(kind, path)| Some((key_of(kind?)?, Arc::clone(path))))
            .filter(|(key, _)| !read.contains(key))
            .collect();
        let judged = Judged {
            config: viewer.config,
            plans: viewer.plans,
            exemplars: &viewer.archive.exemplars,
            findings: &found.findings,
            unread: &unread,
            today: viewer.today,
        };
        report::report(&judged, selection).map(Some)
    })?;
    Ok((reports.flatten(), found))
}

/// Plans that have a file, and that file has faults.
fn faulty_plans<T>(files: &Files, plans: &BTreeMap<String, T>) -> impl Iterator<Item = String> {
    let read = files.sources.files.iter().map(|file| Some(file.kind.clone()));
    let unread = files.sources.unread.iter().map(|(path, _)| source::kind_of(path));
    read.chain(unread).filter_map(|kind| match kind? {
        Kind::Plan(id) => (!plans.contains_key(&id)).then_some(id),
        _ => None,
    })
}

fn key_of(kind: Kind) -> Option<Key> {
    match kind {
        Kind::Profile { year, slug } => Some(Key { year, slug }),
        _ => None,
    }
}
