//! Reads one front matter into a form.

use super::syntax;
use super::{Decode, Decoder};
use crate::diag::{Finding, Offset, Place, rule};
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses the TOML text that begins at a byte of a file and decodes it.
///
/// All faults are returned. The form is `None` when any of them is an error: a file that is half understood is not
/// judged, since every later finding might only be an echo of the first.
pub fn read<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let mut decoder = Decoder::new(file, offset, T::KEYS);
    let recovered = syntax::recover(text);
    let text = recovered.text.as_ref();
    for finding in recovered.findings(&decoder) {
        decoder.report(finding);
    }
    let broken = decoder.failed();
    let parsed = decoder.count();
    let (table, _) = DeTable::parse_recoverable(text);
    let span = table.span();
    let root = toml::Spanned::new(span.start..span.start, DeValue::Table(table.into_inner()));
    let form = T::decode(&root, &mut decoder);
    let failed = decoder.failed();
    let (mut findings, decoded) = decoder.into_findings_from(parsed);
    // What a line that does not parse seems to say is guesswork, except its key; and what seems to be missing may stand
    // on such a line.
    let echo = |finding: &Finding| {
        let at = finding.place.span.start.saturating_sub(offset);
        recovered.faulty_line(at).is_some_and(|line| text[line.start..at].trim() != "")
    };
    let told = |finding: &Finding| !broken || (finding.rule.id != "missing-key" && !echo(finding));
    findings.extend(decoded.into_iter().filter(told));
    if let Some(at) = syntax::unclosed_bracket(text).filter(|_| broken) {
        findings.retain(|finding| finding.place.span.start < offset + at);
        let place = Place::new(file, offset + at..offset + at + 1);
        findings.push(Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-unclosed"));
    }
    (form.filter(|_| !failed), findings)
}
