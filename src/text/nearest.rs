//! "Did you mean": the known name nearest to a misspelt one.

use super::fold;

/// A name that may be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Near<'a> {
    /// The name.
    pub name: &'a str,
    /// Whether it is meant beyond doubt: no other is as near, and it is one slip of the keyboard away.
    pub certain: bool,
}

/// In a shorter word one letter makes another abbreviation, another Roman numeral: "sxd" and "snd", "ii" and "iii".
const LETTERS_OF_A_WORD: usize = 4;

/// The name with the smallest edit distance after folding marks, if it is near enough to be meant:
/// at most a third of the letters differ. Ties go to the name that sorts first.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest_of(given, known).map(|near| near.name)
}

/// The same, and whether it is meant beyond doubt.
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
    let alone = near.get(1).is_none_or(|(other, _)| *other > distance);
    Some(Near { name, certain: alone && is_slip(&folded, &fold(name)) })
}

/// Whether two folded names are one but for a slip: what parts their words, or one letter of a word. A digit is no slip:
/// the decision of another year is another decision.
fn is_slip(given: &str, meant: &str) -> bool {
    let of = |name: &str, kind: fn(&char) -> bool| name.chars().filter(kind).collect::<String>();
    if of(given, |c| c.is_alphanumeric()) == of(meant, |c| c.is_alphanumeric()) {
        return true;
    }
    let is_given = |word: &str| words(given).any(|given| given == word);
    strsim::osa_distance(given, meant) == 1
        && of(given, |c| c.is_numeric()) == of(meant, |c| c.is_numeric())
        && words(meant).all(|word| is_given(word) || word.chars().count() >= LETTERS_OF_A_WORD)
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric())
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
        assert_eq!(nearest_of("movments", known), Some(Near { name: "movements", certain: true }));
        let numbered = ["phong-1", "phong-2", "phong-1"];
        assert_eq!(nearest_of("phong-3", numbered), Some(Near { name: "phong-1", certain: false }));
    }

    #[test]
    fn what_may_be_another_thing_is_not_meant_beyond_doubt() {
        let certain = |given, name| nearest_of(given, [name]).is_some_and(|near| near.certain);
        for (given, name) in [("van-phogn", "van-phong"), ("VanPhong", "van-phong"), ("phong_ba", "phong-ba")]
        {
            assert!(certain(given, name), "{given}");
        }
        for (given, name) in [
            ("qd-sxd-2025", "qd-sxd-2024"),
            ("qd-tinh-mau-2025", "qd-sxd-mau-2025"),
            ("sng-thanh-tra", "sxd-thanh-tra"),
            ("snv-thanh-tra", "sng-thanh-tra"),
            ("phong-iii", "phong-ii"),
            ("votes_fro", "votes_for"),
            ("thi-dua-nam-2024", "thi-dua-nam-2023"),
        ] {
            assert!(!certain(given, name), "{given}");
        }
    }
}
