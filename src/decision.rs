//! Decisions and council sessions: one act for many profiles, written once.

use crate::config::{Config, unknown};
use crate::diag::{Finding, Place, Severity, rule};
use crate::form::{At, form, read};
use crate::plan::Plan;
use crate::prose::document_numbers;
use crate::source::SourceFile;
use crate::terms::Level;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

form! {
    /// The front matter of `content/decisions/<id>.md`.
    pub struct DecisionForm {
        /// What it is called.
        title: String,
        /// The plan by which it was taken.
        plan: At<String>,
        /// Which act of the plan it is.
        act = "type": At<String>,
        /// Who recognised (default: agency).
        level: Option<Level>,
        /// Who issued it.
        authority: Option<String>,
        /// Number and symbol.
        number: Option<At<String>>,
        /// Its day.
        date: At<NaiveDate>,
        /// Who signed.
        signer: Option<String>,
        /// The signer's position.
        position: Option<String>,
        /// The council's session.
        ballot: Option<At<SessionForm>>,
    }

    /// `[ballot]`: a council's session.
    pub struct SessionForm {
        /// Its day.
        date: Option<At<NaiveDate>>,
        /// Members of the council.
        members: Option<At<u32>>,
        /// Members present.
        present: Option<At<u32>>,
        /// Votes cast (default: as many as were present).
        cast: Option<At<u32>>,
        /// Whether the vote was secret.
        secret: Option<At<bool>>,
    }
}

/// A council's session.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Session {
    /// Where it stands.
    pub place: Place,
    /// Its day.
    pub date: Option<At<NaiveDate>>,
    /// Members of the council.
    pub members: Option<At<u32>>,
    /// Members present.
    pub present: Option<At<u32>>,
    /// Votes cast.
    pub cast: Option<At<u32>>,
    /// Whether the vote was secret, when it is said.
    pub secret: Option<At<bool>>,
}

impl Session {
    /// What a file says of a session.
    pub fn of(form: At<SessionForm>, file: &Arc<str>) -> Self {
        let At { value: SessionForm { date, members, present, cast, secret }, span } = form;
        let cast = cast.or_else(|| present.clone());
        Self { place: Place::new(file, span), date, members, present, cast, secret }
    }

    /// Whether it is said that the vote was secret.
    pub fn is_secret(&self) -> bool {
        self.secret.as_ref().is_some_and(|secret| secret.value)
    }

    /// Where one of its values stands.
    pub fn place_of<T>(&self, value: &At<T>) -> Place {
        Place::new(&self.place.file, value.span.clone())
    }
}

/// One act for many profiles.
#[derive(Debug)]
pub struct Decision {
    /// The file's name.
    pub id: String,
    /// Its file.
    pub file: Arc<str>,
    /// What it is called.
    pub title: String,
    /// The plan's id.
    pub plan: String,
    /// Which act of the plan it is.
    pub act: String,
    /// Who recognised.
    pub level: Level,
    /// Who issued it, or empty.
    pub authority: String,
    /// Number and symbol, or empty.
    pub number: String,
    /// Its day.
    pub date: NaiveDate,
    /// Who signed, or empty.
    pub signer: String,
    /// The signer's position, or empty.
    pub position: String,
    /// The council's session.
    pub session: Option<Arc<Session>>,
    /// Where its day stands.
    pub date_place: Place,
    /// Where the number (or the day) stands.
    pub number_place: Place,
}

/// What is wrong with a decision's front matter, whatever it names.
pub fn faults_of_form(file: &SourceFile) -> Vec<Finding> {
    read::<DecisionForm>(&file.path, file.front(), file.front.start).1
}

/// Reads one decision.
pub fn parse(
    file: &SourceFile,
    id: &str,
    config: &Config,
    plans: &BTreeMap<String, Plan>,
    known_plans: &[String],
) -> (Option<Decision>, Vec<Finding>) {
    if file.begins_lines("[subject]") {
        let finding = Finding::new(&rule::WRONG_FOLDER, Place::start_of(&file.path));
        return (None, vec![finding.says("wrong-folder-profile")]);
    }
    let (form, mut findings) = read::<DecisionForm>(&file.path, file.front(), file.front.start);
    let Some(form) = form else {
        return (None, findings);
    };
    findings.append(&mut document_numbers(&file.path, &file.text, file.front.clone()));
    let DecisionForm { title, plan, act, level, authority, number, date, signer, position, ballot } = form;
    let level = level.unwrap_or(Level::Agency);
    let place = |span: &std::ops::Range<usize>| Place::new(&file.path, span.clone());
    if !known_plans.contains(&plan.value) {
        findings.push(unknown(place(&plan.span), "plan", &plan, known_plans.iter().map(String::as_str)));
    } else if let Some(plan) = plans.get(&plan.value) {
        match plan.act(&act) {
            None => {
                let known = plan.acts.iter().map(|act| act.id.as_str());
                findings.push(unknown(place(&act.span), "act", &act, known));
            }
            Some(rule) if !rule.levels.contains(&level) => {
                let finding = Finding::new(&rule::ACT_OUTSIDE_PLAN, place(&act.span)).arg("act", &rule.name);
                findings.push(finding.arg("level", plan.level_name(level)));
            }
            Some(_) => {}
        }
    }
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return (None, findings);
    }
    let agency = plans.get(&plan.value).and_then(|plan| config.agency(&plan.agency));
    let decision = Decision {
        id: id.to_owned(),
        file: Arc::clone(&file.path),
        title,
        plan: plan.value,
        act: act.value,
        level,
        authority: authority
            .filter(|name| !name.is_empty())
            .unwrap_or_else(|| agency.map(|agency| agency.name.clone()).unwrap_or_default()),
        date_place: place(&date.span),
        number_place: place(&number.as_ref().map_or(date.span.clone(), |number| number.span.clone())),
        number: number.map(|number| number.value).unwrap_or_default(),
        date: date.value,
        signer: signer.unwrap_or_default(),
        position: position.unwrap_or_default(),
        session: ballot.map(|ballot| Arc::new(Session::of(ballot, &file.path))),
    };
    (Some(decision), findings)
}
