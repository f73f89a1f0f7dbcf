//! From TOML values to Rust values, collecting faults on the way.

use super::written::{day_month_year, decimal_comma, flag, is_no_day, thousands};
use super::{Raw, Shape};
use crate::diag::{Finding, How, Offset, Place, Severity, rule};
use crate::text::{Near, nearest, nearest_of};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use std::ops::Range;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// What a value can be made from.
pub trait Decode: Sized {
    /// Key of the message that says what was expected.
    const EXPECTED: &'static str;

    /// What the value may look like.
    fn shape() -> Shape;

    /// Makes the value, or reports why not.
    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self>;

    /// The keys of a form, or of each form of a list; none for anything else.
    const KEYS: &'static [&'static str] = &[];

    /// The parts of a form.
    const PARTS: &'static [Part] = &[];

    /// The value that stands for a key left out, if it may be.
    fn absent() -> Option<Self> {
        None
    }
}

/// A key of a form that holds forms of its own.
#[derive(Debug)]
pub struct Part {
    /// The key.
    pub name: &'static str,
    /// [`Decode::EXPECTED`] of what it holds.
    pub expected: &'static str,
    /// [`Decode::KEYS`] of what it holds.
    pub keys: &'static [&'static str],
}

impl Part {
    /// What stands above its keys.
    fn head(&self) -> String {
        let name = self.name;
        if self.expected == "expected-array" { format!("[[{name}]]") } else { format!("[{name}]") }
    }
}

/// Decodes one file's front matter and keeps what it finds.
#[derive(Debug)]
pub struct Decoder {
    file: Arc<str>,
    offset: Offset,
    /// The keys of the file's first level, to know one that slipped below a table.
    first_level: &'static [&'static str],
    /// The parts of the file, to know a key that slipped from one into another.
    parts: &'static [Part],
    findings: Vec<Finding>,
}

impl Decoder {
    /// For a front matter of a form that begins at a byte of a file.
    pub fn of<T: Decode>(file: &Arc<str>, offset: Offset) -> Self {
        Self { file: Arc::clone(file), offset, first_level: T::KEYS, parts: T::PARTS, findings: Vec::new() }
    }

    /// What was found.
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    /// Whether a file may begin with a key.
    pub fn begins_with(&self, key: &str) -> bool {
        self.first_level.contains(&key)
    }

    /// Moves a span of the front matter to the file.
    pub fn shift(&self, span: Range<Offset>) -> Range<Offset> {
        span.start + self.offset..span.end + self.offset
    }

    /// The place of a span of the front matter.
    pub fn place(&self, span: Range<Offset>) -> Place {
        Place::new(&self.file, self.shift(span))
    }

    /// Keeps a finding.
    pub fn report(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// The value as a table.
    pub fn table<'a, 'i>(&mut self, value: &'a Raw<'i>, expected: &'static str) -> Option<&'a DeTable<'i>> {
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(value, expected);
        }
        table
    }

    /// Reports each key that the form does not have.
    pub fn refuse_unknown(&mut self, table: &DeTable<'_>, known: &[&str]) {
        for (key, value) in table.iter().filter(|(key, _)| !known.contains(&key.get_ref().as_ref())) {
            let given = key.get_ref().as_ref();
            let finding = Finding::new(&rule::UNKNOWN_KEY, self.place(key.span())).arg("key", given);
            let finding = match nearest_of(given, known.iter().copied()) {
                _ if self.is_misplaced(given, known) => self.misplaced(key.span(), value, given),
                _ if let Some(finding) = self.of_another_part(key.span(), given) => finding,
                Some(Near { name, certain }) => {
                    let finding = finding.says("unknown-key-near").arg("near", name);
                    // Beside the right key, or another that may be it, the misspelt one may be something else.
                    let claims = |other: &&str| nearest(other, known.iter().copied()) == Some(name);
                    let others = table.keys().map(|key| key.get_ref().as_ref());
                    // Of `[[updates]]` there may be several, though one of them is misspelt.
                    let is_list = |value: &Raw<'_>| value.get_ref().is_array();
                    let joins = |other: &&str| {
                        *other == name && is_list(value) && table.get(name).is_some_and(is_list)
                    };
                    let free = certain && others.filter(claims).filter(|other| !joins(other)).count() == 1;
                    if free { finding.mended_by(How::Name(name.to_owned())) } else { finding }
                }
                None => finding.arg("known", known.join(", ")),
            };
            self.report(finding);
        }
    }

    /// Whether a key belongs to the file's first level and not to the table that holds it: written below a table's head,
    /// it has become one of the table's.
    pub(super) fn is_misplaced(&self, key: &str, known: &[&str]) -> bool {
        self.first_level.contains(&key) && !known.contains(&key)
    }

    pub(super) fn misplaced(&self, key: Range<Offset>, value: &Raw<'_>, given: &str) -> Finding {
        let lines = self.shift(key.start..value.span().end);
        Finding::new(&rule::UNKNOWN_KEY, self.place(key))
            .says("unknown-key-misplaced")
            .arg("key", given)
            .mended_at(lines, How::Lift)
    }

    /// A key of another part of the file, if there is one part that has it.
    pub(super) fn of_another_part(&self, key: Range<Offset>, given: &str) -> Option<Finding> {
        let mut parts = self.parts.iter().filter(|part| part.keys.contains(&given));
        let part = parts.next().filter(|_| parts.next().is_none())?;
        let finding = Finding::new(&rule::UNKNOWN_KEY, self.place(key)).says("unknown-key-of-part");
        Some(finding.arg("key", given).arg("head", part.head()))
    }

    /// What was found since some moment gives way to another finding.
    pub(super) fn replace(&mut self, since: usize, finding: Finding) {
        self.findings.truncate(since);
        self.findings.push(finding);
    }

    /// How much was found so far.
    pub(super) fn found(&self) -> usize {
        self.findings.len()
    }

    /// One field of a form: decoded, absent, or reported. A key that is there misspelt has been told already.
    pub fn field<T: Decode>(
        &mut self,
        table: &DeTable<'_>,
        table_span: Range<Offset>,
        key: &'static str,
        known: &[&str],
        complete: &mut bool,
    ) -> Option<T> {
        let field = match table.get(key) {
            Some(value) => T::decode(value, self),
            None => T::absent().or_else(|| {
                if !is_misspelt(table, key, known) {
                    let place = self.place(first_line(table_span));
                    self.report(Finding::new(&rule::MISSING_KEY, place).arg_names("key", "key", &[key]));
                }
                None
            }),
        };
        *complete &= field.is_some();
        field
    }

    /// Reports a value of another type than expected, with the right form where it can be told.
    pub fn wrong_type(&mut self, value: &Raw<'_>, expected: &'static str) {
        let place = self.place(value.span());
        let text = value.get_ref().as_str().unwrap_or_default();
        let finding = match expected {
            "expected-date" if let Some(date) = day_month_year(text) => {
                let right = date.to_string();
                Finding::new(&rule::DATE_FORM, place)
                    .arg("value", text)
                    .arg("right", &right)
                    .mended_by(How::Put(right))
            }
            "expected-date" if is_no_day(text) => {
                Finding::new(&rule::DATE_FORM, place).says("date-form-none").arg("value", text)
            }
            "expected-count" | "expected-year" if let DeValue::Integer(number) = value.get_ref() => {
                Finding::new(&rule::WRONG_TYPE, place)
                    .says("wrong-type-range")
                    .arg("value", number.as_str())
                    .arg_word("expected", expected)
            }
            "expected-number" | "expected-share"
                if let Some(finding) = decimal_comma(text, place.clone()) =>
            {
                finding
            }
            "expected-array" if value.get_ref().as_table().is_some() => {
                Finding::new(&rule::WRONG_TYPE, place).says("wrong-type-section")
            }
            _ => Finding::new(&rule::WRONG_TYPE, place)
                .arg_word("expected", expected)
                .arg_word("found", format!("found-{}", value.get_ref().type_str().replace(' ', "-"))),
        };
        let right = if finding.fix.is_none() { retyped(value, expected) } else { None };
        self.report(match right {
            Some(right) => finding.says("wrong-type-right").arg("right", &right).mended_by(How::Put(right)),
            None => finding,
        });
    }

    /// Reports a value that has the right type but cannot be taken.
    pub fn bad_value(&mut self, value: &Raw<'_>, message: &'static str, given: &str) {
        let place = self.place(value.span());
        self.report(Finding::new(&rule::BAD_VALUE, place).says(message).arg("value", given));
    }

    /// Whether an error was reported.
    pub fn failed(&self) -> bool {
        self.findings.iter().any(|finding| finding.severity == Severity::Error)
    }
}

/// The same value as the type that was expected: quotes around it that should not be there, or that lack.
fn retyped(value: &Raw<'_>, expected: &str) -> Option<String> {
    match (value.get_ref(), expected) {
        (DeValue::String(text), "expected-date") => {
            NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok().map(|date| date.to_string())
        }
        (DeValue::String(text), "expected-count" | "expected-year") => {
            text.trim().parse::<u32>().ok().map(|count| count.to_string())
        }
        (DeValue::String(text), "expected-array") if !text.contains(['"', '\\', '\n']) => {
            // The brackets may stand within the quotes.
            let bare = text.trim();
            let inner = bare.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(bare);
            let items: Vec<String> = inner.split(',').map(|item| format!("\"{}\"", item.trim())).collect();
            Some(format!("[{}]", items.join(", ")))
        }
        (DeValue::Integer(number), "expected-array") if number.radix() == 10 => {
            Some(format!("[{}]", number.as_str()))
        }
        (DeValue::String(text), "expected-number") => {
            let text = text.trim();
            if let Some(number) = text.strip_suffix('％').map(str::trim_end) {
                return number.parse::<Decimal>().ok().map(|number| format!("\"{number}%\""));
            }
            let number = text.parse::<Decimal>().ok().filter(|_| thousands(text).is_none());
            number.map(|number| number.to_string())
        }
        (DeValue::String(text), "expected-bool") => flag(text.trim()).map(|flag| flag.to_string()),
        (DeValue::Integer(number), "expected-string") if number.radix() == 10 => {
            Some(format!("\"{}\"", number.as_str()))
        }
        (DeValue::Float(number), "expected-string") => Some(format!("\"{}\"", number.as_str())),
        _ => None,
    }
}

/// Whether a key is there under a name that nobody knows and that is nearest to its own.
fn is_misspelt(table: &DeTable<'_>, key: &str, known: &[&str]) -> bool {
    let given = table.keys().map(|given| given.get_ref().as_ref());
    given
        .filter(|given| !known.contains(given))
        .any(|given| nearest(given, known.iter().copied()) == Some(key))
}

/// A missing key is reported at the table's head, not over all its lines.
fn first_line(span: Range<Offset>) -> Range<Offset> {
    span.start..span.start
}
