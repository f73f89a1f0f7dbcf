//! Counts exemplars against a quota: what findings and reports say of it comes from the same count.

use crate::config::Agency;
use crate::form::Number;
use crate::plan::{Bound, Per, Quota};
use crate::profile::Profile;
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// What a quota comes to in one year, over one unit or over the agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<'a> {
    /// The unit's id; none for the agency as a whole.
    pub unit: Option<&'a str>,
    /// What it is counted over, by name.
    pub name: &'a str,
    /// Its staff, when known.
    pub headcount: Option<u32>,
    /// All that are counted.
    pub found: usize,
    /// Those of them that count for the minimum: nominated in time, where the quota names a day.
    pub in_time: usize,
}

impl Tally<'_> {
    /// How many a maximum share of the headcount allows; `None` while the headcount is not known.
    pub fn allowed_by(&self, share: Number) -> Option<usize> {
        let allowed = share.value * Decimal::from(self.headcount?) / Decimal::ONE_HUNDRED;
        allowed.floor().to_usize()
    }
}

impl Quota {
    /// The minimum that is owed for an emulation year.
    pub fn minimum_of(&self, year: i32) -> Option<u32> {
        self.minimum.filter(|_| self.bound.is_none_or(|bound| bound.concerns(year)))
    }
}

/// Counts a plan's profiles against one of its quotas: once for each unit that owes it, or once for the agency.
pub fn tally<'a>(quota: &Quota, year: i32, agency: &'a Agency, profiles: &[&Profile]) -> Vec<Tally<'a>> {
    let counts = |profile: &&&Profile| {
        profile.year == year
            && profile.stage >= quota.stage
            && (quota.kinds.is_empty() || quota.kinds.contains(&profile.kind))
            && quota.level.is_none_or(|level| profile.acts.iter().any(|act| act.level == level))
    };
    let counted: Vec<&&Profile> = profiles.iter().filter(counts).collect();
    let in_time = |profile: &Profile| {
        let holds = |bound: Bound| profile.nominated.as_ref().is_some_and(|day| bound.holds(day.value, year));
        quota.bound.is_none_or(holds)
    };
    let over = |unit: Option<&'a str>, name: &'a str, headcount: Option<u32>| {
        let here = |profile: &&&&Profile| unit.is_none_or(|unit| profile.unit == unit);
        Tally {
            unit,
            name,
            headcount,
            found: counted.iter().filter(here).count(),
            in_time: counted.iter().filter(here).filter(|profile| in_time(profile)).count(),
        }
    };
    match quota.per {
        Per::Agency => vec![over(None, &agency.name, agency.headcount)],
        Per::Unit => {
            let units = agency.units.iter().filter(|unit| {
                (quota.unit_types.is_empty() || quota.unit_types.contains(&unit.kind))
                    && unit.life.touches(year)
            });
            units.map(|unit| over(Some(&unit.id), &unit.name, unit.headcount)).collect()
        }
    }
}
