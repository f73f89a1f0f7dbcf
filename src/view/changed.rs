//! When pages last gained something. Days come from the content alone, so that a build without change changes none.

use super::{Planned, Route, Viewer};
use crate::archive::Index;
use chrono::NaiveDate;

impl Viewer<'_> {
    /// The last day on which a profile gained something: introduction, an act, an achievement. Days to come, which only
    /// a preview shows, do not count.
    pub fn changed(&self, index: Index) -> Option<NaiveDate> {
        let exemplar = self.archive.exemplars[index];
        let profile = exemplar.profile();
        let acts = profile.acts.iter().map(|act| act.date);
        let days = acts.chain(profile.updates.iter().map(|update| update.date)).chain(exemplar.day());
        days.filter(|day| *day <= self.today).max()
    }

    /// The last day on which anything that a page shows gained something; none for pages whose text bears no day.
    pub fn page_changed(&self, planned: &Planned<'_>) -> Option<NaiveDate> {
        let facets = &self.archive.facets;
        match &planned.route {
            Route::Profile(index) => self.changed(*index),
            Route::Home
            | Route::Index(_)
            | Route::Figures
            | Route::OpenData
            | Route::Search
            | Route::Latest
            | Route::LatestFrame => self.latest_of(0..self.archive.exemplars.len()),
            Route::Year(year) => {
                let quarters = self.archive.quarters_of(*year).map(|(_, quarter)| quarter);
                let added = quarters.flat_map(|quarter| quarter.updates.iter().map(|(index, _)| *index));
                self.latest_of(self.archive.of_year(*year).into_iter().chain(added))
            }
            Route::Quarter(period) => {
                let quarter = &self.archive.quarters[period];
                let added = quarter.updates.iter().map(|(index, _)| *index);
                self.latest_of(quarter.exemplars.iter().copied().chain(added))
            }
            Route::List(list, page) => self.latest_of(self.members_on(list, *page).iter().copied()),
            Route::Plan(id) => self.latest_of(facets.plans.get(id).into_iter().flatten().copied()),
            Route::Decision(id) => {
                let members = self.latest_of(facets.decisions.get(id).into_iter().flatten().copied());
                members.max(Some(self.decisions[*id].date))
            }
            Route::PortalGuide | Route::Text(_) | Route::Notice(_) | Route::Moved(..) | Route::NotFound => {
                None
            }
        }
    }

    fn latest_of(&self, indexes: impl IntoIterator<Item = Index>) -> Option<NaiveDate> {
        indexes.into_iter().filter_map(|index| self.changed(index)).max()
    }
}
