//! Annotations on a merge request: workflow commands of GitHub Actions, which Gitea and Forgejo understand too.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use super::Telling;
use crate::diag::Severity;
use crate::lang::{remedy, say, word};
use std::io::{self, Write};

pub(super) fn tell(out: &mut dyn Write, telling: &Telling<'_>) -> io::Result<()> {
    for finding in &telling.report.findings {
        let command = match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let [start, end] = telling.ends(finding);
        let mut message = say(telling.lang, finding);
        if let Some(help) = remedy(telling.lang, finding) {
            message.push_str(&format!("\n{}: {help}", word(telling.lang, "word-help")));
        }
        let path = property(&telling.path(finding));
        let (line, end_line) = (start.line, end.line);
        // Columns are shown only where both lie on one line.
        let columns = match line == end_line {
            true => format!(",col={},endColumn={}", start.column, end.column),
            false => String::new(),
        };
        let (title, message) = (property(finding.rule.id), data(&message));
        writeln!(
            out,
            "::{command} file={path},line={line},endLine={end_line}{columns},title={title}::{message}"
        )?;
    }
    telling.silenced().try_for_each(|line| writeln!(out, "{}", line.replace("::", ": :")))
}

/// The text of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of one of its properties.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_end_its_command_or_begin_another() {
        assert_eq!(data("50 %\n::error::x"), "50 %25%0A::error::x");
        assert_eq!(property("a,b:c\r\n"), "a%2Cb%3Ac%0D%0A");
    }
}
