//! Heads of parts: `[[updates]]` for what there may be several of, `[consent]` for what there is one of. Written the other
//! way round each is told by its right form.

use super::{Decoder, Shape};
use crate::diag::{Finding, How, Offset, Place, rule};
use std::ops::Range;

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// There is one, below `[name]`.
    One,
    /// There may be several, each below `[[name]]`.
    Several,
    /// There is one, and its keys are the author's.
    Open,
    /// Its keys are the author's, and each is a part itself, below `[name.key]`.
    Inner,
}

/// A key of a form below which others stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    /// The key.
    pub(super) name: &'static str,
    /// What it is.
    pub(super) kind: Kind,
}

/// The name in a line that is a head, and whether it stands in two pairs of brackets.
fn name_of(line: &str) -> Option<(&str, bool)> {
    let rest = line.trim_start().strip_prefix('[')?;
    let (rest, double) = rest.strip_prefix('[').map_or((rest, false), |rest| (rest, true));
    let (name, _) = rest.split_once(']')?;
    Some((name.trim(), double))
}

/// What stands in a form under a name whose parts are divided by full stops.
fn shape_of<'s>(name: &str, form: &'s Shape) -> Option<&'s Shape> {
    name.split('.').map(str::trim).try_fold(form, |shape, key| {
        let table = if let Shape::List(item) = shape { item } else { shape };
        match table {
            Shape::Table(fields) => fields.iter().find(|field| field.key == key).map(|field| &field.shape),
            Shape::Entries(item) => Some(&**item),
            _ => None,
        }
    })
}

/// What a form expects behind a key that stands below some text.
pub(super) fn expected<'s>(above: &str, key: &str, form: &'s Shape) -> Option<&'s Shape> {
    let head = above.lines().rev().find_map(name_of);
    let table = head.map_or(Some(form), |(name, _)| shape_of(name, form))?;
    shape_of(key.trim(), table)
}

/// Whether a form has a key below some text; where authors choose the keys, one with a hyphen is theirs.
pub(super) fn knows(above: &str, key: &str, form: &Shape) -> bool {
    let head = above.lines().rev().find_map(name_of);
    match head.map_or(Some(form), |(name, _)| shape_of(name, form)) {
        Some(Shape::Entries(_)) => key.contains('-'),
        _ => expected(above, key, form).is_some(),
    }
}

/// A name without the brackets or the colon that stand around it.
pub(super) fn bare_name(line: &str) -> &str {
    line.trim().trim_matches(['(', ')', '{', '}', '[', ']', '<', '>', '［', '］', ':']).trim()
}

/// The head of a part by its name.
pub(super) fn head(name: &str, form: &Shape) -> Option<String> {
    match part(name, form)? {
        Kind::Several => Some(format!("[[{name}]]")),
        Kind::One | Kind::Open | Kind::Inner => Some(format!("[{name}]")),
    }
}

/// The heads of all parts of a form.
pub(super) fn all(form: &Shape) -> Vec<String> {
    let Shape::Table(fields) = form else { return Vec::new() };
    fields.iter().filter_map(|field| head(field.key, form)).collect()
}

/// The parts of a form.
pub(super) fn parts(form: &Shape) -> Vec<Part> {
    let Shape::Table(fields) = form else { return Vec::new() };
    fields
        .iter()
        .filter_map(|field| part(field.key, form).map(|kind| Part { name: field.key, kind }))
        .collect()
}

/// Whether a part of a form takes a key.
pub(super) fn takes(part: &Part, key: &str, form: &Shape) -> bool {
    match part.kind {
        Kind::One | Kind::Several => {
            shape_of(part.name, form).is_some_and(|shape| shape_of(key, shape).is_some())
        }
        Kind::Open | Kind::Inner => true,
    }
}

/// The heads of the parts that have a key and that a text may lack: there may be several, or it has none.
pub(super) fn that_may_lack(key: &str, text: &str, form: &Shape) -> Vec<String> {
    let is_there = |name: &str| text.lines().filter_map(name_of).any(|(other, _)| other == name);
    let may_lack = |part: &Part| match part.kind {
        Kind::One => !is_there(part.name) && takes(part, key, form),
        Kind::Several => takes(part, key, form),
        Kind::Open | Kind::Inner => false,
    };
    parts(form).into_iter().filter(may_lack).filter_map(|part| head(part.name, form)).collect()
}

/// The shape of a key somewhere within what a form expects.
pub(super) fn within<'s>(shape: &'s Shape, key: &str) -> Option<&'s Shape> {
    match shape {
        Shape::Table(fields) => (fields.iter().find(|field| field.key == key).map(|field| &field.shape))
            .or_else(|| fields.iter().find_map(|field| within(&field.shape, key))),
        Shape::List(item) | Shape::Entries(item) => within(item, key),
        Shape::Either(shapes) => shapes.iter().find_map(|shape| within(shape, key)),
        _ => None,
    }
}

/// What the part of a name is in a form.
fn part(name: &str, form: &Shape) -> Option<Kind> {
    match shape_of(name, form)? {
        Shape::Table(_) => Some(Kind::One),
        Shape::Entries(item) if matches!(**item, Shape::Entries(_)) => Some(Kind::Inner),
        Shape::Entries(_) => Some(Kind::Open),
        Shape::List(item) if matches!(**item, Shape::Table(_)) => Some(Kind::Several),
        _ => None,
    }
}

/// The head as it should be, when the line has the other one.
fn right(line: &str, form: &Shape) -> Option<String> {
    let (name, double) = name_of(line)?;
    let is_right = (part(name, form)? == Kind::Several) == double;
    head(name, form).filter(|_| !is_right)
}

/// Tells parts that have another type than expected by their heads, where these are what is wrong.
pub(super) fn tell(findings: &mut [Finding], text: &str, offset: Offset, form: &Shape) {
    for finding in findings.iter_mut().filter(|finding| finding.rule.id == rule::WRONG_TYPE.id) {
        let Some(start) = finding.place.span.start.checked_sub(offset) else { continue };
        let line = text[start..].lines().next().unwrap_or_default();
        let begins = text[..start].rsplit('\n').next().is_none_or(|before| before.trim().is_empty());
        if let Some(right) = right(line, form).filter(|_| begins) {
            *finding = told(finding.place.clone(), right);
        }
    }
}

/// What is to be told of a head that the parser takes for the second of its name.
pub(super) enum Repeated {
    /// It is.
    Indeed,
    /// It lacks its second pair of brackets.
    Told(Box<Finding>),
    /// It is right; one above lacks them, which is told there.
    Echo,
}

/// Looks at the line of such a head.
pub(super) fn repeated(text: &str, line: Range<Offset>, decoder: &Decoder, form: &Shape) -> Repeated {
    let content = &text[line.clone()];
    let several = |name: &str| part(name, form) == Some(Kind::Several);
    let Some((name, double)) = name_of(content).filter(|(name, _)| several(name)) else {
        return Repeated::Indeed;
    };
    if !double {
        let (start, end) =
            (content.find('[').unwrap_or(0), content.find(']').map_or(content.len(), |at| at + 1));
        let place = decoder.place(line.start + start..line.start + end);
        return Repeated::Told(Box::new(told(place, format!("[[{name}]]"))));
    }
    let single = text[..line.start].lines().filter_map(name_of).any(|above| above == (name, false));
    if single { Repeated::Echo } else { Repeated::Indeed }
}

fn told(place: Place, right: String) -> Finding {
    let says = if right.starts_with("[[") { "wrong-type-head-several" } else { "wrong-type-head-one" };
    Finding::new(&rule::WRONG_TYPE, place).says(says).arg("right", &right).mended_by(How::Put(right))
}
