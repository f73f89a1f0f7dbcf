//! What the program says to somebody who uses it wrongly: what is wrong, and what to type instead.

use crate::support::built::small_site;
use std::process::Command;

/// Words on the command line, in a folder that is no site, and what has to be in the answer.
const CASES: &[(&[&str], &[&str])] = &[
    (&["chek"], &["Không có lệnh «chek»", "guong check"]),
    (&["recognize"], &["guong recognise"]),
    (&["xyz"], &["Không có lệnh «xyz»", "guong --help"]),
    (&["check", "dh"], &["không nhận «dh»", "--root dh"]),
    (&["check", "content/profiles/2024/le-an.md"], &["làm việc với cả chuyên trang"]),
    (&["check", "—today", "2026-01-31"], &["Có lẽ là: --today"]),
    (&["check", "-today", "2026-01-31"], &["Có lẽ là: --today"]),
    (&["check", "--tody", "2026-01-31"], &["Có lẽ là: --today"]),
    (&["report", "coverage"], &["Có lẽ là: --part coverage"]),
    (&["report", "xlsx"], &["Có lẽ là: --format xlsx"]),
    (&["check"], &["Không thấy tệp site.toml trong /"]),
    (&["build"], &["Không thấy tệp site.toml trong /"]),
    (&["new", "Lê An", "--kind", "staff", "--unit", "a", "--plan", "b"], &["Không thấy tệp site.toml"]),
    (&["init", "/dev/null/dh"], &["một phần của đường dẫn là tệp"]),
    (&["explain", "mising-evidence"], &["guong explain missing-evidence"]),
];

#[test]
#[cfg_attr(windows, ignore = "paths begin with a drive")]
fn whoever_misuses_the_program_is_told_what_to_type() {
    let folder = tempfile::tempdir().expect("a folder");
    for (words, expected) in CASES {
        let output = Command::new(env!("CARGO_BIN_EXE_guong"))
            .args(*words)
            .current_dir(folder.path())
            .env_remove("LANG")
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{words:?}: {said}");
        for part in *expected {
            assert!(said.contains(part), "{words:?}: {part} is not in {said}");
        }
    }
    assert_eq!(folder.path().read_dir().expect("a folder").count(), 0, "nothing was written");
}

#[test]
fn of_a_profile_that_cannot_be_edited_the_fault_is_shown() {
    let site = small_site();
    site.replace("content/profiles/2024/tran-thi-an.md", "kind = ", "kind ");
    let output = Command::new(env!("CARGO_BIN_EXE_guong"))
        .args(["recognise", "--root"])
        .arg(site.root())
        .args(["qd-2024", "2024/tran-thi-an"])
        .env_remove("LANG")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    for part in ["toml-syntax", "--> content/profiles/2024/tran-thi-an.md:", "chưa làm tiếp được"] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
}
