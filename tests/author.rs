//! The commands that write source files: what they write is right at once, and nothing is ever lost.

use crate::support::repository;
use chrono::{DateTime, NaiveDate};
use guong::archive::Audience;
use guong::author::{self, NewPlan, NewProfile};
use guong::diag::{Finding, Severity};
use guong::error::Error;
use guong::markdown::LinkStyle;
use guong::pipeline::{self, Report, Request};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const PLANS: [&str; 5] = [
    "bnc-lao-cai-2023", "sngv-binh-phuoc-2023", "sxd-binh-phuoc-2024", "sxd-phu-tho-2021-2025",
    "ttt-lang-son-2025",
];

const KINDS: [&str; 3] = ["collective", "leader", "staff"];

/// The skeletons in `mau/`, which the guide has clerks copy in a forge's web page: plan, unit, day of nomination.
const COPIED: [(&str, &str, &str); 5] = [
    ("bnc-lao-cai-2023", "bnc-van-phong", "2023-01-15"),
    ("sngv-binh-phuoc-2023", "sng-van-phong", "2023-01-15"),
    ("sxd-binh-phuoc-2024", "sxd-van-phong", "2024-01-15"),
    ("sxd-phu-tho-2021-2025", "xdm-van-phong", "2025-01-15"),
    ("ttt-lang-son-2025", "ttt-van-phong", "2025-01-15"),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn request(root: &Path, today: &str) -> Request {
    Request {
        root: root.to_owned(),
        today: Some(day(today)),
        audience: Audience::Public,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    }
}

fn check(root: &Path, today: &str) -> Report {
    pipeline::check(&request(root, today)).unwrap()
}

fn told(findings: &[Finding]) -> String {
    let lines =
        findings.iter().map(|f| format!("{:?} {} {:?} {:?}\n", f.severity, f.rule.id, f.place, f.args));
    lines.collect()
}

fn assert_no_error(report: &Report) {
    assert_eq!(report.count(Severity::Error), 0, "{}", told(&report.findings));
}

/// A new site with some plans.
fn site(plans: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let plans: Vec<String> = plans.iter().map(|id| (*id).to_owned()).collect();
    author::init(folder.path(), &plans, None, day("2025-01-15")).unwrap();
    folder
}

fn asked<'a>(name: &'a str, kind: &'a str, plan: &'a str) -> NewProfile<'a> {
    let today = Some(day("2025-01-15"));
    let now = DateTime::UNIX_EPOCH;
    NewProfile { name, kind, unit: "phong-chuyen-mon-2", plan, slug: None, period: None, today, now }
}

fn read(root: &Path, file: &str) -> String {
    fs::read_to_string(root.join(file)).unwrap()
}

fn write(root: &Path, file: &str, text: &str) {
    let path = root.join(file);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Every file below a folder with its bytes.
fn everything(root: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name().into_iter().map(|entry| entry.unwrap());
    let files = entries.filter(|entry| entry.file_type().is_file());
    files.map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap())).collect()
}

/// The lines that are to be set free: those with one `#`.
fn set_free(text: &str) -> String {
    text.lines().map(|line| line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n").collect()
}

#[test]
fn a_new_site_has_no_fault_with_no_plan_with_each_and_with_all() {
    let one = PLANS.map(|plan| vec![plan]);
    for plans in one.into_iter().chain([vec![], PLANS.to_vec()]) {
        let site = site(&plans);
        assert_no_error(&check(site.path(), "2025-01-15"));
        let profiles = site.path().join("content/profiles");
        assert_eq!(profiles.exists(), !plans.is_empty(), "a first profile for a first plan");
        for file in ["site.toml", "content/index.md", ".gitignore"] {
            assert!(site.path().join(file).is_file(), "{file}");
        }
    }
}

#[test]
fn a_new_site_can_be_built_at_once() {
    let site = site(&["ttt-lang-son-2025"]);
    let request = Request {
        root: site.path().to_owned(),
        today: Some(day("2025-01-15")),
        audience: Audience::Office,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    };
    let report = pipeline::build(&request, &site.path().join("xem-thu")).unwrap();
    assert!(report.counts.files > 0, "{}", told(&report.findings));
}

#[test]
fn a_bundled_plan_keeps_its_layout_and_changes_its_agency_alone() {
    let site = site(&PLANS);
    for plan in PLANS {
        let file = format!("content/plans/{plan}.md");
        let (ours, theirs) = (read(repository(), &file), read(site.path(), &file));
        let ours: Vec<&str> = ours.lines().filter(|line| !line.is_empty()).collect();
        let theirs = theirs.lines().filter(|line| !line.is_empty() && !line.starts_with("<!-- "));
        let changed: Vec<(&str, &str)> = ours.into_iter().zip(theirs).filter(|(a, b)| a != b).collect();
        assert_eq!(changed.len(), 1, "{plan}: {changed:?}");
        assert_eq!(changed[0].1, "agency = \"co-quan\"");
    }
}

#[test]
fn a_new_site_refuses_a_folder_that_holds_one_of_its_files_and_writes_nothing() {
    let site = tempfile::tempdir().unwrap();
    write(site.path(), "content/index.md", "mine");
    let refused = author::init(site.path(), &[], None, day("2025-01-15"));
    assert!(matches!(refused, Err(Error::Exists { .. })), "{refused:?}");
    assert_eq!(everything(site.path()), [(site.path().join("content/index.md"), b"mine".to_vec())]);
}

#[test]
fn a_site_that_is_there_gets_the_file_of_its_forge_alone_and_once() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    let before = everything(site.path()).len();
    let today = day("2025-01-15");
    let made = author::init(site.path(), &[], Some(author::Forge::Gitlab), today).expect("a workflow");
    assert_eq!(made, [site.path().join(".gitlab-ci.yml")]);
    assert_eq!(everything(site.path()).len(), before + 1);
    let again = author::init(site.path(), &[], Some(author::Forge::Gitlab), today);
    assert!(matches!(again, Err(Error::Exists { .. })), "{again:?}");
}

#[test]
fn a_new_site_with_a_plan_that_nobody_knows_names_those_that_come_with_the_program() {
    let site = tempfile::tempdir().unwrap();
    let refused = author::init(site.path(), &["sxd-binh-phuc-2024".to_owned()], None, day("2025-01-15"));
    let Err(Error::Unknown { known, .. }) = refused else { panic!("{refused:?}") };
    assert_eq!(known[0], "sxd-binh-phuoc-2024");
    assert!(everything(site.path()).is_empty());
}

#[test]
fn a_new_profile_of_every_plan_and_kind_has_only_notes() {
    let site = site(&PLANS);
    for plan in PLANS {
        for kind in KINDS {
            let name = format!("Điển hình {kind} {plan}");
            let made = author::new_profile(site.path(), &asked(&name, kind, plan)).unwrap();
            let report = check(site.path(), "2025-01-15");
            assert_no_error(&report);
            let file = made.path.strip_prefix(site.path()).unwrap().to_string_lossy().replace('\\', "/");
            let ours: Vec<Finding> = report.findings.into_iter().filter(|f| *f.place.file == *file).collect();
            assert!(ours.iter().all(|f| f.severity == Severity::Note), "{file}: {}", told(&ours));
            assert!(!ours.is_empty(), "{file}: what the clerk still owes is told");
        }
    }
}

/// With `GOLDEN=write` they are written again.
#[test]
fn the_skeletons_to_be_copied_are_those_that_new_writes() {
    let rewrite = std::env::var("GOLDEN").is_ok_and(|value| value == "write");
    let site = tempfile::tempdir().unwrap();
    write(site.path(), "site.toml", &read(repository(), "site.toml"));
    for plan in PLANS {
        let file = format!("content/plans/{plan}.md");
        write(site.path(), &file, &read(repository(), &file));
    }
    for (plan, unit, nominated) in COPIED {
        for kind in KINDS {
            let (name, file) = match kind {
                "collective" => ("Tên tập thể", "tap-the"),
                "leader" => ("Họ và tên", "lanh-dao"),
                _ => ("Họ và tên", "ca-nhan"),
            };
            let asked = NewProfile { unit, today: Some(day(nominated)), ..asked(name, kind, plan) };
            let made = author::new_profile(site.path(), &asked).unwrap().path;
            let text = fs::read_to_string(&made).unwrap();
            fs::remove_file(made).unwrap();
            let file = format!("mau/{plan}/{file}.md");
            if rewrite {
                write(repository(), &file, &text);
            }
            assert!(read(repository(), &file) == text, "{file}: GOLDEN=write makes it again");
        }
    }
}

#[test]
fn what_is_missing_from_a_new_profile_is_told_at_the_line_that_is_to_be_filled_in() {
    let site = site(&["sxd-binh-phuoc-2024"]);
    let made = author::new_profile(site.path(), &asked("Lê An", "staff", "sxd-binh-phuoc-2024")).unwrap();
    let text = fs::read_to_string(&made.path).unwrap();
    let report = check(site.path(), "2025-01-15");
    let of_file = report.findings.iter().filter(|f| made.path.ends_with(&*f.place.file));
    let missing: Vec<&Finding> = of_file.filter(|f| f.rule.id == "missing-evidence").collect();
    assert_eq!(missing.len(), 8);
    for finding in missing {
        let criterion = finding.criterion.as_deref().unwrap();
        assert!(text[..finding.place.span.start].ends_with(&format!("\n{criterion} = ")), "{criterion}");
    }
}

#[test]
fn a_text_in_another_form_of_unicode_is_written_back_in_composed_letters() {
    use unicode_normalization::UnicodeNormalization;
    let site = site(&PLANS);
    let file =
        author::new_profile(site.path(), &asked("Lê An", "staff", "sxd-binh-phuoc-2024")).unwrap().path;
    let composed = fs::read_to_string(&file).expect("readable");
    fs::write(&file, composed.nfd().collect::<String>()).expect("writable");
    author::fix(&request(site.path(), "2025-01-15"), false).expect("a site");
    assert_eq!(fs::read_to_string(&file).expect("readable"), composed);
}

#[test]
fn a_sentence_keeps_its_words_and_what_only_its_author_knows_is_left() {
    let site = site(&PLANS);
    let file =
        author::new_profile(site.path(), &asked("Lê An", "staff", "sxd-binh-phuoc-2024")).unwrap().path;
    let text = fs::read_to_string(&file).expect("readable");
    let title = text.lines().find(|line| line.starts_with("title = ")).expect("a title");
    for (written, mended) in [
        ("title = Từ 5/9/2024, chỉ chờ 2,5 ngày", "title = \"Từ 5/9/2024, chỉ chờ 2,5 ngày\""),
        ("title = \"Được khen.  # đừng đăng", "title = \"Được khen.  # đừng đăng"),
        ("title = \"Tìm một hồ sơ\nmất 2 phút.\"", "title = \"Tìm một hồ sơ\nmất 2 phút.\""),
    ] {
        fs::write(&file, text.replace(title, written)).expect("writable");
        author::fix(&request(site.path(), "2025-01-15"), false).expect("a site");
        let now = fs::read_to_string(&file).expect("readable");
        assert!(now.contains(&format!("\n{mended}\n")), "{written}: {now}");
    }
}

#[test]
fn a_unit_given_by_its_full_name_gets_its_id() {
    let site = site(&PLANS);
    let file =
        author::new_profile(site.path(), &asked("Lê An", "staff", "sxd-binh-phuoc-2024")).unwrap().path;
    let right = fs::read_to_string(&file).expect("readable");
    let named = right.replace("unit = \"phong-chuyen-mon-2\"", "unit = \"Phòng chuyên môn 2\"");
    assert_ne!(right, named);
    fs::write(&file, named).expect("writable");
    let report = check(site.path(), "2025-01-15");
    assert!(
        report.findings.iter().any(|finding| finding.message == "unknown-name-full"),
        "{}",
        told(&report.findings)
    );
    author::fix(&request(site.path(), "2025-01-15"), false).expect("a site");
    assert_eq!(fs::read_to_string(&file).expect("readable"), right);
}

#[test]
fn names_that_stand_in_the_place_of_rated_items_are_not_asked_for_again() {
    let site = site(&PLANS);
    let plan = "bnc-lao-cai-2023";
    let file = author::new_profile(site.path(), &asked("Phòng An", "collective", plan)).unwrap().path;
    let text = fs::read_to_string(&file).expect("readable");
    let placeholder = text.lines().find(|line| line.starts_with("# \"")).expect("an item to be named");
    let named = text.replace(placeholder, "\"Đoàn kết nội bộ\" = \"Tốt\"");
    let freed = named.replace("# [ratings.", "[ratings.");
    // Whether the author has freed the table's head too, or that is left to the program.
    for written in [&freed, &named] {
        fs::write(&file, written).expect("writable");
        author::fix(&request(site.path(), "2025-01-15"), false).expect("a site");
        assert_eq!(fs::read_to_string(&file).expect("readable"), freed);
    }
}

#[test]
fn an_unfinished_profile_gets_as_comments_what_a_new_one_has_besides() {
    let site = site(&PLANS);
    let root = site.path();
    let request = request(root, "2025-06-15");
    for plan in PLANS {
        for kind in KINDS {
            let name = format!("Người {kind} của {plan}");
            let made = author::new_profile(root, &asked(&name, kind, plan)).unwrap().path;
            let (mended, _) = author::fix(&request, true).expect("a site");
            assert!(mended.is_empty(), "a new profile lacks nothing: {mended:?}");
            let whole = fs::read_to_string(&made).expect("readable");
            let bare: String = whole.split_inclusive('\n').filter(|line| !line.starts_with('#')).collect();
            fs::write(&made, &bare).expect("writable");
            let said = |report: Report| {
                let findings = report.findings.into_iter();
                findings.map(|found| (found.rule.id, found.message, found.args)).collect::<Vec<_>>()
            };
            let before = said(check(root, "2025-06-15"));
            let (mended, report) = author::fix(&request, false).expect("a site");
            assert!(mended.iter().all(|file| file.findings.is_empty()), "{mended:?}");
            let added = &mended[0].added;
            assert!(
                added.contains(&"dossier".to_owned()) && added.contains(&"[[updates]]".to_owned()),
                "{added:?}"
            );
            assert_eq!(added.contains(&"[consent]".to_owned()), kind != "collective", "{added:?}");
            assert_eq!(said(report), before, "what a profile says is the same with comments");
            let after = fs::read_to_string(&made).expect("readable");
            let is_set = |line: &&str| !line.starts_with('#') && !line.trim().is_empty();
            let set = |text: &str| text.lines().filter(is_set).collect::<Vec<_>>().join("\n");
            assert_eq!(set(&after), set(&bare), "what is set stays");
            // A deputy, as `head = false` says, need not name the collective that a head of a unit names.
            let is_sample = |line: &&str| line.starts_with("# ") && !line.starts_with("# collective");
            let lines = |text: &str| text.lines().filter(is_sample).count();
            assert_eq!(lines(&after), lines(&whole), "{after}");
            assert!(author::fix(&request, true).expect("a site").0.is_empty(), "nothing is added twice");
            fs::remove_file(&made).expect("removable");
        }
    }
}

#[test]
fn a_new_profile_names_every_criterion_that_the_plan_asks_of_its_kind() {
    let site = site(&PLANS);
    let rules = pipeline::rules(site.path()).unwrap();
    for plan in PLANS {
        for kind in KINDS {
            let made =
                author::new_profile(site.path(), &asked(&format!("{kind} {plan}"), kind, plan)).unwrap();
            let text = fs::read_to_string(made.path).unwrap().replace("\n## ", " ");
            for criterion in &rules.plans[plan].criteria {
                let asked = criterion.kinds.iter().any(|name| name.name() == kind);
                assert_eq!(text.contains(&criterion.text), asked, "{plan}, {kind}: {}", criterion.id);
            }
        }
    }
}

#[test]
fn the_movement_of_a_new_site_answers_the_plans_that_ask_for_one() {
    for plan in ["sngv-binh-phuoc-2023", "sxd-binh-phuoc-2024"] {
        let site = site(&[plan]);
        let made = author::new_profile(site.path(), &asked("Tổ Một", "collective", plan)).unwrap();
        let year = &plan[plan.len() - 4..];
        let text = fs::read_to_string(&made.path).unwrap();
        let filled = text.replace("movements = []", &format!("movements = [\"thi-dua-nam-{year}\"]"));
        fs::write(&made.path, filled).unwrap();
        let report = check(site.path(), "2025-01-15");
        assert_no_error(&report);
        let of_file = report.findings.iter().filter(|f| made.path.ends_with(&*f.place.file));
        assert!(of_file.into_iter().all(|f| f.rule.id != "movement-not-listed"));
    }
}

#[test]
fn the_lines_of_a_new_profile_that_are_to_be_set_free_are_in_the_right_form() {
    let site = site(&["sxd-binh-phuoc-2024", "ttt-lang-son-2025"]);
    for (name, kind, plan) in [("Lê An", "leader", PLANS[2]), ("Tổ Một", "collective", PLANS[4])] {
        let made = author::new_profile(site.path(), &asked(name, kind, plan)).unwrap();
        let text = fs::read_to_string(&made.path).unwrap();
        fs::write(&made.path, set_free(&text)).unwrap();
    }
    let report = check(site.path(), "2025-01-15");
    let errors = report.findings.iter().filter(|f| f.severity == Severity::Error);
    let rules: Vec<&str> = errors.map(|f| f.rule.id).collect();
    assert_eq!(rules, ["unknown-name"], "a collective that is not there: {}", told(&report.findings));
}

#[test]
fn a_new_profile_without_its_story_is_not_published_as_an_empty_page() {
    let site = site(&["bnc-lao-cai-2023"]);
    let made = author::new_profile(site.path(), &asked("Tổ Một", "collective", PLANS[0])).unwrap();
    let text = fs::read_to_string(&made.path).unwrap();
    fs::write(&made.path, text.replace("\"nominated\"", "\"recognised\"")).unwrap();
    let report = check(site.path(), "2025-01-15");
    assert!(report.findings.iter().any(|f| f.rule.id == "empty-story"), "{}", told(&report.findings));
}

#[test]
fn a_new_profile_is_never_written_over_another_however_its_file_is_named() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    for taken in ["le-an.md", "le-an/index.md", "Lê An.md"] {
        let file = format!("content/profiles/2023/{taken}");
        write(site.path(), &file, "+++\n+++\nmine\n");
        let before = everything(site.path());
        let refused = author::new_profile(site.path(), &asked("Lê An", "staff", PLANS[1]));
        assert!(matches!(refused, Err(Error::Exists { .. })), "{taken}: {refused:?}");
        assert_eq!(everything(site.path()), before);
        fs::remove_file(site.path().join(file)).unwrap();
    }
}

#[test]
fn a_subject_of_the_same_name_gets_an_id_of_its_own_and_a_word_of_warning() {
    let site = site(&["sngv-binh-phuoc-2023", "ttt-lang-son-2025"]);
    author::new_profile(site.path(), &asked("Lê An", "staff", PLANS[1])).unwrap();
    let made = author::new_profile(site.path(), &asked("Lê An", "staff", PLANS[4])).unwrap();
    let text = fs::read_to_string(made.path).unwrap();
    assert!(text.contains("\nid = \"le-an-2\"\n"), "{text}");
    assert!(text.contains("LƯU Ý: hồ sơ 2023/le-an "), "{text}");
}

#[test]
fn the_year_is_the_plans_latest_that_is_not_in_the_future_or_the_one_asked_for() {
    let site = site(&["sxd-phu-tho-2021-2025"]);
    let place = |name, period, today| {
        let today = Some(day(today));
        let asked = NewProfile { period, today, ..asked(name, "staff", PLANS[3]) };
        let made = author::new_profile(site.path(), &asked)?;
        Ok::<_, Error>(made.path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned())
    };
    assert_eq!(place("A", None, "2023-06-01").unwrap(), "2023");
    assert_eq!(place("B", None, "2027-06-01").unwrap(), "2025");
    assert_eq!(place("C", None, "2019-06-01").unwrap(), "2021");
    assert_eq!(place("D", Some("2022-Q3"), "2025-06-01").unwrap(), "2022");
    assert_eq!(place("E", Some("2022"), "2025-06-01").unwrap(), "2022");
    assert!(matches!(place("F", Some("2026-Q1"), "2025-06-01"), Err(Error::Unknown { what: "year", .. })));
    for bad in ["Q1-2022", "2022-Q5", "2022-", "22", "2022-Q1-Q2", "", "../2022"] {
        let refused = place("G", Some(bad), "2025-06-01");
        assert!(matches!(refused, Err(Error::BadArgument { .. })), "{bad}: {refused:?}");
    }
}

#[test]
fn without_a_day_given_the_profile_is_of_the_day_that_it_is_in_the_sites_time_zone() {
    let site = site(&["ttt-lang-son-2025"]);
    let now = "2025-03-30T17:00:00Z".parse().unwrap();
    let asked = NewProfile { today: None, now, ..asked("Lê An", "staff", PLANS[4]) };
    let made = author::new_profile(site.path(), &asked).unwrap();
    assert!(fs::read_to_string(made.path).unwrap().contains("\nnominated = 2025-03-31\n"));
}

#[test]
fn a_name_that_the_site_does_not_have_is_answered_with_those_it_has() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    let right = asked("Lê An", "staff", PLANS[1]);
    for (asked, what, near) in [
        (NewProfile { kind: "staf", ..right }, "kind", "staff"),
        (NewProfile { unit: "phong-chuyen-mon-3", ..right }, "unit", "phong-chuyen-mon-1"),
        (NewProfile { plan: "sngv-binh-phuoc-2024", ..right }, "plan", "sngv-binh-phuoc-2023"),
    ] {
        match author::new_profile(site.path(), &asked) {
            Err(Error::Unknown { what: found, known, .. }) => {
                assert_eq!((found, known[0].split(' ').next()), (what, Some(near)));
            }
            other => panic!("{what}: {other:?}"),
        }
    }
    write(site.path(), "content/plans/faulty.md", "+++\ntitle = 3\n+++\n");
    let refused = author::new_profile(site.path(), &NewProfile { plan: "faulty", ..right });
    assert!(matches!(refused, Err(Error::Unreadable { .. })), "{refused:?}");
}

#[test]
fn units_and_kinds_may_be_given_by_their_vietnamese_names() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    let right = asked("Lê An", "staff", PLANS[1]);
    let made = author::new_profile(
        site.path(),
        &NewProfile { kind: "cá nhân", unit: "Phòng Chuyên môn 2", ..right },
    );
    let leader = NewProfile { kind: "lãnh đạo", ..asked("Lê Bình", "", PLANS[1]) };
    let leader = author::new_profile(site.path(), &leader).expect("another profile");
    assert!(fs::read_to_string(leader.path).unwrap().contains("\nkind = \"leader\"\n"));
    let text = fs::read_to_string(made.expect("a profile").path).unwrap();
    assert!(text.contains("\nkind = \"staff\"\n") && text.contains("\nunit = \"phong-chuyen-mon-2\"\n"));
}

#[test]
fn a_second_person_of_one_name_gets_another_file() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    let right = asked("Lê An", "staff", PLANS[1]);
    let first = author::new_profile(site.path(), &right).expect("a profile");
    assert!(matches!(author::new_profile(site.path(), &right), Err(Error::Exists { .. })));
    let second = author::new_profile(site.path(), &NewProfile { slug: Some("le-an-2"), ..right });
    let second = second.expect("another profile");
    assert_eq!(second.path.file_name(), Some("le-an-2.md".as_ref()));
    let id = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        text.lines().find(|line| line.starts_with("id = ")).map(str::to_owned)
    };
    assert_ne!(id(&first.path), id(&second.path));
}

#[test]
fn hostile_names_stay_in_the_sites_folder_and_are_quoted() {
    let site = site(&["sngv-binh-phuoc-2023"]);

    let long = "Đ".repeat(300);
    for name in [
        "../../etc/passwd",
        "..\\..\\windows",
        "Nguyễn Thị Đào",
        "Nguye\u{302}\u{303}n Thi\u{323} Đa\u{300}o Hai",
        long.as_str(),
        "Tổ \"Một\" 'Hai' \\ ba",
        "Hai\ndòng\r\n+++\n[[acts]]",
        "\"\"\" ''' \u{7} \u{0} x",
        "-->",
        "con",
        "Quý 4",
        "<script>alert(1)</script>",
        "Ｔổ　ba",
    ] {
        let before: Vec<PathBuf> = everything(site.path()).into_iter().map(|(path, _)| path).collect();
        match author::new_profile(site.path(), &asked(name, "staff", PLANS[1])) {
            Ok(made) => {
                assert!(made.path.starts_with(site.path().join("content/profiles/2023")), "{name:?}");
                assert!(made.path.components().all(|part| part.as_os_str() != ".."), "{:?}", made.path);
                assert_no_error(&check(site.path(), "2025-01-15"));
            }
            Err(Error::BadArgument { argument: "NAME", .. }) => {
                let after: Vec<PathBuf> = everything(site.path()).into_iter().map(|(path, _)| path).collect();
                assert_eq!(after, before, "{name:?}");
            }
            Err(error) => panic!("{name:?}: {error}"),
        }
    }
    for name in ["", "   ", "…", "///"] {
        let refused = author::new_profile(site.path(), &asked(name, "staff", PLANS[1]));
        assert!(matches!(refused, Err(Error::BadArgument { .. })), "{name:?}: {refused:?}");
    }
}

#[test]
fn a_new_plan_has_no_fault_nor_have_its_examples() {
    let site = site(&[]);
    for (id, years) in [("mot-nam", "2026"), ("hai-nam", "2027, 2026")] {
        let made = author::new_plan(site.path(), &NewPlan { id, from: None, years }).unwrap();
        assert_no_error(&check(site.path(), "2025-01-15"));
        let text = fs::read_to_string(&made.path).unwrap();
        assert!(!text.contains("{{"), "{text}");
        let commented: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("# check = ")).collect();
        for kind in guong::check::KINDS.iter().filter(|kind| **kind != "evidence") {
            assert!(commented.iter().any(|check| check.contains(&format!("\"{kind}\""))), "{kind}");
        }
        fs::write(&made.path, set_free(&text)).unwrap();
        assert_no_error(&check(site.path(), "2025-01-15"));
        assert_eq!(pipeline::rules(site.path()).unwrap().plans[id].criteria.len(), 12);
    }
    assert_eq!(pipeline::rules(site.path()).unwrap().plans["hai-nam"].years, [2026, 2027]);
}

#[test]
fn every_plan_carried_over_has_no_fault_covers_the_new_years_and_asks_the_same() {
    let (with, without) = (site(&PLANS), site(&[]));
    for site in [with, without] {
        for plan in PLANS {
            let id = format!("{plan}-sau");
            let asked = NewPlan { id: &id, from: Some(plan), years: "2028,2029" };
            author::new_plan(site.path(), &asked).unwrap();
        }
        assert_no_error(&check(site.path(), "2025-01-15"));
        let rules = pipeline::rules(site.path()).unwrap();
        for plan in PLANS {
            let carried = &rules.plans[&format!("{plan}-sau")];
            assert_eq!(carried.years, [2028, 2029]);
            assert_eq!(carried.agency, "co-quan");
            if let Some(old) = rules.plans.get(plan) {
                assert!(carried.requirements() == old.requirements(), "{plan}");
            }
        }
    }
}

#[test]
fn a_plan_carried_over_moves_its_days_and_marks_what_only_its_author_can_mend() {
    let site = site(&["sxd-binh-phuoc-2024"]);
    let asked = NewPlan { id: "sxd-2026", from: Some("sxd-binh-phuoc-2024"), years: "2026" };
    let text = fs::read_to_string(author::new_plan(site.path(), &asked).unwrap().path).unwrap();
    for expected in [
        "\nyears = [2026]\n",
        "\nbefore = 2026-11-30\n",
        "\nwhen = 2026-11-29\n",
        "\nwhen = \"2026-12\"\n",
        "\n# II.2. Tiêu chuẩn chung\n",
        "## Xem lại: dòng dưới còn nhắc năm 2023.\ntext = \"Nội bộ đoàn kết và năm 2023",
        "<!-- Chép từ kế hoạch sxd-binh-phuoc-2024 (năm 2024).",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn years_of_a_new_plan_may_be_named_by_their_first_and_last() {
    for (given, expected) in [
        ("2026-2028", "[2026, 2027, 2028]"),
        ("2026 – 2027, 2030", "[2026, 2027, 2030]"),
        ("2026-2026", "[2026]"),
    ] {
        let site = site(&[]);
        let made =
            author::new_plan(site.path(), &NewPlan { id: "x", from: None, years: given }).expect("a plan");
        let text = std::fs::read_to_string(made.path).expect("its text");
        assert!(text.contains(&format!("\nyears = {expected}\n")), "{given}: {text}");
    }
}

#[test]
fn a_new_plan_is_never_written_over_another_and_takes_only_ids_and_years() {
    let site = site(&["sxd-binh-phuoc-2024"]);
    let before = everything(site.path());
    let plan = |id, from, years| author::new_plan(site.path(), &NewPlan { id, from, years });
    assert!(matches!(plan("sxd-binh-phuoc-2024", None, "2026"), Err(Error::Exists { .. })));
    let long = "a".repeat(300);
    for id in ["../x", "", "Kế hoạch", "a/b", "..", "a\\b", long.as_str()] {
        assert!(matches!(plan(id, None, "2026"), Err(Error::BadArgument { argument: "ID", .. })), "{id}");
    }
    for years in ["", "26", "2026;2027", "2026,", "99999", "-2026", "2027-2026", "2026-2027-2028"] {
        let refused = plan("x", None, years);
        assert!(
            matches!(refused, Err(Error::BadArgument { argument: "--years", .. })),
            "{years}: {refused:?}"
        );
    }
    let unknown = plan("x", Some("sxd-binh-phuoc-2023"), "2026");
    assert!(matches!(&unknown, Err(Error::Unknown { known, .. }) if known[0] == "sxd-binh-phuoc-2024"));
    assert_eq!(everything(site.path()), before);
}

const DECISION: &str = "+++
title = \"Quyết định\"
plan = \"sngv-binh-phuoc-2023\"
type = \"quyet-dinh-cong-nhan\"
number = \"01/QĐ-MẪU\"
date = 2023-12-20
signer = \"Đinh Công Hoan\"
[ballot]
members = 9
present = 9
secret = true
+++
";

/// A site with a decision and profiles by name and text.
fn decided(profiles: &[(&str, &str)]) -> TempDir {
    let site = site(&["sngv-binh-phuoc-2023"]);
    write(site.path(), "content/decisions/qd-2023.md", DECISION);
    for (name, text) in profiles {
        write(site.path(), &format!("content/profiles/2023/{name}.md"), text);
    }
    site
}

fn recognise(site: &TempDir, profiles: &[&str]) -> Result<author::Recognised, Error> {
    let profiles: Vec<String> = profiles.iter().map(|name| (*name).to_owned()).collect();
    author::recognise(site.path(), "qd-2023", &profiles)
}

#[test]
fn recognising_a_new_profile_leaves_only_what_the_clerk_has_to_answer() {
    let site = site(&["sngv-binh-phuoc-2023"]);
    write(site.path(), "content/decisions/qd-2023.md", DECISION);
    let made = author::new_profile(site.path(), &asked("Lê An", "staff", PLANS[1])).unwrap();
    let done = recognise(&site, &["2023/le-an"]).unwrap();
    assert_eq!(done.changed, std::slice::from_ref(&made.path));
    assert!(done.owes_ballot);
    let with_story = fs::read_to_string(&made.path).unwrap() + "\nMột câu chuyện.\n";
    fs::write(&made.path, with_story).unwrap();
    let report = check(site.path(), "2025-01-15");
    let errors = report.findings.iter().filter(|f| f.severity == Severity::Error);
    let mut rules: Vec<&str> = errors.map(|f| f.rule.id).collect();
    rules.dedup();
    rules.sort_unstable();
    rules.dedup();
    let owed = [
        "ballot-missing", "incomplete-act", "missing-consent", "missing-evidence", "missing-key",
        "movement-not-listed",
    ];
    assert_eq!(rules, owed, "{}", told(&report.findings));
}

#[test]
fn recognising_keeps_comments_layout_line_ends_and_body_to_the_byte() {
    let body = "+++\r\n\r\n## Chuyện\n[[acts]] không phải ở đây, stage = \"nominated\"\r\n\u{a0}cuối";
    let above = "\u{feff}+++\r\n# của tôi\r\ntitle   =  'Đa\u{300}o' # NFD\r\nplan = \"sngv-binh-phuoc-2023\"\r\nstage = ";
    let below = " # giữ\r\n\r\n[subject]\r\nid = \"le-an\" \r\n";
    let before = format!("{above}'nominated'{below}{body}");
    let site = decided(&[("le-an", &before)]);
    recognise(&site, &["2023/le-an"]).unwrap();
    let act = "\r\n[[acts]]\r\ndecision = \"qd-2023\"\r\n\
               # in_favour = … ## số phiếu tán thành, theo biên bản kiểm phiếu\r\n\
               # certificate = \"…\" ## số giấy công nhận\r\n";
    let after = format!("{above}\"recognised\"{below}{act}{body}");
    assert_eq!(read(site.path(), "content/profiles/2023/le-an.md"), after);
}

#[test]
fn recognising_twice_changes_nothing_more() {
    let profile = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = \"fostering\"\n+++\n";
    let in_line = "+++\nplan = \"sngv-binh-phuoc-2023\"\nacts = [{ decision = \"x\" }, ]\n+++\n";
    let site = decided(&[("a", profile), ("b", in_line)]);
    assert_eq!(recognise(&site, &["2023/a", "2023/b", "2023/a"]).unwrap().changed.len(), 2);
    let once = everything(site.path());
    let done = recognise(&site, &["2023/a", "2023/b"]).unwrap();
    assert_eq!((done.changed.len(), done.unchanged.len()), (0, 2));
    assert_eq!(everything(site.path()), once);
}

#[test]
fn an_act_joins_the_acts_that_are_there_and_their_comments_stay_with_them() {
    let front = "plan = \"sngv-binh-phuoc-2023\"\nstage = \"recognised\"\n";
    let table = format!(
        "+++\n{front}[[acts]]\ndecision = \"cu\"\n[acts.ballot]\nmembers = 9 # đủ\n# in_favour = …\n\n[[updates]]\ntext = \"\"\n+++\n"
    );
    let in_line = format!("+++\n{front}acts = [{{ decision = \"cu\" }}] # một\n+++\n");
    let empty = format!("+++\n{front}acts = []\n+++\n");
    let site = decided(&[("a", &table), ("b", &in_line), ("c", &empty)]);
    recognise(&site, &["2023/a", "2023/b", "2023/c"]).unwrap();
    let text = |name: &str| read(site.path(), &format!("content/profiles/2023/{name}.md"));
    assert!(text("a").contains("# in_favour = …\n\n[[acts]]\ndecision = \"qd-2023\"\n"), "{}", text("a"));
    assert!(text("a").ends_with("giấy công nhận\n\n[[updates]]\ntext = \"\"\n+++\n"), "{}", text("a"));
    assert!(
        text("b").contains("acts = [{ decision = \"cu\" }, { decision = \"qd-2023\" }] # một\n"),
        "{}",
        text("b")
    );
    assert!(text("c").contains("acts = [{ decision = \"qd-2023\" }]\n"), "{}", text("c"));
}

#[test]
fn when_one_profile_cannot_be_edited_none_is() {
    let good = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = \"nominated\"\n+++\n";
    let broken = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = nominated\n+++\n";
    let other = "+++\nplan = \"sxd-binh-phuoc-2024\"\nstage = \"nominated\"\n+++\n";
    let withdrawn = "+++\nplan = \"sngv-binh-phuoc-2023\"\n[withdrawal]\ndate = 2025-01-01\n+++\n";
    let odd = "+++\nplan = \"sngv-binh-phuoc-2023\"\nacts = 3\n+++\n";
    let site =
        decided(&[("good", good), ("broken", broken), ("other", other), ("gone", withdrawn), ("odd", odd)]);
    write(site.path(), "content/profiles/2023/bare.md", "no front matter");
    let before = everything(site.path());
    for (name, unreadable) in [
        ("broken", true),
        ("odd", true),
        ("bare", true),
        ("other", false),
        ("gone", false),
        ("nobody", false),
    ] {
        let refused = recognise(&site, &["2023/good", &format!("2023/{name}")]);
        let kind = matches!(refused, Err(Error::Unreadable { .. }));
        let unknown = matches!(refused, Err(Error::Unknown { .. }));
        assert_eq!((kind, unknown), (unreadable, !unreadable), "{name}: {refused:?}");
        assert_eq!(everything(site.path()), before, "{name}");
    }
}

#[test]
fn a_profile_is_found_by_name_by_path_and_by_slug_alone_when_there_is_one() {
    let profile = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = \"nominated\"\n+++\n";
    for given in [
        "2023/le-an", "le-an", "Lê An", "2023/le-an.md", "content/profiles/2023/le-an.md",
        "./content/profiles/2023/le-an.md", ".\\content\\profiles\\2023\\le-an.md",
    ] {
        let site = decided(&[("le-an", profile)]);
        assert_eq!(recognise(&site, &[given]).unwrap().changed.len(), 1, "{given}");
    }
    let site = decided(&[("le-an/index", profile), ("vu-binh", profile)]);
    assert_eq!(
        recognise(&site, &["content/profiles/2023/le-an/", "2023/le-an/index.md"]).unwrap().changed.len(),
        1
    );
    write(site.path(), "content/profiles/2024/vu-binh.md", profile);
    let Err(Error::Unknown { known, .. }) = recognise(&site, &["vu-binh"]) else { panic!("two of one slug") };
    assert_eq!(known, ["2023/vu-binh", "2024/vu-binh"]);
    for given in ["../../../etc/passwd", "", "/", "2023", "2023/"] {
        let refused = recognise(&site, &[given]);
        assert!(matches!(refused, Err(Error::Unknown { .. })), "{given}: {refused:?}");
    }
}

#[test]
fn a_decision_is_found_by_id_or_path_and_must_have_no_fault() {
    let profile = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = \"nominated\"\n+++\n";
    let site = decided(&[("le-an", profile)]);
    let decide = |decision| author::recognise(site.path(), decision, &["le-an".to_owned()]);
    assert!(matches!(decide("qd-2024"), Err(Error::Unknown { what: "decision", .. })));
    write(site.path(), "content/decisions/faulty.md", "+++\ntitle = 3\n+++\n");
    assert!(matches!(decide("faulty"), Err(Error::Unreadable { .. })));
    assert_eq!(decide("content/decisions/qd-2023.md").unwrap().decision, "qd-2023");
    assert_eq!(decide("qd-2023").unwrap().unchanged.len(), 1);
}

#[cfg(unix)]
#[test]
fn a_profile_that_is_a_link_stays_one_and_keeps_its_mode() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let profile = "+++\nplan = \"sngv-binh-phuoc-2023\"\nstage = \"nominated\"\n+++\n";
    let site = decided(&[]);
    let (real, link) = (site.path().join("elsewhere.md"), site.path().join("content/profiles/2023/le-an.md"));
    fs::write(&real, profile).unwrap();
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink(&real, &link).unwrap();
    recognise(&site, &["le-an"]).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert!(fs::read_to_string(&real).unwrap().contains("qd-2023"));
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
}
