//! The repository's own site shows all that the program promises: every plan, year and quarter, by invented examples.

use crate::support::built::{self, Built, demonstration};
use crate::support::repository;
use guong::pipeline;
use guong::plan::{Criterion, Plan};
use guong::terms::Kind;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use toml_edit::{DocumentMut, Item};

/// The five plans and how many criteria each clause has at least, by our reading of the documents
/// (`domain.md`): plan, clause, category or kind where the clause has several lists, number.
const CRITERIA: &[(&str, &str, Of, usize)] = &[
    ("sxd-binh-phuoc-2024", "II.2", Of::All, 4),
    ("sxd-binh-phuoc-2024", "III.1", Of::Kinds(&[Kind::Collective]), 6),
    ("sxd-binh-phuoc-2024", "III.2.1", Of::Kinds(&[Kind::Leader]), 4),
    ("sxd-binh-phuoc-2024", "III.2.2", Of::Kinds(&[Kind::Staff]), 5),
    ("sxd-phu-tho-2021-2025", "III.1", Of::All, 5),
    ("sxd-phu-tho-2021-2025", "III.2", Of::Category("van-hoa-cong-so"), 7),
    ("sxd-phu-tho-2021-2025", "III.2", Of::Category("hoc-tap-va-lam-theo-bac"), 4),
    ("sxd-phu-tho-2021-2025", "III.2", Of::Category("nhiem-vu-chinh-tri-chuyen-mon"), 4),
    ("sngv-binh-phuoc-2023", "II.1.b", Of::All, 4),
    ("bnc-lao-cai-2023", "II.1", Of::All, 1),
    ("bnc-lao-cai-2023", "II.2.1", Of::Kinds(&[Kind::Collective]), 8),
    ("bnc-lao-cai-2023", "II.2.2", Of::Kinds(&[Kind::Leader, Kind::Staff]), 7),
    ("bnc-lao-cai-2023", "II.2.2", Of::Kinds(&[Kind::Leader]), 3),
    ("ttt-lang-son-2025", "II.1", Of::All, 1),
    ("ttt-lang-son-2025", "II.2", Of::All, 3),
    ("ttt-lang-son-2025", "III.1", Of::Kinds(&[Kind::Collective]), 6),
    ("ttt-lang-son-2025", "III.2.1", Of::Kinds(&[Kind::Leader]), 2),
    ("ttt-lang-son-2025", "III.2.2", Of::Kinds(&[Kind::Staff]), 6),
];

/// Whom the criteria of a line are for.
#[derive(Debug)]
enum Of {
    /// Every kind of the plan, without categories.
    All,
    /// Just these kinds.
    Kinds(&'static [Kind]),
    /// Profiles that name this category.
    Category(&'static str),
}

impl Of {
    fn holds(&self, criterion: &Criterion, plan: &Plan) -> bool {
        let kinds: BTreeSet<Kind> = criterion.kinds.iter().copied().collect();
        let all: BTreeSet<Kind> = plan.kinds.iter().copied().collect();
        match self {
            Self::All => kinds == all && criterion.categories.is_empty(),
            Self::Kinds(only) => kinds == only.iter().copied().collect(),
            Self::Category(id) => criterion.categories.iter().any(|category| category == id),
        }
    }
}

/// A profile's source: front matter and story.
struct Source {
    path: String,
    front: DocumentMut,
    story: String,
}

impl Source {
    fn name(&self) -> &str {
        let subject = self.front.get("subject").and_then(|subject| subject.get("name"));
        subject.and_then(Item::as_str).unwrap_or_default()
    }

    fn is_withdrawn(&self) -> bool {
        self.front.contains_key("withdrawal")
    }

    fn is_recognised(&self) -> bool {
        self.front.get("stage").and_then(Item::as_str) == Some("recognised")
    }
}

fn sources() -> Vec<Source> {
    let folder = repository().join("content/profiles");
    let files = built::files(&folder).into_iter().filter(|(path, _)| path.ends_with(".md"));
    files
        .map(|(path, bytes)| {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let mut parts = text.splitn(3, "+++\n");
            let (front, story) = (parts.nth(1).expect("front matter"), parts.next().expect("a story"));
            Source {
                front: front.parse().unwrap_or_else(|error| panic!("{path}: {error}")),
                story: story.to_owned(),
                path,
            }
        })
        .collect()
}

/// The published profiles as the site's open data tells them.
fn published(built: &Built) -> Vec<Value> {
    serde_json::from_str(built.text("du-lieu/ho-so.json")).expect("JSON")
}

fn count_by(rows: &[Value], key: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for row in rows {
        *counts.entry(row[key].to_string().trim_matches('"').to_owned()).or_default() += 1;
    }
    counts
}

#[test]
fn it_has_no_error() {
    assert_eq!(built::errors(&demonstration().report), [""; 0]);
}

#[test]
fn it_shows_at_least_forty_five_profiles_and_eight_of_every_plan() {
    let rows = published(demonstration());
    assert!(rows.len() >= 45, "{}", rows.len());
    assert_eq!(rows.len(), demonstration().report.counts.published);
    let plans = count_by(&rows, "plan");
    for plan in CRITERIA.iter().map(|(plan, ..)| *plan).collect::<BTreeSet<_>>() {
        assert!(plans.get(plan).is_some_and(|count| *count >= 8), "{plan}: {plans:?}");
    }
}

#[test]
fn it_shows_every_year_from_2021_to_2025_and_every_quarter() {
    let rows = published(demonstration());
    let years: Vec<String> = count_by(&rows, "year").into_keys().collect();
    assert_eq!(years, ["2021", "2022", "2023", "2024", "2025"]);
    let quarters: Vec<String> = count_by(&rows, "quarter").into_keys().collect();
    assert_eq!(quarters, ["1", "2", "3", "4"]);
}

#[test]
fn it_shows_every_kind_and_both_levels() {
    let rows = published(demonstration());
    let kinds: Vec<String> = count_by(&rows, "kind").into_keys().collect();
    assert_eq!(kinds, ["collective", "leader", "staff"]);
    let acts: Vec<Value> =
        rows.iter().flat_map(|row| row["acts"].as_array().cloned().unwrap_or_default()).collect();
    let levels: Vec<String> = count_by(&acts, "level").into_keys().collect();
    assert_eq!(levels, ["agency", "province"]);
}

#[test]
fn its_plans_restate_every_criterion_of_every_clause() {
    let rules = pipeline::rules(repository()).expect("site.toml");
    for (id, clause, of, owed) in CRITERIA {
        let plan = rules.plans.get(*id).unwrap_or_else(|| panic!("{id} has faults"));
        let found =
            plan.criteria.iter().filter(|criterion| criterion.clause == *clause && of.holds(criterion, plan));
        let found = found.count();
        assert!(found >= *owed, "{id}, {clause}, {of:?}: {found} criteria, {owed} owed");
    }
}

#[test]
fn every_page_says_that_it_is_a_sample() {
    let files = &demonstration().files;
    let silent = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let silent: Vec<_> =
        silent.filter(|(_, bytes)| !String::from_utf8_lossy(bytes).contains("Nội dung mẫu")).collect();
    assert!(silent.is_empty(), "{:?}", silent.iter().map(|(path, _)| path).collect::<Vec<_>>());
}

#[test]
fn every_story_has_between_two_hundred_and_seven_hundred_words() {
    for source in sources() {
        let words =
            source.story.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
        assert!((200..=700).contains(&words), "{}: {words} words", source.path);
    }
}

#[test]
fn no_two_stories_share_a_paragraph() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for source in sources() {
        let paragraphs =
            source.story.split("\n\n").map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "));
        for paragraph in paragraphs.filter(|text| !text.is_empty() && !text.starts_with('#')) {
            let other = seen.insert(paragraph.clone(), source.path.clone());
            assert_eq!(other, None, "{} shares: {paragraph}", source.path);
        }
    }
}

#[test]
fn whoever_is_withdrawn_or_not_yet_recognised_is_named_nowhere() {
    let sources = sources();
    let shown: BTreeSet<&str> =
        sources.iter().filter(|s| s.is_recognised() && !s.is_withdrawn()).map(Source::name).collect();
    let hidden: Vec<&Source> =
        sources.iter().filter(|source| source.is_withdrawn() || !source.is_recognised()).collect();
    assert!(
        hidden.iter().any(|source| source.is_withdrawn())
            && hidden.iter().any(|source| !source.is_recognised())
    );
    for source in
        hidden.into_iter().filter(|source| !shown.contains(source.name()) && !source.name().is_empty())
    {
        for (path, bytes) in &demonstration().files {
            let text = String::from_utf8_lossy(bytes);
            assert!(!text.contains(source.name()), "{} is named in {path}", source.name());
        }
    }
}

#[test]
fn a_nominated_profile_has_no_page_and_a_withdrawn_one_a_notice_that_names_nobody() {
    for source in sources() {
        let slug = source.path.trim_end_matches(".md").trim_end_matches("/index");
        let page = demonstration().files.get(&format!("{slug}/index.html"));
        if source.is_withdrawn() {
            let text = String::from_utf8_lossy(page.expect("a notice"));
            assert!(text.contains("noindex") && text.contains("đã được rút"), "{}", source.path);
            assert!(!text.contains(source.front["title"].as_str().unwrap_or_default()), "{}", source.path);
        } else {
            assert_eq!(page.is_some(), source.is_recognised(), "{}", source.path);
        }
    }
}
