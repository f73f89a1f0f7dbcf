//! The pictures of a site: which there are, and what is known of each. A picture is read when a text first names it, and
//! not again while its entry in the folder stays as it was.

use super::cut::{Cut, Shape};
use super::look::{Fault, Look, MAX_BYTES};
use super::print::Photo;
use super::store::Store;
use crate::config::Widths;
use crate::error::{Error, Result};
use crate::source::{self, Asset, Stamp};
use crate::text::{Fingerprint, fingerprint};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The pictures below a site's content folder.
#[derive(Debug, Default)]
pub struct Album {
    root: PathBuf,
    /// By path below the root; those of the last good build have no entry any more.
    assets: BTreeMap<Arc<str>, Option<Stamp>>,
    widths: Widths,
    known: Known,
}

/// What was seen of pictures, for as long as their entries stay.
#[derive(Debug, Clone, Default)]
pub struct Known(Arc<Mutex<BTreeMap<Arc<str>, Seen>>>);

/// What was seen of one picture.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Seen {
    stamp: Option<Stamp>,
    digest: Fingerprint,
    outcome: std::result::Result<Look, Fault>,
    /// Whether the fault came out later: not to be kept, since the next build may be able to do better.
    #[serde(skip)]
    condemned: bool,
}

impl Known {
    /// From earlier builds of a site.
    pub fn of(store: &Store) -> Self {
        Self(Arc::new(Mutex::new(store.known())))
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<Arc<str>, Seen>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Album {
    /// Of the pictures of a site, to be shown in some widths.
    pub fn new(root: &Path, assets: &[Asset], widths: Widths, known: Known) -> Self {
        let assets = assets.iter().map(|asset| (Arc::clone(&asset.path), asset.stamp)).collect();
        Self { root: root.to_owned(), assets, widths, known }
    }

    /// The same in a site's own widths.
    pub fn in_widths(self, widths: Widths) -> Self {
        Self { widths, ..self }
    }

    /// All pictures and other files that are no texts, with their entries.
    pub fn assets(&self) -> impl Iterator<Item = (&str, Option<Stamp>)> {
        self.assets.iter().map(|(path, stamp)| (&**path, *stamp))
    }

    /// A piece of a picture, or what is wrong with the picture; `None` when there is none at the path.
    pub fn photo(&self, path: &str, cut: Cut) -> Option<std::result::Result<Photo, Fault>> {
        let (path, stamp) = self.assets.get_key_value(path)?;
        let seen = self.seen(path, *stamp);
        let widths = match cut.shape {
            Shape::Story => &self.widths.story[..],
            Shape::Person | Shape::Collective => &self.widths.portrait[..],
            Shape::Cover => &self.widths.cover[..],
            Shape::Social => &[1200],
        };
        Some(seen.outcome.map(|look| Photo::new(Arc::clone(path), seen.digest, look, cut, widths)))
    }

    /// The bytes of a photograph's picture, which must be those that were seen.
    pub fn read(&self, photo: &Photo) -> Result<Vec<u8>> {
        let fail = |source| Error::io("reading", &self.root.join(&*photo.source), source);
        let bytes = source::read_picture(&self.root, &photo.source, MAX_BYTES).map_err(fail)?;
        match fingerprint(&bytes) == photo.digest {
            true => Ok(bytes),
            false => Err(fail(std::io::Error::other("changed while it was being read"))),
        }
    }

    /// From now on a picture has a fault that was not seen at first sight.
    pub fn condemn(&self, photo: &Photo, fault: &Fault) {
        if let Some(seen) = self.known.lock().get_mut(&photo.source) {
            seen.outcome = Err(fault.clone());
            seen.condemned = true;
        }
    }

    /// Keeps for the next build what is known of those pictures that pages show.
    pub fn keep(&self, store: &Store, shown: &BTreeSet<Arc<str>>) -> Result<()> {
        let mut known = self.known.lock().clone();
        let sure = |seen: &Seen| !seen.condemned && seen.stamp.is_some_and(Stamp::settled);
        known.retain(|path, seen| shown.contains(path) && sure(seen));
        store.set_known(&known)
    }

    fn seen(&self, path: &Arc<str>, stamp: Option<Stamp>) -> Seen {
        // What the last good build saw holds for it, whatever has become of the file.
        let holds = |seen: &&Seen| stamp.is_none() || seen.stamp == stamp;
        if let Some(seen) = self.known.lock().get(path).filter(holds) {
            return seen.clone();
        }
        let seen = self.look(path, stamp);
        self.known.lock().insert(Arc::clone(path), seen.clone());
        seen
    }

    fn look(&self, path: &str, stamp: Option<Stamp>) -> Seen {
        let unseen =
            |fault| Seen { stamp, digest: Fingerprint::default(), outcome: Err(fault), condemned: false };
        if let Some(length) = stamp.map(Stamp::length).filter(|length| *length > MAX_BYTES) {
            return unseen(Fault::Bytes(length >> 20));
        }
        match source::read_picture(&self.root, path, MAX_BYTES) {
            Ok(bytes) => {
                let (digest, outcome) = (fingerprint(&bytes), Look::at(&bytes));
                Seen { stamp, digest, outcome, condemned: false }
            }
            Err(_) => unseen(Fault::Unreadable),
        }
    }
}
