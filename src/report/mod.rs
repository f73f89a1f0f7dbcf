//! What the office reports upward, from the same judged data as the site: who was recognised, how that stands to the
//! plan's quotas, and what is due. One [`YearReport`] for each plan and emulation year.
//!
//! Reports are documents of a Vietnamese office, so their words stand here in Vietnamese whatever language the program
//! speaks. The writers see nothing but the values of this page: `json` writes them as they are, the others by way of
//! `sheet`, so that table, CSV and workbook cannot disagree.

mod calendar;
mod coverage;
mod csv;
mod gap;
mod json;
mod list;
mod sheet;
mod table;
mod workbook;

pub use calendar::{Due, State};
pub use coverage::{Coverage, Demand};
pub use gap::Gap;
pub use list::{Entry, Recognition};

use crate::config::{Config, Letterhead};
use crate::criteria::Exemplar;
use crate::diag::Finding;
use crate::error::{Error, Result};
use crate::form::choice;
use crate::plan::Plan;
use crate::profile::Key;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;

choice! {
    /// A part of a report, and a sheet of the workbook.
    pub enum Part {
        /// Who was recognised.
        List = "list",
        /// Each unit against the plan's quotas.
        Coverage = "coverage",
        /// What is due when.
        Calendar = "calendar",
    }
}

choice! {
    /// What a report is written as.
    pub enum Format {
        /// Aligned columns for a terminal.
        Table = "table",
        /// One part, for spreadsheets and other programs.
        Csv = "csv",
        /// Everything, for programs.
        Json = "json",
        /// A workbook to be printed and signed.
        Xlsx = "xlsx",
    }
}

impl Format {
    /// Whether it is sent on as it is: such a file must not lack anybody without saying so.
    pub fn is_sent_on(self) -> bool {
        matches!(self, Self::Csv | Self::Xlsx)
    }
}

/// Which plans and years, and what of them.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// One plan; none for all.
    pub plan: Option<String>,
    /// One emulation year; none for all that have begun.
    pub year: Option<i32>,
    /// One part; none for all of them.
    pub part: Option<Part>,
}

/// What reports are made from.
#[derive(Debug)]
pub struct Judged<'a> {
    /// Settings, agencies, units.
    pub config: &'a Config,
    /// Plans.
    pub plans: &'a BTreeMap<String, Plan>,
    /// All exemplars, drafts included.
    pub exemplars: &'a [&'a Exemplar],
    /// Everything that was found, what is silenced left out.
    pub findings: &'a [Finding],
    /// Profiles whose files could not be read as such, with those files.
    pub unread: &'a [(Key, Arc<str>)],
    /// The day of the report.
    pub today: NaiveDate,
}

/// One plan's report of one emulation year.
#[derive(Debug, Serialize)]
pub struct YearReport {
    /// Whose report it is.
    pub agency: Letter,
    /// The plan.
    pub plan: PlanName,
    /// The emulation year.
    pub year: i32,
    /// The day by which everything was judged.
    pub today: NaiveDate,
    /// Its content is invented.
    pub sample: bool,
    /// Profiles that belong here and have an error; a report with any must not be sent.
    pub left_out: Vec<Gap>,
    /// Who was recognised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<Vec<Entry>>,
    /// Each unit against the plan's quotas.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub coverage: Option<Vec<Coverage>>,
    /// What is due when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub calendar: Option<Vec<Due>>,
}

/// What the head of an agency's documents says.
#[derive(Debug, Serialize)]
pub struct Letter {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The body above it, or empty.
    pub superior: String,
    /// Where its documents are dated, or empty.
    pub place: String,
    /// By whose rules the head is laid out.
    #[serde(skip)]
    pub layout: Letterhead,
}

/// A plan, as reports name it.
#[derive(Debug, Serialize)]
pub struct PlanName {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// Makes the reports that were asked for, by plan and year.
pub fn report(judged: &Judged<'_>, selection: &Selection) -> Result<Vec<YearReport>> {
    let plans = chosen(judged, selection)?;
    let reports = plans.into_iter().map(|(plan, year)| of_year(judged, selection, plan, year));
    Ok(reports.collect())
}

/// The reports as a file's bytes. Only a workbook can fail: its cells hold no text of more than 32,767 characters.
pub fn write(reports: &[YearReport], format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Table => Ok(table::write(reports)),
        Format::Csv => Ok(csv::write(reports)),
        Format::Json => Ok(json::write(reports)),
        Format::Xlsx => workbook::write(reports),
    }
}

/// Plans and years to be reported; what is asked for by name must be there.
fn chosen<'a>(judged: &Judged<'a>, selection: &Selection) -> Result<Vec<(&'a Plan, i32)>> {
    let plans: Vec<&Plan> = judged
        .plans
        .values()
        .filter(|plan| selection.plan.as_ref().is_none_or(|id| *id == plan.id))
        .collect();
    if let (true, Some(id)) = (plans.is_empty(), &selection.plan) {
        let known = judged.plans.keys().cloned().collect();
        return Err(Error::Unknown { what: "plan", name: id.clone(), known });
    }
    let years = |plan: &&'a Plan| -> Vec<(&'a Plan, i32)> {
        let asked = |year: &i32| match selection.year {
            Some(asked) => *year == asked,
            None => *year <= judged.today.year(),
        };
        plan.years.iter().copied().filter(asked).map(|year| (*plan, year)).collect()
    };
    let chosen: Vec<(&Plan, i32)> = plans.iter().flat_map(years).collect();
    if let (true, Some(year)) = (chosen.is_empty(), selection.year) {
        let mut known: Vec<i32> = plans.iter().flat_map(|plan| plan.years.iter().copied()).collect();
        known.sort_unstable();
        known.dedup();
        let known = known.iter().map(i32::to_string).collect();
        return Err(Error::Unknown { what: "year", name: year.to_string(), known });
    }
    Ok(chosen)
}

fn of_year(judged: &Judged<'_>, selection: &Selection, plan: &Plan, year: i32) -> YearReport {
    let members: Vec<&Exemplar> = judged
        .exemplars
        .iter()
        .copied()
        .filter(|exemplar| exemplar.profile().plan == plan.id && exemplar.profile().year == year)
        .collect();
    let agency = judged.config.agency(&plan.agency);
    let (recognised, left_out) = gap::part(judged, &members, year);
    let wants = |part: Part| selection.part.is_none_or(|asked| asked == part);
    YearReport {
        agency: Letter {
            id: plan.agency.clone(),
            name: agency.map(|agency| agency.name.clone()).unwrap_or_default(),
            superior: agency.map(|agency| agency.superior.clone()).unwrap_or_default(),
            place: agency.map(|agency| agency.place.clone()).unwrap_or_default(),
            layout: agency.map_or(Letterhead::State, |agency| agency.letterhead),
        },
        plan: PlanName { id: plan.id.clone(), title: plan.title.clone() },
        year,
        today: judged.today,
        sample: judged.config.sample || recognised.iter().any(|exemplar| exemplar.profile().sample),
        // A calendar lacks nobody.
        left_out: if wants(Part::List) || wants(Part::Coverage) { left_out } else { Vec::new() },
        list: wants(Part::List).then(|| list::of(&recognised, plan, judged)),
        coverage: wants(Part::Coverage)
            .then(|| agency.map(|agency| coverage::of(&members, &recognised, plan, year, agency)))
            .map(Option::unwrap_or_default),
        calendar: wants(Part::Calendar).then(|| calendar::of(plan, year, judged.today)),
    }
}
