//! `report`: makes what was asked for, and prints it or writes it to a file.
//!
//! Whoever is left out because of an error is named, and the exit status says so. A CSV file or a workbook is sent on as
//! it is, so neither is made while it would lack somebody.

use super::args::chosen;
use super::format::{self, Telling};
use super::{FINDINGS, FINE};
use crate::error::{Error, Result};
use crate::lang::{Lang, message, texts, word};
use crate::output;
use crate::pipeline::{self, Report, Request};
use crate::report::{self, Format, Gap, Part, Selection, YearReport};
use clap::ArgMatches;
use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Makes the reports and returns the exit status.
pub(super) fn report(request: &Request, verb: &ArgMatches, asked: Option<Lang>, quiet: bool) -> Result<u8> {
    let text = |name| verb.get_one::<String>(name).map(String::as_str);
    let out = verb.get_one::<PathBuf>("out").map(PathBuf::as_path);
    let format = match (text("format").and_then(chosen::<Format>), out) {
        (Some(format), Some(out)) if ends_as_another(out, format) => return Err(bad_ending(out)),
        (Some(format), _) => format,
        (None, Some(out)) => ending(out)?,
        (None, None) => Format::Table,
    };
    if format == Format::Xlsx && out.is_none() {
        let example = "guong report --format xlsx --out bao-cao.xlsx";
        return Err(Error::ArgumentNeeded { argument: "--out", with: "--format xlsx", example });
    }
    let selection = Selection {
        plan: text("plan").map(str::to_owned),
        year: verb.get_one::<u16>("year").copied().map(i32::from),
        part: text("part").and_then(chosen::<Part>),
    };
    let (reports, found) = pipeline::report(request, &selection)?;
    let lang = asked.or_else(|| found.language.as_deref().and_then(Lang::of)).unwrap_or_default();
    let Some(reports) = reports else {
        // A report that cannot be made at all has nothing else to show.
        tell_findings(&found, lang, &request.root);
        return Ok(FINDINGS);
    };
    if reports.is_empty() && format != Format::Json {
        let _ = writeln!(io::stderr(), "{}", word(lang, "report-empty"));
        // Whoever waits for a file gets none.
        return Ok(if out.is_some() { FINDINGS } else { FINE });
    }
    let gaps: BTreeSet<&Gap> = reports.iter().flat_map(|report| &report.left_out).collect();
    let held_back = format.is_sent_on() && !gaps.is_empty();
    if !held_back {
        put(&reports, format, out, (lang, quiet))?;
    }
    let mut err = io::stderr().lock();
    for gap in &gaps {
        let args = texts([("file", gap.file.clone()), ("rules", gap.rules.join(", "))]);
        let _ =
            writeln!(err, "{}: {}", word(lang, "severity-error"), message(lang, "report-left-out", &args));
    }
    if held_back {
        let _ = writeln!(err, "{}", word(lang, "report-held-back"));
    } else if !gaps.is_empty() {
        let _ = writeln!(err, "{}", word(lang, "report-incomplete"));
    }
    Ok(if gaps.is_empty() { FINE } else { FINDINGS })
}

/// What a file's ending says of its format. A document of Word is not made, and text under its name could not be opened.
fn ending(path: &Path) -> Result<Format> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    match ending.as_deref() {
        None | Some("txt") => Ok(Format::Table),
        Some(ending) => chosen(ending).ok_or_else(|| bad_ending(path)),
    }
}

/// Whether a file's ending is that of another format: a program that opens files by it would not open this one.
fn ends_as_another(path: &Path, format: Format) -> bool {
    path.extension().is_some() && ending(path).is_ok_and(|own| own != format)
}

fn bad_ending(path: &Path) -> Error {
    Error::BadArgument {
        argument: "--out",
        value: path.display().to_string(),
        example: "bao-cao.xlsx, bao-cao.csv, bao-cao.json, bao-cao.txt",
    }
}

fn put(
    reports: &[YearReport],
    format: Format,
    out: Option<&Path>,
    (lang, quiet): (Lang, bool),
) -> Result<()> {
    let bytes = report::write(reports, format)?;
    let Some(path) = out else {
        let mut stdout = io::stdout().lock();
        return match stdout.write_all(&bytes).and_then(|()| stdout.flush()) {
            // A reader that closes the pipe early (`| head`) has seen enough.
            Err(source) if source.kind() != io::ErrorKind::BrokenPipe => {
                Err(Error::io("writing", Path::new("stdout"), source))
            }
            _ => Ok(()),
        };
    };
    output::write_file(path, &bytes)?;
    if !quiet {
        let args = texts([("path", path.display().to_string())]);
        let _ = writeln!(io::stderr(), "{}", message(lang, "report-written", &args));
    }
    Ok(())
}

fn tell_findings(report: &Report, lang: Lang, root: &Path) {
    let mut err = io::stderr().lock();
    let colour = format::takes_colour(&io::stderr());
    let _ = format::tell(&mut err, "human", &Telling { report, lang, root, colour });
    let _ = writeln!(err, "{}", word(lang, "report-not-made"));
}
