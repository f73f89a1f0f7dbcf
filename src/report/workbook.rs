//! Reports as a workbook that is printed and signed: A4 across, the head of the agency's documents, a sheet a part.
//!
//! The layout is that of the state's documents (Decree 30/2020/NĐ-CP, annex I) or, for bodies of the Party, of theirs
//! (Guidance 36-HD/VPTW). The same reports give the same bytes: the file was created on the day of the report.

use super::sheet::{self, Align, Cell, Column, Repeat, Sheet};
use super::{Letter, Part, YearReport};
use crate::config::Letterhead;
use crate::error::{Error, Result};
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline, Workbook, Worksheet,
    XlsxError,
};

/// Paper A4, by the number that spreadsheets have for it.
const A4: u8 = 9;
/// The width in characters that the agency's name takes at the left of the head.
const LEFT: u16 = 37;
/// Rows left free for signatures.
const SIGNATURE: u32 = 5;

/// Margins in inches: 30 mm and 15 mm, as Decree 30/2020/NĐ-CP has them (Annex I, part I); 20 mm above and below.
const MARGINS: [f64; 4] = [1.18, 0.59, 0.79, 0.79];

/// The most characters that a sheet's name may have.
const LONGEST_NAME: usize = 31;

/// What the writer of workbooks makes of a step.
type Step<T = ()> = std::result::Result<T, XlsxError>;

/// The reports as the bytes of an `.xlsx` file.
pub(super) fn write(reports: &[YearReport]) -> Result<Vec<u8>> {
    workbook(reports).map_err(|source| Error::Workbook { source: Box::new(source) })
}

/// A sheet's name, as far as there is room: a plan's id is cut between its words, and does not say the year again.
fn numbered(number: usize, part: &str, year: i32, plan: &str) -> String {
    let plan = plan.strip_suffix(&year.to_string()).unwrap_or(plan).trim_end_matches('-');
    let mut name = format!("{number}. {part} {year} {plan}");
    while name.chars().count() > LONGEST_NAME {
        let end = name.rfind(['-', ' ']).unwrap_or_default();
        name.truncate(end);
    }
    name
}

fn workbook(reports: &[YearReport]) -> Step<Vec<u8>> {
    let mut workbook = Workbook::new();
    if let Some(report) = reports.first() {
        let created = created(report.today)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    }
    for (report, number) in reports.iter().zip(1..) {
        for sheet in sheet::of(report) {
            let name = match reports.len() {
                1 => name(sheet.part).to_owned(),
                // Of a long name of a plan not all can stand there; the number tells sheets apart.
                _ => numbered(number, name(sheet.part), report.year, &report.plan.id),
            };
            let mut page = Page { sheet: workbook.add_worksheet().set_name(name)?, columns: sheet.columns };
            page.print(report, &sheet)?;
        }
    }
    if reports.is_empty() {
        workbook.add_worksheet();
    }
    workbook.save_to_buffer()
}

/// Midnight of a day, as spreadsheets count it.
fn created(day: NaiveDate) -> Step<ExcelDateTime> {
    let year = u16::try_from(day.year()).unwrap_or(1900);
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(year, part(day.month()), part(day.day()))
}

fn name(part: Part) -> &'static str {
    match part {
        Part::List => "Danh sách",
        Part::Coverage => "Chỉ tiêu",
        Part::Calendar => "Lịch",
    }
}

/// A sheet that is being filled.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    columns: &'static [Column],
}

/// A line of the head: what stands at the left and at the right, and how.
type HeadLine = ((String, Format), (String, Format));

impl Page<'_> {
    fn print(&mut self, report: &YearReport, sheet: &Sheet) -> Step {
        self.paper()?;
        let mut row = 0;
        for ((left, left_format), (right, right_format)) in head(&report.agency, report.today.year()) {
            let split = self.split();
            self.across(row, 0, split, &left, &left_format)?;
            self.across(row, split + 1, self.last(), &right, &right_format)?;
            row += 1;
        }
        row += 1;
        self.across(row, 0, self.last(), &sheet.title, &centred().set_bold().set_font_size(14))?;
        for line in sheet::subtitles(report, sheet) {
            row += 1;
            self.across(row, 0, self.last(), &line, &centred().set_italic())?;
        }
        row += 2;
        let end = self.table(row, sheet)?;
        self.signatures(end + 1)
    }

    fn last(&self) -> u16 {
        self.columns.len() as u16 - 1
    }

    /// The last column of the head's left half.
    fn split(&self) -> u16 {
        let mut width = 0;
        let reaches = |column: &Column| {
            width += column.width;
            width >= LEFT
        };
        self.columns.iter().position(reaches).unwrap_or(0) as u16
    }

    fn paper(&mut self) -> Step {
        for (column, index) in self.columns.iter().zip(0..) {
            self.sheet.set_column_width(index, column.width)?;
        }
        let [left, right, above, below] = MARGINS;
        self.sheet
            .set_paper_size(A4)
            .set_landscape()
            .set_margins(left, right, above, below, 0.3, 0.4)
            .set_print_fit_to_pages(1, 0)
            .set_print_center_horizontally(true)
            .set_footer("&C&\"Times New Roman\"Trang &P/&N");
        Ok(())
    }

    /// A text over several columns.
    fn across(&mut self, row: u32, first: u16, last: u16, text: &str, format: &Format) -> Step {
        self.sheet.merge_range(row, first, row, last, text, format).map(|_| ())
    }

    /// The table, whose head is repeated on each page; returns the row below it.
    fn table(&mut self, start: u32, sheet: &Sheet) -> Step<u32> {
        let head = bordered(Align::Center).set_bold().set_align(FormatAlign::VerticalCenter);
        for (column, index) in self.columns.iter().zip(0..) {
            self.sheet.write_string_with_format(start, index, column.head, &head)?;
        }
        self.sheet.set_repeat_rows(start, start)?;
        let mut row = start;
        for group in &sheet.groups {
            for cells in group.rows(Repeat::Never) {
                row += 1;
                for ((cell, column), index) in cells.into_iter().zip(self.columns).zip(0..) {
                    self.cell(row, index, cell, &bordered(column.align))?;
                }
            }
        }
        Ok(row + 1)
    }

    fn cell(&mut self, row: u32, column: u16, cell: &Cell, format: &Format) -> Step {
        match cell {
            Cell::Count(count) => self.sheet.write_number_with_format(row, column, *count as f64, format),
            // Written as text, a cell that begins with "=" is no formula.
            cell => self.sheet.write_string_with_format(row, column, cell.shown(), format),
        }
        .map(|_| ())
    }

    /// Who drew it up, and who answers for it.
    fn signatures(&mut self, row: u32) -> Step {
        let (split, last) = (self.split(), self.last());
        let lines = [
            ("NGƯỜI LẬP", "THỦ TRƯỞNG CƠ QUAN", centred().set_bold()),
            ("(Ký, ghi rõ họ tên)", "(Ký, ghi rõ họ tên, đóng dấu)", centred().set_italic()),
        ];
        for ((left, right, format), row) in lines.into_iter().zip(row..) {
            self.across(row, 0, split, left, &format)?;
            self.across(row, split + 1, last, right, &format)?;
        }
        // Room for names is part of what is printed.
        self.sheet.set_print_area(0, 0, row + SIGNATURE, last)?;
        Ok(())
    }
}

/// The head of an agency's documents. The day is left open: it is that of the signature.
fn head(agency: &Letter, year: i32) -> Vec<HeadLine> {
    let plain = || centred().set_shrink();
    let bold = || centred().set_bold().set_shrink();
    let above = agency.superior.to_uppercase();
    let name = agency.name.to_uppercase();
    let place = if agency.place.is_empty() { "………………" } else { agency.place.as_str() };
    let date = (format!("{place}, ngày …… tháng …… năm {year}"), centred().set_italic());
    let mut left = if above.is_empty() { Vec::new() } else { vec![(above, plain())] };
    left.push((name, bold().set_underline(FormatUnderline::Single)));
    let right = match agency.layout {
        Letterhead::State => vec![
            ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".to_owned(), bold()),
            ("Độc lập - Tự do - Hạnh phúc".to_owned(), bold().set_underline(FormatUnderline::Single)),
            date,
        ],
        Letterhead::Party => {
            left.push(("*".to_owned(), bold()));
            let name = "ĐẢNG CỘNG SẢN VIỆT NAM".to_owned();
            vec![(name, bold().set_underline(FormatUnderline::Single)), date]
        }
    };
    let rows = left.len().max(right.len());
    let filled = |lines: Vec<(String, Format)>| {
        lines.into_iter().chain(std::iter::repeat_with(|| (String::new(), plain()))).take(rows)
    };
    filled(left).zip(filled(right)).collect()
}

fn base() -> Format {
    Format::new().set_font_name("Times New Roman").set_font_size(12)
}

fn centred() -> Format {
    base().set_align(FormatAlign::Center)
}

fn bordered(align: Align) -> Format {
    let align = match align {
        Align::Left => FormatAlign::Left,
        Align::Center => FormatAlign::Center,
        Align::Right => FormatAlign::Right,
    };
    base().set_border(FormatBorder::Thin).set_align(align).set_align(FormatAlign::Top).set_text_wrap()
}
