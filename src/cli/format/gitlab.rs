//! The report that GitLab shows beside a merge request: one entry a finding, in its form of Code Climate's.
//!
//! <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>

use super::Telling;
use crate::diag::Severity;
use crate::lang::{remedy, say};
use serde_json::{Value, json};
use std::collections::HashSet;
use std::io::{self, Write};

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let mut seen = HashSet::new();
    let entries: Vec<Value> = telling
        .report
        .findings
        .iter()
        .map(|finding| {
            let mut description = say(telling.lang, finding);
            if let Some(help) = remedy(telling.lang, finding) {
                description = format!("{description} {help}");
            }
            let severity = match finding.severity {
                Severity::Error => "major",
                Severity::Warning => "minor",
                Severity::Note => "info",
            };
            let path = telling.path(finding);
            // Known again though lines move; a second of the same kind is told from the first.
            let named = (0..).map(|nth| format!("{path}\n{}\n{description}\n{nth}", finding.rule.id));
            let fingerprint = named
                .map(|name| blake3::hash(name.as_bytes()).to_hex().to_string())
                .find(|fingerprint| seen.insert(fingerprint.clone()));
            let [start, end] = telling.ends(finding);
            json!({
                "description": description,
                "check_name": finding.rule.id,
                "fingerprint": fingerprint,
                "severity": severity,
                "location": { "path": path, "lines": { "begin": start.line, "end": end.line } },
            })
        })
        .collect();
    serde_json::to_writer(&mut *out, &entries)?;
    writeln!(out)
}
