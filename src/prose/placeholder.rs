//! What a skeleton has in the place of a name, and nobody has put a name there.

use crate::diag::{Finding, Offset, Place, rule};
use std::ops::Range;
use std::sync::Arc;

/// The words behind what is to be edited in the skeletons of a site and of a plan.
const MARK: &str = "(sửa ở đây)";

/// Where a front matter still has them; comments are nobody's to read.
pub fn placeholders(file: &Arc<str>, text: &str, front: Range<Offset>) -> Vec<Finding> {
    let mut start = front.start;
    let lines = text[front].split_inclusive('\n').map(|line| {
        start += line.len();
        (start - line.len(), line)
    });
    let told = lines.filter(|(_, line)| !line.trim_start().starts_with('#')).filter_map(|(start, line)| {
        let at = start + line.find(MARK)?;
        Some(Finding::new(&rule::PLACEHOLDER_LEFT, Place::new(file, at..at + MARK.len())))
    });
    told.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placeholder_is_told_where_it_stands_but_not_in_a_comment() {
        let text = "+++\n# name = \"(sửa ở đây)\"\nname = \"Sở (sửa ở đây)\"\n+++\n(sửa ở đây)\n";
        let front = 4..text.rfind("+++").expect("a fence");
        let found = placeholders(&Arc::from("site.toml"), text, front);
        let places: Vec<&str> = found.iter().map(|finding| &text[finding.place.span.clone()]).collect();
        assert_eq!(places, [MARK]);
        assert!(text[found[0].place.span.end..].starts_with("\"\n+++"));
    }
}
