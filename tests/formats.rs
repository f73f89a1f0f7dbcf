//! What `--format` promises other programs: the same findings, at the same places, in the form that each of them reads.

use crate::support::built::{Site, small_site};
use serde_json::Value;
use serde_sarif::sarif::{ResultLevel, Sarif};
use std::collections::BTreeSet;
use std::process::Command;

const MOT: &str = "content/profiles/2024/phong-mot.md";
const HAI: &str = "content/profiles/2024/phong-hai.md";

/// A site with an error behind Vietnamese letters and one outside the BMP, and a warning that is silenced.
fn faulty() -> Site {
    let site = small_site();
    site.replace(HAI, "unit = \"phong-hai\"", "unit = \"𠮷ế-hai\"");
    let allow = "allow = [{ rule = \"vague-link-text\", reason = \"Nguyên văn bài báo\" }]\n\n[subject]";
    site.replace(MOT, "[subject]", allow);
    let text = format!("{}\nBài báo: [xem tại đây](https://vi-du.example.vn/).\n", site.read(MOT));
    site.write(MOT, &text);
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

/// The findings as JSON, those last that a profile silences.
fn all(site: &Site) -> Vec<Value> {
    told(site, "json").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// Those that stand.
fn json(site: &Site) -> Vec<Value> {
    all(site).into_iter().filter(|found| found["allowed"].is_null()).collect()
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
    let (notes, rest): (Vec<&str>, Vec<&str>) = told.lines().partition(|line| line.starts_with("::"));
    assert_eq!(notes.len(), findings.len());
    assert_eq!(rest.len(), all(&site).len() - findings.len(), "what is silenced is told without a note");
    for (line, found) in notes.into_iter().zip(&findings) {
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
    let findings = all(&site);
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
        assert_eq!(
            region.start_line.and_then(|line| usize::try_from(line).ok()),
            Some(number(found, "line"))
        );
        let silenced =
            result.suppressions.iter().flatten().find_map(|silenced| silenced.justification.as_deref());
        assert_eq!(silenced, found["allowed"].as_str());
    }
}

#[test]
fn what_is_silenced_is_told_with_its_place_and_reason() {
    let findings = all(&faulty());
    let silenced: Vec<&Value> = findings.iter().filter(|found| found["allowed"].is_string()).collect();
    let [silenced] = silenced[..] else { panic!("one is silenced: {silenced:?}") };
    assert!(number(silenced, "line") > 1, "{silenced}");
}

#[test]
fn what_stands_twice_is_told_with_the_line_of_the_first() {
    let site = small_site();
    let text = site.read(HAI);
    let first = 1 + text.lines().position(|line| line.starts_with("unit = ")).expect("the unit");
    site.replace(HAI, "\n[subject]", "\nunit = \"phong-hai\"\n\n[subject]");
    let says = format!("đã được khai ở dòng {first},");
    assert!(told(&site, "human").contains(&says), "{}", told(&site, "human"));
    assert!(
        json(&site).iter().any(|found| found["message"].as_str().is_some_and(|told| told.contains(&says)))
    );
}

/// What the program writes to a terminal.
#[cfg(target_os = "linux")]
fn shown(site: &Site, no_colour: Option<&str>) -> String {
    use std::io::Read;
    let terminal = nix::pty::openpty(None, None).expect("a terminal");
    let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
    command.args(["check", "--today", "2025-01-31", "--root"]).arg(site.root()).env_remove("NO_COLOR");
    command.envs(no_colour.map(|value| ("NO_COLOR", value))).stdout(terminal.slave);
    let mut running = command.spawn().expect("the program runs");
    // With it goes the last hold on the terminal's other end but the program's own: then reading ends.
    drop(command);
    let (mut told, mut piece) = (Vec::new(), [0; 4096]);
    let mut reader = std::fs::File::from(terminal.master);
    while let Ok(length @ 1..) = reader.read(&mut piece) {
        told.extend_from_slice(&piece[..length]);
    }
    assert_eq!(running.wait().expect("an end").code(), Some(1));
    String::from_utf8(told).expect("UTF-8")
}

#[test]
#[cfg(target_os = "linux")]
fn only_a_terminal_gets_colours_and_none_with_no_color() {
    let site = faulty();
    assert!(shown(&site, None).contains("\x1b["));
    assert!(shown(&site, Some("")).contains("\x1b["), "an empty NO_COLOR is none (no-color.org)");
    assert!(!shown(&site, Some("1")).contains('\x1b'));
    assert!(!told(&site, "human").contains('\x1b'));
}

#[test]
fn a_site_whose_settings_cannot_be_read_does_not_pass_for_one_without_profiles() {
    let site = small_site();
    let closing = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
        let output = command.args(["check", "--lang", "en", "--root"]).arg(site.root()).output();
        let said = output.expect("the program runs").stderr;
        String::from_utf8(said).expect("UTF-8").lines().last().map(str::to_owned).expect("a closing line")
    };
    assert!(closing().contains("Profiles published: "), "{}", closing());
    site.write("site.toml", "title = ");
    assert!(closing().contains("no profile was judged"), "{}", closing());
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

#[test]
fn a_place_in_an_update_is_a_place_in_the_file_unless_its_text_is_escaped() {
    let told = |text: &str, rule: &str| {
        let site = faulty();
        let update =
            format!("[[updates]]\ndate = 2025-01-05\ntitle = \"Thêm\"\ntext = {text}\n+++\n\nNăm thứ");
        site.replace(MOT, "+++\n\nNăm thứ", &update);
        let found = json(&site).into_iter().find(|found| found["rule"] == rule).expect("the link");
        site.read(MOT)[number(&found, "offset")..number(&found, "end_offset")].to_owned()
    };
    for (rule, link, at) in [
        ("stray-markup", "Ở đây [kết quả](a b.md)", "]("),
        ("broken-link", "Ở đây [kết quả](khong-co.md)", "[kết quả](khong-co.md)"),
    ] {
        for text in [format!("\"{link}\""), format!("'{link}'"), format!("\"\"\"\n\n{link}\n\"\"\"")] {
            assert_eq!(told(&text, rule), at, "{text}");
        }
        let escaped = format!("\"\\u0111 {link}\"");
        assert_eq!(told(&escaped, rule), escaped);
    }
}

#[test]
fn a_check_tells_how_long_its_stages_take_beside_its_findings() {
    let site = faulty();
    let output = Command::new(env!("CARGO_BIN_EXE_guong"))
        .args(["check", "--quiet", "--timings", "--today", "2025-01-31", "--format", "json", "--root"])
        .arg(site.root())
        .output()
        .expect("the program runs");
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    let stages: Vec<&str> = told.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert_eq!(stages, ["read", "parse", "photos", "judge", "plan"], "{told}");
    assert!(!String::from_utf8_lossy(&output.stdout).contains("parse 0."));
}
