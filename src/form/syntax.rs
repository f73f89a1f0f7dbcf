//! TOML that does not parse, told as what the author most likely meant.
//!
//! One file can have several faults, and what the parser says of them is in English and speaks of TOML. Those that offices
//! really make (dates and numbers in the Vietnamese form, quotes from a word processor, a comma or a quote that lacks) are
//! recognised on the line itself and answered with the right form.

use super::heads::{self, Repeated};
use super::layout::{is_bare_key, line_around, unclosed_bracket};
use super::line::{explain, goes_on, not_opened, without_comma};
use super::{Decoder, Shape};
use crate::diag::{Finding, Offset, rule};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::DeTable;

/// A text with its faulty lines made harmless, byte for byte as long as before.
pub(super) struct Recovered<'t> {
    /// The text as it was.
    original: &'t str,
    /// The text that parses, as far as it can be made to.
    pub(super) text: Cow<'t, str>,
    /// What the parser said: where, and its message.
    faults: Vec<(Range<Offset>, String)>,
    /// Where the next fault is, when there are too many to tell.
    rest: Option<Offset>,
}

/// How often a text is parsed again before it is given up.
const ROUNDS: usize = 40;

/// Parses, makes the lines at fault harmless, and parses again, until nothing is wrong any more: so each fault is told
/// once, and none hides what comes after it. (The parser's own recovery loses the rest of the text.)
pub(super) fn recover<'t>(text: &'t str, form: &Shape) -> Recovered<'t> {
    let mut recovered =
        Recovered { original: text, text: Cow::Borrowed(text), faults: Vec::new(), rest: None };
    if unclosed_bracket(text).is_some() {
        // Everything behind the bracket is an echo of it; one round tells what stands before.
        recovered.faults = faults(text);
        return recovered;
    }
    for round in 0..=ROUNDS {
        let Some(first) = faults(&recovered.text).into_iter().next() else { break };
        if round == ROUNDS {
            recovered.rest = Some(first.0.start);
            break;
        }
        let line = line_around(text, first.0.start);
        let line = without_comma(&recovered.text, &line).unwrap_or(line);
        let harmless = harmless(&recovered.text, line.clone(), form);
        recovered.faults.push(first);
        // Without a line that closes a bracket all that follows would be an echo.
        if harmless == *recovered.text || unclosed_bracket(&harmless).is_some() {
            break;
        }
        recovered.text = Cow::Owned(harmless);
    }
    recovered
}

fn faults(text: &str) -> Vec<(Range<Offset>, String)> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<_> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message().to_owned())).collect();
    faults.sort_by_key(|(span, _)| span.start);
    faults
}

/// The text with one line blanked: a key keeps its name and gets a value that no form takes for an answer; a table goes
/// with all its lines, and so does a list that nothing opens.
fn harmless(text: &str, line: Range<Offset>, form: &Shape) -> String {
    let content = &text[line.clone()];
    // A name in other brackets, in half a pair or in none was to be a head.
    let is_part = !content.contains('=') && heads::head(heads::bare_name(content), form).is_some();
    let is_head = content.trim_start().starts_with('[') || is_part;
    let end = if let Some(end) = not_opened(text, &line) {
        end - usize::from(text[..end].ends_with('\n'))
    } else if is_head {
        let rest = &text[line.end..];
        let next = rest.match_indices("\n[").map(|(at, _)| line.end + at).next();
        next.unwrap_or(text.len())
    } else {
        line.end
    };
    let blank = |part: &str| part.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect::<String>();
    let kept = match content.split_once('=') {
        Some((key, value)) if end == line.end && is_bare_key(key) && !value.is_empty() => {
            format!("{key}=0{}", " ".repeat(value.len() - 1))
        }
        _ => blank(&text[line.start..end]),
    };
    format!("{}{kept}{}", &text[..line.start], &text[line.start + kept.len()..])
}

impl Recovered<'_> {
    /// One finding for each line at fault.
    pub(super) fn findings(&self, decoder: &Decoder, form: &Shape) -> Vec<Finding> {
        let mut lines = BTreeSet::new();
        let mut findings = Vec::new();
        for (span, message) in &self.faults {
            let line = line_around(self.original, span.start);
            if lines.insert(line.start) {
                let repeated = match message.starts_with("duplicate key") {
                    true => heads::repeated(self.original, line.clone(), decoder, form),
                    false => Repeated::Indeed,
                };
                let finding = match repeated {
                    Repeated::Indeed => {
                        explain(self.original, line.clone(), span.clone(), message, decoder, form)
                    }
                    Repeated::Told(finding) => *finding,
                    Repeated::Echo => continue,
                };
                if finding.message == "toml-syntax-line-break"
                    && let Some(end) = goes_on(self.original, &line)
                {
                    let breaks = self.original[line.start..end].match_indices('\n');
                    lines.extend(breaks.map(|(at, _)| line.start + at + 1));
                }
                findings.push(finding);
            }
        }
        findings.extend(self.rest.map(|at| {
            let line = line_around(self.original, at);
            Finding::new(&rule::TOML_SYNTAX, decoder.place(line)).says("toml-syntax-more")
        }));
        findings
    }

    /// The faulty line that holds a byte, if it lies in one.
    pub(super) fn faulty_line(&self, at: Offset) -> Option<Range<Offset>> {
        let lines = self.faults.iter().map(|(span, _)| line_around(self.original, span.start));
        lines.into_iter().find(|line| line.contains(&at))
    }
}
