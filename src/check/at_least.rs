//! `at-least`: a number or share that must be reached, once or for each division in charge.
//!
//! A share is compared exactly: 10 of 20 meets 50 %, 17 of 35 does not.

use super::{Answers, Figure, Flaw, Kind, Measure, Section, Shown};
use crate::config::unknown;
use crate::diag::{Finding, Offset, rule};
use crate::form::{Number, form};
use crate::text::decimal;
use rust_decimal::Decimal;
use std::ops::Range;

form! {
    /// A minimum.
    pub struct AtLeast {
        /// Always "at-least".
        kind: String,
        /// The least that will do.
        minimum: Number,
        /// "%" for a share, else what is counted ("điểm").
        unit: String,
        /// Of what or whom, for readers.
        of: Option<String>,
        /// Once for each division in `subject.in_charge`.
        per_unit: Option<bool>,
    }
}

impl AtLeast {
    fn weigh(&self, answers: &Answers<'_>, span: Range<Offset>, figure: Figure) -> Option<Finding> {
        let percent = self.unit == "%";
        let fault = |rule| {
            let fault = answers.fault(rule, span.clone()).arg("reached", figure.text(&self.unit));
            fault.arg("required", self.required())
        };
        match figure {
            _ if !figure.possible(percent) => Some(fault(&rule::IMPOSSIBLE_MEASURE)),
            _ if figure.is_share() && !percent => Some(fault(&rule::IMPOSSIBLE_MEASURE).says("impossible-measure-share")),
            _ if !figure.reaches(self.minimum.value) => Some(fault(&rule::BELOW_MINIMUM)),
            _ => None,
        }
    }

    fn of_units(&self, answers: &Answers<'_>, measure: &Measure, span: &Range<Offset>) -> Vec<Finding> {
        let Measure::PerUnit(figures) = measure else {
            return vec![answers.fault(&rule::MISSING_MEASURE, span.clone()).says("missing-measure-per-unit")];
        };
        let mut faults = Vec::new();
        for unit in answers.in_charge {
            let mut of_unit = figures.iter().filter(|figure| figure.unit.value == unit.value).peekable();
            if of_unit.peek().is_none() {
                let fault = answers.fault(&rule::MISSING_MEASURE, span.clone()).says("missing-measure-unit");
                faults.push(fault.arg("unit", unit.as_str()));
            }
            for figure in of_unit {
                faults.extend(self.weigh(answers, figure.span.clone(), figure.figure));
            }
        }
        let known = || answers.in_charge.iter().map(|unit| unit.as_str());
        for figure in figures.iter().filter(|figure| known().all(|unit| unit != figure.unit.as_str())) {
            let place = answers.fault(&rule::UNKNOWN_NAME, figure.unit.span.clone()).place;
            faults.push(unknown(place, "unit", &figure.unit, known()));
        }
        faults
    }
}

impl Kind for AtLeast {
    const NAME: &'static str = "at-least";

    fn flaws(&self) -> Vec<Flaw> {
        let value = self.minimum.value;
        let over = self.unit == "%" && value > Decimal::ONE_HUNDRED;
        // Half a hundredth is no threshold: a half was meant.
        let fraction = self.unit == "%" && Decimal::ZERO < value && value < Decimal::ONE;
        match (over || value < Decimal::ZERO, fraction) {
            (true, _) => vec![("plan-impossible-number", decimal(value))],
            (false, true) => vec![("plan-fraction", decimal(value))],
            (false, false) => Vec::new(),
        }
    }

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let per_unit = self.per_unit.unwrap_or(false);
        if per_unit && answers.in_charge.is_empty() {
            let fault = answers.missing(&rule::MISSING_MEASURE, Section::Subject).says("missing-measure-in-charge");
            return vec![fault];
        }
        let Some(measure) = answers.measures.get(answers.criterion) else {
            return vec![answers.missing(&rule::MISSING_MEASURE, Section::Measures)];
        };
        match &measure.value {
            value if per_unit => self.of_units(answers, value, &measure.span),
            Measure::PerUnit(_) => {
                vec![answers.fault(&rule::IMPOSSIBLE_MEASURE, measure.span.clone()).says("impossible-measure-list")]
            }
            Measure::One(figure) => self.weigh(answers, measure.span.clone(), *figure).into_iter().collect(),
        }
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        match answers.measure().filter(|measure| measure.is_of_units() == self.per_unit.unwrap_or(false)) {
            Some(Measure::One(figure)) => Shown { reached: figure.text(&self.unit), ..Shown::default() },
            Some(Measure::PerUnit(figures)) => {
                let of_unit = |unit| figures.iter().filter(move |figure| figure.unit.as_str() == unit);
                let figures = answers.in_charge.iter().flat_map(|unit| of_unit(unit.as_str()));
                Shown { answers: figures.map(|figure| figure.figure.text(&self.unit)).collect(), ..Shown::default() }
            }
            None => Shown::default(),
        }
    }

    fn required(&self) -> String {
        let unit = if self.unit == "%" { "%".to_owned() } else { format!(" {}", self.unit) };
        let of = self.of.as_ref().map(|of| format!(" {of}")).unwrap_or_default();
        let minimum = decimal(self.minimum.value);
        let each = if self.per_unit.unwrap_or(false) { ", với từng phòng phụ trách" } else { "" };
        let all = self.unit == "%" && minimum == "100";
        if all { format!("100%{of}{each}") } else { format!("ít nhất {minimum}{unit}{of}{each}") }
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let line = match (self.per_unit.unwrap_or(false), self.unit.as_str()) {
            (true, _) => format!("# {criterion} = [{{ unit = \"…\", count = 0, of = 0 }}]"),
            (false, "%") => format!("# {criterion} = {{ count = 0, of = 0 }}"),
            (false, _) => format!("# {criterion} = 0"),
        };
        (Section::Measures, line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(count: i64, of: i64) -> Figure {
        Figure::Share { count: count.into(), of: of.into() }
    }

    #[test]
    fn half_is_reached_by_ten_of_twenty_and_not_by_seventeen_of_thirty_five() {
        let half = Decimal::from(50);
        assert!(share(10, 20).reaches(half));
        assert!(!share(17, 35).reaches(half));
        assert!(share(18, 35).reaches(half));
    }

    #[test]
    fn thirds_do_not_round_up_to_a_limit() {
        let limit: Decimal = "66.67".parse().unwrap();
        assert!(!share(2, 3).reaches(limit));
        assert!(share(1, 3).reaches("33.3".parse().unwrap()));
    }
}
