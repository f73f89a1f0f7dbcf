//! To which ethnic group somebody belongs. The groups of the country (Quyết định 121-TCTK/PPCĐ of 1979 lists 54) are named
//! everywhere in administrative prose; a person with one is found, a community, language or custom is not.

use super::passage::Passage;
use super::person::{
    ends_with_given_name, ends_with_name, ends_with_person, names_a_person, speaks_in_general,
    without_adverbs,
};
use super::words::{clause, ends_with_word, has_word, head, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words behind which a group's name makes somebody belong to it.
pub(super) const WORDS: &[&str] = &[
    "dân tộc", "người dân tộc", "người", "gốc", "người gốc", "dòng máu", "mang dòng máu", "con em dân tộc",
    "con gái", "con trai", "kỹ sư", "cán bộ", "giáo viên", "bác sĩ", "chiến sĩ", "đảng viên", "phụ nữ",
    "thanh niên", "công chức", "viên chức", "chuyên viên", "nghệ nhân", "sinh viên", "học sinh",
    "trưởng bản", "trưởng thôn", "bí thư", "luật sư", "y sĩ", "cử nhân", "thạc sĩ", "tiến sĩ", "chàng rể",
    "sơn nữ", "người con dân tộc", "con của dân tộc", "con của đồng bào", "con em đồng bào",
    "người con đồng bào", "người đồng bào", "người đồng bào dân tộc", "tộc người",
];

/// Words behind which it does as well, and that are one person already.
pub(super) const SINGLE: &[&str] = &[
    "cô gái", "chàng trai", "người phụ nữ", "người con gái", "người đàn ông", "anh chàng", "cô giáo",
    "thầy giáo", "nữ cán bộ", "nữ bí thư", "nữ chủ tịch", "nữ trưởng bản", "nữ trưởng thôn", "nữ kỹ sư",
    "nữ chuyên viên", "nữ công chức", "nữ đảng viên", "nữ giáo viên", "nữ bác sĩ", "già làng", "người mẹ",
    "người vợ", "bà mẹ", "người con trai", "nàng dâu", "cô dâu", "cô sinh viên", "chàng kỹ sư", "bà cụ",
    "ông cụ", "cụ già", "cậu bé", "cô bé", "nữ đại biểu", "vị trưởng bản", "ông già",
];

/// The groups, and names within them, in the spellings in use; in lower case here.
const GROUPS: &[&str] = &[
    "kinh", "tày", "thái", "thái đen", "thái trắng", "mường", "khmer", "khơ-me", "khơ me", "khơme",
    "khmer krom", "hoa", "nùng", "nùng an", "nùng phàn slình", "mông", "h'mông", "hmông", "hmong", "h'mong",
    "mèo", "mông hoa", "mông trắng", "mông xanh", "dao", "dao đỏ", "dao tiền", "dao thanh y",
    "dao thanh phán", "dao quần chẹt", "dao áo dài", "dao lô gang", "gia rai", "gia-rai", "giarai", "jrai",
    "jarai", "j'rai", "ê đê", "ê-đê", "êđê", "ba na", "ba-na", "bana", "bahnar", "ba nar", "sán chay",
    "sán chỉ", "sán chí", "cao lan", "chăm", "chăm h'roi", "chăm hroi", "chàm", "cơ ho", "cơ-ho", "k'ho",
    "kơ ho", "kơho", "cil", "lạch", "srê", "xơ đăng", "xơ-đăng", "xê đăng", "xê-đăng", "xơđăng", "sê đăng",
    "ca dong", "cadong", "mơ nâm", "sán dìu", "hrê", "h'rê", "h're", "hre", "ra glai", "ra-glai", "raglai",
    "raglay", "răk lây", "mnông", "m'nông", "mơ nông", "xtiêng", "x'tiêng", "s'tiêng", "stiêng", "bru",
    "bru - vân kiều", "bru-vân kiều", "bru – vân kiều", "bru vân kiều", "vân kiều", "thổ", "giáy", "cơ tu",
    "cơ-tu", "cơtu", "ka tu", "katu", "ka-tu", "gié triêng", "giẻ triêng", "gié - triêng", "gié-triêng",
    "giẻ-triêng", "gié", "triêng", "tơ riêng", "mạ", "châu mạ", "khơ mú", "khơ-mú", "khơmú", "kmhmu", "co",
    "cor", "kor", "tà ôi", "tà-ôi", "ta ôi", "pa cô", "pa kô", "pa-cô", "pacô", "pa hy", "chơ ro", "chơ-ro",
    "chơro", "châu ro", "kháng", "xinh mun", "xinh-mun", "sinh mun", "hà nhì", "chu ru", "chu-ru", "churu",
    "lào", "la chí", "la ha", "phù lá", "xá phó", "la hủ", "lự", "lô lô", "chứt", "rục", "mảng", "pà thẻn",
    "cơ lao", "cờ lao", "cống", "bố y", "tu dí", "si la", "pu péo", "brâu", "b'râu", "ơ đu", "rơ măm",
    "rơ-măm", "rơmăm", "ngái", "tày poọng", "đan lai", "thu lao", "pa dí", "a rem", "nguồn", "tà mun",
    "xạ phang",
];

/// Places and countries whose names begin like a group's, in lower case here: a native of them is meant.
const PLACES: &[&str] = &[
    "thái bình", "thái nguyên", "thái lan", "thái hòa", "thái hoà", "thái thụy", "thái thịnh", "thái hà",
    "hoa lư", "hoa kỳ", "hoa kì", "hoa sen", "lào cai", "mường lay", "mường la", "mường tè", "mường nhé",
    "mường chà", "mường khương", "mường ảng", "mường lát", "mường so", "mường than", "mường thanh",
    "mường phăng", "mường lò", "mường bi", "mường tấc", "thổ nhĩ", "thổ tang", "thổ chu", "kinh bắc",
    "kinh môn", "kinh dương", "cống vị", "chăm pa", "kinh đô", "nguồn gốc", "dao găm", "co mạ",
];

/// Parts of the words behind which a group stands and no given name: "cô giáo Hoa" is called so.
const OF_GROUPS: &[&str] = &["dân tộc", "người", "gốc", "dòng máu", "gái", "trai"];

/// Groups' names that people are called by.
const GIVEN_NAMES: &[&str] = &[
    "Hoa", "Thái", "Nguồn", "Lự", "Thổ", "Mạ", "Co", "Cil", "Cor", "Kinh", "Mảng", "Lạch", "Lào", "Cống",
    "Rục", "Dao",
];

/// Words directly before "người", "dân tộc" by which the group is said of the sentence's person.
const SAID_OF: &[&str] = &[
    "là", "là một", "cũng là", "vốn là", "đều là", "gốc", "là con em", "thuộc", "thành phần", "là người",
    "là đảng viên", "là cán bộ", "là phụ nữ", "là con", "là công chức", "là nữ", "là thanh niên", "mang",
    "mang trong mình", "một", "người con", "người con của", "con em", "là hộ", "là học sinh", "là sinh viên",
    "là người con", "vợ là", "chồng là", "mẹ là", "bố là",
];

/// Nouns for one person, as the last words before "người": "cô cán bộ người …", "nữ chuyên viên người …".
const ONE: &[&str] = &[
    "chàng", "nữ", "vị", "cô gái", "chàng trai", "người vợ", "người chồng", "người mẹ", "người bạn đời",
    "già làng", "trưởng bản", "trưởng thôn", "bí thư", "đồng chí", "con dâu", "con rể", "nàng dâu",
    "một người phụ nữ", "một cán bộ", "vị trưởng bản", "bà mế",
];

/// Pronouns, which are such a noun only with a calling directly behind: "cô cán bộ", "anh bộ đội".
const PRONOUNS: &[&str] = &["cô", "anh", "chị", "ông", "bà", "chú", "bác", "thầy", "cậu", "em", "cháu"];

/// First words of callings.
const CALLINGS: &[&str] = &[
    "cán", "kỹ", "kĩ", "giáo", "bộ", "y", "bác", "công", "chuyên", "trưởng", "bí", "phó", "lái", "thợ",
    "sinh", "nhân", "chiến", "tổ", "đội", "chủ", "nông", "dược", "luật", "lính", "bảo", "học", "phóng",
    "văn", "kế", "kiểm", "thanh", "thẩm", "thư", "hiệu", "giám", "bạn", "hàng", "con", "vợ",
];

/// Words before such nouns that make them many.
const MANY: &[&str] = &[
    "các", "những", "nhiều", "đội ngũ", "một số", "tỷ lệ", "số", "hai", "ba", "bốn", "đông đảo", "đa số",
    "phần lớn", "hầu hết", "toàn", "mọi", "hộ", "các hộ",
];

/// Words for what belongs to a group and not to a person.
const IN_GENERAL: &[&str] = &[
    "đồng bào", "các", "hộ", "bà con", "trang phục", "tiếng", "văn hóa", "văn hoá", "lễ hội", "vùng",
    "những", "nhiều", "đông", "nhóm", "cộng đồng", "phong tục", "điệu", "chữ", "hộ nghèo", "nhân dân",
    "toàn", "số", "trẻ em", "bảo tồn", "nghề", "nhạc cụ", "ủy ban", "ban", "người dân", "nhà sàn", "nhà dài",
    "nhà rông", "hai dân tộc", "lớp", "kinh tế", "đa số", "phần lớn", "chủ yếu", "hầu hết", "dân ca", "tục",
    "của", "gọi", "giúp", "với", "cho", "cùng", "về", "như", "bởi", "từ", "giữa", "sách", "từ điển", "chợ",
    "ẩm thực", "món", "nghi lễ", "hát", "múa", "khèn", "học", "áo", "váy", "khăn", "nhạc", "quần áo",
    "bộ đồ",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    // Mostly no name follows, and nothing else needs to be asked.
    let next = passage.text[at.end..].trim_start_matches([' ', '*', ':', '|', '\u{a0}']);
    if !next.starts_with(char::is_uppercase) {
        return None;
    }
    let after = passage.after(at.end);
    let word = passage.text[at.clone()].to_lowercase();
    let line = line_value(after, &word);
    let name = line.unwrap_or(after).trim_start_matches([' ', '*', '|', '\u{a0}']);
    let length = group(name)?;
    let end = at.end + after.len() - name.len() + length;
    if !OF_GROUPS.iter().any(|part| has_word(&word, &[part])) && GIVEN_NAMES.contains(&&name[..length]) {
        return None;
    }
    let before = passage.before(at.start);
    if line.is_some() {
        return Some(at.start..end);
    }
    let many = has_word(&without_callings(tail(clause(before), 24)), MANY);
    let said = !many
        && if SINGLE.contains(&word.as_str()) {
            !has_word(tail(clause(before), 16), IN_GENERAL)
        } else {
            is_said(before, &passage.text[end..], word.starts_with("con của"))
        };
    said.then_some(at.start..end)
}

/// What stands behind the colon of a form's line, "Dân tộc: Tày", or in its table's next cell.
fn line_value<'t>(after: &'t str, word: &str) -> Option<&'t str> {
    let rest = after.trim_start_matches(['*', ' ']);
    rest.strip_prefix([':', '|']).filter(|_| word.ends_with("dân tộc"))
}

/// The length of the group's name that a text begins with, in any case behind its first letter and with any apostrophe;
/// `None` where a place is called like it.
fn group(name: &str) -> Option<usize> {
    if !name.starts_with(char::is_uppercase) {
        return None;
    }
    let folded = head(name, 20).replace('’', "'").to_lowercase();
    let begins = |word: &&&str| {
        let rest = folded.strip_prefix(**word);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let longest = GROUPS.iter().filter(begins).map(|word| word.chars().count()).max()?;
    let place = PLACES.iter().any(|place| begins(&place));
    (!place).then(|| head(name, longest).len())
}

/// Whether a group is said of one person: of the one before it, or of the one whom the clause leads to. Of a child of it
/// ("con của đồng bào …") the latter is enough.
fn is_said(before: &str, behind: &str, is_child: bool) -> bool {
    let same = clause(before);
    let text = before.trim_end();
    // "Là người dân tộc Khmer, anh …": the person may come last.
    let follows = same.split_whitespace().count() <= 4
        && (names_a_person(head(behind, 24))
            || behind.split_once(',').is_some_and(|(_, rest)| names_a_person(head(rest, 24))));
    let person = names_a_person(tail(before, 80)) || is_given_name(same);
    // "… tên Vàng Go Xè": the group is said of whoever is called so.
    let called = behind.trim_start_matches([',', ' ']).strip_prefix("tên ");
    if called.is_some_and(|name| name.trim_start_matches("là ").starts_with(char::is_uppercase)) {
        return !ends_with_word(text, PLACES_OF);
    }
    // "Người con của đồng bào Pa Cô ấy, anh …".
    if is_child && follows {
        return true;
    }
    if ends_with_word(text, SAID_OF) {
        let general = speaks_in_general(tail(same, 24), IN_GENERAL) && !ends_with_word(text, CHILD_OF);
        return !general && (person || follows || ends_with_one(same));
    }
    if text.ends_with([',', '(', '–', '-', ';', '—']) {
        return is_introduced(text) || (person && !has_word(tail(text, 40), IN_GENERAL));
    }
    if ends_with_person(text) {
        return !has_word(tail(same, 24), &["các", "những"]);
    }
    // "Người Tày, chị …".
    let beside = behind.strip_prefix(", ").is_some_and(|rest| names_a_person(head(rest, 9)));
    ends_with_one(same) || (same.trim().is_empty() && beside)
}

/// Whether a clause is a given name with "là" behind it: "Hậu là".
fn is_given_name(clause: &str) -> bool {
    without_adverbs(clause).strip_suffix("là").is_some_and(|name| ends_with_given_name(without_adverbs(name)))
}

/// Words for somebody's being a group's child.
const CHILD_OF: &[&str] = &["người con của", "là con của", "người con"];

/// What has a name of its own and is a group's.
const PLACES_OF: &[&str] =
    &["bản", "làng", "buôn", "thôn", "xóm", "nhóm", "vùng", "chợ", "lễ hội", "điệu", "món", "của", "hội"];

/// Whether a clause ends with a noun for one person, with no more than its calling behind it.
fn ends_with_one(clause: &str) -> bool {
    // "Chàng cán bộ địa chính người …" has four words between; further back the word is another's.
    let all: Vec<&str> = tail(clause, 48).split_whitespace().collect();
    let words = &all[all.len().saturating_sub(5)..];
    let lower = words.join(" ").to_lowercase();
    let called =
        |pair: &[&str]| PRONOUNS.contains(&pair[0].to_lowercase().as_str()) && CALLINGS.contains(&pair[1]);
    let begun = has_word(&lower, ONE) || words.windows(2).any(called);
    begun && !has_word(&without_callings(&lower), IN_GENERAL_NEAR)
}

/// A text without the callings that hold a word for a group or a place.
fn without_callings(text: &str) -> String {
    HOLDING.iter().fold(text.to_lowercase(), |text, calling| text.replace(calling, ""))
}

/// Callings that hold such a word: "hộ", "học", "nhà", "bản".
const HOLDING: &[&str] = &[
    "hộ sinh", "hộ lý", "học sinh", "học viên", "sinh viên đại học", "nhà giáo", "nhà báo", "nhà văn",
    "nhà thơ", "trưởng bản", "phó bản", "trưởng làng", "già làng", "trưởng nhóm", "nhóm trưởng",
];

/// Of the words for what belongs to a group, those that no calling of a person holds.
const IN_GENERAL_NEAR: &[&str] = &[
    "của", "với", "cho", "giúp", "gọi", "về", "cùng", "từ", "như", "tiếng", "dạy", "học", "gặp", "nhóm",
    "hộ", "bản", "các", "những", "nhà", "cho biết", "và", "bà con", "đồng bào", "nghiên cứu", "tập tục",
    "vận động", "hướng dẫn", "nói", "hiểu", "thấy", "thuyết phục", "động viên", "mời", "ở", "làng", "trong",
];

/// Whether what stands before is a name with a comma behind it: "Lò Thị Mẫu, dân tộc …".
fn is_introduced(before: &str) -> bool {
    let Some(name) = before.trim_end().strip_suffix([',', '(', '–', '-']) else { return false };
    // "Người Mạ, người Cơ Ho …".
    let group = name.split_whitespace().rev().take(3).any(|word| word.to_lowercase() == "người");
    let mut words = name.split_whitespace().rev().take(2);
    !group
        && (ends_with_name(name)
            || words.by_ref().all(|word| word.starts_with(char::is_uppercase))
                && name.split_whitespace().count() >= 2)
}
