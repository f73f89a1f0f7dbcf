//! How texts are written, whatever they say: characters that nobody sees or that only look like Latin letters, text of old
//! encodings, and the outline of what readers see.
//!
//! Characters are looked at in the whole file as it was read, so that a place is a place in the file. Nearly every text
//! passes at one glance over its bytes; only in the others are words looked at.

mod document_number;
mod hidden;
mod legacy;
mod mixed;
mod outline;
mod placeholder;

pub use document_number::document_numbers;
pub use outline::Outline;
pub use placeholder::placeholders;

use crate::diag::{Finding, How, Offset, Place, Rule, rule};
use crate::text::{is_control, letters_lost};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// What a rule on characters found.
struct Found {
    span: Range<Offset>,
    args: Vec<(&'static str, String)>,
    /// What mends it beyond doubt: a piece of the line, and what takes its place.
    right: Option<(Range<Offset>, String)>,
}

/// A rule on characters: what it finds in one line. Its first fault stands for all of a line, since whoever mends it
/// retypes or converts the line.
struct CharacterRule {
    rule: &'static Rule,
    find: fn(&str) -> Option<Found>,
}

/// Rules on the characters of what is Unicode indeed; a line of an old encoding may hold what they would name.
const CHARACTER_RULES: &[CharacterRule] = &[hidden::RULE, mixed::RULE];

/// So many lines of an old encoding are told one by one: with more the whole text is to be converted.
const FEW_LINES: usize = 3;

/// What is wrong with the characters of a file's text.
pub fn characters(file: &Arc<str>, text: &str) -> Vec<Finding> {
    let is_legacy = |finding: &Finding| finding.message == rule::LEGACY_ENCODING.id;
    let (mut legacy, mut findings): (Vec<_>, Vec<_>) = in_lines(file, text).into_iter().partition(is_legacy);
    let count = legacy.len();
    if count > FEW_LINES {
        let all = legacy.swap_remove(0).says("legacy-encoding-lines").arg("count", count.to_string());
        legacy = vec![all];
    }
    findings.append(&mut legacy);
    findings.extend(lost_letters(file, text));
    findings
}

/// A text whose letters with marks have all become question marks: somebody saved it in an encoding that lacks them.
fn lost_letters(file: &Arc<str>, text: &str) -> Option<Finding> {
    let word = letters_lost(text).filter(|_| text.is_ascii())?;
    let finding = Finding::new(&rule::LEGACY_ENCODING, Place::new(file, word.clone()));
    Some(finding.says("legacy-encoding-lost").arg("value", &text[word]))
}

/// Names and keys that are unknown or malformed for one letter that only looks like a Latin one, or that nobody sees, are
/// told by that letter, once, and mended by it.
pub fn tell_letters(findings: &mut Vec<Finding>) {
    let mut letters: BTreeMap<Arc<str>, Vec<Finding>> = BTreeMap::new();
    let of_letters = [rule::MIXED_SCRIPT.id, rule::HIDDEN_CHARACTER.id];
    for letter in findings.iter().filter(|finding| of_letters.contains(&finding.rule.id)) {
        letters.entry(Arc::clone(&letter.place.file)).or_default().push(letter.clone());
    }
    if letters.is_empty() {
        return;
    }
    let of_names = [rule::UNKNOWN_NAME.id, rule::UNKNOWN_KEY.id, rule::BAD_VALUE.id, rule::TOML_SYNTAX.id];
    let mut told: BTreeSet<(Arc<str>, Offset)> = BTreeSet::new();
    for name in findings.iter_mut().filter(|finding| of_names.contains(&finding.rule.id)) {
        let (span, file) = (&name.place.span, &name.place.file);
        let holds = |letter: &&Finding| {
            (letter.fix.is_some() || name.message == "toml-syntax-unseen")
                && span.start <= letter.place.span.start
                && letter.place.span.end <= span.end
        };
        let Some(letter) = letters.get(file).and_then(|letters| letters.iter().find(holds)) else { continue };
        told.insert((Arc::clone(file), letter.place.span.start));
        if letter.fix.is_none() {
            continue;
        }
        let is_hidden = letter.rule.id == rule::HIDDEN_CHARACTER.id;
        name.message = if is_hidden { "hidden-character-name" } else { "mixed-script-name" };
        name.args.clone_from(&letter.args);
        name.fix.clone_from(&letter.fix);
    }
    let is_told = |finding: &Finding| {
        of_letters.contains(&finding.rule.id)
            && told.contains(&(Arc::clone(&finding.place.file), finding.place.span.start))
    };
    findings.retain(|finding| !is_told(finding));
}

fn in_lines(file: &Arc<str>, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut start, mut quoted) = (0, false);
    for line in text.split_inclusive('\n') {
        // What stands between fences is shown for its own sake: a manual may tell of a fault.
        quoted ^= line.trim_start().starts_with("```");
        if !quoted && (!line.is_ascii() || line.bytes().any(is_control)) {
            findings.extend(in_line(line, start, file));
        }
        start += line.len();
    }
    findings
}

fn in_line(line: &str, start: Offset, file: &Arc<str>) -> Vec<Finding> {
    let told = |CharacterRule { rule, find }: &CharacterRule| {
        let Found { span, args, right } = find(line)?;
        let in_file = |span: Range<Offset>| start + span.start..start + span.end;
        let finding = Finding::new(rule, Place::new(file, in_file(span)));
        let finding = match right {
            Some((piece, right)) => finding.mended_at(in_file(piece), How::Put(right)),
            None => finding,
        };
        Some(args.into_iter().fold(finding, |finding, (name, value)| finding.arg(name, value)))
    };
    if let Some(at) = line.find(char::REPLACEMENT_CHARACTER) {
        let place = Place::new(file, start + at..start + at + char::REPLACEMENT_CHARACTER.len_utf8());
        return vec![Finding::new(&rule::LEGACY_ENCODING, place).says("legacy-encoding-replaced")];
    }
    match told(&legacy::RULE) {
        Some(finding) => vec![finding],
        None => CHARACTER_RULES.iter().filter_map(told).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&'static str, &str)> {
        let file: Arc<str> = Arc::from("content/a.md");
        let findings = characters(&file, text);
        findings.into_iter().map(|finding| (finding.rule.id, &text[finding.place.span])).collect()
    }

    #[test]
    fn ordinary_vietnamese_has_nothing_to_find() {
        assert_eq!(found("Tên: «Nguyễn Thị Đào» – 25 °C, 12 m², 5 µm, €3 … ½\n"), []);
    }

    #[test]
    fn the_place_is_that_of_the_character_or_word() {
        assert_eq!(found("một\nhai\u{200b}ba\n"), [("hidden-character", "\u{200b}")]);
        assert_eq!(found("thi đua yêu n\u{1b0}\u{1edb}c, c\u{430}n bộ\n"), [("mixed-script", "c\u{430}n")]);
        assert_eq!(found("ông NguyÔn V¨n An\n"), [("legacy-encoding", "V¨n")]);
        let both = [("hidden-character", "\u{200b}"), ("mixed-script", "c\u{430}n")];
        assert_eq!(found("hai\u{200b}ba c\u{430}n bộ\n"), both);
        assert_eq!(found("```toml\nV¨n\n```\nhai\u{200b}\n"), [("hidden-character", "\u{200b}")]);
    }
}
