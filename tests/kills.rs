//! The program is killed, runs out of disk, or may not write: the site that stands is always wholly one that was built,
//! what others put there stays, and the next build mends everything.

use crate::support::repository;
use guong::output::Digest;
use nix::fcntl::{OFlag, openat};
use nix::sys::stat::Mode;
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File, Permissions};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use walkdir::WalkDir;

const GUONG: &str = env!("CARGO_BIN_EXE_guong");

const ROUNDS: u32 = 30;

/// What others put into the output folder.
const STRANGERS: [(&str, Stranger); 5] = [
    ("2024/tran-thi-an/anh.jpg", Stranger::File("a photo beside a page")),
    ("google1234.html", Stranger::File("token")),
    ("tai-len", Stranger::Folder),
    ("tai-len/bieu-mau.pdf", Stranger::File("a form")),
    ("toi-dau", Stranger::Link("nowhere")),
];

enum Stranger {
    File(&'static str),
    Folder,
    Link(&'static str),
}

/// A folder's entries by path; links are not followed.
type Tree = BTreeMap<String, Entry>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    Folder,
    File(Vec<u8>),
    Link(PathBuf),
}

fn tree(folder: &Path) -> Tree {
    let entries = WalkDir::new(folder).min_depth(1).into_iter().map(|entry| entry.unwrap());
    let entry = |entry: walkdir::DirEntry| {
        let inner = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        let kind = entry.file_type();
        let what = match (kind.is_dir(), kind.is_symlink()) {
            (true, _) => Entry::Folder,
            (_, true) => Entry::Link(fs::read_link(entry.path()).unwrap()),
            _ => Entry::File(fs::read(entry.path()).unwrap()),
        };
        (inner, what)
    };
    entries.map(entry).collect()
}

/// The lines of a list that tell our own files.
fn own_lines(list: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(list).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with("- ") && !line.starts_with("end "));
    lines.map(str::to_owned).collect()
}

/// A tree without what others put there: its list tells of our own files alone.
fn site(mut tree: Tree) -> Tree {
    STRANGERS.iter().for_each(|(path, _)| drop(tree.remove(*path)));
    if let Some(Entry::File(list)) = tree.get_mut(".guong") {
        *list = own_lines(list).join("\n").into_bytes();
    }
    tree
}

/// Where two trees differ.
fn difference(left: &Tree, right: &Tree) -> Vec<String> {
    let paths: BTreeSet<&String> = left.keys().chain(right.keys()).collect();
    let told = |entry: Option<&Entry>| match entry {
        Some(Entry::File(bytes)) => format!("{} bytes, {}", bytes.len(), Digest::of(bytes)),
        other => format!("{other:?}"),
    };
    let differ = paths.into_iter().filter(|path| left.get(*path) != right.get(*path));
    differ.map(|path| format!("{path}: {} / {}", told(left.get(path)), told(right.get(path)))).collect()
}

/// A site's sources, with what a clean build makes of them.
struct Version {
    sources: Tree,
    clean: Tree,
}

/// Two versions of the small site: in the second, titles are others, one of them as long as before; a person is new, and
/// one that was there is not.
fn versions() -> [Version; 2] {
    let mut first = tree(&repository().join("tests/golden/site"));
    let profile = |name: &str| format!("content/profiles/2024/{name}.md");
    let copy = |sources: &mut Tree, name: &str, person: &str| {
        let text = text(sources, &profile("tran-thi-an"));
        let text = text.replace("tran-thi-an-stn", &format!("{name}-stn")).replace("Trần Thị An", person);
        sources.insert(profile(name), Entry::File(text.into_bytes()));
    };
    copy(&mut first, "do-van-em", "Đỗ Văn Em");
    let mut second = first.clone();
    second.remove(&profile("do-van-em"));
    second.remove(&profile("vo-van-cuong"));
    copy(&mut second, "pham-thi-dung", "Phạm Thị Dung");
    for (name, old, new) in [
        ("tran-thi-an", "chiếc bàn thấp", "chiếc sàn thấp"),
        ("phong-hai", "bỏ ba loại giấy không cần thiết", "bỏ ba loại giấy"),
    ] {
        let changed = text(&second, &profile(name));
        assert!(changed.contains(old));
        second.insert(profile(name), Entry::File(changed.replace(old, new).into_bytes()));
    }
    let versions = [first, second].map(|sources| {
        let bench = Bench::new();
        bench.lay(&sources);
        bench.build();
        let clean = site(tree(&bench.out()));
        assert!(clean.len() > 60, "{}", clean.len());
        Version { sources, clean }
    });
    let differ = difference(&versions[0].clean, &versions[1].clean);
    assert!(differ.len() > 20 && differ.iter().any(|line| line.contains("/ None")), "{differ:?}");
    versions
}

fn text(sources: &Tree, path: &str) -> String {
    match &sources[path] {
        Entry::File(bytes) => String::from_utf8(bytes.clone()).unwrap(),
        other => panic!("{path}: {other:?}"),
    }
}

/// A site in one folder, its output in another that holds a file of somebody else.
struct Bench {
    folder: TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(bench.root()).unwrap();
        fs::create_dir(bench.www()).unwrap();
        fs::write(bench.www().join("neighbour.txt"), "of the neighbour").unwrap();
        bench
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    fn www(&self) -> PathBuf {
        self.folder.path().join("www")
    }

    fn out(&self) -> PathBuf {
        self.www().join("public")
    }

    fn spare(&self) -> PathBuf {
        self.www().join(".public.guong-spare")
    }

    /// Makes the sources those of a version; what is the same is not touched.
    fn lay(&self, sources: &Tree) {
        let there = tree(&self.root());
        let ours = |path: &String| !path.starts_with(".guong");
        for (path, entry) in there.iter().filter(|(path, _)| ours(path)) {
            if matches!(entry, Entry::File(_)) && !sources.contains_key(path) {
                fs::remove_file(self.root().join(path)).unwrap();
            }
        }
        for (path, entry) in sources.iter().filter(|(path, entry)| there.get(*path) != Some(*entry)) {
            match entry {
                Entry::File(bytes) => fs::write(self.root().join(path), bytes).unwrap(),
                _ => fs::create_dir(self.root().join(path)).unwrap(),
            }
        }
    }

    fn words(&self) -> [String; 7] {
        let path = |path: PathBuf| path.to_str().unwrap().to_owned();
        let (root, out) = (path(self.root()), path(self.out()));
        ["build", "--root", &root, "--out", &out, "--today", "2025-03-15"].map(str::to_owned)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(GUONG);
        command.args(self.words()).stdin(Stdio::null());
        command
    }

    /// Builds to the end.
    fn build(&self) {
        let done = self.command().output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", told(&done));
    }

    fn put_strangers(&self) {
        for (path, stranger) in &STRANGERS {
            let path = self.out().join(path);
            match stranger {
                Stranger::File(text) => fs::write(path, text).unwrap(),
                Stranger::Folder => fs::create_dir(path).unwrap(),
                Stranger::Link(to) => symlink(to, path).unwrap(),
            }
        }
    }

    /// What others put there is as they left it, in the output folder and beside it.
    fn assert_strangers(&self, now: &Tree, when: &str) {
        for (path, stranger) in &STRANGERS {
            let expected = match stranger {
                Stranger::File(text) => Entry::File(text.as_bytes().to_vec()),
                Stranger::Folder => Entry::Folder,
                Stranger::Link(to) => Entry::Link(PathBuf::from(to)),
            };
            assert_eq!(now.get(*path), Some(&expected), "{when}: {path}");
        }
        self.assert_neighbour(when);
    }

    fn assert_neighbour(&self, when: &str) {
        let neighbour = fs::read_to_string(self.www().join("neighbour.txt"));
        assert_eq!(neighbour.unwrap(), "of the neighbour", "{when}");
    }

    /// After a build that came to its end: the clean tree, and nothing beside it but what belongs there.
    fn assert_mended(&self, version: &Version, strangers: bool, when: &str) {
        let now = tree(&self.out());
        if strangers {
            self.assert_strangers(&now, when);
            let Entry::File(list) = &now[".guong"] else { panic!("{when}: no list") };
            let list = String::from_utf8(list.clone()).unwrap();
            let carried: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("- ")).collect();
            assert_eq!(carried, STRANGERS.map(|(path, _)| path), "{when}");
        }
        let differ = difference(&site(now), &version.clean);
        assert!(differ.is_empty(), "{when}: {differ:#?}");
        self.assert_neighbour(when);
        let entries = fs::read_dir(self.www()).unwrap();
        let beside: BTreeSet<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        let may = [".public.guong-lock", ".public.guong-spare", "neighbour.txt", "public"].map(str::to_owned);
        assert!(beside.is_subset(&BTreeSet::from(may)), "{when}: {beside:?}");
        if self.spare().exists() {
            self.assert_spare_shares(when);
        }
    }

    /// A spare that nobody works in holds only what the live tree holds too.
    fn assert_spare_shares(&self, when: &str) {
        for (path, entry) in tree(&self.spare()) {
            assert_ne!(path, ".guong-work", "{when}");
            if ![".guong", ".guong-spare"].contains(&path.as_str()) && entry != Entry::Folder {
                let number = |tree: PathBuf| fs::symlink_metadata(tree.join(&path)).map(|there| there.ino());
                let (ours, live) = (number(self.spare()).unwrap(), number(self.out()).ok());
                assert_eq!(Some(ours), live, "{when}: {path} in the spare is not the live one");
            }
        }
    }
}

fn told(done: &Output) -> String {
    format!("{}: {}", done.status, String::from_utf8_lossy(&done.stderr))
}

/// Numbers that are the same every time (xorshift64*).
struct Numbers(u64);

impl Numbers {
    /// From 0 to below 1.
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

#[test]
fn a_build_that_is_killed_at_any_moment_leaves_a_whole_site_and_what_others_put_there() {
    let versions = versions();
    let bench = Bench::new();
    bench.lay(&versions[0].sources);
    bench.build();
    bench.put_strangers();
    bench.build();
    bench.assert_mended(&versions[0], true, "at the start");
    let mut full = Duration::ZERO;
    for at in [1, 0, 1, 0] {
        bench.lay(&versions[at].sources);
        let start = Instant::now();
        bench.build();
        full = full.max(start.elapsed());
        bench.assert_mended(&versions[at], true, "measured");
    }
    let mut numbers = Numbers(0x9E37_79B9_7F4A_7C15);
    let (mut killed, mut new, mut live) = (0, 0, 0);
    // The first rounds are spread over all of a build, the others over its end, where it writes.
    for round in 0..2 * ROUNDS {
        let at = usize::from(round % 2 == 0);
        bench.lay(&versions[at].sources);
        let spread = if round < ROUNDS { 0.0..1.2 } else { 0.5..1.1 };
        let delay = full.mul_f64(spread.start + numbers.next() * (spread.end - spread.start));
        let mut child = bench.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(delay);
        child.kill().unwrap();
        let status = child.wait().unwrap();
        let was_killed = status.signal() == Some(9);
        assert!(was_killed || status.code() == Some(0), "round {round}: {status}");
        let when = format!("round {round}, after {delay:?} of {full:?}, {status}");
        let now = tree(&bench.out());
        bench.assert_strangers(&now, &when);
        let now = site(now);
        let Some(stands) = versions.iter().position(|version| version.clean == now) else {
            let differ = versions.each_ref().map(|version| difference(&now, &version.clean));
            panic!("{when}: neither the one nor the other: {differ:#?}");
        };
        // It is the one that stood there, or the one that was being built.
        assert!(stands == live || stands == at, "{when}");
        assert!(was_killed || stands == at, "{when}");
        killed += u32::from(was_killed);
        new += u32::from(was_killed && stands == at && live != at);
        live = stands;
        if round % 4 == 3 {
            bench.build();
            bench.assert_mended(&versions[at], true, &when);
            live = at;
        }
    }
    println!(
        "{killed} of {} killed, {new} of them when the new site stood; a build takes {full:?}",
        2 * ROUNDS
    );
    assert!(killed >= ROUNDS / 3, "only {killed} were killed");
}

#[test]
fn a_first_build_that_is_killed_leaves_no_site_or_a_whole_one() {
    let versions = versions();
    let start = Instant::now();
    let bench = Bench::new();
    bench.lay(&versions[0].sources);
    bench.build();
    let full = start.elapsed();
    let mut numbers = Numbers(0xD1B5_4A32_D192_ED03);
    let mut none = 0;
    for round in 0..20 {
        let bench = Bench::new();
        bench.lay(&versions[0].sources);
        let delay = full.mul_f64(numbers.next() * 1.2);
        let mut child = bench.command().stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(delay);
        child.kill().unwrap();
        child.wait().unwrap();
        let when = format!("round {round}, after {delay:?} of {full:?}");
        match bench.out().exists() {
            true => assert_eq!(difference(&site(tree(&bench.out())), &versions[0].clean), [""; 0], "{when}"),
            false => none += 1,
        }
        bench.assert_neighbour(&when);
        bench.build();
        bench.assert_mended(&versions[0], false, &when);
        bench.lay(&versions[1].sources);
        bench.build();
        bench.assert_mended(&versions[1], false, &when);
    }
    assert!(none > 0, "no build was killed in time");
}

/// What a reader found.
#[derive(Default)]
struct Seen {
    samples: u32,
    versions: BTreeSet<usize>,
}

/// Reads pages through one handle of the output folder, as long as that is the folder which stands there: the list, and
/// two pages, are those of one version.
fn read_once(out: &Path, versions: &[Version; 2], seen: &mut Seen) {
    let folder = match File::open(out) {
        Ok(folder) => folder,
        // Where two folders cannot be exchanged in one step, there is a moment without any.
        Err(error) if !cfg!(target_os = "linux") && error.kind() == io::ErrorKind::NotFound => return,
        Err(error) => panic!("the site is not there: {error}"),
    };
    let number = folder.metadata().unwrap().ino();
    let read = |path: &str| -> io::Result<Vec<u8>> {
        let file = openat(&folder, path, OFlag::O_RDONLY | OFlag::O_CLOEXEC, Mode::empty())?;
        let mut bytes = Vec::new();
        File::from(file).read_to_end(&mut bytes).map(|_| bytes)
    };
    let found = [".guong", "index.html", "2024/tran-thi-an/index.html", ".guong"].map(read);
    // One that was exchanged meanwhile is a spare: whoever reads it on is told so by its missing files at most.
    if fs::metadata(out).map(|there| there.ino()).ok() != Some(number) {
        return;
    }
    let [list, index, page, again] = found.map(|found| found.expect("a file of the site that stands there"));
    if list != again {
        return;
    }
    let lines = own_lines(&list);
    let entry = |path: &str, bytes: &[u8]| format!("{} {path}", Digest::of(bytes));
    assert!(lines.contains(&entry("index.html", &index)), "the index is not of this list");
    assert!(lines.contains(&entry("2024/tran-thi-an/index.html", &page)), "the page is not of this list");
    let list = Entry::File(lines.join("\n").into_bytes());
    let version = versions.iter().position(|version| version.clean[".guong"] == list);
    seen.samples += 1;
    seen.versions.insert(version.expect("a list of one of the versions"));
}

#[test]
fn who_reads_while_builds_run_never_sees_a_mixture() {
    let versions = versions();
    let bench = Bench::new();
    bench.lay(&versions[0].sources);
    bench.build();
    let done = AtomicBool::new(false);
    let seen = std::thread::scope(|scope| {
        let reader = || {
            let mut seen = Seen::default();
            while !done.load(Ordering::Relaxed) {
                read_once(&bench.out(), &versions, &mut seen);
            }
            seen
        };
        let readers = [scope.spawn(reader), scope.spawn(reader)];
        for round in 0..30 {
            // A reader that has failed says so at the end; builds that fail must not keep it waiting.
            bench.lay(&versions[(round + 1) % 2].sources);
            if !bench.command().output().is_ok_and(|built| built.status.success()) {
                break;
            }
        }
        done.store(true, Ordering::Relaxed);
        readers.map(|reader| reader.join().unwrap_or_else(|failed| std::panic::resume_unwind(failed)))
    });
    bench.assert_mended(&versions[0], false, "at the end");
    for seen in seen {
        assert!(seen.samples >= 100, "{} samples", seen.samples);
        assert_eq!(seen.versions, BTreeSet::from([0, 1]));
    }
}

/// Where a site stands before something goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    /// Nowhere.
    Nothing,
    /// In place, without a spare beside it.
    Site,
    /// In place, with a spare.
    SiteAndSpare,
}

impl Before {
    const ALL: [Self; 3] = [Self::Nothing, Self::Site, Self::SiteAndSpare];

    fn prepare(self, versions: &[Version; 2]) -> Bench {
        let bench = Bench::new();
        if self == Self::SiteAndSpare {
            bench.lay(&versions[1].sources);
            bench.build();
        }
        bench.lay(&versions[0].sources);
        if self != Self::Nothing {
            bench.build();
            bench.put_strangers();
        }
        assert_eq!(bench.spare().exists(), self == Self::SiteAndSpare);
        bench.lay(&versions[1].sources);
        bench
    }

    /// What stands there, and which folder it is.
    fn stands(bench: &Bench) -> Option<(u64, Tree)> {
        let number = fs::metadata(bench.out()).ok()?.ino();
        Some((number, tree(&bench.out())))
    }
}

/// A build that fails leaves what stands there, says where it failed, and the next one mends everything.
fn fails_and_is_mended(
    bench: &Bench,
    before: Before,
    version: &Version,
    when: &str,
    run: impl FnOnce() -> Output,
) -> bool {
    let stood = Before::stands(bench);
    assert_eq!(stood.is_some(), before != Before::Nothing);
    let done = run();
    let failed = done.status.code() != Some(0);
    if failed {
        assert_eq!(done.status.code(), Some(2), "{when}: {}", told(&done));
        let stands = Before::stands(bench);
        let differ = match (&stood, &stands) {
            (Some((_, stood)), Some((_, stands))) => difference(stood, stands),
            _ => Vec::new(),
        };
        assert!(stood == stands, "{when}: {}: {differ:#?}", told(&done));
        bench.assert_neighbour(when);
        let said = String::from_utf8_lossy(&done.stderr);
        let named = [bench.www(), bench.root().join(".guong")];
        assert!(named.iter().any(|path| said.contains(path.to_str().unwrap())), "{when}: {}", told(&done));
    }
    // Whoever may write again is the test.
    bench.build();
    bench.assert_mended(version, before != Before::Nothing, when);
    failed
}

#[test]
fn a_disk_that_is_full_leaves_the_site_that_stands() {
    let versions = versions();
    for before in Before::ALL {
        let mut failures = 0;
        // A file may have so many blocks of 512 bytes: first there is room for none, at last for all.
        for blocks in 0.. {
            assert!(blocks < 2000, "it never ends well");
            let bench = before.prepare(&versions);
            let when = format!("{before:?}, {blocks} blocks");
            let run = || {
                let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
                let mut shell = Command::new("sh");
                shell.args(["-c", &script, GUONG]).args(bench.words()).stdin(Stdio::null());
                shell.output().unwrap()
            };
            if !fails_and_is_mended(&bench, before, &versions[1], &when, run) {
                break;
            }
            failures += 1;
        }
        assert!(failures > 5, "{before:?}: {failures} failures");
    }
}

/// Whom the rights of a folder bind: this user, or, where that is root, another one; `None` where that cannot be.
fn bound(bench: &Bench) -> Option<Option<u32>> {
    const NOBODY: u32 = 65534;
    let probe = bench.folder.path().join("probe");
    fs::create_dir(&probe).unwrap();
    fs::set_permissions(&probe, Permissions::from_mode(0o555)).unwrap();
    let binds = fs::write(probe.join("file"), "").is_err();
    if binds {
        return Some(None);
    }
    let other = Command::new("true").uid(NOBODY).gid(NOBODY).status().is_ok_and(|status| status.success());
    other.then_some(Some(NOBODY))
}

#[test]
fn a_parent_folder_that_may_not_be_written_leaves_the_site_that_stands() {
    let versions = versions();
    for before in Before::ALL {
        let bench = before.prepare(&versions);
        let Some(user) = bound(&bench) else {
            println!("NOT TESTED: root may write everywhere, and may not become another user here");
            return;
        };
        let program = bench.folder.path().join("guong");
        if let Some(user) = user {
            // As root: another user's site, and a program which that user may reach.
            fs::copy(GUONG, &program).unwrap();
            for entry in WalkDir::new(bench.folder.path()) {
                let entry = entry.unwrap();
                if !entry.path_is_symlink() {
                    chown(entry.path(), Some(user), Some(user)).unwrap();
                }
            }
        }
        let run = || {
            let rights = |mode| fs::set_permissions(bench.www(), Permissions::from_mode(mode)).unwrap();
            rights(0o555);
            let mut command = Command::new(if user.is_some() { &program } else { Path::new(GUONG) });
            command.args(bench.words()).stdin(Stdio::null());
            if let Some(user) = user {
                command.uid(user).gid(user);
            }
            let done = loop {
                // A process that another test has just forked may hold the copy open for a moment.
                match command.output() {
                    Err(error) if error.kind() == io::ErrorKind::ExecutableFileBusy => {}
                    done => break done,
                }
            };
            rights(0o755);
            done.unwrap()
        };
        let when = format!("{before:?}");
        assert!(fails_and_is_mended(&bench, before, &versions[1], &when, run), "{when}: it did not fail");
    }
}
