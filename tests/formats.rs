//! What `--format` promises other programs: the same findings, at the same places, in the form that each of them reads.

use crate::support::built::{Site, small_site};
use serde_json::Value;
use serde_sarif::sarif::{ResultLevel, Sarif};
use std::collections::BTreeSet;
use std::process::Command;

const HAI: &str = "content/profiles/2024/phong-hai.md";

/// A site with an error behind Vietnamese letters and one outside the BMP, and a warning that is silenced.
fn faulty() -> Site {
    let site = small_site();
    site.replace(HAI, "unit = \"phong-hai\"", "unit = \"𠮷ế-hai\"");
    site
}

/// What the program writes to its output.
fn told(site: &Site, format: &str) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_guong"))
        .args(["check", "--quiet", "--today", "2025-01-31", "--lang", "vi", "--format", format, "--root"])
        .arg(site.root())
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The findings as JSON.
fn json(site: &Site) -> Vec<Value> {
    told(site, "json").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn number(value: &Value, key: &str) -> usize {
    value[key].as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number")
}

#[test]
fn json_counts_in_characters_in_bytes_and_in_utf_16() {
    let site = faulty();
    let findings = json(&site);
    let found = findings.iter().find(|found| found["rule"] == "unknown-name").expect("the unknown unit");
    let text = site.read(HAI);
    let value = "\"𠮷ế-hai\"";
    let at = text.find(value).expect("the value");
    assert_eq!(&text[number(found, "offset")..number(found, "end_offset")], value);
    assert_eq!(number(found, "line"), 1 + text[..at].matches('\n').count());
    assert_eq!(number(found, "column"), 8);
    assert_eq!(number(found, "end_column"), 8 + value.chars().count());
    assert_eq!(number(found, "end_utf16_column"), 8 + value.encode_utf16().count());
}

#[test]
fn gitlab_gets_one_entry_a_finding_and_knows_each_again() {
    let site = faulty();
    let told: Vec<Value> = serde_json::from_str(&told(&site, "gitlab")).expect("JSON");
    let findings = json(&site);
    assert_eq!(told.len(), findings.len());
    for (entry, found) in told.iter().zip(&findings) {
        let place = (&entry["location"]["path"], &entry["location"]["lines"]["begin"]);
        assert_eq!(place, (&found["file"], &found["line"]));
        assert_eq!(entry["check_name"], found["rule"]);
    }
    let known: BTreeSet<&str> = told.iter().filter_map(|entry| entry["fingerprint"].as_str()).collect();
    assert_eq!(known.len(), told.len());
}

#[test]
fn github_gets_one_annotation_a_finding() {
    let site = faulty();
    let told = told(&site, "github");
    let findings = json(&site);
    assert_eq!(told.lines().count(), findings.len());
    for (line, found) in told.lines().zip(&findings) {
        let start = format!(
            "::{} file={},line={},",
            if found["severity"] == "note" { "notice" } else { found["severity"].as_str().expect("a text") },
            found["file"].as_str().expect("a text"),
            found["line"]
        );
        assert!(line.starts_with(&start), "{line}\n{start}");
        assert!(line.contains("%0Acách sửa: "), "{line}");
    }
}

#[test]
fn sarif_is_read_by_its_types_and_says_the_same() {
    let site = faulty();
    let told = told(&site, "sarif");
    let log: Sarif = serde_json::from_str(&told).expect("SARIF 2.1.0");
    let run = &log.runs[0];
    let rules = run.tool.driver.rules.as_ref().expect("rules");
    let results = run.results.as_ref().expect("results");
    let findings = json(&site);
    assert_eq!(results.len(), findings.len());
    for (result, found) in results.iter().zip(&findings) {
        let rule = usize::try_from(result.rule_index.expect("an index")).expect("an index");
        assert_eq!(rules[rule].id, found["rule"]);
        let level = match result.level.as_ref().expect("a level") {
            ResultLevel::Error => "error",
            ResultLevel::Warning => "warning",
            ResultLevel::Note => "note",
            ResultLevel::None => "none",
        };
        assert_eq!(level, found["severity"]);
        let place =
            result.locations.as_ref().expect("a place")[0].physical_location.as_ref().expect("a file");
        let region = place.region.as_ref().expect("a region");
        let columns = [region.start_column, region.end_column].map(|column| column.expect("a column"));
        assert_eq!(
            columns,
            [&found["utf16_column"], &found["end_utf16_column"]].map(|n| n.as_i64().expect("n"))
        );
    }
}

#[test]
fn a_merge_request_gets_every_finding_under_its_file() {
    let site = faulty();
    let told = told(&site, "markdown");
    assert!(told.starts_with("## Kết quả kiểm tra: 1 lỗi, "), "{told}");
    for found in json(&site) {
        let file = format!("### `{}`\n", found["file"].as_str().expect("a text"));
        let (_, below) = told.split_once(&file).expect("the file's heading");
        let below = below.split("### ").next().unwrap_or_default();
        let line = format!("dòng {}: ", found["line"]);
        let rule = format!("(`{}`)", found["rule"].as_str().expect("a text"));
        assert!(below.lines().any(|item| item.contains(&line) && item.ends_with(&rule)), "{below}");
    }
}
