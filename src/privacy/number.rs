//! A number as people write it: groups of digits with a space, a stop or a hyphen between them, a plus sign or a bracket
//! around the first.

use crate::diag::Offset;
use std::ops::Range;

/// No datum has more digits.
const MOST_DIGITS: usize = 24;

/// A stroke behind as many digits parts two numbers; behind fewer it belongs to a date or a document's symbol.
const LONG: usize = 9;

/// A number in a text.
#[derive(Debug)]
pub(super) struct Number<'t> {
    text: &'t str,
    /// Where it begins: at its plus sign, if it has one.
    start: Offset,
    /// Whether it begins with a plus sign.
    pub(super) plus: bool,
    groups: Vec<Range<Offset>>,
}

/// The first groups of a number, taken together.
#[derive(Debug)]
pub(super) struct Prefix {
    /// Digits alone.
    pub(super) digits: String,
    /// Number of digits in each group.
    pub(super) lengths: Vec<usize>,
    /// Where it stands.
    pub(super) span: Range<Offset>,
}

impl<'t> Number<'t> {
    /// The number whose first digit is at a byte; `None` inside of another number ("1.234", "12/2024").
    pub(super) fn at(text: &'t str, first: Offset) -> Option<Self> {
        let before = &text[..first];
        let inside = before.strip_suffix(['.', ',', '/', '-', '_', '=']);
        let labelled = inside.is_some() && ends_with_label(before.trim_end_matches(['.', '-', '/']));
        let joined = !labelled
            && (inside.is_some_and(|rest| rest.ends_with(|c: char| c.is_alphanumeric() || c == '/'))
                || before.strip_suffix(':').is_some_and(is_before_colon));
        // "0912345678/0987654321" are two.
        let digits = before.bytes().rev().skip(1).take_while(u8::is_ascii_digit).count();
        if joined && !(before.ends_with('/') && digits >= LONG) {
            return None;
        }
        let plus = before.ends_with('+');
        let start = if plus { first - 1 } else { first };
        let mut groups = Vec::new();
        let (mut at, mut digits) = (first, 0);
        loop {
            let length = text[at..].bytes().take_while(u8::is_ascii_digit).count();
            digits += length;
            groups.push(at..at + length);
            let gap = gap(&text[at + length..]).filter(|_| digits < MOST_DIGITS);
            let Some(gap) = gap else { break };
            at += length + gap;
        }
        Some(Self { text, start, plus, groups })
    }

    /// The number's first groups, from one to all, as far as something may end there: not before a letter, nor where the
    /// digits go on behind a stop or a stroke.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = Prefix> {
        let ends = (1..=self.groups.len()).filter(|count| {
            let end = self.groups[count - 1].end;
            let mut rest = self.text[end..].chars();
            let long = self.groups[count - 1].len() >= LONG;
            match rest.next() {
                Some('/') if long => !rest.next().is_some_and(char::is_uppercase),
                Some('.' | ',' | '-' | '/' | '_') => {
                    !rest.next().is_some_and(|c| c.is_ascii_digit() || c.is_uppercase())
                }
                Some(c) => !c.is_alphanumeric() && c != '@',
                None => true,
            }
        });
        ends.map(|count| {
            let groups = &self.groups[..count];
            Prefix {
                digits: groups.iter().map(|group| &self.text[group.clone()]).collect(),
                lengths: groups.iter().map(Range::len).collect(),
                span: self.start..groups.last().map_or(self.start, |last| last.end),
            }
        })
    }
}

/// Whether digits behind a colon belong to what stands before it: a time ("7:30") or the target of a link ("](tel:…").
fn is_before_colon(rest: &str) -> bool {
    rest.ends_with(|c: char| c.is_ascii_digit()) || rest.ends_with("](tel")
}

/// Abbreviations behind which a number may follow without a blank: "CCCD.001…", "ĐT0912…".
const LABELS: &[&str] = &["CCCD", "CMND", "SĐT", "ĐT", "ĐTDĐ", "STK", "TK"];

/// Whether a text ends with such an abbreviation.
pub(super) fn ends_with_label(text: &str) -> bool {
    let label =
        |label: &&str| text.strip_suffix(*label).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
    LABELS.iter().any(label)
}

/// What may stand between two groups of digits.
const GAPS: &[&str] = &[" ", "\u{a0}", ".", "-", ") ", ")-", ") - ", ")", ". ", " (", "(", " - ", " ."];

/// The length of what stands between two groups of digits.
fn gap(rest: &str) -> Option<usize> {
    let digit = |gap: &&&str| {
        rest.strip_prefix(**gap).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
    };
    GAPS.iter().find(digit).map(|gap| gap.len())
}

/// Fewer digits has no telephone, account or identity card.
const FEWEST_DIGITS: usize = 6;

/// Whether the number that begins a text may have as many digits as those: a glance that errs on the side of many.
pub(super) fn may_be_long(text: &[u8]) -> bool {
    let number = text.iter().take_while(|b| b.is_ascii_digit() || b" .-()\xc2\xa0".contains(b));
    number.filter(|b| b.is_ascii_digit()).nth(FEWEST_DIGITS - 1).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn prefixes(text: &str, first: Offset) -> Vec<String> {
        Number::at(text, first)
            .into_iter()
            .flat_map(|number| {
                number.prefixes().map(|prefix| text[prefix.span].to_owned()).collect::<Vec<_>>()
            })
            .collect()
    }

    #[test]
    fn a_number_is_read_in_groups() {
        assert_eq!(prefixes("0912 345 678, 3", 0), ["0912", "0912 345", "0912 345 678"]);
        assert_eq!(prefixes("+84.912.345", 1), ["+84.912.345"]);
        assert_eq!(prefixes("(0271) 3.888.999", 1), ["0271", "0271) 3.888.999"]);
        assert_eq!(prefixes("CCCD:038083014422", 5), ["038083014422"]);
        assert_eq!(prefixes("CCCD038083014422", 4), ["038083014422"]);
    }

    #[test]
    fn a_glance_passes_no_long_number() {
        for gap in GAPS {
            assert!(may_be_long(format!("123{gap}456").as_bytes()), "{gap:?}");
        }
        assert!(!may_be_long("15/03/2024".as_bytes()) && !may_be_long("12 345".as_bytes()));
    }

    #[test]
    fn what_is_part_of_another_number_or_a_symbol_is_none() {
        assert!(Number::at("1.234", 2).is_none());
        assert!(Number::at("5/9/1980", 2).is_none());
        assert!(Number::at("7:30", 2).is_none());
        assert_eq!(prefixes("123/QĐ-SXD", 0), [""; 0]);
        assert_eq!(prefixes("12A", 0), [""; 0]);
    }
}
