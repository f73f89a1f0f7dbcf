//! Words that names, statements and stories are put together from. `{…}` stands for what [`Cast::say`] fills in.

use super::rng::Rng;

/// Whom and what a text is about.
#[derive(Debug)]
pub(super) struct Cast<'a> {
    /// The unit's name.
    pub(super) unit: &'a str,
    /// The person's name, or "cả tổ".
    pub(super) who: &'a str,
    /// The year.
    pub(super) year: i32,
}

impl Cast<'_> {
    /// One of some phrases, with everything filled in.
    pub(super) fn say_one(&self, phrases: &[&str], rng: &mut Rng) -> String {
        let phrase = *rng.pick(phrases);
        self.say(phrase, rng)
    }

    /// A phrase with everything filled in, beginning with a capital letter.
    pub(super) fn say(&self, phrase: &str, rng: &mut Rng) -> String {
        let mut out = String::with_capacity(phrase.len() + 32);
        let mut rest = phrase;
        while let Some((before, after)) = rest.split_once('{') {
            out += before;
            let (name, tail) = after.split_once('}').unwrap_or((after, ""));
            match name {
                "dv" => out += self.unit,
                "ai" => out += self.who,
                "nam" => out += &self.year.to_string(),
                "ít" => out += &rng.between(3, 19).to_string(),
                "nhiều" => out += &rng.between(20, 480).to_string(),
                "giờ" => out += &rng.between(5, 9).to_string(),
                "tỷ lệ" => out += &rng.between(81, 99).to_string(),
                _ => unreachable!("no such blank: {name}"),
            }
            rest = tail;
        }
        out += rest;
        let mut letters = out.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }
}

pub(super) const FAMILY: &[&str] = &[
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô",
    "Dương", "Lý", "Nông", "Lò", "Vi", "Hà",
];
pub(super) const MIDDLE: &[&str] = &[
    "Văn", "Thị", "Hữu", "Đức", "Minh", "Thanh", "Ngọc", "Quang", "Thu", "Kim", "Xuân", "Gia", "Bảo", "Hoài",
    "Mỹ", "Tuấn",
];
pub(super) const GIVEN: &[&str] = &[
    "An", "Bình", "Châu", "Chi", "Cường", "Dung", "Dũng", "Duy", "Đạt", "Giang", "Hà", "Hải", "Hạnh", "Hằng",
    "Hiền", "Hiếu", "Hoa", "Hòa", "Huệ", "Hùng", "Hương", "Khánh", "Lan", "Lâm", "Liên", "Linh", "Loan",
    "Long", "Mai", "Nam", "Nga", "Nghĩa", "Nhung", "Oanh", "Phúc", "Phương", "Quân", "Quyên", "Sơn", "Tâm",
    "Thảo", "Thắng", "Thủy", "Toàn", "Trang", "Trung", "Tú", "Tùng", "Tuyết", "Vân", "Việt", "Vinh", "Yến",
];
pub(super) const TEAMS: &[&str] =
    &["Tổ công tác", "Nhóm tình nguyện", "Tổ tiếp nhận", "Đội phản ứng nhanh", "Tổ sáng kiến", "Chi đoàn"];
pub(super) const POSTS: &[&str] =
    &["Chuyên viên", "Cán bộ", "Chuyên viên chính", "Nhân viên", "Kế toán viên", "Văn thư"];
pub(super) const DEEDS: &[&str] = &[
    "rút ngắn thời gian trả hồ sơ cho người dân",
    "số hóa kho tài liệu của cơ quan",
    "giữ sạch con kênh đầu nguồn",
    "dạy chữ buổi tối cho người lớn tuổi",
    "mang dữ liệu mở về từng thôn",
    "tiết kiệm điện ở công sở",
    "dựng lại tủ sách cho điểm trường xa",
    "gieo lại rừng trên đồi trọc",
    "xây cầu dân sinh bằng sức dân",
    "chăm sóc người già neo đơn",
    "đưa nông sản sạch ra chợ phiên",
    "giảm giấy tờ trong họp hành",
    "trực đêm mùa nước lên",
    "vận động hiến đất mở đường",
    "tư vấn pháp luật tận nhà",
    "phân loại rác tại nguồn",
    "hỗ trợ thanh niên lập nghiệp",
    "cứu đàn gia súc qua mùa rét",
];
pub(super) const IMPACTS: &[&str] = &[
    "{nhiều} hộ dân không còn phải đi lại lần thứ hai cho một thủ tục.",
    "Thời gian chờ giảm từ {ít} ngày xuống còn {giờ} giờ.",
    "Tiết kiệm {nhiều} triệu đồng và {ít} cuộc họp trong năm {nam}.",
    "{tỷ lệ}% người được hỏi hài lòng với cách phục vụ mới.",
    "{ít} đơn vị khác đã làm theo trong năm {nam}.",
];
pub(super) const STATEMENTS: &[&str] = &[
    "Trong năm {nam} hoàn thành {nhiều} việc được giao, không việc nào quá hạn.",
    "Đề xuất {ít} cách làm mới, {dv} đã áp dụng ngay từ quý sau.",
    "Giúp {ít} đồng nghiệp học nghề và góp {nhiều} suất quà cho người khó khăn.",
    "Không có phản ánh, đơn thư; {nhiều} lượt tiếp dân đều có sổ ghi.",
    "Được tập thể giới thiệu tại cuộc họp với {tỷ lệ}% tán thành.",
    "Tự học, tổ chức {ít} buổi chia sẻ cho {nhiều} người.",
    "{tỷ lệ}% hồ sơ giải quyết trước hạn, cao nhất cơ quan.",
    "Đi {nhiều} thôn, ghi lại và trả lời {nhiều} câu hỏi của bà con.",
    "Xếp loại hoàn thành xuất sắc nhiệm vụ năm {nam}, được nêu gương {ít} lần.",
    "Nhận thêm phần việc của {ít} người nghỉ dài ngày mà vẫn xong đúng hẹn.",
    "Nội bộ đoàn kết; {ít} góp ý trong năm đều được trả lời công khai.",
    "Tham gia đủ {ít} hoạt động phong trào, dẫn đầu {ít} hoạt động.",
];
pub(super) const OPENINGS: &[&str] = &[
    "Buổi sáng ở {dv} thường bắt đầu bằng tiếng cửa sắt kéo lên lúc {giờ} giờ, khi hàng ghế chờ vẫn còn trống.",
    "Người trong vùng quen gọi {ai} bằng một cái tên giản dị, nhưng việc {ai} làm thì không hề nhỏ.",
    "Năm {nam}, {dv} nhận nhiệm vụ mới trong lúc biên chế chỉ còn {ít} người.",
    "Khi được hỏi về thành tích, {ai} chỉ cười và mở cuốn sổ tay đã sờn gáy.",
    "Câu chuyện khởi đầu từ một buổi họp kéo dài {nhiều} phút mà không ai chịu ra về.",
];
pub(super) const SENTENCES: &[&str] = &[
    "Trong {ít} tháng đầu, **{ai}** đi hết {nhiều} thôn để nghe bà con nói về chỗ vướng.",
    "Mỗi góp ý được ghi lại thành một dòng, có người chịu trách nhiệm và có *hạn trả lời* rõ ràng.",
    "Cách làm ấy chậm lúc đầu nhưng giúp {dv} không phải sửa đi sửa lại về sau.",
    "Số hồ sơ quá hạn giảm từ {nhiều} xuống còn {ít} chỉ sau hai quý.",
    "Đồng nghiệp kể rằng {ai} hiếm khi nói to, song lời đã hứa thì *luôn làm đến cùng*.",
    "Có hôm mưa lớn, cả nhóm dầm mình đến {giờ} giờ tối để đưa tài liệu lên tầng cao.",
    "Kinh phí không nhiều, nên {dv} tận dụng máy cũ và tự viết biểu mẫu dùng chung.",
    "Bà con bảo rằng điều quý nhất là **được nghe giải thích đến khi hiểu**, chứ không chỉ nhận một tờ giấy hẹn.",
    "Từ việc nhỏ như dán lại biển chỉ đường, {ai} dần thuyết phục được cả những người khó tính nhất.",
    "Bài học rút ra là phải đo trước khi sửa, và sửa xong thì đo lại.",
    "Đến cuối năm {nam}, {nhiều} hộ đã tự nguyện tham gia, gấp đôi con số dự kiến.",
    "Không phải lần thử nào cũng thành công; có {ít} lần phải làm lại từ đầu vì số liệu không khớp.",
    "Nhờ bảng theo dõi treo ngay lối vào, ai cũng biết việc của mình đang ở bước nào.",
    "Các đơn vị bạn đến học hỏi và mang về *ba việc có thể làm ngay*.",
    "{ai} thường nhắc lớp trẻ rằng sự tử tế cũng cần được luyện tập mỗi ngày.",
    "Những chuyến đi xa bằng xe máy, có khi hơn {nhiều} cây số, dần trở thành nếp quen.",
    "Kết quả khảo sát cho thấy {tỷ lệ} phần trăm người được hỏi hài lòng với cách phục vụ mới.",
    "Phần thưởng được chia đều, một nửa góp vào quỹ giúp học sinh khó khăn.",
    "Mô hình được viết thành sổ tay {ít} trang, in khổ nhỏ để bỏ vừa túi áo.",
    "Điều khiến mọi người nhớ lâu là thái độ *bình tĩnh và kiên trì* giữa lúc công việc dồn dập.",
    "Tháng nào nhóm cũng dành một buổi chiều để xem lại những việc chưa làm được.",
    "Sau {ít} tuần chạy thử, {dv} họp lại, giữ điều hợp lý và mạnh dạn bỏ những bước chỉ có trên giấy.",
    "Lãnh đạo cơ quan không đứng ngoài mà cùng trực, cùng ăn cơm hộp và cùng chịu trách nhiệm khi có sai sót.",
    "Có gia đình ở cách trung tâm {nhiều} cây số vẫn đều đặn gửi thư cảm ơn viết tay mỗi dịp cuối năm.",
    "Tài liệu hướng dẫn được đọc thành tiếng và phát trên loa thôn để người không biết chữ cũng nắm được.",
    "Ý tưởng nảy ra từ một cuộc trò chuyện ở quán nước, rồi được thử ngay trong tuần sau.",
];
pub(super) const ENDINGS: &[&str] = &[
    "Phía trước còn nhiều việc, nhưng nền nếp đã có và niềm tin cũng đã có.",
    "Hoạt động tiếp tục trong năm tới với {ít} việc cụ thể đã ghi vào kế hoạch.",
    "{ai} nói rằng phần thưởng lớn nhất là thấy người dân ra về với nụ cười.",
    "Câu chuyện này khép lại ở đây, còn công việc thì vẫn tiếp diễn mỗi sáng.",
];
pub(super) const HEADINGS: [&[&str]; 3] = [
    &["Từ những ngày đầu khó khăn", "Bắt đầu từ việc nhỏ", "Chuyện ở cơ sở", "Một cách nghĩ khác"],
    &["Con số biết nói", "Kết quả nhìn thấy được", "Đo bằng việc thật", "Những gì đã thay đổi"],
    &["Lan tỏa và tiếp nối", "Chặng đường phía trước", "Điều còn ở lại", "Người đi cùng"],
];
pub(super) const POINTS: &[&str] = &[
    "Rà soát {nhiều} thủ tục và bỏ {ít} bước trùng lặp",
    "Mở **sổ góp ý** tại nhà văn hóa thôn",
    "Hướng dẫn {nhiều} người dùng dịch vụ trực tuyến",
    "Trồng {nhiều} cây bản địa dọc tuyến đường mới",
    "Tổ chức {ít} buổi tập huấn ngoài giờ",
    "Chia sẻ biểu mẫu cho {ít} đơn vị bạn",
    "Lập nhóm trực *ngày nghỉ* và đêm mưa bão",
    "Công khai tiến độ trên bảng tin mỗi thứ Hai",
];
pub(super) const ROWS: &[&str] = &[
    "Hồ sơ giải quyết đúng hạn", "Buổi tiếp dân lưu động", "Sáng kiến được áp dụng",
    "Lượt người được hỗ trợ", "Tài liệu đã số hóa", "Hộ tham gia mô hình", "Giờ tình nguyện",
];
pub(super) const QUOTES: &[&str] = &[
    "Làm việc gì cũng vậy, mình cứ coi người đến nhờ là người nhà thì tự khắc sẽ tìm ra cách nhanh nhất.",
    "Tôi không nghĩ đó là thành tích, tôi nghĩ đó là việc phải làm mà trước đây mình làm chưa tốt.",
    "Máy móc giúp mình nhanh hơn, còn lắng nghe mới giúp mình làm đúng.",
    "Một người đi thì nhanh, cả thôn cùng đi thì mới tới được chỗ xa.",
];
