//! For a terminal: the line with the place marked, and the remedy.

use super::Telling;
use crate::diag::{Excerpt, Finding, Severity};
use crate::lang::{remedy, say, word};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
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
    let Excerpt { begins, text, span, whole } =
        Excerpt::around(telling.text(finding), finding.place.span.clone());
    let snippet =
        Snippet::source(text).line_start(begins.line).annotation(AnnotationKind::Primary.span(span));
    let path = &*finding.place.file;
    let group = match whole {
        true => title.element(snippet.path(path)),
        // The column is that of the whole line.
        false => {
            let origin = Origin::path(path).line(begins.line).char_column(begins.column);
            title.element(origin).element(snippet)
        }
    };
    match remedy(lang, finding) {
        Some(help) => group.element(Level::HELP.with_name(word(lang, "word-help")).message(help)),
        None => group,
    }
}
