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
        let key = match (mended.is_empty(), dry_run) {
            (true, _) => "summary-nothing-to-mend",
            (false, true) => "summary-would-mend",
            (false, false) => "summary-mended",
        };
        let args = texts([("faults", count(faults)), ("files", count(mended.len()))]);
        let _ = writeln!(out, "{}\n", message(lang, key, &args));
    }
    Ok(report)
}

/// One line for each fault that was mended.
fn tell(out: &mut dyn Write, lang: Lang, file: &Mended) -> io::Result<()> {
    for finding in &file.findings {
        let start = within(&file.before, finding.place.span.clone()).start;
        let line = Point::of(&file.before, start).line.to_string();
        let place = [("path", file.path.to_string()), ("line", line), ("fault", say(lang, finding))];
        writeln!(out, "{}", message(lang, "author-mended", &texts(place)))?;
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
