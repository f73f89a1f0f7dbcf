//! Whether a plan makes sense by itself: ids, references, and numbers without which a rule would check nothing.

use super::Rhythm;
use super::form::{ActForm, CadenceForm, GroupForm, OwedField, PlanForm, QuotaForm};
use crate::config::{Config, unknown, well_formed_and_unique};
use crate::diag::{Finding, Offset, Place, rule};
use crate::form::{At, Number};
use crate::plan::{Bound, Day, Every};
use crate::text::{decimal, short_date};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Reports what is wrong with a plan as such.
pub(super) fn check(form: &PlanForm, file: &Arc<str>, config: &Config, findings: &mut Vec<Finding>) {
    // A key that nobody knows is most likely the one that seems to be missing.
    let misspelt = findings.iter().any(|finding| finding.rule.id == rule::UNKNOWN_KEY.id);
    well_formed_and_unique(form.ids(), file, findings);
    well_formed_and_unique(form.categories.iter().map(|category| &category.id), file, findings);
    let mut sound = Sound { file, findings };
    sound.levels(form);
    sound.references(form, config);
    if !misspelt {
        sound.shape(form);
    }
    form.quotas.iter().for_each(|quota| sound.quota(quota, form));
    form.cadence.iter().for_each(|cadence| sound.cadence(cadence));
    form.groups.iter().for_each(|group| sound.group(group, form));
}

struct Sound<'a> {
    file: &'a Arc<str>,
    findings: &'a mut Vec<Finding>,
}

impl Sound<'_> {
    fn place(&self, span: &Range<Offset>) -> Place {
        Place::new(self.file, span.clone())
    }

    fn refuse(&mut self, span: &Range<Offset>, message: &'static str) {
        self.findings.push(Finding::new(&rule::BAD_VALUE, self.place(span)).says(message));
    }

    fn levels(&mut self, form: &PlanForm) {
        let mut seen = BTreeMap::new();
        for level in &form.levels {
            let first = *seen.entry(level.id.value).or_insert(level.id.span.start);
            if first != level.id.span.start {
                let finding = Finding::new(&rule::DUPLICATE_ID, self.place(&level.id.span));
                self.findings.push(finding.arg("id", level.id.name()).arg_line("line", first));
            } else if level.after.is_some_and(|after| after >= level.id.value) {
                self.refuse(&level.id.span, "plan-level-after");
            }
        }
    }

    /// Every name that the plan refers to exists.
    fn references(&mut self, form: &PlanForm, config: &Config) {
        let mut known = |at: &At<String>, what: &'static str, known: Vec<&str>| {
            if !known.contains(&at.as_str()) {
                self.findings.push(unknown(
                    Place::new(self.file, at.span.clone()),
                    what,
                    at,
                    known.into_iter(),
                ));
            }
        };
        known(&form.agency, "agency", config.agencies.iter().map(|agency| agency.id.as_str()).collect());
        for criterion in &form.criteria {
            for category in &criterion.categories {
                known(
                    category,
                    "category",
                    form.categories.iter().map(|category| category.id.as_str()).collect(),
                );
            }
            for unit in &criterion.units {
                known(unit, "unit", config.unit_ids().collect());
            }
            if let Some(group) = &criterion.group {
                known(group, "group", form.groups.iter().map(|group| group.id.as_str()).collect());
            }
        }
        for act in form.cadence.iter().filter_map(|cadence| cadence.act.as_ref()) {
            known(act, "act", form.acts.iter().map(|act| act.id.as_str()).collect());
        }
    }

    /// What every plan must say for its profiles to be judged at all.
    fn shape(&mut self, form: &PlanForm) {
        if form.years.is_empty() {
            let place = if form.years.span.is_empty() { &form.agency.span } else { &form.years.span };
            self.refuse(place, "plan-without-years");
        }
        if form.acts.is_empty() {
            self.refuse(&form.agency.span, "plan-without-acts");
        }
        let asks_ballot = |act: &ActForm| act.owes.contains(&OwedField::Ballot);
        if form.ballot.is_none() && form.acts.iter().any(asks_ballot) {
            self.refuse(&form.agency.span, "plan-without-ballot");
        }
        if let Some(minimum) = form.ballot.as_ref().and_then(|ballot| ballot.minimum.as_ref()) {
            self.percent(minimum);
            if Decimal::ZERO < minimum.value.value && minimum.value.value < Decimal::ONE {
                let finding = Finding::new(&rule::BAD_VALUE, self.place(&minimum.span)).says("plan-fraction");
                self.findings.push(finding.arg("value", decimal(minimum.value.value)));
            }
        }
        for deadline in &form.deadlines {
            if deadline.before.is_some() == deadline.by.is_some() {
                self.refuse(&deadline.id.span, "plan-deadline-day");
            }
            self.quarters(&deadline.registered_in);
            self.days([&deadline.before, &deadline.by], form);
        }
    }

    fn percent(&mut self, number: &At<Number>) {
        if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&number.value.value) {
            let finding =
                Finding::new(&rule::BAD_VALUE, self.place(&number.span)).says("plan-impossible-number");
            self.findings.push(finding.arg("value", number.value.value.to_string()));
        }
    }

    fn quarters(&mut self, quarters: &[At<u32>]) {
        for quarter in quarters.iter().filter(|quarter| !(1..=4).contains(&quarter.value)) {
            self.refuse(&quarter.span, "plan-impossible-quarter");
        }
    }

    /// A fixed day belongs to one of the plan's years or comes in the year behind it.
    fn days(&mut self, days: [&Option<At<Day>>; 2], form: &PlanForm) {
        for day in days.into_iter().flatten() {
            let Day::Fixed(date) = day.value else { continue };
            let concerned = form.years.iter().any(|year| Bound::By(day.value).concerns(*year));
            if !concerned && !form.years.is_empty() {
                let years: Vec<String> = form.years.iter().map(ToString::to_string).collect();
                let finding =
                    Finding::new(&rule::BAD_VALUE, self.place(&day.span)).says("plan-day-of-no-year");
                self.findings.push(finding.arg("date", short_date(date)).arg("years", years.join(", ")));
            }
        }
    }

    fn quota(&mut self, quota: &QuotaForm, form: &PlanForm) {
        self.days([&quota.before, &quota.by], form);
        if let (Some(minimum), Some(maximum)) = (quota.minimum, quota.maximum)
            && minimum > maximum
        {
            let finding = Finding::new(&rule::BAD_VALUE, self.place(&quota.id.span)).says("plan-quota-range");
            let finding = finding.arg("minimum", minimum.to_string()).arg("maximum", maximum.to_string());
            self.findings.push(finding);
        }
        if quota.minimum.is_none() && quota.maximum.is_none() && quota.maximum_share.is_none() {
            self.refuse(&quota.id.span, "plan-quota-number");
        }
        if let Some(share) = &quota.maximum_share {
            self.percent(share);
        }
    }

    fn cadence(&mut self, cadence: &CadenceForm) {
        if (cadence.what == Rhythm::Pick) != cadence.act.is_some() {
            self.refuse(&cadence.id.span, "plan-cadence-act");
        }
        if cadence.what == Rhythm::Update && cadence.every == Every::Month {
            self.refuse(&cadence.id.span, "plan-cadence-update-month");
        }
        self.quarters(&cadence.quarters);
    }

    fn group(&mut self, group: &GroupForm, form: &PlanForm) {
        let members = form
            .criteria
            .iter()
            .filter(|criterion| criterion.group.as_ref().is_some_and(|name| name.value == group.id.value));
        let owed = group.at_least_of.unwrap_or(1) as usize;
        let says_one = group.any_of.unwrap_or(false);
        let contradicts = if group.at_least_of.is_some() { group.any_of.is_some() } else { !says_one };
        if owed == 0 || owed > members.count() || contradicts {
            self.refuse(&group.id.span, "plan-group-number");
        }
    }
}
