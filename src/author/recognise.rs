//! `recognise`: after the meeting, one decision into many profiles. All are edited in memory before any is written.

use super::acts::Act;
use super::patch::Patches;
use super::{Site, disk, find};
use crate::decision::Decision;
use crate::diag::Offset;
use crate::error::Result;
use crate::plan::OwedField;
use crate::source::SourceFile;
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml_edit::{Document, Item, Table};

/// What `recognise` did.
#[derive(Debug)]
pub struct Recognised {
    /// The decision's id.
    pub decision: String,
    /// Profiles that were written.
    pub changed: Vec<PathBuf>,
    /// Profiles that had it already.
    pub unchanged: Vec<PathBuf>,
    /// Whether the plan wants each profile's votes, which only the minutes know.
    pub owes_ballot: bool,
    /// The site's language.
    pub language: String,
}

/// Writes a decision into profiles: the stage, and the act. When one of them cannot be edited, none is.
pub fn recognise(root: &Path, decision: &str, profiles: &[String]) -> Result<Recognised> {
    let site = Site::read(root)?;
    let decision = find::decision(&site, decision)?;
    let plan = site.rules.plans.get(&decision.plan);
    let owed = plan.and_then(|plan| plan.act(&decision.act)).map_or(&[][..], |act| &act.owes);
    let mut files: Vec<&SourceFile> = Vec::new();
    for given in profiles {
        let file = find::profile(&site, given)?;
        if files.iter().all(|known| known.path != file.path) {
            files.push(file);
        }
    }
    let (mut edits, mut unchanged) = (Vec::new(), Vec::new());
    for file in files {
        let path = site.path(&file.path);
        let raw = disk::read(&path)?;
        let edited = edit(&site, file, &raw, decision, owed)?;
        if edited == raw {
            unchanged.push(path);
        } else {
            edits.push((path, edited));
        }
    }
    disk::replace_all(&edits)?;
    Ok(Recognised {
        decision: decision.id.clone(),
        changed: edits.into_iter().map(|(path, _)| path).collect(),
        unchanged,
        owes_ballot: owed.contains(&OwedField::Ballot),
        language: site.language(),
    })
}

/// A profile's text with the decision in it.
fn edit(
    site: &Site<'_>,
    file: &SourceFile,
    raw: &str,
    decision: &Decision,
    owed: &[OwedField],
) -> Result<String> {
    let front = same_lines(&file.text, &file.front, raw);
    let text = &raw[front.clone()];
    let document = Document::parse(text).map_err(|_| site.unreadable(file))?;
    if !is_of_plan(&document, decision) {
        return Err(find::not_of_plan(site, file, decision));
    }
    let line_end = if raw[..front.start].ends_with("\r\n") { "\r\n" } else { "\n" };
    let mut patches = Patches::default();
    let act = Act { decision: &decision.id, owed, line_end };
    set_stage(&document, line_end, &mut patches)
        .and_then(|()| act.add(&document, text, &mut patches))
        .ok_or_else(|| site.unreadable(file))?;
    Ok(format!("{}{}{}", &raw[..front.start], patches.apply(text), &raw[front.end..]))
}

/// The same lines in a text that differs in its letters alone (NFC, byte order mark).
fn same_lines(text: &str, range: &Range<Offset>, raw: &str) -> Range<Offset> {
    let lines_before = |at: Offset| text[..at].bytes().filter(|byte| *byte == b'\n').count();
    let start_of = |line: usize| raw.split_inclusive('\n').take(line).map(str::len).sum();
    start_of(lines_before(range.start))..start_of(lines_before(range.end))
}

/// Sets the stage; none when `stage` is no value at all.
fn set_stage(document: &Table, line_end: &str, patches: &mut Patches) -> Option<()> {
    match document.get("stage") {
        Some(stage) if stage.as_str() == Some("recognised") => {}
        Some(stage) => patches.replace(stage.as_value()?.span()?, "\"recognised\""),
        None => patches.insert(0, format!("stage = \"recognised\"{line_end}")),
    }
    Some(())
}

/// Whether a decision can be about a profile: it goes by the decision's plan and is not withdrawn.
pub(super) fn is_of_plan(profile: &Table, decision: &Decision) -> bool {
    let plan = profile.get("plan").and_then(Item::as_str);
    plan == Some(decision.plan.as_str()) && !profile.contains_key("withdrawal")
}
