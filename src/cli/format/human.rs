//! For a terminal: the line with the place marked, and the remedy.

use super::Telling;
use crate::diag::{Finding, Severity, lines_around, within};
use crate::lang::{remedy, say, word};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::io::{self, Write};

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let renderer = if telling.colour { Renderer::styled() } else { Renderer::plain() };
    for finding in &telling.report.findings {
        writeln!(out, "{}\n", renderer.render(&[group(telling, finding)]))?;
    }
    telling.silenced().try_for_each(|line| writeln!(out, "{line}"))
}

fn group<'a>(telling: &'a Telling<'_>, finding: &'a Finding) -> Group<'a> {
    let lang = telling.lang;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = word(lang, &format!("severity-{}", finding.severity.name()));
    let title = level.with_name(name).primary_title(say(lang, finding)).id(finding.rule.id);
    let text = telling.text(finding);
    let (start, excerpt, span) = lines_around(text, within(text, finding.place.span.clone()));
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
