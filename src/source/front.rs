//! Where the front matter of a text begins and ends.

use crate::diag::{Finding, Offset, Place, rule};
use memchr::memmem;
use std::ops::Range;
use std::sync::Arc;

/// What stands alone in a line above and below the front matter.
const FENCE: &str = "+++";

/// Front matter and body of a text whose first line is `+++`.
pub(super) fn split(text: &str) -> Option<(Range<Offset>, Range<Offset>)> {
    let mut fences = fences(text);
    let (opening, closing) = (fences.next()?, fences.next()?);
    let is_first = text[..opening.start].trim().is_empty();
    is_first.then_some((opening.end..closing.start, closing.end..text.len()))
}

/// The lines that are fences, line ends with them.
fn fences(text: &str) -> impl Iterator<Item = Range<Offset>> {
    memmem::find_iter(text.as_bytes(), FENCE).filter_map(|at| {
        let in_line = |c: char| c.is_whitespace() && c != '\n';
        let before = text[..at].trim_end_matches(in_line);
        let behind = text[at + FENCE.len()..].trim_start_matches(in_line);
        let ends = behind.is_empty() || behind.starts_with('\n');
        let is_alone = ends && (before.is_empty() || before.ends_with('\n'));
        is_alone.then(|| before.len()..text.len() - behind.len() + usize::from(!behind.is_empty()))
    })
}

/// Why a text has no front matter: it is empty, begins with something else, or its front matter is never closed. A line
/// that was to close it is recognised by its signs, and by standing before the story: there three hyphens are a rule.
pub(super) fn without_front_matter(name: &Arc<str>, text: &str) -> Finding {
    let line_at = |at: usize| at..at + text[at..].find('\n').unwrap_or(text.len() - at);
    let told = |at: usize| Finding::new(&rule::MISSING_FRONT_MATTER, Place::new(name, line_at(at)));
    let mut lines = text
        .split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line.trim()))
        })
        .filter(|(_, line)| !line.is_empty());
    let Some((first, opening)) = lines.next() else { return told(0).says("missing-front-matter-empty") };
    if opening != "+++" {
        return told(first);
    }
    let is_fence = |line: &str| {
        line.len() > 1 && [b'+', b'-', b'='].iter().any(|sign| line.bytes().all(|byte| byte == *sign))
    };
    let is_prose = |line: &str| line.starts_with(char::is_alphabetic) && !line.contains('=');
    match lines.take_while(|(_, line)| !is_prose(line)).find(|(_, line)| is_fence(line)) {
        Some((fence, _)) => told(fence).says("missing-front-matter-fence"),
        None => told(first).says("missing-front-matter-unclosed"),
    }
}

/// A fence within the body: the front matter was closed too early, or put in twice, and what stands there would be published
/// as part of the story, whatever it is. Between the fences of a code block it is an example.
pub(super) fn second_fence(name: &Arc<str>, text: &str, body: &Range<Offset>) -> Option<Finding> {
    memmem::find(&text.as_bytes()[body.clone()], b"+++")?;
    let (mut at, mut quoted) = (body.start, false);
    for line in text[body.clone()].split_inclusive('\n') {
        let content = line.trim();
        quoted ^= content.starts_with("```") || content.starts_with("~~~");
        if content == "+++" && !quoted {
            let start = at + line.len() - line.trim_start().len();
            let place = Place::new(name, start..start + content.len());
            return Some(Finding::new(&rule::MISSING_FRONT_MATTER, place).says("missing-front-matter-again"));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_stands_between_fences_with_any_line_ends() {
        let text = "+++\r\ntitle = \"a\"\r\n+++\r\nbody\r\n";
        let (front, body) = split(text).unwrap();
        assert_eq!(&text[front], "title = \"a\"\r\n");
        assert_eq!(&text[body], "body\r\n");
        assert!(split(" +++\ntitle = \"a\"\n+++ \n").is_some(), "spaces change nothing");
        assert!(split("title: a\n").is_none());
        assert!(split("+++\nnever closed\n").is_none());
    }

    #[test]
    fn a_fence_in_the_story_is_told_unless_it_is_an_example() {
        let told = |body: &str| {
            let text = format!("+++\ntitle = \"a\"\n+++\n{body}");
            let (_, body) = split(&text).unwrap();
            second_fence(&Arc::from("a.md"), &text, &body).map(|finding| text[finding.place.span].to_owned())
        };
        assert_eq!(told("Một câu.\n"), None);
        assert_eq!(told("1 +++ 2\n```toml\n+++\n+++\n```\n"), None);
        assert_eq!(told("[consent]\n +++ \nMột câu.\n").as_deref(), Some("+++"));
        assert_eq!(told("+++").as_deref(), Some("+++"));
    }

    #[test]
    fn a_line_of_other_signs_closes_it_wrongly_before_the_story_alone() {
        let told = |text: &str| {
            let finding = without_front_matter(&Arc::from("a.md"), text);
            (finding.message, finding.place.span)
        };
        let closed = "+++\ntitle = \"a\"\n++++\n\nMột câu.\n";
        assert_eq!(told(closed), ("missing-front-matter-fence", 16..20));
        let open = "+++\ntitle = \"a\"\n\nMột câu.\n\n---\n";
        assert_eq!(told(open), ("missing-front-matter-unclosed", 0..3));
        assert_eq!(told(" \n"), ("missing-front-matter-empty", 0..1));
        assert_eq!(told("title: a\n"), ("missing-front-matter", 0..8));
    }
}
