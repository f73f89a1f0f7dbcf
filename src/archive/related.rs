//! Related profiles: those that share a category, movement or unit.
//!
//! Only the nearest in each list are looked at, so that the work grows with the number of profiles and not its square.

use super::{Archive, Index};
use std::cmp::Reverse;

/// How far to both sides of an exemplar each list is searched.
const REACH: usize = 6;

impl Archive<'_> {
    /// The exemplars most related to one, at most `count`; most shared first, then newest.
    pub fn related(&self, index: Index, count: usize) -> Vec<Index> {
        let profile = self.exemplars[index].profile();
        let mut scores: Vec<(Index, u32)> = Vec::with_capacity(64);
        let mut search = |list: Option<&Vec<Index>>, weight: u32| {
            let Some(list) = list else { return };
            let Ok(at) = list.binary_search(&index) else {
                return;
            };
            let near = &list[at.saturating_sub(REACH)..list.len().min(at + REACH + 1)];
            for other in near.iter().filter(|other| **other != index) {
                scores.push((*other, weight));
            }
        };
        for id in &profile.categories {
            search(self.facets.categories.get(id.as_str()), 3);
        }
        for id in &profile.movements {
            search(self.facets.movements.get(id.as_str()), 2);
        }
        search(self.facets.units.get(profile.unit.as_str()), 2);
        let same_subject =
            |other: &Index| self.exemplars[*other].profile().subject.id.value == profile.subject.id.value;
        scores.sort_unstable();
        let mut related: Vec<(Reverse<u32>, Index)> = scores
            .chunk_by(|a, b| a.0 == b.0)
            .map(|same| (Reverse(same.iter().map(|(_, weight)| weight).sum()), same[0].0))
            .collect();
        related.sort_unstable();
        related.into_iter().map(|(_, other)| other).filter(|other| !same_subject(other)).take(count).collect()
    }
}
