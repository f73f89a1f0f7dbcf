//! A section that is built for a disk (`build --links file`): whatever a page loads or links to is a file at that very
//! path, since a disk has no server to answer for a folder. What others read stays at its address on the network.

use crate::support::built::{Built, Site, demonstration_site, small_site, text_of};
use crate::support::page::{self, Page};
use guong::markdown::LinkStyle;
use serde_json::Value;
use std::path::{Component, Path, PathBuf};

const BASE_URL: &str = "https://guong.example.vn/dien-hinh/";

fn for_a_disk(site: &Site) -> Built {
    let mut request = site.request();
    request.links = LinkStyle::File;
    site.built_as(&request)
}

/// The file that a browser opens for an address on a page of `file://`; none for addresses on the network.
fn opened(page: &Page, address: &str) -> Option<PathBuf> {
    let path = address.split('#').next().unwrap_or_default();
    if path.split('/').next().is_some_and(|first| first.contains(':')) {
        return None;
    }
    if path.is_empty() {
        return Some(PathBuf::from(&page.path));
    }
    let mut opened = Path::new(&page.path).parent().unwrap_or(Path::new("")).to_owned();
    for part in Path::new(path).components() {
        match part {
            Component::Normal(name) => opened.push(name),
            Component::ParentDir => assert!(opened.pop(), "{}: {address} leads outside", page.path),
            Component::CurDir => {}
            Component::RootDir | Component::Prefix(_) => panic!("{}: {address} is the disk's own", page.path),
        }
    }
    Some(opened)
}

fn assert_opens(site: &Site, built: &Built) {
    let mut inside = 0;
    for page in page::pages(&built.files) {
        for reference in page.references() {
            let Some(file) = opened(&page, &reference.address) else {
                let loaded = !matches!((reference.element, reference.rel), ("a", _) | ("link", "canonical"));
                assert!(!loaded, "{} loads {}", page.path, reference.address);
                continue;
            };
            inside += 1;
            assert!(site.out().join(&file).is_file(), "{}: {} opens no file", page.path, reference.address);
        }
    }
    assert!(inside > 500, "{inside}");
}

#[test]
fn every_address_on_every_page_opens_a_file() {
    for site in [demonstration_site(), small_site()] {
        let built = for_a_disk(&site);
        assert_opens(&site, &built);
    }
}

#[test]
fn styles_load_nothing() {
    let built = for_a_disk(&small_site());
    for (path, bytes) in built.files.iter().filter(|(path, _)| path.ends_with(".css")) {
        assert!(!String::from_utf8_lossy(bytes).contains("url("), "{path}");
    }
}

#[test]
fn what_machines_read_is_the_same_as_on_the_network() {
    let site = demonstration_site();
    let (disk, network) = (for_a_disk(&site), site.built());
    // What only the search page reads is not there: it does not work from a disk.
    let of_search = |path: &str| path.starts_with("tim-kiem/") || path.ends_with(".js");
    let machines = network.files.keys().filter(|path| !page::is_page(path) && *path != ".guong");
    for path in machines.filter(|path| !of_search(path)) {
        assert!(disk.files.get(path) == network.files.get(path), "{path}");
    }
    for page in page::pages(&disk.files) {
        let canonical = page.all("link[rel=canonical]")[0].attr("href").unwrap_or_default().to_owned();
        assert!(
            canonical.starts_with(BASE_URL) && !canonical.ends_with("index.html"),
            "{}: {canonical}",
            page.path
        );
        for data in page.all("script[type='application/ld+json']") {
            let text: String = data.text().collect();
            assert!(
                serde_json::from_str::<Value>(&text).is_ok() && !text.contains("index.html"),
                "{}",
                page.path
            );
            assert!(text_of(&network.files, &page.path).contains(&text), "{}", page.path);
        }
    }
}
