//! Findings and reports on a terminal, and as JSON lines for machines.

use crate::diag::{Finding, Severity, lines_around, position, within};
use crate::lang::{Lang, message, remedy, say, texts, word};
use crate::pipeline::{Counts, Report};
use crate::text::grouped;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;
use std::io::{self, IsTerminal, Write};
use std::path::Path;
use std::time::Duration;

/// Prints all findings with the place marked in the text.
pub(super) fn human(out: &mut dyn Write, lang: Lang, report: &Report, colour: bool) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    for finding in &report.findings {
        let text = report.texts.get(&finding.place.file).map_or("", String::as_str);
        writeln!(out, "{}\n", renderer.render(&[group(lang, finding, text)]))?;
    }
    for allowed in &report.allowed {
        let rule = allowed.finding.rule.id.to_owned();
        let file = allowed.finding.place.file.to_string();
        let args = texts([("rule", rule), ("file", file), ("reason", allowed.reason.clone())]);
        writeln!(out, "{}", message(lang, "summary-allowed", &args))?;
    }
    Ok(())
}

fn group<'a>(lang: Lang, finding: &'a Finding, text: &'a str) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = word(lang, &format!("severity-{}", finding.severity.name()));
    let title = level.with_name(name).primary_title(say(lang, finding)).id(finding.rule.id);
    let span = within(text, finding.place.span.clone());
    let (start, excerpt, span) = lines_around(text, span);
    let snippet = Snippet::source(excerpt)
        .path(&*finding.place.file)
        .line_start(start)
        .annotation(AnnotationKind::Primary.span(span));
    let group = title.element(snippet);
    match remedy(lang, finding) {
        Some(help) => group.element(Level::HELP.with_name(word(lang, "word-help")).message(help)),
        None => group,
    }
}

/// A finding for machines: one object a line.
#[derive(Serialize)]
struct Json<'a> {
    rule: &'a str,
    severity: &'a str,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    criterion: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<&'a str>,
}

/// Prints all findings as JSON lines.
pub(super) fn json(out: &mut dyn Write, lang: Lang, report: &Report) -> io::Result<()> {
    for finding in &report.findings {
        let text = report.texts.get(&finding.place.file).map_or("", String::as_str);
        let span = within(text, finding.place.span.clone());
        let (line, column) = position(text, span.start);
        let (end_line, end_column) = position(text, span.end);
        let file = &*finding.place.file;
        let json = Json {
            rule: finding.rule.id,
            severity: finding.severity.name(),
            file,
            line,
            column,
            end_line,
            end_column,
            message: say(lang, finding),
            help: remedy(lang, finding),
            criterion: finding.criterion.as_deref(),
            profile: file.strip_prefix("content/profiles/").map(|path| {
                let path = path.strip_suffix(".md").unwrap_or(path);
                path.strip_suffix("/index").unwrap_or(path)
            }),
        };
        serde_json::to_writer(&mut *out, &json)?;
        writeln!(out)?;
    }
    Ok(())
}

/// The closing line: how many of what.
pub(super) fn summary(out: &mut dyn Write, lang: Lang, report: &Report) -> io::Result<()> {
    let count = |severity| report.count(severity).to_string();
    let args = texts([
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
        ("published", report.counts.published.to_string()),
        ("drafts", report.counts.drafts.to_string()),
        ("withdrawn", report.counts.withdrawn.to_string()),
    ]);
    writeln!(out, "{}", message(lang, "summary", &args))
}

/// The closing line of a build: what was published, how much of it was made anew, how long it took, what was found.
pub(super) fn built(
    out: &mut dyn Write,
    lang: Lang,
    report: &Report,
    folder: &Path,
    time: Duration,
) -> io::Result<()> {
    let Counts { published, drafts, withdrawn, files, written, removed, bytes } = report.counts;
    let count = |severity| report.count(severity).to_string();
    let args = texts([
        ("published", grouped(published)),
        ("drafts", grouped(drafts)),
        ("withdrawn", grouped(withdrawn)),
        ("files", grouped(files)),
        ("written", grouped(written)),
        ("reused", grouped(files - written)),
        ("removed", grouped(removed)),
        ("megabytes", tenths(lang, bytes as f64 / 1e6)),
        ("seconds", tenths(lang, time.as_secs_f64())),
        ("errors", count(Severity::Error)),
        ("warnings", count(Severity::Warning)),
        ("notes", count(Severity::Note)),
        ("path", folder.display().to_string()),
    ]);
    writeln!(out, "{}", message(lang, "summary-built", &args))
}

/// A number with one place, as the language writes it.
fn tenths(lang: Lang, number: f64) -> String {
    let text = format!("{number:.1}");
    if lang == Lang::Vi { text.replace('.', ",") } else { text }
}

/// Why something could not be done, and how that is mended.
pub(super) fn failure(out: &mut dyn Write, lang: Lang, text: &str, help: Option<&str>) -> io::Result<()> {
    writeln!(out, "{}: {text}", word(lang, "severity-error"))?;
    help.map_or(Ok(()), |help| writeln!(out, "{}: {help}", word(lang, "word-help")))
}

/// Whether a stream takes colour: only a terminal, and only without `NO_COLOR` (no-color.org).
pub(super) fn takes_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
