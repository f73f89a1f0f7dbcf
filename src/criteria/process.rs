//! Judges what the process asks over several profiles: deadlines, quotas and cadence.
//!
//! The past cannot be mended, so these are warnings unless the site says otherwise. What is still to come is a note.

use super::tally::{Tally, tally};
use super::{first_act, weigh};
use crate::diag::{Finding, Offset, Severity, rule};
use crate::plan::{Cadence, Deadline, Every, Milestone, Plan, Quota, Rhythm};
use crate::profile::{Key, Profile, Registry, Withdrawn};
use crate::terms::Stage;
use crate::text::{Period, decimal, roman, short_date};
use chrono::{Datelike, Months, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::ops::Range;
use std::sync::Arc;

/// How many days before a deadline it is told.
pub const NEAR_DAYS: u32 = 30;

/// After how many months a nominated profile has waited long.
const LONG_MONTHS: u32 = 12;

/// Judges all plans over all profiles.
pub(super) fn judge(
    profiles: &[Arc<Profile>],
    withdrawn: &[Withdrawn],
    registry: &Registry<'_>,
    today: NaiveDate,
) -> Vec<Finding> {
    let open = open_years(profiles, withdrawn, registry);
    let mut by_plan: BTreeMap<&str, Vec<&Profile>> = BTreeMap::new();
    for profile in profiles {
        by_plan.entry(&profile.plan).or_default().push(profile);
    }
    let mut findings = Vec::new();
    for plan in registry.plans.values() {
        let profiles = by_plan.get(plan.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        for deadline in &plan.deadlines {
            findings.extend(profiles.iter().filter_map(|profile| late(profile, deadline, today)));
        }
        findings.extend(profiles.iter().filter_map(|profile| waiting(profile, today)));
        findings.extend(profiles.iter().filter_map(|profile| behind(profile, today)));
        if let Some(agency) = registry.config.agency(&plan.agency) {
            for quota in &plan.quotas {
                for year in &plan.years {
                    let tallies = tally(quota, *year, agency, profiles);
                    let mut found: Vec<Finding> =
                        tallies.iter().flat_map(|over| weigh_count(quota, *year, over, today)).collect();
                    found.retain(|finding| finding.rule == &rule::QUOTA_EXCEEDED || !open.contains(year));
                    findings.append(&mut found);
                }
            }
        }
        for cadence in &plan.cadence {
            match cadence.what {
                Rhythm::Pick => findings.extend(picks(cadence, plan, profiles, &open, today)),
                Rhythm::Update => {
                    findings.extend(profiles.iter().flat_map(|profile| updates(cadence, profile, today)));
                }
            }
        }
    }
    findings
}

/// The years of which too few profiles say nothing: one of their files has a fault and could not be judged, and who stands
/// in it may be the one that seems to be missing. The fault itself is told where it is.
fn open_years(profiles: &[Arc<Profile>], withdrawn: &[Withdrawn], registry: &Registry<'_>) -> BTreeSet<i32> {
    if registry.profile_keys.len() <= profiles.len() + withdrawn.len() {
        return BTreeSet::new();
    }
    let judged = profiles.iter().map(|profile| &profile.key).chain(withdrawn.iter().map(|gone| &gone.key));
    let judged: HashSet<String> = judged.map(Key::name).collect();
    let faulty = registry.profile_keys.iter().filter(|name| !judged.contains(*name));
    let years = faulty.filter_map(|name| name.split_once('/')?.0.parse().ok());
    // A folder's profiles may be recognised for the year before.
    years.flat_map(|year: i32| [year - 1, year]).collect()
}

/// A profile that has an act by which it would be published, were its stage not left as it was.
fn behind(profile: &Profile, today: NaiveDate) -> Option<Finding> {
    let act = profile.acts.iter().find(|act| act.date <= today)?;
    let finding = Finding::new(&rule::STAGE_BEHIND, profile.place(profile.spans.stage.clone()));
    let finding = finding.arg("date", short_date(act.date)).arg("stage", profile.stage.name());
    (profile.stage != Stage::Recognised).then_some(finding)
}

/// A profile that was nominated long ago and got no further.
fn waiting(profile: &Profile, today: NaiveDate) -> Option<Finding> {
    let waits = profile.stage != Stage::Recognised && profile.acts.is_empty();
    let since = profile.nominated.as_ref().filter(|_| waits)?;
    let long = since.value.checked_add_months(Months::new(LONG_MONTHS))? < today;
    let finding = Finding::new(&rule::WAITING_LONG, profile.place(since.span.clone()));
    long.then(|| finding.arg("date", short_date(since.value)))
}

/// A milestone that was passed too late, whose day nobody wrote down, or that comes near.
fn late(profile: &Profile, deadline: &Deadline, today: NaiveDate) -> Option<Finding> {
    let year = profile.year;
    if !deadline.bound.concerns(year) {
        return None;
    }
    let recognised = profile.stage == Stage::Recognised;
    let at = |day: &Option<crate::form::At<NaiveDate>>| day.as_ref().map(|day| (day.value, day.span.clone()));
    let (day, key, owed): (Option<(NaiveDate, Range<Offset>)>, _, _) = match deadline.what {
        Milestone::Nomination => (at(&profile.nominated), "nominated", true),
        Milestone::Dossier => (at(&profile.dossier), "dossier", recognised),
        Milestone::Recognition => {
            let act = first_act(profile).filter(|_| recognised);
            (act.map(|act| (act.date, act.span.clone())), "acts", false)
        }
    };
    if !deadline.registered_in.is_empty() {
        let registered = profile.nominated.as_ref().map(|day| Period::of(day.value));
        let counts =
            |period: Period| period.year == year && deadline.registered_in.contains(&period.quarter.into());
        if registered.is_some_and(|period| !counts(period)) {
            return None;
        }
    }
    let finding = match day {
        Some((day, _)) if deadline.bound.holds(day, year) => return None,
        // A step of a day to come is told as that.
        Some((day, _)) if day > today && deadline.what != Milestone::Recognition => return None,
        Some((day, span)) => {
            Finding::new(&rule::DEADLINE_MISSED, profile.place(span)).arg("date", short_date(day))
        }
        None if owed => {
            Finding::new(&rule::DATE_NOT_RECORDED, profile.place(profile.spans.stage.clone())).arg("key", key)
        }
        // Not recognised yet: that is still to come, or late.
        None if !recognised => {
            let [over, last, near] = match deadline.what {
                Milestone::Recognition => ["not-recognised-in-time", "recognition-today", "recognition-near"],
                _ => ["dossier-not-sent", "deadline-today", "deadline-near"],
            };
            let place = profile.place(profile.spans.stage.clone());
            match deadline.bound.days_left(today, year) {
                None => Finding::new(&rule::DEADLINE_MISSED, place).says(over),
                Some(days) if days <= NEAR_DAYS => {
                    let key = if days == 0 { last } else { near };
                    Finding::new(&rule::DEADLINE_NEAR, place).says(key).arg("days", days.to_string())
                }
                Some(_) => return None,
            }
        }
        None => return None,
    };
    let finding = finding
        .about(&deadline.id)
        .arg("deadline", deadline.bound.text_in(year))
        .arg("what", &deadline.text)
        .arg("clause", &deadline.clause);
    Some(weigh(finding, profile, Severity::Warning))
}

/// A quota of one year over a unit or the agency: too few, or too many.
fn weigh_count(quota: &Quota, year: i32, over: &Tally<'_>, today: NaiveDate) -> Vec<Finding> {
    let mut findings = Vec::new();
    let finding = |rule, side: &str| {
        let finding = Finding::new(rule, quota.place.clone()).about(&format!("{}.{side}", quota.id));
        finding
            .arg("over", over.name)
            .arg("year", year.to_string())
            .arg("text", &quota.text)
            .arg("clause", &quota.clause)
    };
    if let Some(minimum) = quota.minimum_of(year) {
        let due = match quota.bound {
            Some(bound) => bound.is_over(today, year),
            None => today.year() > year,
        };
        let lacks = over.in_time < minimum as usize;
        let left = quota.bound.and_then(|bound| bound.days_left(today, year));
        if let (true, Some(days)) = (lacks, left.filter(|days| *days <= NEAR_DAYS)) {
            let bound = quota.bound.map(|bound| bound.text_in(year)).unwrap_or_default();
            findings.push(
                finding(&rule::DEADLINE_NEAR, "minimum")
                    .says(if days == 0 { "quota-today" } else { "quota-near" })
                    .arg("days", days.to_string())
                    .arg("found", over.in_time.to_string())
                    .arg("owed", minimum.to_string())
                    .arg("deadline", bound),
            );
        }
        if due && lacks {
            let bound = quota.bound.map(|bound| bound.text_in(year)).unwrap_or_default();
            let finding = finding(&rule::QUOTA_NOT_MET, "minimum")
                .arg("found", over.in_time.to_string())
                .arg("owed", minimum.to_string())
                .arg("deadline", bound);
            findings.push(match over.found > over.in_time {
                true => finding.says("quota-not-met-in-time").arg("all", over.found.to_string()),
                false => finding,
            });
        }
    }
    let found = over.found;
    if let Some(maximum) = quota.maximum.filter(|maximum| found > *maximum as usize) {
        let finding = finding(&rule::QUOTA_EXCEEDED, "maximum");
        findings.push(finding.arg("found", found.to_string()).arg("allowed", maximum.to_string()));
    }
    if let Some(share) = quota.maximum_share.filter(|_| found > 0) {
        findings.extend(match over.headcount {
            None => Some(finding(&rule::QUOTA_EXCEEDED, "maximum").says("quota-headcount-unknown")),
            Some(headcount) => {
                let exceeded = over.allowed_by(share).is_some_and(|allowed| found > allowed);
                let allowed = format!("{}% của {headcount} người", decimal(share.value));
                let finding = finding(&rule::QUOTA_EXCEEDED, "maximum").arg("found", found.to_string());
                exceeded.then(|| finding.arg("allowed", allowed))
            }
        });
    }
    findings
}

/// Months or quarters that went by without a pick: one finding a year.
fn picks(
    cadence: &Cadence,
    plan: &Plan,
    profiles: &[&Profile],
    open: &BTreeSet<i32>,
    today: NaiveDate,
) -> Vec<Finding> {
    let picked: Vec<NaiveDate> = profiles
        .iter()
        .filter(|profile| profile.stage == Stage::Recognised)
        .flat_map(|profile| &profile.acts)
        .filter(|act| Some(&act.rule) == cadence.act.as_ref())
        .map(|act| act.date)
        .collect();
    let mut findings = Vec::new();
    for year in plan.years.iter().filter(|year| !open.contains(year)) {
        let months = match cadence.every {
            Every::Month => 1,
            Every::Quarter => 3,
        };
        let missing: Vec<String> = (0..12 / months)
            .filter_map(|i| {
                let start = NaiveDate::from_ymd_opt(*year, i * months + 1, 1)?;
                let end = start.checked_add_months(Months::new(months))?;
                let counts = cadence.every == Every::Month
                    || cadence.quarters.is_empty()
                    || cadence.quarters.contains(&(i + 1));
                let counts = counts && cadence.from.is_none_or(|from| start >= from) && end <= today;
                let empty = !picked.iter().any(|day| (start..end).contains(day));
                (counts && empty).then(|| match cadence.every {
                    Every::Month => format!("{:02}", i + 1),
                    Every::Quarter => roman(i as u8 + 1).to_owned(),
                })
            })
            .collect();
        if !missing.is_empty() {
            let finding = Finding::new(&rule::PICK_MISSING, cadence.place.clone())
                .about(&cadence.id)
                .arg("year", year.to_string())
                .arg_word("every", format!("every-{}", cadence.every.name()))
                .arg("missing", missing.join(", "))
                .arg("count", missing.len().to_string())
                .arg("clause", &cadence.clause);
            findings.push(finding);
        }
    }
    findings
}

/// Quarters that went by without an update of an exemplar.
fn updates(cadence: &Cadence, profile: &Profile, today: NaiveDate) -> Vec<Finding> {
    let registered = profile.nominated.as_ref().or(profile.introduced.as_ref()).map(|day| day.value);
    let Some(start) = registered.or_else(|| first_act(profile).map(|act| act.date)).map(Period::of) else {
        return Vec::new();
    };
    if profile.stage != Stage::Recognised {
        return Vec::new();
    }
    let listed = |quarter: &u8| cadence.quarters.is_empty() || cadence.quarters.contains(&(*quarter).into());
    (1..=4)
        .filter(listed)
        .map(|quarter| Period { year: profile.year, quarter })
        .filter(|period| *period > start && period.end() <= today)
        .filter(|period| !profile.updates.iter().any(|update| Period::of(update.date) == *period))
        .map(|period| {
            Finding::new(&rule::UPDATE_MISSING, profile.place(profile.spans.stage.clone()))
                .about(&cadence.id)
                .arg("period", period.to_string())
                .arg("clause", &cadence.clause)
        })
        .collect()
}
