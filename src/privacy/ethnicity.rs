//! To which ethnic group somebody belongs. The groups of the country (Quyết định 121-TCTK/PPCĐ of 1979 lists 54) are named
//! everywhere in administrative prose; a person with one is found, a community, language or custom is not.

use super::context::{has_word, head, names_a_person, tail};
use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which a group's name makes somebody belong to it.
pub(super) const WORDS: &[&str] = &["dân tộc", "người dân tộc", "người"];

/// The groups, by the names in use.
const GROUPS: &[&str] = &[
    "Kinh",
    "Tày",
    "Thái",
    "Mường",
    "Khmer",
    "Khơ-me",
    "Hoa",
    "Nùng",
    "Mông",
    "H'Mông",
    "H’Mông",
    "Hmông",
    "Dao",
    "Gia Rai",
    "Jrai",
    "Ê Đê",
    "Ê-đê",
    "Êđê",
    "Ba Na",
    "Ba-na",
    "Bahnar",
    "Sán Chay",
    "Chăm",
    "Cơ Ho",
    "K'Ho",
    "Xơ Đăng",
    "Xê Đăng",
    "Sán Dìu",
    "Hrê",
    "Ra Glai",
    "Raglai",
    "Mnông",
    "M'Nông",
    "Xtiêng",
    "S'tiêng",
    "Stiêng",
    "Bru",
    "Vân Kiều",
    "Thổ",
    "Giáy",
    "Cơ Tu",
    "Gié",
    "Mạ",
    "Khơ Mú",
    "Co",
    "Tà Ôi",
    "Chơ Ro",
    "Kháng",
    "Xinh Mun",
    "Hà Nhì",
    "Chu Ru",
    "Lào",
    "La Chí",
    "La Ha",
    "Phù Lá",
    "La Hủ",
    "Lự",
    "Lô Lô",
    "Chứt",
    "Mảng",
    "Pà Thẻn",
    "Cơ Lao",
    "Cống",
    "Bố Y",
    "Si La",
    "Pu Péo",
    "Brâu",
    "Ơ Đu",
    "Rơ Măm",
    "Ngái",
    "Cao Lan",
    "Thái Đen",
    "Thái Trắng",
];

/// Words for what belongs to a group and not to a person.
const IN_GENERAL: &[&str] = &[
    "đồng bào",
    "các",
    "hộ",
    "bà con",
    "trang phục",
    "tiếng",
    "văn hóa",
    "lễ hội",
    "vùng",
    "bản",
    "những",
    "nhiều",
    "đông",
    "học sinh",
    "gia đình",
    "nhóm",
    "cộng đồng",
    "phong tục",
    "điệu",
    "chữ",
    "xã",
    "thôn",
    "hộ nghèo",
    "nhân dân",
    "toàn",
    "số",
    "phụ nữ",
    "trẻ em",
    "bảo tồn",
    "nghề",
    "nhạc cụ",
    "ủy ban",
    "ban",
    "cán bộ",
    "người dân",
    "nhà sàn",
    "làng",
    "hai",
    "ba",
    "lớp",
    "kinh tế",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let after = passage.after(at.end);
    let name = after.trim_start_matches([' ', ':', '*', '|', '\u{a0}']);
    let group = GROUPS.iter().filter(|group| {
        name.strip_prefix(**group).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    });
    let group = group.max_by_key(|group| group.len())?;
    let end = at.end + after.len() - name.len() + group.len();
    let before = passage.before(at.start);
    // "Người Kinh" needs the person beside it; "dân tộc: Kinh" is a line of a form.
    let formal =
        after.trim_start().starts_with(':') && passage.text[at.clone()].to_lowercase().ends_with("dân tộc");
    let general = has_word(tail(before, 16), IN_GENERAL);
    // "Là người dân tộc Khmer, anh …": the person may come last.
    let follows = has_word(tail(before, 6), &["là"]) && names_a_person(head(&passage.text[end..], 20));
    let person = names_a_person(tail(before, 70)) || is_introduced(before) || follows;
    (!general && (formal || person)).then_some(at.start..end)
}

/// Whether what stands before is a name with a comma behind it: "Lò Thị Mẫu, dân tộc …".
fn is_introduced(before: &str) -> bool {
    let Some(name) = before.trim_end().strip_suffix([',', '(', '–', '-']) else { return false };
    let mut words = name.split_whitespace().rev().take(2);
    words.by_ref().all(|word| word.starts_with(char::is_uppercase)) && name.split_whitespace().count() >= 2
}
