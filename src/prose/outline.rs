//! The outline of a text as its readers see it: headings with something under them, level after level, links that say
//! where they lead, and no signs that were meant to be headings, links or paragraphs. It listens to the events of the one
//! parser, so that no text is parsed twice.

use crate::diag::{Finding, How, Offset, Place, Rule, rule};
use crate::text::{Blank, blank, fold};
use memchr::{memchr_iter, memrchr};
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

/// No link's name is longer, in bytes.
const LONGEST_NAME: usize = 1000;

/// A heading that nothing stands under so far.
#[derive(Debug)]
struct Open {
    level: u8,
    span: Range<Offset>,
    /// Nothing but that something is to come.
    to_come: bool,
}

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
    open: Option<Open>,
    /// Whether the paragraph says no more than that something is to come.
    to_come: bool,
    /// The text of the link that is being read.
    link: Option<String>,
    in_heading: bool,
    in_code: bool,
    /// How many columns the table has that is being read.
    columns: usize,
    /// How many lists and quotations are open.
    depth: usize,
    /// Whether stars of the paragraph were told.
    emphasis_told: bool,
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
            to_come: false,
            link: None,
            in_heading,
            in_code,
            columns: 0,
            depth: 0,
            emphasis_told: false,
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
            Event::End(TagEnd::Paragraph) => self.to_come = false,
            Event::Start(Tag::List(_) | Tag::BlockQuote(_)) => self.depth += 1,
            Event::End(TagEnd::List(_) | TagEnd::BlockQuote(_)) => self.depth = self.depth.saturating_sub(1),
            Event::Start(Tag::CodeBlock(kind)) => {
                self.in_code = true;
                if matches!(kind, CodeBlockKind::Indented) {
                    self.stray("stray-markup-indent", span.clone());
                } else if !is_closed(&self.text[span.clone()]) {
                    self.stray("stray-markup-fence", span.clone());
                }
            }
            Event::Start(Tag::Table(columns)) => self.columns = columns.len(),
            Event::Start(Tag::TableRow) => self.row(span),
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            Event::Text(text) | Event::Code(text) => {
                if matches!(event, Event::Text(_)) && !self.in_code {
                    self.unread_signs(span);
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

    /// A paragraph that was to be something else: a heading whose signs stand before a letter without a space, a list with
    /// signs of a word processor, a table without the line below its heads.
    fn paragraph(&mut self, span: &Range<Offset>) {
        let text = &self.text[span.clone()];
        if let Some(open) = &mut self.open {
            self.to_come = blank(text) == Some(Blank::ToCome);
            open.to_come |= self.to_come;
        }
        let signs = text.bytes().take_while(|byte| *byte == b'#').count();
        if signs > 1 && text[signs..].starts_with(char::is_alphanumeric) {
            self.stray("stray-markup-heading", span.start..span.start + signs);
        }
        if text.starts_with('|') && text.lines().filter(|line| cells(line).len() > 1).count() > 1 {
            let parted = text.lines().next().is_some_and(is_rule);
            let says = if parted { "stray-markup-table-parted" } else { "stray-markup-table" };
            self.stray(says, span.clone());
        }
        self.emphasis_told = false;
        self.items(span);
    }

    /// Lines that begin like the items of a list, and make none.
    fn items(&mut self, span: &Range<Offset>) {
        let text = &self.text[span.clone()];
        let (mut bullets, mut dashes) = (0, 0);
        for start in std::iter::once(0).chain(memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1)) {
            let first = text[start..].trim_start().chars().next();
            bullets += usize::from(first.is_some_and(|first| BULLETS.contains(&first)));
            dashes += usize::from(first.is_some_and(|first| DASHES.contains(&first)));
        }
        let is_list = bullets > 1 || text.starts_with(BULLETS);
        // A dash alone may begin what somebody says.
        if !is_list && dashes < 2 {
            return;
        }
        let signs = if is_list { BULLETS } else { DASHES };
        let first = text.split_inclusive('\n').take_while(|line| !line.trim_start().starts_with(signs));
        let start = span.start + first.map(str::len).sum::<usize>();
        let finding = self.finding(&rule::STRAY_MARKUP, start..start + self.line_at(start).len());
        // Lines of several signs are of several levels; within a list or a quotation more stands before each line.
        let kinds = BULLETS.iter().filter(|sign| text.contains(**sign)).count();
        let is_sure =
            kinds == 1 && self.depth == 0 && !text.lines().skip(1).any(|line| line.starts_with(' '));
        let right = text.trim_end_matches('\n').lines().map(|line| {
            let rest = line.strip_prefix(BULLETS).map(str::trim_start);
            rest.map_or_else(|| line.to_owned(), |rest| format!("- {rest}"))
        });
        let right = right.collect::<Vec<_>>().join("\n");
        let end = span.start + text.trim_end_matches('\n').len();
        self.findings.push(match (is_list, is_sure) {
            (false, _) => finding.says("stray-markup-dashes"),
            (true, false) => finding.says("stray-markup-list"),
            (true, true) => {
                let whole = self.offset + span.start..self.offset + end;
                finding.says("stray-markup-list").mended_at(whole, How::Put(right))
            }
        });
    }

    /// A row of the table with more cells than it has columns: the rest is not shown.
    fn row(&mut self, span: &Range<Offset>) {
        let surplus = cells(&self.text[span.clone()]).into_iter().skip(self.columns);
        if surplus.into_iter().any(|cell| !cell.trim().is_empty()) {
            let finding =
                self.finding(&rule::STRAY_MARKUP, span.start..span.start + self.line_at(span.start).len());
            self.findings.push(finding.says("stray-markup-cells").arg("columns", self.columns.to_string()));
        }
    }

    /// Signs in what is shown as text of which nothing was made; the parser gives each as a text of its own, or as the
    /// beginning of one.
    fn unread_signs(&mut self, span: &Range<Offset>) {
        let at = span.start;
        let (before, ahead) = (&self.text[..at], &self.text[at..]);
        match ahead.as_bytes() {
            // The address has a space.
            [b']', b'(', ..] if self.opens_link(before) => self.stray("stray-markup", at..at + 2),
            [b']', b' ', b'(', ..] if leads_elsewhere(&ahead[3..]) && self.opens_link(before) => {
                self.stray("stray-markup-link-parted", at..at + 2);
            }
            [b'[', b'^', ..] => self.stray("stray-markup-footnote", at..at + 2),
            [b'*', b'*', ..] if !self.emphasis_told && self.is_emphasis(at) => {
                self.emphasis_told = true;
                self.stray("stray-markup-emphasis", at..at + 2);
            }
            _ => {}
        }
    }

    /// Whether the bracket that closes behind a text was opened shortly before, as a link's is.
    fn opens_link(&self, before: &str) -> bool {
        let near = before.len().saturating_sub(LONGEST_NAME);
        let open = memrchr(b'[', &before.as_bytes()[near..]).map(|open| near + open);
        open.is_some_and(|open| !before[..open].ends_with('\\'))
    }

    /// Whether two stars stand alone at the edge of a word; between two letters they are a sign of reckoning.
    fn is_emphasis(&self, at: Offset) -> bool {
        let (before, behind) = (&self.text[..at], &self.text[at + 2..]);
        let is_word = |c: char| !c.is_whitespace() && c != '*';
        !before.ends_with(['*', '\\'])
            && !behind.starts_with('*')
            && (before.ends_with(is_word) || behind.starts_with(is_word))
            && !(before.ends_with(char::is_alphanumeric) && behind.starts_with(char::is_alphanumeric))
    }

    /// What stands from a byte on in its line.
    fn line_at(&self, start: Offset) -> &str {
        self.text[start..].lines().next().unwrap_or_default()
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
        if !self.in_heading && !self.to_come {
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
        self.open = Some(Open { level, span: span.clone(), to_come: false });
        self.in_heading = true;
    }

    /// Ends what stands under the open heading; a deeper one goes on with it.
    fn close(&mut self, next: Option<u8>) {
        if let Some(Open { level, span, to_come }) = self.open.take()
            && next.is_none_or(|next| next <= level)
        {
            let finding = self.finding(&rule::EMPTY_SECTION, span);
            self.findings.push(if to_come { finding.says("empty-section-to-come") } else { finding });
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

/// Signs that word processors put before the items of a list.
const BULLETS: &[char] = &['•', '●', '▪', '◦', '■', '\u{f0b7}'];

/// Signs that begin an item, or what somebody says.
const DASHES: &[char] = &['–', '—'];

/// The cells of a line of a table.
fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').filter(|rest| !rest.ends_with('\\')).unwrap_or(line);
    let mut start = 0;
    let mut cells: Vec<&str> = Vec::new();
    for (at, _) in line.match_indices('|').filter(|(at, _)| !line[..*at].ends_with('\\')) {
        cells.push(&line[start..at]);
        start = at + 1;
    }
    cells.push(&line[start..]);
    cells
}

/// Whether a line is the one below a table's heads.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

/// Whether an address leads to another place: `https://…`.
fn leads_elsewhere(address: &str) -> bool {
    ["http://", "https://"].iter().any(|scheme| address.starts_with(scheme))
}

/// Whether the fence that begins a text is closed by its last line.
fn is_closed(block: &str) -> bool {
    let fence = block.trim_start().chars().next().unwrap_or('`');
    let mut lines = block.lines();
    let opened = lines.next().is_some();
    opened
        && lines.last().is_some_and(|last| {
            let signs = last.trim().trim_start_matches(['>', ' ']);
            signs.len() >= 3 && signs.chars().all(|c| c == fence)
        })
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
