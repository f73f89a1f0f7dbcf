//! `titles`: at least so many people of a collective hold an emulation title.

use super::answer::reference;
use super::{Answers, Judged, Kind, Section, Shown};
use crate::diag::rule;
use crate::form::form;
use crate::text::fold;
use std::collections::BTreeSet;

form! {
    /// Holders of a title are owed.
    pub struct Titles {
        /// Always "titles".
        kind: String,
        /// The title's name.
        title: String,
        /// How many must hold it (default: one).
        minimum: Option<u32>,
    }
}

impl Kind for Titles {
    const NAME: &'static str = "titles";

    fn judge(&self, answers: &Answers<'_>) -> Judged {
        let owed = self.minimum.unwrap_or(1);
        let mut holders = BTreeSet::new();
        let held: Vec<_> = answers
            .titles
            .iter()
            .filter(|title| fold(&title.title) == fold(&self.title))
            .filter(|title| title.year.is_none_or(|year| year <= answers.year))
            .filter(|title| title.holder.as_ref().is_some_and(|holder| !holder.is_empty() && holders.insert(holder)))
            .collect();
        let mut faults = Vec::new();
        if held.len() < owed as usize {
            let fault = answers.missing(&rule::MISSING_TITLE_HOLDER, Section::Titles).arg("title", &self.title);
            faults.push(fault.arg("owed", owed.to_string()).arg("found", held.len().to_string()));
        }
        let documents = held
            .iter()
            .map(|title| {
                let name = match (&title.holder, title.year) {
                    (Some(holder), Some(year)) => format!("{holder}: {} năm {year}", title.title.value),
                    (Some(holder), None) => format!("{holder}: {}", title.title.value),
                    (None, _) => title.title.value.clone(),
                };
                reference(&name, title.number.as_deref(), title.date.as_ref(), title.authority.as_deref())
            })
            .collect();
        Judged { faults, shown: Shown { documents, ..Shown::default() } }
    }

    fn required(&self) -> String {
        format!("ít nhất {:02} cá nhân đạt danh hiệu “{}”", self.minimum.unwrap_or(1), self.title)
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Titles, format!("# [[titles]]\n# title = \"{}\"\n# holder = \"\"\n# year = 2025", self.title))
    }
}
