//! Personal data in the texts of a profile: what readers of the page have no need to know of a person.
//!
//! A text is gone through once, from *clue* to clue — a number, an at sign, a word such as "thường trú" —
//! and the detectors that such a clue wakes look at what stands around it. Text without clues costs no more than that
//! pass. Detectors are searches, not proofs: Vietnamese administrative prose is full of numbers that concern nobody, so
//! each one says what it takes for personal and what not, and `tests/privacy/` measures how often it is right.

mod bank_account;
mod beginnings;
mod birth_date;
mod clues;
mod email;
mod ethnicity;
mod health;
mod home_address;
mod identity_number;
mod number;
mod passage;
mod person;
mod phone_number;
mod places;
mod religion;
mod thing;
mod vehicle_plate;
mod words;

use clues::{Clue, Clues, detectors_of};
use passage::Passage;

use crate::config::Contacts;
use crate::diag::{Finding, Offset, Place, Rule, Severity, rule};
use crate::form::literals;
use crate::source::SourceFile;
use memchr::memmem;
use std::ops::Range;

/// Keys whose text is never published.
const UNPUBLISHED: &[&str] = &["reason", "form"];

/// Detectors, one bit each, by their places in the table.
type Bits = u32;

/// A rule on personal data.
struct Detector {
    rule: &'static Rule,
    /// What wakes it.
    clue: Clue,
    /// Looks around a clue for the datum.
    find: fn(&Passage<'_>, Range<Offset>) -> Option<Range<Offset>>,
    /// Whether the office has published a datum as its own.
    own: fn(&Contacts, &str) -> bool,
}

impl Detector {
    const fn new(
        rule: &'static Rule,
        clue: Clue,
        find: fn(&Passage<'_>, Range<Offset>) -> Option<Range<Offset>>,
    ) -> Self {
        Self { rule, clue, find, own: |_, _| false }
    }

    const fn unless(self, own: fn(&Contacts, &str) -> bool) -> Self {
        Self { own, ..self }
    }
}

/// Every detector. Of those that one clue wakes, the first to find something has it: a number behind "CCCD" or "STK" is no
/// telephone number, however it looks.
const DETECTORS: &[Detector] = &[
    Detector::new(&rule::BANK_ACCOUNT, Clue::Words(bank_account::WORDS), bank_account::behind),
    Detector::new(&rule::BANK_ACCOUNT, Clue::Words(bank_account::BANKS), bank_account::behind),
    Detector::new(&rule::BANK_ACCOUNT, Clue::LongNumber, bank_account::before_a_bank),
    Detector::new(&rule::IDENTITY_NUMBER, Clue::LongNumber, identity_number::find),
    Detector::new(&rule::PHONE_NUMBER, Clue::LongNumber, phone_number::find).unless(Contacts::has_phone),
    Detector::new(&rule::VEHICLE_PLATE, Clue::Digit, vehicle_plate::find),
    Detector::new(&rule::PRIVATE_EMAIL, Clue::At, email::find).unless(Contacts::has_email),
    Detector::new(&rule::BIRTH_DATE, Clue::Words(birth_date::WORDS), birth_date::find),
    Detector::new(&rule::HOME_ADDRESS, Clue::Words(home_address::WORDS), home_address::find),
    Detector::new(&rule::HOME_ADDRESS, Clue::Words(home_address::PLACES), home_address::at_place),
    Detector::new(&rule::HOME_ADDRESS, Clue::Digit, home_address::at_number),
    Detector::new(&rule::HEALTH_NAMED, Clue::Words(health::WORDS), health::find),
    Detector::new(&rule::RELIGION_NAMED, Clue::Words(religion::WORDS), religion::find),
    Detector::new(&rule::RELIGION_NAMED, Clue::Words(religion::RELIGIONS), religion::named),
    Detector::new(&rule::ETHNICITY_NAMED, Clue::Words(ethnicity::WORDS), ethnicity::find),
    Detector::new(&rule::ETHNICITY_NAMED, Clue::Words(ethnicity::SINGLE), ethnicity::find),
];

/// Personal data at one place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datum {
    /// What kind it is.
    pub rule: &'static Rule,
    /// Where it stands.
    pub span: Range<Offset>,
}

/// All personal data of a text, but for what the office has published as its own.
pub fn search(text: &str, contacts: &Contacts) -> Vec<Datum> {
    let passage = Passage::new(text);
    let mut found: Vec<Datum> = Vec::new();
    let (mut clues, mut at) = (Clues::of(text), 0);
    while let Some((woken, span)) = clues.next(at) {
        let mut awake = detectors_of(woken).map(|place| &DETECTORS[place]);
        let hit = awake.find_map(|detector| Some((detector, (detector.find)(&passage, span.clone())?)));
        let Some((detector, datum)) = hit else {
            at = span.end;
            continue;
        };
        at = datum.end.max(span.end);
        if !(detector.own)(contacts, &text[datum.clone()])
            && !is_repeated(&found, detector.rule, &passage, datum.start)
        {
            found.push(Datum { rule: detector.rule, span: datum });
        }
    }
    found
}

/// Whether a reminder of this rule was given for the sentence already: that a person is ill is said once, however many
/// words for it follow.
fn is_repeated(found: &[Datum], rule: &Rule, passage: &Passage<'_>, at: Offset) -> bool {
    let sentence = at - passage.before(at).len();
    let before = found.iter().rev().find(|datum| datum.rule.id == rule.id);
    rule.severity == Severity::Note && before.is_some_and(|datum| datum.span.start >= sentence)
}

/// Personal data in what a profile's file publishes: the texts of its front matter, updates among them, and the story.
pub fn check(file: &SourceFile, contacts: &Contacts) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut report = |datum: Datum, value: &str, span: Range<Offset>| {
        let finding = Finding::new(datum.rule, Place::new(&file.path, span));
        findings.push(finding.arg("value", value[datum.span].trim()));
    };
    for literal in literals(file.front()).filter(|literal| !UNPUBLISHED.contains(&literal.key)) {
        let (value, exact) = literal.value(file.front());
        for datum in search(&value, contacts) {
            // The place of a value with escapes is not that of its bytes: the whole of it is shown.
            let span = match exact {
                true => shift(&datum.span, file.front.start + literal.inner.start),
                false => shift(&literal.whole, file.front.start),
            };
            report(datum, &value, span);
        }
    }
    for part in outside_comments(file.body()) {
        let text = &file.body()[part.clone()];
        for datum in search(text, contacts) {
            let span = shift(&datum.span, file.body.start + part.start);
            report(datum, text, span);
        }
    }
    findings
}

fn shift(span: &Range<Offset>, by: Offset) -> Range<Offset> {
    span.start + by..span.end + by
}

/// The parts of a story that are published: comments are not.
fn outside_comments(body: &str) -> Vec<Range<Offset>> {
    let mut parts = Vec::new();
    let mut start = 0;
    // Nearly no text has any, and a vectorised search is soon through with it.
    while let Some(open) = memmem::find(&body.as_bytes()[start..], b"<!--").map(|at| start + at) {
        parts.push(start..open);
        start = body[open..].find("-->").map_or(body.len(), |at| open + at + "-->".len());
    }
    parts.push(start..body.len());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_not_published() {
        let body = "a <!-- b --> c <!-- d";
        let parts: Vec<&str> = outside_comments(body).into_iter().map(|part| &body[part]).collect();
        assert_eq!(parts, ["a ", " c ", ""]);
    }

    #[test]
    fn the_place_is_that_of_the_datum_alone() {
        let text = "Chị An, số điện thoại 0912 345 678, công tác tại Văn phòng.";
        let found = search(text, &Contacts::default());
        let shown: Vec<_> = found.into_iter().map(|datum| (datum.rule.id, &text[datum.span])).collect();
        assert_eq!(shown, [("phone-number", "0912 345 678")]);
    }

    #[test]
    fn an_address_ends_where_its_name_does() {
        let text = "Trường hợp bà Mùi ở thôn Lũng Pô, xã Tân Lộc bị sạt ta-luy được xử lý trong đêm.";
        let found = search(text, &Contacts::default());
        let shown: Vec<_> = found.into_iter().map(|datum| (datum.rule.id, &text[datum.span])).collect();
        assert_eq!(shown, [("home-address", "thôn Lũng Pô, xã Tân Lộc")]);
    }
}
