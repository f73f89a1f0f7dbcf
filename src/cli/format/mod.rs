//! How findings are told: to people, to other programs, to a forge. One file a format, one line in the table.

mod github;
mod gitlab;
mod human;
mod json;
mod markdown;
mod sarif;

use crate::diag::{Finding, Point, within};
use crate::lang::{Lang, message, texts};
use crate::pipeline::Report;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

/// What `--format` takes.
pub(super) const FORMATS: [&str; 6] = ["human", "json", "github", "gitlab", "sarif", "markdown"];

/// What is told, and to whom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Telling<'a> {
    /// The findings and their texts.
    pub(super) report: &'a Report,
    /// The reader's language.
    pub(super) lang: Lang,
    /// The site's folder as it was named: a forge knows files by their path from where the program runs.
    pub(super) root: &'a Path,
    /// Whether the reader sees colours.
    pub(super) colour: bool,
}

/// Tells all findings in a format of [`FORMATS`].
pub(super) fn tell(out: &mut dyn Write, format: &str, telling: &Telling<'_>) -> io::Result<()> {
    match format {
        "json" => json::tell(out, telling),
        "github" => github::tell(out, telling),
        "gitlab" => gitlab::tell(out, telling),
        "sarif" => sarif::tell(out, telling),
        "markdown" => markdown::tell(out, telling),
        _ => human::tell(out, telling),
    }
}

impl Telling<'_> {
    /// The text that a finding points into; empty when it could not be read.
    fn text(&self, finding: &Finding) -> &str {
        self.report.texts.get(&finding.place.file).map_or("", |text| &text.read)
    }

    /// Where a finding begins and ends in its file, for programs that open it.
    fn ends(&self, finding: &Finding) -> [Point; 2] {
        let Some(text) = self.report.texts.get(&finding.place.file) else { return [Point::of("", 0); 2] };
        let span = within(&text.read, finding.place.span.clone());
        [span.start, span.end].map(|at| text.point_in_file(at))
    }

    /// A file's path from where the program runs, with forward slashes; below the site's root when that is elsewhere.
    fn path(&self, finding: &Finding) -> String {
        let inside = self.root.components().filter(|part| !matches!(part, std::path::Component::CurDir));
        let mut path: Vec<String> = match self.root.is_relative() {
            true => inside.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect(),
            false => Vec::new(),
        };
        path.push(finding.place.file.to_string());
        path.join("/")
    }

    /// One sentence for each finding that a profile silenced.
    fn silenced(&self) -> impl Iterator<Item = String> {
        self.report.allowed.iter().map(|allowed| {
            let rule = allowed.finding.rule.id.to_owned();
            let file = allowed.finding.place.file.to_string();
            let args = texts([("rule", rule), ("file", file), ("reason", allowed.reason.clone())]);
            message(self.lang, "summary-allowed", &args)
        })
    }
}

/// Whether a stream takes colour: only a terminal, and only without `NO_COLOR` (no-color.org).
pub(super) fn takes_colour(stream: &impl IsTerminal) -> bool {
    stream.is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}
