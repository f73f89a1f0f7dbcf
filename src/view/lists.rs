//! Lists of exemplars (by unit, kind, movement, category, level, agency) and the indexes above them.

use super::{Content, Facet, IndexGroup, IndexPage, List, Pager, Viewer};
use crate::archive;
use crate::terms::{Kind, Level};
use crate::text::{by_text, capitalized};

/// By what lists are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// By unit.
    Units,
    /// By kind.
    Kinds,
    /// By movement.
    Movements,
    /// By category.
    Categories,
    /// By level.
    Levels,
    /// By agency.
    Agencies,
    /// Plans.
    Plans,
    /// Decisions.
    Decisions,
}

/// A row of the table of groupings.
#[derive(Debug)]
pub struct Way {
    /// Which.
    pub grouping: Grouping,
    /// Short name, for navigation.
    pub label: &'static str,
    /// Title of its index.
    pub title: &'static str,
    /// Address of its index.
    pub path: &'static str,
    /// Whether the main navigation names it.
    pub in_menu: bool,
}

/// All groupings, in the order of the home page.
pub const GROUPINGS: &[Way] = &[
    Way {
        grouping: Grouping::Units, label: "Đơn vị", title: "Theo đơn vị", path: "don-vi/", in_menu: true
    },
    Way { grouping: Grouping::Kinds, label: "Loại", title: "Theo loại", path: "loai/", in_menu: true },
    Way {
        grouping: Grouping::Movements,
        label: "Phong trào",
        title: "Theo phong trào",
        path: "phong-trao/",
        in_menu: true,
    },
    Way {
        grouping: Grouping::Categories,
        label: "Lĩnh vực",
        title: "Theo lĩnh vực",
        path: "linh-vuc/",
        in_menu: false,
    },
    Way {
        grouping: Grouping::Levels,
        label: "Cấp",
        title: "Theo cấp công nhận",
        path: "cap/",
        in_menu: false,
    },
    Way {
        grouping: Grouping::Agencies,
        label: "Cơ quan",
        title: "Theo cơ quan",
        path: "co-quan/",
        in_menu: false,
    },
    Way {
        grouping: Grouping::Plans,
        label: "Kế hoạch",
        title: "Theo kế hoạch",
        path: "ke-hoach/",
        in_menu: false,
    },
    Way {
        grouping: Grouping::Decisions,
        label: "Quyết định",
        title: "Theo quyết định",
        path: "quyet-dinh/",
        in_menu: false,
    },
];

impl Grouping {
    fn way(self) -> &'static Way {
        GROUPINGS.iter().find(|way| way.grouping == self).unwrap_or(&GROUPINGS[0])
    }

    /// Short name.
    pub fn label(self) -> &'static str {
        self.way().label
    }

    /// Address of its index.
    pub fn path(self) -> &'static str {
        self.way().path
    }
}

/// One list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListOf<'a> {
    /// Exemplars of a unit.
    Unit(&'a str),
    /// Of a kind.
    Kind(Kind),
    /// Of a movement.
    Movement(&'a str),
    /// Of a category.
    Category(&'a str),
    /// Of a level.
    Level(Level),
    /// Of an agency.
    Agency(&'a str),
}

impl ListOf<'_> {
    /// Its part of an address: "phong-quan-ly-nha".
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Unit(id) | Self::Movement(id) | Self::Category(id) | Self::Agency(id) => id,
            Self::Kind(kind) => kind.slug(),
            Self::Level(level) => level.name(),
        }
    }

    /// What kind of list it is.
    pub fn grouping(&self) -> Grouping {
        match self {
            Self::Unit(_) => Grouping::Units,
            Self::Kind(_) => Grouping::Kinds,
            Self::Movement(_) => Grouping::Movements,
            Self::Category(_) => Grouping::Categories,
            Self::Level(_) => Grouping::Levels,
            Self::Agency(_) => Grouping::Agencies,
        }
    }

    /// Address of its first page.
    pub fn path(&self) -> String {
        format!("{}{}/", self.grouping().path(), self.id())
    }

    /// Address of one of its pages.
    pub fn page_path(&self, page: usize) -> String {
        let path = self.path();
        if page > 1 { format!("{path}trang-{page}/") } else { path }
    }
}

impl<'a> Viewer<'a> {
    /// All lists that have an exemplar.
    pub(super) fn lists(&self) -> Vec<ListOf<'a>> {
        let facets = &self.archive.facets;
        let mut lists: Vec<ListOf<'a>> = Vec::new();
        lists.extend(facets.units.keys().map(|id| ListOf::Unit(id)));
        lists.extend(facets.kinds.keys().map(|kind| ListOf::Kind(*kind)));
        lists.extend(facets.movements.keys().map(|id| ListOf::Movement(id)));
        lists.extend(facets.categories.keys().map(|id| ListOf::Category(id)));
        lists.extend(facets.levels.keys().map(|level| ListOf::Level(*level)));
        if self.several_agencies() {
            lists.extend(facets.agencies.keys().map(|id| ListOf::Agency(id)));
        }
        lists
    }

    /// The exemplars of a list.
    pub(super) fn members(&self, list: &ListOf<'_>) -> &[archive::Index] {
        let facets = &self.archive.facets;
        let found = match list {
            ListOf::Unit(id) => facets.units.get(*id),
            ListOf::Kind(kind) => facets.kinds.get(kind),
            ListOf::Movement(id) => facets.movements.get(*id),
            ListOf::Category(id) => facets.categories.get(*id),
            ListOf::Level(level) => facets.levels.get(level),
            ListOf::Agency(id) => facets.agencies.get(*id),
        };
        found.map(Vec::as_slice).unwrap_or_default()
    }

    /// The exemplars on one of a list's pages, from 1.
    pub(super) fn members_on(&self, list: &ListOf<'_>, page: usize) -> &[archive::Index] {
        let (members, size) = (self.members(list), self.config.page_size);
        &members[(page - 1) * size..members.len().min(page * size)]
    }

    /// How many pages a list has.
    pub(super) fn page_count(&self, list: &ListOf<'_>) -> usize {
        self.members(list).len().div_ceil(self.config.page_size).max(1)
    }

    /// A list's title.
    pub(super) fn list_title(&self, list: &ListOf<'_>) -> String {
        match list {
            ListOf::Unit(id) => self.unit_name(id).to_owned(),
            ListOf::Kind(kind) => kind.vietnamese().to_owned(),
            ListOf::Movement(id) => {
                self.config.movement(id).map(|movement| movement.name.clone()).unwrap_or_default()
            }
            ListOf::Category(id) => self.archive.category_name(self.plans, id).unwrap_or_default().to_owned(),
            ListOf::Level(level) => level.vietnamese().to_owned(),
            ListOf::Agency(id) => {
                self.config.agency(id).map(|agency| agency.name.clone()).unwrap_or_default()
            }
        }
    }

    /// The title of a list's page, which no other page has: agencies have offices of one name, and a movement may be
    /// called like a category.
    fn list_head(&self, list: &ListOf<'_>) -> String {
        let title = self.list_title(list);
        match list {
            ListOf::Unit(id) => match self.config.unit(id) {
                Some((agency, _)) if self.several_agencies() => format!("{title}, {}", agency.name),
                _ => title,
            },
            ListOf::Movement(_) | ListOf::Category(_) => {
                format!("{title} ({})", list.grouping().label().to_lowercase())
            }
            ListOf::Kind(_) | ListOf::Level(_) | ListOf::Agency(_) => title,
        }
    }

    /// A second line: whose unit, who launched, what came after.
    fn list_note(&self, list: &ListOf<'_>) -> String {
        match list {
            ListOf::Unit(id) => {
                let Some((agency, unit)) = self.config.unit(id) else {
                    return String::new();
                };
                let successor = unit.succeeded_by.as_ref().and_then(|id| self.config.unit(id));
                let after = successor.map(|(_, unit)| format!("; nay là {}", unit.name)).unwrap_or_default();
                format!("{}{after}", agency.name)
            }
            ListOf::Movement(id) => self
                .config
                .movement(id)
                .map(|movement| {
                    let body = movement.agency.as_ref().and_then(|id| self.config.agency(id));
                    let body = body.map_or(movement.launcher.as_str(), |agency| agency.name.as_str());
                    let body = if body.is_empty() { movement.launched_by.vietnamese() } else { body };
                    capitalized(&format!("{body} phát động"))
                })
                .unwrap_or_default(),
            ListOf::Agency(id) => {
                let agency = self.config.agency(id).and_then(|agency| agency.succeeded_by.as_deref());
                let successor = agency.and_then(|id| self.config.agency(id));
                successor.map(|agency| format!("Nay là {}", agency.name)).unwrap_or_default()
            }
            ListOf::Kind(_) | ListOf::Category(_) | ListOf::Level(_) => String::new(),
        }
    }

    /// Whether a grouping has any entry.
    pub(super) fn has(&self, grouping: Grouping) -> bool {
        match grouping {
            Grouping::Plans => !self.plans.is_empty(),
            Grouping::Decisions => self.shown_decisions().next().is_some(),
            _ => self.lists().iter().any(|list| list.grouping() == grouping),
        }
    }

    /// Decisions that a reader may see: none of a day to come.
    pub(super) fn shown_decisions(&self) -> impl Iterator<Item = &'a crate::decision::Decision> {
        self.decisions.values().filter(|decision| decision.date <= self.today)
    }

    /// The entries of an index; units are grouped by agency.
    pub(super) fn index_items(&self, grouping: Grouping) -> Vec<IndexGroup> {
        let facet = |title: String, path: String, count: usize, note: String| Facet {
            title,
            path: self.links.address(&path),
            count,
            note,
        };
        let single = |items: Vec<Facet>| vec![IndexGroup { title: String::new(), items }];
        match grouping {
            Grouping::Plans => single(
                self.plans
                    .values()
                    .rev()
                    .map(|plan| {
                        let count = self.archive.facets.plans.get(plan.id.as_str()).map_or(0, Vec::len);
                        let agency = self.config.agency(&plan.agency).map(|agency| agency.name.clone());
                        facet(
                            plan.title.clone(),
                            format!("ke-hoach/{}/", plan.id),
                            count,
                            agency.unwrap_or_default(),
                        )
                    })
                    .collect(),
            ),
            Grouping::Decisions => {
                let mut decisions: Vec<_> = self.shown_decisions().collect();
                decisions.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.id.cmp(&b.id)));
                single(
                    decisions
                        .into_iter()
                        .map(|decision| {
                            let count =
                                self.archive.facets.decisions.get(decision.id.as_str()).map_or(0, Vec::len);
                            let path = format!("quyet-dinh/{}/", decision.id);
                            facet(decision.title.clone(), path, count, super::plan::reference(decision))
                        })
                        .collect(),
                )
            }
            _ => {
                let lists: Vec<ListOf<'_>> =
                    self.lists().into_iter().filter(|list| list.grouping() == grouping).collect();
                let entry = |list: &ListOf<'_>| {
                    let note = if grouping == Grouping::Units { String::new() } else { self.list_note(list) };
                    facet(self.list_title(list), list.path(), self.members(list).len(), note)
                };
                if grouping != Grouping::Units {
                    return single(lists.iter().map(entry).collect());
                }
                let mut groups = Vec::new();
                for agency in &self.config.agencies {
                    let units = agency.units.iter().filter_map(|unit| {
                        lists
                            .iter()
                            .find(|list| matches!(list, ListOf::Unit(id) if *id == unit.id))
                            .map(entry)
                    });
                    let items: Vec<Facet> = units.collect();
                    if !items.is_empty() {
                        let title = if self.several_agencies() { agency.name.clone() } else { String::new() };
                        groups.push(IndexGroup { title, items });
                    }
                }
                groups
            }
        }
    }

    pub(super) fn index(&self, grouping: Grouping) -> (String, String, Content) {
        let way = grouping.way();
        let mut groups = self.index_items(grouping);
        if !matches!(grouping, Grouping::Units | Grouping::Decisions | Grouping::Kinds | Grouping::Levels) {
            groups.iter_mut().for_each(|group| {
                group.items.sort_by(|a, b| by_text(&a.title, &b.title).then_with(|| a.path.cmp(&b.path)))
            });
        }
        let title = match grouping {
            Grouping::Plans => "Kế hoạch".to_owned(),
            Grouping::Decisions => "Quyết định".to_owned(),
            _ => way.title.to_owned(),
        };
        let description = format!("Gương điển hình tiên tiến: {}.", way.title.to_lowercase());
        (title.clone(), description, Content::Index(IndexPage { title, groups }))
    }

    pub(super) fn list(&self, list: &ListOf<'_>, page: usize) -> (String, String, Content) {
        let members = self.members(list);
        let total = self.page_count(list);
        let title = self.list_title(list);
        let near = |page: usize| self.link(format!("Trang {page}"), &list.page_path(page));
        let pager = Pager {
            current: page,
            total,
            previous: (page > 1).then(|| near(page - 1)),
            next: (page < total).then(|| near(page + 1)),
        };
        let head = match page {
            1 => self.list_head(list),
            _ => format!("{} (trang {page})", self.list_head(list)),
        };
        let description = format!("{} gương điển hình tiên tiến: {title}.", members.len());
        let view = List {
            title,
            label: list.grouping().label(),
            note: self.list_note(list),
            total: members.len(),
            cards: self.cards(self.members_on(list, page)),
            pager,
        };
        (head, description, Content::List(view))
    }
}
