//! `level`: the same subject was recognised at a lower level first, on the same day at the latest.

use super::{Answers, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::form;
use crate::terms::Level;
use crate::text::clerical_date;
use chrono::NaiveDate;

form! {
    /// An earlier recognition is owed.
    pub struct LowerLevel {
        /// Always "level".
        kind: String,
        /// The level that comes first.
        level: Level,
    }
}

impl LowerLevel {
    /// The day of the first recognition at the level, unless a higher one came before it.
    fn first(&self, answers: &Answers<'_>) -> Option<NaiveDate> {
        let higher = answers.acts.iter().filter(|act| act.level > self.level).map(|act| act.date).min();
        let first = answers.acts.iter().filter(|act| act.level == self.level).map(|act| act.date).min();
        first.filter(|first| higher.is_none_or(|higher| *first <= higher))
    }
}

impl Kind for LowerLevel {
    const NAME: &'static str = "level";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        if self.first(answers).is_some() {
            return Vec::new();
        }
        let fault = answers.missing(&rule::LOWER_LEVEL_MISSING, Section::Acts);
        vec![fault.arg("level", self.level.vietnamese())]
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let reached = self.first(answers).map(|day| format!("{}, {}", self.level.vietnamese(), clerical_date(day)));
        Shown { reached: reached.unwrap_or_default(), ..Shown::default() }
    }

    fn required(&self) -> String {
        format!("đã được công nhận ở {}", self.level.vietnamese().to_lowercase())
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Acts, String::new())
    }
}
