//! The table: medians with the smallest and the largest, and what they are of the floor.

use crate::Result;
use crate::floor;
use crate::measure::Run;
use std::fmt::Write;
use std::path::Path;

/// What was written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    files: usize,
    folders: usize,
    bytes: u64,
}

impl Size {
    /// Counts what lies in a folder.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let tree = floor::tree(folder)?;
        let mut bytes = 0;
        for file in &tree.files {
            bytes += file.metadata()?.len();
        }
        Ok(Self { files: tree.files.len(), folders: tree.folders.len(), bytes })
    }
}

/// One builder at one size.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// How many profiles.
    pub(crate) n: usize,
    /// Who.
    pub(crate) name: String,
    /// The runs that count.
    pub(crate) runs: Vec<Run>,
    /// What it wrote.
    pub(crate) size: Size,
    /// Whether its memory holds the finished site, and so tells nothing.
    pub(crate) holds_site: bool,
}

/// The rows as a table in Markdown; a size's floor stands before its builders.
pub(crate) fn markdown(rows: &[Row]) -> String {
    let mut out = String::from(
        "\n| profiles | | wall, s (min–max) | CPU, s | peak, MiB | files | folders | MB | × floor | profiles/s |\n\
         |---:|---|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for row in rows {
        let floor = rows.iter().find(|other| other.n == row.n).unwrap_or(row);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{}", line(row, spread(&floor.runs, |run| Some(run.wall))));
    }
    out
}

fn line(row: &Row, floor: Option<Spread>) -> String {
    let wall = spread(&row.runs, |run| Some(run.wall));
    let cpu = spread(&row.runs, |run| Some(run.usage?.cpu));
    let peak = spread(&row.runs, |run| Some(run.usage.filter(|_| !row.holds_site)?.peak_kib as f64 / 1024.0));
    let cell = |value: Option<String>| value.unwrap_or_else(|| "–".to_owned());
    let cells = [
        row.n.to_string(),
        row.name.clone(),
        cell(wall.map(|wall| format!("{:.3} ({:.3}–{:.3})", wall.median, wall.least, wall.most))),
        cell(cpu.map(|cpu| format!("{:.2}", cpu.median))),
        cell(peak.map(|peak| format!("{:.0}", peak.median))),
        row.size.files.to_string(),
        row.size.folders.to_string(),
        format!("{:.1}", row.size.bytes as f64 / 1e6),
        cell(wall.zip(floor).map(|(wall, floor)| format!("{:.1}", wall.median / floor.median))),
        cell(wall.map(|wall| format!("{:.0}", row.n as f64 / wall.median))),
    ];
    format!("| {} |", cells.join(" | "))
}

/// Middle and ends of a list of numbers.
#[derive(Debug, Clone, Copy)]
struct Spread {
    median: f64,
    least: f64,
    most: f64,
}

fn spread(runs: &[Run], number: impl Fn(&Run) -> Option<f64>) -> Option<Spread> {
    let mut numbers: Vec<f64> = runs.iter().filter_map(number).collect();
    numbers.sort_by(f64::total_cmp);
    let (least, most) = (*numbers.first()?, *numbers.last()?);
    let half = numbers.len() / 2;
    let median =
        if numbers.len() % 2 == 1 { numbers[half] } else { (numbers[half - 1] + numbers[half]) / 2.0 };
    Some(Spread { median, least, most })
}
