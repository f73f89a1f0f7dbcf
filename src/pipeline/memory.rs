//! What is known of the sources from an earlier look, so that only what changed is read again.

use crate::criteria::Verdicts;
use crate::diag::Finding;
use crate::kept::Text;
use crate::profile::Parsed;
use crate::source::SourceFile;
use crate::text::Fingerprint;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What one profile's file said.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Reading {
    /// What it turned out to be.
    pub(super) parsed: Parsed,
    /// What was wrong with it.
    pub(super) findings: Arc<[Finding]>,
}

impl Reading {
    /// The profile's texts.
    pub(super) fn texts(&self) -> impl Iterator<Item = &Text> {
        let profile = match &self.parsed {
            Parsed::Profile(profile) => Some(profile),
            Parsed::Withdrawn(_) | Parsed::Faulty => None,
        };
        profile.into_iter().flat_map(|profile| profile.texts())
    }
}

/// Readings of profiles, and the last versions of files that could be used.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// By what the profiles were read: settings, plans, decisions, names, pictures.
    rules: Fingerprint,
    /// With what the text is known by that was read.
    readings: FxHashMap<Arc<str>, (Fingerprint, Reading)>,
    good: FxHashMap<Arc<str>, Arc<SourceFile>>,
    /// What was judged of them.
    pub(super) verdicts: Verdicts,
    /// Whether there will be another look. A preview also shows a file with a fault as it was before.
    lasts: bool,
}

impl Memory {
    /// For a preview, which shows the last good version of a file that has a fault.
    pub(super) fn of_preview() -> Self {
        Self { lasts: true, ..Self::default() }
    }

    /// Whether anything that is kept will be asked for.
    pub(super) fn lasts(&self) -> bool {
        self.lasts
    }

    /// What a file said, if it was read before as it is now and by the same rules.
    pub(super) fn reading(&self, rules: &Fingerprint, file: &SourceFile) -> Option<&Reading> {
        let (text, reading) = self.readings.get(&file.path).filter(|_| self.rules == *rules)?;
        (text == file.fingerprint()).then_some(reading)
    }

    /// Forgets readings by other rules; those of profiles that are new follow.
    pub(super) fn begin(&mut self, rules: Fingerprint) {
        if self.rules != rules {
            self.rules = rules;
            self.readings.clear();
        }
    }

    /// Keeps a new reading.
    pub(super) fn keep(&mut self, file: &Arc<SourceFile>, reading: &Reading) {
        if !self.lasts {
            return;
        }
        if !matches!(reading.parsed, Parsed::Faulty) {
            self.is_good(file);
        }
        self.readings.insert(Arc::clone(&file.path), (*file.fingerprint(), reading.clone()));
    }

    /// This version of a file can be used.
    pub(super) fn is_good(&mut self, file: &Arc<SourceFile>) {
        if self.lasts {
            self.good.insert(Arc::clone(&file.path), Arc::clone(file));
        }
    }

    /// The last version of a file that could be used, where it may be shown.
    pub(super) fn last_good(&self, path: &str) -> Option<Arc<SourceFile>> {
        self.good.get(path).map(Arc::clone)
    }
}
