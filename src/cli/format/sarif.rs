//! SARIF 2.1.0 (OASIS), for code scanning and review tools. Columns are UTF-16 code units, which all its viewers know.

use super::Telling;
use crate::diag::{self, Finding, Severity};
use crate::lang::{remedy, say};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};
use std::io::{self, Write};

/// What stands in a path of a URI as it is (RFC 3986, section 3.3).
const PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'.').remove(b'_').remove(b'~');

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let rules: Vec<&diag::Rule> = diag::all().to_vec();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "guong",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": telling.lang.name(),
                "rules": rules.iter().map(|rule| described(telling, rule)).collect::<Vec<_>>(),
            }},
            "columnKind": "utf16CodeUnits",
            "results": results(telling, &rules),
        }],
    });
    serde_json::to_writer_pretty(&mut *out, &log)?;
    writeln!(out)
}

/// A rule with its document: the first line is its title, the paragraph below says what it checks.
fn described(telling: &Telling<'_>, rule: &diag::Rule) -> Value {
    let document = rule.doc(telling.lang.name());
    let title = document.lines().next().unwrap_or_default().trim_start_matches("# ");
    let paragraphs = document.split("\n\n").map(str::trim);
    let about = paragraphs.skip(1).find(|text| !text.starts_with('#')).unwrap_or(title);
    json!({
        "id": rule.id,
        "shortDescription": { "text": title },
        "fullDescription": { "text": about.replace('\n', " ").replace(['`', '*'], "") },
        "help": { "text": document, "markdown": document },
        "defaultConfiguration": { "level": rule.severity.name() },
    })
}

fn results(telling: &Telling<'_>, rules: &[&diag::Rule]) -> Vec<Value> {
    let found = telling.report.findings.iter().map(|finding| result(telling, finding, rules));
    let silenced = telling.report.allowed.iter().map(|allowed| {
        let mut result = result(telling, &allowed.finding, rules);
        result["suppressions"] = json!([{ "kind": "inSource", "justification": allowed.reason }]);
        result
    });
    found.chain(silenced).collect()
}

fn result(telling: &Telling<'_>, finding: &Finding, rules: &[&diag::Rule]) -> Value {
    let [start, end] = telling.ends(finding);
    let mut text = say(telling.lang, finding);
    if let Some(help) = remedy(telling.lang, finding) {
        text = format!("{text}\n{help}");
    }
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    };
    json!({
        "ruleId": finding.rule.id,
        "ruleIndex": rules.iter().position(|rule| rule.id == finding.rule.id),
        "level": level,
        "message": { "text": text },
        "locations": [{ "physicalLocation": {
            "artifactLocation": { "uri": utf8_percent_encode(&telling.path(finding), PATH).to_string() },
            "region": {
                "startLine": start.line,
                "startColumn": start.utf16,
                "endLine": end.line,
                "endColumn": end.utf16,
            },
        }}],
    })
}
