//! `init`, `new`, `new-plan`, `recognise`: takes the arguments apart, and says what was written and what comes next.

use crate::author::{self, Forge, Made, NewPlan, NewProfile};
use crate::diag::Arg;
use crate::error::Result;
use crate::lang::{Lang, message, texts};
use chrono::{FixedOffset, NaiveDate, Utc};
use clap::ArgMatches;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

/// Whether the next step is told besides the files' paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Talk {
    /// Paths alone, one a line, for scripts.
    Paths,
    /// What was done, and what comes next.
    All,
}

/// Says things in one language.
struct Teller {
    lang: Lang,
    talk: Talk,
}

/// A new site, or what a forge needs for the one that is there.
pub(super) fn init(root: &Path, verb: &ArgMatches, asked: Option<Lang>, talk: Talk) -> Result<()> {
    let dir = verb.get_one::<PathBuf>("dir").cloned().unwrap_or_else(|| root.to_owned());
    let plans: Vec<String> = verb.get_many("plan").into_iter().flatten().cloned().collect();
    let forge = option(verb, "ci").and_then(Forge::of);
    let files = author::init(&dir, &plans, forge, vietnamese_day())?;
    let teller = Teller { lang: asked.unwrap_or_default(), talk };
    teller.written("author-created", &files);
    let next = if plans.is_empty() { "author-init-next-plan" } else { "author-init-next" };
    let site = std::path::absolute(&dir).unwrap_or_else(|_| dir.clone());
    let dir = dir.display().to_string();
    let typed = if dir.contains(char::is_whitespace) { format!("\"{dir}\"") } else { dir.clone() };
    // A site that was there already got the forge's file alone.
    let is_new = forge.is_none() || files.len() > 1;
    if is_new {
        teller.next(next, &texts([("dir", dir), ("typed", typed)]));
    }
    if let Some(workflow) = files.last().filter(|_| forge.is_some()) {
        teller.next("author-init-next-ci", &texts([("path", shown(workflow))]));
        if let Some((root, within)) = repository_above(&site) {
            let args = texts([("root", root.display().to_string()), ("dir", within.display().to_string())]);
            teller.next("author-init-ci-elsewhere", &args);
        }
    }
    Ok(())
}

/// The repository in a folder of which a site is, and the way to that folder.
fn repository_above(site: &Path) -> Option<(PathBuf, PathBuf)> {
    let root = site.ancestors().find(|folder| folder.join(".git").exists()).filter(|root| *root != site)?;
    Some((root.to_owned(), site.strip_prefix(root).ok()?.to_owned()))
}

/// A new site has no time zone yet, and the program's users live in one.
fn vietnamese_day() -> NaiveDate {
    let now = Utc::now();
    let zone = FixedOffset::east_opt(7 * 3600);
    zone.map_or(now.date_naive(), |zone| now.with_timezone(&zone).date_naive())
}

/// A new profile.
pub(super) fn new(
    root: &Path,
    verb: &ArgMatches,
    today: Option<NaiveDate>,
    asked: Option<Lang>,
    talk: Talk,
) -> Result<()> {
    let profile = NewProfile {
        name: text(verb, "name"),
        kind: text(verb, "kind"),
        unit: text(verb, "unit"),
        plan: text(verb, "plan"),
        slug: option(verb, "slug"),
        period: option(verb, "period"),
        today,
        now: Utc::now(),
    };
    made(&author::new_profile(root, &profile)?, "author-new-next", asked, talk);
    Ok(())
}

/// A new plan.
pub(super) fn new_plan(root: &Path, verb: &ArgMatches, asked: Option<Lang>, talk: Talk) -> Result<()> {
    let plan = NewPlan { id: text(verb, "id"), from: option(verb, "from"), years: text(verb, "years") };
    let next = if plan.from.is_some() { "author-carried-next" } else { "author-new-plan-next" };
    made(&author::new_plan(root, &plan)?, next, asked, talk);
    Ok(())
}

/// A decision into many profiles.
pub(super) fn recognise(root: &Path, verb: &ArgMatches, asked: Option<Lang>, talk: Talk) -> Result<()> {
    let profiles: Vec<String> = verb.get_many("profiles").into_iter().flatten().cloned().collect();
    let done = author::recognise(root, text(verb, "decision"), &profiles)?;
    let teller = Teller { lang: speak(asked, &done.language), talk };
    teller.written("author-recognised", &done.changed);
    if talk == Talk::All {
        teller.written("author-recognised-before", &done.unchanged);
    }
    if !done.changed.is_empty() {
        let next = if done.owes_ballot { "author-recognised-next-ballot" } else { "author-recognised-next" };
        teller.next(next, &texts([("decision", done.decision)]));
    }
    Ok(())
}

fn made(made: &Made, next: &str, asked: Option<Lang>, talk: Talk) {
    let teller = Teller { lang: speak(asked, &made.language), talk };
    teller.written("author-created", std::slice::from_ref(&made.path));
    teller.next(next, &texts([("path", shown(&made.path))]));
}

/// The language asked for, else the site's.
fn speak(asked: Option<Lang>, language: &str) -> Lang {
    asked.or_else(|| Lang::of(language)).unwrap_or_default()
}

/// A path in the system's own form, without the `./` of a root that is the current folder.
fn shown(path: &Path) -> String {
    let parts = path.components().filter(|part| !matches!(part, Component::CurDir));
    parts.collect::<PathBuf>().display().to_string()
}

fn text<'a>(verb: &'a ArgMatches, name: &str) -> &'a str {
    option(verb, name).unwrap_or_default()
}

fn option<'a>(verb: &'a ArgMatches, name: &str) -> Option<&'a str> {
    verb.get_one::<String>(name).map(String::as_str)
}

impl Teller {
    fn written(&self, key: &str, files: &[PathBuf]) {
        let mut out = io::stdout().lock();
        for file in files {
            let path = shown(file);
            let _ = match self.talk {
                Talk::Paths => writeln!(out, "{path}"),
                Talk::All => writeln!(out, "{}", message(self.lang, key, &texts([("path", path)]))),
            };
        }
    }

    fn next(&self, key: &str, args: &[(&'static str, Arg)]) {
        if self.talk == Talk::All {
            let _ = writeln!(io::stdout(), "{}", message(self.lang, key, args));
        }
    }
}
