//! `points`: a score in parts, with a minimum in all and a minimum for each part.

use super::{Answers, Flaw, Judged, Kind, Section, Shown};
use crate::diag::rule;
use crate::form::{Number, form};
use crate::text::decimal;
use rust_decimal::Decimal;

form! {
    /// Points are owed.
    pub struct Points {
        /// Always "points".
        kind: String,
        /// The least sum that will do.
        minimum: Number,
        /// The parts of the score.
        parts: Vec<Part>,
    }

    /// A part of the score.
    pub struct Part {
        /// The key in a profile.
        id: String,
        /// What it is.
        name: String,
        /// The most that it can give.
        maximum: Number,
        /// The least that will do.
        minimum: Option<Number>,
    }
}

impl Points {
    fn out_of(&self) -> Decimal {
        self.parts.iter().map(|part| part.maximum.value).sum()
    }
}

impl Kind for Points {
    const NAME: &'static str = "points";

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.minimum.value > self.out_of() {
            flaws.push(("plan-points-minimum", decimal(self.minimum.value)));
        }
        for (i, part) in self.parts.iter().enumerate() {
            if part.minimum.is_some_and(|minimum| minimum.value > part.maximum.value) {
                flaws.push(("plan-points-minimum", part.id.clone()));
            }
            if self.parts[..i].iter().any(|earlier| earlier.id == part.id) {
                flaws.push(("plan-points-twice", part.id.clone()));
            }
        }
        flaws
    }

    fn judge(&self, answers: &Answers<'_>) -> Judged {
        let Some(points) = answers.points.get(answers.criterion) else {
            return Judged::fault(answers.missing(&rule::MISSING_POINTS, Section::Points).says("missing-points-all"));
        };
        let mut judged = Judged::default();
        let mut sum = Decimal::ZERO;
        for part in &self.parts {
            let Some(given) = points.get(&part.id) else {
                let fault = answers.missing(&rule::MISSING_POINTS, Section::Points);
                judged.faults.push(fault.arg("part", &part.name).arg("key", &part.id));
                continue;
            };
            sum += given.value.value;
            let reached = format!("{}/{} điểm", decimal(given.value.value), decimal(part.maximum.value));
            let fault = |rule| answers.fault(rule, given.span.clone()).arg("part", &part.name).arg("reached", &reached);
            if given.value.value < Decimal::ZERO || given.value.value > part.maximum.value {
                judged.faults.push(fault(&rule::IMPOSSIBLE_MEASURE).says("impossible-points"));
            } else if let Some(minimum) = part.minimum.filter(|minimum| given.value.value < minimum.value) {
                let required = format!("ít nhất {} điểm", decimal(minimum.value));
                judged.faults.push(fault(&rule::POINTS_TOO_LOW).arg("required", required));
            }
            judged.shown.answers.push(format!("{}: {reached}", part.name));
        }
        let reached = format!("{}/{} điểm", decimal(sum), decimal(self.out_of()));
        if sum < self.minimum.value && judged.faults.is_empty() {
            let fault = answers.missing(&rule::POINTS_TOO_LOW, Section::Points).says("points-too-low-sum");
            judged.faults.push(fault.arg("reached", &reached).arg("required", self.required()));
        }
        for (key, _) in points.items.iter().filter(|(key, _)| self.parts.iter().all(|part| part.id != key.value)) {
            let place = answers.fault(&rule::UNKNOWN_NAME, key.span.clone()).place;
            let known = self.parts.iter().map(|part| part.id.as_str());
            judged.faults.push(crate::config::unknown(place, "part", key, known));
        }
        judged.shown = Shown { reached, ..judged.shown };
        judged
    }

    fn required(&self) -> String {
        format!("ít nhất {}/{} điểm", decimal(self.minimum.value), decimal(self.out_of()))
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let mut lines = vec![format!("# [points.{criterion}] # {}", self.required())];
        lines.extend(self.parts.iter().map(|part| {
            format!("# {} = 0 # {}, nhiều nhất {}", part.id, part.name, decimal(part.maximum.value))
        }));
        (Section::Points, lines.join("\n"))
    }
}
