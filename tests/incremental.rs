//! Whatever is done to a site, in whatever order: a build that reuses what it can, and a preview that remembers, give byte
//! for byte what a build from nothing gives.

use crate::support::built::{Files, Site, day, demonstration_site, errors, files, settle, small_site};
use crate::support::repository;
use chrono::{Days, NaiveDate};
use guong::archive::Audience;
use guong::diag::Finding;
use guong::pipeline::{self, Changed, Counts, Preview, Report, Request};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, SystemTime};
use tempfile::TempDir;

const PLAN: &str = "content/plans/ke-hoach-thu.md";
const CARD: &str = "templates/components/cards.html";

/// What an author, an editor, a theme's designer, or an accident does.
#[derive(Debug, Clone)]
enum Edit {
    Story(Index),
    Title(Index),
    Rename(Index),
    Delete(Index),
    Add(Index),
    Withdraw(Index),
    Quarter(Index, u8),
    Impact(Index),
    Unpublish(Index),
    Decision,
    Plan,
    Index,
    Page,
    SiteTitle,
    PageSize(u8),
    Unit,
    Template,
    Style,
    BackToDefaultTheme,
    NextDay(u8),
    /// A file of the output is changed by hand.
    Harm(Index),
    /// A file of the output is deleted by hand.
    Lose(Index),
    /// The cache is lost, or one byte of it is another.
    NoCache,
    BadCache(Index),
}

fn edits() -> impl Strategy<Value = Edit> {
    let of = any::<Index>;
    prop_oneof![
        of().prop_map(Edit::Story),
        of().prop_map(Edit::Title),
        of().prop_map(Edit::Rename),
        of().prop_map(Edit::Delete),
        of().prop_map(Edit::Add),
        of().prop_map(Edit::Withdraw),
        (of(), 1..=4_u8).prop_map(|(file, quarter)| Edit::Quarter(file, quarter)),
        of().prop_map(Edit::Impact),
        of().prop_map(Edit::Unpublish),
        Just(Edit::Decision),
        Just(Edit::Plan),
        Just(Edit::Index),
        Just(Edit::Page),
        Just(Edit::SiteTitle),
        (1..=4_u8).prop_map(Edit::PageSize),
        Just(Edit::Unit),
        Just(Edit::Template),
        Just(Edit::Style),
        Just(Edit::BackToDefaultTheme),
        (1..=200_u8).prop_map(Edit::NextDay),
        of().prop_map(Edit::Harm),
        of().prop_map(Edit::Lose),
        Just(Edit::NoCache),
        of().prop_map(Edit::BadCache),
    ]
}

/// A site under change.
struct Bench {
    site: Site,
    today: NaiveDate,
    preview: Preview,
    /// The sources as the preview saw them last.
    seen: Option<Files>,
    clean: TempDir,
    step: usize,
}

impl Bench {
    fn new() -> Self {
        let site = small_site();
        let request = site.request();
        let preview = Preview::new(Request { audience: Audience::Office, ..request.clone() });
        let clean = tempfile::tempdir().expect("a folder");
        Self { site, today: request.today.expect("a day"), preview, seen: None, clean, step: 0 }
    }

    fn request(&self, audience: Audience) -> Request {
        Request { today: Some(self.today), audience, ..self.site.request() }
    }

    /// The profiles that are left, by path below the root.
    fn profiles(&self) -> Vec<String> {
        let all = files(&self.site.root().join("content/profiles"));
        all.into_keys().map(|path| format!("content/profiles/{path}")).collect()
    }

    /// Gives a file another text.
    fn change(&self, path: &str, change: impl FnOnce(String) -> String) {
        self.site.write(path, &change(self.site.read(path)));
    }

    fn theme(&self, path: &str) -> (String, String) {
        let default = repository().join("themes/default").join(path);
        let own = format!("themes/default/{path}");
        let now = self.site.root().join(&own);
        let text = fs::read_to_string(if now.exists() { now } else { default }).expect("a theme's file");
        (own, text)
    }

    fn apply(&mut self, edit: &Edit) {
        self.step += 1;
        let step = self.step;
        let profiles = self.profiles();
        let of = |index: &Index| (!profiles.is_empty()).then(|| index.get(&profiles).as_str());
        let before_subject =
            |text: String, line: &str| text.replacen("\n[subject]", &format!("{line}\n\n[subject]"), 1);
        match edit {
            Edit::Story(file) => {
                of(file).inspect(|path| self.change(path, |text| format!("{text}\nThêm câu {step}.\n")));
            }
            Edit::Title(file) => {
                of(file).inspect(|path| {
                    self.change(path, |text| text.replacen("title = \"", &format!("title = \"{step} "), 1))
                });
            }
            Edit::Impact(file) => {
                of(file).inspect(|path| {
                    self.change(path, |text| text.replacen("impact = \"", &format!("impact = \"{step} "), 1))
                });
            }
            Edit::Rename(file) => {
                of(file).inspect(|path| {
                    let (from, to) = (
                        self.site.root().join(path),
                        self.site.root().join(path.replace(".md", &format!("-{step}.md"))),
                    );
                    fs::rename(from, to).expect("a file to rename");
                });
            }
            Edit::Delete(file) => {
                of(file)
                    .inspect(|path| fs::remove_file(self.site.root().join(path)).expect("a file to delete"));
            }
            Edit::Add(file) => {
                of(file).inspect(|path| {
                    let text =
                        self.site.read(path).replacen("\nid = \"", &format!("\nid = \"moi-{step}-"), 1);
                    self.site.write(&path.replace(".md", &format!("-moi-{step}.md")), &text);
                });
            }
            Edit::Withdraw(file) => {
                let lines = "\n[withdrawal]\ndate = 2025-03-10\nreason = \"theo đơn\"";
                of(file).inspect(|path| self.change(path, |text| before_subject(text, lines)));
            }
            Edit::Quarter(file, quarter) => {
                let line = format!("introduced = 2024-{:02}-28", quarter * 3);
                of(file).inspect(|path| {
                    self.change(path, |text| {
                        let rest: String = text
                            .split_inclusive('\n')
                            .filter(|line| !line.starts_with("introduced"))
                            .collect();
                        before_subject(rest, &line)
                    });
                });
            }
            Edit::Unpublish(file) => {
                of(file).inspect(|path| {
                    self.change(path, |text| {
                        text.replacen("stage = \"recognised\"", "stage = \"nominated\"", 1)
                    })
                });
            }
            Edit::Decision => {
                self.change("content/decisions/qd-2024.md", |text| format!("{text}\nGhi chú {step}.\n"))
            }
            Edit::Plan => {
                self.change(PLAN, |text| text.replacen("title = \"", &format!("title = \"{step} "), 1))
            }
            Edit::Index => self.change("content/index.md", |text| format!("{text}\nĐoạn {step}.\n")),
            Edit::Page => self.change("content/pages/de-cu.md", |text| {
                text.replacen("title = \"", &format!("title = \"{step} "), 1)
            }),
            Edit::SiteTitle => {
                self.change("site.toml", |text| text.replacen("title = \"", &format!("title = \"{step} "), 1))
            }
            Edit::PageSize(size) => self.change("site.toml", |text| {
                let rest = text.split_inclusive('\n').map(|line| match line.starts_with("page_size") {
                    true => format!("page_size = {size}\n"),
                    false => line.to_owned(),
                });
                rest.collect()
            }),
            Edit::Unit => self.change("site.toml", |text| {
                text.replacen("name = \"Phòng Một", &format!("name = \"Phòng Một {step}"), 1)
            }),
            Edit::Template => {
                let (path, text) = self.theme(CARD);
                self.site.write(&path, &text.replacen("<h3 class=\"", &format!("<h3 class=\"s{step} "), 1));
            }
            Edit::Style => {
                let (path, text) = self.theme("static/css/base.css");
                self.site.write(&path, &format!("{text}\n.s{step} {{ color: red; }}\n"));
            }
            Edit::BackToDefaultTheme => drop(fs::remove_dir_all(self.site.root().join("themes"))),
            Edit::NextDay(days) => self.today = self.today + Days::new(u64::from(*days)),
            Edit::Harm(file) | Edit::Lose(file) => {
                let there: Vec<PathBuf> = self
                    .site
                    .files()
                    .into_keys()
                    .filter(|path| path != ".guong")
                    .map(|path| self.site.out().join(path))
                    .collect();
                if there.is_empty() {
                    return;
                }
                let path = file.get(&there);
                match edit {
                    Edit::Harm(_) => fs::write(path, "changed by hand").expect("a file to change"),
                    _ => fs::remove_file(path).expect("a file to delete"),
                }
            }
            Edit::NoCache => drop(fs::remove_dir_all(self.site.root().join(".guong"))),
            Edit::BadCache(at) => {
                let folder = self.site.root().join(".guong");
                // None is left by builds that refuse the site after the cache was lost.
                let caches = if folder.exists() { files(&folder) } else { Files::new() };
                for (path, mut bytes) in caches {
                    let is_ours = path.starts_with("build-") || path.starts_with("last-good-");
                    if !bytes.is_empty() && is_ours {
                        let at = at.index(bytes.len());
                        bytes[at] ^= 0x20;
                        fs::write(folder.join(path), bytes).expect("a cache");
                    }
                }
            }
        }
    }

    /// What lies in the output folder, if there is one yet.
    fn there(&self) -> Files {
        if self.site.out().exists() { self.site.files() } else { Files::new() }
    }

    /// What a watcher would tell of the sources since this was asked last.
    fn changed(&mut self) -> Changed {
        let mut now = files(self.site.root());
        now.retain(|path, _| {
            path.starts_with("content/") || path.starts_with("themes/") || path == "site.toml"
        });
        let before = self.seen.replace(now);
        let (Some(before), Some(now)) = (before, &self.seen) else { return Changed::Anything };
        let paths = before.keys().chain(now.keys()).filter(|path| before.get(*path) != now.get(*path));
        Changed::Files(paths.map(PathBuf::from).collect())
    }

    /// A build from nothing, elsewhere.
    fn clean(&self, audience: Audience) -> (Report, Files) {
        let out = self.clean.path().join(format!("{}-{audience:?}", self.step));
        let report = pipeline::build(&self.request(audience), &out).expect("a build");
        (report, if out.exists() { files(&out) } else { Files::new() })
    }

    fn holds(&mut self) -> Result<(), TestCaseError> {
        settle();
        let before = self.there();
        let report = pipeline::build(&self.request(Audience::Public), &self.site.out()).expect("a build");
        let (clean, expected) = self.clean(Audience::Public);
        prop_assert_eq!(&report.findings, &clean.findings);
        let got = self.there();
        if errors(&report).is_empty() {
            same(&got, &expected)?;
        } else {
            same(&got, &before)?;
        }
        let (drafts, expected) = self.clean(Audience::Office);
        // The preview's own day does not move.
        if self.today == self.site.request().today.expect("a day") && errors(&drafts).is_empty() {
            let changed = self.changed();
            let shown: Files = self
                .preview
                .look(&changed, |shown| {
                    let pages = expected.keys().filter(|path| *path != ".guong");
                    pages
                        .filter_map(|path| Some((path.clone(), shown.page(path)?.ok()?.bytes.clone())))
                        .collect()
                })
                .expect("a look");
            let expected = expected.into_iter().filter(|(path, _)| path != ".guong").collect();
            same(&shown, &expected)?;
        }
        Ok(())
    }
}

fn same(got: &Files, expected: &Files) -> Result<(), TestCaseError> {
    let paths = got.keys().chain(expected.keys());
    let differ: Vec<&String> = paths.filter(|path| got.get(*path) != expected.get(*path)).collect();
    prop_assert!(differ.is_empty(), "differ: {:?}", differ);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn builds_and_previews_after_any_edits_are_those_clean(edits in vec(edits(), 1..8)) {
        let mut bench = Bench::new();
        bench.holds()?;
        for edit in &edits {
            bench.apply(edit);
            bench.holds()?;
        }
    }

    /// Builds that refuse the site do not make the cache anew.
    #[test]
    fn a_cache_lost_under_a_fault_is_made_by_the_first_sound_build(at in any::<Index>()) {
        let mut bench = Bench::new();
        bench.holds()?;
        let sound = bench.site.read(PLAN);
        bench.change(PLAN, |text| text.replacen("title", "titel", 1));
        for edit in [Edit::NoCache, Edit::BadCache(at)] {
            bench.apply(&edit);
            bench.holds()?;
        }
        prop_assert!(!bench.site.root().join(".guong").exists());
        bench.site.write(PLAN, &sound);
        bench.holds()?;
        prop_assert!(bench.site.root().join(".guong").exists());
    }
}

#[test]
fn a_preview_judges_those_anew_to_whom_another_profile_matters() {
    let site = demonstration_site();
    let request = Request { audience: Audience::Office, ..site.request() };
    let look = |preview: &mut Preview, changed: &Changed| -> Vec<Finding> {
        preview.look(changed, |shown| shown.report().findings.clone()).expect("a look")
    };
    let mut preview = Preview::new(request.clone());
    let before = look(&mut preview, &Changed::Anything);
    let leader = "content/profiles/2024/trinh-thi-mai-loan.md";
    let collective = "content/profiles/2024/phong-quan-ly-nha/index.md";
    assert!(site.read(leader).contains("collective = \"2024/phong-quan-ly-nha\""));
    let changed = Changed::Files([PathBuf::from(collective)].into());
    let sound = site.read(collective);
    site.write(collective, &sound.replacen("stage = \"recognised\"", "stage = \"nominated\"", 1));
    let without = look(&mut preview, &changed);
    let of_leader =
        |findings: &[Finding]| findings.iter().filter(|found| &*found.place.file == leader).count();
    assert!(of_leader(&without) > of_leader(&before));
    assert!(without == look(&mut Preview::new(request), &Changed::Anything));
    site.write(collective, &sound);
    assert!(look(&mut preview, &changed) == before);
}

#[test]
fn a_build_renders_and_writes_only_what_an_edit_touches() {
    let site = small_site();
    let first = site.build().counts;
    assert_eq!((first.written, first.removed), (first.files, 0));
    let again = site.build().counts;
    assert_eq!((again.files, again.written, again.removed), (first.files, 0, 0));
    let path = "content/profiles/2024/tran-thi-an.md";
    site.write(path, &format!("{}\nMột câu nữa.\n", site.read(path)));
    let edited = site.build().counts;
    // Her page, the feeds that give the story in full, and the search page; of its index, which stands in a new folder, what
    // knows of other words now.
    let index = files(&site.out()).into_keys().filter(|path| path.ends_with(".bin")).count();
    assert!((1..=9).contains(&(edited.written - edited.removed)), "{edited:?}");
    assert!(edited.removed < index * 3 / 4, "{edited:?}, {index} files of the index");
    fs::remove_file(site.root().join(path)).expect("a file to delete");
    let without = site.build().counts;
    assert!(without.removed >= 1 && without.written < without.files, "{without:?}");
}

#[test]
fn a_build_reads_only_what_has_changed_unless_the_rules_have() {
    let site = small_site();
    settle();
    let first = site.build().counts;
    let profiles = files(&site.root().join("content/profiles")).len();
    let path = "content/profiles/2024/tran-thi-an.md";
    site.replace(path, "Chị đo chiều", "Chị đi chiều");
    settle();
    let others = first.read - profiles;
    assert_eq!(site.build().counts.read, others + 1);
    // The file was too young for its entry to tell when it was read.
    site.replace(path, "Chị đi chiều", "Chị về chiều");
    assert_eq!(site.build().counts.read, others + 1);
    site.replace("content/index.md", "\n", "\n\n");
    settle();
    assert_eq!(site.build().counts.read, others + 1);
    for (path, old) in [("site.toml", "title = \""), (PLAN, "title = \"")] {
        site.replace(path, old, &format!("{old}Mới: "));
        settle();
        assert_eq!(site.build().counts.read, first.read, "{path}");
    }
}

/// Every page that stays though its own file has not changed is held, in a build with assertions, to what it would show.
#[test]
fn a_name_that_changes_reaches_all_pages_that_give_it() {
    let site = demonstration_site();
    settle();
    site.build();
    let profiles = files(&site.root().join("content/profiles"));
    for path in profiles.keys().filter(|path| path.ends_with(".md")) {
        let path = format!("content/profiles/{path}");
        let text = site.read(&path);
        if text.contains("[withdrawal]") {
            continue;
        }
        let (head, subject) = text.split_once("[subject]").expect("a subject");
        let subject = subject.replacen("name = \"", "name = \"Tên mới: ", 1);
        site.write(
            &path,
            &format!("{}[subject]{subject}", head.replacen("title = \"", "title = \"Mới: ", 1)),
        );
        settle();
        let report = site.build();
        assert_eq!(errors(&report), [""; 0], "{path}");
    }
    let clean = tempfile::tempdir().expect("a folder");
    pipeline::build(&site.request(), &clean.path().join("public")).expect("a build");
    same(&site.files(), &files(&clean.path().join("public"))).expect("the site as it is to be");
}

#[test]
fn what_was_read_and_is_damaged_is_read_again() {
    let site = small_site();
    settle();
    let all = site.build().counts.read;
    let kept = site.root().join(".guong");
    let then = files(&kept);
    let pack = then.keys().find(|path| path.ends_with(".pack")).expect("what was read");
    let sound = &then[pack];
    site.replace("content/profiles/2024/tran-thi-an.md", "title = \"", "title = \"Mới: ");
    settle();
    let clean = tempfile::tempdir().expect("a folder");
    pipeline::build(&site.request(), &clean.path().join("public")).expect("a build");
    let expected = files(&clean.path().join("public"));
    let harmed = (0..sound.len()).step_by(61).map(|place| {
        let mut bytes = sound.clone();
        bytes[place] ^= 0x20;
        bytes
    });
    let cut = [0, 1, sound.len() / 2, sound.len() - 1].map(|end| sound[..end].to_vec());
    let mut read = Vec::new();
    for harmed in harmed.chain(cut) {
        then.iter().for_each(|(path, bytes)| fs::write(kept.join(path), bytes).expect("a file"));
        fs::write(kept.join(pack), harmed).expect("a file");
        read.push(site.build().counts.read);
        same(&site.files(), &expected).expect("the site as it is to be");
    }
    // What lies there of the file that was edited, and of other files than profiles, is not asked for.
    let again = read.iter().filter(|read| **read == all).count();
    assert!((5..read.len() - 5).contains(&again), "{again} of {}", read.len());
}

#[test]
fn a_site_without_change_is_known_at_a_glance_with_all_that_was_found() {
    let mut site = demonstration_site();
    site.move_to(day(2026, 11, 20));
    let waits = "content/profiles/2025/nghiem-thi-yen-thanh-tra.md";
    let allow = r#"allow = [{ rule = "waiting-long", reason = "Chị nghỉ sinh đến hết quý I." }]"#;
    site.replace(waits, "+++", &format!("+++\n{allow}"));
    settle();
    let stages = |report: &Report| report.timings.iter().map(|(stage, _)| *stage).collect::<Vec<_>>();
    let first = site.build();
    assert!(stages(&first).contains(&"parse"));
    assert!(!first.findings.is_empty() && !first.allowed.is_empty() && !first.texts.is_empty());
    for _ in 0..2 {
        let again = site.build();
        assert_eq!(stages(&again), ["glance", "output"]);
        assert_eq!(again.findings, first.findings);
        assert_eq!(format!("{:?}", again.allowed), format!("{:?}", first.allowed));
        assert_eq!((&again.texts, &again.language), (&first.texts, &first.language));
        assert_eq!(again.counts, Counts { read: 0, written: 0, ..first.counts });
    }
    // Another day, and warnings that count as errors, are other builds.
    let looks = |request: &Request| {
        let report = pipeline::build(request, &site.out()).expect("a build");
        (stages(&report).contains(&"parse"), report.counts.files)
    };
    let (request, files) = (site.request(), first.counts.files);
    assert_eq!(looks(&Request { deny_warnings: true, ..request.clone() }), (true, 0));
    assert_eq!(looks(&request), (false, files));
    assert_eq!(
        looks(&Request { today: request.today.map(|day| day + Days::new(1)), ..request }),
        (true, files)
    );
    site.replace(waits, "Chị nghỉ sinh", "Chị ấy nghỉ sinh");
    assert!(stages(&site.build()).contains(&"parse"));
}

#[test]
fn what_killed_builds_left_unfinished_is_swept_unless_one_may_be_at_it() {
    let site = small_site();
    site.build();
    let unfinished = |folder: &str, hours: u64| {
        let path = site.root().join(".guong").join(folder).join(format!("x.cache.{hours}.new"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, "half of").expect("a file");
        let then = SystemTime::now() - Duration::from_secs(hours * 3600);
        fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(then)).expect("a time");
        path
    };
    let (killed, at_it) = (["", "anh"].map(|folder| unfinished(folder, 2)), unfinished("", 0));
    site.replace("content/profiles/2024/tran-thi-an.md", "Chị đo chiều", "Chị đi chiều");
    site.build();
    assert!(killed.iter().all(|path| !path.exists()));
    assert!(at_it.exists());
}

#[cfg(unix)]
#[test]
fn what_changes_behind_a_link_or_with_the_time_put_back_is_built() {
    use std::os::unix::fs::symlink;
    let site = small_site();
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let logo = |letter: &str| {
        let text = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>{letter}</title></svg>");
        fs::write(elsewhere.path().join("theme/static/logo.svg"), text).expect("a file");
    };
    fs::create_dir_all(elsewhere.path().join("theme/static")).expect("a folder");
    fs::create_dir_all(site.root().join("themes")).expect("a folder");
    logo("a");
    fs::rename(site.root().join("content"), elsewhere.path().join("content")).expect("a rename");
    symlink(elsewhere.path().join("content"), site.root().join("content")).expect("a link");
    symlink(elsewhere.path().join("theme"), site.root().join("themes/default")).expect("a link");
    let says =
        |text: &str| site.built().files.values().any(|bytes| String::from_utf8_lossy(bytes).contains(text));
    settle();
    assert!(says("<title>a</title>"));
    settle();
    logo("b");
    settle();
    assert!(says("<title>b</title>") && !says("<title>a</title>"));
    // A program that keeps the time of a file, such as one that takes it from an archive.
    let path = elsewhere.path().join("content/profiles/2024/tran-thi-an.md");
    let before = fs::metadata(&path).expect("a file").modified().expect("a time");
    site.replace("content/profiles/2024/tran-thi-an.md", "Chị đo chiều", "Chị đi chiều");
    fs::File::options().write(true).open(&path).and_then(|file| file.set_modified(before)).expect("a time");
    settle();
    assert!(says("Chị đi chiều"));
}
