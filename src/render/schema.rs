//! The JSON Schema of the open data (<https://json-schema.org/draft/2020-12>), from the table of fields that the page of
//! the data shows as well.

use crate::view::{FIELDS, Field, Holds, Viewer};
use serde_json::{Map, Value, json};

/// `du-lieu/ho-so.schema.json`
pub(super) fn schema(viewer: &Viewer<'_>) -> Vec<u8> {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": format!("{}du-lieu/ho-so.schema.json", viewer.config.base_url),
        "title": format!("{}: hồ sơ", viewer.config.title),
        "type": "array",
        "items": object(FIELDS),
    });
    format!("{schema:#}\n").into_bytes()
}

/// An object that has all fields and no other.
fn object(fields: &[Field]) -> Value {
    let properties: Map<String, Value> =
        fields.iter().map(|field| (field.name.to_owned(), property(field))).collect();
    let required: Vec<&str> = fields.iter().map(|field| field.name).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

fn property(field: &Field) -> Value {
    let mut property = match &field.holds {
        Holds::Text => json!({ "type": "string" }),
        Holds::Address => json!({ "type": "string", "format": "uri" }),
        Holds::Day => json!({ "type": "string", "format": "date" }),
        Holds::Whole(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Holds::Flag => json!({ "type": "boolean" }),
        Holds::OneOf(names) => json!({ "type": "string", "enum": names() }),
        Holds::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Holds::Objects(fields) => json!({ "type": "array", "items": object(fields) }),
    };
    property["description"] = field.meaning.into();
    property
}
