//! Heads of tables that are still comments though lines below them are not: `new` writes what a profile may have besides as
//! comments, and whoever frees only the keys has put them into the table above.

use super::Shape;
use super::layout::{LONGEST, begins_anew};
use crate::diag::Offset;
use std::ops::Range;

/// How many heads of one file are tried; a form has not many more tables.
const MOST: usize = 8;

/// The head of a table, as a comment.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Its comment sign and itself: `# [consent]`.
    pub(super) span: Range<Offset>,
    /// The lines below it, as far as the next head.
    pub(super) lines: Range<Offset>,
    /// Whether its table takes any key.
    pub(super) is_open: bool,
}

/// Heads of a form's tables behind which stands a line of the text.
pub(super) fn heads(text: &str, form: &Shape) -> Vec<Head> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let mut heads: Vec<Head> = Vec::new();
    let (mut start, mut open) = (0, false);
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let content = line.trim();
        if content.starts_with('[') {
            open = false;
        } else if let Some((length, is_open)) = head(content, form) {
            let at = end - line.trim_start().len();
            heads.push(Head { span: at..at + length, lines: end..end, is_open });
            open = true;
        } else if let Some(head) = heads.last_mut().filter(|_| open && is_line(content)) {
            head.lines.end = end;
        }
        start = end;
    }
    heads.retain(|head| !head.lines.is_empty());
    heads.truncate(MOST);
    heads
}

/// Whether a line is none of the comments.
fn is_line(content: &str) -> bool {
    !content.is_empty() && !content.starts_with('#')
}

/// The length of a head with its comment sign, when a line is one, and whether its table takes any key.
fn head(line: &str, form: &Shape) -> Option<(usize, bool)> {
    let name = line.strip_prefix('#')?.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
    let close = if name.starts_with("[[") { "]]" } else { "]" };
    let end = name.strip_prefix('[')?.find(close)? + 1 + close.len();
    let key = name[..end].trim_matches(['[', ']', ' ']).split('.').next()?;
    let Shape::Table(fields) = form else { return None };
    let is_open = match &fields.iter().find(|field| field.key == key)?.shape {
        Shape::Table(_) => false,
        Shape::List(item) if matches!(**item, Shape::Table(_)) => false,
        Shape::Entries(_) => true,
        _ => return None,
    };
    let rest = name[end..].trim_start();
    (rest.is_empty() || rest.starts_with('#')).then_some((line.len() - name.len() + end, is_open))
}

/// The keys of a piece of text, each by its line.
pub(super) fn lines_of_keys(text: &str, within: &Range<Offset>) -> Vec<Range<Offset>> {
    let mut start = within.start;
    let lines = text[within.clone()].split_inclusive('\n').map(|line| {
        start += line.len();
        (start - line.len()..start, line)
    });
    lines.filter(|(_, line)| begins_anew(line)).map(|(span, _)| span).collect()
}

/// The text with a head freed, byte for byte as long as before.
pub(super) fn freed(text: &str, head: &Range<Offset>) -> String {
    let signs = text[head.clone()].find('[').unwrap_or_default();
    format!("{}{}{}", &text[..head.start], " ".repeat(signs), &text[head.start + signs..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Field;

    fn found(text: &str) -> Vec<&str> {
        let table = || Shape::Table(Vec::new());
        let shapes = [
            ("title", Shape::Text),
            ("consent", table()),
            ("evidence", Shape::Entries(Box::new(Shape::Text))),
            ("updates", Shape::List(Box::new(table()))),
        ];
        let fields = shapes.map(|(key, shape)| Field { key, needed: false, shape });
        heads(text, &Shape::Table(fields.into())).into_iter().map(|head| &text[head.span]).collect()
    }

    #[test]
    fn a_head_counts_when_the_form_has_it_and_a_line_below_it_is_no_comment() {
        let text = "[a]\n# [consent]\nform = 1\n## [[updates]] # sau\n  #[evidence.y]\na = 1\n# [consent]\n# b = 1\n[real]\nc = 1\n";
        assert_eq!(found(text), ["# [consent]", "#[evidence.y]"]);
        for line in [
            "# một [evidence]", "# [consent", "# []", "# [TODO]", "# [title]", "# [consent] sau",
            "x = 1 # [consent]",
        ] {
            assert!(found(&format!("{line}\nb = 1\n")).is_empty(), "{line}");
        }
    }

    #[test]
    fn a_text_with_a_head_freed_is_as_long() {
        assert_eq!(freed("a = 1\n# [consent]\nform = 1\n", &(6..17)), "a = 1\n  [consent]\nform = 1\n");
    }
}
