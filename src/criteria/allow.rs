//! Silences what profiles allow, whichever stage found it.

use super::{Allowed, Exemplar};
use crate::diag::{Finding, rule};
use crate::profile::Profile;
use std::collections::HashMap;

/// Parts findings into those that stand and those that a profile allows; an `allow` that silences nothing is a note.
pub fn silence(findings: Vec<Finding>, exemplars: &[Exemplar]) -> (Vec<Finding>, Vec<Allowed>) {
    let allowing = exemplars.iter().map(Exemplar::profile).filter(|profile| !profile.allow.is_empty());
    let mut by_file: HashMap<&str, (&Profile, Vec<bool>)> =
        allowing.map(|profile| (&*profile.file, (profile, vec![false; profile.allow.len()]))).collect();
    let (mut standing, mut allowed) = (Vec::with_capacity(findings.len()), Vec::new());
    for finding in findings {
        let silenced = by_file.get_mut(&*finding.place.file).and_then(|(profile, used)| {
            let i = profile.allow.iter().position(|allow| allow.rule.id == finding.rule.id)?;
            used[i] = true;
            Some(profile.allow[i].reason.clone())
        });
        match silenced {
            Some(reason) => allowed.push(Allowed { finding, reason }),
            None => standing.push(finding),
        }
    }
    for (profile, used) in by_file.into_values() {
        for (allow, _) in profile.allow.iter().zip(used).filter(|(_, used)| !used) {
            let finding = Finding::new(&rule::UNUSED_ALLOW, profile.place(allow.span.clone()));
            standing.push(finding.arg("rule", allow.rule.id));
        }
    }
    allowed.sort_by(|a, b| {
        (&a.finding.place.file, a.finding.rule.id).cmp(&(&b.finding.place.file, b.finding.rule.id))
    });
    (standing, allowed)
}
