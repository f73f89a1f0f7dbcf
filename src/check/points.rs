//! `points`: a score in parts, with a minimum in all and a minimum for each part.

use super::{Answers, Flaw, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::{Entries, Number, form};
use crate::text::{decimal, nearest};
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
    fn maximum(&self) -> Decimal {
        self.parts.iter().map(|part| part.maximum.value).sum()
    }

    fn sum(&self, points: &Entries<Number>) -> Decimal {
        self.parts.iter().filter_map(|part| points.get(&part.id)).map(|given| given.value.value).sum()
    }
}

/// «47/50 điểm».
fn out_of(points: Decimal, maximum: Decimal) -> String {
    format!("{}/{} điểm", decimal(points), decimal(maximum))
}

impl Kind for Points {
    const NAME: &'static str = "points";

    fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.minimum.value > self.maximum() {
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

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let Some(points) = answers.points.get(answers.criterion) else {
            return vec![answers.missing(&rule::MISSING_POINTS, Section::Points).says("missing-points-all")];
        };
        let mut faults = Vec::new();
        let known = || self.parts.iter().map(|part| part.id.as_str());
        let strange = || points.items.iter().map(|(key, _)| key).filter(|key| known().all(|id| id != key.as_str()));
        // What is there under a name that nobody knows is told by that name.
        let meant: Vec<&str> = strange().filter_map(|key| nearest(key, known())).collect();
        for part in self.parts.iter().filter(|part| points.get(&part.id).is_some() || !meant.contains(&part.id.as_str())) {
            let Some(given) = points.get(&part.id) else {
                let fault = answers.missing(&rule::MISSING_POINTS, Section::Points);
                faults.push(fault.arg("part", &part.name).arg("key", &part.id));
                continue;
            };
            let fault = |rule| {
                let fault = answers.fault(rule, given.span.clone()).arg("part", &part.name);
                fault.arg("reached", out_of(given.value.value, part.maximum.value))
            };
            if given.value.value < Decimal::ZERO || given.value.value > part.maximum.value {
                faults.push(fault(&rule::IMPOSSIBLE_MEASURE).says("impossible-points"));
            } else if let Some(minimum) = part.minimum.filter(|minimum| given.value.value < minimum.value) {
                let required = format!("ít nhất {} điểm", decimal(minimum.value));
                faults.push(fault(&rule::POINTS_TOO_LOW).arg("required", required));
            }
        }
        let sum = self.sum(points);
        if sum < self.minimum.value && faults.is_empty() && strange().next().is_none() {
            let fault = answers.missing(&rule::POINTS_TOO_LOW, Section::Points).says("points-too-low-sum");
            faults.push(fault.arg("reached", out_of(sum, self.maximum())).arg("required", self.required()));
        }
        for key in strange() {
            let place = answers.fault(&rule::UNKNOWN_NAME, key.span.clone()).place;
            faults.push(crate::config::unknown(place, "part", key, known()));
        }
        faults
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let Some(points) = answers.points.get(answers.criterion) else { return Shown::default() };
        let answer = |part: &Part| {
            let given = points.get(&part.id)?;
            Some(format!("{}: {}", part.name, out_of(given.value.value, part.maximum.value)))
        };
        Shown {
            reached: out_of(self.sum(points), self.maximum()),
            answers: self.parts.iter().filter_map(answer).collect(),
            ..Shown::default()
        }
    }

    fn required(&self) -> String {
        format!("ít nhất {}", out_of(self.minimum.value, self.maximum()))
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let mut lines = vec![format!("# [points.{criterion}] # {}", self.required())];
        lines.extend(self.parts.iter().map(|part| {
            format!("# {} = 0 # {}, nhiều nhất {}", part.id, part.name, decimal(part.maximum.value))
        }));
        (Section::Points, lines.join("\n"))
    }
}
