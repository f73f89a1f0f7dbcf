//! Markdown to HTML: CommonMark with tables, strikethrough, task lists, footnotes, heading anchors and typographic
//! quotes. Content is untrusted: raw HTML and unsafe links become findings, never output.
//!
//! The event stream is rewritten, not the HTML: tables get classes instead of `style` attributes (the pages' policy
//! forbids inline style), headings get anchors, and links between pages become relative to the page that shows them.

mod anchors;
mod links;
mod writer;

pub use links::address_of;

use crate::diag::{Finding, Offset, Place};
use crate::kept::Text;
use crate::photo::{Album, Loading, Photo};
use crate::prose::Outline;
use crate::text::blank;
use anchors::anchor_headings;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use writer::Writer;

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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InnerLink {
    /// Address below the root.
    pub address: String,
    /// Fragment, or empty.
    pub fragment: String,
    /// Where the link stands.
    pub place: Place,
}

/// A text as HTML with what others need to know of it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Rendered {
    /// HTML; none where the text was only checked.
    pub html: Text,
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
    let mut writer = Writer::new(markdown, offset, home, extent, findings);
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
    out.empty = !is_told(&events);
    if extent == Extent::Page {
        anchor_headings(&mut events, &mut counts, &mut out.anchors);
    }
    if home.purpose == Purpose::Publish {
        let mut html = String::with_capacity(markdown.len() * 5 / 4);
        html::push_html(&mut html, events.into_iter());
        html.shrink_to_fit();
        out.html = Text::from(html);
    }
    out
}

/// Bytes of text after which it is asked whether they say something.
const SENTENCE: usize = 60;

/// Whether anything stands below headings but that it is to come.
fn is_told(events: &[Event<'_>]) -> bool {
    let (mut told, mut in_heading) = (String::new(), false);
    let mut enough = SENTENCE;
    for event in events {
        match event {
            Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => in_heading = !in_heading,
            Event::Text(text) if !in_heading => told.push_str(text),
            Event::SoftBreak | Event::HardBreak => told.push(' '),
            _ => {}
        }
        // A sentence will do. While it says nothing, more is waited for.
        if told.len() > enough {
            if blank(&told).is_none() {
                return true;
            }
            enough = 2 * told.len();
        }
    }
    blank(&told).is_none()
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
        assert!(!rendered.html.get().contains("<b>") && !rendered.html.get().contains("script"));
        assert!(!rendered.html.get().contains("evil"));
        assert_eq!(rules.iter().filter(|rule| **rule == "unsafe-link").count(), 2);
        assert!(rules.contains(&"raw-html"));
    }

    #[test]
    fn comments_are_dropped_without_a_word() {
        let (rendered, rules) = page("a\n\n<!-- note to the editor -->\n");
        assert_eq!((rendered.html.get(), rules.len()), ("<p>a</p>\n", 0));
    }

    #[test]
    fn links_between_pages_are_relative_to_the_page() {
        let (rendered, _) =
            page("[x](b.md) [y](/ke-hoach/p/#muc-1) [z](../../plans/p.md) [e](https://example.vn/a)");
        for href in ["../../2024/b/", "../../ke-hoach/p/#muc-1", "../../ke-hoach/p/", "https://example.vn/a"]
        {
            assert!(
                rendered.html.get().contains(&format!("href=\"{href}\"")),
                "{href} in {}",
                rendered.html.get()
            );
        }
        assert_eq!(rendered.links.len(), 3);
    }

    #[test]
    fn headings_signs_and_that_a_text_is_to_come_are_no_text() {
        let dots = "…".repeat(200);
        for markdown in ["", "# Kết quả", "## Kết quả\n\nNội dung\n**đang** cập nhật", &dots] {
            assert!(page(markdown).0.empty, "{markdown}");
        }
        for markdown in ["An", "# Kết quả\n\n6/9", "Đang cập nhật\n\n120 hồ sơ mỗi tháng"] {
            assert!(!page(markdown).0.empty, "{markdown}");
        }
    }

    #[test]
    fn tables_carry_classes_instead_of_style() {
        let (rendered, _) = page("| a | b |\n|---|---:|\n| 1 | 2 |\n");
        assert!(rendered.html.get().contains("<td class=\"g-right\">2</td>"), "{}", rendered.html.get());
        assert!(!rendered.html.get().contains("style="));
    }

    #[test]
    fn headings_have_unique_anchors_and_never_the_first_level() {
        let (rendered, _) = page("# Kết quả\n\n## Kết quả\n");
        assert_eq!(rendered.anchors, ["m-ket-qua", "m-ket-qua-2"]);
        assert!(!rendered.html.get().contains("<h1"));
    }

    #[test]
    fn a_picture_must_exist() {
        let (rendered, rules) = page("![Ảnh](khong-co.jpg) ![x](https://example.vn/a.png)");
        assert!(!rendered.html.get().contains("<img"));
        assert_eq!(rules, ["missing-image", "unsafe-link"]);
    }
}
