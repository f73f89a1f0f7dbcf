//! Recognition plans: one agency's criteria, process and calendar for one period, as data.

mod form;
mod requirement;
mod sound;
mod when;

pub use form::{BallotForm, OwedField, PlanForm};
pub use requirement::{Requirement, Subject};
pub use when::{Bound, Day, When, quarters_text};

use crate::check::Check;
use crate::config::Config;
use crate::diag::{Finding, Place, Severity};
use crate::form::{Number, choice, read};
use crate::prose::placeholders;
use crate::source::SourceFile;
use crate::terms::{Kind, Level, Stage, UnitType};
use chrono::NaiveDate;
use std::sync::Arc;

choice! {
    /// What a deadline is about.
    pub enum Milestone {
        /// The unit's nomination or registration.
        Nomination = "nomination",
        /// The dossier reaching the office.
        Dossier = "dossier",
        /// The act of recognition.
        Recognition = "recognition",
    }
}

choice! {
    /// Whom a quota is counted over.
    pub enum Per {
        /// Each unit of certain types.
        Unit = "unit",
        /// The agency as a whole.
        Agency = "agency",
    }
}

choice! {
    /// What has to come round again and again.
    pub enum Rhythm {
        /// A pick: somebody introduced by a certain act.
        Pick = "pick",
        /// An update of every exemplar.
        Update = "update",
    }
}

choice! {
    /// How often.
    pub enum Every {
        /// Each month.
        Month = "month",
        /// Each quarter.
        Quarter = "quarter",
    }
}

choice! {
    /// What a ballot's share is counted of.
    pub enum BallotBase {
        /// All members of the council.
        Members = "members",
        /// The votes cast.
        Cast = "cast",
    }
}

/// A recognition plan.
#[derive(Debug)]
pub struct Plan {
    /// The file's name.
    pub id: String,
    /// Its file.
    pub file: Arc<str>,
    /// Our short title.
    pub title: String,
    /// The agency that works by it.
    pub agency: String,
    /// The emulation years covered, ascending.
    pub years: Vec<i32>,
    /// The kinds it knows.
    pub kinds: Vec<Kind>,
    /// The published document.
    pub source: SourceDocument,
    /// Levels in order.
    pub levels: Vec<PlanLevel>,
    /// Categories.
    pub categories: Vec<Category>,
    /// How many categories a profile must name.
    pub categories_required: u32,
    /// Acts that count.
    pub acts: Vec<ActRule>,
    /// The council's vote.
    pub ballot: Option<BallotRule>,
    /// Deadlines.
    pub deadlines: Vec<Deadline>,
    /// Quotas.
    pub quotas: Vec<Quota>,
    /// What comes round.
    pub cadence: Vec<Cadence>,
    /// Reminders.
    pub calendar: Vec<CalendarEntry>,
    /// Alternatives among criteria.
    pub groups: Vec<Group>,
    /// Criteria, in the document's order.
    pub criteria: Vec<Criterion>,
}

/// The published document that a plan restates; what it does not give is absent.
#[derive(Debug, Clone)]
pub struct SourceDocument {
    /// Who issued it.
    pub issuer: String,
    /// Its title.
    pub title: String,
    /// Number and symbol.
    pub number: Option<String>,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// A note of ours.
    pub note: String,
}

/// A level of recognition in a plan.
#[derive(Debug, Clone)]
pub struct PlanLevel {
    /// Which.
    pub id: Level,
    /// What the agency calls it.
    pub name: String,
    /// The level that must come first.
    pub after: Option<Level>,
    /// Clause.
    pub clause: String,
    /// Our reading.
    pub reading: String,
}

/// A category of exemplars ("lĩnh vực", "mô hình").
#[derive(Debug, Clone)]
pub struct Category {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Clause.
    pub clause: String,
}

/// An act that makes an exemplar public.
#[derive(Debug, Clone)]
pub struct ActRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Clause.
    pub clause: String,
    /// Levels at which it is made.
    pub levels: Vec<Level>,
    /// What it must state besides its day.
    pub owes: Vec<OwedField>,
    /// Our reading.
    pub reading: String,
}

/// What the plan asks of a council's vote.
#[derive(Debug, Clone)]
pub struct BallotRule {
    /// Clause.
    pub clause: String,
    /// In words.
    pub text: String,
    /// Whether it is secret.
    pub secret: bool,
    /// The least percentage in favour, and of what.
    pub minimum: Option<(Number, BallotBase)>,
    /// Our reading.
    pub reading: String,
}

/// A day by which something has to be done.
#[derive(Debug, Clone)]
pub struct Deadline {
    /// Its id.
    pub id: String,
    /// What.
    pub what: Milestone,
    /// Until when.
    pub bound: Bound,
    /// Only for profiles nominated in these quarters; empty for all.
    pub registered_in: Vec<u32>,
    /// Clause.
    pub clause: String,
    /// In words.
    pub text: String,
    /// Our reading.
    pub reading: String,
}

/// How many exemplars are owed or allowed.
#[derive(Debug, Clone)]
pub struct Quota {
    /// Its id.
    pub id: String,
    /// Clause.
    pub clause: String,
    /// In words.
    pub text: String,
    /// At least.
    pub minimum: Option<u32>,
    /// At most.
    pub maximum: Option<u32>,
    /// At most, as a percentage of the headcount.
    pub maximum_share: Option<Number>,
    /// Counted over what.
    pub per: Per,
    /// Types of units that owe it.
    pub unit_types: Vec<UnitType>,
    /// Kinds that are counted; empty for all.
    pub kinds: Vec<Kind>,
    /// Counted from this stage on.
    pub stage: Stage,
    /// Counted only with an act of this level.
    pub level: Option<Level>,
    /// The day by which the minimum is owed.
    pub bound: Option<Bound>,
    /// Our reading.
    pub reading: String,
    /// Where it stands in the plan's file.
    pub place: Place,
}

/// What comes round each month or quarter.
#[derive(Debug, Clone)]
pub struct Cadence {
    /// Its id.
    pub id: String,
    /// Clause.
    pub clause: String,
    /// In words.
    pub text: String,
    /// What.
    pub what: Rhythm,
    /// How often.
    pub every: Every,
    /// The act of a pick.
    pub act: Option<String>,
    /// Counted from this day.
    pub from: Option<NaiveDate>,
    /// Only these quarters; empty for all.
    pub quarters: Vec<u32>,
    /// Our reading.
    pub reading: String,
    /// Where it stands in the plan's file.
    pub place: Place,
}

/// A reminder.
#[derive(Debug, Clone)]
pub struct CalendarEntry {
    /// When.
    pub when: When,
    /// Clause.
    pub clause: String,
    /// What is due.
    pub text: String,
    /// Our reading.
    pub reading: String,
}

/// Criteria of which only some are owed.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Clause.
    pub clause: String,
    /// In words.
    pub text: String,
    /// How many must be met.
    pub at_least_of: u32,
}

/// A criterion.
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its id, unique in the plan.
    pub id: String,
    /// The clause it restates.
    pub clause: String,
    /// Our wording.
    pub text: String,
    /// Among those for all ("tiêu chuẩn chung").
    pub general: bool,
    /// Kinds that owe it.
    pub kinds: Vec<Kind>,
    /// Categories that owe it; empty for all.
    pub categories: Vec<String>,
    /// Units that owe it; empty for all.
    pub units: Vec<String>,
    /// Owed only by heads, not deputies.
    pub heads_only: bool,
    /// The group it belongs to.
    pub group: Option<String>,
    /// Our reading.
    pub reading: String,
    /// Weight when not met.
    pub severity: Severity,
    /// What is checked.
    pub check: Check,
}

impl Plan {
    /// The criterion of an id.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == id)
    }

    /// The act of an id.
    pub fn act(&self, id: &str) -> Option<&ActRule> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// The category of an id.
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    /// The plan's own name of a level.
    pub fn level_name(&self, level: Level) -> &str {
        self.levels.iter().find(|entry| entry.id == level).map_or(level.vietnamese(), |entry| &entry.name)
    }
}

/// What is wrong with a plan's front matter, whatever it names.
pub fn faults_of_form(file: &SourceFile) -> Vec<Finding> {
    read::<PlanForm>(&file.path, file.front(), file.front.start).1
}

/// Reads one plan.
pub fn parse(file: &SourceFile, id: &str, config: &Config) -> (Option<Plan>, Vec<Finding>) {
    let (form, mut findings) = read::<PlanForm>(&file.path, file.front(), file.front.start);
    findings.extend(placeholders(&file.path, &file.text, file.front.clone()));
    let plan = form.and_then(|form| {
        sound::check(&form, &file.path, config, &mut findings);
        let sound = findings.iter().all(|finding| finding.severity < Severity::Error);
        sound.then(|| form::build(form, file, id))
    });
    (plan, findings)
}
