//! The figures: from each point of view a chart, and the table of its numbers.

use super::chart::{Tally, chart};
use super::lists::{Grouping, ListOf};
use super::{Content, Figure, Figures, Link, Table, TableRow, Viewer};
use crate::archive::Index;
use crate::terms::Kind;
use crate::text::{Period, by_text, grouped, roman};
use std::cmp::Reverse;

/// How many rows a table may have to lie open under its chart.
const OPEN_ROWS: usize = 12;

/// What is counted, when nothing else is said.
const EXEMPLARS: &str = "Số gương";

const KINDS: [Kind; 3] = [Kind::Collective, Kind::Leader, Kind::Staff];

/// Names of a point of view.
struct Names {
    /// Heading.
    title: &'static str,
    /// Fragment.
    id: &'static str,
    /// What its bars count, and by what.
    caption: &'static str,
}

impl Viewer<'_> {
    pub(super) fn figures(&self) -> (String, String, Content) {
        let total = self.archive.exemplars.len();
        let description = format!(
            "{} gương điển hình tiên tiến theo năm, quý, đơn vị, loại, lĩnh vực, cấp và phong trào; số lượt công nhận theo \
             tiêu chí của từng đơn vị.",
            grouped(total)
        );
        let data = self.link("dữ liệu mở", "du-lieu/");
        let content = Content::Figures(Figures { total, data, figures: self.all_figures() });
        ("Thống kê".to_owned(), description, content)
    }

    /// Every point of view that has something to count.
    pub(super) fn all_figures(&self) -> Vec<Figure> {
        let names = |title, id, caption| Names { title, id, caption };
        let mut figures = vec![
            self.by_year(),
            self.by_quarter(),
            self.by_list(Grouping::Units, names("Theo đơn vị", "theo-don-vi", "Số gương theo đơn vị")),
            self.by_criteria(),
            self.by_kind(),
            self.by_list(
                Grouping::Categories,
                names("Theo lĩnh vực", "theo-linh-vuc", "Số gương theo lĩnh vực"),
            ),
            self.by_list(
                Grouping::Levels,
                names("Theo cấp công nhận", "theo-cap", "Số gương theo cấp công nhận"),
            ),
            self.by_list(
                Grouping::Movements,
                names("Theo phong trào", "theo-phong-trao", "Số gương theo phong trào"),
            ),
        ];
        figures.retain(|figure| !figure.table.rows.is_empty());
        figures
    }

    fn by_year(&self) -> Figure {
        let names = Names { title: "Theo năm", id: "theo-nam", caption: "Số gương theo năm" };
        let counts: Vec<(Link, usize)> = self
            .newest_years()
            .map(|year| (self.year_link(year), self.archive.of_year(year).len()))
            .collect();
        simple(names, "Năm", counts)
    }

    fn by_quarter(&self) -> Figure {
        let quarters = self.archive.quarters.iter().rev();
        let tallies: Vec<Tally> = quarters
            .map(|(period, quarter)| Tally { label: period.to_string(), count: quarter.exemplars.len() })
            .collect();
        let rows = self.newest_years().map(|year| {
            let count = |quarter| {
                let found = self.archive.quarters.get(&Period { year, quarter });
                grouped(found.map_or(0, |quarter| quarter.exemplars.len()))
            };
            TableRow { heading: self.year_link(year), cells: (1..=4).map(count).collect() }
        });
        let columns =
            ["Năm".to_owned()].into_iter().chain((1..=4).map(|quarter| format!("Quý {}", roman(quarter))));
        let names = Names { title: "Theo quý", id: "theo-quy", caption: "Số gương theo quý" };
        figure(names, &tallies, columns.collect(), rows.collect())
    }

    fn by_kind(&self) -> Figure {
        let of_kind = |indexes: &[Index], kind: Kind| {
            indexes.iter().filter(|index| self.archive.exemplars[**index].profile().kind == kind).count()
        };
        let row = |heading: Link, indexes: &[Index]| {
            let cells = KINDS.iter().map(|kind| grouped(of_kind(indexes, *kind))).collect();
            TableRow { heading, cells }
        };
        let all: Vec<Index> = (0..self.archive.exemplars.len()).collect();
        let mut rows: Vec<TableRow> =
            self.newest_years().map(|year| row(self.year_link(year), &self.archive.of_year(year))).collect();
        if rows.len() > 1 {
            rows.push(row(Self::plain("Tất cả các năm"), &all));
        }
        let tally = |kind: &Kind| Tally { label: kind.vietnamese().to_owned(), count: of_kind(&all, *kind) };
        let columns =
            ["Năm".to_owned()].into_iter().chain(KINDS.iter().map(|kind| kind.vietnamese().to_owned()));
        let names = Names { title: "Theo loại", id: "theo-loai", caption: "Số gương theo loại" };
        figure(names, &KINDS.iter().map(tally).collect::<Vec<_>>(), columns.collect(), rows)
    }

    /// The lists of a grouping, the fullest first.
    fn by_list(&self, grouping: Grouping, names: Names) -> Figure {
        let lists = self.lists().into_iter().filter(|list| list.grouping() == grouping);
        let mut counts: Vec<(Link, usize)> =
            lists.map(|list| (self.list_link(&list), self.members(&list).len())).collect();
        fullest_first(&mut counts, |(link, count)| (link, *count));
        simple(names, grouping.label(), counts)
    }

    /// How often each unit's people were recognised with every criterion of the plan met: a decision of a second level
    /// is a second time. What shows beside it are the unit's exemplars and the criteria that they met.
    fn by_criteria(&self) -> Figure {
        let mut units: Vec<(Link, ByCriteria)> = self
            .lists()
            .into_iter()
            .filter(|list| matches!(list, ListOf::Unit(_)))
            .map(|list| (self.list_link(&list), self.criteria_of(self.members(&list))))
            .collect();
        fullest_first(&mut units, |(link, by)| (link, by.recognitions));
        let tallies: Vec<Tally> = units
            .iter()
            .map(|(link, by)| Tally { label: link.title.clone(), count: by.recognitions })
            .collect();
        let rows = units.into_iter().map(|(heading, by)| TableRow {
            heading,
            cells: [by.exemplars, by.recognitions, by.criteria].map(grouped).to_vec(),
        });
        let columns = ["Đơn vị", EXEMPLARS, "Lượt công nhận theo tiêu chí", "Tiêu chí đã đạt"];
        let names = Names {
            title: "Công nhận theo tiêu chí, từng đơn vị",
            id: "theo-tieu-chi",
            caption: "Số lượt công nhận theo tiêu chí của từng đơn vị",
        };
        figure(names, &tallies, columns.map(str::to_owned).to_vec(), rows.collect())
    }

    fn criteria_of(&self, members: &[Index]) -> ByCriteria {
        let mut by = ByCriteria { exemplars: members.len(), ..ByCriteria::default() };
        for exemplar in members.iter().map(|index| self.archive.exemplars[*index]) {
            let answered = exemplar.answered();
            by.criteria += answered.iter().filter(|answered| answered.met).count();
            if !answered.is_empty() && answered.iter().all(|answered| answered.met) {
                by.recognitions += exemplar.profile().acts.len();
            }
        }
        by
    }

    fn newest_years(&self) -> impl Iterator<Item = i32> {
        self.archive.years().into_iter().rev()
    }

    fn year_link(&self, year: i32) -> Link {
        self.link(format!("Năm {year}"), &format!("{year}/"))
    }

    /// A list with its title; a unit with its agency, where there are several.
    fn list_link(&self, list: &ListOf<'_>) -> Link {
        let title = self.list_title(list);
        let agency = match list {
            ListOf::Unit(id) => self.config.unit(id).filter(|_| self.several_agencies()),
            _ => None,
        };
        match agency {
            Some((agency, _)) => self.link(format!("{title} ({})", agency.name), &list.path()),
            None => self.link(title, &list.path()),
        }
    }
}

/// What a unit has achieved by its plans' criteria.
#[derive(Debug, Default)]
struct ByCriteria {
    exemplars: usize,
    recognitions: usize,
    criteria: usize,
}

/// A figure whose table has the numbers of its bars and no more.
fn simple(names: Names, heading: &str, counts: Vec<(Link, usize)>) -> Figure {
    let tallies: Vec<Tally> =
        counts.iter().map(|(link, count)| Tally { label: link.title.clone(), count: *count }).collect();
    let rows = counts
        .into_iter()
        .map(|(heading, count)| TableRow { heading, cells: vec![grouped(count)] })
        .collect();
    figure(names, &tallies, vec![heading.to_owned(), EXEMPLARS.to_owned()], rows)
}

fn figure(names: Names, tallies: &[Tally], columns: Vec<String>, rows: Vec<TableRow>) -> Figure {
    let Names { title, id, caption } = names;
    let open = rows.len() <= OPEN_ROWS;
    Figure { title, id, caption, chart: chart(tallies), table: Table { columns, rows }, open }
}

/// Sorts by count, then by the Vietnamese alphabet, then by address.
fn fullest_first<T>(rows: &mut [T], key: impl Fn(&T) -> (&Link, usize)) {
    rows.sort_by(|a, b| {
        let ((a, a_count), (b, b_count)) = (key(a), key(b));
        let by_count = Reverse(a_count).cmp(&Reverse(b_count));
        by_count.then_with(|| by_text(&a.title, &b.title)).then_with(|| a.path.cmp(&b.path))
    });
}
