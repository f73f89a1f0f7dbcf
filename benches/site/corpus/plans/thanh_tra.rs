//! Inspectorates: titles, documents, and updates in later quarters.

use super::{Act, COLLECTIVE, LEADER, Owed, Plan, STAFF, criterion};
use crate::corpus::checks::Check::*;

/// The plan.
pub(super) const PLAN: Plan = Plan {
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
};
