//! The sources parsed: settings first, then plans, decisions and the agency's own pages, then all profiles at once.

use super::memory::{Memory, Reading};
use super::{Files, Request};
use crate::config::{self, Config, Widths};
use crate::cores::PORTION;
use crate::decision::{self, Decision};
use crate::diag::{Finding, Place, any_error, rule};
use crate::markdown::{self, Extent, Home, LinkStyle, Purpose, Rendered};
use crate::photo::{Album, Loading, Photo};
use crate::plan::{self, Plan};
use crate::profile::{self, Key, Parsed, Profile, Registry, Withdrawn};
use crate::snapshot::Kept;
use crate::source::{self, Kind, SourceFile, Sources};
use crate::text::Fingerprint;
use crate::text_page::{self, TextPage};
use crate::theme;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is wrong with a file's front matter, whatever it names.
fn faults_of_form(file: &SourceFile) -> Vec<Finding> {
    match &file.kind {
        Kind::Plan(_) => plan::faults_of_form(file),
        Kind::Decision(_) => decision::faults_of_form(file),
        Kind::Profile { .. } => profile::faults_of_form(file),
        Kind::Site | Kind::Index | Kind::Page(_) => Vec::new(),
    }
}

/// Everything that the sources say.
pub(super) struct Survey {
    pub(super) config: Option<Config>,
    pub(super) plans: BTreeMap<String, Plan>,
    pub(super) decisions: BTreeMap<String, Decision>,
    pub(super) texts: Vec<TextPage>,
    pub(super) bodies: BTreeMap<Arc<str>, Rendered>,
    pub(super) profiles: Vec<Arc<Profile>>,
    pub(super) withdrawn: Vec<Withdrawn>,
    pub(super) findings: Vec<Finding>,
    /// Files that are shown as they were before their latest fault.
    pub(super) stale: BTreeSet<Arc<str>>,
    plan_ids: Vec<String>,
    decision_ids: Vec<String>,
    profile_keys: BTreeSet<String>,
    pub(super) album: Arc<Album>,
    links: LinkStyle,
    purpose: Purpose,
    /// Settings, plans and decisions as they are used: the path, and what its text is known by.
    rules: Vec<(Arc<str>, Fingerprint)>,
    /// What the profiles were read by, when they were.
    pub(super) read_by: Fingerprint,
    /// What was read now, for the next build.
    pub(super) readings: FxHashMap<Arc<str>, Reading>,
    /// Files of which the folder's entry or the text as such tells something.
    told: BTreeSet<Arc<str>>,
    /// Whether what an earlier build read is of no use: all files have to be read.
    pub(super) is_partial: bool,
}

impl Survey {
    /// Parses everything that is not known already.
    pub(super) fn of(files: &Files, request: &Request, memory: &mut Memory, purpose: Purpose) -> Self {
        let Files { site, sources, known, .. } = files;
        let album = Album::new(&request.root, &sources.assets, Widths::default(), known.clone());
        let mut survey = Self {
            config: None,
            plans: BTreeMap::new(),
            decisions: BTreeMap::new(),
            texts: Vec::new(),
            bodies: BTreeMap::new(),
            profiles: Vec::new(),
            withdrawn: Vec::new(),
            findings: sources.findings.clone(),
            stale: BTreeSet::new(),
            plan_ids: Vec::new(),
            decision_ids: Vec::new(),
            profile_keys: BTreeSet::new(),
            album: Arc::default(),
            links: request.links,
            purpose,
            rules: Vec::new(),
            read_by: Fingerprint::default(),
            readings: FxHashMap::default(),
            told: sources.findings.iter().map(|finding| Arc::clone(&finding.place.file)).collect(),
            is_partial: false,
        };
        let Some(config) = survey.settings(site.as_ref(), request, memory) else {
            // Nobody knows what the contents may name; how they are written can be told all the same.
            let files = sources.files.par_iter();
            survey.findings.par_extend(files.flat_map_iter(|file| faults_of_form(file)));
            survey.is_partial = !sources.shelved.is_empty();
            return survey;
        };
        survey.album = Arc::new(album.in_widths(config.widths.clone()));
        survey.name_files(sources);
        let seen = Seen::all(sources, memory);
        survey.parse_rules(&seen, &config, memory);
        survey.parse_profiles(files, &seen, request, &config, memory);
        survey.config = Some(config);
        survey
    }

    /// `site.toml`, with what is given on the command line in its place.
    fn settings(
        &mut self,
        site: Option<&Arc<SourceFile>>,
        request: &Request,
        memory: &mut Memory,
    ) -> Option<Config> {
        let faultless = |file: &SourceFile| {
            let (config, findings) = config::parse(file);
            (config.filter(|_| !any_error(&findings)), findings)
        };
        let mut config = match self.good(site, "site.toml", memory, faultless) {
            Some(config) => config,
            // Settings at fault are good enough to look at the contents by, as long as there were no better ones.
            None => {
                let file = site?;
                self.uses(file);
                config::parse(file).0?
            }
        };
        if let Some(place) =
            config.theme_place.take().filter(|_| !theme::exists(&request.root, &config.theme))
        {
            let finding = config::unknown(place, "theme", &config.theme, std::iter::once("default"));
            self.findings.push(finding);
        }
        for (path, place) in std::mem::take(&mut config.look_places) {
            if !request.root.join("themes").join(&config.theme).join(&path).is_file() {
                let finding = Finding::new(&rule::BAD_VALUE, place).says("missing-theme-file");
                self.findings.push(finding.arg("value", path).arg("theme", &config.theme));
            }
        }
        if let Some(base_url) = &request.base_url {
            config.base_url = format!("{}/", base_url.trim_end_matches('/'));
        }
        Some(config)
    }

    /// What a file says; when it cannot be used, what it said when it last could, if somebody remembers.
    fn good<T>(
        &mut self,
        file: Option<&Arc<SourceFile>>,
        path: &str,
        memory: &mut Memory,
        parse: impl Fn(&SourceFile) -> (Option<T>, Vec<Finding>),
    ) -> Option<T> {
        if let Some(file) = file {
            let (parsed, mut findings) = parse(file);
            self.findings.append(&mut findings);
            if parsed.is_some() {
                memory.is_good(file);
                self.uses(file);
                return parsed;
            }
        }
        let before = memory.last_good(path)?;
        self.stale.insert(Arc::clone(&before.path));
        self.uses(&before);
        parse(&before).0
    }

    /// Takes down what profiles are read by.
    fn uses(&mut self, file: &SourceFile) {
        if matches!(file.kind, Kind::Site | Kind::Plan(_) | Kind::Decision(_)) {
            self.rules.push((Arc::clone(&file.path), *file.fingerprint()));
        }
    }

    /// Names all plans, decisions and profiles, those with faults included; of two files with one address the second
    /// is told (two of a profile would let a withdrawn one come back by the other).
    fn name_files(&mut self, sources: &Sources) {
        let named = |(path, kind): &(&Arc<str>, &Kind)| {
            let key = match kind {
                Kind::Profile { year, slug } => Some(format!("{year}/{slug}")),
                _ => None,
            };
            (key, markdown::address_of(path))
        };
        let read = sources.files.iter().map(|file| (&file.path, &file.kind));
        let shelved = sources.shelved.iter().map(|file| (&file.path, &file.kind));
        let mut files: Vec<(&Arc<str>, &Kind)> = read.chain(shelved).collect();
        files.sort_by_key(|(path, _)| *path);
        let names: Vec<(Option<String>, Option<String>)> = files.par_iter().map(named).collect();
        let mut addresses: FxHashMap<String, &str> = FxHashMap::default();
        addresses.reserve(names.len());
        let mut keys = Vec::with_capacity(names.len());
        for ((path, kind), (key, address)) in files.into_iter().zip(names) {
            match kind {
                Kind::Plan(id) => self.plan_ids.push(id.clone()),
                Kind::Decision(id) => self.decision_ids.push(id.clone()),
                Kind::Site | Kind::Index | Kind::Page(_) | Kind::Profile { .. } => {}
            }
            keys.extend(key);
            let Some(address) = address else { continue };
            match addresses.entry(address) {
                Entry::Occupied(first) => {
                    let finding = Finding::new(&rule::ADDRESS_TAKEN, Place::start_of(path));
                    self.findings.push(finding.arg("address", first.key()).arg("file", *first.get()));
                }
                Entry::Vacant(entry) => drop(entry.insert(path)),
            }
        }
        for (path, _) in &sources.unread {
            match source::kind_of(path) {
                Some(Kind::Plan(id)) => self.plan_ids.push(id),
                Some(Kind::Decision(id)) => self.decision_ids.push(id),
                Some(Kind::Profile { year, slug }) => keys.push(format!("{year}/{slug}")),
                Some(Kind::Site | Kind::Index | Kind::Page(_)) | None => {}
            }
        }
        self.profile_keys = keys.into_iter().collect();
    }

    /// Plans, then decisions and the agency's own pages.
    fn parse_rules(&mut self, seen: &[Seen], config: &Config, memory: &mut Memory) {
        for Seen { file, now } in seen {
            let now = now.then_some(file);
            if let Kind::Plan(id) = &file.kind
                && let Some(plan) = self.good(now, &file.path, memory, |file| plan::parse(file, id, config))
            {
                self.body(file, &format!("ke-hoach/{id}/"), memory);
                self.plans.insert(id.clone(), plan);
            }
        }
        for Seen { file, now } in seen {
            let now = now.then_some(file);
            match &file.kind {
                Kind::Decision(id) => {
                    let (plans, ids) = (std::mem::take(&mut self.plans), std::mem::take(&mut self.plan_ids));
                    let parse = |file: &SourceFile| decision::parse(file, id, config, &plans, &ids);
                    let decision = self.good(now, &file.path, memory, parse);
                    (self.plans, self.plan_ids) = (plans, ids);
                    if let Some(decision) = decision {
                        self.body(file, &format!("quyet-dinh/{id}/"), memory);
                        self.decisions.insert(id.clone(), decision);
                    }
                }
                Kind::Index => self.text(now, &file.path, "", "", memory),
                Kind::Page(id) => self.text(now, &file.path, id, &format!("{id}/"), memory),
                Kind::Site | Kind::Plan(_) | Kind::Profile { .. } => {}
            }
        }
    }

    /// Renders the body of a plan or decision.
    fn body(&mut self, file: &Arc<SourceFile>, address: &str, memory: &Memory) {
        let shown = if self.stale.contains(&file.path) { memory.last_good(&file.path) } else { None };
        let file = shown.as_ref().unwrap_or(file);
        let album = Arc::clone(&self.album);
        let home = home(file, address, self.links, &album, self.purpose);
        let body = markdown::render(file.body(), file.body.start, &home, Extent::Page, &mut self.findings);
        self.bodies.insert(Arc::clone(&file.path), body);
    }

    fn text(
        &mut self,
        file: Option<&Arc<SourceFile>>,
        path: &str,
        id: &str,
        address: &str,
        memory: &mut Memory,
    ) {
        let (links, album, purpose) = (self.links, Arc::clone(&self.album), self.purpose);
        let parse =
            |file: &SourceFile| text_page::parse(file, id, &home(file, address, links, &album, purpose));
        let page = self.good(file, path, memory, parse);
        self.texts.extend(page);
    }

    /// Profiles, on all cores. One whose text and rules are those of an earlier reading is not read again.
    fn parse_profiles<'s>(
        &mut self,
        files: &Files,
        seen: &'s [Seen],
        request: &Request,
        config: &Config,
        memory: &mut Memory,
    ) {
        let is_kept = memory.lasts() || self.purpose == Purpose::Publish;
        let rules = if is_kept { self.rules_fingerprint(request) } else { Fingerprint::default() };
        let Some(shelved) = self.shelved(files, &rules) else {
            self.is_partial = true;
            return;
        };
        let registry = self.registry(config);
        let profiles: Vec<(&Seen, Key)> = seen.iter().filter_map(profile_of).collect();
        let read = |(Seen { file, now }, key): (&'s Seen, Key)| {
            let known = match now {
                true => memory.reading(&rules, file).cloned(),
                false => Some(Reading { parsed: Parsed::Faulty, findings: Arc::default() }),
            };
            let is_new = known.is_none();
            let reading = known.unwrap_or_else(|| {
                let (parsed, findings) = profile::parse(file, key.clone(), &registry);
                Reading { parsed, findings: findings.into() }
            });
            let before = match reading.parsed {
                Parsed::Faulty => memory.last_good(&file.path),
                _ => None,
            };
            let shown = before.map(|before| profile::parse(&before, key, &registry).0);
            (file, is_new, reading, shown)
        };
        let read: Vec<_> = profiles.into_par_iter().with_max_len(PORTION).map(read).collect();
        memory.begin(rules);
        self.read_by = rules;
        let mut all: Vec<(&Arc<str>, Reading)> = Vec::with_capacity(read.len() + shelved.len());
        for (file, is_new, reading, shown) in read {
            if is_new {
                memory.keep(file, &reading);
            }
            if self.purpose == Purpose::Publish && !memory.lasts() {
                self.readings.insert(Arc::clone(&file.path), reading.clone());
            }
            if shown.is_some() {
                self.stale.insert(Arc::clone(&file.path));
            }
            all.push((&file.path, Reading { parsed: shown.unwrap_or(reading.parsed), ..reading }));
        }
        all.extend(shelved);
        all.sort_by_key(|(path, _)| *path);
        for (_, Reading { parsed, findings }) in all {
            self.findings.extend(findings.iter().cloned());
            match parsed {
                Parsed::Profile(profile) => self.profiles.push(profile),
                Parsed::Withdrawn(withdrawn) => self.withdrawn.push(withdrawn),
                Parsed::Faulty => {}
            }
        }
    }

    /// What an earlier build read in files that have not changed since; `None` when it did so by other rules, or when
    /// anything of it is damaged.
    fn shelved<'f>(&self, files: &'f Files, rules: &Fingerprint) -> Option<Vec<(&'f Arc<str>, Reading)>> {
        let Some(before) = &files.before else { return Some(Vec::new()) };
        if before.read_by() != rules && !files.sources.shelved.is_empty() {
            return None;
        }
        let shelved = files.sources.shelved.par_iter().with_max_len(PORTION);
        let read = shelved.map(|file| {
            let (record, texts) = before.reading(file)?;
            let reading: Reading = postcard::from_bytes(&record).ok()?;
            let own = reading.texts();
            own.fold(texts, |start, text| text.lies_in(before.pack(), start));
            Some((&file.path, reading))
        });
        read.collect()
    }

    /// What was read in a file, as the next build is to find it; nothing where there is something to be told of it as a file.
    pub(super) fn reading(&self, file: &SourceFile) -> Option<Kept> {
        let reading = self.readings.get(&file.path)?;
        let is_told = self.told.contains(&file.path);
        let is_whole = !is_told && file.written.is_none() && !matches!(reading.parsed, Parsed::Faulty);
        let record = is_whole.then(|| postcard::to_stdvec(reading).ok()).flatten()?;
        Some(Kept { record, texts: reading.texts().cloned().collect() })
    }

    /// What the reading of a profile depends on besides its own text.
    fn rules_fingerprint(&self, request: &Request) -> Fingerprint {
        let mut hasher = blake3::Hasher::new();
        let mut add = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        add(request.base_url.as_deref().unwrap_or_default());
        add(if self.links == LinkStyle::File { "file" } else { "web" });
        self.profile_keys.iter().for_each(|name| add(name));
        add("pictures");
        for (path, stamp) in self.album.assets() {
            hasher.update(path.as_bytes());
            stamp.inspect(|stamp| stamp.mark(&mut hasher));
        }
        let mut add = |text: &str| {
            hasher.update(&(text.len() as u64).to_le_bytes());
            hasher.update(text.as_bytes());
        };
        add("rules");
        self.plan_ids.iter().chain(&self.decision_ids).for_each(|id| add(id));
        for (path, text) in &self.rules {
            hasher.update(path.as_bytes());
            hasher.update(text);
        }
        *hasher.finalize().as_bytes()
    }

    /// The photographs of all texts, drafts included.
    pub(super) fn photos(&self) -> impl Iterator<Item = &Photo> {
        let texts = self.texts.iter().map(|text| &text.text).chain(self.bodies.values());
        let profiles = self.profiles.iter().flat_map(|profile| profile.photos());
        texts.flat_map(|text| &text.photos).chain(profiles)
    }

    /// What profiles may name.
    pub(super) fn registry<'a>(&'a self, config: &'a Config) -> Registry<'a> {
        Registry {
            config,
            plans: &self.plans,
            decisions: &self.decisions,
            plan_ids: &self.plan_ids,
            decision_ids: &self.decision_ids,
            profile_keys: &self.profile_keys,
            album: &self.album,
            links: self.links,
            purpose: self.purpose,
        }
    }
}

/// The page of a text that stands alone.
fn home<'a>(
    file: &'a SourceFile,
    address: &'a str,
    links: LinkStyle,
    album: &'a Album,
    purpose: Purpose,
) -> Home<'a> {
    Home { file: &file.path, address, links, album, first_picture: Loading::Eager, purpose }
}

/// A file that is looked at.
struct Seen {
    file: Arc<SourceFile>,
    /// Whether it is so now. One that can no longer be read at all (empty, in another encoding, without a closing fence) is
    /// seen as it was when it last could be used, if somebody remembers.
    now: bool,
}

impl Seen {
    fn all(sources: &Sources, memory: &Memory) -> Vec<Self> {
        let now = sources.files.iter().map(|file| Self { file: Arc::clone(file), now: true });
        let before = sources.unread.iter().filter_map(|(path, _)| memory.last_good(path));
        now.chain(before.map(|file| Self { file, now: false })).collect()
    }
}

fn profile_of(seen: &Seen) -> Option<(&Seen, Key)> {
    match &seen.file.kind {
        Kind::Profile { year, slug } => Some((seen, Key { year: *year, slug: slug.clone() })),
        _ => None,
    }
}
