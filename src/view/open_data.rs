//! The page of the open data, and what each field of the data holds: one table for the page and for the JSON Schema that
//! is published beside the data.

use super::{Content, DataField, DataFile, OpenData, Viewer};
use crate::terms::{Kind, Level};

/// A field of the data.
#[derive(Debug)]
pub struct Field {
    /// Its key in JSON and, where the table has it, its column.
    pub name: &'static str,
    /// What a value is.
    pub holds: Holds,
    /// What it means, in Vietnamese.
    pub meaning: &'static str,
}

/// What the values of a field are.
#[derive(Debug)]
pub enum Holds {
    /// A text; may be empty.
    Text,
    /// An absolute address.
    Address,
    /// A day, «2024-12-24».
    Day,
    /// A whole number between two others.
    Whole(i32, i32),
    /// Yes or no.
    Flag,
    /// One of these.
    OneOf(fn() -> Vec<&'static str>),
    /// Texts; may be none.
    Texts,
    /// Objects with fields of their own.
    Objects(&'static [Field]),
}

/// Every field of an exemplar, in the order of the file.
pub const FIELDS: &[Field] = &[
    field("url", Holds::Address, "Địa chỉ trang của gương, cũng là mã không đổi của dòng này"),
    field("title", Holds::Text, "Tiêu đề bài viết"),
    field("name", Holds::Text, "Họ và tên cá nhân hoặc tên tập thể"),
    field("position", Holds::Text, "Chức vụ của cá nhân; để trống với tập thể"),
    field("kind", Holds::OneOf(kinds), "Loại: tập thể, cá nhân lãnh đạo, quản lý, hay cá nhân"),
    field("agency", Holds::Text, "Cơ quan"),
    field("unit", Holds::Text, "Đơn vị thuộc cơ quan"),
    field("year", Holds::Whole(1945, 9999), "Năm của kỳ giới thiệu"),
    field("quarter", Holds::Whole(1, 4), "Quý của kỳ giới thiệu"),
    field("introduced", Holds::Day, "Ngày giới thiệu; nếu không ghi riêng thì là ngày của văn bản đầu tiên"),
    field("impact", Holds::Text, "Một câu: điều gì đã đổi khác, cho ai"),
    field("plan", Holds::Text, "Mã kế hoạch, cũng là phần cuối địa chỉ trang của kế hoạch"),
    field("categories", Holds::Texts, "Lĩnh vực, mô hình theo kế hoạch"),
    field("movements", Holds::Texts, "Phong trào thi đua"),
    field("acts", Holds::Objects(ACT_FIELDS), "Văn bản công nhận, biểu dương"),
    field("sample", Holds::Flag, "Nội dung mẫu, không có thật"),
];

/// Every field of an act.
const ACT_FIELDS: &[Field] = &[
    field("level", Holds::OneOf(levels), "Cấp công nhận: cơ quan hoặc tỉnh"),
    field("date", Holds::Day, "Ngày của văn bản"),
    field("number", Holds::Text, "Số, ký hiệu; có thể để trống"),
    field("authority", Holds::Text, "Nơi ban hành; có thể để trống"),
];

/// Columns that the table has in the place of [`Holds::Objects`].
const COLUMNS: &[Field] = &[
    field("level", Holds::Text, "Cấp của từng văn bản công nhận"),
    field("decision", Holds::Text, "Số, ký hiệu của từng văn bản công nhận"),
];

/// The files: name below `du-lieu/`, media type, what it is.
const FILES: &[(&str, &str, &str)] = &[
    ("ho-so.json", "application/json", "Toàn bộ hồ sơ, dạng JSON"),
    ("ho-so.csv", "text/csv", "Toàn bộ hồ sơ, dạng bảng CSV (mở được bằng Excel, LibreOffice)"),
    ("ho-so.schema.json", "application/schema+json", "Lược đồ của tệp JSON (JSON Schema 2020-12)"),
];

const fn field(name: &'static str, holds: Holds, meaning: &'static str) -> Field {
    Field { name, holds, meaning }
}

fn kinds() -> Vec<&'static str> {
    [Kind::Collective, Kind::Leader, Kind::Staff].map(Kind::name).to_vec()
}

fn levels() -> Vec<&'static str> {
    [Level::Agency, Level::Province].map(Level::name).to_vec()
}

impl Holds {
    /// In words, for the page.
    fn words(&self) -> String {
        let codes = |names: &[&str]| names.join(", ");
        match self {
            Self::Text => "chữ".to_owned(),
            Self::Address => "địa chỉ".to_owned(),
            Self::Day => "ngày, dạng năm-tháng-ngày".to_owned(),
            Self::Whole(1, 4) => "số, từ 1 đến 4".to_owned(),
            Self::Whole(..) => "số".to_owned(),
            Self::Flag => "true hoặc false".to_owned(),
            Self::OneOf(names) => format!("một trong các mã: {}", codes(&names())),
            Self::Texts => "danh sách chữ".to_owned(),
            Self::Objects(fields) => {
                format!(
                    "danh sách; mỗi mục có {}",
                    codes(&fields.iter().map(|field| field.name).collect::<Vec<_>>())
                )
            }
        }
    }
}

impl Viewer<'_> {
    pub(super) fn open_data(&self) -> (String, String, Content) {
        let files =
            FILES.iter().map(|(name, mime, title)| DataFile { title, mime, path: format!("du-lieu/{name}") });
        let row = |prefix: &str, field: &Field| DataField {
            name: format!("{prefix}{}", field.name),
            holds: field.holds.words(),
            meaning: field.meaning,
        };
        let fields = FIELDS.iter().flat_map(|field| {
            let inner = match field.holds {
                Holds::Objects(inner) => inner,
                _ => &[],
            };
            let prefix = format!("{}[].", field.name);
            [row("", field)].into_iter().chain(inner.iter().map(move |field| row(&prefix, field)))
        });
        let license = self.config.license.as_ref();
        let view = OpenData {
            total: self.archive.exemplars.len(),
            files: files.collect(),
            fields: fields.collect(),
            columns: COLUMNS.iter().map(|field| row("", field)).collect(),
            license: license.map(|license| license.name.clone()).unwrap_or_default(),
            license_url: license.and_then(|license| license.url.clone()).unwrap_or_default(),
            portal: self.link("Đưa gương mới lên trang chủ của cổng", "nhung/"),
        };
        let description = "Toàn bộ hồ sơ trên chuyên trang dưới dạng JSON và CSV, có mô tả từng trường và điều kiện sử dụng.";
        ("Dữ liệu mở".to_owned(), description.to_owned(), Content::OpenData(view))
    }
}
