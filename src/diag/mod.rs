//! Findings: what is wrong with an author's text, as values that name the place, the fault and the remedy.
//!
//! A finding carries a message's key and its arguments, never a sentence: `lang` has the sentences, one catalogue per
//! language, so that a rule is written once and nothing here prints.

mod excerpt;
mod fix;
mod kept;
mod rules;

pub use excerpt::{Excerpt, Point, Text, within};
pub use fix::{Fix, How, mended};
pub use kept::by_name;
pub use rules::{Family, Rule, all, find};

/// The table of rules.
pub mod rule {
    pub use super::rules::table::*;
}

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing; never stops anything.
    Note,
    /// To be looked at; stops a build only with `--deny-warnings`.
    Warning,
    /// Stops the build.
    Error,
}

impl Severity {
    /// Its name in formats for machines, and in test cases.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A place in a file of the site.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The file's path below the site's root, with forward slashes.
    pub file: Arc<str>,
    /// Bytes of the file's text as it was read.
    pub span: Range<Offset>,
}

/// A byte's index in a file.
pub type Offset = usize;

impl Place {
    /// A place in a file.
    pub fn new(file: &Arc<str>, span: Range<Offset>) -> Self {
        Self { file: Arc::clone(file), span }
    }

    /// The beginning of a file, for what concerns the whole of it.
    pub fn start_of(file: &Arc<str>) -> Self {
        Self::new(file, 0..0)
    }
}

/// What a message names: an author's text, or a word of the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Arg {
    /// Text as it stands in a file of the site, or a number.
    Text(String),
    /// A key of the catalogue, said in the reader's language.
    Word(String),
    /// What the catalogue's keys of some names begin with ("value-Kind", "key"), and the names; each is said with its meaning.
    Names(String, Vec<String>),
    /// The number of the line of the same file in which a byte stands, until its text is at hand to count in.
    Line(Offset),
}

/// One thing that is wrong, or worth knowing, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which rule found it.
    pub rule: &'static Rule,
    /// Its weight here.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// Key of the message in the catalogues; its attribute `help` is the remedy.
    pub message: &'static str,
    /// What the message names, in the order it was given.
    pub args: Vec<(&'static str, Arg)>,
    /// The criterion or rule of the plan that it concerns.
    pub criterion: Option<Arc<str>>,
    /// What mends it, where that is beyond doubt.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding of a rule with its own severity and message.
    pub fn new(rule: &'static Rule, place: Place) -> Self {
        Self {
            rule,
            severity: rule.severity,
            place,
            message: rule.id,
            args: Vec::new(),
            criterion: None,
            fix: None,
        }
    }

    /// Says it with another message of the same rule.
    pub fn says(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// Names something in the message.
    pub fn arg(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name, Arg::Text(value.into())));
        self
    }

    /// Names something by a word of the catalogue.
    pub fn arg_word(mut self, name: &'static str, key: impl Into<String>) -> Self {
        self.args.push((name, Arg::Word(key.into())));
        self
    }

    /// Names what authors write by names of the program, with what these mean.
    pub fn arg_names(mut self, name: &'static str, of: impl Into<String>, names: &[&str]) -> Self {
        let names = names.iter().map(|name| (*name).to_owned()).collect();
        self.args.push((name, Arg::Names(of.into(), names)));
        self
    }

    /// Names another line of its file by a byte of it.
    pub fn arg_line(mut self, name: &'static str, at: Offset) -> Self {
        self.args.push((name, Arg::Line(at)));
        self
    }

    /// Counts the lines that it names in the text of its file.
    pub fn count_lines(&mut self, text: &str) {
        for (_, arg) in &mut self.args {
            if let Arg::Line(at) = arg {
                *arg = Arg::Text(Point::of(text, within(text, *at..*at).start).line.to_string());
            }
        }
    }

    /// Whether its message names a text.
    pub fn names(&self, text: &str) -> bool {
        self.args.iter().any(|(_, arg)| matches!(arg, Arg::Text(named) if named == text))
    }

    /// Is mended by an edit of its own place.
    pub fn mended_by(self, how: How) -> Self {
        let span = self.place.span.clone();
        self.mended_at(span, how)
    }

    /// A value that is text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.args.iter().find(|(key, _)| *key == name).and_then(|(_, value)| match value {
            Arg::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// Is mended by an edit of another place in its file.
    pub fn mended_at(mut self, span: Range<Offset>, how: How) -> Self {
        self.fix = Some(Fix { span, how });
        self
    }

    /// Gives it another weight.
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Ties it to a criterion or rule of the plan.
    pub fn about(mut self, criterion: &str) -> Self {
        self.criterion = Some(Arc::from(criterion));
        self
    }

    /// What findings are sorted by: file, place, rule, and what they say.
    fn key(&self) -> (&str, usize, usize, &str, &str, &[(&'static str, Arg)]) {
        (&self.place.file, self.place.span.start, self.place.span.end, self.rule.id, self.message, &self.args)
    }
}

/// How many findings of one rule are told of a file. Nobody reads more, and where a text is made of nothing but faults there
/// would be as many as it has letters.
const MOST_OF_A_RULE: usize = 1000;

/// Sorts findings by file and place, and drops repetitions. Of very many of one rule in a file the first are kept, and the
/// last of them says that there are more.
pub fn sort(findings: &mut Vec<Finding>) {
    findings.sort_by(|a, b| a.key().cmp(&b.key()));
    findings.dedup();
    for of_file in findings.chunk_by_mut(|a, b| a.place.file == b.place.file) {
        if of_file.len() > MOST_OF_A_RULE {
            bound(of_file);
        }
    }
    findings.retain(|finding| finding.message != DROPPED);
}

/// The message of what is not told.
const DROPPED: &str = "";

fn bound(of_file: &mut [Finding]) {
    let mut counts = BTreeMap::new();
    for finding in of_file {
        let count = counts.entry(finding.rule.id).or_insert(0);
        *count += 1;
        match usize::cmp(count, &MOST_OF_A_RULE) {
            Ordering::Less => {}
            Ordering::Equal => {
                finding.message = "more-of-the-same";
                finding.fix = None;
            }
            Ordering::Greater => finding.message = DROPPED,
        }
    }
}

/// Whether any finding stops a build.
pub fn any_error(findings: &[Finding]) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Error)
}
