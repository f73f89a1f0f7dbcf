//! What somebody believes, which is sensitive personal data. The state's work on religions, and communities of believers,
//! are not.

use super::passage::Passage;
use super::person::{ends_with_given_name, names_a_person, speaks_in_general, without_adverbs};
use super::words::{clause, ends_with_word, has_word, head, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words for believing.
pub(super) const WORDS: &[&str] = &[
    "theo đạo", "theo một đạo", "tín đồ", "giáo dân", "phật tử", "theo công giáo", "theo thiên chúa giáo",
    "theo phật giáo", "theo tin lành", "theo hồi giáo", "theo cao đài", "theo hòa hảo", "theo hoà hảo",
    "người theo đạo", "gốc đạo", "đạo gốc", "đạo dòng", "đạo toàn tòng", "quy y", "qui y", "quy y tam bảo",
    "pháp danh", "rửa tội", "chịu phép rửa", "chịu phép báp-têm", "báp têm", "báp-têm", "tên thánh",
    "tôn giáo", "con chiên", "người có đạo", "có đạo", "đi đạo", "giữ đạo", "vào đạo", "nhập đạo", "cải đạo",
    "ngoan đạo", "sùng đạo", "mộ đạo", "đạo hữu", "cư sĩ", "tu tại gia", "ăn chay niệm phật", "đệ tử phật",
    "con nhà đạo", "đi lễ nhà thờ", "con của chúa", "tin chúa", "theo chúa", "theo phật", "thờ chúa",
    "tin vào chúa", "tin phật", "thọ giới", "thụ giới", "đi tu", "xuất gia", "bổn đạo", "tín hữu",
    "giáo hữu",
];

/// Religions. Behind a word for belonging to one, or in a form's line, they are somebody's.
pub(super) const RELIGIONS: &[&str] = &[
    "phật giáo", "công giáo", "thiên chúa giáo", "thiên chúa", "kitô giáo", "ki-tô giáo", "kitô", "cơ đốc",
    "cơ đốc giáo", "cơ đốc phục lâm", "tin lành", "cao đài", "hòa hảo", "hoà hảo", "phật giáo hòa hảo",
    "phật giáo hoà hảo", "phật giáo nam tông", "phật giáo tiểu thừa", "hồi giáo", "hồi giáo bàni", "islam",
    "bàni", "bà ni", "bà-ni", "bà la môn", "bà-la-môn", "balamôn", "bàlamôn", "ấn độ giáo", "hinđu", "hindu",
    "tứ ân hiếu nghĩa", "bửu sơn kỳ hương", "tịnh độ cư sĩ phật hội", "tịnh độ cư sĩ", "minh sư",
    "minh sư đạo", "minh lý", "minh lý đạo", "tam tông miếu", "baha'i", "baha’i", "bahá'í", "ba-ha-i",
    "bahai", "mặc môn", "chính thống giáo", "đạo phật", "đạo chúa", "đạo thiên chúa", "đạo hồi", "đạo bà ni",
    "đạo mẫu", "hiếu nghĩa tà lơn", "phật hội", "phật đường nam tông", "thánh hữu ngày sau",
];

/// What stands directly before a religion that somebody has.
const BELONGS: &[&str] = &[
    "theo", "theo đạo", "đi đạo", "đạo", "gốc", "người", "người theo", "tín đồ", "tín đồ đạo", "đảng viên",
    "vợ", "chồng", "gia đình", "nhà", "gốc đạo", "là", "gia đình gốc", "người đạo", "vào", "vào đạo",
    "theo về", "cải sang", "cải đạo sang", "tín hữu", "vốn", "con nhà", "gia đình theo", "giữ đạo", "mẹ",
    "bố", "cha", "người gốc",
];

/// What "theo đạo" and "có đạo" go on with when they speak of morals.
const MORALS: &[&str] = &["lý", "lí", "đức", "hiếu", "nghĩa", "làm", "nghề", "hàm", "diễn", "cụ"];

/// Words for communities and for the state's work.
const IN_GENERAL: &[&str] = &[
    "đồng bào", "bà con", "các hộ", "số hộ", "hộ dân", "hộ theo", "các", "những", "giáo xứ",
    "quản lý nhà nước", "ban", "ban trị sự", "hoạt động", "cơ sở", "chức sắc", "chính sách", "lĩnh vực",
    "dân tộc và", "vùng", "ủy ban", "tổ chức", "luật", "nhân dân", "cộng đồng", "đông đảo", "vận động",
    "công tác", "người dân", "tự do", "đồng đạo", "số người", "nhiều người", "xóm đạo", "họ đạo", "xứ đạo",
    "tỷ lệ", "gặp gỡ", "đối thoại", "giáo hội", "hội đồng", "phái đoàn", "nhiều", "hàng trăm", "hàng nghìn",
    "lượt", "tuyên truyền", "nhóm", "nhà thờ", "chùa", "thánh thất", "đại diện", "hội đoàn",
];

/// Finds a word for believing that is said of a person.
pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let (before, after) = (passage.before(at.start), passage.after(at.end));
    if passage.text[at.clone()].to_lowercase() == "tôn giáo" {
        return is_line(before, after).then_some(at);
    }
    let next = after.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
    let morals = next.is_some_and(|word| MORALS.contains(&word));
    let word = passage.text[at.clone()].to_lowercase();
    let among = BELIEVERS.contains(&word.as_str()) && speaks_in_general(tail(clause(before), 30), WITH);
    (!morals && !among && is_of_a_person(before, after)).then_some(at)
}

/// Words for those who believe.
const BELIEVERS: &[&str] = &[
    "tín đồ", "giáo dân", "phật tử", "con chiên", "đạo hữu", "cư sĩ", "tín hữu", "giáo hữu", "bổn đạo",
    "người theo đạo", "người có đạo", "tôn giáo", "có đạo",
];

/// Words for what is done for believers; somebody may as well believe together with others: "cùng theo đạo".
const WITH: &[&str] = &[
    "giúp", "cùng", "với", "chúc mừng", "thăm", "chăm lo", "tập hợp", "cho", "giữa", "về", "phòng", "sở",
    "ban",
];

/// Finds a religion behind a word for belonging to it: "theo …", "người …", "gốc …".
pub(super) fn named(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let before = passage.before(at.start);
    let belongs = ends_with_word(before, BELONGS);
    (belongs && is_of_a_person(before, passage.after(at.end))).then_some(at)
}

/// "Tôn giáo: Phật giáo", "tôn giáo của anh ghi Phật giáo". The word alone says nothing.
fn is_line(before: &str, after: &str) -> bool {
    let rest = after.trim_start_matches(['*', ' ', '|', '\t']);
    if let Some(name) = rest.strip_prefix(':') {
        return has_word(head(name.trim_start_matches(['*', ' ', '|']), 24), RELIGIONS);
    }
    let told = head(rest, 36);
    // A cell of a table, or a sentence about the form's line.
    let cell = after.trim_start().starts_with('|') && has_word(head(rest, 14), RELIGIONS);
    let said = has_word(told, &["ghi", "là", "khai"]) && has_word(told, RELIGIONS);
    cell || said
        && (names_a_person(told) || names_a_person(before))
        && !has_word(tail(clause(before), 30), IN_GENERAL)
}

/// Whether a person stands before the word, or behind the clause that begins with it.
fn is_of_a_person(before: &str, after: &str) -> bool {
    let same = clause(before);
    if speaks_in_general(tail(same, 30), IN_GENERAL) {
        return false;
    }
    let follows = same.split_whitespace().count() <= 5
        && after.split_once(',').is_some_and(|(_, rest)| names_a_person(head(rest, 24)));
    let near = tail(before, 90);
    // "Hậu là Phật tử".
    let given =
        without_adverbs(same).strip_suffix("là").map(without_adverbs).is_some_and(ends_with_given_name);
    names_a_person(near) || follows || given
}
