//! What a command says of itself when it is done, or why it cannot be done.

use crate::diag::Severity;
use crate::lang::{Lang, message, texts, word};
use crate::pipeline::{Counts, Report};
use crate::text::grouped;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

/// The closing line: how many of what. By settings that cannot be read nobody has looked at the profiles.
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
    let key = if report.language.is_some() { "summary" } else { "summary-unseen" };
    writeln!(out, "{}", message(lang, key, &args))
}

/// The closing line of a build: what was published, how much of it was made anew, how long it took, what was found.
pub(super) fn built(
    out: &mut dyn Write,
    lang: Lang,
    report: &Report,
    folder: &Path,
    time: Duration,
) -> io::Result<()> {
    let Counts { published, drafts, withdrawn, files, written, removed, bytes, read: _ } = report.counts;
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
