//! Characters that nobody sees: control characters, those without width, and those that turn the direction of writing (Unicode Technical
//! Report 36, 2.5: text that reads otherwise than it is stored).

use super::{CharacterRule, Found};
use crate::diag::{Offset, rule};
use crate::text::is_control;
use std::ops::Range;

pub(super) const RULE: CharacterRule = CharacterRule { rule: &rule::HIDDEN_CHARACTER, find };

fn find(line: &str) -> Option<Found> {
    let (at, c) = hidden(line).next()?;
    let args = vec![("code", format!("U+{:04X}", u32::from(c)))];
    let right = if is_idle(c) { without_idle(line) } else { None };
    Some(Found { span: at..at + c.len_utf8(), args, right })
}

/// Hidden characters with where they stand. A zero-width joiner that makes one picture of several emoji is none.
fn hidden(line: &str) -> impl Iterator<Item = (Offset, char)> {
    let before = std::iter::once(None).chain(line.chars().map(Some));
    line.char_indices().zip(before).filter_map(|((at, c), before)| {
        let joins_emoji = c == '\u{200d}' && before.is_some_and(is_emoji);
        (is_hidden(c) && !joins_emoji).then_some((at, c))
    })
}

/// The piece of a line from the first idle character to the last, and the same without them.
fn without_idle(line: &str) -> Option<(Range<Offset>, String)> {
    let idle: Vec<(Offset, char)> = hidden(line).filter(|(_, c)| is_idle(*c)).collect();
    let ((first, _), (last, c)) = (idle.first()?, idle.last()?);
    let piece = *first..last + c.len_utf8();
    let chars = line[piece.clone()].char_indices().map(|(at, c)| (first + at, c));
    let kept = chars.filter(|char| idle.binary_search(char).is_err()).map(|(_, c)| c).collect();
    Some((piece, kept))
}

/// Whether a reader of this country's text sees the same without it: it has no width, and turns nothing.
fn is_idle(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200e}' | '\u{2060}' | '\u{feff}')
}

fn is_hidden(c: char) -> bool {
    let is_control = u8::try_from(c).is_ok_and(is_control);
    is_control
        || matches!(
            c,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}
