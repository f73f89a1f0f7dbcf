//! What mends a finding beyond doubt, as an edit of the text: `guong fix` applies it, nobody has to read a message for it.

use super::Offset;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::ops::Range;

/// An edit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fix {
    /// Bytes of the text that it concerns.
    pub span: Range<Offset>,
    /// What becomes of them.
    pub how: How,
}

/// What becomes of a piece of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// Another text takes its place.
    Put(String),
    /// A name takes its place, in the quotes that stand there.
    Name(String),
    /// Its lines belong before the first table of the front matter.
    Lift,
    /// It is written back as it was read: in NFC, without a byte order mark.
    Rewrite,
}

/// The text after some fixes, and which of them it has: one that meets an earlier one is left whole for the next time.
pub fn mended(text: &str, fixes: &[&Fix]) -> (String, Vec<bool>) {
    let mut edits: Vec<Edit> = Vec::new();
    let mut taken = BTreeSet::new();
    let mut has = Vec::with_capacity(fixes.len());
    for fix in fixes {
        let new = match &fix.how {
            How::Put(new) => vec![(fix.span.clone(), new.clone())],
            How::Name(name) => vec![(fix.span.clone(), in_quotes(&text[fix.span.clone()], name))],
            How::Lift => lifted(text, &fix.span).map(Vec::from).unwrap_or_default(),
            How::Rewrite => Vec::new(),
        };
        has.push(new.iter().all(|(span, _)| is_free(&taken, span)));
        if has.ends_with(&[true]) {
            taken.extend(new.iter().map(|(span, _)| (span.start, span.end)));
            edits.extend(new);
        }
    }
    edits.sort_by_key(|(span, _)| (span.start, span.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, new) in edits {
        out.push_str(&text[at..span.start]);
        out.push_str(&new);
        at = span.end;
    }
    out.push_str(&text[at..]);
    (out, has)
}

/// A piece of text, and what takes its place.
type Edit = (Range<Offset>, String);

/// Whether an edit meets none of those whose pieces are taken. At one place several may be put in.
fn is_free(taken: &BTreeSet<(Offset, Offset)>, span: &Range<Offset>) -> bool {
    let piece = (span.start, span.end);
    let before = taken.range(..piece).next_back();
    let behind = taken.range(piece..).next();
    before.is_none_or(|(_, end)| *end <= span.start) && behind.is_none_or(|(start, _)| *start >= span.end)
}

/// A name in the quotes that the old one has.
fn in_quotes(old: &str, name: &str) -> String {
    match old.chars().next() {
        Some(quote @ ('"' | '\'')) => format!("{quote}{name}{quote}"),
        _ => name.to_owned(),
    }
}

/// Takes lines out and puts them before the first table of the front matter, which begins behind the first fence.
fn lifted(text: &str, span: &Range<Offset>) -> Option<[Edit; 2]> {
    let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at + 1);
    let front = text.find("+++").map_or(0, |at| at + 3);
    let table = front + text[front..start].find("\n[")? + 1;
    // Empty lines stay between the two.
    let table = text[..table].trim_end().len();
    let table = text[table..].find('\n').map_or(table, |end| table + end + 1);
    Some([(table..table, text[start..end].to_owned()), (start..end, String::new())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(text: &str, part: &str, how: How) -> Fix {
        let start = text.find(part).expect("the part");
        Fix { span: start..start + part.len(), how }
    }

    #[test]
    fn a_name_keeps_its_quotes_and_everything_else_stays() {
        let text = "unit = 'phong-mott' # ghi chú\nnumer = 1\n";
        let fixes = [
            fix(text, "numer", How::Name("number".into())),
            fix(text, "'phong-mott'", How::Name("phong-mot".into())),
        ];
        assert_eq!(mended(text, &fixes.each_ref()).0, "unit = 'phong-mot' # ghi chú\nnumber = 1\n");
    }

    #[test]
    fn a_line_is_lifted_before_the_first_table() {
        let text = "+++\ntitle = \"a\"\n\n[subject]\nname = \"b\"\nunit = \"c\"\n[[acts]]\n+++\n";
        let lifted = mended(text, &[&fix(text, "unit = \"c\"", How::Lift)]).0;
        assert_eq!(lifted, "+++\ntitle = \"a\"\nunit = \"c\"\n\n[subject]\nname = \"b\"\n[[acts]]\n+++\n");
    }

    #[test]
    fn of_two_edits_of_one_place_the_first_counts() {
        let fixes = [fix("ab", "ab", How::Put("x".into())), fix("ab", "b", How::Put("y".into()))];
        assert_eq!(mended("ab", &fixes.each_ref()).0, "x");
    }

    #[test]
    fn a_line_that_is_mended_is_not_lifted_too() {
        let text = "+++\n[a]\nk = 1\nl = 2\n+++\n";
        let fixes = [
            fix(text, "k = 1", How::Put("k = 3".into())),
            fix(text, "k", How::Lift),
            fix(text, "l = 2", How::Lift),
        ];
        let (after, has) = mended(text, &fixes.each_ref());
        assert_eq!((after.as_str(), has), ("+++\nl = 2\n[a]\nk = 3\n+++\n", vec![true, false, true]));
        assert_eq!(mended(text, &[&fixes[1], &fixes[2], &fixes[2]]).0, "+++\nk = 1\nl = 2\n[a]\n+++\n");
    }
}
