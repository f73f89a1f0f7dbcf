//! How often the rules on personal data are right: every file of `tests/privacy/` is a set of labelled sentences.
//!
//! The format is told in `tests/privacy/README.md`, so that a set can be written by somebody who has not seen the rules.

use crate::support::repository;
use guong::config::Contacts;
use guong::diag::{self, Family};
use guong::privacy::search;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// What each rule, and all together, must reach.
const GOAL: f64 = 0.95;

/// A sentence with what is expected to be found in it.
struct Sentence {
    /// "development.txt:12"
    place: String,
    text: String,
    labels: Vec<String>,
}

/// A labelled set.
struct Set {
    name: String,
    contacts: Contacts,
    sentences: Vec<Sentence>,
}

/// How often a rule was right.
#[derive(Debug, Clone, Copy, Default)]
struct Score {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Score {
    /// Of what was found, the share that is right.
    fn precision(self) -> f64 {
        share(self.right, self.wrong)
    }

    /// Of what is there, the share that was found.
    fn recall(self) -> f64 {
        share(self.right, self.missed)
    }
}

fn share(right: u32, other: u32) -> f64 {
    if right + other == 0 { 1.0 } else { f64::from(right) / f64::from(right + other) }
}

#[test]
fn personal_data_is_told_from_administrative_prose() {
    let sets = sets();
    let mut scores: BTreeMap<String, Score> = BTreeMap::new();
    // The sets of somebody who had not seen the rules: each must do by itself.
    let mut unseen = Vec::new();
    let (mut faults, mut table) = (String::new(), String::new());
    for set in &sets {
        let mut of_set = Score::default();
        for sentence in &set.sentences {
            for (rule, score) in judge(sentence, &set.contacts, &mut faults) {
                add(scores.entry(rule).or_default(), score);
                add(&mut of_set, score);
            }
        }
        row(&mut table, &set.name, of_set);
        if set.name.contains("unseen") {
            unseen.push((&set.name, of_set));
        }
    }
    let all = scores.values().fold(Score::default(), |mut all, score| {
        add(&mut all, *score);
        all
    });
    scores.iter().for_each(|(rule, score)| row(&mut table, rule, *score));
    row(&mut table, "all rules", all);
    println!("{:24} precision  recall  right wrong missed\n{table}", "");
    let low: Vec<&String> = scores
        .iter()
        .filter(|(_, score)| score.precision() < GOAL || score.recall() < GOAL)
        .map(|(rule, _)| rule)
        .collect();
    let is_enough = |score: Score| score.precision() >= GOAL && score.recall() >= GOAL;
    let enough = is_enough(all) && low.is_empty() && unseen.iter().all(|(_, score)| is_enough(*score));
    assert!(unseen.len() >= 3, "{unseen:?}");
    println!("{faults}");
    assert!(enough, "below {GOAL}: {low:?}\n{table}\n{faults}");
}

#[test]
fn the_sets_are_large_and_hold_every_rule_and_what_only_looks_like_it() {
    let sets = sets();
    let sentences = || sets.iter().flat_map(|set| &set.sentences);
    assert!(sentences().count() >= 300, "{} sentences", sentences().count());
    for rule in rules() {
        let labelled =
            sentences().filter(|sentence| sentence.labels.iter().any(|label| label == rule)).count();
        assert!(labelled >= 5, "{rule}: {labelled} sentences");
    }
    let clean = sentences().filter(|sentence| sentence.labels.is_empty()).count();
    assert!(clean * 3 >= sentences().count(), "{clean} sentences without personal data");
}

/// Compares what is found in a sentence with its labels, rule by rule.
fn judge(sentence: &Sentence, contacts: &Contacts, faults: &mut String) -> Vec<(String, Score)> {
    let found: Vec<&str> = search(&sentence.text, contacts).into_iter().map(|datum| datum.rule.id).collect();
    let mut missing = sentence.labels.clone();
    let mut scores = Vec::new();
    for rule in found {
        match missing.iter().position(|label| label == rule) {
            Some(index) => {
                missing.remove(index);
                scores.push((rule.to_owned(), Score { right: 1, ..Score::default() }));
            }
            None => {
                let _ = writeln!(faults, "{} wrongly {rule}: {}", sentence.place, sentence.text);
                scores.push((rule.to_owned(), Score { wrong: 1, ..Score::default() }));
            }
        }
    }
    for label in missing {
        let _ = writeln!(faults, "{} not found {label}: {}", sentence.place, sentence.text);
        scores.push((label, Score { missed: 1, ..Score::default() }));
    }
    scores
}

fn add(sum: &mut Score, score: Score) {
    sum.right += score.right;
    sum.wrong += score.wrong;
    sum.missed += score.missed;
}

fn row(table: &mut String, name: &str, score: Score) {
    let Score { right, wrong, missed } = score;
    let (precision, recall) = (score.precision(), score.recall());
    let _ = writeln!(table, "{name:24} {precision:9.3}  {recall:6.3}  {right:5} {wrong:5} {missed:6}");
}

/// The rules that look for personal data.
fn rules() -> BTreeSet<&'static str> {
    diag::all().iter().filter(|rule| rule.family == Family::PersonalData).map(|rule| rule.id).collect()
}

/// Every set of the folder, by name.
fn sets() -> Vec<Set> {
    let folder = repository().join("tests/privacy");
    let entries = fs::read_dir(&folder).expect("tests/privacy").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read(path: &Path) -> Set {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let text = fs::read_to_string(path).expect("UTF-8");
    let (mut phones, mut emails, mut domains) = (Vec::new(), Vec::new(), Vec::new());
    let mut sentences = Vec::new();
    for (index, line) in
        text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
    {
        let place = format!("{name}:{}", index + 1);
        if let Some(declared) = line.strip_prefix("contacts ") {
            let (kind, values) = declared.split_once(':').unwrap_or_else(|| panic!("{place}: no colon"));
            let values = values.split(',').map(str::trim);
            match kind.trim() {
                "phones" => phones.extend(values),
                "emails" => emails.extend(values),
                "domains" => domains.extend(values),
                other => panic!("{place}: no contacts are called {other}"),
            }
            continue;
        }
        let (labels, text) = line.split_once('|').unwrap_or_else(|| panic!("{place}: no |"));
        let labels: Vec<String> =
            labels.split_whitespace().filter(|label| *label != "-").map(str::to_owned).collect();
        let unknown: Vec<_> = labels.iter().filter(|label| !rules().contains(label.as_str())).collect();
        assert!(unknown.is_empty(), "{place}: no rules are called {unknown:?}");
        sentences.push(Sentence { place, text: text.trim().to_owned(), labels });
    }
    Set { name, contacts: Contacts::new(phones, emails, domains), sentences }
}
