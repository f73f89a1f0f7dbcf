//! Home addresses: a word for living somewhere, and behind it a house, a lane, a hamlet by number or name; or such a place
//! to which a person before it belongs ("bà Mùi ở thôn …", "ông Đoan (xóm 7, …)").
//!
//! A commune or ward alone is the usual way to say where somebody comes from and is left alone; so is an office's seat.

mod places;

pub(super) use places::PLACES;

use places::{Address, Place, house_number};

use super::passage::Passage;
use super::person::{
    ends_with_name, ends_with_person, ends_with_titled, names_a_person, speaks_in_general, without_adverbs,
};
use super::words::{clause, has_word, head, suffix_word, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Words for living somewhere.
pub(super) const WORDS: &[&str] = &[
    "thường trú", "trú tại", "tạm trú", "nhà riêng", "cư trú", "ngụ tại", "cư ngụ", "trú quán", "nơi ở",
    "chỗ ở", "địa chỉ nhà", "địa chỉ gia đình", "nhà ở số", "nhà ở", "nhà số", "số nhà", "hộ khẩu",
    "sinh sống tại", "sống tại", "hiện ở", "ở tại", "trú ở", "ngụ ở", "ngụ", "nhà tại", "nhà ở tại",
    "sống ở", "ở trọ", "thuê trọ", "phòng trọ", "ở nhà số", "ở số", "ở số nhà", "nhà của", "nhà anh",
    "nhà chị", "nhà ông", "nhà bà", "hktt", "đktt", "hkđktt", "nơi đktt", "nơi đăng ký hktt", "đkhk",
    "đkhktt", "đknkttt", "nơi đkhktt", "nơi ở hiện tại", "nơi ở hiện nay", "chỗ ở hiện nay",
    "chỗ ở hiện tại",
];

/// Words for living that are as often said of something else, so that only a house's number makes them an address.
const WEAK: &[&str] = &[
    "nhà ở", "sống ở", "nhà của", "nhà anh", "nhà chị", "nhà ông", "nhà bà", "ở tại", "sống tại",
    "sinh sống tại", "cư trú", "nơi ở", "chỗ ở", "hộ khẩu", "tạm trú", "phòng trọ", "ngụ", "ở số",
];

/// Where these words stand before, the talk is of an office's seat or of a procedure.
const ELSEWHERE: &[&str] = &[
    "trụ sở", "cơ quan", "thủ tục", "hồ sơ", "lưu động", "giải quyết", "văn phòng đặt", "quản lý",
    "công trình", "dự án", "quy định", "dữ liệu", "đề án", "cấp số nhà", "gắn", "biển", "đánh số", "rà soát",
    "chương trình", "hỗ trợ", "xóa", "xây dựng", "kiểm tra", "tuyên truyền", "thủ tục đăng ký",
    "việc đăng ký", "người dân đăng ký", "công dân đăng ký", "vận động", "khảo sát", "nhà văn hóa",
    "nghiệm thu", "khởi công", "thẩm định", "quy hoạch",
];

/// How many characters an address may take.
const LONG: usize = 90;

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let word = passage.text[at.clone()].to_lowercase();
    // "Hộ khẩu thường trú của ông X: …" is a form's line like "Hộ khẩu thường trú: …".
    let label = passage.after(at.end);
    let colon = label.find(':').filter(|colon| is_owner(&label[..*colon])).unwrap_or_default();
    let at = at.start..at.end + colon;
    let house = matches!(word.as_str(), "số nhà" | "nhà số" | "nhà ở số" | "ở nhà số" | "ở số nhà");
    let start = if house { at.start } else { at.end };
    let after = head(passage.after(start), LONG);
    let mut address = Address::first(after);
    if !house && is_house(after) {
        address.places.insert(0, Place { at: 0, word: "số", numbered: true });
    }
    let (first, several) = (*address.places.first()?, address.places.len() >= 2);
    let near = after[..first.at].chars().count() <= 30;
    let line = after.starts_with(':');
    let says_enough = |place: &Place| !place.is_wide() || (place.numbered && (line || place.word == "số"));
    let exact = address.places.iter().any(says_enough)
        && (!line || (address.is_exact() && several) || !first.is_wide() || first.word == "số");
    let numbers = address.places.iter().filter(|place| place.numbered).count();
    // A line of a form, "Cư trú: …", says that it is one.
    let weak = WEAK.contains(&word.as_str()) && !line;
    let telling = match (house, weak) {
        (true, _) => numbers >= 1 && several,
        (_, true) => numbers >= 1 && exact && (several || person_before(passage, at.start)),
        _ => exact,
    };
    let before = passage.before(at.start);
    let elsewhere = speaks_in_general(tail(before, 45), ELSEWHERE)
        || is_group(clause(before))
        || (weak && has_word(tail(clause(before), 30), OFFICES));
    let elsewhere = elsewhere && !is_introduced(before);
    (telling && near && !elsewhere).then(|| at.start..start + address.end())
}

/// Whether between a form's label and its colon is told whose address follows: "hiện nay của ông Thiệp".
fn is_owner(text: &str) -> bool {
    text.split_once("của ").is_some_and(|(label, owner)| {
        label.split_whitespace().count() <= 2 && names_a_person(owner) && !has_word(owner, OFFICES)
    })
}

/// Whether a text begins, behind a colon or "tại", with a house's number before a street's name: "45/2 Nguyễn Huệ".
fn is_house(text: &str) -> bool {
    let start = text.trim_start_matches([':', ' ', '*', '|']);
    let start = start.strip_prefix("tại ").unwrap_or(start);
    let street = start.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '/' | 'A'..='C'));
    let number = start.len() - street.len();
    number > 0 && street.strip_prefix(' ').is_some_and(|name| name.starts_with(char::is_uppercase))
}

/// Finds an address at its first place, by the person or the word for living that stands directly before it.
pub(super) fn at_place(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    // Few of these words have a number or a name behind them; the others cost no more than this.
    if !places::is_called(&passage.text[at.clone()], &passage.text[at.end..]) {
        return None;
    }
    let after = head(passage.after(at.start), LONG);
    let address = Address::first(after);
    let first = *address.places.first()?;
    let place = first.word;
    let (before, parted) = without_house_number(passage.before(at.start));
    let sound = first.at == 0 && (parted || address.is_exact()) && !address.is_symbol();
    let end = address.end();
    let closed = parted || after[end..].trim_start().chars().next().is_none_or(|c| ",;()–.\n".contains(c));
    let behind = &after[end..];
    // "Chị Lan (tổ 2)", "anh Nam ở phòng 302" tell where they work, unless a second place follows.
    let whole = address.places.len() >= 2 || parted;
    let lead = Lead {
        named: closed && (whole || !TEAMS.contains(&place)),
        person: whole || !ROOMS.contains(&place),
    };
    let lives =
        sound && (is_lived_in(before, lead) || begins(before, place, behind) || is_told_behind(behind));
    lives.then(|| at.start..at.start + end)
}

/// What may lead to a place.
#[derive(Clone, Copy)]
struct Lead {
    /// A name with a comma or a bracket.
    named: bool,
    /// A person and "ở".
    person: bool,
}

/// Places that are as often parts of an office or of its staff.
const TEAMS: &[&str] = &["tổ", "đội", "phòng", "khu", "lô", "căn", "số", "khối"];

/// Of these, those in which somebody is at work.
const ROOMS: &[&str] = &["phòng", "khu", "lô", "căn", "đội"];

/// Finds "bà Hồ Thị Vân, 217/4A Nguyễn Trãi, khu phố 3": a house's number and a street's name behind a person.
pub(super) fn at_number(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let text = &passage.text[at.start..];
    let number = house_number(text);
    let street = text[number..].strip_prefix(' ')?;
    if number == 0 || number > 9 || !street.starts_with(char::is_uppercase) {
        return None;
    }
    let after = head(passage.after(at.start), LONG);
    let address = Address::first(after);
    let telling = match address.places.first() {
        Some(place) => after[..place.at].chars().count() <= 34,
        None => text[..number].contains('/'),
    };
    let before = passage.before(at.start).trim_end();
    (telling && before.ends_with([',', '(']) && is_introduced(before))
        .then(|| at.start..at.start + address.end())
}

/// What stands before a house's number that belongs to the place behind it ("số 92/3 đường …"), and whether it had one.
fn without_house_number(before: &str) -> (&str, bool) {
    let text = before.trim_end();
    let number = text.rsplit(' ').next().unwrap_or_default();
    let is_number = !number.is_empty() && house_number(number) == number.len();
    if !is_number {
        return (text, false);
    }
    let rest = text[..text.len() - number.len()].trim_end();
    (rest.strip_suffix("số").unwrap_or(rest).trim_end(), true)
}

/// Whether what stands before a place says that a person lives there.
fn is_lived_in(before: &str, lead: Lead) -> bool {
    let text = before.trim_end();
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return false;
    }
    let (rest, at_home) = without_connectors(text);
    if rest.len() < text.len() {
        let by_person = at_home
            && (ends_with_person(rest) || ends_with_person(without_adverbs(rest)) || is_introduced(rest));
        let native = has_word(clause(rest), NATIVE) || suffix_word(&rest.to_lowercase(), UNNAMED).is_some();
        return (by_person && lead.person && !native && !is_sent(rest))
            || is_home(rest)
            || is_living(rest, 34);
    }
    if let Some(rest) = suffix_word(&lower, DIRECTIONS).map(|word| &text[..text.len() - word.len()]) {
        return has_moved(rest);
    }
    if let Some(word) = suffix_word(&lower, DIRECT) {
        let rest = &text[..text.len() - word.len()];
        return suffix_word(&lower, COMPOUND_DIRECT).is_none() && (is_introduced(rest) || is_one(rest));
    }
    if let Some(rest) = lower.strip_suffix(" là") {
        return has_word(tail(clause(rest), 60), LABELS) && is_one(text) && !has_word(text, OFFICES);
    }
    if let Some((label, owner)) = text.strip_suffix(':').and_then(|line| line.rsplit_once("của ")) {
        let named = suffix_word(label.trim_end().to_lowercase().as_str(), LABELS).is_some();
        return named && names_a_person(owner) && !has_word(owner, OFFICES);
    }
    let label = lower.trim_end_matches([':', ' ', '*', '|', '–', '-']);
    if label.len() != lower.len() && suffix_word(label, LABELS).is_some() {
        return is_one(text) && !has_word(text, OFFICES);
    }
    let opened = text.ends_with(['(', ',', '–']) || text.ends_with(" -");
    opened && lead.named && is_introduced(text)
}

/// A text without the words between somebody and the place that it ends with ("ở ngay đầu"), and whether "ở" is one.
fn without_connectors(text: &str) -> (&str, bool) {
    let (mut rest, mut at_home) = (text, false);
    while let Some(word) = suffix_word(&tail(rest, 8).to_lowercase(), CONNECTORS) {
        at_home |= word == "ở";
        rest = rest[..rest.len() - word.len()].trim_end();
    }
    (rest, at_home)
}

/// Whether a text ends with somebody's moving house: "chị Dư chuyển", "anh Triển dọn", "lấy chồng". Whole offices move
/// too, and who is moved by an office goes to work.
fn has_moved(text: &str) -> bool {
    let lower = text.trim_end().to_lowercase();
    let same = clause(text);
    let moved = suffix_word(&lower, MOVED).is_some() || suffix_word(&lower, MARRIED).is_some();
    moved && is_one(text) && !is_sent(text) && !has_word(same, OFFICES) && !has_word(same, MOVED_BY)
}

/// Words for moving house, before the direction.
const MOVED: &[&str] = &[
    "chuyển", "chuyển hẳn", "chuyển nhà", "chuyển chỗ ở", "chuyển hộ khẩu", "chuyển khẩu", "cắt khẩu",
    "nhập khẩu", "dọn", "dọn hẳn", "dọn nhà", "dời nhà", "dời", "di cư", "tản cư",
];

/// Words for marrying and following, before the direction.
const MARRIED: &[&str] = &[
    "lấy chồng", "lấy vợ", "theo chồng", "theo vợ", "theo con", "theo mẹ", "theo cha", "theo bố", "gả",
    "làm dâu", "làm rể", "cưới",
];

/// Words in the clause of what is moved otherwise.
const MOVED_BY: &[&str] = &[
    "được", "đội", "đoàn", "tổ công tác", "tổ", "hồ sơ", "quà", "gạo", "lớp", "điểm trường", "thầy", "bộ đội",
];

/// Where somebody moves, before the place.
const DIRECTIONS: &[&str] = &["về", "đến", "tới", "sang", "qua", "ra", "lên", "xuống", "vào", "về tận"];

/// "Ở căn hộ 1204, nhà CT2, …, vợ chồng chị": a dwelling at the beginning, and the person behind it; or
/// a dwelling to which somebody comes back: "anh về căn hộ 903".
fn begins(before: &str, place: &str, behind: &str) -> bool {
    let lower = before.trim_end().to_lowercase();
    let start = matches!(lower.trim(), "ở" | "tại" | "trong" | "từ" | "về");
    let towards = suffix_word(&lower, TOWARDS).is_some() && is_one(before) && !is_sent(before);
    let home = HOMEWARDS.iter().any(|word| lower.ends_with(word));
    let from_home = home && clause(before).split_whitespace().count() <= 5;
    let person = || names_a_person(head(behind, 50));
    (from_home && person()) || DWELLINGS.contains(&place) && (towards || start && person())
}

/// Words at the beginning of a clause by which somebody, named behind it, leaves home or comes back.
const HOMEWARDS: &[&str] =
    &["từ nhà ở", "rời nhà ở", "về nhà ở", "khỏi nhà ở", "từ nhà riêng ở", "từ nhà tại"];

/// "Xóm Mỏ, nơi bà Lý đang sống": whether it is told behind a place who lives there.
fn is_told_behind(behind: &str) -> bool {
    let Some(rest) = behind.strip_prefix(", nơi ") else { return false };
    let told = head(rest, 40).split(',').next().unwrap_or_default();
    has_word(told, LIVING) && !is_group(told) && (names_a_person(told) || has_word(told, &["gia đình"]))
}

/// Places that are dwellings wherever they are named.
const DWELLINGS: &[&str] = &["căn hộ", "căn hộ số", "phòng trọ", "số nhà", "nhà số", "nhà trọ", "dãy trọ"];

/// Words for where somebody comes from, which is no home.
const NATIVE: &[&str] = &["quê", "nguyên quán", "sinh ra", "lớn lên", "chôn rau"];

/// Persons whom nobody knows by such words.
const UNNAMED: &[&str] = &[
    "bà cụ", "ông cụ", "cụ bà", "cụ ông", "cụ già", "một bà", "một ông", "một cụ", "một anh", "một chị",
    "một cô", "một chú", "một em", "một cháu", "một cậu", "một gia đình", "một cô gái", "hai anh", "hai chị",
    "hai ông", "hai bà",
];

/// Words between somebody and the place.
const CONNECTORS: &[&str] = &[
    "ở", "tại", "trong", "trên", "dưới", "bên", "giữa", "cuối", "đầu", "mãi", "ngay", "sát", "sâu", "tận",
    "tuốt", "miệt",
];

/// Words for living that may stand directly before a place.
const DIRECT: &[&str] = &[
    "trú", "ngụ", "cư trú", "cư ngụ", "thường trú", "tạm trú", "trú quán", "nhà", "trọ", "thuê trọ", "ở trọ",
    "hộ khẩu", "nhà riêng", "sống",
];

/// What only ends like one of these.
const COMPOUND_DIRECT: &[&str] =
    &["đăng ký thường trú", "đăng ký tạm trú", "đăng ký cư trú", "đời sống", "cuộc sống", "số nhà"];

/// What a form calls an address.
const LABELS: &[&str] = &[
    "địa chỉ", "chỗ ở", "nơi ở", "nơi ở hiện nay", "nơi ở hiện tại", "chỗ ở hiện nay", "chỗ ở hiện tại",
    "địa chỉ liên hệ", "nơi cư trú", "địa chỉ liên lạc", "đ/c", "nhà", "ngụ", "trú", "nhà riêng",
    "địa chỉ thường trú", "địa chỉ hiện nay", "hộ khẩu", "hktt", "đktt", "nhà ở", "quê quán, nơi ở",
];

/// Whose addresses are everybody's.
const OFFICES: &[&str] = &[
    "trụ sở", "sở", "công ty", "trung tâm", "ủy ban", "ubnd", "văn phòng", "cơ quan", "trường", "bệnh viện",
    "trạm", "hợp tác xã", "htx", "chi nhánh", "tiếp nhận", "doanh nghiệp", "cửa hàng", "đơn vị", "cơ sở",
    "quán", "điểm", "kho", "xưởng", "nhà hàng", "khách sạn", "chốt",
];

/// Words for living somewhere, further before the place: "ở hẳn với mẹ già tại thôn …".
const LIVING: &[&str] = &[
    "sống", "sinh sống", "cư trú", "cư ngụ", "ngụ", "trú", "tạm trú", "thường trú", "ở hẳn", "ở trọ",
    "ở nhờ", "ở cùng", "ở với", "ở chung", "ở riêng", "ở một mình", "thuê trọ", "thuê nhà", "thuê phòng",
    "thuê căn", "trọ", "tá túc", "định cư", "làm nhà", "dựng nhà", "cất nhà", "xây nhà", "mua nhà",
    "mua căn", "về ở", "ra ở", "chuyển đến ở", "chuyển về ở", "an cư", "chỗ ở", "nơi ở", "nhà riêng",
    "tổ ấm", "lưu trú", "về sống", "ẩn cư", "nương náu", "ở ghép", "hộ khẩu", "về làm dâu", "làm dâu",
    "làm rể", "lấy chồng", "ở lại quê", "dọn về", "dọn đến", "dọn ra", "lập nghiệp", "nương nhờ",
    "nương tựa", "ở đậu", "mướn nhà", "mướn phòng", "cất chòi", "dựng chòi", "có nhà",
];

/// Words that hold "sống" and speak of no dwelling, and those that tell of a stay for work.
const NOT_LIVING: &[&str] = &[
    "đời sống", "cuộc sống", "kỹ năng sống", "lối sống", "nếp sống", "sức sống", "mức sống",
    "môi trường sống", "nhà ở cho", "mạch sống",
];

/// Words of groups, to which no one address belongs.
const GROUPS: &[&str] = &[
    "hộ dân", "các hộ", "người dân", "bà con", "nhân dân", "đồng bào", "công nhân", "nhiều hộ", "những hộ",
    "hộ gia đình", "các gia đình", "các cụ", "dân cư", "cư dân", "số hộ", "nhóm hộ", "hộ nghèo",
    "hàng trăm hộ", "hàng chục hộ", "dân", "các", "những", "nhiều", "công dân", "người lao động",
    "đoàn viên", "hội viên", "học sinh", "sinh viên", "trẻ em", "từng nhà", "từng ngôi", "mỗi nhà", "mỗi hộ",
    "từng hộ", "từng căn", "mọi nhà", "mỗi căn", "từng ngôi nhà",
];

/// Words for having been sent somewhere, or working there.
const SENT: &[&str] = &[
    "cử", "phân công", "tăng cường", "biệt phái", "điều động", "luân chuyển", "công tác", "cắm bản", "trực",
    "làm việc", "dạy học", "họp", "gặp", "phụ trách", "khảo sát", "cùng ăn",
];

/// Homes, as what stands before "ở": "căn nhà cấp bốn ở …", "về nhà ở …".
const HOMES: &[&str] = &[
    "căn nhà", "ngôi nhà", "mái nhà", "nếp nhà", "căn hộ", "phòng trọ", "nhà trọ", "nhà riêng", "căn phòng",
    "nhà sàn", "dãy trọ", "nhà cũ", "túp lều", "gian nhà", "nhà tình nghĩa", "nhà cấp bốn", "nhà nhỏ",
    "nhà thuê",
];

/// What stands before the word "nhà" alone when it is somebody's home.
const TOWARDS: &[&str] = &[
    "về", "từ", "rời", "đến", "tới", "khỏi", "qua", "tận", "có", "ghé", "sang", "vào", "là", "hiện", "tìm",
    "cách",
];

/// Callings that may stand between a name and where somebody lives: "ông X, giáo dân ở xóm 11".
const CALLINGS: &[&str] = &[
    "giáo dân", "tín đồ", "phật tử", "nông dân", "hộ nghèo", "hộ cận nghèo", "thương binh", "bệnh binh",
    "chủ hộ", "chủ nhà", "hưu trí", "cán bộ hưu trí", "cựu chiến binh", "người dân", "một người dân",
    "công dân", "xã viên", "người", "cụ ông", "cụ bà", "hội viên", "tiểu thương", "ngư dân", "nghệ nhân",
    "góa phụ", "hàng xóm", "mẹ liệt sĩ", "thân nhân liệt sĩ", "vợ liệt sĩ", "người cao tuổi", "cử tri",
    "chủ vườn", "thợ xây", "thợ hồ", "lái xe", "học sinh", "sinh viên", "người khiếu nại", "người nộp hồ sơ",
    "nhân chứng", "người có công", "giáo viên nghỉ hưu", "cán bộ nghỉ hưu", "già làng", "đảng viên", "hiện",
    "nhà", "hộ", "bán vé số", "công nhân", "thanh niên", "đoàn viên", "quê",
];

/// Whether the sentence so far speaks of one person and its last clause of no group.
fn is_one(text: &str) -> bool {
    names_a_person(tail(text, 80)) && !is_group(clause(text)) && !has_word(tail(text, 45), ELSEWHERE)
}

fn is_group(clause: &str) -> bool {
    let counted = clause.split_whitespace().zip(clause.split_whitespace().skip(1)).any(|(number, word)| {
        number.starts_with(|c: char| c.is_ascii_digit())
            && matches!(word, "căn" | "ngôi" | "hộ" | "người" | "gia" | "nhà" | "cụ" | "em" | "cháu")
    });
    counted || has_word(clause, GROUPS)
}

fn is_sent(text: &str) -> bool {
    has_word(tail(clause(text), 40), SENT)
}

/// Whether somebody's living is spoken of shortly before, in the same clause.
fn is_living(text: &str, reach: usize) -> bool {
    let near = tail(clause(text), reach);
    has_word(near, LIVING) && !has_word(near, NOT_LIVING) && !is_sent(text) && is_one(text)
}

/// Whether a text ends with a home: "căn nhà nhỏ", "nhà ông Sử", "từ nhà".
fn is_home(text: &str) -> bool {
    let lower = text.to_lowercase();
    if has_word(tail(clause(&lower), 34), HOMES) {
        return is_one(text) && !has_word(&lower, &["hộ nghèo", "xóa", "tạm"]);
    }
    if ends_with_person(text) && has_word(tail(clause(&lower), 34), &["nhà", "gia đình"]) {
        return is_one(text);
    }
    let Some(rest) = lower.strip_suffix("nhà").map(str::trim_end) else { return false };
    let opened = rest.is_empty() || rest.ends_with([',', '(', ':', ';']);
    (opened || suffix_word(rest, TOWARDS).is_some()) && is_one(text)
}

/// Whether a text ends with a person's name, but for what is often told between it and where they live: age, year of
/// birth, calling.
fn is_introduced(text: &str) -> bool {
    let mut rest = text.trim_end();
    let length = rest.len();
    for _ in 0..4 {
        rest = rest.trim_end_matches([' ', ',', '(', '–', '-', ';']);
        rest = without_aside(rest);
        if rest.ends_with([',', '(', '–', '-']) {
            continue;
        }
        break;
    }
    let rest = rest.trim_end_matches([' ', ',', '(', '–', '-', ';']);
    let office = || !ends_with_titled(rest) && has_word(tail(clause(rest), 40), OFFICES);
    rest.len() != length && ends_with_name(rest) && !ends_with_street(rest) && !office()
}

/// Whether the name at the end is a street's: "số 15 Lê Lợi", "đường Trần Phú".
fn ends_with_street(text: &str) -> bool {
    let mut words = text.split_whitespace().rev();
    let before = words.find(|word| !word.starts_with(char::is_uppercase)).unwrap_or_default();
    before.starts_with(|c: char| c.is_ascii_digit()) || STREETS.contains(&before)
}

/// Words before the names of streets, places and offices.
const STREETS: &[&str] = &[
    "đường", "phố", "ngõ", "hẻm", "kiệt", "xã", "phường", "huyện", "quận", "tỉnh", "trấn", "thôn", "xóm",
    "ấp", "bản", "làng", "công", "trường", "chợ", "cầu", "chùa", "đình", "sông", "khu",
];

/// A text without its last part when that is an age, a year of birth or a calling.
fn without_aside(text: &str) -> &str {
    let start =
        text.rfind([',', '(', '–']).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let aside = text[start..].trim().to_lowercase();
    let age = aside.ends_with("tuổi")
        || aside.starts_with("sinh năm")
        || aside.starts_with("sn ")
        || aside.starts_with("sinh ");
    let calling = CALLINGS.contains(&aside.as_str())
        || aside.starts_with("dân tộc")
        || aside.starts_with("người ") && aside.len() < 24;
    if start > 0 && (age || calling) { text[..start].trim_end() } else { text }
}

fn person_before(passage: &Passage<'_>, at: Offset) -> bool {
    names_a_person(tail(passage.before(at), 60))
}
