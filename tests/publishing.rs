//! What the output folder goes through from one publication to the next: what is ours comes and goes, what is somebody
//! else's stays as its owner left it, and nothing is ever half there.

use guong::error::{Error, Result};
use guong::output::{Digest, Holds, Published, Stage, Standing, guard, resolve};
use guong::render::RenderedPage;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;
use tempfile::TempDir;
use walkdir::WalkDir;

const PAGES: [(&str, &str); 3] =
    [("index.html", "front"), ("2024/an/index.html", "An"), ("2024/binh/index.html", "Binh")];

/// Something that is done to an output folder.
type Deed = fn(&Bench);

/// A folder's entries by path; links are not followed.
type Tree = BTreeMap<String, Entry>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Entry {
    Folder,
    File(Vec<u8>),
    #[cfg_attr(not(unix), allow(dead_code))]
    Link(PathBuf),
}

/// An output folder with what lies beside it.
struct Bench {
    folder: TempDir,
    standing: RefCell<Standing>,
}

impl Bench {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), standing: RefCell::default() }
    }

    /// With the pages of [`PAGES`] in place, and a spare beside them.
    fn with_spare() -> Self {
        let bench = Self::new();
        bench.publish(&with("index.html", "first"));
        bench.publish(&PAGES);
        assert!(bench.spare().is_dir());
        bench
    }

    fn out(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn spare(&self) -> PathBuf {
        self.folder.path().join(".public.guong-spare")
    }

    fn aside(&self) -> PathBuf {
        self.folder.path().join(".public.guong-old")
    }

    fn begin(&self) -> Result<Stage> {
        Stage::begin(&self.out(), Holds::Published, &self.standing.borrow())
    }

    fn whole(&self) -> Option<(usize, u64)> {
        self.standing.borrow().whole(&self.out())
    }

    fn try_publish(&self, pages: &[(&str, &str)]) -> Result<Published> {
        let stage = self.begin()?;
        for (path, text) in pages {
            stage.write(&page(path, text))?;
        }
        let published = stage.publish()?;
        *self.standing.borrow_mut() = published.standing.clone();
        Ok(published)
    }

    /// Publishes, and sees that these pages and no other files of ours are there.
    fn publish(&self, pages: &[(&str, &str)]) -> Published {
        let before = self.others();
        let published = self.try_publish(pages).unwrap_or_else(|error| panic!("{pages:?}: {error:?}"));
        let mut expected = before;
        for (path, text) in pages {
            expected.insert((*path).to_owned(), Entry::File(text.as_bytes().to_vec()));
            let folders = path.match_indices('/').map(|(at, _)| path[..at].to_owned());
            expected.extend(folders.map(|folder| (folder, Entry::Folder)));
        }
        let mut now = tree(&self.out());
        assert!(now.remove(".guong").is_some(), "no list");
        assert_eq!(now, expected);
        published
    }

    /// What stands in the output folder and is not ours by its list: with the folders that it needs.
    fn others(&self) -> Tree {
        let list = fs::read_to_string(self.out().join(".guong")).unwrap_or_default();
        let own = list.lines().skip(1).filter_map(|line| line.split_once(' '));
        let own: BTreeSet<&str> =
            own.filter(|(mark, _)| !["-", "end"].contains(mark)).map(|(_, path)| path).collect();
        let own_folder = |path: &str| own.iter().any(|file| file.starts_with(&format!("{path}/")));
        let all = if self.out().exists() { tree(&self.out()) } else { Tree::new() };
        let needed = |path: &str| {
            let below = format!("{path}/");
            all.iter().any(|(inner, entry)| {
                let foreign = !own.contains(inner.as_str());
                inner.starts_with(&below) && foreign && (*entry != Entry::Folder || !own_folder(inner))
            })
        };
        let others = all.iter().filter(|(path, entry)| match entry {
            Entry::Folder => !own_folder(path) || needed(path),
            _ => *path != ".guong" && !own.contains(path.as_str()),
        });
        others.map(|(path, entry)| (path.clone(), entry.clone())).collect()
    }

    fn put(&self, path: &str, text: &str) {
        let path = self.out().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The names beside the output folder.
    fn beside(&self) -> BTreeSet<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect()
    }
}

fn page(path: &str, text: &str) -> RenderedPage {
    RenderedPage { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// [`PAGES`], one of them with another text, or one more.
fn with<'a>(path: &'a str, text: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut pages: Vec<_> = PAGES.into_iter().filter(|(other, _)| *other != path).collect();
    pages.push((path, text));
    pages
}

fn tree(folder: &Path) -> Tree {
    let entries = WalkDir::new(folder).min_depth(1).into_iter().map(|entry| entry.unwrap());
    let entry = |entry: walkdir::DirEntry| {
        let inner = entry.path().strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
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

/// Removes whatever is there.
fn delete(path: &Path) {
    match fs::symlink_metadata(path).unwrap().is_dir() {
        true => fs::remove_dir_all(path).unwrap(),
        false => fs::remove_file(path).unwrap(),
    }
}

#[cfg(unix)]
fn inode(path: &Path) -> u64 {
    let metadata = fs::symlink_metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    std::os::unix::fs::MetadataExt::ino(&metadata)
}

#[cfg(unix)]
use std::os::unix::fs::symlink;

#[test]
fn a_page_that_is_gone_is_gone_with_its_empty_folder() {
    let bench = Bench::new();
    bench.publish(&[("index.html", "a"), ("2024/x/index.html", "x"), ("2024/y/index.html", "y")]);
    let published = bench.publish(&[("index.html", "a"), ("2024/y/index.html", "y")]);
    assert_eq!((published.written, published.reused, published.removed), (0, 2, 1));
    assert!(bench.out().join("2024/y").exists() && !bench.out().join("2024/x").exists());
    bench.publish(&[("index.html", "b")]);
    assert!(!bench.out().join("2024").exists());
    // And again when the tree that once held it has been in place again.
    for text in ["c", "d", "e"] {
        bench.publish(&[("index.html", text)]);
    }
}

#[test]
fn what_was_published_is_told() {
    let bench = Bench::with_spare();
    let published =
        bench.publish(&[("index.html", "other"), ("2024/an/index.html", "An"), ("new.html", "n")]);
    assert_eq!((published.written, published.reused, published.removed), (2, 1, 1));
    assert_eq!(published.bytes, 8);
    assert_eq!(bench.whole(), Some((3, 8)));
}

#[test]
fn what_is_written_is_not_to_be_seen_until_it_is_published() {
    let bench = Bench::with_spare();
    let before = tree(&bench.out());
    // The spare shares this page with the live tree.
    let stage = bench.begin().unwrap();
    stage.write(&page("2024/an/index.html", "other")).unwrap();
    stage.write(&page("new.html", "new")).unwrap();
    stage.keep("index.html").unwrap();
    assert_eq!(tree(&bench.out()), before);
    stage.publish().unwrap();
    assert_eq!(
        (bench.read("2024/an/index.html").as_str(), bench.read("new.html").as_str()),
        ("other", "new")
    );
    assert!(!bench.out().join("2024/binh").exists());
}

#[test]
fn a_page_that_comes_and_goes_is_there_when_it_should_be() {
    let bench = Bench::with_spare();
    for round in 0..8 {
        match round % 3 {
            0 => bench.publish(&with("2025/cuong/index.html", "Cuong")),
            1 => bench.publish(&with("2025/cuong/index.html", &format!("Cuong {round}"))),
            _ => bench.publish(&PAGES[..round % 2 + 1]),
        };
    }
}

#[test]
fn a_file_of_ours_may_become_a_folder_of_ours_and_the_other_way_round() {
    let bench = Bench::with_spare();
    for text in ["1", "2", "3"] {
        bench.publish(&with("data", "a file"));
        bench.publish(&with("data/all.json", "in a folder"));
        bench.publish(&with("data/all.json", text));
        bench.publish(&with("data", text));
        bench.publish(&with("index.html", text));
    }
}

#[test]
fn a_path_that_leads_out_of_the_output_is_refused() {
    let bench = Bench::with_spare();
    let before = tree(&bench.out());
    let outside = bench.folder.path().join("outside.html");
    for path in ["../outside.html", "2024/../../outside.html", outside.to_str().unwrap()] {
        let refused = bench.try_publish(&with(path, "out"));
        assert!(matches!(refused, Err(Error::Io { .. })), "{path}: {refused:?}");
        assert!(!outside.exists(), "{path}");
        assert_eq!(tree(&bench.out()), before, "{path}");
    }
}

#[cfg(unix)]
#[test]
fn what_others_put_there_stays_through_many_publications() {
    for fresh in [true, false] {
        let bench = if fresh { Bench::new() } else { Bench::with_spare() };
        bench.publish(&PAGES);
        let elsewhere = bench.folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join("theirs.txt"), "elsewhere").unwrap();
        bench.put("google1234.html", "token");
        bench.put("2024/an/photo.jpg", "a photo");
        bench.put("2024/binh/photo.jpg", "another photo");
        bench.put("uploads/2024/form.pdf", "a form");
        bench.put(".well-known/security.txt", "Contact:");
        fs::create_dir_all(bench.out().join("empty/inner")).unwrap();
        fs::create_dir(bench.out().join("2024/an/empty")).unwrap();
        symlink(&elsewhere, bench.out().join("to-a-folder")).unwrap();
        symlink("google1234.html", bench.out().join("to-a-file")).unwrap();
        symlink("nowhere", bench.out().join("2024/to-nothing")).unwrap();
        let others = bench.others();
        let inodes = || -> BTreeMap<&str, u64> {
            let same = others.iter().filter(|(_, entry)| **entry != Entry::Folder);
            same.map(|(path, _)| (path.as_str(), inode(&bench.out().join(path)))).collect()
        };
        let before = inodes();
        assert_eq!(before.len(), 8);
        for text in ["1", "2", "3"] {
            bench.publish(&with("index.html", text));
            assert_eq!((bench.others(), inodes()), (others.clone(), before.clone()));
        }
        // The page beside their file goes, and comes back.
        for pages in [&PAGES[..1], &PAGES[..2], &PAGES[..1], &PAGES[..]] {
            bench.publish(pages);
            assert_eq!(inodes(), before);
            let theirs = bench.others();
            assert!(others.iter().all(|(path, entry)| theirs.get(path) == Some(entry)), "{theirs:?}");
        }
        assert_eq!(tree(&elsewhere).into_keys().collect::<Vec<_>>(), ["theirs.txt"]);
    }
}

#[test]
fn their_change_to_their_own_file_stays() {
    let bench = Bench::with_spare();
    bench.put("theirs.txt", "0");
    for text in ["1", "2", "3"] {
        bench.publish(&with("index.html", text));
        bench.put("theirs.txt", text);
        bench.publish(&with("2024/an/index.html", text));
        assert_eq!(bench.read("theirs.txt"), text);
        // As an editor saves: another file under the same name.
        fs::write(bench.out().join("theirs.tmp"), format!("new {text}")).unwrap();
        fs::rename(bench.out().join("theirs.tmp"), bench.out().join("theirs.txt")).unwrap();
        bench.publish(&with("2024/an/index.html", "again"));
        assert_eq!(bench.read("theirs.txt"), format!("new {text}"));
    }
}

/// What others may put there: by a name, in a folder of theirs, in one of ours.
fn strangers() -> Vec<(&'static str, Deed)> {
    let mut strangers: Vec<(&str, Deed)> = vec![
        ("theirs.txt", |bench| bench.put("theirs.txt", "theirs")),
        ("2024/an/theirs.txt", |bench| bench.put("2024/an/theirs.txt", "theirs")),
        ("theirs", |bench| fs::create_dir(bench.out().join("theirs")).unwrap()),
        ("2024/theirs", |bench| fs::create_dir(bench.out().join("2024/theirs")).unwrap()),
        ("theirs", |bench| bench.put("theirs/deep/file.txt", "theirs")),
    ];
    #[cfg(unix)]
    strangers.extend([
        ("theirs", (|bench| symlink("index.html", bench.out().join("theirs")).unwrap()) as Deed),
        ("theirs", |bench| symlink(elsewhere(bench), bench.out().join("theirs")).unwrap()),
        ("2024/theirs", |bench| symlink("nowhere", bench.out().join("2024/theirs")).unwrap()),
    ]);
    strangers
}

/// A folder of others outside of the output.
#[cfg(unix)]
fn elsewhere(bench: &Bench) -> PathBuf {
    let elsewhere = bench.folder.path().join("elsewhere");
    if !elsewhere.exists() {
        fs::create_dir(&elsewhere).unwrap();
        fs::write(elsewhere.join("index.html"), "of elsewhere").unwrap();
    }
    elsewhere
}

#[test]
fn what_its_owner_deleted_is_not_brought_back() {
    let mut back = Vec::new();
    for (at, (path, put)) in strangers().into_iter().enumerate() {
        for publications in 0..4 {
            let bench = Bench::with_spare();
            put(&bench);
            for round in 0..publications {
                bench.publish(&with("index.html", &format!("with {round}")));
            }
            delete(&bench.out().join(path));
            for round in 0..4 {
                let done = bench.try_publish(&with("index.html", &format!("without {round}")));
                if done.is_err() || fs::symlink_metadata(bench.out().join(path)).is_ok() {
                    back.push(format!("{at} {path}, there for {publications}, after {round}: {done:?}"));
                    break;
                }
            }
        }
    }
    assert!(back.is_empty(), "{}", back.join("\n"));
}

#[test]
fn what_its_owner_replaced_by_something_else_is_that_from_then_on() {
    let mut wrong = Vec::new();
    for (first, (path, put)) in strangers().into_iter().enumerate() {
        for (second, (_, put_other)) in
            strangers().into_iter().enumerate().filter(|(_, (other, _))| *other == path)
        {
            for publications in 1..4 {
                let bench = Bench::with_spare();
                put(&bench);
                for round in 0..publications {
                    bench.publish(&with("index.html", &format!("one {round}")));
                }
                delete(&bench.out().join(path));
                put_other(&bench);
                let others = bench.others();
                for round in 0..3 {
                    let done = bench.try_publish(&with("index.html", &format!("other {round}")));
                    if done.is_err() || bench.others() != others {
                        wrong.push(format!("{path}, {first} to {second} after {publications}: {done:?}"));
                        break;
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[cfg(unix)]
#[test]
fn a_link_that_became_a_folder_leads_nothing_out_of_the_output() {
    let bench = Bench::with_spare();
    let elsewhere = elsewhere(&bench);
    symlink(&elsewhere, bench.out().join("theirs")).unwrap();
    bench.publish(&with("index.html", "1"));
    bench.publish(&with("index.html", "2"));
    let outside = tree(&elsewhere);
    delete(&bench.out().join("theirs"));
    bench.put("theirs/index.html", "in the folder");
    let done = bench.try_publish(&with("index.html", "3"));
    assert_eq!(tree(&elsewhere), outside);
    assert!(done.is_ok(), "{done:?}");
    assert_eq!(bench.read("theirs/index.html"), "in the folder");
    assert!(!bench.out().join("theirs").is_symlink());
}

#[cfg(unix)]
#[test]
fn where_a_link_of_theirs_was_a_page_goes_into_the_output_and_not_through_the_link() {
    for publications in 1..4 {
        let bench = Bench::with_spare();
        let elsewhere = elsewhere(&bench);
        symlink(&elsewhere, bench.out().join("theirs")).unwrap();
        for round in 0..publications {
            bench.publish(&with("index.html", &format!("with {round}")));
        }
        let outside = tree(&elsewhere);
        delete(&bench.out().join("theirs"));
        let done = bench.try_publish(&with("theirs/index.html", "ours"));
        assert_eq!(tree(&elsewhere), outside, "{publications}: {done:?}");
        assert!(done.is_ok(), "{publications}: {done:?}");
        assert_eq!(bench.read("theirs/index.html"), "ours");
        assert!(!bench.out().join("theirs").is_symlink());
    }
}

#[test]
fn where_a_file_of_theirs_was_a_page_may_go() {
    for publications in 1..4 {
        for wanted in ["theirs", "theirs/index.html"] {
            let bench = Bench::with_spare();
            bench.put("theirs", "theirs");
            for round in 0..publications {
                bench.publish(&with("index.html", &format!("with {round}")));
            }
            delete(&bench.out().join("theirs"));
            bench.publish(&with(wanted, "ours"));
            bench.publish(&with(wanted, "ours again"));
            bench.publish(&PAGES);
        }
    }
}

#[test]
fn a_page_may_go_into_a_folder_of_theirs_and_out_of_it() {
    for publications in 0..4 {
        let bench = Bench::with_spare();
        fs::create_dir_all(bench.out().join("theirs/empty")).unwrap();
        bench.put("theirs/file.txt", "theirs");
        for round in 0..publications {
            bench.publish(&with("index.html", &format!("before {round}")));
        }
        for text in ["1", "2", "3", "4"] {
            let mut pages = with("theirs/index.html", "ours");
            pages[0].1 = text;
            bench.publish(&pages);
        }
        for text in ["5", "6", "7"] {
            bench.publish(&with("index.html", text));
        }
        assert_eq!(bench.read("theirs/file.txt"), "theirs");
        assert!(bench.out().join("theirs/empty").is_dir());
    }
}

#[test]
fn a_page_may_go_into_an_empty_folder_of_theirs_and_be_published_on_and_on() {
    for publications in 0..4 {
        let bench = Bench::with_spare();
        fs::create_dir(bench.out().join("theirs")).unwrap();
        for round in 0..publications {
            bench.publish(&with("index.html", &format!("before {round}")));
        }
        for text in ["1", "2", "3", "4"] {
            let mut pages = with("theirs/index.html", "ours");
            pages[0].1 = text;
            bench.publish(&pages);
        }
    }
}

#[test]
fn a_page_wanted_where_something_of_theirs_stands_is_refused_and_nothing_changes() {
    let mut cases: Vec<(&str, &str, Deed)> = vec![
        ("new.html", "new.html", |bench| bench.put("new.html", "theirs")),
        ("2024/new/index.html", "2024/new/index.html", |bench| bench.put("2024/new/index.html", "theirs")),
        ("2024/new/index.html", "2024/new", |bench| bench.put("2024/new", "theirs")),
        ("a/b/c/index.html", "a/b", |bench| bench.put("a/b", "theirs")),
        ("new.html", "new.html", |bench| fs::create_dir(bench.out().join("new.html")).unwrap()),
        ("new.html", "new.html", |bench| bench.put("new.html/inner.txt", "theirs")),
        // What was ours until somebody put something else in its place.
        ("2024/an/index.html", "2024/an/index.html", |bench| {
            delete(&bench.out().join("2024/an/index.html"));
            bench.put("2024/an/index.html/inner.txt", "theirs");
        }),
        ("2024/an/index.html", "2024/an", |bench| {
            delete(&bench.out().join("2024/an"));
            bench.put("2024/an", "theirs");
        }),
    ];
    #[cfg(unix)]
    cases.extend([
        (
            "new/index.html",
            "new",
            (|bench| {
                symlink(elsewhere(bench), bench.out().join("new")).unwrap();
            }) as fn(&Bench),
        ),
        ("2024/new/deep/index.html", "2024/new", |bench| {
            symlink(elsewhere(bench), bench.out().join("2024/new")).unwrap();
        }),
        ("new.html", "new.html", |bench| {
            symlink(elsewhere(bench).join("index.html"), bench.out().join("new.html")).unwrap();
        }),
        ("new.html", "new.html", |bench| {
            symlink(elsewhere(bench).join("nothing"), bench.out().join("new.html")).unwrap();
        }),
        ("2024/an/index.html", "2024/an/index.html", |bench| {
            delete(&bench.out().join("2024/an/index.html"));
            symlink(elsewhere(bench).join("index.html"), bench.out().join("2024/an/index.html")).unwrap();
        }),
        // The page stood there before, and its folder was moved away behind a link.
        ("2024/an/index.html", "2024/an", |bench| {
            delete(&bench.out().join("2024/an"));
            symlink(elsewhere(bench), bench.out().join("2024/an")).unwrap();
        }),
    ]);
    for (at, (wanted, taken, put)) in cases.into_iter().enumerate() {
        for publications in 0..3 {
            let bench = if publications == 0 { Bench::new() } else { Bench::with_spare() };
            bench.publish(&PAGES);
            put(&bench);
            if !PAGES.iter().any(|(path, _)| *path == wanted) {
                for round in 1..publications {
                    bench.publish(&with("index.html", &format!("{round}")));
                }
            }
            let everything = || {
                let all = tree(bench.folder.path()).into_iter();
                all.filter(|(path, _)| !path.starts_with(".public.guong")).collect::<Tree>()
            };
            let before = everything();
            let refused = bench.try_publish(&with(wanted, "ours"));
            let path = bench.out().join(taken);
            assert!(
                matches!(&refused, Err(Error::OutputTaken { path: told }) if *told == path),
                "{at} {wanted}: {refused:?}"
            );
            assert_eq!(everything(), before, "{at} {wanted}");
            // The other pages can be published once it is out of the way.
            delete(&path);
            bench.publish(&with(wanted, "ours"));
        }
    }
}

#[test]
fn a_harmed_file_of_ours_is_noticed_and_mended() {
    type Harm = fn(&Path);
    let harms: [(&str, Harm); 6] = [
        ("changed", |path| fs::write(path, "changed by hand").unwrap()),
        ("changed, as long as before", |path| fs::write(path, "Ax").unwrap()),
        ("cut", |path| fs::File::options().write(true).open(path).unwrap().set_len(1).unwrap()),
        ("emptied", |path| fs::write(path, "").unwrap()),
        ("deleted", |path| fs::remove_file(path).unwrap()),
        ("deleted with its folder", |path| fs::remove_dir_all(path.parent().unwrap()).unwrap()),
    ];
    const HARMED: &str = "2024/an/index.html";
    for (how, harm) in harms {
        for remembers in [true, false] {
            let bench = Bench::with_spare();
            let whole = tree(&bench.out());
            if !remembers {
                bench.standing.take();
            }
            // The clock of the file system goes by milliseconds.
            std::thread::sleep(Duration::from_millis(20));
            harm(&bench.out().join(HARMED));
            assert_eq!(bench.whole(), None, "{how}");
            let stage = bench.begin().unwrap();
            assert_eq!(stage.intact(HARMED), None, "{how}");
            assert_eq!(stage.intact("index.html"), Some(Digest::of(b"front")), "{how}");
            assert!(stage.keep(HARMED).is_err(), "{how}");
            drop(stage);
            let published = bench.publish(&PAGES);
            assert_eq!((published.written, published.reused), (1, 2), "{how}");
            assert_eq!(tree(&bench.out()), whole, "{how}");
            assert_eq!(bench.begin().unwrap().intact(HARMED), Some(Digest::of(b"An")), "{how}");
            // Nor does the harm come back from the other tree.
            for text in ["1", "2", "3"] {
                bench.publish(&with("index.html", text));
            }
        }
    }
}

#[test]
fn a_harmed_file_that_nobody_wants_any_more_is_gone() {
    let bench = Bench::with_spare();
    bench.put("2024/an/index.html", "changed by hand");
    for text in ["1", "2", "3"] {
        bench.publish(&[("index.html", text)]);
    }
    assert_eq!(tree(&bench.spare()).into_keys().collect::<Vec<_>>(), [".guong", ".guong-spare"]);
}

#[test]
fn an_edit_in_place_never_leaks_into_a_later_tree() {
    // The live file shares its content with the spare's: an edit is in both.
    for rounds in 1..4 {
        let bench = Bench::with_spare();
        for round in 0..rounds {
            bench.publish(&with("index.html", &format!("{round}")));
        }
        bench.put("2024/an/index.html", "an edit in place");
        #[cfg(unix)]
        {
            let leaked = fs::read_to_string(bench.spare().join("2024/an/index.html")).unwrap();
            assert_eq!(leaked, "an edit in place", "the trees share nothing: this test tries nothing");
        }
        for text in ["1", "2", "3"] {
            bench.publish(&with("index.html", text));
            let spare = tree(&bench.spare());
            let edited =
                spare.iter().filter(|(_, entry)| **entry == Entry::File(b"an edit in place".to_vec()));
            assert_eq!(edited.map(|(path, _)| path.as_str()).collect::<Vec<_>>(), [""; 0]);
        }
    }
}

#[cfg(unix)]
#[test]
fn when_nothing_has_changed_the_very_same_folder_stays() {
    let bench = Bench::with_spare();
    let (folder, all) = (inode(&bench.out()), tree(bench.folder.path()));
    for _ in 0..3 {
        let published = bench.publish(&PAGES);
        assert_eq!((published.written, published.reused, published.removed), (0, 3, 0));
        assert_eq!(inode(&bench.out()), folder);
        assert_eq!(tree(bench.folder.path()), all);
    }
    bench.publish(&with("index.html", "changed"));
    assert_ne!(inode(&bench.out()), folder);
}

#[cfg(unix)]
#[test]
fn when_nothing_has_changed_the_very_same_folder_stays_whatever_others_put_there() {
    // «Icon\r» is what a Mac calls the picture of a folder.
    for name in ["theirs.txt", "- theirs", "end theirs", " theirs ", "dấu cách và chữ Việt", "Icon\r"]
    {
        let bench = Bench::with_spare();
        bench.put(name, "theirs");
        bench.put("~last.txt", "theirs");
        bench.publish(&PAGES);
        let folder = inode(&bench.out());
        assert_eq!(bench.whole(), Some((3, 11)), "{name:?}");
        bench.put(&format!("{name}~"), "theirs, and nobody has told of it yet");
        assert_eq!(bench.whole(), None, "{name:?}");
        fs::remove_file(bench.out().join(format!("{name}~"))).unwrap();
        bench.publish(&PAGES);
        assert_eq!(bench.whole(), Some((3, 11)), "{name:?}");
        bench.publish(&PAGES);
        assert_eq!(inode(&bench.out()), folder, "{name:?}");
    }
}

#[cfg(unix)]
#[test]
fn unchanged_files_are_the_same_files_and_the_spare_holds_nothing_of_what_has_changed() {
    let bench = Bench::with_spare();
    let inodes = || PAGES[1..].iter().map(|(path, _)| inode(&bench.out().join(path))).collect::<Vec<_>>();
    let before = inodes();
    for text in ["1", "2", "3"] {
        let published = bench.publish(&with("index.html", text));
        assert_eq!((published.written, published.reused), (1, 2));
        assert_eq!(inodes(), before);
        let spare = tree(&bench.spare());
        assert!(!spare.contains_key("index.html"), "{spare:?}");
        for (path, _) in &PAGES[1..] {
            assert_eq!(inode(&bench.spare().join(path)), inode(&bench.out().join(path)));
        }
    }
    bench.publish(&PAGES[..1]);
    assert_eq!(tree(&bench.spare()).into_keys().collect::<Vec<_>>(), [".guong", ".guong-spare"]);
}

#[cfg(unix)]
#[test]
fn a_file_that_moves_is_the_same_file_unless_somebody_changed_it() {
    let moved = |bench: &Bench, from: &str, to: &str| {
        let stage = bench.begin().unwrap();
        stage.write(&page("index.html", "home")).unwrap();
        match stage.intact(from) {
            Some(digest) => assert_eq!(stage.keep_moved(to, from).unwrap(), digest),
            None => drop(stage.write(&page(to, "index of words")).unwrap()),
        }
        let published = stage.publish().unwrap();
        *bench.standing.borrow_mut() = published.standing.clone();
        assert_eq!(bench.read(to), "index of words");
        for tree in [bench.out(), bench.spare()] {
            assert!(!tree.join(from).parent().unwrap().exists(), "{from} is gone with its folder");
        }
        (published.written, published.reused, published.removed)
    };
    let bench = Bench::new();
    bench.publish(&[("index.html", "home"), ("tim-kiem/1/words", "index of words")]);
    let before = inode(&bench.out().join("tim-kiem/1/words"));
    assert_eq!(moved(&bench, "tim-kiem/1/words", "tim-kiem/2/words"), (0, 2, 0));
    assert_eq!(inode(&bench.out().join("tim-kiem/2/words")), before);
    bench.put("tim-kiem/2/words", "changed by hand");
    assert_eq!(moved(&bench, "tim-kiem/2/words", "tim-kiem/3/words"), (1, 1, 1));
    assert_eq!(moved(&bench, "tim-kiem/none/words", "tim-kiem/4/words"), (1, 1, 1));
}

#[test]
fn a_page_that_a_killed_build_left_in_the_spare_goes_with_the_next_build() {
    let bench = Bench::with_spare();
    let saved = bench.folder.path().join("saved");
    // A build was killed right after the exchange: the spare is the whole old tree, the page of An included.
    for (path, entry) in tree(&bench.out()) {
        if let Entry::File(bytes) = entry {
            fs::create_dir_all(saved.join(&path).parent().unwrap()).unwrap();
            fs::write(saved.join(path), bytes).unwrap();
        }
    }
    bench.publish(&[PAGES[0], PAGES[2]]);
    delete(&bench.spare());
    fs::rename(&saved, bench.spare()).unwrap();
    bench.publish(&[PAGES[0], PAGES[2]]);
    assert!(!bench.spare().join("2024/an/index.html").exists(), "{:?}", tree(&bench.spare()));
}

#[test]
fn what_came_before_a_killed_builds_exchange_is_not_taken_for_lost() {
    for deleted in [false, true] {
        let bench = Bench::with_spare();
        let saved = bench.folder.path().join("saved");
        // They came behind the last build, so the list of the tree that was replaced does not know them.
        bench.put("theirs.txt", "theirs");
        bench.put("forms/theirs.pdf", "form");
        copy_whole(&bench.out(), &saved);
        bench.publish(&with("index.html", "next"));
        // The build was killed right after the exchange, and somebody put one thing more into the old tree just before.
        delete(&bench.spare());
        fs::rename(&saved, bench.spare()).unwrap();
        fs::write(bench.spare().join("late.txt"), "late").unwrap();
        if deleted {
            fs::remove_file(bench.out().join("theirs.txt")).unwrap();
        }
        bench.try_publish(&with("index.html", "after")).unwrap();
        let there: Vec<String> =
            tree(&bench.out()).into_keys().filter(|path| !path.ends_with(".html")).collect();
        let mut expected = vec![
            ".guong", "2024", "2024/an", "2024/binh", "forms", "forms/theirs.pdf", "late.txt", "theirs.txt",
        ];
        expected.retain(|path| !(deleted && *path == "theirs.txt"));
        assert_eq!(there, expected);
    }
}

/// Copies a tree by hard links, as the program shares files.
fn copy_whole(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (path, entry) in tree(from) {
        match entry {
            Entry::Folder => fs::create_dir_all(to.join(path)).unwrap(),
            _ => fs::hard_link(from.join(&path), to.join(&path)).unwrap(),
        }
    }
}

#[cfg(unix)]
#[test]
fn a_folder_prepared_for_the_site_keeps_its_rights() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new();
    let rights = || fs::metadata(bench.out()).unwrap().permissions().mode() & 0o7777;
    fs::create_dir(bench.out()).unwrap();
    fs::set_permissions(bench.out(), fs::Permissions::from_mode(0o2770)).unwrap();
    for text in ["1", "2", "3"] {
        bench.publish(&with("index.html", text));
        assert_eq!(rights(), 0o2770, "{text}");
    }
}

#[test]
fn what_stands_in_the_way_of_reading_an_output_is_named() {
    let bench = Bench::with_spare();
    bench.put("2024/hai\ndòng.html", "theirs");
    let refused = bench.try_publish(&PAGES);
    let named = |path: &Path| path.ends_with("2024/hai\ndòng.html");
    assert!(matches!(&refused, Err(Error::Io { path, .. }) if named(path)), "{refused:?}");
}

#[test]
fn an_output_within_another_one_is_refused() {
    let bench = Bench::with_spare();
    for inner in ["drafts", "2024/an/drafts", "new/folder"] {
        for holds in [Holds::Drafts, Holds::Published] {
            let refused = guard(bench.folder.path(), &bench.out().join(inner), holds);
            assert!(matches!(refused, Err(Error::OutputInOutput { .. })), "{inner}: {refused:?}");
        }
    }
    guard(bench.folder.path(), &bench.folder.path().join("drafts"), Holds::Drafts).unwrap();
}

#[test]
fn a_damaged_list_is_refused_and_nothing_changes() {
    let bench = Bench::with_spare();
    bench.put("theirs.txt", "theirs");
    bench.publish(&PAGES);
    let list = bench.read(".guong");
    let damaged = |text: &str| {
        bench.put(".guong", text);
        let all = tree(bench.folder.path());
        let refused = bench.try_publish(&with("index.html", "changed"));
        assert!(
            matches!(&refused, Err(Error::DamagedOutput { path }) if *path == bench.out()),
            "{text}: {refused:?}"
        );
        assert_eq!(tree(bench.folder.path()), all, "{text}");
    };
    (0..list.len() - 1).for_each(|cut| damaged(&list[..cut]));
    damaged(&list.replace("- theirs.txt\n", ""));
    damaged(&list.replace("2024/an/", "2024/em/"));
    damaged(&list.replace("guong: published", "guong: drafts"));
    damaged(&list.replace("index.html\n", "index.html\n0123456789abcdef0123456789abcdef theirs.txt\n"));
    damaged(&format!("{list}{list}"));
    damaged("\u{0}\u{0}\u{0}\u{0}");
    let mut lines: Vec<&str> = list.lines().collect();
    lines.swap(1, 2);
    damaged(&format!("{}\n", lines.join("\n")));
    bench.put(".guong", &list);
    bench.publish(&with("index.html", "changed"));
}

#[test]
fn a_damaged_list_of_the_spare_is_in_nobody_s_way() {
    for text in ["", "guong: published\n", "\u{0}\u{0}\u{0}"] {
        let bench = Bench::with_spare();
        fs::write(bench.spare().join("left-over.html"), "left over").unwrap();
        fs::write(bench.spare().join(".guong"), text).unwrap();
        for text in ["1", "2", "3"] {
            bench.publish(&with("index.html", text));
        }
    }
}

#[test]
fn a_folder_that_guong_did_not_make_is_refused_and_untouched() {
    for path in ["mine.txt", "folder/mine.txt", ".guong"] {
        let bench = Bench::new();
        bench.put(path, "mine");
        let before = tree(bench.folder.path());
        let refused = guard(bench.folder.path(), &bench.out(), Holds::Published);
        assert!(
            matches!(&refused, Err(Error::ForeignOutput { path }) if *path == bench.out()),
            "{refused:?}"
        );
        assert_eq!(tree(bench.folder.path()), before);
        // And if nobody guards it, it is not written over either.
        assert!(bench.try_publish(&PAGES).is_err());
        let mine = tree(&bench.out());
        assert_eq!(mine.get(path), Some(&Entry::File(b"mine".to_vec())));
        assert!(!mine.contains_key("index.html"));
    }
    let bench = Bench::new();
    fs::write(bench.out(), "a file").unwrap();
    assert!(matches!(
        guard(bench.folder.path(), &bench.out(), Holds::Published),
        Err(Error::ForeignOutput { .. })
    ));
    assert!(bench.try_publish(&PAGES).is_err());
    assert_eq!(fs::read_to_string(bench.out()).unwrap(), "a file");
}

#[test]
fn an_empty_folder_or_none_will_do() {
    let bench = Bench::new();
    guard(bench.folder.path(), &bench.out(), Holds::Published).unwrap();
    fs::create_dir(bench.out()).unwrap();
    guard(bench.folder.path(), &bench.out(), Holds::Drafts).unwrap();
    bench.publish(&PAGES);
    guard(bench.folder.path(), &bench.out(), Holds::Published).unwrap();
}

#[test]
fn drafts_do_not_go_where_the_published_site_lies() {
    let bench = Bench::with_spare();
    let refused = guard(bench.folder.path(), &bench.out(), Holds::Drafts);
    assert!(matches!(refused, Err(Error::DraftsIntoPublished { .. })), "{refused:?}");
    // Though the rest of the list be damaged.
    bench.put(".guong", "guong: published\nand then");
    let refused = guard(bench.folder.path(), &bench.out(), Holds::Drafts);
    assert!(matches!(refused, Err(Error::DraftsIntoPublished { .. })), "{refused:?}");
}

#[test]
fn where_drafts_lay_the_published_site_may_go_and_is_known_as_such() {
    let bench = Bench::new();
    let drafts = Stage::begin(&bench.out(), Holds::Drafts, &Standing::default()).unwrap();
    for (path, text) in PAGES {
        drafts.write(&page(path, text)).unwrap();
    }
    drafts.publish().unwrap();
    guard(bench.folder.path(), &bench.out(), Holds::Drafts).unwrap();
    guard(bench.folder.path(), &bench.out(), Holds::Published).unwrap();
    assert_eq!(bench.whole(), None);
    bench.publish(&PAGES);
    assert!(guard(bench.folder.path(), &bench.out(), Holds::Drafts).is_err());
}

#[test]
fn an_output_folder_never_holds_the_sources() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("site");
    fs::create_dir_all(root.join("content/profiles")).unwrap();
    let inner =
        ["", ".", "..", "content", "content/x", "content/x/../y", "x/../content", "themes", "src/a", ".git"];
    for out in inner.map(|inner| root.join(inner)).iter().chain([&folder.path().to_owned()]) {
        let refused = guard(&root, out, Holds::Published);
        assert!(matches!(refused, Err(Error::OutputHoldsSources { .. })), "{}: {refused:?}", out.display());
    }
    for out in ["public", "contents", "x/content", "content/../public"].map(|inner| root.join(inner)) {
        guard(&root, &out, Holds::Published).unwrap_or_else(|error| panic!("{}: {error:?}", out.display()));
    }
    #[cfg(unix)]
    {
        symlink(root.join("content"), root.join("link")).unwrap();
        for out in ["link", "link/public"].map(|inner| root.join(inner)) {
            let refused = guard(&root, &out, Holds::Published);
            assert!(
                matches!(refused, Err(Error::OutputHoldsSources { .. })),
                "{}: {refused:?}",
                out.display()
            );
        }
    }
}

#[cfg(unix)]
#[test]
fn an_output_folder_behind_a_link_is_published_there_and_the_link_stays() {
    let bench = Bench::new();
    let real = bench.folder.path().join("www/site");
    fs::create_dir_all(&real).unwrap();
    symlink(&real, bench.out()).unwrap();
    assert_eq!(resolve(&bench.out()), real.canonicalize().unwrap());
    for text in ["1", "2", "3"] {
        let stage = Stage::begin(&resolve(&bench.out()), Holds::Published, &Standing::default()).unwrap();
        stage.write(&page("index.html", text)).unwrap();
        stage.publish().unwrap();
        assert_eq!((bench.read("index.html").as_str(), bench.out().is_symlink()), (text, true));
    }
    assert_eq!(resolve(&real), real);
    let to_come = bench.folder.path().join("link");
    symlink("www/to-come", &to_come).unwrap();
    assert_eq!(resolve(&to_come), bench.folder.path().join("www/to-come"));
    fs::remove_file(to_come).unwrap();
    assert_eq!(bench.beside(), BTreeSet::from(["public".to_owned(), "www".to_owned()]));
}

#[test]
fn what_a_killed_build_left_behind_is_cleared_by_the_next() {
    for spare in [true, false] {
        for first in [true, false] {
            let bench = if spare { Bench::with_spare() } else { Bench::new() };
            if first {
                bench.publish(&PAGES);
            }
            let killed = bench.begin().unwrap();
            killed.write(&page("half.html", "half")).unwrap();
            killed.write(&page("2024/half/index.html", "half")).unwrap();
            drop(killed);
            assert!(bench.spare().join("half.html").exists(), "this test tries nothing");
            assert_eq!(bench.whole(), None);
            for text in ["1", "2", "3"] {
                bench.publish(&with("index.html", text));
                assert!(!bench.spare().join("half.html").exists());
            }
            let beside = [".public.guong-lock", ".public.guong-spare", "public"].map(str::to_owned);
            assert_eq!(bench.beside(), BTreeSet::from(beside));
        }
    }
}

#[test]
fn a_spare_that_is_marked_as_unfinished_is_not_trusted() {
    let bench = Bench::with_spare();
    let list = fs::read(bench.spare().join(".guong")).unwrap();
    delete(&bench.spare());
    for whole in [true, false] {
        fs::create_dir_all(bench.spare().join("2024/half")).unwrap();
        fs::write(bench.spare().join("2024/half/index.html"), "half").unwrap();
        fs::write(bench.spare().join("index.html"), "ha").unwrap();
        fs::write(bench.spare().join(".guong-work"), "").unwrap();
        fs::write(bench.spare().join(".guong"), &list[..if whole { list.len() } else { 9 }]).unwrap();
        bench.publish(&with("2024/an/index.html", &format!("An {whole}")));
        delete(&bench.spare());
    }
}

#[test]
fn a_tree_that_a_killed_build_left_aside_goes_back_to_its_place() {
    let bench = Bench::with_spare();
    bench.put("theirs.txt", "theirs");
    let live = tree(&bench.out());
    // With what was to come still beside it, and without.
    for spare in [true, false] {
        fs::rename(bench.out(), bench.aside()).unwrap();
        if !spare {
            delete(&bench.spare());
        }
        let stage = bench.begin().unwrap();
        assert_eq!(tree(&bench.out()), live);
        assert!(stage.intact("index.html").is_some());
        assert!(!bench.aside().exists());
    }
    bench.publish(&with("index.html", "1"));
    assert_eq!(bench.read("theirs.txt"), "theirs");
    // Killed after the second renaming: the new tree is in place, the old one is not wanted.
    fs::rename(bench.spare(), bench.aside()).unwrap();
    bench.publish(&with("index.html", "2"));
    assert!(!bench.aside().exists());
}

#[test]
fn a_folder_of_theirs_where_ours_would_stand_is_refused_and_untouched() {
    for (name, later) in [("spare", true), ("spare", false), ("old", true), ("old", false)] {
        for whole_folder in [true, false] {
            let bench = Bench::new();
            if later {
                bench.publish(&PAGES);
            }
            let theirs = bench.folder.path().join(format!(".public.guong-{name}"));
            if whole_folder {
                fs::create_dir(&theirs).unwrap();
                fs::write(theirs.join("theirs.txt"), "theirs").unwrap();
            } else {
                fs::write(&theirs, "theirs").unwrap();
            }
            let everything = || {
                let all = tree(bench.folder.path()).into_iter();
                all.filter(|(path, _)| path != ".public.guong-lock").collect::<Tree>()
            };
            let before = everything();
            let refused = bench.try_publish(&with("index.html", "changed"));
            let told = match &refused {
                Err(Error::Io { path, .. } | Error::ForeignOutput { path }) => path.starts_with(&theirs),
                _ => false,
            };
            assert!(told, "{name} {later} {whole_folder}: {refused:?}");
            assert_eq!(everything(), before, "{name} {later} {whole_folder}");
            delete(&theirs);
            bench.publish(&with("index.html", "changed"));
        }
    }
}

#[test]
fn what_others_put_there_while_a_build_is_under_way_is_there_afterwards() {
    let bench = Bench::with_spare();
    for text in ["1", "2", "3"] {
        let stage = bench.begin().unwrap();
        stage.write(&page("index.html", text)).unwrap();
        bench.put(&format!("upload-{text}.pdf"), text);
        bench.put(&format!("theirs-{text}/deep/file.txt"), text);
        bench.put("2024/an/photo.jpg", text);
        stage.publish().unwrap();
        for path in [format!("upload-{text}.pdf"), format!("theirs-{text}/deep/file.txt")] {
            assert_eq!(bench.read(&path), text);
        }
        bench.publish(&with("index.html", "again"));
        assert_eq!(bench.read("upload-1.pdf"), "1");
        assert_eq!(bench.read("theirs-1/deep/file.txt"), "1");
        assert_eq!(bench.read("2024/an/photo.jpg"), text);
    }
}

#[test]
fn what_came_during_a_build_that_was_killed_after_the_exchange_is_there_afterwards() {
    let bench = Bench::with_spare();
    fs::remove_file(bench.spare().join(".guong-spare")).unwrap();
    fs::write(bench.spare().join("upload.pdf"), "theirs").unwrap();
    bench.try_publish(&with("index.html", "changed")).unwrap();
    assert_eq!(bench.read("upload.pdf"), "theirs");
}

#[cfg(unix)]
#[test]
fn folders_keep_their_rights() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::with_spare();
    bench.put("theirs/secret.txt", "theirs");
    let mode = |path: &str| fs::metadata(bench.out().join(path)).unwrap().permissions().mode() & 0o777;
    for path in ["", "theirs"] {
        fs::set_permissions(bench.out().join(path), fs::Permissions::from_mode(0o750)).unwrap();
    }
    for text in ["1", "2", "3"] {
        bench.publish(&with("index.html", text));
        assert_eq!((mode(""), mode("theirs")), (0o750, 0o750), "{text}");
    }
}

#[test]
fn what_stands_in_the_way_in_the_spare_is_cleared() {
    let bench = Bench::with_spare();
    let block = |path: &str| {
        let _ = fs::remove_file(bench.spare().join(path));
        fs::create_dir_all(bench.spare().join(path).join("in-the-way")).unwrap();
        fs::write(bench.spare().join(path).join("in-the-way/file"), "").unwrap();
    };
    for text in ["1", "2"] {
        block("new.html");
        bench.publish(&with("new.html", text));
        block("2024/an/index.html");
        bench.publish(&with("index.html", text));
    }
}

#[test]
fn the_site_may_vanish_between_two_builds() {
    let bench = Bench::with_spare();
    for text in ["1", "2", "3"] {
        delete(&bench.out());
        bench.publish(&with("index.html", text));
        bench.publish(&PAGES);
    }
}

#[test]
fn two_builds_of_one_output_wait_for_each_other() {
    let bench = Bench::with_spare();
    let first = bench.begin().unwrap();
    first.write(&page("first.html", "first")).unwrap();
    let (done, wait) = mpsc::channel();
    let out = bench.out();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let second = Stage::begin(&out, Holds::Published, &Standing::default()).unwrap();
            let seen = second.intact("first.html");
            second.write(&page("second.html", "second")).unwrap();
            second.publish().unwrap();
            done.send(seen).unwrap();
        });
        assert!(wait.recv_timeout(Duration::from_millis(300)).is_err(), "the second did not wait");
        first.publish().unwrap();
        assert_eq!(wait.recv_timeout(Duration::from_secs(60)), Ok(Some(Digest::of(b"first"))));
    });
    let files: Vec<String> = tree(&bench.out()).into_keys().collect();
    assert_eq!(files, [".guong", "second.html"]);
}
