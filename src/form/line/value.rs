//! Values that are not written as their key asks for: dates and numbers as people write them, lists without brackets, words
//! for yes and no.

use super::{Line, code_length, is_curly, parses, slip};
use crate::diag::{Finding, How, Offset, rule};
use crate::form::written::{date_parts, day_month_year, decimal_comma, flag, is_month, is_no_day, share};
use crate::form::{Shape, heads};
use crate::text::{YEARS, fold};
use chrono::{Datelike, NaiveDate};
use std::ops::Range;

impl Line<'_> {
    /// A date in the Vietnamese form, with the dashes that a word processor makes of hyphens, or with spaces around them.
    pub(super) fn date(&self) -> Option<Finding> {
        let bare = self.bare;
        if bare.len() == "2024-12-31".len() && bare.parse::<NaiveDate>().is_ok()
            || matches!(self.expected, Some(Shape::Count | Shape::Year | Shape::List(_)))
        {
            return None;
        }
        let parts: Vec<&str> = bare.split(['-', '‐', '‑', '–', '—', '−']).map(str::trim).collect();
        let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
        let numbers = parts.len() == 3 && parts.iter().all(is_number);
        let dashed = || {
            let date = parts.join("-");
            let in_order = date.parse::<NaiveDate>().ok().filter(|day| YEARS.contains(&day.year()));
            in_order.or_else(|| day_month_year(&date)).filter(|_| numbers)
        };
        if let Some(date) = day_month_year(bare).or_else(dashed) {
            return Some(self.date_form(self.span_of_bare(), date));
        }
        let no_date = numbers && bare.contains(|c: char| c == ' ' || !c.is_ascii());
        no_date.then(|| self.no_date(self.at_part(&rule::TOML_SYNTAX, bare), bare))
    }

    /// `[2021-2025]` for the list of these years.
    pub(super) fn years(&self) -> Option<Finding> {
        let bare = self.bare.trim_start_matches('[').trim_end_matches(']');
        let (first, last) = bare.split_once(['-', '–'])?;
        let year = |text: &str| text.trim().parse::<i32>().ok().filter(|year| YEARS.contains(year));
        let (first, last) = (year(first)?, year(last)?);
        let all: Vec<String> = (first..=last.min(first + 20)).map(|year| year.to_string()).collect();
        if !matches!(self.expected, Some(Shape::List(_))) || last < first || last > first + 20 {
            return None;
        }
        let right = format!("[{}]", all.join(", "));
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(self.span_of_bare()));
        Some(finding.says("toml-syntax-years").arg("right", &right).mended_by(How::Put(right)))
    }

    /// What was to be a date: none that the calendar has, or none at all.
    pub(super) fn no_date(&self, finding: Finding, written: &str) -> Finding {
        match is_no_day(written) {
            true => finding.says("toml-syntax-date-none").arg("value", written),
            false => finding.says("toml-syntax-date"),
        }
    }

    /// A part of the line that is to be a date.
    fn date_form(&self, part: Range<Offset>, date: NaiveDate) -> Finding {
        let right = date.to_string();
        let finding = Finding::new(&rule::DATE_FORM, self.place(part.clone()));
        let finding = finding.arg("value", &self.content[part]).arg("right", &right);
        finding.mended_by(How::Put(right))
    }

    /// A date or a number in another form, as the value or within a list or table.
    pub(super) fn date_or_number_within(&self) -> Option<Finding> {
        let parts = std::iter::once(self.span_of_bare()).chain(self.plain_values());
        parts.into_iter().find_map(|part| self.date_or_number(part))
    }

    /// The values of the line that stand in no quotes and among no words. Whatever a text says is the author's, though the
    /// text may lack a quotation mark.
    fn plain_values(&self) -> impl Iterator<Item = Range<Offset>> {
        let (value, end) = (self.content.len() - self.value.len(), code_length(self.content));
        let outside = slip::outside_texts(self.content).into_iter();
        let ends = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '{' | '}' | '=');
        let outside = outside.filter(|(at, c)| (value..end).contains(at) && !ends(*c));
        let mut words: Vec<Range<Offset>> = Vec::new();
        for (at, c) in outside {
            match words.last_mut().filter(|word| word.end == at) {
                Some(word) => word.end += c.len_utf8(),
                None => words.push(at..at + c.len_utf8()),
            }
        }
        words.into_iter().filter_map(|word| {
            let bare = self.content[word.clone()].trim_matches(',');
            let start = word.start + self.content[word.clone()].find(bare).filter(|_| !bare.is_empty())?;
            let (before, behind) = (&self.content[..start], &self.content[start + bare.len()..]);
            let begins = before.trim_end().is_empty() || before.trim_end().ends_with(['[', '{', '=', ',']);
            let ends =
                behind.trim_start().is_empty() || behind.trim_start().starts_with([']', '}', ',', '#']);
            (begins && ends).then_some(start..start + bare.len())
        })
    }

    fn date_or_number(&self, part: Range<Offset>) -> Option<Finding> {
        let word = &self.content[part.clone()];
        if let Some(date) = day_month_year(word) {
            return Some(self.date_form(part, date));
        }
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(part));
        // A day that no calendar has, a year of two digits, a month without its day: only the author knows which is meant.
        let date_expected = matches!(self.expected, Some(Shape::Date)) && share(word).is_some();
        if date_parts(word).is_some() && word.contains('/') || is_month(word) || date_expected {
            return Some(self.no_date(finding, word));
        }
        let is_whole = matches!(self.expected, Some(Shape::Count | Shape::Year | Shape::List(_)));
        if is_whole && self.key.trim() != "in_favour" {
            return None;
        }
        let percentage =
            word.strip_suffix('%').map(str::trim_end).filter(|number| number.parse::<f64>().is_ok());
        let right = match (percentage, share(word)) {
            (Some(number), _) => format!("\"{number}%\""),
            // Of a ballot only the votes in favour are asked for; how many there were stands with the session, and may
            // be another number.
            (None, Some((count, _))) if self.key.trim() == "in_favour" => {
                return Some(finding.says("toml-syntax-votes").arg("right", count.to_string()));
            }
            (None, Some((count, of))) => format!("{{ count = {count}, of = {of} }}"),
            (None, None) if matches!(self.expected, Some(Shape::Count)) => return None,
            (None, None) => return decimal_comma(word, finding.place),
        };
        Some(finding.says("toml-syntax-share").arg("right", &right).mended_by(How::Put(right)))
    }

    /// A number with what it counts, with spaces or with zeros before it.
    pub(super) fn number(&self) -> Option<Finding> {
        let (number, rest) = self.bare.split_once(char::is_whitespace).unwrap_or((self.bare, ""));
        let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(number) || parses(self.content) {
            return None;
        }
        let significant = number.trim_start_matches('0');
        let plain = if significant.is_empty() { "0" } else { significant };
        let (right, says) = match self.expected {
            Some(Shape::Count | Shape::Year) if is_counted(rest) => {
                (plain.to_owned(), "toml-syntax-number-with-words")
            }
            Some(Shape::Count) if rest.split(' ').all(|group| group.len() == 3 && is_digits(group)) => {
                (format!("{plain}{}", rest.replace(' ', "")), "toml-syntax-number-parted")
            }
            Some(Shape::Text) if rest.is_empty() => (format!("\"{number}\""), "toml-syntax-zeros"),
            _ if rest.is_empty() && plain != number => (plain.to_owned(), "toml-syntax-zeros"),
            _ => return None,
        };
        let finding = self.at_part(&rule::TOML_SYNTAX, self.bare).says(says).arg("right", &right);
        Some(finding.mended_by(How::Put(right)))
    }

    /// Several values, or one, where a list is asked for.
    pub(super) fn list_without_brackets(&self) -> Option<Finding> {
        if !matches!(self.expected, Some(Shape::List(_))) || parses(self.content) {
            return None;
        }
        let inner = self.bare.trim_start_matches('(').trim_end_matches(')').trim();
        let right = format!("[{inner}]");
        let finding =
            self.at_part(&rule::TOML_SYNTAX, self.bare).says("toml-syntax-list").arg("right", &right);
        let is_list = !inner.starts_with('[') && parses(&format!("{}= {right}", self.key));
        is_list.then(|| finding.mended_by(How::Put(right)))
    }

    /// Words without quotes where texts are asked for: as the value, in a list, or behind a key between braces.
    pub(super) fn words_without_quotes(&self) -> Option<Finding> {
        let expected = self.expected.filter(|_| !parses(self.content))?;
        let (value, end) = (self.content.len() - self.value.len(), code_length(self.content));
        // The equals sign may stand in a comment.
        if end < value {
            return None;
        }
        let signs = slip::outside_texts(self.content).into_iter();
        let signs = signs.filter(|(at, c)| (value..end).contains(at) && "[]{},=".contains(*c));
        let (mut start, mut shape) = (value, expected);
        let (mut right, mut first) = (self.content[..value].to_owned(), None);
        for (at, c) in signs.map(|(at, c)| (at, Some(c))).chain([(end, None)]) {
            let piece = &self.content[start..at];
            let word = piece.trim();
            let quoted = if c == Some('=') {
                shape = heads::within(expected, word)?;
                None
            } else {
                let is_plain = !word.contains(['"', '\'', '\\']) && !word.contains(is_curly);
                let is_bare = !word.is_empty() && is_plain && takes_text(shape);
                is_bare.then(|| piece.replacen(word, &format!("\"{word}\""), 1))
            };
            first = first.or(quoted.is_some().then_some(word));
            right.push_str(quoted.as_deref().unwrap_or(piece));
            right.extend(c);
            start = at + usize::from(c.is_some());
        }
        right.push_str(&self.content[end..]);
        let finding = self.at_part(&rule::TOML_SYNTAX, first?).says("toml-syntax-unquoted");
        parses(&right).then(|| self.mended(finding, Some(right)))
    }

    pub(super) fn flag(&self) -> Option<Finding> {
        let right = flag(self.bare)?.to_string();
        if right == self.bare || parses(self.content) {
            return None;
        }
        let is_capital = self.bare.to_lowercase() == right;
        let says = if is_capital { "toml-syntax-capital" } else { "toml-syntax-flag" };
        let finding = self.at_part(&rule::TOML_SYNTAX, self.bare).says(says);
        let finding = finding.arg("value", self.bare).arg("right", &right);
        Some(if is_capital { finding.mended_by(How::Put(right)) } else { finding })
    }

    /// A colour without quotes, which counts as a comment.
    pub(super) fn colour(&self) -> Option<Finding> {
        let word = self.value.split_whitespace().next().filter(|word| is_colour(word))?;
        let right = format!("\"{word}\"");
        let finding = self.at_part(&rule::TOML_SYNTAX, word).says("toml-syntax-hash").arg("right", &right);
        Some(finding.mended_by(How::Put(right)))
    }

    /// Words without quotes where no text is asked for: quotes would not mend that.
    pub(super) fn of_another_form(&self) -> Option<Finding> {
        let expected = self.expected.and_then(Shape::word)?;
        if self.bare.is_empty() || self.bare.starts_with(['"', '[', '{']) || parses(self.content) {
            return None;
        }
        if expected == "expected-date" && !self.bare.contains(char::is_alphabetic) {
            return Some(self.no_date(self.at_part(&rule::TOML_SYNTAX, self.bare), self.bare));
        }
        let finding = self.at_part(&rule::WRONG_TYPE, self.bare).says("wrong-type-written");
        Some(finding.arg_word("expected", expected))
    }
}

/// Whether a text may stand there, alone or as an item of a list.
fn takes_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text | Shape::Choice { .. } => true,
        Shape::List(item) => takes_text(item),
        Shape::Either(shapes) => shapes.iter().any(takes_text),
        _ => false,
    }
}

/// Whether words behind a number only say what it counts; "hai trăm" or "hoặc 12" would be more of the number.
fn is_counted(words: &str) -> bool {
    const COUNTED: &[&str] = &[
        "nguoi", "phieu", "ho so", "cong chuc", "vien chuc", "can bo", "thanh vien", "uy vien", "dai bieu",
        "dong chi", "lao dong", "don vi",
    ];
    let folded = fold(words.trim_matches(|c: char| !c.is_alphanumeric()));
    COUNTED.contains(&folded.split_whitespace().collect::<Vec<_>>().join(" ").as_str())
}

/// `#0b4f8a` or `#fff`.
fn is_colour(value: &str) -> bool {
    let digits = value.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
