//! Judges profiles by their plans. Only this module can make an [`Exemplar`]: what nobody judged cannot be rendered.
//!
//! Collectives are judged before people, since a leader may owe that the collective is recognised. Below the stage
//! "recognised" what is not met yet is a note; a recognised profile that fails a criterion is an error.

mod acts;
mod allow;
mod days;
mod one;
mod others;
mod period;
mod process;
mod subjects;
mod tally;

pub use allow::silence;
pub use process::NEAR_DAYS;
pub use tally::{Tally, tally};

use crate::check::Shown;
use crate::cores::PORTION;
use crate::diag::{Finding, Severity};
use crate::profile::{Act, Key, Profile, Registry, Withdrawn};
use crate::terms::{Kind, Level, Stage};
use crate::text::{Fingerprint, Period};
use chrono::NaiveDate;
use one::Verdict;
use others::{Others, Society};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Whether an exemplar may be shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Recognised, by an act that its plan accepts and that is dated today at the latest.
    Published,
    /// Not yet: shown by `--drafts` alone, and marked.
    Draft,
}

/// How one criterion was answered.
#[derive(Debug, Clone, Hash)]
pub struct Answered {
    /// Index among the plan's criteria.
    pub criterion: usize,
    /// Whether it holds.
    pub met: bool,
    /// What the page shows.
    pub shown: Shown,
}

/// A judged profile.
#[derive(Debug, Clone)]
pub struct Exemplar {
    profile: Arc<Profile>,
    standing: Standing,
    period: Period,
    answered: Arc<[Answered]>,
}

impl Exemplar {
    /// The profile.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Whether it may be shown to everybody.
    pub fn standing(&self) -> Standing {
        self.standing
    }

    /// Its year and quarter in the archive.
    pub fn period(&self) -> Period {
        self.period
    }

    /// The criteria it owes, in the plan's order, with what was made of the answers; none where it was only checked.
    pub fn answered(&self) -> &[Answered] {
        &self.answered
    }

    /// Folder's year and slug.
    pub fn key(&self) -> &Key {
        &self.profile.key
    }

    /// The highest level at which it was recognised.
    pub fn level(&self) -> Option<Level> {
        self.profile.acts.iter().map(|act| act.level).max()
    }

    /// The day that readers see: of introduction, else of the first act, else of nomination.
    pub fn day(&self) -> Option<NaiveDate> {
        let profile = &self.profile;
        let introduced = profile.introduced.as_ref().map(|day| day.value);
        let nominated = || profile.nominated.as_ref().or(profile.dossier.as_ref()).map(|day| day.value);
        introduced.or_else(|| first_act(profile).map(|act| act.date)).or_else(nominated)
    }
}

/// The earliest act of a profile; ties go to the first in the file.
pub(crate) fn first_act(profile: &Profile) -> Option<&Act> {
    profile.acts.iter().min_by_key(|act| act.date)
}

/// Everything that was judged.
#[derive(Debug)]
pub struct Judged {
    /// Exemplars, published and drafts, by key and file.
    pub exemplars: Vec<Exemplar>,
    /// What was found.
    pub findings: Vec<Finding>,
}

impl Judged {
    /// Leaves out what has not happened by a day: acts and updates that only a preview shows.
    pub fn forget_after(&mut self, day: NaiveDate) {
        for exemplar in &mut self.exemplars {
            let profile = &exemplar.profile;
            let early = profile
                .acts
                .iter()
                .map(|act| act.date)
                .chain(profile.updates.iter().map(|update| update.date));
            if early.max().is_some_and(|last| last > day) {
                let profile = Arc::make_mut(&mut exemplar.profile);
                profile.acts.retain(|act| act.date <= day);
                profile.updates.retain(|update| update.date <= day);
            }
        }
    }
}

/// A finding that a profile silenced.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Allowed {
    /// What would have been found.
    pub finding: Finding,
    /// Why it is allowed.
    pub reason: String,
}

/// What one profile is judged by.
struct Context<'a> {
    registry: &'a Registry<'a>,
    today: NaiveDate,
    others: &'a Others,
}

/// Verdicts of the last judgement, for one that comes soon after: a profile is judged again only when it, its rules, the
/// day, or what others mean to it has changed.
#[derive(Debug, Default)]
pub struct Verdicts {
    /// By what the profiles were judged: the rules, and the day.
    by: Option<(Fingerprint, NaiveDate)>,
    /// With what others meant to it, by the profile's place in memory, where it stays as long as its verdict is here.
    of: FxHashMap<usize, (Others, Verdict)>,
}

impl Verdicts {
    /// The verdict on a profile, if nothing has changed for it.
    fn on(&self, profile: &Arc<Profile>, others: &Others) -> Option<&Verdict> {
        let (before, verdict) = self.of.get(&Arc::as_ptr(profile).addr())?;
        (before == others).then_some(verdict)
    }

    fn keep(&mut self, others: Others, verdict: Verdict) {
        self.of.insert(Arc::as_ptr(&verdict.exemplar.profile).addr(), (others, verdict));
    }
}

/// Judges all profiles of a site as of a day. Who judges again and again gives the last verdicts, and what the rules are
/// known by: settings, plans and decisions.
pub fn judge(
    profiles: &[Arc<Profile>],
    withdrawn: &[Withdrawn],
    registry: &Registry<'_>,
    today: NaiveDate,
    mut last: Option<(&mut Verdicts, Fingerprint)>,
) -> Judged {
    if let Some((last, rules)) = &mut last
        && last.by != Some((*rules, today))
    {
        **last = Verdicts { by: Some((*rules, today)), of: FxHashMap::default() };
    }
    let known = last.as_ref().map(|(last, _)| &**last);
    let over_all = || {
        let mut findings = acts::conflicts(profiles, registry);
        findings.extend(days::to_come(registry, withdrawn, today));
        findings.extend(subjects::judge(profiles));
        findings.extend(process::judge(profiles, withdrawn, registry, today));
        findings
    };
    let (findings, verdicts) =
        rayon::join(over_all, || judge_each_by_kind(profiles, withdrawn, registry, today, known));
    let mut judged = Judged { exemplars: Vec::with_capacity(verdicts.len()), findings };
    if let Some((last, _)) = &mut last
        && last.of.len() > 2 * profiles.len()
    {
        // Most of them are of texts that were edited since.
        last.of.clear();
    }
    for (new, verdict) in verdicts {
        if let (Some(others), Some((last, _))) = (new, &mut last) {
            last.keep(others, verdict.clone());
        }
        judged.findings.extend(verdict.findings);
        judged.exemplars.push(verdict.exemplar);
    }
    judged.exemplars.sort_by(|a, b| a.key().cmp(b.key()).then_with(|| a.profile.file.cmp(&b.profile.file)));
    judged
}

/// The verdicts on collectives, and by these on people; each that is new with what others meant to it.
fn judge_each_by_kind(
    profiles: &[Arc<Profile>],
    withdrawn: &[Withdrawn],
    registry: &Registry<'_>,
    today: NaiveDate,
    known: Option<&Verdicts>,
) -> Vec<(Option<Others>, Verdict)> {
    let mut society = Society::of(profiles, withdrawn);
    let judge_each =
        |profiles: Vec<&Arc<Profile>>, society: &Society<'_>| -> Vec<(Option<Others>, Verdict)> {
            let judge = |profile: &Arc<Profile>| {
                let others = society.others(profile);
                match known.and_then(|known| known.on(profile, &others)) {
                    Some(verdict) => (None, verdict.clone()),
                    None => {
                        let verdict = one::judge(profile, &Context { registry, today, others: &others });
                        (Some(others), verdict)
                    }
                }
            };
            profiles.into_par_iter().with_max_len(PORTION).map(judge).collect()
        };
    let (collectives, people) = profiles.iter().partition(|profile| profile.kind == Kind::Collective);
    let mut verdicts = judge_each(collectives, &society);
    let recognised = verdicts.iter().filter(|(_, verdict)| verdict.recognised);
    society.recognise(recognised.map(|(_, verdict)| Arc::clone(&verdict.exemplar.profile)));
    verdicts.extend(judge_each(people, &society));
    verdicts
}

/// The weight of a fault in a profile: nothing is an error before recognition.
fn weigh(finding: Finding, profile: &Profile, limit: Severity) -> Finding {
    let severity = finding.severity.min(limit);
    let severity = if profile.stage == Stage::Recognised { severity } else { Severity::Note };
    finding.weighing(severity)
}
