//! Profiles: who is put forward, by which plan, with which answers. Parsed and tied to what they name, not yet judged.

mod act;
mod form;

pub use act::Act;
pub use form::{ActForm, ConsentForm, ProfileForm, SubjectForm};

use crate::check::{InitiativeForm, Measure, Section, Statement, TitleForm};
use crate::config::{Config, Movement, unknown};
use crate::decision::Decision;
use crate::diag::{Family, Finding, Offset, Place, Rule, Severity, rule};
use crate::form::{At, Entries, Number, read};
use crate::markdown::{self, Extent, Home, LinkStyle, Rendered};
use crate::plan::Plan;
use crate::source::SourceFile;
use crate::terms::{Kind, Stage};
use crate::text::is_id;
use chrono::NaiveDate;
use form::{AllowForm, UpdateForm};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

/// A profile's name in the site: folder's year and slug.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The folder's year.
    pub year: i32,
    /// The file's name.
    pub slug: String,
}

impl Key {
    /// Its address below the root: "2024/le-an/".
    pub fn path(&self) -> String {
        format!("{}/{}/", self.year, self.slug)
    }

    /// As authors refer to it: "2024/le-an".
    pub fn name(&self) -> String {
        format!("{}/{}", self.year, self.slug)
    }
}

/// What profiles may name.
#[derive(Debug)]
pub struct Registry<'a> {
    /// Settings, units, movements.
    pub config: &'a Config,
    /// Plans that parsed.
    pub plans: &'a BTreeMap<String, Plan>,
    /// Decisions that parsed.
    pub decisions: &'a BTreeMap<String, Decision>,
    /// All plan files, those with faults included.
    pub plan_ids: Vec<String>,
    /// All decision files, those with faults included.
    pub decision_ids: Vec<String>,
    /// All profile files, those with faults included.
    pub profile_keys: BTreeSet<String>,
    /// Photographs and other files.
    pub assets: BTreeSet<Arc<str>>,
    /// How addresses end.
    pub links: LinkStyle,
}

/// A profile that was read and understood.
#[derive(Debug)]
pub struct Profile {
    /// Folder's year and slug.
    pub key: Key,
    /// Its file.
    pub file: Arc<str>,
    /// Headline of the story.
    pub title: String,
    /// Collective, leader or staff.
    pub kind: Kind,
    /// The agency's id.
    pub agency: String,
    /// The unit's id.
    pub unit: String,
    /// The plan's id.
    pub plan: String,
    /// The emulation year that it is recognised for: the folder's, or the year before when the plan ended with it and
    /// the introduction came later.
    pub year: i32,
    /// How far it has come.
    pub stage: Stage,
    /// Day of nomination.
    pub nominated: Option<At<NaiveDate>>,
    /// Day of the dossier.
    pub dossier: Option<At<NaiveDate>>,
    /// Day of introduction.
    pub introduced: Option<At<NaiveDate>>,
    /// Day on which it was sent to the province.
    pub sent_to_province: Option<NaiveDate>,
    /// Categories of the plan.
    pub categories: Vec<String>,
    /// Movements, by id.
    pub movements: Vec<String>,
    /// One sentence.
    pub impact: String,
    /// Old addresses.
    pub aliases: Vec<At<String>>,
    /// Content is invented, and the page says so.
    pub sample: bool,
    /// Silenced rules.
    pub allow: Vec<Allow>,
    /// Who it is about.
    pub subject: SubjectForm,
    /// The person's consent.
    pub consent: Option<At<ConsentForm>>,
    /// Statements by criterion.
    pub evidence: Entries<Statement>,
    /// Figures by criterion.
    pub measures: Entries<Measure>,
    /// Ratings by criterion and item.
    pub ratings: Entries<Entries<String>>,
    /// Points by criterion and part.
    pub points: Entries<Entries<Number>>,
    /// Titles held.
    pub titles: Vec<At<TitleForm>>,
    /// Initiatives recognised.
    pub initiatives: Vec<At<InitiativeForm>>,
    /// Acts, in the order of the file.
    pub acts: Vec<Act>,
    /// Achievements of later quarters, by day.
    pub updates: Vec<Update>,
    /// The story.
    pub story: Rendered,
    /// Where things stand that findings point at.
    pub spans: Spans,
}

/// Places in a profile.
#[derive(Debug, Clone)]
pub struct Spans {
    /// `plan`
    pub plan: Range<Offset>,
    /// `kind`
    pub kind: Range<Offset>,
    /// `stage`
    pub stage: Range<Offset>,
    /// `title`
    pub title: Range<Offset>,
    /// `impact`
    pub impact: Range<Offset>,
    /// `[subject]`
    pub subject: Range<Offset>,
    /// `movements`
    pub movements: Option<Range<Offset>>,
    /// The last byte of the front matter's fence: where the story should begin.
    pub story: Range<Offset>,
}

/// A silenced rule.
#[derive(Debug)]
pub struct Allow {
    /// Which.
    pub rule: &'static Rule,
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub span: Range<Offset>,
}

/// An achievement of a later quarter.
#[derive(Debug)]
pub struct Update {
    /// Its day.
    pub date: NaiveDate,
    /// Headline.
    pub title: String,
    /// Text as HTML.
    pub text: Rendered,
}

/// A profile that was taken off: nothing of it is published.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// Folder's year and slug.
    pub key: Key,
    /// Old addresses, which go too.
    pub aliases: Vec<String>,
    /// The subject's id, when the file still gives it: another profile of the subject may build on this one.
    pub subject: Option<String>,
}

/// What a profile's file turned out to be.
#[derive(Debug)]
pub enum Parsed {
    /// A profile to be judged.
    Profile(Box<Profile>),
    /// One that was withdrawn.
    Withdrawn(Withdrawn),
    /// Its faults, or those of its plan, leave nothing to judge.
    Faulty,
}

impl Profile {
    /// A place in the profile's file.
    pub fn place(&self, span: Range<Offset>) -> Place {
        Place::new(&self.file, span)
    }

    /// The profile's movements.
    pub fn movements<'a>(&self, config: &'a Config) -> Vec<&'a Movement> {
        self.movements.iter().filter_map(|id| config.movement(id)).collect()
    }
}

/// Reads one profile.
pub fn parse(file: &SourceFile, key: Key, registry: &Registry<'_>) -> (Parsed, Vec<Finding>) {
    let (form, mut findings) = read::<ProfileForm>(&file.path, file.front(), file.front.start);
    if let Some((aliases, subject)) = withdrawn(file, form.as_ref()) {
        // Nothing may stand in the way of a withdrawal: what else is wrong with the file is told, and no more.
        findings.iter_mut().for_each(|finding| finding.severity = finding.severity.min(Severity::Warning));
        return (Parsed::Withdrawn(Withdrawn { key, aliases, subject }), findings);
    }
    let Some(form) = form else {
        return (Parsed::Faulty, findings);
    };
    let mut reader = Reader { file, registry, findings };
    let profile = reader.profile(form, key);
    let findings = reader.findings;
    // A link or picture at fault stops the build by its own weight; the profile can be judged all the same.
    let sound = findings
        .iter()
        .all(|finding| finding.severity < Severity::Error || finding.rule.family == Family::Link);
    match profile.filter(|_| sound) {
        Some(profile) => (Parsed::Profile(Box::new(profile)), findings),
        None => (Parsed::Faulty, findings),
    }
}

/// The emulation year of a profile in a folder: a profile of 2023 that is introduced in January 2024 lies in the folder
/// 2024 and is still judged by the plan of 2023.
fn emulation_year(plan: &Plan, key: &Key, introduced: bool) -> Option<i32> {
    let covers = |year: &i32| plan.years.contains(year);
    Some(key.year).filter(covers).or(Some(key.year - 1).filter(covers).filter(|_| introduced))
}

/// Whether a profile's file says that it is withdrawn, whatever else is wrong with it. In a text that does not parse a
/// line that begins a withdrawal is enough: the parser loses what stands below a fault.
pub fn is_withdrawn(file: &SourceFile) -> bool {
    if !matches!(file.kind, crate::source::Kind::Profile { .. }) {
        return false;
    }
    let (table, faults) = toml::de::DeTable::parse_recoverable(file.front());
    let named = table.get_ref().contains_key("withdrawal");
    named || (!faults.is_empty() && file.front().lines().any(begins_withdrawal))
}

/// Whether a line is `[withdrawal]`, or gives `withdrawal` as a key.
fn begins_withdrawal(line: &str) -> bool {
    let name = line.trim_start_matches(|c: char| c == '[' || c.is_whitespace());
    let rest = name.strip_prefix("withdrawal").map(str::trim_start);
    rest.is_some_and(|rest| rest.starts_with([']', '=', '.']))
}

/// The names ("2024/le-an") that a profile's file gives as its old addresses, whatever else is wrong with it.
pub fn former_names(file: &SourceFile) -> Vec<String> {
    let (table, _) = toml::de::DeTable::parse_recoverable(file.front());
    let aliases = table.get_ref().get("aliases").and_then(|aliases| aliases.get_ref().as_array());
    let texts = aliases.into_iter().flatten().filter_map(|alias| alias.get_ref().as_str());
    texts.map(|alias| alias.trim_matches('/').to_owned()).collect()
}

/// The old addresses of a withdrawn profile and its subject's id; `None` when it is not withdrawn. A `[withdrawal]`
/// counts even in a file that is otherwise broken.
fn withdrawn(file: &SourceFile, form: Option<&ProfileForm>) -> Option<(Vec<String>, Option<String>)> {
    let Some(form) = form else {
        return is_withdrawn(file).then(|| (former_names(file), None));
    };
    form.withdrawal.as_ref()?;
    let aliases = form.aliases.iter().map(|alias| alias.value.clone()).collect();
    Some((aliases, form.subject.as_ref().map(|subject| subject.id.value.clone())))
}

struct Reader<'a> {
    file: &'a SourceFile,
    registry: &'a Registry<'a>,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn place(&self, span: Range<Offset>) -> Place {
        Place::new(&self.file.path, span)
    }

    /// A finding at a place of the file, to be said and kept.
    fn at(&self, rule: &'static Rule, span: Range<Offset>) -> Finding {
        Finding::new(rule, self.place(span))
    }

    fn owed<T>(&mut self, value: Option<T>, key: &'static str) -> Option<T> {
        // A key that nobody knows is most likely the one that is missing.
        let misspelt = self.findings.iter().any(|finding| finding.rule.id == rule::UNKNOWN_KEY.id);
        if value.is_none() && !misspelt {
            // A table can only be added below the keys, a key only above the tables.
            let start = if key.starts_with('[') {
                self.file.front.end.saturating_sub(1)
            } else {
                self.file.front.start
            };
            self.findings.push(self.at(&rule::MISSING_KEY, start..start).arg("key", key));
        }
        value
    }

    fn profile(&mut self, form: ProfileForm, key: Key) -> Option<Profile> {
        let ProfileForm {
            title,
            kind,
            agency,
            unit,
            plan,
            stage,
            nominated,
            dossier,
            introduced,
            sent_to_province,
            categories,
            movements,
            impact,
            aliases,
            sample,
            allow,
            subject,
            consent,
            evidence,
            measures,
            ratings,
            points,
            titles,
            initiatives,
            acts,
            updates,
            withdrawal: _,
        } = form;
        let title = self.owed(title, "title");
        let kind = self.owed(kind, "kind");
        let unit = self.owed(unit, "unit");
        let plan = self.owed(plan, "plan");
        let stage = self.owed(stage, "stage");
        let subject = self.owed(subject, "[subject]");
        let impact = self.owed(impact, "impact");
        let (title, kind, unit, plan) = (title?, kind?, unit?, plan?);
        let (stage, subject, impact) = (stage?, subject?, impact?);
        let agency = self.agency(agency.as_ref(), &unit);
        let rules = self.plan(&plan);
        self.subject(&subject.value);
        let movement_ids = movements.as_ref().map(|list| list.value.clone()).unwrap_or_default();
        self.movements(&movement_ids);
        if let Some(rules) = rules {
            self.of_plan(rules, &plan, agency.as_deref(), &kind, &key, introduced.is_some());
            self.categories(rules, &categories);
            self.answers(rules, &evidence, Section::Evidence);
            self.answers(rules, &measures, Section::Measures);
            self.answers(rules, &ratings, Section::Ratings);
            self.answers(rules, &points, Section::Points);
        }
        // An act whose decision has faults of its own is not a missing act: the profile is not judged until then.
        let acts: Vec<Option<Act>> = acts.into_iter().map(|act| self.act(act, rules)).collect();
        let address = key.path();
        let registry = self.registry;
        let home = Home {
            file: &self.file.path,
            address: &address,
            links: registry.links,
            assets: &registry.assets,
        };
        let story =
            markdown::render(self.file.body(), self.file.body.start, &home, Extent::Page, &mut self.findings);
        let mut updates: Vec<Update> = updates.into_iter().map(|update| self.update(update, &home)).collect();
        updates.sort_by(|a, b| (a.date, &a.title).cmp(&(b.date, &b.title)));
        let allow = allow.into_iter().filter_map(|allow| self.allow(allow)).collect();
        let year =
            rules.and_then(|rules| emulation_year(rules, &key, introduced.is_some())).unwrap_or(key.year);
        let spans = Spans {
            plan: plan.span.clone(),
            kind: kind.span.clone(),
            stage: stage.span.clone(),
            title: title.span.clone(),
            impact: impact.span.clone(),
            subject: subject.span.clone(),
            movements: movements.map(|list| list.span),
            story: self.file.front.end..self.file.front.end,
        };
        Some(Profile {
            key,
            file: Arc::clone(&self.file.path),
            title: title.value,
            kind: kind.value,
            agency: agency.unwrap_or_default(),
            unit: unit.value,
            year,
            plan: plan.value,
            stage: stage.value,
            nominated,
            dossier,
            introduced,
            sent_to_province: sent_to_province.map(|day| day.value),
            categories: categories.into_iter().map(|id| id.value).collect(),
            movements: movement_ids.into_iter().map(|id| id.value).collect(),
            impact: impact.value,
            aliases,
            sample: sample.unwrap_or(false),
            allow,
            subject: subject.value,
            consent,
            evidence,
            measures,
            ratings,
            points,
            titles,
            initiatives,
            acts: acts.into_iter().collect::<Option<_>>()?,
            updates,
            story,
            spans,
        })
    }

    /// The agency, by the unit; a key of its own must agree.
    fn agency(&mut self, given: Option<&At<String>>, unit: &At<String>) -> Option<String> {
        let config = self.registry.config;
        if let Some(given) = given.filter(|given| config.agency(given).is_none()) {
            let known = config.agencies.iter().map(|agency| agency.id.as_str());
            let finding = unknown(self.place(given.span.clone()), "agency", given, known);
            self.findings.push(finding);
        }
        let Some((agency, _)) = config.unit(unit) else {
            let finding = unknown(self.place(unit.span.clone()), "unit", unit, config.unit_ids());
            self.findings.push(finding);
            return None;
        };
        if let Some(given) = given.filter(|given| config.agency(given).is_some() && given.value != agency.id)
        {
            let finding = self.at(&rule::UNIT_OF_OTHER_AGENCY, given.span.clone());
            self.findings.push(finding.arg("unit", unit.as_str()).arg("agency", &agency.name));
        }
        Some(agency.id.clone())
    }

    /// The plan, unless it is unknown or has faults of its own.
    fn plan(&mut self, id: &At<String>) -> Option<&'a Plan> {
        let known = &self.registry.plan_ids;
        if !known.contains(id) {
            let finding = unknown(self.place(id.span.clone()), "plan", id, known.iter().map(String::as_str));
            self.findings.push(finding);
        }
        self.registry.plans.get(&id.value)
    }

    fn subject(&mut self, subject: &SubjectForm) {
        if !is_id(&subject.id) {
            let finding = self.at(&rule::BAD_VALUE, subject.id.span.clone()).says("bad-id");
            self.findings.push(finding.arg("value", subject.id.as_str()));
        }
        let config = self.registry.config;
        for unit in subject.in_charge.iter().filter(|unit| config.unit(unit).is_none()) {
            let finding = unknown(self.place(unit.span.clone()), "unit", unit, config.unit_ids());
            self.findings.push(finding);
        }
        let keys = &self.registry.profile_keys;
        if let Some(key) = subject.collective.as_ref().filter(|key| !keys.contains(&key.value)) {
            let finding =
                unknown(self.place(key.span.clone()), "profile", key, keys.iter().map(String::as_str));
            self.findings.push(finding);
        }
        if let Some(portrait) = &subject.portrait {
            let folder = self.file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let path = format!("{folder}/{}", portrait.value);
            if !self.registry.assets.contains(path.as_str()) {
                self.findings.push(self.at(&rule::MISSING_IMAGE, portrait.span.clone()).arg("path", path));
            }
            if subject.portrait_alt.as_ref().is_none_or(String::is_empty) {
                self.findings.push(self.at(&rule::MISSING_ALT_TEXT, portrait.span.clone()));
            }
        }
    }

    fn movements(&mut self, ids: &[At<String>]) {
        let config = self.registry.config;
        for id in ids.iter().filter(|id| config.movement(id).is_none()) {
            let known = config.movements.iter().map(|movement| movement.id.as_str());
            let finding = unknown(self.place(id.span.clone()), "movement", id, known);
            self.findings.push(finding);
        }
    }

    /// The plan is this agency's, knows the kind and covers the year.
    fn of_plan(
        &mut self,
        rules: &Plan,
        plan: &At<String>,
        agency: Option<&str>,
        kind: &At<Kind>,
        key: &Key,
        introduced: bool,
    ) {
        if agency.is_some_and(|agency| agency != rules.agency) {
            let owner = self
                .registry
                .config
                .agency(&rules.agency)
                .map_or_else(String::new, |agency| agency.name.clone());
            let finding = self.at(&rule::OUTSIDE_PLAN, plan.span.clone()).says("outside-plan-agency");
            self.findings.push(finding.arg("agency", owner));
        }
        if !rules.kinds.contains(&kind.value) {
            let known: Vec<&str> = rules.kinds.iter().map(|kind| kind.name()).collect();
            let finding = self.at(&rule::OUTSIDE_PLAN, kind.span.clone()).says("outside-plan-kind");
            self.findings.push(finding.arg("kind", kind.value.name()).arg("known", known.join(", ")));
        }
        if emulation_year(rules, key, introduced).is_none() {
            let years: Vec<String> = rules.years.iter().map(i32::to_string).collect();
            let finding = self.at(&rule::OUTSIDE_PLAN, plan.span.clone()).arg("year", key.year.to_string());
            self.findings.push(finding.arg("years", years.join(", ")));
        }
    }

    fn categories(&mut self, rules: &Plan, categories: &[At<String>]) {
        for id in categories.iter().filter(|id| rules.category(id).is_none()) {
            let known = rules.categories.iter().map(|category| category.id.as_str());
            let finding = unknown(self.place(id.span.clone()), "category", id, known);
            self.findings.push(finding);
        }
    }

    /// Every answer belongs to a criterion of the plan.
    fn answers<T>(&mut self, rules: &Plan, answers: &Entries<T>, section: Section) {
        for (key, _) in &answers.items {
            let place = self.place(key.span.clone());
            let finding = match rules.criterion(key) {
                None => unknown(
                    place,
                    "criterion",
                    key,
                    rules.criteria.iter().map(|criterion| criterion.id.as_str()),
                ),
                Some(criterion) => {
                    // A statement may stand beside any answer; a figure, rating or score answers its own kind only.
                    let right = criterion.check.skeleton(key).0;
                    if section == Section::Evidence || section == right {
                        continue;
                    }
                    let finding = Finding::new(&rule::UNKNOWN_NAME, place).says("answer-in-wrong-section");
                    finding.arg("value", key.as_str()).arg("right", right.head(key))
                }
            };
            self.findings.push(finding);
        }
    }

    fn act(&mut self, form: At<ActForm>, rules: Option<&Plan>) -> Option<Act> {
        act::resolve(form, rules, self.registry, &self.file.path, &mut self.findings)
    }

    fn update(&mut self, form: UpdateForm, home: &Home<'_>) -> Update {
        let UpdateForm { date, title, text } = form;
        let text = markdown::render(&text.value, text.span.start, home, Extent::Part, &mut self.findings);
        Update { date: date.value, title, text }
    }

    fn allow(&mut self, form: AllowForm) -> Option<Allow> {
        let AllowForm { rule: id, reason } = form;
        let Some(silenced) = crate::diag::find(&id) else {
            let known = crate::diag::all().iter().map(|rule| rule.id);
            let finding = unknown(self.place(id.span.clone()), "rule", &id, known);
            self.findings.push(finding);
            return None;
        };
        if !silenced.family.allowable() {
            self.findings.push(self.at(&rule::FORBIDDEN_ALLOW, id.span.clone()).arg("rule", id.as_str()));
            return None;
        }
        if reason.is_empty() {
            let finding = self.at(&rule::FORBIDDEN_ALLOW, id.span.clone()).says("allow-without-reason");
            self.findings.push(finding.arg("rule", id.as_str()));
            return None;
        }
        Some(Allow { rule: silenced, reason, span: id.span })
    }
}
