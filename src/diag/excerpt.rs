//! Where a finding lies, for readers: line and column, and the line of the text with the span in it.

use super::Offset;
use crate::text::nfc;
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
    fn a_point_is_counted_in_characters_in_utf_16_and_in_bytes() {
        let text = "Quý I\r\n𠮷 đến đây";
        let at = text.find("đây").expect("the word");
        assert_eq!(Point::of(text, at), Point { line: 2, column: 7, utf16: 8, offset: at });
        assert_eq!(Point::of(text, 0), Point { line: 1, column: 1, utf16: 1, offset: 0 });
        assert_eq!(Point::of(text, text.len()).column, 10);
    }
}
