//! The one table of rules: name, family, usual severity and documentation.
//!
//! A name says the fault, so that it reads well after "allow"; what a rule checks, why the agency asks and how to mend
//! it stand in `rules/<name>.md`, Vietnamese first and English below a line `---`.

use super::Severity::{self, Error, Note, Warning};

/// What a rule watches over; it decides whether a profile may silence it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// The form of a file: syntax, keys, names.
    Form,
    /// The plan's criteria and categories.
    Criterion,
    /// Acts and ballots.
    Act,
    /// Deadlines, quotas and cadence.
    Process,
    /// Addresses, links and pictures.
    Link,
    /// Personal data and consent.
    Privacy,
    /// Personal data in texts: found by looking, so that somebody may know better.
    PersonalData,
    /// How texts are written.
    Prose,
}

impl Family {
    /// Whether `allow` in a profile can silence the rule: never a criterion, ballot or level, consent, nor a broken form.
    pub fn allowable(self) -> bool {
        matches!(self, Self::Process | Self::Link | Self::PersonalData | Self::Prose)
    }
}

/// A rule of the check.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its name, which says the fault.
    pub id: &'static str,
    /// What it watches over.
    pub family: Family,
    /// Its usual weight.
    pub severity: Severity,
    /// Vietnamese and English documentation, parted by a line `---`.
    doc: &'static str,
}

impl Rule {
    /// What the rule checks, why, and how to mend it, in Markdown. `lang` is "vi" or "en".
    pub fn doc(&self, lang: &str) -> &'static str {
        let (vi, en) = self.doc.split_once("\n---\n").unwrap_or((self.doc, ""));
        if lang == "en" { en.trim() } else { vi.trim() }
    }
}

macro_rules! rules {
    ($($name:ident = $id:literal, $family:ident, $severity:ident;)*) => {
        /// One constant a rule.
        pub mod table {
            use super::*;
            $(
                #[doc = concat!("`", $id, "`")]
                pub static $name: Rule = Rule {
                    id: $id,
                    family: Family::$family,
                    severity: $severity,
                    doc: include_str!(concat!("rules/", $id, ".md")),
                };
            )*
        }

        /// Every rule, in the table's order.
        pub fn all() -> &'static [&'static Rule] {
            static ALL: &[&Rule] = &[$(&table::$name),*];
            ALL
        }
    };
}

rules! {
    NOT_UTF8 = "not-utf8", Form, Error;
    UNREADABLE_FILE = "unreadable-file", Form, Error;
    MISSING_FRONT_MATTER = "missing-front-matter", Form, Error;
    TOML_SYNTAX = "toml-syntax", Form, Error;
    DATE_FORM = "date-form", Form, Error;
    DECIMAL_COMMA = "decimal-comma", Form, Error;
    CURLY_QUOTES = "curly-quotes", Form, Error;
    UNKNOWN_KEY = "unknown-key", Form, Error;
    MISSING_KEY = "missing-key", Form, Error;
    WRONG_TYPE = "wrong-type", Form, Error;
    BAD_VALUE = "bad-value", Form, Error;
    DUPLICATE_ID = "duplicate-id", Form, Error;
    UNKNOWN_NAME = "unknown-name", Form, Error;
    UNIT_OF_OTHER_AGENCY = "unit-of-other-agency", Form, Error;
    WRONG_FOLDER = "wrong-folder", Form, Error;
    STRAY_FILE = "stray-file", Form, Warning;
    FILE_NAME_FOLDED = "file-name-folded", Form, Note;
    TEXT_NOT_NFC = "text-not-nfc", Form, Note;
    OUTSIDE_PLAN = "outside-plan", Criterion, Error;
    MISSING_CATEGORY = "missing-category", Criterion, Error;
    MISSING_EVIDENCE = "missing-evidence", Criterion, Error;
    MISSING_DOCUMENT = "missing-document", Criterion, Error;
    MISSING_MEASURE = "missing-measure", Criterion, Error;
    IMPOSSIBLE_MEASURE = "impossible-measure", Criterion, Error;
    BELOW_MINIMUM = "below-minimum", Criterion, Error;
    ABOVE_MAXIMUM = "above-maximum", Criterion, Error;
    MISSING_RATING = "missing-rating", Criterion, Error;
    RATING_TOO_LOW = "rating-too-low", Criterion, Error;
    MISSING_POINTS = "missing-points", Criterion, Error;
    POINTS_TOO_LOW = "points-too-low", Criterion, Error;
    MISSING_TITLE_HOLDER = "missing-title-holder", Criterion, Error;
    MISSING_INITIATIVE = "missing-initiative", Criterion, Error;
    MOVEMENT_NOT_LISTED = "movement-not-listed", Criterion, Error;
    COLLECTIVE_NOT_RECOGNISED = "collective-not-recognised", Criterion, Error;
    COLLECTIVE_WITHDRAWN = "collective-withdrawn", Criterion, Warning;
    LOWER_LEVEL_MISSING = "lower-level-missing", Criterion, Error;
    TOO_FEW_OF_GROUP = "too-few-of-group", Criterion, Error;
    MISSING_ACT = "missing-act", Act, Error;
    INCOMPLETE_ACT = "incomplete-act", Act, Error;
    ACT_OUTSIDE_PLAN = "act-outside-plan", Act, Error;
    SAME_ACT = "same-act", Act, Error;
    ACT_IN_FUTURE = "act-in-future", Act, Note;
    CONFLICTING_NUMBER = "conflicting-number", Act, Error;
    LEVEL_OUT_OF_ORDER = "level-out-of-order", Act, Error;
    ACT_BEFORE_BALLOT = "act-before-ballot", Act, Error;
    BALLOT_MISSING = "ballot-missing", Act, Error;
    BALLOT_NOT_SECRET = "ballot-not-secret", Act, Error;
    BALLOT_IMPOSSIBLE = "ballot-impossible", Act, Error;
    BALLOT_TOO_LOW = "ballot-too-low", Act, Error;
    DAYS_OUT_OF_ORDER = "days-out-of-order", Process, Warning;
    DAY_TO_COME = "day-to-come", Process, Warning;
    UNIT_NOT_THERE = "unit-not-there", Process, Warning;
    DEADLINE_MISSED = "deadline-missed", Process, Warning;
    DEADLINE_NEAR = "deadline-near", Process, Note;
    WAITING_LONG = "waiting-long", Process, Note;
    STAGE_BEHIND = "stage-behind", Process, Warning;
    DATE_NOT_RECORDED = "date-not-recorded", Process, Warning;
    SAME_SUBJECT = "same-subject", Process, Warning;
    QUOTA_NOT_MET = "quota-not-met", Process, Warning;
    QUOTA_EXCEEDED = "quota-exceeded", Process, Warning;
    PICK_MISSING = "pick-missing", Process, Warning;
    UPDATE_MISSING = "update-missing", Process, Warning;
    ADDRESS_TAKEN = "address-taken", Form, Error;
    RAW_HTML = "raw-html", Link, Error;
    UNSAFE_LINK = "unsafe-link", Link, Error;
    BROKEN_LINK = "broken-link", Link, Error;
    MISSING_IMAGE = "missing-image", Link, Error;
    HUGE_IMAGE = "huge-image", Link, Error;
    TRUNCATED_IMAGE = "truncated-image", Link, Error;
    DISGUISED_IMAGE = "disguised-image", Link, Error;
    UNREADABLE_IMAGE = "unreadable-image", Link, Error;
    MISSING_ALT_TEXT = "missing-alt-text", Link, Error;
    EMPTY_STORY = "empty-story", Form, Error;
    MISSING_CONSENT = "missing-consent", Privacy, Error;
    EXPIRED_CONSENT = "expired-consent", Privacy, Error;
    IDENTITY_NUMBER = "identity-number", PersonalData, Warning;
    PHONE_NUMBER = "phone-number", PersonalData, Warning;
    PRIVATE_EMAIL = "private-email", PersonalData, Warning;
    HOME_ADDRESS = "home-address", PersonalData, Warning;
    BIRTH_DATE = "birth-date", PersonalData, Warning;
    BANK_ACCOUNT = "bank-account", PersonalData, Warning;
    VEHICLE_PLATE = "vehicle-plate", PersonalData, Warning;
    HEALTH_NAMED = "health-named", PersonalData, Note;
    RELIGION_NAMED = "religion-named", PersonalData, Note;
    ETHNICITY_NAMED = "ethnicity-named", PersonalData, Note;
    HIDDEN_CHARACTER = "hidden-character", Prose, Warning;
    MIXED_SCRIPT = "mixed-script", Prose, Warning;
    LEGACY_ENCODING = "legacy-encoding", Prose, Warning;
    DOCUMENT_NUMBER = "document-number", Prose, Warning;
    THOUSANDS_POINT = "thousands-point", Prose, Warning;
    PLACEHOLDER_LEFT = "placeholder-left", Prose, Warning;
    EMPTY_SECTION = "empty-section", Prose, Warning;
    SKIPPED_HEADING_LEVEL = "skipped-heading-level", Prose, Warning;
    VAGUE_LINK_TEXT = "vague-link-text", Prose, Warning;
    STRAY_MARKUP = "stray-markup", Prose, Warning;
    FORBIDDEN_ALLOW = "forbidden-allow", Form, Error;
    UNUSED_ALLOW = "unused-allow", Form, Note;
}

/// The rule of a name.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().iter().copied().find(|rule| rule.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_documented_in_both_languages() {
        for rule in all() {
            for lang in ["vi", "en"] {
                let doc = rule.doc(lang);
                assert!(doc.starts_with("# "), "{}: {lang} begins with a title", rule.id);
                let sections = doc.lines().filter(|line| line.starts_with("## ")).count();
                assert!(sections >= 3, "{}: {lang} says what, why and how to mend", rule.id);
            }
        }
    }

    #[test]
    fn names_are_unique() {
        let mut ids: Vec<_> = all().iter().map(|rule| rule.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all().len());
    }
}
