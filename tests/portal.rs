//! What the section offers to the agency's portal: a fragment, a page for a frame, data, and the guide to them.

use crate::support::built::{demonstration, demonstration_site, small_site};
use crate::support::page::Page;
use guong::archive::Audience;
use scraper::{Html, Selector};
use serde_json::Value;
use std::collections::BTreeSet;

const BASE_URL: &str = "https://guong.example.vn/dien-hinh/";

fn page_at(path: &str) -> Page {
    Page::parse(path, &demonstration().files[path])
}

fn addresses(html: &Html) -> Vec<String> {
    let links = Selector::parse("[href], [src]").expect("a selector");
    let of =
        |element: scraper::ElementRef<'_>| element.attr("href").or(element.attr("src")).map(str::to_owned);
    html.select(&links).filter_map(of).collect()
}

fn classes(html: &Html) -> BTreeSet<String> {
    let any = Selector::parse("*").expect("a selector");
    html.select(&any).flat_map(|element| element.value().classes()).map(str::to_owned).collect()
}

#[test]
fn the_fragment_is_a_list_without_shell_style_or_script() {
    let text = demonstration().text("nhung/moi-nhat.html");
    for forbidden in
        ["<!DOCTYPE", "<html", "<head", "<body", "<link", "<style", "<script", "<img", "style=", " id="]
    {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
    let html = Html::parse_fragment(text);
    let found = addresses(&html);
    assert_eq!(found.len(), 7, "six exemplars and the way to the section");
    for address in found {
        let inner = address.strip_prefix(BASE_URL).unwrap_or_else(|| panic!("{address} is not absolute"));
        assert!(demonstration().files.contains_key(&format!("{inner}index.html")), "{address}");
    }
}

#[test]
fn the_guide_names_every_class_and_every_address() {
    let html = Html::parse_fragment(demonstration().text("nhung/moi-nhat.html"));
    let guide = page_at("nhung/index.html");
    let named: BTreeSet<String> =
        guide.all("th code").into_iter().map(|code| code.text().collect()).collect();
    assert_eq!(classes(&html), named);
    let text = guide.text("main");
    for file in ["nhung/moi-nhat.html", "nhung/khung.html", "nhung/moi-nhat.json"] {
        assert!(text.contains(&format!("{BASE_URL}{file}")), "{file}");
        assert!(demonstration().files.contains_key(file), "{file}");
    }
    assert!(text.contains("<!--#include virtual=\"/dien-hinh/nhung/moi-nhat.html\" -->"), "{text}");
    assert!(text.contains(&format!("<iframe src=\"{BASE_URL}nhung/khung.html\"")), "{text}");
    let data: Value = serde_json::from_str(demonstration().text("nhung/moi-nhat.json")).expect("JSON");
    let keys = data["items"][0]
        .as_object()
        .expect("an item")
        .keys()
        .chain(data.as_object().expect("an object").keys());
    let code: BTreeSet<String> = guide.all("code").into_iter().map(|code| code.text().collect()).collect();
    keys.for_each(|key| assert!(code.contains(key), "{key} is not in the guide"));
}

#[test]
fn frame_and_data_say_what_the_fragment_says() {
    let fragment = Html::parse_fragment(demonstration().text("nhung/moi-nhat.html"));
    let titles = Selector::parse(".guong-latest__title").expect("a selector");
    let shown: Vec<(String, String)> = fragment
        .select(&titles)
        .map(|link| (link.attr("href").unwrap_or_default().to_owned(), link.text().collect()))
        .collect();
    let frame = page_at("nhung/khung.html");
    let framed: Vec<(String, String)> = frame
        .all(".guong-latest__title")
        .into_iter()
        .map(|link| (link.attr("href").unwrap_or_default().to_owned(), link.text().collect()))
        .collect();
    assert_eq!(framed, shown);
    assert!(frame.all(".guong-latest a").iter().all(|link| link.attr("target") == Some("_top")));
    let data: Value = serde_json::from_str(demonstration().text("nhung/moi-nhat.json")).expect("JSON");
    let items = data["items"].as_array().expect("items");
    let word = |item: &Value, key: &str| item[key].as_str().unwrap_or_default().to_owned();
    assert_eq!(items.iter().map(|item| (word(item, "url"), word(item, "title"))).collect::<Vec<_>>(), shown);
    let days: Vec<String> = items.iter().map(|item| word(item, "date")).collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "{days:?}");
    assert!(items.iter().all(|item| item["sample"] == true));
}

#[test]
fn what_is_for_the_portal_is_not_for_search_engines() {
    for path in ["nhung/index.html", "nhung/khung.html"] {
        assert_eq!(page_at(path).all("meta[name=robots][content=noindex]").len(), 1, "{path}");
    }
    assert!(!demonstration().text("sitemap.xml").contains("/nhung/"));
}

#[test]
fn how_many_are_shown_is_a_setting() {
    let site = small_site();
    site.replace("site.toml", "[[agencies]]", "[portal]\nlatest = 2\n\n[[agencies]]");
    let built = site.built();
    let data: Value = serde_json::from_str(built.text("nhung/moi-nhat.json")).expect("JSON");
    assert_eq!(data["items"].as_array().map(Vec::len), Some(2));
    assert_eq!(built.text("nhung/moi-nhat.html").matches("guong-latest__item").count(), 2);
}

#[test]
fn a_preview_offers_no_draft_to_the_portal() {
    let site = demonstration_site();
    let mut request = site.request();
    request.audience = Audience::Office;
    let drafts = site.built_as(&request);
    assert!(drafts.report.counts.drafts > 0);
    assert_eq!(drafts.text("nhung/moi-nhat.json"), demonstration().text("nhung/moi-nhat.json"));
    assert_eq!(drafts.text("nhung/moi-nhat.html"), demonstration().text("nhung/moi-nhat.html"));
}
