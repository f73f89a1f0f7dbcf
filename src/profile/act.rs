//! An act of recognition as a profile has it: from a shared decision, or standing alone.

use super::{ActForm, Registry};
use crate::config::{unknown, unknown_by_name};
use crate::decision::{Session, SessionForm};
use crate::diag::{Finding, Offset, Place, rule};
use crate::form::At;
use crate::plan::Plan;
use crate::terms::Level;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

/// An act of recognition.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Act {
    /// The decision's id, when it is shared.
    pub decision: Option<String>,
    /// Which act of the plan.
    pub rule: String,
    /// Who recognised.
    pub level: Level,
    /// Its day.
    pub date: NaiveDate,
    /// Who issued it, or empty.
    pub authority: String,
    /// Number and symbol, or empty.
    pub number: String,
    /// Who signed, or empty.
    pub signer: String,
    /// The signer's position, or empty.
    pub position: String,
    /// The certificate's number, or empty.
    pub certificate: String,
    /// Votes in favour.
    pub in_favour: Option<u32>,
    /// The council's session.
    pub session: Option<Arc<Session>>,
    /// Where it stands in the profile.
    pub span: Range<Offset>,
    /// Where its votes stand, or the act.
    pub votes_span: Range<Offset>,
}

/// Ties an act to its decision and to its plan.
pub(super) fn resolve(
    form: At<ActForm>,
    rules: Option<&Plan>,
    registry: &Registry<'_>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> Option<Act> {
    let At { value: form, span } = form;
    let votes_span = form.in_favour.as_ref().map_or(span.clone(), |votes| votes.span.clone());
    let rule_span = form.act.as_ref().map_or(span.clone(), |act| act.span.clone());
    let act = match &form.decision {
        Some(_) => shared(form, span, votes_span, rules, registry, file, findings)?,
        None => alone(form, span, votes_span, rules, registry, file, findings)?,
    };
    let rules = rules?;
    let Some(rule) = rules.act(&act.rule) else {
        let known = rules.acts.iter().map(|act| act.id.as_str());
        findings.push(unknown(Place::new(file, rule_span), "act", &act.rule, known));
        return None;
    };
    if !rule.levels.contains(&act.level) {
        let finding =
            Finding::new(&rule::ACT_OUTSIDE_PLAN, Place::new(file, rule_span)).arg("act", &rule.name);
        findings.push(finding.arg("level", rules.level_name(act.level)));
        return None;
    }
    Some(act)
}

fn shared(
    form: ActForm,
    span: Range<Offset>,
    votes_span: Range<Offset>,
    rules: Option<&Plan>,
    registry: &Registry<'_>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> Option<Act> {
    let ActForm {
        decision,
        act,
        level,
        authority,
        number,
        date,
        signer,
        position,
        certificate,
        in_favour,
        ballot,
    } = form;
    let id = decision?;
    let Some(decided) = registry.decisions.get(&id.value) else {
        // One that has faults of its own is known all the same.
        if !registry.decision_ids.contains(&id.value) {
            // Somebody may have written its number.
            let number = |id| registry.decisions.get(id).map_or("", |decision| decision.number.as_str());
            let known = registry.decision_ids.iter().map(|id| (id.as_str(), number(id)));
            findings.push(unknown_by_name(Place::new(file, id.span.clone()), "decision", &id, known));
        }
        return None;
    };
    if rules.is_some_and(|rules| rules.id != decided.plan) {
        let finding =
            Finding::new(&rule::ACT_OUTSIDE_PLAN, Place::new(file, id.span)).says("decision-of-other-plan");
        findings.push(finding.arg("decision", &decided.title).arg("plan", &decided.plan));
        return None;
    }
    let said = [
        ("type", act.filter(|act| act.value != decided.act).map(|at| at.span)),
        ("level", level.filter(|level| level.value != decided.level).map(|at| at.span)),
        ("number", number.filter(|number| number.value != decided.number).map(|at| at.span)),
        ("date", date.filter(|date| date.value != decided.date).map(|at| at.span)),
        ("authority", differs(&authority, &decided.authority).then(|| span.clone())),
        ("signer", differs(&signer, &decided.signer).then(|| span.clone())),
    ];
    for (key, at) in said.into_iter().filter_map(|(key, at)| at.map(|at| (key, at))) {
        let finding = Finding::new(&rule::BAD_VALUE, Place::new(file, at)).says("act-contradicts-decision");
        findings.push(finding.arg("key", key).arg("decision", id.as_str()));
    }
    let authority = authority.unwrap_or_else(|| decided.authority.clone());
    Some(Act {
        decision: Some(id.value),
        rule: decided.act.clone(),
        level: decided.level,
        date: decided.date,
        authority,
        number: decided.number.clone(),
        signer: signer.unwrap_or_else(|| decided.signer.clone()),
        position: position.unwrap_or_else(|| decided.position.clone()),
        certificate: certificate.unwrap_or_default(),
        in_favour: in_favour.map(|votes| votes.value),
        session: own_session(ballot, file).or_else(|| decided.session.clone()),
        span,
        votes_span,
    })
}

/// Whether a profile says something else than a decision that says something.
fn differs(said: &Option<String>, decided: &str) -> bool {
    !decided.is_empty() && said.as_ref().is_some_and(|said| said != decided)
}

fn alone(
    form: ActForm,
    span: Range<Offset>,
    votes_span: Range<Offset>,
    rules: Option<&Plan>,
    registry: &Registry<'_>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> Option<Act> {
    let ActForm {
        decision: _,
        act,
        level,
        authority,
        number,
        date,
        signer,
        position,
        certificate,
        in_favour,
        ballot,
    } = form;
    let missing: Vec<&str> = [("type", act.is_none()), ("date", date.is_none())]
        .into_iter()
        .filter_map(|(key, missing)| missing.then_some(key))
        .collect();
    // A key misspelt has been told already, and may be any of these.
    let is_misspelt = |finding: &Finding| {
        finding.rule.id == rule::UNKNOWN_KEY.id
            && finding.place.span.start > span.start
            && ["decision", "type", "date"].iter().any(|key| finding.names(key))
    };
    if !missing.is_empty() && !findings.iter().any(is_misspelt) {
        let place = Place::new(file, span.start..span.start);
        let finding = Finding::new(&rule::MISSING_KEY, place).says("missing-key-of-act");
        findings.push(finding.arg_names("keys", "key", &missing));
    }
    let agency = rules.and_then(|rules| registry.config.agency(&rules.agency));
    Some(Act {
        decision: None,
        rule: act?.value,
        level: level.map_or(Level::Agency, |level| level.value),
        date: date?.value,
        authority: authority
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| agency.map(|agency| agency.name.clone()).unwrap_or_default()),
        number: number.map(|number| number.value).unwrap_or_default(),
        signer: signer.unwrap_or_default(),
        position: position.unwrap_or_default(),
        certificate: certificate.unwrap_or_default(),
        in_favour: in_favour.map(|votes| votes.value),
        session: own_session(ballot, file),
        span,
        votes_span,
    })
}

/// The session that a profile states itself.
fn own_session(ballot: Option<At<SessionForm>>, file: &Arc<str>) -> Option<Arc<Session>> {
    ballot.map(|ballot| Arc::new(Session::of(ballot, file)))
}
