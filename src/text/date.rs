//! Days and periods in the state's clerical forms: day below 10 and months 1 and 2 take a leading zero.

use chrono::{Datelike, NaiveDate};
use std::fmt;
use std::ops::RangeInclusive;

/// The years that an office's files may speak of; any other is a slip.
pub const YEARS: RangeInclusive<i32> = 1900..=2199;

/// «ngày 05 tháng 9 năm 2024» (Decree 30/2020/NĐ-CP, annex I).
pub fn clerical_date(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), month(day), day.year())
}

/// «05/9/2024», «15/02/2024».
pub fn short_date(day: NaiveDate) -> String {
    format!("{:02}/{}/{}", day.day(), month(day), day.year())
}

fn month(day: NaiveDate) -> String {
    if day.month() <= 2 { format!("{:02}", day.month()) } else { day.month().to_string() }
}

/// A quarter's Roman numeral, as offices write it.
pub fn roman(quarter: u8) -> &'static str {
    ["", "I", "II", "III", "IV"][usize::from(quarter)]
}

/// A quarter of the year, 1 to 4.
pub type Quarter = u8;

/// A year and quarter of the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    /// The year.
    pub year: i32,
    /// The quarter, 1 to 4.
    pub quarter: Quarter,
}

impl Period {
    /// The period that holds a day.
    pub fn of(day: NaiveDate) -> Self {
        Self { year: day.year(), quarter: (day.month0() / 3 + 1) as Quarter }
    }

    /// The day after its last.
    pub fn end(self) -> NaiveDate {
        let (year, month) =
            if self.quarter == 4 { (self.year + 1, 1) } else { (self.year, u32::from(self.quarter) * 3 + 1) };
        NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MAX)
    }

    /// Its address below the root: "2024/quy-4/".
    pub fn path(self) -> String {
        format!("{}/quy-{}/", self.year, self.quarter)
    }
}

/// «Quý IV năm 2024».
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Quý {} năm {}", roman(self.quarter), self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn days_below_ten_and_the_first_two_months_take_a_leading_zero() {
        assert_eq!(clerical_date(day(2024, 9, 5)), "ngày 05 tháng 9 năm 2024");
        assert_eq!(clerical_date(day(2024, 2, 15)), "ngày 15 tháng 02 năm 2024");
        assert_eq!(short_date(day(2024, 12, 20)), "20/12/2024");
        assert_eq!(short_date(day(2025, 1, 3)), "03/01/2025");
    }

    #[test]
    fn a_period_is_a_quarter_with_roman_numeral_and_ends_before_the_next() {
        let last = Period::of(day(2024, 12, 31));
        assert_eq!(last.to_string(), "Quý IV năm 2024");
        assert_eq!(last.end(), day(2025, 1, 1));
        assert_eq!(Period::of(day(2024, 3, 31)).path(), "2024/quy-1/");
    }
}
