//! Who was recognised, and by what.

use super::Judged;
use crate::archive::by_kind_and_name;
use crate::criteria::Exemplar;
use crate::plan::Plan;
use crate::terms::{Kind, Level};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// One exemplar of the list.
#[derive(Debug, Serialize)]
pub struct Entry {
    /// As authors refer to it: "2024/le-an".
    pub profile: String,
    /// Name of the person or collective.
    pub name: String,
    /// A person's position, or empty.
    pub position: String,
    /// The unit's id.
    pub unit_id: String,
    /// The unit's name.
    pub unit: String,
    /// Collective, leader or staff.
    #[serde(serialize_with = "kind_name")]
    pub kind: Kind,
    /// The acts that recognise it, by day.
    pub recognitions: Vec<Recognition>,
}

/// One act of recognition.
#[derive(Debug, Serialize)]
pub struct Recognition {
    /// Who recognised.
    #[serde(serialize_with = "level_id")]
    pub level: Level,
    /// What the plan calls that level.
    pub level_name: String,
    /// What the plan calls the act.
    pub act: String,
    /// Number and symbol, or empty where the act has none.
    pub number: String,
    /// Its day.
    pub date: NaiveDate,
    /// Who issued it, or empty.
    pub authority: String,
    /// Who signed, or empty.
    pub signer: String,
    /// The signer's position, or empty.
    pub signer_position: String,
}

/// The list: collectives, leaders, staff, each by name; of each, the acts until today.
pub(super) fn of(recognised: &[&Exemplar], plan: &Plan, judged: &Judged<'_>) -> Vec<Entry> {
    let mut recognised = recognised.to_vec();
    recognised.sort_by_key(|exemplar| (by_kind_and_name(exemplar), exemplar.key()));
    recognised.into_iter().map(|exemplar| entry(exemplar, plan, judged)).collect()
}

fn entry(exemplar: &Exemplar, plan: &Plan, judged: &Judged<'_>) -> Entry {
    let profile = exemplar.profile();
    let unit = judged.config.unit(&profile.unit).map(|(_, unit)| unit.name.clone());
    let acts = profile.acts.iter().filter(|act| act.date <= judged.today);
    let mut recognitions: Vec<Recognition> = acts
        .map(|act| Recognition {
            level: act.level,
            level_name: plan.level_name(act.level).to_owned(),
            act: plan.act(&act.rule).map(|rule| rule.name.clone()).unwrap_or_default(),
            number: act.number.clone(),
            date: act.date,
            authority: act.authority.clone(),
            signer: act.signer.clone(),
            signer_position: act.position.clone(),
        })
        .collect();
    recognitions.sort_by_key(|act| (act.date, act.level));
    Entry {
        profile: profile.key.name(),
        name: profile.subject.name.value.clone(),
        position: profile.subject.position.as_deref().cloned().unwrap_or_default(),
        unit_id: profile.unit.clone(),
        unit: unit.unwrap_or_default(),
        kind: profile.kind,
        recognitions,
    }
}

fn kind_name<S: Serializer>(kind: &Kind, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(kind.name())
}

fn level_id<S: Serializer>(level: &Level, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(level.name())
}
