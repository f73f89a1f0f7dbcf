//! Waits for changes of a site's files and tells the site's thread, once for all that happen together.

use super::poll;
use super::site::Message;
use crate::pipeline::Changed;
use notify::event::{AccessKind, AccessMode, EventKind, ModifyKind};
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// An editor has done with a file when nothing has happened for so long.
const QUIET: Duration = Duration::from_millis(15);
/// Whoever writes without a pause is not waited for longer.
const LONGEST: Duration = Duration::from_millis(200);
/// What is put into a new folder before it is watched goes unnoticed; so it is looked at once more.
const SETTLED: Duration = Duration::from_millis(300);
/// How often a site's folder that is gone is looked for.
const GONE: Duration = Duration::from_millis(500);

/// Watches a site from now on, on a thread of its own, for as long as somebody listens.
pub(super) fn start(root: &Path, polling: bool, site: Sender<Message>) {
    let root = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let watch = (!polling).then(|| Watch::new(root.clone()));
    let ages = poll::ages(&root);
    thread::spawn(move || {
        if let Some(watch) = watch {
            let Err(fault) = watch.and_then(|watch| watch.run(&site)) else { return };
            let _ = site.send(Message::Polling(fault.to_string()));
        }
        poll::run(&root, ages, &site);
    });
}

/// A site's folder and what is watched of it.
struct Watch {
    root: PathBuf,
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
}

/// What a batch of events came to.
#[derive(Debug, Default)]
struct Batch {
    /// What was touched of the site, by its path below the root.
    changed: BTreeSet<PathBuf>,
    /// Nobody knows what was touched.
    missed: bool,
    /// A folder that is watched by its name may have come or gone.
    moved: bool,
    /// A folder is new.
    fresh: bool,
}

impl Watch {
    fn new(root: PathBuf) -> notify::Result<Self> {
        let (sender, events) = channel();
        let mut watch = Self { root, watcher: notify::recommended_watcher(sender)?, events };
        watch.arm()?;
        Ok(watch)
    }

    /// Watches what is there. Folders that came back are not watched any more by what was watched before.
    fn arm(&mut self) -> notify::Result<()> {
        self.watcher.watch(&self.root, RecursiveMode::NonRecursive)?;
        for folder in ["content", "themes"].map(|name| self.root.join(name)) {
            let _ = self.watcher.unwatch(&folder);
            if folder.is_dir() {
                match self.watcher.watch(&folder, RecursiveMode::Recursive) {
                    // Gone in between: the root tells when it is back.
                    Err(_) if !folder.is_dir() => {}
                    other => other?,
                }
            }
        }
        Ok(())
    }

    /// Tells of changes until nobody listens; an error means that the system does not tell any more.
    fn run(mut self, site: &Sender<Message>) -> notify::Result<()> {
        let mut again = false;
        loop {
            let there = self.root.is_dir();
            let first = match (again, there) {
                (true, _) => self.events.recv_timeout(SETTLED),
                (false, false) => self.events.recv_timeout(GONE),
                (false, true) => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let settled = again && matches!(first, Err(RecvTimeoutError::Timeout));
            let batch = match first {
                Ok(event) => self.gather(event)?,
                Err(RecvTimeoutError::Timeout) if settled => Batch { missed: true, ..Batch::default() },
                Err(RecvTimeoutError::Timeout) => Batch { moved: self.root.is_dir(), ..Batch::default() },
                Err(RecvTimeoutError::Disconnected) => return Ok(()),
            };
            // What happens while watches are put anew is seen by the look that follows.
            if batch.moved || settled {
                match self.arm() {
                    Err(error) if self.root.is_dir() => return Err(error),
                    _ => {}
                }
            }
            again = batch.moved || batch.fresh || (again && !settled);
            let changed = match batch {
                Batch { missed: false, moved: false, fresh: false, changed } => Changed::Files(changed),
                _ => Changed::Anything,
            };
            let nothing = changed == Changed::Files(BTreeSet::new());
            if !nothing && site.send(Message::Changed(changed)).is_err() {
                return Ok(());
            }
        }
    }

    /// Takes what comes together with an event.
    fn gather(&self, first: notify::Result<Event>) -> notify::Result<Batch> {
        let since = Instant::now();
        let mut batch = Batch::default();
        self.add(first?, &mut batch);
        while since.elapsed() < LONGEST
            && let Ok(event) = self.events.recv_timeout(QUIET)
        {
            self.add(event?, &mut batch);
        }
        Ok(batch)
    }

    fn add(&self, event: Event, batch: &mut Batch) {
        let read = match event.kind {
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => false,
            // The site's own thread reads the files.
            EventKind::Access(_) => true,
            _ => false,
        };
        if read {
            return;
        }
        if event.need_rescan() {
            (batch.missed, batch.moved, batch.fresh) = (true, true, true);
        }
        let of_folders = matches!(
            event.kind,
            EventKind::Create(_)
                | EventKind::Remove(_)
                | EventKind::Modify(ModifyKind::Name(_))
                | EventKind::Any
        );
        for path in event.paths.iter().filter_map(|path| path.strip_prefix(&self.root).ok()) {
            let mut parts = path.components().map(|part| part.as_os_str());
            // The output and the memory of builds lie in the root too, and are nobody's source.
            let top = parts.next();
            let source =
                top.is_none_or(|top| ["site.toml", "content", "themes"].iter().any(|name| top == *name));
            batch.missed |= top.is_none();
            if source {
                batch.changed.insert(path.to_owned());
            }
            batch.fresh |= source && of_folders && self.root.join(path).is_dir();
            batch.moved |=
                source && of_folders && top.is_none_or(|top| top != "site.toml") && parts.next().is_none();
        }
    }
}
