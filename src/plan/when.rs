//! Days of a plan: fixed, yearly, or of the following year; and the looser times of its calendar.

use crate::form::{Decode, Decoder, Raw, Shape, form};
use crate::text::{Period, YEARS, clerical_date, roman, short_date};
use chrono::{Datelike, NaiveDate};

form! {
    /// A day that comes every year.
    struct YearlyForm {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
        /// Of the year that follows the emulation year.
        next_year: Option<bool>,
    }
}

/// A day, fixed or relative to the emulation year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// This day.
    Fixed(NaiveDate),
    /// Each year.
    Yearly {
        /// 1 to 12.
        month: u32,
        /// 1 to 31.
        day: u32,
        /// Of the year that follows the emulation year.
        next_year: bool,
    },
}

impl Day {
    /// The day for an emulation year.
    pub fn in_year(self, year: i32) -> NaiveDate {
        match self {
            Self::Fixed(day) => day,
            Self::Yearly { month, day, next_year } => {
                let year = year + i32::from(next_year);
                (1..=day)
                    .rev()
                    .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
                    .unwrap_or(NaiveDate::MAX)
            }
        }
    }

    /// For readers.
    pub fn text(self) -> String {
        match self {
            Self::Fixed(day) => format!("ngày {}", short_date(day)),
            Self::Yearly { month, day, next_year } => {
                let month = if month <= 2 { format!("{month:02}") } else { month.to_string() };
                let year = if next_year { "năm sau" } else { "hằng năm" };
                format!("ngày {day:02}/{month} {year}")
            }
        }
    }
}

impl Decode for Day {
    const EXPECTED: &'static str = "expected-date";

    fn shape() -> Shape {
        Shape::Either(vec![NaiveDate::shape(), YearlyForm::shape()])
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        if !value.get_ref().is_table() {
            return NaiveDate::decode(value, decoder).map(Self::Fixed);
        }
        let YearlyForm { month, day, next_year } = YearlyForm::decode(value, decoder)?;
        if NaiveDate::from_ymd_opt(2024, month, day).is_none() {
            decoder.bad_value(value, "bad-day", &format!("{day}/{month}"));
            return None;
        }
        Some(Self::Yearly { month, day, next_year: next_year.unwrap_or(false) })
    }
}

/// A day with its side: "trước" is strict, "chậm nhất" includes the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// The day itself is late.
    Before(Day),
    /// The day itself is in time.
    By(Day),
}

impl Bound {
    /// From the two keys of a form, of which one is there.
    pub(super) fn of(before: Option<Day>, by: Option<Day>) -> Option<Self> {
        before.map(Self::Before).or(by.map(Self::By))
    }

    /// Whether a day is in time, for an emulation year.
    pub fn holds(self, day: NaiveDate, year: i32) -> bool {
        match self {
            Self::Before(limit) => day < limit.in_year(year),
            Self::By(limit) => day <= limit.in_year(year),
        }
    }

    /// Whether the bound says anything of an emulation year: a fixed day belongs to its own year, or to the one before.
    pub fn concerns(self, year: i32) -> bool {
        let (Self::Before(day) | Self::By(day)) = self;
        match day {
            Day::Fixed(day) => (year..=year + 1).contains(&day.year()),
            Day::Yearly { .. } => true,
        }
    }

    /// How many days are left on a day until the last that is in time; `None` when the time is over.
    pub fn days_left(self, today: NaiveDate, year: i32) -> Option<u32> {
        let last = match self {
            Self::Before(limit) => limit.in_year(year).pred_opt()?,
            Self::By(limit) => limit.in_year(year),
        };
        u32::try_from((last - today).num_days()).ok()
    }

    /// Whether the time is over on a day: nothing done from then on is in time.
    pub fn is_over(self, today: NaiveDate, year: i32) -> bool {
        !self.holds(today, year)
    }

    /// Whether a sentence says the day.
    pub fn is_said_in(self, sentence: &str) -> bool {
        let (Self::Before(day) | Self::By(day)) = self;
        let Day::Fixed(day) = day else { return false };
        sentence.contains(&short_date(day)) || sentence.contains(&clerical_date(day))
    }

    /// For readers: «trước ngày 30/11/2024».
    pub fn text(self) -> String {
        match self {
            Self::Before(day) => format!("trước {}", day.text()),
            Self::By(day) => format!("chậm nhất {}", day.text()),
        }
    }

    /// For readers, for one emulation year.
    pub fn text_in(self, year: i32) -> String {
        match self {
            Self::Before(day) => format!("trước ngày {}", short_date(day.in_year(year))),
            Self::By(day) => format!("chậm nhất ngày {}", short_date(day.in_year(year))),
        }
    }
}

/// When a reminder is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(Day),
    /// A month of a year.
    Month(i32, u32),
    /// A quarter.
    Quarter(Period),
    /// A half-year: 1 or 2.
    Half(i32, u8),
    /// A named occasion.
    Occasion(String),
}

impl When {
    /// For readers.
    pub fn text(&self) -> String {
        match self {
            Self::Day(day) => day.text(),
            Self::Month(year, month) => format!("tháng {month:02}/{year}"),
            Self::Quarter(period) => period.to_string(),
            Self::Half(year, half) => {
                format!("6 tháng {} năm {year}", if *half == 1 { "đầu" } else { "cuối" })
            }
            Self::Occasion(name) => name.clone(),
        }
    }

    /// A time, or in other words an occasion; what begins as a time and is none is refused.
    fn parse(text: &str) -> Option<Self> {
        let year_and_part = text.split_once('-').and_then(|(year, part)| {
            let year: i32 = year.parse().ok().filter(|year| YEARS.contains(year))?;
            // "2021-2025" is the name of a time.
            let is_year = part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
            (!is_year && !part.contains(char::is_whitespace)).then_some((year, part))
        });
        let Some((year, part)) = year_and_part else { return Some(Self::Occasion(text.to_owned())) };
        match (part.as_bytes(), part.get(1..).and_then(|n| n.parse::<u8>().ok())) {
            ([b'Q', _], Some(quarter @ 1..=4)) => Some(Self::Quarter(Period { year, quarter })),
            ([b'H', _], Some(half @ 1..=2)) => Some(Self::Half(year, half)),
            _ => part
                .parse()
                .ok()
                .filter(|month| part.len() == 2 && (1..=12).contains(month))
                .map(|month| Self::Month(year, month)),
        }
    }
}

impl Decode for When {
    const EXPECTED: &'static str = "expected-when";

    fn shape() -> Shape {
        Shape::Either(vec![String::shape(), Day::shape()])
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        if value.get_ref().is_str() {
            let text = String::decode(value, decoder)?;
            let when = Self::parse(&text);
            if when.is_none() {
                decoder.bad_value(value, "bad-when", &text);
            }
            return when;
        }
        if !value.get_ref().is_table() && !value.get_ref().is_datetime() {
            decoder.wrong_type(value, Self::EXPECTED);
            return None;
        }
        Day::decode(value, decoder).map(Self::Day)
    }
}

/// Quarters in words: «Quý III, Quý IV».
pub fn quarters_text(quarters: &[u32]) -> String {
    quarters.iter().map(|quarter| format!("Quý {}", roman(*quarter as u8))).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn before_is_strict_and_by_includes_the_day() {
        let limit = Day::Fixed(day(2024, 11, 30));
        assert!(Bound::Before(limit).holds(day(2024, 11, 29), 2024));
        assert!(!Bound::Before(limit).holds(day(2024, 11, 30), 2024));
        assert!(Bound::By(limit).holds(day(2024, 11, 30), 2024));
        assert_eq!(Bound::Before(limit).days_left(day(2024, 11, 29), 2024), Some(0));
        assert_eq!(Bound::Before(limit).days_left(day(2024, 11, 30), 2024), None);
        assert_eq!(Bound::By(limit).days_left(day(2024, 11, 1), 2024), Some(29));
    }

    #[test]
    fn a_day_of_the_following_year_belongs_to_the_emulation_year_before() {
        let limit = Day::Yearly { month: 1, day: 10, next_year: true };
        assert_eq!(limit.in_year(2023), day(2024, 1, 10));
        assert_eq!(limit.text(), "ngày 10/01 năm sau");
    }

    #[test]
    fn calendar_times_are_days_months_quarters_half_years_or_occasions() {
        let text = |when| When::parse(when).map(|when| when.text()).unwrap_or_default();
        assert_eq!(text("2025-Q2"), "Quý II năm 2025");
        assert_eq!(text("2023-H1"), "6 tháng đầu năm 2023");
        assert_eq!(text("2024-12"), "tháng 12/2024");
        assert_eq!(text("Hội nghị tổng kết"), "Hội nghị tổng kết");
        assert_eq!(text("2025-2026 và những năm sau"), "2025-2026 và những năm sau");
        assert_eq!(text("2021-2025"), "2021-2025");
        let none = ["2025-Q5", "2024-13", "2024-9-20", "2024-12-5"];
        assert!(none.iter().all(|when| When::parse(when).is_none()));
    }
}
