//! The events of a text as the page needs them: tables with classes, pictures as figures, headings below the page's own.

use super::anchors::{Counts, unique};
use super::{Extent, Home, Rendered};
use crate::diag::{Finding, Fix, How, Offset, Place, rule};
use crate::photo::{self, Loading, Photo, is_file_name};
use crate::text::slug;
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// Takes the events of a text, one after the other.
pub(super) struct Writer<'a, 'f> {
    pub(super) home: &'a Home<'a>,
    pub(super) extent: Extent,
    /// Anchors of footnotes by label.
    footnotes: BTreeMap<String, String>,
    /// Anchors given so far.
    pub(super) counts: Counts,
    offset: Offset,
    pub(super) findings: &'f mut Vec<Finding>,
    pub(super) out: Rendered,
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
    /// Tags that were told and may be closed yet: the name, the byte of the text, the finding.
    tags: Vec<(String, Offset, usize)>,
    alt: String,
    /// The picture that is being read.
    picture: Option<Pending>,
    /// Photographs of the paragraph that is being read.
    shown: Vec<Shown>,
    pub(super) text: &'a str,
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

impl<'a, 'f> Writer<'a, 'f> {
    /// For a text that begins at a byte of its file.
    pub(super) fn new(
        text: &'a str,
        offset: Offset,
        home: &'a Home<'a>,
        extent: Extent,
        findings: &'f mut Vec<Finding>,
    ) -> Self {
        Self {
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
            tags: Vec::new(),
            alt: String::new(),
            picture: None,
            shown: Vec::new(),
            text,
        }
    }

    pub(super) fn place(&self, span: Range<Offset>) -> Place {
        Place::new(self.home.file, span.start + self.offset..span.end + self.offset)
    }

    /// Adds to the page's events what one of the text becomes there.
    pub(super) fn event<'e>(&mut self, event: Event<'e>, span: Range<Offset>, events: &mut Vec<Event<'e>>) {
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
        if rest.is_empty() || self.closes(html, span.end) {
            return;
        }
        let start = span.start + html.len() - html.trim_start().len();
        let line = html.trim_start().lines().next().unwrap_or_default();
        if let Some(name) = tag_name(rest, "<") {
            self.tags.push((name, start, self.findings.len()));
        }
        self.findings.push(Finding::new(&rule::RAW_HTML, self.place(start..start + line.len())));
    }

    /// Whether HTML is the end of a tag that was told: what both make of the words between them is known in Markdown too.
    fn closes(&mut self, html: &str, end: Offset) -> bool {
        let name = tag_name(html, "</").filter(|_| html.ends_with('>'));
        let opened = |name: &String| self.tags.iter().rposition(|(opened, ..)| opened == name);
        let Some(opened) = name.as_ref().and_then(opened) else { return false };
        let (name, start, index) = self.tags.swap_remove(opened);
        self.tags.truncate(opened);
        let sign = match name.as_str() {
            "b" | "strong" => "**",
            "i" | "em" => "*",
            _ => return true,
        };
        let words = self.text[start..end].strip_prefix(&*format!("<{name}>"));
        let words = words.and_then(|rest| rest.strip_suffix(&*format!("</{name}>")));
        let is_plain = |words: &&str| {
            words.starts_with(char::is_alphanumeric)
                && words.ends_with(char::is_alphanumeric)
                && !words.contains(['*', '_', '<', '\n'])
        };
        if let Some(words) = words.filter(is_plain) {
            let span = self.place(start..end).span;
            self.findings[index].fix = Some(Fix { span, how: How::Put(format!("{sign}{words}{sign}")) });
        }
        true
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
        } else if is_file_name(alt) {
            let finding =
                Finding::new(&rule::MISSING_ALT_TEXT, self.place(span)).says("missing-alt-text-name");
            self.findings.push(finding.arg("value", alt));
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
        if self.shown.is_empty() {
            events.push(Event::End(TagEnd::Paragraph));
            return;
        }
        let is_start = |event: &Event<'_>| matches!(event, Event::Start(Tag::Paragraph));
        let start = events.iter().rposition(is_start).unwrap_or(events.len());
        let is_gap = |event: &Event<'_>| matches!(event, Event::SoftBreak | Event::HardBreak);
        let gaps = events.iter().skip(start + 1).filter(|event| is_gap(event)).count();
        if start + 1 + gaps + self.shown.len() != events.len() {
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

    /// A footnote's anchor; the reader sees its number.
    fn footnote(&mut self, label: &str) -> String {
        let counts = &mut self.counts;
        let anchor = self.footnotes.entry(label.to_lowercase());
        anchor.or_insert_with(|| unique(format!("chu-thich-{}", slug(label)), counts)).clone()
    }
}

/// The name of the tag that HTML begins with.
fn tag_name(html: &str, sign: &str) -> Option<String> {
    let rest = html.trim().strip_prefix(sign)?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    (end > 0).then(|| rest[..end].to_ascii_lowercase())
}
