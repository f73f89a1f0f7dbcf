//! From a form to a profile: every name is looked up, every text rendered, and whatever is wrong is told.

use super::form::{AllowForm, UpdateForm};
use super::{
    Act, ActForm, Allow, Described, Key, Profile, ProfileForm, Registry, Spans, SubjectForm, Update, act,
};
use crate::check::Section;
use crate::config::{unknown, unknown_by_name};
use crate::diag::{Finding, Offset, Place, Rule, Severity, rule};
use crate::form::{At, Entries, Raw, begins, with_table};
use crate::markdown::{self, Extent, Home, Rendered};
use crate::photo::{Cut, Focus, Loading, Shape, is_file_name};
use crate::plan::Plan;
use crate::source::SourceFile;
use crate::terms::{Kind, Stage};
use crate::text::{given_name_key, is_id, sort_key};
use std::ops::Range;
use std::sync::Arc;

/// Makes the profile of a form, unless something is missing without which there is none; adds to what was found. What
/// the file names and tells is looked at all the same.
pub(super) fn read(
    form: Option<ProfileForm>,
    key: Key,
    file: &SourceFile,
    registry: &Registry<'_>,
    findings: Vec<Finding>,
) -> (Option<Profile>, Vec<Finding>) {
    let mut reader = Reader { file, registry, findings, has_looked: false };
    let profile = form.and_then(|form| reader.profile(form, key.clone()));
    if !reader.has_looked {
        reader.beside(&key);
    }
    (profile, reader.findings)
}

/// Whether a profile may allow what was found: it names the rule, and what it says of it cannot be read.
pub(super) fn may_be_allowed(finding: &Finding, file: &SourceFile) -> bool {
    finding.rule.family.allowable() && file.front().contains(&format!("\"{}\"", finding.rule.id))
}

struct Reader<'a> {
    file: &'a SourceFile,
    registry: &'a Registry<'a>,
    findings: Vec<Finding>,
    /// Whether names were looked up and texts read.
    has_looked: bool,
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
        // A key misspelt, or below a wrong table, has been told already.
        let name = key.trim_matches(['[', ']']);
        let misspelt = self
            .findings
            .iter()
            .any(|finding| finding.rule.id == rule::UNKNOWN_KEY.id && finding.names(name));
        if value.is_none() && !misspelt {
            // A table can only be added below the keys, a key only above the tables.
            let start = if key.starts_with('[') {
                self.file.front.end.saturating_sub(1)
            } else {
                self.file.front.start
            };
            self.findings.push(self.at(&rule::MISSING_KEY, start..start).arg_names("key", "key", &[key]));
        }
        value
    }

    /// Looks up names and reads the story of a profile of which there is no whole form.
    fn beside(&mut self, key: &Key) {
        let front = self.file.front();
        let names = with_table::<ProfileForm, _>(front, |table| {
            let start = self.file.front.start;
            let text = |value: &Raw<'_>| {
                let span = value.span().start + start..value.span().end + start;
                value.get_ref().as_str().map(|text| At { value: text.trim().to_owned(), span })
            };
            let one = |key: &str| table.get(key).and_then(text);
            if let Some(unit) = one("unit") {
                self.agency(one("agency").as_ref(), &unit);
            }
            if let Some(plan) = one("plan") {
                self.plan(&plan);
            }
            let list = table.get("movements").and_then(|list| list.get_ref().as_array());
            list.into_iter().flatten().filter_map(text).collect::<Vec<_>>()
        });
        self.movements(&names.unwrap_or_default());
        let before = self.findings.len();
        let address = key.path();
        self.story(&self.home(&address, Loading::Eager));
        let file = self.file;
        let told = self.findings.split_off(before).into_iter().filter(|found| !may_be_allowed(found, file));
        self.findings.extend(told);
    }

    /// What texts of the profile stand in.
    fn home<'h>(&self, address: &'h str, first_picture: Loading) -> Home<'h>
    where
        'a: 'h,
    {
        let (file, registry) = (self.file, self.registry);
        Home {
            file: &file.path,
            address,
            links: registry.links,
            album: registry.album,
            first_picture,
            purpose: registry.purpose,
        }
    }

    fn story(&mut self, home: &Home<'_>) -> Rendered {
        let (body, start) = (self.file.body(), self.file.body.start);
        let story = markdown::render(body, start, home, Extent::Page, &mut self.findings);
        if story.empty {
            // That nothing is told at all says the same of each of its sections.
            self.findings.retain(|finding| finding.rule != &rule::EMPTY_SECTION);
        }
        story
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
            cover,
            cover_alt,
            cover_focus,
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
        // Before recognition it may still be to come: that it lacks is a note then, as where it is left empty.
        let to_come = stage.as_ref().is_some_and(|stage| stage.value != Stage::Recognised);
        let start = self.file.front.start;
        let blank = || At { value: String::new(), span: start..start };
        let impact = if to_come { impact.or_else(|| Some(blank())) } else { self.owed(impact, "impact") };
        let (title, kind, unit, plan) = (title?, kind?, unit?, plan?);
        let (stage, subject, impact) = (stage?, subject?, impact?);
        self.has_looked = true;
        let agency = self.agency(agency.as_ref(), &unit);
        let rules = self.plan(&plan);
        self.subject(&subject.value);
        self.of_kind(&subject.value, kind.value);
        let (portrait, cover, social) = {
            let subject = &subject.value;
            let portrait = Picture::of(
                subject.portrait.as_ref(),
                subject.portrait_alt.as_ref(),
                subject.portrait_focus.as_ref(),
            );
            let cover = Picture::of(cover.as_ref(), cover_alt.as_ref(), cover_focus.as_ref());
            self.picture(portrait.as_ref());
            self.picture(cover.as_ref());
            let beside = if kind.is_person() { Shape::Person } else { Shape::Collective };
            let shown = self.photo(portrait.as_ref(), beside);
            let above = self.photo(cover.as_ref(), Shape::Cover);
            // A picture that has a fault is not told twice.
            let social = match (&above, &shown) {
                (Some(_), _) => self.photo(cover.as_ref(), Shape::Social),
                // So wide a piece of a tall picture has no whole face.
                (None, Some(_)) if kind.is_person() => shown.clone(),
                (None, Some(_)) => self.photo(portrait.as_ref(), Shape::Social),
                (None, None) => None,
            };
            (shown, above, social)
        };
        let movement_ids = movements.as_ref().map(|list| list.value.clone()).unwrap_or_default();
        self.movements(&movement_ids);
        if let Some(rules) = rules {
            let found = self.findings.len();
            self.of_plan(rules, &plan, agency.as_deref(), &kind, &key, introduced.is_some());
            // Where the plan is another agency's or another year's, its criteria are not those that were answered.
            if self.findings[found..].iter().all(|finding| finding.place.span != plan.span) {
                self.categories(rules, &categories);
                self.answers(rules, &evidence, Section::Evidence);
                self.answers(rules, &measures, Section::Measures);
                self.answers(rules, &ratings, Section::Ratings);
                self.answers(rules, &points, Section::Points);
            }
        }
        // An act whose decision has faults of its own is not a missing act: the profile is not judged until then.
        let acts: Vec<Option<Act>> = acts.into_iter().map(|act| self.act(act, rules)).collect();
        let address = key.path();
        let is_below = portrait.is_some() || cover.is_some();
        let home = self.home(&address, if is_below { Loading::Lazy } else { Loading::Eager });
        let story = self.story(&home);
        let mut updates: Vec<Update> = updates.into_iter().map(|update| self.update(update, &home)).collect();
        updates.sort_by(|a, b| (a.date, &a.title).cmp(&(b.date, &b.title)));
        let allow = allow.into_iter().filter_map(|allow| self.allow(allow)).collect();
        let year =
            rules.and_then(|rules| emulation_year(rules, &key, introduced.is_some())).unwrap_or(key.year);
        let spans = Spans {
            plan: plan.span.clone(),
            kind: kind.span.clone(),
            unit: unit.span.clone(),
            stage: stage.span.clone(),
            title: title.span.clone(),
            impact: impact.span.clone(),
            subject: subject.span.clone(),
            movements: movements.map(|list| list.span),
            story: self.file.front.end..self.file.front.end,
        };
        let name = &subject.name;
        let order = if kind.is_person() { given_name_key(name) } else { (sort_key(name), Vec::new()) };
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
            order,
            portrait,
            cover,
            social,
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
            let known = config.agencies.iter().map(|agency| (agency.id.as_str(), agency.name.as_str()));
            let finding = unknown_by_name(self.place(given.span.clone()), "agency", given, known);
            self.findings.push(finding);
        }
        let Some((agency, _)) = config.unit(unit) else {
            // Of an agency that is named only its own units are meant: another may have one of that name too.
            let own = given.and_then(|given| config.agency(given));
            let agencies = config.agencies.iter().filter(|agency| own.is_none_or(|own| own.id == agency.id));
            let units = agencies.flat_map(|agency| &agency.units);
            let known = units.map(|unit| (unit.id.as_str(), unit.name.as_str()));
            let finding = unknown_by_name(self.place(unit.span.clone()), "unit", unit, known);
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
        let known = self.registry.plan_ids;
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
            let finding = unknown_by_name(self.place(unit.span.clone()), "unit", unit, config.units());
            self.findings.push(finding);
        }
        self.each_once(&subject.in_charge);
        let keys = self.registry.profile_keys;
        if let Some(key) = subject.collective.as_ref().filter(|key| !keys.contains(&key.value)) {
            let finding =
                unknown(self.place(key.span.clone()), "profile", key, keys.iter().map(String::as_str));
            self.findings.push(finding);
        }
    }

    /// What a subject of another kind would say of itself goes for nothing: the kind may be the slip.
    fn of_kind(&mut self, subject: &SubjectForm, kind: Kind) {
        let written = |text: &'_ Option<At<String>>| {
            text.as_ref().filter(|text| !text.is_empty()).map(|text| text.span.clone())
        };
        let head = subject.head.as_ref().filter(|head| head.value).map(|head| head.span.clone());
        let in_charge = subject.in_charge.first().map(|unit| unit.span.clone());
        let keys = [
            ("head", head, kind == Kind::Leader),
            ("in_charge", in_charge, kind == Kind::Leader),
            ("collective", written(&subject.collective), kind == Kind::Leader),
            ("position", written(&subject.position), kind.is_person()),
            ("composition", written(&subject.composition), !kind.is_person()),
        ];
        for (key, span, is_of_kind) in keys {
            if let Some(span) = span.filter(|_| !is_of_kind) {
                let finding =
                    self.at(&rule::BAD_VALUE, span).says("other-kind-key").weighing(Severity::Warning);
                self.findings.push(finding.arg("key", key).arg("kind", kind.name()));
            }
        }
    }

    /// A photograph that the front matter names; it must be described.
    fn photo(&mut self, picture: Option<&Picture<'_>>, shape: Shape) -> Option<Described> {
        let Picture { file, alt, focus } = picture?;
        let focus = focus.and_then(|focus| Focus::parse(focus)).unwrap_or_default();
        let place = self.place(file.span.clone());
        let cut = Cut { shape, focus };
        let photo = self.registry.album.find(&self.file.path, &file.value, cut, place, &mut self.findings)?;
        Some(Described { photo, alt: alt.unwrap_or_default().trim().to_owned() })
    }

    /// What is wrong with what the front matter says of a photograph, besides the photograph.
    fn picture(&mut self, picture: Option<&Picture<'_>>) {
        let Some(Picture { file, alt, focus }) = picture else { return };
        if alt.is_none_or(|alt| alt.trim().is_empty()) {
            self.findings.push(self.at(&rule::MISSING_ALT_TEXT, file.span.clone()));
        } else if let Some(alt) = alt.filter(|alt| is_file_name(alt)) {
            let finding = self.at(&rule::MISSING_ALT_TEXT, file.span.clone()).says("missing-alt-text-name");
            self.findings.push(finding.arg("value", alt));
        }
        if let Some(focus) = focus.filter(|focus| Focus::parse(focus).is_none()) {
            let finding = self.at(&rule::BAD_VALUE, focus.span.clone()).says("bad-focus");
            self.findings.push(finding.arg("value", focus.as_str()));
        }
    }

    fn movements(&mut self, ids: &[At<String>]) {
        let config = self.registry.config;
        for id in ids.iter().filter(|id| config.movement(id).is_none()) {
            let known =
                config.movements.iter().map(|movement| (movement.id.as_str(), movement.name.as_str()));
            let finding = unknown_by_name(self.place(id.span.clone()), "movement", id, known);
            self.findings.push(finding);
        }
        self.each_once(ids);
    }

    /// No list names the same twice.
    fn each_once(&mut self, ids: &[At<String>]) {
        for (place, id) in ids.iter().enumerate() {
            if ids[..place].iter().any(|before| before.value == id.value) {
                let finding = self.at(&rule::DUPLICATE_ID, id.span.clone()).says("duplicate-in-list");
                self.findings.push(finding.arg("id", id.as_str()));
            }
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
            let known =
                rules.categories.iter().map(|category| (category.id.as_str(), category.name.as_str()));
            let finding = unknown_by_name(self.place(id.span.clone()), "category", id, known);
            self.findings.push(finding);
        }
        self.each_once(categories);
    }

    /// Every answer belongs to a criterion of the plan.
    fn answers<T>(&mut self, rules: &Plan, answers: &Entries<T>, section: Section) {
        for (key, _) in &answers.items {
            let place = self.place(key.span.clone());
            let finding = match rules.criterion(key) {
                None if ActForm::KEYS.contains(&key.as_str()) => {
                    let finding = Finding::new(&rule::UNKNOWN_KEY, place).says("unknown-key-of-part");
                    finding.arg("key", key.as_str()).arg("head", "[[acts]]")
                }
                None => unknown(
                    place,
                    "criterion",
                    key,
                    rules.criteria.iter().map(|criterion| criterion.id.as_str()),
                ),
                // A statement may stand beside any answer; a figure, rating or score answers its own kind only.
                Some(_) if section == Section::Evidence => continue,
                Some(criterion) => {
                    let right = criterion.check.skeleton(key).0;
                    if section == right {
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
        let UpdateForm { date, title, text: At { value: text, span } } = form;
        let home = &Home { first_picture: Loading::Lazy, ..*home };
        let begins = begins(&self.file.text, &span, &text);
        let before = self.findings.len();
        let start = begins.unwrap_or(span.start);
        let mut rendered = markdown::render(&text, start, home, Extent::Part, &mut self.findings);
        if begins.is_none() {
            // Places in a text with escapes are not those of the file: the whole of it has to do, and is not edited.
            for finding in &mut self.findings[before..] {
                (finding.place.span, finding.fix) = (span.clone(), None);
            }
            // Links are looked up when all addresses are known.
            rendered.links.iter_mut().for_each(|link| link.place.span = span.clone());
        }
        Update { date: date.value, span: date.span, title, text: rendered }
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

/// A photograph as the front matter names it.
struct Picture<'a> {
    file: &'a At<String>,
    alt: Option<&'a str>,
    focus: Option<&'a At<String>>,
}

impl<'a> Picture<'a> {
    fn of(
        file: Option<&'a At<String>>,
        alt: Option<&'a String>,
        focus: Option<&'a At<String>>,
    ) -> Option<Self> {
        file.map(|file| Self { file, alt: alt.map(String::as_str), focus })
    }
}

/// The emulation year of a profile in a folder: a profile of 2023 that is introduced in January 2024 lies in the folder
/// 2024 and is still judged by the plan of 2023.
fn emulation_year(plan: &Plan, key: &Key, introduced: bool) -> Option<i32> {
    let covers = |year: &i32| plan.years.contains(year);
    Some(key.year).filter(covers).or(Some(key.year - 1).filter(covers).filter(|_| introduced))
}
