//! Where the links and pictures of a text lead.

use super::writer::Writer;
use super::{Extent, InnerLink};
use crate::diag::{Finding, How, Offset, rule};
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

    /// A link without an address, to another place without its scheme, or to a file on somebody's own disk.
    fn unfinished(&self, url: &str, span: Range<Offset>) -> Option<Finding> {
        let finding = Finding::new(&rule::BROKEN_LINK, self.place(span.clone()));
        if url.trim().is_empty() {
            return Some(finding.says("broken-link-empty"));
        }
        let is_file = url.get(..5).is_some_and(|start| start.eq_ignore_ascii_case("file:"));
        let is_drive =
            matches!(url.as_bytes(), [letter, b':', b'/' | b'\\', ..] if letter.is_ascii_alphabetic());
        if url.contains('\\') || is_file || is_drive {
            // Of two backslashes at the beginning Markdown leaves one.
            let is_inner = !url.contains(':') && !url.starts_with('\\');
            let finding = finding.arg("url", url);
            let right = url.replace('\\', "/");
            return Some(match is_inner {
                true => self.rewritten(finding.says("broken-link-backslash"), url, &right, span),
                false => finding.says("broken-link-own-disk"),
            });
        }
        if let Some(rest) = half_a_scheme(url) {
            let finding = finding.says("broken-link-scheme").arg("url", url);
            let right = format!("https://{rest}");
            return Some(if rest.is_empty() {
                finding.says("broken-link-empty")
            } else {
                self.rewritten(finding, url, &right, span)
            });
        }
        let right = format!("{}{url}", missing_scheme(url)?);
        Some(self.rewritten(finding.says("broken-link-scheme").arg("url", url), url, &right, span))
    }

    /// A finding that another address mends, where it is written as it was read.
    fn rewritten(&self, finding: Finding, url: &str, right: &str, span: Range<Offset>) -> Finding {
        let finding = finding.arg("right", right);
        let written = &self.text[span.clone()];
        let start = written.rfind(url).filter(|_| written.matches(url).count() == 1);
        match start.map(|start| self.place(span.start + start..span.start + start + url.len()).span) {
            Some(span) => finding.mended_at(span, How::Put(right.to_owned())),
            None => finding,
        }
    }

    /// Where a link leads, as the page writes it.
    pub(super) fn link<'e>(&mut self, url: &str, span: Range<Offset>) -> CowStr<'e> {
        let has =
            |scheme: &&str| url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme));
        if ["https://", "http://", "mailto:", "tel:"]
            .iter()
            .any(|scheme| has(scheme) && url.len() > scheme.len())
        {
            return CowStr::from(url.to_owned());
        }
        let place = self.place(span.clone());
        if let Some(finding) = self.unfinished(url, span) {
            self.findings.push(finding);
            return CowStr::Borrowed("#");
        }
        let decoded = percent_decode_str(url).decode_utf8().unwrap_or(Cow::Borrowed(url));
        let url = nfc(&decoded).into_owned();
        let (path, fragment) = url.split_once('#').unwrap_or((&url, ""));
        let scheme = path.split(['/', '?']).next().is_some_and(|first| first.contains(':'));
        if scheme || path.starts_with("//") {
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

/// What stands behind a scheme that is not written to its end: `https:/a`, `https//a`, or `https://` alone.
fn half_a_scheme(url: &str) -> Option<&str> {
    let (scheme, rest) = ["https:", "http:", "https/", "http/"].iter().find_map(|scheme| {
        let start = url.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some((scheme, &url[scheme.len()..]))
    })?;
    let bare = rest.trim_start_matches('/');
    let is_whole = scheme.ends_with(':') && rest.starts_with("//") && !bare.is_empty();
    (!is_whole).then_some(bare)
}

/// What lacks before an address that is meant to lead elsewhere.
fn missing_scheme(url: &str) -> Option<&'static str> {
    let host = url.split(['/', '?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    let is_number = host.len() >= 8 && host.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_number {
        return Some("tel:");
    }
    if host.contains(':') {
        return None;
    }
    if host.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.')) {
        return Some("mailto:");
    }
    let ends = [".vn", ".com", ".org", ".net"].iter().any(|end| host.ends_with(end));
    (host.starts_with("www.") || ends).then_some("https://")
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
