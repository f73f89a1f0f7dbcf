//! What a value may look like, told by the types that decode it: editors' schemas are made of it.

use super::Decode;

/// The forms that a value may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// True or false.
    Flag,
    /// A whole number, not below zero.
    Count,
    /// A year of four digits.
    Year,
    /// A date.
    Date,
    /// A number, or a percentage as text ("75%").
    Number,
    /// One of several names.
    Choice {
        /// The enumeration.
        of: &'static str,
        /// Its names.
        names: &'static [&'static str],
    },
    /// This text and no other.
    Exactly(&'static str),
    /// A list.
    List(Box<Shape>),
    /// A form.
    Table(Vec<Field>),
    /// A table with keys of the author's choosing.
    Entries(Box<Shape>),
    /// Any of several.
    Either(Vec<Shape>),
}

/// A key of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The key as authors write it.
    pub key: &'static str,
    /// Whether it may not be left out.
    pub needed: bool,
    /// What it may hold.
    pub shape: Shape,
}

impl Field {
    /// A key that holds a type's value.
    pub fn of<T: Decode>(key: &'static str) -> Self {
        Self { key, needed: T::absent().is_none(), shape: T::shape() }
    }
}

impl Shape {
    /// The catalogue's word for what is expected, unless it is a text or a table.
    pub(super) fn word(&self) -> Option<&'static str> {
        match self {
            Self::Flag => Some("expected-bool"),
            Self::Count => Some("expected-count"),
            Self::Year => Some("expected-year"),
            Self::Date => Some("expected-date"),
            Self::Number => Some("expected-number"),
            Self::List(_) => Some("expected-array"),
            _ => None,
        }
    }

    /// The same form with one key that always holds this text.
    pub(crate) fn tagged(self, key: &str, text: &'static str) -> Self {
        let Self::Table(mut fields) = self else { return self };
        for field in fields.iter_mut().filter(|field| field.key == key) {
            field.shape = Self::Exactly(text);
        }
        Self::Table(fields)
    }
}
