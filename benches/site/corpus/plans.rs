//! The five plans, each with the kinds of check and the process of one of the demonstration's plans, over all years.

use super::agencies::AGENCIES;
use super::checks::Check::{self, *};
use super::outline::Kind;
use super::{YEARS, quoted};

/// A plan.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) id: &'static str,
    title: &'static str,
    /// The act that makes an exemplar public.
    pub(super) act: Act,
    /// The act of the province, where there is one.
    pub(super) province: Option<&'static str>,
    /// The act by which one is introduced each month, where there is one.
    pub(super) monthly: Option<&'static str>,
    /// Quarters in which earlier exemplars owe an update.
    pub(super) updates: &'static [usize],
    /// Id and name; a profile names one.
    pub(super) categories: &'static [(&'static str, &'static str)],
    pub(super) criteria: &'static [Criterion],
    /// Everything else, as TOML.
    process: &'static str,
}

/// What the act of a plan owes.
#[derive(Debug)]
pub(super) struct Act {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) number: bool,
    pub(super) ballot: bool,
    pub(super) certificate: bool,
}

/// Who owes a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owed {
    All,
    Of(Kind),
    People,
    Category(&'static str),
}

/// A criterion.
#[derive(Debug)]
pub(super) struct Criterion {
    pub(super) id: &'static str,
    owed: Owed,
    text: &'static str,
    pub(super) check: Check,
}

impl Criterion {
    /// Whether a profile of a kind and category owes it.
    pub(super) fn applies_to(&self, kind: Kind, category: Option<&str>) -> bool {
        match self.owed {
            Owed::All => true,
            Owed::Of(owing) => owing == kind,
            Owed::People => kind != Kind::Collective,
            Owed::Category(id) => category == Some(id),
        }
    }
}

const fn criterion(id: &'static str, owed: Owed, check: Check, text: &'static str) -> Criterion {
    Criterion { id, owed, text, check }
}

const COLLECTIVE: Owed = Owed::Of(Kind::Collective);
const LEADER: Owed = Owed::Of(Kind::Leader);
const STAFF: Owed = Owed::Of(Kind::Staff);

/// In the order of their agencies.
pub(super) const PLANS: &[Plan; 5] = &[
    Plan {
        id: "xay-dung",
        title: "Kế hoạch điển hình tiên tiến ngành Xây dựng",
        act: Act {
            id: "cong-nhan",
            name: "Quyết định công nhận",
            number: true,
            ballot: true,
            certificate: false,
        },
        province: Some("cong-nhan-cap-tinh"),
        monthly: None,
        updates: &[],
        categories: &[],
        criteria: &[
            criterion("chap-hanh", Owed::All, Evidence, "Gương mẫu chấp hành chủ trương, pháp luật."),
            criterion("hoan-thanh", Owed::All, Evidence, "Hoàn thành xuất sắc công việc của năm."),
            criterion("lan-toa", Owed::All, Evidence, "Có ảnh hưởng tốt tới người khác trong cơ quan."),
            criterion(
                "tuong-ai",
                Owed::All,
                Evidence,
                "Giúp đồng nghiệp cùng tiến bộ, góp sức vào việc nhân đạo.",
            ),
            criterion("dan-dau", COLLECTIVE, Evidence, "Đứng đầu về kết quả nhiệm vụ chính trị trong năm."),
            criterion("sang-tao", COLLECTIVE, Evidence, "Chủ động, sáng tạo, có cách làm mới."),
            criterion(
                "ty-le-xuat-sac",
                COLLECTIVE,
                Share(50, "người được xếp loại xuất sắc"),
                "Một nửa số người trở lên được xếp loại xuất sắc.",
            ),
            criterion(
                "phong-trao-ky-cuong",
                COLLECTIVE,
                Evidence,
                "Phong trào thi đua có hiệu quả, kỷ cương được giữ nghiêm.",
            ),
            criterion(
                "nam-truoc",
                COLLECTIVE,
                Evidence,
                "Nội bộ đoàn kết, năm trước cũng hoàn thành xuất sắc.",
            ),
            criterion("trach-nhiem", LEADER, Evidence, "Dám nhận trách nhiệm, điều hành có kết quả."),
            criterion("giai-phap", LEADER, Evidence, "Đưa sáng kiến, giải pháp vào công việc của đơn vị."),
            criterion(
                "tap-the",
                LEADER,
                Collective,
                "Tập thể do người đó đứng đầu cũng là tập thể tiêu biểu.",
            ),
            criterion("nang-dong", STAFF, Evidence, "Có trách nhiệm cao, năng động trong việc được giao."),
            criterion("tieu-bieu", STAFF, Evidence, "Là gương mặt nổi bật của đơn vị."),
            criterion("lam-theo-bac", STAFF, Document, "Làm tốt điều đã đăng ký, có văn bản đánh giá."),
            criterion("cong-dong", STAFF, Evidence, "Góp phần xây dựng tập thể và cộng đồng."),
            criterion("phat-hien", Owed::All, Movement, "Được phát hiện qua một phong trào thi đua của năm."),
        ],
        process: r#"
[[levels]]
id = "agency"
name = "Cấp Sở"
[[levels]]
id = "province"
name = "Cấp tỉnh"
after = "agency"
clause = "IV.2"

[[acts]]
id = "cong-nhan-cap-tinh"
name = "Quyết định công nhận cấp tỉnh"
clause = "IV.2"
levels = ["province"]
owes = ["number", "date"]

[ballot]
clause = "IV.1"
secret = true
minimum = 90
of = "members"
text = "Hội đồng bỏ phiếu kín; từ 90% thành viên trở lên tán thành."

[[deadlines]]
id = "nop-ho-so"
what = "dossier"
before = { month = 12, day = 15 }
clause = "IV.1"
text = "Hồ sơ về tới Văn phòng Sở trước ngày 15 tháng 12."

[[calendar]]
when = { month = 12, day = 14 }
clause = "IV.1"
text = "Ngày cuối cùng nhận hồ sơ."
"#,
    },
    Plan {
        id: "nong-nghiep",
        title: "Kế hoạch xây dựng điển hình tiên tiến ngành Nông nghiệp",
        act: Act {
            id: "gioi-thieu-quy",
            name: "Giới thiệu gương của quý",
            number: false,
            ballot: false,
            certificate: false,
        },
        province: None,
        monthly: Some("gioi-thieu-thang"),
        updates: &[],
        categories: &[
            ("cong-so", "Văn hóa công sở"),
            ("lam-theo-bac", "Học tập và làm theo Bác"),
            ("chuyen-mon", "Nhiệm vụ chính trị, chuyên môn"),
        ],
        criteria: &[
            criterion("thanh-tich", Owed::All, Evidence, "Thành tích nổi bật trong lao động, công tác."),
            criterion("sang-kien", Owed::All, Evidence, "Có sáng tạo, biết đưa công nghệ vào công việc."),
            criterion("nhan-to-moi", Owed::All, Evidence, "Là nhân tố mới hoặc dẫn đầu trong phong trào."),
            criterion("chap-hanh", Owed::All, Evidence, "Gương mẫu chấp hành chính sách, pháp luật."),
            criterion("an-sinh", Owed::All, Evidence, "Góp sức vào hoạt động an sinh xã hội."),
            criterion(
                "gio-giac",
                Owed::Category("cong-so"),
                Evidence,
                "Giữ đúng giờ giấc, trang phục, lễ tiết.",
            ),
            criterion(
                "giao-tiep",
                Owed::Category("cong-so"),
                Evidence,
                "Giao tiếp lịch sự, tận tình với người dân.",
            ),
            criterion(
                "cong-so-sach",
                Owed::Category("cong-so"),
                Evidence,
                "Nơi làm việc ngăn nắp, tiết kiệm.",
            ),
            criterion("ky-luat", Owed::Category("cong-so"), Evidence, "Không ai vi phạm nội quy."),
            criterion("phong-cach", Owed::Category("lam-theo-bac"), Evidence, "Đi đầu đổi mới tác phong."),
            criterion("gan-dan", Owed::Category("lam-theo-bac"), Evidence, "Trọng dân, biết lắng nghe."),
            criterion("chong-lang-phi", Owed::Category("lam-theo-bac"), Evidence, "Ngăn lãng phí, tiêu cực."),
            criterion("noi-lam", Owed::Category("lam-theo-bac"), Evidence, "Đã nói là làm."),
            criterion("nhiem-vu", Owed::Category("chuyen-mon"), Evidence, "Làm tốt nhiệm vụ chuyên môn."),
            criterion(
                "xuat-sac",
                Owed::Category("chuyen-mon"),
                Evidence,
                "Hoàn thành xuất sắc việc được giao.",
            ),
            criterion("tay-nghe", Owed::Category("chuyen-mon"), Evidence, "Có trách nhiệm, tay nghề vững."),
            criterion(
                "danh-gia",
                Owed::Category("chuyen-mon"),
                Evidence,
                "Được tổ chức, cá nhân liên quan đánh giá tốt.",
            ),
        ],
        process: r#"
[[levels]]
id = "agency"
name = "Cấp Sở"

[[acts]]
id = "gioi-thieu-thang"
name = "Giới thiệu gương của tháng"
clause = "II.3"
levels = ["agency"]
owes = []

[[cadence]]
id = "hang-thang"
clause = "II.3"
text = "Mỗi tháng giới thiệu ít nhất một gương."
what = "pick"
every = "month"
act = "gioi-thieu-thang"

[[cadence]]
id = "hang-quy"
clause = "II.3"
text = "Mỗi quý giới thiệu ít nhất một gương."
what = "pick"
every = "quarter"
act = "gioi-thieu-quy"
"#,
    },
    Plan {
        id: "ngoai-vu",
        title: "Kế hoạch phát hiện, nhân rộng điển hình ngành Ngoại vụ",
        act: Act {
            id: "cong-nhan",
            name: "Quyết định, giấy công nhận",
            number: true,
            ballot: true,
            certificate: true,
        },
        province: None,
        monthly: None,
        updates: &[],
        categories: &[],
        criteria: &[
            criterion("chap-hanh", Owed::All, Evidence, "Làm gương trong chấp hành pháp luật."),
            criterion("hoan-thanh", Owed::All, Evidence, "Mọi việc được giao đều xuất sắc."),
            criterion("lan-toa", Owed::All, Evidence, "Được người khác noi theo."),
            criterion("tuong-ai", Owed::All, Evidence, "Biết sẻ chia, góp quỹ, làm từ thiện."),
            criterion("phat-hien", Owed::All, Movement, "Được phát hiện từ một phong trào thi đua."),
        ],
        process: r#"
[[levels]]
id = "agency"
name = "Cấp Sở"

[ballot]
clause = "II.2"
secret = true
text = "Hội đồng thẩm định hồ sơ rồi bỏ phiếu kín."

[[deadlines]]
id = "han-cong-nhan"
what = "recognition"
before = { month = 1, day = 10, next_year = true }
clause = "II.2"
text = "Việc công nhận xong trước ngày 10/01 năm sau."

[[calendar]]
when = { month = 12, day = 15 }
clause = "V"
text = "Các phòng gửi báo cáo về Văn phòng Sở."
"#,
    },
    Plan {
        id: "noi-chinh",
        title: "Kế hoạch xây dựng điển hình tiên tiến khối Nội chính",
        act: Act {
            id: "suy-ton",
            name: "Hội đồng suy tôn",
            number: false,
            ballot: false,
            certificate: false,
        },
        province: Some("khen-thuong-cap-tinh"),
        monthly: None,
        updates: &[],
        categories: &[],
        criteria: &[
            criterion("suy-ton-chung", Owed::All, Evidence, "Là nhân tố nổi bật, được tập thể suy tôn."),
            criterion("tham-muu", COLLECTIVE, Evidence, "Đoàn kết, chủ động tham mưu giải pháp có hiệu quả."),
            criterion(
                "nen-tang-so",
                COLLECTIVE,
                Evidence,
                "Làm việc thường xuyên trên nền tảng số dùng chung.",
            ),
            criterion(
                "cap-do",
                COLLECTIVE,
                Rating,
                "Hai kết quả chính xuất sắc, các tiêu chí khác từ mức tốt.",
            ),
            criterion("mo-hinh", COLLECTIVE, Evidence, "Có mô hình, cách làm mới đem lại hiệu quả."),
            criterion(
                "vi-pham",
                COLLECTIVE,
                Nobody("người vi phạm nội quy"),
                "Không ai vi phạm nội quy, quy chế.",
            ),
            criterion(
                "ty-le-tot",
                COLLECTIVE,
                Share(100, "người hoàn thành tốt trở lên"),
                "Mọi người hoàn thành tốt nhiệm vụ trở lên.",
            ),
            criterion(
                "ty-le-xuat-sac",
                COLLECTIVE,
                Share(20, "người hoàn thành xuất sắc"),
                "Từ 20% hoàn thành xuất sắc nhiệm vụ.",
            ),
            criterion("guong-mau", Owed::People, Evidence, "Gương mẫu về đạo đức, lối sống, kỷ luật."),
            criterion("phoi-hop", Owed::People, Evidence, "Chủ động nghiên cứu, phối hợp tốt."),
            criterion(
                "dung-han",
                Owed::People,
                Share(100, "nhiệm vụ hoàn thành đúng hạn"),
                "Làm xong toàn bộ nhiệm vụ đúng hạn.",
            ),
            criterion(
                "vuot-muc",
                Owed::People,
                Share(50, "nhiệm vụ hoàn thành vượt mức"),
                "Ít nhất một nửa số nhiệm vụ vượt mức.",
            ),
            criterion(
                "sang-kien",
                Owed::People,
                Initiative,
                "Có sáng kiến được cấp có thẩm quyền công nhận.",
            ),
            criterion("phong-trao", Owed::People, Evidence, "Tích cực trong các phong trào."),
            criterion(
                "chi-tieu",
                LEADER,
                ShareOfEach(100, "chỉ tiêu của phòng được hoàn thành"),
                "Từng phòng phụ trách hoàn thành mọi chỉ tiêu.",
            ),
            criterion(
                "chi-tieu-vuot",
                LEADER,
                ShareOfEach(50, "chỉ tiêu của phòng vượt mức"),
                "Từng phòng vượt mức một nửa chỉ tiêu.",
            ),
        ],
        process: r#"
[[levels]]
id = "agency"
name = "Cấp Ban"
[[levels]]
id = "province"
name = "Khối thi đua, cấp tỉnh"
after = "agency"
clause = "III.1"

[[acts]]
id = "khen-thuong-cap-tinh"
name = "Khen thưởng của Khối thi đua hoặc tỉnh"
clause = "III.1"
levels = ["province"]
owes = ["number", "date"]

[[quotas]]
id = "de-nghi-cap-tren"
clause = "I.2"
text = "Mỗi năm chọn một tập thể để đề nghị cấp trên khen thưởng."
maximum = 1
per = "agency"
kinds = ["collective"]
level = "province"

[[quotas]]
id = "moi-phong-mot"
clause = "IV.1"
text = "Mỗi phòng có từ một điển hình trở lên trong năm."
minimum = 1
per = "unit"
unit_types = ["division"]
"#,
    },
    Plan {
        id: "thanh-tra",
        title: "Kế hoạch điển hình tiên tiến ngành Thanh tra",
        act: Act {
            id: "khen-thuong",
            name: "Quyết định khen thưởng",
            number: true,
            ballot: false,
            certificate: false,
        },
        province: None,
        monthly: None,
        updates: &[3, 4],
        categories: &[],
        criteria: &[
            criterion("suy-ton", Owed::All, Evidence, "Là nhân tố mới, được tập thể suy tôn."),
            criterion("thanh-tich", Owed::All, Evidence, "Chấp hành pháp luật, có thành tích rõ rệt."),
            criterion("sang-kien", Owed::All, Evidence, "Có cách làm mới đem lại kết quả thật."),
            criterion("giup-do", Owed::All, Evidence, "Giúp đồng nghiệp, nhiệt tình với việc nhân đạo."),
            criterion("dan-dau", COLLECTIVE, Evidence, "Dẫn đầu về chất lượng, hiệu quả nhiệm vụ."),
            criterion("tu-hoc", COLLECTIVE, Evidence, "Phong trào sôi nổi, giữ nền nếp tự học."),
            criterion(
                "hoan-thanh-tot",
                COLLECTIVE,
                Share(100, "thành viên hoàn thành tốt trở lên"),
                "Mọi thành viên hoàn thành tốt nhiệm vụ trở lên.",
            ),
            criterion("chien-sy", COLLECTIVE, Title, "Ít nhất một thành viên là Chiến sỹ thi đua cơ sở."),
            criterion(
                "vi-pham",
                COLLECTIVE,
                Nobody("thành viên vi phạm"),
                "Không thành viên nào vi phạm quy chế.",
            ),
            criterion("dung-dau", LEADER, Evidence, "Làm tròn trách nhiệm người đứng đầu."),
            criterion("giai-phap", LEADER, Evidence, "Đưa giải pháp vào công việc của ngành."),
            criterion("ban-linh", STAFF, Evidence, "Lập trường vững vàng, không nản trước khó khăn."),
            criterion("sang-tao", STAFF, Evidence, "Có trách nhiệm, sáng tạo, không ngừng tự học."),
            criterion("di-dau", STAFF, Evidence, "Đi đầu, làm gương trong mọi lĩnh vực."),
            criterion("lam-theo-bac", STAFF, Document, "Thực hiện tốt điều đã đăng ký, có văn bản đánh giá."),
            criterion("dao-duc", STAFF, Evidence, "Trung thực, khách quan, giản dị, liêm chính."),
        ],
        process: r#"
[[levels]]
id = "agency"
name = "Cấp cơ quan"

[[deadlines]]
id = "dang-ky-quy-mot"
what = "nomination"
before = { month = 3, day = 31 }
registered_in = [1]
clause = "IV.1"
text = "Danh sách đăng ký của quý I trước ngày 31 tháng 3."

[[quotas]]
id = "moi-phong-mot"
clause = "IV.1"
text = "Văn phòng và mỗi phòng đăng ký ít nhất một điển hình."
minimum = 1
per = "unit"
unit_types = ["office", "division"]
stage = "nominated"

[[cadence]]
id = "thanh-tich-moi"
clause = "IV.3"
text = "Mỗi quý của nửa cuối năm ghi thành tích mới của từng điển hình."
what = "update"
every = "quarter"
quarters = [3, 4]
"#,
    },
];

/// A plan's file.
pub(super) fn file(plan: &Plan) -> String {
    let place = PLANS.iter().position(|other| other.id == plan.id).unwrap_or(0);
    let years: Vec<i32> = YEARS.collect();
    let mut out = format!(
        "+++\ntitle = {}\nagency = {}\nyears = {years:?}\nkinds = [\"collective\", \"leader\", \"staff\"]\n",
        quoted(plan.title),
        quoted(AGENCIES[place].id)
    );
    if !plan.categories.is_empty() {
        out += "categories_required = 1\n";
    }
    out += "\n[source]\nissuer = \"Cơ quan mẫu\"\ntitle = \"Kế hoạch mẫu\"\nnote = \"Kế hoạch sinh tự động để đo tốc độ.\"\n";
    let Act { id, name, number, ballot, certificate } = plan.act;
    let owes = [
        ("date", true),
        ("number", number),
        ("signer", number),
        ("ballot", ballot),
        ("certificate", certificate),
    ];
    let owes: Vec<&str> = owes.into_iter().filter(|(_, owed)| *owed).map(|(field, _)| field).collect();
    let (id, name) = (quoted(id), quoted(name));
    out += &format!(
        "\n[[acts]]\nid = {id}\nname = {name}\nclause = \"IV\"\nlevels = [\"agency\"]\nowes = {owes:?}\n"
    );
    out += plan.process;
    for (id, name) in plan.categories {
        out += &format!("\n[[categories]]\nid = {}\nname = {}\nclause = \"III\"\n", quoted(id), quoted(name));
    }
    for criterion in plan.criteria {
        out += &entry(criterion);
    }
    out + "+++\n\nKế hoạch này được sinh ra để đo tốc độ.\n\nCác tiêu chí theo mẫu của những kế hoạch có thật.\n"
}

fn entry(criterion: &Criterion) -> String {
    let Criterion { id, owed, text, check } = criterion;
    let owed = match owed {
        Owed::All => "general = true\n".to_owned(),
        Owed::Of(kind) => format!("kinds = [\"{}\"]\n", kind.name()),
        Owed::People => "kinds = [\"leader\", \"staff\"]\n".to_owned(),
        Owed::Category(id) => format!("categories = [\"{id}\"]\n"),
    };
    let heads = if matches!(check, Collective) { "heads_only = true\n" } else { "" };
    let (id, text, check) = (quoted(id), quoted(text), check.toml());
    format!("\n[[criteria]]\nid = {id}\nclause = \"III\"\ntext = {text}\n{owed}{heads}check = {check}\n")
}
