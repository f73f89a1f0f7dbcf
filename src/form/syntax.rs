//! TOML that does not parse, told as what the author most likely meant.
//!
//! One file can have several faults, and what the parser says of them is in English and speaks of TOML. The three that
//! offices really make (dates and numbers in the Vietnamese form, quotes from a word processor) are recognised on the
//! line itself and answered with the right form.

use super::Decoder;
use super::written::{date_parts, day_month_year, decimal_comma, is_month, share};
use crate::diag::{Finding, How, Offset, rule};
use crate::text::slug;
use chrono::NaiveDate;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::DeTable;

/// A text with its faulty lines made harmless, byte for byte as long as before.
pub(super) struct Recovered<'t> {
    /// The text as it was.
    original: &'t str,
    /// The text that parses, as far as it can be made to.
    pub(super) text: Cow<'t, str>,
    /// What the parser said: where, and its message.
    faults: Vec<(Range<Offset>, String)>,
}

/// How often a text is parsed again before it is given up.
const ROUNDS: usize = 40;

/// Parses, makes the lines at fault harmless, and parses again, until nothing is wrong any more: so each fault is told
/// once, and none hides what comes after it. (The parser's own recovery loses the rest of the text.)
pub(super) fn recover(text: &str) -> Recovered<'_> {
    let mut recovered = Recovered { original: text, text: Cow::Borrowed(text), faults: Vec::new() };
    if unclosed_bracket(text).is_some() {
        // Everything behind the bracket is an echo of it; one round tells what stands before.
        recovered.faults = faults(text);
        return recovered;
    }
    for _ in 0..ROUNDS {
        let Some(first) = faults(&recovered.text).into_iter().next() else { break };
        let line = line_around(text, first.0.start);
        let harmless = harmless(&recovered.text, line.clone());
        recovered.faults.push(first);
        if harmless == *recovered.text {
            break;
        }
        recovered.text = Cow::Owned(harmless);
    }
    recovered
}

fn faults(text: &str) -> Vec<(Range<Offset>, String)> {
    let (_, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<_> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message().to_owned())).collect();
    faults.sort_by_key(|(span, _)| span.start);
    faults
}

/// The text with one line blanked: a key keeps its name and gets a value that no form takes for an answer; a table goes
/// with all its lines.
fn harmless(text: &str, line: Range<Offset>) -> String {
    let content = &text[line.clone()];
    let end = if content.trim_start().starts_with('[') {
        let rest = &text[line.end..];
        let next = rest.match_indices("\n[").map(|(at, _)| line.end + at).next();
        next.unwrap_or(text.len())
    } else {
        line.end
    };
    let blank = |part: &str| part.bytes().map(|b| if b == b'\n' { '\n' } else { ' ' }).collect::<String>();
    let kept = match content.split_once('=') {
        Some((key, value)) if end == line.end && is_bare_key(key) && !value.is_empty() => {
            format!("{key}=0{}", " ".repeat(value.len() - 1))
        }
        _ => blank(&text[line.start..end]),
    };
    format!("{}{kept}{}", &text[..line.start], &text[line.start + kept.len()..])
}

fn is_bare_key(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
}

impl Recovered<'_> {
    /// One finding for each line at fault.
    pub(super) fn findings(&self, decoder: &Decoder) -> Vec<Finding> {
        let mut lines = BTreeSet::new();
        let mut findings = Vec::new();
        for (span, message) in &self.faults {
            let line = line_around(self.original, span.start);
            if lines.insert(line.start) {
                let finding = explain(self.original, line.clone(), span.clone(), message, decoder);
                if finding.message == "toml-syntax-line-break" {
                    lines.insert(line.end + 1);
                }
                findings.push(finding);
            }
        }
        findings
    }

    /// The faulty line that holds a byte, if it lies in one.
    pub(super) fn faulty_line(&self, at: Offset) -> Option<Range<Offset>> {
        let lines = self.faults.iter().map(|(span, _)| line_around(self.original, span.start));
        lines.into_iter().find(|line| line.contains(&at))
    }
}

fn explain(
    text: &str,
    line: Range<Offset>,
    span: Range<Offset>,
    message: &str,
    decoder: &Decoder,
) -> Finding {
    let content = &text[line.clone()];
    let quote = |c: char| matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»');
    let (before, value) = content.split_once('=').unwrap_or(("", content));
    let bare = value.split('#').next().unwrap_or_default().trim();
    let at = |part: &str| {
        let start = line.start + content.len() - value.len() + value.find(part).unwrap_or(0);
        decoder.place(start..start + part.len())
    };
    if bare.starts_with(quote) || bare.ends_with(quote) || before.contains(quote) {
        let start = content.find(quote).unwrap_or(0) + line.start;
        let width = text[start..].chars().next().map_or(1, char::len_utf8);
        let finding = Finding::new(&rule::CURLY_QUOTES, decoder.place(start..start + width));
        return mended_line(finding, straightened(content), &line, decoder);
    }
    let unseen = |c: char| c != '\t' && c != '\r' && (c.is_control() || (c.is_whitespace() && !c.is_ascii()));
    let seen = content.replace(unseen, " ");
    if let Some((at, c)) = content.char_indices().find(|(_, c)| unseen(*c)).filter(|_| parses(&seen)) {
        let place = decoder.place(line.start + at..line.start + at + c.len_utf8());
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-unseen");
        let finding = finding.arg("code", format!("U+{:04X}", u32::from(c)));
        return mended_line(finding, Some(seen), &line, decoder);
    }
    let narrow = narrowed(content);
    if let Some(at) = content.find(is_wide).filter(|_| parses(&narrow)) {
        let width = content[at..].chars().next().map_or(1, char::len_utf8);
        let place = decoder.place(line.start + at..line.start + at + width);
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-wide");
        return mended_line(finding, Some(narrow), &line, decoder);
    }
    // A word processor makes dashes of hyphens, and somebody puts spaces around them.
    let dashed = || {
        let date: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
        date.replace(['–', '—'], "-").parse::<NaiveDate>().ok()
    };
    if let Some(date) = day_month_year(bare).or_else(dashed) {
        let right = date.to_string();
        let finding = Finding::new(&rule::DATE_FORM, at(bare)).arg("value", bare).arg("right", &right);
        return finding.mended_by(How::Put(right));
    }
    let curly = content.replace(['“', '”', '„'], "\"");
    if !value.contains('"') && curly != content && parses(&curly) {
        let start = content.find(quote).unwrap_or(0) + line.start;
        let width = text[start..].chars().next().map_or(1, char::len_utf8);
        let finding = Finding::new(&rule::CURLY_QUOTES, decoder.place(start..start + width));
        return mended_line(finding, Some(curly), &line, decoder);
    }
    // Dates and numbers of a sentence that lacks its quotes are the sentence's.
    let words = if is_sentence(bare) { "" } else { bare };
    let words = words.split(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '{' | '}' | '='));
    for word in words.map(|word| word.trim_matches(',')).filter(|word| !word.is_empty()) {
        if let Some(date) = day_month_year(word) {
            let right = date.to_string();
            let finding = Finding::new(&rule::DATE_FORM, at(word)).arg("value", word).arg("right", &right);
            return finding.mended_by(How::Put(right));
        }
        // A day that no calendar has, a year of two digits, a month without its day: only the author knows which is meant.
        if date_parts(word).is_some() && word.contains('/') || is_month(word) {
            return Finding::new(&rule::TOML_SYNTAX, at(word)).says("toml-syntax-date");
        }
        if let Some(number) = word.strip_suffix('%').filter(|number| number.parse::<f64>().is_ok()) {
            let right = format!("\"{number}%\"");
            let finding =
                Finding::new(&rule::TOML_SYNTAX, at(word)).says("toml-syntax-share").arg("right", &right);
            return finding.mended_by(How::Put(right));
        }
        if let Some((count, of)) = share(word) {
            // Of a ballot only the votes in favour are asked for; the others stand with the session.
            let right = match before.trim() {
                "in_favour" => count.to_string(),
                _ => format!("{{ count = {count}, of = {of} }}"),
            };
            let finding =
                Finding::new(&rule::TOML_SYNTAX, at(word)).says("toml-syntax-share").arg("right", &right);
            return finding.mended_by(How::Put(right));
        }
        if let Some(finding) = decimal_comma(word, at(word)) {
            return finding;
        }
    }
    if !before.trim().is_ascii() {
        let start = line.start + before.len() - before.trim_start().len();
        let place = decoder.place(start..start + before.trim().len());
        let right = slug(before);
        let finding = Finding::new(&rule::TOML_SYNTAX, place);
        // Below a table's head it may be a criterion; above all of them only what the program knows can be meant.
        let in_table = text[..line.start].lines().any(|line| line.trim_start().starts_with('['));
        if right.is_empty() || !(in_table || decoder.begins_with(&right)) {
            return finding.says("toml-syntax-key-unknown");
        }
        return finding.says("toml-syntax-key").arg("right", &right).mended_by(How::Put(right));
    }
    if let Some((place, sign)) = missing_comma(text, &line) {
        let finding = Finding::new(&rule::TOML_SYNTAX, decoder.place(place));
        return finding.says("toml-syntax-comma").mended_by(How::Put(sign.to_owned()));
    }
    if let Some(flag) = flag(bare) {
        let finding = Finding::new(&rule::TOML_SYNTAX, at(bare)).says("toml-syntax-flag");
        let finding = finding.arg("value", bare).arg("right", flag.to_string());
        let certain = bare.eq_ignore_ascii_case(if flag { "true" } else { "false" });
        return if certain { finding.mended_by(How::Put(flag.to_string())) } else { finding };
    }
    if let Some(colour) = value.trim().strip_prefix('#').map(|_| value.trim()) {
        let right = format!("\"{colour}\"");
        let finding =
            Finding::new(&rule::TOML_SYNTAX, at(colour)).says("toml-syntax-hash").arg("right", &right);
        return if is_colour(colour) { finding.mended_by(How::Put(right)) } else { finding };
    }
    let sign = content.trim_end();
    if let Some(rest) = sign.strip_suffix([';', ',', '.']).filter(|rest| DeTable::parse(rest).is_ok()) {
        let place = decoder.place(line.start + rest.len()..line.start + sign.len());
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-sign");
        let finding = finding.arg("sign", &sign[rest.len()..]);
        return mended_line(finding, Some(rest.to_owned()), &line, decoder);
    }
    let place = decoder.place(span.start.min(text.len())..span.end.min(text.len()));
    let colon = content.split_once(':').is_some_and(|(key, _)| is_bare_key(key));
    let fault = match known_fault(message, bare) {
        _ if colon => "toml-syntax-no-equals",
        "toml-syntax-quote" if goes_on(text, &line, value) => "toml-syntax-line-break",
        fault => fault,
    };
    let finding = Finding::new(&rule::TOML_SYNTAX, place).says(fault);
    let right = rewritten(content, finding.message, bare);
    mended_line(finding, right, &line, decoder)
}

/// Letters, digits and signs as wide as a Chinese character, which some keyboards write.
fn is_wide(c: char) -> bool {
    ('\u{ff01}'..='\u{ff5e}').contains(&c)
}

/// The line with those as everybody writes them.
fn narrowed(line: &str) -> String {
    let narrow = |c: char| match c {
        _ if is_wide(c) => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    line.chars().map(narrow).collect()
}

/// Where a comma lacks between two values of a line, or behind the line before in a list; and what to put there.
fn missing_comma(text: &str, line: &Range<Offset>) -> Option<(Range<Offset>, &'static str)> {
    let content = &text[line.clone()];
    let end = text[..line.start].trim_end().len();
    let is_item = |line: &str| DeTable::parse(&format!("list = [\n{line}\n]")).is_ok();
    if text[..end].ends_with(['"', '}', ']']) && !begins_anew(content) && is_item(content) {
        return is_item(&text[line_around(text, end)]).then_some((end..end, ","));
    }
    if !content.contains(['[', '{']) {
        return None;
    }
    let blanks = content.match_indices(' ').filter(|(at, _)| !content[..*at].ends_with(' ')).take(ROUNDS);
    let parted = |at: &Offset| parses(&format!("{},{}", &content[..*at], &content[*at..]));
    let mut places = blanks.map(|(at, _)| at).filter(parted);
    let at = line.start + places.next().filter(|_| places.next().is_none())?;
    Some((at..at, ","))
}

/// Yes or no, as people write them.
fn flag(value: &str) -> Option<bool> {
    match value.to_lowercase().as_str() {
        "true" | "có" | "đúng" | "rồi" | "yes" => Some(true),
        "false" | "không" | "sai" | "chưa" | "no" => Some(false),
        _ => None,
    }
}

/// `#0b4f8a` or `#fff`.
fn is_colour(value: &str) -> bool {
    let digits = value.trim_start_matches('#');
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Whether a value is several words, one of them a word indeed.
fn is_sentence(value: &str) -> bool {
    let has_word = value.split_whitespace().any(|word| word.starts_with(char::is_alphabetic));
    has_word && value.contains(char::is_whitespace) && !value.starts_with(['[', '{', '"', '\''])
}

/// Whether the text that a line begins goes on in the next line: there it ends with the quotation mark that lacks here.
fn goes_on(text: &str, line: &Range<Offset>, value: &str) -> bool {
    let next = text[line.end..].lines().nth(1).map_or("", str::trim);
    let ends = next.split_once(" #").map_or(next, |(next, _)| next.trim_end()).ends_with('"');
    value.trim_start().starts_with('"') && ends && !begins_anew(next) && next.matches('"').count() == 1
}

/// A finding that another text of its line mends, if there is one and it parses.
fn mended_line(finding: Finding, right: Option<String>, line: &Range<Offset>, decoder: &Decoder) -> Finding {
    match right.filter(|right| parses(right)) {
        Some(right) => finding.mended_at(decoder.shift(line.clone()), How::Put(right)),
        None => finding,
    }
}

/// Whether a line is a key with its value, or an item of a list.
fn parses(line: &str) -> bool {
    let item = || DeTable::parse(&format!("list = [\n{line}\n]")).is_ok();
    DeTable::parse(line).is_ok() || item()
}

/// A line with straight quotes: where a value stands between curly ones these alone, else all of them.
fn straightened(line: &str) -> Option<String> {
    let curly = |c: char| matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»' | '"');
    // On a line of a list there may be several values.
    let ends = line.split_once('=').and_then(|(key, value)| {
        let inner = value.trim().strip_prefix(curly)?.strip_suffix(curly)?;
        let inner = (!inner.contains('\\')).then(|| inner.replace('"', "\\\""))?;
        Some(format!("{key}= \"{inner}\""))
    });
    let all = || line.replace(['“', '”', '„'], "\"");
    ends.filter(|line| parses(line)).or_else(|| Some(all()))
}

/// A line as it was probably meant, by what is wrong with it.
fn rewritten(line: &str, fault: &str, bare: &str) -> Option<String> {
    match fault {
        "toml-syntax-unquoted" if !bare.contains(['"', '\'', '\\']) && !line.contains('#') => {
            Some(line.replacen(bare, &format!("\"{bare}\""), 1))
        }
        "toml-syntax-no-equals" => {
            let (key, value) = line.split_once(':').filter(|(key, _)| is_bare_key(key))?;
            let value = value.trim();
            let plain = format!("{key} = {value}");
            if parses(&plain) || value.contains(['"', '\'', '\\']) {
                return Some(plain);
            }
            Some(format!("{key} = \"{value}\""))
        }
        "toml-syntax-quote" if line.matches('"').count() == 1 => {
            let end = line.trim_end();
            // What stands behind a # may be a comment, which nobody is to read.
            if bare.starts_with('"') && !end.contains('#') { Some(format!("{end}\"")) } else { None }
        }
        "toml-syntax-date" => {
            let mut parts = bare.split('-');
            let [year, month, day] = [parts.next()?, parts.next()?, parts.next()?];
            let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)?;
            (parts.next().is_none() && year.len() == 4).then(|| line.replacen(bare, &date.to_string(), 1))
        }
        _ => None,
    }
}

/// The catalogue's message for what the parser says.
fn known_fault(message: &str, value: &str) -> &'static str {
    match message {
        _ if message.starts_with("duplicate key") => "toml-syntax-duplicate",
        _ if message.starts_with("key with no value") => "toml-syntax-no-equals",
        _ if message.starts_with("string values must be quoted") && value.is_empty() => {
            "toml-syntax-no-value"
        }
        _ if message.starts_with("string values must be quoted") => "toml-syntax-unquoted",
        _ if message.starts_with("invalid date") => "toml-syntax-date",
        _ if message.starts_with("unexpected key or value") && value.starts_with('"') => "toml-syntax-quote",
        _ if message.contains("quote") || message.contains("string") => "toml-syntax-quote",
        _ if message.contains("unclosed") => "toml-syntax-unclosed",
        _ => "toml-syntax",
    }
}

/// Where a bracket is opened that nothing closes before the next key or table begins.
///
/// The parser takes all that follows for items of the list, so everything it says from there on is an echo.
pub(super) fn unclosed_bracket(text: &str) -> Option<Offset> {
    let mut open: Vec<(char, Offset)> = Vec::new();
    let mut long_string: Option<Offset> = None;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if let Some((kind, at)) = open.last().filter(|_| long_string.is_none())
            && *kind == '['
            && begins_anew(line)
        {
            return Some(*at);
        }
        let header = open.is_empty() && long_string.is_none() && line.trim_start().starts_with('[');
        if !header {
            scan_brackets(line, start, &mut open, &mut long_string);
        }
        start += line.len();
    }
    long_string.or_else(|| open.first().map(|(_, at)| *at))
}

/// Whether a line begins a key or a table, and so cannot belong to a list.
fn begins_anew(line: &str) -> bool {
    let line = line.trim();
    let bare = |name: &str| {
        let name = name.trim();
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
    };
    let header = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let header =
        header.map(|name| name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name));
    header.is_some_and(|name| bare(name) && name.bytes().any(|b| b.is_ascii_alphabetic()))
        || line.split_once('=').is_some_and(|(key, _)| bare(key))
}

/// Follows the brackets of a line, past strings and comments.
fn scan_brackets(
    line: &str,
    start: Offset,
    open: &mut Vec<(char, Offset)>,
    long_string: &mut Option<Offset>,
) {
    let mut quote: Option<char> = None;
    let mut chars = line.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if line[at..].starts_with("\"\"\"") || line[at..].starts_with("'''") {
            *long_string = if long_string.is_some() { None } else { Some(start + at) };
            chars.next();
            chars.next();
            continue;
        }
        match (quote, c) {
            _ if long_string.is_some() => {}
            (Some('"'), '\\') => {
                chars.next();
            }
            (Some(quoted), c) if c == quoted => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '#') => return,
            (None, '[' | '{') => open.push((c, start + at)),
            (None, ']' | '}') => {
                open.pop();
            }
            _ => {}
        }
    }
}

fn line_around(text: &str, at: Offset) -> Range<Offset> {
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |i| i + 1);
    let end = text[at..].find('\n').map_or(text.len(), |i| at + i);
    start..end
}
