//! A plan as its author writes it, and its conversion.

use super::{
    ActRule, BallotBase, BallotRule, Bound, Cadence, CalendarEntry, Category, Criterion, Day, Deadline,
    Every, Group, Milestone, Per, Plan, PlanLevel, Quota, Rhythm, SourceDocument, When,
};
use crate::check::Check;
use crate::diag::{Place, Severity};
use crate::form::{At, Number, choice, form};
use crate::source::SourceFile;
use crate::terms::{Kind, Level, Stage, UnitType};
use chrono::NaiveDate;
use std::sync::Arc;

choice! {
    /// What an act may owe.
    pub enum OwedField {
        /// Its day (always owed).
        Date = "date",
        /// Number and symbol.
        Number = "number",
        /// Who signed.
        Signer = "signer",
        /// The certificate's number.
        Certificate = "certificate",
        /// The council's vote.
        Ballot = "ballot",
    }
}

choice! {
    /// How much a criterion that is not met weighs: it cannot be switched off.
    pub enum CriterionWeight {
        /// A warning.
        Warn = "warn",
        /// An error.
        Error = "error",
    }
}

form! {
    /// The front matter of `content/plans/<id>.md`.
    pub struct PlanForm {
        /// Our short title.
        title: String,
        /// The agency that works by it.
        agency: At<String>,
        /// The emulation years covered.
        years: At<Vec<i32>>,
        /// The kinds it knows.
        kinds: Vec<Kind>,
        /// How many categories a profile must name.
        categories_required: Option<u32>,
        /// The published document.
        source: SourceForm,
        /// Levels in order.
        levels: Vec<LevelForm>,
        /// Categories.
        categories: Vec<CategoryForm>,
        /// Acts that count.
        acts: Vec<ActForm>,
        /// The council's vote.
        ballot: Option<BallotForm>,
        /// Deadlines.
        deadlines: Vec<DeadlineForm>,
        /// Quotas.
        quotas: Vec<QuotaForm>,
        /// What comes round.
        cadence: Vec<CadenceForm>,
        /// Reminders.
        calendar: Vec<CalendarForm>,
        /// Alternatives among criteria.
        groups: Vec<GroupForm>,
        /// Criteria.
        criteria: Vec<CriterionForm>,
    }

    /// `[source]`: the published document.
    pub struct SourceForm {
        /// Who issued it.
        issuer: String,
        /// Its title.
        title: String,
        /// Number and symbol.
        number: Option<String>,
        /// Its day.
        date: Option<NaiveDate>,
        /// Who signed it.
        signer: Option<String>,
        /// The signer's position.
        position: Option<String>,
        /// A note of ours.
        note: Option<String>,
    }

    /// `[[levels]]`
    pub struct LevelForm {
        /// Which.
        id: At<Level>,
        /// What the agency calls it.
        name: String,
        /// The level that must come first.
        after: Option<Level>,
        /// Clause.
        clause: Option<String>,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[categories]]`
    pub struct CategoryForm {
        /// Its id.
        id: At<String>,
        /// Its name.
        name: String,
        /// Clause.
        clause: String,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[acts]]`
    pub struct ActForm {
        /// Its id.
        id: At<String>,
        /// Its name.
        name: String,
        /// Clause.
        clause: String,
        /// Levels at which it is made.
        levels: Vec<Level>,
        /// What it must state.
        owes: Vec<OwedField>,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[ballot]`
    pub struct BallotForm {
        /// Clause.
        clause: String,
        /// In words.
        text: Option<String>,
        /// Whether it is secret.
        secret: bool,
        /// The least percentage in favour.
        minimum: Option<At<Number>>,
        /// Of what (default: members).
        of: Option<BallotBase>,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[deadlines]]`
    pub struct DeadlineForm {
        /// Its id.
        id: At<String>,
        /// What.
        what: Milestone,
        /// The first day that is late.
        before: Option<At<Day>>,
        /// The last day that is in time.
        by: Option<At<Day>>,
        /// Only for profiles nominated in these quarters.
        registered_in: Vec<At<u32>>,
        /// Clause.
        clause: String,
        /// In words.
        text: String,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[quotas]]`
    pub struct QuotaForm {
        /// Its id.
        id: At<String>,
        /// Clause.
        clause: String,
        /// In words.
        text: String,
        /// At least.
        minimum: Option<u32>,
        /// At most.
        maximum: Option<u32>,
        /// At most, as a percentage of the headcount.
        maximum_share: Option<At<Number>>,
        /// Counted over what.
        per: Per,
        /// Types of units that owe it.
        unit_types: Vec<UnitType>,
        /// Kinds that are counted.
        kinds: Vec<Kind>,
        /// Counted from this stage on.
        stage: Option<Stage>,
        /// Counted only with an act of this level.
        level: Option<Level>,
        /// The first day that is late.
        before: Option<At<Day>>,
        /// The last day that is in time.
        by: Option<At<Day>>,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[cadence]]`
    pub struct CadenceForm {
        /// Its id.
        id: At<String>,
        /// Clause.
        clause: String,
        /// In words.
        text: String,
        /// What.
        what: Rhythm,
        /// How often.
        every: Every,
        /// The act of a pick.
        act: Option<At<String>>,
        /// Counted from this day.
        from: Option<NaiveDate>,
        /// Only these quarters.
        quarters: Vec<At<u32>>,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[calendar]]`
    pub struct CalendarForm {
        /// When.
        when: When,
        /// Clause.
        clause: String,
        /// What is due.
        text: String,
        /// Our reading.
        reading: Option<String>,
    }

    /// `[[groups]]`
    pub struct GroupForm {
        /// Its id.
        id: At<String>,
        /// Clause.
        clause: String,
        /// In words.
        text: String,
        /// How many must be met.
        at_least_of: Option<u32>,
        /// One is enough.
        any_of: Option<bool>,
    }

    /// `[[criteria]]`
    pub struct CriterionForm {
        /// Its id.
        id: At<String>,
        /// Clause.
        clause: String,
        /// Our wording.
        text: String,
        /// Among those for all.
        general: Option<bool>,
        /// Kinds that owe it (default: all of the plan).
        kinds: Vec<Kind>,
        /// Categories that owe it.
        categories: Vec<At<String>>,
        /// Units that owe it.
        units: Vec<At<String>>,
        /// Owed only by heads.
        heads_only: Option<bool>,
        /// The group it belongs to.
        group: Option<At<String>>,
        /// Our reading.
        reading: Option<String>,
        /// Weight when not met (default: error).
        severity: Option<CriterionWeight>,
        /// What is checked.
        check: Check,
    }
}

impl PlanForm {
    /// Every id that the plan declares.
    pub(super) fn ids(&self) -> impl Iterator<Item = &At<String>> {
        let acts = self.acts.iter().map(|act| &act.id);
        let deadlines = self.deadlines.iter().map(|deadline| &deadline.id);
        let quotas = self.quotas.iter().map(|quota| &quota.id);
        let cadence = self.cadence.iter().map(|cadence| &cadence.id);
        let groups = self.groups.iter().map(|group| &group.id);
        let criteria = self.criteria.iter().map(|criterion| &criterion.id);
        acts.chain(deadlines).chain(quotas).chain(cadence).chain(groups).chain(criteria)
    }
}

/// Makes the plan from a form whose references hold.
pub(super) fn build(form: PlanForm, file: &SourceFile, id: &str) -> Plan {
    let PlanForm {
        title,
        agency,
        years,
        mut kinds,
        categories_required,
        source,
        levels,
        categories,
        acts,
        ballot,
        deadlines,
        quotas,
        cadence,
        calendar,
        groups,
        criteria,
    } = form;
    let mut years = years.value;
    years.sort_unstable();
    years.dedup();
    if kinds.is_empty() {
        kinds = vec![Kind::Collective, Kind::Leader, Kind::Staff];
    }
    Plan {
        id: id.to_owned(),
        file: Arc::clone(&file.path),
        title,
        agency: agency.value,
        years,
        source: source_document(source),
        levels: levels.into_iter().map(level).collect(),
        categories: categories.into_iter().map(category).collect(),
        categories_required: categories_required.unwrap_or(0),
        acts: acts.into_iter().map(act).collect(),
        ballot: ballot.map(ballot_rule),
        deadlines: deadlines.into_iter().filter_map(deadline).collect(),
        quotas: quotas.into_iter().map(|form| quota(form, &file.path)).collect(),
        cadence: cadence.into_iter().map(|form| cadence_rule(form, &file.path)).collect(),
        calendar: calendar.into_iter().map(calendar_entry).collect(),
        groups: groups.into_iter().map(group).collect(),
        criteria: criteria.into_iter().map(|form| criterion(form, &kinds)).collect(),
        kinds,
    }
}

fn source_document(form: SourceForm) -> SourceDocument {
    // The signer is read and kept out: the page cites a document, it does not name a person.
    let SourceForm { issuer, title, number, date, signer: _, position: _, note } = form;
    SourceDocument { issuer, title, number, date, note: note.unwrap_or_default() }
}

fn level(form: LevelForm) -> PlanLevel {
    let LevelForm { id, name, after, clause, reading } = form;
    PlanLevel {
        id: id.value,
        name,
        after,
        clause: clause.unwrap_or_default(),
        reading: reading.unwrap_or_default(),
    }
}

fn category(form: CategoryForm) -> Category {
    let CategoryForm { id, name, clause, reading: _ } = form;
    Category { id: id.value, name, clause }
}

fn act(form: ActForm) -> ActRule {
    let ActForm { id, name, clause, levels, owes, reading } = form;
    let levels = if levels.is_empty() { vec![Level::Agency] } else { levels };
    ActRule { id: id.value, name, clause, levels, owes, reading: reading.unwrap_or_default() }
}

fn ballot_rule(form: BallotForm) -> BallotRule {
    let BallotForm { clause, text, secret, minimum, of, reading } = form;
    let minimum = minimum.map(|minimum| (minimum.value, of.unwrap_or(BallotBase::Members)));
    BallotRule {
        clause,
        text: text.unwrap_or_default(),
        secret,
        minimum,
        reading: reading.unwrap_or_default(),
    }
}

fn deadline(form: DeadlineForm) -> Option<Deadline> {
    let DeadlineForm { id, what, before, by, registered_in, clause, text, reading } = form;
    let bound = Bound::of(before.map(|day| day.value), by.map(|day| day.value))?;
    Some(Deadline {
        id: id.value,
        what,
        bound,
        registered_in: plain(registered_in),
        clause,
        text,
        reading: reading.unwrap_or_default(),
    })
}

fn quota(form: QuotaForm, file: &Arc<str>) -> Quota {
    let QuotaForm {
        id,
        clause,
        text,
        minimum,
        maximum,
        maximum_share,
        per,
        unit_types,
        kinds,
        stage,
        level,
        before,
        by,
        reading,
    } = form;
    Quota {
        place: Place::new(file, id.span),
        id: id.value,
        clause,
        text,
        minimum,
        maximum,
        maximum_share: maximum_share.map(|share| share.value),
        per,
        unit_types,
        kinds,
        stage: stage.unwrap_or(Stage::Nominated),
        level,
        bound: Bound::of(before.map(|day| day.value), by.map(|day| day.value)),
        reading: reading.unwrap_or_default(),
    }
}

fn cadence_rule(form: CadenceForm, file: &Arc<str>) -> Cadence {
    let CadenceForm { id, clause, text, what, every, act, from, quarters, reading } = form;
    Cadence {
        place: Place::new(file, id.span),
        id: id.value,
        clause,
        text,
        what,
        every,
        act: act.map(|act| act.value),
        from,
        quarters: plain(quarters),
        reading: reading.unwrap_or_default(),
    }
}

fn calendar_entry(form: CalendarForm) -> CalendarEntry {
    let CalendarForm { when, clause, text, reading } = form;
    CalendarEntry { when, clause, text, reading: reading.unwrap_or_default() }
}

fn group(form: GroupForm) -> Group {
    let GroupForm { id, clause, text, at_least_of, any_of: _ } = form;
    Group { id: id.value, clause, text, at_least_of: at_least_of.unwrap_or(1) }
}

fn criterion(form: CriterionForm, plan_kinds: &[Kind]) -> Criterion {
    let CriterionForm {
        id,
        clause,
        text,
        general,
        kinds,
        categories,
        units,
        heads_only,
        group,
        reading,
        severity,
        check,
    } = form;
    Criterion {
        id: id.value,
        clause,
        text,
        general: general.unwrap_or(false),
        kinds: if kinds.is_empty() { plan_kinds.to_vec() } else { kinds },
        categories: categories.into_iter().map(|id| id.value).collect(),
        units: units.into_iter().map(|id| id.value).collect(),
        heads_only: heads_only.unwrap_or(false),
        group: group.map(|id| id.value),
        reading: reading.unwrap_or_default(),
        severity: match severity {
            Some(CriterionWeight::Warn) => Severity::Warning,
            Some(CriterionWeight::Error) | None => Severity::Error,
        },
        check,
    }
}

/// Values without their places.
fn plain<T>(values: Vec<At<T>>) -> Vec<T> {
    values.into_iter().map(|at| at.value).collect()
}
