//! Where a finding lies, for readers: line and column, and the line of the text with the span in it.

use super::Offset;
use std::ops::Range;

/// A span that lies within the text, on the borders of characters.
pub fn within(text: &str, span: Range<Offset>) -> Range<Offset> {
    let border =
        |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = border(span.start);
    start..border(span.end).max(start)
}

/// The lines that hold a span: the first one's number, their text, and the span in it. A long span is cut to its
/// first line, since an excerpt is to show the place and not the page.
pub fn lines_around(text: &str, span: Range<Offset>) -> (usize, &str, Range<usize>) {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
    let line = 1 + text[..start].bytes().filter(|b| *b == b'\n').count();
    let shown = text[start..end].trim_end_matches('\r');
    // A fault at a line's end may lie on its carriage return, which is not shown.
    let at = |at: usize| (at - start).min(shown.len());
    (line, shown, at(span.start)..at(span.end))
}

/// Line and column of a byte, both from 1; a column counts characters.
pub fn position(text: &str, at: Offset) -> (usize, usize) {
    let before = &text[..at];
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    (1 + before.bytes().filter(|b| *b == b'\n').count(), 1 + before[start..].chars().count())
}
