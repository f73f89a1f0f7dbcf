//! TOML that does not parse, told as what the author most likely meant.
//!
//! One file can have several faults, and what the parser says of them is in English and speaks of TOML. Those that offices
//! really make (dates and numbers in the Vietnamese form, quotes from a word processor, a comma or a quote that lacks) are
//! recognised on the line itself and answered with the right form.

use super::Decoder;
use super::written::{date_parts, day_month_year, decimal_comma, is_month, share};
use crate::diag::{Finding, How, Offset, rule};
use crate::text::{YEARS, slug};
use chrono::{Datelike, NaiveDate};
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
        // Without a line that closes a bracket all that follows would be an echo.
        if harmless == *recovered.text || unclosed_bracket(&harmless).is_some() {
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
    // A line that parses has another fault: its key may stand above already.
    let is_cause = |mended: &str| !parses(content) && parses(mended);
    if let Some((at, c)) = content.char_indices().find(|(_, c)| unseen(*c)).filter(|_| parses(&seen)) {
        let place = decoder.place(line.start + at..line.start + at + c.len_utf8());
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-unseen");
        let finding = finding.arg("code", format!("U+{:04X}", u32::from(c)));
        return mended_line(finding, Some(seen), &line, decoder);
    }
    let narrow = narrowed(content);
    if let Some(at) = content.find(is_wide).filter(|_| is_cause(&narrow)) {
        let width = content[at..].chars().next().map_or(1, char::len_utf8);
        let place = decoder.place(line.start + at..line.start + at + width);
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says("toml-syntax-wide");
        return mended_line(finding, Some(narrow), &line, decoder);
    }
    // A word processor makes dashes of hyphens, and somebody puts spaces around them.
    let parts: Vec<&str> = bare.split(['-', '–', '—']).map(str::trim).collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ');
    let numbers = parts.len() == 3 && parts.iter().all(is_number);
    let dashed = || {
        let date = parts.join("-");
        let in_order = date.parse::<NaiveDate>().ok().filter(|day| YEARS.contains(&day.year()));
        in_order.or_else(|| day_month_year(&date)).filter(|_| numbers)
    };
    if let Some(date) = day_month_year(bare).or_else(dashed) {
        let right = date.to_string();
        let finding = Finding::new(&rule::DATE_FORM, at(bare)).arg("value", bare).arg("right", &right);
        return finding.mended_by(How::Put(right));
    }
    if numbers && bare.contains([' ', '–', '—']) {
        return Finding::new(&rule::TOML_SYNTAX, at(bare)).says("toml-syntax-date");
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
    if let Some(at) = missing_comma(text, &line) {
        let finding = Finding::new(&rule::TOML_SYNTAX, decoder.place(at..at));
        return finding.says("toml-syntax-comma").mended_by(How::Put(",".to_owned()));
    }
    if let Some(flag) = flag(bare).filter(|flag| flag.to_string() != bare && !parses(content)) {
        let (right, is_capital) = (flag.to_string(), bare.to_lowercase() == flag.to_string());
        let says = if is_capital { "toml-syntax-capital" } else { "toml-syntax-flag" };
        let finding = Finding::new(&rule::TOML_SYNTAX, at(bare)).says(says);
        let finding = finding.arg("value", bare).arg("right", &right);
        return if is_capital { finding.mended_by(How::Put(right)) } else { finding };
    }
    if let Some(word) = value.split_whitespace().next().filter(|word| is_colour(word)) {
        let right = format!("\"{word}\"");
        let finding =
            Finding::new(&rule::TOML_SYNTAX, at(word)).says("toml-syntax-hash").arg("right", &right);
        return finding.mended_by(How::Put(right));
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

/// The line with those as everybody writes them, but for what stands in quotes.
fn narrowed(line: &str) -> String {
    let mut quoted = false;
    let narrow = |c: char| {
        let plain = if is_wide(c) { char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c) } else { c };
        quoted ^= plain == '"';
        if quoted && plain != '"' { c } else { plain }
    };
    line.chars().map(narrow).collect()
}

/// The length of a line without its comment and the white space before it.
fn code_length(line: &str) -> usize {
    let mut quote = None;
    let comment = line.char_indices().find(|(_, c)| match (quote, c) {
        (None, '#') => true,
        (None, '"' | '\'') => {
            quote = Some(*c);
            false
        }
        (Some(open), c) if open == *c => {
            quote = None;
            false
        }
        _ => false,
    });
    line[..comment.map_or(line.len(), |(at, _)| at)].trim_end().len()
}

/// Where a comma lacks between two values of a line, or behind the value on a line above.
fn missing_comma(text: &str, line: &Range<Offset>) -> Option<Offset> {
    let content = &text[line.clone()];
    let code = &content[..code_length(content)];
    let value = code.trim_start();
    let is_value = value.starts_with('{') || value.strip_prefix('"').is_some_and(|rest| !is_quoted_key(rest));
    let mut above = text[..line.start].split_inclusive('\n').rev();
    let last =
        above.find(|line| code_length(line) > 0).map(|line| (line.as_ptr() as usize, code_length(line)));
    let end = last.map_or(0, |(start, length)| start - text.as_ptr() as usize + length);
    if is_value && text[..end].ends_with(['"', '}']) {
        return Some(end);
    }
    if !code.contains(['[', '{']) || code.len() > LONG_LINE {
        return None;
    }
    let gaps = code.match_indices([' ', '\t']).map(|(at, _)| at);
    let gaps = gaps.filter(|at| !code[..*at].ends_with([' ', '\t']));
    let mut places = gaps.filter(|at| parses(&format!("{},{}", &code[..*at], &code[*at..])));
    let at = line.start + places.next().filter(|_| places.next().is_none())?;
    Some(at)
}

/// In a longer line nobody looks for the place of a comma.
const LONG_LINE: usize = 400;

/// Whether what stands behind an opening quotation mark is a key with its equals sign.
fn is_quoted_key(rest: &str) -> bool {
    rest.split_once('"').is_some_and(|(_, behind)| behind.trim_start().starts_with(['=', '.']))
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
    let digits = value.strip_prefix('#').unwrap_or_default();
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
pub(super) fn begins_anew(line: &str) -> bool {
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
