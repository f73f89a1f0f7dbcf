//! Foreign affairs: few criteria, a certificate, a deadline in the year that follows.

use super::{Act, Owed, Plan, criterion};
use crate::corpus::checks::Check::*;

/// The plan.
pub(super) const PLAN: Plan = Plan {
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
};
