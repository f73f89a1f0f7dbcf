//! From text to words: how each was written, and how it is found.
//!
//! A word of Vietnamese text is a syllable. It is found by its folded form, and ranked by its exact one, in which the
//! tone stands behind the letters, as VIQR writes it: `hòa` and `hoà` are both ``hoa` ``, whatever the keyboard produced.

use crate::text::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The five tone marks, each with its sign in VIQR.
const TONES: [(char, char); 5] =
    [('\u{300}', '`'), ('\u{301}', '\''), ('\u{303}', '~'), ('\u{309}', '?'), ('\u{323}', '.')];

/// A word of the index. Words are ordered by their folded form first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Word {
    /// Lower case without marks.
    pub(super) folded: String,
    /// Lower case with marks, the tone's sign behind the letters.
    pub(super) exact: String,
}

impl Word {
    /// The word that some letters write.
    pub(super) fn of(written: &str) -> Self {
        Self { folded: fold(written), exact: exact(written) }
    }
}

fn exact(written: &str) -> String {
    if written.is_ascii() {
        return written.to_ascii_lowercase();
    }
    let mut sign = None;
    let mut letters = String::with_capacity(written.len());
    for c in written.nfd() {
        match TONES.iter().find(|(tone, _)| *tone == c) {
            Some((_, viqr)) => sign = Some(*viqr),
            None => letters.extend(c.to_lowercase()),
        }
    }
    letters.nfc().chain(sign).collect()
}

/// The words of a text, as they are written.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_of_a_word(c)).filter(|word| !word.is_empty())
}

/// Letters, digits and the marks upon them; of those in which Vietnamese is written it is known without a look into tables.
fn is_of_a_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{1bf}' | '\u{1ea0}'..='\u{1ef9}' => true,
        _ => c.is_alphanumeric() || is_combining_mark(c),
    }
}

/// A piece of what HTML shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A word.
    Word(&'a str),
    /// The end of a paragraph, a heading, a cell: words on both sides are no neighbours.
    Break,
}

/// Hands over the pieces of a text in HTML that the program rendered: each tag is closed, and `<` stands for nothing else.
pub(super) fn html_pieces<'a>(html: &'a str, mut take: impl FnMut(Piece<'a>)) {
    let mut rest = html;
    while !rest.is_empty() {
        let (text, tag) = rest.split_once('<').unwrap_or((rest, ""));
        let mut runs = text.split('&');
        let first = runs.next().into_iter();
        let after_entities = runs.map(|run| run.split_once(';').map_or(run, |(_, after)| after));
        first.chain(after_entities).flat_map(words).for_each(|word| take(Piece::Word(word)));
        let (tag, after) = tag.split_once('>').unwrap_or((tag, ""));
        if !is_inline(tag.trim_start_matches('/')) {
            take(Piece::Break);
        }
        rest = after;
    }
}

/// Whether a tag stands within a sentence.
fn is_inline(tag: &str) -> bool {
    let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    matches!(name, "" | "a" | "b" | "code" | "del" | "em" | "i" | "strong" | "sub" | "sup")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(written: &str) -> (String, String) {
        let Word { folded, exact } = Word::of(written);
        (folded, exact)
    }

    #[test]
    fn letters_are_the_same_with_tables_and_without() {
        for c in '\0'..='\u{2fff}' {
            assert_eq!(is_of_a_word(c), c.is_alphanumeric() || is_combining_mark(c), "{c:?}");
        }
    }

    #[test]
    fn the_tone_may_stand_on_either_vowel_and_be_typed_in_any_way() {
        for (old, new) in [("hòa", "hoà"), ("KHỎE", "khoẻ"), ("thúy", "thuý"), ("Đào", "Đa\u{300}o")]
        {
            assert_eq!(word(old), word(new));
        }
        assert_eq!(word("Nguyễn"), ("nguyen".into(), "nguyên~".into()));
        assert_eq!(word("Đường"), ("duong".into(), "đương`".into()));
        assert_eq!(word("UBND"), ("ubnd".into(), "ubnd".into()));
    }

    #[test]
    fn what_differs_in_a_mark_differs_in_its_exact_form_alone() {
        for (one, other) in [("đào", "dào"), ("đào", "đạo"), ("ân", "an"), ("ư", "ừ")] {
            assert_eq!(word(one).0, word(other).0);
            assert_ne!(word(one).1, word(other).1);
        }
    }

    #[test]
    fn tags_entities_and_punctuation_part_words_and_blocks_part_neighbours() {
        let mut pieces = Vec::new();
        html_pieces("<p>An <b>&amp;</b> Bình,</p>\n<p class=\"x y\">97,5&quot;%", |piece| {
            pieces.push(match piece {
                Piece::Word(word) => word,
                Piece::Break => "/",
            });
        });
        assert_eq!(pieces.join(" "), "/ An Bình / / 97 5");
    }
}
