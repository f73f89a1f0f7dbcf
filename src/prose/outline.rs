//! The outline of a text as its readers see it: headings with something under them, level after level, links that say
//! where they lead, and no signs that were meant to be headings, links or paragraphs. It listens to the events of the one
//! parser, so that no text is parsed twice.

use crate::diag::{Finding, Offset, Place, Rule, rule};
use crate::text::fold;
use memchr::memchr_iter;
use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Tag, TagEnd};
use std::ops::Range;
use std::sync::Arc;

/// What links are called that say nothing of where they lead, folded: heard alone, as by a screen reader that lists all
/// links of a page, they are all the same (WCAG 2.2, success criterion 2.4.4).
const VAGUE: &[&str] = &[
    "tai day", "xem tai day", "xem chi tiet tai day", "chi tiet tai day", "o day", "xem o day", "day",
    "vao day", "bam vao day", "bam tai day", "nhan vao day", "nhap vao day", "nhan tai day", "click vao day",
    "click tai day", "kich vao day", "truy cap tai day", "tai ve tai day", "xem them", "xem", "chi tiet",
    "xem chi tiet", "lien ket", "link", "duong link", "click here", "here",
];

/// Watches the events of a text.
#[derive(Debug)]
pub struct Outline<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    /// Where the text begins in its file.
    offset: Offset,
    /// Level of the last heading; before the first, that of what the text stands under, if it is known.
    level: Option<u8>,
    /// The last heading as long as nothing stands under it.
    open: Option<(u8, Range<Offset>)>,
    /// The text of the link that is being read.
    link: Option<String>,
    in_heading: bool,
    in_code: bool,
    findings: Vec<Finding>,
}

impl<'a> Outline<'a> {
    /// Of a text that begins at a byte of a file; `under` is the level of the heading that it stands under.
    pub fn new(file: &'a Arc<str>, text: &'a str, offset: Offset, under: Option<u8>) -> Self {
        let (in_heading, in_code) = (false, false);
        Self {
            file,
            text,
            offset,
            level: under,
            open: None,
            link: None,
            in_heading,
            in_code,
            findings: Vec::new(),
        }
    }

    /// Takes one event of the text.
    pub fn event(&mut self, event: &Event<'_>, span: &Range<Offset>) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.heading(level_of(*level), span),
            Event::End(TagEnd::Heading(_)) => self.in_heading = false,
            Event::Start(Tag::Link { .. }) => self.link = Some(String::new()),
            Event::End(TagEnd::Link) => self.end_link(span),
            Event::Start(Tag::Paragraph) => self.paragraph(span),
            Event::Start(Tag::CodeBlock(kind)) => {
                self.in_code = true;
                if matches!(kind, CodeBlockKind::Indented) {
                    self.stray("stray-markup-indent", span.clone());
                }
            }
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Text(text) | Event::Code(text) => {
                if matches!(event, Event::Text(_)) && !self.in_code {
                    self.unread_link(span);
                }
                if let Some(link) = &mut self.link {
                    link.push_str(text);
                }
                self.fill();
            }
            Event::Start(Tag::Image { .. }) => {
                // A picture's text is its own; a link around it is named by it.
                if let Some(link) = &mut self.link {
                    link.push('\u{fffc}');
                }
                self.fill();
            }
            _ => {}
        }
    }

    /// A paragraph that was to be a heading: its signs stand before a letter without a space.
    fn paragraph(&mut self, span: &Range<Offset>) {
        let text = &self.text[span.clone()];
        let signs = text.bytes().take_while(|byte| *byte == b'#').count();
        if signs > 1 && text[signs..].starts_with(char::is_alphanumeric) {
            self.stray("stray-markup-heading", span.start..span.start + signs);
        }
    }

    /// The signs of a link or picture in what is shown as text: its address has a space, or it is none for another reason.
    fn unread_link(&mut self, span: &Range<Offset>) {
        let from = span.start.saturating_sub(1);
        let around = &self.text.as_bytes()[from..span.end];
        let signs = |at: &usize| around[at + 1..].starts_with(b"(");
        if let Some(at) = memchr_iter(b']', around).find(signs).map(|at| from + at)
            && let Some(open) = self.text[..at].rfind('[')
            && !self.text[..open].ends_with('\\')
        {
            self.stray("stray-markup", at..at + 2);
        }
    }

    /// Tells of signs of which nothing was made, by their first line.
    fn stray(&mut self, says: &'static str, span: Range<Offset>) {
        let first = self.text[span.clone()].lines().next().map_or(0, str::len);
        let finding = self.finding(&rule::STRAY_MARKUP, span.start..span.start + first);
        self.findings.push(finding.says(says));
    }

    /// What is wrong with the whole.
    pub fn finish(mut self) -> Vec<Finding> {
        self.close(None);
        self.findings
    }

    /// Something to read stands under the open heading.
    fn fill(&mut self) {
        if !self.in_heading {
            self.open = None;
        }
    }

    fn heading(&mut self, level: u8, span: &Range<Offset>) {
        self.close(Some(level));
        if let Some(last) = self.level.filter(|last| level > last + 1) {
            let finding = self.finding(&rule::SKIPPED_HEADING_LEVEL, span.clone());
            let marks = |level: u8| "#".repeat(usize::from(level));
            self.findings.push(finding.arg("value", marks(level)).arg("right", marks(last + 1)));
        }
        self.level = Some(level);
        self.open = Some((level, span.clone()));
        self.in_heading = true;
    }

    /// Ends what stands under the open heading; a deeper one goes on with it.
    fn close(&mut self, next: Option<u8>) {
        if let Some((level, span)) = self.open.take()
            && next.is_none_or(|next| next <= level)
        {
            self.findings.push(self.finding(&rule::EMPTY_SECTION, span));
        }
    }

    fn end_link(&mut self, span: &Range<Offset>) {
        let Some(text) = self.link.take() else { return };
        // Long texts are not folded in vain.
        if text.len() > 60 {
            return;
        }
        let folded = fold(text.trim_matches(|c: char| !c.is_alphanumeric()));
        if VAGUE.contains(&folded.split_whitespace().collect::<Vec<_>>().join(" ").as_str()) {
            let finding = self.finding(&rule::VAGUE_LINK_TEXT, span.clone());
            self.findings.push(finding.arg("value", text.trim()));
        }
    }

    fn finding(&self, rule: &'static Rule, span: Range<Offset>) -> Finding {
        Finding::new(rule, Place::new(self.file, span.start + self.offset..span.end + self.offset))
    }
}

/// Levels as readers see them: the page's own title is its only heading of the first.
fn level_of(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
