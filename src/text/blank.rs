//! Texts that stand where something is still to be written.

use super::fold;

/// What is written there instead, folded.
const TO_COME: &[&str] = &[
    "bo sung sau", "cap nhat sau", "chua cap nhat", "chua co thong tin", "chua viet", "dang bo sung",
    "dang cap nhat", "dang hoan thien", "dang soan", "dang viet", "noi dung dang cap nhat",
    "noi dung dang duoc cap nhat", "se bo sung", "se bo sung sau", "se cap nhat", "se cap nhat sau", "tbd",
    "todo",
];

/// Whether a text has no word, or says no more than that it is to come.
pub fn says_nothing(text: &str) -> bool {
    /// More bytes than the longest of those texts takes, with its marks.
    const LONGEST: usize = 40;
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let words = || text.split_whitespace().map(fold).collect::<Vec<_>>().join(" ");
    text.is_empty() || text.len() <= LONGEST && TO_COME.contains(&words().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_come_says_nothing() {
        for text in [
            "",
            " … ",
            "Đang cập nhật",
            "ĐANG CẬP NHẬT...",
            "(bổ sung sau)",
            "TODO",
            "---",
            "Nội dung đang được cập nhật.",
            "Đang\ncập  nhật",
        ] {
            assert!(says_nothing(text), "{text}");
        }
        assert!(TO_COME.iter().all(|text| fold(text) == *text && says_nothing(text)));
        for text in ["Không có", "6/9", "Đang cập nhật 120 hồ sơ mỗi tháng", "Đạt", "0"] {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
