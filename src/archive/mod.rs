//! Arranges exemplars: by year and quarter, and by everything else that readers look for. All orders are total.

mod related;

use crate::criteria::{Exemplar, Standing};
use crate::plan::Plan;
use crate::terms::{Kind, Level};
use crate::text::Period;
use rayon::slice::ParallelSliceMut;
use rustc_hash::FxHashMap;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// An exemplar's place in [`Archive::exemplars`].
pub type Index = usize;

/// One quarter of the archive.
#[derive(Debug, Default)]
pub struct Quarter {
    /// Those introduced in it: collectives, leaders, staff, each by name.
    pub exemplars: Vec<Index>,
    /// Updates of exemplars of earlier quarters: the exemplar and the update's place among its own.
    pub updates: Vec<(Index, usize)>,
}

/// Lists of exemplars by what they share; newest period first, then as in a quarter.
#[derive(Debug, Default)]
pub struct Facets<'a> {
    /// By unit.
    pub units: BTreeMap<&'a str, Vec<Index>>,
    /// By kind.
    pub kinds: BTreeMap<Kind, Vec<Index>>,
    /// By movement.
    pub movements: BTreeMap<&'a str, Vec<Index>>,
    /// By category.
    pub categories: BTreeMap<&'a str, Vec<Index>>,
    /// By each level of recognition.
    pub levels: BTreeMap<Level, Vec<Index>>,
    /// By agency.
    pub agencies: BTreeMap<&'a str, Vec<Index>>,
    /// By plan.
    pub plans: BTreeMap<&'a str, Vec<Index>>,
    /// By shared decision.
    pub decisions: BTreeMap<&'a str, Vec<Index>>,
    /// By subject: the same person or collective in several years.
    pub subjects: FxHashMap<&'a str, Vec<Index>>,
}

/// The exemplars that a build shows, arranged.
#[derive(Debug)]
pub struct Archive<'a> {
    /// All that are shown, newest period first; within a period by kind and name.
    pub exemplars: Vec<&'a Exemplar>,
    /// Quarters that have an exemplar or an update.
    pub quarters: BTreeMap<Period, Quarter>,
    /// Other ways in.
    pub facets: Facets<'a>,
    /// Whom it is shown to.
    pub audience: Audience,
    /// Their places in the order in which they were given: by key.
    pub by_key: Vec<Index>,
    /// Made when somebody asks.
    by_name: OnceLock<FxHashMap<String, Index>>,
}

/// Which exemplars a build shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Everybody: published ones only.
    Public,
    /// The office: drafts too, marked.
    Office,
}

/// Arranges the exemplars, which come by key, for an audience.
pub fn arrange<'a>(exemplars: &'a [Exemplar], audience: Audience) -> Archive<'a> {
    let shown =
        |exemplar: &&Exemplar| audience == Audience::Office || exemplar.standing() == Standing::Published;
    let mut order: Vec<(usize, &Exemplar)> = exemplars.iter().filter(shown).enumerate().collect();
    order.par_sort_by_cached_key(|(_, exemplar): &(usize, &'a Exemplar)| {
        let (kind, order) = by_kind_and_name(exemplar);
        // Most are told apart by this, without a look at what lies elsewhere in memory.
        let beginning =
            order.0.iter().chain([0; 8].iter()).take(8).fold(0, |all, byte| all << 8 | u64::from(*byte));
        (Reverse(exemplar.period()), kind, beginning, order, exemplar.key())
    });
    let mut by_key = vec![0; order.len()];
    (0..).zip(&order).for_each(|(index, (place, _))| by_key[*place] = index);
    let exemplars: Vec<&Exemplar> = order.into_iter().map(|(_, exemplar)| exemplar).collect();
    let ((quarters, subjects), facets) =
        rayon::join(|| (quarters(&exemplars), subjects(&exemplars)), || Facets::of(&exemplars, 0));
    let facets = Facets { subjects, ..facets };
    Archive { exemplars, quarters, facets, audience, by_key, by_name: OnceLock::new() }
}

fn quarters(exemplars: &[&Exemplar]) -> BTreeMap<Period, Quarter> {
    let mut quarters: BTreeMap<Period, Quarter> = BTreeMap::new();
    for (index, exemplar) in exemplars.iter().enumerate() {
        quarters.entry(exemplar.period()).or_default().exemplars.push(index);
        for (place, update) in exemplar.profile().updates.iter().enumerate() {
            let period = Period::of(update.date);
            if period > exemplar.period() {
                quarters.entry(period).or_default().updates.push((index, place));
            }
        }
    }
    for quarter in quarters.values_mut() {
        let day = |(index, place): &(Index, usize)| exemplars[*index].profile().updates[*place].date;
        quarter.updates.sort_by_key(|update| (day(update), *update));
    }
    quarters
}

/// What a list is ordered by: collectives first, then leaders, then staff; people by given name.
pub fn by_kind_and_name(exemplar: &Exemplar) -> (Kind, &(Vec<u8>, Vec<u8>)) {
    let profile = exemplar.profile();
    (profile.kind, &profile.order)
}

/// The profiles of each subject, of which there are nearly as many as profiles.
fn subjects<'a>(exemplars: &[&'a Exemplar]) -> FxHashMap<&'a str, Vec<Index>> {
    let mut subjects: FxHashMap<&str, Vec<Index>> = FxHashMap::default();
    subjects.reserve(exemplars.len());
    for (index, exemplar) in exemplars.iter().enumerate() {
        subjects.entry(&exemplar.profile().subject.id).or_default().push(index);
    }
    subjects
}

impl<'a> Facets<'a> {
    /// All but the subjects, of exemplars from a place on.
    fn of(exemplars: &[&'a Exemplar], from: Index) -> Self {
        if exemplars.len() > ON_ONE_CORE {
            let (first, second) = exemplars.split_at(exemplars.len() / 2);
            let behind = from + first.len();
            let (first, second) = rayon::join(|| Self::of(first, from), || Self::of(second, behind));
            return first.and(second);
        }
        let mut facets = Self::default();
        (from..).zip(exemplars).for_each(|(index, exemplar)| facets.add(index, exemplar));
        facets
    }

    /// These, and those of the exemplars behind them.
    fn and(mut self, behind: Self) -> Self {
        let Self { units, kinds, movements, categories, levels, agencies, plans, decisions, subjects: _ } =
            behind;
        append(&mut self.units, units);
        append(&mut self.kinds, kinds);
        append(&mut self.movements, movements);
        append(&mut self.categories, categories);
        append(&mut self.levels, levels);
        append(&mut self.agencies, agencies);
        append(&mut self.plans, plans);
        append(&mut self.decisions, decisions);
        self
    }

    fn add(&mut self, index: Index, exemplar: &'a Exemplar) {
        let profile = exemplar.profile();
        self.units.entry(&profile.unit).or_default().push(index);
        self.kinds.entry(profile.kind).or_default().push(index);
        self.agencies.entry(&profile.agency).or_default().push(index);
        self.plans.entry(&profile.plan).or_default().push(index);
        for id in &profile.movements {
            push_once(self.movements.entry(id).or_default(), index);
        }
        for id in &profile.categories {
            push_once(self.categories.entry(id).or_default(), index);
        }
        for act in &profile.acts {
            push_once(self.levels.entry(act.level).or_default(), index);
            if let Some(id) = &act.decision {
                push_once(self.decisions.entry(id).or_default(), index);
            }
        }
    }
}

/// Up to so many exemplars are arranged on one core.
const ON_ONE_CORE: usize = 1000;

fn append<K: Ord>(lists: &mut BTreeMap<K, Vec<Index>>, behind: BTreeMap<K, Vec<Index>>) {
    for (key, list) in behind {
        lists.entry(key).or_default().extend(list);
    }
}

/// A profile that names something twice is listed once.
fn push_once(list: &mut Vec<Index>, index: Index) {
    if list.last() != Some(&index) {
        list.push(index);
    }
}

impl Archive<'_> {
    /// The exemplar of a profile's name ("2024/le-an"), if it is shown.
    pub fn find(&self, name: &str) -> Option<Index> {
        let named =
            || self.exemplars.iter().enumerate().map(|(index, exemplar)| (exemplar.key().name(), index));
        self.by_name.get_or_init(|| named().collect()).get(name).copied()
    }

    /// The quarters of a year that exist, in order.
    pub fn quarters_of(&self, year: i32) -> impl Iterator<Item = (Period, &Quarter)> {
        let range = Period { year, quarter: 1 }..=Period { year, quarter: 4 };
        self.quarters.range(range).map(|(period, quarter)| (*period, quarter))
    }

    /// The years that have a quarter, ascending.
    pub fn years(&self) -> Vec<i32> {
        let mut years: Vec<i32> = self.quarters.keys().map(|period| period.year).collect();
        years.dedup();
        years
    }

    /// Exemplars of a year, in the order of its quarters.
    pub fn of_year(&self, year: i32) -> Vec<Index> {
        self.quarters_of(year).flat_map(|(_, quarter)| quarter.exemplars.iter().copied()).collect()
    }

    /// The name of a category, by the first plan that has it.
    pub fn category_name<'p>(&self, plans: &'p BTreeMap<String, Plan>, id: &str) -> Option<&'p str> {
        plans.values().find_map(|plan| plan.category(id)).map(|category| category.name.as_str())
    }
}
