//! Slips that are known by the one change with which their line parses: a colon for an equals sign, a backslash in a path,
//! two keys on one line.

use super::layout::begins_anew;
use super::line::{LONG_LINE, parses};
use crate::diag::Offset;
use std::ops::Range;

/// What is told of a slip, and the change that mends it.
#[derive(Debug)]
pub(super) struct Slip {
    /// The message that tells it.
    pub(super) says: &'static str,
    /// The sign or gap at fault, in the line.
    pub(super) at: Range<Offset>,
    /// The line without it.
    pub(super) right: String,
}

/// A piece of a line with what is to stand in its place.
type Change = (Range<Offset>, &'static str);

/// The changes that mend a line, should it have a slip of one kind.
type Changes = fn(&str) -> Vec<Change>;

/// Each slip with the changes that mend it, all of them in one go.
const SLIPS: &[(&str, Changes)] = &[
    ("toml-syntax-bullet", bullet),
    ("toml-syntax-slashes", slashes),
    ("toml-syntax-colon", colons),
    ("toml-syntax-equals", equals_signs),
    ("toml-syntax-semicolon", semicolons),
    ("toml-syntax-backslash", backslashes),
    ("toml-syntax-two-keys", second_key),
];

/// The slip of a line that does not parse.
pub(super) fn find(line: &str) -> Option<Slip> {
    if line.len() > LONG_LINE {
        return None;
    }
    SLIPS.iter().find_map(|(says, changes)| {
        let changes = changes(line);
        let (at, _) = changes.first()?.clone();
        let right = changed(line, &changes);
        parses(&right).then_some(Slip { says, at, right })
    })
}

fn changed(line: &str, changes: &[Change]) -> String {
    let (mut right, mut end) = (String::with_capacity(line.len() + changes.len()), 0);
    for (at, put) in changes {
        // Of two that overlap, as in `:==`, the first counts.
        if at.start < end {
            continue;
        }
        right.push_str(&line[end..at.start]);
        right.push_str(put);
        end = at.end;
    }
    right.push_str(&line[end..]);
    right
}

/// The characters of a line that stand in no text and no comment, each with its place.
pub(super) fn outside_texts(line: &str) -> Vec<(Offset, char)> {
    let (mut outside, mut quote, mut escaped) = (Vec::new(), None, false);
    for (at, c) in line.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some('"') if c == '\\' => escaped = true,
            Some(open) if open == c => quote = None,
            Some(_) => {}
            None if c == '#' => break,
            None if matches!(c, '"' | '\'') => quote = Some(c),
            None => outside.push((at, c)),
        }
    }
    outside
}

/// Where a text begins that is not closed on its line.
pub(super) fn open_quote(line: &str) -> Option<Offset> {
    let (mut open, mut escaped) = (None, false);
    for (at, c) in line.char_indices() {
        match open {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(_) if c == '"' => open = None,
            None if c == '#' => break,
            None if c == '"' => open = Some(at),
            _ => {}
        }
    }
    open
}

/// A line with straight quotes for curly ones, but for those within texts.
pub(super) fn straightened(line: &str) -> String {
    let curly = outside_texts(line).into_iter().filter(|(_, c)| matches!(c, '“' | '”' | '„'));
    changed(line, &curly.map(|(at, c)| (at..at + c.len_utf8(), "\"")).collect::<Vec<_>>())
}

/// `- title = "…"` for `title = "…"`.
fn bullet(line: &str) -> Vec<Change> {
    let start = line.len() - line.trim_start().len();
    let rest = line[start..].strip_prefix(['-', '*', '+', '•', '–']).map(str::trim_start);
    let rest = rest.filter(|rest| begins_anew(rest) && !rest.starts_with('['));
    rest.map(|rest| (start..line.len() - rest.len(), "")).into_iter().collect()
}

/// `// so` for `# so`.
fn slashes(line: &str) -> Vec<Change> {
    let outside = outside_texts(line);
    let begins = |at: Offset| line[at..].starts_with("//") && !line[..at].ends_with([':', '/']);
    let first = outside.into_iter().find(|(at, _)| begins(*at));
    first.map(|(at, _)| (at..at + 2, "#")).into_iter().collect()
}

/// `{ count: 6 }` for `{ count = 6 }`.
fn colons(line: &str) -> Vec<Change> {
    if !line.contains('{') {
        return Vec::new();
    }
    let names = |at: Offset| {
        line[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '"'))
    };
    let colons = outside_texts(line).into_iter().filter(|(at, c)| *c == ':' && names(*at));
    colons.map(|(at, _)| (at..at + 1, " =")).collect()
}

/// `==`, `:=` or `=>` for `=`.
fn equals_signs(line: &str) -> Vec<Change> {
    let outside = outside_texts(line)
        .into_iter()
        .filter(|(at, _)| ["==", ":=", "=>"].iter().any(|signs| line[*at..].starts_with(signs)));
    outside.map(|(at, _)| (at..at + 2, "=")).collect()
}

/// `;` for `,` between values.
fn semicolons(line: &str) -> Vec<Change> {
    let semicolons = outside_texts(line).into_iter().filter(|(_, c)| *c == ';');
    semicolons.map(|(at, _)| (at..at + 1, ",")).collect()
}

/// `anh\an.jpg` for `anh/an.jpg`: in a text a backslash means that the sign behind it is another.
fn backslashes(line: &str) -> Vec<Change> {
    line.match_indices('\\').map(|(at, _)| (at..at + 1, "/")).collect()
}

/// The gap before a second key of the line.
fn second_key(line: &str) -> Vec<Change> {
    let gaps = outside_texts(line).into_iter().filter(|(_, c)| *c == ' ' || *c == '\t').map(|(at, _)| at);
    let mut second = gaps.filter_map(|at| {
        let (first, rest) = (line[..at].trim_end_matches([',', ';']), line[at..].trim_start());
        let is_second = first.contains('=') && begins_anew(rest) && !rest.starts_with('[') && parses(first);
        is_second.then_some((first.len()..at + 1, "\n"))
    });
    second.next().into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_slip_is_known_by_the_change_that_mends_it() {
        let cases = [
            ("- a = 1", "toml-syntax-bullet", "a = 1"),
            ("a = 1 // so", "toml-syntax-slashes", "a = 1 # so"),
            ("// \"so\" = 1", "toml-syntax-slashes", "# \"so\" = 1"),
            ("a = { count: 6, of: 9 }", "toml-syntax-colon", "a = { count = 6, of = 9 }"),
            ("a == \"==\"", "toml-syntax-equals", "a = \"==\""),
            ("a = [1; 2]", "toml-syntax-semicolon", "a = [1, 2]"),
            ("a = \"anh\\an.jpg\"", "toml-syntax-backslash", "a = \"anh/an.jpg\""),
            ("a = \"x\", b = 1", "toml-syntax-two-keys", "a = \"x\"\nb = 1"),
            ("a = \"x\" b = \"y z\"", "toml-syntax-two-keys", "a = \"x\"\nb = \"y z\""),
        ];
        for (line, says, right) in cases {
            let slip = find(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!((slip.says, slip.right.as_str()), (says, right), "{line}");
        }
        for line in ["a = \"x\" = \"y\"", "a = https://x.vn", "a = x: y", "(a)", "a = 1 2", ":==", "a === 1"]
        {
            assert!(find(line).is_none(), "{line}");
        }
    }
}
