//! `guong report`, run as a program. Every file of `tests/reports/` is a report that was looked at; `README.md` of the tests
//! says how to add one. What no text shows (the workbook, the exit status with a fault) is tried below.

use crate::support::built::{Site, demonstration_site, small_site};
use crate::support::repository;
use std::collections::BTreeMap;
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use zip::ZipArchive;

/// Parts the head of a case from what the program is to print.
const RULE: &str = "----\n";

fn guong(words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_guong"))
        .current_dir(repository())
        .args(words)
        .output()
        .expect("guong runs")
}

fn report(site: &Site, words: &[&str]) -> Output {
    let root = site.root().to_string_lossy().into_owned();
    guong(&[&["report", "--root", root.as_str(), "--today", "2026-06-01"], words].concat())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

/// The files of a workbook by name.
fn parts(bytes: Vec<u8>) -> BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip archive");
    let mut parts = BTreeMap::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("a file");
        let mut content = String::new();
        file.read_to_string(&mut content).expect("UTF-8");
        parts.insert(file.name().expect("a name").into_owned(), content);
    }
    parts
}

#[test]
fn reports_are_as_they_were_looked_at() {
    let folder = repository().join("tests/reports");
    let mut cases: Vec<PathBuf> =
        fs::read_dir(&folder).expect("tests/reports").map(|entry| entry.expect("an entry").path()).collect();
    cases.sort();
    assert!(cases.len() > 4, "the cases were not found");
    let rewrite = std::env::var("GOLDEN").is_ok_and(|value| value == "write");
    let mut wrong = Vec::new();
    for path in &cases {
        let case = fs::read_to_string(path).expect("a case");
        let (head, expected) = case.split_once(RULE).unwrap_or_else(|| panic!("{}: no ----", path.display()));
        let mut lines = head.lines();
        let command = lines.next().and_then(|line| line.strip_prefix("guong ")).expect("a command");
        let status =
            lines.next().map_or(0, |line| line.trim_start_matches("status ").parse().expect("a status"));
        let output = guong(&command.split_whitespace().collect::<Vec<_>>());
        assert_eq!(output.status.code(), Some(status), "{command}: {}", text(&output.stderr));
        if rewrite {
            fs::write(path, format!("{head}{RULE}{}", text(&output.stdout))).expect("a case");
        } else if text(&output.stdout) != expected {
            wrong.push(format!("{}\n{}", path.display(), text(&output.stdout)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_profile_with_an_error_is_named_and_nothing_that_is_sent_on_is_made() {
    let site = demonstration_site();
    let faulty = "content/profiles/2025/report-test.md";
    site.write(faulty, "+++\ntitle = \"Thử\nkind = 3\n+++\n");
    for format in ["csv", "xlsx"] {
        let out = site.root().join(format!("bao-cao.{format}"));
        let out = out.to_string_lossy();
        let made = report(&site, &["--year", "2025", "--format", format, "--out", &out]);
        assert_eq!(made.status.code(), Some(1));
        assert!(text(&made.stderr).contains(faulty), "{}", text(&made.stderr));
        assert!(!Path::new(&*out).exists(), "{format} lacks a profile");
    }
    let table = report(&site, &["--year", "2025"]);
    assert_eq!(table.status.code(), Some(1));
    assert!(text(&table.stdout).contains(faulty), "the table says who is not in it");

    // A year that it cannot belong to is whole.
    let earlier = report(&site, &["--year", "2022", "--format", "csv"]);
    assert_eq!(earlier.status.code(), Some(0), "{}", text(&earlier.stderr));
}

/// Every write to this device fails as on a full disk.
#[cfg(target_os = "linux")]
#[test]
fn a_report_that_could_not_be_printed_is_none() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("the device");
    let site = small_site();
    let status = Command::new(env!("CARGO_BIN_EXE_guong"))
        .args(["report", "--format", "csv", "--root"])
        .arg(site.root())
        .stdout(full)
        .status()
        .expect("the program runs");
    assert_eq!(status.code(), Some(2));
}

#[test]
fn nobody_is_missing_without_a_word_because_a_file_cannot_be_read() {
    let list = |site: &Site, format: &str| report(site, &["--part", "list", "--format", format]);
    let unclosed = small_site();
    unclosed.replace("content/profiles/2024/phong-mot.md", "+++\n", "");
    let output = list(&unclosed, "json");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["reports"][0]["left_out"][0]["profile"], "2024/phong-mot", "{json}");
    assert_eq!(json["reports"][0]["left_out"][0]["rules"][0], "missing-front-matter");
    assert_eq!(output.status.code(), Some(1));
    let no_plan = small_site();
    let plans = fs::read_dir(no_plan.root().join("content/plans")).expect("the plans");
    for plan in plans.filter_map(Result::ok) {
        fs::write(plan.path(), "Chưa có gì.").expect("a plan");
    }
    let output = list(&no_plan, "csv");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
}

#[test]
fn a_recognition_by_a_faulty_decision_is_left_out() {
    for (old, new, rule) in [("number", "numbre", "unknown-key"), ("date = ", "date = # ", "toml-syntax")] {
        let site = small_site();
        site.replace("content/decisions/qd-2024.md", old, new);
        let json = report(&site, &["--year", "2024", "--format", "json"]);
        assert_eq!(json.status.code(), Some(1));
        let json: serde_json::Value = serde_json::from_slice(&json.stdout).expect("JSON");
        assert_eq!(json["complete"], false);
        let left_out = json["reports"][0]["left_out"].as_array().expect("a list");
        let gap = left_out.iter().find(|gap| gap["profile"] == "2024/phong-mot").expect("the unit");
        assert!(gap["rules"].as_array().expect("rules").contains(&rule.into()), "{gap}");
    }
}

#[test]
fn a_fault_that_touches_no_recognition_leaves_nobody_out() {
    let site = small_site();
    let path = "content/profiles/2024/phong-mot.md";
    let with_link = format!("{}\nXem [trang](khong-co.md).\n", site.read(path));
    site.write(path, &with_link);
    let csv = report(&site, &["--year", "2024", "--format", "csv"]);
    assert_eq!(csv.status.code(), Some(0), "{}", text(&csv.stderr));
}

#[test]
fn names_that_look_like_formulas_are_text() {
    let site = small_site();
    let path = "content/profiles/2024/phong-mot.md";
    let name = site.read(path).lines().find(|line| line.starts_with("name = ")).expect("a name").to_owned();
    site.replace(path, &name, "name = \"=HYPERLINK(1)\"");
    let csv = text(&report(&site, &["--year", "2024", "--format", "csv"]).stdout);
    assert!(csv.starts_with('\u{feff}') && csv.contains(",'=HYPERLINK(1),"), "{csv}");
    assert!(csv.lines().count() > 1 && csv.matches('\n').count() == csv.matches("\r\n").count());

    let out = site.root().join("bao-cao.xlsx");
    report(&site, &["--year", "2024", "--out", &out.to_string_lossy()]);
    let parts = parts(fs::read(&out).expect("a workbook"));
    assert!(parts["xl/sharedStrings.xml"].contains(">=HYPERLINK(1)<"));
    assert!(parts.values().all(|part| !part.contains("<f>")), "no cell is a formula");
}

#[test]
fn the_workbook_prints_on_paper_across_with_the_head_of_a_document_and_its_table_head_on_every_page() {
    let site = demonstration_site();
    let make = |name: &str, plan: &str| {
        let out = site.root().join(name);
        let words = ["--plan", plan, "--year", &plan[plan.len() - 4..], "--out", &out.to_string_lossy()];
        let made = report(&site, &words);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        fs::read(&out).expect("a workbook")
    };
    let bytes = make("mot.xlsx", "sngv-binh-phuoc-2023");
    assert_eq!(bytes, make("hai.xlsx", "sngv-binh-phuoc-2023"), "the same report, the same bytes");

    let state = parts(bytes);
    let texts = &state["xl/sharedStrings.xml"];
    for owed in [
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "SỞ NGOẠI VỤ TỈNH MẪU",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2023",
        "THỦ TRƯỞNG CƠ QUAN",
    ] {
        assert!(texts.contains(owed), "{owed}");
    }
    assert!(state["docProps/core.xml"].contains("2026-06-01T00:00:00Z"));
    for sheet in 1..=3 {
        let sheet = &state[&format!("xl/worksheets/sheet{sheet}.xml")];
        assert!(sheet.contains("paperSize=\"9\"") && sheet.contains("orientation=\"landscape\""), "{sheet}");
    }
    let titles = state["xl/workbook.xml"].matches("_xlnm.Print_Titles").count();
    assert_eq!(titles, 3, "each sheet repeats its head");

    let party = parts(make("ba.xlsx", "bnc-lao-cai-2023"));
    let texts = &party["xl/sharedStrings.xml"];
    assert!(texts.contains("ĐẢNG CỘNG SẢN VIỆT NAM") && !texts.contains("Độc lập - Tự do"));
}

#[test]
fn what_cannot_be_reported_is_a_misuse_that_says_what_can() {
    let site = demonstration_site();
    for words in
        [&["--plan", "khong-co"][..], &["--year", "1999"], &["--format", "xlsx"], &["--format", "pdf"]]
    {
        assert_eq!(report(&site, words).status.code(), Some(2), "{words:?}");
    }
    let stray = report(&site, &["--plan", "khong-co"]);
    assert!(text(&stray.stderr).contains("ttt-lang-son-2025"));
}

#[test]
fn a_plan_with_a_fault_is_told_instead_of_reported() {
    let site = small_site();
    site.replace("content/plans/ke-hoach-thu.md", "years = [2023, 2024]", "years = \"2024\"");
    let made = report(&site, &["--plan", "ke-hoach-thu"]);
    assert_eq!((made.status.code(), made.stdout.len()), (Some(1), 0));
    assert!(text(&made.stderr).contains("wrong-type"), "{}", text(&made.stderr));
}

#[test]
fn settings_with_a_fault_are_told_instead_of_a_report() {
    let site = small_site();
    site.write("site.toml", &format!("color = \"đỏ\"\n{}", site.read("site.toml")));
    let answer = report(&site, &["--format", "csv"]);
    assert_eq!(answer.status.code(), Some(1));
    assert!(answer.stdout.is_empty() && text(&answer.stderr).contains("site.toml:1:"), "{answer:?}");
}

#[test]
fn a_file_whose_ending_no_format_has_is_not_written() {
    let site = small_site();
    let written = |name: &str| {
        let out = site.root().join(name);
        let output = report(&site, &["--year", "2024", "--out", &out.to_string_lossy()]);
        (output.status.code(), fs::read(out).ok())
    };
    assert_eq!(written("bao-cao.docx"), (Some(2), None));
    let beside = report(&site, &["--format", "csv", "--out", "bao-cao.xlsx"]);
    assert_eq!(beside.status.code(), Some(2));
    let (_, text) = written("bao-cao.txt");
    assert!(text.is_some_and(|text| String::from_utf8_lossy(&text).contains("Phòng Một")));
}
