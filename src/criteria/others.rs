//! What profiles mean to one another: a leader's collective, and the acts and withdrawals of the same subject.

use crate::check::{ActAnswer, Collective};
use crate::profile::{Profile, Withdrawn};
use crate::terms::{Kind, Stage};
use rustc_hash::FxHashMap;
use std::collections::HashSet;
use std::sync::{Arc, OnceLock};

/// What judging one profile needs to know of the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Others {
    /// The collective that a leader heads.
    pub(super) collective: Option<Collective>,
    /// Acts of the same subject, over all profiles.
    pub(super) acts: Vec<ActAnswer>,
    /// Whether a profile of the same subject was withdrawn.
    pub(super) withdrawn: bool,
}

/// All profiles, as far as they matter to one another.
pub(super) struct Society<'a> {
    acts: FxHashMap<&'a str, Vec<ActAnswer>>,
    /// Collectives that are recognised.
    recognised: FxHashMap<String, Arc<Profile>>,
    withdrawn: HashSet<String>,
    /// Subjects of withdrawn profiles.
    withdrawn_subjects: HashSet<&'a str>,
    profiles: &'a [Arc<Profile>],
    /// Profiles that could be judged at all; made when somebody heads a collective that is not recognised.
    known: OnceLock<FxHashMap<String, &'a Profile>>,
}

impl<'a> Society<'a> {
    /// Before anybody is judged.
    pub(super) fn of(profiles: &'a [Arc<Profile>], withdrawn: &'a [Withdrawn]) -> Self {
        let mut acts: FxHashMap<&str, Vec<ActAnswer>> = FxHashMap::default();
        for profile in profiles.iter().filter(|profile| profile.stage == Stage::Recognised) {
            let own = profile.acts.iter().map(|act| ActAnswer { level: act.level, date: act.date });
            acts.entry(&profile.subject.id).or_default().extend(own);
        }
        Self {
            acts,
            recognised: FxHashMap::default(),
            withdrawn: withdrawn.iter().map(|withdrawn| withdrawn.key.name()).collect(),
            withdrawn_subjects: withdrawn
                .iter()
                .filter_map(|withdrawn| withdrawn.subject.as_deref())
                .collect(),
            profiles,
            known: OnceLock::new(),
        }
    }

    /// What the others are to one of them.
    pub(super) fn others(&self, profile: &Profile) -> Others {
        let (subject, headed) = (profile.subject.id.as_str(), profile.subject.collective.as_ref());
        Others {
            collective: headed.map(|key| self.collective(profile, key)),
            acts: self.acts.get(subject).cloned().unwrap_or_default(),
            withdrawn: self.withdrawn_subjects.contains(subject),
        }
    }

    /// These collectives are recognised.
    pub(super) fn recognise(&mut self, collectives: impl Iterator<Item = Arc<Profile>>) {
        self.recognised = collectives.map(|profile| (profile.key.name(), profile)).collect();
    }

    fn collective(&self, profile: &Profile, key: &str) -> Collective {
        match self.recognised.get(key) {
            Some(collective) if !of_same_year(collective, profile) => Collective::NotRecognised,
            Some(collective) if collective.unit != profile.unit => Collective::OtherUnit,
            Some(_) => Collective::Recognised,
            None if self.withdrawn.contains(key) => Collective::Withdrawn,
            None => match self.known(key) {
                Some(faulty) if says_recognised(faulty) && of_same_year(faulty, profile) => {
                    Collective::Faulty
                }
                Some(_) => Collective::NotRecognised,
                None => Collective::Unjudged,
            },
        }
    }

    fn known(&self, key: &str) -> Option<&'a Profile> {
        let by_name = || self.profiles.iter().map(|profile| (profile.key.name(), &**profile)).collect();
        self.known.get_or_init(by_name).get(key).copied()
    }
}

/// Whether two are recognised by one plan for one year.
fn of_same_year(one: &Profile, other: &Profile) -> bool {
    (&one.plan, one.year) == (&other.plan, other.year)
}

/// Whether it is a collective that would be recognised, did nothing speak against it.
fn says_recognised(profile: &Profile) -> bool {
    profile.kind == Kind::Collective && profile.stage == Stage::Recognised
}
