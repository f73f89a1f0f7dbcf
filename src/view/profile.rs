//! A profile's page: story, facts, acts, and why it was recognised.

use super::{Act, Content, Fact, Link, Neighbours, Profile, Reason, ReasonGroup, Viewer, picture, plan};
use crate::archive::Index;
use crate::criteria::{Answered, Exemplar};
use crate::plan::{BallotBase, Plan};
use crate::profile::Act as ActRecord;
use crate::terms::Stage;
use crate::text::{clerical_date, share_text};

/// How many related profiles a page shows.
const RELATED: usize = 3;

impl Viewer<'_> {
    pub(super) fn profile(&self, index: Index) -> (String, String, Content) {
        let exemplar = self.archive.exemplars[index];
        let profile = exemplar.profile();
        let record = self.plans.get(&profile.plan);
        let period = exemplar.period();
        let view = Profile {
            card: self.card(index).clone(),
            portrait: profile.portrait.as_ref().map(picture::whole),
            cover: profile.cover.as_ref().map(picture::whole),
            date_label: match (&profile.introduced, profile.stage) {
                (Some(_), _) => "Giới thiệu",
                (None, Stage::Recognised) => "Công nhận",
                (None, _) => "Đăng ký",
            },
            story_html: profile.story.html.clone(),
            facts: self.facts(exemplar),
            acts: record
                .map(|plan| profile.acts.iter().map(|act| self.act(act, plan)).collect())
                .unwrap_or_default(),
            reasons: record.map(|plan| self.reasons(exemplar, plan)).unwrap_or_default(),
            plan: self.plan_link(&profile.plan),
            updates: (0..profile.updates.len()).map(|place| self.update(index, place)).collect(),
            others: self.others(index),
            neighbours: self.neighbours(index),
            quarter: self.link(period.to_string(), &period.path()),
            related: self.cards(&self.related(index)),
        };
        (profile.title.clone(), profile.impact.clone(), Content::Profile(Box::new(view)))
    }

    fn plan_link(&self, id: &str) -> Link {
        self.link(self.plans.get(id).map_or("", |plan| &plan.title), &format!("ke-hoach/{id}/"))
    }

    fn facts(&self, exemplar: &Exemplar) -> Vec<Fact> {
        let profile = exemplar.profile();
        let mut facts = Vec::new();
        let mut add = |label: &'static str, values: Vec<Link>| {
            if !values.is_empty() {
                facts.push(Fact { label, values });
            }
        };
        if self.several_agencies() {
            let name = self.agency_name(&profile.agency);
            add("Cơ quan", vec![self.link(name, &format!("co-quan/{}/", profile.agency))]);
        }
        add("Đơn vị", vec![self.link(self.unit_name(&profile.unit), &format!("don-vi/{}/", profile.unit))]);
        let kind = profile.kind;
        add("Loại", vec![self.link(kind.vietnamese(), &format!("loai/{}/", kind.slug()))]);
        let period = exemplar.period();
        add("Kỳ", vec![self.link(period.to_string(), &period.path())]);
        add("Căn cứ", profile.acts.iter().map(|act| self.link_of_act(act)).collect());
        add("Kế hoạch", vec![self.plan_link(&profile.plan)]);
        let plan = self.plans.get(&profile.plan);
        let category = |id: &String| plan.and_then(|plan| plan.category(id));
        let name = |id: &String| category(id).map_or("", |category| &category.name);
        add(
            "Lĩnh vực",
            profile.categories.iter().map(|id| self.link(name(id), &format!("linh-vuc/{id}/"))).collect(),
        );
        let movements = profile.movements(self.config);
        let links = movements
            .iter()
            .map(|movement| self.link(&movement.name, &format!("phong-trao/{}/", movement.id)));
        add("Phong trào", links.collect());
        if let Some(day) = profile.sent_to_province {
            add("Gửi cấp tỉnh tuyên truyền", vec![Self::plain(clerical_date(day))]);
        }
        facts
    }

    /// An act in short: "Số 07/QĐ-MẪU ngày 20 tháng 12 năm 2024", or its day alone.
    fn link_of_act(&self, act: &ActRecord) -> Link {
        let day = clerical_date(act.date);
        let title = if act.number.is_empty() {
            format!("Văn bản {day}")
        } else {
            format!("Số {} {day}", act.number)
        };
        match self.decision_page(act) {
            Some(page) => self.link(title, &page),
            None => Self::plain(title),
        }
    }

    /// The page of an act's decision, which there is from the decision's day on.
    fn decision_page(&self, act: &ActRecord) -> Option<String> {
        let id = act.decision.as_ref().filter(|_| act.date <= self.today)?;
        Some(format!("quyet-dinh/{id}/"))
    }

    fn act(&self, act: &ActRecord, record: &Plan) -> Act {
        let number = if act.number.is_empty() { String::new() } else { format!("số {} ", act.number) };
        let authority =
            if act.authority.is_empty() { String::new() } else { format!(" của {}", act.authority) };
        let signer = match (act.signer.is_empty(), act.position.is_empty()) {
            (false, false) => format!("{}, {}", act.signer, act.position),
            _ => act.signer.clone(),
        };
        Act {
            name: record.act(&act.rule).map(|rule| rule.name.clone()).unwrap_or_default(),
            level: record.level_name(act.level).to_owned(),
            level_id: act.level.name(),
            reference: format!("{number}{}{authority}", clerical_date(act.date)),
            signer,
            certificate: if act.certificate.is_empty() {
                String::new()
            } else {
                format!("số {}", act.certificate)
            },
            ballot: ballot(act, record),
            path: self.decision_page(act).map(|page| self.links.address(&page)).unwrap_or_default(),
        }
    }

    /// The criteria with the answers, grouped as on the plan's page.
    fn reasons(&self, exemplar: &Exemplar, record: &Plan) -> Vec<ReasonGroup> {
        let mut groups: Vec<ReasonGroup> = Vec::new();
        for answered in exemplar.answered() {
            let criterion = &record.criteria[answered.criterion];
            let title = plan::group_title(criterion, record);
            let reason = self.reason(answered, record);
            match groups.iter_mut().find(|group| group.title == title) {
                Some(group) => group.reasons.push(reason),
                None => groups.push(ReasonGroup { title, reasons: vec![reason] }),
            }
        }
        groups
    }

    fn reason(&self, answered: &Answered, record: &Plan) -> Reason {
        let criterion = &record.criteria[answered.criterion];
        let shown = &answered.shown;
        let mut links: Vec<Link> = shown
            .movements
            .iter()
            .filter_map(|id| self.config.movement(id))
            .map(|movement| self.link(&movement.name, &format!("phong-trao/{}/", movement.id)))
            .collect();
        let collective = shown.profile.as_ref().and_then(|name| self.archive.find(name));
        links.extend(collective.map(|index| {
            let other = self.archive.exemplars[index];
            self.link(other.profile().subject.name.as_str(), &other.key().path())
        }));
        Reason {
            clause: criterion.clause.clone(),
            text: criterion.text.clone(),
            required: match criterion.check.name() {
                "evidence" => String::new(),
                _ => criterion.check.required(),
            },
            reached: shown.reached.clone(),
            answers: shown.answers.clone(),
            documents: shown.documents.clone(),
            links,
            met: answered.met,
        }
    }

    /// Other recognitions of the same subject.
    fn others(&self, index: Index) -> Vec<Link> {
        let link = |other: Index| {
            let exemplar = self.archive.exemplars[other];
            let title = format!("{}: {}", exemplar.period(), exemplar.profile().title);
            self.link(title, &exemplar.key().path())
        };
        self.of_same_subject(index).map(link).collect()
    }

    pub(super) fn of_same_subject(&self, index: Index) -> impl Iterator<Item = Index> {
        let subject = self.archive.exemplars[index].profile().subject.id.as_str();
        let same = self.archive.facets.subjects.get(subject).map(Vec::as_slice).unwrap_or_default();
        same.iter().copied().filter(move |other| *other != index)
    }

    pub(super) fn related(&self, index: Index) -> Vec<Index> {
        self.archive.related(index, RELATED)
    }

    fn neighbours(&self, index: Index) -> Neighbours {
        let link = |other: Index| {
            let other = self.archive.exemplars[other];
            self.link(&other.profile().title, &other.key().path())
        };
        let [previous, next] = self.near(index).map(|near| near.map(link));
        Neighbours { previous, next }
    }

    /// The one before and the one after in the quarter.
    pub(super) fn near(&self, index: Index) -> [Option<Index>; 2] {
        let exemplars = &self.archive.exemplars;
        let same_quarter = |other: &Index| {
            exemplars.get(*other).is_some_and(|other| other.period() == exemplars[index].period())
        };
        [index.checked_sub(1), index.checked_add(1)].map(|other| other.filter(same_quarter))
    }
}

/// «14/15 thành viên Hội đồng tán thành, đạt 93,3%; bỏ phiếu kín», or empty.
fn ballot(act: &ActRecord, record: &Plan) -> String {
    let (Some(session), Some(in_favour)) = (&act.session, act.in_favour) else {
        return String::new();
    };
    let base = record
        .ballot
        .as_ref()
        .and_then(|ballot| ballot.minimum)
        .map_or(BallotBase::Members, |(_, base)| base);
    let (of, whom) = match base {
        BallotBase::Members => (&session.members, "thành viên Hội đồng tán thành"),
        BallotBase::Cast => (&session.cast, "phiếu tán thành"),
    };
    let Some(of) = of.as_ref().map(|of| of.value) else { return String::new() };
    let secret = if session.is_secret() { "; bỏ phiếu kín" } else { "" };
    format!("{in_favour}/{of} {whom}, đạt {}{secret}", share_text(in_favour.into(), of.into()))
}
