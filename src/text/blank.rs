//! Texts that stand where something is still to be written.

use super::fold;

/// What is written there instead, folded.
const TO_COME: &[&str] = &[
    "bo sung sau", "cap nhat sau", "chua cap nhat", "chua co thong tin", "chua viet", "dang bo sung",
    "dang cap nhat", "dang hoan thien", "dang soan", "dang viet", "noi dung dang cap nhat",
    "noi dung dang duoc cap nhat", "se bo sung", "se bo sung sau", "se cap nhat", "se cap nhat sau", "tbd",
    "todo",
];

/// What stands where a text is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// Neither a letter nor a digit.
    Empty,
    /// That it is to come.
    ToCome,
}

/// Whether a text says nothing, and how.
pub fn blank(text: &str) -> Option<Blank> {
    /// More bytes than the longest of those texts takes, with its marks.
    const LONGEST: usize = 40;
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    if text.is_empty() {
        return Some(Blank::Empty);
    }
    let words = || text.split_whitespace().map(fold).collect::<Vec<_>>().join(" ");
    (text.len() <= LONGEST && TO_COME.contains(&words().as_str())).then_some(Blank::ToCome)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_to_come_says_nothing() {
        assert_eq!(["", " … ", "---"].map(blank), [Some(Blank::Empty); 3]);
        let to_come = ["Đang cập nhật", "ĐANG CẬP NHẬT...", "(bổ sung sau)", "TODO", "Đang\ncập  nhật"];
        for text in to_come.iter().chain(TO_COME).chain(&["Nội dung đang được cập nhật."]) {
            assert_eq!(blank(text), Some(Blank::ToCome), "{text}");
        }
        for text in ["Không có", "6/9", "Đang cập nhật 120 hồ sơ mỗi tháng", "Đạt", "0"] {
            assert_eq!(blank(text), None, "{text}");
        }
    }
}
