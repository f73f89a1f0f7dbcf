//! Plans every page of the section, then makes what its template sees. Every date and number is written out here.
//!
//! All addresses are planned before any page is made, so that two pages that claim one address, and links that lead
//! nowhere, are findings and not surprises.

mod card;
mod changed;
mod chart;
mod figures;
mod inputs;
mod lists;
mod open_data;
mod pages;
mod periods;
mod picture;
mod plan;
mod portal;
mod profile;
mod route;
mod search;
mod seen;
mod structured;

pub use inputs::Inputs;
pub use lists::Grouping;
pub use open_data::{FIELDS, Field, Holds};
pub use pages::*;
pub use portal::LATEST_DATA;
pub use route::{Planned, Route, plan_routes};
pub use seen::{Seen, Shared};

use crate::archive::{Archive, Audience, Index};
use crate::config::Config;
use crate::decision::Decision as DecisionRecord;
use crate::markdown::LinkStyle;
use crate::plan::Plan as PlanRecord;
use crate::text_page::TextPage;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// Everything that pages are made of.
#[derive(Debug)]
pub struct Viewer<'a> {
    /// Settings.
    pub config: &'a Config,
    /// Plans.
    pub plans: &'a BTreeMap<String, PlanRecord>,
    /// Decisions.
    pub decisions: &'a BTreeMap<String, DecisionRecord>,
    /// Exemplars in order.
    pub archive: &'a Archive<'a>,
    /// The agency's own pages.
    pub texts: &'a [TextPage],
    /// Introductions of plans and texts of decisions, by file.
    pub bodies: &'a BTreeMap<Arc<str>, crate::markdown::Rendered>,
    /// How addresses end.
    pub links: LinkStyle,
    /// The day of the build.
    pub today: NaiveDate,
    cards: Vec<OnceLock<Shared<Card>>>,
}

/// What a viewer is made from.
#[derive(Debug, Clone, Copy)]
pub struct Parts<'a> {
    /// Settings.
    pub config: &'a Config,
    /// Plans.
    pub plans: &'a BTreeMap<String, PlanRecord>,
    /// Decisions.
    pub decisions: &'a BTreeMap<String, DecisionRecord>,
    /// Exemplars in order.
    pub archive: &'a Archive<'a>,
    /// The agency's own pages.
    pub texts: &'a [TextPage],
    /// Introductions of plans and texts of decisions, by file.
    pub bodies: &'a BTreeMap<Arc<str>, crate::markdown::Rendered>,
    /// How addresses end.
    pub links: LinkStyle,
    /// The day of the build.
    pub today: NaiveDate,
}

/// One page, ready for its template.
#[derive(Debug)]
pub struct PageView {
    /// Address below the root: "2024/quy-4/" or "404.html".
    pub address: String,
    /// The way from the page to the root.
    pub root: String,
    /// What stands in the head.
    pub head: Head,
    /// The page itself.
    pub content: Content,
}

/// A page's own part, by its template.
#[derive(Debug)]
pub enum Content {
    /// The home page.
    Home(Home),
    /// A year.
    Year(Year),
    /// A quarter.
    Quarter(Quarter),
    /// A profile.
    Profile(Box<Profile>),
    /// A list of exemplars.
    List(List),
    /// An index of lists.
    Index(IndexPage),
    /// A plan.
    Plan(Plan),
    /// A decision.
    Decision(Decision),
    /// A page of the agency's own.
    Text(Text),
    /// The figures.
    Figures(Figures),
    /// The open data.
    OpenData(OpenData),
    /// The newest exemplars, for a page of the portal.
    Latest(Latest),
    /// The same as a page in a frame.
    LatestFrame(Latest),
    /// How a portal shows them.
    PortalGuide(PortalGuide),
    /// The search.
    Search(Search),
    /// A withdrawn profile's notice.
    Notice(Notice),
    /// An old address.
    Moved(Moved),
    /// The 404 page.
    NotFound(NotFound),
}

impl<'a> Viewer<'a> {
    /// Shows nothing yet.
    pub fn new(parts: Parts<'a>) -> Self {
        let Parts { config, plans, decisions, archive, texts, bodies, links, today } = parts;
        let cards = std::iter::repeat_with(OnceLock::new).take(archive.exemplars.len()).collect();
        Self { config, plans, decisions, archive, texts, bodies, links, today, cards }
    }

    /// What it holds of its own, for somebody else to give back.
    pub fn retire(self) -> impl Send + 'static {
        self.cards
    }

    /// The card of an exemplar, which all lists share. It is made when the first of them needs it.
    pub fn card(&self, index: Index) -> &Shared<Card> {
        self.cards[index].get_or_init(|| Shared::new(self.make_card(index)))
    }

    fn cards(&self, list: &[Index]) -> Vec<Shared<Card>> {
        list.iter().map(|index| self.card(*index).clone()).collect()
    }

    fn link(&self, title: impl Into<String>, path: &str) -> Link {
        Link { title: title.into(), path: self.links.address(path) }
    }

    /// A path that a template sees as an address on the network, which ends in a slash whatever links on the page do.
    fn absolute(&self, path: &str) -> String {
        let address = match path.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
            _ => path,
        };
        format!("{}{address}", self.config.base_url)
    }

    fn plain(title: impl Into<String>) -> Link {
        Link { title: title.into(), path: String::new() }
    }

    fn several_agencies(&self) -> bool {
        self.config.agencies.len() > 1
    }

    /// The site's part of every page.
    pub fn site(&self, frame: &Frame) -> Site {
        let mut nav = vec![self.link("Trang chủ", "")];
        nav.extend(
            self.archive.years().last().map(|year| self.link(format!("Năm {year}"), &format!("{year}/"))),
        );
        nav.extend(
            lists::GROUPINGS
                .iter()
                .filter(|way| way.in_menu && self.has(way.grouping))
                .map(|way| self.link(way.label, way.path)),
        );
        if !self.plans.is_empty() {
            nav.push(self.link("Kế hoạch", "ke-hoach/"));
        }
        nav.push(self.link("Thống kê", "thong-ke/"));
        nav.push(self.link("Tìm kiếm", "tim-kiem/"));
        let mut texts: Vec<&TextPage> = self.texts.iter().filter(|text| !text.id.is_empty()).collect();
        texts.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
        let text_link = |text: &&TextPage| self.link(&text.title, &format!("{}/", text.id));
        nav.extend(texts.iter().filter(|text| text.in_menu).map(text_link));
        let mut footer_nav: Vec<Link> = texts.iter().map(text_link).collect();
        footer_nav.push(self.link("Dữ liệu mở", "du-lieu/"));
        for (title, path) in [("Nguồn tin Atom", "feed.xml"), ("JSON Feed", "feed.json")] {
            footer_nav.push(Self::plain(title).at(path));
        }
        Site {
            title: self.config.title.clone(),
            home: self.links.address(""),
            description: self.config.description.clone(),
            lang: "vi".to_owned(),
            locale: "vi_VN",
            nav,
            footer_nav,
            agency: match &self.config.agencies[..] {
                [only] => Some(only.name.clone()),
                _ => None,
            },
            agencies: self.config.agencies.iter().map(|agency| agency.name.clone()).collect(),
            frame: frame.clone(),
            csp: CSP.to_owned(),
        }
    }

    /// Makes the page of a planned address; the search page names the folder of the search index.
    pub fn view(&self, planned: &Planned<'a>, search_index: &str) -> PageView {
        let (title, description, content) = match &planned.route {
            Route::Home => self.home(),
            Route::Year(year) => self.year(*year),
            Route::Quarter(period) => self.quarter(*period),
            Route::Profile(index) => self.profile(*index),
            Route::Index(grouping) => self.index(*grouping),
            Route::List(list, page) => self.list(list, *page),
            Route::Plan(id) => self.plan(&self.plans[*id]),
            Route::Decision(id) => self.decision(&self.decisions[*id]),
            Route::Figures => self.figures(),
            Route::OpenData => self.open_data(),
            Route::Latest => (String::new(), String::new(), Content::Latest(self.latest())),
            Route::LatestFrame => self.latest_frame(),
            Route::PortalGuide => self.portal_guide(),
            Route::Search => self.search(search_index),
            Route::Text(text) => {
                let page = &self.texts[*text];
                let content = Content::Text(Text { html: page.text.html.clone() });
                (page.title.clone(), page.description.clone(), content)
            }
            Route::Notice(year) => self.notice(*year),
            Route::Moved(to, title) => {
                let moved = Moved { to: self.link(title.clone(), to) };
                ("Trang đã chuyển địa chỉ".to_owned(), String::new(), Content::Moved(moved))
            }
            Route::NotFound => {
                ("Không tìm thấy trang".to_owned(), String::new(), Content::NotFound(NotFound {}))
            }
        };
        let canonical = match &planned.route {
            Route::Moved(to, _) => to.clone(),
            // The address of a withdrawn profile is made of a name, which the notice keeps to itself.
            Route::Notice(year) if self.archive.years().contains(year) => format!("{year}/"),
            Route::Notice(_) => String::new(),
            _ => planned.address.clone(),
        };
        let canonical = format!("{}{canonical}", self.config.base_url);
        let noindex = !planned.route.is_for_search() || self.archive.audience == Audience::Office;
        let breadcrumbs = self.breadcrumbs(planned);
        let structured = if noindex {
            String::new()
        } else {
            self.structured(&structured::Page {
                planned,
                url: &canonical,
                title: &title,
                description: &description,
                breadcrumbs: &breadcrumbs,
                content: &content,
            })
        };
        let head = Head {
            kind: if matches!(planned.route, Route::Profile(_)) { "article" } else { "website" },
            title,
            description,
            canonical,
            noindex,
            structured,
            here: self.link("", &planned.address).path,
            section: breadcrumbs.get(1).map(|section| section.path.clone()),
            breadcrumbs,
            feeds: self.feeds(planned),
            draft: self.is_draft(planned),
            sample: self.is_sample(planned),
            image: self.social_image(planned),
        };
        PageView { root: self.root_of(planned), address: planned.address.clone(), head, content }
    }

    /// The way to the root: relative, but for the 404 page, which is shown at any depth.
    fn root_of(&self, planned: &Planned<'_>) -> String {
        if matches!(planned.route, Route::NotFound) && self.links == LinkStyle::Web {
            let after_scheme = self.config.base_url.split_once("://").map_or("", |(_, rest)| rest);
            return after_scheme.find('/').map_or("/", |slash| &after_scheme[slash..]).to_owned();
        }
        match planned.address.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    fn is_draft(&self, planned: &Planned<'_>) -> bool {
        matches!(planned.route, Route::Profile(index) if self.card(index).draft)
    }

    /// A sample site is one on every page; a sample profile, on its own.
    fn is_sample(&self, planned: &Planned<'_>) -> bool {
        let own = |index: usize| self.archive.exemplars[index].profile().sample;
        self.config.sample || matches!(planned.route, Route::Profile(index) if own(index))
    }

    fn feeds(&self, planned: &Planned<'_>) -> Vec<Feed> {
        let both = |title: &str, folder: &str| {
            [("feed.xml", "application/atom+xml"), ("feed.json", "application/feed+json")]
                .map(|(name, mime)| Feed { title: title.to_owned(), path: format!("{folder}{name}"), mime })
        };
        let mut feeds = Vec::new();
        match &planned.route {
            Route::Year(year) => feeds.extend(both(&format!("Năm {year}"), &format!("{year}/"))),
            Route::Quarter(period) => {
                feeds.extend(both(&format!("Năm {}", period.year), &format!("{}/", period.year)));
            }
            Route::List(lists::ListOf::Unit(id), _) => {
                let name = self.config.unit(id).map_or("", |(_, unit)| &unit.name);
                feeds.extend(both(name, &format!("don-vi/{id}/")));
            }
            _ => {}
        }
        feeds.extend(both(&self.config.title, ""));
        feeds
    }

    fn breadcrumbs(&self, planned: &Planned<'_>) -> Vec<Link> {
        let mut crumbs = Vec::new();
        if matches!(planned.route, Route::Home | Route::NotFound) {
            return crumbs;
        }
        crumbs.push(self.link("Trang chủ", ""));
        match &planned.route {
            Route::Quarter(period) => {
                crumbs.push(self.link(format!("Năm {}", period.year), &format!("{}/", period.year)))
            }
            Route::Profile(index) => {
                let period = self.archive.exemplars[*index].period();
                crumbs.push(self.link(format!("Năm {}", period.year), &format!("{}/", period.year)));
                let quarter = period.to_string();
                let short = quarter.split(" năm").next().unwrap_or(&quarter);
                crumbs.push(self.link(short, &period.path()));
            }
            Route::List(list, page) => {
                crumbs.push(self.link(list.grouping().label(), list.grouping().path()));
                if *page > 1 {
                    crumbs.push(self.link(self.list_title(list), &list.path()));
                }
            }
            Route::Plan(_) => crumbs.push(self.link("Kế hoạch", "ke-hoach/")),
            Route::Decision(_) => crumbs.push(self.link("Quyết định", "quyet-dinh/")),
            _ => {}
        }
        crumbs
    }

    fn notice(&self, year: i32) -> (String, String, Content) {
        let back = if self.archive.years().contains(&year) {
            self.link(format!("Năm {year}"), &format!("{year}/"))
        } else {
            self.link("Trang chủ", "")
        };
        ("Hồ sơ đã được rút".to_owned(), String::new(), Content::Notice(Notice { back }))
    }
}

impl Link {
    /// The same text at another address.
    fn at(self, path: &str) -> Self {
        Self { path: path.to_owned(), ..self }
    }
}

/// Everything a page may load comes from the section itself; nothing runs, nothing is framed elsewhere.
/// `connect-src` lets nothing run; without it, Lighthouse cannot read `robots.txt` from a page.
const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'";
