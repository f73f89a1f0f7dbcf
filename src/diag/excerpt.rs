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

/// A point in a text as people and as editors count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// From 1.
    pub line: usize,
    /// From 1, in characters: «ế» is one.
    pub column: usize,
    /// From 1, in UTF-16 code units, as the Language Server Protocol and SARIF viewers count.
    pub utf16: usize,
    /// From 0, in bytes of the UTF-8 text.
    pub offset: Offset,
}

impl Point {
    /// Of a byte on the border of a character.
    pub fn of(text: &str, offset: Offset) -> Self {
        let before = &text[..offset];
        let line = before.rsplit('\n').next().unwrap_or_default();
        Self {
            line: 1 + before.bytes().filter(|byte| *byte == b'\n').count(),
            column: 1 + line.chars().count(),
            utf16: 1 + line.encode_utf16().count(),
            offset,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_counted_in_characters_in_utf_16_and_in_bytes() {
        let text = "Quý I\r\n𠮷 đến đây";
        let at = text.find("đây").expect("the word");
        assert_eq!(Point::of(text, at), Point { line: 2, column: 7, utf16: 8, offset: at });
        assert_eq!(Point::of(text, 0), Point { line: 1, column: 1, utf16: 1, offset: 0 });
        assert_eq!(Point::of(text, text.len()).column, 10);
    }
}
