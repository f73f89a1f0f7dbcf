//! What somebody suffers from, which is sensitive personal data. Diseases that are fought, treated and prevented in
//! general, and those of unnamed patients, are not: only a person with an illness is found.

use super::passage::Passage;
use super::person::{ends_with_name, ends_with_person, names_a_person, speaks_in_general, without_adverbs};
use super::words::{clause, ends_with_word, has_word, head, last_word, tail};
use crate::diag::Offset;
use std::ops::Range;

/// Illnesses, disabilities and treatments that tell of one.
pub(super) const WORDS: &[&str] = &[
    "ung thư", "hiv", "hiv/aids", "aids", "viêm gan", "viêm gan b", "viêm gan c", "viêm não",
    "viêm màng não", "viêm phổi", "viêm tụy", "viêm tụy cấp", "viêm cầu thận", "viêm đa khớp", "viêm khớp",
    "viêm xoang", "viêm loét dạ dày", "viêm cột sống", "viêm cơ tim", "viêm tắc", "viêm phế quản",
    "viêm ruột thừa", "viêm da cơ địa", "tiểu đường", "đái tháo đường", "tâm thần", "tâm thần phân liệt",
    "rối loạn tâm thần", "rối loạn lưỡng cực", "rối loạn lo âu", "rối loạn phổ tự kỷ", "rối loạn tiền đình",
    "rối loạn đông máu", "rối loạn nhịp tim", "rối loạn", "trầm cảm", "sảy thai", "sẩy thai", "thai lưu",
    "thai ngoài tử cung", "tiền sản giật", "vô sinh", "hiếm muộn", "sinh non", "tai biến",
    "tai biến mạch máu não", "xuất huyết não", "xuất huyết dạ dày", "nhồi máu", "nhồi máu cơ tim",
    "nhồi máu não", "đột quỵ", "đột quị", "bệnh hiểm nghèo", "hiểm nghèo", "bệnh nan y", "nan y", "bạo bệnh",
    "trọng bệnh", "bệnh nặng", "bệnh tim", "suy tim", "hở van tim", "hẹp van tim", "hẹp mạch vành",
    "bệnh mạch vành", "tim bẩm sinh", "tim mạch", "mổ tim", "ghép tim", "đặt stent", "suy thận", "chạy thận",
    "lọc máu", "ghép thận", "bệnh thận", "sỏi thận", "hội chứng thận hư", "suy gan", "xơ gan", "bệnh gan",
    "ghép gan", "suy tủy", "suy hô hấp", "suy giảm trí nhớ", "suy giảm miễn dịch", "suy nhược", "động kinh",
    "lao phổi", "bệnh lao", "lao xương", "lao hạch", "lao kháng thuốc", "bệnh phong", "bệnh phổi",
    "phổi tắc nghẽn", "tràn dịch màng phổi", "xơ phổi", "hen", "hen suyễn", "hen phế quản", "bại liệt",
    "bại não", "tự kỷ", "tăng động", "chậm nói", "chậm phát triển", "huyết áp cao", "cao huyết áp",
    "tăng huyết áp", "huyết áp thấp", "thoát vị", "thoát vị đĩa đệm", "thoái hóa", "thoái hóa cột sống",
    "thoái hóa khớp", "gai cột sống", "vẹo cột sống", "loãng xương", "gút", "gout", "thấp khớp", "thấp tim",
    "mất ngủ kinh niên", "u não", "u xơ", "u nang", "u máu", "u gan", "u phổi", "u vú", "u tuyến giáp",
    "khối u", "u ác tính", "hạch ác tính", "máu trắng", "bạch cầu", "bệnh máu", "tan máu",
    "tan máu bẩm sinh", "thalassemia", "máu khó đông", "hemophilia", "thiếu máu", "parkinson", "alzheimer",
    "sa sút trí tuệ", "mất trí nhớ", "khuyết tật", "dị tật", "tàn tật", "thiểu năng", "down",
    "xương thủy tinh", "teo cơ", "loạn dưỡng cơ", "nhược cơ", "covid-19", "covid", "f0", "sars-cov-2",
    "sốt xuất huyết", "sốt rét", "uốn ván", "bệnh dại", "sởi", "thủy đậu", "tay chân miệng", "nghiện ma túy",
    "nghiện rượu", "nghiện", "lupus", "lupus ban đỏ", "bệnh tự miễn", "bệnh hiếm", "vảy nến", "vẩy nến",
    "bạch biến", "bướu cổ", "bướu giáp", "basedow", "cường giáp", "suy giáp", "tuyến giáp", "mù lòa",
    "mù loà", "mù cả hai mắt", "mù hai mắt", "mù một mắt", "mù mắt", "mù bẩm sinh", "hỏng mắt",
    "hỏng một mắt", "hỏng hai mắt", "khiếm thị", "khiếm thính", "mất thính lực", "mất thị lực",
    "đục thủy tinh thể", "glôcôm", "glaucoma", "cườm nước", "thoái hóa điểm vàng", "bong võng mạc",
    "lãng tai", "nặng tai", "điếc", "câm điếc", "câm", "liệt", "liệt nửa người", "liệt hai chân",
    "liệt tứ chi", "liệt toàn thân", "liệt giường", "nằm liệt", "cụt", "cụt tay", "cụt chân", "cụt một chân",
    "cụt một tay", "mất một chân", "mất một tay", "mất một cánh tay", "mất hai chân", "mất một bàn tay",
    "hở hàm ếch", "sứt môi", "chân khoèo", "gù", "chất độc da cam", "chất độc hóa học", "dioxin",
    "thương tật", "tỷ lệ thương tật", "hóa trị", "hoá trị", "xạ trị", "truyền hóa chất", "ghép tủy",
    "gãy cổ xương đùi", "gãy cột sống", "gãy chân", "gãy tay", "chấn thương sọ não", "chấn thương cột sống",
    "viêm bàng quang", "dạ dày", "đau dạ dày", "đại tràng", "trĩ", "polyp", "sỏi mật",
    "phì đại tuyến tiền liệt", "tiền liệt tuyến", "suy tĩnh mạch", "giãn tĩnh mạch", "zona", "giang mai",
    "lậu", "dương tính", "tiền đình", "đau nửa đầu", "đau thần kinh tọa", "thần kinh tọa", "bệnh tâm lý",
    "bệnh thần kinh", "hội chứng", "ngộ độc", "bỏng", "cột sống", "bệnh mãn tính", "bệnh mạn tính",
    "bệnh nền", "suy dinh dưỡng", "béo phì", "phẫu thuật tim", "phẫu thuật não", "mổ não", "mổ u",
    "mổ cột sống", "phẫu thuật cột sống", "thay khớp", "thay khớp háng", "thay van tim", "gãy xương",
    "gãy xương đùi", "k vú", "k phổi", "k gan", "k dạ dày", "k giáp", "k vòm họng", "trào ngược dạ dày",
    "viêm mũi dị ứng", "dị ứng", "mề đay", "lao", "hậu covid", "nhiễm trùng máu", "nhiễm trùng huyết",
    "não úng thủy", "tăng động giảm chú ý", "viêm tủy", "phình động mạch", "dị dạng mạch máu não",
    "suy giảm thị lực", "thoái hóa võng mạc", "teo thần kinh thị giác", "xơ cứng bì", "xơ cứng",
    "xơ cứng teo cơ", "hoại tử", "hoại tử chỏm xương đùi", "bướu", "u lành", "u nang buồng trứng",
    "lạc nội mạc tử cung", "đa nang buồng trứng", "băng huyết", "liệt mặt", "liệt dây thần kinh số 7",
    "sống thực vật", "đời sống thực vật", "hôn mê", "loạn thần", "sang chấn tâm lý", "trầm uất", "nói lắp",
    "nói ngọng", "viêm gan siêu vi", "viêm gan siêu vi b", "suy đa tạng", "u mạch máu", "u tủy",
    "u xơ tử cung", "u đại tràng", "u dạ dày", "ung bướu", "phù phổi", "viêm thận", "bệnh vảy nến",
    "viêm đại tràng", "viêm dạ dày", "viêm phổi nặng", "đau cột sống", "viêm khớp dạng thấp", "dính khớp",
    "vẹo cổ", "bong gân", "đứt dây chằng", "chấn thương", "mất giọng", "tim to", "rung nhĩ", "hẹp động mạch",
    "tắc mạch", "co giật", "tật nguyền", "dị dạng", "bạch tạng", "loạn thị", "sa tử cung", "vỡ ối",
    "suy thai", "ngưng tim", "viêm võng mạc", "đa u tủy", "u lympho", "lymphoma", "bướu giáp nhân",
    "suy tuyến", "tràn dịch", "xuất huyết", "lú lẫn", "nghễnh ngãng", "u tuyến yên", "u tuyến thượng thận",
    "u buồng trứng", "u tử cung", "u thận", "u xương", "u trung thất", "u hạch", "u bàng quang", "u hốc mắt",
    "u tụy", "u thần kinh", "u màng não",
];

/// Of these, those with other meanings: only a word for suffering directly before makes them an illness.
const DOUBTFUL: &[&str] = &[
    "rối loạn", "down", "nghiện", "câm", "liệt", "cụt", "gù", "điếc", "hội chứng", "dương tính", "thoái hóa",
    "thiếu máu", "lậu", "bỏng", "tim mạch", "hen", "dạ dày", "đại tràng", "cột sống", "tuyến giáp",
    "ngộ độc", "suy nhược", "dị tật", "sởi", "hiểm nghèo", "tiền đình", "covid-19", "covid", "f0", "dioxin",
    "chất độc da cam", "chất độc hóa học", "sốt xuất huyết", "sốt rét", "u máu", "polyp", "trĩ", "chậm nói",
    "lọc máu", "gãy chân", "gãy tay", "bạch cầu", "suy dinh dưỡng", "béo phì", "khối u", "tâm thần", "nan y",
    "thương tật", "thoát vị", "lao", "hoại tử", "dị ứng", "bướu", "hôn mê", "mất ngủ", "chấn thương",
    "xơ cứng", "tràn dịch", "xuất huyết", "dị dạng", "nói lắp", "nói ngọng", "ung bướu", "co giật",
    "thay khớp", "k vú", "k gan",
];

/// What stands directly before a doubtful word when it is somebody's illness.
const CLOSE: &[&str] = &[
    "bị", "đầu gối", "gối", "khớp", "lưng", "cột sống", "đốt sống", "nạn nhân", "bệnh nhân", "mắc", "nhiễm",
    "bệnh", "chứng", "mắc chứng", "mắc hội chứng", "hội chứng", "mắc bệnh", "căn bệnh", "ung thư", "mổ",
    "viêm", "đau", "di chứng", "sốt", "thành", "trở thành", "là", "phát hiện", "phát hiện mình có", "có",
    "phơi nhiễm", "tai nạn", "nên", "đã", "từng", "hai lần", "cho kết quả", "trận", "đợt", "ca", "kết quả",
    "xét nghiệm", "chữa", "điều trị", "mang", "người", "di chứng của", "di chứng chiến tranh", "ảnh hưởng",
    "ảnh hưởng của", "ảnh hưởng bởi", "loét", "bị bệnh", "tai", "vừa", "tỷ lệ", "mất", "cơn", "vết", "nặng",
    "phẫu thuật", "bị thương", "bị di chứng", "chứng bệnh", "ung bướu", "khỏi", "khỏi bệnh", "hết bệnh",
];

/// Words by which an illness becomes somebody's.
const SUFFERS: &[&str] = &[
    "kết quả", "nhận tin", "biết mình", "trận", "gồng mình", "kiên cường", "mắc", "bị", "phát hiện",
    "chẩn đoán", "điều trị", "chữa", "uống thuốc", "dùng thuốc", "chống chọi", "di chứng", "sống chung với",
    "nhiễm", "mang", "vượt qua", "sau cơn", "chiến đấu với", "từng", "tiền sử", "qua đời vì", "mất vì",
    "bệnh", "là người", "cơn", "khỏi", "giành giật", "đang", "trải qua", "có", "chịu", "hành hạ", "căn",
    "mổ", "phẫu thuật", "vì", "do", "phải", "chứng", "biến chứng", "dương tính", "nghi", "hậu quả", "tật",
    "lâm", "đổ", "tái phát", "chăm", "cùng lúc", "nằm viện", "nhập viện", "cấp cứu", "vốn", "vật lộn với",
    "đối mặt với", "phát", "là trẻ", "là bệnh nhân", "là nạn nhân", "là người mắc", "là người nhiễm",
    "là ca mắc", "là ca nhiễm", "là em bé",
];

/// What an illness does to somebody, behind it.
const DOES: &[&str] = &[
    "khiến", "hành hạ", "cướp", "làm", "buộc", "không ngăn", "không cản", "lấy đi", "tái phát", "giày vò",
    "ập đến", "ập tới", "để lại", "đeo bám", "quật ngã", "di căn", "giai đoạn", "bẩm sinh", "từ nhỏ",
    "từ bé", "nằm một chỗ", "đã", "ở tuổi", "nặng", "từ năm", "mạn tính", "mãn tính", "nhiều năm", "từ khi",
    "từ lúc",
];

/// Of what is said to be ill in jest.
const THINGS: &[&str] = &[
    "hệ thống", "phần mềm", "giao thông", "máy chủ", "bộ máy", "thị trường", "đường truyền", "mạng",
    "bệnh thành tích", "cỗ máy",
];

/// Words for what is done about illnesses in general, and for those who are nobody in particular.
const IN_GENERAL: &[&str] = &[
    "phòng, chống", "phòng chống", "phòng ngừa", "phòng bệnh", "tuyên truyền", "quỹ", "trẻ em", "bệnh nhân",
    "người bệnh", "chương trình", "hội người", "tỷ lệ mắc", "tỷ lệ trẻ", "dịch", "công tác", "tầm soát",
    "hộ nghèo", "các trường hợp", "nhân dân", "bà con", "chính sách", "đối tượng", "bảo trợ", "ngành y tế",
    "cộng đồng", "hội thảo", "tập huấn", "bảo hiểm", "người mắc", "người bị", "người nhiễm", "những người",
    "nhiều người", "cho người", "trẻ mắc", "trẻ bị", "các cháu", "các em", "học sinh", "gia đình có",
    "hộ có", "những ca", "số ca", "ca mắc", "ca nhiễm", "phòng khám", "khám bệnh", "hội nạn nhân",
    "nạn nhân", "bệnh viện", "trung tâm", "khu điều trị", "khu cách ly", "khoa", "chuyên khoa", "bác sĩ",
    "bác sỹ", "thuốc", "máy", "người dân", "mỗi người", "ai", "trạm y tế", "tiêm", "vắc xin", "vắc-xin",
    "kiến thức", "bài viết", "về bệnh", "sổ tay", "giúp người", "hỗ trợ người", "của người", "với người",
    "các bệnh", "các hộ", "các bệnh lý", "người già", "người cao tuổi trong", "hội viên", "trường hợp",
    "số người", "chẩn đoán cho", "xét nghiệm cho", "đề tài", "nghiên cứu", "dấu hiệu", "nguy cơ",
    "phát hiện sớm", "sàng lọc", "chống dịch", "đợt dịch", "mùa dịch", "đại dịch", "chốt", "thân nhân người",
    "tỷ lệ hộ", "giảm", "ngăn", "chống", "xóa", "cảnh báo", "người cai", "cai", "đề án", "dự án", "lớp",
    "trường", "các loại", "nhóm", "từng người", "cấp cứu bệnh nhân", "chữa bệnh cho", "điều trị cho",
    "khám cho", "lợn", "gia súc", "trâu", "bò", "gà", "vật nuôi", "cây", "chó", "mèo", "thiết bị", "dịch vụ",
    "kỹ thuật", "phác đồ", "giường", "bài tuyên", "tờ rơi", "sản xuất", "phòng mạch", "tài trợ", "quyên góp",
    "kêu gọi", "ủng hộ", "tỷ lệ", "tỉ lệ", "số liệu", "thống kê", "tìm hiểu về",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let (before, after) = (passage.before(at.start), passage.after(at.end));
    let word = passage.text[at.clone()].to_lowercase();
    if is_general(before, after) || is_doubtful(&word, before) {
        return None;
    }
    (is_named(before, after) || is_suffered(before, after) || is_borne(before) || is_begun(before, after))
        .then_some(at)
}

/// Whether the talk is of illnesses in general. A person behind such a word ("bác sĩ kết luận chị bị …") has it.
fn is_general(before: &str, after: &str) -> bool {
    let same = last_clause(before);
    if has_word(head(after, 20), FOR_OTHERS) {
        return true;
    }
    if has_word(tail(same, 24), ONE) || is_named(before, after) {
        return false;
    }
    (speaks_in_general(tail(same, 40), IN_GENERAL) && !is_treated(same))
        || has_word(tail(before, 12), WITH_COMMA)
        || has_word(same, THINGS)
        || is_group(before)
}

/// "Anh Tuấn vào bệnh viện điều trị suy thận", "bà uống thuốc tiểu đường": whether somebody of the clause is where, or has
/// what, illnesses are treated with.
fn is_treated(clause: &str) -> bool {
    let lower = clause.to_lowercase();
    let Some(means) = last_word(&lower, MEANS) else { return false };
    let patient = clause.get(..means).unwrap_or_default();
    let general = last_word(&lower, IN_GENERAL).is_some_and(|end| end > means);
    !general && names_a_person(patient)
}

/// Words of patients for where they are and what they take.
const MEANS: &[&str] = &[
    "nằm bệnh viện", "vào bệnh viện", "nhập bệnh viện", "ra bệnh viện", "đi bệnh viện", "lên bệnh viện",
    "xuống bệnh viện", "ở bệnh viện", "nằm ở bệnh viện", "đưa vào bệnh viện", "nằm khoa", "vào khoa",
    "ở khoa", "uống thuốc", "dùng thuốc", "lấy thuốc", "mua thuốc", "tiêm thuốc", "phải tiêm",
    "đi khám bệnh", "nằm giường", "thở máy", "đeo máy",
];

/// "Nạn nhân chất độc da cam Trần Văn …": a name directly behind it.
fn is_named(before: &str, after: &str) -> bool {
    let named = after.trim_start().starts_with(char::is_uppercase) && names_a_person(head(after, 24));
    named && ends_with_word(before, VICTIMS)
}

/// "Người khuyết tật" are a group, unless somebody is one: "là người khuyết tật", "anh Vinh, người khuyết tật …".
fn is_group(before: &str) -> bool {
    let Some(rest) = before.trim_end().strip_suffix("người") else { return false };
    let one = ends_with_word(rest, &["là", "là một", "vốn là", "thành", "thành một", "cũng là", "một"]);
    let apposed = is_beside_name(rest);
    !rest.ends_with(char::is_alphanumeric) && !one && !apposed
}

/// Whether a text ends with a name and a comma or bracket behind it.
fn is_beside_name(text: &str) -> bool {
    let name = text.trim_end();
    name.strip_suffix([',', '(', '–']).is_some_and(ends_with_name)
}

/// Whether a word with other meanings stands where it need not be an illness.
fn is_doubtful(word: &str, before: &str) -> bool {
    DOUBTFUL.contains(&word) && !ends_with_word(before, CLOSE) && !ends_with_person(before)
}

/// "Chị mắc …", "bị suy thận từ năm 2015, anh vẫn …": a word for suffering, and a person before it or behind the clause.
fn is_suffered(before: &str, after: &str) -> bool {
    let near = tail(last_clause(before), 40);
    let told = has_word(near, SUFFERS) || ends_with_word(before, CLOSE);
    told && (names_a_person(before) || is_followed(after, 60))
}

/// "Vợ anh suy thận …", "con trai tâm thần …": nothing but the person before it; "anh Vinh, người khuyết tật …".
fn is_borne(before: &str) -> bool {
    let apposed = before.trim_end().strip_suffix("người").is_some_and(is_beside_name);
    apposed
        || ends_with_person(without_adverbs(last_clause(before)))
        || ends_with_person(without_adverbs(before))
}

/// "Thoát vị đĩa đệm hành hạ anh …", "dù khiếm thị từ nhỏ, chị …": it begins the clause.
fn is_begun(before: &str, after: &str) -> bool {
    let done = || has_word(head(after, 30), DOES) && names_a_person(head(after, 70));
    clause(before).split_whitespace().count() <= 3
        && (done() || is_followed(after, 24) || is_in_a_row(before))
}

/// Whether a person comes behind the clause.
fn is_followed(after: &str, reach: usize) -> bool {
    after.split_once(',').is_some_and(|(_, rest)| names_a_person(head(rest, reach)))
}

/// Words by which somebody is one of those with an illness.
const ONE: &[&str] = &[
    "là bệnh nhân", "là nạn nhân", "là người mắc", "là người nhiễm", "là người bị", "là ca mắc",
    "là ca nhiễm", "là trẻ",
];

/// Words before an illness that somebody's name may follow.
const VICTIMS: &[&str] = &["nạn nhân", "bệnh nhân", "người", "người bệnh", "bệnh binh"];

/// For whom something is done, behind the illness.
const FOR_OTHERS: &[&str] = &[
    "cho trẻ em", "cho bệnh nhân", "cho người", "cho các", "cho bà con", "cho học sinh", "cho công nhân",
    "cho nhân dân", "ở trẻ", "ở người", "cho nông dân", "cho phụ nữ", "cho những", "cho hội viên",
];

/// General words that hold a comma.
const WITH_COMMA: &[&str] = &["phòng, chống", "phòng và chống"];

/// The clause that goes on at the end of a text; what stands behind a semicolon, a bracket or a dash begins another.
fn last_clause(before: &str) -> &str {
    let clause = clause(before);
    // "Tăng huyết áp, tiểu đường": a list's later items have the words before its first one.
    if clause.trim().is_empty() { tail(before, 40) } else { clause }
}

/// "Bà cụ lãng tai, mù cả hai mắt": whether a clause begins, and the one before has a person and speaks of nothing in general.
fn is_in_a_row(before: &str) -> bool {
    let Some((first, last)) = before.rsplit_once(',') else { return false };
    let near = tail(first, 60);
    last.trim().is_empty() && names_a_person(near) && !has_word(near, IN_GENERAL)
}
