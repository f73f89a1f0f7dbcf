//! `fix`: says what was mended, or shows what would be, then what is left to do.

use super::format::takes_colour;
use crate::author;
use crate::diag::{Point, within};
use crate::error::Result;
use crate::lang::{Lang, message, say, texts};
use crate::pipeline::{Mended, Report, Request};
use similar::{ChangeTag, TextDiff};
use std::io::{self, Write};

/// Mends a site; the report is of what stays.
pub(super) fn fix(
    request: &Request,
    dry_run: bool,
    speak: impl Fn(&Report) -> Lang,
    quiet: bool,
) -> Result<Report> {
    let (mended, report) = author::fix(request, dry_run)?;
    let lang = speak(&report);
    let stdout = io::stdout();
    let colour = takes_colour(&stdout);
    let mut out = stdout.lock();
    // A reader that closes the pipe early has seen enough.
    let _ = mended.iter().try_for_each(|file| match (dry_run, quiet) {
        (true, _) => diff(&mut out, file, colour),
        (false, true) => writeln!(out, "{}", file.path),
        (false, false) => tell(&mut out, lang, file),
    });
    if !quiet {
        let count = |number: usize| number.to_string();
        let faults = mended.iter().map(|file| file.findings.len()).sum();
        let faulty = mended.iter().filter(|file| !file.findings.is_empty()).count();
        let completed = mended.iter().filter(|file| !file.added.is_empty()).count();
        let mut say = |key: &str, files: usize| {
            let args = texts([("faults", count(faults)), ("files", count(files))]);
            let _ = writeln!(out, "{}", message(lang, key, &args));
        };
        if completed > 0 {
            say(if dry_run { "summary-would-complete" } else { "summary-completed" }, completed);
        }
        match (faulty, dry_run) {
            (0, _) => say("summary-nothing-to-mend", 0),
            (_, true) => say("summary-would-mend", faulty),
            (_, false) => say("summary-mended", faulty),
        }
        if faulty > 0 && !report.findings.is_empty() {
            say("summary-left-to-mend", 0);
        }
        let _ = writeln!(out);
    }
    Ok(report)
}

/// One line for each fault that was mended, and one for what was added.
fn tell(out: &mut dyn Write, lang: Lang, file: &Mended) -> io::Result<()> {
    for finding in &file.findings {
        let start = within(&file.before, finding.place.span.clone()).start;
        let line = Point::of(&file.before, start).line.to_string();
        let place = [("path", file.path.to_string()), ("line", line), ("fault", say(lang, finding))];
        writeln!(out, "{}", message(lang, "author-mended", &texts(place)))?;
    }
    if !file.added.is_empty() {
        let args = texts([("path", file.path.to_string()), ("keys", file.added.join(", "))]);
        writeln!(out, "{}", message(lang, "author-completed", &args))?;
    }
    Ok(())
}

/// What would change, as a unified diff.
fn diff(out: &mut dyn Write, file: &Mended, colour: bool) -> io::Result<()> {
    let diff = TextDiff::from_lines(&file.before, &file.after);
    writeln!(out, "--- {}\n+++ {}", file.path, file.path)?;
    for hunk in diff.unified_diff().context_radius(1).iter_hunks() {
        writeln!(out, "{}", hunk.header())?;
        for change in hunk.iter_changes() {
            let line = change.value().trim_end_matches(['\r', '\n']);
            let (sign, paint) = match change.tag() {
                ChangeTag::Delete => ('-', "\x1b[31m"),
                ChangeTag::Insert => ('+', "\x1b[32m"),
                ChangeTag::Equal => (' ', ""),
            };
            let (paint, plain) = if colour { (paint, "\x1b[0m") } else { ("", "") };
            writeln!(out, "{paint}{sign}{line}{plain}")?;
        }
    }
    Ok(())
}
