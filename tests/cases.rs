//! Runs the cases of `tests/cases`: adding a file there adds a case. `CASE=part-of-a-path` runs only some.

use crate::support::case::{Case, Mark};
use crate::support::repository;
use crate::support::site;
use guong::diag::{Arg, Finding};
use guong::lang::{self, Lang};
use guong::pipeline::{self, Report};
use guong::plan::Plan;
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;

/// The folder whose cases are about faults of every kind, not about the requirements of a plan.
const FAULTS: &str = "faults";

/// What became of a case.
struct Outcome {
    /// "faults/curly-quotes.case"
    name: String,
    findings: Vec<Finding>,
    faults: Vec<String>,
}

/// Every case is run once, whichever test asks first.
static OUTCOMES: LazyLock<Vec<Outcome>> = LazyLock::new(|| {
    let cases: Vec<(String, String)> = plans()
        .into_iter()
        .flat_map(|plan| cases(&plan).into_iter().map(move |case| (plan.clone(), case)))
        .collect();
    cases
        .par_iter()
        .filter(|(plan, case)| wanted(&format!("{plan}/{case}")))
        .map(|(plan, case)| run(plan, case))
        .collect()
});

#[test]
fn every_case_finds_what_its_comments_expect() {
    let failed: Vec<&Outcome> = OUTCOMES.iter().filter(|outcome| !outcome.faults.is_empty()).collect();
    let report =
        failed.iter().map(|case| format!("\ntests/cases/{}\n  {}\n", case.name, case.faults.join("\n  ")));
    assert!(
        failed.is_empty(),
        "{} of {} cases fail\n{}",
        failed.len(),
        OUTCOMES.len(),
        report.collect::<String>()
    );
}

#[test]
fn every_base_site_is_clean() {
    let mut found = String::new();
    for plan in plans().into_iter().filter(|plan| wanted(&format!("{plan}/base"))) {
        let root = site::lay_out(&plan);
        let report = site::check(root.path(), site::day_of(&plan));
        let lines = report.findings.iter().map(|finding| format!("\n{plan}/base/{}", told(&report, finding)));
        found.extend(lines);
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn every_requirement_of_every_plan_has_a_violating_and_an_edge_case() {
    let mut faults = Vec::new();
    let mut known = BTreeSet::from([FAULTS.to_owned()]);
    for plan in every_plan() {
        let owed: BTreeSet<String> =
            plan.requirements().into_iter().map(|requirement| requirement.name).collect();
        let cases = cases(&plan.id);
        for name in &owed {
            let files = [format!("{name}.fails.case"), format!("{name}.meets.case")];
            let missing = files.iter().filter(|file| !cases.contains(*file));
            faults.extend(missing.map(|file| format!("missing: tests/cases/{}/{file}", plan.id)));
        }
        let stale = cases.iter().filter(|case| {
            !case.starts_with("x-") && !requirement(case).is_some_and(|name| owed.contains(name))
        });
        faults.extend(stale.map(|case| format!("no such requirement: tests/cases/{}/{case}", plan.id)));
        known.insert(plan.id);
    }
    faults.extend(plans().difference(&known).map(|plan| format!("no such plan: tests/cases/{plan}")));
    faults.retain(|fault| wanted(fault));
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_finding_can_be_said_in_both_languages() {
    let mut faults = BTreeSet::new();
    for (finding, lang) in
        OUTCOMES.iter().flat_map(|case| &case.findings).flat_map(|f| [(f, Lang::Vi), (f, Lang::En)])
    {
        let words = finding.args.iter().filter_map(|(_, value)| match value {
            Arg::Word(key) => Some(key),
            Arg::Text(_) | Arg::Names(..) | Arg::Line(_) => None,
        });
        if finding.args.iter().any(|(_, value)| matches!(value, Arg::Line(_))) {
            faults.insert(format!("{}: a line that nobody counted", finding.message));
        }
        let missing = words.filter(|key| lang::word(lang, key) == **key);
        faults.extend(missing.map(|key| format!("{lang:?} lacks {key}")));
        match (lang::say(lang, finding), lang::remedy(lang, finding)) {
            (said, _) if said == finding.message => faults.insert(format!("{lang:?} lacks {said}")),
            (_, None) => faults.insert(format!("{lang:?} lacks the help of {}", finding.message)),
            (said, Some(help)) if format!("{said}{help}").contains("{$") => {
                faults.insert(format!("{lang:?}: {said} {help}"))
            }
            _ => false,
        };
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The folders of `tests/cases`: a plan's id each, and `faults`.
fn plans() -> BTreeSet<String> {
    names(&site::cases_of("")).into_iter().filter(|name| site::cases_of(name).is_dir()).collect()
}

/// The case files of a plan.
fn cases(plan: &str) -> BTreeSet<String> {
    names(&site::cases_of(plan)).into_iter().filter(|name| name != "base").collect()
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    entries
        .map(|entry| entry.expect("a readable folder").file_name().to_string_lossy().into_owned())
        .collect()
}

fn wanted(name: &str) -> bool {
    std::env::var("CASE").map_or(true, |part| name.contains(&part))
}

/// The plans of the repository and those that a base site brings with it, but for the one of `faults`.
fn every_plan() -> Vec<Plan> {
    let bases: Vec<String> = plans().into_iter().filter(|plan| plan != FAULTS).collect();
    let own = bases.iter().filter(|plan| site::cases_of(plan).join("base/content/plans").is_dir());
    let roots =
        std::iter::once(repository().to_owned()).chain(own.map(|plan| site::cases_of(plan).join("base")));
    roots
        .flat_map(|root| {
            let files = names(&root.join("content/plans"));
            let rules = pipeline::rules(&root).unwrap_or_else(|error| panic!("{}: {error}", root.display()));
            assert_eq!(rules.plans.len(), files.len(), "a plan of {} has faults of its own", root.display());
            rules.plans.into_values()
        })
        .collect()
}

/// The requirement that a case is named after.
fn requirement(case: &str) -> Option<&str> {
    case.strip_suffix(".fails.case").or_else(|| case.strip_suffix(".meets.case"))
}

fn run(plan: &str, case: &str) -> Outcome {
    let outcome = |findings, faults| Outcome { name: format!("{plan}/{case}"), findings, faults };
    match catch_unwind(AssertUnwindSafe(|| judge(plan, case))) {
        Ok(Ok((findings, faults))) => outcome(findings, faults),
        Ok(Err(fault)) => outcome(Vec::new(), vec![fault]),
        Err(panic) => {
            let said =
                panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            outcome(Vec::new(), vec![format!("panics: {}", said.unwrap_or_default())])
        }
    }
}

/// What is found in the site of a case, and how that differs from what is expected.
fn judge(plan: &str, file: &str) -> Result<(Vec<Finding>, Vec<String>), String> {
    let text = fs::read_to_string(site::cases_of(plan).join(file)).map_err(|error| error.to_string())?;
    let case = Case::parse(&text)?;
    let root = site::lay_out(plan);
    let expected = case.apply(root.path())?;
    let report = site::check(root.path(), case.today.unwrap_or_else(|| site::day_of(plan)));
    let mut missing = expected.clone();
    let mut faults = Vec::new();
    for finding in &report.findings {
        match missing.iter().position(|mark| *mark == mark_of(&report, finding)) {
            Some(index) => drop(missing.remove(index)),
            None => faults.push(format!("unexpected: {}", told(&report, finding))),
        }
    }
    faults
        .extend(missing.iter().map(|mark| format!("not found:  {}:{} {}", mark.file, mark.line, mark.kind)));
    if plan != FAULTS && !file.starts_with("x-") {
        faults.extend(unlike_its_name(file, &expected, &report.findings));
    }
    Ok((report.findings, faults))
}

/// Whether a case of a requirement has one finding about it, or none, as its name says.
fn unlike_its_name(file: &str, expected: &[Mark], found: &[Finding]) -> Option<String> {
    let Some(name) = file.strip_suffix(".fails.case") else {
        return (!expected.is_empty())
            .then(|| "a case that meets its requirement expects nothing".to_owned());
    };
    let about = found.iter().map(|finding| finding.criterion.as_deref().unwrap_or("no requirement"));
    let about: Vec<&str> = about.collect();
    (about != [name]).then(|| format!("there must be one finding, about {name}; found: {}", about.join(", ")))
}

fn mark_of(report: &Report, finding: &Finding) -> Mark {
    let before =
        report.texts.get(&finding.place.file).map(|text| &text.read.as_bytes()[..finding.place.span.start]);
    let line = 1 + before.unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
    let kind = format!("{}[{}]", finding.severity.name(), finding.rule.id);
    Mark { file: finding.place.file.to_string(), line, kind }
}

fn told(report: &Report, finding: &Finding) -> String {
    let Mark { file, line, kind } = mark_of(report, finding);
    let about = finding.criterion.as_ref().map(|name| format!(" about {name}")).unwrap_or_default();
    format!("{file}:{line} {kind}{about}: {}", lang::say(Lang::En, finding))
}
