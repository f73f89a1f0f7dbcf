//! Judges acts: what each owes, the council's vote, the order of levels, and numbers that contradict each other.

use super::{Context, days, weigh};
use crate::decision::Session;
use crate::diag::{Finding, Place, Severity, rule};
use crate::plan::{ActRule, BallotBase, BallotRule, OwedField, Plan};
use crate::profile::{Act, Profile, Registry};
use crate::terms::Stage;
use crate::text::{decimal, fold, share_text, short_date};
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Judges the acts of a recognised profile.
pub(super) fn judge(profile: &Profile, plan: &Plan, context: &Context<'_>, findings: &mut Vec<Finding>) {
    repeated(profile, findings);
    if profile.stage != Stage::Recognised {
        return;
    }
    if profile.acts.is_empty() {
        let names: Vec<&str> = plan.acts.iter().map(|act| act.name.as_str()).collect();
        let place = profile.place(profile.spans.stage.clone());
        findings.push(Finding::new(&rule::MISSING_ACT, place).arg("acts", names.join("; ")));
        return;
    }
    to_come(profile, context.today, findings);
    for act in &profile.acts {
        let Some(owed) = plan.act(&act.rule) else {
            continue;
        };
        owes(profile, act, owed, context, findings);
        if let (true, Some(ballot)) = (owed.owes.contains(&OwedField::Ballot), &plan.ballot) {
            vote(profile, act, owed, ballot, findings);
        }
        level(profile, plan, act, context, findings);
    }
}

/// One recognition is written once: the lists that go to the superiors would name it twice.
fn repeated(profile: &Profile, findings: &mut Vec<Finding>) {
    for (place, act) in profile.acts.iter().enumerate() {
        let is_same = |other: &&Act| {
            (&other.rule, other.level, other.date) == (&act.rule, act.level, act.date)
                && written_plainly(&other.number) == written_plainly(&act.number)
        };
        if let Some(first) = profile.acts[..place].iter().find(is_same) {
            let finding = Finding::new(&rule::SAME_ACT, profile.place(act.span.clone()));
            let finding = finding.arg_line("line", first.span.start);
            findings.push(weigh(finding, profile, Severity::Error));
        }
    }
}

/// Acts of a day to come: nothing is published by them before. A shared decision far ahead is told where it stands.
fn to_come(profile: &Profile, today: NaiveDate, findings: &mut Vec<Finding>) {
    let none_yet = profile.acts.iter().all(|act| act.date > today);
    let mut acts: Vec<&Act> = profile.acts.iter().filter(|act| act.date > today).collect();
    acts.sort_by_key(|act| act.date);
    let far = |act: &&Act| days::is_far(act.date, today);
    let own = acts.iter().filter(|act| act.decision.is_none()).filter(|act| far(act));
    findings.extend(own.map(|act| days::act_far_ahead(act.date, profile.place(act.span.clone()))));
    let Some(first) = acts.first().filter(|act| !far(act)) else { return };
    let finding = Finding::new(&rule::ACT_IN_FUTURE, profile.place(first.span.clone()));
    let finding = if none_yet { finding } else { finding.says("act-in-future-beside-another") };
    findings.push(finding.arg("date", short_date(first.date)));
}

/// The fields that the plan wants an act to state. What a shared decision lacks is told where it stands, so once for all
/// who build on it.
fn owes(profile: &Profile, act: &Act, owed: &ActRule, context: &Context<'_>, findings: &mut Vec<Finding>) {
    let decision = act.decision.as_ref().and_then(|id| context.registry.decisions.get(id));
    for field in &owed.owes {
        let missing = match field {
            OwedField::Date | OwedField::Ballot => false,
            OwedField::Number => act.number.is_empty(),
            OwedField::Signer => act.signer.is_empty(),
            OwedField::Certificate => act.certificate.is_empty(),
        };
        if missing {
            let finding = match decision.filter(|_| *field != OwedField::Certificate) {
                Some(decision) => Finding::new(&rule::INCOMPLETE_ACT, decision.date_place.clone())
                    .says("incomplete-act-decision"),
                None => Finding::new(&rule::INCOMPLETE_ACT, profile.place(act.span.clone())),
            };
            findings.push(
                finding
                    .about(&format!("{}.{}", owed.id, field.name()))
                    .arg_word("field", format!("field-{}", field.name()))
                    .arg("key", field.name())
                    .arg("act", &owed.name)
                    .arg("clause", &owed.clause),
            );
        }
    }
}

/// The council's vote: recorded, possible, secret, and high enough.
fn vote(profile: &Profile, act: &Act, owed: &ActRule, ballot: &BallotRule, findings: &mut Vec<Finding>) {
    let here = || profile.place(act.votes_span.clone());
    let about = format!("{}.ballot", owed.id);
    let Some(session) = &act.session else {
        findings
            .push(Finding::new(&rule::BALLOT_MISSING, here()).about(&about).arg("clause", &ballot.clause));
        return;
    };
    if let Some(voted) = session.date.as_ref().filter(|voted| voted.value > act.date) {
        let finding = Finding::new(&rule::ACT_BEFORE_BALLOT, session.place_of(voted)).about(&about);
        findings.push(finding.arg("date", short_date(act.date)).arg("voted", short_date(voted.value)));
    }
    let counts = (&session.members, &session.present, &session.cast, act.in_favour);
    let (Some(members), Some(present), Some(cast), Some(in_favour)) = counts else {
        let lacks: Vec<&str> = [
            ("members", session.members.is_none()),
            ("present", session.present.is_none()),
            ("in_favour", act.in_favour.is_none()),
        ]
        .into_iter()
        .filter(|(_, missing)| *missing)
        .map(|(key, _)| key)
        .collect();
        let place = if act.in_favour.is_none() { here() } else { session.place.clone() };
        let finding = Finding::new(&rule::BALLOT_MISSING, place).says("ballot-missing-counts").about(&about);
        findings.push(finding.arg_names("keys", "key", &lacks).arg("clause", &ballot.clause));
        return;
    };
    if ballot.secret && !session.is_secret() {
        let place =
            session.secret.as_ref().map_or_else(|| session.place.clone(), |open| session.place_of(open));
        let finding = Finding::new(&rule::BALLOT_NOT_SECRET, place).about("ballot.secret");
        findings.push(finding.arg("clause", &ballot.clause));
    }
    let orders = [
        ("ballot-impossible", present.value, members.value, session.place_of(present)),
        ("ballot-impossible-cast", cast.value, present.value, session.place_of(cast)),
        ("ballot-impossible-in-favour", in_favour, cast.value, here()),
    ];
    if let Some((says, part, whole, place)) = orders.into_iter().find(|(_, part, whole, _)| part > whole) {
        let finding = Finding::new(&rule::BALLOT_IMPOSSIBLE, place).says(says);
        findings.push(finding.arg("part", part.to_string()).arg("whole", whole.to_string()));
        return;
    }
    if let Some((minimum, base)) = ballot.minimum {
        let of = base_of(base, session);
        let (favour, of) = (Decimal::from(in_favour), Decimal::from(of));
        if of.is_zero() || favour * Decimal::ONE_HUNDRED < minimum.value * of {
            let finding = Finding::new(&rule::BALLOT_TOO_LOW, here())
                .about("ballot.minimum")
                .arg("reached", format!("{}/{} ({})", decimal(favour), decimal(of), share_text(favour, of)))
                .arg("required", format!("{}%", decimal(minimum.value)))
                .arg_word("base", format!("base-{}", base.name()))
                .arg("clause", &ballot.clause);
            findings.push(finding);
        }
    }
}

/// The number that a share is counted of.
fn base_of(base: BallotBase, session: &Session) -> u32 {
    let count = match base {
        BallotBase::Members => &session.members,
        BallotBase::Cast => &session.cast,
    };
    count.as_ref().map_or(0, |count| count.value)
}

/// A higher level comes after the lower one, on the same day at the earliest.
fn level(profile: &Profile, plan: &Plan, act: &Act, context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(entry) = plan.levels.iter().find(|entry| entry.id == act.level) else {
        return;
    };
    let Some(lower) = entry.after else { return };
    if context.others.acts.iter().any(|earlier| earlier.level == lower && earlier.date <= act.date) {
        return;
    }
    let finding = Finding::new(&rule::LEVEL_OUT_OF_ORDER, profile.place(act.span.clone()))
        .about(&format!("level.{}", entry.id.name()))
        .arg("level", &entry.name)
        .arg("lower", plan.level_name(lower))
        .arg("clause", &entry.clause);
    // The lower recognition may be in a profile that was withdrawn since, and no withdrawal is blocked by what builds on it.
    let limit = if context.others.withdrawn { Severity::Warning } else { Severity::Error };
    findings.push(weigh(finding, profile, limit));
}

/// A number as it is however it was typed: "0207 / QĐ–MẪU" is "207/qd-mau".
fn written_plainly(number: &str) -> String {
    let folded = fold(number).replace(char::is_whitespace, "").replace(['‐', '‑', '–', '—'], "-");
    folded.trim_start_matches('0').to_owned()
}

/// An act as others of its number are held against it.
struct Numbered<'a> {
    authority: &'a str,
    number: &'a str,
    date: NaiveDate,
    signer: &'a str,
    place: Place,
}

/// A name however it is typed: capitals, spaces.
fn name_of(signer: &str) -> String {
    signer.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// One number of one authority and year stands for one act: one day, one signer.
pub(super) fn conflicts(profiles: &[Arc<Profile>], registry: &Registry<'_>) -> Vec<Finding> {
    let decisions = registry.decisions.values().map(|decision| Numbered {
        authority: &decision.authority,
        number: &decision.number,
        date: decision.date,
        signer: &decision.signer,
        place: decision.number_place.clone(),
    });
    let alone = profiles.iter().flat_map(|profile| {
        let acts = profile.acts.iter().filter(|act| act.decision.is_none());
        acts.map(|act| Numbered {
            authority: &act.authority,
            number: &act.number,
            date: act.date,
            signer: &act.signer,
            place: profile.place(act.span.clone()),
        })
    });
    let mut by_number: BTreeMap<(String, String, i32), Vec<Numbered<'_>>> = BTreeMap::new();
    for act in decisions.chain(alone).filter(|act| !act.number.is_empty()) {
        let key = (fold(act.authority), written_plainly(act.number), act.date.year());
        by_number.entry(key).or_default().push(act);
    }
    let mut findings = Vec::new();
    for mut acts in by_number.into_values() {
        let order =
            |act: &Numbered<'_>| (act.place.file.trim_end_matches(".md").to_owned(), act.place.span.start);
        acts.sort_by_key(order);
        let Some((first, others)) = acts.split_first() else { continue };
        // An act that names no signer contradicts nobody.
        let signed = acts.iter().find(|act| !act.signer.is_empty()).unwrap_or(first);
        findings.extend(others.iter().filter_map(|act| {
            let finding =
                Finding::new(&rule::CONFLICTING_NUMBER, act.place.clone()).arg("number", act.number);
            if act.date != first.date {
                let finding = finding.arg("here", short_date(act.date)).arg("there", short_date(first.date));
                return Some(finding.arg("file", &*first.place.file));
            }
            let contradicts = !act.signer.is_empty() && name_of(act.signer) != name_of(signed.signer);
            let finding = finding.says("conflicting-number-signer").arg("here", act.signer);
            contradicts.then(|| finding.arg("there", signed.signer).arg("file", &*signed.place.file))
        }));
    }
    findings
}
