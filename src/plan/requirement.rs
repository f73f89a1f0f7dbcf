//! Everything that a plan can find fault with, by name: what tests walk so that no criterion or rule goes untested.

use super::{Criterion, Plan};
use crate::terms::Kind;
use std::fmt;

/// Whom a criterion may apply to.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Collective, leader or staff.
    pub kind: Kind,
    /// The unit's id.
    pub unit: &'a str,
    /// Whether a leader heads the unit.
    pub head: bool,
    /// The categories named.
    pub categories: &'a [String],
}

impl Criterion {
    /// Whether a subject owes the criterion.
    pub fn applies_to(&self, subject: &Subject<'_>) -> bool {
        let named = |list: &[String], id: &str| list.is_empty() || list.iter().any(|item| item == id);
        self.kinds.contains(&subject.kind)
            && (!self.heads_only || subject.head)
            && named(&self.units, subject.unit)
            && (self.categories.is_empty()
                || subject.categories.iter().any(|id| self.categories.contains(id)))
    }
}

/// One criterion, or one rule at the level of the plan; findings carry its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Requirement {
    /// "ty-le-xuat-sac", "quyet-dinh-cong-nhan.number", "ballot.minimum", "level.province".
    pub name: String,
    /// Its clause.
    pub clause: String,
}

impl fmt::Display for Requirement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.clause)
    }
}

impl Plan {
    /// All criteria and rules that can be violated; reminders are none. Criteria of a group are owed together, so the
    /// group stands for them.
    pub fn requirements(&self) -> Vec<Requirement> {
        let mut all = Vec::new();
        let mut add = |name: String, clause: &str| all.push(Requirement { name, clause: clause.to_owned() });
        for criterion in self.criteria.iter().filter(|criterion| criterion.group.is_none()) {
            add(criterion.id.clone(), &criterion.clause);
        }
        for group in &self.groups {
            add(group.id.clone(), &group.clause);
        }
        if self.categories_required > 0 {
            add("categories".to_owned(), self.categories.first().map_or("", |category| &category.clause));
        }
        for act in &self.acts {
            for field in act.owes.iter().filter(|field| field.name() != "date") {
                add(format!("{}.{}", act.id, field.name()), &act.clause);
            }
        }
        if let Some(ballot) = &self.ballot {
            if ballot.secret {
                add("ballot.secret".to_owned(), &ballot.clause);
            }
            if ballot.minimum.is_some() {
                add("ballot.minimum".to_owned(), &ballot.clause);
            }
        }
        for level in self.levels.iter().filter(|level| level.after.is_some()) {
            add(format!("level.{}", level.id.name()), &level.clause);
        }
        for deadline in &self.deadlines {
            add(deadline.id.clone(), &deadline.clause);
        }
        for quota in &self.quotas {
            if quota.minimum.is_some() {
                add(format!("{}.minimum", quota.id), &quota.clause);
            }
            if quota.maximum.is_some() || quota.maximum_share.is_some() {
                add(format!("{}.maximum", quota.id), &quota.clause);
            }
        }
        for cadence in &self.cadence {
            add(cadence.id.clone(), &cadence.clause);
        }
        all
    }
}
