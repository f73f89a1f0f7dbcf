//! Reports for programs. `README.md` documents the keys, which are those of [`YearReport`].

use super::YearReport;
use serde::Serialize;

/// The whole file.
#[derive(Serialize)]
struct Reports<'a> {
    /// Whether nobody is left out of any report.
    complete: bool,
    reports: &'a [YearReport],
}

/// All reports as one object.
pub(super) fn write(reports: &[YearReport]) -> Vec<u8> {
    let complete = reports.iter().all(|report| report.left_out.is_empty());
    // Values of strings, numbers and days always have a form in JSON.
    let mut json = serde_json::to_vec_pretty(&Reports { complete, reports }).unwrap_or_default();
    json.push(b'\n');
    json
}
