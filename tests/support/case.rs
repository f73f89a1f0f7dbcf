//! A case: changes to a base site, and what is to be found then. The format is told in `tests/README.md`.
//!
//! Expectations are taken out of the text before it is written, so that they can stand on any line, an unclosed quote
//! or a `+++` included, and never change what is read.

use chrono::NaiveDate;
use guong::diag;
use std::fs;
use std::path::Path;

/// A finding as cases name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub file: String,
    pub line: usize,
    /// "error[missing-key]"
    pub kind: String,
}

/// A case as it was read.
pub struct Case {
    pub today: Option<NaiveDate>,
    /// Findings on lines that the case does not show: kind, file, how the line begins.
    elsewhere: Vec<(String, String, String)>,
    steps: Vec<Step>,
}

struct Step {
    path: String,
    change: Change,
    lines: Vec<String>,
}

enum Change {
    Edit,
    CopyOf(String),
    New,
    Raw,
    Delete,
}

impl Case {
    /// Reads a case.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut case = Self { today: None, elsewhere: Vec::new(), steps: Vec::new() };
        if !text.starts_with("# ") {
            return Err("its first line must say in a sentence what it tries: # …".to_owned());
        }
        for line in text.lines() {
            if let Some(head) = line.strip_prefix("== ") {
                case.steps.push(Step::head(head)?);
            } else if let Some(step) = case.steps.last_mut() {
                step.lines.push(line.to_owned());
            } else if let Some(day) = line.strip_prefix("today:") {
                case.today = Some(day.trim().parse().map_err(|error| format!("{line}: {error}"))?);
            } else if let Some(expected) = line.strip_prefix("expect:") {
                case.elsewhere
                    .push(elsewhere(expected.trim()).ok_or_else(|| format!("cannot be understood: {line}"))?);
            } else if !line.is_empty() && !line.starts_with('#') {
                return Err(format!("cannot be understood: {line}"));
            }
        }
        Ok(case)
    }

    /// Changes a site; returns what is to be found in it.
    pub fn apply(&self, root: &Path) -> Result<Vec<Mark>, String> {
        let mut marks = Vec::new();
        for step in &self.steps {
            step.apply(root, &mut marks).map_err(|error| format!("== {}: {error}", step.path))?;
        }
        for (kind, file, begins) in &self.elsewhere {
            let bytes = fs::read(root.join(file)).map_err(|error| format!("{file}: {error}"))?;
            let text = String::from_utf8_lossy(&bytes);
            let line = match begins.as_str() {
                "" => Some(0),
                _ => text.lines().position(|line| line.trim().starts_with(begins)),
            };
            let line = 1 + line.ok_or_else(|| format!("{file} has no line that begins: {begins}"))?;
            marks.push(Mark { file: file.clone(), line, kind: kind.clone() });
        }
        match marks.iter().find(|mark| !exists(&mark.kind)) {
            Some(mark) => Err(format!("nothing can be found that is called {}", mark.kind)),
            None => Ok(marks),
        }
    }
}

/// `warning[quota-not-met] content/plans/x.md: id = "moi-phong-mot"`
fn elsewhere(text: &str) -> Option<(String, String, String)> {
    let (kind, rest) = text.split_once(' ')?;
    let (file, begins) = rest.split_once(": ").unwrap_or((rest, ""));
    is_kind(kind).then(|| (kind.to_owned(), file.to_owned(), begins.trim().to_owned()))
}

/// Whether a word looks like `error[missing-key]`.
fn is_kind(text: &str) -> bool {
    let name = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b.is_ascii_digit())
    };
    let parts = text.strip_suffix(']').and_then(|text| text.split_once('['));
    parts.is_some_and(|(severity, rule)| name(severity) && name(rule))
}

/// Whether it can be found at all; a misspelt mark would never be missed.
fn exists(kind: &str) -> bool {
    let parts = kind.strip_suffix(']').and_then(|text| text.split_once('['));
    parts.is_some_and(|(severity, rule)| {
        matches!(severity, "error" | "warning" | "note") && diag::find(rule).is_some()
    })
}

/// A line without its expectations, and those.
fn take_kinds(line: &str) -> (&str, Vec<String>) {
    let end = line.trim_end();
    let comment = match end.strip_suffix("-->") {
        Some(open) => open.rsplit_once("<!--"),
        None => end.rsplit_once('#'),
    };
    match comment {
        Some((text, kinds)) if !kinds.trim().is_empty() && kinds.split_whitespace().all(is_kind) => {
            (text.trim_end(), kinds.split_whitespace().map(str::to_owned).collect())
        }
        _ => (line, Vec::new()),
    }
}

impl Step {
    fn head(head: &str) -> Result<Self, String> {
        let (path, change) = match head.split_once(' ') {
            Some(("new", path)) => (path, Change::New),
            Some(("raw", path)) => (path, Change::Raw),
            Some(("delete", path)) => (path, Change::Delete),
            Some(("copy", paths)) => {
                let (path, other) =
                    paths.split_once(" from ").ok_or_else(|| format!("copy from what? {head}"))?;
                (path, Change::CopyOf(other.trim().to_owned()))
            }
            _ => (head, Change::Edit),
        };
        Ok(Self { path: path.trim().to_owned(), change, lines: Vec::new() })
    }

    fn apply(&self, root: &Path, marks: &mut Vec<Mark>) -> Result<(), String> {
        let target = root.join(&self.path);
        let read =
            |path: &str| fs::read_to_string(root.join(path)).map_err(|error| format!("{path}: {error}"));
        let lines = match &self.change {
            Change::Delete => return fs::remove_file(&target).map_err(|error| error.to_string()),
            Change::New | Change::Raw => self.lines.clone(),
            Change::Edit => self.edited(&read(&self.path)?)?,
            Change::CopyOf(other) => self.edited(&read(other)?)?,
        };
        let mut bytes = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let (text, kinds) = take_kinds(line);
            let mark = |kind| Mark { file: self.path.clone(), line: index + 1, kind };
            marks.extend(kinds.into_iter().map(mark));
            match self.change {
                Change::Raw => bytes.extend(unescaped(text)?),
                _ => bytes.extend(text.bytes()),
            }
            bytes.push(b'\n');
        }
        let folder = target.parent().unwrap_or(root);
        fs::create_dir_all(folder).and_then(|()| fs::write(&target, bytes)).map_err(|error| error.to_string())
    }

    /// A text with the lines that begin with `-` taken out and those that begin with `+` put in their place.
    fn edited(&self, text: &str) -> Result<Vec<String>, String> {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let mut at = None;
        for line in self.lines.iter().filter(|line| !line.trim().is_empty()) {
            if let Some(begins) = line.strip_prefix("- ") {
                let begins = begins.trim();
                let found: Vec<usize> =
                    (0..lines.len()).filter(|i| lines[*i].trim().starts_with(begins)).collect();
                let [one] = found[..] else {
                    return Err(format!("{} lines begin with: {begins}", found.len()));
                };
                lines.remove(one);
                at = Some(one);
            } else if let Some(added) = line.strip_prefix('+') {
                let index = at.ok_or("a + line needs a - line before it")?;
                lines.insert(index, added.strip_prefix(' ').unwrap_or(added).to_owned());
                at = Some(index + 1);
            } else {
                return Err(format!("neither - nor +: {line}"));
            }
        }
        Ok(lines)
    }
}

/// Bytes of a raw line: `\r`, `\\` and `\xEF` are escapes.
fn unescaped(text: &str) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        bytes.extend(plain.bytes());
        let (byte, length) = match escape.as_bytes() {
            [b'r', ..] => (b'\r', 1),
            [b'\\', ..] => (b'\\', 1),
            [b'x', ..] => match escape.get(1..3).map(|hex| u8::from_str_radix(hex, 16)) {
                Some(Ok(byte)) => (byte, 3),
                _ => return Err(format!("no such escape: \\{escape}")),
            },
            _ => return Err(format!("no such escape: \\{escape}")),
        };
        bytes.push(byte);
        rest = &escape[length..];
    }
    bytes.extend(rest.bytes());
    Ok(bytes)
}
