//! The plans that come with the program, for offices whose site does not have them.

use super::{in_memory, patch};
use crate::source::SourceFile;
use std::sync::Arc;

macro_rules! plans {
    ($($id:literal),* $(,)?) => {
        const PLANS: &[(&str, &str)] =
            &[$(($id, include_str!(concat!("../../content/plans/", $id, ".md")))),*];
    };
}

plans![
    "bnc-lao-cai-2023", "sngv-binh-phuoc-2023", "sxd-binh-phuoc-2024", "sxd-phu-tho-2021-2025",
    "ttt-lang-son-2025",
];

/// What stands above the introduction of a plan that was written for another site.
const NOTE: &str =
    "Phần giới thiệu dưới đây viết cho trang trình diễn của chương trình: đọc lại và sửa cho cơ quan mình.";

/// Their ids.
pub(super) fn ids<'a>() -> impl Iterator<Item = &'a str> {
    PLANS.iter().map(|(id, _)| *id)
}

/// The plan of an id, for another agency, as a file of a site.
pub(super) fn for_agency(id: &str, agency: &str) -> Option<Arc<SourceFile>> {
    let (_, text) = PLANS.iter().find(|(name, _)| *name == id)?;
    let text = patch::with_agency(&*as_file(id, text)?, agency, NOTE)?;
    as_file(id, &text)
}

fn as_file(id: &str, text: &str) -> Option<Arc<SourceFile>> {
    let files = [("site.toml".to_owned(), String::new()), (path(id), text.to_owned())];
    in_memory(files.to_vec())?.1.files.pop()
}

/// Where a plan lies in a site.
pub(super) fn path(id: &str) -> String {
    format!("content/plans/{id}.md")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_plan_of_the_repository_comes_with_the_program() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/content/plans");
        let mut names: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter_map(|name| name.strip_suffix(".md").map(str::to_owned))
            .collect();
        names.sort();
        assert!(ids().eq(names.iter().map(String::as_str)), "{names:?}");
    }
}
