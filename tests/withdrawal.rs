//! A withdrawal takes a profile off whatever else is wrong, and for good.

use crate::support::built::{Files, Site, assert_same, errors, files, settle, small_site, text_of};
use guong::error::Error;
use guong::pipeline::{self, Report};
use std::fs;

const AN: &str = "content/profiles/2024/tran-thi-an.md";

const PAGE_OF_AN: &str = "2024/tran-thi-an/index.html";

/// Adds a withdrawal to a profile.
fn withdraw(site: &Site, profile: &str) {
    let front = "[subject]\n";
    site.replace(
        profile,
        front,
        &format!("[withdrawal]\ndate = 2025-03-10\nreason = \"theo đơn\"\n\n{front}"),
    );
}

/// Breaks a file that has nothing to do with the withdrawal.
fn break_other(site: &Site) {
    site.replace("content/profiles/2024/phong-hai.md", "unit = \"phong-hai\"", "unit = \"phong-nao\"");
}

fn only_withdraw(site: &Site) -> Report {
    pipeline::withdraw(&site.request(), &site.out()).unwrap_or_else(|error| panic!("{error}"))
}

/// The files whose text names somebody.
fn naming<'a>(files: &'a Files, name: &str) -> Vec<&'a str> {
    let named = files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(name));
    named.map(|(path, _)| path.as_str()).collect()
}

#[test]
fn a_withdrawal_takes_its_profile_off_though_another_file_is_broken() {
    let site = small_site();
    let before = site.built();
    assert!(naming(&before.files, "Trần Thị An").len() > 5, "{:?}", naming(&before.files, "Trần Thị An"));
    withdraw(&site, AN);
    break_other(&site);
    assert!(!errors(&site.build()).is_empty());
    assert_same(&before.files, &site.files());

    only_withdraw(&site);
    let after = site.files();
    assert_eq!(naming(&after, "Trần Thị An"), [""; 0]);
    assert_eq!(naming(&after, "chiếc bàn thấp"), [""; 0]);
    assert!(text_of(&after, PAGE_OF_AN).contains("noindex"));
    for path in
        ["feed.xml", "feed.json", "sitemap.xml", "du-lieu/ho-so.json", "du-lieu/ho-so.csv", "2024/feed.xml"]
    {
        assert!(!text_of(&after, path).contains("tran-thi-an"), "{path}");
    }
    for path in ["2024/phong-hai/index.html", "2023/phong-mot/index.html", "de-cu/index.html"] {
        assert!(text_of(&after, path).contains("<h1>"), "{path}");
    }
}

#[test]
fn a_withdrawal_makes_the_output_that_a_whole_build_would_make() {
    let site = small_site();
    site.built();
    withdraw(&site, AN);
    only_withdraw(&site);
    let withdrawn = site.files();
    assert_same(&withdrawn, &site.built().files);
}

#[test]
fn a_second_withdrawal_keeps_the_first_though_its_file_is_gone() {
    let site = small_site();
    site.built();
    withdraw(&site, AN);
    only_withdraw(&site);
    std::fs::remove_file(site.root().join(AN)).expect("a file to remove");
    withdraw(&site, "content/profiles/2024/phong-hai.md");
    only_withdraw(&site);
    assert_eq!(naming(&site.files(), "Trần Thị An"), [""; 0]);
    assert_eq!(naming(&site.files(), "Phòng Hai bỏ ba loại giấy"), [""; 0]);
}

#[test]
fn a_withdrawal_holds_though_its_file_moved_into_a_folder_of_its_own() {
    let site = small_site();
    site.built();
    withdraw(&site, AN);
    site.write("content/profiles/2024/tran-thi-an/index.md", &site.read(AN));
    std::fs::remove_file(site.root().join(AN)).expect("a file to remove");
    only_withdraw(&site);
    assert_eq!(naming(&site.files(), "Trần Thị An"), [""; 0]);
}

#[test]
fn a_withdrawal_counts_in_a_file_that_is_otherwise_unreadable() {
    let site = small_site();
    site.built();
    site.replace(
        AN,
        "[subject]\n",
        "[withdrawal]\ndate = \"10/3/2025\"\n\n[subject]\nname = \u{201c}An\u{201d}\n",
    );
    only_withdraw(&site);
    assert_eq!(naming(&site.files(), "Trần Thị An"), [""; 0]);
}

#[test]
fn a_withdrawal_counts_below_a_line_that_does_not_parse() {
    for fault in ["kind staff\n", "movements = [\n", "impact = \"\"\"\n"] {
        let site = small_site();
        site.built();
        withdraw(&site, AN);
        site.replace(AN, "[withdrawal]\n", &format!("{fault}\n[withdrawal]\n"));
        site.built();
        assert_eq!(naming(&site.files(), "Trần Thị An"), [""; 0], "{fault}");
    }
}

#[test]
fn a_withdrawal_holds_though_its_file_was_renamed_and_gives_the_old_address() {
    let site = small_site();
    site.built();
    withdraw(&site, AN);
    let text = site.read(AN).replace("movements", "aliases = [\"/2024/tran-thi-an/\"]\nmovements");
    site.write("content/profiles/2024/chi-an.md", &text);
    std::fs::remove_file(site.root().join(AN)).expect("a file to remove");
    only_withdraw(&site);
    assert_eq!(naming(&site.files(), "Trần Thị An"), [""; 0]);
}

#[test]
fn a_file_that_cannot_be_read_is_told_when_withdrawals_are_applied() {
    let site = small_site();
    site.built();
    site.write(AN, "[withdrawal]\ndate = 2025-03-10\n");
    let told = only_withdraw(&site).findings;
    assert!(told.iter().any(|finding| finding.rule.id == "missing-front-matter"), "{told:?}");
}

#[test]
fn a_withdrawal_is_not_blocked_by_a_link_to_a_list_that_went_with_it() {
    let site = small_site();
    site.replace("content/profiles/2024/tran-thi-an.md", "Chị đo", "[Quý IV](/2023/quy-4/) Chị đo");
    site.built();
    withdraw(&site, "content/profiles/2023/phong-mot.md");
    site.built();
}

#[test]
fn a_withdrawal_is_not_blocked_by_a_higher_recognition_of_the_same_subject() {
    let site = small_site();
    let (first, second) = ("content/profiles/2023/phong-mot.md", "content/profiles/2024/phong-mot.md");
    let higher =
        "[[acts]]\ntype = \"bang-khen\"\nlevel = \"province\"\ndate = 2024-12-20\nnumber = \"9/QĐ\"\n";
    site.replace(second, "[[acts]]\ndecision = \"qd-2024\"\nin_favour = 10\n", higher);
    site.built();
    withdraw(&site, first);
    site.built();
}

#[test]
fn a_withdrawal_needs_something_published() {
    let site = small_site();
    withdraw(&site, AN);
    let refused = pipeline::withdraw(&site.request(), &site.out());
    assert!(matches!(refused, Err(Error::NothingPublished { .. })), "{refused:?}");
    assert!(!site.out().exists());
}

#[test]
fn of_a_profile_that_is_withdrawn_or_deleted_no_text_is_kept() {
    let tells = |site: &Site, text: &str| -> Vec<String> {
        let mut all = files(site.root());
        all.retain(|path, _| !path.starts_with("content/"));
        naming(&all, text).into_iter().map(str::to_owned).collect()
    };
    for deletes in [false, true] {
        let site = small_site();
        settle();
        site.build();
        assert!(tells(&site, "Chị đo chiều").iter().any(|path| path.starts_with(".guong/last-good")));
        if deletes {
            fs::remove_file(site.root().join(AN)).expect("a file to delete");
        } else {
            withdraw(&site, AN);
            let text = site.read(AN);
            let (front, _) = text.split_once("[subject]").expect("a subject");
            site.write(AN, &format!("{front}+++\n"));
        }
        settle();
        assert_eq!(errors(&site.build()), [""; 0]);
        assert_eq!(tells(&site, "Chị đo chiều"), [""; 0]);
        only_withdraw(&site);
        assert_eq!(tells(&site, "Chị đo chiều"), [""; 0]);
    }
}
