//! A term's plan: categories, and picks of the month and of the quarter instead of decisions.

use super::{Act, Owed, Plan, criterion};
use crate::corpus::checks::Check::*;

/// The plan.
pub(super) const PLAN: Plan = Plan {
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
        criterion("gio-giac", Owed::Category("cong-so"), Evidence, "Giữ đúng giờ giấc, trang phục, lễ tiết."),
        criterion(
            "giao-tiep",
            Owed::Category("cong-so"),
            Evidence,
            "Giao tiếp lịch sự, tận tình với người dân.",
        ),
        criterion("cong-so-sach", Owed::Category("cong-so"), Evidence, "Nơi làm việc ngăn nắp, tiết kiệm."),
        criterion("ky-luat", Owed::Category("cong-so"), Evidence, "Không ai vi phạm nội quy."),
        criterion("phong-cach", Owed::Category("lam-theo-bac"), Evidence, "Đi đầu đổi mới tác phong."),
        criterion("gan-dan", Owed::Category("lam-theo-bac"), Evidence, "Trọng dân, biết lắng nghe."),
        criterion("chong-lang-phi", Owed::Category("lam-theo-bac"), Evidence, "Ngăn lãng phí, tiêu cực."),
        criterion("noi-lam", Owed::Category("lam-theo-bac"), Evidence, "Đã nói là làm."),
        criterion("nhiem-vu", Owed::Category("chuyen-mon"), Evidence, "Làm tốt nhiệm vụ chuyên môn."),
        criterion("xuat-sac", Owed::Category("chuyen-mon"), Evidence, "Hoàn thành xuất sắc việc được giao."),
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
};
