//! The text of a new profile: every key with a word on what it is for, every criterion with what it owes.
//!
//! `##` begins an explanation, `#` a line to be filled in and set free. An answer that a sentence gives is there and
//! empty, so that `check` points at its line; figures are not, for 0 would be an answer.

use super::answers::{self, asked, fill_in};
use super::page::Page;
use super::quoted;
use crate::check::Section;
use crate::config::{Agency, Config, Unit};
use crate::plan::{ActRule, Milestone, OwedField, Plan};
use crate::terms::Kind;
use chrono::{Datelike, NaiveDate};

const STORY: &str = include_str!("templates/story.md");

/// What is known of a profile before its author says anything.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'a> {
    /// The plan that it goes by.
    pub(super) plan: &'a Plan,
    /// The site's movements.
    pub(super) config: &'a Config,
    /// The unit's agency.
    pub(super) agency: &'a Agency,
    /// The subject's unit.
    pub(super) unit: &'a Unit,
    /// Collective, leader or staff.
    pub(super) kind: Kind,
    /// The subject's name.
    pub(super) name: &'a str,
    /// The subject's id.
    pub(super) id: &'a str,
    /// A profile whose subject has the id that the name would have given.
    pub(super) namesake: Option<&'a str>,
    /// The emulation year.
    pub(super) year: i32,
    /// A day of the period asked for.
    pub(super) introduced: Option<NaiveDate>,
    /// The day of nomination.
    pub(super) today: NaiveDate,
    /// The categories chosen so far; without any, the criteria of all are shown.
    pub(super) categories: &'a [String],
    /// Whether a leader heads the unit, when that is known.
    pub(super) head: Option<bool>,
}

/// The whole file.
pub(super) fn profile(facts: &Facts<'_>) -> String {
    let mut page = Page::default();
    page.line("+++");
    page.explain(
        "Hồ sơ điển hình tiên tiến. Dòng bắt đầu bằng ## là lời giải thích, xóa đi cũng được. Dòng bắt đầu bằng một dấu # là \
         mẫu: khi đã có thông tin thì bỏ dấu # rồi sửa giá trị. Ngày viết theo dạng năm-tháng-ngày, không có ngoặc kép: \
         2024-12-20. Xem còn thiếu gì: guong check",
    );
    page.gap();
    page.text.push_str(&front(facts));
    page.line("+++");
    page.text + STORY
}

/// The front matter between its fences.
pub(super) fn front(facts: &Facts<'_>) -> String {
    let mut page = Page::default();
    head(&mut page, facts);
    subject(&mut page, facts);
    if facts.kind.is_person() {
        consent(&mut page, facts);
    }
    answers::sections(&mut page, facts);
    acts(&mut page, facts);
    page.text
}

/// The keys above the tables.
fn head(page: &mut Page, facts: &Facts<'_>) {
    let Facts { plan, unit, today, .. } = facts;
    page.explain("Tiêu đề câu chuyện trên trang: thay tên bằng một câu nói lên việc đã làm.");
    page.line(&format!("title = {}", quoted(facts.name)));
    page.explain("Loại: collective (tập thể), leader (lãnh đạo, quản lý), staff (công chức, viên chức, người lao động).");
    page.line(&format!("kind = \"{}\"", facts.kind.name()));
    page.explain(&format!("Đơn vị: {}, {}.", unit.name, facts.agency.name));
    page.line(&format!("unit = \"{}\"", unit.id));
    page.explain(&format!("Kế hoạch: {}.", plan.title));
    page.line(&format!("plan = \"{}\"", plan.id));
    page.explain(
        "Giai đoạn: nominated (giới thiệu, đăng ký), fostering (bồi dưỡng), recognised (đã công nhận). Chỉ hồ sơ đã công \
         nhận mới được đăng; sau khi có quyết định, lệnh guong recognise sửa dòng này.",
    );
    page.line("stage = \"nominated\"");
    page.explain(&format!("Ngày đơn vị giới thiệu, đăng ký.{}", due(facts, Milestone::Nomination)));
    // That it was registered today is likely in its own year alone.
    let to_write = if today.year() == facts.year { "" } else { "# " };
    page.line(&format!("{to_write}nominated = {}", in_year(*today, facts.year)));
    page.explain(&format!("Ngày hồ sơ về tới Văn phòng.{}", due(facts, Milestone::Dossier)));
    page.line(&format!("# dossier = {}", in_year(*today, facts.year)));
    page.explain("Ngày giới thiệu với công chúng; hồ sơ xếp vào năm và quý của ngày này.");
    page.line(&format!("# introduced = {}", introduced(facts)));
    page.explain("Ngày gửi về tỉnh để giới thiệu trên phương tiện truyền thông, nếu có.");
    page.line(&format!("# sent_to_province = {}", in_year(*today, facts.year)));
    categories(page, facts);
    movements(page, facts);
    page.explain("Một câu nói lên tác động: ai được gì, con số trước và sau. Hiện trên thẻ giới thiệu.");
    page.line("impact = \"\"");
}

/// The same day of a year; 29 February has none in most.
fn in_year(day: NaiveDate, year: i32) -> NaiveDate {
    day.with_year(year).unwrap_or(day)
}

/// An example of a day in the profile's year.
fn introduced(facts: &Facts<'_>) -> NaiveDate {
    let today = Some(facts.today).filter(|day| day.year() == facts.year);
    let last = NaiveDate::from_ymd_opt(facts.year, 12, 31);
    facts.introduced.or(today).or(last).unwrap_or(facts.today)
}

/// The plan's deadlines for a milestone, in words.
fn due(facts: &Facts<'_>, what: Milestone) -> String {
    let deadlines = facts.plan.deadlines.iter().filter(|deadline| deadline.what == what);
    deadlines
        .map(|deadline| format!(" Hạn: {} (mục {}).", deadline.bound.text_in(facts.year), deadline.clause))
        .collect()
}

fn categories(page: &mut Page, facts: &Facts<'_>) {
    let plan = facts.plan;
    if plan.categories.is_empty() {
        return;
    }
    let owed = match plan.categories_required {
        0 => String::new(),
        owed => format!("; kế hoạch yêu cầu ít nhất {owed}"),
    };
    page.explain(&format!("Lĩnh vực của điển hình, theo mã{owed}:"));
    for category in &plan.categories {
        page.explain(&format!("  {}: {} (mục {})", category.id, category.name, category.clause));
    }
    page.line("categories = []");
}

fn movements(page: &mut Page, facts: &Facts<'_>) {
    page.explain("Phong trào thi đua mà điển hình được phát hiện qua đó, theo mã trong site.toml:");
    let ours = |agency: &Option<String>| agency.as_ref().is_none_or(|id| *id == facts.agency.id);
    let running = facts.config.movements.iter();
    for movement in running.filter(|m| m.years.contains(&facts.year) && ours(&m.agency)) {
        let by = movement.launched_by.vietnamese();
        page.explain(&format!("  {}: {} ({by})", movement.id, movement.name));
    }
    let asked: Vec<_> = asked(facts, Section::Movements).collect();
    asked.iter().for_each(|criterion| page.criterion(criterion, facts.plan));
    page.line("movements = []");
}

fn subject(page: &mut Page, facts: &Facts<'_>) {
    page.gap();
    page.explain("Điển hình là ai.");
    page.line("[subject]");
    page.explain("Mã riêng của tập thể, cá nhân này: những năm sau vẫn dùng mã ấy.");
    if let Some(namesake) = facts.namesake {
        page.explain(&format!(
            "LƯU Ý: hồ sơ {namesake} đã có mã gần giống. Nếu đó chính là tập thể, cá nhân này thì ghi mã của hồ sơ ấy."
        ));
    }
    page.line(&format!("id = \"{}\"", facts.id));
    page.line(&format!("name = {}", quoted(facts.name)));
    if facts.kind.is_person() {
        page.explain("Chức vụ hoặc vị trí việc làm.");
        page.line("position = \"\"");
    } else {
        page.explain("Gồm những ai, ví dụ: 9 công chức, người lao động.");
        page.line("composition = \"\"");
    }
    if facts.kind == Kind::Leader {
        page.explain("true: đứng đầu đơn vị; false: cấp phó.");
        page.line("head = false");
        let units: Vec<&str> = facts.agency.units.iter().map(|unit| unit.id.as_str()).collect();
        page.explain(&format!("Các phòng do cá nhân này phụ trách, theo mã: {}.", units.join(", ")));
        page.line("in_charge = []");
    }
    fill_in(page, facts, Section::Subject);
}

fn consent(page: &mut Page, facts: &Facts<'_>) {
    page.gap();
    page.explain("Sự đồng ý của cá nhân về việc đăng thông tin. Không đăng khi chưa có; until là ngày cuối còn hiệu lực.");
    page.line("# [consent]");
    page.line(&format!("# date = {}", facts.today));
    page.line("# form = \"Văn bản đồng ý lưu tại Văn phòng\"");
    page.line(&format!("# until = {}-12-31", facts.year + 5));
}

fn acts(page: &mut Page, facts: &Facts<'_>) {
    page.gap();
    page.explain("Quyết định hoặc hình thức công nhận; lệnh guong recognise ghi phần này vào nhiều hồ sơ cùng lúc. Kế hoạch có:");
    for act in &facts.plan.acts {
        page.explain(&format!("  {}: {} (mục {}){}", act.id, act.name, act.clause, owes(act)));
    }
    asked(facts, Section::Acts).for_each(|criterion| page.criterion(criterion, facts.plan));
    let mut keys = vec!["decision = \"tên tệp trong content/decisions\""];
    if facts.plan.acts.iter().any(|act| act.owes.contains(&OwedField::Ballot)) {
        keys.push("in_favour = số phiếu tán thành");
    }
    if facts.plan.acts.iter().any(|act| act.owes.contains(&OwedField::Certificate)) {
        keys.push("certificate = \"số giấy công nhận\"");
    }
    page.explain(&format!(
        "Nếu tự ghi: một dòng [[acts]], dưới đó mỗi trường một dòng: {}.",
        keys.join("; ")
    ));
    page.gap();
    page.explain("Thành tích mới ở những quý sau.");
    page.line("# [[updates]]");
    page.line(&format!("# date = {}", facts.today));
    page.line("# title = \"\"");
    page.line("# text = \"\"");
}

/// What an act must state, in words.
fn owes(act: &ActRule) -> String {
    let fields: Vec<&str> = act.owes.iter().map(|field| field_name(*field)).collect();
    if fields.is_empty() { String::new() } else { format!("; phải có {}", fields.join(", ")) }
}

fn field_name(field: OwedField) -> &'static str {
    match field {
        OwedField::Date => "ngày",
        OwedField::Number => "số",
        OwedField::Signer => "người ký",
        OwedField::Certificate => "số giấy công nhận",
        OwedField::Ballot => "kết quả bỏ phiếu",
    }
}
