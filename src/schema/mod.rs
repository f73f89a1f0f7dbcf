//! JSON Schema (2020-12) of what authors write, for editors: made of the shapes that the decoding types tell of
//! themselves, so that it cannot drift from what is read.
//!
//! What stands beside a key is found in the catalogues by the key's path, the most specific first: `plan.acts.id` is
//! told by `key-plan-acts-id`, else `key-acts-id`, else `key-id`. In a site's folder, names are completed too.

mod names;

use crate::config::SiteForm;
use crate::decision::DecisionForm;
use crate::form::{Decode, Field, Shape, choice};
use crate::lang::{Lang, known_word};
use crate::plan::PlanForm;
use crate::profile::ProfileForm;
use crate::text::YEARS;
pub use names::Names;
use names::{Name, Named};
use serde_json::{Map, Value, json};

choice! {
    /// A kind of file.
    pub enum Subject {
        /// `content/plans/<id>.md`
        Plan = "plan",
        /// `content/profiles/<year>/<slug>.md`
        Profile = "profile",
        /// `content/decisions/<id>.md`
        Decision = "decision",
        /// `site.toml`
        Site = "site",
    }
}

/// The schema of a kind of file, its texts in one language.
pub fn schema(subject: Subject, names: &Names<'_>, lang: Lang) -> Value {
    let shape = match subject {
        Subject::Plan => PlanForm::shape(),
        Subject::Profile => ProfileForm::shape(),
        Subject::Decision => DecisionForm::shape(),
        Subject::Site => SiteForm::shape(),
    };
    let writer = Writer { names, lang };
    let mut schema = writer.value(&shape, subject.name());
    let text = |key: String| known_word(lang, &key).unwrap_or_default();
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["title"] = text(format!("schema-{}", subject.name())).into();
    if subject == Subject::Profile {
        // A withdrawn profile may hold its withdrawal alone.
        schema["if"] = json!({ "required": ["withdrawal"] });
        schema["else"] = json!({ "required": crate::profile::OWED });
    }
    schema
}

struct Writer<'a> {
    names: &'a Names<'a>,
    lang: Lang,
}

impl Writer<'_> {
    /// The schema of a value at a path such as `profile.acts.decision`.
    fn value(&self, shape: &Shape, path: &str) -> Value {
        match shape {
            Shape::Text => match self.names.at(path) {
                Named::Anything => json!({ "type": "string" }),
                Named::These(names) => one_of(&names),
            },
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Count => json!({ "type": "integer", "minimum": 0 }),
            Shape::Year => json!({ "type": "integer", "minimum": YEARS.start(), "maximum": YEARS.end() }),
            Shape::Date => json!({ "type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$" }),
            Shape::Number => json!({ "anyOf": [
                { "type": "number" },
                { "type": "string", "pattern": r"^\s*[+-]?[0-9_]+(\.[0-9_]+)?\s*%\s*$" },
            ] }),
            Shape::Choice { of, names } => match self.names.at(path) {
                Named::These(names) => one_of(&names),
                Named::Anything => {
                    let about = |name: &&str| known_word(self.lang, &format!("value-{of}-{name}"));
                    let names = names.iter().map(|name| Name::new(name, about(name).unwrap_or_default()));
                    one_of(&names.collect::<Vec<_>>())
                }
            },
            Shape::Exactly(text) => json!({ "const": text }),
            Shape::List(item) => json!({ "type": "array", "items": self.value(item, path) }),
            Shape::Table(fields) => self.table(fields, path),
            Shape::Entries(value) => self.entries(value, path),
            Shape::Either(shapes) => {
                json!({ "anyOf": shapes.iter().map(|shape| self.value(shape, path)).collect::<Vec<_>>() })
            }
        }
    }

    fn table(&self, fields: &[Field], path: &str) -> Value {
        let mut properties = Map::new();
        for field in fields {
            let path = format!("{path}.{}", field.key);
            let mut value = self.value(&field.shape, &path);
            if let Some(about) = self.about(&path) {
                value["title"] = about.split(':').next().unwrap_or_default().into();
                value["description"] = about.into();
            }
            properties.insert(field.key.to_owned(), value);
        }
        let needed: Vec<&str> = fields.iter().filter(|field| field.needed).map(|field| field.key).collect();
        json!({ "type": "object", "properties": properties, "required": needed, "additionalProperties": false })
    }

    /// A table whose keys the author chooses, of which a site may know all.
    fn entries(&self, value: &Shape, path: &str) -> Value {
        let inner = |key: &str| self.value(value, &format!("{path}.{key}"));
        let Named::These(names) = self.names.at(&format!("{path}.")) else {
            return json!({ "type": "object", "additionalProperties": inner("*") });
        };
        let mut properties = Map::new();
        for name in names {
            let mut value = inner(&name.id);
            value["title"] = short(&name.about).into();
            value["description"] = name.about.into();
            properties.insert(name.id, value);
        }
        json!({ "type": "object", "properties": properties, "additionalProperties": false })
    }

    /// What a key is for, by the most specific text that the catalogue has for its path.
    fn about(&self, path: &str) -> Option<String> {
        let parts: Vec<&str> = path.split('.').collect();
        (0..parts.len()).find_map(|from| known_word(self.lang, &format!("key-{}", parts[from..].join("-"))))
    }
}

/// The most characters of a title; a criterion is a sentence.
const LONGEST_TITLE: usize = 60;

/// What is told of a name, short enough for a title.
fn short(about: &str) -> String {
    let Some((end, _)) = about.char_indices().nth(LONGEST_TITLE) else { return about.to_owned() };
    let words = &about[..about[..end].rfind(' ').unwrap_or(end)];
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Names with what editors show beside them.
fn one_of(names: &[Name]) -> Value {
    let ids: Vec<&str> = names.iter().map(|name| name.id.as_str()).collect();
    let about: Vec<&str> = names.iter().map(|name| name.about.as_str()).collect();
    json!({ "type": "string", "enum": ids, "x-taplo": { "docs": { "enumValues": about } } })
}
