//! `document`: a document of a competent authority, with number, date and authority.

use super::{Answers, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::form;

form! {
    /// A document is owed that says it.
    pub struct Document {
        /// Always "document".
        kind: String,
    }
}

impl Kind for Document {
    const NAME: &'static str = "document";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let Some(statement) = answers.statement() else {
            return vec![answers.missing(&rule::MISSING_DOCUMENT, Section::Evidence)];
        };
        let Some(best) = statement.documents.iter().min_by_key(|document| document.lacks().len()) else {
            return vec![answers.fault(&rule::MISSING_DOCUMENT, statement.span.clone())];
        };
        let lacks = best.lacks();
        if lacks.is_empty() {
            return Vec::new();
        }
        let fault = answers.fault(&rule::MISSING_DOCUMENT, best.span.clone()).says("missing-document-keys");
        vec![fault.arg_names("keys", "key", &lacks)]
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        answers.statement().map(|statement| statement.show()).unwrap_or_default()
    }

    fn required(&self) -> String {
        "văn bản của cấp có thẩm quyền".to_owned()
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let line = format!(
            "{criterion} = {{ text = \"\", documents = [] }} # {{ number = \"\", date = 2025-01-31, authority = \"\" }}"
        );
        (Section::Evidence, line)
    }
}
