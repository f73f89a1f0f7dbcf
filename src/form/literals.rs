//! The string values of a TOML text, each with its bytes, so that a finding can point at a word inside one.
//!
//! The parser gives a value and the span of the whole literal. In a literal without escapes the text between the quotes
//! *is* the value, so a place in the value is a place in the file. This reads literals alone, of a text that parses; of
//! one that does not it gives something, never a panic.

use crate::diag::Offset;
use memchr::{memchr, memchr2, memchr3, memrchr};
use std::borrow::Cow;
use std::ops::Range;
use toml::de::DeValue;

/// A string value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal<'t> {
    /// The last part of its key.
    pub key: &'t str,
    /// The bytes between the quotes.
    pub inner: Range<Offset>,
    /// The bytes with the quotes.
    pub whole: Range<Offset>,
    escaped: bool,
}

impl Literal<'_> {
    /// What the literal says, and whether its bytes are those of the file from `inner` on.
    pub fn value<'t>(&self, toml: &'t str) -> (Cow<'t, str>, bool) {
        let raw = &toml[self.inner.clone()];
        if !self.escaped {
            return (Cow::Borrowed(raw), true);
        }
        let parsed = DeValue::parse(&toml[self.whole.clone()]);
        let value = parsed.ok().and_then(|value| value.get_ref().as_str().map(str::to_owned));
        (value.map_or(Cow::Borrowed(raw), Cow::Owned), false)
    }
}

/// All string values of a TOML text, in its order.
pub fn literals(toml: &str) -> impl Iterator<Item = Literal<'_>> {
    Literals { toml, at: 0, word: "", key: "" }
}

/// Where the value of the literal at a span begins, when the bytes there are the value's, as they are without escapes. Forms
/// take values without the white space around them.
pub fn begins(toml: &str, span: &Range<Offset>, value: &str) -> Option<Offset> {
    let literal = literals(toml.get(span.clone())?).next()?;
    let text = toml.get(span.start + literal.inner.start..)?.trim_start();
    text.starts_with(value).then_some(toml.len() - text.len())
}

struct Literals<'t> {
    toml: &'t str,
    at: Offset,
    /// The last quoted word that is a key, or part of one.
    word: &'t str,
    key: &'t str,
}

impl<'t> Iterator for Literals<'t> {
    type Item = Literal<'t>;

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.toml.as_bytes();
        loop {
            let passed = self.at..self.at + memchr3(b'"', b'\'', b'#', bytes.get(self.at..)?)?;
            self.pass(&self.toml[passed.clone()]);
            if bytes[passed.end] == b'#' {
                self.at = end_of_line(self.toml, passed.end);
                continue;
            }
            self.at = passed.end;
            let literal = self.string();
            self.at = literal.whole.end;
            let rest = self.toml[self.at..].trim_start_matches([' ', '\t']);
            if !rest.starts_with(['=', '.']) {
                return Some(literal);
            }
            self.word = &self.toml[literal.inner];
        }
    }
}

impl<'t> Literals<'t> {
    /// Takes the key from a text without strings and comments, if it ends there: what stands before its last equals sign.
    fn pass(&mut self, text: &'t str) {
        if let Some(equals) = memrchr(b'=', text.as_bytes()) {
            let before = text[..equals].trim_end_matches([' ', '\t']);
            let bare = before.bytes().rev().take_while(|byte| is_bare(*byte)).count();
            self.key = if bare == 0 { self.word } else { &before[before.len() - bare..] };
        }
    }

    /// The string that begins here; one that nothing closes ends with its line, or with the text.
    fn string(&self) -> Literal<'t> {
        let rest = &self.toml[self.at..];
        let quote = &rest[..1];
        let long = if quote == "'" { "'''" } else { "\"\"\"" };
        let (marks, end) = if rest.starts_with(long) {
            let length = closing(&rest[3..], long).unwrap_or(rest.len() - 3);
            // Up to two quotes may stand before the closing three.
            let more = rest[3 + length..].bytes().skip(3).take(2).take_while(|b| *b == quote.as_bytes()[0]);
            (3, length + more.count())
        } else {
            let line = end_of_line(rest, 0);
            (1, closing(&rest[1..line], quote).unwrap_or(line - 1))
        };
        let inner = self.at + marks..self.at + marks + end;
        let whole = self.at..(inner.end + marks).min(self.toml.len());
        let escaped = quote == "\"" && self.toml[inner.clone()].contains('\\');
        Literal { key: self.key, inner, whole, escaped }
    }
}

/// Where a literal's text ends: at the closing marks that are not escaped.
fn closing(text: &str, marks: &str) -> Option<Offset> {
    let (bytes, marks) = (text.as_bytes(), marks.as_bytes());
    let escapes = marks.starts_with(b"\"");
    let mut at = 0;
    loop {
        let other = if escapes { b'\\' } else { marks[0] };
        at += memchr2(marks[0], other, bytes.get(at..)?)?;
        match bytes[at] {
            b'\\' if escapes => at += 2,
            _ if bytes[at..].starts_with(marks) => return Some(at),
            _ => at += 1,
        }
    }
}

fn end_of_line(text: &str, from: Offset) -> Offset {
    memchr(b'\n', &text.as_bytes()[from..]).map_or(text.len(), |length| from + length)
}

fn is_bare(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(toml: &str) -> Vec<(&str, String, bool)> {
        literals(toml)
            .map(|literal| {
                let (value, exact) = literal.value(toml);
                (literal.key, value.into_owned(), exact)
            })
            .collect()
    }

    #[test]
    fn every_form_of_string_is_read_with_its_key() {
        let toml = "a = \"một\" # \"không\"\n[b]\n'c d' = 'hai \\'\nlist = [# =\n\"x\", { y = \"z\" }]\n\
                    n = 1\n'e'.f=\"g\"\nh.'i' =\n\"j\"\nk\t= [\n \"l\"]";
        let expected =
            [("a", "một"), ("c d", "hai \\"), ("list", "x"), ("y", "z"), ("f", "g"), ("i", "j"), ("k", "l")];
        let expected: Vec<_> = expected.map(|(key, value)| (key, value.to_owned(), true)).into();
        assert_eq!(read(toml), expected);
    }

    #[test]
    fn a_text_of_several_lines_keeps_its_bytes_and_an_escaped_one_says_so() {
        assert_eq!(
            read("t = \"\"\"\nmột \"hai\"\n\"\"\"\"\n"),
            [("t", "\nmột \"hai\"\n\"".to_owned(), true)]
        );
        assert_eq!(read("t = \"a\\u0062\\\"c\"\n"), [("t", "ab\"c".to_owned(), false)]);
    }

    #[test]
    fn a_value_begins_behind_its_marks_unless_it_is_escaped() {
        for (toml, value, start) in [
            ("t = \"một\"", "một", Some(5)),
            ("t = '''\nmột\n'''", "một", Some(8)),
            ("t = \"\"\"\r\n\nmột\n\"\"\"", "một", Some(10)),
            ("t = \"\\u0061\"", "a", None),
            ("t = \"", "a", None),
        ] {
            assert_eq!(begins(toml, &(4..toml.len()), value), start, "{toml}");
        }
        assert_eq!(begins("t", &(4..5), ""), None);
    }

    #[test]
    fn a_text_that_does_not_parse_is_read_to_its_end() {
        for toml in ["\"", "'''", "a = \"\\", "a = \"é\\é\"", "\"\"\"\\", "= = \"\"\"\"\"\"\"\""] {
            read(toml);
        }
    }
}
