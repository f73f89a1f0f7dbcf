//! `initiative`: at least so many initiatives, each recognised by a competent authority's decision.

use super::answer::reference;
use super::{Answers, InitiativeForm, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::{At, form};

form! {
    /// Initiatives are owed.
    pub struct Initiative {
        /// Always "initiative".
        kind: String,
        /// How many (default: one).
        minimum: Option<u32>,
    }
}

impl Kind for Initiative {
    const NAME: &'static str = "initiative";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let owed = self.minimum.unwrap_or(1);
        let mut faults = Vec::new();
        if answers.initiatives.len() < owed as usize {
            let fault = answers.missing(&rule::MISSING_INITIATIVE, Section::Initiatives).arg("owed", owed.to_string());
            faults.push(fault.arg("found", answers.initiatives.len().to_string()));
        }
        for initiative in answers.initiatives {
            let blank = |text: &Option<String>| text.as_ref().is_none_or(|text| text.is_empty());
            let keys = [
                ("authority", blank(&initiative.authority)),
                ("number", blank(&initiative.number)),
                ("date", initiative.date.is_none()),
            ];
            let lacks: Vec<&str> = keys.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key).collect();
            if !lacks.is_empty() {
                let fault = answers.fault(&rule::MISSING_INITIATIVE, initiative.name.span.clone());
                faults.push(fault.says("missing-initiative-keys").arg_names("keys", "key", &lacks));
            }
        }
        faults
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let document = |initiative: &At<InitiativeForm>| {
            let name = format!("Sáng kiến “{}”, quyết định", initiative.name.value);
            let (number, authority) = (initiative.number.as_deref(), initiative.authority.as_deref());
            reference(&name, number, initiative.date.as_ref(), authority)
        };
        Shown {
            reached: format!("{:02} sáng kiến", answers.initiatives.len()),
            answers: answers.initiatives.iter().filter_map(|initiative| initiative.effect.clone()).collect(),
            documents: answers.initiatives.iter().map(document).collect(),
            ..Shown::default()
        }
    }

    fn required(&self) -> String {
        format!("ít nhất {:02} sáng kiến được cấp có thẩm quyền công nhận", self.minimum.unwrap_or(1))
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        let lines = "# [[initiatives]]\n# name = \"\"\n# authority = \"\"\n# number = \"\"\n# date = 2025-01-31";
        (Section::Initiatives, lines.to_owned())
    }
}
