//! Another year's plan for new years: what can be reckoned is moved, what cannot is marked for the author.
//!
//! Years, and the fixed days of deadlines, quotas, cadence and calendar, move by the difference of the first years. The
//! number and day of the old document go. A sentence that names a year near the old ones is left as it is, with a comment
//! above it: only its author knows whether «năm 2023» meant the plan's year or a fact.

use super::patch::{Patches, line_end, line_start, reassemble};
use super::quoted;
use crate::diag::Offset;
use crate::source::SourceFile;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use toml_edit::{Datetime, Document, InlineTable, Item, Table, Value};

/// The tables whose days belong to the plan's calendar.
const DATED: [&str; 4] = ["deadlines", "quotas", "cadence", "calendar"];

/// The keys of `[source]` that are of one document only.
const OF_DOCUMENT: [&str; 2] = ["number", "date"];

/// The plan `from` for other years; none when its front matter has faults.
pub(super) fn over(file: &SourceFile, from: &str, years: &BTreeSet<i32>) -> Option<String> {
    let front = file.front();
    let document = Document::parse(front).ok()?;
    let old = years_of(&document)?;
    let mut carry = Carry {
        front,
        shift: years.first()? - old.first()?,
        near: old.first()? - 2..=old.last()? + 2,
        patches: Patches::default(),
        stale: BTreeMap::new(),
    };
    carry.patches.replace(document.get("years")?.span()?, years_list(years));
    carry.source(&document, years);
    for (key, item) in document.iter().filter(|(key, _)| *key != "years") {
        let line = document.key(key)?.span()?.start;
        carry.item(key, key, line, item);
    }
    let front = carry.finish();
    let old = years_text(&old);
    let new = years_text(years);
    let note = format!(
        "Chép từ kế hoạch {from} ({old}). Viết lại phần giới thiệu dưới đây cho {new}, rồi xóa lời nhắc này."
    );
    Some(reassemble(file, &front, &note))
}

/// "[2026, 2027]"
pub(super) fn years_list(years: &BTreeSet<i32>) -> String {
    let years: Vec<String> = years.iter().map(i32::to_string).collect();
    format!("[{}]", years.join(", "))
}

/// «năm 2026», «các năm 2026, 2027»
pub(super) fn years_text(years: &BTreeSet<i32>) -> String {
    let list: Vec<String> = years.iter().map(i32::to_string).collect();
    let word = if list.len() == 1 { "năm" } else { "các năm" };
    format!("{word} {}", list.join(", "))
}

fn years_of(document: &Table) -> Option<BTreeSet<i32>> {
    let years = document.get("years")?.as_array()?.iter();
    years.map(|year| year.as_integer()?.try_into().ok()).collect()
}

struct Carry<'a> {
    front: &'a str,
    /// How many years everything moves.
    shift: i32,
    /// Years that a sentence may mean when it speaks of the old plan's time.
    near: RangeInclusive<i32>,
    patches: Patches,
    /// Years named in the values of a line.
    stale: BTreeMap<Offset, BTreeSet<i32>>,
}

impl Carry<'_> {
    /// Walks an item of the table `section`; `line` is where the outermost key of its line stands.
    fn item(&mut self, section: &str, key: &str, line: Offset, item: &Item) {
        match item {
            Item::None => {}
            Item::Value(value) => self.value(section, key, line, value),
            Item::Table(table) => self.table(section, table),
            Item::ArrayOfTables(tables) => tables.iter().for_each(|table| self.table(section, table)),
        }
    }

    fn table(&mut self, section: &str, table: &Table) {
        for (key, item) in table.iter() {
            let of_document = section == "source" && OF_DOCUMENT.contains(&key);
            let span = table.key(key).and_then(|key| key.span());
            if let Some(span) = span.filter(|_| !of_document) {
                self.item(section, key, span.start, item);
            }
        }
    }

    fn value(&mut self, section: &str, key: &str, line: Offset, value: &Value) {
        let Some(span) = value.span() else { return };
        let dated = DATED.contains(&section);
        match value {
            Value::Datetime(day) if dated => {
                self.patches.replace(span, self.moved(*day.value()).to_string());
            }
            Value::String(text) => match moved_time(text.value(), self.shift).filter(|_| key == "when") {
                Some(time) => self.patches.replace(span, quoted(&time)),
                None => self.look(key, line, text.value()),
            },
            Value::Array(values) => values.iter().for_each(|value| self.value(section, key, line, value)),
            Value::InlineTable(table) => {
                for (key, value) in table.iter() {
                    self.value(section, key, line, value);
                }
            }
            _ => {}
        }
    }

    /// The same day of another year; 29 February becomes the 28th where there is none.
    fn moved(&self, day: Datetime) -> Datetime {
        let date = day.date.map(|mut date| {
            let year = i32::from(date.year) + self.shift;
            date.year = year.try_into().unwrap_or(date.year);
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            if (date.month, date.day, leap) == (2, 29, false) {
                date.day = 28;
            }
            date
        });
        Datetime { date, ..day }
    }

    /// Notes the years that a sentence names.
    fn look(&mut self, key: &str, line: Offset, text: &str) {
        let numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
        let years = numbers.filter_map(|number| number.parse().ok());
        let named: BTreeSet<i32> = years.filter(|year| self.near.contains(year)).collect();
        if key != "id" && !named.is_empty() {
            self.stale.entry(line_start(self.front, line)).or_default().extend(named);
        }
    }

    /// `[source]`: what is of the old document alone goes, and a comment says what to write.
    fn source(&mut self, document: &Table, years: &BTreeSet<i32>) {
        let Some((key, source)) = document.get_key_value("source") else { return };
        let Some(line) = key.span().map(|span| line_start(self.front, span.start)) else { return };
        let comment = format!(
            "## Văn bản của {}: sửa tên, nơi ban hành, lời chú cho đúng; ghi số (number) và ngày (date) khi đã có.\n",
            years_text(years)
        );
        match source {
            Item::Value(Value::InlineTable(table)) => {
                self.patches.insert(line, comment);
                self.source_in_line(table);
            }
            Item::Table(table) if table.is_dotted() => {
                self.patches.insert(line, comment);
                self.source_in_lines(table);
            }
            Item::Table(table) => {
                let year = years.first().copied().unwrap_or_default();
                let samples = format!("# number = \"…\"\n# date = {year}-01-31\n");
                self.patches.insert(line_end(self.front, line), comment + &samples);
                self.source_in_lines(table);
            }
            _ => {}
        }
    }

    fn source_in_lines(&mut self, table: &Table) {
        for name in OF_DOCUMENT {
            let Some((key, value)) = table.get_key_value(name) else { continue };
            if let (Some(key), Some(value)) = (key.span(), value.span()) {
                let end = line_end(self.front, value.end);
                self.patches.replace(line_start(self.front, key.start)..end, "");
            }
        }
    }

    fn source_in_line(&mut self, table: &InlineTable) {
        let kept = table.iter().filter(|(key, _)| !OF_DOCUMENT.contains(key)).filter_map(|(name, value)| {
            let start = table.key(name)?.span()?.start;
            Some(&self.front[start..value.span()?.end])
        });
        let kept: Vec<&str> = kept.collect();
        if let Some(span) = table.span() {
            self.patches.replace(span, format!("{{ {} }}", kept.join(", ")));
        }
    }

    fn finish(mut self) -> String {
        for (line, years) in &self.stale {
            let years: Vec<String> = years.iter().map(i32::to_string).collect();
            let comment = format!("## Xem lại: dòng dưới còn nhắc năm {}.\n", years.join(", "));
            self.patches.insert(*line, comment);
        }
        self.patches.apply(self.front)
    }
}

/// "2024-12", "2025-Q2", "2023-H1" in another year.
fn moved_time(time: &str, shift: i32) -> Option<String> {
    let (year, part) = time.split_once('-')?;
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    let known = matches!(
        part.as_bytes(),
        [b'Q', b'1'..=b'4'] | [b'H', b'1' | b'2'] | [b'0', b'1'..=b'9'] | [b'1', b'0'..=b'2']
    );
    known.then(|| format!("{}-{part}", year + shift))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::author::in_memory;

    fn carried(front: &str, years: &[i32]) -> String {
        let text = format!("+++\n{front}+++\nbody\n");
        let files = vec![("site.toml".into(), String::new()), ("content/plans/p.md".into(), text)];
        let file = in_memory(files).unwrap().1.files.remove(0);
        over(&file, "p", &years.iter().copied().collect()).unwrap()
    }

    #[test]
    fn days_move_by_whole_years_and_the_last_of_february_stays_a_day() {
        let text = carried(
            "years = [2024] # one\n[[deadlines]]\nid = \"a\"\nbefore = 2024-02-29\n[[calendar]]\nwhen = \"2024-Q2\"\n",
            &[2026],
        );
        assert!(text.contains("years = [2026] # one\n"), "{text}");
        assert!(text.contains("before = 2026-02-28\n"), "{text}");
        assert!(text.contains("when = \"2026-Q2\"\n"), "{text}");
    }

    #[test]
    fn the_old_documents_number_and_day_go_however_they_are_written() {
        for source in [
            "[source]\ntitle = \"K\"\nnumber = \"1\" # no\ndate = 2024-01-02\nnote = \"n\"\n",
            "source = { date = 2024-01-02, title = \"K\", number = \"1\" }\n",
            "source.number = \"1\"\nsource.title = \"K\"\n",
        ] {
            let text = carried(&format!("years = [2024]\n{source}"), &[2026]);
            let live: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
            assert!(live.iter().all(|line| !line.contains("number") && !line.contains("date")), "{text}");
            assert!(live.iter().any(|line| line.contains("title = \"K\"")), "{text}");
            assert!(text.contains("## Văn bản của năm 2026: "), "{text}");
        }
    }

    #[test]
    fn a_sentence_that_names_an_old_year_is_marked_and_left() {
        let text =
            carried("years = [2024]\n[[criteria]]\nid = \"x-2024\"\ntext = \"Năm 2023 và 2024\"\n", &[2026]);
        let marked =
            "id = \"x-2024\"\n## Xem lại: dòng dưới còn nhắc năm 2023, 2024.\ntext = \"Năm 2023 và 2024\"\n";
        assert!(text.contains(marked), "{text}");
    }
}
