//! The period that a profile belongs to: that of its introduction, else of its act, else the last quarter of the
//! emulation year when the act falls in the year after.

use super::first_act;
use crate::diag::{Finding, rule};
use crate::profile::Profile;
use crate::terms::Stage;
use crate::text::{Period, short_date};
use chrono::{Datelike, NaiveDate};

/// The period; a folder of another year is a finding.
pub(super) fn of(profile: &Profile, today: NaiveDate, findings: &mut Vec<Finding>) -> Period {
    let year = profile.key.year;
    let last = Period { year, quarter: 4 };
    let (period, span) = match (&profile.introduced, first_act(profile)) {
        (Some(day), _) => (Period::of(day.value), day.span.clone()),
        (None, Some(act)) if act.date.year() == year + 1 => (last, act.span.clone()),
        (None, Some(act)) => (Period::of(act.date), act.span.clone()),
        (None, None) => {
            let day = profile.nominated.as_ref().or(profile.dossier.as_ref());
            return day.map(|day| Period::of(day.value)).filter(|period| period.year == year).unwrap_or(last);
        }
    };
    if period.year == year {
        return period;
    }
    if profile.stage == Stage::Recognised {
        let finding = Finding::new(&rule::WRONG_FOLDER, profile.place(span)).arg("folder", year.to_string());
        findings.push(match introduced_in_another_year(profile, today) {
            Some(day) => finding.says("wrong-folder-to-come").arg("date", short_date(day)),
            None => finding.arg("period", period.to_string()),
        });
    }
    last
}

/// A day of introduction that has not come and is in another year than the folder: a slip in its year, told once.
pub(super) fn introduced_in_another_year(profile: &Profile, today: NaiveDate) -> Option<NaiveDate> {
    let day = profile.introduced.as_ref().map(|day| day.value);
    day.filter(|day| *day > today && day.year() != profile.key.year && profile.stage == Stage::Recognised)
}
