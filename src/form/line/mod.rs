//! One line that does not parse: what its author most likely meant, and what mends it.

mod value;

use super::layout::{begins_anew, code_length, first_of, is_bare_key, is_in_long_text, unclosed_bracket};
use super::slip::{self, Slip};
use super::{Decoder, Shape, heads};
use crate::diag::{Finding, How, Offset, Place, Rule, rule};
use crate::text::slug;
use std::ops::Range;
use toml::de::DeTable;

/// A line at fault.
struct Line<'t> {
    text: &'t str,
    /// Its bytes in the text.
    span: Range<Offset>,
    content: &'t str,
    /// What stands before the equals sign.
    key: &'t str,
    /// What stands behind it, or all of the line.
    value: &'t str,
    /// The value without comment and white space.
    bare: &'t str,
    decoder: &'t Decoder,
    /// What the form expects behind the key, when it knows that.
    expected: Option<&'t Shape>,
    form: &'t Shape,
}

/// What is wrong with a line in which the parser has found a fault: where, and its message.
pub(super) fn explain(
    text: &str,
    line: Range<Offset>,
    fault: Range<Offset>,
    message: &str,
    decoder: &Decoder,
    form: &Shape,
) -> Finding {
    // With Windows line ends the last sign is no part of what was written.
    let line = line.start..line.end - usize::from(text[line.clone()].ends_with('\r'));
    let content = &text[line.clone()];
    let (key, value) = content.split_once('=').unwrap_or(("", content));
    let bare = value.split('#').next().unwrap_or_default().trim();
    let expected = heads::expected(&text[..line.start], key, form);
    let line = Line { text, span: line, content, key, value, bare, decoder, expected, form };
    Line::CAUSES.iter().find_map(|cause| cause(&line)).unwrap_or_else(|| line.by_message(fault, message))
}

impl Line<'_> {
    /// What lines are looked at for, in this order: the first that is found is told.
    const CAUSES: [fn(&Self) -> Option<Finding>; 20] = [
        Self::within_text,
        Self::curly_quotes_around,
        Self::unseen_character,
        Self::wide_characters,
        Self::head,
        Self::stray_words,
        Self::date,
        Self::words_without_quotes,
        Self::curly_quotes_within,
        Self::slip,
        Self::list_not_opened,
        Self::list_without_brackets,
        Self::number,
        Self::date_or_number_within,
        Self::key_with_marks,
        Self::missing_comma,
        Self::flag,
        Self::colour,
        Self::sign_at_the_end,
        Self::of_another_form,
    ];

    /// The place of some bytes of the line.
    fn place(&self, span: Range<Offset>) -> Place {
        self.decoder.place(self.span.start + span.start..self.span.start + span.end)
    }

    /// A finding at a character of the line.
    fn at_character(&self, rule: &'static Rule, at: Offset) -> Finding {
        let width = self.content[at..].chars().next().map_or(1, char::len_utf8);
        Finding::new(rule, self.place(at..at + width))
    }

    /// Where the value stands without comment and white space.
    fn span_of_bare(&self) -> Range<Offset> {
        let start = self.content.len() - self.value.trim_start().len();
        start..start + self.bare.len()
    }

    /// A finding at a part of the value.
    fn at_part(&self, rule: &'static Rule, part: &str) -> Finding {
        let start = self.content.len() - self.value.len() + self.value.find(part).unwrap_or(0);
        Finding::new(rule, self.place(start..start + part.len()))
    }

    /// A finding that another text of the line mends, if it parses.
    fn mended(&self, finding: Finding, right: Option<String>) -> Finding {
        match right.filter(|right| parses(right)) {
            Some(right) => finding.mended_at(self.decoder.shift(self.span.clone()), How::Put(right)),
            None => finding,
        }
    }

    /// Whether another text of the line parses, and it does not: one that does has another fault, such as a key that
    /// stands above already.
    fn is_cause(&self, mended: &str) -> bool {
        !parses(self.content) && parses(mended)
    }

    /// In a text of several lines nothing but a backslash can be at fault.
    fn within_text(&self) -> Option<Finding> {
        if !is_in_long_text(&self.text[..self.span.start]) {
            return None;
        }
        let meant = |behind: &str| {
            behind.is_empty() || behind.starts_with(['\\', '"', 'n', 't', 'r', 'b', 'f', 'e', 'u', 'U', 'x'])
        };
        let signs = self.content.match_indices('\\').map(|(at, _)| at);
        let at = signs.into_iter().find(|at| !meant(&self.content[at + 1..]));
        let finding = Finding::new(
            &rule::TOML_SYNTAX,
            self.place(at.unwrap_or(0)..at.map_or(self.content.len(), |at| at + 1)),
        );
        Some(if at.is_some() { finding.says("toml-syntax-backslash") } else { finding })
    }

    fn curly_quotes_around(&self) -> Option<Finding> {
        let (bare, key) = (self.bare, self.key);
        if !bare.starts_with(is_curly) && !bare.ends_with(is_curly) && !key.contains(is_curly) {
            return None;
        }
        let finding = self.at_character(&rule::CURLY_QUOTES, self.content.find(is_curly)?);
        Some(self.mended(finding, straightened(self.content)))
    }

    fn unseen_character(&self) -> Option<Finding> {
        let put = |replaced: fn(char) -> Option<&'static str>, otherwise: &str| -> String {
            let mut seen = String::with_capacity(self.content.len());
            for c in self.content.chars() {
                match (is_unseen(c), replaced(c)) {
                    (false, _) => seen.push(c),
                    (true, put) => seen.push_str(put.unwrap_or(otherwise)),
                }
            }
            seen
        };
        let seen = put(instead_of_unseen, " ");
        let (at, c) =
            self.content.char_indices().find(|(_, c)| is_unseen(*c)).filter(|_| self.is_cause(&seen))?;
        let finding = self.at_character(&rule::TOML_SYNTAX, at).says("toml-syntax-unseen");
        let finding = finding.arg("code", format!("U+{:04X}", u32::from(c)));
        // What a letter was that came to be some other sign, only the author knows.
        let known = self.content.chars().all(|c| !is_unseen(c) || instead_of_unseen(c).is_some());
        Some(if known { self.mended(finding, Some(seen)) } else { finding })
    }

    fn wide_characters(&self) -> Option<Finding> {
        let narrow = narrowed(self.content);
        let at = self.content.find(is_wide).filter(|_| self.is_cause(&narrow))?;
        Some(self.mended(self.at_character(&rule::TOML_SYNTAX, at).says("toml-syntax-wide"), Some(narrow)))
    }

    /// The name of a part in other brackets than square ones, or in half a pair.
    fn head(&self) -> Option<Finding> {
        let written = self.content.trim();
        let name = heads::bare_name(written);
        if written.contains('=') || parses(self.content) {
            return None;
        }
        let right = heads::head(name, self.form)?;
        let start = self.content.len() - self.content.trim_start().len();
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(start..start + written.len()));
        Some(finding.says("toml-syntax-head").arg("right", &right).mended_by(How::Put(right)))
    }

    /// A sentence, or a heading in Vietnamese, where only keys with their values may stand.
    fn stray_words(&self) -> Option<Finding> {
        let words = self.content.trim();
        let within = unclosed_bracket(&self.text[..self.span.start]).is_some();
        let is_head = words.starts_with('[') && words.ends_with(']');
        let is_sentence = words.starts_with(|c: char| c.is_alphabetic()) && words.contains(' ');
        if within || words.contains(['=', '"', '{']) || words.is_ascii() || !(is_head || is_sentence) {
            return None;
        }
        if words.split_once(':').is_some_and(|(key, _)| is_bare_key(key)) {
            return None;
        }
        let start = self.content.len() - self.content.trim_start().len();
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(start..start + words.len()));
        Some(match is_head {
            true => finding.says("toml-syntax-head-unknown").arg("known", heads::all(self.form).join(", ")),
            false => finding.says("toml-syntax-stray-words"),
        })
    }

    /// What one change of the line mends.
    fn slip(&self) -> Option<Finding> {
        let Slip { says, at, right } = slip::find(self.content).filter(|_| !parses(self.content))?;
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(at)).says(says);
        if says != "toml-syntax-backslash" {
            let right = if self.text.contains("\r\n") { right.replace('\n', "\r\n") } else { right };
            return Some(self.mended(finding, Some(right)));
        }
        let path = self.bare.trim_start_matches(['"', '\'']);
        let is_elsewhere = path.starts_with("\\\\") || path.get(1..3) == Some(":\\");
        Some(match is_elsewhere {
            true => finding.says("toml-syntax-own-disk"),
            // Of a text that is no path only the author knows what the sign was for.
            false if self.bare.contains(' ') => finding,
            false => self.mended(finding, Some(right)),
        })
    }

    fn curly_quotes_within(&self) -> Option<Finding> {
        let all = || self.content.replace(['“', '”', '„'], "\"");
        let straight = if self.value.contains('"') { slip::straightened(self.content) } else { all() };
        if straight == self.content || !self.is_cause(&straight) {
            return None;
        }
        let finding = self.at_character(&rule::CURLY_QUOTES, self.content.find(is_curly)?);
        Some(self.mended(finding, Some(straight)))
    }

    fn key_with_marks(&self) -> Option<Finding> {
        let key = self.key.trim();
        let start = self.key.len() - self.key.trim_start().len();
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(start..start + key.len()));
        if key.is_ascii() {
            let spaced = key.contains(char::is_whitespace) && !key.contains(['"', '\'', '[', '{']);
            let joined = key.split_whitespace().collect::<Vec<_>>().join("_");
            let finding = spaced.then(|| finding.says("toml-syntax-key-space"))?;
            let (hyphened, above) = (joined.replace('_', "-"), &self.text[..self.span.start]);
            let right = [joined, hyphened].into_iter().find(|name| heads::knows(above, name, self.form));
            return Some(match right {
                Some(right) => finding
                    .says("toml-syntax-key-space-right")
                    .arg("right", &right)
                    .mended_by(How::Put(right)),
                None => finding,
            });
        }
        // Below `[ratings.x]` names are free, and are written in quotes.
        let mut heads =
            self.text[..self.span.start].lines().filter(|line| line.trim_start().starts_with('['));
        if heads.next_back().is_some_and(|head| head.contains('.')) {
            let right = format!("\"{}\"", key.trim_matches('"').trim());
            let line = format!("{right} ={}", self.value);
            let finding = finding.says("toml-syntax-key-quotes").arg("right", &right);
            return Some(if parses(&line) { finding.mended_by(How::Put(right)) } else { finding });
        }
        let right = slug(key);
        // Below a table's head it may be a criterion; above all of them only what the program knows can be meant.
        let mut above = self.text[..self.span.start].lines();
        let in_table = above.any(|line| line.trim_start().starts_with('['));
        if right.is_empty() || !(in_table || self.decoder.begins_with(&right)) {
            return Some(finding.says("toml-syntax-key-unknown"));
        }
        Some(finding.says("toml-syntax-key").arg("right", &right).mended_by(How::Put(right)))
    }

    /// A comma that lacks between two values of the line, or behind the value on a line above.
    /// A list in the lines below that lacks the bracket behind the equals sign.
    fn list_not_opened(&self) -> Option<Finding> {
        not_opened(self.text, &self.span)?;
        let at = code_length(self.content);
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(0..at));
        let (says, at, put) = match self.content[..at].strip_suffix('[') {
            Some(key) => ("toml-syntax-no-equals", key.len(), "= "),
            None => ("toml-syntax-list-not-opened", at, " ["),
        };
        let at = self.decoder.shift(self.span.start + at..self.span.start + at);
        Some(finding.says(says).mended_at(at, How::Put(put.to_owned())))
    }

    fn missing_comma(&self) -> Option<Finding> {
        let at = self.place_of_comma()?;
        let finding = Finding::new(&rule::TOML_SYNTAX, self.decoder.place(at..at));
        Some(finding.says("toml-syntax-comma").mended_by(How::Put(",".to_owned())))
    }

    fn place_of_comma(&self) -> Option<Offset> {
        let above = &self.text[..self.span.start];
        let code = &self.content[..code_length(self.content)];
        let value = code.trim_start();
        let is_value =
            value.starts_with('{') || value.strip_prefix('"').is_some_and(|rest| !is_quoted_key(rest));
        let item = code.trim_end_matches([']', ',', ' ', '\t']);
        if is_value && parses(item) && !begins_anew(code) && unclosed_bracket(above).is_some() {
            let mut end = above.len();
            let last = above.split_inclusive('\n').rev().find_map(|line| {
                end -= line.len();
                Some(end + code_length(line)).filter(|code| *code > end)
            });
            return last.filter(|end| above[..*end].ends_with(['"', '}']));
        }
        if !code.contains(['[', '{']) || code.len() > LONG_LINE {
            return None;
        }
        let gaps =
            slip::outside_texts(code).into_iter().filter(|(_, c)| matches!(c, ' ' | '\t')).map(|(at, _)| at);
        let gaps = gaps.filter(|at| !code[..*at].ends_with([' ', '\t', ',', '=', '[', '{']));
        let mut places = gaps.filter(|at| parses(&format!("{},{}", &code[..*at], &code[*at..])));
        let only = places.next().filter(|_| places.next().is_none())?;
        Some(self.span.start + only)
    }

    fn sign_at_the_end(&self) -> Option<Finding> {
        let whole = self.content.trim_end();
        let rest =
            whole.strip_suffix([';', ',', '.', ']', '}', ')']).filter(|rest| DeTable::parse(rest).is_ok())?;
        let finding = Finding::new(&rule::TOML_SYNTAX, self.place(rest.len()..whole.len()));
        let finding = finding.says("toml-syntax-sign").arg("sign", &whole[rest.len()..]);
        Some(self.mended(finding, Some(rest.to_owned())))
    }

    /// What the parser says, in words for those who do not know TOML.
    fn by_message(&self, fault: Range<Offset>, message: &str) -> Finding {
        let end = self.text.len();
        let place = self.decoder.place(fault.start.min(end)..fault.end.min(end));
        let colon = self.content.split_once(':').is_some_and(|(key, _)| is_bare_key(key));
        let says = match known_fault(message, self.bare) {
            _ if colon => "toml-syntax-no-equals",
            "toml-syntax-quote" if goes_on(self.text, &self.span).is_some() => "toml-syntax-line-break",
            "toml-syntax-quote" if self.has_second_value() => "toml-syntax-two-values",
            known => known,
        };
        let finding = Finding::new(&rule::TOML_SYNTAX, place).says(says);
        if says == "toml-syntax-date" {
            return self.years().unwrap_or_else(|| self.no_date(finding, self.bare));
        }
        if says == "toml-syntax-duplicate"
            && let Some(first) = first_of(self.text, &self.span)
        {
            let first = self.decoder.shift(first..first).start;
            let finding = finding.says("toml-syntax-duplicate-of").arg_line("line", first);
            let lost = heads::that_may_lack(self.key.trim(), self.text, self.form);
            return match lost.is_empty() {
                true => finding,
                false => finding.says("toml-syntax-duplicate-of-part").arg("heads", lost.join(", ")),
            };
        }
        let right = rewritten(self.content, says, self.bare);
        self.mended(finding, right.filter(|_| says != "toml-syntax-quote" || self.is_followed_by_another()))
    }

    /// Whether a second equals sign stands behind the value.
    fn has_second_value(&self) -> bool {
        let mut signs = slip::outside_texts(self.content).into_iter().filter(|(_, c)| *c == '=');
        let second = signs.nth(1).map(|(at, _)| at);
        second.is_some_and(|at| parses(&self.content[..at]))
    }

    /// Whether what stands below is no more of the line's text: nothing, or no words, or what begins anew.
    fn is_followed_by_another(&self) -> bool {
        let next = self.text[self.span.end..].lines().map(str::trim).find(|line| !line.is_empty());
        next.is_none_or(|next| begins_anew(next) || !next.starts_with(char::is_alphabetic))
    }
}

/// Characters that nobody sees, and that TOML does not take.
fn is_unseen(c: char) -> bool {
    let widthless = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}');
    let blank = c != '\t' && c != '\r' && (c.is_control() || (c.is_whitespace() && !c.is_ascii()));
    widthless || blank
}

/// What was meant by one of them, where that is known: word processors write the hyphen at which no line breaks as U+001E,
/// and the one that shows only at a line's end as U+001F.
fn instead_of_unseen(c: char) -> Option<&'static str> {
    match c {
        '\u{1e}' => Some("-"),
        '\u{1f}' => Some(""),
        _ if c.is_whitespace() => Some(" "),
        _ if c.is_control() => None,
        _ => Some(""),
    }
}

/// Quotation marks that a word processor makes.
fn is_curly(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '‘' | '’' | '«' | '»')
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

/// In a longer line nobody looks for the place of a comma.
pub(super) const LONG_LINE: usize = 4000;

/// Whether what stands behind an opening quotation mark is a key with its equals sign.
fn is_quoted_key(rest: &str) -> bool {
    rest.split_once('"').is_some_and(|(_, behind)| behind.trim_start().starts_with(['=', '.']))
}

/// Where the text that a line begins ends, when it goes on in the lines below, of which the last has the quotation mark that
/// lacks here.
pub(super) fn goes_on(text: &str, line: &Range<Offset>) -> Option<Offset> {
    let (_, value) = text[line.clone()].split_once('=')?;
    let mut end = line.end + 1;
    let below = text.get(end..)?.split_inclusive('\n').map(|next| {
        end += next.len();
        (end, next.trim())
    });
    let mut more = below.take_while(|(_, next)| !begins_anew(next) && !next.starts_with('#'));
    let (end, last) = more.find(|(_, next)| next.contains('"'))?;
    let closed = last.split_once(" #").map_or(last, |(last, _)| last.trim_end()).ends_with('"');
    (value.trim_start().starts_with('"') && closed && last.matches('"').count() == 1).then_some(end)
}

/// The item above a line of a list, if it lacks the comma behind it: it is what does not belong there.
pub(super) fn without_comma(text: &str, line: &Range<Offset>) -> Option<Range<Offset>> {
    let is_item =
        |code: &str| code.trim_start().starts_with(['{', '"']) && parses(code.trim_end_matches(','));
    let above = text[..line.start].trim_end();
    let start = above.rfind('\n').map_or(0, |end| end + 1);
    let code = &above[start..start + code_length(&above[start..])];
    let is_within = || unclosed_bracket(&text[..line.start]).is_some();
    let lacks = is_item(&text[line.clone()]) && is_item(code) && !code.ends_with(',') && is_within();
    lacks.then_some(start..above.len())
}

/// Where the list ends that stands in the lines below a key, without the bracket that opens it or the equals sign.
pub(super) fn not_opened(text: &str, line: &Range<Offset>) -> Option<Offset> {
    let code = &text[line.start..line.start + code_length(&text[line.clone()])];
    let key = code.strip_suffix('=').or_else(|| code.strip_suffix('['))?;
    if !is_bare_key(key) {
        return None;
    }
    let mut end = line.end + 1;
    let below = text.get(end..)?.split_inclusive('\n').map(|next| {
        end += next.len();
        (end, next.trim())
    });
    let mut items = below.skip_while(|(_, next)| next.starts_with(['{', '"', '#']) || next.is_empty());
    let (list_end, close) = items.next()?;
    (close.starts_with(']') && parses(&format!("{key} = [{}", &text[line.end..list_end]))).then_some(list_end)
}

/// Whether a line is a key with its value, or an item of a list.
pub(super) fn parses(line: &str) -> bool {
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
            let (key, value) = (line.split_once(':').filter(|(key, _)| is_bare_key(key)))
                .or_else(|| line.trim().split_once([' ', '\t']))?;
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
