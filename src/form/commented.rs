//! Heads of tables that are still comments though lines below them are not: `new` writes what a profile may have besides as
//! comments, and whoever frees only the keys has put them into the table above.

use crate::diag::Offset;
use std::ops::Range;

/// How many heads of one file are tried.
const MOST: usize = 16;

/// Heads behind which stands a line of the text, each with its comment sign: `# [consent]`.
pub(super) fn heads(text: &str) -> Vec<Range<Offset>> {
    let mut heads = Vec::new();
    let mut last: Option<Range<Offset>> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        if content.starts_with('[') {
            last = None;
        } else if let Some(head) = head(content) {
            let at = start + line.len() - line.trim_start().len();
            last = Some(at..at + head);
        } else if !content.is_empty() && !content.starts_with('#') {
            heads.extend(last.take());
        }
        start += line.len();
    }
    heads.truncate(MOST);
    heads
}

/// The length of a head with its comment sign, when a line is one.
fn head(line: &str) -> Option<usize> {
    let name = line.strip_prefix('#')?.trim_start_matches(['#', ' ', '\t']);
    let end = name.strip_prefix('[')?.find(']')? + 2;
    let end = if name[end..].starts_with(']') { end + 1 } else { end };
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ');
    let inner = name[..end].trim_matches(['[', ']']);
    let rest = name[end..].trim_start();
    let is_head =
        !inner.is_empty() && inner.chars().all(is_key) && (rest.is_empty() || rest.starts_with('#'));
    is_head.then(|| line.len() - name.len() + end)
}

/// The text with a head freed, byte for byte as long as before.
pub(super) fn freed(text: &str, head: &Range<Offset>) -> String {
    let signs = text[head.clone()].find('[').unwrap_or_default();
    format!("{}{}{}", &text[..head.start], " ".repeat(signs), &text[head.start + signs..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_counts_when_a_line_below_it_is_no_comment() {
        let text = "[subject]\n# [consent]\nform = 1\n## [[acts]] # sau\n  #[x.y]\na = 1\n# [left]\n# b = 1\n[real]\nc = 1\n";
        let found: Vec<&str> = heads(text).into_iter().map(|head| &text[head]).collect();
        assert_eq!(found, ["# [consent]", "#[x.y]"]);
        let all = ["# một [dấu ngoặc]", "# [a", "# []", "# [a] chữ", "x = 1 # [a]"]
            .map(|line| format!("{line}\nb = 1\n"));
        assert!(all.iter().all(|text| heads(text).is_empty()));
    }

    #[test]
    fn a_text_with_a_head_freed_is_as_long() {
        let text = "a = 1\n# [consent]\nform = 1\n";
        let head = heads(text).remove(0);
        assert_eq!(freed(text, &head), "a = 1\n  [consent]\nform = 1\n");
    }
}
