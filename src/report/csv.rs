//! One part of the reports as CSV (RFC 4180), in the way that Excel takes it for Vietnamese: UTF-8 behind a byte order
//! mark, lines that end in CR LF. All reports stand in one table, each
//! row behind its plan and year; an exemplar with two acts has two rows.

use super::sheet::{self, Cell, Repeat};
use super::{Part, YearReport};
use crate::text::inert;

/// The list, unless the reports were made of another part alone.
pub(super) fn write(reports: &[YearReport]) -> Vec<u8> {
    let sheets = reports.iter().filter_map(|report| {
        let mut sheets = sheet::of(report);
        let list = sheets.iter().position(|sheet| sheet.part == Part::List).unwrap_or(0);
        (!sheets.is_empty()).then(|| (report, sheets.swap_remove(list)))
    });
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer("\u{feff}".as_bytes().to_vec());
    for (index, (report, sheet)) in sheets.enumerate() {
        // Writing to memory cannot fail.
        if index == 0 {
            let heads = sheet.columns.iter().map(|column| column.head);
            let _ = writer.write_record(["Kế hoạch", "Năm"].into_iter().chain(heads));
        }
        for row in sheet.groups.iter().flat_map(|group| group.rows(Repeat::Always)) {
            let whose = [inert(&report.plan.id), report.year.to_string()];
            let _ = writer.write_record(whose.into_iter().chain(row.into_iter().map(field)));
        }
    }
    writer.into_inner().unwrap_or_default()
}

/// A cell without any mark between thousands, with days in the order that no spreadsheet takes for another, and without
/// anything that one would take for a formula.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Count(count) => count.to_string(),
        Cell::Day(day) => day.to_string(),
        cell => inert(&cell.shown()),
    }
}
