//! Where a finding lies, for readers: line and column, and the line of the text with the span in it.

use super::Offset;
use crate::text::nfc;
use memchr::{memchr_iter, memrchr};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// As it was read, into which findings point: in NFC, without byte order mark.
    pub read: String,
    /// As it is written, where that is not the same.
    pub written: Option<String>,
}

impl Text {
    /// A point as other programs count that open the file themselves.
    pub fn point_in_file(&self, at: Offset) -> Point {
        match &self.written {
            Some(written) => Point::of(written, written_at(written, self.read.len(), at)),
            None => Point::of(&self.read, at),
        }
    }
}

/// Where the text of a byte begins in what was written before it was put in NFC, which is so many bytes long.
fn written_at(written: &str, length: usize, at: Offset) -> Offset {
    let text = written.strip_prefix('\u{feff}').unwrap_or(written);
    if text.len() == length {
        return written.len() - text.len() + at;
    }
    let mut read = 0;
    let mut letter = 0;
    while read < at && letter < text.len() {
        let marks = text[letter..].char_indices().skip(1);
        let end = marks.skip_while(|(_, c)| is_combining_mark(*c)).map(|(end, _)| letter + end).next();
        let end = end.unwrap_or(text.len());
        read += nfc(&text[letter..end]).len();
        letter = end;
    }
    written.len() - text.len() + letter
}

/// A span that lies within the text, on the borders of characters.
pub fn within(text: &str, span: Range<Offset>) -> Range<Offset> {
    let border =
        |at: usize| (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let start = border(span.start);
    start..border(span.end).max(start)
}

/// The most bytes that are shown of a line on each side of a place.
const SIDE: usize = 4_000;

/// The line of a text that holds a place, with the place in it. A long span is cut to its first line, and a very long line
/// to what stands around the place, since an excerpt is to show the place and not the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt<'t> {
    /// Where the place begins.
    pub begins: Point,
    /// The line, or a part of it.
    pub text: &'t str,
    /// Bytes of `text`.
    pub span: Range<usize>,
    /// Whether it is the whole line.
    pub whole: bool,
}

impl<'t> Excerpt<'t> {
    /// Around a span of a text.
    pub fn around(text: &'t str, span: Range<Offset>) -> Self {
        let span = within(text, span);
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[span.start..].find('\n').map_or(text.len(), |at| span.start + at);
        // A fault at a line's end may lie on its carriage return, which is not shown.
        let line = start..start + text[start..end].trim_end_matches('\r').len();
        let in_line = |at: usize| at.clamp(line.start, line.end);
        let marked = in_line(span.start)..in_line(span.end);
        let near = within(text, marked.start.saturating_sub(SIDE)..marked.start + SIDE);
        let shown = in_line(near.start)..in_line(near.end);
        Self {
            begins: Point::of(text, span.start),
            text: &text[shown.clone()],
            span: marked.start - shown.start..marked.end.min(shown.end) - shown.start,
            whole: shown == line,
        }
    }
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
        let line = &before[memrchr(b'\n', before.as_bytes()).map_or(0, |at| at + 1)..];
        let characters = line.chars().count();
        Self {
            line: 1 + memchr_iter(b'\n', before.as_bytes()).count(),
            column: 1 + characters,
            // A character of four bytes takes two units.
            utf16: 1 + characters + of_four_bytes(line.as_bytes()),
            offset,
        }
    }
}

/// How many characters of a text have four bytes. Counted in single bytes, sixteen of which are added up at once.
fn of_four_bytes(text: &[u8]) -> usize {
    let few = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(*byte >= 0xf0)).sum::<u8>();
    text.chunks(u8::MAX.into()).map(|bytes| usize::from(few(bytes))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_in_the_file_is_counted_in_what_is_written() {
        let written = "\u{feff}te\u{302}n = \"Đa\u{300}o\"\nsố";
        let text = Text { read: "tên = \"Đào\"\nsố".into(), written: Some(written.into()) };
        for word in ["= ", "\"Đ", "o\"", "số"] {
            let (read, at) = (text.read.find(word), written.find(word));
            let point = text.point_in_file(read.expect("the word"));
            assert_eq!(point, Point::of(written, at.expect("the word")), "{word}");
        }
        assert_eq!(text.point_in_file(text.read.len()).offset, written.len());
    }

    #[test]
    fn of_a_very_long_line_only_what_is_near_the_place_is_shown() {
        let text = format!("một\n{}đây{}\r\nhai", "ế".repeat(SIDE), "ộ".repeat(SIDE));
        let at = text.find("đây").expect("the word");
        let Excerpt { begins, text: shown, span, whole } = Excerpt::around(&text, at..at + "đây".len());
        assert_eq!((begins.line, begins.column, &shown[span], whole), (2, SIDE + 1, "đây", false));
        assert!(shown.len() <= 2 * SIDE && shown.starts_with('ế') && shown.ends_with('ộ'));
        let whole = Excerpt::around(&text, 0..text.len());
        assert_eq!((whole.text, whole.span, whole.whole), ("một", 0..5, true));
        let end = Excerpt::around("a\r\nb", 1..2);
        assert_eq!((end.text, end.span), ("a", 1..1));
    }

    #[test]
    fn a_point_is_counted_in_characters_in_utf_16_and_in_bytes() {
        let text = "Quý I\r\n𠮷 đến đây";
        let at = text.find("đây").expect("the word");
        assert_eq!(Point::of(text, at), Point { line: 2, column: 7, utf16: 8, offset: at });
        assert_eq!(Point::of(text, 0), Point { line: 1, column: 1, utf16: 1, offset: 0 });
        assert_eq!(Point::of(text, text.len()).column, 10);
    }
}
