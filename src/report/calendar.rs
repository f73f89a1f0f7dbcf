//! What a plan asks to be done when, against the day of the report.

use crate::criteria::NEAR_DAYS;
use crate::plan::{Bound, Day, Every, Plan, Rhythm, When, quarters_text};
use crate::text::Period;
use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

/// Something that is due.
#[derive(Debug, Serialize)]
pub struct Due {
    /// When, in words.
    pub when: String,
    /// The first day on which it can be done, where the plan gives a span of time.
    pub from: Option<NaiveDate>,
    /// The last day that is in time; none for a named occasion, and for what comes round.
    pub last: Option<NaiveDate>,
    /// How that stands to the day of the report.
    pub state: State,
    /// What is due.
    pub text: String,
    /// The clause that it restates.
    pub clause: String,
}

/// How something due stands to a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Its last day is over.
    Passed,
    /// Its time has come, and ends in more than thirty days.
    Open,
    /// It ends, or begins, within thirty days.
    Near,
    /// Its time is further off.
    Future,
    /// It comes round each month or quarter.
    Recurring,
    /// The plan names an occasion and no day.
    Undated,
}

impl State {
    /// For readers.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::Passed => "Đã qua",
            Self::Open => "Trong thời hạn",
            Self::Near => "Sắp đến hạn",
            Self::Future => "Chưa đến hạn",
            Self::Recurring => "Thường xuyên",
            Self::Undated => "Chưa định ngày",
        }
    }
}

/// A span of time; both ends belong to it.
#[derive(Debug, Clone, Copy)]
struct Span {
    from: Option<NaiveDate>,
    last: NaiveDate,
}

impl Span {
    fn state(self, today: NaiveDate) -> State {
        let near = |day: NaiveDate| (day - today).num_days() <= i64::from(NEAR_DAYS);
        match self.from {
            _ if self.last < today => State::Passed,
            _ if near(self.last) => State::Near,
            Some(from) if from <= today => State::Open,
            Some(from) if near(from) => State::Near,
            _ => State::Future,
        }
    }
}

/// Deadlines, days of quotas, reminders and what comes round, of one emulation year, by day; those without a day last.
pub(super) fn of(plan: &Plan, year: i32, today: NaiveDate) -> Vec<Due> {
    let mut all = Vec::new();
    let deadlines = plan.deadlines.iter().map(|deadline| {
        let text = match deadline.registered_in.as_slice() {
            [] => deadline.text.clone(),
            quarters => {
                let text = deadline.text.trim_end_matches('.');
                format!("{text} (hồ sơ đăng ký trong {}).", quarters_text(quarters))
            }
        };
        (deadline.bound, text, &deadline.clause)
    });
    let quotas =
        plan.quotas.iter().filter_map(|quota| Some((quota.bound?, quota.text.clone(), &quota.clause)));
    for (bound, text, clause) in deadlines.chain(quotas).filter(|(bound, ..)| bound.concerns(year)) {
        let span = Span { from: None, last: last_day(bound, year) };
        all.push(due(bound.text_in(year), Ok(span), text, clause, today));
    }
    for entry in plan.calendar.iter().filter(|entry| belongs(&entry.when, plan, year)) {
        let span = span_of(&entry.when, year).ok_or(State::Undated);
        all.push(due(words(&entry.when, year), span, entry.text.clone(), &entry.clause, today));
    }
    for cadence in &plan.cadence {
        let when = match (cadence.what, cadence.every, cadence.quarters.as_slice()) {
            (Rhythm::Pick, Every::Month, _) => "hằng tháng".to_owned(),
            (_, _, []) => "hằng quý".to_owned(),
            (_, _, quarters) => quarters_text(quarters),
        };
        all.push(due(when, Err(State::Recurring), cadence.text.clone(), &cadence.clause, today));
    }
    // A stable sort: what is due on one day stays in the plan's order.
    all.sort_by_key(|due| (due.last.is_none(), due.last, due.state));
    all
}

fn due(when: String, span: Result<Span, State>, text: String, clause: &str, today: NaiveDate) -> Due {
    let (from, last, state) = match span {
        Ok(span) => (span.from, Some(span.last), span.state(today)),
        Err(state) => (None, None, state),
    };
    Due { when, from, last, state, text, clause: clause.to_owned() }
}

/// «Trước ngày 30/11» ends on the 29th.
fn last_day(bound: Bound, year: i32) -> NaiveDate {
    match bound {
        Bound::By(day) => day.in_year(year),
        Bound::Before(day) => {
            let day = day.in_year(year);
            day.checked_sub_days(Days::new(1)).unwrap_or(day)
        }
    }
}

/// Whether a reminder belongs to an emulation year. A day of the year after the plan's last belongs to that last one.
fn belongs(when: &When, plan: &Plan, year: i32) -> bool {
    let of = |named: i32| named == year || (named == year + 1 && plan.years.last() == Some(&year));
    match when {
        When::Day(Day::Fixed(day)) => of(day.year()),
        When::Day(Day::Yearly { .. }) | When::Occasion(_) => true,
        When::Month(named, _) | When::Half(named, _) => of(*named),
        When::Quarter(period) => of(period.year),
    }
}

fn words(when: &When, year: i32) -> String {
    match when {
        When::Day(day) => format!("ngày {}", crate::text::short_date(day.in_year(year))),
        when => when.text(),
    }
}

fn span_of(when: &When, year: i32) -> Option<Span> {
    let months = |year: i32, first: u32, count: u32| {
        let from = NaiveDate::from_ymd_opt(year, first, 1)?;
        let next = from.checked_add_months(chrono::Months::new(count))?;
        Some(Span { from: Some(from), last: next.pred_opt()? })
    };
    match when {
        When::Day(day) => Some(Span { from: None, last: day.in_year(year) }),
        When::Month(year, month) => months(*year, *month, 1),
        When::Quarter(Period { year, quarter }) => months(*year, u32::from(*quarter) * 3 - 2, 3),
        When::Half(year, half) => months(*year, u32::from(*half) * 6 - 5, 6),
        When::Occasion(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn a_deadline_is_near_for_its_last_thirty_days_and_passed_on_the_day_after() {
        let before = Bound::Before(Day::Fixed(day(2024, 11, 30)));
        let span = Span { from: None, last: last_day(before, 2024) };
        assert_eq!(span.last, day(2024, 11, 29));
        assert_eq!(span.state(day(2024, 10, 29)), State::Future);
        assert_eq!(span.state(day(2024, 10, 30)), State::Near);
        assert_eq!(span.state(day(2024, 11, 29)), State::Near);
        assert_eq!(span.state(day(2024, 11, 30)), State::Passed);
    }

    #[test]
    fn a_quarter_is_near_until_its_last_day() {
        let span = span_of(&When::Quarter(Period { year: 2025, quarter: 4 }), 2025).unwrap();
        assert_eq!((span.from, span.last), (Some(day(2025, 10, 1)), day(2025, 12, 31)));
        assert_eq!(span.state(day(2025, 12, 31)), State::Near);
        assert_eq!(span.state(day(2026, 1, 1)), State::Passed);
    }

    #[test]
    fn what_takes_half_a_year_is_open_until_its_last_month() {
        let day = |month, day| self::day(2025, month, day);
        let span = Span { from: Some(day(7, 1)), last: day(11, 30) };
        let states = [day(5, 31), day(6, 1), day(7, 1), day(10, 30), day(10, 31), day(11, 30), day(12, 1)];
        use State::{Future, Near, Open, Passed};
        assert_eq!(states.map(|today| span.state(today)), [Future, Near, Open, Open, Near, Near, Passed]);
    }
}
