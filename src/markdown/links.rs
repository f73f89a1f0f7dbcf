//! Where the links and pictures of a text lead.

use super::writer::Writer;
use super::{Extent, InnerLink};
use crate::diag::{Finding, Offset, rule};
use crate::photo::{Cut, Focus, Photo, Shape};
use crate::text::{is_id, nfc, resolve, slug};
use percent_encoding::percent_decode_str;
use pulldown_cmark::CowStr;
use std::borrow::Cow;
use std::ops::Range;

impl Writer<'_, '_> {
    /// The photograph at an address of the text; what is wrong with it is told.
    pub(super) fn image(&mut self, url: &str, span: Range<Offset>) -> Option<Photo> {
        let place = self.place(span);
        let lower = url.to_ascii_lowercase();
        if lower.contains("://") || lower.starts_with("//") || lower.starts_with("data:") {
            self.findings.push(Finding::new(&rule::UNSAFE_LINK, place).says("unsafe-image").arg("url", url));
            return None;
        }
        let decoded = percent_decode_str(url).decode_utf8().unwrap_or(Cow::Borrowed(url));
        let cut = Cut { shape: Shape::Story, focus: Focus::default() };
        self.home.album.find(self.home.file, &decoded, cut, place, self.findings)
    }

    /// Where a link leads, as the page writes it.
    pub(super) fn link<'e>(&mut self, url: &str, span: Range<Offset>) -> CowStr<'e> {
        let has =
            |scheme: &&str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        if ["https://", "http://", "mailto:", "tel:"].iter().any(has) {
            return CowStr::from(url.to_owned());
        }
        let decoded = percent_decode_str(url).decode_utf8().unwrap_or(Cow::Borrowed(url));
        let url = nfc(&decoded).into_owned();
        let (path, fragment) = url.split_once('#').unwrap_or((&url, ""));
        let place = self.place(span);
        let scheme = path.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
        if scheme || path.starts_with("//") || path.contains('\\') {
            self.findings.push(Finding::new(&rule::UNSAFE_LINK, place).arg("url", &url));
            return CowStr::Borrowed("#");
        }
        let address = if path.is_empty() {
            self.home.address.to_owned()
        } else if let Some(absolute) = path.strip_prefix('/') {
            absolute.to_owned()
        } else if path.ends_with(".md") {
            match address_of(&resolve(self.home.file, path)) {
                Some(address) => address,
                None => path.to_owned(),
            }
        } else {
            resolve(self.home.address, path)
        };
        let root = self.home.root();
        let fragment = fragment.to_owned();
        let tail = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        let written = if path.is_empty() && self.extent == Extent::Page {
            tail
        } else {
            format!("{root}{}{tail}", self.home.links.address(&address))
        };
        self.out.links.push(InnerLink { address, fragment, place });
        CowStr::from(written)
    }
}

/// The address of a source file's page.
pub fn address_of(path: &str) -> Option<String> {
    let path = path.strip_prefix("content/")?.strip_suffix(".md")?;
    let path = path.strip_suffix("/index").unwrap_or(path);
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let name = if is_id(name) { name.to_owned() } else { slug(name) };
    match folder {
        "" if name == "index" => Some(String::new()),
        "pages" => Some(format!("{name}/")),
        "plans" => Some(format!("ke-hoach/{name}/")),
        "decisions" => Some(format!("quyet-dinh/{name}/")),
        _ => folder.strip_prefix("profiles/").map(|year| format!("{year}/{name}/")),
    }
}
