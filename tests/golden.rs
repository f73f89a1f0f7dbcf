//! The small site of `tests/golden/site`, rendered, is the folder `tests/golden/expected`, file by file.
//!
//! `GOLDEN=write cargo test --test all golden::` writes that folder anew; what changed in it is then reviewed as a change of
//! its own. The stylesheet, the scripts and the search index are left out and their fingerprints hidden, so that colours and
//! ranking can change freely; the list of files follows from the files.

use crate::support::built::{self, Files, small_site};
use crate::support::repository;
use std::fs;
use std::path::{Path, PathBuf};

fn expected_folder() -> PathBuf {
    repository().join("tests/golden/expected")
}

/// The output without its stylesheet, its scripts and the search index, whose names are the same wherever they stand, and
/// without the list of its files.
fn without_style(mut files: Files) -> Files {
    files.remove(".guong");
    let left_out = |path: &str| [".css", ".js", ".bin"].iter().any(|ending| path.ends_with(ending));
    let names: Vec<String> = files.keys().filter(|path| left_out(path)).cloned().collect();
    assert_eq!(names.iter().filter(|name| name.ends_with(".css")).count(), 1, "one stylesheet: {names:?}");
    files.retain(|path, _| !left_out(path));
    let shown = |name: &str| match name.rsplit_once('/') {
        Some((folder, _)) if name.ends_with(".bin") => (format!("{folder}/"), "tim-kiem/chi-muc/"),
        _ if name.ends_with(".css") => (name.to_owned(), "tai-nguyen/style.css"),
        _ => (name.to_owned(), "tai-nguyen/script.js"),
    };
    for bytes in files.values_mut() {
        let mut text = String::from_utf8(bytes.clone()).expect("UTF-8");
        for (name, instead) in names.iter().map(|name| shown(name)) {
            text = text.replace(&name, instead);
        }
        *bytes = text.into();
    }
    files
}

/// The first line in which two texts differ.
fn first_difference(expected: &[u8], found: &[u8]) -> String {
    let (expected, found) = (String::from_utf8_lossy(expected), String::from_utf8_lossy(found));
    let (mut old, mut new) = (expected.lines(), found.lines());
    for number in 1.. {
        match (old.next(), new.next()) {
            (None, None) => break,
            (old, new) if old == new => {}
            (old, new) => {
                return format!(
                    "line {number}\n  - {}\n  + {}",
                    old.unwrap_or("(end)"),
                    new.unwrap_or("(end)")
                );
            }
        }
    }
    "line ends".to_owned()
}

#[test]
fn the_small_site_is_rendered_as_expected() {
    let found = without_style(small_site().built().files);
    let folder = expected_folder();
    if std::env::var("GOLDEN").is_ok_and(|value| value == "write") {
        write(&folder, &found);
    }
    let expected = built::files(&folder);
    let mut wrong = Vec::new();
    for path in expected.keys().chain(found.keys().filter(|path| !expected.contains_key(*path))) {
        match (expected.get(path), found.get(path)) {
            (Some(_), None) => wrong.push(format!("{path} is missing")),
            (None, _) => wrong.push(format!("{path} is new")),
            (Some(old), Some(new)) if old != new => {
                wrong.push(format!("{path}: {}", first_difference(old, new)))
            }
            _ => {}
        }
    }
    assert!(
        wrong.is_empty(),
        "{}\n\nGOLDEN=write cargo test --test all golden:: takes these over",
        wrong.join("\n")
    );
}

fn write(folder: &Path, files: &Files) {
    if folder.exists() {
        fs::remove_dir_all(folder).expect("a folder to remove");
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
}
