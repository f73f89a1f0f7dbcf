//! The whole way, in order: config, source, plan and profile, criteria, archive, view, render, output.
//!
//! This module alone knows the order. [`check`] walks it as far as the planned pages, [`build`] to the end, and a
//! [`Preview`] as far as the page that somebody asks for.

mod index;
mod left;
mod memory;
mod mend;
mod photos;
mod preview;
mod publish;
mod ready;
mod reporting;
mod survey;
mod withdrawal;

pub use mend::{Complete, Mended, mend};
pub use preview::{Preview, Shown, Unpublished};
pub use reporting::report;
pub use withdrawal::withdraw;

pub use crate::source::Changed;

use crate::archive::Audience;
use crate::config::Config;
use crate::criteria::Allowed;
use crate::decision::Decision;
use crate::diag::{Finding, Severity, Text};
use crate::error::{Error, Result};
use crate::kept::Pack;
use crate::markdown::{LinkStyle, Purpose};
use crate::output::{self, Holds, Published};
use crate::photo::{Known, Store};
use crate::plan::Plan;
use crate::snapshot::{How, Readings};
use crate::source::{self, Reader, Shelf, SourceFile, Sources};
use crate::text::Fingerprint;
use crate::theme;
use chrono::{FixedOffset, NaiveDate};
use left::Left;
use memory::Memory;
use photos::Darkroom;
use publish::{Last, Task};
use ready::Gate;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};
use survey::Survey;

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
#[derive(Debug, Default)]
pub struct Report {
    /// Everything that was found, sorted.
    pub findings: Vec<Finding>,
    /// What profiles silenced.
    pub allowed: Vec<Allowed>,
    /// The texts of the files that findings point into.
    pub texts: BTreeMap<Arc<str>, Text>,
    /// The site's language, when `site.toml` could be read.
    pub language: Option<String>,
    /// How many there are.
    pub counts: Counts,
    /// Profiles that `withdraw` took off now, by name.
    pub taken_off: Vec<String>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
    /// What was made on the way: given back once the report has been told.
    left: Left,
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
    /// Files below `content/` that were read; what others said is known from an earlier build.
    pub read: usize,
    /// Files of the site that was put in place; none by `check`.
    pub files: usize,
    /// How many of them were written; the others stayed as they were.
    pub written: usize,
    /// Files that are gone.
    pub removed: usize,
    /// Bytes of all files.
    pub bytes: u64,
}

/// Checks a site: all findings of all files. Writes nothing.
pub fn check(request: &Request) -> Result<Report> {
    let mut clock = Clock::start();
    let files = Files::read(&request.root, None)?;
    clock.lap("read");
    let (survey, _) = looked_at(&files, request, Purpose::Check, &mut clock)?;
    let gate = Gate::Strict;
    let (files, mut report) = survey.run(request, gate, files, None, &mut clock, |_, files, _| Ok(files))?;
    report.left.push(files);
    report.timings = clock.laps;
    Ok(report)
}

/// Is told how far a build has come.
pub trait Progress: Sync {
    /// So many pages are looked at.
    fn begins(&self, pages: usize);
    /// One of them is done, on any thread.
    fn page(&self);
}

/// Nobody asks.
impl Progress for () {
    fn begins(&self, _pages: usize) {}
    fn page(&self) {}
}

/// Checks a site and, when nothing speaks against it, renders it to a folder.
pub fn build(request: &Request, out: &Path) -> Result<Report> {
    build_telling(request, out, &())
}

/// The same, telling how far it has come.
pub fn build_telling(request: &Request, out: &Path, progress: &dyn Progress) -> Result<Report> {
    let mut clock = Clock::start();
    let out = &output::resolve(out);
    output::guard(&request.root, out, holds(request))?;
    let mut last = Last::of(request, out);
    clock.lap("glance");
    if let Some(mut report) = publish::unchanged(request, out, &last, &mut clock) {
        report.timings = clock.laps;
        return Ok(report);
    }
    let mut before = last.readings.take();
    loop {
        let files = Files::read(&request.root, before.take())?;
        if let Some(report) = made(files, request, out, &last, progress, &mut clock)? {
            return Ok(report);
        }
    }
}

/// The site of what was read; `None` when something that an earlier build read is of no use after all: then nothing has been
/// put in place, and all is to be read.
fn made(
    files: Files,
    request: &Request,
    out: &Path,
    last: &Last,
    progress: &dyn Progress,
    clock: &mut Clock,
) -> Result<Option<Report>> {
    clock.lap("read");
    let (survey, darkroom) = looked_at(&files, request, Purpose::Publish, clock)?;
    if survey.is_partial {
        return Ok(None);
    }
    let pack = files.before.as_ref().map(|before| Arc::clone(before.pack()));
    let pack = pack.as_deref();
    let (written, mut report) =
        survey.run(request, Gate::Strict, files, None, clock, |ready, files, clock| {
            let theme = theme::overrides(&request.root, &ready.viewer.config.theme)?;
            let how = How { theme, base_url: request.base_url.clone(), links: request.links };
            let task = Task { request, out, how: &how, last, pack, darkroom: &darkroom, progress };
            publish::write(task, ready, files, clock)
        })?;
    if pack.is_some_and(Pack::is_harmed) {
        return Ok(None);
    }
    report.wrote(written.flatten());
    report.timings = std::mem::take(&mut clock.laps);
    Ok(Some(report))
}

/// The sources parsed, and their pictures decoded as far as that is needed. When one cannot be, the texts are read again and
/// tell so.
fn looked_at(
    files: &Files,
    request: &Request,
    purpose: Purpose,
    clock: &mut Clock,
) -> Result<(Survey, Darkroom)> {
    let mut survey = Survey::of(files, request, &mut Memory::default(), purpose);
    clock.lap("parse");
    let mut darkroom = Darkroom::of(&request.root, &survey);
    if survey.is_partial {
        return Ok((survey, darkroom));
    }
    let sound = darkroom.develop(&survey, purpose)?;
    clock.lap("photos");
    if !sound {
        // What was read before does not know of it.
        survey = Survey::of(files, request, &mut Memory::default(), purpose);
        survey.is_partial = !files.sources.shelved.is_empty();
    }
    Ok((survey, darkroom))
}

/// The day to judge by: the one given, else the one that it is in the site's time zone.
fn today(request: &Request, zone: FixedOffset) -> NaiveDate {
    request.today.unwrap_or_else(|| chrono::Utc::now().with_timezone(&zone).date_naive())
}

fn holds(request: &Request) -> Holds {
    match request.audience {
        Audience::Public => Holds::Published,
        Audience::Office => Holds::Drafts,
    }
}

/// Everything that was read of a site.
#[derive(Debug)]
struct Files {
    site: Option<Arc<SourceFile>>,
    sources: Sources,
    /// What is known of their pictures.
    known: Known,
    /// What the last build read in those that are not read again.
    before: Option<Readings>,
}

impl Files {
    /// Reads what is not known from an earlier build.
    fn read(root: &Path, before: Option<Readings>) -> Result<Self> {
        let shelf = before.as_ref().map(|before| before as &dyn Shelf);
        let sources = source::read_content(root, shelf, SystemTime::now())?;
        Ok(Self { before, ..Self::of(root, sources, Known::of(&Store::of(root)))? })
    }

    /// Reads what has changed since a reader last looked.
    fn read_again(root: &Path, reader: &mut Reader, changed: &Changed, known: &Known) -> Result<Self> {
        Self::of(root, reader.read(root, changed, SystemTime::now())?, known.clone())
    }

    fn of(root: &Path, mut sources: Sources, known: Known) -> Result<Self> {
        let site = source::read_site(root, &mut sources)?;
        Ok(Self { site, sources, known, before: None })
    }

    /// By what the files' texts are known.
    fn fingerprints(&self) -> FxHashMap<&str, Fingerprint> {
        let read = self.sources.files.iter().map(|file| (&*file.path, *file.fingerprint()));
        let shelved = self.before.iter().flat_map(|before| {
            self.sources.shelved.iter().map(|file| (&*file.path, *before.fingerprint(file)))
        });
        read.chain(shelved).collect()
    }

    /// The texts of the files that findings point into, in which the lines that they name are counted.
    fn texts<'f>(&self, findings: impl IntoIterator<Item = &'f mut Finding>) -> BTreeMap<Arc<str>, Text> {
        let mut findings: Vec<&mut Finding> = findings.into_iter().collect();
        let named: BTreeSet<Arc<str>> =
            findings.iter().map(|finding| Arc::clone(&finding.place.file)).collect();
        let files = self.site.iter().chain(&self.sources.files);
        let files = files.filter(|file| named.contains(&file.path));
        let read = files.map(|file| {
            let text = Text { read: file.text.clone(), written: file.written.clone() };
            (Arc::clone(&file.path), text)
        });
        let unread = self.sources.unread.iter().filter(|(path, _)| named.contains(path));
        let unread =
            unread.map(|(path, read)| (Arc::clone(path), Text { read: read.clone(), written: None }));
        let shelved = self.sources.shelved.iter().filter(|file| named.contains(&file.path));
        let shelved = shelved.filter_map(|file| {
            let read = self.before.as_ref()?.text(file)?;
            Some((Arc::clone(&file.path), Text { read, written: None }))
        });
        let texts: BTreeMap<_, _> = read.chain(unread).chain(shelved).collect();
        for finding in &mut findings {
            if let Some(text) = texts.get(&finding.place.file) {
                finding.count_lines(&text.read);
            }
        }
        texts
    }
}

/// How long each stage takes.
#[derive(Debug)]
struct Clock {
    since: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Clock {
    fn start() -> Self {
        Self { since: Instant::now(), laps: Vec::new() }
    }

    /// A stage has ended.
    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.laps.push((stage, now - self.since));
        self.since = now;
    }
}

impl Report {
    fn wrote(&mut self, published: Option<Published>) {
        let Some(published) = published else { return };
        let Published { written, reused, removed, bytes, .. } = published;
        self.counts = Counts { files: written + reused, written, removed, bytes, ..self.counts };
    }

    /// How many findings have a weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }
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
    let files = Files::read(root, None)?;
    let request = Request {
        root: root.to_owned(),
        today: None,
        audience: Audience::Public,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    };
    let survey = Survey::of(&files, &request, &mut Memory::default(), Purpose::Check);
    let config = survey.config.filter(|_| !survey.findings.iter().any(of_settings)).ok_or_else(unreadable)?;
    Ok(Rules { config, plans: survey.plans, decisions: survey.decisions })
}

/// Whether a finding is an error in `site.toml`: nothing is written or sent by settings that are at fault.
fn of_settings(finding: &Finding) -> bool {
    finding.severity == Severity::Error && &*finding.place.file == "site.toml"
}
