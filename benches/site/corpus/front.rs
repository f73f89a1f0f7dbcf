//! The front matter of a profile: the facts, and an answer to every criterion that its plan asks of it.

use super::agencies::{MOVEMENTS, OTHER_MOVEMENTS};
use super::checks::{Check, RATED, TITLE};
use super::decisions::{self, MEMBERS};
use super::outline::{Kind, Outline};
use super::phrases::{FAMILY, GIVEN, IMPACTS, MIDDLE, STATEMENTS};
use super::plans::Criterion;
use super::quoted;
use super::rng::{Part, Rng};

/// The front matter between its fences.
pub(super) fn matter(outline: &Outline) -> String {
    let mut rng = Rng::of(outline.i, Part::Front);
    let category = (!outline.plan.categories.is_empty()).then(|| rng.pick(outline.plan.categories).0);
    let mut out = format!("+++\n{}", facts(outline, category, &mut rng));
    out += &subject(outline);
    if outline.kind != Kind::Collective {
        out += &format!(
            "\n[consent]\ndate = {}\nform = \"Văn bản đồng ý lưu tại Văn phòng\"\n",
            outline.day(1, 2)
        );
    }
    let mut answers = Answers::default();
    for criterion in
        outline.plan.criteria.iter().filter(|criterion| criterion.applies_to(outline.kind, category))
    {
        answers.add(outline, criterion, &mut rng);
    }
    out += &answers.sections();
    out += &acts(outline, &mut rng);
    out += &updates(outline, &mut rng);
    out + "+++\n"
}

fn facts(outline: &Outline, category: Option<&str>, rng: &mut Rng) -> String {
    let Outline { plan, agency, unit, kind, year, i, .. } = outline;
    let impact = outline.cast().say_one(IMPACTS, rng);
    let mut movements = vec![rng.pick(&MOVEMENTS).0];
    if rng.below(2) == 0 {
        movements.push(rng.pick(&OTHER_MOVEMENTS).0);
    }
    let lines = [
        ("title", quoted(&outline.title)),
        ("kind", quoted(kind.name())),
        ("agency", quoted(agency.id)),
        ("unit", quoted(unit.id)),
        ("plan", quoted(plan.id)),
        ("stage", quoted("recognised")),
        ("nominated", outline.day(1, rng.between(3, 24))),
        ("dossier", outline.day(2, rng.between(1, 24))),
        ("introduced", outline.day(3, rng.between(16, 27))),
        ("movements", format!("{movements:?}")),
        ("impact", quoted(&impact)),
    ];
    let mut out: String = lines.into_iter().map(|(key, value)| format!("{key} = {value}\n")).collect();
    if let Some(category) = category {
        out += &format!("sent_to_province = {}\ncategories = [\"{category}\"]\n", outline.day(3, 28));
    }
    if rng.below(50) == 0 {
        out += &format!("aliases = [\"/{year}/ho-so-{i}/\"]\n");
    }
    out
}

fn subject(outline: &Outline) -> String {
    let (id, name, position) = (quoted(&outline.subject), quoted(&outline.name), quoted(&outline.position));
    let role = if outline.kind == Kind::Collective { "composition" } else { "position" };
    let mut out = format!("\n[subject]\nid = {id}\nname = {name}\n{role} = {position}\n");
    if outline.kind == Kind::Leader {
        out += &format!("head = true\nin_charge = [\"{}\", \"{}\"]\n", outline.unit.id, outline.next_unit.id);
        out += &outline
            .collective()
            .map(|other| format!("collective = \"{}\"\n", other.key()))
            .unwrap_or_default();
    }
    out
}

/// Answers by section.
#[derive(Debug, Default)]
struct Answers {
    evidence: String,
    measures: String,
    others: String,
}

impl Answers {
    fn add(&mut self, outline: &Outline, criterion: &Criterion, rng: &mut Rng) {
        let id = criterion.id;
        let year = outline.year;
        match criterion.check {
            Check::Evidence => self.evidence += &format!("{id} = {}\n", statement(outline, rng)),
            Check::Document => self.document(outline, id, rng),
            Check::Collective if outline.collective().is_none() => self.document(outline, id, rng),
            Check::Collective | Check::Movement => {}
            Check::Share(minimum, _) => self.measures += &format!("{id} = {{ {} }}\n", share(minimum, rng)),
            Check::ShareOfEach(minimum, _) => {
                let figures = [outline.unit, outline.next_unit]
                    .map(|unit| format!("{{ unit = \"{}\", {} }}", unit.id, share(minimum, rng)));
                self.measures += &format!("{id} = [{}]\n", figures.join(", "));
            }
            Check::Nobody(_) => self.measures += &format!("{id} = 0\n"),
            Check::Rating => {
                self.others += &format!("\n[ratings.{id}]\n");
                for (item, rating) in RATED.iter().zip(["Xuất sắc", "Xuất sắc", "Tốt", "Xuất sắc"])
                {
                    self.others += &format!("\"{item}\" = \"{rating}\"\n");
                }
            }
            Check::Title => {
                let holder =
                    quoted(&format!("{} {} {}", rng.pick(FAMILY), rng.pick(MIDDLE), rng.pick(GIVEN)));
                self.others +=
                    &format!("\n[[titles]]\ntitle = \"{TITLE}\"\nholder = {holder}\nyear = {year}\n");
            }
            Check::Initiative => {
                let (number, date) = (rng.between(1, 99), outline.day(1, 1));
                self.others += &format!(
                    "\n[[initiatives]]\nname = \"Sáng kiến {}\"\nauthority = \"Hội đồng sáng kiến\"\n\
                     number = \"{number}/QĐ-MẪU\"\ndate = {date}\n",
                    outline.deed
                );
            }
        }
    }

    fn document(&mut self, outline: &Outline, id: &str, rng: &mut Rng) {
        let (text, number, date) = (statement(outline, rng), rng.between(1, 99), outline.day(1, 1));
        let authority = quoted(outline.agency.name);
        let document = format!("number = \"{number}/TB-MẪU\", date = {date}, authority = {authority}");
        let title = quoted("Thông báo kết quả đánh giá");
        self.evidence +=
            &format!("{id} = {{ text = {text}, documents = [{{ title = {title}, {document} }}] }}\n");
    }

    fn sections(self) -> String {
        let mut out = format!("\n[evidence]\n{}", self.evidence);
        if !self.measures.is_empty() {
            out += &format!("\n[measures]\n{}", self.measures);
        }
        out + &self.others
    }
}

fn statement(outline: &Outline, rng: &mut Rng) -> String {
    quoted(&outline.cast().say_one(STATEMENTS, rng))
}

/// A count that reaches a percentage.
fn share(minimum: usize, rng: &mut Rng) -> String {
    let of = rng.between(5, 24);
    let least = (of * minimum).div_ceil(100);
    format!("count = {}, of = {of}", rng.between(least, of))
}

fn acts(outline: &Outline, rng: &mut Rng) -> String {
    let Outline { plan, year, quarter, round, i, .. } = outline;
    let mut out = format!("\n[[acts]]\ndecision = \"{}\"\n", decisions::of_quarter(plan, *year, *quarter));
    if plan.act.ballot {
        out += &format!("in_favour = {}\n", rng.between(MEMBERS - 1, MEMBERS));
    }
    if plan.act.certificate {
        out += &format!("certificate = \"{i}/GCN-MẪU\"\n");
    }
    if let Some(act) = plan.monthly {
        out += &format!("\n[[acts]]\ntype = \"{act}\"\ndate = {}\n", outline.day(1 + round % 3, 14));
    }
    if plan.province.is_some() && *round == 0 && *quarter == 4 {
        out += &format!("\n[[acts]]\ndecision = \"{}\"\n", decisions::of_province(plan, *year));
    }
    out
}

/// One update in each quarter in which the plan asks for one.
fn updates(outline: &Outline, rng: &mut Rng) -> String {
    let due = outline.plan.updates.iter().filter(|quarter| **quarter > outline.quarter);
    due.map(|quarter| {
        let (title, text) = (statement(outline, rng), statement(outline, rng));
        let date = format!("{}-{:02}-{:02}", outline.year, quarter * 3, rng.between(1, 28));
        format!("\n[[updates]]\ndate = {date}\ntitle = {title}\ntext = {text}\n")
    })
    .collect()
}
