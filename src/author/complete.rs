//! What `fix` adds to a profile that is still in the making: the keys of its skeleton that it does not have yet, as
//! comments. A profile begun by hand, or copied from another plan's, shows its author what may be filled in; nothing that
//! the program reads changes.

use super::patch::{Patches, end_of, line_end};
use super::skeleton::{self, Facts};
use crate::config::Config;
use crate::diag::Offset;
use crate::plan::Plan;
use crate::profile::Profile;
use crate::source::SourceFile;
use crate::terms::Stage;
use chrono::NaiveDate;
use toml_edit::{Document, Item};

/// The text of a profile's file with what it lacks, and the names of that: keys, and tables in brackets.
pub(super) fn completed(
    file: &SourceFile,
    profile: &Profile,
    config: &Config,
    plan: &Plan,
    today: NaiveDate,
) -> Option<(String, Vec<String>)> {
    if profile.stage == Stage::Recognised {
        return None;
    }
    let (agency, unit) = config.unit(&profile.unit)?;
    let facts = Facts {
        plan,
        config,
        agency,
        unit,
        kind: profile.kind,
        name: &profile.subject.name,
        id: &profile.subject.id,
        namesake: None,
        year: profile.year,
        introduced: None,
        today,
        categories: &profile.categories,
        head: profile.subject.head.as_deref().copied(),
    };
    let (front, names) = with_missing(file.front(), &skeleton::front(&facts))?;
    let (above, below) = (&file.text[..file.front.start], &file.text[file.front.end..]);
    Some((format!("{above}{front}{below}"), names))
}

/// A line of a front matter that gives a key or begins a table, set or as a comment, with the explanations above it.
struct Block<'a> {
    /// The table that it belongs to, or that it begins: "ratings.muc-do"; empty for the first keys.
    table: &'a str,
    /// None for a table's head.
    key: Option<&'a str>,
    /// Explanations and line.
    text: String,
    /// The byte behind its line.
    end: Offset,
    /// The head of one table of many.
    is_list: bool,
}

/// All lines of a front matter that say something, or would without their `#`.
fn blocks(front: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut table, mut above, mut at) = (Vec::new(), "", String::new(), 0);
    for line in front.split_inclusive('\n') {
        at += line.len();
        let line = line.trim_start();
        if line.starts_with("##") {
            above.push_str(line);
            continue;
        }
        let bare = line.strip_prefix('#').unwrap_or(line).trim();
        let head = bare.strip_prefix('[').and_then(|rest| rest.trim_start_matches('[').split(']').next());
        let key = bare.split_once('=').map(|(key, _)| key.trim()).filter(|key| is_key(key));
        if head.is_none() && key.is_none() {
            above.clear();
            continue;
        }
        table = head.unwrap_or(table);
        let text = format!("{}# {}\n", std::mem::take(&mut above), bare);
        blocks.push(Block { table, key, text, end: at, is_list: bare.starts_with("[[") });
    }
    blocks
}

fn is_key(text: &str) -> bool {
    let bare = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    let in_quotes = text.len() > 2 && text.starts_with('"') && text.ends_with('"');
    in_quotes || (!text.is_empty() && text.bytes().all(bare))
}

/// A front matter with the lines of a skeleton that it lacks, and their names; none when it lacks nothing.
///
/// Lines are told by how they begin. Where that is not enough (a text of several lines, a head in another form), the file
/// is left alone: what it says must stay the same, and nothing may be added twice.
fn with_missing(front: &str, skeleton: &str) -> Option<(String, Vec<String>)> {
    let (text, names) = added(front, skeleton)?;
    let is_sound = says(&text)? == says(front)? && added(&text, skeleton).is_none();
    is_sound.then_some((text, names))
}

/// The same, each line behind the one that stands before it in the skeleton.
fn added(front: &str, skeleton: &str) -> Option<(String, Vec<String>)> {
    let document = Document::parse(front).ok()?;
    let there = blocks(front);
    let (mut patches, mut names) = (Patches::default(), Vec::new());
    let newline = if front.contains("\r\n") { "\r\n" } else { "\n" };
    // Where the next line of the table goes; none while the table itself is being added, or cannot be added to.
    let (mut anchor, mut adds_table) = (Some(0), false);
    for Block { table, key, text, is_list, .. } in blocks(skeleton) {
        let set = find(&document, table, key);
        let noted = there.iter().find(|block| (block.table, block.key) == (table, key));
        let text = text.replace('\n', newline);
        match (key, set, noted) {
            (None, Some(item), _) => {
                adds_table = false;
                // What a table of many lacks is known by its other entries.
                anchor = item.as_table().filter(|_| !is_list).and_then(|table| head_end(front, table));
            }
            (None, None, Some(noted)) => (adds_table, anchor) = (false, (!is_list).then_some(noted.end)),
            (None, None, None) => {
                (adds_table, anchor) = (true, None);
                patches.insert(front.len(), format!("{newline}{text}"));
                names.push(if is_list { format!("[[{table}]]") } else { format!("[{table}]") });
            }
            (Some(_), None, None) if adds_table => patches.insert(front.len(), text),
            // Behind a table of its own the lines would be that table's.
            (Some(_), Some(item), _) if item.is_value() => {
                anchor = anchor.map(|_| line_end(front, end_of(item)));
            }
            (Some(_), Some(_), _) => {}
            (Some(_), None, Some(noted)) => anchor = anchor.map(|_| noted.end),
            // What stands in quotation marks holds the place of names that the author gives.
            (Some(key), None, None) if key.starts_with('"') => {}
            (Some(key), None, None) => {
                if let Some(at) = anchor {
                    patches.insert(at, text);
                    names.push(key.to_owned());
                }
            }
        }
    }
    (!names.is_empty()).then(|| (patches.apply(front), names))
}

/// Everything that a front matter sets, without its comments: each value as it is written, under its path.
fn says(front: &str) -> Option<Vec<String>> {
    fn add(path: &str, item: &Item, out: &mut Vec<String>) {
        match item {
            Item::Value(value) => out.push(format!("{path} = {}", value.clone().decorated("", ""))),
            Item::Table(table) => {
                out.push(format!("[{path}]"));
                table.iter().for_each(|(key, item)| add(&format!("{path}.{key}"), item, out));
            }
            Item::ArrayOfTables(tables) => {
                for (index, table) in tables.iter().enumerate() {
                    out.push(format!("[[{path}]]"));
                    table.iter().for_each(|(key, item)| add(&format!("{path}.{index}.{key}"), item, out));
                }
            }
            Item::None => {}
        }
    }
    let mut out = Vec::new();
    add("", Document::parse(front).ok()?.as_item(), &mut out);
    Some(out)
}

/// A table, or one of its keys, as the front matter sets it.
fn find<'a>(document: &'a Document<&str>, table: &str, key: Option<&str>) -> Option<&'a Item> {
    let key = key.map(|key| key.trim_matches('"'));
    let mut path = table.split('.').filter(|part| !part.is_empty()).chain(key);
    path.try_fold(document.as_item(), |item, name| item.get(name))
}

/// The byte behind the line that begins a table; none for one that has no such line.
fn head_end(front: &str, table: &toml_edit::Table) -> Option<Offset> {
    let span = table.span().filter(|_| !table.is_dotted() && !table.is_implicit())?;
    Some(line_end(front, span.start))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SKELETON: &str = "## Đầu đề, ví dụ:\n## unit = một phòng.\ntitle = \"\"\n## Ngày nộp.\n# dossier = 2024-01-01\n\n[subject]\n\
        id = \"\"\n## Chức vụ.\nposition = \"\"\n\n## Sự đồng ý.\n# [consent]\n# date = 2024-01-01\n";

    #[test]
    fn what_is_missing_is_added_as_a_comment_at_its_place() {
        let front = "title = \"A\" # ghi chú\nunit = \"b\"\n\n[subject]\nid = \"a\"\nname = \"A\"\n";
        let (text, names) = with_missing(front, SKELETON).expect("something is missing");
        assert_eq!(names, ["dossier", "position", "[consent]"]);
        let expected = "title = \"A\" # ghi chú\n## Ngày nộp.\n# dossier = 2024-01-01\nunit = \"b\"\n\n[subject]\n\
            id = \"a\"\n## Chức vụ.\n# position = \"\"\nname = \"A\"\n\n## Sự đồng ý.\n# [consent]\n# date = 2024-01-01\n";
        assert_eq!(text, expected);
        assert_eq!(with_missing(&text, SKELETON), None, "nothing is added twice");
    }

    #[test]
    fn what_is_there_as_a_comment_or_in_another_form_is_left_alone() {
        let commented =
            "title = \"A\"\n#dossier =\n[subject]\nid = \"a\"\nposition = \"x\"\n# [consent]\n# date =\n";
        assert_eq!(with_missing(commented, SKELETON), None);
        let inline =
            "title = \"A\"\ndossier = 2024-01-01\nsubject = { id = \"a\" }\nconsent.date = 2024-01-01\n";
        assert_eq!(with_missing(inline, SKELETON), None);
        assert_eq!(with_missing("title = ", SKELETON), None, "a text that does not parse is not touched");
    }

    #[test]
    fn a_text_whose_lines_cannot_be_told_is_left_alone() {
        let skeleton = "title = \"\"\n# dossier = 2024-01-01\n# introduced = 2024-01-01\n";
        let front = "title = \"\"\"một\ndossier = 5\nhai\"\"\"\n";
        assert_eq!(with_missing(front, skeleton), None, "a line would be added to the title");
        let front = "title = \"A\"\n[ subject ]\nid = \"a\"\n";
        assert_eq!(with_missing(front, SKELETON), None, "a line would be added time and again");
    }

    #[test]
    fn lines_end_as_the_others_do() {
        let (text, _) =
            with_missing("title = \"A\"\r\n[subject]\r\nid = \"a\"\r\n", SKELETON).expect("a text");
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    }
}
