//! What `init --ci` writes is run here step by step, as a forge would: with a release of the program at an address, and its
//! checksum pinned.

use guong::author::{self, Forge};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;
use tempfile::TempDir;

const PACKED: &str = "release.tar.gz";

/// A release of the program, packed once.
static RELEASE: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let program = Path::new(env!("CARGO_BIN_EXE_guong"));
    let packed = Command::new("tar")
        .args(["--use-compress-program", "gzip -1", "-cf", PACKED, "-C"])
        .arg(program.parent().expect("a folder"))
        .arg("guong")
        .current_dir(folder.path())
        .status();
    assert!(packed.expect("tar runs").success());
    folder
});

/// The checksum that an office pins.
fn checksum() -> String {
    let output = Command::new("sha256sum").arg(RELEASE.path().join(PACKED)).output().expect("sha256sum runs");
    String::from_utf8_lossy(&output.stdout).split(' ').next().unwrap_or_default().to_owned()
}

/// A new site as a forge has checked it out, and the machine on which it does.
struct Checkout {
    site: TempDir,
    machine: TempDir,
    file: PathBuf,
}

impl Checkout {
    fn of(forge: Forge, file: &str) -> Self {
        let site = tempfile::tempdir().expect("a folder");
        let today = "2025-01-15".parse().expect("a day");
        let plans = ["sxd-binh-phuoc-2024".to_owned()];
        author::init(site.path(), &plans, Some(forge), today).expect("a new site");
        let machine = tempfile::tempdir().expect("a folder");
        let file = site.path().join(file);
        Self { site, machine, file }
    }

    /// Runs some lines as a forge's shell does: whether all succeeded, and what was said.
    fn run(&self, lines: &str, checksum: &str) -> (bool, String) {
        let output = Command::new("bash")
            .args(["-eo", "pipefail", "-c", lines])
            .current_dir(self.site.path())
            .env("GUONG_URL", format!("file://{}", RELEASE.path().join(PACKED).display()))
            .env("GUONG_SHA256", checksum)
            .env("RUNNER_TEMP", self.machine.path())
            .env("GITHUB_STEP_SUMMARY", self.machine.path().join("summary.md"))
            .output()
            .expect("bash runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }

    /// The shell's part of every step of a job, in turn: `run: |` blocks.
    fn github_job(&self, job: &str) -> Vec<String> {
        let text = fs::read_to_string(&self.file).expect("the workflow");
        let start = text.find(&format!("\n  {job}:\n")).expect("the job");
        let end = text[start + 1..].find("\n\n  ").map_or(text.len(), |end| start + 1 + end);
        let indent = |line: &str| line.len() - line.trim_start().len();
        text[start..end]
            .split("run: |\n")
            .skip(1)
            .map(|block| {
                let depth = block.lines().next().map_or(0, indent);
                let lines = block.lines().take_while(|line| line.trim().is_empty() || indent(line) >= depth);
                lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
            })
            .collect()
    }

    /// All lines of a list of a GitLab job, or of the defaults.
    fn gitlab_script(&self, job: &str, list: &str) -> String {
        let text = fs::read_to_string(&self.file).expect("the file");
        let (_, rest) = text.split_once(&format!("\n{job}:\n")).expect("the job");
        let (_, rest) = rest.split_once(&format!("{list}:\n")).expect("the list");
        let lines = rest.lines().map_while(|line| line.trim_start().strip_prefix("- "));
        lines.collect::<Vec<_>>().join("\n").replace("/tmp/", &format!("{}/", self.machine.path().display()))
    }

    /// A fault in the first profile.
    fn spoil(&self) {
        let folder = self.site.path().join("content/profiles");
        let mut files = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
        let profile = files.find(|entry| entry.file_type().is_file()).expect("a profile").into_path();
        let text = fs::read_to_string(&profile).expect("a profile");
        fs::write(profile, text.replace("\nunit = ", "\nunti = ")).expect("a profile");
    }
}

#[test]
fn github_checks_what_is_proposed_and_publishes_what_is_merged() {
    let checkout = Checkout::of(Forge::Github, ".github/workflows/chuyen-trang.yml");
    let checksum = checksum();
    let (check, publish) = (checkout.github_job("check"), checkout.github_job("publish"));
    assert_eq!((check.len(), publish.len()), (2, 2), "{check:?} {publish:?}");
    for step in check.iter().chain(&publish) {
        let (fine, said) = checkout.run(step, &checksum);
        assert!(fine, "{step}\n{said}");
    }
    assert!(checkout.site.path().join("public/index.html").exists());
    let summary = checkout.machine.path().join("summary.md");
    assert!(fs::read_to_string(&summary).expect("a summary").starts_with("## Kết quả kiểm tra: 0 lỗi"));
    checkout.spoil();
    let (fine, said) = checkout.run(&check[1], &checksum);
    assert!(!fine && said.contains("::error file=content/profiles/"), "{said}");
    assert!(fs::read_to_string(&summary).expect("a summary").contains("## Kết quả kiểm tra: 1 lỗi"));
    let (fine, said) = checkout.run(&publish[1], &checksum);
    assert!(!fine, "{said}");
}

#[test]
fn gitlab_does_the_same() {
    let checkout = Checkout::of(Forge::Gitlab, ".gitlab-ci.yml");
    let checksum = checksum();
    let install = checkout.gitlab_script("default", "before_script");
    let (check, publish) =
        (checkout.gitlab_script("check", "script"), checkout.gitlab_script("pages", "script"));
    for step in [&install, &check, &publish] {
        let (fine, said) = checkout.run(step, &checksum);
        assert!(fine, "{step}\n{said}");
    }
    assert!(checkout.site.path().join("public/index.html").exists());
    checkout.spoil();
    let (fine, said) = checkout.run(&check, &checksum);
    assert!(!fine && said.contains("unti"), "{said}");
    let result = fs::read_to_string(checkout.site.path().join("ket-qua.md")).expect("a summary");
    assert!(result.contains("1 lỗi"), "{result}");
    let report =
        fs::read_to_string(checkout.site.path().join("gl-code-quality-report.json")).expect("a report");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    assert_eq!(report[0]["check_name"], "unknown-key");
}

#[test]
fn a_release_of_another_checksum_is_not_run() {
    let github = Checkout::of(Forge::Github, ".github/workflows/chuyen-trang.yml");
    let gitlab = Checkout::of(Forge::Gitlab, ".gitlab-ci.yml");
    let installs = [
        (&github, github.github_job("check").swap_remove(0)),
        (&gitlab, gitlab.gitlab_script("default", "before_script")),
    ];
    for (checkout, install) in installs {
        for wrong in ["ghi-ma-sha-256-cua-tep-tren", &"0".repeat(64)] {
            let (fine, said) = checkout.run(&install, wrong);
            assert!(!fine && !checkout.machine.path().join("guong").exists(), "{said}");
            assert!(said.contains("không khớp với mã GUONG_SHA256"), "{said}");
        }
    }
}
