//! Judges days: in the order of the procedure, none that has not come yet, none on which the unit was not there.

use super::{Context, first_act, period, weigh};
use crate::config::Life;
use crate::diag::{Finding, Offset, Place, Severity, rule};
use crate::form::At;
use crate::plan::Plan;
use crate::profile::{Act, Profile, Registry, Withdrawn};
use crate::terms::Stage;
use crate::text::short_date;
use chrono::{Datelike, Days, NaiveDate};
use std::ops::Range;

/// Farther ahead nobody dates anything: the year was mistyped.
const FAR_DAYS: u64 = 366;

/// A day with the word for it and its place.
type Named = (&'static str, NaiveDate, Range<Offset>);

/// Judges the days of one profile.
pub(super) fn judge(
    profile: &Profile,
    plan: Option<&Plan>,
    context: &Context<'_>,
    findings: &mut Vec<Finding>,
) {
    begun(profile, plan, findings);
    order(profile, context.today, findings);
    documents_to_come(profile, context.today, findings);
    own_to_come(profile, context.today, findings);
    unit(profile, context, findings);
}

/// Nobody is nominated before the year before the plan's first.
fn begun(profile: &Profile, plan: Option<&Plan>, findings: &mut Vec<Finding>) {
    let Some(first) = plan.and_then(|plan| plan.years.iter().min()) else { return };
    let done = [("word-day-nominated", &profile.nominated), ("word-day-dossier", &profile.dossier)];
    let done = done.into_iter().filter_map(|(what, day)| Some((what, day.as_ref()?)));
    for (what, day) in done.filter(|(_, day)| day.value.year() < first - 1) {
        let finding = Finding::new(&rule::DAYS_OUT_OF_ORDER, profile.place(day.span.clone()));
        let finding = finding.says("day-long-before").arg_word("what", what).arg("year", first.to_string());
        findings.push(weigh(finding.arg("date", short_date(day.value)), profile, Severity::Warning));
    }
}

/// Whether a day lies so far ahead that it is a slip.
pub(super) fn is_far(day: NaiveDate, today: NaiveDate) -> bool {
    today.checked_add_days(Days::new(FAR_DAYS)).is_some_and(|last| day > last)
}

/// Decisions and withdrawals of a day to come.
pub(super) fn to_come(registry: &Registry<'_>, withdrawn: &[Withdrawn], today: NaiveDate) -> Vec<Finding> {
    let decisions = registry.decisions.values().filter(|decision| is_far(decision.date, today));
    let decisions = decisions.map(|decision| act_far_ahead(decision.date, decision.date_place.clone()));
    let withdrawals = withdrawn.iter().filter_map(|withdrawn| withdrawn.day.as_ref());
    let withdrawals = withdrawals.filter(|(day, _)| *day > today).map(|(day, place)| {
        let finding = Finding::new(&rule::DAY_TO_COME, place.clone()).says("withdrawal-to-come");
        finding.arg("date", short_date(*day))
    });
    decisions.chain(withdrawals).collect()
}

/// An act dated so far ahead that its profiles would silently stay unpublished for years.
pub(super) fn act_far_ahead(day: NaiveDate, place: Place) -> Finding {
    let finding = Finding::new(&rule::ACT_IN_FUTURE, place).says("act-far-in-future");
    finding.arg("date", short_date(day)).weighing(Severity::Error)
}

/// The nomination comes first, then the dossier, then the recognition; they may be of one day. Of several acts the last
/// counts: the pick of a month may be what somebody is nominated for. The introduction follows the first act, and what was
/// achieved later follows the beginning. A day that has not come is told as that.
fn order(profile: &Profile, today: NaiveDate, findings: &mut Vec<Finding>) {
    // Nor is anything else told by a decision that lies before its own session: it is the decision's day that is wrong.
    let is_doubtful = |act: &Act| {
        let voted = act.session.as_ref().and_then(|session| session.date.as_ref());
        act.date > today || voted.is_some_and(|voted| voted.value > act.date)
    };
    let acts = || profile.acts.iter().filter(|act| !is_doubtful(act));
    let acts = || acts().filter(|_| profile.stage == Stage::Recognised);
    let recognised = |act: &Act| ("word-day-recognised", act.date, act.span.clone());
    let last = acts().max_by_key(|act| act.date).map(recognised);
    let first = acts().min_by_key(|act| act.date).map(recognised);
    let day = |name, day: &Option<At<NaiveDate>>| -> Option<Named> {
        day.as_ref().filter(|day| day.value <= today).map(|day| (name, day.value, day.span.clone()))
    };
    let nominated = day("word-day-nominated", &profile.nominated);
    let dossier = day("word-day-dossier", &profile.dossier);
    let introduced = day("word-day-introduced", &profile.introduced);
    let is_after = |earlier: &Option<Named>, later: &Option<Named>| {
        earlier.as_ref().zip(later.as_ref()).is_some_and(|(earlier, later)| earlier.1 > later.1)
    };
    // A dossier may come along with the nomination, which somebody then signs a day later.
    let steps = match is_after(&nominated, &last) {
        true => (&nominated, &last, Severity::Warning),
        false => (&nominated, &dossier, Severity::Note),
    };
    let rest = [(&dossier, &last, Severity::Warning), (&first, &introduced, Severity::Warning)];
    let mut told = |earlier: &Named, later: &Named, at: Range<Offset>, weight| {
        let finding = Finding::new(&rule::DAYS_OUT_OF_ORDER, profile.place(at));
        let finding = finding.arg_word("first", earlier.0).arg("date", short_date(earlier.1));
        let finding = finding.arg_word("second", later.0).arg("before", short_date(later.1));
        findings.push(weigh(finding, profile, weight));
    };
    for (earlier, later, weight) in [steps].into_iter().chain(rest) {
        if let (true, Some(earlier), Some(later)) = (is_after(earlier, later), earlier, later) {
            // An act may be that of a decision, which many others share: the profile's own day is the likelier slip.
            let at = if later.0 == "word-day-introduced" { &later.2 } else { &earlier.2 };
            told(earlier, later, at.clone(), weight);
        }
    }
    let Some(begun) = nominated.or(dossier) else { return };
    for update in profile.updates.iter().filter(|update| update.date < begun.1) {
        let later = ("word-day-update", update.date, update.span.clone());
        told(&begun, &later, update.span.clone(), Severity::Warning);
    }
}

/// What proves something exists already.
fn documents_to_come(profile: &Profile, today: NaiveDate, findings: &mut Vec<Finding>) {
    let documents = profile.evidence.items.iter().flat_map(|(_, statement)| &statement.documents);
    let documents = documents.filter_map(|document| document.date.as_ref());
    let documents = documents.map(|date| ("word-day-document", date.value, date.span.clone()));
    let titles = profile.titles.iter().filter_map(|title| Some((title.date?, title.span.clone())));
    let initiatives = profile.initiatives.iter().filter_map(|new| Some((new.date?, new.span.clone())));
    let acts = titles.chain(initiatives).map(|(date, span)| ("word-day-act", date, span));
    for (what, day, span) in documents.chain(acts).filter(|(_, day, _)| *day > today) {
        let finding = Finding::new(&rule::DAY_TO_COME, profile.place(span));
        let finding = finding.arg_word("what", what).arg("date", short_date(day));
        findings.push(weigh(finding, profile, Severity::Warning));
    }
}

/// The profile's own steps, and what is to be shown from a later day on.
fn own_to_come(profile: &Profile, today: NaiveDate, findings: &mut Vec<Finding>) {
    let done = [("word-day-nominated", &profile.nominated), ("word-day-dossier", &profile.dossier)];
    let done = done.into_iter().filter_map(|(what, day)| Some((what, day.as_ref()?)));
    for (what, day) in done.filter(|(_, day)| day.value > today) {
        let finding = Finding::new(&rule::DAY_TO_COME, profile.place(day.span.clone()));
        findings.push(finding.arg_word("what", what).arg("date", short_date(day.value)));
    }
    let published = profile.stage == Stage::Recognised && profile.acts.iter().any(|act| act.date <= today);
    let slip = period::introduced_in_another_year(profile, today).is_some();
    let introduced = profile.introduced.iter().filter(|_| published && !slip);
    let introduced =
        introduced.map(|day| ("introduction-to-come", "word-day-introduced", day.value, &day.span));
    let updates = profile.updates.iter();
    let updates = updates.map(|update| ("update-to-come", "word-day-update", update.date, &update.span));
    for (says, what, day, span) in introduced.chain(updates).filter(|(_, _, day, _)| *day > today) {
        let finding =
            Finding::new(&rule::DAY_TO_COME, profile.place(span.clone())).arg("date", short_date(day));
        findings.push(match is_far(day, today) {
            true => finding.arg_word("what", what),
            false => finding.says(says).weighing(Severity::Note),
        });
    }
}

/// The unit was there when its exemplar was recognised. What was decided after the year for that year counts as of its
/// last day: units are mostly merged between two years.
fn unit(profile: &Profile, context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some((agency, unit)) = context.registry.config.unit(&profile.unit) else { return };
    let Some(last) = NaiveDate::from_ymd_opt(profile.year, 12, 31) else { return };
    let Some(recognised) = first_act(profile).map(|act| act.date) else { return };
    let day = recognised.min(last);
    let lives = [
        (&unit.name, unit.life, unit.succeeded_by.as_ref()),
        (&agency.name, agency.life, agency.succeeded_by.as_ref()),
    ];
    let told = lives.into_iter().find_map(|(name, Life { from, until }, successor)| {
        let ended = until.filter(|until| *until < day).map(|until| ("unit-not-there", until));
        let (says, end) =
            ended.or(from.filter(|from| *from > day).map(|from| ("unit-not-there-yet", from)))?;
        Some((name, says, end, successor.filter(|_| says == "unit-not-there")))
    });
    let Some((name, says, end, successor)) = told else { return };
    let finding = Finding::new(&rule::UNIT_NOT_THERE, profile.place(profile.spans.unit.clone()));
    let finding = finding.arg("unit", name).arg("end", short_date(end)).arg("date", short_date(recognised));
    let finding = match successor {
        Some(successor) => finding.says("unit-not-there-succeeded").arg("successor", successor),
        None => finding.says(says),
    };
    findings.push(weigh(finding, profile, Severity::Warning));
}
