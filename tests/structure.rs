//! The program's structure as `ARCHITECTURE.md` tells it: one pipeline in one direction, and each power (the disk, the
//! terminal, the clock) in few hands.

use crate::support::repository;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use walkdir::WalkDir;

/// The pipeline from left to right: a module uses only what stands to its left, besides those of [`SHARED`].
const ORDER: &[&str] = &[
    "error", "cores", "text", "kept", "diag", "form", "terms", "color", "prose", "source", "config",
    "privacy", "photo", "markdown", "text_page", "check", "plan", "decision", "profile", "criteria",
    "archive", "view", "report", "theme", "render", "search", "output", "cache", "snapshot", "pipeline",
    "author", "lang", "schema", "serve", "cli",
];

/// What every module may use.
const SHARED: &[&str] = &["error", "diag"];

/// Who touches the disk: the program's own files, sources, output, the last good build, the theme, what writes sources for the author, and the
/// preview, which looks at the age of files where the system does not tell of changes; of `photo` the one file that keeps
/// prints.
const ON_DISK: &[&str] =
    &["kept", "source", "photo/store.rs", "output", "cache", "snapshot", "theme", "author", "serve"];

/// A file of the program.
struct Code {
    /// "criteria/mod.rs"
    path: String,
    /// "criteria"; "lib" and "main" for the crate's own.
    module: String,
    /// Its lines without comments and without its unit tests, with their numbers.
    lines: Vec<(usize, String)>,
    text: String,
}

fn source_folder() -> PathBuf {
    repository().join("src")
}

fn all_code() -> Vec<Code> {
    let folder = source_folder();
    let files =
        WalkDir::new(&folder).sort_by_file_name().into_iter().map(|entry| entry.expect("a readable src"));
    let mut all = Vec::new();
    for file in files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs")) {
        let path = file.path().strip_prefix(&folder).expect("below src").to_string_lossy().replace('\\', "/");
        let module = path.split('/').next().unwrap_or(&path).trim_end_matches(".rs").to_owned();
        let text = fs::read_to_string(file.path()).expect("UTF-8");
        let program = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(&text);
        let lines = program.lines().enumerate().map(|(index, line)| (index + 1, code_of(line).to_owned()));
        all.push(Code { lines: lines.collect(), path, module, text });
    }
    all
}

/// A line without its comment. A `//` inside a string cuts too much, which matters to none of these tests.
fn code_of(line: &str) -> &str {
    line.split("//").next().unwrap_or(line)
}

fn place_of(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

/// The crate's modules that a line names: `crate::plan::Plan` names `plan`.
fn named_in(line: &str) -> Vec<String> {
    let is_name = |c: &char| c.is_ascii_lowercase() || *c == '_';
    line.split("crate::").skip(1).map(|rest| rest.chars().take_while(is_name).collect()).collect()
}

/// Every line outside the modules and files in `allowed` that holds one of the patterns.
fn lines_with(patterns: &[&str], allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let is_allowed =
        |code: &Code| [&code.module, &code.path].iter().any(|own| allowed.contains(&own.as_str()));
    for code in all_code().iter().filter(|code| !is_allowed(code)) {
        for (number, line) in &code.lines {
            if patterns.iter().any(|pattern| line.contains(pattern)) {
                found.push(format!("src/{}:{number}: {}", code.path, line.trim()));
            }
        }
    }
    found
}

#[test]
fn every_arrow_of_the_pipeline_points_left() {
    let mut wrong = Vec::new();
    for code in all_code().iter().filter(|code| place_of(&code.module).is_some()) {
        for (number, line) in &code.lines {
            for used in named_in(line) {
                let left = place_of(&used) <= place_of(&code.module) && place_of(&used).is_some();
                if !left && !SHARED.contains(&used.as_str()) {
                    wrong.push(format!("src/{}:{number}: {} uses {used}", code.path, code.module));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_module_has_its_place_in_the_pipeline() {
    let code = all_code();
    let modules: BTreeSet<&str> = code.iter().map(|code| code.module.as_str()).collect();
    let placed: BTreeSet<&str> = ORDER.iter().copied().chain(["lib", "main"]).collect();
    let unplaced: Vec<_> = modules.difference(&placed).collect();
    assert!(unplaced.is_empty(), "no place in ORDER for {unplaced:?}");
    assert_eq!(placed.len(), ORDER.len() + 2, "a module stands twice in ORDER");
}

#[test]
fn uses_of_the_crate_are_written_so_that_these_tests_can_read_them() {
    let grouped = lines_with(&["use crate::{", "use crate::*"], &[]);
    assert!(grouped.is_empty(), "{}", grouped.join("\n"));
    for code in all_code().iter().filter(|code| !code.path.contains('/') || code.path.ends_with("/mod.rs")) {
        let upward = code.lines.iter().find(|(_, line)| {
            line.split("super::")
                .skip(1)
                .any(|rest| ORDER.iter().any(|name| rest.starts_with(&format!("{name}::"))))
        });
        assert!(upward.is_none(), "src/{} reaches the crate by super: {upward:?}", code.path);
    }
}

#[test]
fn only_few_modules_touch_the_disk() {
    let found = lines_with(&["std::fs", "fs::", "File::open", "File::create", "WalkDir::new"], ON_DISK);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_the_command_line_prints() {
    let patterns = ["println!", "print!", "eprint", "dbg!", "stdout()", "stderr()", "process::exit"];
    let found = lines_with(&patterns, &["cli"]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_the_command_line_and_the_pipeline_ask_for_the_day() {
    let found = lines_with(&["Utc::now", "Local::now", "SystemTime::now"], &["cli", "pipeline"]);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_of_the_checks_is_one_kind_of_check() {
    let code = all_code();
    let is_kind = |path: &str| {
        path.starts_with("check/") && !path.ends_with("/mod.rs") && !path.ends_with("/answer.rs")
    };
    let mut kinds = 0;
    for file in code.iter().filter(|code| is_kind(&code.path)) {
        let made: Vec<_> = file.lines.iter().filter(|(_, line)| line.starts_with("impl Kind for ")).collect();
        let named: Vec<_> = file.lines.iter().filter(|(_, line)| line.contains("const NAME:")).collect();
        assert_eq!((made.len(), named.len()), (1, 1), "src/{} is one kind", file.path);
        kinds += 1;
    }
    assert_eq!(kinds, guong::check::KINDS.len(), "every kind is a file");
}

#[test]
fn every_file_begins_with_what_it_turns_into_what() {
    let silent: Vec<_> = all_code().into_iter().filter(|code| !code.text.starts_with("//! ")).collect();
    assert!(silent.is_empty(), "{:?}", silent.iter().map(|code| &code.path).collect::<Vec<_>>());
}

#[test]
fn only_the_criteria_can_make_an_exemplar() {
    let code = all_code();
    let criteria = code.iter().find(|code| code.path == "criteria/mod.rs").expect("src/criteria/mod.rs");
    let body = criteria.text.split("pub struct Exemplar {").nth(1).expect("the struct").split('}').next();
    let open: Vec<_> =
        body.unwrap_or_default().lines().filter(|line| line.trim().starts_with("pub ")).collect();
    assert!(open.is_empty(), "fields that anybody could fill: {open:?}");
    let made = lines_with(&["Exemplar {"], &["criteria"]);
    let made: Vec<_> =
        made.into_iter().filter(|line| !line.contains("struct ") && !line.contains("impl")).collect();
    assert!(made.is_empty(), "{}", made.join("\n"));
}
