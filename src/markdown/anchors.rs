//! Anchors of a text's headings and footnotes.

use crate::text::slug;
use pulldown_cmark::{CowStr, Event, Tag, TagEnd};
use std::collections::BTreeMap;

/// Gives each heading an anchor made of its text, unique on the page.
pub(super) fn anchor_headings(events: &mut [Event<'_>], counts: &mut Counts, anchors: &mut Vec<String>) {
    let mut start = None;
    let mut text = String::new();
    for i in 0..events.len() {
        match &events[i] {
            Event::Start(Tag::Heading { .. }) => {
                start = Some(i);
                text.clear();
            }
            Event::Text(part) | Event::Code(part) if start.is_some() => text.push_str(part),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&text);
                let base = if slug.is_empty() { "muc".to_owned() } else { format!("m-{slug}") };
                let anchor = unique(base, counts);
                if let Some(Event::Start(Tag::Heading { id, .. })) =
                    start.take().map(|start| &mut events[start])
                {
                    *id = Some(CowStr::from(anchor.clone()));
                }
                anchors.push(anchor);
            }
            _ => {}
        }
    }
}

/// Every anchor given so far, with the last number tried behind it.
pub(super) type Counts = BTreeMap<String, usize>;

/// Anchors of the text begin with a letter and never meet those of the theme, which have none of these prefixes.
pub(super) fn unique(base: String, counts: &mut Counts) -> String {
    let mut anchor = base.clone();
    while counts.contains_key(&anchor) {
        let number = counts.entry(base.clone()).or_insert(1);
        *number += 1;
        anchor = format!("{base}-{number}");
    }
    counts.insert(anchor.clone(), 1);
    anchor
}
