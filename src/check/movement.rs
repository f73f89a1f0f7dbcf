//! `movement`: found in a movement that one of the listed bodies launched and that runs in the emulation year.

use super::{Answers, Kind, Section, Shown, launchers};
use crate::config;
use crate::diag::{Finding, rule};
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
    /// The profile's movements that count.
    fn counting<'a>(&self, answers: &Answers<'a>) -> impl Iterator<Item = &'a config::Movement> {
        answers.movements.iter().copied().filter(|movement| {
            let ours = movement.agency.as_deref().is_none_or(|agency| agency == answers.agency);
            self.launched_by.contains(&movement.launched_by) && movement.years.contains(&answers.year) && ours
        })
    }
}

impl Kind for Movement {
    const NAME: &'static str = "movement";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        if self.counting(answers).next().is_some() {
            return Vec::new();
        }
        let fault = answers.missing(&rule::MOVEMENT_NOT_LISTED, Section::Movements);
        vec![fault.arg("bodies", launchers(&self.launched_by)).arg("year", answers.year.to_string())]
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let movements = self.counting(answers).map(|movement| movement.id.clone()).collect();
        Shown { movements, ..Shown::default() }
    }

    fn required(&self) -> String {
        format!("phong trào do {} phát động", launchers(&self.launched_by))
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Movements, "movements = []".to_owned())
    }
}
