//! `site.toml`: the section's settings, its agencies and their units, and the movements.

mod contacts;
mod form;
mod reader;

pub use contacts::Contacts;
pub use form::{
    AgencyForm, ContactsForm, DataForm, ImagesForm, MovementForm, PortalForm, PrivacyForm, SearchForm,
    SiteForm, UnitForm,
};
pub use reader::parse;
pub(crate) use reader::well_formed_and_unique;

use crate::color::Color;
use crate::diag::{Finding, How, Place, Severity, rule};
use crate::form::choice;
use crate::terms::{Launcher, UnitType};
use crate::text::{Near, fold, nearest_of};
use chrono::{FixedOffset, NaiveDate};
use std::collections::BTreeMap;

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

    /// All units by id and name.
    pub fn units(&self) -> impl Iterator<Item = (&str, &str)> + Clone {
        let units = self.agencies.iter().flat_map(|agency| &agency.units);
        units.map(|unit| (unit.id.as_str(), unit.name.as_str()))
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

/// Whether paths can be joined to an address: http or https, a host, no query and no fragment.
pub fn is_base_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        !host.is_empty()
            && !rest.contains(|c: char| c.is_whitespace() || c.is_control() || "?#\\\"<>".contains(c))
    })
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
        _ if given.trim().is_empty() => finding.says("unknown-name-empty"),
        Some(Near { name, certain }) => {
            // Rules and the ways to check are the program's own: nobody can declare another.
            let says =
                if matches!(what, "rule" | "check") { "unknown-name-of-ours" } else { "unknown-name-near" };
            let finding = finding.says(says).arg("near", name);
            if certain { finding.mended_by(How::Name(name.to_owned())) } else { finding }
        }
        None => finding,
    }
}

/// The same for things that have a full name besides their id: somebody may have written that.
pub fn unknown_by_name<'a>(
    place: Place,
    what: &'static str,
    given: &str,
    known: impl Iterator<Item = (&'a str, &'a str)> + Clone,
) -> Finding {
    let folded = fold(given);
    let named: Vec<&str> = known.clone().filter(|(_, name)| fold(name) == folded).map(|(id, _)| id).collect();
    if named.is_empty() {
        return unknown(place, what, given, known.map(|(id, _)| id));
    }
    let finding = Finding::new(&rule::UNKNOWN_NAME, place).says("unknown-name-full").arg("value", given);
    let finding = finding.arg("near", named.join(", "));
    // Two agencies may each have a unit of that name.
    if let [id] = named[..] { finding.mended_by(How::Name(id.to_owned())) } else { finding }
}
