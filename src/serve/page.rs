//! A page as the preview serves it: with its sheet of findings and the script that follows changes.

use super::findings::{Told, escape, said};
use super::site::{Answer, PANEL, State};
use crate::diag::Finding;
use crate::lang::{message, texts};
use crate::render::RenderedPage;
use crate::text::fingerprint;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt::Write;

pub(super) const HTML: &str = "text/html; charset=utf-8";
pub(super) const CSS: &str = "text/css; charset=utf-8";

/// What stays as it is in a path.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The address of a path below the root of this host.
pub(super) fn href(path: &str) -> String {
    format!("/{}", utf8_percent_encode(path, IN_PATH))
}

/// What a content is known by.
pub(super) fn known_by(content: &[u8]) -> String {
    fingerprint(content).iter().take(8).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What a page gets on its way out.
#[derive(Debug)]
pub(super) struct Dress<'a> {
    /// The path that was asked for.
    pub(super) path: &'a str,
    /// What there is to tell.
    pub(super) told: &'a Told<'a>,
    /// The file that the page is made from.
    pub(super) source: Option<&'a str>,
    /// The stylesheet that pages name.
    pub(super) style: &'a str,
    /// Whether there is no such page, or not yet.
    pub(super) lost: bool,
}

impl Dress<'_> {
    /// A file of the site; only pages are changed.
    pub(super) fn page(&self, page: &RenderedPage) -> Answer {
        let status = if self.lost { 404 } else { 200 };
        let mime = mime(&page.path);
        if mime != HTML {
            return Answer { status, mime, body: page.bytes.clone(), ..Answer::default() };
        }
        let html = String::from_utf8_lossy(&page.bytes);
        // Styles are swapped without loading the page again, so that their name does not make it another page.
        let bare = if self.style.is_empty() { html.to_string() } else { html.replace(self.style, "") };
        let sheet = self.sheet();
        let state = State {
            page: known_by(bare.as_bytes()),
            style: self.style.to_owned(),
            findings: known_by(sheet.as_bytes()),
        };
        let body = dressed(&widened(&html), &head(self.path, &state), &sheet).into_bytes();
        Answer { status, mime, location: None, body, state }
    }

    /// In place of a page that cannot be made: only what is wrong.
    pub(super) fn nothing(&self) -> Answer {
        let lang = self.told.lang;
        let (title, back) = (said(lang, "serve-nothing"), said(lang, "serve-nothing-yet"));
        let mut body = format!("<h1>{title}</h1><p>{back}</p>");
        self.told.fault(&mut body);
        if self.told.fault.is_none() {
            self.told.list(&mut body, self.told.all().iter());
        }
        let state = State { page: known_by(body.as_bytes()), ..State::default() };
        let body = own_page(lang.name(), &title, &head(self.path, &state), &body).into_bytes();
        Answer { status: 500, mime: HTML, location: None, body, state }
    }

    /// The sheet at the page's foot: findings of its file, and the way to all.
    pub(super) fn sheet(&self) -> String {
        let (told, lang) = (self.told, self.told.lang);
        let here = told.all().iter().filter(|finding| Some(&*finding.place.file) == self.source);
        let any = here.clone().next().is_some() || told.fault.is_some();
        let summary = match (told.fault.is_some(), any) {
            (true, _) => said(lang, "serve-page-old"),
            (false, true) if self.lost => self.counted("serve-page-not-yet", here.clone()),
            (false, true) => self.counted("serve-this-page", here.clone()),
            (false, false) if self.lost => said(lang, "serve-page-none"),
            (false, false) if self.source.is_none() => said(lang, "serve-page-derived"),
            (false, false) => said(lang, "serve-page-fine"),
        };
        let label = said(lang, "serve-sheet");
        let all = message(lang, "serve-all", &texts([("count", told.all().len().to_string())]));
        let (open, tone) = if any { (" open", "guong-busy") } else { ("", "guong-calm") };
        let mut html = format!(
            "<aside class=\"guong-preview {tone}\" role=\"region\" aria-label=\"{label}\" data-nosnippet>\
             <a class=\"guong-all\" href=\"{}\">{}</a>\
             <details{open}><summary>{summary}</summary><div class=\"guong-sheet\">",
            href(PANEL),
            escape(&all)
        );
        told.fault(&mut html);
        match (here.clone().next(), self.source) {
            (Some(_), _) => told.list(&mut html, here),
            (None, Some(source)) => {
                let from = message(lang, "serve-made-from", &texts([("file", source.to_owned())]));
                let _ = write!(html, "<p class=\"guong-help\">{}</p>", escape(&from));
            }
            (None, None) if self.lost => {
                let _ = write!(html, "<p class=\"guong-help\">{}</p>", said(lang, "serve-lost"));
            }
            (None, None) => {
                let _ = write!(html, "<p class=\"guong-help\">{}</p>", said(lang, "serve-made-from-all"));
            }
        }
        html.push_str("</div></details></aside>");
        html
    }

    fn counted<'b>(&self, key: &str, here: impl Iterator<Item = &'b Finding> + Clone) -> String {
        format!("{} {}", said(self.told.lang, key), self.told.tally(here))
    }
}

/// The preview's part of a head: its script, told what the page shows, and its styles.
pub(super) fn head(path: &str, state: &State) -> String {
    let (path, page, style, findings) =
        (escape(path), escape(&state.page), escape(&state.style), escape(&state.findings));
    format!(
        "<script src=\"/__guong/preview.js\" defer data-page=\"{path}\" data-hash=\"{page}\" \
         data-style=\"{style}\" data-findings=\"{findings}\"></script>\
         <link rel=\"stylesheet\" href=\"/__guong/preview.css\">"
    )
}

/// A page of the preview's own.
pub(super) fn own_page(lang: &str, title: &str, head: &str, body: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; \
         style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <meta name=\"color-scheme\" content=\"light dark\"><title>{title}</title>{head}</head>\
         <body class=\"guong-panel\"><main>{body}</main></body></html>"
    )
}

/// Puts the head's part and the sheet where they belong; a theme's page may lack either end.
fn dressed(html: &str, head: &str, sheet: &str) -> String {
    let at = html.find("</head>").unwrap_or(0);
    let end = html.rfind("</body>").filter(|end| *end >= at).unwrap_or(html.len());
    [&html[..at], head, &html[at..end], sheet, &html[end..]].concat()
}

/// A page whose policy lets the preview's script run: that of this host, nobody else's.
fn widened(html: &str) -> String {
    let open = "http-equiv=\"Content-Security-Policy\" content=\"";
    let Some(start) = html.find(open).map(|at| at + open.len()) else { return html.to_owned() };
    let Some(end) = html[start..].find('"').map(|length| start + length) else { return html.to_owned() };
    let policy = html[start..end].replace("&#x27;", "'").replace("&#39;", "'").replace("&#039;", "'");
    let own = ["script-src", "connect-src"];
    let mut directives: Vec<String> =
        policy.split(';').map(|part| part.trim().to_owned()).filter(|part| !part.is_empty()).collect();
    for name in own.into_iter().chain(["style-src"]) {
        match directives.iter_mut().find(|part| part.split(' ').next() == Some(name)) {
            Some(part) if part.split(' ').any(|source| source == "'self'") => {}
            Some(part) => *part = format!("{} 'self'", part.replace(" 'none'", "")),
            None => directives.push(format!("{name} 'self'")),
        }
    }
    [&html[..start], &directives.join("; "), &html[end..]].concat()
}

/// What a file is, by its name.
fn mime(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => HTML,
        "css" => CSS,
        "js" => "text/javascript; charset=utf-8",
        "bin" => "application/octet-stream",
        "xml" => "application/xml; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "jpg" => "image/jpeg",
        "csv" => "text/csv; charset=utf-8",
        _ => "text/plain; charset=utf-8",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_widened_for_this_host_only() {
        let page =
            |policy: &str| format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><p>");
        let from = page("default-src &#x27;none&#x27;; style-src &#x27;self&#x27;; script-src 'none'");
        let to = page("default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'");
        assert_eq!(widened(&from), to);
        assert_eq!(widened("<p>"), "<p>");
    }

    #[test]
    fn a_page_without_head_or_body_is_dressed_too() {
        assert_eq!(dressed("<p>", "H", "S"), "H<p>S");
        assert_eq!(dressed("<head></head><body></body>", "H", "S"), "<head>H</head><body>S</body>");
    }
}
