//! `collective`: the collective that a leader heads is itself recognised by the same plan, or a document says so.
//!
//! A collective withdrawn later does not undo the leader's recognition: that is a warning, so that a withdrawal is never
//! blocked by what depends on it.

use super::{Answers, Collective, Kind, Section, Shown};
use crate::diag::{Finding, rule};
use crate::form::form;

form! {
    /// A recognised collective is owed.
    pub struct HeadedCollective {
        /// Always "collective".
        kind: String,
    }
}

impl Kind for HeadedCollective {
    const NAME: &'static str = "collective";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        if answers.statement().is_some_and(|statement| statement.is_documented()) {
            return Vec::new();
        }
        let Some((key, state)) = answers.collective else {
            let fault = answers.missing(&rule::COLLECTIVE_NOT_RECOGNISED, Section::Subject);
            return vec![fault.says("collective-not-named")];
        };
        let fault = |rule| answers.fault(rule, key.span.clone()).arg("collective", key.as_str());
        match state {
            Collective::Recognised | Collective::Unjudged => Vec::new(),
            Collective::Withdrawn => vec![fault(&rule::COLLECTIVE_WITHDRAWN)],
            Collective::OtherUnit => {
                vec![fault(&rule::COLLECTIVE_NOT_RECOGNISED).says("collective-of-other-unit")]
            }
            Collective::Faulty => vec![fault(&rule::COLLECTIVE_NOT_RECOGNISED).says("collective-faulty")],
            Collective::NotRecognised => vec![fault(&rule::COLLECTIVE_NOT_RECOGNISED)],
        }
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let statement = answers.statement().filter(|statement| !statement.documents.is_empty());
        let mut shown = statement.map(|statement| statement.show()).unwrap_or_default();
        if !statement.is_some_and(|statement| statement.is_documented()) {
            let recognised = answers.collective.filter(|(_, state)| *state == Collective::Recognised);
            shown.profile = recognised.map(|(key, _)| key.value.clone());
        }
        shown
    }

    fn required(&self) -> String {
        "tập thể do cá nhân đứng đầu cũng được công nhận, hoặc có văn bản xác nhận".to_owned()
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Subject, "# collective = \"2025/ten-tep-cua-tap-the\"".to_owned())
    }
}
