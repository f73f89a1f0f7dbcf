//! The five plans, each with the kinds of check and the process of one of the demonstration's plans, over all years.

mod ngoai_vu;
mod noi_chinh;
mod nong_nghiep;
mod thanh_tra;
mod xay_dung;

use super::agencies::AGENCIES;
use super::checks::Check;
use super::outline::Kind;
use super::{YEARS, quoted};

/// A plan.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) id: &'static str,
    title: &'static str,
    /// The act that makes an exemplar public.
    pub(super) act: Act,
    /// The act of the province, where there is one.
    pub(super) province: Option<&'static str>,
    /// The act by which one is introduced each month, where there is one.
    pub(super) monthly: Option<&'static str>,
    /// Quarters in which earlier exemplars owe an update.
    pub(super) updates: &'static [usize],
    /// Id and name; a profile names one.
    pub(super) categories: &'static [(&'static str, &'static str)],
    pub(super) criteria: &'static [Criterion],
    /// Everything else, as TOML.
    process: &'static str,
}

/// What the act of a plan owes.
#[derive(Debug)]
pub(super) struct Act {
    pub(super) id: &'static str,
    pub(super) name: &'static str,
    pub(super) number: bool,
    pub(super) ballot: bool,
    pub(super) certificate: bool,
}

/// Who owes a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owed {
    All,
    Of(Kind),
    People,
    Category(&'static str),
}

/// A criterion.
#[derive(Debug)]
pub(super) struct Criterion {
    pub(super) id: &'static str,
    owed: Owed,
    text: &'static str,
    pub(super) check: Check,
}

impl Criterion {
    /// Whether a profile of a kind and category owes it.
    pub(super) fn applies_to(&self, kind: Kind, category: Option<&str>) -> bool {
        match self.owed {
            Owed::All => true,
            Owed::Of(owing) => owing == kind,
            Owed::People => kind != Kind::Collective,
            Owed::Category(id) => category == Some(id),
        }
    }
}

const fn criterion(id: &'static str, owed: Owed, check: Check, text: &'static str) -> Criterion {
    Criterion { id, owed, text, check }
}

const COLLECTIVE: Owed = Owed::Of(Kind::Collective);
const LEADER: Owed = Owed::Of(Kind::Leader);
const STAFF: Owed = Owed::Of(Kind::Staff);

/// In the order of their agencies.
pub(super) const PLANS: &[Plan; 5] =
    &[xay_dung::PLAN, nong_nghiep::PLAN, ngoai_vu::PLAN, noi_chinh::PLAN, thanh_tra::PLAN];

/// A plan's file.
pub(super) fn file(plan: &Plan) -> String {
    let place = PLANS.iter().position(|other| other.id == plan.id).unwrap_or(0);
    let years: Vec<i32> = YEARS.collect();
    let mut out = format!(
        "+++\ntitle = {}\nagency = {}\nyears = {years:?}\nkinds = [\"collective\", \"leader\", \"staff\"]\n",
        quoted(plan.title),
        quoted(AGENCIES[place].id)
    );
    if !plan.categories.is_empty() {
        out += "categories_required = 1\n";
    }
    out += "\n[source]\nissuer = \"Cơ quan mẫu\"\ntitle = \"Kế hoạch mẫu\"\nnote = \"Kế hoạch sinh tự động để đo tốc độ.\"\n";
    let Act { id, name, number, ballot, certificate } = plan.act;
    let owes = [
        ("date", true),
        ("number", number),
        ("signer", number),
        ("ballot", ballot),
        ("certificate", certificate),
    ];
    let owes: Vec<&str> = owes.into_iter().filter(|(_, owed)| *owed).map(|(field, _)| field).collect();
    let (id, name) = (quoted(id), quoted(name));
    out += &format!(
        "\n[[acts]]\nid = {id}\nname = {name}\nclause = \"IV\"\nlevels = [\"agency\"]\nowes = {owes:?}\n"
    );
    out += plan.process;
    for (id, name) in plan.categories {
        out += &format!("\n[[categories]]\nid = {}\nname = {}\nclause = \"III\"\n", quoted(id), quoted(name));
    }
    for criterion in plan.criteria {
        out += &entry(criterion);
    }
    out + "+++\n\nKế hoạch này được sinh ra để đo tốc độ.\n\nCác tiêu chí theo mẫu của những kế hoạch có thật.\n"
}

fn entry(criterion: &Criterion) -> String {
    let Criterion { id, owed, text, check } = criterion;
    let owed = match owed {
        Owed::All => "general = true\n".to_owned(),
        Owed::Of(kind) => format!("kinds = [\"{}\"]\n", kind.name()),
        Owed::People => "kinds = [\"leader\", \"staff\"]\n".to_owned(),
        Owed::Category(id) => format!("categories = [\"{id}\"]\n"),
    };
    let heads = if matches!(check, Check::Collective) { "heads_only = true\n" } else { "" };
    let (id, text, check) = (quoted(id), quoted(text), check.toml());
    format!("\n[[criteria]]\nid = {id}\nclause = \"III\"\ntext = {text}\n{owed}{heads}check = {check}\n")
}
