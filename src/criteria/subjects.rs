//! Profiles of one subject: one for each plan and year, all of one name. A profile is often begun as a copy of another, and
//! whoever then stands in two would be counted and reported twice.

use crate::diag::{Finding, rule};
use crate::profile::Profile;
use crate::text::fold;
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// What is wrong with profiles that name one subject.
pub(super) fn judge(profiles: &[Arc<Profile>]) -> Vec<Finding> {
    let mut by_subject: FxHashMap<&str, Vec<&Arc<Profile>>> = FxHashMap::default();
    by_subject.reserve(profiles.len());
    for profile in profiles {
        by_subject.entry(&profile.subject.id).or_default().push(profile);
    }
    let mut findings = Vec::new();
    for mut same in by_subject.into_values().filter(|same| same.len() > 1) {
        same.sort_by_key(|profile| profile.file.trim_end_matches(".md").to_owned());
        for (place, profile) in same.iter().enumerate() {
            let before = || same[..place].iter();
            let again = before().find(|other| (&other.plan, other.year) == (&profile.plan, profile.year));
            let other_name = before().find(|other| fold(&other.subject.name) != fold(&profile.subject.name));
            let (other, says) = match (other_name, again) {
                (Some(other), _) => (other, "same-subject-name"),
                (None, Some(other)) => (other, "same-subject"),
                (None, None) => continue,
            };
            let finding = Finding::new(&rule::SAME_SUBJECT, profile.place(profile.subject.id.span.clone()));
            let finding = finding.says(says).arg("id", profile.subject.id.as_str()).arg("file", &*other.file);
            findings.push(finding.arg("name", other.subject.name.as_str()));
        }
    }
    findings
}
