//! Words in a text, and the parts of a sentence in which one looks for them.

/// Whether a text has one of some words as whole words. The words are in lower case; the text may be in any.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    whole_words(&text.to_lowercase(), words).next().is_some()
}

/// Where the last of some words ends in a text, in bytes of it. Only for texts that are in lower case already.
pub(super) fn last_word(lower: &str, words: &[&str]) -> Option<usize> {
    whole_words(lower, words).map(|(at, word)| at + word.len()).max()
}

/// Those of some words that stand in a text as whole words, and where. A text has few beginnings of words: so this is
/// faster than to search for one word after the other.
pub(super) fn whole_words<'t>(
    lower: &'t str,
    words: &'t [&'t str],
) -> impl Iterator<Item = (usize, &'t str)> {
    beginnings(lower).flat_map(move |at| {
        let rest = &lower[at..];
        let whole = |word: &str| !rest[word.len()..].starts_with(char::is_alphanumeric);
        beginning(rest, words).filter(move |word| whole(word)).map(move |word| (at, word))
    })
}

/// Where words of a text may begin: behind everything that is neither a letter nor a digit.
pub(super) fn beginnings(text: &str) -> impl Iterator<Item = usize> {
    let mut begins = true;
    text.char_indices().filter_map(move |(at, c)| {
        let here = begins;
        begins = !c.is_alphanumeric();
        here.then_some(at)
    })
}

/// Those of some words with which a text begins. Most differ from it in the first byte.
pub(super) fn beginning<'w>(text: &str, words: &[&'w str]) -> impl Iterator<Item = &'w str> {
    let first = text.as_bytes().first();
    words.iter().copied().filter(move |word| word.as_bytes().first() == first && text.starts_with(word))
}

pub(super) fn is_whole(text: &str, at: usize, length: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric) && !text[at + length..].starts_with(char::is_alphanumeric)
}

/// The last characters of a text.
pub(super) fn tail(text: &str, chars: usize) -> &str {
    let start = text.char_indices().rev().nth(chars.saturating_sub(1)).map_or(0, |(at, _)| at);
    &text[start..]
}

/// The first characters of a text.
pub(super) fn head(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| &text[..at])
}

/// What stands behind the last comma, semicolon or colon of a text: the clause that goes on.
pub(super) fn clause(text: &str) -> &str {
    text.rsplit([',', ';', ':', '(', '“', '"']).next().unwrap_or(text)
}

/// Whether a text ends with one of some words.
pub(super) fn ends_with_word(text: &str, words: &[&str]) -> bool {
    suffix_word(&tail(text.trim_end(), 40).to_lowercase(), words).is_some()
}

/// The longest of some words with which a text ends. Only for texts that are in lower case already.
pub(super) fn suffix_word<'w>(lower: &str, words: &[&'w str]) -> Option<&'w str> {
    let ends =
        |word: &&&str| lower.strip_suffix(**word).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    words.iter().filter(ends).max_by_key(|word| word.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_words() {
        assert!(has_word("Số CCCD: ", &["cccd"]));
        assert!(!has_word("phát sinh", &["sinh n", "phá"]));
    }

    #[test]
    fn the_longest_word_ends_a_text() {
        assert_eq!(suffix_word("nơi ở hiện nay", &["nay", "hiện nay", "ện nay"]), Some("hiện nay"));
    }
}
