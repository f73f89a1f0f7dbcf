//! `level`: the same subject was recognised at a lower level first, on the same day at the latest.

use super::{Answers, Judged, Kind, Section, Shown};
use crate::diag::rule;
use crate::form::form;
use crate::terms::Level;

form! {
    /// An earlier recognition is owed.
    pub struct LowerLevel {
        /// Always "level".
        kind: String,
        /// The level that comes first.
        level: Level,
    }
}

impl Kind for LowerLevel {
    const NAME: &'static str = "level";

    fn judge(&self, answers: &Answers<'_>) -> Judged {
        let higher = answers.acts.iter().filter(|act| act.level > self.level).map(|act| act.date).min();
        let first = answers.acts.iter().filter(|act| act.level == self.level).map(|act| act.date).min();
        let met = first.is_some_and(|first| higher.is_none_or(|higher| first <= higher));
        let mut faults = Vec::new();
        if !met {
            let fault = answers.missing(&rule::LOWER_LEVEL_MISSING, Section::Acts);
            faults.push(fault.arg("level", self.level.vietnamese()));
        }
        let reached = first.filter(|_| met).map(|day| {
            format!("{}, {}", self.level.vietnamese(), crate::text::clerical_date(day))
        });
        Judged { faults, shown: Shown { reached: reached.unwrap_or_default(), ..Shown::default() } }
    }

    fn required(&self) -> String {
        format!("đã được công nhận ở {}", self.level.vietnamese().to_lowercase())
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Acts, String::new())
    }
}
