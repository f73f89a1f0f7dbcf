//! What is asked for on the command line.

use crate::Result;
use clap::Parser;
use std::path::PathBuf;

/// How much is measured.
#[derive(Debug, Parser)]
#[command(name = "site", about = "guong build beside the least that any builder could take")]
pub(crate) struct Asked {
    /// How many profiles
    #[arg(long, value_delimiter = ',', default_values_t = [1_000, 10_000])]
    pub(crate) n: Vec<usize>,
    /// Rounds that count; one more goes before them to warm up
    #[arg(long, default_value_t = 5)]
    pub(crate) rounds: usize,
    /// Another builder, in words parted by spaces; {src} is the site's folder, {out} one that does not exist yet
    #[arg(long, value_name = "COMMAND")]
    pub(crate) with: Option<String>,
    /// Where the sites are built (default: the system's folder for temporary files)
    #[arg(long, value_name = "FOLDER")]
    pub(crate) dir: Option<PathBuf>,
    /// Leave the sources and all outputs in place
    #[arg(long)]
    pub(crate) keep: bool,
    /// Given by `cargo bench`
    #[arg(long, hide = true)]
    bench: bool,
}

/// Reads the arguments. Without cargo's `--bench` (that is, under `cargo test --benches`) one small round has to do.
pub(crate) fn read() -> Result<Asked> {
    let mut asked = Asked::parse();
    if !asked.bench {
        (asked.n, asked.rounds) = (vec![200], 1);
    }
    if asked.rounds == 0 {
        return Err("--rounds must be at least 1".into());
    }
    Ok(asked)
}
