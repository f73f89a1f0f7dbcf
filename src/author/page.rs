//! A front matter in the making: lines, and explanations broken to a width.

use crate::plan::{Criterion, Plan};

/// The width of a comment, in characters.
const WIDTH: usize = 112;

/// A front matter in the making.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// What is there so far.
    pub(super) text: String,
}

impl Page {
    /// A line as it is.
    pub(super) fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// An empty line.
    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// An explanation, broken into lines; what is indented stays so.
    pub(super) fn explain(&mut self, text: &str) {
        let indent = &text[..text.len() - text.trim_start().len()];
        let mut line = String::new();
        for word in text.split_whitespace() {
            let word: String = word.chars().filter(|c| !c.is_control()).collect();
            if !line.is_empty() && line.chars().count() + word.chars().count() >= WIDTH {
                self.line(&format!("## {indent}{line}"));
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(&word);
        }
        self.line(&format!("## {indent}{line}"));
    }

    /// A criterion in words: clause, text, what is owed, and when it is not.
    pub(super) fn criterion(&mut self, criterion: &Criterion, plan: &Plan) {
        let Criterion { clause, text, check, .. } = criterion;
        self.explain(&format!("{clause}. {text} Cần: {}.", check.required()));
        if criterion.heads_only {
            self.explain("  Chỉ khi là người đứng đầu (head = true).");
        }
        let group = criterion.group.as_ref();
        if let Some(group) = group.and_then(|id| plan.groups.iter().find(|group| group.id == *id)) {
            let owed = group.at_least_of;
            self.explain(&format!("  Thuộc nhóm chỉ cần đạt ít nhất {owed} tiêu chí: {}", group.text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_of_a_plan_breaks_out_of_its_comment() {
        let mut page = Page::default();
        page.explain(&format!("  một\nhai\r\n\u{7}ba {}", "dài ".repeat(60)));
        assert!(page.text.starts_with("##   một hai ba dài"), "{}", page.text);
        assert!(page.text.lines().count() > 1);
        assert!(page.text.lines().all(|line| line.starts_with("##   ") && line.chars().count() < 120));
    }
}
