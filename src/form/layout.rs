//! How a TOML text is laid out: lines, keys, brackets. It is told by how lines look, so that it can be told of texts that do
//! not parse.

use crate::diag::Offset;
use std::ops::Range;

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

/// The line that holds a byte, without its end.
pub(super) fn line_around(text: &str, at: Offset) -> Range<Offset> {
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}
