//! What the values of a form may be: texts, numbers, dates, lists, names, and values with their places.

use super::written::thousands;
use super::{Decode, Decoder, Raw, Shape};
use crate::diag::{Finding, How, Offset, rule};
use crate::text::{Near, YEARS, nearest_of, nfc};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::{Deref, Range};
use toml::de::DeValue;

/// A value with its bytes in the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// Where it stands in the file.
    pub span: Range<Offset>,
}

impl<T> Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// What may be left out; a value that cannot be taken is told, and is as if it had not been given.
#[derive(Debug, Clone)]
pub struct Setting<T>(pub Option<T>);

/// What must be given; a value that cannot be taken is told, and the rest is read all the same.
#[derive(Debug, Clone)]
pub struct Stated<T>(pub Option<T>);

/// A table with keys of the author's choosing, in the order of the file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Entries<T> {
    /// Keys and values.
    pub items: Vec<(At<String>, At<T>)>,
    /// The table's head, when the file has one.
    pub head: Option<Range<Offset>>,
}

impl<T> Entries<T> {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&At<T>> {
        self.items.iter().find(|(name, _)| name.value == key).map(|(_, value)| value)
    }
}

/// A number with what was written behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// Exact value.
    #[serde(with = "rust_decimal::serde::str")]
    pub value: Decimal,
    /// Whether it was written as a percentage ("75%").
    pub percent: bool,
}

/// An enumeration with the names that authors write.
pub trait Choice: Copy + 'static {
    /// What the enumeration is called in the program, and in the keys of the catalogues.
    const OF: &'static str;
    /// Names, in order.
    const NAMES: &'static [&'static str];
    /// Values, in the same order.
    const ALL: &'static [Self];
}

impl Decode for String {
    const EXPECTED: &'static str = "expected-string";

    fn shape() -> Shape {
        Shape::Text
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        match value.get_ref() {
            // The file's text is in NFC; what escapes stand for may not be.
            DeValue::String(Cow::Borrowed(text)) => Some(text.trim().to_owned()),
            DeValue::String(Cow::Owned(text)) => Some(nfc(text).trim().to_owned()),
            _ => {
                decoder.wrong_type(value, Self::EXPECTED);
                None
            }
        }
    }
}

impl Decode for bool {
    const EXPECTED: &'static str = "expected-bool";

    fn shape() -> Shape {
        Shape::Flag
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            decoder.wrong_type(value, Self::EXPECTED);
        }
        flag
    }
}

impl Decode for u32 {
    const EXPECTED: &'static str = "expected-count";

    fn shape() -> Shape {
        Shape::Count
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let count = value
            .get_ref()
            .as_integer()
            .and_then(|i| Self::from_str_radix(&i.as_str().replace('_', ""), i.radix()).ok());
        if count.is_none() {
            decoder.wrong_type(value, Self::EXPECTED);
        }
        count
    }
}

impl Decode for i32 {
    const EXPECTED: &'static str = "expected-year";

    fn shape() -> Shape {
        Shape::Year
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let year = value
            .get_ref()
            .as_integer()
            .and_then(|i| i.as_str().parse().ok())
            .filter(|year| YEARS.contains(year));
        if year.is_none() {
            decoder.wrong_type(value, Self::EXPECTED);
        }
        year
    }
}

impl Decode for NaiveDate {
    const EXPECTED: &'static str = "expected-date";

    fn shape() -> Shape {
        Shape::Date
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let date = value.get_ref().as_datetime().and_then(|datetime| {
            let date = datetime.date?;
            Self::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        });
        if date.is_none() {
            decoder.wrong_type(value, Self::EXPECTED);
        }
        if let Some(date) = date.filter(|date| !YEARS.contains(&date.year())) {
            decoder.bad_value(value, "bad-date-year", &date.to_string());
            return None;
        }
        date
    }
}

impl Decode for Number {
    const EXPECTED: &'static str = "expected-number";

    fn shape() -> Shape {
        Shape::Number
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let (text, percent) = match value.get_ref() {
            DeValue::Integer(i) if i.radix() == 10 => (i.as_str(), false),
            DeValue::Float(f) => (f.as_str(), false),
            DeValue::String(text) if text.trim().ends_with('%') => {
                (text.trim().trim_end_matches('%').trim_end(), true)
            }
            _ => ("", false),
        };
        let Ok(number) = text.replace('_', "").trim_start_matches('+').parse::<Decimal>() else {
            decoder.wrong_type(value, Self::EXPECTED);
            return None;
        };
        if !is_exact(number) {
            decoder.bad_value(value, "number-too-large", text);
            return None;
        }
        if let Some(thousands) = thousands(text).filter(|_| !percent) {
            let finding = Finding::new(&rule::THOUSANDS_POINT, decoder.place(value.span()));
            decoder.report(finding.arg("value", text).arg("right", thousands));
        }
        Some(Self { value: number, percent })
    }
}

/// Whether products of the number with another such stay exact: at most 12 digits before and 6 behind the point.
fn is_exact(number: Decimal) -> bool {
    number.abs() < Decimal::from(1_000_000_000_000_i64) && number.normalize().scale() <= 6
}

impl<T: Decode> Decode for At<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const KEYS: &'static [&'static str] = T::KEYS;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let span = decoder.shift(value.span());
        T::decode(value, decoder).map(|value| Self { value, span })
    }

    fn absent() -> Option<Self> {
        T::absent().map(|value| Self { value, span: 0..0 })
    }
}

impl<T: Decode> Decode for Option<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const KEYS: &'static [&'static str] = T::KEYS;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        T::decode(value, decoder).map(Some)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Setting<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const KEYS: &'static [&'static str] = T::KEYS;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        Some(Self(T::decode(value, decoder)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }
}

impl<T: Decode> Decode for Stated<T> {
    const EXPECTED: &'static str = T::EXPECTED;
    const KEYS: &'static [&'static str] = T::KEYS;

    fn shape() -> Shape {
        T::shape()
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        Some(Self(T::decode(value, decoder)))
    }
}

impl<T: Decode> Decode for Vec<T> {
    const EXPECTED: &'static str = "expected-array";
    const KEYS: &'static [&'static str] = T::KEYS;

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let Some(items) = value.get_ref().as_array() else {
            decoder.wrong_type(value, Self::EXPECTED);
            return None;
        };
        let decoded: Vec<Option<T>> = items.iter().map(|item| T::decode(item, decoder)).collect();
        decoded.into_iter().collect()
    }

    fn absent() -> Option<Self> {
        Some(Self::new())
    }
}

impl<T: Decode> Decode for Entries<T> {
    const EXPECTED: &'static str = "expected-table";

    fn shape() -> Shape {
        Shape::Entries(Box::new(T::shape()))
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let table = decoder.table(value, Self::EXPECTED)?;
        let decoded: Vec<Option<(At<String>, At<T>)>> = table
            .iter()
            .map(|(name, value)| {
                if decoder.is_misplaced(name.get_ref(), &[]) {
                    let finding = decoder.misplaced(name.span(), value, name.get_ref());
                    decoder.report(finding);
                    return None;
                }
                let key = At { value: nfc(name.get_ref()).into_owned(), span: decoder.shift(name.span()) };
                let found = decoder.found();
                let item = At::<T>::decode(value, decoder);
                if item.is_none()
                    && let Some(finding) = decoder.of_another_part(name.span(), &key.value)
                {
                    decoder.replace(found, finding);
                }
                item.map(|item| (key, item))
            })
            .collect();
        let items = decoded.into_iter().collect::<Option<Vec<_>>>()?;
        Some(Self { items, head: Some(decoder.shift(value.span())) })
    }

    fn absent() -> Option<Self> {
        Some(Self { items: Vec::new(), head: None })
    }
}

/// Decodes an enumeration by name.
pub(crate) fn decode_choice<T: Choice>(value: &Raw<'_>, decoder: &mut Decoder) -> Option<T> {
    let Some(given) = value.get_ref().as_str() else {
        decoder.wrong_type(value, "expected-string");
        return None;
    };
    let choice = T::NAMES.iter().position(|name| *name == given).map(|i| T::ALL[i]);
    if choice.is_none() {
        let mut finding = Finding::new(&rule::UNKNOWN_NAME, decoder.place(value.span()))
            .says("unknown-choice")
            .arg("value", given)
            .arg_names("known", format!("value-{}", T::OF), T::NAMES);
        if let Some(Near { name, certain }) = nearest_of(given, T::NAMES.iter().copied()) {
            finding = finding.says("unknown-choice-near").arg("near", name);
            finding = if certain { finding.mended_by(How::Name(name.to_owned())) } else { finding };
        }
        decoder.report(finding);
    }
    choice
}
