//! Characters that nobody sees: those without width, and those that turn the direction of writing (Unicode Technical
//! Report 36, 2.5: text that reads otherwise than it is stored).

use super::{CharacterRule, Found};
use crate::diag::rule;

pub(super) const RULE: CharacterRule = CharacterRule { rule: &rule::HIDDEN_CHARACTER, find };

fn find(line: &str) -> Option<Found> {
    let mut before = None;
    for (at, c) in line.char_indices() {
        // A zero-width joiner makes one picture of several emoji.
        let joins_emoji = c == '\u{200d}' && before.is_some_and(is_emoji);
        if is_hidden(c) && !joins_emoji {
            let args = vec![("code", format!("U+{:04X}", u32::from(c)))];
            return Some(Found { span: at..at + c.len_utf8(), args });
        }
        before = Some(c);
    }
    None
}

fn is_hidden(c: char) -> bool {
    matches!(
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
