//! Judges profiles by their plans. Only this module can make an [`Exemplar`]: what nobody judged cannot be rendered.
//!
//! Collectives are judged before people, since a leader may owe that the collective is recognised. Below the stage
//! "recognised" what is not met yet is a note; a recognised profile that fails a criterion is an error.

mod acts;
mod allow;
mod one;
mod period;
mod process;
mod tally;

pub use allow::silence;
pub use process::NEAR_DAYS;
pub use tally::{Tally, tally};

use crate::check::{ActAnswer, Collective, Shown};
use crate::diag::{Finding, Severity};
use crate::profile::{Act, Key, Profile, Registry, Withdrawn};
use crate::terms::{Kind, Level, Stage};
use crate::text::Period;
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// Whether an exemplar may be shown to everybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Recognised, by an act that its plan accepts and that is dated today at the latest.
    Published,
    /// Not yet: shown by `--drafts` alone, and marked.
    Draft,
}

/// How one criterion was answered.
#[derive(Debug, Clone)]
pub struct Answered {
    /// Index among the plan's criteria.
    pub criterion: usize,
    /// Whether it holds.
    pub met: bool,
    /// What the page shows.
    pub shown: Shown,
}

/// A judged profile.
#[derive(Debug)]
pub struct Exemplar {
    profile: Arc<Profile>,
    standing: Standing,
    period: Period,
    answered: Vec<Answered>,
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

    /// The criteria it owes, in the plan's order, with what was made of the answers.
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
    /// Exemplars, published and drafts, by key.
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
#[derive(Debug, Clone)]
pub struct Allowed {
    /// What would have been found.
    pub finding: Finding,
    /// Why it is allowed.
    pub reason: String,
}

/// What judging one profile needs to know of the others.
struct Context<'a> {
    registry: &'a Registry<'a>,
    today: NaiveDate,
    /// Acts by subject, over all profiles.
    acts: HashMap<&'a str, Vec<ActAnswer>>,
    /// Collectives that are recognised.
    recognised: BTreeMap<String, Arc<Profile>>,
    withdrawn: BTreeSet<String>,
    /// Subjects of withdrawn profiles.
    withdrawn_subjects: BTreeSet<&'a str>,
    /// Profiles that could be judged at all.
    known: BTreeSet<String>,
}

impl Context<'_> {
    fn collective(&self, profile: &Profile, key: &str) -> Collective {
        match self.recognised.get(key) {
            Some(collective) if collective.plan != profile.plan || collective.year != profile.year => {
                Collective::NotRecognised
            }
            Some(collective) if collective.unit != profile.unit => Collective::OtherUnit,
            Some(_) => Collective::Recognised,
            None if self.withdrawn.contains(key) => Collective::Withdrawn,
            None if self.known.contains(key) => Collective::NotRecognised,
            None => Collective::Unjudged,
        }
    }
}

/// Judges all profiles of a site as of a day.
pub fn judge(
    profiles: Vec<Arc<Profile>>,
    withdrawn: &[Withdrawn],
    registry: &Registry<'_>,
    today: NaiveDate,
) -> Judged {
    let over_all = || {
        let mut findings = acts::conflicts(&profiles, registry);
        findings.extend(process::judge(&profiles, registry, today));
        findings
    };
    let (findings, verdicts) =
        rayon::join(over_all, || judge_each_by_kind(&profiles, withdrawn, registry, today));
    let mut judged = Judged { exemplars: Vec::with_capacity(verdicts.len()), findings };
    for verdict in verdicts {
        judged.findings.extend(verdict.findings);
        judged.exemplars.push(verdict.exemplar);
    }
    judged.exemplars.sort_by(|a, b| a.key().cmp(b.key()));
    judged
}

/// The verdicts on collectives, and by these on people.
fn judge_each_by_kind(
    profiles: &[Arc<Profile>],
    withdrawn: &[Withdrawn],
    registry: &Registry<'_>,
    today: NaiveDate,
) -> Vec<one::Verdict> {
    let mut context = Context {
        registry,
        today,
        acts: HashMap::new(),
        recognised: BTreeMap::new(),
        withdrawn: withdrawn.iter().map(|withdrawn| withdrawn.key.name()).collect(),
        withdrawn_subjects: withdrawn.iter().filter_map(|withdrawn| withdrawn.subject.as_deref()).collect(),
        known: profiles.iter().map(|profile| profile.key.name()).collect(),
    };
    for profile in profiles.iter().filter(|profile| profile.stage == Stage::Recognised) {
        let acts = profile.acts.iter().map(|act| ActAnswer { level: act.level, date: act.date });
        context.acts.entry(&profile.subject.id).or_default().extend(acts);
    }
    let (collectives, people): (Vec<_>, Vec<_>) =
        profiles.iter().partition(|profile| profile.kind == Kind::Collective);
    let mut verdicts = judge_each(&collectives, &context);
    let recognised = verdicts.iter().filter(|verdict| verdict.recognised).map(|verdict| {
        let profile = &verdict.exemplar.profile;
        (profile.key.name(), Arc::clone(profile))
    });
    context.recognised = recognised.collect();
    verdicts.extend(judge_each(&people, &context));
    verdicts
}

fn judge_each(profiles: &[&Arc<Profile>], context: &Context<'_>) -> Vec<one::Verdict> {
    profiles.par_iter().map(|profile| one::judge(profile, context)).collect()
}

/// The weight of a fault in a profile: nothing is an error before recognition.
fn weigh(finding: Finding, profile: &Profile, limit: Severity) -> Finding {
    let severity = finding.severity.min(limit);
    let severity = if profile.stage == Stage::Recognised { severity } else { Severity::Note };
    finding.weighing(severity)
}
