//! How long `guong build` takes, beside the least that any builder could take. See `benches/README.md`.
//!
//! One program plays three parts, each a process of its own: the runner; the meter, which starts one command and tells
//! what the kernel accounts for it; and the floor, which reads the same sources and writes the same files.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a table is what the program is for")]

mod args;
mod corpus;
mod floor;
mod kernel;
mod measure;
mod meter;
mod rounds;
mod table;

use std::error::Error;
use std::process::ExitCode;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = match words.split_first() {
        Some((part, rest)) if part == meter::FLAG => meter::run(rest),
        Some((part, rest)) if part == floor::FLAG => floor::run(rest),
        _ => args::read().and_then(|asked| rounds::run(&asked)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
