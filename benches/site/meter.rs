//! The meter: starts one command, waits for it, and prints what it took.
//!
//! A small process of its own, since a child's largest resident set is never reported below its parent's at the fork.

use crate::measure::Run;
use crate::{Result, kernel};
use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

/// The argument that makes the program a meter: what follows is a file for the command's output, and the command.
pub(crate) const FLAG: &str = "--meter";

/// Plays the meter.
pub(crate) fn run(words: &[String]) -> Result<()> {
    let [log, program, arguments @ ..] = words else {
        return Err("--meter LOG COMMAND [ARGUMENT …]".into());
    };
    let output = File::create(log)?;
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
    let start = Instant::now();
    let status = command.status().map_err(|error| format!("{program}: {error}"))?;
    let wall = start.elapsed().as_secs_f64();
    if !status.success() {
        return Err(format!("{program}: {status}, see {log}").into());
    }
    println!("{}", Run { wall, usage: kernel::children() });
    Ok(())
}

/// Has a command metered by a process of its own.
pub(crate) fn of(log: &Path, command: &[String]) -> Result<Run> {
    own_process([FLAG.to_owned(), log.display().to_string()].into_iter().chain(command.iter().cloned()))
}

/// Starts this very program in another of its parts and reads the measurement that it prints.
pub(crate) fn own_process(words: impl IntoIterator<Item = String>) -> Result<Run> {
    let output = Command::new(std::env::current_exe()?)
        .args(words)
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err("a run failed".into());
    }
    String::from_utf8(output.stdout)?.parse()
}
