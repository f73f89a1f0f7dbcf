//! Reads one front matter into a form.

use super::syntax;
use super::{Decode, Decoder};
use crate::diag::{Finding, Offset};
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses the TOML text that begins at a byte of a file and decodes it.
///
/// All faults are returned. The form is `None` when any of them is an error: a file that is half understood is not
/// judged, since every later finding might only be an echo of the first.
pub fn read<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut decoder = Decoder::new(file, offset);
    for finding in syntax::findings(text, &errors, &decoder) {
        decoder.report(finding);
    }
    let broken = decoder.failed();
    let span = table.span();
    let root = toml::Spanned::new(span.start..span.start, DeValue::Table(table.into_inner()));
    let form = T::decode(&root, &mut decoder);
    let failed = decoder.failed();
    let mut findings = decoder.into_findings();
    if broken {
        findings.retain(|finding| finding.rule.id != "missing-key");
    }
    (form.filter(|_| !failed), findings)
}
