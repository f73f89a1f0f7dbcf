//! Reads one front matter into a form.

use super::{Decode, Decoder, commented, syntax};
use crate::diag::{Finding, How, Offset, Place, rule};
use std::borrow::Cow;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses the TOML text that begins at a byte of a file and decodes it.
///
/// All faults are returned. The form is `None` when nothing whole could be made of the text. With a form there may be
/// errors all the same (a key that nobody knows): what the form names is then still looked up, so that all is told in
/// one run, but nothing is judged by it, since every later finding might only be an echo of the first.
pub fn read<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let (mut form, mut findings) = read_as_is::<T>(file, text, offset);
    if findings.is_empty() {
        return (form, findings);
    }
    // Where fewer faults are left once the head of a table is no comment, that it is one is the fault.
    let mut text = Cow::Borrowed(text);
    let mut told = Vec::new();
    for head in commented::heads(&text) {
        let freed = commented::freed(&text, &head);
        let (other_form, other) = read_as_is::<T>(file, &freed, offset);
        if weight(&other) < weight(&findings) {
            let name = text[head.clone()].trim_start_matches(['#', ' ', '\t']).to_owned();
            let place = Place::new(file, head.start + offset..head.end + offset);
            let finding = Finding::new(&rule::UNKNOWN_KEY, place).says("unknown-key-commented-head");
            told.push(finding.arg("head", &name).mended_by(How::Put(name)));
            (text, form, findings) = (Cow::Owned(freed), other_form, other);
        }
    }
    findings.append(&mut told);
    (form, findings)
}

/// How many faults there are, not counting what a table lacks, for that shows only once it is one.
fn weight(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.rule.id != rule::MISSING_KEY.id).count()
}

fn read_as_is<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
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
    let told = |finding: &Finding| finding.rule.id != rule::MISSING_KEY.id && !echo(finding);
    findings.extend(decoder.into_findings().into_iter().filter(told));
    if let Some(at) = syntax::unclosed_bracket(text) {
        findings.retain(|finding| finding.place.span.start < offset + at);
        let place = Place::new(file, offset + at..offset + at + 1);
        findings.push(Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-unclosed"));
    }
    (None, findings)
}
