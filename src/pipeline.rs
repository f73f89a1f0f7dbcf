//! The whole way, in order: config, source, plan and profile, criteria, archive, view, render, output.
//!
//! This module alone knows the order. `check` walks it as far as the planned pages, `build` to the end.

use crate::archive::{self, Audience};
use crate::config::{self, Config};
use crate::criteria::{self, Allowed, Standing};
use crate::decision::{self, Decision};
use crate::diag::{self, Finding, Place, Severity, rule};
use crate::error::{Error, Result};
use crate::markdown::{self, Extent, Home, LinkStyle, Rendered};
use crate::output::{self, Holds, Stage};
use crate::plan::{self, Plan};
use crate::profile::{self, Key, Parsed, Profile, Registry, Withdrawn};
use crate::render::{self, Renderer};
use crate::snapshot::{self, How};
use crate::source::{self, Kind, SourceFile, Sources};
use crate::text_page::{self, TextPage};
use crate::theme;
use crate::view::{Parts, Planned, Viewer, plan_routes};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What to look at, and for which day.
#[derive(Debug, Clone)]
pub struct Request {
    /// The site's folder.
    pub root: PathBuf,
    /// The day of the build; `None` for today in the site's time zone.
    pub today: Option<NaiveDate>,
    /// Whether drafts are shown.
    pub audience: Audience,
    /// How addresses end.
    pub links: LinkStyle,
    /// Takes the place of the site's `base_url`.
    pub base_url: Option<String>,
    /// Whether warnings stop a build as errors do.
    pub deny_warnings: bool,
}

/// What came of it.
#[derive(Debug)]
pub struct Report {
    /// Everything that was found, sorted.
    pub findings: Vec<Finding>,
    /// What profiles silenced.
    pub allowed: Vec<Allowed>,
    /// The texts of the files that findings point into.
    pub texts: BTreeMap<Arc<str>, String>,
    /// The site's language, when `site.toml` could be read.
    pub language: Option<String>,
    /// How many there are.
    pub counts: Counts,
    /// Profiles that `withdraw` took off now, by name.
    pub taken_off: Vec<String>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// How many profiles there are, by what became of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Published.
    pub published: usize,
    /// Not published yet.
    pub drafts: usize,
    /// Withdrawn.
    pub withdrawn: usize,
    /// Files written; none by `check`.
    pub files: usize,
    /// Bytes written.
    pub bytes: u64,
}

/// Checks a site: all findings of all files. Writes nothing.
pub fn check(request: &Request) -> Result<Report> {
    let (site, sources, findings) = read(&request.root)?;
    let mut survey = Survey::of(&site, &sources, request, findings);
    let (_, report) = survey.run(request, Gate::Strict, |_, _| Ok(()))?;
    Ok(report.with_texts(site, sources))
}

/// Checks a site and, when nothing speaks against it, renders it to a folder.
pub fn build(request: &Request, out: &Path) -> Result<Report> {
    let out = &output::resolve(out);
    output::guard(&request.root, out, holds(request))?;
    let (site, sources, findings) = read(&request.root)?;
    let mut survey = Survey::of(&site, &sources, request, findings);
    let (written, mut report) = survey.run(request, Gate::Strict, |viewer, routes| {
        let theme = theme::overrides(&request.root, &viewer.config.theme)?;
        let how = How { theme, base_url: request.base_url.clone(), links: request.links };
        write(request, out, viewer, routes, &how, || match &site {
            Some(site) => snapshot::keep(&request.root, out, site, &sources, &how),
            None => Ok(()),
        })
    })?;
    report.wrote(written);
    Ok(report.with_texts(site, sources))
}

/// Renders the last good sources of a folder again, without what has been withdrawn since. Whatever else is wrong with
/// today's sources is not looked at, and nothing that speaks against a profile today stops the others.
pub fn withdraw(request: &Request, out: &Path) -> Result<Report> {
    let out = &output::resolve(out);
    output::guard(&request.root, out, holds(request))?;
    let mut now = source::read_content(&request.root)?;
    let (site, mut sources, how) = snapshot::recall(&request.root, out)?;
    let request = &Request {
        base_url: request.base_url.clone().or_else(|| how.base_url.clone()),
        links: how.links,
        ..request.clone()
    };
    // A file that cannot be read may be one that was to be withdrawn: nobody is left to think that it was.
    let mut unread = std::mem::take(&mut now.findings);
    unread.retain(|finding| finding.severity == Severity::Error);
    let taken_off = take_withdrawals(&mut sources, now);
    let site = Some(site);
    let mut survey = Survey::of(&site, &sources, request, unread);
    let (written, mut report) = survey.run(request, Gate::Lenient, |viewer, routes| {
        // What is withdrawn stays so, though its file may be deleted before the next whole build.
        write(request, out, viewer, routes, &how, || match &site {
            Some(site) => snapshot::keep(&request.root, out, site, &sources, &how),
            None => Ok(()),
        })
    })?;
    report.taken_off = taken_off;
    report.wrote(written);
    Ok(report.with_texts(site, sources))
}

/// Puts today's files of withdrawn profiles in the place of those of the last good build, also of one that was renamed
/// since and gives its old address as an alias. Returns the names of those that were not withdrawn before.
fn take_withdrawals(last_good: &mut Sources, now: Sources) -> Vec<String> {
    let present: BTreeSet<String> = now.files.iter().filter_map(profile_name).collect();
    let gone: Vec<SourceFile> = now.files.into_iter().filter(profile::is_withdrawn).collect();
    let mut by_name: BTreeMap<String, usize> = BTreeMap::new();
    for (index, file) in gone.iter().enumerate() {
        let former = profile::former_names(file).into_iter().filter(|name| !present.contains(name));
        by_name.extend(profile_name(file).into_iter().chain(former).map(|name| (name, index)));
    }
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    let mut taken_off = Vec::new();
    last_good.files.retain(|file| {
        let Some(name) = profile_name(file) else { return true };
        let withdrawn = by_name.get(&name);
        taken.extend(withdrawn);
        if withdrawn.is_some() && !profile::is_withdrawn(file) {
            taken_off.push(name);
        }
        withdrawn.is_none()
    });
    let gone = gone.into_iter().enumerate().filter(|(index, _)| taken.contains(index));
    last_good.files.extend(gone.map(|(_, file)| file));
    last_good.files.sort_by(|a, b| a.path.cmp(&b.path));
    taken_off
}

/// Whether errors stop a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gate {
    /// They do.
    Strict,
    /// A withdrawal goes through: what has an error is left out, and the error is told as a warning.
    Lenient,
}

/// A profile's name by its file: "2024/le-an".
fn profile_name(file: &SourceFile) -> Option<String> {
    match &file.kind {
        Kind::Profile { year, slug } => Some(format!("{year}/{slug}")),
        _ => None,
    }
}

fn holds(request: &Request) -> Holds {
    match request.audience {
        Audience::Public => Holds::Published,
        Audience::Office => Holds::Drafts,
    }
}

fn read(root: &Path) -> Result<(Option<SourceFile>, Sources, Vec<Finding>)> {
    let (site, mut findings) = source::read_site(root)?;
    let mut sources = source::read_content(root)?;
    findings.append(&mut sources.findings);
    Ok((site, sources, findings))
}

/// Files and bytes.
type Written = (usize, u64);

/// Renders every planned page, keeps what it was made from, and puts the site in place.
fn write(
    request: &Request,
    out: &Path,
    viewer: &Viewer<'_>,
    routes: &[Planned<'_>],
    how: &How,
    keep: impl FnOnce() -> Result<()>,
) -> Result<Written> {
    let theme = theme::assemble(&how.theme, &viewer.config.frame)?;
    let site = viewer.site(&theme.stylesheet, theme.header.clone(), theme.footer.clone());
    let renderer = Renderer::new(&theme, &site)?;
    let stage = Stage::begin(out, holds(request))?;
    let pages = routes.par_iter().map(|planned| {
        let page = renderer.render(&viewer.view(planned))?;
        stage.write(&page)?;
        Ok(page.bytes.len() as u64)
    });
    let sizes: Vec<u64> = pages.collect::<Result<_>>()?;
    let machines = render::machines(viewer, routes, &theme);
    machines.par_iter().try_for_each(|file| stage.write(file))?;
    // Kept first: should the program be killed in between, the sources are newer than the site, never older.
    keep()?;
    stage.publish()?;
    let files = sizes.len() + machines.len();
    let bytes = sizes.iter().sum::<u64>() + machines.iter().map(|file| file.bytes.len() as u64).sum::<u64>();
    Ok((files, bytes))
}

/// The sources, parsed.
struct Survey {
    config: Option<Config>,
    plans: BTreeMap<String, Plan>,
    decisions: BTreeMap<String, Decision>,
    texts: Vec<TextPage>,
    bodies: BTreeMap<Arc<str>, Rendered>,
    profiles: Vec<Profile>,
    withdrawn: Vec<Withdrawn>,
    plan_ids: Vec<String>,
    decision_ids: Vec<String>,
    profile_keys: BTreeSet<String>,
    assets: BTreeSet<Arc<str>>,
    findings: Vec<Finding>,
    started: Instant,
    timings: Vec<(&'static str, Duration)>,
}

impl Survey {
    /// Parses everything.
    fn of(site: &Option<SourceFile>, sources: &Sources, request: &Request, findings: Vec<Finding>) -> Self {
        let mut survey = Self {
            config: None,
            plans: BTreeMap::new(),
            decisions: BTreeMap::new(),
            texts: Vec::new(),
            bodies: BTreeMap::new(),
            profiles: Vec::new(),
            withdrawn: Vec::new(),
            plan_ids: Vec::new(),
            decision_ids: Vec::new(),
            profile_keys: BTreeSet::new(),
            assets: sources.assets.iter().cloned().collect(),
            findings,
            started: Instant::now(),
            timings: Vec::new(),
        };
        let Some(site) = site else { return survey };
        let (config, mut findings) = config::parse(site);
        survey.findings.append(&mut findings);
        let Some(mut config) = config else {
            return survey;
        };
        if let Some(place) =
            config.theme_place.take().filter(|_| !theme::exists(&request.root, &config.theme))
        {
            let finding = config::unknown(place, "theme", &config.theme, std::iter::once("default"));
            survey.findings.push(finding);
        }
        for fragment in std::mem::take(&mut config.frame_places) {
            let file = request.root.join("themes").join(&config.theme).join("templates").join(&fragment.0);
            if !file.is_file() {
                let finding = Finding::new(&rule::BAD_VALUE, fragment.1).says("missing-fragment");
                survey.findings.push(finding.arg("value", fragment.0).arg("theme", &config.theme));
            }
        }
        if let Some(base_url) = &request.base_url {
            config.base_url = format!("{}/", base_url.trim_end_matches('/'));
        }
        survey.name_files(sources);
        survey.parse_rules(sources, &config, request.links);
        survey.parse_profiles(sources, &config, request.links);
        survey.config = Some(config);
        survey.lap("parse");
        survey
    }

    fn lap(&mut self, stage: &'static str) {
        self.timings.push((stage, self.started.elapsed()));
        self.started = Instant::now();
    }

    /// Names all plans, decisions and profiles, those with faults included; of two files with one address the second
    /// is told (two of a profile would let a withdrawn one come back by the other).
    fn name_files(&mut self, sources: &Sources) {
        let mut addresses: BTreeMap<String, &str> = BTreeMap::new();
        for file in &sources.files {
            match &file.kind {
                Kind::Plan(id) => self.plan_ids.push(id.clone()),
                Kind::Decision(id) => self.decision_ids.push(id.clone()),
                Kind::Profile { year, slug } => {
                    self.profile_keys.insert(format!("{year}/{slug}"));
                }
                Kind::Site | Kind::Index | Kind::Page(_) => {}
            }
            let Some(address) = markdown::address_of(&file.path) else { continue };
            if let Some(first) = addresses.get(&address) {
                let finding = Finding::new(&rule::ADDRESS_TAKEN, Place::start_of(&file.path));
                self.findings.push(finding.arg("address", address).arg("file", *first));
            } else {
                addresses.insert(address, &file.path);
            }
        }
    }

    /// Plans, then decisions and the agency's own pages.
    fn parse_rules(&mut self, sources: &Sources, config: &Config, links: LinkStyle) {
        for file in &sources.files {
            if let Kind::Plan(id) = &file.kind {
                let (plan, mut findings) = plan::parse(file, id, config);
                self.findings.append(&mut findings);
                if let Some(plan) = plan {
                    self.body(file, &format!("ke-hoach/{id}/"), links);
                    self.plans.insert(id.clone(), plan);
                }
            }
        }
        for file in &sources.files {
            match &file.kind {
                Kind::Decision(id) => {
                    let (decision, mut findings) =
                        decision::parse(file, id, config, &self.plans, &self.plan_ids);
                    self.findings.append(&mut findings);
                    if let Some(decision) = decision {
                        self.body(file, &format!("quyet-dinh/{id}/"), links);
                        self.decisions.insert(id.clone(), decision);
                    }
                }
                Kind::Index => self.text(file, "", "", links),
                Kind::Page(id) => self.text(file, id, &format!("{id}/"), links),
                Kind::Site | Kind::Plan(_) | Kind::Profile { .. } => {}
            }
        }
    }

    /// Renders the body of a plan or decision.
    fn body(&mut self, file: &SourceFile, address: &str, links: LinkStyle) {
        let home = Home { file: &file.path, address, links, assets: &self.assets };
        let body = markdown::render(file.body(), file.body.start, &home, Extent::Page, &mut self.findings);
        self.bodies.insert(Arc::clone(&file.path), body);
    }

    fn text(&mut self, file: &SourceFile, id: &str, address: &str, links: LinkStyle) {
        let home = Home { file: &file.path, address, links, assets: &self.assets };
        let (page, mut findings) = text_page::parse(file, id, &home);
        self.findings.append(&mut findings);
        self.texts.extend(page);
    }

    fn parse_profiles(&mut self, sources: &Sources, config: &Config, links: LinkStyle) {
        let registry = self.registry(config, links);
        let parsed: Vec<(Parsed, Vec<Finding>)> = sources
            .files
            .par_iter()
            .filter_map(|file| {
                let Kind::Profile { year, slug } = &file.kind else {
                    return None;
                };
                let key = Key { year: *year, slug: slug.clone() };
                Some(profile::parse(file, key, &registry))
            })
            .collect();
        for (parsed, mut findings) in parsed {
            self.findings.append(&mut findings);
            match parsed {
                Parsed::Profile(profile) => self.profiles.push(*profile),
                Parsed::Withdrawn(withdrawn) => self.withdrawn.push(withdrawn),
                Parsed::Faulty => {}
            }
        }
    }

    fn registry<'a>(&'a self, config: &'a Config, links: LinkStyle) -> Registry<'a> {
        Registry {
            config,
            plans: &self.plans,
            decisions: &self.decisions,
            plan_ids: self.plan_ids.clone(),
            decision_ids: self.decision_ids.clone(),
            profile_keys: self.profile_keys.clone(),
            assets: self.assets.clone(),
            links,
        }
    }

    /// Judges, arranges and plans; then, when nothing speaks against it, lets `finish` have the pages.
    fn run<T>(
        &mut self,
        request: &Request,
        gate: Gate,
        finish: impl FnOnce(&Viewer<'_>, &[Planned<'_>]) -> Result<T>,
    ) -> Result<(Option<T>, Report)> {
        let Some(config) = self.config.take() else {
            let findings = std::mem::take(&mut self.findings);
            return Ok((None, Report::new(findings, Vec::new(), None, Counts::default(), Vec::new())));
        };
        let today =
            request.today.unwrap_or_else(|| chrono::Utc::now().with_timezone(&config.timezone).date_naive());
        let mut findings = std::mem::take(&mut self.findings);
        let profiles = std::mem::take(&mut self.profiles);
        let mut judged =
            criteria::judge(profiles, &self.withdrawn, &self.registry(&config, request.links), today);
        findings.append(&mut judged.findings);
        if request.audience == Audience::Public {
            judged.forget_after(today);
        }
        self.lap("judge");
        let published =
            judged.exemplars.iter().filter(|exemplar| exemplar.standing() == Standing::Published).count();
        let counts = Counts {
            published,
            drafts: judged.exemplars.len() - published,
            withdrawn: self.withdrawn.len(),
            ..Counts::default()
        };
        let archive = archive::arrange(&judged.exemplars, request.audience);
        let viewer = Viewer::new(Parts {
            config: &config,
            plans: &self.plans,
            decisions: &self.decisions,
            archive: &archive,
            texts: &self.texts,
            bodies: &self.bodies,
            links: request.links,
            today,
        });
        let (routes, found) = plan_routes(&viewer, &self.withdrawn, &faulty_addresses(&findings));
        findings.extend(found);
        let mut timings = std::mem::take(&mut self.timings);
        timings.push(("plan", self.started.elapsed()));
        config.reweigh(&mut findings);
        let (mut findings, allowed) = criteria::silence(findings, &judged.exemplars);
        if gate == Gate::Lenient {
            let told = |finding: &mut Finding| finding.severity = finding.severity.min(Severity::Warning);
            findings.iter_mut().for_each(told);
        }
        let started = Instant::now();
        let limit = if request.deny_warnings { Severity::Warning } else { Severity::Error };
        let stopped = gate == Gate::Strict && findings.iter().any(|finding| finding.severity >= limit);
        let finished = if stopped { None } else { Some(finish(&viewer, &routes)?) };
        timings.push(("write", started.elapsed()));
        let language = Some(config.language.clone());
        Ok((finished, Report::new(findings, allowed, language, counts, timings)))
    }
}

impl Report {
    fn new(
        mut findings: Vec<Finding>,
        allowed: Vec<Allowed>,
        language: Option<String>,
        counts: Counts,
        timings: Vec<(&'static str, Duration)>,
    ) -> Self {
        diag::sort(&mut findings);
        Self { findings, allowed, texts: BTreeMap::new(), language, counts, taken_off: Vec::new(), timings }
    }

    fn wrote(&mut self, written: Option<Written>) {
        (self.counts.files, self.counts.bytes) = written.unwrap_or_default();
    }

    /// Keeps the texts that findings point into.
    fn with_texts(mut self, site: Option<SourceFile>, sources: Sources) -> Self {
        let named: BTreeSet<Arc<str>> =
            self.findings.iter().map(|finding| Arc::clone(&finding.place.file)).collect();
        let files = site.into_iter().chain(sources.files).filter(|file| named.contains(&file.path));
        self.texts = files.map(|file| (file.path, file.text)).collect();
        self
    }

    /// How many findings have a weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
}

/// The addresses of files that have an error of their own.
fn faulty_addresses(findings: &[Finding]) -> BTreeSet<String> {
    let errors = findings.iter().filter(|finding| finding.severity == Severity::Error);
    errors.filter_map(|finding| markdown::address_of(&finding.place.file)).collect()
}

/// Whether a folder is a site.
pub fn is_site(root: &Path) -> bool {
    root.join("site.toml").is_file()
}

/// A site's rules, for commands that write sources.
#[derive(Debug)]
pub struct Rules {
    /// Settings.
    pub config: Config,
    /// Plans that have no fault.
    pub plans: BTreeMap<String, Plan>,
    /// Decisions that have no fault.
    pub decisions: BTreeMap<String, Decision>,
}

/// Reads a site's settings, plans and decisions.
pub fn rules(root: &Path) -> Result<Rules> {
    let unreadable = || Error::Unreadable { path: root.join("site.toml") };
    let (site, sources, findings) = read(root)?;
    let request = Request {
        root: root.to_owned(),
        today: None,
        audience: Audience::Public,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    };
    let survey = Survey::of(&site, &sources, &request, findings);
    let config = survey.config.ok_or_else(unreadable)?;
    Ok(Rules { config, plans: survey.plans, decisions: survey.decisions })
}
