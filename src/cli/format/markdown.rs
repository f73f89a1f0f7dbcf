//! A summary for a merge request: what was found in each file, with the remedies.

use super::Telling;
use crate::diag::Severity;
use crate::lang::{Lang, message, remedy, say, texts, word};
use std::io::{self, Write};

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let Telling { report, lang, .. } = *telling;
    let count = |severity| report.count(severity).to_string();
    let counts = texts([
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
    ]);
    writeln!(out, "## {}\n", message(lang, "summary-review-title", &counts))?;
    if report.findings.is_empty() {
        writeln!(out, "{}\n", word(lang, "summary-review-clean"))?;
    }
    for of_file in report.findings.chunk_by(|a, b| a.place.file == b.place.file) {
        writeln!(out, "### `{}`\n", of_file[0].place.file.replace('`', "'"))?;
        for finding in of_file {
            let severity = word(lang, &format!("severity-{}", finding.severity.name()));
            let [start, _] = telling.ends(finding);
            let line = message(lang, "summary-review-line", &texts([("line", start.line.to_string())]));
            let (text, rule) = (plain(&say(lang, finding)), finding.rule.id);
            writeln!(out, "- **{severity}**, {line}: {text} (`{rule}`)")?;
            if let Some(help) = remedy(lang, finding) {
                writeln!(out, "  <br>*{}:* {}", word(lang, "word-help"), plain(&help))?;
            }
        }
        writeln!(out)?;
    }
    silenced(out, telling, lang)
}

fn silenced(out: &mut dyn Write, telling: &Telling<'_>, lang: Lang) -> io::Result<()> {
    if telling.report.allowed.is_empty() {
        return Ok(());
    }
    writeln!(out, "### {}\n", word(lang, "summary-review-silenced"))?;
    telling.silenced().try_for_each(|line| writeln!(out, "- {}", plain(&line)))
}

/// Text of a site's files as text of Markdown: it makes no link, no markup, and calls nobody by name.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' => plain.push(' '),
            '@' => plain.push_str("@\u{200b}"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' | '&' => {
                plain.extend(['\\', c])
            }
            c => plain.push(c),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(plain("[a](b) <i> @ai\n# x"), "\\[a\\](b) \\<i\\> @\u{200b}ai \\# x");
    }
}
