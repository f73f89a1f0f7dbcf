//! Cyrillic and Greek letters that look like Latin ones, within words of Latin letters (Unicode Technical Standard 39:
//! mixed-script confusables), and the Icelandic Ð, which old fonts and keyboards gave for Đ. Such a word is not found by a
//! search and not read aloud rightly. Letters that look like no Latin one stand for something of their own ("kΩ", "Δt")
//! and are left alone.

use super::{CharacterRule, Found};
use crate::diag::rule;

pub(super) const RULE: CharacterRule = CharacterRule { rule: &rule::MIXED_SCRIPT, find };

/// Cyrillic and Greek letters, each before the Latin letter that it looks like.
const LOOKALIKES: &str = "аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwһhӏlАAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSԌG\
ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοoνvιiκkυuρpγyαa";

fn find(line: &str) -> Option<Found> {
    let mut start = 0;
    line.split(|c: char| !c.is_alphabetic()).find_map(|word| {
        let at = start;
        start = at + word.len() + line[at + word.len()..].chars().next().map_or(0, char::len_utf8);
        let (foreign, latin) = word.chars().find_map(latin_of)?;
        let mixed = word.chars().any(is_latin);
        mixed.then(|| {
            let args = vec![
                ("value", word.to_owned()),
                ("foreign", format!("{foreign} (U+{:04X})", u32::from(foreign))),
                ("latin", latin.to_string()),
            ];
            let span = at..at + word.len();
            let right = in_latin(word).map(|right| (span.clone(), right));
            Found { span, args, right }
        })
    })
}

/// The word as it looks, unless it has foreign letters that look like no Latin one, or Greek ones: formulas have these for
/// their own sake ("sinα"). A word that is mostly foreign may be a foreign one with a Latin slip ("Mосква").
fn in_latin(word: &str) -> Option<String> {
    let (foreign, all) = (word.chars().filter(|c| !is_latin(*c)).count(), word.chars().count());
    if foreign * 2 >= all || word.chars().any(|c| ('\u{370}'..='\u{3ff}').contains(&c)) {
        return None;
    }
    let letter = |c: char| latin_of(c).map(|(_, latin)| latin).or_else(|| is_latin(c).then_some(c));
    word.chars().map(letter).collect()
}

/// A letter that looks like a Latin one, and that one.
fn latin_of(c: char) -> Option<(char, char)> {
    match c {
        'Ð' | 'Ɖ' => return Some((c, 'Đ')),
        'ð' | 'ɖ' => return Some((c, 'đ')),
        '\u{370}'..='\u{52f}' => {}
        _ => return None,
    }
    let mut pairs = LOOKALIKES.chars();
    while let (Some(foreign), Some(latin)) = (pairs.next(), pairs.next()) {
        if foreign == c {
            return Some((foreign, latin));
        }
    }
    None
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}
