//! "Did you mean": the known name nearest to a misspelt one.

use super::fold::{fold, fold_each};

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

/// In a long name fewer letters are wrong than a third: another person's story is no slip.
const MOST_WRONG: usize = 8;

/// Names among which those are looked for that are near a misspelt one.
#[derive(Debug)]
pub struct Names<'a>(Vec<(&'a str, Letters)>);

impl<'a> FromIterator<&'a str> for Names<'a> {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        Self(names.into_iter().map(|name| (name, Letters::of(name))).collect())
    }
}

impl<'a> Names<'a> {
    /// The name with the smallest edit distance after folding marks, if it is near enough to be meant: at most a third of
    /// the letters differ, and at most eight. Ties go to the name that sorts first.
    pub fn nearest(&self, given: &str) -> Option<&'a str> {
        self.nearest_of(given).map(|near| near.name)
    }

    /// The same, and whether it is meant beyond doubt.
    pub fn nearest_of(&self, given: &str) -> Option<Near<'a>> {
        let (folded, letters) = (fold(given), Letters::of(given));
        let mut limit = (folded.chars().count() / 3).clamp(1, MOST_WRONG);
        // Distances take long, and few names have nearly the same letters.
        let apart = self.0.iter().map(|(name, own)| (own.apart(&letters), *name));
        let mut candidates: Vec<(usize, &str)> = apart.filter(|(apart, _)| *apart <= limit).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut near: Vec<(usize, &str)> = Vec::new();
        for (apart, name) in candidates {
            if apart > limit {
                break;
            }
            let distance = strsim::osa_distance(&folded, &fold(name));
            if distance <= limit {
                limit = distance;
                near.push((distance, name));
            }
        }
        near.sort_unstable();
        let (distance, name) = *near.first()?;
        let alone = near.get(1).is_none_or(|(other, _)| *other > distance);
        Some(Near { name, certain: alone && is_slip(&folded, &fold(name)) })
    }
}

/// How often each letter stands in a folded text, several letters counted as one; more than 255 times is 255 times.
#[derive(Debug)]
struct Letters([u8; Self::SORTS]);

impl Letters {
    const SORTS: usize = 32;

    fn of(text: &str) -> Self {
        let mut counts = [0_u8; Self::SORTS];
        fold_each(text, |c| {
            let count = &mut counts[c as usize % Self::SORTS];
            *count = count.saturating_add(1);
        });
        Self(counts)
    }

    /// No fewer letters have to be changed, left out, added or swapped to make one text of the other.
    fn apart(&self, other: &Self) -> usize {
        let (mut more, mut fewer) = (0, 0);
        for (own, other) in self.0.iter().zip(&other.0) {
            more += usize::from(own.saturating_sub(*other));
            fewer += usize::from(other.saturating_sub(*own));
        }
        more.max(fewer)
    }
}

/// The nearest of a few names, as [`Names::nearest`] finds it.
pub fn nearest<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known.into_iter().collect::<Names<'_>>().nearest(given)
}

/// The same, and whether it is meant beyond doubt.
pub fn nearest_of<'a>(given: &str, known: impl IntoIterator<Item = &'a str>) -> Option<Near<'a>> {
    known.into_iter().collect::<Names<'_>>().nearest_of(given)
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
    fn in_long_names_few_letters_are_wrong() {
        let stories = [
            "2022/le-van-loan-mang-du-lieu-mo-ve-tung-thon/",
            "2023/ly-thanh-lan-va-hanh-trinh-mang-du-lieu-mo-ve-tung-thon/",
        ];
        let moved = "2022/quy-4/ly-thanh-lan-va-hanh-trinh-mang-du-lieu-mo-ve-tung-thon";
        assert_eq!(nearest(moved, stories), Some(stories[1]));
        assert_eq!(nearest("2022/le-thanh-lan-mang-du-lieu-mo-ve-tung-thon-ban/", stories), Some(stories[0]));
        assert_eq!(nearest("2022/ly-thanh-lan-mang-nuoc-sach-ve-tung-thon/", stories), None);
    }

    #[test]
    fn letters_are_never_farther_apart_than_texts() {
        let texts = [
            "", "a", "á", "ab", "ba", "abc", "phòng-1", "phong-2", "Đào ơi", "d!o oi", "ﬃ", "aaaaaaaa",
            "%E1%BB%8D",
        ];
        let long = "ọ".repeat(300);
        let texts: Vec<&str> = texts.into_iter().chain([long.as_str()]).collect();
        for (one, other) in texts.iter().flat_map(|one| texts.iter().map(move |other| (one, other))) {
            let distance = strsim::osa_distance(&fold(one), &fold(other));
            assert!(Letters::of(one).apart(&Letters::of(other)) <= distance, "{one} {other}");
        }
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
