//! Findings as HTML: what is wrong, where, how to mend it, and the line itself with the place marked.

use crate::diag::{Excerpt, Finding, Point, Severity};
use crate::error::Error;
use crate::lang::{Lang, explain_error, message, remedy, say, texts, word};
use crate::pipeline::Report;
use std::fmt::Write;

/// What there is to tell of the site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told<'a> {
    /// The reader's language.
    pub(super) lang: Lang,
    /// What was found; missing while nothing can be read.
    pub(super) report: Option<&'a Report>,
    /// Why nothing new can be shown.
    pub(super) fault: Option<&'a Error>,
}

/// Text as it may stand in HTML, also between quotes.
pub(super) fn escape(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + text.len() / 8);
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // What HTML does not allow, besides the white space that it does.
            c if c.is_control() && !matches!(c, '\t' | '\n') => html.push('\u{fffd}'),
            c => html.push(c),
        }
    }
    html
}

/// A word of the catalogue, escaped.
pub(super) fn said(lang: Lang, key: &str) -> String {
    escape(&word(lang, key))
}

impl<'a> Told<'a> {
    /// Everything that was found.
    pub(super) fn all(&self) -> &'a [Finding] {
        self.report.map_or(&[], |report| &report.findings)
    }

    /// How many of what, in words, escaped: "2 lỗi, 1 cảnh báo". Kinds of which there are none are left out.
    pub(super) fn tally<'b>(&self, findings: impl Iterator<Item = &'b Finding> + Clone) -> String {
        let kinds = [
            (Severity::Error, "serve-errors"),
            (Severity::Warning, "serve-warnings"),
            (Severity::Note, "serve-notes"),
        ];
        let parts = kinds.map(|(severity, key)| {
            let count = findings.clone().filter(|finding| finding.severity == severity).count();
            (count > 0).then(|| message(self.lang, key, &texts([("count", count.to_string())])))
        });
        escape(&parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// Findings as a list.
    pub(super) fn list<'b>(&self, html: &mut String, findings: impl Iterator<Item = &'b Finding>) {
        html.push_str("<ul class=\"guong-findings\">");
        findings.for_each(|finding| self.one(html, finding));
        html.push_str("</ul>");
    }

    fn one(&self, html: &mut String, finding: &Finding) {
        let lang = self.lang;
        let text = self.report.and_then(|report| report.texts.get(&finding.place.file));
        let text = text.map_or("", |text| &text.read);
        let Excerpt { begins: Point { line, column, .. }, text: shown, span: mark, .. } =
            Excerpt::around(text, finding.place.span.clone());
        let kind = finding.severity.name();
        let severity = said(lang, &format!("severity-{kind}"));
        let file = escape(&finding.place.file);
        let what = escape(&say(lang, finding));
        // Writing to a string does not fail.
        let _ = write!(
            html,
            "<li class=\"guong-finding guong-{kind}\"><p class=\"guong-what\">\
             <strong class=\"guong-severity\">{severity}</strong> {what}</p>\
             <p class=\"guong-where\"><code>{file}:{line}:{column}</code></p>"
        );
        if !shown.trim().is_empty() {
            let (before, marked, after) =
                (&shown[..mark.start], &shown[mark.start..mark.end], &shown[mark.end..]);
            let (before, marked, after) = (escape(before), escape(marked), escape(after));
            let _ = write!(
                html,
                "<pre class=\"guong-excerpt\" tabindex=\"0\"><code>{before}<mark>{marked}</mark>{after}</code></pre>"
            );
        }
        if let Some(help) = remedy(lang, finding) {
            let (label, help) = (said(lang, "serve-help"), escape(&help));
            let _ = write!(html, "<p class=\"guong-help\"><strong>{label}</strong> {help}</p>");
        }
        html.push_str("</li>");
    }

    /// Why nothing new can be shown, if that is so.
    pub(super) fn fault(&self, html: &mut String) {
        let Some(fault) = self.fault else { return };
        let lang = self.lang;
        let (text, help) = explain_error(lang, fault);
        let (severity, text) = (said(lang, "severity-error"), escape(&text));
        let _ = write!(
            html,
            "<div class=\"guong-finding guong-error\"><p class=\"guong-what\">\
             <strong class=\"guong-severity\">{severity}</strong> {text}</p>"
        );
        if let Some(help) = help {
            let (label, help) = (said(lang, "serve-help"), escape(&help));
            let _ = write!(html, "<p class=\"guong-help\"><strong>{label}</strong> {help}</p>");
        }
        let _ = write!(html, "<p class=\"guong-help\">{}</p></div>", said(lang, "serve-still-old"));
    }
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn nothing_of_a_text_is_markup() {
        assert_eq!(
            escape("<a href=\"x\">'&\u{1}</a>"),
            "&lt;a href=&quot;x&quot;&gt;&#39;&amp;\u{fffd}&lt;/a&gt;"
        );
    }
}
