//! Withdrawal alone: the last good sources, without what has been withdrawn since.

use super::publish::{self, Last, Task};
use super::ready::Gate;
use super::{Clock, Files, Report, Request, holds, looked_at};
use crate::diag::Severity;
use crate::error::Result;
use crate::markdown::Purpose;
use crate::output;
use crate::photo::{Known, Store};
use crate::profile;
use crate::snapshot;
use crate::source::{self, Kind, SourceFile, Sources};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

/// Renders the last good sources of a folder again, without what has been withdrawn since. Whatever else is wrong with
/// today's sources is not looked at, and nothing that speaks against a profile today stops the others.
pub fn withdraw(request: &Request, out: &Path) -> Result<Report> {
    let mut clock = Clock::start();
    let out = &output::resolve(out);
    output::guard(&request.root, out, holds(request))?;
    let mut now = source::read_content(&request.root, None, SystemTime::now())?;
    let (site, mut sources, how) = snapshot::recall(&request.root, out)?;
    let request = &Request {
        base_url: request.base_url.clone().or_else(|| how.base_url.clone()),
        links: how.links,
        ..request.clone()
    };
    // A file that cannot be read may be one that was to be withdrawn: nobody is left to think that it was.
    sources.findings = std::mem::take(&mut now.findings);
    sources.findings.retain(|finding| finding.severity == Severity::Error);
    let taken_off = take_withdrawals(&mut sources, now);
    clock.lap("read");
    let known = Known::of(&Store::of(&request.root));
    let files = Files { site: Some(site), sources, known, before: None };
    let (survey, darkroom) = looked_at(&files, request, Purpose::Publish, &mut clock)?;
    // What is withdrawn stays so, though its file may be deleted before the next whole build.
    let (written, mut report) =
        survey.run(request, Gate::Lenient, files, None, &mut clock, |ready, files, clock| {
            let last = &Last::default();
            let task = Task { request, out, how: &how, last, pack: None, darkroom: &darkroom, progress: &() };
            publish::write(task, ready, files, clock)
        })?;
    report.taken_off = taken_off;
    report.wrote(written.flatten());
    report.timings = clock.laps;
    Ok(report)
}

/// Puts today's files of withdrawn profiles in the place of those of the last good build, also of one that was renamed
/// since and gives its old address as an alias. Returns the names of those that were not withdrawn before.
fn take_withdrawals(last_good: &mut Sources, now: Sources) -> Vec<String> {
    let present: BTreeSet<String> = now.files.iter().filter_map(|file| profile_name(file)).collect();
    let gone: Vec<Arc<SourceFile>> =
        now.files.into_iter().filter(|file| profile::is_withdrawn(file)).collect();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for (index, file) in gone.iter().enumerate() {
        let former = profile::former_names(file).into_iter().filter(|name| !present.contains(name));
        by_name.extend(profile_name(file).into_iter().chain(former).map(|name| (name, index)));
    }
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut taken_off = Vec::new();
    last_good.files.retain(|file| {
        let Some(name) = profile_name(file) else { return true };
        let withdrawn = by_name.get(&name);
        taken.extend(withdrawn);
        if withdrawn.is_some() && !profile::is_withdrawn(file) {
            taken_off.push(name);
        }
        withdrawn.is_none()
    });
    let gone = gone.into_iter().enumerate().filter(|(index, _)| taken.contains(index));
    last_good.files.extend(gone.map(|(_, file)| file));
    last_good.files.sort_by(|a, b| a.path.cmp(&b.path));
    taken_off
}

/// A profile's name by its file: "2024/le-an".
fn profile_name(file: &SourceFile) -> Option<String> {
    match &file.kind {
        Kind::Profile { year, slug } => Some(format!("{year}/{slug}")),
        _ => None,
    }
}
