//! The agencies with their units, and the movements: the site's settings.

use super::{YEARS, quoted};

/// An invented agency.
#[derive(Debug)]
pub(super) struct Agency {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) head: &'static str,
    pub(super) signer: &'static str,
    pub(super) units: &'static [Unit],
}

/// One of its units.
#[derive(Debug)]
pub(super) struct Unit {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    kind: &'static str,
    pub(super) headcount: usize,
}

const fn unit(id: &'static str, name: &'static str, kind: &'static str, headcount: usize) -> Unit {
    Unit { id, name, kind, headcount }
}

/// In the order of the plans.
pub(super) const AGENCIES: [Agency; 5] = [
    Agency {
        id: "so-xay-dung",
        name: "Sở Xây dựng tỉnh Mẫu",
        head: "Giám đốc",
        signer: "Đinh Công Hoan",
        units: &[
            unit("xd-van-phong", "Văn phòng Sở", "office", 11),
            unit("xd-quy-hoach", "Phòng Quy hoạch và Kiến trúc", "division", 8),
            unit("xd-nha-o", "Phòng Quản lý nhà ở", "division", 9),
            unit("xd-ha-tang", "Phòng Hạ tầng kỹ thuật", "division", 8),
            unit("xd-quan-ly", "Phòng Quản lý xây dựng", "division", 10),
            unit("xd-giam-dinh", "Trung tâm Giám định xây dựng", "center", 24),
        ],
    },
    Agency {
        id: "so-nong-nghiep",
        name: "Sở Nông nghiệp tỉnh Mẫu",
        head: "Giám đốc",
        signer: "Lương Thị Hiển",
        units: &[
            unit("nn-van-phong", "Văn phòng Sở Nông nghiệp", "office", 10),
            unit("nn-ke-hoach", "Phòng Kế hoạch tài chính", "division", 7),
            unit("nn-trong-trot", "Phòng Trồng trọt", "division", 9),
            unit("nn-thuy-loi", "Chi cục Thủy lợi", "division", 18),
            unit("nn-kiem-lam", "Hạt Kiểm lâm", "division", 15),
            unit("nn-thu-y", "Trạm Chăn nuôi và Thú y", "center", 12),
            unit("nn-khuyen-nong", "Trung tâm Khuyến nông", "center", 21),
        ],
    },
    Agency {
        id: "so-ngoai-vu",
        name: "Sở Ngoại vụ tỉnh Mẫu",
        head: "Giám đốc",
        signer: "Hà Trọng Nghiêm",
        units: &[
            unit("nv-van-phong", "Văn phòng Sở Ngoại vụ", "office", 7),
            unit("nv-hop-tac", "Phòng Hợp tác quốc tế", "division", 6),
            unit("nv-lanh-su", "Phòng Lãnh sự và Lễ tân", "division", 6),
            unit("nv-bien-gioi", "Phòng Quản lý biên giới", "division", 5),
            unit("nv-dich-vu", "Trung tâm Dịch vụ đối ngoại", "center", 9),
        ],
    },
    Agency {
        id: "ban-noi-chinh",
        name: "Ban Nội chính Tỉnh ủy Mẫu",
        head: "Trưởng Ban",
        signer: "Nông Trọng Viên",
        units: &[
            unit("nc-van-phong", "Văn phòng Ban", "office", 6),
            unit("nc-nghiep-vu-1", "Phòng Nghiệp vụ I", "division", 7),
            unit("nc-nghiep-vu-2", "Phòng Nghiệp vụ II", "division", 7),
            unit("nc-nghiep-vu-3", "Phòng Nghiệp vụ III", "division", 6),
        ],
    },
    Agency {
        id: "thanh-tra-tinh",
        name: "Thanh tra tỉnh Mẫu",
        head: "Chánh Thanh tra",
        signer: "Tạ Hữu Bính",
        units: &[
            unit("tt-van-phong", "Văn phòng Thanh tra tỉnh", "office", 9),
            unit("tt-phong-1", "Phòng Thanh tra kinh tế", "division", 8),
            unit("tt-phong-2", "Phòng Thanh tra xã hội", "division", 8),
            unit("tt-phong-3", "Phòng Tiếp công dân", "division", 7),
            unit("tt-doan-dat-dai", "Đoàn thanh tra đất đai", "inspection-team", 7),
            unit("tt-to-don-thu", "Tổ giải quyết đơn thư kéo dài", "complaint-group", 5),
        ],
    },
];

/// Movements that every plan counts: id, name, who launched it.
pub(super) const MOVEMENTS: [(&str, &str, &str); 4] = [
    ("van-hoa-cong-so", "Thi đua thực hiện văn hóa công sở", "prime-minister"),
    ("nong-thon-moi", "Chung sức xây dựng nông thôn mới", "prime-minister"),
    ("cai-cach-hanh-chinh", "Thi đua cải cách hành chính", "province"),
    ("chuyen-doi-so", "Thi đua chuyển đổi số", "province"),
];

/// Movements that only some plans count.
pub(super) const OTHER_MOVEMENTS: [(&str, &str, &str); 4] = [
    ("hoc-tap-va-lam-theo-bac", "Học tập và làm theo tấm gương Bác Hồ", "central"),
    ("lao-dong-gioi", "Lao động giỏi, lao động sáng tạo", "union"),
    ("nganh-thi-dua", "Toàn ngành thi đua nâng cao chất lượng phục vụ", "ministry"),
    ("khoi-thi-dua", "Khối thi đua kỷ cương, trách nhiệm", "bloc"),
];

/// `site.toml`.
pub(super) fn site() -> String {
    let mut out = String::from(
        "title = \"Gương điển hình tiên tiến tỉnh Mẫu\"\n\
         description = \"Trang sinh tự động để đo tốc độ; mọi nội dung đều là mẫu.\"\n\
         base_url = \"https://guong.example.vn/dien-hinh/\"\n\
         language = \"vi\"\ntimezone = \"+07:00\"\nsample = true\n",
    );
    for agency in &AGENCIES {
        out += &format!(
            "\n[[agencies]]\nid = {}\nname = {}\nunits = [\n",
            quoted(agency.id),
            quoted(agency.name)
        );
        for unit in agency.units {
            let (id, name, kind) = (quoted(unit.id), quoted(unit.name), quoted(unit.kind));
            out += &format!(
                "  {{ id = {id}, name = {name}, type = {kind}, headcount = {} }},\n",
                unit.headcount
            );
        }
        out += "]\n";
    }
    let years: Vec<i32> = YEARS.collect();
    for (id, name, launcher) in MOVEMENTS.iter().chain(&OTHER_MOVEMENTS) {
        let (id, name, launcher) = (quoted(id), quoted(name), quoted(launcher));
        out += &format!(
            "\n[[movements]]\nid = {id}\nname = {name}\nlaunched_by = {launcher}\nyears = {years:?}\n"
        );
    }
    out
}
