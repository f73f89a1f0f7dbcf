//! Heads that are gone: whoever deletes the line `[subject]` has put the lines below it into the part above.

use super::Shape;
use super::heads::{self, Kind, Part};
use super::layout::LONGEST;
use crate::diag::{Finding, How, Offset, Place, rule};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// How many lines of one file are looked at.
const MOST: usize = 8;

/// So many keys that nobody knows are most likely those of a part without its head.
const MANY: usize = 3;

/// The most bytes of a rating or of points with their key: a longer line is a sentence, and so is one with a full stop.
const LONGEST_RATING: usize = 80;

/// A head that may be gone, above a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Lost {
    /// Where the line begins behind its white space: a key.
    pub(super) at: Offset,
    part: Part,
}

impl Lost {
    /// The head, as it should stand there.
    fn head(&self) -> String {
        let name = self.part.name;
        match self.part.kind {
            Kind::One | Kind::Open => format!("[{name}]"),
            Kind::Several => format!("[[{name}]]"),
            Kind::Inner => format!("[{name}.…]"),
        }
    }

    /// Whether the part takes any key.
    pub(super) fn is_open(&self) -> bool {
        matches!(self.part.kind, Kind::Open | Kind::Inner)
    }

    /// Whether the head can be written in full.
    pub(super) fn is_certain(&self) -> bool {
        self.part.kind != Kind::Inner
    }

    /// Moves the lines below the head into its part: their bytes, as far as the next head. None where that cannot be.
    pub(super) fn put(&self, text: &str, root: &mut DeTable<'_>) -> Option<Vec<Range<Offset>>> {
        let Part { name, kind } = self.part;
        if matches!(kind, Kind::One | Kind::Open) && root.contains_key(name) {
            return None;
        }
        let part = taken(text, self.at, root)?;
        let lines: Vec<Range<Offset>> =
            part.iter().map(|(key, value)| key.span().start..value.span().end).collect();
        let at = |value| Spanned::new(self.at..self.at, value);
        let key = |name: &'static str| Spanned::new(self.at..self.at, name.into());
        let part = at(DeValue::Table(part));
        match kind {
            Kind::One | Kind::Open => drop(root.insert(key(name), part)),
            Kind::Several => {
                let list = root.entry(key(name)).or_insert_with(|| at(DeValue::Array(DeArray::new())));
                let DeValue::Array(list) = list.get_mut() else { return None };
                list.push(part);
            }
            Kind::Inner => {
                let is_sentence =
                    |line: &Range<Offset>| line.len() > LONGEST_RATING || text[line.clone()].ends_with(".\"");
                if lines.iter().any(is_sentence) {
                    return None;
                }
                let table = root.entry(key(name)).or_insert_with(|| at(DeValue::Table(DeTable::new())));
                let DeValue::Table(table) = table.get_mut() else { return None };
                table.insert(key("…"), part);
            }
        }
        Some(lines)
    }

    /// Whether the lines may be the part's. One that takes any key explains any key: only lines none of which may be
    /// anything else are taken for its own. And one line alone may as well be out of place.
    pub(super) fn may_own(
        &self,
        lines: &[Range<Offset>],
        text: &str,
        before: &[Finding],
        offset: Offset,
    ) -> bool {
        match self.part.kind {
            Kind::One => true,
            Kind::Several => lines.len() > 1,
            Kind::Open | Kind::Inner => {
                let strange = |line| {
                    before.iter().filter(move |fault| fault.fix.is_none() && is_in(fault, line, offset))
                };
                let counts: Vec<usize> = lines.iter().map(|line| strange(line).count()).collect();
                // One line alone is a criterion's when it is a sentence, or holds more than one fault.
                let is_sentence = lines.iter().all(|line| text[line.clone()].ends_with(".\""));
                let is_criterion = is_sentence && is_of_a_criterion(key(text, self.at));
                !counts.contains(&0) && (counts.iter().sum::<usize>() > 1 || is_criterion)
            }
        }
    }

    /// Whether the head is what is wrong: with it fewer faults are left, and none in the line below it. Another line of the
    /// part may have a fault of its own.
    pub(super) fn explains(
        &self,
        lines: &[Range<Offset>],
        before: &[Finding],
        after: &[Finding],
        offset: Offset,
    ) -> bool {
        let is_faulty = |line: &&Range<Offset>| after.iter().any(|fault| is_in(fault, line, offset));
        let faulty: Vec<&Range<Offset>> = lines.iter().filter(is_faulty).collect();
        let few = if self.is_open() { faulty.is_empty() } else { faulty.len() * 2 < lines.len() };
        few && faulty.iter().all(|line| line.start != self.at) && after.len() < before.len()
    }
}

/// Whether a finding begins in some bytes of the text.
fn is_in(finding: &Finding, lines: &Range<Offset>, offset: Offset) -> bool {
    (lines.start + offset..lines.end + offset).contains(&finding.place.span.start)
}

/// The key with which a line begins.
fn key(text: &str, at: Offset) -> &str {
    text[at..].split(['=', ' ', '\t', '.', '\n']).next().unwrap_or_default()
}

/// Tells that a head is gone, at the line below it: one of those that may be.
pub(super) fn finding(lost: &[Lost], file: &Arc<str>, text: &str, offset: Offset) -> Option<Finding> {
    let at = lost.first()?.at;
    let heads: Vec<String> = lost.iter().map(Lost::head).collect();
    let place = Place::new(file, at + offset..at + key(text, at).len() + offset);
    let finding =
        Finding::new(&rule::UNKNOWN_KEY, place).says("unknown-key-lost-head").arg("head", heads.join(", "));
    let [head] = &heads[..] else { return Some(finding) };
    if !lost[0].is_certain() {
        return Some(finding);
    }
    let start = line_start(text, at) + offset;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    Some(finding.mended_at(start..start, How::Put(format!("{head}{end}"))))
}

/// Tells the keys of one part that are like no other once, where they are most likely those of another part.
pub(super) fn tell_together(findings: &mut Vec<Finding>, text: &str, offset: Offset, form: &Shape) {
    let is_strange = |finding: &mut Finding| finding.message == rule::UNKNOWN_KEY.id;
    let mut strange: Vec<Finding> = findings.extract_if(.., is_strange).collect();
    strange.sort_by_key(|finding| finding.place.span.start);
    let is_one_part = |one: &Finding, next: &Finding| {
        let between = &text[one.place.span.start - offset..next.place.span.start - offset];
        one.text("known") == next.text("known")
            && !between.lines().any(|line| line.trim_start().starts_with('['))
    };
    for part in strange.chunk_by(is_one_part) {
        let keys: Vec<&str> = part.iter().filter_map(|finding| finding.text("key")).collect();
        let of_criteria = keys.iter().filter(|key| is_of_a_criterion(key)).count();
        let is_lost = keys.len() >= MANY || of_criteria > 1;
        let is_repeated = keys.iter().collect::<BTreeSet<_>>().len() < keys.len();
        if is_lost && !is_repeated {
            let heads = heads::all(form).join(", ");
            findings.push(
                part[0].clone().says("unknown-key-many").arg("keys", keys.join(", ")).arg("heads", heads),
            );
        } else {
            findings.extend_from_slice(part);
        }
    }
}

/// The heads that may be gone, by the lines in which something is wrong.
pub(super) fn heads_above(findings: &[Finding], text: &str, offset: Offset, form: &Shape) -> Vec<Lost> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    let of_keys = [rule::UNKNOWN_KEY.id, rule::WRONG_TYPE.id];
    let faults = findings.iter().filter(|finding| of_keys.contains(&finding.rule.id));
    let starts = faults.filter_map(|finding| finding.place.span.start.checked_sub(offset));
    let lines: BTreeSet<Offset> = starts.map(|at| line(text, at)).collect();
    let places: BTreeSet<Offset> =
        lines.into_iter().take(MOST).flat_map(|line| [paragraph(text, line), line]).collect();
    let parts = heads::parts(form);
    let at_place = |at: Offset| {
        let fits = move |part: &&Part| heads::takes(part, key(text, at), form);
        parts.iter().filter(fits).map(move |&part| Lost { at, part })
    };
    places.into_iter().flat_map(at_place).collect()
}

/// Whether a key can only be that of a criterion: no key of a form has a hyphen.
fn is_of_a_criterion(key: &str) -> bool {
    key.contains('-')
}

/// Takes the keys of a table from one on out of it, as far as the next head.
fn taken<'i>(text: &str, at: Offset, table: &mut DeTable<'i>) -> Option<DeTable<'i>> {
    if table.keys().any(|key| key.span().start == at) {
        let is_head = |start: Offset| text[line(text, start)..].starts_with('[');
        // A part whose head was put in already has no bytes of its own.
        let moves = |key: Range<Offset>| key.start >= at && !key.is_empty() && !is_head(key.start);
        let keys = table.keys().filter(|key| moves(key.span()));
        let names: Vec<String> = keys.map(|key| key.get_ref().to_string()).collect();
        return Some(names.iter().filter_map(|name| table.remove_entry(name.as_str())).collect());
    }
    table.iter_mut().find_map(|(_, value)| match value.get_mut() {
        DeValue::Table(table) => taken(text, at, table),
        DeValue::Array(list) => list.iter_mut().find_map(|item| match item.get_mut() {
            DeValue::Table(table) => taken(text, at, table),
            _ => None,
        }),
        _ => None,
    })
}

/// Where the line of a byte begins, behind its white space.
fn line(text: &str, at: Offset) -> Offset {
    let start = line_start(text, at);
    start + text[start..].len() - text[start..].trim_start_matches([' ', '\t']).len()
}

fn line_start(text: &str, at: Offset) -> Offset {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Where the first of the lines around a byte begins that no blank line and no head divides from it.
fn paragraph(text: &str, at: Offset) -> Offset {
    let mut first = line(text, at);
    while let Some(end) = text[..first].rfind('\n') {
        let above = line(text, end);
        let content = text[above.min(end)..end].trim();
        if content.is_empty() || content.starts_with(['[', '#']) {
            break;
        }
        first = above;
    }
    first
}
