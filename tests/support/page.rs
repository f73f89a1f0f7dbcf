//! HTML pages as a browser reads them: parsed, with every fault that the parser met, and their links resolved.

use super::built::Files;
use html5ever::tendril::TendrilSink;
use html5ever::tokenizer::TokenizerOpts;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use scraper::{ElementRef, Html, HtmlTreeSink, Selector};

/// A page of an output folder.
pub struct Page {
    /// "2024/quy-4/index.html"
    pub path: String,
    pub html: Html,
}

/// An address that an element names.
pub struct Reference<'a> {
    pub element: &'a str,
    /// The element's `rel`, or empty.
    pub rel: &'a str,
    pub address: String,
}

/// Where a reference leads.
#[derive(Debug, PartialEq, Eq)]
pub enum Target {
    /// Another site, or a mail or telephone.
    Elsewhere,
    /// A file of the output, with a fragment or an empty one.
    File { path: String, fragment: String },
    /// Above the output's top.
    Outside,
}

/// Whether a file is a page of its own, and not the fragment for the agency's portal.
pub fn is_page(path: &str) -> bool {
    path.ends_with(".html") && path != "nhung/moi-nhat.html"
}

/// Every HTML page of an output folder.
pub fn pages(files: &Files) -> Vec<Page> {
    let pages = files.iter().filter(|(path, _)| is_page(path));
    pages.map(|(path, bytes)| Page::parse(path, bytes)).collect()
}

impl Page {
    pub fn parse(path: &str, bytes: &[u8]) -> Self {
        let options = ParseOpts {
            tokenizer: TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() },
            tree_builder: TreeBuilderOpts { exact_errors: true, ..TreeBuilderOpts::default() },
        };
        let sink = HtmlTreeSink::new(Html::new_document());
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        Self { path: path.to_owned(), html: parse_document(sink, options).one(text) }
    }

    /// All elements that a selector matches.
    pub fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        let selector = Selector::parse(selector).expect("a selector");
        self.html.select(&selector).collect()
    }

    /// The text of the first element that a selector matches, or empty.
    pub fn text(&self, selector: &str) -> String {
        self.all(selector).first().map(|element| element.text().collect::<String>()).unwrap_or_default()
    }

    /// Every id, in order, repetitions included.
    pub fn ids(&self) -> Vec<&str> {
        self.all("[id]").into_iter().filter_map(|element| element.attr("id")).collect()
    }

    /// Every address that an element of the page names; a `refresh` counts.
    pub fn references(&self) -> Vec<Reference<'_>> {
        let mut found = Vec::new();
        for element in self.all("*") {
            let rel = element.attr("rel").unwrap_or_default();
            let set = element.attr("srcset").into_iter().flat_map(|set| set.split(','));
            let sized = set.filter_map(|candidate| candidate.split_whitespace().next());
            let names = ["href", "src", "poster", "data", "action", "formaction", "cite"];
            let addresses = names.into_iter().filter_map(|name| element.attr(name)).chain(sized);
            let element = element.value().name();
            found.extend(addresses.map(|address| Reference { element, rel, address: address.to_owned() }));
        }
        for refresh in self.all("meta[http-equiv=refresh]") {
            let address = refresh.attr("content").and_then(|content| content.split_once("url="));
            let (_, address) = address.expect("a refresh with an address");
            found.push(Reference { element: "meta", rel: "", address: address.to_owned() });
        }
        found
    }

    /// Where an address leads from this page. `base` is the path of the section's root on its server.
    pub fn target(&self, address: &str, base: &str) -> Target {
        let (path, fragment) = address.split_once('#').unwrap_or((address, ""));
        let scheme = path.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
        if scheme || path.starts_with("//") {
            return Target::Elsewhere;
        }
        let fragment = fragment.to_owned();
        if path.is_empty() {
            return Target::File { path: self.path.clone(), fragment };
        }
        let (mut parts, rest): (Vec<&str>, &str) = match path.strip_prefix(base) {
            Some(rest) if path.starts_with('/') => (Vec::new(), rest),
            _ if path.starts_with('/') => return Target::Outside,
            _ => (self.path.split('/').collect(), path),
        };
        parts.pop();
        for part in rest.split('/') {
            match part {
                "." => {}
                ".." if parts.pop().is_none() => return Target::Outside,
                ".." => {}
                _ => parts.push(part),
            }
        }
        // "2024/" and ".." both name a folder.
        let folder = rest.is_empty() || rest.ends_with(['/', '.']);
        let mut path = parts.join("/");
        if folder {
            path = format!("{}index.html", with_slash(path.trim_end_matches('/')));
        }
        Target::File { path, fragment }
    }
}

fn with_slash(folder: &str) -> String {
    if folder.is_empty() { String::new() } else { format!("{folder}/") }
}
