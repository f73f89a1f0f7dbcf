//! `document`: a document of a competent authority, with number, date and authority.

use super::{Answers, Judged, Kind, Section, Shown};
use crate::diag::rule;
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

    fn judge(&self, answers: &Answers<'_>) -> Judged {
        let Some(statement) = answers.statement() else {
            return Judged::fault(answers.missing(&rule::MISSING_DOCUMENT, Section::Evidence));
        };
        let Some(best) = statement.documents.iter().min_by_key(|document| document.lacks().len()) else {
            return Judged::fault(answers.fault(&rule::MISSING_DOCUMENT, statement.span.clone()));
        };
        let lacks = best.lacks();
        let mut faults = Vec::new();
        if !lacks.is_empty() {
            let fault = answers.fault(&rule::MISSING_DOCUMENT, best.span.clone()).says("missing-document-keys");
            faults.push(fault.arg("keys", lacks.join(", ")));
        }
        let documents = statement.documents.iter().map(|document| document.text()).collect();
        let sentences = Some(statement.text.clone()).filter(|text| !text.is_empty()).into_iter().collect();
        Judged { faults, shown: Shown { answers: sentences, documents, ..Shown::default() } }
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
