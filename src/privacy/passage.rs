//! A text with what stands around a place in it, within the same sentence.

use crate::diag::Offset;

/// How far around a clue detectors look, in bytes. Vietnamese letters take up to three.
const REACH: usize = 160;

/// A text that is searched.
pub(super) struct Passage<'t> {
    /// The whole of it.
    pub(super) text: &'t str,
}

impl<'t> Passage<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text }
    }

    /// What stands before a place in its sentence, as far as detectors look.
    pub(super) fn before(&self, at: Offset) -> &'t str {
        let from = border_after(self.text, at.saturating_sub(REACH));
        let near = &self.text[from..at];
        let mut ends = near.char_indices().filter(|(i, _)| is_end(near, *i, &self.text[from..]));
        let start = ends.next_back().map_or(0, |(i, c)| i + c.len_utf8());
        &near[start..]
    }

    /// What stands behind a place in its sentence, as far as detectors look.
    pub(super) fn after(&self, at: Offset) -> &'t str {
        let to = border_after(self.text, (at + REACH).min(self.text.len()));
        let near = &self.text[at..to];
        let end = near.char_indices().find(|(i, _)| is_end(near, *i, &self.text[at..]));
        end.map_or(near, |(i, _)| &near[..i])
    }
}

/// The border of characters at a byte or behind it.
fn border_after(text: &str, at: Offset) -> Offset {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// Whether a sentence ends at a character of a text that goes on in `whole`: at a stop before white space, or at an empty
/// line. The stop of an abbreviation ("TP. Mẫu", "P. Hòa Bình", "ĐT. 0912…") ends none.
fn is_end(text: &str, at: Offset, whole: &str) -> bool {
    let rest = &whole[at..];
    match rest.bytes().next() {
        Some(b'\n') => rest[1..].trim_start_matches([' ', '\t', '\r']).starts_with('\n'),
        Some(b'!' | b'?' | b'.') => {
            let ends = rest[1..].chars().next().is_none_or(char::is_whitespace);
            let word = text[..at].rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
            let short = !word.is_empty() && word.chars().count() <= 3;
            ends && !(short && word.chars().all(char::is_uppercase))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_looks_no_further_than_the_sentence() {
        let text = "Câu một. Chị ở TP. Mẫu, ĐT. 0912; hết. Câu ba.";
        let passage = Passage::new(text);
        let at = text.find("0912").unwrap();
        assert_eq!(passage.before(at), " Chị ở TP. Mẫu, ĐT. ");
        assert_eq!(passage.after(at), "0912; hết");
    }

    #[test]
    fn an_empty_line_ends_a_sentence_and_a_line_break_does_not() {
        let text = "tiêu đề\n\nsố\n12 chữ\r\n\r\nhết";
        let passage = Passage::new(text);
        let at = text.find("12").unwrap();
        assert_eq!(passage.before(at).trim_start(), "số\n");
        assert_eq!(passage.after(at), "12 chữ\r");
    }
}
