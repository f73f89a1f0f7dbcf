//! A profile in outline: everything that others may need to know of it, cheap enough to be made whenever it is needed.

use super::YEARS;
use super::agencies::{AGENCIES, Agency, Unit};
use super::phrases::{Cast, DEEDS, FAMILY, GIVEN, MIDDLE, POSTS, TEAMS};
use super::plans::{PLANS, Plan};
use super::rng::{Part, Rng};
use guong::text::slug;

/// Quarters of all years.
const QUARTERS: usize = 40;

/// Profiles after which plan and quarter come round again.
const ROUND: usize = PLANS.len() * QUARTERS;

/// Profiles after which plan and quarter of the year come round again, one year on.
const YEAR: usize = PLANS.len() * 4;

/// Whom a profile is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Collective,
    Leader,
    Staff,
}

impl Kind {
    /// As profiles write it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Collective => "collective",
            Self::Leader => "leader",
            Self::Staff => "staff",
        }
    }
}

/// A profile in outline.
#[derive(Debug)]
pub(super) struct Outline {
    pub(super) i: usize,
    pub(super) plan: &'static Plan,
    pub(super) agency: &'static Agency,
    pub(super) unit: &'static Unit,
    /// The unit that a leader has charge of besides.
    pub(super) next_unit: &'static Unit,
    pub(super) kind: Kind,
    pub(super) year: i32,
    /// From 1.
    pub(super) quarter: usize,
    /// How often plan and quarter have come round before.
    pub(super) round: usize,
    pub(super) name: String,
    pub(super) subject: String,
    pub(super) position: String,
    pub(super) deed: &'static str,
    pub(super) title: String,
}

impl Outline {
    /// Plan, quarter, kind and unit by arithmetic. A leader's collective stands one round before, in the same unit.
    pub(super) fn of(i: usize) -> Self {
        let (place, round) = (i % PLANS.len(), i / ROUND);
        let slot = i / PLANS.len() % QUARTERS;
        let (year, quarter) = (YEARS.start() + slot as i32 / 4, slot % 4);
        let turn = round + place + quarter;
        let kind = [Kind::Collective, Kind::Leader, Kind::Staff][turn % 3];
        let agency = &AGENCIES[place];
        let units = agency.units;
        let at = turn / 3 + quarter * 2;
        let mut rng = Rng::of(i, Part::Outline);
        let deed = *rng.pick(DEEDS);
        let unit = &units[at % units.len()];
        let (name, position) = named(kind, unit, &mut rng);
        let (name, subject) = match earlier(i, slot, &mut rng) {
            Some(earlier) => (earlier.name, earlier.subject),
            None => (name.clone(), format!("{}-{i:06}", slug(&name))),
        };
        let title = match kind {
            Kind::Collective => format!("{name}: {deed}"),
            Kind::Leader => format!("{name} và hành trình {deed}"),
            Kind::Staff => format!("{name} – {deed}"),
        };
        let next_unit = &units[(at + 1) % units.len()];
        let (plan, quarter) = (&PLANS[place], quarter + 1);
        Self {
            i,
            plan,
            agency,
            unit,
            next_unit,
            kind,
            year,
            quarter,
            round,
            name,
            subject,
            position,
            deed,
            title,
        }
    }

    /// Folder and name of the file: "2019/le-van-an-trong-rung-000123".
    pub(super) fn key(&self) -> String {
        let mut name = slug(&self.title);
        name.truncate(60);
        format!("{}/{}-{:06}", self.year, name.trim_end_matches('-'), self.i)
    }

    /// A day of the profile's quarter, by its month from 1.
    pub(super) fn day(&self, month: usize, day: usize) -> String {
        format!("{}-{:02}-{day:02}", self.year, (self.quarter - 1) * 3 + month)
    }

    /// The collective of the same unit that a leader heads, once there is one.
    pub(super) fn collective(&self) -> Option<Outline> {
        self.i.checked_sub(ROUND).map(Self::of)
    }

    /// For texts.
    pub(super) fn cast(&self) -> Cast<'_> {
        let who = if self.kind == Kind::Collective { "cả tổ" } else { &self.name };
        Cast { unit: self.unit.name, who, year: self.year }
    }
}

fn named(kind: Kind, unit: &Unit, rng: &mut Rng) -> (String, String) {
    let team = rng.pick(TEAMS);
    let person = format!("{} {} {}", rng.pick(FAMILY), rng.pick(MIDDLE), rng.pick(GIVEN));
    let post = rng.pick(POSTS);
    match kind {
        Kind::Collective => (format!("{team} {}", unit.name), format!("{} người", unit.headcount)),
        Kind::Leader => (person, format!("Người đứng đầu, {}", unit.name)),
        Kind::Staff => (person, format!("{post}, {}", unit.name)),
    }
}

/// One profile in ten is about somebody of the year before: the same plan, quarter of the year, kind and unit.
fn earlier(i: usize, slot: usize, rng: &mut Rng) -> Option<Outline> {
    (rng.below(10) == 0 && slot >= 4).then(|| Outline::of(i - YEAR))
}
