//! A bracket that nothing closes: what most likely lacks, and on which line.

use super::Decoder;
use super::layout::{begins_anew, code_length};
use super::line::parses;
use super::slip::{open_quote, outside_texts};
use crate::diag::{Finding, How, Offset, rule};
use std::ops::Range;
use toml::de::DeTable;

/// What is to be told of the bracket, or of the quotation marks, at a byte of a text.
pub(super) fn tell(text: &str, open: Offset, decoder: &Decoder) -> Finding {
    let lines = lines_from(text, open);
    let finding = |at: Offset| Finding::new(&rule::TOML_SYNTAX, decoder.place(at..at + 1));
    if text[open..].starts_with("\"\"\"") || text[open..].starts_with("'''") {
        return finding(open).says("toml-syntax-unclosed-text");
    }
    for line in &lines {
        if let Some(told) = quote(text, open, line, decoder).or_else(|| brace(text, line, decoder)) {
            return told;
        }
    }
    let finding = finding(open).says("toml-syntax-unclosed");
    let end = lines.iter().rev().map(|line| line.start + code_length(&text[line.clone()]));
    let Some(end) = end.into_iter().find(|end| !text[..*end].ends_with('\n')) else { return finding };
    let start = lines[0].start;
    // A list of several lines ends on a line of its own.
    let close = match text[start..end].contains('\n') {
        false if text[open..].starts_with('{') => " }",
        false => "]",
        true if text.contains("\r\n") => "\r\n]",
        true => "\n]",
    };
    match DeTable::parse(&format!("{}{close}", &text[start..end])) {
        Ok(_) => finding.mended_at(decoder.shift(end..end), How::Put(close.to_owned())),
        Err(_) => finding,
    }
}

/// The lines from the one of a bracket to the next that begins a key or a table, without their ends. A line with more
/// brackets that close than open begins neither: it is an item that lost its own.
fn lines_from(text: &str, open: Offset) -> Vec<Range<Offset>> {
    let mut start = text[..open].rfind('\n').map_or(0, |at| at + 1);
    let mut lines = Vec::new();
    for line in text[start..].split_inclusive('\n') {
        let code = line.trim_end();
        if !lines.is_empty() && begins_anew(code) && braces(code).is_none_or(|(open, close)| open >= close) {
            break;
        }
        lines.push(start..start + code.len());
        start += line.len();
    }
    lines
}

/// How many braces a line opens and closes outside texts, if it has any.
fn braces(code: &str) -> Option<(usize, usize)> {
    let count = |brace: char| outside_texts(code).into_iter().filter(|(_, c)| *c == brace).count();
    Some((count('{'), count('}'))).filter(|(open, close)| open + close > 0)
}

/// A text that lacks the quotation mark behind it.
fn quote(text: &str, bracket: Offset, line: &Range<Offset>, decoder: &Decoder) -> Option<Finding> {
    let code = &text[line.clone()];
    let open = open_quote(code).filter(|open| line.start + open > bracket)?;
    let place = |span: Range<Offset>| decoder.place(line.start + span.start..line.start + span.end);
    let finding = Finding::new(&rule::TOML_SYNTAX, place(open..open + 1)).says("toml-syntax-unclosed-quote");
    let end = code.trim_end_matches([']', '}', ' ', ',']).len();
    let right = format!("{}\"{}", &code[..end], &code[end..]);
    // Of several marks nobody knows which one lacks.
    if code.matches('"').count() > 1 {
        let start = bracket.checked_sub(line.start).unwrap_or(code.len() - code.trim_start().len());
        let finding = Finding::new(&rule::TOML_SYNTAX, place(start..code.len()));
        return Some(finding.says("toml-syntax-odd-quotes"));
    }
    let mends = end > open + 1 && parses(&right);
    Some(match mends {
        true => finding.mended_at(decoder.shift(line.clone()), How::Put(right)),
        false => finding,
    })
}

/// An item between braces of which one lacks.
fn brace(text: &str, line: &Range<Offset>, decoder: &Decoder) -> Option<Finding> {
    let code = &text[line.clone()];
    let (open, close) = braces(code)?;
    let start = code.len() - code.trim_start().len();
    let item = &code[start..code_length(code)];
    let (at, says, put) = if item.starts_with('{') && open > close {
        (item.trim_end_matches([',', ' ']).len(), "toml-syntax-unclosed-item", " }")
    } else if !item.starts_with('{') && close > open && begins_anew(item) {
        (0, "toml-syntax-unopened-item", "{ ")
    } else {
        return None;
    };
    let place = decoder.place(line.start + start..line.start + start + item.len());
    let finding = Finding::new(&rule::TOML_SYNTAX, place).says(says);
    Some(match parses(&format!("{}{put}{}", &item[..at], &item[at..])) {
        true => {
            let at = line.start + start + at;
            finding.mended_at(decoder.shift(at..at), How::Put(put.to_owned()))
        }
        false => finding,
    })
}
