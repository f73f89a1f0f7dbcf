//! Open data: all published exemplars as JSON and CSV, with the JSON's schema. `view::FIELDS` says what the fields mean.

use super::{RenderedPage, schema};
use crate::text::inert;
use crate::view::Viewer;
use rayon::prelude::*;
use serde::Serialize;

/// `du-lieu/ho-so.json`, `du-lieu/ho-so.csv` and `du-lieu/ho-so.schema.json`.
pub(super) fn files(viewer: &Viewer<'_>) -> Vec<RenderedPage> {
    let indexes = (0..viewer.archive.exemplars.len()).into_par_iter();
    let rows: Vec<Row<'_>> = indexes.map(|index| row(viewer, index)).collect();
    let (json, csv) = rayon::join(|| json(&rows), || csv(&rows));
    vec![
        RenderedPage { path: "du-lieu/ho-so.json".to_owned(), bytes: json },
        RenderedPage { path: "du-lieu/ho-so.csv".to_owned(), bytes: csv },
        RenderedPage { path: "du-lieu/ho-so.schema.json".to_owned(), bytes: schema::schema(viewer) },
    ]
}

fn json(rows: &[Row<'_>]) -> Vec<u8> {
    let mut json = serde_json::to_vec_pretty(rows).unwrap_or_default();
    json.push(b'\n');
    json
}

fn csv(rows: &[Row<'_>]) -> Vec<u8> {
    // Excel takes a CSV file for UTF-8 only when it begins with a byte order mark.
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    for row in rows {
        // Writing to memory cannot fail, and every row has the same flat columns.
        let _ = writer.serialize(flat(row));
    }
    writer.into_inner().unwrap_or_default()
}

/// One exemplar.
#[derive(Serialize)]
struct Row<'a> {
    url: String,
    title: &'a str,
    name: &'a str,
    position: &'a str,
    kind: &'static str,
    agency: &'a str,
    unit: &'a str,
    year: i32,
    quarter: u8,
    introduced: String,
    impact: &'a str,
    plan: &'a str,
    categories: Vec<&'a str>,
    movements: Vec<&'a str>,
    acts: Vec<Act<'a>>,
    sample: bool,
}

/// One act.
#[derive(Serialize)]
struct Act<'a> {
    level: &'static str,
    date: String,
    number: &'a str,
    authority: &'a str,
}

fn row<'a>(viewer: &'a Viewer<'_>, index: usize) -> Row<'a> {
    let exemplar = viewer.archive.exemplars[index];
    let profile = exemplar.profile();
    let card = viewer.card(index);
    let agency = viewer.config.agency(&profile.agency);
    Row {
        url: format!("{}{}", viewer.config.base_url, exemplar.key().path()),
        title: &card.title,
        name: &card.name,
        position: profile.subject.position.as_deref().map(String::as_str).unwrap_or_default(),
        kind: card.kind,
        agency: agency.map_or("", |agency| &agency.name),
        unit: &card.unit,
        year: exemplar.period().year,
        quarter: exemplar.period().quarter,
        introduced: card.date_iso.clone(),
        impact: &card.impact,
        plan: &profile.plan,
        categories: profile
            .categories
            .iter()
            .filter_map(|id| viewer.archive.category_name(viewer.plans, id))
            .collect(),
        movements: profile
            .movements(viewer.config)
            .into_iter()
            .map(|movement| movement.name.as_str())
            .collect(),
        acts: profile
            .acts
            .iter()
            .map(|act| Act {
                level: act.level.name(),
                date: act.date.to_string(),
                number: &act.number,
                authority: &act.authority,
            })
            .collect(),
        sample: viewer.config.sample || profile.sample,
    }
}

/// A row of the table: lists joined, and no cell that a spreadsheet would take for a formula.
#[derive(Serialize)]
struct FlatRow {
    url: String,
    title: String,
    name: String,
    position: String,
    kind: &'static str,
    agency: String,
    unit: String,
    year: i32,
    quarter: u8,
    introduced: String,
    impact: String,
    plan: String,
    categories: String,
    movements: String,
    level: String,
    decision: String,
    sample: bool,
}

fn flat(row: &Row<'_>) -> FlatRow {
    let levels: Vec<&str> = row.acts.iter().map(|act| act.level).collect();
    let numbers: Vec<&str> =
        row.acts.iter().map(|act| act.number).filter(|number| !number.is_empty()).collect();
    FlatRow {
        url: row.url.clone(),
        title: inert(row.title),
        name: inert(row.name),
        position: inert(row.position),
        kind: row.kind,
        agency: inert(row.agency),
        unit: inert(row.unit),
        year: row.year,
        quarter: row.quarter,
        introduced: row.introduced.clone(),
        impact: inert(row.impact),
        plan: inert(row.plan),
        categories: inert(&row.categories.join("; ")),
        movements: inert(&row.movements.join("; ")),
        level: inert(&levels.join("; ")),
        decision: inert(&numbers.join("; ")),
        sample: row.sample,
    }
}
