//! `README.md` is the reference: it names every key, value, kind of check, command and option that the program knows.
//!
//! Keys are taken from the forms' own constants. Some forms are private to their module; those are read from the source,
//! by a reader that is itself held to the constants of the others, so that no form goes unnoticed.

use crate::support::repository;
use guong::check::{self, DocumentForm, InitiativeForm, TitleForm};
use guong::config::{
    AgencyForm, ConsentPolicy, ContactsForm, DataForm, ImagesForm, Letterhead, MovementForm, PortalForm,
    PrivacyForm, SearchForm, SiteForm, UnitForm, Weight,
};
use guong::decision::{DecisionForm, SessionForm};
use guong::form::Choice;
use guong::plan::{BallotBase, BallotForm, Every, Milestone, OwedField, Per, PlanForm, Rhythm};
use guong::profile::{ActForm, ConsentForm, ProfileForm, SubjectForm};
use guong::report::{Format, Part};
use guong::terms::{Kind, Launcher, Level, Stage, UnitType};
use guong::text_page::TextPageForm;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use walkdir::WalkDir;

const SITE: &str = "Keys of site.toml";
const PLAN: &str = "Keys of a plan";
const CHECKS: &str = "Kinds of check";
const DECISION: &str = "Keys of a decision";
const PROFILE: &str = "Keys of a profile";
const PAGE: &str = "Keys of a page";
const COMMANDS: &str = "Commands";

/// Forms whose keys can be reached: file, name, keys.
const REACHABLE: &[(&str, &str, &[&str])] = &[
    ("config/form.rs", "SiteForm", SiteForm::KEYS),
    ("config/form.rs", "PrivacyForm", PrivacyForm::KEYS),
    ("config/form.rs", "DataForm", DataForm::KEYS),
    ("config/form.rs", "PortalForm", PortalForm::KEYS),
    ("config/form.rs", "ContactsForm", ContactsForm::KEYS),
    ("config/form.rs", "ImagesForm", ImagesForm::KEYS),
    ("config/form.rs", "SearchForm", SearchForm::KEYS),
    ("config/form.rs", "AgencyForm", AgencyForm::KEYS),
    ("config/form.rs", "UnitForm", UnitForm::KEYS),
    ("config/form.rs", "MovementForm", MovementForm::KEYS),
    ("plan/form.rs", "PlanForm", PlanForm::KEYS),
    ("plan/form.rs", "BallotForm", BallotForm::KEYS),
    ("decision.rs", "DecisionForm", DecisionForm::KEYS),
    ("decision.rs", "SessionForm", SessionForm::KEYS),
    ("profile/form.rs", "ProfileForm", ProfileForm::KEYS),
    ("profile/form.rs", "SubjectForm", SubjectForm::KEYS),
    ("profile/form.rs", "ConsentForm", ConsentForm::KEYS),
    ("profile/form.rs", "ActForm", ActForm::KEYS),
    ("check/answer.rs", "DocumentForm", DocumentForm::KEYS),
    ("check/answer.rs", "TitleForm", TitleForm::KEYS),
    ("check/answer.rs", "InitiativeForm", InitiativeForm::KEYS),
    ("check/evidence.rs", "Evidence", check::Evidence::KEYS),
    ("check/document.rs", "Document", check::Document::KEYS),
    ("check/at_least.rs", "AtLeast", check::AtLeast::KEYS),
    ("check/at_most.rs", "AtMost", check::AtMost::KEYS),
    ("check/rating.rs", "Rating", check::Rating::KEYS),
    ("check/points.rs", "Points", check::Points::KEYS),
    ("check/titles.rs", "Titles", check::Titles::KEYS),
    ("check/initiative.rs", "Initiative", check::Initiative::KEYS),
    ("check/movement.rs", "Movement", check::Movement::KEYS),
    ("check/collective.rs", "HeadedCollective", check::HeadedCollective::KEYS),
    ("check/level.rs", "LowerLevel", check::LowerLevel::KEYS),
    ("text_page.rs", "TextPageForm", TextPageForm::KEYS),
];

/// A form as the source declares it.
struct Form {
    /// "plan/form.rs"
    file: String,
    name: String,
    keys: Vec<String>,
}

/// The section of `README.md` that names the keys of a file's forms.
fn section_of(file: &str) -> &'static str {
    match file.split_once('/').unwrap_or((file, "")) {
        ("config", _) => SITE,
        ("plan", _) => PLAN,
        ("decision.rs", _) => DECISION,
        ("profile", _) | ("check", "answer.rs") => PROFILE,
        ("check", _) => CHECKS,
        ("text_page.rs", _) => PAGE,
        _ => panic!("say here which section of README.md has the keys of {file}"),
    }
}

/// Every `form!` of the program.
fn forms() -> Vec<Form> {
    let source = repository().join("src");
    let mut forms = Vec::new();
    for entry in WalkDir::new(&source).sort_by_file_name() {
        let entry = entry.expect("a readable src");
        if entry.path().extension().is_none_or(|extension| extension != "rs") {
            continue;
        }
        let path = entry.path().strip_prefix(&source).expect("a path in src");
        let file = path.to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(entry.path()).expect("readable code");
        let mut inside = false;
        for line in text.lines() {
            match line {
                "form! {" => inside = true,
                "}" => inside = false,
                _ if inside => declared(line.trim(), &file, &mut forms),
                _ => {}
            }
        }
    }
    forms
}

/// Adds what a line of a `form!` declares: a form, or a key of the form above it.
fn declared(line: &str, file: &str, forms: &mut Vec<Form>) {
    let line = line.strip_prefix("pub ").unwrap_or(line);
    if let Some(name) = line.strip_prefix("struct ") {
        let name = name.trim_end_matches(" {").to_owned();
        forms.push(Form { file: file.to_owned(), name, keys: Vec::new() });
    } else if let (Some(form), Some((field, _))) = (forms.last_mut(), line.split_once(':'))
        && !line.starts_with("//")
    {
        form.keys.push(field.split('"').nth(1).unwrap_or(field).to_owned());
    }
}

/// The words that a section of `README.md` sets as code.
fn words(section: &str) -> BTreeSet<String> {
    let readme = include_str!("../README.md");
    let mut lines = readme.lines().skip_while(|line| line.trim_start_matches('#').trim() != section);
    assert!(lines.next().is_some(), "README.md has no section “{section}”");
    let code = |line: &str| line.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    lines
        .take_while(|line| !line.starts_with('#'))
        .flat_map(code)
        .flat_map(|span| {
            let part = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
            span.split(part).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

fn assert_names<'a>(section: &str, what: &str, names: impl IntoIterator<Item = &'a str>) {
    let words = words(section);
    let missing: Vec<&str> = names.into_iter().filter(|name| !words.contains(*name)).collect();
    assert!(missing.is_empty(), "README.md, “{section}”, does not name these of {what}: {missing:?}");
}

#[test]
fn every_key_that_an_author_may_write_is_named() {
    for form in forms() {
        let what = format!("{} in src/{}", form.name, form.file);
        assert!(!form.keys.is_empty(), "{what} was read wrongly");
        assert_names(section_of(&form.file), &what, form.keys.iter().map(String::as_str));
    }
}

#[test]
fn forms_are_read_from_the_source_as_the_program_has_them() {
    let forms = forms();
    for (file, name, keys) in REACHABLE {
        let form = forms.iter().find(|form| form.file == *file && form.name == *name);
        let read: Option<Vec<&str>> = form.map(|form| form.keys.iter().map(String::as_str).collect());
        assert_eq!(read.as_deref(), Some(*keys), "{name} in src/{file}");
    }
}

#[test]
fn every_value_that_is_chosen_by_name_is_named() {
    fn names<T: Choice>(section: &str) {
        assert_names(section, std::any::type_name::<T>(), T::NAMES.iter().copied());
    }
    names::<ConsentPolicy>(SITE);
    names::<Letterhead>(SITE);
    names::<Format>("Reports");
    names::<Part>(COMMANDS);
    names::<guong::schema::Subject>(COMMANDS);
    names::<Weight>(SITE);
    names::<UnitType>(SITE);
    names::<Launcher>(SITE);
    names::<Kind>(PLAN);
    names::<Level>(PLAN);
    names::<OwedField>(PLAN);
    names::<BallotBase>(PLAN);
    names::<Milestone>(PLAN);
    names::<Per>(PLAN);
    names::<Rhythm>(PLAN);
    names::<Every>(PLAN);
    names::<Kind>(PROFILE);
    names::<Stage>(PROFILE);
    assert_names(CHECKS, "the kinds of check", check::KINDS.iter().copied());
}

#[test]
fn every_command_and_option_is_named() {
    let help = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_guong"))
            .args(args)
            .args(["--lang", "en", "--help"])
            .output()
            .expect("guong runs");
        String::from_utf8(output.stdout).expect("help is text")
    };
    let first_words = |text: &str| -> Vec<String> {
        let lines = text.lines().filter(|line| line.starts_with("  "));
        lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect()
    };
    let main = help(&[]);
    let listed = main.split("Commands:").nth(1).and_then(|rest| rest.split("Options:").next());
    let commands = first_words(listed.expect("a list of commands"));
    assert!(commands.len() >= 7, "the commands were read wrongly: {commands:?}");
    assert_names(COMMANDS, "the commands", commands.iter().map(String::as_str));
    for command in &commands {
        let text = help(&[command]);
        let options = text.split_whitespace().filter(|word| word.starts_with("--"));
        assert_names(COMMANDS, command, options.map(|option| option.trim_end_matches([',', '.', ')'])));
    }
}
