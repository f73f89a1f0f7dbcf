//! Sites to be checked: `tests/cases/<plan>/base` laid out in a temporary folder, with the plan that it goes by.

use crate::support::repository;
use chrono::NaiveDate;
use guong::archive::Audience;
use guong::markdown::LinkStyle;
use guong::pipeline::{self, Report, Request};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

/// A folder of `tests/cases`.
pub fn cases_of(plan: &str) -> PathBuf {
    repository().join("tests/cases").join(plan)
}

/// Lays out the base site of a plan. A plan of the repository is copied in; an invented one lies in its base.
pub fn lay_out(plan: &str) -> TempDir {
    let site = tempfile::tempdir().expect("a temporary folder");
    let base = cases_of(plan).join("base");
    for entry in WalkDir::new(&base).into_iter().map(|entry| entry.expect("a readable base")) {
        let inner = entry.path().strip_prefix(&base).expect("a path below the base");
        if entry.file_type().is_file() {
            copy(entry.path(), &site.path().join(inner));
        }
    }
    let file = format!("content/plans/{plan}.md");
    let published = repository().join(&file);
    if published.exists() {
        copy(&published, &site.path().join(file));
    }
    site
}

fn copy(from: &Path, to: &Path) {
    let copied = fs::create_dir_all(to.parent().unwrap_or(to)).and_then(|()| fs::copy(from, to));
    copied.unwrap_or_else(|error| panic!("{} to {}: {error}", from.display(), to.display()));
}

/// The day on which the base site of a plan is checked.
pub fn day_of(plan: &str) -> NaiveDate {
    let file = cases_of(plan).join("base/today");
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    text.trim().parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Checks a site as of a day.
pub fn check(root: &Path, today: NaiveDate) -> Report {
    let request = Request {
        root: root.to_owned(),
        today: Some(today),
        audience: Audience::Public,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    };
    pipeline::check(&request).unwrap_or_else(|error| panic!("{error}"))
}
