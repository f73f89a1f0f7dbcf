//! An act into a profile's front matter, beside the acts that are there.

use super::patch::{Patches, end_of, line_end};
use super::quoted;
use crate::diag::Offset;
use crate::plan::OwedField;
use toml_edit::{Array, Item, Table, Value};

/// The act to be put into a profile.
pub(super) struct Act<'a> {
    /// The decision's id.
    pub(super) decision: &'a str,
    /// What the plan wants of the act.
    pub(super) owed: &'a [OwedField],
    /// As the file has it.
    pub(super) line_end: &'a str,
}

impl Act<'_> {
    /// Adds the act unless it is there; none when `acts` is something else than acts.
    pub(super) fn add(&self, document: &Table, text: &str, patches: &mut Patches) -> Option<()> {
        match document.get("acts") {
            None => patches.insert(text.len(), self.table(text)),
            Some(Item::ArrayOfTables(acts)) => {
                if !acts.iter().any(|act| self.is(act.get("decision").and_then(Item::as_str))) {
                    let last = document.get("acts").map_or(0, end_of);
                    let at = below(text, last);
                    patches.insert(at, self.table(&text[..at]));
                }
            }
            Some(Item::Value(Value::Array(acts))) => self.add_in_line(acts, patches)?,
            Some(_) => return None,
        }
        Some(())
    }

    fn is(&self, decision: Option<&str>) -> bool {
        decision == Some(self.decision)
    }

    /// `acts = [{ … }]`: one more at the end.
    fn add_in_line(&self, acts: &Array, patches: &mut Patches) -> Option<()> {
        let known =
            |act: &Value| self.is(act.as_inline_table().and_then(|act| act.get("decision")?.as_str()));
        if acts.iter().any(known) {
            return Some(());
        }
        let act = format!("{{ decision = {} }}", quoted(self.decision));
        match acts.iter().last() {
            None => patches.replace(acts.span()?, format!("[{act}]")),
            Some(last) => patches.insert(last.span()?.end, format!(", {act}")),
        }
        Some(())
    }

    /// The lines of the act, set off from what stands above them.
    fn table(&self, above: &str) -> String {
        let mut lines = Vec::new();
        let last = above.lines().next_back().unwrap_or_default();
        if !last.trim().is_empty() {
            lines.push(String::new());
        }
        lines.push("[[acts]]".to_owned());
        lines.push(format!("decision = {}", quoted(self.decision)));
        if self.owed.contains(&OwedField::Ballot) {
            lines.push("# in_favour = … ## số phiếu tán thành, theo biên bản kiểm phiếu".to_owned());
        }
        if self.owed.contains(&OwedField::Certificate) {
            lines.push("# certificate = \"…\" ## số giấy công nhận".to_owned());
        }
        lines.into_iter().map(|line| line + self.line_end).collect()
    }
}

/// The line below a byte, and below the comments that belong to its table.
fn below(text: &str, at: Offset) -> Offset {
    let mut end = line_end(text, at);
    while text[end..].trim_start_matches([' ', '\t']).starts_with('#') {
        end = line_end(text, end);
    }
    end
}
