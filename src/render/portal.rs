//! `nhung/moi-nhat.json`: the newest exemplars for a portal that draws its own list.

use super::RenderedPage;
use crate::view::{LATEST_DATA, Viewer};
use serde::Serialize;

#[derive(Serialize)]
struct Latest<'a> {
    title: &'a str,
    url: &'a str,
    items: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    url: String,
    title: &'a str,
    name: &'a str,
    role: &'a str,
    kind: &'static str,
    unit: &'a str,
    agency: &'a str,
    date: &'a str,
    impact: &'a str,
    sample: bool,
}

/// The file.
pub(super) fn file(viewer: &Viewer<'_>) -> RenderedPage {
    let items = viewer.newest_for_portal().map(|index| {
        let card = viewer.card(index);
        let profile = viewer.archive.exemplars[index].profile();
        Item {
            url: format!("{}{}", viewer.config.base_url, profile.key.path()),
            title: &card.title,
            name: &card.name,
            role: &card.role,
            kind: card.kind,
            unit: &card.unit,
            agency: viewer.config.agency(&profile.agency).map_or("", |agency| &agency.name),
            date: &card.date_iso,
            impact: &card.impact,
            sample: viewer.config.sample || profile.sample,
        }
    });
    let latest = Latest { title: &viewer.config.title, url: &viewer.config.base_url, items: items.collect() };
    let mut bytes = serde_json::to_vec_pretty(&latest).unwrap_or_default();
    bytes.push(b'\n');
    RenderedPage { path: LATEST_DATA.to_owned(), bytes }
}
