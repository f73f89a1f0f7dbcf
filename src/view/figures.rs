//! The figures, as tables.

use super::lists::{Grouping, ListOf};
use super::{Content, Figures, Link, Table, TableRow, Viewer};
use crate::terms::Kind;
use crate::text::{Period, grouped, roman};

impl Viewer<'_> {
    pub(super) fn figures(&self) -> (String, String, Content) {
        let mut tables = vec![self.by_period(), self.by_kind_and_year()];
        let by_lists = [
            ("Theo đơn vị", "theo-don-vi", Grouping::Units, "Đơn vị"),
            ("Theo phong trào", "theo-phong-trao", Grouping::Movements, "Phong trào"),
            ("Theo lĩnh vực", "theo-linh-vuc", Grouping::Categories, "Lĩnh vực"),
            ("Theo cấp công nhận", "theo-cap", Grouping::Levels, "Cấp"),
        ];
        for (title, id, grouping, column) in by_lists {
            let rows: Vec<TableRow> = self
                .lists()
                .iter()
                .filter(|list| list.grouping() == grouping)
                .map(|list| {
                    let mut title = self.list_title(list);
                    if let ListOf::Unit(id) = list
                        && let Some((agency, _)) = self.config.unit(id).filter(|_| self.several_agencies())
                    {
                        title = format!("{title} ({})", agency.name);
                    }
                    TableRow {
                        heading: self.link(title, &list.path()),
                        cells: vec![grouped(self.members(list).len())],
                    }
                })
                .collect();
            if !rows.is_empty() {
                let columns = vec![column.to_owned(), "Số gương".to_owned()];
                tables.push(Table { title: title.to_owned(), id: id.to_owned(), columns, rows });
            }
        }
        let total = self.archive.exemplars.len();
        let description = format!(
            "{} gương điển hình tiên tiến qua các năm, theo quý, loại, đơn vị và phong trào.",
            grouped(total)
        );
        ("Thống kê".to_owned(), description, Content::Figures(Figures { total, tables }))
    }

    fn by_period(&self) -> Table {
        let mut columns = vec!["Năm".to_owned()];
        columns.extend((1..=4).map(|quarter| format!("Quý {}", roman(quarter))));
        columns.push("Cả năm".to_owned());
        let rows = self.archive.years().into_iter().rev().map(|year| {
            let count = |quarter| {
                let quarter = self.archive.quarters.get(&Period { year, quarter });
                grouped(quarter.map_or(0, |quarter| quarter.exemplars.len()))
            };
            let mut cells: Vec<String> = (1..=4).map(count).collect();
            cells.push(grouped(self.archive.of_year(year).len()));
            TableRow { heading: self.year_link(year), cells }
        });
        Table {
            title: "Theo năm và quý".to_owned(), id: "theo-ky".to_owned(), columns, rows: rows.collect()
        }
    }

    fn by_kind_and_year(&self) -> Table {
        let kinds = [Kind::Collective, Kind::Leader, Kind::Staff];
        let mut columns = vec!["Năm".to_owned()];
        columns.extend(kinds.iter().map(|kind| kind.vietnamese().to_owned()));
        let rows = self.archive.years().into_iter().rev().map(|year| {
            let indexes = self.archive.of_year(year);
            let count = |kind: &Kind| {
                grouped(
                    indexes
                        .iter()
                        .filter(|index| self.archive.exemplars[**index].profile().kind == *kind)
                        .count(),
                )
            };
            TableRow { heading: self.year_link(year), cells: kinds.iter().map(count).collect() }
        });
        Table { title: "Theo loại".to_owned(), id: "theo-loai".to_owned(), columns, rows: rows.collect() }
    }

    fn year_link(&self, year: i32) -> Link {
        self.link(format!("Năm {year}"), &format!("{year}/"))
    }
}
