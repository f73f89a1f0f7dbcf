//! The pages of the repository's own site, read as a browser reads them.

use crate::support::built::{self, Files, demonstration};
use crate::support::page::{self, Page, Target};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Where the site stands on its server, by its `base_url`.
const BASE: &str = "/dien-hinh/";

const BASE_URL: &str = "https://guong.example.vn/dien-hinh/";

/// What is wrong with each page by a test of one page; the test fails when anything is.
fn for_every_page(wrong: impl Fn(&Page) -> Vec<String> + Sync) {
    let html: Vec<_> = demonstration().files.iter().filter(|(path, _)| page::is_page(path)).collect();
    assert!(html.len() > 100, "{} pages", html.len());
    let found = html.par_iter().flat_map_iter(|(path, bytes)| {
        let faults = wrong(&Page::parse(path, bytes));
        faults.into_iter().map(move |fault| format!("{path}: {fault}"))
    });
    let found: Vec<String> = found.collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn unless(holds: bool, fault: impl Into<String>) -> Vec<String> {
    if holds { Vec::new() } else { vec![fault.into()] }
}

#[test]
fn every_page_is_parsed_without_a_single_error() {
    for_every_page(|page| page.html.errors.iter().map(|error| error.to_string()).collect());
}

#[test]
fn every_page_has_a_doctype_a_language_a_title_a_heading_and_a_main_part() {
    for_every_page(|page| {
        let mut faults = unless(page.all("html[lang=vi]").len() == 1, "no lang");
        let title = page.text("title");
        faults.extend(unless(title.trim().len() > 5 && page.all("head title").len() == 1, "no title"));
        faults.extend(unless(page.all("h1").len() == 1, format!("{} h1", page.all("h1").len())));
        faults.extend(unless(!page.text("h1").trim().is_empty(), "an empty h1"));
        faults.extend(unless(page.all("main").len() == 1, "no single main"));
        faults.extend(unless(page.all("meta[charset=utf-8]").len() == 1, "no charset"));
        faults.extend(unless(page.all("link[rel=canonical]").len() == 1, "no canonical address"));
        faults
    });
}

#[test]
fn every_title_is_the_page_s_own() {
    let mut pages: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for page in page::pages(&demonstration().files) {
        if page.all("meta[name=robots][content=noindex]").is_empty() {
            pages.entry(page.text("title")).or_default().push(page.path);
        }
    }
    pages.retain(|_, pages| pages.len() > 1);
    assert!(pages.is_empty(), "{pages:#?}");
}

#[test]
fn headings_never_skip_a_level() {
    for_every_page(|page| {
        let mut last = 0;
        let mut faults = Vec::new();
        for heading in page.all("h1, h2, h3, h4, h5, h6") {
            let level = heading.value().name()[1..].parse().unwrap_or(0);
            if level > last + 1 {
                faults.push(format!("h{level} after h{last}: {}", heading.text().collect::<String>()));
            }
            last = level;
        }
        faults
    });
}

#[test]
fn every_internal_link_leads_to_a_file_and_every_fragment_to_an_id() {
    let files = &demonstration().files;
    let ids = ids_of(files);
    for_every_page(|page| {
        let broken = |address: &str| match page.target(address, BASE) {
            Target::Elsewhere => None,
            Target::Outside => Some(format!("{address} leads outside")),
            Target::File { path, .. } if !files.contains_key(&path) => Some(format!("{address}: no {path}")),
            Target::File { fragment, .. } if fragment.is_empty() => None,
            Target::File { path, fragment } => {
                let there = ids.get(&path).is_some_and(|ids| ids.contains(&fragment));
                (!there).then(|| format!("{address}: no #{fragment} in {path}"))
            }
        };
        page.references().iter().filter_map(|reference| broken(&reference.address)).collect()
    });
}

fn ids_of(files: &Files) -> BTreeMap<String, BTreeSet<String>> {
    let ids = |page: Page| {
        let ids = page.ids().into_iter().map(str::to_owned).collect();
        (page.path, ids)
    };
    page::pages(files).into_iter().map(ids).collect()
}

#[test]
fn every_canonical_address_is_that_of_a_page_which_is_its_own_or_leads_on() {
    let files = &demonstration().files;
    for_every_page(|page| {
        let canonical = page.all("link[rel=canonical]")[0].attr("href").unwrap_or_default().to_owned();
        let Some(inner) = canonical.strip_prefix(BASE_URL) else { return vec![canonical] };
        let folder = inner.is_empty() || inner.ends_with('/');
        let path = if folder { format!("{inner}index.html") } else { inner.to_owned() };
        // An old address leads to the new one, and a notice of withdrawal to its year: its own is made of a name.
        let leads_on = !page.all("meta[name=robots][content=noindex]").is_empty();
        unless(files.contains_key(&path) && (leads_on || path == page.path), canonical)
    });
}

#[test]
fn ids_are_unique_on_every_page() {
    for_every_page(|page| {
        let mut seen = BTreeSet::new();
        page.ids().into_iter().filter(|id| !seen.insert(*id)).map(str::to_owned).collect()
    });
}

#[test]
fn no_page_has_inline_style_or_script() {
    for_every_page(|page| {
        let mut faults: Vec<String> = Vec::new();
        for element in page.all("*") {
            let name = element.value().name();
            // Data for search engines is no script: browsers do not run it, and no policy forbids it.
            let data = name == "script" && element.attr("type") == Some("application/ld+json");
            let own = page.path == "tim-kiem/index.html" && element.attr("src").is_some_and(is_own_script);
            let active = matches!(name, "script" | "style" | "iframe" | "object" | "embed") && !data && !own;
            faults.extend(unless(!active, name));
            for (attribute, value) in element.value().attrs() {
                let inline = attribute == "style" || attribute.starts_with("on");
                let script = value.trim_start().to_lowercase().starts_with("javascript:");
                faults.extend(unless(!inline && !script, format!("{name} {attribute}={value}")));
            }
        }
        faults
    });
}

/// Whether an address is that of a script that the theme brings.
fn is_own_script(address: &str) -> bool {
    address.starts_with("../tai-nguyen/") && address.ends_with(".js")
}

#[test]
fn nothing_is_fetched_from_another_site() {
    for_every_page(|page| {
        let foreign = page.references().into_iter().filter(|reference| {
            let elsewhere = page.target(&reference.address, BASE) == Target::Elsewhere;
            let may =
                reference.element == "a" || (reference.element == "link" && reference.rel == "canonical");
            elsewhere && !may
        });
        foreign.map(|reference| format!("{} {}", reference.element, reference.address)).collect()
    });
    for (path, bytes) in demonstration().files.iter().filter(|(path, _)| path.ends_with(".css")) {
        let css = String::from_utf8_lossy(bytes);
        assert!(!css.contains("http:") && !css.contains("https:") && !css.contains("@import"), "{path}");
    }
}

#[test]
fn every_page_has_a_policy_that_allows_nothing_inline() {
    for_every_page(|page| {
        let policies = page.all("meta[http-equiv=Content-Security-Policy]");
        let policy = policies.first().and_then(|policy| policy.attr("content")).unwrap_or_default();
        unless(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            format!("policy: {policy}"),
        )
    });
}

#[test]
fn the_page_for_what_is_not_found_works_at_any_depth() {
    let page = Page::parse("404.html", &demonstration().files["404.html"]);
    let addresses: Vec<_> = page.references().into_iter().map(|reference| reference.address).collect();
    assert!(addresses.len() > 10);
    for address in addresses {
        let fixed = address.starts_with(BASE) || address.starts_with(BASE_URL) || address.starts_with('#');
        assert!(fixed, "404.html: {address}");
    }
}

#[test]
fn an_old_address_leads_on_and_is_not_indexed() {
    let site = built::small_site();
    let built = site.built();
    let moved = Page::parse("2024/phong-so-hai/index.html", &built.files["2024/phong-so-hai/index.html"]);
    let refresh: Vec<_> =
        moved.references().into_iter().filter(|reference| reference.element == "meta").collect();
    let to = Target::File { path: "2024/phong-hai/index.html".into(), fragment: String::new() };
    assert_eq!(refresh.iter().map(|r| moved.target(&r.address, "/")).collect::<Vec<_>>(), [to]);
    assert_eq!(moved.all("meta[name=robots][content=noindex]").len(), 1);
    assert!(!built.text("sitemap.xml").contains("phong-so-hai"));
}
