//! Profiles that belong into a report and cannot stand there, because they or what they name have an error.
//!
//! An office must not send a list that lacks somebody without a word. So whatever would stop the site from being built
//! and concerns a profile's recognition takes it off the list and onto this one; a broken link in a story does not. A
//! file that cannot be read at all may hold anything: it is told with every report of its folder's year, or of the year
//! before, for which it may have been introduced late.

use super::Judged;
use crate::criteria::{Exemplar, Standing};
use crate::diag::{Family, Finding, Severity};
use crate::terms::Stage;
use serde::Serialize;
use std::collections::BTreeSet;

/// A profile that is left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Gap {
    /// As authors refer to it: "2024/le-an".
    pub profile: String,
    /// Its file below the site's root.
    pub file: String,
    /// The rules that it breaks, or that what it names breaks.
    pub rules: Vec<&'static str>,
}

/// Parts what may be listed from what must be mended first. Whoever is not recognised yet is in neither.
pub(super) fn part<'a>(
    judged: &Judged<'_>,
    members: &[&'a Exemplar],
    year: i32,
) -> (Vec<&'a Exemplar>, Vec<Gap>) {
    let mut listed = Vec::new();
    let mut gaps = Vec::new();
    for exemplar in members.iter().filter(|exemplar| exemplar.profile().stage == Stage::Recognised) {
        let profile = exemplar.profile();
        let files = files_of(exemplar);
        let rules = broken(judged, |file| files.iter().any(|own| own == file));
        if !rules.is_empty() {
            gaps.push(Gap { profile: profile.key.name(), file: profile.file.to_string(), rules });
        } else if exemplar.standing() == Standing::Published {
            listed.push(*exemplar);
        }
    }
    for (key, file) in judged.unread.iter().filter(|(key, _)| (year..=year + 1).contains(&key.year)) {
        let own = broken(judged, |found| found == &**file);
        // Nothing is wrong with the file itself: a decision that it names cannot be read.
        let rules = match own.is_empty() {
            true => broken(judged, |found| found.starts_with("content/decisions/")),
            false => own,
        };
        gaps.push(Gap { profile: key.name(), file: file.to_string(), rules });
    }
    gaps.sort_by(|a, b| a.profile.cmp(&b.profile));
    (listed, gaps)
}

/// The files that an exemplar's entry is made from.
fn files_of(exemplar: &Exemplar) -> Vec<String> {
    let profile = exemplar.profile();
    let decisions = profile.acts.iter().filter_map(|act| act.decision.as_ref());
    let decisions = decisions.map(|id| format!("content/decisions/{id}.md"));
    std::iter::once(profile.file.to_string()).chain(decisions).collect()
}

/// The rules that some files break.
fn broken(judged: &Judged<'_>, is_meant: impl Fn(&str) -> bool) -> Vec<&'static str> {
    let speaks = |finding: &&Finding| {
        finding.severity == Severity::Error
            && finding.rule.family != Family::Link
            && is_meant(&finding.place.file)
    };
    let rules: BTreeSet<&'static str> =
        judged.findings.iter().filter(speaks).map(|finding| finding.rule.id).collect();
    rules.into_iter().collect()
}
