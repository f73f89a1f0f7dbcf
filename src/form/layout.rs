//! How a TOML text is laid out: lines, keys, brackets. It is told by how lines look, so that it can be told of texts that do
//! not parse.

use crate::diag::Offset;
use std::ops::Range;

/// A longer front matter nobody has written by hand: in it no head is looked for that could be missing.
pub(super) const LONGEST: usize = 1 << 16;

/// Whether a text is a key as authors write it.
pub(super) fn is_bare_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

/// Where a bracket is opened that nothing closes before the next key or table begins.
///
/// The parser takes all that follows for items of the list, so everything it says from there on is an echo.
pub(super) fn unclosed_bracket(text: &str) -> Option<Offset> {
    let mut open: Vec<(char, Offset)> = Vec::new();
    let mut long_string: Option<Offset> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((kind, at)) = open.last().filter(|_| long_string.is_none())
            && *kind == '['
            && begins_anew(line)
        {
            return Some(*at);
        }
        let header = open.is_empty() && long_string.is_none() && line.trim_start().starts_with('[');
        if !header {
            scan_brackets(line, start, &mut open, &mut long_string);
        }
        start += line.len();
    }
    long_string.or_else(|| open.first().map(|(_, at)| *at))
}

/// Whether a text ends within one of several lines.
pub(super) fn is_in_long_text(text: &str) -> bool {
    let (mut open, mut long_string, mut start) = (Vec::new(), None, 0);
    for line in text.split_inclusive('\n') {
        scan_brackets(line, start, &mut open, &mut long_string);
        start += line.len();
    }
    long_string.is_some()
}

/// Whether a line begins a key or a table, and so cannot belong to a list.
pub(super) fn begins_anew(line: &str) -> bool {
    let line = line.trim();
    let bare = |name: &str| {
        let name = name.trim();
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    };
    let header = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let header =
        header.map(|name| name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name));
    header.is_some_and(|name| bare(name) && name.bytes().any(|b| b.is_ascii_alphabetic()))
        || line.split_once('=').is_some_and(|(key, _)| bare(key))
}

/// Where the key or the table that a line begins was begun before: a key in the same table, a table anywhere, or as a key
/// before all tables.
pub(super) fn first_of(text: &str, line: &Range<Offset>) -> Option<Offset> {
    let key_of = |line: &str| {
        line.split_once('=').map(|(key, _)| key.trim().to_owned()).filter(|key| is_bare_key(key))
    };
    let table_of =
        |line: &str| Some(line.trim_start().strip_prefix('[')?.split_once(']')?.0.trim().to_owned());
    let before = || {
        let mut end = line.start;
        std::iter::from_fn(move || {
            let start = text[..end.checked_sub(1)?].rfind('\n').map_or(0, |at| at + 1);
            let found = (start, &text[start..end]);
            end = start;
            Some(found)
        })
    };
    let own = &text[line.clone()];
    if let Some(table) = table_of(own) {
        let same = |line: &str| table_of(line).as_ref() == Some(&table);
        let first_table = before().filter(|(_, line)| table_of(line).is_some()).last();
        let top = before().filter(|(start, _)| first_table.is_none_or(|(table, _)| *start < table));
        let as_key = || top.filter(|(_, line)| key_of(line).as_ref() == Some(&table)).last();
        return before().find(|(_, line)| same(line)).or_else(as_key).map(|(start, _)| start);
    }
    let key = key_of(own)?;
    let here = before().take_while(|(_, line)| table_of(line).is_none());
    here.filter(|(_, line)| key_of(line).as_ref() == Some(&key)).last().map(|(start, _)| start)
}

/// Follows the brackets of a line, past strings and comments.
fn scan_brackets(
    line: &str,
    start: Offset,
    open: &mut Vec<(char, Offset)>,
    long_string: &mut Option<Offset>,
) {
    let mut quote: Option<char> = None;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if line[at..].starts_with("\"\"\"") || line[at..].starts_with("'''") {
            *long_string = if long_string.is_some() { None } else { Some(start + at) };
            chars.next();
            chars.next();
            continue;
        }
        match (quote, c) {
            _ if long_string.is_some() => {}
            (Some('"'), '\\') => {
                chars.next();
            }
            (Some(quoted), c) if c == quoted => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '#') => return,
            (None, '[' | '{') => open.push((c, start + at)),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
    }
}

/// The length of a line without its comment and the white space before it.
pub(super) fn code_length(line: &str) -> usize {
    let mut quote = None;
    let comment = line.char_indices().find(|(_, c)| match (quote, c) {
        (None, '#') => true,
        (None, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        (Some(open), c) if open == *c => {
            quote = None;
            false
        }
        _ => false,
    });
    line[..comment.map_or(line.len(), |(at, _)| at)].trim_end().len()
}

/// The line that holds a byte, without its end.
pub(super) fn line_around(text: &str, at: Offset) -> Range<Offset> {
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_twice_stood_first_in_the_same_table() {
        // Each line tells where it began before: by the number of that line, from one.
        let cases: [(&str, usize, Option<usize>); 7] = [
            ("title = 1\nkind = 2\n title  = 3", 3, Some(1)),
            ("title = 1\n[act]\ntitle = 2\n[[act.copies]]\ntitle = 3", 5, None),
            ("a = 0\n[act]\na = 1\na = 2\na = 3", 5, Some(3)),
            ("[consent]\nform = 1\n[subject]\n[consent] # nữa", 4, Some(1)),
            ("consent = {}\n[subject]\nconsent = 1\n[consent]", 4, Some(1)),
            ("[subject]\nconsent = 1\n[consent]", 3, None),
            ("\"title\" = 1\ntitle = 2", 2, None),
        ];
        for (text, line, first) in cases {
            let start_of = |line: usize| text.split_inclusive('\n').take(line - 1).map(str::len).sum();
            let found = first_of(text, &line_around(text, start_of(line)));
            assert_eq!(found, first.map(start_of), "{text}");
        }
    }
}
