//! Forms: what an author may write, decoded from TOML with every fault reported, not just the first.
//!
//! A form is a struct declared with `form!`: its fields are the keys, in one place. serde stops at the first fault
//! of a file; a clerk would have to mend and run once for each. So the `toml` crate parses (with recovery and with
//! spans) and this module walks the tree: every unknown key, wrong type and missing key is a finding of its own, each
//! at its place in the *file*. The domain types are made from forms elsewhere, by destructuring.

mod commented;
mod decode;
mod heads;
mod layout;
mod line;
mod literals;
mod lost;
mod read;
mod shape;
mod slip;
mod syntax;
mod unclosed;
mod values;
mod written;

pub use decode::{Decode, Decoder, Part};
pub use literals::{Literal, begins, literals};
pub use read::{read, read_partly, with_table};
pub use shape::{Field, Shape};
pub use values::{At, Choice, Entries, Number, Setting, Stated};

pub(crate) use values::decode_choice;

/// Declares forms. A key may be left out when its type has a value for that ([`Decode::absent`]): `Option`, `Vec`,
/// [`Entries`]. A key that is no Rust name is given as `field = "key": Type`.
macro_rules! form {
    ($($(#[$meta:meta])* $vis:vis struct $form:ident { $($(#[$field_meta:meta])* $field:ident $(= $key:literal)? : $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone)]
        $vis struct $form {
            $($(#[$field_meta])* pub $field: $ty,)*
        }

        impl $form {
            /// The keys an author may write, in the order of the form.
            pub const KEYS: &'static [&'static str] = &[$($crate::form::form!(@key $field $($key)?)),*];
        }

        impl $crate::form::Decode for $form {
            const EXPECTED: &'static str = "expected-table";
            const KEYS: &'static [&'static str] = Self::KEYS;
            const PARTS: &'static [$crate::form::Part] = &[$($crate::form::Part {
                name: $crate::form::form!(@key $field $($key)?),
                expected: <$ty as $crate::form::Decode>::EXPECTED,
                keys: <$ty as $crate::form::Decode>::KEYS,
            }),*];

            fn shape() -> $crate::form::Shape {
                $crate::form::Shape::Table(vec![
                    $($crate::form::Field::of::<$ty>($crate::form::form!(@key $field $($key)?)),)*
                ])
            }

            fn decode(value: &$crate::form::Raw<'_>, decoder: &mut $crate::form::Decoder) -> Option<Self> {
                let table = decoder.table(value, Self::EXPECTED)?;
                decoder.refuse_unknown(table, Self::KEYS);
                let mut complete = true;
                $(
                    let $field = decoder.field::<$ty>(
                        table,
                        value.span(),
                        $crate::form::form!(@key $field $($key)?),
                        Self::KEYS,
                        &mut complete,
                    );
                )*
                if !complete { return None; }
                Some(Self { $($field: $field?,)* })
            }
        }
    )*};
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

/// Declares an enumeration whose values an author writes by name.
macro_rules! choice {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        $vis enum $name { $($(#[$variant_meta])* $variant,)* }

        impl $crate::form::Choice for $name {
            const OF: &'static str = stringify!($name);
            const NAMES: &'static [&'static str] = &[$($text),*];
            const ALL: &'static [Self] = &[$(Self::$variant),*];
        }

        impl $name {
            /// The name as authors write it.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }

        impl $crate::form::Decode for $name {
            const EXPECTED: &'static str = "expected-string";

            fn shape() -> $crate::form::Shape {
                use $crate::form::Choice;
                $crate::form::Shape::Choice { of: Self::OF, names: Self::NAMES }
            }

            fn decode(value: &$crate::form::Raw<'_>, decoder: &mut $crate::form::Decoder) -> Option<Self> {
                $crate::form::decode_choice(value, decoder)
            }
        }
    };
}

pub(crate) use {choice, form};

/// A TOML value with its place in the front matter.
pub type Raw<'a> = toml::Spanned<toml::de::DeValue<'a>>;
