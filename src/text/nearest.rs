//! "Did you mean": the known name nearest to a misspelt one.

use super::fold;

/// A name that may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near<'a> {
    /// The name.
    pub name: &'a str,
    /// Whether no other is as near.
    pub alone: bool,
}

/// The name with the smallest edit distance after folding marks, if it is near enough to be meant:
/// at most a third of the letters differ. Ties go to the name that sorts first.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(given, known).map(|near| near.name)
}

/// The same, and whether it is the only one so near.
pub fn nearest_of<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    let folded = fold(given);
    let limit = (folded.chars().count() / 3).max(1);
    let mut near: Vec<_> = known
        .into_iter()
        .map(|name| (strsim::osa_distance(&folded, &fold(name)), name))
        .filter(|(distance, _)| *distance <= limit)
        .collect();
    near.sort_unstable();
    near.dedup();
    let (distance, name) = *near.first()?;
    Some(Near { name, alone: near.get(1).is_none_or(|(other, _)| *other > distance) })
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
        assert_eq!(nearest_of("movments", known), Some(Near { name: "movements", alone: true }));
        let numbered = ["phong-1", "phong-2", "phong-1"];
        assert_eq!(nearest_of("phong-3", numbered), Some(Near { name: "phong-1", alone: false }));
    }
}
