//! From views to bytes: pages through the theme's templates, feeds and data through their own writers.

mod data;
mod feed;
mod portal;
mod schema;
mod sitemap;

use crate::error::{Error, Result};
use crate::text::{Fingerprint, Marks};
use crate::theme::Theme;
use crate::view::{Content, PageView, Planned, Seen, Site, Viewer};
use tera::{Context, Tera};

/// A file of the output.
#[derive(Debug)]
pub struct RenderedPage {
    /// Path below the output folder: "2024/quy-4/index.html".
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Renders pages with one theme.
#[derive(Debug)]
pub struct Renderer {
    tera: Tera,
    /// What all pages share: templates and the site's part.
    common: Fingerprint,
}

impl Renderer {
    /// Compiles the theme's templates; the site's part of every page is converted once.
    pub fn new(theme: &Theme, site: &Site) -> Result<Self> {
        let mut tera = Tera::new();
        let templates = theme.templates.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        tera.add_raw_templates(templates).map_err(fault)?;
        tera.global_context().insert_value("site", site.value());
        let mut common = Marks::new();
        for (name, text) in &theme.templates {
            name.mark(&mut common);
            text.mark(&mut common);
        }
        site.mark(&mut common);
        Ok(Self { tera, common: common.fingerprint() })
    }

    /// What all pages are made from: the templates, and the site's part.
    pub fn common(&self) -> &Fingerprint {
        &self.common
    }

    /// What a page would be made from: two pages of one fingerprint are the same bytes.
    pub fn fingerprint(&self, page: &PageView) -> Fingerprint {
        let mut marks = Marks::new();
        marks.add(&self.common);
        let (template, seen) = content(&page.content);
        page.address.mark(&mut marks);
        page.root.mark(&mut marks);
        page.head.mark(&mut marks);
        template.mark(&mut marks);
        seen.mark(&mut marks);
        marks.fingerprint()
    }

    /// Renders one page.
    pub fn render(&self, page: &PageView) -> Result<RenderedPage> {
        let mut context = Context::new();
        let (template, seen) = content(&page.content);
        context.insert_value("head", page.head.value());
        context.insert_value("root", page.root.value());
        context.insert_value("page", seen.value());
        let mut html = Vec::with_capacity(16 << 10);
        self.tera.render_to(template, &context, &mut html).map_err(fault)?;
        let path = path_of(&page.address);
        Ok(RenderedPage { path, bytes: printable(html) })
    }
}

/// The file that answers at an address: "2024/" is "2024/index.html".
pub fn path_of(address: &str) -> String {
    let folder = address.is_empty() || address.ends_with('/');
    if folder { format!("{address}index.html") } else { address.to_owned() }
}

/// Without the characters that neither HTML nor XML allows: they come with a paste from elsewhere, an escape in TOML or an
/// entity in Markdown.
fn printable(html: Vec<u8>) -> Vec<u8> {
    if !suspicious(&html) {
        return html;
    }
    printable_text(&String::from_utf8_lossy(&html)).into_bytes()
}

/// Whether any character may be forbidden. Without an early end the loop is one that the compiler can vectorise, and a
/// page that has such a character is rare.
fn suspicious(html: &[u8]) -> bool {
    let pairs = html.iter().zip(html.get(1..).unwrap_or_default());
    let last = html.last().is_some_and(|last| may_be_forbidden(*last, 0));
    pairs.fold(last, |found, (first, second)| found | may_be_forbidden(*first, *second))
}

/// The same for a text.
fn printable_text(text: &str) -> String {
    let forbidden = |c: char| {
        (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
            || matches!(u32::from(c), 0xfdd0..=0xfdef)
            || u32::from(c) & 0xfffe == 0xfffe
    };
    text.replace(forbidden, "")
}

/// Whether a character that begins with these two bytes may be one of the forbidden: told without decoding it, since
/// every byte of every page passes here.
fn may_be_forbidden(first: u8, second: u8) -> bool {
    let control = (first < 0x20) & (first != b'\t') & (first != b'\n') & (first != b'\r') | (first == 0x7f);
    control
        | ((first == 0xc2) & (second < 0xa0))
        | ((first == 0xef) & ((second == 0xb7) | (second == 0xbf)))
        | ((first >= 0xf0) & (second & 0x0f == 0x0f))
}

/// A page's template and what it sees.
fn content(content: &Content) -> (&'static str, &dyn Seen) {
    match content {
        Content::Home(page) => ("pages/home.html", page),
        Content::Year(page) => ("pages/year.html", page),
        Content::Quarter(page) => ("pages/quarter.html", page),
        Content::Profile(page) => ("pages/profile.html", &**page),
        Content::List(page) => ("pages/list.html", page),
        Content::Index(page) => ("pages/index.html", page),
        Content::Plan(page) => ("pages/plan.html", page),
        Content::Decision(page) => ("pages/decision.html", page),
        Content::Text(page) => ("pages/text.html", page),
        Content::Figures(page) => ("pages/figures.html", page),
        Content::OpenData(page) => ("pages/open-data.html", page),
        Content::Latest(page) => ("portal/latest.html", page),
        Content::LatestFrame(page) => ("portal/frame.html", page),
        Content::PortalGuide(page) => ("pages/portal.html", page),
        Content::Search(page) => ("pages/search.html", page),
        Content::Notice(page) => ("pages/notice.html", page),
        Content::Moved(page) => ("pages/moved.html", page),
        Content::NotFound(page) => ("pages/not-found.html", page),
    }
}

fn fault(source: tera::Error) -> Error {
    Error::Theme { source: Box::new(source) }
}

/// The files beside the pages: feeds, data, sitemap, robots, and the theme's stylesheet.
pub fn machines(viewer: &Viewer<'_>, routes: &[Planned<'_>], theme: &Theme) -> Vec<RenderedPage> {
    let (mut files, (data, sitemap)) = rayon::join(
        || feed::files(viewer),
        || rayon::join(|| data::files(viewer), || sitemap::files(viewer, routes)),
    );
    files.extend(data);
    files.extend(sitemap);
    files.push(portal::file(viewer));
    let assets = theme.files.iter();
    files.extend(assets.map(|file| RenderedPage { path: file.path.clone(), bytes: file.bytes.clone() }));
    files
}
