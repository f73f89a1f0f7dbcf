//! Numbers of things: what tells that a number belongs to a dossier or a document, or counts something.

use super::person::names_a_person;
use super::words::{has_word, head, is_whole, last_word, tail};

/// Whether the number that stands behind this text is the number of something else than a person: a dossier, a document,
/// a contract. A later word that announces a person's number ("mã hồ sơ …, số điện thoại") has the last say.
pub(super) fn is_of_a_thing(before: &str, person: &[&str]) -> bool {
    let near = tail(before, 40);
    let lower = near.to_lowercase();
    let Some(thing) = last_word(&lower, THINGS) else { return false };
    let between = near.get(thing..).unwrap_or_default();
    // "Chủ dự án, anh Hải (0912 …)"; "mã hồ sơ của chị là …" is still the dossier's.
    let passed_on = names_a_person(between) && !has_word(between, &["của", "là"]);
    !passed_on && last_word(&lower, person).is_none_or(|person| person < thing)
}

/// What administrative numbers are numbers of.
const THINGS: &[&str] = &[
    "mã", "mã số", "ip", "địa chỉ ip", "mã hồ sơ", "hồ sơ số", "số hồ sơ", "số hiệu", "số ký hiệu",
    "ký hiệu", "biên nhận", "biên lai", "phiếu", "hóa đơn", "hoá đơn", "hợp đồng", "vận đơn", "bưu gửi",
    "bưu phẩm", "seri", "sê-ri", "số sê ri", "số máy", "mst", "tờ khai", "văn bản số", "công văn số",
    "quyết định số", "giấy phép", "giấy chứng nhận", "sổ bảo hiểm", "thửa", "thửa đất", "tờ bản đồ", "lô",
    "gói thầu", "số khung", "thiết bị", "công trình", "dự án", "vụ việc", "số quyết định", "số đăng ký",
    "đơn số", "đơn thư", "mã vạch", "mã qr", "tài sản", "vật tư", "số vào sổ", "isbn", "lượt truy cập",
    "tiêu chuẩn", "thông báo số", "báo danh", "tờ trình số", "chứng chỉ", "văn bằng", "số vé", "kỳ thi",
    "mục lục ngân sách", "mã chương", "định danh hồ sơ", "issn", "số lượng", "số lưu trữ", "số kiểm kê",
    "số tham chiếu", "số lệnh", "số giao dịch", "số thửa", "số kiểm định", "serial", "đơn hàng",
    "chứng từ số", "thẻ bảo hiểm", "bhyt", "bhxh", "số chứng thư", "số thứ tự", "số phát hành", "số sổ",
    "tọa độ", "số tem", "số lô", "mã hộ", "số công tơ", "công tơ",
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
    "đồng", "đ", "vnđ", "vnd", "usd", "euro", "tỷ", "tỉ", "triệu", "nghìn", "ngàn", "trăm", "m", "km", "ha",
    "hecta", "kg", "tấn", "tạ", "lít", "kwh", "mw", "byte", "người", "hộ", "lượt", "hồ sơ", "văn bản",
    "trường hợp", "cây", "bản ghi", "dòng", "trang", "giờ", "phút", "ngày", "tháng", "năm", "mét", "cuốn",
    "tài liệu", "dữ liệu", "cuộc", "đơn vị", "sản phẩm", "con", "giao dịch", "tài khoản", "thửa", "điểm",
    "phiếu",
];

#[cfg(test)]
mod tests {
    use super::*;

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
