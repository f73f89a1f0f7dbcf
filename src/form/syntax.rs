//! TOML that does not parse, told as what the author most likely meant.
//!
//! The parser recovers line by line, so one file can have several; what it says is in English and speaks of TOML. The
//! three faults that offices really make (dates and numbers in the Vietnamese form, quotes from a word processor) are
//! recognised on the line itself and answered with the right form.

use super::Decoder;
use super::decode::{comma_number, day_month_year};
use crate::diag::{Finding, Offset, rule};
use std::collections::BTreeSet;
use std::ops::Range;

/// One finding for each line at fault.
pub(super) fn findings(text: &str, errors: &[toml::de::Error], decoder: &Decoder) -> Vec<Finding> {
    let mut lines = BTreeSet::new();
    let mut findings = Vec::new();
    for error in errors {
        let span = error.span().unwrap_or(0..0);
        let line = line_around(text, span.start);
        if lines.insert(line.start) {
            findings.push(explain(text, line, span, error.message(), decoder));
        }
    }
    findings
}

fn explain(
    text: &str,
    line: Range<Offset>,
    span: Range<Offset>,
    message: &str,
    decoder: &Decoder,
) -> Finding {
    let content = &text[line.clone()];
    let quote = |c: char| matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»');
    let (before, value) = content.split_once('=').unwrap_or(("", content));
    let bare = value.split('#').next().unwrap_or_default().trim();
    let at = |part: &str| {
        let start = line.start + content.len() - value.len() + value.find(part).unwrap_or(0);
        decoder.place(start..start + part.len())
    };
    if bare.starts_with(quote) || before.contains(quote) {
        let start = content.find(quote).unwrap_or(0) + line.start;
        let width = text[start..].chars().next().map_or(1, char::len_utf8);
        return Finding::new(&rule::CURLY_QUOTES, decoder.place(start..start + width));
    }
    let words = bare.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '{' | '}' | '='));
    for word in words
        .map(|word| word.trim_matches(','))
        .filter(|word| !word.is_empty())
    {
        if let Some(date) = day_month_year(word) {
            return Finding::new(&rule::DATE_FORM, at(word))
                .arg("value", word)
                .arg("right", date.to_string());
        }
        if let Some(right) = comma_number(word) {
            return Finding::new(&rule::DECIMAL_COMMA, at(word))
                .arg("value", word)
                .arg("right", right);
        }
    }
    let place = decoder.place(span.start.min(text.len())..span.end.min(text.len()));
    Finding::new(&rule::TOML_SYNTAX, place)
        .says(known_fault(message))
        .arg("parser", message)
}

/// The catalogue's message for what the parser says.
fn known_fault(message: &str) -> &'static str {
    match message {
        _ if message.starts_with("duplicate key") => "toml-syntax-duplicate",
        _ if message.contains("quote") || message.contains("invalid basic string") => {
            "toml-syntax-quote"
        }
        _ if message.contains("unclosed") => "toml-syntax-unclosed",
        _ if message.contains("missing value") || message.contains("key with no value") => {
            "toml-syntax-no-value"
        }
        _ => "toml-syntax",
    }
}

fn line_around(text: &str, at: Offset) -> Range<Offset> {
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|i| text.is_char_boundary(*i))
        .unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}
