//! Plans and decisions as pages.

use super::{CalendarEntry, Content, Decision, Fact, Plan, PlanCriterion, PlanGroup, PlanRule, Viewer};
use crate::decision::Decision as DecisionRecord;
use crate::plan::{Criterion, OwedField, Plan as PlanRecord, Rhythm, quarters_text};
use crate::terms::Kind;
use crate::text::{clerical_date, decimal, share_text, slug};

/// The heading under which a criterion stands.
pub(super) fn group_title(criterion: &Criterion, plan: &PlanRecord) -> String {
    if let Some(category) = criterion.categories.first().and_then(|id| plan.category(id)) {
        return category.name.clone();
    }
    let all = plan.kinds.iter().all(|kind| criterion.kinds.contains(kind));
    match criterion.kinds.as_slice() {
        _ if all || criterion.general => "Tiêu chuẩn chung".to_owned(),
        [Kind::Collective] => "Tiêu chí đối với tập thể".to_owned(),
        [Kind::Leader] => "Tiêu chí đối với cá nhân lãnh đạo, quản lý".to_owned(),
        [Kind::Staff] => "Tiêu chí đối với công chức, viên chức, người lao động".to_owned(),
        _ => "Tiêu chí đối với cá nhân".to_owned(),
    }
}

/// That heading's fragment on the plan's page.
pub(super) fn group_id(criterion: &Criterion, plan: &PlanRecord) -> String {
    format!("tc-{}", slug(&group_title(criterion, plan)))
}

/// «số 07/QĐ-MẪU ngày 20 tháng 12 năm 2024 của …».
pub(super) fn reference(decision: &DecisionRecord) -> String {
    let number =
        if decision.number.is_empty() { String::new() } else { format!("số {} ", decision.number) };
    let authority =
        if decision.authority.is_empty() { String::new() } else { format!(" của {}", decision.authority) };
    format!("{number}{}{authority}", clerical_date(decision.date))
}

impl Viewer<'_> {
    pub(super) fn plan(&self, plan: &PlanRecord) -> (String, String, Content) {
        let members = self.archive.facets.plans.get(plan.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let body = self.bodies.get(&plan.file);
        let view = Plan {
            intro_html: body.map(|body| body.html.clone()).unwrap_or_default(),
            facts: self.plan_facts(plan),
            source_note: plan.source.note.clone(),
            groups: self.plan_groups(plan),
            process: process(plan),
            calendar: plan
                .calendar
                .iter()
                .map(|entry| CalendarEntry {
                    when: entry.when.text(),
                    clause: entry.clause.clone(),
                    text: with_reading(&entry.text, &entry.reading),
                })
                .collect(),
            cards: self.cards(members),
        };
        let description =
            format!("Tiêu chí, quy trình và lịch của kế hoạch; {} gương đã được công nhận.", members.len());
        (plan.title.clone(), description, Content::Plan(view))
    }

    fn plan_facts(&self, plan: &PlanRecord) -> Vec<Fact> {
        let agency = self.config.agency(&plan.agency).map_or("", |agency| &agency.name);
        let known =
            self.several_agencies() && self.archive.facets.agencies.contains_key(plan.agency.as_str());
        let agency =
            if known { self.link(agency, &format!("co-quan/{}/", plan.agency)) } else { Self::plain(agency) };
        let years = match plan.years.as_slice() {
            [first, .., last] => format!("{first} – {last}"),
            [year] => year.to_string(),
            [] => String::new(),
        };
        let source = &plan.source;
        let number = source.number.as_ref().map(|number| format!(" số {number}")).unwrap_or_default();
        let date = source.date.map(|date| format!(" {}", clerical_date(date))).unwrap_or_default();
        vec![
            Fact { label: "Cơ quan thực hiện", values: vec![agency] },
            Fact { label: "Năm thi đua", values: vec![Self::plain(years)] },
            Fact {
                label: "Văn bản nguồn",
                values: vec![Self::plain(format!("{}{number}{date} ({})", source.title, source.issuer))],
            },
        ]
    }

    fn plan_groups(&self, plan: &PlanRecord) -> Vec<PlanGroup> {
        let mut groups: Vec<PlanGroup> = Vec::new();
        for criterion in &plan.criteria {
            let title = group_title(criterion, plan);
            let entry = PlanCriterion {
                clause: criterion.clause.clone(),
                text: criterion.text.clone(),
                required: criterion.check.required(),
                scope: self.scope(criterion, plan),
                reading: criterion.reading.clone(),
            };
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.criteria.push(entry),
                None => {
                    groups.push(PlanGroup { id: group_id(criterion, plan), title, criteria: vec![entry] })
                }
            }
        }
        groups
    }

    /// Limits of a criterion, in words.
    fn scope(&self, criterion: &Criterion, plan: &PlanRecord) -> String {
        let mut limits = Vec::new();
        if criterion.heads_only {
            limits.push("chỉ với người đứng đầu, không áp dụng cho cấp phó".to_owned());
        }
        if !criterion.units.is_empty() {
            let names: Vec<&str> = criterion.units.iter().map(|id| self.unit_name(id)).collect();
            limits.push(format!("chỉ với {}", names.join(", ")));
        }
        if let Some(group) =
            criterion.group.as_ref().and_then(|id| plan.groups.iter().find(|group| group.id == *id))
        {
            limits
                .push(format!("thuộc nhóm “{}”: đạt ít nhất {:02} tiêu chí", group.text, group.at_least_of));
        }
        limits.join("; ")
    }

    pub(super) fn decision(&self, decision: &DecisionRecord) -> (String, String, Content) {
        let members =
            self.archive.facets.decisions.get(decision.id.as_str()).map(Vec::as_slice).unwrap_or_default();
        let record = self.plans.get(&decision.plan);
        let mut facts = Vec::new();
        let mut add = |label: &'static str, text: &str| {
            if !text.is_empty() {
                facts.push(Fact { label, values: vec![Self::plain(text)] });
            }
        };
        add("Số, ký hiệu", &decision.number);
        add("Ngày", &clerical_date(decision.date));
        add("Cơ quan ban hành", &decision.authority);
        add("Người ký", &decision.signer);
        add("Chức vụ", &decision.position);
        if let Some(plan) = record {
            add("Cấp", plan.level_name(decision.level));
        }
        if let Some(session) = &decision.session {
            let mut text = session.date.as_ref().map(|date| clerical_date(date.value)).unwrap_or_default();
            if let (Some(present), Some(members)) = (&session.present, &session.members) {
                let (present, members) = (present.value, members.value);
                let share = share_text(present.into(), members.into());
                text += &format!("; {present}/{members} thành viên dự họp ({share})");
            }
            if session.is_secret() {
                text += "; bỏ phiếu kín";
            }
            add("Phiên họp Hội đồng", text.trim_start_matches("; "));
        }
        if let Some(plan) = record {
            let link = self.link(&plan.title, &format!("ke-hoach/{}/", plan.id));
            facts.push(Fact { label: "Kế hoạch", values: vec![link] });
        }
        let view = Decision {
            facts,
            intro_html: self.bodies.get(&decision.file).map(|body| body.html.clone()).unwrap_or_default(),
            cards: self.cards(members),
        };
        (decision.title.clone(), reference(decision), Content::Decision(view))
    }
}

/// A text with our reading behind it, if there is one.
fn with_reading(text: &str, reading: &str) -> String {
    if reading.is_empty() {
        text.to_owned()
    } else {
        format!("{text} (Cách hiểu của chuyên trang: {reading})")
    }
}

/// What the process asks, in the order in which it is met.
fn process(plan: &PlanRecord) -> Vec<PlanRule> {
    let rule = |label: &str, clause: &str, text: String, reading: &str| PlanRule {
        label: label.to_owned(),
        clause: clause.to_owned(),
        text,
        reading: reading.to_owned(),
    };
    let mut rules = Vec::new();
    if plan.categories_required > 0 {
        let clause = plan.categories.first().map_or("", |category| &category.clause);
        let text = format!("mỗi hồ sơ nêu ít nhất {:02} lĩnh vực", plan.categories_required);
        rules.push(rule("Lĩnh vực", clause, text, ""));
    }
    for deadline in &plan.deadlines {
        let only = if deadline.registered_in.is_empty() {
            String::new()
        } else {
            format!(", với hồ sơ đăng ký trong {}", quarters_text(&deadline.registered_in))
        };
        let text = deadline.text.trim_end_matches('.');
        // The plan's sentence may say the day itself.
        let text = match deadline.bound.is_said_in(text) {
            true => format!("{text}{only}"),
            false => format!("{text}: {}{only}", deadline.bound.text()),
        };
        rules.push(rule("Thời hạn", &deadline.clause, text, &deadline.reading));
    }
    if let Some(ballot) = &plan.ballot {
        let mut text = ballot.text.clone();
        if text.is_empty() {
            text = if ballot.secret { "bỏ phiếu kín".to_owned() } else { "biểu quyết".to_owned() };
            if let Some((minimum, _)) = ballot.minimum {
                text += &format!(", ít nhất {}% tán thành", decimal(minimum.value));
            }
        }
        rules.push(rule("Bình xét", &ballot.clause, text, &ballot.reading));
    }
    for act in &plan.acts {
        let owed: Vec<&str> = act.owes.iter().map(|field| owed_name(*field)).collect();
        let owed = if owed.is_empty() { String::new() } else { format!(", ghi rõ {}", owed.join(", ")) };
        rules.push(rule("Hình thức công nhận", &act.clause, format!("{}{owed}", act.name), &act.reading));
    }
    for level in plan.levels.iter().filter(|level| level.after.is_some()) {
        let lower = level.after.map_or("", |lower| plan.level_name(lower));
        rules.push(rule(
            &level.name,
            &level.clause,
            format!("chỉ xét từ gương đã được công nhận ở {lower}"),
            &level.reading,
        ));
    }
    for quota in &plan.quotas {
        rules.push(rule("Số lượng", &quota.clause, quota.text.clone(), &quota.reading));
    }
    for cadence in &plan.cadence {
        let label = match cadence.what {
            Rhythm::Pick => "Giới thiệu định kỳ",
            Rhythm::Update => "Thành tích mới",
        };
        rules.push(rule(label, &cadence.clause, cadence.text.clone(), &cadence.reading));
    }
    rules
}

fn owed_name(field: OwedField) -> &'static str {
    match field {
        OwedField::Date => "ngày",
        OwedField::Number => "số, ký hiệu",
        OwedField::Signer => "người ký",
        OwedField::Certificate => "giấy công nhận",
        OwedField::Ballot => "kết quả bỏ phiếu",
    }
}
