//! Findings as a build leaves them for the next one: rules and keys by their names.

use super::{Arg, Finding, Fix, Place, Severity, rules};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

/// A finding as it is kept.
#[derive(Serialize, Deserialize)]
struct Kept {
    rule: String,
    severity: Severity,
    place: Place,
    message: String,
    args: Vec<(String, Arg)>,
    criterion: Option<Arc<str>>,
    fix: Option<Fix>,
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { rule, severity, place, message, args, criterion, fix } = self.clone();
        let args = args.into_iter().map(|(name, arg)| (name.to_owned(), arg)).collect();
        let (rule, message) = (rule.id.to_owned(), message.to_owned());
        Kept { rule, severity, place, message, args, criterion, fix }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Finding {
    /// Fails for a rule that there is not.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Kept { rule, severity, place, message, args, criterion, fix } = Kept::deserialize(deserializer)?;
        let rule = rules::find(&rule).ok_or_else(|| D::Error::custom(rule))?;
        let args = args.into_iter().map(|(name, arg)| (lasting(name), arg)).collect();
        Ok(Self { rule, severity, place, message: lasting(message), args, criterion, fix })
    }
}

/// A rule that is kept by its name, for serde's `with`.
pub mod by_name {
    use super::super::{Rule, rules};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    /// Keeps the name.
    pub fn serialize<S: Serializer>(rule: &Rule, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(rule.id)
    }

    /// Fails for a rule that there is not.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static Rule, D::Error> {
        let name = String::deserialize(deserializer)?;
        rules::find(&name).ok_or_else(|| D::Error::custom(name))
    }
}

/// A key that lasts as long as those that stand in code do. There are only so many, and each is made but once.
fn lasting(key: String) -> &'static str {
    static KEYS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut keys = KEYS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = keys.get(key.as_str()) {
        return known;
    }
    let key: &'static str = Box::leak(key.into_boxed_str());
    keys.insert(key);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{How, rule};

    #[test]
    fn a_finding_is_what_it_was_and_its_keys_are_made_once() {
        let place = Place::new(&Arc::from("content/profiles/2024/lê-an.md"), 3..8);
        let finding = Finding::new(&rule::UNKNOWN_NAME, place)
            .says("unknown-name-near")
            .arg("name", "Đào")
            .arg_word("what", "what-unit")
            .about("muc-3")
            .weighing(Severity::Note)
            .mended_by(How::Name("dao".to_owned()));
        let bytes = postcard::to_stdvec(&finding).expect("bytes");
        let [first, again]: [Finding; 2] =
            std::array::from_fn(|_| postcard::from_bytes(&bytes).expect("a finding"));
        assert_eq!(first, finding);
        assert!(std::ptr::eq(first.message, again.message));
    }

    #[test]
    fn a_rule_that_there_is_not_makes_no_finding() {
        let finding = Finding::new(&rule::UNKNOWN_NAME, Place::start_of(&Arc::from("site.toml")));
        let text = serde_json::to_string(&finding).expect("text");
        assert_eq!(serde_json::from_str::<Finding>(&text).ok(), Some(finding));
        let other = text.replacen("unknown-name", "no-such-rule", 1);
        assert!(serde_json::from_str::<Finding>(&other).is_err());
    }
}
