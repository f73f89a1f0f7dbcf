//! The field's vocabulary: what authors choose from by name, with its Vietnamese name and its part of an address.

use crate::form::choice;

choice! {
    /// What the criteria apply to.
    pub enum Kind {
        /// Tập thể.
        Collective = "collective",
        /// Cá nhân giữ chức vụ lãnh đạo, quản lý.
        Leader = "leader",
        /// Công chức, viên chức, người lao động.
        Staff = "staff",
    }
}

impl Kind {
    /// What readers see.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::Collective => "Tập thể",
            Self::Leader => "Cá nhân lãnh đạo, quản lý",
            Self::Staff => "Cá nhân",
        }
    }

    /// Its part of an address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Collective => "tap-the",
            Self::Leader => "lanh-dao",
            Self::Staff => "ca-nhan",
        }
    }

    /// Whether the subject is a person.
    pub fn is_person(self) -> bool {
        self != Self::Collective
    }
}

choice! {
    /// Who recognised.
    pub enum Level {
        /// The agency.
        Agency = "agency",
        /// The province, or what stands between.
        Province = "province",
    }
}

impl Level {
    /// What readers see, where the plan gives no name of its own.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::Agency => "Cấp cơ quan",
            Self::Province => "Cấp tỉnh",
        }
    }
}

choice! {
    /// How far a profile has come.
    pub enum Stage {
        /// Giới thiệu, đăng ký.
        Nominated = "nominated",
        /// Bồi dưỡng.
        Fostering = "fostering",
        /// Công nhận.
        Recognised = "recognised",
    }
}

choice! {
    /// What a unit is in its agency.
    pub enum UnitType {
        /// Văn phòng.
        Office = "office",
        /// Phòng.
        Division = "division",
        /// Trung tâm.
        Center = "center",
        /// Another affiliated unit (đơn vị trực thuộc).
        Affiliate = "affiliate",
        /// Đoàn thanh tra.
        InspectionTeam = "inspection-team",
        /// Tổ giải quyết đơn.
        ComplaintGroup = "complaint-group",
        /// Anything else.
        Other = "other",
    }
}

choice! {
    /// Who launched a movement.
    pub enum Launcher {
        /// Thủ tướng Chính phủ.
        PrimeMinister = "prime-minister",
        /// Trung ương.
        Central = "central",
        /// Bộ, ngành.
        Ministry = "ministry",
        /// Tỉnh.
        Province = "province",
        /// Khối thi đua.
        Bloc = "bloc",
        /// The agency itself.
        Agency = "agency",
        /// Its union.
        Union = "union",
    }
}

impl Launcher {
    /// What readers see.
    pub fn vietnamese(self) -> &'static str {
        match self {
            Self::PrimeMinister => "Thủ tướng Chính phủ",
            Self::Central => "Trung ương",
            Self::Ministry => "bộ, ngành",
            Self::Province => "tỉnh",
            Self::Bloc => "khối thi đua",
            Self::Agency => "cơ quan",
            Self::Union => "công đoàn",
        }
    }
}
