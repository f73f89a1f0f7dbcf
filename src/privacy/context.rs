//! Words around a number or a name, by which one tells what it is.

/// Whether a text has one of some words as whole words. The words are in lower case; the text may be in any.
pub(super) fn has_word(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| position(&lower, word).is_some())
}

/// Where the last of some words ends in a text, in bytes of it. Only for texts that are in lower case already.
pub(super) fn last_word(lower: &str, words: &[&str]) -> Option<usize> {
    let ends = |word: &&str| {
        lower
            .match_indices(*word)
            .filter(|(at, _)| is_whole(lower, *at, word.len()))
            .map(|(at, _)| at + word.len())
            .last()
    };
    words.iter().filter_map(ends).max()
}

fn position(lower: &str, word: &str) -> Option<usize> {
    lower.match_indices(word).map(|(at, _)| at).find(|at| is_whole(lower, *at, word.len()))
}

fn is_whole(text: &str, at: usize, length: usize) -> bool {
    !text[..at].ends_with(char::is_alphanumeric) && !text[at + length..].starts_with(char::is_alphanumeric)
}

/// The last characters of a text.
pub(super) fn tail(text: &str, chars: usize) -> &str {
    let start = text.char_indices().rev().nth(chars.saturating_sub(1)).map_or(0, |(at, _)| at);
    &text[start..]
}

/// The first characters of a text.
pub(super) fn head(text: &str, chars: usize) -> &str {
    text.char_indices().nth(chars).map_or(text, |(at, _)| &text[..at])
}

/// Whether a text names a person as Vietnamese stories do: by a word of kinship or address, or by family and given name.
pub(super) fn names_a_person(text: &str) -> bool {
    last_word(&text.to_lowercase(), PERSONS).is_some() || has_full_name(text)
}

/// Words by which a story speaks of one person. Groups are spoken of otherwise ("bà con", "anh em", "đồng bào").
const PERSONS: &[&str] = &[
    "anh",
    "chị",
    "ông",
    "bà",
    "cô",
    "chú",
    "đồng chí",
    "đ/c",
    "em",
    "cháu",
    "vợ",
    "chồng",
    "con trai",
    "con gái",
    "mẹ",
    "bố",
    "cha",
    "bản thân",
    "tôi",
    "người con",
    "con đầu",
    "con út",
    "thầy",
    "bản thân",
    "gia đình mình",
];

/// Whether a family name stands before another capital: "Lò Thị …".
fn has_full_name(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '\'').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().is_some_and(|next| next.starts_with(char::is_uppercase));
        if next && FAMILY_NAMES.contains(&word) {
            return true;
        }
    }
    false
}

/// Frequent family names, those of the smaller ethnic groups among them.
const FAMILY_NAMES: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Đinh", "Trịnh", "Đào", "Mai", "Tô", "Tạ", "Cao", "Lâm", "Lương", "Đoàn", "Tống", "Kiều",
    "Phùng", "Quách", "Thạch", "Chu", "Hà", "Triệu", "Nông", "Bế", "Lò", "Lường", "Quàng", "Vi", "Vàng",
    "Sùng", "Thào", "Giàng", "Ma", "Hứa", "Lục", "Mạc", "Y", "Điểu", "Thị", "Châu", "Tăng", "La", "Từ",
    "Lưu", "Hầu", "Cà", "Tòng", "Hoàn", "Đàm", "Khổng", "Nghiêm", "Vương",
];

/// Whether the number that stands behind this text is the number of something else than a person: a dossier, a document,
/// a contract. A later word that announces a person's number ("mã hồ sơ …, số điện thoại") has the last say.
pub(super) fn is_of_a_thing(before: &str, person: &[&str]) -> bool {
    let lower = tail(before, 40).to_lowercase();
    last_word(&lower, THINGS)
        .is_some_and(|thing| last_word(&lower, person).is_none_or(|person| person < thing))
}

/// What administrative numbers are numbers of.
const THINGS: &[&str] = &[
    "mã",
    "mã số",
    "mã hồ sơ",
    "hồ sơ số",
    "số hồ sơ",
    "số hiệu",
    "số ký hiệu",
    "ký hiệu",
    "biên nhận",
    "biên lai",
    "phiếu",
    "hóa đơn",
    "hoá đơn",
    "hợp đồng",
    "vận đơn",
    "bưu gửi",
    "bưu phẩm",
    "seri",
    "sê-ri",
    "số sê ri",
    "số máy",
    "mst",
    "tờ khai",
    "văn bản số",
    "công văn số",
    "quyết định số",
    "giấy phép",
    "giấy chứng nhận",
    "sổ bảo hiểm",
    "thửa",
    "thửa đất",
    "tờ bản đồ",
    "lô",
    "gói thầu",
    "số khung",
    "thiết bị",
    "công trình",
    "dự án",
    "vụ việc",
    "số quyết định",
    "số đăng ký",
    "đơn số",
    "đơn thư",
    "mã vạch",
    "mã qr",
    "tài sản",
    "vật tư",
    "số vào sổ",
    "isbn",
    "lượt truy cập",
    "tiêu chuẩn",
    "thông báo số",
    "báo danh",
    "tờ trình số",
    "chứng chỉ",
    "văn bằng",
    "số vé",
    "kỳ thi",
    "mục lục ngân sách",
    "mã chương",
    "định danh hồ sơ",
    "issn",
    "số lượng",
];

/// Whether a text begins with a unit, so that the number before it is an amount.
pub(super) fn is_amount(after: &str) -> bool {
    let lower = head(after, 14).to_lowercase();
    let word = lower.trim_start_matches([' ', '\u{a0}']);
    let signs = ["%", "₫", "$", "m²", "m2", "m³", "m3", "km²", "km2"];
    signs.iter().any(|sign| word.starts_with(sign))
        || UNITS.iter().any(|unit| word.starts_with(unit) && is_whole(word, 0, unit.len()))
}

const UNITS: &[&str] = &[
    "đồng",
    "đ",
    "vnđ",
    "vnd",
    "usd",
    "euro",
    "tỷ",
    "tỉ",
    "triệu",
    "nghìn",
    "ngàn",
    "trăm",
    "m",
    "km",
    "ha",
    "hecta",
    "kg",
    "tấn",
    "tạ",
    "lít",
    "kwh",
    "mw",
    "byte",
    "người",
    "hộ",
    "lượt",
    "hồ sơ",
    "văn bản",
    "trường hợp",
    "cây",
    "bản ghi",
    "dòng",
    "trang",
    "giờ",
    "phút",
    "ngày",
    "tháng",
    "năm",
    "mét",
    "cuốn",
    "tài liệu",
    "dữ liệu",
    "cuộc",
    "đơn vị",
    "sản phẩm",
    "con",
    "giao dịch",
    "tài khoản",
    "thửa",
    "điểm",
    "phiếu",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_words() {
        assert!(has_word("Số CCCD: ", &["cccd"]));
        assert!(!has_word("phát sinh", &["sinh n", "phá"]));
    }

    #[test]
    fn the_word_nearest_to_a_number_says_what_it_is() {
        assert!(is_of_a_thing("mã hồ sơ ", &["điện thoại"]));
        assert!(!is_of_a_thing("mã hồ sơ 12, điện thoại ", &["điện thoại"]));
    }

    #[test]
    fn an_amount_has_its_unit_behind_it() {
        assert!(is_amount(" đồng cho"));
        assert!(!is_amount(" đến gặp"));
    }
}
