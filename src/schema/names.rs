//! The names that a site has for what its files refer to.

use crate::check::{Check, Section};
use crate::diag;
use crate::pipeline::Rules;
use crate::plan::{Criterion, Plan};
use crate::terms::Kind;

/// Where names come from, and what is known of the file for which they are completed.
#[derive(Debug, Default)]
pub struct Names<'a> {
    /// The site's settings, plans and decisions; none outside a site.
    pub rules: Option<&'a Rules>,
    /// The plan of a profile or decision.
    pub plan: Option<&'a Plan>,
    /// The kind of a profile.
    pub kind: Option<Kind>,
}

/// What may stand at a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// Any text.
    Anything,
    /// One of these.
    These(Vec<Name>),
}

/// A name with what it stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) id: String,
    pub(super) about: String,
}

impl Name {
    pub(super) fn new(id: &str, about: impl Into<String>) -> Self {
        Self { id: id.to_owned(), about: about.into() }
    }
}

impl Names<'_> {
    /// The names that can stand at a path, or as keys of the table at a path that ends with a full stop.
    pub(super) fn at(&self, path: &str) -> Named {
        let names = match path {
            "profile.allow.rule" | "site.rules." => Some(allowable()),
            "profile.kind" => self.kind.map(|kind| vec![Name::new(kind.name(), kind.vietnamese())]),
            "profile.plan" | "decision.plan" => self.plans(),
            "profile.agency" | "plan.agency" => self.agencies(),
            "profile.unit" | "profile.subject.in_charge" | "plan.criteria.units" => self.units(),
            "profile.movements" => self.movements(),
            "profile.categories" => self.plan.map(categories),
            "profile.acts.decision" => self.decisions(),
            "profile.acts.type" | "decision.type" => self.plan.map(acts),
            "profile.evidence." => self.plan.map(|plan| self.criteria(plan, Section::Evidence)),
            "profile.measures." => self.plan.map(|plan| self.criteria(plan, Section::Measures)),
            "profile.ratings." => self.plan.map(|plan| self.criteria(plan, Section::Ratings)),
            "profile.points." => self.plan.map(|plan| self.criteria(plan, Section::Points)),
            path => self.inside(path),
        };
        names.map_or(Named::Anything, Named::These)
    }

    /// Names inside a criterion's answer: units of a figure, parts of a score.
    fn inside(&self, path: &str) -> Option<Vec<Name>> {
        let answer = path.strip_prefix("profile.")?;
        if answer.starts_with("measures.") && answer.ends_with(".unit") {
            return self.units();
        }
        let criterion = self.plan?.criterion(answer.strip_prefix("points.")?.strip_suffix('.')?)?;
        match &criterion.check {
            Check::Points(points) => {
                Some(points.parts.iter().map(|part| Name::new(&part.id, part.name.as_str())).collect())
            }
            _ => None,
        }
    }

    fn plans(&self) -> Option<Vec<Name>> {
        if let Some(plan) = self.plan {
            return Some(vec![Name::new(&plan.id, plan.title.as_str())]);
        }
        let plans = self.rules?.plans.values();
        Some(plans.map(|plan| Name::new(&plan.id, plan.title.as_str())).collect())
    }

    fn agencies(&self) -> Option<Vec<Name>> {
        let agencies = self.rules?.config.agencies.iter();
        Some(agencies.map(|agency| Name::new(&agency.id, agency.name.as_str())).collect())
    }

    /// Units of the plan's agency; of all agencies when no plan is given.
    fn units(&self) -> Option<Vec<Name>> {
        let agencies = self.rules?.config.agencies.iter();
        let agencies = agencies.filter(|agency| self.plan.is_none_or(|plan| plan.agency == agency.id));
        let name = |agency: &str, unit: &str| format!("{unit} ({agency})");
        let units = agencies.flat_map(|agency| {
            agency.units.iter().map(move |unit| Name::new(&unit.id, name(&agency.name, &unit.name)))
        });
        Some(units.collect())
    }

    fn movements(&self) -> Option<Vec<Name>> {
        let movements = self.rules?.config.movements.iter();
        Some(movements.map(|movement| Name::new(&movement.id, movement.name.as_str())).collect())
    }

    fn decisions(&self) -> Option<Vec<Name>> {
        let decisions = self.rules?.decisions.values();
        let decisions = decisions.filter(|decision| self.plan.is_none_or(|plan| plan.id == decision.plan));
        Some(decisions.map(|decision| Name::new(&decision.id, decision.title.as_str())).collect())
    }

    /// Criteria that are answered in a section. A statement may stand beside any answer.
    fn criteria(&self, plan: &Plan, section: Section) -> Vec<Name> {
        let asked = |criterion: &&Criterion| {
            let owed = self.kind.is_none_or(|kind| criterion.kinds.contains(&kind));
            owed && (section == Section::Evidence || criterion.check.skeleton(&criterion.id).0 == section)
        };
        let name = |criterion: &Criterion| {
            let required = criterion.check.required();
            let required = if required.is_empty() { required } else { format!(" ({required})") };
            Name::new(&criterion.id, format!("{}: {}{required}", criterion.clause, criterion.text))
        };
        plan.criteria.iter().filter(asked).map(name).collect()
    }
}

/// Rules that a profile may silence and a site may reweigh.
fn allowable() -> Vec<Name> {
    let rules = diag::all().iter().filter(|rule| rule.family.allowable());
    let title = |doc: &str| doc.lines().next().unwrap_or_default().trim_start_matches("# ").to_owned();
    rules.map(|rule| Name::new(rule.id, title(rule.doc("vi")))).collect()
}

fn categories(plan: &Plan) -> Vec<Name> {
    plan.categories.iter().map(|category| Name::new(&category.id, category.name.as_str())).collect()
}

fn acts(plan: &Plan) -> Vec<Name> {
    plan.acts.iter().map(|act| Name::new(&act.id, act.name.as_str())).collect()
}
