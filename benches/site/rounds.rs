//! The rounds: one size after the other, and within a round one builder after the other, each into a new folder.

use crate::args::Asked;
use crate::floor::THREADS;
use crate::measure::Run;
use crate::table::{Row, Size};
use crate::{Result, corpus, floor, kernel, meter, table};
use std::fs;
use std::path::{Path, PathBuf};

/// The program that is measured: built by cargo for this very run.
const GUONG: &str = env!("CARGO_BIN_EXE_guong");

/// The day of every build, so that each machine writes the same bytes.
const TODAY: &str = "2026-01-31";

/// Measures everything that was asked for and prints one table.
pub(crate) fn run(asked: &Asked) -> Result<()> {
    let base = asked.dir.clone().unwrap_or_else(std::env::temp_dir);
    let folder = base.join(format!("guong-bench-{}", std::process::id()));
    let mut rows = Vec::new();
    for n in &asked.n {
        rows.extend(one_size(*n, asked, &folder.join(n.to_string()))?);
    }
    // Only now: ext4 makes files more slowly for minutes after many were deleted. A failed run leaves its messages.
    if !asked.keep {
        fs::remove_dir_all(&folder)?;
    }
    print!("{}", table::markdown(&rows));
    Ok(())
}

/// A builder and what it took.
struct Builder {
    name: String,
    command: Vec<String>,
    out: PathBuf,
    runs: Vec<Run>,
}

fn one_size(n: usize, asked: &Asked, folder: &Path) -> Result<Vec<Row>> {
    let site = folder.join("site");
    let bytes = corpus::write(n, &site)?;
    eprintln!("{n} profiles of {} bytes on average", bytes / n.max(1) as u64);
    let mut builders = vec![builder("guong", &guong(), &site, folder)];
    builders.extend(asked.with.as_ref().map(|command| builder("with", &split(command), &site, folder)));
    let mut aside = Aside { folder: folder.join("aside"), count: 0 };
    let mut floors = Vec::new();
    let copy = folder.join("floor");
    for round in 0..=asked.rounds {
        let first = round % builders.len();
        builders.rotate_left(first);
        for builder in &mut builders {
            aside.clear(&builder.out)?;
            builder.runs.push(meter::of(&folder.join(format!("{}.log", builder.name)), &builder.command)?);
        }
        builders.rotate_right(first);
        aside.clear(&copy)?;
        floors.push(floor::of(&site, &builders[0].out, &copy)?);
        eprintln!(
            "{n}, round {round}: guong {:.3} s, floor {:.3} s",
            builders[0].runs[round].wall, floors[round].wall
        );
    }
    published(n, &builders[0].out)?;
    rows(n, builders, floors)
}

fn rows(n: usize, builders: Vec<Builder>, floors: Vec<Run>) -> Result<Vec<Row>> {
    // Round 0 was to warm up.
    let counted = |runs: Vec<Run>| runs.into_iter().skip(1).collect();
    let size = Size::of(&builders[0].out)?;
    let mut rows = vec![Row { n, name: "floor".to_owned(), runs: counted(floors), size, holds_site: true }];
    for builder in builders {
        let size = Size::of(&builder.out)?;
        rows.push(Row { n, name: builder.name, runs: counted(builder.runs), size, holds_site: false });
    }
    Ok(rows)
}

fn guong() -> Vec<String> {
    let jobs = THREADS.to_string();
    [GUONG, "build", "--root", "{src}", "--out", "{out}", "--today", TODAY, "--jobs", &jobs]
        .map(str::to_owned)
        .to_vec()
}

fn split(command: &str) -> Vec<String> {
    command.split_whitespace().map(str::to_owned).collect()
}

fn builder(name: &str, command: &[String], site: &Path, folder: &Path) -> Builder {
    let out = folder.join(format!("out-{name}"));
    let (src, target) = (site.display().to_string(), out.display().to_string());
    let command = command.iter().map(|word| word.replace("{src}", &src).replace("{out}", &target)).collect();
    Builder { name: name.to_owned(), command, out, runs: Vec::new() }
}

/// Where earlier outputs go.
struct Aside {
    folder: PathBuf,
    count: usize,
}

impl Aside {
    /// Moves an output away and waits for the disk.
    fn clear(&mut self, out: &Path) -> Result<()> {
        fs::create_dir_all(&self.folder)?;
        if out.exists() {
            self.count += 1;
            fs::rename(out, self.folder.join(self.count.to_string()))?;
        }
        kernel::settle();
        Ok(())
    }
}

/// A build that left profiles out would be no measure of all of them.
fn published(n: usize, out: &Path) -> Result<()> {
    let rows = fs::read_to_string(out.join("du-lieu/ho-so.csv"))?.lines().count();
    match rows == n + 1 {
        true => Ok(()),
        false => Err(format!("{} of {n} profiles were published", rows.saturating_sub(1)).into()),
    }
}
