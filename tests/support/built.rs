//! Sites that are built: laid out in a temporary folder, rendered for a fixed day, and read back as files.

use crate::support::repository;
use chrono::NaiveDate;
use guong::archive::Audience;
use guong::markdown::LinkStyle;
use guong::pipeline::{self, Report, Request};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;
use tempfile::TempDir;
use walkdir::WalkDir;

/// A folder's files: path with forward slashes, bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A site in a temporary folder, with the day on which it is built.
pub struct Site {
    folder: TempDir,
    today: NaiveDate,
}

/// What a build made of a site.
pub struct Built {
    pub report: Report,
    pub files: Files,
}

/// The repository's own site, built once for all tests.
pub fn demonstration() -> &'static Built {
    static BUILT: LazyLock<Built> = LazyLock::new(|| demonstration_site().built());
    &BUILT
}

/// The repository's own site, to be built.
pub fn demonstration_site() -> Site {
    let site = Site::empty(day(2026, 6, 1));
    fs::copy(repository().join("site.toml"), site.root().join("site.toml")).expect("site.toml");
    for folder in ["content", "themes"] {
        copy(&repository().join(folder), &site.root().join(folder));
    }
    site
}

/// The small site of `tests/golden/site`.
pub fn small_site() -> Site {
    let site = Site::empty(day(2025, 3, 15));
    copy(&repository().join("tests/golden/site"), site.root());
    site
}

/// Waits until no file is so young any more that it might change again without its entry telling.
pub fn settle() {
    thread::sleep(Duration::from_millis(30));
}

pub fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

impl Site {
    fn empty(today: NaiveDate) -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), today }
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn out(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Builds from now on as of another day.
    pub fn move_to(&mut self, today: NaiveDate) {
        self.today = today;
    }

    pub fn request(&self) -> Request {
        Request {
            root: self.root().to_owned(),
            today: Some(self.today),
            audience: Audience::Public,
            links: LinkStyle::Web,
            base_url: None,
            deny_warnings: false,
        }
    }

    /// Builds as any operator would; findings are the caller's.
    pub fn build(&self) -> Report {
        pipeline::build(&self.request(), &self.out()).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Builds a site in which no error may be found.
    pub fn built(&self) -> Built {
        self.built_as(&self.request())
    }

    /// The same for a request of one's own.
    pub fn built_as(&self, request: &Request) -> Built {
        let report = pipeline::build(request, &self.out()).unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(errors(&report), [""; 0]);
        Built { report, files: self.files() }
    }

    /// What lies in the output folder.
    pub fn files(&self) -> Files {
        files(&self.out())
    }

    pub fn write(&self, path: &str, text: &str) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Puts a text in the place of another, which must be there.
    pub fn replace(&self, path: &str, old: &str, new: &str) {
        let text = self.read(path);
        assert!(text.contains(old), "{path} has no «{old}»");
        self.write(path, &text.replacen(old, new, 1));
    }
}

impl Built {
    /// A file's text.
    pub fn text(&self, path: &str) -> &str {
        text_of(&self.files, path)
    }
}

/// A file's text.
pub fn text_of<'a>(files: &'a Files, path: &str) -> &'a str {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path} in the output"));
    std::str::from_utf8(bytes).expect("UTF-8")
}

/// Every error-level finding of a report: "file: rule".
pub fn errors(report: &Report) -> Vec<String> {
    let errors = report.findings.iter().filter(|finding| finding.severity == guong::diag::Severity::Error);
    errors.map(|finding| format!("{}: {}", finding.place.file, finding.rule.id)).collect()
}

/// Asserts that two outputs are the same, and says in which files they are not.
pub fn assert_same(left: &Files, right: &Files) {
    let differ = left.keys().chain(right.keys()).filter(|path| left.get(*path) != right.get(*path));
    let differ: Vec<_> = differ.collect();
    assert!(differ.is_empty(), "{differ:?}");
}

/// All files below a folder.
pub fn files(folder: &Path) -> Files {
    let entries = WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable folder"));
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let inner = entry.path().strip_prefix(folder).expect("a path below the folder");
            let name = inner.to_string_lossy().replace('\\', "/");
            (name, fs::read(entry.path()).expect("a readable file"))
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for (name, bytes) in files(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
}
