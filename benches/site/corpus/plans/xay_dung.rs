//! Departments of construction: a ballot with a minimum, a headed collective, two levels.

use super::{Act, COLLECTIVE, LEADER, Owed, Plan, STAFF, criterion};
use crate::corpus::checks::Check::*;

/// The plan.
pub(super) const PLAN: Plan = Plan {
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
        criterion("nam-truoc", COLLECTIVE, Evidence, "Nội bộ đoàn kết, năm trước cũng hoàn thành xuất sắc."),
        criterion("trach-nhiem", LEADER, Evidence, "Dám nhận trách nhiệm, điều hành có kết quả."),
        criterion("giai-phap", LEADER, Evidence, "Đưa sáng kiến, giải pháp vào công việc của đơn vị."),
        criterion("tap-the", LEADER, Collective, "Tập thể do người đó đứng đầu cũng là tập thể tiêu biểu."),
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
};
