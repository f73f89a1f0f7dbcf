//! Draws photographs that nobody took: the demonstration's, and as many as a measurement asks for. See
//! `benches/README.md`.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it says what it has written")]

mod canvas;
mod exif;
mod samples;
mod scenes;
mod site;

use std::error::Error;
use std::path::Path;
use std::process::ExitCode;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

const USAGE: &str = "pictures samples FOLDER | pictures site FOLDER COUNT";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["samples", folder] => samples::write(Path::new(folder)),
        ["site", folder, count] => {
            count.parse().map_err(Into::into).and_then(|count| site::write(Path::new(folder), count))
        }
        // As `cargo bench` and `cargo test --benches` call it: a trial in a folder that is gone afterwards.
        [] => tempfile::tempdir().map_err(Into::into).and_then(|folder| site::write(folder.path(), 1)),
        _ => Err(USAGE.into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
