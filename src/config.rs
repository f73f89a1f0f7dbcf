//! `site.toml`: the section's settings, its agencies and their units, and the movements.

mod contacts;

pub use contacts::Contacts;

use crate::color::Color;
use crate::diag::{Finding, How, Place, Severity, rule};
use crate::form::{At, choice, form, read};
use crate::source::SourceFile;
use crate::terms::{Launcher, UnitType};
use crate::text::{Near, is_id, nearest_of};
use chrono::{FixedOffset, NaiveDate};
use std::collections::BTreeMap;
use std::sync::Arc;

choice! {
    /// Whether people must have agreed to be published.
    pub enum ConsentPolicy {
        /// A recorded consent is owed for every person (the default).
        Required = "required",
        /// It is not.
        Optional = "optional",
    }
}

choice! {
    /// A rule's weight as a site or plan sets it.
    pub enum Weight {
        /// Not looked at.
        Off = "off",
        /// A note.
        Note = "note",
        /// A warning.
        Warn = "warn",
        /// An error.
        Error = "error",
    }
}

impl Weight {
    /// The severity, unless it is off.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Note => Some(Severity::Note),
            Self::Warn => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}

choice! {
    /// By whose rules an agency's documents are laid out.
    pub enum Letterhead {
        /// The state's (Decree 30/2020/NĐ-CP), the default.
        State = "state",
        /// The Party's (Guidance 36-HD/VPTW).
        Party = "party",
    }
}

form! {
    /// `site.toml` as written.
    pub struct SiteForm {
        /// The section's title.
        title: String,
        /// One sentence about it.
        description: Option<String>,
        /// Absolute address of the section.
        base_url: At<String>,
        /// Language of the program's messages: vi or en.
        language: Option<At<String>>,
        /// Offset from UTC: "+07:00".
        timezone: Option<At<String>>,
        /// Folder below `themes/`.
        theme: Option<At<String>>,
        /// The agency's own header: a fragment below the theme's `templates/`.
        header: Option<At<String>>,
        /// The agency's own footer: a fragment below the theme's `templates/`.
        footer: Option<At<String>>,
        /// The agency's colour: "#0b4f8a".
        color: Option<At<String>>,
        /// The agency's emblem: a picture below the theme's `static/`.
        logo: Option<At<String>>,
        /// All content is invented, and every page says so.
        sample: Option<bool>,
        /// Exemplars on one page of a list.
        page_size: Option<At<u32>>,
        /// Consent and withdrawal.
        privacy: Option<PrivacyForm>,
        /// Open data.
        data: Option<DataForm>,
        /// What the agency's portal shows of the section.
        portal: Option<PortalForm>,
        /// What the office has published as its own.
        contacts: Option<ContactsForm>,
        /// Widths of photographs.
        images: Option<ImagesForm>,
        /// What the search knows besides the texts.
        search: Option<SearchForm>,
        /// Agencies, at least one.
        agencies: Vec<AgencyForm>,
        /// Movements in which exemplars are found.
        movements: Vec<MovementForm>,
        /// Weights of rules.
        rules: crate::form::Entries<Weight>,
    }

    /// `[privacy]`
    pub struct PrivacyForm {
        /// Whether consent is owed.
        consent: Option<ConsentPolicy>,
        /// Whether a withdrawn profile leaves a notice at its address.
        tombstone: Option<bool>,
    }

    /// `[data]`
    pub struct DataForm {
        /// The licence under which the data may be used.
        license: Option<String>,
        /// Where its text stands.
        license_url: Option<At<String>>,
    }

    /// `[portal]`
    pub struct PortalForm {
        /// How many of the newest exemplars are offered.
        latest: Option<At<u32>>,
    }

    /// `[contacts]`
    pub struct ContactsForm {
        /// Telephone numbers.
        phones: Vec<At<String>>,
        /// E-mail addresses.
        emails: Vec<At<String>>,
        /// Domains whose mailboxes are all the office's.
        domains: Vec<At<String>>,
    }

    /// `[images]`: the widths, in pixels, in which photographs are published.
    pub struct ImagesForm {
        /// Of pictures in texts.
        story: Option<At<Vec<u32>>>,
        /// Of portraits.
        portrait: Option<At<Vec<u32>>>,
        /// Of covers.
        cover: Option<At<Vec<u32>>>,
    }

    /// `[search]`
    pub struct SearchForm {
        /// Short forms and what they stand for.
        abbreviations: crate::form::Entries<String>,
    }

    /// `[[agencies]]`
    pub struct AgencyForm {
        /// Its id, unique in the site.
        id: At<String>,
        /// Full name.
        name: String,
        /// The body above it, for the head of its reports.
        superior: Option<String>,
        /// Where its documents are dated.
        place: Option<String>,
        /// How the head of its reports is laid out.
        letterhead: Option<Letterhead>,
        /// First day of its existence.
        from: Option<NaiveDate>,
        /// Last day.
        until: Option<NaiveDate>,
        /// The agency that took over.
        succeeded_by: Option<At<String>>,
        /// Staff, for quotas as a share.
        headcount: Option<u32>,
        /// Its units.
        units: Vec<UnitForm>,
    }

    /// A unit of an agency.
    pub struct UnitForm {
        /// Its id, unique in the site.
        id: At<String>,
        /// Full name.
        name: String,
        /// What it is.
        kind = "type": UnitType,
        /// First day of its existence.
        from: Option<NaiveDate>,
        /// Last day.
        until: Option<NaiveDate>,
        /// The unit that took over.
        succeeded_by: Option<At<String>>,
        /// Staff, for quotas as a share.
        headcount: Option<u32>,
    }

    /// `[[movements]]`
    pub struct MovementForm {
        /// Its id.
        id: At<String>,
        /// Its name.
        name: String,
        /// Who launched it.
        launched_by: Launcher,
        /// That body's name, for readers.
        launcher: Option<String>,
        /// With `launched_by = "agency"` or "union": whose.
        agency: Option<At<String>>,
        /// The years in which it runs.
        years: Vec<i32>,
    }
}

/// The section's settings.
#[derive(Debug, Clone)]
pub struct Config {
    /// The section's title.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// Absolute address, ending in a slash.
    pub base_url: String,
    /// Language of messages.
    pub language: String,
    /// Offset from UTC of all days.
    pub timezone: FixedOffset,
    /// Theme folder.
    pub theme: String,
    /// Where `site.toml` names it.
    pub theme_place: Option<Place>,
    /// What makes the section look like the agency's own.
    pub look: Look,
    /// Files below the theme's folder that `site.toml` names, and where.
    pub look_places: Vec<(String, Place)>,
    /// All content is invented.
    pub sample: bool,
    /// Exemplars on one page of a list.
    pub page_size: usize,
    /// In which widths photographs are published.
    pub widths: Widths,
    /// Whether consent is owed.
    pub consent: ConsentPolicy,
    /// Whether withdrawn profiles leave a notice.
    pub tombstone: bool,
    /// The licence of the open data, when the agency names one.
    pub license: Option<License>,
    /// How many of the newest exemplars are offered to the agency's portal.
    pub portal_latest: usize,
    /// What the office has published as its own, and so is nobody's personal data.
    pub contacts: Contacts,
    /// Short forms and what they stand for, for the search: the site's own and the usual ones.
    pub abbreviations: Vec<(String, String)>,
    /// In the order of the file.
    pub agencies: Vec<Agency>,
    /// In the order of the file.
    pub movements: Vec<Movement>,
    /// Weights of rules that differ from the default.
    pub rules: BTreeMap<&'static str, Weight>,
    units: BTreeMap<String, (usize, usize)>,
}

/// Under what the open data may be used.
#[derive(Debug, Clone)]
pub struct License {
    /// What it is called.
    pub name: String,
    /// Where its text stands.
    pub url: Option<String>,
}

/// Widths of photographs in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Widths {
    /// Of pictures in texts.
    pub story: Vec<u32>,
    /// Of portraits.
    pub portrait: Vec<u32>,
    /// Of covers.
    pub cover: Vec<u32>,
}

impl Default for Widths {
    /// For columns of 320 to 640 pixels, on screens with one or two pixels to each of these.
    fn default() -> Self {
        Self { story: vec![320, 640, 1280], portrait: vec![160, 320, 640], cover: vec![640, 1280, 1920] }
    }
}

/// What makes the section look like the agency's own; where nothing is said, as the theme does.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// A fragment of the theme before every page.
    pub header: Option<String>,
    /// One after it.
    pub footer: Option<String>,
    /// Of headings' rules, links and seals.
    pub color: Option<Color>,
    /// The emblem's file below the theme's `static/`.
    pub logo: Option<String>,
}

/// An agency.
#[derive(Debug, Clone)]
pub struct Agency {
    /// Its id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// The body above it, or empty.
    pub superior: String,
    /// Where its documents are dated, or empty.
    pub place: String,
    /// How the head of its documents is laid out.
    pub letterhead: Letterhead,
    /// Staff in all, when known.
    pub headcount: Option<u32>,
    /// First and last day.
    pub life: Life,
    /// The agency that took over.
    pub succeeded_by: Option<String>,
    /// Its units.
    pub units: Vec<Unit>,
}

/// A unit of an agency.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its id, unique in the site.
    pub id: String,
    /// Full name.
    pub name: String,
    /// What it is.
    pub kind: UnitType,
    /// Staff, when known.
    pub headcount: Option<u32>,
    /// First and last day.
    pub life: Life,
    /// The unit that took over.
    pub succeeded_by: Option<String>,
}

/// From when to when something existed; both ends belong to it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Life {
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Life {
    /// Whether it existed at some time of a year.
    pub fn touches(self, year: i32) -> bool {
        use chrono::Datelike;
        self.from.is_none_or(|day| day.year() <= year) && self.until.is_none_or(|day| day.year() >= year)
    }
}

/// A movement in which exemplars are found.
#[derive(Debug, Clone)]
pub struct Movement {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Who launched it.
    pub launched_by: Launcher,
    /// That body's name, or empty.
    pub launcher: String,
    /// Whose, when an agency or its union launched it.
    pub agency: Option<String>,
    /// The years in which it runs.
    pub years: Vec<i32>,
}

impl Config {
    /// The agency of an id.
    pub fn agency(&self, id: &str) -> Option<&Agency> {
        self.agencies.iter().find(|agency| agency.id == id)
    }

    /// The unit of an id with its agency.
    pub fn unit(&self, id: &str) -> Option<(&Agency, &Unit)> {
        let (agency, unit) = self.units.get(id)?;
        Some((&self.agencies[*agency], &self.agencies[*agency].units[*unit]))
    }

    /// The movement of an id.
    pub fn movement(&self, id: &str) -> Option<&Movement> {
        self.movements.iter().find(|movement| movement.id == id)
    }

    /// All units' ids.
    pub fn unit_ids(&self) -> impl Iterator<Item = &str> {
        self.units.keys().map(String::as_str)
    }

    /// Applies the site's weights: drops findings of rules that are off, reweighs the others. Criteria, acts and
    /// broken forms keep theirs, since a site that could switch them off would not be checked.
    pub fn reweigh(&self, findings: &mut Vec<Finding>) {
        findings.retain_mut(|finding| {
            match self.rules.get(finding.rule.id).filter(|_| finding.rule.family.allowable()) {
                None => true,
                Some(weight) => weight.severity().is_some_and(|severity| {
                    finding.severity = severity;
                    true
                }),
            }
        });
    }
}

/// Reads `site.toml`.
pub fn parse(file: &SourceFile) -> (Option<Config>, Vec<Finding>) {
    let (form, mut findings) = read::<SiteForm>(&file.path, file.front(), file.front.start);
    let config = form.and_then(|form| build(form, &file.path, &mut findings));
    (config, findings)
}

fn build(form: SiteForm, file: &Arc<str>, findings: &mut Vec<Finding>) -> Option<Config> {
    let SiteForm {
        title,
        description,
        base_url,
        language,
        timezone,
        theme,
        header,
        footer,
        color,
        logo,
        sample,
        page_size,
        privacy,
        data,
        portal,
        contacts,
        images,
        search,
        agencies,
        movements,
        rules,
    } = form;
    let mut refuse = |at: std::ops::Range<usize>, message: &'static str, value: &str| {
        findings.push(Finding::new(&rule::BAD_VALUE, Place::new(file, at)).says(message).arg("value", value));
    };
    if !is_base_url(&base_url) {
        refuse(base_url.span.clone(), "bad-base-url", &base_url);
    }
    if let Some(language) = language.as_ref().filter(|language| !matches!(language.as_str(), "vi" | "en")) {
        refuse(language.span.clone(), "bad-language", language);
    }
    let offset = timezone.as_ref().map_or("+07:00", |zone| zone.as_str()).parse::<FixedOffset>();
    if let (Err(_), Some(zone)) = (&offset, &timezone) {
        refuse(zone.span.clone(), "bad-timezone", zone);
    }
    if let Some(theme) = theme.as_ref().filter(|theme| !is_id(theme)) {
        refuse(theme.span.clone(), "bad-id", theme);
    }
    let agency_color = color.as_ref().and_then(|color| color.parse().ok());
    if let (None, Some(color)) = (agency_color, &color) {
        refuse(color.span.clone(), "bad-color", color);
    }
    if let Some(logo) = logo.as_ref().filter(|logo| !is_picture(logo)) {
        refuse(logo.span.clone(), "bad-logo", logo);
    }
    if let Some(size) = page_size.as_ref().filter(|size| !(1..=1000).contains(&size.value)) {
        refuse(size.span.clone(), "bad-page-size", &size.value.to_string());
    }
    let DataForm { license, license_url } = data.unwrap_or(DataForm { license: None, license_url: None });
    if let Some(url) = license_url.as_ref().filter(|url| !is_base_url(url)) {
        refuse(url.span.clone(), "bad-license-url", url);
    }
    let latest = portal.and_then(|portal| portal.latest);
    if let Some(latest) = latest.as_ref().filter(|latest| !(1..=50).contains(&latest.value)) {
        refuse(latest.span.clone(), "bad-portal-latest", &latest.value.to_string());
    }
    let widths = widths(images, &mut refuse);
    if agencies.is_empty() {
        findings.push(Finding::new(&rule::MISSING_KEY, Place::start_of(file)).arg("key", "[[agencies]]"));
    }
    let contacts = contacts.map(|form| contacts::read(form, file, findings)).unwrap_or_default();
    let weights = weights(rules, file, findings);
    ids(&agencies, &movements, file, findings);
    if findings.iter().any(|finding| finding.severity == Severity::Error) {
        return None;
    }
    let agencies: Vec<Agency> = agencies.into_iter().map(agency).collect();
    let units = agencies
        .iter()
        .enumerate()
        .flat_map(|(a, agency)| {
            agency.units.iter().enumerate().map(move |(u, unit)| (unit.id.clone(), (a, u)))
        })
        .collect();
    let privacy = privacy.unwrap_or(PrivacyForm { consent: None, tombstone: None });
    Some(Config {
        description: description.unwrap_or_default(),
        base_url: format!("{}/", base_url.value.trim_end_matches('/')),
        language: language.map_or_else(|| "vi".to_owned(), |language| language.value),
        timezone: offset.ok()?,
        theme_place: theme.as_ref().map(|theme| Place::new(file, theme.span.clone())),
        theme: theme.map_or_else(|| "default".to_owned(), |theme| theme.value),
        look_places: [("templates", &header), ("templates", &footer), ("static", &logo)]
            .into_iter()
            .filter_map(|(folder, name)| name.as_ref().map(|name| (format!("{folder}/{}", name.value), name)))
            .map(|(path, name)| (path, Place::new(file, name.span.clone())))
            .collect(),
        look: Look {
            header: header.map(|name| name.value),
            footer: footer.map(|name| name.value),
            color: agency_color,
            logo: logo.map(|name| name.value),
        },
        sample: sample.unwrap_or(false),
        page_size: page_size.map_or(24, |size| size.value as usize),
        widths,
        consent: privacy.consent.unwrap_or(ConsentPolicy::Required),
        tombstone: privacy.tombstone.unwrap_or(true),
        license: license
            .or_else(|| license_url.as_ref().map(|url| url.value.clone()))
            .map(|name| License { name, url: license_url.map(|url| url.value) }),
        portal_latest: latest.map_or(6, |latest| latest.value as usize),
        contacts,
        abbreviations: abbreviations(search),
        movements: movements.into_iter().map(movement).collect(),
        rules: weights,
        title,
        agencies,
        units,
    })
}

/// Whether a file below the theme's `static/` is a picture that browsers show as an emblem.
fn is_picture(name: &str) -> bool {
    let inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    inside && [".svg", ".png", ".webp", ".jpg"].iter().any(|end| name.ends_with(end))
}

/// The widths that a site gives, else the usual ones: from one to eight, each one that a screen may have.
fn widths(
    form: Option<ImagesForm>,
    refuse: &mut impl FnMut(std::ops::Range<usize>, &'static str, &str),
) -> Widths {
    let mut widths = Widths::default();
    let Some(ImagesForm { story, portrait, cover }) = form else { return widths };
    for (own, place) in
        [(story, &mut widths.story), (portrait, &mut widths.portrait), (cover, &mut widths.cover)]
    {
        let Some(own) = own else { continue };
        if !(1..=8).contains(&own.len()) || !own.iter().all(|width| (16..=4096).contains(width)) {
            let text: Vec<String> = own.iter().map(u32::to_string).collect();
            refuse(own.span.clone(), "bad-widths", &text.join(", "));
        }
        *place = own.value;
    }
    widths
}

/// What offices of this country shorten, and write out elsewhere.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("BTV", "Ban Thường vụ"),
    ("CBCCVC", "cán bộ, công chức, viên chức"),
    ("CCHC", "cải cách hành chính"),
    ("CNTT", "công nghệ thông tin"),
    ("GPMB", "giải phóng mặt bằng"),
    ("HĐND", "Hội đồng nhân dân"),
    ("HTX", "hợp tác xã"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("PCCC", "phòng cháy, chữa cháy"),
    ("QLNN", "quản lý nhà nước"),
    ("TĐKT", "thi đua, khen thưởng"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("TNCS", "Thanh niên Cộng sản"),
    ("TTHC", "thủ tục hành chính"),
    ("UBND", "Ủy ban nhân dân"),
    ("VP", "Văn phòng"),
];

/// The usual abbreviations with the site's own, by which a usual one may mean something else or, left empty, nothing.
fn abbreviations(search: Option<SearchForm>) -> Vec<(String, String)> {
    let own = search.into_iter().flat_map(|SearchForm { abbreviations }| abbreviations.items);
    let own = own.map(|(short, long)| (short.value, long.value));
    let usual = ABBREVIATIONS.iter().map(|(short, long)| ((*short).to_owned(), (*long).to_owned()));
    let all: BTreeMap<String, String> = usual.chain(own).collect();
    all.into_iter().filter(|(_, long)| !long.trim().is_empty()).collect()
}

/// Whether paths can be joined to an address: http or https, a host, no query and no fragment.
pub fn is_base_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        !host.is_empty()
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "?#\\\"<>".contains(c))
    })
}

fn weights(
    rules: crate::form::Entries<Weight>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'static str, Weight> {
    let mut weights = BTreeMap::new();
    for (name, weight) in rules.items {
        let place = Place::new(file, name.span.clone());
        match crate::diag::find(&name) {
            Some(rule) if rule.family.allowable() => {
                weights.insert(rule.id, weight.value);
            }
            Some(rule) => findings.push(
                Finding::new(&rule::FORBIDDEN_ALLOW, place).says("forbidden-weight").arg("rule", rule.id),
            ),
            None => {
                findings.push(unknown(place, "rule", &name, crate::diag::all().iter().map(|rule| rule.id)))
            }
        }
    }
    weights
}

/// Every id is well formed and unique; every reference among them exists.
fn ids(agencies: &[AgencyForm], movements: &[MovementForm], file: &Arc<str>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, ()> = BTreeMap::new();
    let units = || agencies.iter().flat_map(|agency| &agency.units);
    let named = agencies.iter().map(|agency| &agency.id).chain(units().map(|unit| &unit.id));
    for id in named {
        if !is_id(id) {
            let place = Place::new(file, id.span.clone());
            findings.push(Finding::new(&rule::BAD_VALUE, place).says("bad-id").arg("value", id.as_str()));
        }
        if seen.insert(id, ()).is_some() {
            findings.push(
                Finding::new(&rule::DUPLICATE_ID, Place::new(file, id.span.clone())).arg("id", id.as_str()),
            );
        }
    }
    let mut movement_ids: BTreeMap<&str, ()> = BTreeMap::new();
    for MovementForm { id, agency, .. } in movements {
        if !is_id(id) {
            let place = Place::new(file, id.span.clone());
            findings.push(Finding::new(&rule::BAD_VALUE, place).says("bad-id").arg("value", id.as_str()));
        }
        if movement_ids.insert(id, ()).is_some() {
            findings.push(
                Finding::new(&rule::DUPLICATE_ID, Place::new(file, id.span.clone())).arg("id", id.as_str()),
            );
        }
        let known = || agencies.iter().map(|agency| agency.id.as_str());
        if let Some(agency) = agency.as_ref().filter(|agency| known().all(|id| id != agency.as_str())) {
            findings.push(unknown(Place::new(file, agency.span.clone()), "agency", agency, known()));
        }
    }
    let successors = agencies
        .iter()
        .filter_map(|agency| agency.succeeded_by.as_ref())
        .map(|id| (id, "agency"))
        .chain(units().filter_map(|unit| unit.succeeded_by.as_ref()).map(|id| (id, "unit")));
    for (id, what) in successors.filter(|(id, _)| !seen.contains_key(id.as_str())) {
        findings.push(unknown(Place::new(file, id.span.clone()), what, id, seen.keys().copied()));
    }
}

/// A finding for a name that nothing in the site has. `what` names the kind of thing in the catalogue.
pub fn unknown<'a>(
    place: Place,
    what: &'static str,
    given: &str,
    known: impl Iterator<Item = &'a str>,
) -> Finding {
    let finding =
        Finding::new(&rule::UNKNOWN_NAME, place).arg_word("what", format!("what-{what}")).arg("value", given);
    match nearest_of(given, known) {
        Some(Near { name, alone }) => {
            let finding = finding.says("unknown-name-near").arg("near", name);
            if alone { finding.mended_by(How::Name(name.to_owned())) } else { finding }
        }
        None => finding,
    }
}

fn agency(form: AgencyForm) -> Agency {
    let AgencyForm { id, name, superior, place, letterhead, from, until, succeeded_by, headcount, units } =
        form;
    let units: Vec<Unit> = units.into_iter().map(unit).collect();
    let sum = units.iter().try_fold(0_u32, |sum, unit| sum.checked_add(unit.headcount?));
    Agency {
        id: id.value,
        name,
        superior: superior.unwrap_or_default(),
        place: place.unwrap_or_default(),
        letterhead: letterhead.unwrap_or(Letterhead::State),
        headcount: headcount.or(sum),
        life: Life { from, until },
        succeeded_by: succeeded_by.map(|id| id.value),
        units,
    }
}

fn unit(form: UnitForm) -> Unit {
    let UnitForm { id, name, kind, from, until, succeeded_by, headcount } = form;
    Unit {
        id: id.value,
        name,
        kind,
        headcount,
        life: Life { from, until },
        succeeded_by: succeeded_by.map(|id| id.value),
    }
}

fn movement(form: MovementForm) -> Movement {
    let MovementForm { id, name, launched_by, launcher, agency, years } = form;
    Movement {
        id: id.value,
        name,
        launched_by,
        launcher: launcher.unwrap_or_default(),
        agency: agency.map(|agency| agency.value),
        years,
    }
}
