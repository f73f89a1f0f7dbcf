//! What the office reports upward, from the same judged site as its pages.

use super::memory::Memory;
use super::ready::{Gate, Ready};
use super::survey::Survey;
use super::{Clock, Files, Report, Request};
use crate::archive::Audience;
use crate::error::Result;
use crate::markdown::Purpose;
use crate::profile::{self, Key};
use crate::report::{self, Judged, Selection, YearReport};
use crate::source::{Kind, SourceFile};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The reports that were asked for, with all findings. `None` when `site.toml` or the plan asked for cannot be used:
/// then the findings say why.
pub fn report(request: &Request, selection: &Selection) -> Result<(Option<Vec<YearReport>>, Report)> {
    // Quotas count nominations too; the report itself leaves out what is dated after its day.
    let request = &Request { audience: Audience::Office, ..request.clone() };
    let mut clock = Clock::start();
    let files = Files::read(&request.root)?;
    let survey = Survey::of(&files, request, &mut Memory::default(), Purpose::Check);
    let (reports, found) = survey.run(request, Gate::Open, files, None, &mut clock, |ready, files, _| {
        let Ready { viewer, report: found, .. } = *ready;
        if selection.plan.as_ref().is_some_and(|id| is_faulty_plan(id, &files, viewer.plans)) {
            return Ok(None);
        }
        let read: BTreeSet<&Key> = viewer.archive.exemplars.iter().map(|exemplar| exemplar.key()).collect();
        let unread: Vec<(Key, Arc<str>)> = files
            .sources
            .files
            .iter()
            .filter(|file| !profile::is_withdrawn(file))
            .filter_map(|file| Some((key_of(file)?, Arc::clone(&file.path))))
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

/// Whether a plan has a file, and that file has faults.
fn is_faulty_plan<T>(id: &str, files: &Files, plans: &BTreeMap<String, T>) -> bool {
    let has_file = |file: &Arc<SourceFile>| matches!(&file.kind, Kind::Plan(plan) if plan == id);
    !plans.contains_key(id) && files.sources.files.iter().any(has_file)
}

fn key_of(file: &SourceFile) -> Option<Key> {
    match &file.kind {
        Kind::Profile { year, slug } => Some(Key { year: *year, slug: slug.clone() }),
        _ => None,
    }
}
