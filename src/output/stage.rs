//! One build's way to the output folder: what stays, what is written, and the exchange.

use super::list::{Digest, Found, LIST, List};
use super::live::{self, Live};
use super::scan::{Kind, Stamp};
use super::standing::Standing;
use super::tree::{self, SPARE, WORK};
use super::{Holds, exchange};
use crate::error::{Error, Result};
use crate::render::RenderedPage;
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A site on its way to the output folder.
#[derive(Debug)]
pub struct Stage {
    live_at: PathBuf,
    spare: PathBuf,
    aside: PathBuf,
    holds: Holds,
    live: Option<Live>,
    state: Mutex<State>,
    /// Held until the site is in place, so that two builds never share a stage.
    _lock: File,
}

/// What is known so far of the tree to come.
#[derive(Debug, Default)]
struct State {
    wanted: BTreeMap<String, (Digest, Stamp)>,
    /// Which of them were made and are not those of the live tree.
    fresh: HashSet<String>,
    /// How many of these are files of the live tree by another name.
    moved: usize,
    folders: HashSet<String>,
    /// Whether the spare is being changed.
    work: Option<Work>,
}

/// The tree in which a build works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Work {
    /// It began with nothing.
    Empty,
    /// It began with the last tree but one.
    Spare,
}

/// What was put in place.
#[derive(Debug, Clone, Default)]
pub struct Published {
    /// Files written.
    pub written: usize,
    /// Files that stayed as they were.
    pub reused: usize,
    /// Files that are gone.
    pub removed: usize,
    /// Bytes of the whole site.
    pub bytes: u64,
    /// By what the next build knows it.
    pub standing: Standing,
}

impl Stage {
    /// Begins a site that will stand at `out`: waits for another build of it, puts back what a killed one left aside, and
    /// looks at what stands there. `remembered` is that of the last [`Published`], or nothing.
    pub fn begin(out: &Path, holds: Holds, remembered: &Standing) -> Result<Self> {
        let lock = lock(out)?;
        let (spare, aside) = (beside(out, "spare"), beside(out, "old"));
        exchange::recover(out, &aside).map_err(|source| Error::io("renaming", out, source))?;
        retire(&aside, out)?;
        let idle = || spare.join(SPARE).exists() && matches!(List::of(&spare), Ok(Found::List(_)));
        let (idle, mut live) = rayon::join(idle, || Live::of(out, &remembered.stamps));
        if !idle && spare.exists() {
            retire(&spare, out)?;
            // Something may have been rescued from it.
            live = Live::of(out, &remembered.stamps);
        }
        let live = live?;
        if live.is_none() {
            remove(&spare)?;
        }
        let state = Mutex::default();
        Ok(Self { live_at: out.to_owned(), spare, aside, holds, live, state, _lock: lock })
    }

    /// What a file of ours holds that stands in the output folder and that nobody changed.
    pub fn intact(&self, path: &str) -> Option<Digest> {
        self.live.as_ref()?.intact.get(path).map(|(digest, _)| *digest)
    }

    /// A file stays as it is. May be called from many threads, for files that are [`Self::intact`].
    pub fn keep(&self, path: &str) -> Result<()> {
        let known = self.live.as_ref().and_then(|live| live.intact.get(path));
        let known = known.ok_or_else(|| self.refuse(path, io::ErrorKind::NotFound))?;
        self.state().wanted.insert(path.to_owned(), *known);
        Ok(())
    }

    /// A file is to have these bytes: it is written, unless it has them already. May be called from many threads.
    pub fn write(&self, page: &RenderedPage) -> Result<Digest> {
        let digest = Digest::of(&page.bytes);
        if self.intact(&page.path) == Some(digest) {
            return self.keep(&page.path).map(|()| digest);
        }
        self.make(&page.path, digest, |at, work| create(at, &page.bytes, work))
    }

    /// A file that is [`Self::intact`] at another path so far gets a second name, and is not written.
    pub fn keep_moved(&self, path: &str, before: &str) -> Result<Digest> {
        let digest = self.intact(before).ok_or_else(|| self.refuse(before, io::ErrorKind::NotFound))?;
        if before == path {
            return self.keep(path).map(|()| digest);
        }
        self.make(path, digest, |at, _| {
            tree::share(&self.live_at.join(before), &self.spare, path)?;
            Ok(Stamp::of(&fs::symlink_metadata(at)?))
        })?;
        self.state().moved += 1;
        Ok(digest)
    }

    /// Makes a file of the tree to come, unless something of others stands in its way.
    fn make(
        &self,
        path: &str,
        digest: Digest,
        make: impl Fn(&Path, Work) -> io::Result<Stamp>,
    ) -> Result<Digest> {
        if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(self.refuse(path, io::ErrorKind::InvalidInput));
        }
        if let Some(other) = self.live.as_ref().and_then(|live| live.in_the_way(path)) {
            return Err(Error::OutputTaken { path: self.live_at.join(other) });
        }
        let at = self.spare.join(path);
        let stamp = tree::with_rights(&self.spare, || {
            let work = self.prepare(path.rsplit_once('/').map_or("", |(folder, _)| folder))?;
            make(&at, work).map_err(|source| Error::io("writing", &at, source))
        })?;
        let mut state = self.state();
        state.wanted.insert(path.to_owned(), (digest, stamp));
        state.fresh.insert(path.to_owned());
        Ok(digest)
    }

    /// Puts the site in place in one step.
    pub fn publish(self) -> Result<Published> {
        let State { wanted, fresh, moved, work, .. } = std::mem::take(&mut *self.state());
        let list = List {
            holds: self.holds,
            own: wanted.iter().map(|(path, (digest, _))| (path.clone(), *digest)).collect(),
            carried: self.live.as_ref().map(Live::carried).unwrap_or_default(),
        };
        let gone: Vec<String> = match &self.live {
            Some(live) => live.list.own.keys().filter(|path| !wanted.contains_key(*path)).cloned().collect(),
            None => Vec::new(),
        };
        let text = list.text();
        let published = Published {
            written: fresh.len() - moved,
            reused: wanted.len() - fresh.len() + moved,
            removed: gone.len().saturating_sub(moved),
            bytes: wanted.values().map(|(_, stamp)| stamp.length()).sum(),
            standing: Standing::default(),
        };
        let stamps = wanted.iter().map(|(path, (_, stamp))| (path.clone(), *stamp)).collect();
        let told = || Published { standing: Standing::of(&self.live_at, &list, &text, stamps), ..published };
        let unchanged = fresh.is_empty() && self.live.as_ref().is_some_and(|live| live.list == list);
        if unchanged && self.live.as_ref().is_some_and(|live| live.intact.len() == wanted.len()) {
            return Ok(told());
        }
        let work = match work {
            Some(work) => work,
            None => self.prepare("")?,
        };
        if let Some(live) = &self.live {
            tree::with_rights(&self.spare, || self.catch_up(live, &wanted, &fresh, work))?;
        }
        tree::with_rights(&self.spare, || self.finish(&text))?;
        if self.live.is_none() {
            // An empty folder may stand there, prepared by whoever lets a web server read it.
            let _ = tree::same_rights(&self.live_at, &self.spare);
            let _ = fs::remove_dir(&self.live_at);
            let moved = fs::rename(&self.spare, &self.live_at);
            return moved.map(|()| told()).map_err(|source| Error::io("renaming", &self.live_at, source));
        }
        tree::same_rights(&self.live_at, &self.spare)
            .and_then(|()| exchange::swap(&self.spare, &self.live_at, &self.aside))
            .map_err(|source| Error::io("renaming", &self.live_at, source))?;
        if let Some(live) = &self.live {
            let before = List { carried: live.carried(), ..live.list.clone() };
            live::rescue(&self.spare, &before, &self.live_at)?;
        }
        tree::with_rights(&self.spare, || {
            // What has changed is not kept: a spare holds only what it shares, and nothing of what was withdrawn.
            tree::prune(&self.spare, gone.iter().chain(&fresh))
                .map_err(|source| Error::io("removing", &self.spare, source))?;
            // All that it has left is in this list; its own does not know what others put into it while it was the live one.
            let listed = fs::write(self.spare.join(LIST), &text);
            let marked = listed.and_then(|()| fs::write(self.spare.join(SPARE), ""));
            marked.map_err(|source| Error::io("writing", &self.spare, source))
        })?;
        Ok(told())
    }

    /// The tree to work in, with a folder.
    fn prepare(&self, folder: &str) -> Result<Work> {
        let mut state = self.state();
        let work = match state.work {
            Some(work) => work,
            None => {
                let work = self.begin_work().map_err(|source| Error::io("creating", &self.spare, source))?;
                *state.work.insert(work)
            }
        };
        if !folder.is_empty() && !state.folders.contains(folder) {
            let made = match work {
                Work::Empty => fs::create_dir_all(self.spare.join(folder)),
                Work::Spare => tree::folder(&self.spare, folder),
            };
            made.map_err(|source| Error::io("creating", &self.spare.join(folder), source))?;
            state.folders.insert(folder.to_owned());
        }
        Ok(work)
    }

    /// Takes the spare, or an empty folder, for this build. The mark stands before anything else is changed.
    fn begin_work(&self) -> io::Result<Work> {
        match fs::rename(self.spare.join(SPARE), self.spare.join(WORK)) {
            Ok(()) => return Ok(Work::Spare),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) => {}
        }
        if !tree::is_empty_or_absent(&self.spare) {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        fs::create_dir_all(&self.spare)?;
        fs::write(self.spare.join(WORK), "").map(|()| Work::Empty)
    }

    /// Brings the tree in which we work to what is wanted, apart from what was written into it: a spare lacks what the
    /// build before changed, and has what nobody wants any more.
    fn catch_up(
        &self,
        live: &Live,
        wanted: &BTreeMap<String, (Digest, Stamp)>,
        fresh: &HashSet<String>,
        work: Work,
    ) -> Result<()> {
        if let Work::Spare = work {
            self.clear_out(live, wanted).map_err(|source| Error::io("removing", &self.spare, source))?;
        }
        let folders =
            || live.others.iter().filter(|(_, (kind, _))| *kind == Kind::Folder).map(|(path, _)| path);
        for path in folders() {
            tree::folder(&self.spare, path)
                .map_err(|source| Error::io("creating", &self.spare.join(path), source))?;
        }
        let stay = wanted.par_iter().filter(|(path, _)| !fresh.contains(*path));
        let stay = stay.map(|(path, (_, stamp))| (path, stamp));
        let carried = live.others.par_iter().filter(|(_, (kind, _))| *kind != Kind::Folder);
        let carried = carried.map(|(path, (_, stamp))| (path, stamp));
        stay.chain(carried).try_for_each(|(path, stamp)| {
            let (from, to) = (self.live_at.join(path), self.spare.join(path));
            let shared = work == Work::Spare
                && fs::symlink_metadata(&to).is_ok_and(|there| Stamp::of(&there).is_same_file(stamp));
            match shared {
                true => Ok(()),
                false => {
                    tree::share(&from, &self.spare, path).map_err(|source| Error::io("writing", &to, source))
                }
            }
        })?;
        // Last, since nothing more can be put into one in which nobody may write.
        for path in folders() {
            tree::same_rights(&self.live_at.join(path), &self.spare.join(path))
                .map_err(|source| Error::io("creating", &self.spare.join(path), source))?;
        }
        Ok(())
    }

    /// Removes from the spare what nobody wants there any more.
    fn clear_out(&self, live: &Live, wanted: &BTreeMap<String, (Digest, Stamp)>) -> io::Result<()> {
        let Found::List(listed) = List::of(&self.spare)? else {
            return Err(io::ErrorKind::InvalidData.into());
        };
        let folders = live::folders(wanted.keys().chain(live.others.keys()));
        let is_folder = |path: &String| {
            folders.contains(path.as_str())
                || live.others.get(path).is_some_and(|(kind, _)| *kind == Kind::Folder)
        };
        // What lies in a folder comes before the folder.
        let (stay, go): (Vec<&String>, Vec<&String>) =
            listed.own.keys().chain(listed.carried.iter().rev()).partition(|path| is_folder(path));
        stay.into_iter().try_for_each(|path| tree::folder(&self.spare, path))?;
        let unwanted = |path: &&String| !wanted.contains_key(*path) && !live.others.contains_key(*path);
        tree::prune(&self.spare, go.into_iter().filter(unwanted))
    }

    /// The tree is whole: its list says so.
    fn finish(&self, list: &str) -> Result<()> {
        let path = self.spare.join(LIST);
        let fail = |source| Error::io("writing", &path, source);
        let begun = self.spare.join(WORK);
        let written = match fs::remove_file(&path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => fs::write(&path, list),
        };
        written.and_then(|()| fs::remove_file(begun)).map_err(fail)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn refuse(&self, path: &str, why: io::ErrorKind) -> Error {
        Error::io("writing", &self.live_at.join(path), why.into())
    }
}

/// A name beside the output folder.
pub(super) fn beside(out: &Path, what: &str) -> PathBuf {
    let name = out.file_name().map_or("public".into(), |name| name.to_string_lossy());
    parent(out).join(format!(".{name}.guong-{what}"))
}

fn parent(out: &Path) -> &Path {
    out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Waits until no other build is at work on the output folder, and keeps others waiting.
pub(super) fn lock(out: &Path) -> Result<File> {
    let folder = parent(out);
    fs::create_dir_all(folder).map_err(|source| Error::io("creating", folder, source))?;
    let path = beside(out, "lock");
    let lock = File::create(&path).map_err(|source| Error::io("creating", &path, source))?;
    lock.lock().map_err(|source| Error::io("writing", &path, source))?;
    Ok(lock)
}

/// Makes a file. One that stood there is not written over but removed: the live tree may share it.
fn create(path: &Path, bytes: &[u8], work: Work) -> io::Result<Stamp> {
    let mut file = match File::create_new(path) {
        Err(error) if work == Work::Spare && error.kind() == io::ErrorKind::AlreadyExists => {
            tree::clear(path)?;
            File::create_new(path)?
        }
        file => file?,
    };
    file.write_all(bytes)?;
    Ok(Stamp::of(&file.metadata()?))
}

/// Removes a tree that a build left when it was killed. One that was exchanged may have got something from others that
/// nobody has looked for yet; what had come before the exchange stands in the live tree's list.
fn retire(leftover: &Path, live: &Path) -> Result<()> {
    if let (Ok(Found::List(mut list)), Ok(Found::List(now))) = (List::of(leftover), List::of(live))
        && !leftover.join(WORK).exists()
    {
        list.carried.extend(now.carried);
        live::rescue(leftover, &list, live)?;
    }
    remove(leftover)
}

/// Removes what a killed build left behind.
fn remove(leftover: &Path) -> Result<()> {
    tree::with_rights(leftover, || match tree::remove(leftover) {
        Ok(true) => Ok(()),
        Ok(false) => Err(Error::ForeignOutput { path: leftover.to_owned() }),
        Err(source) => Err(Error::io("removing", leftover, source)),
    })
}
