//! Dates and numbers as people write them, and as TOML has them.

use crate::diag::{Finding, How, Place, rule};
use crate::text::YEARS;
use chrono::NaiveDate;

/// `20/12/2024`, `5-9-2024`, `20.12.2024`, `2024/12/20` or `ngày 20 tháng 12 năm 2024` as a date.
pub(super) fn day_month_year(text: &str) -> Option<NaiveDate> {
    let [first, month, last] = date_parts(text)?;
    // With hyphens that is TOML's own form, and the fault lies elsewhere.
    let year_first = first.len() == 4 && !text.contains('-');
    let (day, year) = if year_first { (last, first) } else { (first, last) };
    if year.len() != 4 || day.len() > 2 {
        return None;
    }
    let year = year.parse().ok().filter(|year| YEARS.contains(year))?;
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}

/// Whether a text is written as a day in full, year first or last, that is in no calendar.
pub(super) fn is_no_day(text: &str) -> bool {
    let Some([first, month, last]) = date_parts(text) else { return false };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let number = |part: &str| part.parse().ok();
    let in_full = year.len() == 4 && (1..=2).contains(&day.len()) && (1..=2).contains(&month.len());
    let year = year.parse().ok().filter(|year| in_full && YEARS.contains(year));
    let parts = year.zip(number(month)).zip(number(day));
    parts.is_some_and(|((year, month), day)| NaiveDate::from_ymd_opt(year, month, day).is_none())
}

/// The three numbers of what is written like a date, though it may be none.
pub(super) fn date_parts(text: &str) -> Option<[&str; 3]> {
    let text = text.trim();
    let in_words = || {
        let (day, rest) = text.trim_start_matches("ngày").split_once("tháng")?;
        let (month, year) = rest.split_once("năm")?;
        Some([day, month, year].map(str::trim))
    };
    let mut parts = text.split(['/', '-', '.']);
    let in_signs = || Some([parts.next()?, parts.next()?, parts.next()?]).filter(|_| parts.next().is_none());
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    in_words().or_else(in_signs).filter(|parts| parts.iter().all(is_number))
}

/// What is to be said of a number with a comma: `97,5` can be mended; `1,186` may be thousands, as English has them.
pub(super) fn decimal_comma(text: &str, place: Place) -> Option<Finding> {
    let right = comma_number(text)?;
    let finding = Finding::new(&rule::DECIMAL_COMMA, place).arg("value", text);
    let pointed = text.trim().replacen(',', ".", 1);
    Some(match thousands(&pointed) {
        Some(whole) => {
            finding.says("decimal-comma-thousands").arg("right", format!("{pointed}0")).arg("whole", whole)
        }
        None => finding.arg("right", &right).mended_by(How::Put(right)),
    })
}

/// `97,5` or `97,5%` with a full stop; `14,0` as the whole number that it is.
fn comma_number(text: &str) -> Option<String> {
    let text = text.trim();
    let (whole, fraction) = text.trim_end_matches('%').trim_end().split_once(',')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let is_whole = fraction.bytes().all(|byte| byte == b'0');
    // With points between the thousands there is no doubt which sign is which.
    let mut groups = whole.split('.');
    let grouped = groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
        && groups.all(|group| group.len() == 3 && digits(group));
    let whole = if grouped { whole.replace('.', "") } else { whole.to_owned() };
    let right = if is_whole { whole.clone() } else { format!("{whole}.{fraction}") };
    (digits(&whole) && digits(fraction))
        .then(|| if text.ends_with('%') { format!("\"{right}%\"") } else { right })
}

/// `1.186` as the thousands that it may be, since documents write them so: the number without its point.
pub(super) fn thousands(text: &str) -> Option<String> {
    let (whole, rest) = text.split_once('.')?;
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && rest.len() == 3;
    (grouped && is_number(whole) && is_number(rest)).then(|| format!("{whole}{rest}"))
}

/// `10/2024`: a month, more likely than ten of two thousand.
pub(super) fn is_month(word: &str) -> bool {
    let of = |(month, year): (u32, u32)| (1..=12).contains(&month) && (1945..=2100).contains(&year);
    share(word).is_some_and(of)
}

/// `6/9` as two counts.
pub(super) fn share(word: &str) -> Option<(u32, u32)> {
    let (count, of) = word.split_once('/')?;
    Some((count.parse().ok()?, of.parse().ok()?))
}

/// Yes or no, as people write them.
pub(super) fn flag(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "true" | "có" | "đúng" | "rồi" | "yes" => Some(true),
        "false" | "không" | "sai" | "chưa" | "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_known_in_each_form_that_has_one_meaning() {
        let day = NaiveDate::from_ymd_opt(2024, 9, 5);
        for form in [
            "05/9/2024", "5-9-2024", "05.09.2024", "2024/9/5", "ngày 05 tháng 9 năm 2024",
            "5 tháng 9 năm 2024",
        ] {
            assert_eq!(day_month_year(form), day, "{form}");
        }
        for form in ["2024-09-05", "31/02/2024", "05/05/0023", "05/9/24", "9/2024", "a/b/2024", ""] {
            assert_eq!(day_month_year(form), None, "{form}");
        }
        assert!(date_parts("05/9/24").is_some() && date_parts("9/2024").is_none());
    }

    #[test]
    fn a_number_with_a_comma_is_written_with_a_full_stop_or_as_the_whole_that_it_is() {
        let right = |text| comma_number(text).unwrap_or_default();
        assert_eq!(
            [
                right("97,5"),
                right("97,5%"),
                right("14,0"),
                right("1,2,3"),
                right("1.234,5"),
                right("12.34,5")
            ],
            ["97.5", "\"97.5%\"", "14", "", "1234.5", ""]
        );
        assert_eq!(thousands("1.186").as_deref(), Some("1186"));
        assert_eq!(["0.125", "97.5", "1.1860", "1234.567", "1.", ".5"].map(thousands), [const { None }; 6]);
        assert!(is_month("10/2024") && !is_month("10/20") && !is_month("13/2024"));
    }
}
