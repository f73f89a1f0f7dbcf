//! The part of a new profile that answers the plan: every criterion asked of this kind and unit, above its line.

use super::page::Page;
use super::skeleton::Facts;
use crate::check::Section;
use crate::plan::Criterion;

/// The sections that answer criteria. One that no criterion asks for is left out.
pub(super) fn sections(page: &mut Page, facts: &Facts<'_>) {
    page.gap();
    page.explain("Minh chứng cho từng tiêu chí: một hai câu nêu việc đã làm, có số liệu.");
    page.line("[evidence]");
    fill_in(page, facts, Section::Evidence);
    if asked(facts, Section::Measures).next().is_some() {
        page.gap();
        page.explain("Số liệu. Tỷ lệ ghi bằng hai số đếm: count là phần đạt, of là tổng số.");
        page.line("[measures]");
        fill_in(page, facts, Section::Measures);
    }
    for section in [Section::Ratings, Section::Points, Section::Titles, Section::Initiatives] {
        if asked(facts, section).next().is_some() {
            page.gap();
            fill_in(page, facts, section);
        }
    }
}

/// The criteria that a section answers, each above its line; those of one category stand under its name.
pub(super) fn fill_in(page: &mut Page, facts: &Facts<'_>, section: Section) {
    let mut categories: &[String] = &[];
    for criterion in asked(facts, section) {
        if criterion.categories != categories {
            categories = &criterion.categories;
            page.gap();
            page.explain(&for_whom(facts, categories));
        }
        page.criterion(criterion, facts.plan);
        page.line(&sample(criterion, facts.year));
    }
}

/// Which profiles owe the criteria that follow.
fn for_whom(facts: &Facts<'_>, categories: &[String]) -> String {
    let named = |id: &String| facts.plan.category(id).map_or(id.clone(), |category| category.name.clone());
    let names: Vec<String> = categories.iter().map(named).collect();
    if names.is_empty() {
        "Mọi lĩnh vực:".to_owned()
    } else {
        format!("Lĩnh vực {} (chỉ khi categories có {}):", names.join("; "), categories.join(", "))
    }
}

/// What the plan asks of this kind and unit, as far as its categories and whether it heads the unit are known.
pub(super) fn asked<'a>(facts: &Facts<'a>, section: Section) -> impl Iterator<Item = &'a Criterion> {
    let (kind, unit) = (facts.kind, facts.unit.id.as_str());
    facts.plan.criteria.iter().filter(move |criterion| {
        criterion.kinds.contains(&kind)
            && (criterion.units.is_empty() || criterion.units.iter().any(|id| id == unit))
            && !(criterion.heads_only && facts.head == Some(false))
            && (criterion.categories.is_empty()
                || facts.categories.is_empty()
                || criterion.categories.iter().any(|id| facts.categories.contains(id)))
            && criterion.check.skeleton(&criterion.id).0 == section
    })
}

/// The check's own lines. Their examples are of one year; here they are of the profile's.
fn sample(criterion: &Criterion, year: i32) -> String {
    let (_, lines) = criterion.check.skeleton(&criterion.id);
    lines.replace("= 2025", &format!("= {year}")).replace("\"2025/", &format!("\"{year}/"))
}
