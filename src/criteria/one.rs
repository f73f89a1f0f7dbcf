//! Judges one profile: criteria, groups, categories, consent, and what `allow` silences.

use super::{Answered, Context, Exemplar, Standing, acts, days, period, weigh};
use crate::check::{Answers, Shown};
use crate::config::ConsentPolicy;
use crate::diag::{Finding, Severity, rule};
use crate::markdown::Purpose;
use crate::plan::{Criterion, Plan, Subject};
use crate::profile::Profile;
use crate::terms::Stage;
use crate::text::{Blank, blank, short_date};
use std::sync::Arc;

/// What was made of one profile.
#[derive(Debug, Clone)]
pub(super) struct Verdict {
    pub(super) exemplar: Exemplar,
    pub(super) findings: Vec<Finding>,
    /// Recognised, and nothing speaks against it (whatever the day of its act).
    pub(super) recognised: bool,
}

/// Judges one profile.
pub(super) fn judge(profile: &Arc<Profile>, context: &Context<'_>) -> Verdict {
    let mut findings = Vec::new();
    let plan = context.registry.plans.get(&profile.plan);
    let answered = plan.map(|plan| criteria(profile, plan, context, &mut findings)).unwrap_or_default();
    if let Some(plan) = plan {
        acts::judge(profile, plan, context, &mut findings);
    }
    blanks(profile, &mut findings);
    days::judge(profile, plan, context, &mut findings);
    consent(profile, context, &mut findings);
    let period = period::of(profile, context.today, &mut findings);
    let sound = findings.iter().all(|finding| finding.severity < Severity::Error);
    let recognised = profile.stage == Stage::Recognised && plan.is_some() && sound;
    let dated = profile.acts.iter().any(|act| act.date <= context.today);
    let standing = if recognised && dated { Standing::Published } else { Standing::Draft };
    let answered = match context.registry.purpose {
        Purpose::Check => Arc::default(),
        Purpose::Publish => answered.into(),
    };
    let exemplar = Exemplar { profile: Arc::clone(profile), standing, period, answered };
    Verdict { exemplar, findings, recognised }
}

fn criteria(
    profile: &Profile,
    plan: &Plan,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) -> Vec<Answered> {
    let subject = Subject {
        kind: profile.kind,
        unit: &profile.unit,
        head: profile.subject.head.as_deref().copied().unwrap_or(false),
        categories: &profile.categories,
    };
    if profile.categories.len() < plan.categories_required as usize {
        let known: Vec<&str> = plan.categories.iter().map(|category| category.id.as_str()).collect();
        let finding = Finding::new(&rule::MISSING_CATEGORY, profile.place(profile.spans.plan.clone()))
            .about("categories")
            .arg("owed", plan.categories_required.to_string())
            .arg("known", known.join(", "));
        findings.push(weigh(finding, profile, Severity::Error));
    }
    let mut answers = answers(profile, context);
    let mut answered = Vec::with_capacity(plan.criteria.len());
    for (index, criterion) in
        plan.criteria.iter().enumerate().filter(|(_, criterion)| criterion.applies_to(&subject))
    {
        answers.criterion = &criterion.id;
        let faults = criterion.check.judge(&answers);
        let met = faults.iter().all(|fault| fault.rule.severity < Severity::Error);
        // An alternative may be left unmet, but nothing that cannot be true is said of anybody.
        let told = |fault: &Finding| {
            criterion.group.is_none()
                || [&rule::IMPOSSIBLE_MEASURE, &rule::UNKNOWN_NAME].contains(&fault.rule)
        };
        let copied = copied(profile, criterion).filter(|_| faults.is_empty());
        let faults = faults.into_iter().filter(told).chain(copied);
        findings.extend(faults.map(|fault| name(fault, profile, criterion)));
        let shown = match context.registry.purpose {
            Purpose::Check => Shown::default(),
            Purpose::Publish => criterion.check.show(&answers),
        };
        answered.push(Answered { criterion: index, met, shown });
    }
    groups(profile, plan, &answered, findings);
    answered
}

/// A statement that says nothing but what the criterion asks for.
fn copied(profile: &Profile, criterion: &Criterion) -> Option<Finding> {
    let statement = profile.evidence.get(&criterion.id)?;
    let bare = |text: &str| text.trim_end_matches(['.', ' ']).len();
    let (said, asked) = (statement.text.as_str(), criterion.text.as_str());
    let finding = Finding::new(&rule::MISSING_EVIDENCE, profile.place(statement.span.clone()));
    (said[..bare(said)] == asked[..bare(asked)]).then(|| finding.says("missing-evidence-copied"))
}

/// Puts the criterion into a check's finding.
fn name(fault: Finding, profile: &Profile, criterion: &Criterion) -> Finding {
    let fault = fault
        .about(&criterion.id)
        .arg("criterion", &criterion.text)
        .arg("clause", &criterion.clause)
        .arg("id", &criterion.id);
    weigh(fault, profile, criterion.severity)
}

/// Of the criteria of a group, enough must be met.
fn groups(profile: &Profile, plan: &Plan, answered: &[Answered], findings: &mut Vec<Finding>) {
    for group in &plan.groups {
        let members: Vec<&Answered> = answered
            .iter()
            .filter(|answered| plan.criteria[answered.criterion].group.as_ref() == Some(&group.id))
            .collect();
        let met = members.iter().filter(|answered| answered.met).count();
        if members.is_empty() || met >= group.at_least_of as usize {
            continue;
        }
        let names: Vec<&str> =
            members.iter().map(|answered| plan.criteria[answered.criterion].id.as_str()).collect();
        let finding = Finding::new(&rule::TOO_FEW_OF_GROUP, profile.place(profile.spans.plan.clone()))
            .about(&group.id)
            .arg("group", &group.text)
            .arg("clause", &group.clause)
            .arg("owed", group.at_least_of.to_string())
            .arg("found", met.to_string())
            .arg("known", names.join(", "));
        findings.push(weigh(finding, profile, Severity::Error));
    }
}

fn answers<'a>(profile: &'a Profile, context: &'a Context<'_>) -> Answers<'a> {
    Answers {
        file: &profile.file,
        criterion: "",
        evidence: &profile.evidence,
        measures: &profile.measures,
        ratings: &profile.ratings,
        points: &profile.points,
        titles: &profile.titles,
        initiatives: &profile.initiatives,
        movements: profile.movements(context.registry.config),
        movements_span: profile.spans.movements.clone(),
        in_charge: &profile.subject.in_charge,
        subject_span: profile.spans.subject.clone(),
        collective: profile.subject.collective.as_ref().zip(context.others.collective),
        acts: &context.others.acts,
        agency: &profile.agency,
        year: profile.year,
        plan_span: profile.spans.plan.clone(),
    }
}

/// A profile has a headline, an impact and a story when it is recognised; before that, it is told what is to come.
fn blanks(profile: &Profile, findings: &mut Vec<Finding>) {
    if profile.story.empty {
        let finding = Finding::new(&rule::EMPTY_STORY, profile.place(profile.spans.story.clone()));
        findings.push(weigh(finding, profile, Severity::Error));
    }
    let name = &profile.subject.name;
    let owed = [
        ("title", &profile.title, &profile.spans.title),
        ("impact", &profile.impact, &profile.spans.impact),
        ("name", &name.value, &name.span),
    ];
    for (key, text, span) in owed {
        let Some(blank) = blank(text) else { continue };
        let finding = Finding::new(&rule::MISSING_KEY, profile.place(span.clone())).arg("key", key);
        let finding = match blank {
            // Without a key there is nothing between whose quotation marks it could be written.
            Blank::Empty if span.is_empty() => finding,
            Blank::Empty => finding.says("missing-key-empty"),
            Blank::ToCome => finding.says("missing-key-to-come").arg("value", text),
        };
        findings.push(weigh(finding, profile, Severity::Error));
    }
}

/// People must have agreed to be published, unless the site says otherwise.
fn consent(profile: &Profile, context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !profile.kind.is_person() || context.registry.config.consent == ConsentPolicy::Optional {
        return;
    }
    let finding = match &profile.consent {
        None => Finding::new(&rule::MISSING_CONSENT, profile.place(profile.spans.subject.clone())),
        Some(consent) => match (&consent.until, &profile.introduced) {
            (Some(until), _) if until.value < context.today => {
                Finding::new(&rule::EXPIRED_CONSENT, profile.place(until.span.clone()))
                    .arg("until", short_date(until.value))
            }
            (_, introduced) => {
                // A consent of a day to come is none yet, but for somebody who is introduced later still.
                let due = introduced.as_ref().map_or(context.today, |day| day.value);
                if consent.date.value <= due {
                    return;
                }
                let place = profile.place(consent.date.span.clone());
                let (says, day) = match introduced {
                    Some(introduced) => ("consent-too-late", introduced.value),
                    None => ("consent-to-come", consent.date.value),
                };
                Finding::new(&rule::MISSING_CONSENT, place).says(says).arg("date", short_date(day))
            }
        },
    };
    findings.push(weigh(finding.arg("name", profile.subject.name.as_str()), profile, Severity::Error));
}
