//! Folding: text without case and marks, for slugs and for comparing names.

use std::sync::LazyLock;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without marks; `đ` becomes `d`. NFC and NFD fold alike.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_each(text, |c| folded.push(c));
    folded
}

/// The same, character by character.
pub(super) fn fold_each(text: &str, mut take: impl FnMut(char)) {
    for c in text.chars() {
        match letter(c) {
            Some(letter) => take(letter),
            None => fold_one(c, &mut take),
        }
    }
}

fn fold_one(c: char, mut take: impl FnMut(char)) {
    // The order of marks, which decomposing a whole text would also settle, is that of what is dropped.
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            part.to_lowercase().for_each(|c| take(if c == 'đ' { 'd' } else { c }));
        }
    });
}

/// What an ASCII character folds to, or a letter of the blocks in which Vietnamese is written.
fn letter(c: char) -> Option<char> {
    let c = match c {
        '\0'..='\u{7f}' => return Some(c.to_ascii_lowercase()),
        '\u{c0}'..='\u{1bf}' => u32::from(c) - 0xc0,
        '\u{1e00}'..='\u{1eff}' => u32::from(c) - 0x1e00 + 0x100,
        _ => return None,
    };
    LETTERS[c as usize]
}

/// By their places in their two blocks; none where one folds to more or less than one letter.
static LETTERS: LazyLock<[Option<char>; 0x200]> = LazyLock::new(|| {
    std::array::from_fn(|place| {
        let place = place as u32;
        let c = char::from_u32(if place < 0x100 { 0xc0 + place } else { 0x1e00 - 0x100 + place })?;
        let mut folded = String::new();
        fold_one(c, |c| folded.push(c));
        let mut folded = folded.chars();
        folded.next().filter(|_| folded.next().is_none())
    })
});

/// A slug: folded, ASCII letters and digits joined by single hyphens.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in fold(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Whether a name can be an id: ASCII lower case, digits and hyphens, beginning with a letter or digit.
pub fn is_id(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_drops_marks_and_case_and_turns_d_with_stroke_into_d() {
        assert_eq!(fold("Nguyễn Thị ĐÀO"), "nguyen thi dao");
        assert_eq!(fold("Đa\u{300}o"), fold("Đào"));
        assert_eq!(fold("ƯỢỸ ŨǂĲ ß ×"), "uoy uǂĳ ß ×");
    }

    #[test]
    fn a_slug_is_ascii_with_single_hyphens() {
        assert_eq!(slug("Phòng Quản lý nhà – thị trường (BĐS)"), "phong-quan-ly-nha-thi-truong-bds");
        assert_eq!(slug("///"), "");
        assert!(is_id("quy-4") && !is_id("Quý-4") && !is_id("") && !is_id("-a"));
    }
}
