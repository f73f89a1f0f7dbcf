//! Notices changes by the age and length of files, where the system does not tell of them: network drives, shared
//! folders of virtual machines, too many files.

use super::site::Message;
use crate::pipeline::Changed;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// How often.
const PAUSE: Duration = Duration::from_millis(500);

/// What a directory says of each file.
pub(super) type Ages = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Tells of changes until nobody listens.
pub(super) fn run(root: &Path, mut known: Ages, site: &Sender<Message>) {
    loop {
        let now = ages(root);
        if now != known && site.send(Message::Changed(Changed::Anything)).is_err() {
            return;
        }
        known = now;
        thread::sleep(PAUSE);
    }
}

/// Links are followed, to themes and texts that lie elsewhere. What cannot be read is as if it were not there: the look will
/// tell.
pub(super) fn ages(root: &Path) -> Ages {
    let tops = ["site.toml", "content", "themes"].map(|name| root.join(name));
    let entries = tops.iter().flat_map(|top| WalkDir::new(top).follow_links(true)).filter_map(Result::ok);
    entries
        .filter_map(|entry| {
            let data = entry.metadata().ok()?;
            data.is_file().then(|| (entry.into_path(), (data.modified().ok(), data.len())))
        })
        .collect()
}
