//! For a terminal: the line with the place marked, and the remedy.

use super::Telling;
use crate::diag::{Excerpt, Finding, Point, Severity};
use crate::lang::{remedy, say, word};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use std::borrow::Cow;
use std::io::{self, Write};

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    let renderer = if telling.colour { Renderer::styled() } else { Renderer::plain() };
    for finding in &telling.report.findings {
        let excerpt = Excerpt::around(telling.text(finding), finding.place.span.clone());
        let said = renderer.render(&[group(telling, finding, &excerpt)]);
        writeln!(out, "{}\n", with_column(&said, &finding.place.file, &excerpt))?;
    }
    telling.silenced().try_for_each(|line| writeln!(out, "{line}"))
}

/// The column is that of the whole line, of which only a part may be shown.
fn with_column<'s>(said: &'s str, file: &str, excerpt: &Excerpt<'_>) -> Cow<'s, str> {
    let Excerpt { begins, text, span, whole } = excerpt;
    if *whole {
        return Cow::Borrowed(said);
    }
    let place = |column: usize| format!("{file}:{}:{column}", begins.line);
    Cow::Owned(said.replacen(&place(Point::of(text, span.start).column), &place(begins.column), 1))
}

fn group<'a>(telling: &'a Telling<'_>, finding: &'a Finding, excerpt: &Excerpt<'a>) -> Group<'a> {
    let lang = telling.lang;
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let name = word(lang, &format!("severity-{}", finding.severity.name()));
    let title = level.with_name(name).primary_title(say(lang, finding)).id(finding.rule.id);
    let snippet = Snippet::source(excerpt.text)
        .line_start(excerpt.begins.line)
        .path(&*finding.place.file)
        .annotation(AnnotationKind::Primary.span(excerpt.span.clone()));
    let group = title.element(snippet);
    match remedy(lang, finding) {
        Some(help) => group.element(Level::HELP.with_name(word(lang, "word-help")).message(help)),
        None => group,
    }
}
