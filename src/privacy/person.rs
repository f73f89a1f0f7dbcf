//! Persons in a text, as Vietnamese stories speak of them: by words of kinship and address, by title and given name, by
//! family and given name.

use super::words::{ends_with_word, is_whole, last_word, suffix_word, tail, whole_words};

/// Whether a text has one of some words for what is said in general, and no person behind it.
pub(super) fn speaks_in_general(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    let Some(end) = last_word(&lower, words) else { return false };
    // "Phòng" in "trưởng phòng Hậu" is part of what a person is called.
    let called = called_by_name(text).is_some_and(|person| person > end);
    !called && text.get(end..).is_none_or(|rest| !names_a_person(rest))
}

/// Whether a text names a person as Vietnamese stories do: by a word of kinship or address, or by family and given name.
pub(super) fn names_a_person(text: &str) -> bool {
    let lower = text.to_lowercase();
    whole_words(&lower, PERSONS).any(|(at, word)| !is_in_compound(&lower, at, word.len()))
        || has_full_name(text)
        || called_by_name(text).is_some()
}

/// Where the last name ends that follows a word which is a title only before a name: "trưởng phòng Hậu", "mệ Gái".
fn called_by_name(text: &str) -> Option<usize> {
    let lower = text.to_lowercase();
    let ends = whole_words(&lower, NAMED_TITLES).map(|(at, word)| at + word.len());
    let end = ends.filter(|end| text.get(*end..).is_some_and(begins_with_given_name)).max()?;
    let name = text[end..].trim_start().split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    Some(end + 1 + name.len())
}

/// Whether a text begins with a blank and a word with a capital that is no office's.
fn begins_with_given_name(text: &str) -> bool {
    let Some(name) = text.strip_prefix(' ') else { return false };
    let word = name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    name.starts_with(char::is_uppercase) && (capitals == 1) && !OFFICES.contains(&word)
}

/// Whether a text ends with a given name by which the sentence's person goes without a title: "ít ai biết Hậu". Names of
/// places and groups are none.
pub(super) fn ends_with_given_name(text: &str) -> bool {
    let text = text.trim_end();
    let start = start_of_name(text);
    let before = text[..start].trim_end();
    let last = before.rsplit(' ').next().unwrap_or_default().to_lowercase();
    let opened = before.is_empty() || before.ends_with(OPENINGS);
    start < text.len()
        && (opened || KNOWN_BY.contains(&last.as_str()))
        && !OFFICES.iter().any(|office| text[start..].starts_with(office))
}

/// Words before a given name alone.
const KNOWN_BY: &[&str] =
    &["biết", "rằng", "vì", "do", "bởi", "dù", "tuy", "và", "nhưng", "thì", "mà", "nếu"];

/// Signs before the first words of a clause or of what somebody says.
const OPENINGS: [char; 9] = [',', '(', ':', ';', '“', '"', '‘', '–', '-'];

/// Whether a text ends with a certain person: "… bà Mùi", "… anh Lò Văn Páo", "… vợ chồng chị", "… mẹ tôi".
pub(super) fn ends_with_person(text: &str) -> bool {
    let text = text.trim_end();
    let start = start_of_name(text);
    let (title, name) = (text[..start].trim_end(), &text[start..]);
    ends_with_title(title)
        || (title.is_empty() || title.ends_with(OPENINGS)) && ends_with_title(name)
        || ends_with_name(text)
}

/// Whether a text ends with a person's full name or with a title and a name; a pronoun alone is none.
pub(super) fn ends_with_name(text: &str) -> bool {
    let text = text.trim_end();
    let start = start_of_name(text);
    let name = &text[start..];
    let words = name.split_whitespace().count();
    // "Bà Mùi" at a sentence's start is in capitals as a whole.
    let titled = words >= 2 && name.split_whitespace().next().is_some_and(ends_with_title);
    words >= 1 && is_called(&text[..start], name) || titled || has_full_name(name)
}

/// Whether a text ends with a title, or with one that is a title before the name that follows.
fn is_called(title: &str, name: &str) -> bool {
    let whole = title.trim_end();
    // "Ngoại Tư", "Trưởng phòng Hậu" at a sentence's start: the title's first word has a capital too.
    let first = name.split(' ').next().unwrap_or_default();
    let inside = first.len() < name.len() && NAMED_TITLES.contains(&first.to_lowercase().as_str());
    let named = || begins_with_given_name(&format!(" {name}")) && ends_with_word(whole, NAMED_TITLES);
    ends_with_title(whole) || inside || named()
}

/// Whether a text ends with a title and the name behind it, or the title alone: "… bà Mùi".
pub(super) fn ends_with_titled(text: &str) -> bool {
    let text = text.trim_end();
    let start = start_of_name(text);
    let first = text[start..].split_whitespace().next().unwrap_or_default();
    is_called(&text[..start], &text[start..]) || ends_with_title(first)
}

/// A text without the small words that may stand between a person and what is told of them.
pub(super) fn without_adverbs(text: &str) -> &str {
    let mut rest = text.trim_end();
    for _ in 0..3 {
        let word = rest.rsplit(' ').next().unwrap_or_default();
        if !ADVERBS.contains(&word) {
            break;
        }
        rest = rest[..rest.len() - word.len()].trim_end();
    }
    rest
}

/// Small words that say when and how.
const ADVERBS: &[&str] = &[
    "hiện", "trước", "đã", "vốn", "cũng", "lại", "đang", "vừa", "bỗng", "thì", "bất ngờ", "ngờ", "bất",
    "mới", "còn", "nay", "già", "tôi", "vẫn", "hay", "không", "may", "từng", "phải", "sắp", "đi", "mình",
    "út", "cả", "đầu", "lòng",
];

/// Where the words with a capital begin that a text ends with, five at most.
fn start_of_name(text: &str) -> usize {
    let mut start = text.len();
    for _ in 0..5 {
        let rest = text[..start].trim_end_matches(' ');
        let word = rest
            .rfind([' ', ',', '(', ':', ';', '“', '"', '\n'])
            .map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8));
        if !rest[word..].starts_with(char::is_uppercase) || rest[word..].ends_with(['.', '”', ')']) {
            break;
        }
        start = word;
    }
    start
}

/// Whether a text ends with a word by which one person, or one family, is called.
fn ends_with_title(text: &str) -> bool {
    let lower = tail(text.trim_end(), 30).to_lowercase();
    let longest =
        [PERSONS, TITLES].into_iter().filter_map(|words| suffix_word(&lower, words)).map(str::len).max();
    longest.is_some_and(|length| {
        let before = lower[..lower.len() - length].trim_end();
        suffix_word(before, MANY).is_none() && !is_in_compound(&lower, lower.len() - length, length)
    })
}

/// Words before a title that make it many people.
const MANY: &[&str] =
    &["các", "những", "mấy", "nhiều", "số", "một số", "hàng trăm", "hàng chục", "mọi", "từng", "mỗi"];

/// Further words that are titles only directly before a name or where a person is told about.
const TITLES: &[&str] = &[
    "gia đình", "vợ chồng", "hai vợ chồng", "bố mẹ", "cha mẹ", "ba mẹ", "ông bà", "mẹ con", "cháu bé",
    "người vợ", "người chồng", "người mẹ", "người cha", "người bố", "nhân vật", "hộ ông", "hàng xóm",
    "giáo dân", "con",
];

/// Words that are titles only before a given name: those of kinship in dialects, which mean other things as well, and
/// callings.
const NAMED_TITLES: &[&str] = &[
    "o", "mệ", "mự", "bủ", "bầm", "mế", "nội", "ngoại", "ba", "u", "cố", "lão", "cu", "thằng", "chế", "hia",
    "mạ", "ôn", "ôông", "út", "trưởng phòng", "phó phòng", "trưởng thôn", "trưởng bản", "trưởng ấp",
    "trưởng xóm", "trưởng khóm", "trưởng ban", "phó ban", "tổ trưởng", "tổ phó", "đội trưởng", "đội phó",
    "bí thư", "phó bí thư", "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "hiệu trưởng",
    "hiệu phó", "chuyên viên", "văn thư", "kế toán", "bảo vệ", "lái xe", "bác sĩ", "bác sỹ", "y sĩ", "y tá",
    "điều dưỡng", "hộ sinh", "kỹ sư", "nghệ nhân", "cô giáo", "thầy giáo", "đại úy", "thượng úy", "trung úy",
    "thiếu úy", "đại tá", "trung tá", "thượng tá", "thiếu tá", "binh nhất", "binh nhì", "thượng sĩ",
    "trung sĩ", "hạ sĩ", "chiến sĩ", "luật sư", "nhà giáo", "nhà báo",
];

/// First words of offices' names, which follow such callings as well: "bí thư Đảng ủy", "trưởng phòng Nội vụ".
const OFFICES: &[&str] = &[
    "Đảng", "Ủy", "Uỷ", "Hội", "Đoàn", "Chi", "Công", "Nội", "Tài", "Tư", "Văn", "Giáo", "Kinh", "Lao",
    "Nông", "Mặt", "Tỉnh", "Huyện", "Thành", "Xã", "Phường", "Quận", "Sở", "Phòng", "Ban", "Trung", "Trường",
    "Bệnh", "Liên", "Hợp", "Quản", "Thanh", "Tổ", "Khoa", "Cục", "Vụ", "Viện", "Chính", "Quốc", "Nhà", "Khu",
    "Trạm", "Bộ", "Việt", "Hà", "Hành", "Pháp", "Một", "Tổng", "Dân", "Y",
];

/// Words by which a story speaks of one person. Groups are spoken of otherwise ("bà con", "anh em", "đồng bào").
const PERSONS: &[&str] = &[
    "anh", "chị", "ông", "bà", "cô", "chú", "cụ", "bác", "cậu", "dì", "thím", "mợ", "dượng", "già làng",
    "bé", "đồng chí", "đ/c", "em", "cháu", "vợ", "chồng", "con trai", "con gái", "mẹ", "má", "bố", "cha",
    "bản thân", "tôi", "người con", "con đầu", "con út", "con anh", "thầy", "gia đình mình", "mình",
    "bà nội", "bà ngoại", "ông nội", "ông ngoại", "người đàn ông", "người phụ nữ", "đứa con", "con lớn",
    "con nhỏ", "con đầu lòng", "con thứ hai", "chàng trai", "cô gái", "cô bé", "cậu bé", "người vợ",
    "người chồng", "người mẹ", "người cha", "người bố", "người bạn đời", "ông xã", "bà xã", "con dâu",
    "con rể", "nhà con", "nhà cháu", "tui", "con chị", "con ông", "con bà", "tía", "con tôi", "con mình",
];

/// Words that hold one of these and speak of no certain person, or of something else.
const COMPOUNDS: &[&str] = &[
    "bà con", "anh em", "chị em", "anh chị em", "anh hùng", "chú trọng", "chú ý", "chú thích", "ghi chú",
    "cụ thể", "công cụ", "dụng cụ", "khí cụ", "bác sĩ", "bác sỹ", "bác bỏ", "phản bác", "cô đơn", "cô đọng",
    "cô lập", "thầy thuốc", "thầy cô", "các em", "các cháu", "trẻ em", "đàn em", "bà mẹ", "các cụ",
    "các bác", "các cô", "các anh", "các chị", "các ông", "các bà", "các thầy", "các bé", "các đồng chí",
    "con cháu", "tiếng anh", "nước anh", "trẻ mồ côi", "bé nhỏ", "nhỏ bé", "cha ông", "ông cha", "má phanh",
    "thợ cả", "bác hồ", "bà la môn", "bà-la-môn", "chú giải", "quê mẹ", "tiếng mẹ đẻ", "công ty mẹ",
    "những đồng chí", "những người con", "những bà", "những ông", "thánh mẹ", "đức mẹ",
];

/// Whether a word of a text in lower case belongs to one of these compounds.
fn is_in_compound(lower: &str, at: usize, length: usize) -> bool {
    COMPOUNDS.iter().any(|compound| {
        compound.match_indices(&lower[at..at + length]).any(|(within, _)| {
            at.checked_sub(within).is_some_and(|start| {
                lower.get(start..).is_some_and(|rest| rest.starts_with(compound))
                    && is_whole(lower, start, compound.len())
            })
        })
    })
}

/// Whether a family name stands before another capital: "Lò Thị …".
fn has_full_name(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied().unwrap_or_default();
        let family =
            FAMILY_NAMES.contains(&word) || FAMILY_PREFIXES.iter().any(|prefix| word.starts_with(prefix));
        if family && next.starts_with(char::is_uppercase) && !NO_NAMES.contains(&(word, next)) {
            return true;
        }
    }
    false
}

/// What begins like a full name and is a place, or somebody that everybody knows.
const NO_NAMES: &[(&str, &str)] = &[
    ("Hà", "Nội"),
    ("Hà", "Nam"),
    ("Hà", "Giang"),
    ("Hà", "Tĩnh"),
    ("Hà", "Tiên"),
    ("Hà", "Đông"),
    ("Hà", "Tây"),
    ("Cao", "Bằng"),
    ("Cao", "Lãnh"),
    ("Cao", "Đài"),
    ("Lâm", "Đồng"),
    ("Hồ", "Chí"),
    ("Mai", "Châu"),
    ("Lương", "Sơn"),
    ("Hoàng", "Mai"),
    ("Hoàng", "Sa"),
    ("Châu", "Á"),
    ("Châu", "Đốc"),
    ("Châu", "Thành"),
    ("Lào", "Cai"),
    ("La", "Hủ"),
    ("La", "Chí"),
    ("La", "Ha"),
    ("Bế", "Giảng"),
    ("Võ", "Nhai"),
    ("Từ", "Liêm"),
    ("Lai", "Châu"),
    ("Tăng", "Cường"),
    ("Đào", "Tạo"),
    ("Dương", "Kinh"),
];

/// Frequent family names, those of the smaller ethnic groups among them.
const FAMILY_NAMES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Trịnh", "Đào", "Mai", "Tô", "Tạ", "Cao", "Lâm", "Lương", "Đoàn", "Tống", "Kiều",
    "Phùng", "Quách", "Thạch", "Chu", "Hà", "Triệu", "Nông", "Bế", "Lò", "Lường", "Quàng", "Vi", "Vàng",
    "Sùng", "Thào", "Giàng", "Ma", "Hứa", "Lục", "Mạc", "Y", "Điểu", "Thị", "Châu", "Tăng", "La", "Từ",
    "Lưu", "Hầu", "Cà", "Tòng", "Hoàn", "Đàm", "Khổng", "Nghiêm", "Vương", "Lã", "Lại", "Doãn", "Phí",
    "Khuất", "Chử", "Cù", "Giáp", "Tôn", "Trương", "Mẫn", "Bạch", "Bàn", "Phàn", "Chảo", "Tẩn", "Lùng", "Ly",
    "Pờ", "Vừ", "Lầu", "Mùa", "Sồng", "Thò", "Hạng", "Cháng", "Hảng", "Cứ", "Xồng", "Lỳ", "Chang", "Khoàng",
    "Lô", "Lữ", "Vy", "Kha", "Moong", "Ngân", "Lang", "Cầm", "Điêu", "Đèo", "Lèo", "Mè", "Vì", "Danh", "Siu",
    "Ksor", "Kpă", "Nay", "Rmah", "Rơ", "Rah", "Rcom", "Rahlan", "Alăng", "Bríu", "Zơrâm", "Pơloong", "Hôih",
    "Bhling", "Chamaléa", "Katơr", "Pinăng", "Cil", "Kon", "Bá", "Đàng", "Ploong", "Arất", "Coor", "Sần",
    "Thền", "Vù", "Sìn", "Lù", "Thân", "Đới",
];

/// Beginnings of given and family names of the Central Highlands: "K'Brêl", "H'Liên".
const FAMILY_PREFIXES: &[&str] = &["K'", "K’", "H'", "H’"];
