//! The period that a profile belongs to: that of its introduction, else of its act, else the last quarter of the
//! emulation year when the act falls in the year after.

use super::first_act;
use crate::diag::{Finding, rule};
use crate::profile::Profile;
use crate::terms::Stage;
use crate::text::{Period, short_date};
use chrono::Datelike;

/// The period; a folder of another year is a finding.
pub(super) fn of(profile: &Profile, findings: &mut Vec<Finding>) -> Period {
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
        // One slip in the year of a day is one finding.
        let same = |found: &Finding| found.rule == &rule::DAY_TO_COME && found.place == finding.place;
        let to_come = findings.iter().position(same).map(|at| findings.remove(at));
        findings.push(match (to_come, &profile.introduced) {
            (Some(_), Some(day)) => finding.says("wrong-folder-to-come").arg("date", short_date(day.value)),
            _ => finding.arg("period", period.to_string()),
        });
    }
    last
}
