//! The decisions: one act of each plan in each quarter, and one of the province in each year where a plan knows it.

use super::agencies::AGENCIES;
use super::plans::{PLANS, Plan};
use super::{YEARS, quoted};

/// Members of a council.
pub(super) const MEMBERS: usize = 15;

/// A decision's file.
#[derive(Debug)]
pub(super) struct Decision {
    pub(super) id: String,
    pub(super) text: String,
}

/// The id of a plan's decision of a quarter.
pub(super) fn of_quarter(plan: &Plan, year: i32, quarter: usize) -> String {
    format!("{}-{year}-quy-{quarter}", plan.id)
}

/// The id of the province's decision of a year.
pub(super) fn of_province(plan: &Plan, year: i32) -> String {
    format!("{}-{year}-cap-tinh", plan.id)
}

/// All of them.
pub(super) fn all() -> Vec<Decision> {
    let mut all = Vec::new();
    for (place, plan) in PLANS.iter().enumerate() {
        for year in YEARS {
            all.extend((1..=4).map(|quarter| agency(plan, place, year, quarter)));
            all.extend(plan.province.map(|act| province(plan, place, year, act)));
        }
    }
    all
}

fn agency(plan: &Plan, place: usize, year: i32, quarter: usize) -> Decision {
    let agency = &AGENCIES[place];
    let month = quarter * 3;
    let mut text = format!(
        "+++\ntitle = {}\nplan = {}\ntype = {}\nlevel = \"agency\"\nauthority = {}\n",
        quoted(&format!("{} quý {quarter} năm {year}", plan.act.name)),
        quoted(plan.id),
        quoted(plan.act.id),
        quoted(agency.name)
    );
    if plan.act.number {
        text += &format!("number = \"{}/QĐ-MẪU\"\n", quarter * 31);
    }
    text += &format!(
        "date = {year}-{month:02}-15\nsigner = {}\nposition = {}\n",
        quoted(agency.signer),
        quoted(agency.head)
    );
    if plan.act.ballot {
        let counts = format!("members = {MEMBERS}\npresent = {MEMBERS}\nsecret = true\ncast = {MEMBERS}\n");
        text += &format!("\n[ballot]\ndate = {year}-{month:02}-08\n{counts}");
    }
    text += "+++\n\nMột đợt xét trong năm, trên cơ sở hồ sơ của các đơn vị.\n";
    Decision { id: of_quarter(plan, year, quarter), text }
}

fn province(plan: &Plan, place: usize, year: i32, act: &str) -> Decision {
    let text = format!(
        "+++\ntitle = \"Quyết định của tỉnh năm {year}\"\nplan = {}\ntype = {}\nlevel = \"province\"\n\
         authority = \"Ủy ban nhân dân tỉnh Mẫu\"\nnumber = \"{}/QĐ-MẪU\"\ndate = {year}-12-22\n+++\n\nĐợt xét cuối năm.\n",
        quoted(plan.id),
        quoted(act),
        900 + place
    );
    Decision { id: of_province(plan, year), text }
}
