//! Home, years and quarters: the archive as a way in.

use super::{
    Content, Facet, Home, Link, Neighbours, Quarter, QuarterEntry, QuarterUpdate, Update, Viewer, Way, Year,
    YearEntry, YearQuarter, lists, picture,
};
use crate::archive::Index;
use crate::text::{Period, clerical_date, roman};
use std::collections::BTreeMap;

/// How many exemplars the home page shows.
const LATEST: usize = 7;

/// An entry's own second line, else the heading of its group: which agency's office it is.
fn note_of(group: &str, own: String) -> String {
    if own.is_empty() { group.to_owned() } else { own }
}

/// How many entries of a way in the home page shows.
const WAY_ITEMS: usize = 6;

impl Viewer<'_> {
    pub(super) fn home(&self) -> (String, String, Content) {
        let intro = self.texts.iter().find(|text| text.id.is_empty());
        let newest = self.newest();
        let lead = newest.first().map(|index| self.archive.exemplars[*index].profile());
        let lead_picture = lead.and_then(|profile| profile.portrait.as_ref().or(profile.cover.as_ref()));
        let mut latest = self.cards(&newest[..newest.len().min(LATEST)]).into_iter();
        let home = Home {
            intro_html: intro.map(|text| text.text.html.clone()).unwrap_or_default(),
            lead: latest.next(),
            lead_picture: lead_picture.map(picture::whole),
            latest: latest.collect(),
            years: self.year_entries(),
            ways: self.ways(),
            total: self.archive.exemplars.len(),
        };
        (self.config.title.clone(), self.config.description.clone(), Content::Home(home))
    }

    /// Ways into the section besides time, each with its largest entries.
    pub(super) fn ways(&self) -> Vec<Way> {
        let ways = lists::GROUPINGS.iter().filter(|way| self.has(way.grouping)).map(|way| {
            let groups = self.index_items(way.grouping).into_iter();
            let mut items: Vec<Facet> = groups
                .flat_map(|group| {
                    group
                        .items
                        .into_iter()
                        .map(move |item| Facet { note: note_of(&group.title, item.note.clone()), ..item })
                })
                .collect();
            items.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.path.cmp(&b.path)));
            let more = items.len() > WAY_ITEMS;
            items.truncate(WAY_ITEMS);
            Way { title: way.title.to_owned(), path: self.links.address(way.path), items, more }
        });
        ways.collect()
    }

    /// The archive's years, newest first.
    pub(super) fn year_entries(&self) -> Vec<YearEntry> {
        let quarters = self.archive.quarters.values();
        let fullest = quarters.map(|quarter| quarter.exemplars.len()).max().unwrap_or_default();
        let years = self.archive.years().into_iter().rev();
        years.map(|year| self.year_entry(year, fullest)).collect()
    }

    /// All exemplars, the newest first; of one day, in the order of the archive.
    pub(super) fn newest(&self) -> Vec<Index> {
        let mut newest: Vec<Index> = (0..self.archive.exemplars.len()).collect();
        newest.sort_by_key(|index| (std::cmp::Reverse(self.archive.exemplars[*index].day()), *index));
        newest
    }

    fn year_entry(&self, year: i32, fullest: usize) -> YearEntry {
        let quarters = (1..=4).map(|quarter| {
            let period = Period { year, quarter };
            let found = self.archive.quarters.get(&period);
            let count = found.map_or(0, |quarter| quarter.exemplars.len());
            QuarterEntry {
                title: format!("Quý {}", roman(quarter)),
                path: found.map(|_| self.links.address(&period.path())).unwrap_or_default(),
                count,
                share: (count * 100).div_ceil(fullest.max(1)),
                updates: found.map_or(0, |quarter| quarter.updates.len()),
            }
        });
        YearEntry {
            title: format!("Năm {year}"),
            year: year.to_string(),
            path: self.links.address(&format!("{year}/")),
            count: self.archive.of_year(year).len(),
            quarters: quarters.collect(),
        }
    }

    pub(super) fn year(&self, year: i32) -> (String, String, Content) {
        let indexes = self.archive.of_year(year);
        let quarters = self.archive.quarters_of(year).map(|(period, quarter)| YearQuarter {
            title: format!("Quý {}", roman(period.quarter)),
            id: format!("quy-{}", period.quarter),
            path: self.links.address(&period.path()),
            cards: self.cards(&quarter.exemplars),
            updates: quarter.updates.len(),
        });
        let years = self.archive.years();
        let at = years.iter().position(|other| *other == year).unwrap_or_default();
        let near = |i: Option<usize>| {
            let year = years.get(i?)?;
            Some(self.link(format!("Năm {year}"), &format!("{year}/")))
        };
        let view = Year {
            year: year.to_string(),
            total: indexes.len(),
            quarters: quarters.collect(),
            by_kind: self.counts(&indexes, |index| {
                let kind = self.archive.exemplars[index].profile().kind;
                (
                    kind.name().to_owned(),
                    self.link(kind.vietnamese(), &format!("loai/{}/", kind.slug())),
                    String::new(),
                )
            }),
            by_unit: self.counts(&indexes, |index| {
                let profile = self.archive.exemplars[index].profile();
                let agency = self.agency_name(&profile.agency);
                let link = self.link(self.unit_name(&profile.unit), &format!("don-vi/{}/", profile.unit));
                (format!("{} {}", profile.agency, profile.unit), link, agency.to_owned())
            }),
            neighbours: Neighbours { previous: near(at.checked_sub(1)), next: near(at.checked_add(1)) },
        };
        let description = format!("{} gương điển hình tiên tiến năm {year}, xếp theo quý.", indexes.len());
        (format!("Gương điển hình tiên tiến năm {year}"), description, Content::Year(view))
    }

    /// Counts exemplars by a key; the largest first.
    fn counts(&self, indexes: &[Index], key: impl Fn(Index) -> (String, Link, String)) -> Vec<Facet> {
        let mut counts: BTreeMap<String, Facet> = BTreeMap::new();
        for index in indexes {
            let (key, link, note) = key(*index);
            let facet = Facet { title: link.title, path: link.path, count: 0, note };
            counts.entry(key).or_insert(facet).count += 1;
        }
        let mut counts: Vec<(String, Facet)> = counts.into_iter().collect();
        counts.sort_by(|(a_key, a), (b_key, b)| b.count.cmp(&a.count).then_with(|| a_key.cmp(b_key)));
        counts.into_iter().map(|(_, facet)| facet).collect()
    }

    pub(super) fn quarter(&self, period: Period) -> (String, String, Content) {
        let quarter = &self.archive.quarters[&period];
        let updates = quarter.updates.iter().map(|(index, place)| QuarterUpdate {
            update: self.update(*index, *place),
            card: self.card(*index).clone(),
        });
        let link = |(period, _): (&Period, _)| self.link(period.to_string(), &period.path());
        let following = Period { year: period.year, quarter: period.quarter + 1 };
        let view = Quarter {
            title: period.to_string(),
            year: self.link(format!("Năm {}", period.year), &format!("{}/", period.year)),
            cards: self.cards(&quarter.exemplars),
            updates: updates.collect(),
            neighbours: Neighbours {
                previous: self.archive.quarters.range(..period).next_back().map(link),
                next: self.archive.quarters.range(following..).next().map(link),
            },
        };
        let description =
            format!("Gương điển hình tiên tiến được giới thiệu trong {period} và thành tích mới trong quý.");
        (format!("Gương điển hình tiên tiến {period}"), description, Content::Quarter(view))
    }

    /// One update of an exemplar.
    pub(super) fn update(&self, index: Index, place: usize) -> Update {
        let update = &self.archive.exemplars[index].profile().updates[place];
        Update {
            id: format!("cap-nhat-{}", place + 1),
            date_iso: update.date.to_string(),
            date: clerical_date(update.date),
            period: Period::of(update.date).to_string(),
            title: update.title.clone(),
            html: update.text.html.clone(),
        }
    }
}
