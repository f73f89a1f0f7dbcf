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

/// What a text is sorted by where many are sorted at once: keys compare as [`by_text`] compares their texts.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    let Ok(()) = ORDER.write_sort_key_to(text, &mut key);
    key
}

/// What a person's name is sorted by: the given name (the last word), then the whole name.
pub fn given_name_key(name: &str) -> (Vec<u8>, Vec<u8>) {
    let given = name.split_whitespace().next_back().unwrap_or_default();
    (sort_key(given), sort_key(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_sort_by_given_name_in_the_vietnamese_alphabet() {
        let mut names = ["Trần Văn Ấn", "Lê Thị Đào", "Phạm Thị Dung", "Nguyễn Văn An", "Đỗ Văn Ẩn"];
        names.sort_by_cached_key(|name| given_name_key(name));
        assert_eq!(names, ["Nguyễn Văn An", "Đỗ Văn Ẩn", "Trần Văn Ấn", "Phạm Thị Dung", "Lê Thị Đào"]);
    }
}
