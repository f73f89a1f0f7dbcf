//! The figures of the repository's own site: every chart has a name, a description and a table that says the same, and
//! both say what the open data say.

use crate::support::built::demonstration;
use crate::support::page::Page;
use scraper::{ElementRef, Selector};
use serde_json::Value;
use std::collections::BTreeMap;

fn figures() -> Page {
    Page::parse("thong-ke/index.html", &demonstration().files["thong-ke/index.html"])
}

fn inside<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&Selector::parse(selector).expect("a selector")).collect()
}

fn text(element: ElementRef<'_>) -> String {
    element.text().collect()
}

/// A number as offices write it: «1.250».
fn number(text: &str) -> usize {
    text.replace('.', "").parse().unwrap_or_else(|_| panic!("«{text}» is no number"))
}

/// The rows of a figure's table: heading, numbers.
fn rows(page: &Page, id: &str) -> Vec<(String, Vec<usize>)> {
    let rows = page.all(&format!("#{id} tbody tr"));
    assert!(!rows.is_empty(), "{id}");
    let cells = |row: ElementRef<'_>| inside(row, "td").into_iter().map(|cell| number(&text(cell))).collect();
    rows.into_iter().map(|row| (text(inside(row, "th")[0]), cells(row))).collect()
}

fn data() -> Vec<Value> {
    serde_json::from_str(demonstration().text("du-lieu/ho-so.json")).expect("JSON")
}

/// How many rows of the open data have each value.
fn counted(value: impl Fn(&Value) -> Vec<String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    data().iter().flat_map(value).for_each(|value| *counts.entry(value).or_default() += 1);
    counts
}

/// A row's one number by its heading.
fn singles(rows: Vec<(String, Vec<usize>)>) -> BTreeMap<String, usize> {
    rows.into_iter().map(|(heading, cells)| (heading, cells[0])).collect()
}

#[test]
fn every_chart_is_a_picture_with_a_name_and_a_description() {
    let page = figures();
    let charts = page.all("svg.g-chart");
    assert_eq!(charts.len(), 8);
    for chart in charts {
        assert_eq!(chart.attr("role"), Some("img"));
        let named: Vec<&str> = chart.attr("aria-labelledby").unwrap_or_default().split(' ').collect();
        let [title, desc] = named[..] else { panic!("{named:?}") };
        assert_eq!(inside(chart, "title")[0].attr("id"), Some(title));
        assert_eq!(inside(chart, "desc")[0].attr("id"), Some(desc));
        assert!(page.text(&format!("#{desc}")).ends_with("bảng đi kèm."));
    }
}

#[test]
fn every_chart_has_its_table_with_caption_and_scopes() {
    let page = figures();
    for figure in page.all(".g-figure") {
        let [table] = inside(figure, "table")[..] else { panic!("one table a chart") };
        assert_eq!(inside(table, "caption").len(), 1);
        assert!(inside(table, "thead th").iter().all(|cell| cell.attr("scope") == Some("col")));
        assert!(inside(table, "tbody th").iter().all(|cell| cell.attr("scope") == Some("row")));
    }
}

#[test]
fn a_table_of_one_column_says_what_the_bars_say() {
    let page = figures();
    for id in ["theo-nam", "theo-don-vi", "theo-linh-vuc", "theo-cap", "theo-phong-trao"] {
        let bars: Vec<usize> =
            page.all(&format!("#{id} .g-chart__value")).into_iter().map(|bar| number(&text(bar))).collect();
        let cells: Vec<usize> = rows(&page, id).into_iter().map(|(_, cells)| cells[0]).collect();
        assert_eq!(bars, cells[..bars.len()], "{id}");
        assert!(bars.len() == cells.len() || bars.len() == 15, "{id}");
    }
}

#[test]
fn bars_of_lists_come_sorted() {
    let page = figures();
    for id in ["theo-don-vi", "theo-linh-vuc", "theo-cap", "theo-phong-trao"] {
        let counts: Vec<usize> = rows(&page, id).into_iter().map(|(_, cells)| cells[0]).collect();
        assert!(counts.is_sorted_by(|a, b| a >= b), "{id}: {counts:?}");
    }
}

#[test]
fn the_figures_say_what_the_data_say() {
    let page = figures();
    let word = |row: &Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let words = |row: &Value, key: &str| -> Vec<String> {
        row[key].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let units = counted(|row| vec![format!("{} ({})", word(row, "unit"), word(row, "agency"))]);
    assert_eq!(singles(rows(&page, "theo-don-vi")), units);
    assert_eq!(singles(rows(&page, "theo-nam")), counted(|row| vec![format!("Năm {}", row["year"])]));
    assert_eq!(singles(rows(&page, "theo-phong-trao")), counted(|row| words(row, "movements")));
    assert_eq!(singles(rows(&page, "theo-linh-vuc")), counted(|row| words(row, "categories")));
    let kinds = rows(&page, "theo-loai").pop().expect("a row of sums").1;
    let of = counted(|row| vec![word(row, "kind")]);
    assert_eq!(kinds, ["collective", "leader", "staff"].map(|kind| of[kind]));
    for (year, quarters) in rows(&page, "theo-quy") {
        let of = counted(|row| vec![format!("Năm {} {}", row["year"], row["quarter"])]);
        let found = (1..=4).map(|quarter| of.get(&format!("{year} {quarter}")).copied().unwrap_or_default());
        assert_eq!(quarters, found.collect::<Vec<_>>(), "{year}");
    }
}

#[test]
fn a_unit_s_recognitions_by_criteria_are_the_acts_of_its_exemplars() {
    let page = figures();
    let acts = |row: &Value| {
        let unit =
            format!("{} ({})", row["unit"].as_str().unwrap_or(""), row["agency"].as_str().unwrap_or(""));
        vec![unit; row["acts"].as_array().map_or(0, Vec::len)]
    };
    let found = rows(&page, "theo-tieu-chi").into_iter().map(|(unit, cells)| (unit, cells[1]));
    assert_eq!(found.collect::<BTreeMap<_, _>>(), counted(acts));
}
