//! What the repository's own site offers to machines: feeds, open data and the sitemap, read by those who read them.

use crate::support::built::{self, Files, demonstration};
use crate::support::page::{self, Page};
use atom_syndication::Feed;
use chrono::DateTime;
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const BASE_URL: &str = "https://guong.example.vn/dien-hinh/";

fn named<'a>(files: &'a Files, name: &str) -> Vec<(&'a str, &'a str)> {
    let ends = |path: &str| path.rsplit('/').next() == Some(name);
    let found =
        files.keys().filter(|path| ends(path)).map(|path| (path.as_str(), built::text_of(files, path)));
    let found: Vec<_> = found.collect();
    assert!(found.len() > 10, "{name}: the section, each year and each unit have one");
    found
}

/// The file of an absolute address of the section.
fn file_of(url: &str) -> String {
    let inner = url.strip_prefix(BASE_URL).unwrap_or_else(|| panic!("{url} is not below {BASE_URL}"));
    if inner.is_empty() || inner.ends_with('/') { format!("{inner}index.html") } else { inner.to_owned() }
}

fn published() -> Vec<Value> {
    serde_json::from_str(demonstration().text("du-lieu/ho-so.json")).expect("JSON")
}

#[test]
fn every_atom_feed_has_unique_entries_with_dates_authors_and_pages() {
    let files = &demonstration().files;
    for (path, text) in named(files, "feed.xml") {
        let feed: Feed = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        assert!(!feed.title().as_str().is_empty() && feed.id().starts_with(BASE_URL), "{path}");
        assert_eq!(
            (feed.lang(), feed.rights().map(|text| text.as_str())),
            (Some("vi"), Some("Giấy phép MIT")),
            "{path}"
        );
        let own: Vec<_> =
            feed.links().iter().filter(|link| link.rel() == "self").map(|link| link.href()).collect();
        assert_eq!(own, [format!("{BASE_URL}{path}")], "{path}");
        let ids: BTreeSet<&str> = feed.entries().iter().map(|entry| entry.id()).collect();
        assert!(!ids.is_empty() && ids.len() == feed.entries().len(), "{path}: {ids:?}");
        for entry in feed.entries() {
            let published = entry.published().unwrap_or_else(|| panic!("{path}: {} has no day", entry.id()));
            assert!(
                published <= entry.updated() && entry.updated() <= feed.updated(),
                "{path}: {}",
                entry.id()
            );
            assert!(
                !entry.title().as_str().is_empty() && !entry.authors().is_empty(),
                "{path}: {}",
                entry.id()
            );
            assert!(files.contains_key(&file_of(entry.links()[0].href())), "{path}: {}", entry.id());
        }
    }
}

#[test]
fn every_atom_feed_says_what_the_json_feed_beside_it_says() {
    let files = &demonstration().files;
    for (path, text) in named(files, "feed.xml") {
        let atom: Feed = text.parse().expect("Atom");
        let json: Value =
            serde_json::from_str(demonstration().text(&path.replace(".xml", ".json"))).expect("JSON");
        let of_atom: Vec<(String, String)> = atom
            .entries()
            .iter()
            .map(|entry| (entry.id().to_owned(), entry.title().as_str().to_owned()))
            .collect();
        let text_of = |item: &Value, key: &str| item[key].as_str().unwrap_or_default().to_owned();
        let items = json["items"].as_array().expect("items").iter();
        let of_json: Vec<_> = items.map(|item| (text_of(item, "id"), text_of(item, "title"))).collect();
        assert_eq!(of_atom, of_json, "{path}");
    }
}

#[test]
fn every_json_feed_is_of_version_1_1() {
    let files = &demonstration().files;
    for (path, text) in named(files, "feed.json") {
        let feed: Value = serde_json::from_str(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1", "{path}");
        assert_eq!(feed["feed_url"], format!("{BASE_URL}{path}"), "{path}");
        assert_eq!(feed["language"], "vi", "{path}");
        assert!(files.contains_key(&file_of(feed["home_page_url"].as_str().expect("an address"))), "{path}");
        let items = feed["items"].as_array().expect("items");
        let ids: BTreeSet<&str> = items.iter().filter_map(|item| item["id"].as_str()).collect();
        assert!(!ids.is_empty() && ids.len() == items.len(), "{path}: {ids:?}");
        for item in items {
            assert!(item["title"].is_string() && item["content_text"].is_string(), "{path}: {item}");
            assert!(item["authors"][0]["name"].is_string() && item["tags"][0].is_string(), "{path}: {item}");
            assert!(
                files.contains_key(&file_of(item["url"].as_str().expect("an address"))),
                "{path}: {item}"
            );
            for key in ["date_published", "date_modified"] {
                let day = DateTime::parse_from_rfc3339(item[key].as_str().expect("a day"));
                assert!(day.is_ok_and(|day| day.offset().to_string() == "+07:00"), "{path}: {item}");
            }
        }
    }
}

#[test]
fn the_feed_begins_with_the_newest() {
    for (path, text) in named(&demonstration().files, "feed.xml") {
        let feed: Feed = text.parse().expect("Atom");
        let days: Vec<_> = feed.entries().iter().filter_map(|entry| entry.published()).collect();
        assert!(days.is_sorted_by(|a, b| a >= b), "{path}: {days:?}");
    }
}

#[test]
fn the_data_has_every_profile_with_its_page() {
    let (files, rows) = (&demonstration().files, published());
    assert_eq!(rows.len(), demonstration().report.counts.published);
    let urls: BTreeSet<&str> = rows.iter().filter_map(|row| row["url"].as_str()).collect();
    assert_eq!(urls.len(), rows.len());
    for row in &rows {
        let path = file_of(row["url"].as_str().expect("an address"));
        let page = Page::parse(&path, &files[&path]);
        assert_eq!(page.text("h1"), row["title"].as_str().unwrap_or_default(), "{path}");
        assert_eq!(row["sample"], true, "{path}");
    }
}

#[test]
fn the_table_says_what_the_data_say() {
    let text = demonstration().text("du-lieu/ho-so.csv");
    let text =
        text.strip_prefix('\u{feff}').expect("a byte order mark, without which Excel does not see UTF-8");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let table: Vec<BTreeMap<String, String>> = reader.deserialize().map(|row| row.expect("a row")).collect();
    let rows = published();
    assert_eq!(table.len(), rows.len());
    for (flat, row) in table.iter().zip(&rows) {
        for key in ["url", "title", "name", "kind", "agency", "unit", "plan", "introduced"] {
            assert_eq!(flat[key], row[key].as_str().unwrap_or_default(), "{key} of {}", row["url"]);
        }
        for key in ["year", "quarter"] {
            assert_eq!(flat[key], row[key].to_string(), "{key} of {}", row["url"]);
        }
        let dangerous = flat.values().find(|cell| cell.starts_with(['=', '+', '-', '@', '\t']));
        assert_eq!(dangerous, None, "a spreadsheet would take it for a formula");
    }
}

#[test]
fn the_sitemap_names_every_page_that_may_be_indexed_and_no_other() {
    let built = demonstration();
    let mut listed = BTreeSet::new();
    for (name, value) in elements(built.text("sitemap.xml")) {
        match name.as_str() {
            "loc" => assert!(listed.insert(file_of(&value)), "{value} stands twice"),
            "lastmod" => assert!(value.parse::<chrono::NaiveDate>().is_ok(), "{value}"),
            "urlset" | "url" => {}
            _ => panic!("{name} in the sitemap"),
        }
    }
    let pages = page::pages(&built.files).into_iter();
    let open = pages.filter(|page| page.all("meta[name=robots][content=noindex]").is_empty());
    assert_eq!(listed, open.map(|page| page.path).collect());
    assert!(built.text("robots.txt").contains(&format!("Sitemap: {BASE_URL}sitemap.xml\n")));
}

/// The sitemap's days by address below the root.
fn days(files: &Files) -> BTreeMap<String, String> {
    let mut days = BTreeMap::new();
    let mut at = String::new();
    for (name, value) in elements(built::text_of(files, "sitemap.xml")) {
        match name.as_str() {
            "loc" => at = value.strip_prefix(BASE_URL).expect("inside").to_owned(),
            "lastmod" => drop(days.insert(std::mem::take(&mut at), value)),
            _ => {}
        }
    }
    days
}

#[test]
fn the_sitemap_s_days_come_from_the_content_and_not_from_the_clock() {
    let built = demonstration();
    let days = days(&built.files);
    let feed: Value = serde_json::from_str(built.text("feed.json")).expect("JSON");
    for item in feed["items"].as_array().expect("items") {
        let address = item["url"].as_str().and_then(|url| url.strip_prefix(BASE_URL)).expect("inside");
        assert_eq!(
            days.get(address).map(String::as_str),
            item["date_modified"].as_str().map(|day| &day[..10])
        );
    }
    let profile = |address: &&String| address.matches('/').count() == 2 && address.starts_with("2024/");
    let newest = days.keys().filter(profile).filter_map(|address| days.get(address)).max();
    assert!(days.get("2024/") >= newest && newest.is_some());
    assert_eq!(days.get(""), days.values().max(), "home shows all");
    assert!(
        days.contains_key("don-vi/")
            && days.contains_key("loai/tap-the/")
            && !days.contains_key("gioi-thieu/")
    );

    let mut later = built::demonstration_site();
    later.move_to(built::day(2026, 7, 1));
    assert_eq!(days, self::days(&later.built().files));
}

#[test]
fn the_schema_describes_every_field_of_the_data_and_no_other() {
    let schema: Value =
        serde_json::from_str(demonstration().text("du-lieu/ho-so.schema.json")).expect("JSON");
    assert_eq!(schema["$id"], format!("{BASE_URL}du-lieu/ho-so.schema.json"));
    assert_eq!(schema["type"], "array");
    let rows = published();
    assert!(!rows.is_empty());
    rows.iter().for_each(|row| assert_fits(row, &schema["items"]));
    let page = Page::parse("du-lieu/index.html", &demonstration().files["du-lieu/index.html"]);
    let named: BTreeSet<String> = page.all("code").into_iter().map(|code| code.text().collect()).collect();
    let fields = schema["items"]["properties"].as_object().expect("fields");
    fields.keys().for_each(|field| assert!(named.contains(field), "{field} is not on the page"));
    let header = demonstration().text("du-lieu/ho-so.csv").lines().next().expect("a header").to_owned();
    for column in header.trim_start_matches('\u{feff}').split(',') {
        assert!(named.contains(column), "the column {column} is not on the page");
    }
}

/// Asserts what a JSON Schema of this program asks of a value.
fn assert_fits(value: &Value, schema: &Value) {
    match schema["type"].as_str().expect("a type") {
        "object" => {
            let (value, fields) = (value.as_object().expect("an object"), schema["properties"].as_object());
            let fields = fields.expect("properties");
            assert!(value.keys().eq(fields.keys()), "{:?}", value.keys());
            assert_eq!(schema["required"].as_array().map(Vec::len), Some(fields.len()));
            value.iter().for_each(|(name, value)| assert_fits(value, &fields[name]));
        }
        "array" => {
            value.as_array().expect("an array").iter().for_each(|item| assert_fits(item, &schema["items"]))
        }
        "string" => {
            let text = value.as_str().unwrap_or_else(|| panic!("{value} is no text"));
            let among = schema["enum"].as_array().is_none_or(|names| names.contains(value));
            let formed = match schema["format"].as_str() {
                Some("date") => text.parse::<chrono::NaiveDate>().is_ok(),
                Some("uri") => text.starts_with(BASE_URL),
                _ => true,
            };
            assert!(among && formed, "{value} is not {schema}");
        }
        "integer" => {
            let range = schema["minimum"].as_i64()..=schema["maximum"].as_i64();
            assert!(range.contains(&value.as_i64()), "{value} is not {schema}");
        }
        "boolean" => assert!(value.is_boolean(), "{value}"),
        other => panic!("{other} in the schema"),
    }
}

#[test]
fn the_licence_is_the_one_of_the_settings() {
    let page = Page::parse("du-lieu/index.html", &demonstration().files["du-lieu/index.html"]);
    let license = page.all("a[rel=license]");
    assert_eq!(license[0].attr("href"), Some("https://opensource.org/license/mit"));
    let graph: Value = serde_json::from_str(&page.text("script")).expect("JSON-LD");
    let dataset = &graph["@graph"][0];
    assert_eq!(dataset["@type"], "Dataset");
    assert_eq!(dataset["license"], "https://opensource.org/license/mit");
    for file in dataset["distribution"].as_array().expect("files") {
        let file = file_of(file["contentUrl"].as_str().expect("an address"));
        assert!(demonstration().files.contains_key(&file), "{file}");
    }
    let unlicensed = built::small_site().built();
    assert!(unlicensed.text("du-lieu/index.html").contains("chưa chọn giấy phép"));
    assert!(!unlicensed.text("feed.xml").contains("<rights>"));
}

/// Every element of an XML text with the text directly in it.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let mut found: Vec<(String, String)> = Vec::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(start) => {
                found.push((start.name().as_ref().to_owned(), String::new()));
            }
            Event::Text(text) => {
                let last = found.last_mut().map(|(_, value)| value);
                last.into_iter().for_each(|value| value.push_str(text.trim()));
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn every_feed_that_a_page_announces_is_there() {
    let files = &demonstration().files;
    for page in page::pages(files).iter().filter(|page| page.path != "404.html") {
        for link in page.all("link[rel=alternate]") {
            let target = page.target(link.attr("href").unwrap_or_default(), "/dien-hinh/");
            let page::Target::File { path, .. } = target else { panic!("{}: {target:?}", page.path) };
            assert!(files.contains_key(&path), "{}: {path}", page.path);
        }
    }
}
