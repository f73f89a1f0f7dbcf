//! Each unit against the plan's quotas, and the agency as a whole.

use crate::config::Agency;
use crate::criteria::{Exemplar, Tally, tally};
use crate::plan::{Per, Plan, Quota};
use crate::profile::Profile;
use serde::Serialize;

/// A unit, or the agency as a whole.
#[derive(Debug, Serialize)]
pub struct Coverage {
    /// The unit's id; none for the agency.
    pub unit: Option<String>,
    /// Its name.
    pub name: String,
    /// Profiles of the year, whatever their stage.
    pub profiles: usize,
    /// Those of them that stand in the list.
    pub recognised: usize,
    /// What the plan's quotas ask of it.
    pub demands: Vec<Demand>,
}

/// What one quota asks of a unit or the agency.
#[derive(Debug, Serialize)]
pub struct Demand {
    /// The quota's id.
    pub quota: String,
    /// The clause that it restates.
    pub clause: String,
    /// In words.
    pub text: String,
    /// Until when the minimum is owed, in words; empty for the end of the year.
    pub deadline: String,
    /// How many are counted.
    pub counted: usize,
    /// How many are owed.
    pub minimum: Option<usize>,
    /// How many are allowed. Unknown too where it is a share of a headcount that nobody gave.
    pub maximum: Option<usize>,
    /// How many of those owed are missing. A quota with a day counts only who was nominated in time.
    pub missing: usize,
    /// How many there are above those allowed.
    pub excess: usize,
}

/// All units that the agency had in the year, in the order of `site.toml`, then the agency.
pub(super) fn of(
    members: &[&Exemplar],
    recognised: &[&Exemplar],
    plan: &Plan,
    year: i32,
    agency: &Agency,
) -> Vec<Coverage> {
    let profiles: Vec<&Profile> = members.iter().map(|exemplar| exemplar.profile()).collect();
    let tallies: Vec<(&Quota, Tally<'_>)> = plan
        .quotas
        .iter()
        .flat_map(|quota| tally(quota, year, agency, &profiles).into_iter().map(move |tally| (quota, tally)))
        .collect();
    let of_unit = |all: &[&Exemplar], unit: Option<&str>| {
        all.iter().filter(|exemplar| unit.is_none_or(|unit| exemplar.profile().unit == unit)).count()
    };
    let covered = |unit: Option<&str>, name: &str| Coverage {
        unit: unit.map(str::to_owned),
        name: name.to_owned(),
        profiles: of_unit(members, unit),
        recognised: of_unit(recognised, unit),
        demands: tallies
            .iter()
            .filter(|(quota, tally)| tally.unit == unit && (unit.is_some() || quota.per == Per::Agency))
            .map(|(quota, tally)| demand(quota, tally, year))
            .collect(),
    };
    // A unit that is gone may have left a profile behind.
    let units = agency
        .units
        .iter()
        .filter(|unit| unit.life.touches(year) || profiles.iter().any(|profile| profile.unit == unit.id));
    let mut covered_units: Vec<Coverage> = units.map(|unit| covered(Some(&unit.id), &unit.name)).collect();
    covered_units.push(covered(None, &agency.name));
    covered_units
}

fn demand(quota: &Quota, tally: &Tally<'_>, year: i32) -> Demand {
    let minimum = quota.minimum_of(year).map(|minimum| minimum as usize);
    let share = quota.maximum_share.and_then(|share| tally.allowed_by(share));
    let maximum = quota.maximum.map(|maximum| maximum as usize).into_iter().chain(share).min();
    let deadline = quota.bound.filter(|bound| bound.concerns(year));
    Demand {
        quota: quota.id.clone(),
        clause: quota.clause.clone(),
        text: quota.text.clone(),
        deadline: deadline.map(|bound| bound.text_in(year)).unwrap_or_default(),
        counted: tally.found,
        minimum,
        maximum,
        missing: minimum.map_or(0, |minimum| minimum.saturating_sub(tally.in_time)),
        excess: maximum.map_or(0, |maximum| tally.found.saturating_sub(maximum)),
    }
}
