//! The Vietnamese alphabet's order; people go by their given name, which stands last.

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

static ORDER: LazyLock<CollatorBorrowed<'static>> = LazyLock::new(|| {
    Collator::try_new(locale!("vi").into(), CollatorOptions::default())
        .expect("the order of Vietnamese is compiled in")
});

/// Compares two texts by the Vietnamese alphabet (a ă â b …, then tones).
pub fn by_text(a: &str, b: &str) -> Ordering {
    ORDER.compare(a, b)
}

/// Compares two people's names: by given name (the last word), then by the whole name.
pub fn by_given_name(a: &str, b: &str) -> Ordering {
    let given = |name: &str| name.split_whitespace().next_back().unwrap_or_default().to_owned();
    by_text(&given(a), &given(b)).then_with(|| by_text(a, b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_sort_by_given_name_in_the_vietnamese_alphabet() {
        let mut names = ["Trần Văn Ấn", "Lê Thị Đào", "Phạm Thị Dung", "Nguyễn Văn An", "Đỗ Văn Ẩn"];
        names.sort_by(|a, b| by_given_name(a, b));
        assert_eq!(names, ["Nguyễn Văn An", "Đỗ Văn Ẩn", "Trần Văn Ấn", "Phạm Thị Dung", "Lê Thị Đào"]);
    }
}
