//! `movement`: found in a movement that one of the listed bodies launched and that runs in the emulation year.

use super::{Answers, Judged, Kind, Section, Shown, launchers};
use crate::config;
use crate::diag::rule;
use crate::form::form;
use crate::terms::Launcher;

form! {
    /// A movement of certain bodies is owed.
    pub struct Movement {
        /// Always "movement".
        kind: String,
        /// The bodies whose movements count.
        launched_by: Vec<Launcher>,
    }
}

impl Movement {
    fn counts(&self, movement: &config::Movement, answers: &Answers<'_>) -> bool {
        let ours = movement.agency.as_deref().is_none_or(|agency| agency == answers.agency);
        self.launched_by.contains(&movement.launched_by) && movement.years.contains(&answers.year) && ours
    }
}

impl Kind for Movement {
    const NAME: &'static str = "movement";

    fn judge(&self, answers: &Answers<'_>) -> Judged {
        let found: Vec<String> = answers
            .movements
            .iter()
            .filter(|movement| self.counts(movement, answers))
            .map(|movement| movement.id.clone())
            .collect();
        let mut faults = Vec::new();
        if found.is_empty() {
            let fault = answers.missing(&rule::MOVEMENT_NOT_LISTED, Section::Movements);
            faults.push(fault.arg("bodies", launchers(&self.launched_by)).arg("year", answers.year.to_string()));
        }
        Judged { faults, shown: Shown { movements: found, ..Shown::default() } }
    }

    fn required(&self) -> String {
        format!("phong trào do {} phát động", launchers(&self.launched_by))
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Movements, "movements = []".to_owned())
    }
}
