//! What the index is made of: the texts of the published exemplars, what they can be chosen by, and what a result shows.

use super::word::words;
use crate::kept;
use crate::terms::Level;
use crate::text::{Fingerprint, Marks, fingerprint, slug};
use crate::view::{Seen, Viewer};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Changes whenever the same material gives other files.
const FORMAT: u32 = 8;

/// Everything that the index depends on.
#[derive(Debug)]
pub struct Material<'a> {
    /// Exemplars in the order of the archive: the newest first.
    pub(super) profiles: Vec<Profile<'a>>,
    /// By what they can be chosen.
    pub(super) facets: Vec<Facet>,
    /// Short forms and what they stand for.
    pub(super) abbreviations: &'a [(String, String)],
}

/// An exemplar's text, and its card.
#[derive(Debug)]
pub(super) struct Profile<'a> {
    /// Whom it is about.
    pub(super) name: &'a str,
    /// The story's headline.
    pub(super) title: &'a str,
    /// Everything else, in order.
    pub(super) parts: Vec<Part<'a>>,
    /// What a result shows.
    pub(super) card: Card<'a>,
}

/// A part of a profile's text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part<'a> {
    /// As it is.
    Plain(&'a str),
    /// As HTML that the program rendered.
    Html(&'a kept::Text),
}

/// What a result shows, in the order in which the script reads it.
#[derive(Debug, serde::Serialize)]
pub(super) struct Card<'a>(
    /// Address below the root, but for what it shares with headline or name.
    String,
    /// How many bytes of the headline's slug stand behind the first slash, or, below zero, of the name's.
    isize,
    /// The story's headline.
    &'a str,
    /// Whom it is about.
    &'a str,
    /// Position or composition.
    &'a str,
    /// What changed for whom.
    &'a str,
    /// The level's name.
    &'a str,
    /// Day.
    &'a str,
    /// The smallest portrait's address, and two letters where there is none.
    &'a str,
    &'a str,
    /// Places of the unit and of the period among their facets' values.
    u32,
    u32,
    /// 1 for a draft, 2 when name or role say the unit already, 4 for the province's level; and from 8 on the kind's place
    /// among all.
    u8,
);

/// Something that exemplars can be chosen by.
#[derive(Debug)]
pub(super) struct Facet {
    /// Its name in the script.
    pub(super) name: &'static str,
    /// Its values, in order.
    pub(super) values: Vec<Value>,
    /// The values of each exemplar, by place.
    pub(super) of: Vec<Vec<u32>>,
}

/// A value of a facet, which is searched as a text of its own.
#[derive(Debug, Default)]
pub(super) struct Value {
    /// Its part of an address; empty where readers do not choose by it.
    pub(super) id: String,
    /// What readers see.
    pub(super) name: String,
    /// Whose it is, where that tells it from another of the same name.
    pub(super) note: String,
    /// How offices shorten it among themselves: "Phòng QLHĐXD".
    pub(super) short: String,
}

impl<'a> Material<'a> {
    /// Gathers what a viewer shows.
    pub fn of(viewer: &'a Viewer<'_>) -> Self {
        let facets = facets(viewer);
        let place = |name: &str, index: usize| {
            let facet = facets.iter().find(|facet| facet.name == name);
            facet.and_then(|facet| facet.of[index].first().copied()).unwrap_or_default()
        };
        let profiles = viewer.archive.exemplars.par_iter().enumerate().map(|(index, exemplar)| {
            let profile = exemplar.profile();
            let shown = viewer.card(index);
            let updates = profile
                .updates
                .iter()
                .flat_map(|update| [Part::Plain(&update.title), Part::Html(&update.text.html)]);
            let head =
                [Part::Plain(&shown.role), Part::Plain(&shown.impact), Part::Html(&profile.story.html)];
            let acts = profile.acts.iter().flat_map(|act| [&act.number, &act.authority, &act.signer]);
            let acts = acts.map(|text| Part::Plain(text));
            let answered = exemplar.answered().iter().map(|answered| &answered.shown);
            let reasons = answered.flat_map(|shown| shown.answers.iter().chain(&shown.documents));
            let reasons = reasons.map(|answer| Part::Plain(answer));
            let (address, shared) = without_shared(&shown.path, &shown.title, &shown.name);
            Profile {
                name: &profile.subject.name,
                title: &profile.title,
                parts: head.into_iter().chain(acts).chain(reasons).chain(updates).collect(),
                card: Card(
                    address,
                    shared,
                    &shown.title,
                    &shown.name,
                    &shown.role,
                    &shown.impact,
                    &shown.level,
                    &shown.date_iso,
                    shown
                        .portrait
                        .as_ref()
                        .and_then(|portrait| portrait.webp.first())
                        .map_or("", |file| &file.path),
                    &shown.monogram,
                    place("unit", index),
                    place("period", index),
                    u8::from(shown.draft)
                        | u8::from(shown.unit_said) << 1
                        | u8::from(exemplar.level() == Some(Level::Province)) << 2
                        | (profile.kind as u8) << 3,
                ),
            }
        });
        Self { profiles: profiles.collect(), facets, abbreviations: &viewer.config.abbreviations }
    }

    /// What it is known by: the same material gives the same index.
    pub fn fingerprint(&self) -> Fingerprint {
        let profiles: Vec<Fingerprint> = self.profiles.par_iter().map(Profile::fingerprint).collect();
        let mut marks = Marks::new();
        marks.add(&FORMAT.to_le_bytes());
        for profile in &profiles {
            marks.add(profile);
        }
        for facet in &self.facets {
            facet.name.mark(&mut marks);
            facet.values.len().mark(&mut marks);
            for Value { id, name, note, short } in &facet.values {
                [id, name, note, short].into_iter().for_each(|text| text.mark(&mut marks));
            }
            for values in &facet.of {
                values.len().mark(&mut marks);
                values.iter().for_each(|value| (*value as usize).mark(&mut marks));
            }
        }
        for (short, long) in self.abbreviations {
            short.mark(&mut marks);
            long.mark(&mut marks);
        }
        marks.fingerprint()
    }
}

impl Profile<'_> {
    fn fingerprint(&self) -> Fingerprint {
        let mut marks = Marks::new();
        self.name.mark(&mut marks);
        for part in &self.parts {
            match part {
                Part::Plain(text) => text.mark(&mut marks),
                Part::Html(html) => html.mark(&mut marks),
            }
        }
        // The title is on the card.
        let card = serde_json::to_vec(&self.card).unwrap_or_default();
        marks.add(&fingerprint(&card));
        marks.fingerprint()
    }
}

/// An address without what a headline or a name says already, and how much that is: see [`Card`]. Mostly it is made of
/// one of them, and ten addresses are a good part of what a query fetches.
fn without_shared(path: &str, title: &str, name: &str) -> (String, isize) {
    let start = path.find('/').map_or(path.len(), |slash| slash + 1);
    let (before, behind) = path.split_at(start);
    let shared = |text: &str| -> isize {
        let pairs = slug(plain(text)).into_bytes().into_iter().zip(behind.bytes());
        pairs.take_while(|(there, here)| there == here).count() as isize
    };
    let (of_title, of_name) = (shared(title), shared(name));
    let most = of_title.max(of_name);
    let sign = if of_title < of_name { -1 } else { 1 };
    (format!("{before}{}", &behind[most.unsigned_abs()..]), most * sign)
}

/// The beginning of a text whose letters every browser folds alike, whatever tables of Unicode it has.
fn plain(text: &str) -> &str {
    let end = text.find(|c: char| !matches!(c, '\0'..='\u{1b0}' | 'Ạ'..='ỹ' | '–' | '“' | '”'));
    &text[..end.unwrap_or(text.len())]
}

/// All facets, in the order in which the script reads them.
fn facets(viewer: &Viewer<'_>) -> Vec<Facet> {
    let (archive, config) = (viewer.archive, viewer.config);
    let own = &archive.facets;
    let named = |id: &str, name: &str| Value { id: id.to_owned(), name: name.to_owned(), ..Value::default() };
    let periods = archive.exemplars.iter().enumerate().map(|(index, exemplar)| (exemplar.period(), index));
    let criteria = archive.exemplars.iter().enumerate().flat_map(|(index, exemplar)| {
        let plan = exemplar.profile().plan.as_str();
        exemplar.answered().iter().map(move |answered| ((plan, answered.criterion), index))
    });
    vec![
        Facet::new("period", grouped(periods), |period| {
            named(&format!("{}-{}", period.year, period.quarter), &period.to_string())
        }),
        Facet::new("unit", lists(&own.units), |id| {
            let (agency, unit) =
                config.unit(id).map_or(("", ""), |(agency, unit)| (&agency.name, &unit.name));
            let note = if config.agencies.len() > 1 { agency } else { "" };
            Value {
                id: id.to_string(),
                name: unit.to_owned(),
                note: note.to_owned(),
                short: short_forms(unit),
            }
        }),
        Facet::new("kind", lists(&own.kinds), |kind| named(kind.slug(), kind.vietnamese())),
        Facet::new("category", lists(&own.categories), |id| {
            named(id, archive.category_name(viewer.plans, id).unwrap_or_default())
        }),
        Facet::new("level", lists(&own.levels), |level| named(level.name(), level.vietnamese())),
        Facet::new("movement", lists(&own.movements), |id| {
            named("", config.movement(id).map_or("", |movement| &movement.name))
        }),
        Facet::new("criterion", grouped(criteria), |(plan, place)| {
            let criteria = viewer.plans.get(*plan).map(|plan| &plan.criteria);
            let criterion = criteria.and_then(|criteria| criteria.get(*place));
            named("", criterion.map_or("", |criterion| &criterion.text))
        }),
    ]
    .into_iter()
    .map(|facet| facet.sized(archive.exemplars.len()))
    .collect()
}

/// What a unit is called by its initials: behind its type, which is one word or two ("Phòng", "Trung tâm"), or behind the
/// initials of that ("P.QLHĐXD", "TT QHXD").
fn short_forms(unit: &str) -> String {
    let all: Vec<&str> = words(unit).filter(|word| *word != "và").collect();
    let initials = |words: &[&str]| -> String {
        words.iter().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
    };
    let short = |of_type: usize| {
        let rest = initials(all.get(of_type..).filter(|rest| rest.len() > 2)?);
        let named = &all[..of_type];
        Some(format!("{} {rest} {} {rest}", named.join(" "), initials(named)))
    };
    [1, 2].into_iter().filter_map(short).collect::<Vec<_>>().join(" ")
}

/// Exemplars by what each of them has.
type Lists<K> = Vec<(K, Vec<usize>)>;

fn grouped<K: Ord>(pairs: impl Iterator<Item = (K, usize)>) -> Lists<K> {
    let mut lists: BTreeMap<K, Vec<usize>> = BTreeMap::new();
    pairs.for_each(|(key, index)| lists.entry(key).or_default().push(index));
    lists.into_iter().collect()
}

fn lists<K: Copy + Ord>(lists: &BTreeMap<K, Vec<usize>>) -> Lists<K> {
    lists.iter().map(|(key, members)| (*key, members.clone())).collect()
}

impl Value {
    /// The words of its full name: "Văn phòng Sở" of "Sở Ngoại vụ" is called "Văn phòng Sở Ngoại vụ".
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let once = words(&self.name).last() == words(&self.note).next();
        words(&self.name).chain(words(&self.note).skip(usize::from(once)))
    }
}

impl Facet {
    fn new<K>(name: &'static str, lists: Lists<K>, value: impl Fn(&K) -> Value) -> Self {
        let mut of: Vec<Vec<u32>> = Vec::new();
        for (place, (_, members)) in lists.iter().enumerate() {
            for member in members {
                if of.len() <= *member {
                    of.resize_with(member + 1, Vec::new);
                }
                of[*member].push(place as u32);
            }
        }
        Self { name, values: lists.iter().map(|(key, _)| value(key)).collect(), of }
    }

    /// With a list, though empty, for each exemplar.
    fn sized(mut self, exemplars: usize) -> Self {
        self.of.resize_with(exemplars, Vec::new);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_is_known_by_its_initials_too() {
        assert_eq!(
            short_forms("Phòng Quản lý hoạt động xây dựng"),
            "Phòng QLHĐXD P QLHĐXD Phòng Quản LHĐXD PQ LHĐXD"
        );
        assert_eq!(short_forms("Trung tâm Quy hoạch xây dựng"), "Trung TQHXD T TQHXD Trung tâm QHXD TT QHXD");
        assert_eq!(short_forms("Phòng Kế hoạch – Tài chính"), "Phòng KHTC P KHTC Phòng Kế HTC PK HTC");
        assert_eq!(short_forms("Văn phòng Sở"), "");
    }

    #[test]
    fn an_address_is_told_by_what_it_has_beyond_a_headline_or_a_name() {
        let told = |path, title, name| without_shared(path, title, name);
        assert_eq!(
            told("2025/dao-thi-an-xay-cau/", "Đào Thị An: xây cầu", "Đào Thị An"),
            ("2025//".into(), 18)
        );
        assert_eq!(told("2025/dao-thi-an-2/", "Xây cầu", "Đào Thị An"), ("2025/-2/".into(), -10));
        assert_eq!(told("2025/khac/", "Xây cầu", "Đào Thị An"), ("2025/khac/".into(), 0));
        assert_eq!(told("khac", "khac", "khac"), ("khac".into(), 0));
        // From there on browsers may fold otherwise.
        assert_eq!(told("2025/an-a-binh/", "An ⱥ Bình", ""), ("2025/-a-binh/".into(), 2));
    }

    #[test]
    fn a_name_and_whose_it_is_share_the_word_between_them() {
        let full = |name: &str, note: &str| {
            let value = Value { name: name.into(), note: note.into(), ..Value::default() };
            value.words().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(full("Văn phòng Sở", "Sở Ngoại vụ"), "Văn phòng Sở Ngoại vụ");
        assert_eq!(full("Phòng Tổ chức", "Sở Ngoại vụ"), "Phòng Tổ chức Sở Ngoại vụ");
        assert_eq!(full("Văn phòng Sở", ""), "Văn phòng Sở");
    }
}
