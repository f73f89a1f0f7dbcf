//! `evidence`: a statement of facts, optionally with documents.

use super::{Answers, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::form;
use crate::text::{Blank, blank};

form! {
    /// A statement is owed, and perhaps documents.
    pub struct Evidence {
        /// Always "evidence".
        kind: String,
        /// How many documents must stand beside it (default: none).
        documents: Option<u32>,
    }
}

impl Kind for Evidence {
    const NAME: &'static str = "evidence";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let Some(statement) = answers.statement() else {
            return vec![answers.missing(&rule::MISSING_EVIDENCE, Section::Evidence)];
        };
        let mut faults = Vec::new();
        if let Some(blank) = blank(&statement.text) {
            let fault = answers.fault(&rule::MISSING_EVIDENCE, statement.span.clone());
            faults.push(match blank {
                Blank::Empty => fault.says("missing-evidence-empty"),
                Blank::ToCome => fault.says("missing-evidence-to-come").arg("value", &statement.text),
            });
        }
        let owed = self.documents.unwrap_or(0);
        let named = statement.documents.iter().filter(|document| document.is_named()).count();
        if named < owed as usize {
            let fault = answers.fault(&rule::MISSING_DOCUMENT, statement.span.clone()).says("missing-document-count");
            faults.push(fault.arg("owed", owed.to_string()).arg("found", named.to_string()));
        }
        faults
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        answers.statement().map(|statement| statement.show()).unwrap_or_default()
    }

    fn required(&self) -> String {
        match self.documents.unwrap_or(0) {
            0 => "minh chứng".to_owned(),
            owed => format!("minh chứng, kèm ít nhất {owed:02} văn bản"),
        }
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let line = match self.documents.unwrap_or(0) {
            0 => format!("{criterion} = \"\""),
            _ => format!("{criterion} = {{ text = \"\", documents = [] }}"),
        };
        (Section::Evidence, line)
    }
}
