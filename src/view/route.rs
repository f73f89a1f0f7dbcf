//! Which pages there are, and at which addresses. Two that claim one address are a finding, and so is a link that
//! leads nowhere.

use super::lists::{GROUPINGS, Grouping, ListOf};
use super::{Viewer, plan, portal};
use crate::archive::Index;
use crate::criteria::Exemplar;
use crate::diag::{Finding, Place, Severity, rule};
use crate::markdown::{InnerLink, Rendered};
use crate::profile::Withdrawn;
use crate::text::{Names, Period, is_id, nearest};
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::collections::hash_map::Entry;
use std::ops::Deref;
use std::sync::LazyLock;

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route<'a> {
    /// Home.
    Home,
    /// A year.
    Year(i32),
    /// A quarter.
    Quarter(Period),
    /// A profile.
    Profile(Index),
    /// An index.
    Index(Grouping),
    /// A page of a list, from 1.
    List(ListOf<'a>, usize),
    /// A plan.
    Plan(&'a str),
    /// A decision.
    Decision(&'a str),
    /// The figures.
    Figures,
    /// The open data.
    OpenData,
    /// The newest exemplars, for a page of the portal.
    Latest,
    /// The same as a page in a frame.
    LatestFrame,
    /// How a portal shows them.
    PortalGuide,
    /// The search.
    Search,
    /// A page of the agency's own, by its place.
    Text(usize),
    /// The notice of a withdrawn profile of a year.
    Notice(i32),
    /// An old address: the new one and its title.
    Moved(String, String),
    /// The 404 page.
    NotFound,
}

impl Route<'_> {
    /// Whether search engines may list it: it is neither a notice, nor a way to somewhere else, nor meant for the
    /// portal.
    pub fn is_for_search(&self) -> bool {
        let for_portal = matches!(self, Self::Latest | Self::LatestFrame | Self::PortalGuide);
        !for_portal && !matches!(self, Self::Notice(_) | Self::Moved(..) | Self::NotFound)
    }
}

/// An address with what stands there.
#[derive(Debug, Clone)]
pub struct Planned<'a> {
    /// Address below the root: "2024/quy-4/".
    pub address: String,
    /// What stands there.
    pub route: Route<'a>,
    /// What in the sources claims it.
    place: Option<Place>,
}

/// Addresses that the program keeps for itself, now and in versions to come.
const RESERVED: &[&str] = &[
    "404.html", "robots.txt", "sitemap.xml", "feed.xml", "feed.json", "du-lieu/", "nhung/", "tim-kiem/",
    "tai-nguyen/",
];

/// Plans all pages of a section. Links to the addresses of `faulty` sources are not looked at: those faults are told
/// already, and once they are mended the page is there.
pub fn plan_routes<'a>(
    viewer: &Viewer<'a>,
    withdrawn: &[Withdrawn],
    faulty: &BTreeSet<String>,
) -> (Vec<Planned<'a>>, Vec<Finding>) {
    let mut table = Table { routes: FxHashMap::default(), findings: Vec::new() };
    table.routes.reserve(viewer.archive.exemplars.len() * 5 / 4);
    table.own("", Route::Home);
    table.own("404.html", Route::NotFound);
    table.own("thong-ke/", Route::Figures);
    table.own("du-lieu/", Route::OpenData);
    table.own(portal::GUIDE, Route::PortalGuide);
    table.own(portal::FRAGMENT, Route::Latest);
    table.own(portal::FRAME, Route::LatestFrame);
    table.own("tim-kiem/", Route::Search);
    for way in GROUPINGS.iter().filter(|way| viewer.has(way.grouping)) {
        table.own(way.path, Route::Index(way.grouping));
    }
    for year in viewer.archive.years() {
        table.own(&format!("{year}/"), Route::Year(year));
    }
    for period in viewer.archive.quarters.keys() {
        table.own(&period.path(), Route::Quarter(*period));
    }
    for plan in viewer.plans.values() {
        table.own(&format!("ke-hoach/{}/", plan.id), Route::Plan(&plan.id));
    }
    for decision in viewer.shown_decisions() {
        table.own(&format!("quyet-dinh/{}/", decision.id), Route::Decision(&decision.id));
    }
    for list in viewer.lists() {
        for page in 1..=viewer.page_count(&list) {
            table.own(&list.page_path(page), Route::List(list, page));
        }
    }
    let by_file = by_file(viewer);
    for (index, exemplar) in &by_file {
        let file = &exemplar.profile().file;
        table.claim(exemplar.key().path(), Route::Profile(*index), Place::start_of(file));
    }
    for (index, text) in viewer.texts.iter().enumerate().filter(|(_, text)| !text.id.is_empty()) {
        table.claim(format!("{}/", text.id), Route::Text(index), Place::start_of(&text.file));
    }
    let gone = notices(viewer, withdrawn, &mut table);
    aliases(&by_file, &mut table);
    check_links(viewer, &gone, faulty, &mut table);
    let mut routes: Vec<Planned<'a>> = table.routes.into_values().collect();
    routes.par_sort_unstable_by(|a, b| a.address.cmp(&b.address));
    (routes, table.findings)
}

struct Table<'a> {
    routes: FxHashMap<String, Planned<'a>>,
    findings: Vec<Finding>,
}

impl<'a> Table<'a> {
    /// A page of the program's own, at an address that nobody else can claim.
    fn own(&mut self, address: &str, route: Route<'a>) {
        let planned = Planned { address: address.to_owned(), route, place: None };
        self.routes.insert(planned.address.clone(), planned);
    }

    /// A page that the sources ask for.
    fn claim(&mut self, address: String, route: Route<'a>, place: Place) {
        if is_reserved(&address) {
            self.findings.push(
                Finding::new(&rule::ADDRESS_TAKEN, place).says("address-reserved").arg("address", address),
            );
            return;
        }
        match self.routes.entry(address) {
            Entry::Vacant(entry) => {
                let address = entry.key().clone();
                entry.insert(Planned { address, route, place: Some(place) });
            }
            Entry::Occupied(entry) => {
                let first =
                    entry.get().place.as_ref().map_or_else(String::new, |place| place.file.to_string());
                let finding = Finding::new(&rule::ADDRESS_TAKEN, place).arg("address", entry.key());
                self.findings.push(finding.arg("file", first));
            }
        }
    }
}

/// Addresses that no source may claim, whether the program uses them in this build or not.
fn is_reserved(address: &str) -> bool {
    let is_year = |part: &str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_digit());
    let path = address.trim_end_matches('/');
    let (top, below) = path.split_once('/').map_or((path, None), |(top, below)| (top, Some(below)));
    let is_top = |folder: &str| folder.strip_suffix('/') == Some(top);
    let own_folder = GROUPINGS.iter().any(|way| is_top(way.path)) || top == "thong-ke";
    match below {
        None => own_folder || is_year(top) || RESERVED.contains(&address) || RESERVED.contains(&top),
        Some(below) if is_year(top) => {
            below.strip_prefix("quy-").is_some_and(|quarter| ["1", "2", "3", "4"].contains(&quarter))
        }
        Some(_) => own_folder || RESERVED.iter().any(|folder| is_top(folder)),
    }
}

/// The notices of withdrawn profiles, and every address that a withdrawal took away.
fn notices<'a>(viewer: &Viewer<'a>, withdrawn: &[Withdrawn], table: &mut Table<'a>) -> BTreeSet<String> {
    let mut gone = BTreeSet::new();
    for withdrawn in withdrawn {
        let old = withdrawn.aliases.iter().filter_map(|alias| alias_address(alias));
        for address in std::iter::once(withdrawn.key.path()).chain(old) {
            if viewer.config.tombstone && !is_reserved(&address) && !table.routes.contains_key(&address) {
                table.own(&address, Route::Notice(withdrawn.key.year));
            }
            gone.insert(address);
        }
    }
    gone
}

/// Exemplars in the order of their files: of two that claim one address, the first keeps it.
fn by_file<'a>(viewer: &Viewer<'a>) -> Vec<(Index, &'a Exemplar)> {
    let archive = viewer.archive;
    archive.by_key.iter().map(|index| (*index, archive.exemplars[*index])).collect()
}

/// "/2023/ten-cu/" as an address below the root.
fn alias_address(alias: &str) -> Option<String> {
    let inner = alias.trim_matches('/');
    inner.split('/').all(is_id).then(|| format!("{inner}/"))
}

fn aliases(exemplars: &[(Index, &Exemplar)], table: &mut Table<'_>) {
    for (_, exemplar) in exemplars {
        let profile = exemplar.profile();
        for alias in &profile.aliases {
            let place = profile.place(alias.span.clone());
            match alias_address(alias) {
                Some(address) => {
                    let route = Route::Moved(exemplar.key().path(), profile.title.clone());
                    table.claim(address, route, place);
                }
                None => {
                    let finding = Finding::new(&rule::BAD_VALUE, place).says("bad-alias");
                    table.findings.push(finding.arg("value", alias.as_str()));
                }
            }
        }
    }
}

/// Every link of the sources leads to a page and, if it names one, to a fragment of it.
fn check_links(
    viewer: &Viewer<'_>,
    gone: &BTreeSet<String>,
    faulty: &BTreeSet<String>,
    table: &mut Table<'_>,
) {
    let exemplars = viewer.archive.exemplars.par_iter().map(|exemplar| exemplar.profile());
    let stories = exemplars.flat_map_iter(|profile| {
        std::iter::once(&profile.story).chain(profile.updates.iter().map(|update| &update.text))
    });
    let bodies = viewer.bodies.par_iter().map(|(_, body)| body);
    let texts = viewer.texts.par_iter().map(|text| &text.text);
    let links = stories.chain(bodies).chain(texts).flat_map_iter(|rendered: &Rendered| &rendered.links);
    let routes = &table.routes;
    let addresses = LazyLock::new(|| {
        // The home page is near to nothing.
        routes.keys().map(String::as_str).filter(|address| !address.is_empty()).collect::<Names<'_>>()
    });
    let figures = LazyLock::new(|| viewer.all_figures().iter().map(|figure| figure.id).collect::<Vec<_>>());
    // The list of plans is gone with the only plan, when that has a fault.
    let lists_faulty =
        |address: &str| address.ends_with('/') && faulty.iter().any(|faulty| faulty.starts_with(address));
    let check = |link: &InnerLink| {
        let address = link.address.strip_suffix("index.html").unwrap_or(&link.address);
        let broken =
            || Finding::new(&rule::BROKEN_LINK, link.place.clone()).arg("address", format!("/{address}"));
        let finding = match routes.get(address) {
            _ if faulty.contains(address) || lists_faulty(address) => None,
            _ if gone.contains(address) => {
                Some(broken().says("broken-link-withdrawn").weighing(Severity::Warning))
            }
            Some(planned) if !link.fragment.is_empty() => {
                let anchors = anchors(viewer, planned, &figures);
                let known = anchors.contains(&link.fragment);
                (!known).then(|| {
                    let broken = broken().says("broken-link-fragment").arg("fragment", &link.fragment);
                    match nearest(&link.fragment, anchors.iter().map(String::as_str)) {
                        Some(near) => broken.says("broken-link-fragment-near").arg("near", near),
                        None => broken,
                    }
                })
            }
            Some(_) => None,
            None if RESERVED.contains(&address) || MACHINE_FILES.contains(&address) => None,
            None if is_feed(address, routes) => None,
            None => Some(match addresses.nearest(address) {
                Some(near) => broken().says("broken-link-near").arg("near", format!("/{near}")),
                None => broken(),
            }),
        };
        // A list that went with its last exemplar must not stand in the way of a withdrawal.
        let emptied = !gone.is_empty() && is_list(address);
        match finding {
            Some(finding) if emptied => Some(finding.weighing(Severity::Warning)),
            finding => finding,
        }
    };
    let found: Vec<Finding> = links.filter_map(check).collect();
    table.findings.extend(found);
}

/// Whether an address is that of a page that is there only while it lists somebody: a year, a quarter, a unit, …
fn is_list(address: &str) -> bool {
    let others = [Grouping::Plans, Grouping::Decisions].map(Grouping::path);
    is_reserved(address) && !others.iter().any(|path| address.starts_with(path))
}

/// Whether an address is the feed of a year or a unit that is there.
fn is_feed(address: &str, routes: &FxHashMap<String, Planned<'_>>) -> bool {
    let folder = address.strip_suffix("feed.xml").or_else(|| address.strip_suffix("feed.json"));
    let planned = folder.and_then(|folder| routes.get(folder));
    planned.is_some_and(|planned| matches!(planned.route, Route::Year(_) | Route::List(ListOf::Unit(_), 1)))
}

/// Files beside the pages that a text may link to.
const MACHINE_FILES: &[&str] =
    &["du-lieu/ho-so.json", "du-lieu/ho-so.csv", "du-lieu/ho-so.schema.json", portal::LATEST_DATA];

/// The fragments that a page has.
fn anchors(
    viewer: &Viewer<'_>,
    planned: &Planned<'_>,
    figures: &dyn Deref<Target = Vec<&'static str>>,
) -> Vec<String> {
    let mut anchors = vec!["noi-dung".to_owned()];
    match &planned.route {
        Route::Year(year) => {
            anchors.extend(
                viewer.archive.quarters_of(*year).map(|(period, _)| format!("quy-{}", period.quarter)),
            );
        }
        Route::Quarter(_) => anchors.push("thanh-tich-moi".to_owned()),
        Route::Profile(index) => {
            let profile = viewer.archive.exemplars[*index].profile();
            anchors.extend(profile.story.anchors.iter().cloned());
            anchors.extend((1..=profile.updates.len()).map(|number| format!("cap-nhat-{number}")));
        }
        Route::Plan(id) => {
            let record = &viewer.plans[*id];
            anchors.extend(
                viewer.bodies.get(&record.file).into_iter().flat_map(|body| body.anchors.iter().cloned()),
            );
            anchors.extend(record.criteria.iter().map(|criterion| plan::group_id(criterion, record)));
        }
        Route::Decision(id) => {
            let body = viewer.bodies.get(&viewer.decisions[*id].file);
            anchors.extend(body.into_iter().flat_map(|body| body.anchors.iter().cloned()));
        }
        Route::Figures => anchors.extend(figures.iter().map(|id| (*id).to_owned())),
        Route::Text(text) => anchors.extend(viewer.texts[*text].text.anchors.iter().cloned()),
        _ => {}
    }
    anchors
}
