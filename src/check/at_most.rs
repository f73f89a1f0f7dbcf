//! `at-most`: a number that must not be exceeded, such as nobody who broke the rules.

use super::{Answers, Figure, Flaw, Kind, Measure, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::{Number, form};
use crate::text::decimal;
use rust_decimal::Decimal;

form! {
    /// A maximum.
    pub struct AtMost {
        /// Always "at-most".
        kind: String,
        /// The most that will do.
        maximum: Number,
        /// "%" for a share, else what is counted ("người").
        unit: String,
        /// Of what or whom, for readers.
        of: Option<String>,
    }
}

impl AtMost {
    fn exceeded(&self, figure: Figure) -> bool {
        match figure {
            Figure::Share { count, of } => count * Decimal::ONE_HUNDRED > self.maximum.value * of,
            Figure::Number(number) => number.value > self.maximum.value,
        }
    }
}

impl Kind for AtMost {
    const NAME: &'static str = "at-most";

    fn flaws(&self) -> Vec<Flaw> {
        let value = self.maximum.value;
        let over = self.unit == "%" && value > Decimal::ONE_HUNDRED;
        if over || value < Decimal::ZERO { vec![("plan-impossible-number", decimal(value))] } else { Vec::new() }
    }

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let Some(measure) = answers.measures.get(answers.criterion) else {
            return vec![answers.missing(&rule::MISSING_MEASURE, Section::Measures)];
        };
        let fault = |rule| answers.fault(rule, measure.span.clone()).arg("required", self.required());
        let percent = self.unit == "%";
        let Measure::One(figure) = measure.value else {
            return vec![fault(&rule::IMPOSSIBLE_MEASURE).says("impossible-measure-list")];
        };
        let finding = match figure {
            _ if !figure.possible(percent) => fault(&rule::IMPOSSIBLE_MEASURE),
            _ if figure.is_share() && !percent => fault(&rule::IMPOSSIBLE_MEASURE).says("impossible-measure-share"),
            _ if self.exceeded(figure) => fault(&rule::ABOVE_MAXIMUM),
            _ => return Vec::new(),
        };
        vec![finding.arg("reached", figure.text(&self.unit))]
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        match answers.measure() {
            Some(Measure::One(figure)) => Shown { reached: figure.text(&self.unit), ..Shown::default() },
            _ => Shown::default(),
        }
    }

    fn required(&self) -> String {
        let of = self.of.as_deref().unwrap_or_default();
        // «người vi phạm» says its own unit: nobody is told of "3 người người vi phạm".
        let what = match (self.unit.as_str(), of) {
            ("%", of) => of.to_owned(),
            (unit, of) if of.starts_with(unit) => of.to_owned(),
            (unit, of) => format!("{unit} {of}").trim().to_owned(),
        };
        let percent = if self.unit == "%" { "%" } else { "" };
        match decimal(self.maximum.value).as_str() {
            // «không có thành viên vi phạm»: where nobody is counted, nobody's unit is said.
            "0" => format!("không có {}", if of.is_empty() { &what } else { of }),
            maximum => format!("nhiều nhất {maximum}{percent} {what}").trim().to_owned(),
        }
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let line = if self.unit == "%" {
            format!("# {criterion} = {{ count = 0, of = 0 }}")
        } else {
            format!("# {criterion} = 0")
        };
        (Section::Measures, line)
    }
}
