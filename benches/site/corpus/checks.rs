//! The kinds of check that the plans use: what a plan writes.

/// What a criterion asks for.
#[derive(Debug, Clone, Copy)]
pub(super) enum Check {
    /// A statement.
    Evidence,
    /// A statement with a document.
    Document,
    /// A percentage of somebody.
    Share(usize, &'static str),
    /// The same, once for each unit that a leader has charge of.
    ShareOfEach(usize, &'static str),
    /// Nobody of a sort.
    Nobody(&'static str),
    /// Results on the scale below.
    Rating,
    /// Somebody with a title.
    Title,
    /// A recognised initiative.
    Initiative,
    /// A movement of certain bodies.
    Movement,
    /// The collective that a leader heads is recognised.
    Collective,
}

/// The items of a rating that are named, and two of the others.
pub(super) const RATED: [&str; 4] =
    ["xay-dung-dang", "lanh-dao-nhiem-vu", "Công tác phối hợp", "Cải cách hành chính"];

/// The title that is asked for.
pub(super) const TITLE: &str = "Chiến sỹ thi đua cơ sở";

impl Check {
    /// `check = …` of a plan.
    pub(super) fn toml(self) -> String {
        let share =
            |minimum, of| format!("kind = \"at-least\", minimum = {minimum}, unit = \"%\", of = \"{of}\"");
        let table = match self {
            Self::Evidence => "kind = \"evidence\"".to_owned(),
            Self::Document => "kind = \"document\"".to_owned(),
            Self::Share(minimum, of) => share(minimum, of),
            Self::ShareOfEach(minimum, of) => format!("{}, per_unit = true", share(minimum, of)),
            Self::Nobody(of) => format!("kind = \"at-most\", maximum = 0, unit = \"người\", of = \"{of}\""),
            Self::Rating => format!(
                "kind = \"rating\", scale = [\"Kém\", \"Trung bình\", \"Tốt\", \"Xuất sắc\"], source = \"Thang mẫu\", \
                 named = [{{ id = \"{}\", name = \"Kết quả xây dựng Đảng\", minimum = \"Xuất sắc\" }}, \
                 {{ id = \"{}\", name = \"Kết quả lãnh đạo nhiệm vụ\", minimum = \"Xuất sắc\" }}], rest = \"Tốt\"",
                RATED[0], RATED[1]
            ),
            Self::Title => format!("kind = \"titles\", title = \"{TITLE}\", minimum = 1"),
            Self::Initiative => "kind = \"initiative\", minimum = 1".to_owned(),
            Self::Movement => {
                "kind = \"movement\", launched_by = [\"prime-minister\", \"province\", \"agency\"]".to_owned()
            }
            Self::Collective => "kind = \"collective\"".to_owned(),
        };
        format!("{{ {table} }}")
    }
}
