//! What a page is made from, told without making it: of most pages that is known sooner than what they show.
//!
//! It may tell two pages apart that are the same, never the other way round. A page is the same when these are: the
//! settings, plans, decisions and templates, by which all pages are made and which the caller knows; the text of its own
//! profile, and of those that it names; and what was made of them.

use super::{Planned, Route, Viewer};
use crate::archive::Index;
use crate::criteria::Exemplar;
use crate::text::{Fingerprint, Marks};
use rayon::prelude::*;
use std::hash::{Hash, Hasher};

/// What pages are made from.
#[derive(Debug)]
pub struct Inputs<'v> {
    viewer: &'v Viewer<'v>,
    common: Fingerprint,
    /// By index.
    exemplars: Vec<Fingerprint>,
}

impl<'v> Inputs<'v> {
    /// `common` is by what all pages are made; `text_of`, by what a profile's file is known. `None` when one is not known.
    pub fn of(
        viewer: &'v Viewer<'v>,
        common: Fingerprint,
        text_of: impl Fn(&str) -> Option<Fingerprint> + Sync,
    ) -> Option<Self> {
        let exemplars = viewer.archive.exemplars.par_iter();
        let exemplars =
            exemplars.map(|exemplar| Some(known_by(exemplar, &text_of(&exemplar.profile().file)?)));
        let exemplars = exemplars.collect::<Option<_>>()?;
        Some(Self { viewer, common, exemplars })
    }

    /// What a page is made from; `None` for one that has so much in it that it is made sooner.
    pub fn of_page(&self, planned: &Planned<'_>) -> Option<Fingerprint> {
        let mut marks = Marks::new();
        marks.add(&self.common);
        match &planned.route {
            Route::Profile(index) => self.add_profile(*index, &mut marks),
            Route::List(list, page) => {
                marks.add(&self.viewer.members(list).len().to_le_bytes());
                self.add(self.viewer.members_on(list, *page).iter().copied(), &mut marks);
            }
            _ => return None,
        }
        marks.add(planned.address.as_bytes());
        Some(marks.fingerprint())
    }

    /// A profile, its neighbours, other recognitions of its subject, those related to it, and those whom its answers name.
    fn add_profile(&self, index: Index, marks: &mut Marks) {
        let archive = self.viewer.archive;
        let exemplar = archive.exemplars[index];
        self.add([index].into_iter(), marks);
        self.viewer.near(index).into_iter().for_each(|near| self.add(near.into_iter(), marks));
        self.add(self.viewer.of_same_subject(index), marks);
        self.add(self.viewer.related(index).into_iter(), marks);
        let named = exemplar.answered().iter().filter_map(|answered| answered.shown.profile.as_ref());
        self.add(named.filter_map(|name| archive.find(name)), marks);
    }

    /// Adds exemplars so that no two rows of them add the same.
    fn add(&self, indexes: impl Iterator<Item = Index>, marks: &mut Marks) {
        indexes.for_each(|index| marks.add(&self.exemplars[index]));
        marks.add(&Fingerprint::default());
    }
}

/// By what an exemplar is known: its file, and what was made of it beside the others.
fn known_by(exemplar: &Exemplar, text: &Fingerprint) -> Fingerprint {
    let mut marks = Marks::new();
    marks.add(text);
    let made = (exemplar.key(), exemplar.standing(), exemplar.period(), exemplar.answered());
    made.hash(&mut Marked(&mut marks));
    marks.fingerprint()
}

/// Takes down what would be hashed.
struct Marked<'m>(&'m mut Marks);

impl Hasher for Marked<'_> {
    fn write(&mut self, bytes: &[u8]) {
        self.0.add(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}
