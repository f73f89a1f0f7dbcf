//! Internal affairs: ratings, shares for each unit in charge, initiatives, quotas.

use super::{Act, COLLECTIVE, LEADER, Owed, Plan, criterion};
use crate::corpus::checks::Check::*;

/// The plan.
pub(super) const PLAN: Plan = Plan {
    id: "noi-chinh",
    title: "Kế hoạch xây dựng điển hình tiên tiến khối Nội chính",
    act: Act {
        id: "suy-ton", name: "Hội đồng suy tôn", number: false, ballot: false, certificate: false
    },
    province: Some("khen-thuong-cap-tinh"),
    monthly: None,
    updates: &[],
    categories: &[],
    criteria: &[
        criterion("suy-ton-chung", Owed::All, Evidence, "Là nhân tố nổi bật, được tập thể suy tôn."),
        criterion("tham-muu", COLLECTIVE, Evidence, "Đoàn kết, chủ động tham mưu giải pháp có hiệu quả."),
        criterion("nen-tang-so", COLLECTIVE, Evidence, "Làm việc thường xuyên trên nền tảng số dùng chung."),
        criterion("cap-do", COLLECTIVE, Rating, "Hai kết quả chính xuất sắc, các tiêu chí khác từ mức tốt."),
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
        criterion("sang-kien", Owed::People, Initiative, "Có sáng kiến được cấp có thẩm quyền công nhận."),
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
};
