//! Reads one front matter into a form.

use super::commented::{self, Head};
use super::layout::unclosed_bracket;
use super::lost::{self, Lost};
use super::{Decode, Decoder, Shape, heads, syntax, unclosed};
use crate::diag::{Finding, How, Offset, Place, rule};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Parses the TOML text that begins at a byte of a file and decodes it.
///
/// All faults are returned. The form is `None` when nothing whole could be made of the text. With a form there may be
/// errors all the same (a key that nobody knows): what the form names is then still looked up, so that all is told in
/// one run, but nothing is judged by it, since every later finding might only be an echo of the first.
pub fn read<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let (form, is_whole, findings) = read_partly(file, text, offset);
    (form.filter(|_| is_whole), findings)
}

/// The same, with what the lines say that can be read when others cannot, and whether all can.
pub fn read_partly<T: Decode>(
    file: &Arc<str>,
    text: &str,
    offset: Offset,
) -> (Option<T>, bool, Vec<Finding>) {
    let (mut form, mut is_whole, mut findings) = read_as_is::<T>(file, text, offset);
    if findings.is_empty() {
        return (form, is_whole, findings);
    }
    let shape = T::shape();
    let mut text = Cow::Borrowed(text);
    let mut told = Vec::new();
    for head in commented::heads(&text, &shape) {
        let freed = commented::freed(&text, &head.span);
        let (other_form, other_is_whole, other) = read_as_is::<T>(file, &freed, offset);
        if is_better(&other, &findings, &head, &text, offset) {
            let name = text[head.span.clone()].trim_start_matches(|c| c != '[').to_owned();
            let place = Place::new(file, head.span.start + offset..head.span.end + offset);
            let finding = Finding::new(&rule::UNKNOWN_KEY, place).says("unknown-key-commented-head");
            told.push(finding.arg("head", &name).mended_by(How::Put(name)));
            (text, form, is_whole, findings) = (Cow::Owned(freed), other_form, other_is_whole, other);
        }
    }
    let mut above: Vec<Lost> = Vec::new();
    while let Some((lost, other_form, other)) = lost_head::<T>(file, &text, offset, &findings, &above, &shape)
    {
        told.extend(lost::finding(&lost, file, &text, offset));
        (form, findings) = (other_form, other);
        // Of several heads nobody knows whose the lines are.
        if lost.len() > 1 || !lost[0].is_certain() {
            form = None;
            break;
        }
        above.extend(lost);
    }
    heads::tell(&mut findings, &text, offset, &shape);
    lost::tell_together(&mut findings, &text, offset, &shape);
    findings.append(&mut told);
    (form, is_whole, findings)
}

/// What the lines of a text say that can be read; `None` where nobody knows what belongs where.
pub fn with_table<T: Decode, R>(text: &str, look: impl FnOnce(&DeTable<'_>) -> R) -> Option<R> {
    if let Ok(table) = DeTable::parse(text) {
        return Some(look(table.get_ref()));
    }
    let recovered = syntax::recover(text, &T::shape());
    if unclosed_bracket(text).is_some() {
        return None;
    }
    DeTable::parse(&recovered.text).ok().map(|table| look(table.get_ref()))
}

/// The head without which there are more faults than with any other, or several of which it may be any, and what is
/// found with it.
fn lost_head<T: Decode>(
    file: &Arc<str>,
    text: &str,
    offset: Offset,
    before: &[Finding],
    above: &[Lost],
    shape: &Shape,
) -> Option<(Vec<Lost>, Option<T>, Vec<Finding>)> {
    let heads = lost::heads_above(before, text, offset, shape);
    let mut whole = if heads.is_empty() { None } else { DeTable::parse(text).ok() }?;
    above.iter().try_for_each(|other| other.put(text, whole.get_mut()).map(drop))?;
    let tried = heads.into_iter().filter_map(|lost| {
        let mut table = whole.clone();
        let lines = lost.put(text, table.get_mut())?;
        if !lost.may_own(&lines, text, before, offset) {
            return None;
        }
        let mut decoder = Decoder::of::<T>(file, offset);
        let form = decode::<T>(table, &mut decoder);
        let after = decoder.into_findings();
        lost.explains(&lines, before, &after, offset).then_some((lost, form, after))
    });
    let mut tried: Vec<_> = tried.collect();
    let weight = |(lost, _, after): &(Lost, Option<T>, Vec<Finding>)| (after.len(), lost.is_open(), lost.at);
    let least = tried.iter().map(weight).min()?;
    tried.retain(|found| weight(found) == least);
    let lost = tried.iter().map(|(lost, ..)| lost.clone()).collect();
    let (_, form, after) = tried.swap_remove(0);
    Some((lost, form, after))
}

/// Whether a head that is a comment is what is wrong: without its sign fewer faults are left, in its table too, and no key
/// comes away from a table that knows it. What a table lacks does not count, since that shows only once it is one.
fn is_better(after: &[Finding], before: &[Finding], head: &Head, text: &str, offset: Offset) -> bool {
    let weight = |findings: &[Finding], counts: &dyn Fn(&Finding) -> bool| {
        findings.iter().filter(|finding| finding.rule.id != rule::MISSING_KEY.id && counts(finding)).count()
    };
    let within = |lines: &Range<Offset>| {
        let lines = lines.start + offset..lines.end + offset;
        move |finding: &Finding| lines.contains(&finding.place.span.start)
    };
    let of_syntax = |finding: &Finding| finding.rule.id == rule::TOML_SYNTAX.id;
    // A table that takes any key would take those of the table above too.
    let strange = |line: Range<Offset>| weight(before, &within(&line)) > 0;
    weight(after, &|_| true) < weight(before, &|_| true)
        && weight(after, &of_syntax) <= weight(before, &of_syntax)
        && weight(after, &within(&head.lines)) < weight(before, &within(&head.lines))
        && (!head.is_open || commented::lines_of_keys(text, &head.lines).into_iter().all(strange))
}

fn read_as_is<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, bool, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        let (form, findings) = read_broken::<T>(file, text, offset);
        return (form, false, findings);
    }
    let mut decoder = Decoder::of::<T>(file, offset);
    let form = decode::<T>(table, &mut decoder);
    (form, true, decoder.into_findings())
}

fn decode<T: Decode>(table: toml::Spanned<DeTable<'_>>, decoder: &mut Decoder) -> Option<T> {
    let start = table.span().start;
    T::decode(&toml::Spanned::new(start..start, DeValue::Table(table.into_inner())), decoder)
}

/// All faults of a text that does not parse: each line at fault, and what the others say, rightly or wrongly.
fn read_broken<T: Decode>(file: &Arc<str>, text: &str, offset: Offset) -> (Option<T>, Vec<Finding>) {
    let shape = T::shape();
    let recovered = syntax::recover(text, &shape);
    let mut decoder = Decoder::of::<T>(file, offset);
    let mut findings = recovered.findings(&decoder, &shape);
    let unclosed = unclosed_bracket(text);
    let (table, errors) = DeTable::parse_recoverable(&recovered.text);
    // Of a text that could not be made to parse nobody knows what belongs where, but before a bracket that is left open.
    let form = if errors.is_empty() || unclosed.is_some() { decode::<T>(table, &mut decoder) } else { None };
    // What a line that does not parse seems to say is guesswork, except its key; and what seems to be missing may stand
    // on such a line.
    let echo = |finding: &Finding| {
        let at = finding.place.span.start.saturating_sub(offset);
        recovered.faulty_line(at).is_some_and(|line| text[line.start..at].trim() != "")
    };
    let told = |finding: &Finding| finding.rule.id != rule::MISSING_KEY.id && !echo(finding);
    let of_bracket = unclosed.map(|at| (at, unclosed::tell(text, at, &decoder)));
    findings.extend(decoder.into_findings().into_iter().filter(told));
    if let Some((at, finding)) = of_bracket {
        findings.retain(|finding| finding.place.span.start < offset + at);
        findings.push(finding);
    }
    (form.filter(|_| unclosed.is_none()), findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{At, Entries, form};

    form! {
        /// A table of fixed keys.
        struct Consent {
            form: Option<String>,
        }

        /// A form with a table of either kind.
        struct Small {
            title: Option<At<String>>,
            sample: Option<bool>,
            colour: Option<String>,
            tags: Vec<String>,
            consent: Option<Consent>,
            evidence: Entries<String>,
            ratings: Entries<Entries<String>>,
        }
    }

    /// The messages of what is found, and the text after one round of fixes.
    fn told(text: &str) -> (Vec<&'static str>, String) {
        let (form, findings) = read::<Small>(&Arc::from("a.toml"), text, 0);
        if let Some(Small { title, sample, colour, tags, consent, evidence, ratings }) = form {
            drop((title, sample, colour, tags, consent.map(|Consent { form }| form), evidence, ratings));
        }
        let fixes: Vec<_> = findings.iter().filter_map(|finding| finding.fix.as_ref()).collect();
        let mended = crate::diag::mended(text, &fixes).0;
        (findings.into_iter().map(|finding| finding.message).collect(), mended)
    }

    #[test]
    fn what_people_type_is_told_by_its_name_and_mended() {
        let cases = [
            ("title ＝ ＂Đạt＂", "toml-syntax-wide", "title = \"Đạt\""),
            ("title ＝ \"Mã ＱＣ D:＼\\new\"", "toml-syntax-wide", "title = \"Mã ＱＣ D:＼\\new\""),
            ("sample = True", "toml-syntax-capital", "sample = true"),
            ("sample = có", "toml-syntax-flag", "sample = có"),
            ("colour = #0b4f8a # xanh", "toml-syntax-hash", "colour = \"#0b4f8a\" # xanh"),
            ("colour = # xanh", "toml-syntax-no-value", "colour = # xanh"),
            (
                "title = \"Bản đồ;\nThanh tra\n\nSở mở cửa.\"\nsample = true",
                "toml-syntax-line-break",
                "title = \"Bản đồ;\nThanh tra\n\nSở mở cửa.\"\nsample = true",
            ),
            ("tags = [\"a\" \"b\"]", "toml-syntax-comma", "tags = [\"a\", \"b\"]"),
            ("tags = [\"a\"\t\"b\"]", "toml-syntax-comma", "tags = [\"a\",\t\"b\"]"),
            ("tags = [\"a\" # [một]\n \"b\"]", "toml-syntax-comma", "tags = [\"a\", # [một]\n \"b\"]"),
            ("tags = [\n\"a\"\n# hai\n\"b\"\n]", "toml-syntax-comma", "tags = [\n\"a\",\n# hai\n\"b\"\n]"),
            ("title = 15 - 10 - 24", "toml-syntax-date", "title = 15 - 10 - 24"),
            ("title = 2024-10-1 5", "toml-syntax-date", "title = 2024-10-1 5"),
            ("title = 2024 - 9 – 5", "date-form", "title = 2024-09-05"),
            (
                "title = \"x\"\ntitle = \"Đạt １００％\"",
                "toml-syntax-duplicate-of",
                "title = \"x\"\ntitle = \"Đạt １００％\"",
            ),
            (
                "title = \"x\"\nsample = true\nsample = true",
                "toml-syntax-duplicate-of",
                "title = \"x\"\nsample = true\nsample = true",
            ),
        ];
        for (text, message, mended) in cases {
            assert_eq!(told(text), (vec![message], mended.to_owned()), "{text}");
        }
    }

    #[test]
    fn whatever_is_wrong_with_its_line_a_text_keeps_its_words() {
        let cases = [
            (
                "title = \"Họp ngày 05/3/2024 tại phòng",
                "toml-syntax-quote",
                "title = \"Họp ngày 05/3/2024 tại phòng\"",
            ),
            ("title = \"Đạt 6/9 phiếu", "toml-syntax-quote", "title = \"Đạt 6/9 phiếu\""),
            ("title = \"Tăng 2,3 triệu\";", "toml-syntax-sign", "title = \"Tăng 2,3 triệu\""),
            ("title = \"Tăng \"2,3\" lần\"", "toml-syntax-quote", "title = \"Tăng \"2,3\" lần\""),
            ("tác giả = \"Tăng 2,3 lần\"", "toml-syntax-key-unknown", "tác giả = \"Tăng 2,3 lần\""),
            (
                "title = \"x\"\ntitle = \"2,3 lần\"", "toml-syntax-duplicate-of",
                "title = \"x\"\ntitle = \"2,3 lần\"",
            ),
            (
                "[evidence]\na = { text = \"2,3\", of = 2,3 }",
                "decimal-comma",
                "[evidence]\na = { text = \"2,3\", of = 2.3 }",
            ),
            (
                "[ratings.a]\nChấp hành\" = \"Tốt\"",
                "toml-syntax-key-quotes",
                "[ratings.a]\n\"Chấp hành\" = \"Tốt\"",
            ),
            (
                "[ratings.a]\n\"Chấp hành = \"Tốt\"",
                "toml-syntax-key-quotes",
                "[ratings.a]\n\"Chấp hành\" = \"Tốt\"",
            ),
            ("title = \"05/QĐ\u{1e}MẪU\"", "toml-syntax-unseen", "title = \"05/QĐ-MẪU\""),
            ("title = \"Ph\u{0}an\"", "toml-syntax-unseen", "title = \"Ph\u{0}an\""),
        ];
        for (text, message, mended) in cases {
            assert_eq!(told(text), (vec![message], mended.to_owned()), "{text}");
        }
    }

    #[test]
    fn of_brackets_the_one_that_lacks_is_put_in() {
        let cases = [
            ("tags = [\"a\"\ncolour = \"x\"", "toml-syntax-unclosed", "tags = [\"a\"]\ncolour = \"x\""),
            (
                "tags = [\n\"a\", # một\n\n[consent]",
                "toml-syntax-unclosed",
                "tags = [\n\"a\",\n] # một\n\n[consent]",
            ),
            ("[evidence]\na = { b = 1", "toml-syntax-unclosed", "[evidence]\na = { b = 1 }"),
            (
                "tags = [\n{ a = 1,\n{ a = 2 },\n]", "toml-syntax-unclosed-item",
                "tags = [\n{ a = 1 },\n{ a = 2 },\n]",
            ),
            (
                "tags = [\n{ a = 1 },\na = 2 },\n]", "toml-syntax-unopened-item",
                "tags = [\n{ a = 1 },\n{ a = 2 },\n]",
            ),
            (
                "tags = # hai\n\"a\",\n\"b\"\n]", "toml-syntax-list-not-opened",
                "tags = [ # hai\n\"a\",\n\"b\"\n]",
            ),
            ("tags = [\n\"a\"\n\"b\",\n\"c\"\n]", "toml-syntax-comma", "tags = [\n\"a\",\n\"b\",\n\"c\"\n]"),
        ];
        for (text, message, mended) in cases {
            assert_eq!(told(text), (vec![message], mended.to_owned()), "{text}");
        }
    }

    #[test]
    fn of_very_many_faults_it_is_said_that_there_are_more() {
        let text: String = (0..60).map(|n| format!("{n} oops\n")).collect();
        let (messages, _) = told(&text);
        assert_eq!((messages.len(), messages.last()), (41, Some(&"toml-syntax-more")));
    }

    #[test]
    fn a_head_is_freed_when_that_is_the_fault_and_nothing_else_moves() {
        let freed = told("title = \"x\"\n# [consent] # đồng ý\nform = \"a\"");
        let text = "title = \"x\"\n[consent] # đồng ý\nform = \"a\"";
        assert_eq!(freed, (vec!["unknown-key-commented-head"], text.to_owned()));
        let (messages, _) = told("titel = \"x\"\n# [TODO]\nsampel = true\ncolor = \"x\"");
        assert!(!messages.contains(&"unknown-key-commented-head"), "{messages:?}");
        let (messages, _) = told("[consent]\n# [evidence]\nform = \"a\"\nstrange = \"x\"");
        assert!(!messages.contains(&"unknown-key-commented-head"), "{messages:?}");
    }

    #[test]
    fn a_list_that_lost_its_end_is_no_reason_to_take_keys_for_values() {
        let (messages, mended) = told("tags = [\"a\"\n  \"b\"]\ntitle = \"x\"\n[consent]\nform = \"c\"");
        assert_eq!(messages, ["toml-syntax-comma"]);
        assert_eq!(mended, "tags = [\"a\",\n  \"b\"]\ntitle = \"x\"\n[consent]\nform = \"c\"");
    }
}
