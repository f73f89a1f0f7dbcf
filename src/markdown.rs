//! Markdown to HTML: CommonMark with tables, strikethrough, task lists, footnotes, heading anchors and typographic
//! quotes. Content is untrusted: raw HTML and unsafe links become findings, never output.
//!
//! The event stream is rewritten, not the HTML: tables get classes instead of `style` attributes (the pages' policy
//! forbids inline style), headings get anchors, and links between pages become relative to the page that shows them.

use crate::diag::{Finding, Offset, Place, rule};
use crate::photo::{self, Album, Cut, Focus, Loading, Photo, Shape};
use crate::prose::Outline;
use crate::text::{blank, is_id, nfc, resolve, slug};
use percent_encoding::percent_decode_str;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How addresses of the section end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LinkStyle {
    /// In a slash, for a web server.
    #[default]
    Web,
    /// In `index.html`, for reading from a disk.
    File,
}

impl LinkStyle {
    /// An address below the root, ready to be written after a page's way to the root.
    pub fn address(self, path: &str) -> String {
        match self {
            Self::File if path.is_empty() || path.ends_with('/') => format!("{path}index.html"),
            _ => path.to_owned(),
        }
    }
}

/// What a site's texts and pictures are gone through for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// For what is wrong with them. Nothing is made of them, neither HTML nor prints.
    Check,
    /// For the pages that show them.
    Publish,
}

/// The page that a text will stand on.
#[derive(Debug, Clone, Copy)]
pub struct Home<'a> {
    /// The source file.
    pub file: &'a Arc<str>,
    /// The page's address below the root ("2024/le-an/").
    pub address: &'a str,
    /// How addresses end.
    pub links: LinkStyle,
    /// The pictures of the site.
    pub album: &'a Album,
    /// How soon the text's first picture is fetched; the others wait until they are near.
    pub first_picture: Loading,
    /// Whether the page will be made.
    pub purpose: Purpose,
}

impl Home<'_> {
    /// The way from the page to the section's root: "../../".
    pub fn root(&self) -> String {
        match self.address.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }
}

/// A link to another page of the section, to be resolved once all pages are planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InnerLink {
    /// Address below the root.
    pub address: String,
    /// Fragment, or empty.
    pub fragment: String,
    /// Where the link stands.
    pub place: Place,
}

/// A text as HTML with what others need to know of it.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// HTML; none where the text was only checked.
    pub html: String,
    /// Anchors of its headings and footnotes.
    pub anchors: Vec<String>,
    /// Links to other pages of the section.
    pub links: Vec<InnerLink>,
    /// The photographs that it shows.
    pub photos: Vec<Photo>,
    /// Whether anything is there to read.
    pub empty: bool,
}

/// How much of a page a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The page's one text.
    Page,
    /// One of several, on more than one page of the same depth: without anchors and footnotes, which could meet those
    /// of the others, and with headings below the page's own.
    Part,
}

/// Renders a text that begins at a byte of its file.
pub fn render(
    markdown: &str,
    offset: Offset,
    home: &Home<'_>,
    extent: Extent,
    findings: &mut Vec<Finding>,
) -> Rendered {
    let mut options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    options.set(Options::ENABLE_FOOTNOTES, extent == Extent::Page);
    options.set(Options::ENABLE_SMART_PUNCTUATION, home.purpose == Purpose::Publish);
    let mut writer = Writer {
        home,
        extent,
        footnotes: BTreeMap::new(),
        counts: BTreeMap::new(),
        offset,
        findings,
        out: Rendered::default(),
        table: Vec::new(),
        column: 0,
        in_head: false,
        tables: 0,
        opening: "",
        corner: false,
        image: 0,
        alt: String::new(),
        picture: None,
        shown: Vec::new(),
        text: markdown,
    };
    // A part stands under headings of its page that it does not know.
    let mut outline = Outline::new(home.file, markdown, offset, (extent == Extent::Page).then_some(1));
    let mut events = Vec::with_capacity(markdown.len() / 16);
    let parser = Parser::new_ext(markdown, options).into_offset_iter();
    for (event, span) in parser {
        outline.event(&event, &span);
        writer.event(event, span, &mut events);
    }
    writer.findings.append(&mut outline.finish());
    let (mut out, mut counts) = (writer.out, writer.counts);
    out.empty = !is_told(&events) || blank(markdown).is_some();
    if extent == Extent::Page {
        anchor_headings(&mut events, &mut counts, &mut out.anchors);
    }
    if home.purpose == Purpose::Publish {
        out.html.reserve(markdown.len() * 5 / 4);
        html::push_html(&mut out.html, events.into_iter());
        out.html.shrink_to_fit();
    }
    out
}

/// Whether anything stands below headings but that it is to come.
fn is_told(events: &[Event<'_>]) -> bool {
    let mut in_heading = false;
    events.iter().any(|event| match event {
        Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => {
            in_heading = !in_heading;
            false
        }
        Event::Text(text) => !in_heading && blank(text).is_none(),
        _ => false,
    })
}

struct Writer<'a, 'f> {
    home: &'a Home<'a>,
    extent: Extent,
    /// Anchors of footnotes by label.
    footnotes: BTreeMap<String, String>,
    /// Anchors given so far.
    counts: Counts,
    offset: Offset,
    findings: &'f mut Vec<Finding>,
    out: Rendered,
    table: Vec<Alignment>,
    column: usize,
    in_head: bool,
    /// Tables so far: two of one page must not have one name.
    tables: usize,
    /// The current cell's opening tag.
    opening: &'static str,
    /// Whether the table's first cell is empty, so that its first column holds the rows' headings.
    corner: bool,
    image: usize,
    alt: String,
    /// The picture that is being read.
    picture: Option<Pending>,
    /// Photographs of the paragraph that is being read.
    shown: Vec<Shown>,
    text: &'a str,
}

/// A picture whose description is being read.
struct Pending {
    span: Range<Offset>,
    /// `None` when it cannot be shown.
    photo: Option<Photo>,
    caption: String,
}

/// A photograph among the events.
struct Shown {
    event: usize,
    caption: String,
}

impl Writer<'_, '_> {
    fn place(&self, span: Range<Offset>) -> Place {
        Place::new(self.home.file, span.start + self.offset..span.end + self.offset)
    }

    fn event<'e>(&mut self, event: Event<'e>, span: Range<Offset>, events: &mut Vec<Event<'e>>) {
        let markup = |html: &'static str| Event::Html(CowStr::Borrowed(html));
        if self.image > 0 {
            // What stands inside the brackets describes the picture and is no text of its own.
            match event {
                Event::Start(Tag::Image { .. }) => self.image += 1,
                Event::End(TagEnd::Image) => self.end_image(events),
                Event::Text(text) | Event::Code(text) => self.alt.push_str(&text),
                Event::SoftBreak | Event::HardBreak => self.alt.push(' '),
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(Tag::HtmlBlock) => self.html(span),
            Event::InlineHtml(_) => self.html(span),
            Event::Html(_) | Event::End(TagEnd::HtmlBlock) => {}
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                self.image = 1;
                self.alt.clear();
                let photo = self.image(&dest_url, span.clone());
                self.picture = Some(Pending { span, photo, caption: title.into_string() });
            }
            Event::Start(Tag::Paragraph) => {
                self.shown.clear();
                events.push(Event::Start(Tag::Paragraph));
            }
            Event::End(TagEnd::Paragraph) => self.end_paragraph(events),
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = match link_type {
                    LinkType::Email => CowStr::from(format!("mailto:{dest_url}")),
                    _ => self.link(&dest_url, span),
                };
                let link_type = if link_type == LinkType::Email { LinkType::Inline } else { link_type };
                events.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
            }
            Event::Start(Tag::Table(alignment)) => {
                self.table = alignment;
                self.corner = false;
                self.tables += 1;
                let section = format!(
                    "<section class=\"g-scroll\" tabindex=\"0\" aria-label=\"Bảng {}\"><table>",
                    self.tables
                );
                events.push(Event::Html(section.into()));
            }
            Event::End(TagEnd::Table) => events.push(markup("</tbody></table></section>\n")),
            Event::Start(Tag::CodeBlock(_)) => events.push(markup("<pre tabindex=\"0\"><code>")),
            Event::End(TagEnd::CodeBlock) => events.push(markup("</code></pre>\n")),
            Event::Start(Tag::TableHead) => {
                self.column = 0;
                self.in_head = true;
                events.push(markup("<thead><tr>"));
            }
            Event::End(TagEnd::TableHead) => {
                self.in_head = false;
                events.push(markup("</tr></thead>\n<tbody>"));
            }
            Event::Start(Tag::TableRow) => {
                self.column = 0;
                events.push(markup("<tr>"));
            }
            Event::End(TagEnd::TableRow) => events.push(markup("</tr>\n")),
            Event::Start(Tag::TableCell) => {
                self.opening = self.cell();
                events.push(markup(self.opening));
                self.column += 1;
            }
            Event::End(TagEnd::TableCell) => {
                let opening = self.opening;
                if self.in_head && matches!(events.last(), Some(Event::Html(last)) if **last == *opening) {
                    // Nothing is headed by an empty cell; one in the corner makes headings of the cells below it.
                    events.pop();
                    self.corner |= self.column == 1;
                    events.push(markup("<td></td>"));
                } else {
                    events.push(markup(if opening.starts_with("<th") { "</th>" } else { "</td>" }));
                }
            }
            Event::FootnoteReference(label) => {
                events.push(Event::FootnoteReference(self.footnote(&label).into()));
            }
            Event::Start(Tag::FootnoteDefinition(label)) => {
                let anchor = self.footnote(&label);
                self.out.anchors.push(anchor.clone());
                events.push(Event::Start(Tag::FootnoteDefinition(anchor.into())));
            }
            Event::Start(Tag::Heading { level, id, classes, attrs }) if self.extent == Extent::Part => {
                let level = level.max(HeadingLevel::H4);
                events.push(Event::Start(Tag::Heading { level, id, classes, attrs }));
            }
            Event::End(TagEnd::Heading(level)) if self.extent == Extent::Part => {
                events.push(Event::End(TagEnd::Heading(level.max(HeadingLevel::H4))));
            }
            Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
                // The page's own title is its only heading of the first level.
                events.push(Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs }));
            }
            Event::End(TagEnd::Heading(HeadingLevel::H1)) => {
                events.push(Event::End(TagEnd::Heading(HeadingLevel::H2)))
            }
            other => events.push(other),
        }
    }

    /// The opening tag of the current cell, with its alignment as a class.
    fn cell(&self) -> &'static str {
        if self.corner && self.column == 0 && !self.in_head {
            return "<th scope=\"row\">";
        }
        match (self.in_head, self.table.get(self.column).copied().unwrap_or(Alignment::None)) {
            (true, Alignment::None | Alignment::Left) => "<th scope=\"col\">",
            (true, Alignment::Center) => "<th scope=\"col\" class=\"g-center\">",
            (true, Alignment::Right) => "<th scope=\"col\" class=\"g-right\">",
            (false, Alignment::None | Alignment::Left) => "<td>",
            (false, Alignment::Center) => "<td class=\"g-center\">",
            (false, Alignment::Right) => "<td class=\"g-right\">",
        }
    }

    /// Raw HTML: comments are the author's own business, everything else is a finding. Neither is output.
    fn html(&mut self, span: Range<Offset>) {
        let html = &self.text[span.clone()];
        let mut rest = html.trim();
        while let Some((_, after)) = rest.strip_prefix("<!--").and_then(|comment| comment.split_once("-->")) {
            rest = after.trim_start();
        }
        if !rest.is_empty() {
            let start = span.start + html.len() - html.trim_start().len();
            let line = html.trim_start().lines().next().unwrap_or_default();
            self.findings.push(Finding::new(&rule::RAW_HTML, self.place(start..start + line.len())));
        }
    }

    /// A picture that nobody described says nothing to a reader who cannot see it.
    fn end_image(&mut self, events: &mut Vec<Event<'_>>) {
        self.image -= 1;
        let Some(Pending { span, photo, caption }) = self.picture.take_if(|_| self.image == 0) else {
            return;
        };
        let alt = self.alt.trim();
        if alt.is_empty() {
            self.findings.push(Finding::new(&rule::MISSING_ALT_TEXT, self.place(span)));
        }
        let Some(photo) = photo else { return };
        let first = self.out.photos.is_empty();
        let loading = if first { self.home.first_picture } else { Loading::Lazy };
        self.shown.push(Shown { event: events.len(), caption });
        events
            .push(Event::InlineHtml(photo::html(&photo, self.alt.trim(), &self.home.root(), loading).into()));
        self.out.photos.push(photo);
    }

    /// A paragraph of pictures alone is no paragraph: each is a figure, with its title as the caption.
    fn end_paragraph(&mut self, events: &mut Vec<Event<'_>>) {
        let is_start = |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph));
        let start = events.iter().rposition(is_start).unwrap_or(events.len());
        let is_gap = |event: &Event<'_>| matches!(event, Event::SoftBreak | Event::HardBreak);
        let gaps = events.iter().skip(start + 1).filter(|event| is_gap(event)).count();
        if self.shown.is_empty() || start + 1 + gaps + self.shown.len() != events.len() {
            events.push(Event::End(TagEnd::Paragraph));
            return;
        }
        let mut pictures = events.split_off(start);
        let markup = |html: &'static str| Event::Html(CowStr::Borrowed(html));
        for Shown { event, caption } in self.shown.drain(..) {
            let picture = std::mem::replace(&mut pictures[event - start], Event::SoftBreak);
            events.extend([markup("<figure class=\"g-photo\">"), picture]);
            if !caption.is_empty() {
                events.push(markup("<figcaption>"));
                events.push(Event::Text(caption.into()));
                events.push(markup("</figcaption>"));
            }
            events.push(markup("</figure>\n"));
        }
    }

    /// The photograph at an address of the text; what is wrong with it is told.
    fn image(&mut self, url: &str, span: Range<Offset>) -> Option<Photo> {
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
    fn link<'e>(&mut self, url: &str, span: Range<Offset>) -> CowStr<'e> {
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

    /// A footnote's anchor; the reader sees its number.
    fn footnote(&mut self, label: &str) -> String {
        let counts = &mut self.counts;
        let anchor = self.footnotes.entry(label.to_lowercase());
        anchor.or_insert_with(|| unique(format!("chu-thich-{}", slug(label)), counts)).clone()
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

/// Gives each heading an anchor made of its text, unique on the page.
fn anchor_headings(events: &mut [Event<'_>], counts: &mut Counts, anchors: &mut Vec<String>) {
    let mut start = None;
    let mut text = String::new();
    for i in 0..events.len() {
        match &events[i] {
            Event::Start(Tag::Heading { .. }) => {
                start = Some(i);
                text.clear();
            }
            Event::Text(part) | Event::Code(part) if start.is_some() => text.push_str(part),
            Event::End(TagEnd::Heading(_)) => {
                let slug = slug(&text);
                let base = if slug.is_empty() { "muc".to_owned() } else { format!("m-{slug}") };
                let anchor = unique(base, counts);
                if let Some(Event::Start(Tag::Heading { id, .. })) =
                    start.take().map(|start| &mut events[start])
                {
                    *id = Some(CowStr::from(anchor.clone()));
                }
                anchors.push(anchor);
            }
            _ => {}
        }
    }
}

/// Every anchor given so far, with the last number tried behind it.
type Counts = BTreeMap<String, usize>;

/// Anchors of the text begin with a letter and never meet those of the theme, which have none of these prefixes.
fn unique(base: String, counts: &mut Counts) -> String {
    let mut anchor = base.clone();
    while counts.contains_key(&anchor) {
        let number = counts.entry(base.clone()).or_insert(1);
        *number += 1;
        anchor = format!("{base}-{number}");
    }
    counts.insert(anchor.clone(), 1);
    anchor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Widths;
    use crate::photo::Known;
    use std::path::Path;

    fn page(markdown: &str) -> (Rendered, Vec<&'static str>) {
        let file: Arc<str> = Arc::from("content/profiles/2024/a.md");
        let album = Album::new(Path::new("."), &[], Widths::default(), Known::default());
        let home = Home {
            file: &file,
            address: "2024/a/",
            links: LinkStyle::Web,
            album: &album,
            first_picture: Loading::Eager,
            purpose: Purpose::Publish,
        };
        let mut findings = Vec::new();
        let rendered = render(markdown, 0, &home, Extent::Page, &mut findings);
        (rendered, findings.iter().map(|finding| finding.rule.id).collect())
    }

    #[test]
    fn raw_html_and_script_links_are_findings_and_not_output() {
        let (rendered, rules) =
            page("a <b>b</b>\n\n<script>x</script>\n\n[c](javascript:alert(1)) [d](//evil.example)\n");
        assert!(!rendered.html.contains("<b>") && !rendered.html.contains("script"));
        assert!(!rendered.html.contains("evil"));
        assert_eq!(rules.iter().filter(|rule| **rule == "unsafe-link").count(), 2);
        assert!(rules.contains(&"raw-html"));
    }

    #[test]
    fn comments_are_dropped_without_a_word() {
        let (rendered, rules) = page("a\n\n<!-- note to the editor -->\n");
        assert_eq!((rendered.html.as_str(), rules.len()), ("<p>a</p>\n", 0));
    }

    #[test]
    fn links_between_pages_are_relative_to_the_page() {
        let (rendered, _) =
            page("[x](b.md) [y](/ke-hoach/p/#muc-1) [z](../../plans/p.md) [e](https://example.vn/a)");
        for href in ["../../2024/b/", "../../ke-hoach/p/#muc-1", "../../ke-hoach/p/", "https://example.vn/a"]
        {
            assert!(rendered.html.contains(&format!("href=\"{href}\"")), "{href} in {}", rendered.html);
        }
        assert_eq!(rendered.links.len(), 3);
    }

    #[test]
    fn tables_carry_classes_instead_of_style() {
        let (rendered, _) = page("| a | b |\n|---|---:|\n| 1 | 2 |\n");
        assert!(rendered.html.contains("<td class=\"g-right\">2</td>"), "{}", rendered.html);
        assert!(!rendered.html.contains("style="));
    }

    #[test]
    fn headings_have_unique_anchors_and_never_the_first_level() {
        let (rendered, _) = page("# Kết quả\n\n## Kết quả\n");
        assert_eq!(rendered.anchors, ["m-ket-qua", "m-ket-qua-2"]);
        assert!(!rendered.html.contains("<h1"));
    }

    #[test]
    fn a_picture_must_exist() {
        let (rendered, rules) = page("![Ảnh](khong-co.jpg) ![x](https://example.vn/a.png)");
        assert!(!rendered.html.contains("<img"));
        assert_eq!(rules, ["missing-image", "unsafe-link"]);
    }
}
