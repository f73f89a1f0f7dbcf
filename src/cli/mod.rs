//! The command line: the only module that prints, exits and asks for the day.

mod args;
mod author;
mod fix;
mod format;
mod print;
mod progress;
mod report;
mod run;
mod schema;
mod serve;

use crate::lang::Lang;
use std::ffi::OsString;
use std::process::ExitCode;

/// Nothing is wrong; warnings may be there.
const FINE: u8 = 0;
/// The text of a file of the site is at fault.
const FINDINGS: u8 = 1;
/// The program could not run.
const FAILED: u8 = 2;

/// Runs the program with the arguments of the process.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    ExitCode::from(run::run(&words, spoken(&words).unwrap_or_default()))
}

/// The language that the arguments ask for; needed before they are parsed, for help is in it too.
fn spoken(words: &[OsString]) -> Option<Lang> {
    let words: Vec<_> = words.iter().map(|word| word.to_string_lossy()).collect();
    words.iter().enumerate().find_map(|(i, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(i + 1).and_then(|name| Lang::of(name)),
        Some(rest) => rest.strip_prefix('=').and_then(Lang::of),
        None => None,
    })
}
