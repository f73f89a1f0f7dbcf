//! What search engines and social networks read of the pages of the repository's own site: JSON-LD and Open Graph.

use crate::support::built::{demonstration, small_site};
use crate::support::page::{self, Page};
use serde_json::Value;

const BASE_URL: &str = "https://guong.example.vn/dien-hinh/";

fn page_at(address: &str) -> Page {
    let path = format!("{address}index.html");
    Page::parse(&path, &demonstration().files[&path])
}

/// The nodes of a page's graph; none when it has no data.
fn graph(page: &Page) -> Vec<Value> {
    let data = page.all("script[type='application/ld+json']");
    assert!(data.len() <= 1, "{}", page.path);
    let texts = data.into_iter().map(|data| data.text().collect::<String>());
    texts
        .flat_map(|text| {
            let graph: Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", page.path));
            assert_eq!(graph["@context"], "https://schema.org", "{}", page.path);
            graph["@graph"].as_array().expect("nodes").clone()
        })
        .collect()
}

fn node(page: &Page, kind: &str) -> Value {
    let found = graph(page).into_iter().find(|node| node["@type"] == kind);
    found.unwrap_or_else(|| panic!("{} has no {kind}", page.path))
}

fn is_indexed(page: &Page) -> bool {
    page.all("meta[name=robots][content=noindex]").is_empty()
}

fn meta(page: &Page, property: &str) -> Option<String> {
    let found = page.all(&format!("meta[property='{property}']"));
    assert!(found.len() <= 1, "{}: {property} stands twice", page.path);
    found.first().and_then(|meta| meta.attr("content")).map(str::to_owned)
}

#[test]
fn every_page_that_may_be_indexed_has_a_graph_with_its_own_address_and_no_other_page_has_one() {
    for page in page::pages(&demonstration().files) {
        let nodes = graph(&page);
        assert_eq!(is_indexed(&page), !nodes.is_empty(), "{}", page.path);
        let canonical = page.all("link[rel=canonical]")[0].attr("href").unwrap_or_default().to_owned();
        if let Some(own) = nodes.first() {
            assert_eq!(own["url"], canonical, "{}", page.path);
            assert_eq!(own["inLanguage"], "vi", "{}", page.path);
        }
    }
}

#[test]
fn breadcrumbs_are_those_of_the_page_with_addresses_that_are_there() {
    let files = &demonstration().files;
    for page in page::pages(files).into_iter().filter(is_indexed) {
        let shown: Vec<String> = page
            .all(".g-breadcrumbs__list li")
            .into_iter()
            .map(|crumb| crumb.text().collect::<String>().trim().to_owned())
            .collect();
        let listed = graph(&page).into_iter().find(|node| node["@type"] == "BreadcrumbList");
        let items = listed.map(|list| list["itemListElement"].as_array().expect("items").clone());
        let items = items.unwrap_or_default();
        let names: Vec<&str> = items.iter().filter_map(|item| item["name"].as_str()).collect();
        assert_eq!(names, shown, "{}", page.path);
        for (item, position) in items.iter().zip(1..) {
            assert_eq!(item["position"], position, "{}", page.path);
            let address = item["item"].as_str().and_then(|url| url.strip_prefix(BASE_URL)).expect("inside");
            assert!(files.contains_key(&format!("{address}index.html")), "{}: {address}", page.path);
        }
    }
}

#[test]
fn a_person_s_profile_is_an_article_about_a_person_with_awards() {
    let page = page_at("2024/phan-huu-tan/");
    let article = node(&page, "Article");
    assert_eq!(article["headline"], page.text("h1"));
    let person = &article["about"];
    assert_eq!(person["@type"], "Person");
    assert_eq!(person["name"], page.text(".g-profile__subject b"));
    assert_eq!(person["worksFor"]["parentOrganization"]["@type"], "Organization");
    assert_eq!(article["creativeWorkStatus"], "Nội dung mẫu");
    let awards = person["award"].as_array().expect("awards");
    assert_eq!(awards.len(), page.all(".g-act").len());
    let award = awards[0].as_str().expect("a text");
    assert!(award.contains("ngày") && award.contains("số"), "{award}");
    assert!(article["datePublished"].as_str() <= article["dateModified"].as_str());
}

#[test]
fn a_collective_s_profile_is_an_article_about_an_organization() {
    let collective = &node(&page_at("2024/phong-quan-ly-nha/"), "Article")["about"];
    assert_eq!(collective["@type"], "Organization");
    assert!(collective["name"].is_string() && collective["parentOrganization"]["name"].is_string());
    assert!(!collective["award"].as_array().expect("awards").is_empty());
}

#[test]
fn a_list_is_a_collection_page_of_the_profiles_that_it_shows() {
    let page = page_at("loai/tap-the/");
    let list = &node(&page, "CollectionPage")["mainEntity"];
    let items = list["itemListElement"].as_array().expect("items");
    assert_eq!(items.len(), page.all(".g-cards > li").len());
    assert!(list["numberOfItems"].as_u64() >= Some(items.len() as u64));
    for item in items {
        let url = item["item"].as_str().expect("an address");
        let address = url.strip_prefix(BASE_URL).expect("inside");
        assert!(demonstration().files.contains_key(&format!("{address}index.html")), "{url}");
    }
    for address in ["2024/", "2024/quy-4/", "don-vi/", "quyet-dinh/"] {
        node(&page_at(address), "CollectionPage");
    }
    assert_eq!(node(&page_at(""), "WebSite")["url"], BASE_URL);
}

#[test]
fn open_graph_says_what_the_page_says() {
    for page in page::pages(&demonstration().files) {
        let title = meta(&page, "og:title");
        assert_eq!(title.is_some(), is_indexed(&page), "{}", page.path);
        let Some(title) = title else { continue };
        assert!(page.text("title").starts_with(&title), "{}: {title}", page.path);
        let canonical = page.all("link[rel=canonical]")[0].attr("href").map(str::to_owned);
        assert_eq!(meta(&page, "og:url"), canonical, "{}", page.path);
        let description = page.all("meta[name=description]").first().and_then(|meta| meta.attr("content"));
        assert_eq!(meta(&page, "og:description").as_deref(), description, "{}", page.path);
        assert_eq!(meta(&page, "og:locale").as_deref(), Some("vi_VN"), "{}", page.path);
        assert!(meta(&page, "og:site_name").is_some(), "{}", page.path);
        let kind = if page.all(".g-profile").is_empty() { "website" } else { "article" };
        assert_eq!(meta(&page, "og:type").as_deref(), Some(kind), "{}", page.path);
    }
}

#[test]
fn no_word_of_a_profile_ends_the_data_or_changes_it() {
    let site = small_site();
    let title = "Chị An </script><script>alert(1)</script> <!-- \\\" ]]>";
    let profile = "content/profiles/2024/tran-thi-an.md";
    let old = site.read(profile).lines().find(|line| line.starts_with("title = ")).map(str::to_owned);
    site.replace(profile, &old.expect("a title"), &format!("title = '{title}'"));
    let built = site.built();
    let page = Page::parse("2024/tran-thi-an/index.html", &built.files["2024/tran-thi-an/index.html"]);
    assert_eq!(page.html.errors, [""; 0]);
    assert_eq!(node(&page, "Article")["headline"], title);
}
