//! Profiles: who is put forward, by which plan, with which answers. Parsed and tied to what they name, not yet judged.

mod act;
mod form;
mod reader;

pub use act::Act;
use form::WithdrawalForm;
pub use form::{ActForm, ConsentForm, OWED, ProfileForm, SubjectForm};

use crate::check::{InitiativeForm, Measure, Statement, TitleForm};
use crate::config::{Config, Movement};
use crate::decision::Decision;
use crate::diag::{Family, Finding, Offset, Place, Rule, Severity, rule};
use crate::form::{At, Entries, Number, read};
use crate::kept::Text;
use crate::markdown::{LinkStyle, Purpose, Rendered};
use crate::photo::{Album, Photo};
use crate::plan::Plan;
use crate::privacy;
use crate::prose::document_numbers;
use crate::source::SourceFile;
use crate::terms::{Kind, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;
use std::sync::Arc;

/// A profile's name in the site: folder's year and slug.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// The folder's year.
    pub year: i32,
    /// The file's name.
    pub slug: String,
}

impl Key {
    /// Its address below the root: "2024/le-an/".
    pub fn path(&self) -> String {
        let mut path = self.name();
        path.push('/');
        path
    }

    /// As authors refer to it: "2024/le-an".
    pub fn name(&self) -> String {
        // Made of every profile at every look, so it has its room from the start.
        let mut name = String::with_capacity(self.slug.len() + "2024//".len());
        let _ = write!(name, "{}/{}", self.year, self.slug);
        name
    }
}

/// What profiles may name.
#[derive(Debug)]
pub struct Registry<'a> {
    /// Settings, units, movements.
    pub config: &'a Config,
    /// Plans that parsed.
    pub plans: &'a BTreeMap<String, Plan>,
    /// Decisions that parsed.
    pub decisions: &'a BTreeMap<String, Decision>,
    /// All plan files, those with faults included.
    pub plan_ids: &'a [String],
    /// All decision files, those with faults included.
    pub decision_ids: &'a [String],
    /// All profile files, those with faults included.
    pub profile_keys: &'a BTreeSet<String>,
    /// The pictures of the site.
    pub album: &'a Album,
    /// How addresses end.
    pub links: LinkStyle,
    /// What the profiles are read for.
    pub purpose: Purpose,
}

/// A profile that was read and understood.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Profile {
    /// Folder's year and slug.
    pub key: Key,
    /// Its file.
    pub file: Arc<str>,
    /// Headline of the story.
    pub title: String,
    /// Collective, leader or staff.
    pub kind: Kind,
    /// The agency's id.
    pub agency: String,
    /// The unit's id.
    pub unit: String,
    /// The plan's id.
    pub plan: String,
    /// The emulation year that it is recognised for: the folder's, or the year before when the plan ended with it and
    /// the introduction came later.
    pub year: i32,
    /// How far it has come.
    pub stage: Stage,
    /// Day of nomination.
    pub nominated: Option<At<NaiveDate>>,
    /// Day of the dossier.
    pub dossier: Option<At<NaiveDate>>,
    /// Day of introduction.
    pub introduced: Option<At<NaiveDate>>,
    /// Day on which it was sent to the province.
    pub sent_to_province: Option<NaiveDate>,
    /// Categories of the plan.
    pub categories: Vec<String>,
    /// Movements, by id.
    pub movements: Vec<String>,
    /// One sentence.
    pub impact: String,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
    /// Content is invented, and the page says so.
    pub sample: bool,
    /// Silenced rules.
    pub allow: Vec<Allow>,
    /// Who it is about.
    pub subject: SubjectForm,
    /// By what lists are ordered within a kind: people by given name, collectives by name.
    pub order: (Vec<u8>, Vec<u8>),
    /// The photograph beside the facts.
    pub portrait: Option<Described>,
    /// The photograph above the story.
    pub cover: Option<Described>,
    /// What social networks show: the cover or a collective's picture, cut for them, or a person's portrait as it is.
    pub social: Option<Described>,
    /// The person's consent.
    pub consent: Option<At<ConsentForm>>,
    /// Statements by criterion.
    pub evidence: Entries<Statement>,
    /// Figures by criterion.
    pub measures: Entries<Measure>,
    /// Ratings by criterion and item.
    pub ratings: Entries<Entries<String>>,
    /// Points by criterion and part.
    pub points: Entries<Entries<Number>>,
    /// Titles held.
    pub titles: Vec<At<TitleForm>>,
    /// Initiatives recognised.
    pub initiatives: Vec<At<InitiativeForm>>,
    /// Acts, in the order of the file.
    pub acts: Vec<Act>,
    /// Achievements of later quarters, by day.
    pub updates: Vec<Update>,
    /// The story.
    pub story: Rendered,
    /// Where things stand that findings point at.
    pub spans: Spans,
}

/// A photograph with what it shows, for those who do not see it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Described {
    /// The photograph.
    pub photo: Photo,
    /// What it shows.
    pub alt: String,
}

/// Places in a profile.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Spans {
    /// `plan`
    pub plan: Range<Offset>,
    /// `kind`
    pub kind: Range<Offset>,
    /// `unit`
    pub unit: Range<Offset>,
    /// `stage`
    pub stage: Range<Offset>,
    /// `title`
    pub title: Range<Offset>,
    /// `impact`
    pub impact: Range<Offset>,
    /// `[subject]`
    pub subject: Range<Offset>,
    /// `movements`
    pub movements: Option<Range<Offset>>,
    /// The last byte of the front matter's fence: where the story should begin.
    pub story: Range<Offset>,
}

/// A silenced rule.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Allow {
    /// Which.
    #[serde(with = "crate::diag::by_name")]
    pub rule: &'static Rule,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub span: Range<Offset>,
}

/// An achievement of a later quarter.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Update {
    /// Its day.
    pub date: NaiveDate,
    /// Where its day stands.
    pub span: Range<Offset>,
    /// Headline.
    pub title: String,
    /// Text as HTML.
    pub text: Rendered,
}

/// A profile that was taken off: nothing of it is published.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Withdrawn {
    /// Folder's year and slug.
    pub key: Key,
    /// Old addresses, which go too.
    pub aliases: Vec<String>,
    /// The subject's id, when the file still gives it: another profile of the subject may build on this one.
    pub subject: Option<String>,
    /// The day that it gives, and where, when it can be read.
    pub day: Option<(NaiveDate, Place)>,
}

/// What a profile's file turned out to be.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Parsed {
    /// A profile to be judged.
    Profile(Arc<Profile>),
    /// One that was withdrawn.
    Withdrawn(Withdrawn),
    /// Its faults, or those of its plan, leave nothing to judge.
    Faulty,
}

impl Profile {
    /// A place in the profile's file.
    pub fn place(&self, span: Range<Offset>) -> Place {
        Place::new(&self.file, span)
    }

    /// All photographs of its page.
    pub fn photos(&self) -> impl Iterator<Item = &Photo> {
        let own = [&self.portrait, &self.cover, &self.social].into_iter().flatten();
        let texts = std::iter::once(&self.story).chain(self.updates.iter().map(|update| &update.text));
        own.map(|described| &described.photo).chain(texts.flat_map(|text| &text.photos))
    }

    /// Its texts as HTML, always in one order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.story)
            .chain(self.updates.iter().map(|update| &update.text))
            .map(|text| &text.html)
    }

    /// The profile's movements.
    pub fn movements<'a>(&self, config: &'a Config) -> Vec<&'a Movement> {
        self.movements.iter().filter_map(|id| config.movement(id)).collect()
    }
}

/// What is wrong with a profile's front matter, whatever it names.
pub fn faults_of_form(file: &SourceFile) -> Vec<Finding> {
    if is_withdrawn(file) {
        return Vec::new();
    }
    read::<ProfileForm>(&file.path, file.front(), file.front.start).1
}

/// Reads one profile.
pub fn parse(file: &SourceFile, key: Key, registry: &Registry<'_>) -> (Parsed, Vec<Finding>) {
    if !file.begins_lines("[subject]") && file.begins_lines("signer") && !file.begins_lines("kind") {
        let finding = Finding::new(&rule::WRONG_FOLDER, Place::start_of(&file.path));
        return (Parsed::Faulty, vec![finding.says("wrong-folder-decision")]);
    }
    let (form, mut findings) = read::<ProfileForm>(&file.path, file.front(), file.front.start);
    if let Some(withdrawn) = withdrawn(file, form.as_ref(), &key) {
        // Nothing may stand in the way of a withdrawal: what else is wrong with the file is told, and no more.
        findings.iter_mut().for_each(|finding| finding.severity = finding.severity.min(Severity::Warning));
        return (Parsed::Withdrawn(withdrawn), findings);
    }
    let is_read = form.is_some();
    let (profile, mut findings) = reader::read(form, key, file, registry, findings);
    let mut of_texts = privacy::check(file, &registry.config.contacts);
    of_texts.append(&mut document_numbers(&file.path, &file.text, file.front.clone()));
    // Where the lines cannot be read, nobody knows where their texts begin and end, nor what is allowed.
    let is_told = |finding: &Finding| {
        is_read || (finding.place.span.start >= file.body.start && !reader::may_be_allowed(finding, file))
    };
    findings.extend(of_texts.into_iter().filter(is_told));
    // A link or picture at fault stops the build by its own weight; the profile can be judged all the same.
    let sound = findings
        .iter()
        .all(|finding| finding.severity < Severity::Error || finding.rule.family == Family::Link);
    match profile.filter(|_| sound) {
        Some(profile) => (Parsed::Profile(Arc::new(profile)), findings),
        None => (Parsed::Faulty, findings),
    }
}

/// Whether a profile's file says that it is withdrawn, whatever else is wrong with it. In a text that does not parse a
/// line that begins a withdrawal is enough: the parser loses what stands below a fault.
pub fn is_withdrawn(file: &SourceFile) -> bool {
    if !matches!(file.kind, crate::source::Kind::Profile { .. }) {
        return false;
    }
    let (table, faults) = toml::de::DeTable::parse_recoverable(file.front());
    let named = table.get_ref().contains_key("withdrawal");
    named || (!faults.is_empty() && file.front().lines().any(begins_withdrawal))
}

/// Whether a line is `[withdrawal]`, or gives `withdrawal` as a key.
fn begins_withdrawal(line: &str) -> bool {
    let name = line.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let rest = name.strip_prefix("withdrawal").map(str::trim_start);
    rest.is_some_and(|rest| rest.starts_with([']', '=', '.']))
}

/// The names ("2024/le-an") that a profile's file gives as its old addresses, whatever else is wrong with it.
pub fn former_names(file: &SourceFile) -> Vec<String> {
    let (table, _) = toml::de::DeTable::parse_recoverable(file.front());
    let aliases = table.get_ref().get("aliases").and_then(|aliases| aliases.get_ref().as_array());
    let texts = aliases.into_iter().flatten().filter_map(|alias| alias.get_ref().as_str());
    texts.map(|alias| alias.trim_matches('/').to_owned()).collect()
}

/// The withdrawn profile; `None` when it is not withdrawn. A `[withdrawal]` counts even in a file that is otherwise broken.
fn withdrawn(file: &SourceFile, form: Option<&ProfileForm>, key: &Key) -> Option<Withdrawn> {
    let Some(form) = form else {
        let withdrawn =
            || Withdrawn { key: key.clone(), aliases: former_names(file), subject: None, day: None };
        return is_withdrawn(file).then(withdrawn);
    };
    let WithdrawalForm { date, reason: _ } = form.withdrawal.as_ref()?;
    Some(Withdrawn {
        key: key.clone(),
        aliases: form.aliases.iter().map(|alias| alias.value.clone()).collect(),
        subject: form.subject.as_ref().map(|subject| subject.id.value.clone()),
        day: Some((date.value, Place::new(&file.path, date.span.clone()))),
    })
}
