//! Edits of a text by its bytes. The TOML parser says where a value stands; everything around it is left alone, which
//! writing a parsed document out again would not do (line ends, to begin with).

use super::quoted;
use crate::diag::Offset;
use crate::source::SourceFile;
use std::ops::Range;
use toml_edit::{Document, Item};

/// Texts that take the place of others.
#[derive(Debug, Default)]
pub(super) struct Patches(Vec<(Range<Offset>, String)>);

impl Patches {
    /// Puts a text in the place of another; the ranges of one edit never overlap.
    pub(super) fn replace(&mut self, range: Range<Offset>, text: impl Into<String>) {
        self.0.push((range, text.into()));
    }

    /// Puts a text before a byte.
    pub(super) fn insert(&mut self, at: Offset, text: impl Into<String>) {
        self.replace(at..at, text);
    }

    /// The text with all of them in place; those at one byte stand in the order given.
    pub(super) fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for (range, new) in &self.0 {
            out.push_str(&text[at..range.start]);
            out.push_str(new);
            at = range.end;
        }
        out.push_str(&text[at..]);
        out
    }
}

/// The beginning of the line that holds a byte.
pub(super) fn line_start(text: &str, at: Offset) -> Offset {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// The beginning of the line below the one that holds a byte.
pub(super) fn line_end(text: &str, at: Offset) -> Offset {
    text[at..].find('\n').map_or(text.len(), |end| at + end + 1)
}

/// The last byte that an item or anything in it covers; tables are covered by their heads alone.
pub(super) fn end_of(item: &Item) -> Offset {
    let own = item.span().map_or(0, |span| span.end);
    let inner = match item {
        Item::Table(table) => table.iter().map(|(_, item)| end_of(item)).max(),
        Item::ArrayOfTables(tables) => {
            let entries = tables.iter().flat_map(|table| table.iter());
            let heads = tables.iter().filter_map(|table| table.span());
            let last_head = heads.map(|head| head.end).max();
            entries.map(|(_, item)| end_of(item)).max().max(last_head)
        }
        Item::Value(_) | Item::None => None,
    };
    own.max(inner.unwrap_or(0))
}

/// A file's text with another agency in its front matter, and with a note above its body.
pub(super) fn with_agency(file: &SourceFile, agency: &str, note: &str) -> Option<String> {
    let front = file.front();
    let document = Document::parse(front).ok()?;
    let mut patches = Patches::default();
    patches.replace(document.get("agency")?.span()?, quoted(agency));
    Some(reassemble(file, &patches.apply(front), note))
}

/// A file's text with another front matter and a note, as a comment, above its body.
pub(super) fn reassemble(file: &SourceFile, front: &str, note: &str) -> String {
    let above = &file.text[..file.front.start];
    let fence = &file.text[file.front.end..file.body.start];
    let body = file.body().trim_start();
    format!("{above}{front}{fence}<!-- {note} -->\n\n{body}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patches_leave_everything_else_alone_whatever_their_order() {
        let mut patches = Patches::default();
        patches.replace(4..5, "C");
        patches.insert(0, ">");
        patches.replace(2..3, "");
        assert_eq!(patches.apply("a b c\r\n"), ">a  C\r\n");
    }

    #[test]
    fn a_table_ends_with_its_last_value() {
        let text = "[[acts]]\nx = 1\n[acts.ballot]\nmembers = 15 # all\n\n[z]\n";
        let document = Document::parse(text).unwrap();
        let end = end_of(&document["acts"]);
        assert_eq!(&text[..line_end(text, end)], &text[..text.find("\n[z]").unwrap()]);
    }
}
