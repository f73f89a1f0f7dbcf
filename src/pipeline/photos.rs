//! The photographs of a site: developed before anything is judged, so that a picture that cannot be decoded is a finding
//! like any other, and put into the output beside the pages.

use super::survey::Survey;
use crate::cache::Made;
use crate::error::Result;
use crate::markdown::Purpose;
use crate::output::Stage;
use crate::photo::{self, Album, Budget, Fault, Photo, Print, Store};
use crate::render::RenderedPage;
use crate::text::{Fingerprint, fingerprint};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

/// Where photographs are developed: the pictures, the prints that are kept, and the memory that the work may take.
#[derive(Debug)]
pub(super) struct Darkroom {
    album: Arc<Album>,
    store: Store,
    budget: Budget,
    /// Paths of all prints of the site, drafts included.
    prints: BTreeSet<String>,
    /// Their pictures.
    sources: BTreeSet<Arc<str>>,
}

/// Photographs of one picture.
type OfPicture<'a> = Vec<&'a Photo>;

impl Darkroom {
    /// Of a site.
    pub(super) fn of(root: &Path, survey: &Survey) -> Self {
        Self {
            album: Arc::clone(&survey.album),
            store: Store::of(root),
            budget: Budget::default(),
            prints: BTreeSet::new(),
            sources: BTreeSet::new(),
        }
    }

    /// Decodes all pictures whose prints are not there yet. False when one could not be: then the texts that name it have
    /// to be read again, which finds the fault.
    pub(super) fn develop(&mut self, survey: &Survey, purpose: Purpose) -> Result<bool> {
        let pictures = by_picture(survey.photos());
        for photo in pictures.values().flatten() {
            self.sources.insert(Arc::clone(&photo.source));
            self.prints.extend(photo.prints().into_iter().map(|print| print.path));
        }
        let lacks = |photo: &&Photo| photo.prints().iter().any(|print| !self.store.has(print));
        let undone: Vec<OfPicture<'_>> =
            pictures.into_values().filter(|photos| photos.iter().any(lacks)).collect();
        let develop = |photos: &OfPicture<'_>| match purpose {
            Purpose::Check => self.decoded(photos, |bytes, first| photo::decodes(bytes, &first.look).map(Ok)),
            Purpose::Publish => self.prints_of(
                photos,
                |print| !self.store.has(print),
                |print, bytes| self.store.put(print, &bytes),
            ),
        };
        let sound: Vec<bool> = undone.par_iter().with_max_len(1).map(develop).collect::<Result<_>>()?;
        Ok(sound.into_iter().all(|sound| sound))
    }

    /// Puts the prints of photographs into the output, as far as they are not there.
    pub(super) fn write<'p>(
        &self,
        shown: impl Iterator<Item = &'p Photo>,
        stage: &Stage,
        known: &HashMap<String, Made>,
    ) -> Result<Vec<(String, Made)>> {
        let pictures: Vec<OfPicture<'_>> = by_picture(shown).into_values().collect();
        let written = pictures.par_iter().with_max_len(1).map(|photos| self.write_one(photos, stage, known));
        Ok(written.collect::<Result<Vec<_>>>()?.concat())
    }

    fn write_one(
        &self,
        photos: &OfPicture<'_>,
        stage: &Stage,
        known: &HashMap<String, Made>,
    ) -> Result<Vec<(String, Made)>> {
        let (mut made, mut lost) = (Vec::new(), BTreeSet::new());
        let put = |print: &Print, bytes: Vec<u8>| {
            let digest = stage.write(&RenderedPage { path: print.path.clone(), bytes })?;
            Ok((print.path.clone(), Made { from: from(print), inputs: None, digest }))
        };
        let prints = photos.iter().flat_map(|photo| photo.prints());
        // Two texts may show one picture in the same way.
        let prints: BTreeMap<String, Print> = prints.map(|print| (print.path.clone(), print)).collect();
        for (path, print) in prints {
            let there = known.get(&path).filter(|made| made.from == from(&print));
            if let Some(there) = there.filter(|made| stage.intact(&path) == Some(made.digest)) {
                stage.keep(&path)?;
                made.push((path, *there));
            } else if let Some(bytes) = self.store.get(&print) {
                made.push(put(&print, bytes)?);
            } else {
                lost.insert(path);
            }
        }
        if !lost.is_empty() {
            // What was kept is damaged, or somebody has deleted it since.
            self.prints_of(
                photos,
                |print| lost.contains(&print.path),
                |print, bytes| {
                    self.store.put(print, &bytes)?;
                    made.push(put(print, bytes)?);
                    Ok(())
                },
            )?;
        }
        Ok(made)
    }

    /// A print by its path, kept or made now; for a preview, which keeps nothing itself.
    pub(super) fn print(&self, photo: &Photo, path: &str) -> Option<Vec<u8>> {
        let print = photo.prints().into_iter().find(|print| print.path == path)?;
        let kept = self.store.get(&print);
        kept.or_else(|| {
            let mut made = None;
            let keep = |_: &Print, bytes: Vec<u8>| {
                made = Some(bytes);
                Ok(())
            };
            self.prints_of(&vec![photo], |print| print.path == path, keep).ok()?;
            made
        })
    }

    /// Forgets what no text shows any more, and keeps what is known of the rest.
    pub(super) fn tidy(&self) -> Result<()> {
        self.store.sweep(&self.prints)?;
        self.album.keep(&self.store, &self.sources)
    }

    /// Develops those prints of a picture that are wanted; false when it cannot be decoded.
    fn prints_of(
        &self,
        photos: &OfPicture<'_>,
        wanted: impl Fn(&Print) -> bool,
        keep: impl FnMut(&Print, Vec<u8>) -> Result<()>,
    ) -> Result<bool> {
        self.decoded(photos, |bytes, first| photo::develop(bytes, &first.look, photos, wanted, keep))
    }

    /// Reads a picture and lets some work have its bytes; false, and the picture is condemned, when it is of no use.
    fn decoded(
        &self,
        photos: &OfPicture<'_>,
        work: impl FnOnce(&[u8], &Photo) -> std::result::Result<Result<()>, Fault>,
    ) -> Result<bool> {
        let Some(first) = photos.first() else { return Ok(true) };
        let outcome = self.budget.spend(first.look.weight(), || match self.album.read(first) {
            Ok(bytes) => work(&bytes, first),
            Err(_) => Err(Fault::Unreadable),
        });
        match outcome {
            Ok(kept) => kept.map(|()| true),
            Err(fault) => {
                photos.iter().for_each(|photo| self.album.condemn(photo, &fault));
                Ok(false)
            }
        }
    }
}

/// What a print is made from stands in its name.
fn from(print: &Print) -> Fingerprint {
    fingerprint(print.path.as_bytes())
}

fn by_picture<'p>(photos: impl Iterator<Item = &'p Photo>) -> BTreeMap<Fingerprint, OfPicture<'p>> {
    let mut pictures: BTreeMap<Fingerprint, OfPicture<'p>> = BTreeMap::new();
    photos.for_each(|photo| pictures.entry(photo.digest).or_default().push(photo));
    pictures
}
