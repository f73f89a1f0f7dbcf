//! Writes source files for `init`, `new`, `new-plan`, `recognise` and `fix`. The only module that does.
//!
//! A new file is never written over another. A file that is already there is edited by putting text in the place of
//! text, at the bytes that the TOML parser names: what is not meant stays as its author left it, to the byte.

mod acts;
mod answers;
mod bundled;
mod carry;
mod complete;
mod disk;
mod find;
mod fix;
mod init;
mod new;
mod new_plan;
mod page;
mod patch;
mod recognise;
mod skeleton;

pub use fix::fix;
pub use init::{Forge, init};
pub use new::{NewProfile, new_profile};
pub use new_plan::{NewPlan, new_plan};
pub use recognise::{Recognised, recognise};

use crate::error::{Error, Result};
use crate::pipeline::{self, Rules};
use crate::plan::Plan;
use crate::source::{self, Kind, SourceFile, Sources};
use crate::text::{fold, is_id};
use chrono::{DateTime, NaiveDate, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many of the names that would do are told.
const NAMES_TOLD: usize = 8;

/// The longest id that becomes a file's name, in bytes; systems allow 255 with the ending.
const LONGEST_ID: usize = 80;

/// A file that was written.
#[derive(Debug)]
pub struct Made {
    /// Where.
    pub path: PathBuf,
    /// The site's language.
    pub language: String,
}

/// A site as these commands need it: what its files say, and the files.
struct Site<'a> {
    root: &'a Path,
    rules: Rules,
    sources: Sources,
}

impl<'a> Site<'a> {
    fn read(root: &'a Path) -> Result<Self> {
        let rules = pipeline::rules(root)?;
        let sources = source::read_content(root, None, std::time::SystemTime::UNIX_EPOCH)?;
        Ok(Self { root, rules, sources })
    }

    fn file(&self, is_meant: impl Fn(&Kind) -> bool) -> Option<&SourceFile> {
        let mut files = self.sources.files.iter().map(|file| &**file);
        files.find(|file| is_meant(&file.kind))
    }

    fn plan_file(&self, id: &str) -> Option<&SourceFile> {
        self.file(|kind| matches!(kind, Kind::Plan(name) if name == id))
    }

    fn plan_ids(&self) -> impl Iterator<Item = &str> {
        let files = self.sources.files.iter();
        files.filter_map(|file| match &file.kind {
            Kind::Plan(id) => Some(id.as_str()),
            _ => None,
        })
    }

    /// The plan of an id: unknown when no file has it, unreadable when that file has faults.
    fn plan(&self, id: &str) -> Result<&Plan> {
        if let Some(plan) = self.rules.plans.get(id) {
            return Ok(plan);
        }
        Err(match self.plan_file(id) {
            Some(file) => self.unreadable(file),
            None => unknown("plan", id, self.plan_ids()),
        })
    }

    fn unreadable(&self, file: &SourceFile) -> Error {
        let path = self.path(&file.path);
        Error::Unreadable { path }
    }

    /// Where a file of the site lies.
    fn path(&self, file: &str) -> PathBuf {
        self.root.join(file)
    }

    /// The day given, else the one that it is in the site's time zone.
    fn today(&self, given: Option<NaiveDate>, now: DateTime<Utc>) -> NaiveDate {
        given.unwrap_or_else(|| now.with_timezone(&self.rules.config.timezone).date_naive())
    }

    fn language(&self) -> String {
        self.rules.config.language.clone()
    }
}

/// A name that the site does not have, with those that come nearest.
fn unknown<'a>(what: &'static str, name: &str, known: impl IntoIterator<Item = &'a str>) -> Error {
    let given = fold(name);
    let name_of = |known: &str| fold(known.split_once(" (").map_or(known, |(name, _)| name));
    let distance = |known: &str| strsim::osa_distance(&given, &name_of(known));
    let mut known: Vec<(usize, &str)> = known.into_iter().map(|known| (distance(known), known)).collect();
    known.sort_unstable();
    known.dedup();
    let nearest = known.into_iter().take(NAMES_TOLD);
    Error::Unknown {
        what,
        name: name.to_owned(),
        known: nearest.map(|(_, known)| known.to_owned()).collect(),
    }
}

/// A text as a TOML string.
fn quoted(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

/// Whether an id given as an argument can be a file's name.
fn is_file_id(id: &str) -> bool {
    is_id(id) && id.len() <= LONGEST_ID
}

/// Text that is not on the disk, as a file of the site.
fn in_memory(files: Vec<(String, String)>) -> Option<(Arc<SourceFile>, Sources)> {
    source::restore(files, Vec::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_name_is_answered_with_the_nearest_first() {
        let many: Vec<String> = (0..20).map(|n| format!("phong-{n:02}")).collect();
        let known = many.iter().map(String::as_str).chain(["van-phong"]);
        let Error::Unknown { known, .. } = unknown("unit", "Văn-phong", known) else {
            unreachable!("an unknown name");
        };
        assert_eq!(known[0], "van-phong");
        assert_eq!(known.len(), NAMES_TOLD);
    }
}
