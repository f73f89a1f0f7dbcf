//! What templates see, and what a page is known by. Both come from one declaration of each struct, so that nothing a
//! template sees can be missing from the fingerprint that decides whether a page is made again.

use crate::kept::Text;
use crate::text::{Fingerprint, Marks};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};
use tera::Value;

/// Something that a template sees.
pub trait Seen {
    /// As the template sees it.
    fn value(&self) -> Value;

    /// Adds it to the marks of a fingerprint, so that no two different things add the same bytes.
    fn mark(&self, marks: &mut Marks);
}

/// Declares structs that templates see: the fields' names are the names in templates.
macro_rules! seen {
    ($($(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* pub $field:ident: $ty:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub struct $name { $($(#[$field_meta])* pub $field: $ty,)* }

        impl $crate::view::Seen for $name {
            fn value(&self) -> tera::Value {
                std::collections::BTreeMap::<&'static str, tera::Value>::from([
                    $((stringify!($field), $crate::view::Seen::value(&self.$field)),)*
                ])
                .into()
            }

            #[allow(unused_variables, reason = "a struct may have no field")]
            fn mark(&self, marks: &mut $crate::text::Marks) {
                $($crate::view::Seen::mark(&self.$field, marks);)*
            }
        }
    )*};
}

pub(super) use seen;

impl Seen for str {
    fn value(&self) -> Value {
        Value::normal_string(self)
    }

    fn mark(&self, marks: &mut Marks) {
        marks.add(&(self.len() as u64).to_le_bytes());
        marks.add(self.as_bytes());
    }
}

impl Seen for &str {
    fn value(&self) -> Value {
        (**self).value()
    }

    fn mark(&self, marks: &mut Marks) {
        (**self).mark(marks);
    }
}

impl Seen for String {
    fn value(&self) -> Value {
        self.as_str().value()
    }

    fn mark(&self, marks: &mut Marks) {
        self.as_str().mark(marks);
    }
}

impl Seen for Text {
    fn value(&self) -> Value {
        self.get().value()
    }

    fn mark(&self, marks: &mut Marks) {
        marks.add(self.fingerprint());
    }
}

impl Seen for bool {
    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn mark(&self, marks: &mut Marks) {
        marks.add(&[u8::from(*self)]);
    }
}

impl Seen for usize {
    fn value(&self) -> Value {
        Value::from(*self)
    }

    fn mark(&self, marks: &mut Marks) {
        marks.add(&(*self as u64).to_le_bytes());
    }
}

impl<T: Seen> Seen for Option<T> {
    fn value(&self) -> Value {
        self.as_ref().map_or_else(Value::none, Seen::value)
    }

    fn mark(&self, marks: &mut Marks) {
        self.is_some().mark(marks);
        self.iter().for_each(|inner| inner.mark(marks));
    }
}

impl<T: Seen> Seen for Vec<T> {
    fn value(&self) -> Value {
        Value::from(self.iter().map(Seen::value).collect::<Vec<Value>>())
    }

    fn mark(&self, marks: &mut Marks) {
        self.len().mark(marks);
        self.iter().for_each(|item| item.mark(marks));
    }
}

/// Something that many pages show: made for templates once, and fingerprinted once.
#[derive(Debug, Clone)]
pub struct Shared<T>(Arc<Inner<T>>);

#[derive(Debug)]
struct Inner<T> {
    thing: T,
    value: OnceLock<Value>,
    fingerprint: OnceLock<Fingerprint>,
}

impl<T> Shared<T> {
    /// To be shown by many pages.
    pub fn new(thing: T) -> Self {
        Self(Arc::new(Inner { thing, value: OnceLock::new(), fingerprint: OnceLock::new() }))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0.thing
    }
}

impl<T: Seen> Seen for Shared<T> {
    fn value(&self) -> Value {
        self.0.value.get_or_init(|| self.0.thing.value()).clone()
    }

    fn mark(&self, marks: &mut Marks) {
        let own = self.0.fingerprint.get_or_init(|| {
            let mut own = Marks::new();
            self.0.thing.mark(&mut own);
            own.fingerprint()
        });
        marks.add(own);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(thing: &impl Seen) -> Fingerprint {
        let mut marks = Marks::new();
        thing.mark(&mut marks);
        marks.fingerprint()
    }

    #[test]
    fn different_things_have_different_fingerprints() {
        let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        assert_ne!(fingerprint(&texts(&["ab", "c"])), fingerprint(&texts(&["a", "bc"])));
        assert_ne!(fingerprint(&texts(&[])), fingerprint(&texts(&[""])));
        assert_ne!(fingerprint(&Some(String::new())), fingerprint(&None::<String>));
        assert_ne!(fingerprint(&Some(1_usize)), fingerprint(&Some(2_usize)));
    }

    #[test]
    fn what_is_shared_is_seen_as_itself() {
        let thing = String::from("Nguyễn Thị Đào, Trạm Y tế");
        let shared = Shared::new(thing.clone());
        assert_eq!(shared.value(), thing.value());
        assert_eq!(fingerprint(&shared), fingerprint(&shared.clone()));
    }
}
