//! `new-plan`: a commented plan to be filled in, or another year's plan carried over.

use super::{Made, Site, bundled, carry, disk, is_file_id, unknown};
use crate::error::{Error, Result};
use crate::source::Kind as File;
use crate::text::YEARS;
use std::collections::BTreeSet;
use std::path::Path;

const PLAN: &str = include_str!("templates/plan.md");

/// A plan to be begun.
#[derive(Debug, Clone, Copy)]
pub struct NewPlan<'a> {
    /// Its id, the file's name.
    pub id: &'a str,
    /// The plan to be carried over: one of the site, or one that comes with the program.
    pub from: Option<&'a str>,
    /// The emulation years covered: "2026", "2026,2028" or "2026-2028".
    pub years: &'a str,
}

/// Writes a plan. Never over an existing file.
pub fn new_plan(root: &Path, asked: &NewPlan<'_>) -> Result<Made> {
    if !is_file_id(asked.id) {
        return Err(Error::BadArgument {
            argument: "ID",
            value: asked.id.to_owned(),
            example: "so-xay-dung-2026",
        });
    }
    let years = years(asked.years)?;
    let site = Site::read(root)?;
    let is_meant = |kind: &File| matches!(kind, File::Plan(id) if id == asked.id);
    if let Some(file) = site.file(is_meant) {
        return Err(Error::Exists { path: site.path(&file.path) });
    }
    let text = match asked.from {
        None => skeleton(&site, &years),
        Some(from) => carried(&site, from, &years)?,
    };
    let path = site.path(&bundled::path(asked.id));
    disk::create_all(&[(path.clone(), text)])?;
    Ok(Made { path, language: site.language() })
}

fn years(given: &str) -> Result<BTreeSet<i32>> {
    let year = |text: &str| text.trim().parse().ok().filter(|year| YEARS.contains(year));
    let range = |part: &str| {
        let (first, last) = part.split_once(['-', '–']).unwrap_or((part, part));
        let (first, last) = (year(first)?, year(last)?);
        (first <= last).then_some(first..=last)
    };
    let years: Option<Vec<_>> = given.split(',').map(range).collect();
    years.map(|ranges| ranges.into_iter().flatten().collect()).ok_or_else(|| Error::BadArgument {
        argument: "--years",
        value: given.to_owned(),
        example: "2026-2027",
    })
}

fn skeleton(site: &Site<'_>, years: &BTreeSet<i32>) -> String {
    let agencies: Vec<&str> = site.rules.config.agencies.iter().map(|agency| agency.id.as_str()).collect();
    let list = carry::years_list(years);
    let first = years.first().map(i32::to_string).unwrap_or_default();
    PLAN.replace("{{agencies}}", &agencies.join(", "))
        .replace("{{agency}}", agencies.first().copied().unwrap_or_default())
        .replace("{{years}}", &list)
        .replace("{{period}}", &carry::years_text(years))
        .replace("{{year}}", &first)
}

/// Another plan for other years; one that comes with the program is given to the site's first agency.
fn carried(site: &Site<'_>, from: &str, years: &BTreeSet<i32>) -> Result<String> {
    if let Some(file) = site.plan_file(from) {
        site.plan(from)?;
        return carry::over(file, from, years).ok_or_else(|| site.unreadable(file));
    }
    let agency = site.rules.config.agencies.first();
    let bundled = agency.and_then(|agency| bundled::for_agency(from, &agency.id));
    let text = bundled.and_then(|file| carry::over(&file, from, years));
    text.ok_or_else(|| unknown("plan", from, site.plan_ids().chain(bundled::ids())))
}
