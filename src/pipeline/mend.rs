//! What `fix` does: finds, mends in memory, and looks again, until nothing is left that can be mended beyond doubt.

use super::memory::Memory;
use super::ready::Gate;
use super::survey::Survey;
use super::{Clock, Files, Report, Request, today};
use crate::config::Config;
use crate::diag::{Family, Finding, Fix, Offset, Severity, any_error, mended, rule};
use crate::error::Result;
use crate::markdown::Purpose;
use crate::plan::Plan;
use crate::profile::Profile;
use crate::prose;
use crate::source::SourceFile;
use crate::terms::Stage;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use toml::de::DeTable;

/// How often a file is looked at again: what one fault hides, the next look finds.
const ROUNDS: usize = 8;

/// A file that can be mended.
#[derive(Debug)]
pub struct Mended {
    /// Its path below the site's root.
    pub path: Arc<str>,
    /// Its text as it was read.
    pub before: String,
    /// Its text with every remedy in place.
    pub after: String,
    /// What was mended.
    pub findings: Vec<Finding>,
    /// Keys that were added as comments.
    pub added: Vec<String>,
}

/// Adds to the text of an unfinished profile what it may have besides; returns the text and the names of what is new.
pub type Complete = fn(&SourceFile, &Profile, &Config, &Plan, NaiveDate) -> Option<(String, Vec<String>)>;

/// A file before remedies that have to prove themselves.
#[derive(Clone)]
struct Before {
    file: Arc<SourceFile>,
    /// How many faults it had, as [`faults`] counts.
    faults: usize,
    /// How many of its findings were mended by then.
    mended: usize,
}

/// Finds what can be mended, and what stays. Writes nothing.
pub fn mend(request: &Request, complete: Complete) -> Result<(Vec<Mended>, Report)> {
    let mut files = Files::read(&request.root, None)?;
    let mut all = BTreeMap::new();
    let report = mend_all(request, &mut files, &mut all)?;
    let added = add_missing(request, &mut files, &mut all, complete);
    // What was found stands on other lines now.
    let report = if added { look(&files, request)? } else { report };
    Ok((all.into_values().collect(), report))
}

/// Mends round after round; what stays.
fn mend_all(request: &Request, files: &mut Files, all: &mut BTreeMap<Arc<str>, Mended>) -> Result<Report> {
    let mut given_up: BTreeSet<Arc<str>> = BTreeSet::new();
    // Files that are no better yet, since one fault hid another.
    let mut doubtful: BTreeMap<Arc<str>, Before> = BTreeMap::new();
    for round in 1..=ROUNDS {
        let report = look(files, request)?;
        let changed = mend_once(files, &report, all, &given_up);
        if changed.is_empty() && doubtful.is_empty() {
            return Ok(report);
        }
        let after = look(files, request)?;
        let goes_on =
            |path: &Arc<str>| round < ROUNDS && changed.contains_key(path) && is_mendable(&after, path);
        let mut tried = std::mem::take(&mut doubtful);
        for (path, before) in &changed {
            tried.entry(Arc::clone(path)).or_insert_with(|| before.clone());
        }
        for (path, before) in tried {
            if faults(&after, &path) < before.faults || is_sound_where_mended(&after, files, &path, &before) {
                continue;
            }
            if goes_on(&path) {
                doubtful.insert(path, before);
                continue;
            }
            // It made nothing better: the author's own text stays.
            put(files, &before.file);
            if before.mended == 0 {
                all.remove(&path);
            } else if let Some(mended) = all.get_mut(&path) {
                mended.after.clone_from(&before.file.text);
                mended.findings.truncate(before.mended);
            }
            given_up.insert(path);
        }
    }
    look(files, request)
}

/// Completes every profile that can be read; whether there was anything to add.
fn add_missing(
    request: &Request,
    files: &mut Files,
    all: &mut BTreeMap<Arc<str>, Mended>,
    complete: Complete,
) -> bool {
    let survey = Survey::of(files, request, &mut Memory::default(), Purpose::Check);
    let Some(config) = &survey.config else { return false };
    let today = today(request, config.timezone);
    let mut any = false;
    for profile in survey.profiles.iter().filter(|profile| profile.stage != Stage::Recognised) {
        let (Some(file), Some(plan)) = (file(files, &profile.file), survey.plans.get(&profile.plan)) else {
            continue;
        };
        let Some((text, added)) = complete(&file, profile, config, plan, today) else { continue };
        let Some(new) = file.with_text(text) else { continue };
        let mended = entry(all, &file);
        mended.after.clone_from(&new.text);
        mended.added = added;
        put(files, &Arc::new(new));
        any = true;
    }
    any
}

/// All findings of the files as they stand in memory.
fn look(files: &Files, request: &Request) -> Result<Report> {
    let survey = Survey::of(files, request, &mut Memory::default(), Purpose::Check);
    let copy = Files {
        site: files.site.clone(),
        sources: files.sources.clone(),
        known: files.known.clone(),
        before: None,
    };
    let (_, report) = survey.run(request, Gate::Strict, copy, None, &mut Clock::start(), |_, _, _| Ok(()))?;
    Ok(report)
}

/// Mends each file once; the files that it changed, as they were before.
fn mend_once(
    files: &mut Files,
    report: &Report,
    all: &mut BTreeMap<Arc<str>, Mended>,
    given_up: &BTreeSet<Arc<str>>,
) -> BTreeMap<Arc<str>, Before> {
    let mut changed = BTreeMap::new();
    // A name may be unknown only because the file that it names could not be read: another must not take its place.
    let all_read = !any_error(&files.sources.findings);
    // Of a name that several files give, and none knows, the slip may be where it is declared.
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| finding.rule.id == rule::UNKNOWN_NAME.id) {
        users.entry(finding.text("value").unwrap_or_default()).or_default().insert(&finding.place.file);
    }
    let is_of_one = |finding: &Finding| {
        users.get(finding.text("value").unwrap_or_default()).is_none_or(|files| files.len() < 2)
    };
    let sure = |finding: &&Finding| {
        let is_name = finding.rule.id == rule::UNKNOWN_NAME.id && finding.message != "unknown-choice-near";
        finding.fix.is_some() && (!is_name || (all_read && is_of_one(finding)))
    };
    for found in report.findings.chunk_by(|a, b| a.place.file == b.place.file) {
        let path = &found[0].place.file;
        let Some(file) = file(files, path).filter(|_| !given_up.contains(path)) else { continue };
        // What a profile allows is known once it can be read: until then nothing is mended that it may allow.
        let unread = found
            .iter()
            .any(|finding| finding.rule.family == Family::Form && finding.severity == Severity::Error);
        let known = |finding: &&Finding| !(unread && finding.rule.family.allowable());
        let mendable: Vec<&Finding> = found.iter().filter(sure).filter(known).collect();
        let fixes: Vec<&Fix> = mendable.iter().filter_map(|finding| finding.fix.as_ref()).collect();
        if fixes.is_empty() {
            continue;
        }
        let (text, has) = mended_soundly(&file, &fixes);
        // A text that is only to be written back is the same in memory.
        let Some(new) = file.with_text(text).filter(|_| has.contains(&true)) else { continue };
        let entry = entry(all, &file);
        let before = Before { file, faults: faults(report, path), mended: entry.findings.len() };
        entry.after.clone_from(&new.text);
        let done = mendable.into_iter().zip(has).filter(|(_, has)| *has);
        entry.findings.extend(done.map(|(finding, _)| finding.clone()));
        put(files, &Arc::new(new));
        changed.insert(Arc::clone(path), before);
    }
    changed
}

/// The text after those fixes that leave it what it was, a text that parses: two misspelt keys may mean the same.
fn mended_soundly(file: &SourceFile, fixes: &[&Fix]) -> (String, Vec<bool>) {
    let parses = |file: &SourceFile| DeTable::parse_recoverable(file.front()).1.is_empty();
    let is_sound = |text: &str| {
        let new = file.with_text(text.to_owned());
        !parses(file) || new.is_some_and(|new| parses(&new))
    };
    let (text, has) = mended(&file.text, fixes);
    if is_sound(&text) {
        return (text, has);
    }
    let mut kept: Vec<usize> = Vec::new();
    for index in 0..fixes.len() {
        kept.push(index);
        let some: Vec<&Fix> = kept.iter().map(|index| fixes[*index]).collect();
        let (text, has) = mended(&file.text, &some);
        if !is_sound(&text) || has.ends_with(&[false]) {
            kept.pop();
        }
    }
    let some: Vec<&Fix> = kept.iter().map(|index| fixes[*index]).collect();
    let has = (0..fixes.len()).map(|index| kept.contains(&index)).collect();
    (mended(&file.text, &some).0, has)
}

/// What becomes of a file.
fn entry<'a>(all: &'a mut BTreeMap<Arc<str>, Mended>, file: &SourceFile) -> &'a mut Mended {
    all.entry(Arc::clone(&file.path)).or_insert_with(|| Mended {
        path: Arc::clone(&file.path),
        before: file.text.clone(),
        after: String::new(),
        findings: Vec::new(),
        added: Vec::new(),
    })
}

/// Whether something in a file can be mended.
fn is_mendable(report: &Report, path: &str) -> bool {
    report.findings.iter().any(|finding| &*finding.place.file == path && finding.fix.is_some())
}

/// How many faults a file has that a remedy is to make fewer: errors of form, and whatever can be mended. What a profile
/// still owes shows only once it can be read, and is no fault of the remedy.
fn faults(report: &Report, path: &str) -> usize {
    let of_file = report.findings.iter().filter(|finding| &*finding.place.file == path);
    of_file.filter(|finding| is_fault(finding)).count()
}

fn is_fault(finding: &Finding) -> bool {
    finding.fix.is_some() || (finding.rule.family == Family::Form && finding.severity == Severity::Error)
}

/// Whether nothing is wrong with the lines that the remedies have made: what is told of others stood there before, and was
/// hidden.
fn is_sound_where_mended(report: &Report, files: &Files, path: &str, before: &Before) -> bool {
    let Some(now) = file(files, path) else { return false };
    let old: BTreeSet<&str> = before.file.text.lines().collect();
    let line_of = |at: Offset| {
        let start = now.text[..at].rfind('\n').map_or(0, |end| end + 1);
        now.text[start..].lines().next().unwrap_or_default()
    };
    let of_file = report.findings.iter().filter(|finding| &*finding.place.file == path);
    let mut places = of_file.filter(|finding| is_fault(finding)).map(|finding| finding.place.span.start);
    places.all(|at| at < now.text.len() && old.contains(line_of(at)))
}

fn file(files: &Files, path: &str) -> Option<Arc<SourceFile>> {
    let mut known = files.site.iter().chain(&files.sources.files);
    known.find(|file| &*file.path == path).cloned()
}

/// Puts a file in the place of the one with its path. It is in NFC now, whatever was found when it was read, and its
/// characters are looked at again.
fn put(files: &mut Files, new: &Arc<SourceFile>) {
    let mut known = files.site.iter_mut().chain(&mut files.sources.files);
    if let Some(file) = known.find(|file| file.path == new.path) {
        *file = Arc::clone(new);
    }
    let told =
        |finding: &Finding| finding.rule.family != Family::Prose && finding.rule.id != rule::TEXT_NOT_NFC.id;
    files.sources.findings.retain(|finding| finding.place.file != new.path || told(finding));
    files.sources.findings.append(&mut prose::characters(&new.path, &new.text));
}
