//! Reads one front matter into a form.

use super::syntax;
use super::{Decode, Decoder};
use crate::diag::{Finding, Offset, Place, rule};
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses the TOML text that begins at a byte of a file and decodes it.
///
/// All faults are returned. The form is `None` when nothing whole could be made of the text. With a form there may be
/// errors all the same (a key that nobody knows): what the form names is then still looked up, so that all is told in
/// one run, but nothing is judged by it, since every later finding might only be an echo of the first.
pub fn read<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return read_broken::<T>(file, text, offset);
    }
    let mut decoder = Decoder::new(file, offset, T::KEYS);
    let form = decode::<T>(table, &mut decoder);
    (form, decoder.into_findings())
}

fn decode<T: Decode>(table: toml::Spanned<DeTable<'_>>, decoder: &mut Decoder) -> Option<T> {
    let start = table.span().start;
    T::decode(&toml::Spanned::new(start..start, DeValue::Table(table.into_inner())), decoder)
}

/// All faults of a text that does not parse: each line at fault, and what the others say wrongly.
fn read_broken<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let recovered = syntax::recover(text);
    let mut decoder = Decoder::new(file, offset, T::KEYS);
    let mut findings = recovered.findings(&decoder);
    let (table, _) = DeTable::parse_recoverable(&recovered.text);
    decode::<T>(table, &mut decoder);
    // What a line that does not parse seems to say is guesswork, except its key; and what seems to be missing may stand
    // on such a line.
    let echo = |finding: &Finding| {
        let at = finding.place.span.start.saturating_sub(offset);
        recovered.faulty_line(at).is_some_and(|line| text[line.start..at].trim() != "")
    };
    let told = |finding: &Finding| finding.rule.id != "missing-key" && !echo(finding);
    findings.extend(decoder.into_findings().into_iter().filter(told));
    if let Some(at) = syntax::unclosed_bracket(text) {
        findings.retain(|finding| finding.place.span.start < offset + at);
        let place = Place::new(file, offset + at..offset + at + 1);
        findings.push(Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-unclosed"));
    }
    (None, findings)
}
