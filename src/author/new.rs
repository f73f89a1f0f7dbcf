//! `new`: a profile skeleton, for a subject, a unit and a plan; whatever the site knows already is not asked.

use super::{LONGEST_ID, Made, Site, disk, skeleton, unknown};
use crate::config::Unit;
use crate::error::{Error, Result};
use crate::plan::Plan;
use crate::source::Kind as File;
use crate::terms::Kind;
use crate::text::{Period, fold, nfc, slug};
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use std::collections::BTreeMap;
use std::path::Path;
use toml::de::DeTable;

/// A profile to be begun.
#[derive(Debug, Clone, Copy)]
pub struct NewProfile<'a> {
    /// The subject's name.
    pub name: &'a str,
    /// "collective", "leader" or "staff", or what that is called in Vietnamese.
    pub kind: &'a str,
    /// The unit's id, or its name.
    pub unit: &'a str,
    /// The file's name, for a second person of one name; else it is made of the name.
    pub slug: Option<&'a str>,
    /// The plan's id.
    pub plan: &'a str,
    /// "2025-Q1", or a year alone; else the plan's latest year that is not in the future.
    pub period: Option<&'a str>,
    /// The day of nomination; else the day that it is now in the site's time zone.
    pub today: Option<NaiveDate>,
    /// Now.
    pub now: DateTime<Utc>,
}

/// Writes a skeleton of a profile that the plan's criteria are asked of. Never over an existing file.
pub fn new_profile(root: &Path, asked: &NewProfile<'_>) -> Result<Made> {
    let name = nfc(&asked.name.split_whitespace().collect::<Vec<_>>().join(" ")).into_owned();
    let (argument, given) = asked.slug.map_or(("NAME", asked.name), |slug| ("--slug", slug));
    let example = if asked.slug.is_some() { "nguyen-thi-dao-2" } else { "\"Nguyễn Thị Đào\"" };
    let bad_name = || Error::BadArgument { argument, value: given.to_owned(), example };
    let file_name = file_name(asked.slug.unwrap_or(&name)).ok_or_else(bad_name)?;
    let site = Site::read(root)?;
    let config = &site.rules.config;
    let plan = site.plan(asked.plan)?;
    let kind = kind_of(&plan.kinds, asked.kind).ok_or_else(|| {
        let known: Vec<String> = plan.kinds.iter().map(|kind| told(kind.name(), kind.vietnamese())).collect();
        unknown("kind", asked.kind, known.iter().map(String::as_str))
    })?;
    let agency = config.agency(&plan.agency);
    let units = agency.map_or(&[][..], |agency| &agency.units);
    let is_unit = |unit: &&Unit| unit.id == asked.unit || fold(&unit.name) == fold(asked.unit);
    let ours = agency.zip(units.iter().find(is_unit));
    let (agency, unit) = ours.ok_or_else(|| {
        let known: Vec<String> = units.iter().map(|unit| told(&unit.id, &unit.name)).collect();
        unknown("unit", asked.unit, known.iter().map(String::as_str))
    })?;
    let today = site.today(asked.today, asked.now);
    let (year, quarter) = period(asked.period, plan, today)?;
    let is_meant =
        |kind: &File| matches!(kind, File::Profile { year: y, slug } if (*y, slug) == (year, &file_name));
    if let Some(file) = site.file(is_meant) {
        return Err(Error::Exists { path: site.path(&file.path) });
    }
    let subjects = subjects(&site);
    let facts = skeleton::Facts {
        plan,
        config,
        agency,
        unit,
        kind,
        name: &name,
        id: &free_id(&file_name, &subjects),
        namesake: subjects.get(&file_name).map(String::as_str),
        year,
        introduced: quarter.and_then(|period| period.end().pred_opt()),
        today,
        categories: &[],
        head: None,
    };
    let path = site.path(&path(year, &file_name));
    disk::create_all(&[(path.clone(), skeleton::profile(&facts))])?;
    Ok(Made { path, language: site.language() })
}

/// The kind of a name, or of what it is called in Vietnamese, be it a part of that: "lãnh đạo".
fn kind_of(kinds: &[Kind], given: &str) -> Option<Kind> {
    let given = fold(given);
    let called = |kind: &Kind| fold(kind.vietnamese());
    let exactly = kinds.iter().find(|kind| kind.name() == given || called(kind) == given);
    let in_part = || kinds.iter().find(|kind| given.len() > 5 && called(kind).contains(&given));
    exactly.or_else(in_part).copied()
}

/// A name with what it stands for.
fn told(id: &str, name: &str) -> String {
    format!("{id} ({name})")
}

/// Where a profile lies in a site.
pub(super) fn path(year: i32, file_name: &str) -> String {
    format!("content/profiles/{year}/{file_name}.md")
}

/// A subject's name as a file's name; none when no letter or digit is in it. Names that the site's addresses, or Windows,
/// keep for themselves get a prefix.
pub(super) fn file_name(name: &str) -> Option<String> {
    let mut id = slug(name);
    id.truncate(LONGEST_ID);
    id.truncate(id.trim_end_matches('-').len());
    let device = |stem: &str| {
        let numbered = id.strip_prefix(stem).is_some_and(|n| matches!(n.as_bytes(), [b'1'..=b'9']));
        numbered && !stem.is_empty()
    };
    let kept = matches!(id.as_str(), "index" | "con" | "prn" | "aux" | "nul")
        || ["com", "lpt", "quy-", "trang-"].into_iter().any(device);
    match (id.is_empty(), kept) {
        (true, _) => None,
        (false, true) => Some(format!("ho-so-{id}")),
        (false, false) => Some(id),
    }
}

/// This year when the plan covers it, else the plan's latest year that is not in the future, else its first.
pub(super) fn usual_year(plan: &Plan, today: NaiveDate) -> i32 {
    let mut past = plan.years.iter().copied().filter(|year| *year <= today.year());
    let first = plan.years.first().copied();
    past.next_back().or(first).unwrap_or(today.year())
}

/// The year and, when it was given, the period.
fn period(asked: Option<&str>, plan: &Plan, today: NaiveDate) -> Result<(i32, Option<Period>)> {
    let Some(asked) = asked else {
        return Ok((usual_year(plan, today), None));
    };
    let bad = || Error::BadArgument { argument: "--period", value: asked.to_owned(), example: "2025-Q1" };
    let (year, quarter) = match asked.split_once('-') {
        None => (asked, None),
        Some((year, quarter)) => (year, Some(quarter)),
    };
    let is_year = year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit());
    let year: i32 = year.parse().ok().filter(|_| is_year).ok_or_else(bad)?;
    let period = match quarter.map(str::as_bytes) {
        None => None,
        Some([b'Q' | b'q', quarter @ b'1'..=b'4']) => Some(Period { year, quarter: quarter - b'0' }),
        Some(_) => return Err(bad()),
    };
    if !plan.years.contains(&year) {
        let years: Vec<String> = plan.years.iter().map(i32::to_string).collect();
        return Err(unknown("year", &year.to_string(), years.iter().map(String::as_str)));
    }
    Ok((year, period))
}

/// Every subject's id in the site, with one of its profiles ("2024/le-an").
fn subjects(site: &Site<'_>) -> BTreeMap<String, String> {
    let files = site.sources.files.iter();
    let named = files.filter_map(|file| {
        let File::Profile { year, slug } = &file.kind else {
            return None;
        };
        let (table, _) = DeTable::parse_recoverable(file.front());
        let subject = table.get_ref().get("subject")?.get_ref().as_table()?;
        let id = subject.get("id")?.get_ref().as_str()?.to_owned();
        Some((id, format!("{year}/{slug}")))
    });
    named.collect()
}

/// The id, or the id with the first number that no other subject has.
fn free_id(id: &str, taken: &BTreeMap<String, String>) -> String {
    if !taken.contains_key(id) {
        return id.to_owned();
    }
    let mut numbered = (2..).map(|n: u32| format!("{id}-{n}"));
    numbered.find(|id| !taken.contains_key(id)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_a_file_name_that_every_system_and_address_takes() {
        let name = |name| file_name(name).unwrap_or_default();
        assert_eq!(name("Nguyễn Thị Đào"), "nguyen-thi-dao");
        assert_eq!(name("../../etc/passwd"), "etc-passwd");
        assert_eq!(name("Quý 4"), "ho-so-quy-4");
        assert_eq!(name("index"), "ho-so-index");
        assert_eq!(name("Con"), "ho-so-con");
        assert_eq!(name(&"a".repeat(300)).len(), LONGEST_ID);
        assert_eq!(file_name("…"), None);
    }
}
