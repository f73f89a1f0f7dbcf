//! For other programs: one object a line.

use super::Telling;
use crate::diag::Finding;
use crate::lang::{remedy, say};
use serde::Serialize;
use std::io::{self, Write};

#[derive(Serialize)]
struct Json<'a> {
    rule: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    /// Bytes of the file.
    offset: usize,
    end_offset: usize,
    /// Columns as editors count them.
    utf16_column: usize,
    end_utf16_column: usize,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a str>,
    /// Why the profile allows it; then it stops nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    allowed: Option<&'a str>,
}

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let report = telling.report;
    let standing = report.findings.iter().map(|finding| (finding, None));
    let silenced = report.allowed.iter().map(|allowed| (&allowed.finding, Some(allowed.reason.as_str())));
    for (finding, allowed) in standing.chain(silenced) {
        serde_json::to_writer(&mut *out, &object(telling, finding, allowed))?;
        writeln!(out)?;
    }
    Ok(())
}

fn object<'a>(telling: &Telling<'_>, finding: &'a Finding, allowed: Option<&'a str>) -> Json<'a> {
    let [start, end] = telling.ends(finding);
    let file = &*finding.place.file;
    Json {
        rule: finding.rule.id,
        severity: finding.severity.name(),
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        offset: start.offset,
        end_offset: end.offset,
        utf16_column: start.utf16,
        end_utf16_column: end.utf16,
        message: say(telling.lang, finding),
        help: remedy(telling.lang, finding),
        criterion: finding.criterion.as_deref(),
        profile: file.strip_prefix("content/profiles/").map(|path| {
            let path = path.strip_suffix(".md").unwrap_or(path);
            path.strip_suffix("/index").unwrap_or(path)
        }),
        allowed,
    }
}
