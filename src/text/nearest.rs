//! "Did you mean": the known name nearest to a misspelt one.

use super::fold;

/// The name with the smallest edit distance after folding marks, if it is near enough to be meant:
/// at most a third of the letters differ. Ties go to the name that sorts first.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = fold(given);
    let limit = (folded.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|name| (strsim::osa_distance(&folded, &fold(name)), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_finds_its_neighbour_and_a_strange_one_finds_none() {
        let known = ["van-phong", "phong-nghiep-vu-1", "movements"];
        assert_eq!(nearest("movments", known), Some("movements"));
        assert_eq!(nearest("Văn-phòng", known), Some("van-phong"));
        assert_eq!(nearest("xyz", known), None);
    }
}
