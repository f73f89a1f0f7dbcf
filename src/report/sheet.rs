//! A part of a report as a table of cells: what terminal, CSV and workbook have in common.

use super::{Coverage, Demand, Due, Entry, Part, Recognition, YearReport};
use crate::text::{grouped, short_date};
use chrono::NaiveDate;

/// One part of a report.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Which.
    pub(super) part: Part,
    /// «DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM 2024»
    pub(super) title: String,
    /// The columns.
    pub(super) columns: &'static [Column],
    /// What stands in it, in order.
    pub(super) groups: Vec<Group>,
}

/// An exemplar with its acts, a unit with the quotas that it owes: what is said once, and one line or several beside it.
#[derive(Debug)]
pub(super) struct Group {
    /// The cells of the first columns.
    pub(super) lead: Vec<Cell>,
    /// The cells of the other columns, at least one line of them.
    pub(super) lines: Vec<Vec<Cell>>,
}

impl Group {
    fn row(cells: Vec<Cell>) -> Self {
        Self { lead: cells, lines: vec![Vec::new()] }
    }

    /// Rows with one cell a column. For readers what is said once stands in the first alone.
    pub(super) fn rows(&self, repeat: Repeat) -> impl Iterator<Item = Vec<&Cell>> {
        self.lines.iter().enumerate().map(move |(index, line)| {
            let said = index == 0 || repeat == Repeat::Always;
            let lead = self.lead.iter().map(move |cell| if said { cell } else { &Cell::Empty });
            lead.chain(line).collect()
        })
    }
}

/// Whether every row of a group says what they have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Repeat {
    /// For programs.
    Always,
    /// For readers.
    Never,
}

/// A column.
#[derive(Debug)]
pub(super) struct Column {
    /// What stands at its head.
    pub(super) head: &'static str,
    /// Its width on paper, in characters; on a terminal the most it takes.
    pub(super) width: u16,
    /// How its cells are set.
    pub(super) align: Align,
}

/// How cells are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    /// Texts.
    Left,
    /// Short marks and dates.
    Center,
    /// Numbers.
    Right,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing.
    Empty,
    /// A number.
    Count(usize),
    /// A day.
    Day(NaiveDate),
    /// A text.
    Text(String),
}

impl Cell {
    fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.to_owned()) }
    }

    /// For readers.
    pub(super) fn shown(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Count(count) => grouped(*count),
            Self::Day(day) => short_date(*day),
            Self::Text(text) => text.clone(),
        }
    }
}

const fn column(head: &'static str, width: u16, align: Align) -> Column {
    Column { head, width, align }
}

const LIST: &[Column] = &[
    column("STT", 5, Align::Center),
    column("Họ và tên / Tên tập thể", 28, Align::Left),
    column("Chức vụ", 20, Align::Left),
    column("Đơn vị", 26, Align::Left),
    column("Loại", 17, Align::Left),
    column("Cấp, hình thức công nhận", 26, Align::Left),
    column("Số, ký hiệu văn bản", 17, Align::Left),
    column("Ngày văn bản", 12, Align::Center),
    column("Người ký", 22, Align::Left),
];

const COVERAGE: &[Column] = &[
    column("STT", 5, Align::Center),
    column("Đơn vị", 32, Align::Left),
    column("Số hồ sơ", 9, Align::Right),
    column("Được công nhận", 10, Align::Right),
    column("Chỉ tiêu của kế hoạch", 46, Align::Left),
    column("Tính vào chỉ tiêu", 10, Align::Right),
    column("Ít nhất", 8, Align::Right),
    column("Nhiều nhất", 8, Align::Right),
    column("Còn thiếu", 8, Align::Right),
    column("Vượt", 8, Align::Right),
];

const CALENDAR: &[Column] = &[
    column("STT", 5, Align::Center),
    column("Thời gian", 32, Align::Left),
    column("Nội dung", 72, Align::Left),
    column("Mục của kế hoạch", 14, Align::Left),
    column("Tình trạng", 16, Align::Left),
];

/// The parts of a report that were asked for, as tables.
pub(super) fn of(report: &YearReport) -> Vec<Sheet> {
    let year = report.year;
    let sheet = |part, title: String, columns, groups| Sheet { part, title, columns, groups };
    let list = report.list.as_ref().map(|entries| {
        let title = format!("DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}");
        sheet(Part::List, title, LIST, entries.iter().zip(1..).map(entry).collect())
    });
    let coverage = report.coverage.as_ref().map(|units| {
        let title = format!("KẾT QUẢ THỰC HIỆN CHỈ TIÊU ĐIỂN HÌNH TIÊN TIẾN NĂM {year}");
        sheet(Part::Coverage, title, COVERAGE, units.iter().zip(1..).map(covered).collect())
    });
    let calendar = report.calendar.as_ref().map(|entries| {
        let title = format!("LỊCH THỰC HIỆN KẾ HOẠCH ĐIỂN HÌNH TIÊN TIẾN NĂM {year}");
        sheet(Part::Calendar, title, CALENDAR, entries.iter().zip(1..).map(due).collect())
    });
    [list, coverage, calendar].into_iter().flatten().collect()
}

/// What stands below the title of a sheet of a report.
pub(super) fn subtitles(report: &YearReport, sheet: &Sheet) -> Vec<String> {
    let mut lines =
        vec![format!("({}; số liệu tính đến ngày {})", report.plan.title, short_date(report.today))];
    if report.sample {
        lines.push("(Nội dung mẫu: cơ quan và con người trong danh sách đều không có thật)".to_owned());
    }
    // A table with nothing in it, or in half of its columns, would look like a mistake.
    let demands_nothing = |units: &Vec<Coverage>| units.iter().all(|unit| unit.demands.is_empty());
    let bare = match sheet.part {
        Part::List if sheet.groups.is_empty() => {
            "(Đến ngày lập báo cáo chưa có điển hình nào được công nhận)"
        }
        Part::Coverage if report.coverage.as_ref().is_some_and(demands_nothing) => {
            "(Kế hoạch không giao chỉ tiêu về số lượng; bảng chỉ thống kê số hồ sơ và số được công nhận)"
        }
        Part::Calendar if sheet.groups.is_empty() => "(Kế hoạch không ghi mốc thời gian nào của năm này)",
        _ => return lines,
    };
    lines.push(bare.to_owned());
    lines
}

fn entry((entry, number): (&Entry, usize)) -> Group {
    let lead = vec![
        Cell::Count(number),
        Cell::text(&entry.name),
        Cell::text(&entry.position),
        Cell::text(&entry.unit),
        Cell::text(short_kind(entry)),
    ];
    let act = |act: &Recognition| {
        vec![
            Cell::Text(format!("{}: {}", act.level_name, act.act)),
            Cell::text(&act.number),
            Cell::Day(act.date),
            Cell::text(&act.signer),
        ]
    };
    Group { lead, lines: entry.recognitions.iter().map(act).collect() }
}

/// A kind's name where a column is narrow.
fn short_kind(entry: &Entry) -> &'static str {
    use crate::terms::Kind;
    match entry.kind {
        Kind::Leader => "Lãnh đạo, quản lý",
        kind => kind.vietnamese(),
    }
}

/// A unit, with a line for each quota that it owes.
fn covered((unit, number): (&Coverage, usize)) -> Group {
    // The last, which sums the others up, has no number.
    let (number, name) = match unit.unit {
        Some(_) => (Cell::Count(number), unit.name.clone()),
        None => (Cell::Empty, format!("Toàn cơ quan: {}", unit.name)),
    };
    let lead = vec![number, Cell::Text(name), Cell::Count(unit.profiles), Cell::Count(unit.recognised)];
    let count = |count: Option<usize>| count.map_or(Cell::Empty, Cell::Count);
    let demanded = |demand: &Demand| {
        vec![
            Cell::text(&demand.text),
            Cell::Count(demand.counted),
            count(demand.minimum),
            count(demand.maximum),
            count(demand.minimum.map(|_| demand.missing)),
            count(demand.maximum.map(|_| demand.excess)),
        ]
    };
    let lines: Vec<Vec<Cell>> = unit.demands.iter().map(demanded).collect();
    Group { lead, lines: if lines.is_empty() { vec![vec![Cell::Empty; 6]] } else { lines } }
}

fn due((due, number): (&Due, usize)) -> Group {
    Group::row(vec![
        Cell::Count(number),
        Cell::text(&due.when),
        Cell::text(&due.text),
        Cell::text(&due.clause),
        Cell::text(due.state.vietnamese()),
    ])
}
