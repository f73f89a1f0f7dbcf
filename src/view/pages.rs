//! What the templates see: one named struct a page, every key present, every date and number already written out.
//!
//! A `path` is an address below the section's root, without a leading slash ("2024/quy-4/"); a template writes
//! `{{ root }}{{ x.path }}`, where `root` leads from the page back to the section's root. So one card serves every
//! page, however deep that page lies.

use super::seen::{Shared, seen};
use crate::kept;

seen! {
    /// Text with an address below the section's root.
    pub struct Link {
        /// What the reader sees.
        pub title: String,
        /// Address below the root.
        pub path: String,
    }

    /// What every page of the section shares.
    pub struct Site {
        /// The section's title.
        pub title: String,
        /// The home page's address below the root: empty, or "index.html".
        pub home: String,
        /// One sentence about the section.
        pub description: String,
        /// Language tag of the pages ("vi").
        pub lang: String,
        /// The same as Open Graph has it ("vi_VN").
        pub locale: &'static str,
        /// Main navigation, in order.
        pub nav: Vec<Link>,
        /// Footer navigation: pages, feeds, data.
        pub footer_nav: Vec<Link>,
        /// The agency's name, where the site has just one.
        pub agency: Option<String>,
        /// Names of the agencies, for the footer.
        pub agencies: Vec<String>,
        /// What the theme puts on every page.
        pub frame: Frame,
        /// Content-Security-Policy of every page.
        pub csp: String,
    }

    /// What the theme puts on every page.
    pub struct Frame {
        /// Fingerprinted stylesheet, below the root.
        pub stylesheet: String,
        /// Fingerprinted modules of the search, below the root; the last is the page's, which imports the others.
        pub search_scripts: Vec<String>,
        /// The agency's emblem, fingerprinted, below the root.
        pub logo: String,
        /// The agency's own HTML before every page (trusted, from the theme), or empty.
        pub header_html: String,
        /// The same, after the page.
        pub footer_html: String,
    }

    /// What stands in the head of one page.
    pub struct Head {
        /// The page's own title, without the site's.
        pub title: String,
        /// One or two sentences for search engines and previews.
        pub description: String,
        /// Absolute address.
        pub canonical: String,
        /// Not to be indexed (drafts, notices of withdrawal, 404).
        pub noindex: bool,
        /// What it is to Open Graph: "article" for a profile, else "website".
        pub kind: &'static str,
        /// What it is to search engines: JSON-LD, safe inside a script element; empty when it is not to be indexed.
        pub structured: String,
        /// From home to the page's parent.
        pub breadcrumbs: Vec<Link>,
        /// The page's own address below the root, as the navigation writes it.
        pub here: String,
        /// The address of the part of the site that the page belongs to, when it has one.
        pub section: Option<String>,
        /// Feeds that belong to this page, narrowest first.
        pub feeds: Vec<Feed>,
        /// The page holds drafts (`build --drafts`).
        pub draft: bool,
        /// What the page shows is invented, and it says so.
        pub sample: bool,
        /// What social networks show beside a link to the page.
        pub image: Option<SocialImage>,
    }

    /// A picture for other sites that link to the page.
    pub struct SocialImage {
        /// Absolute address.
        pub url: String,
        /// Pixels in a row.
        pub width: usize,
        /// Rows.
        pub height: usize,
        /// What it shows.
        pub alt: String,
    }

    /// A photograph in several widths.
    pub struct Picture {
        /// What it shows; empty where the text beside it says so already.
        pub alt: String,
        /// Pixels in a row of the largest.
        pub width: usize,
        /// Its rows.
        pub height: usize,
        /// The largest as JPEG, below the root.
        pub src: String,
        /// As WebP, smallest first.
        pub webp: Vec<PictureFile>,
        /// As JPEG, smallest first.
        pub jpeg: Vec<PictureFile>,
    }

    /// A photograph in one width.
    pub struct PictureFile {
        /// Address below the root.
        pub path: String,
        /// Pixels in a row.
        pub width: usize,
    }

    /// A feed that a page announces.
    pub struct Feed {
        /// What it brings.
        pub title: String,
        /// Address below the root.
        pub path: String,
        /// "application/atom+xml" or "application/feed+json".
        pub mime: &'static str,
    }

    /// An exemplar in a list.
    pub struct Card {
        /// Address of the profile.
        pub path: String,
        /// Headline of the story.
        pub title: String,
        /// The person's or the collective's name.
        pub name: String,
        /// Position of a person, composition of a collective; may be empty.
        pub role: String,
        /// "collective", "leader" or "staff".
        pub kind: &'static str,
        /// "Tập thể", "Cá nhân lãnh đạo, quản lý", "Cá nhân".
        pub kind_name: &'static str,
        /// The unit's name at the time.
        pub unit: String,
        /// Whether name or role end with the unit's name: beside them it would only be repeated.
        pub unit_said: bool,
        /// The agency's name, when the site has several; else empty.
        pub agency: String,
        /// "Quý IV năm 2024".
        pub period: String,
        /// Day of introduction (or of the act), for machines: "2024-12-24".
        pub date_iso: String,
        /// The same for readers: "24/12/2024".
        pub date: String,
        /// One sentence: what changed for whom.
        pub impact: String,
        /// Highest level of recognition ("Cấp tỉnh"), or empty.
        pub level: String,
        /// The same for machines: "agency", "province", or empty.
        pub level_id: &'static str,
        /// A small portrait, undescribed: the name stands beside it.
        pub portrait: Option<Picture>,
        /// Two letters where there is no portrait.
        pub monogram: String,
        /// Not published yet: shown by `--drafts` alone.
        pub draft: bool,
    }

    /// An entry of an index with its number of exemplars.
    pub struct Facet {
        /// What the reader sees.
        pub title: String,
        /// Address below the root.
        pub path: String,
        /// How many exemplars.
        pub count: usize,
        /// A second line, such as the agency of a unit; may be empty.
        pub note: String,
    }

    /// Previous and next in an order.
    pub struct Neighbours {
        /// Earlier one.
        pub previous: Option<Link>,
        /// Later one.
        pub next: Option<Link>,
    }

    /// One page of a long list.
    pub struct Pager {
        /// This page, from 1.
        pub current: usize,
        /// How many pages.
        pub total: usize,
        /// Page before.
        pub previous: Option<Link>,
        /// Page after.
        pub next: Option<Link>,
    }

    /// The home page.
    pub struct Home {
        /// The introduction from `content/index.md`.
        pub intro_html: kept::Text,
        /// The newest exemplar, shown large.
        pub lead: Option<Shared<Card>>,
        /// Its portrait, else its cover.
        pub lead_picture: Option<Picture>,
        /// Those that came before it.
        pub latest: Vec<Shared<Card>>,
        /// Years, newest first.
        pub years: Vec<YearEntry>,
        /// Other ways in: units, kinds, movements, categories, levels, agencies, plans.
        pub ways: Vec<Way>,
        /// How many exemplars there are.
        pub total: usize,
    }

    /// A year of the archive with its quarters.
    pub struct YearEntry {
        /// "Năm 2024".
        pub title: String,
        /// "2024".
        pub year: String,
        /// Address.
        pub path: String,
        /// Exemplars of the year.
        pub count: usize,
        /// The four quarters in order; an empty one has no path.
        pub quarters: Vec<QuarterEntry>,
    }

    /// A quarter of a year's line in the archive.
    pub struct QuarterEntry {
        /// "Quý IV".
        pub title: String,
        /// Address; empty when the quarter has no page.
        pub path: String,
        /// Exemplars introduced in it.
        pub count: usize,
        /// The same, as a percentage of the fullest quarter of the archive: the length of its bar.
        pub share: usize,
        /// Updates of earlier exemplars in it.
        pub updates: usize,
    }

    /// One way into the section.
    pub struct Way {
        /// "Theo đơn vị".
        pub title: String,
        /// Address of its index.
        pub path: String,
        /// Its largest entries.
        pub items: Vec<Facet>,
        /// Whether it has others.
        pub more: bool,
    }

    /// A year's archive.
    pub struct Year {
        /// "2024".
        pub year: String,
        /// Exemplars of the year.
        pub total: usize,
        /// Quarters that have an exemplar or an update, in order.
        pub quarters: Vec<YearQuarter>,
        /// Counts by kind.
        pub by_kind: Vec<Facet>,
        /// Counts by unit.
        pub by_unit: Vec<Facet>,
        /// Other years.
        pub neighbours: Neighbours,
    }

    /// One quarter on the year's page.
    pub struct YearQuarter {
        /// "Quý IV".
        pub title: String,
        /// Its fragment on the page ("quy-4").
        pub id: String,
        /// Address.
        pub path: String,
        /// Those introduced in it.
        pub cards: Vec<Shared<Card>>,
        /// How many updates of earlier exemplars it has.
        pub updates: usize,
    }

    /// A quarter's archive.
    pub struct Quarter {
        /// "Quý IV năm 2024".
        pub title: String,
        /// The year's page.
        pub year: Link,
        /// Those introduced in it.
        pub cards: Vec<Shared<Card>>,
        /// New achievements of earlier exemplars.
        pub updates: Vec<QuarterUpdate>,
        /// Neighbouring quarters that exist.
        pub neighbours: Neighbours,
    }

    /// A new achievement on a quarter's page.
    pub struct QuarterUpdate {
        /// What was achieved.
        pub update: Update,
        /// By whom.
        pub card: Shared<Card>,
    }

    /// An achievement added in a later quarter ("thành tích mới").
    pub struct Update {
        /// Fragment on the profile's page ("cap-nhat-1").
        pub id: String,
        /// For machines.
        pub date_iso: String,
        /// "ngày 20 tháng 9 năm 2025".
        pub date: String,
        /// "Quý III năm 2025".
        pub period: String,
        /// Headline.
        pub title: String,
        /// Text.
        pub html: kept::Text,
    }

    /// A profile's page.
    pub struct Profile {
        /// The same facts as in lists.
        pub card: Shared<Card>,
        /// The portrait.
        pub portrait: Option<Picture>,
        /// The photograph above the story.
        pub cover: Option<Picture>,
        /// What the card's day is: "Giới thiệu", "Công nhận", "Đăng ký".
        pub date_label: &'static str,
        /// The story.
        pub story_html: kept::Text,
        /// Unit, period, plan, movements, categories.
        pub facts: Vec<Fact>,
        /// Acts in order: decision, certificate, ballot.
        pub acts: Vec<Act>,
        /// Why recognised: the plan's criteria with this profile's answers.
        pub reasons: Vec<ReasonGroup>,
        /// The plan's page.
        pub plan: Link,
        /// Time line of later achievements.
        pub updates: Vec<Update>,
        /// Other recognitions of the same subject.
        pub others: Vec<Link>,
        /// Neighbours in the quarter.
        pub neighbours: Neighbours,
        /// The quarter's page.
        pub quarter: Link,
        /// Profiles that share a category, movement or unit.
        pub related: Vec<Shared<Card>>,
    }

    /// One line of the facts: a label and what it says, each with an address where it has a page.
    pub struct Fact {
        /// "Đơn vị".
        pub label: &'static str,
        /// One or more values; an empty path means plain text.
        pub values: Vec<Link>,
    }

    /// An act on a profile's page.
    pub struct Act {
        /// "Quyết định công nhận điển hình tiên tiến".
        pub name: String,
        /// "Cấp Sở".
        pub level: String,
        /// "agency" or "province".
        pub level_id: &'static str,
        /// "số 07/QĐ-MẪU ngày 20 tháng 12 năm 2024 của …", written out.
        pub reference: String,
        /// Signer with position, or empty.
        pub signer: String,
        /// Certificate, or empty.
        pub certificate: String,
        /// Ballot result written out, or empty.
        pub ballot: String,
        /// The decision's page, or empty.
        pub path: String,
    }

    /// Criteria of one kind: "Tiêu chuẩn chung", "Tiêu chí đối với tập thể", a category.
    pub struct ReasonGroup {
        /// Heading.
        pub title: String,
        /// Criteria in the plan's order.
        pub reasons: Vec<Reason>,
    }

    /// One criterion with the profile's answer beside what was required.
    pub struct Reason {
        /// "II.2".
        pub clause: String,
        /// The criterion in the plan's wording.
        pub text: String,
        /// What was required, when it is a figure ("ít nhất 50%"); else empty.
        pub required: String,
        /// What was reached, when it is a figure ("6/9 người, đạt 66,7%"); else empty.
        pub reached: String,
        /// The evidence, in sentences; may be empty.
        pub answers: Vec<String>,
        /// Documents, titles, initiatives, written out.
        pub documents: Vec<String>,
        /// A recognised collective or a movement, with its page.
        pub links: Vec<Link>,
        /// Whether it holds (a draft may show one that does not).
        pub met: bool,
    }

    /// A list of exemplars: one unit, kind, movement, category, level or agency.
    pub struct List {
        /// "Phòng Quản lý nhà".
        pub title: String,
        /// What kind of list ("Đơn vị").
        pub label: &'static str,
        /// A line under the title; may be empty.
        pub note: String,
        /// How many in all pages.
        pub total: usize,
        /// This page's exemplars.
        pub cards: Vec<Shared<Card>>,
        /// Pages of the list.
        pub pager: Pager,
    }

    /// The index of units, kinds, movements, …
    pub struct IndexPage {
        /// "Theo đơn vị".
        pub title: String,
        /// Groups (units by agency); a single group has an empty title.
        pub groups: Vec<IndexGroup>,
    }

    /// A group of an index.
    pub struct IndexGroup {
        /// The agency's name, or empty.
        pub title: String,
        /// Entries.
        pub items: Vec<Facet>,
    }

    /// A plan's page.
    pub struct Plan {
        /// The plan's introduction.
        pub intro_html: kept::Text,
        /// Agency, years, source document.
        pub facts: Vec<Fact>,
        /// Our note on the source; may be empty.
        pub source_note: String,
        /// Criteria by kind or category.
        pub groups: Vec<PlanGroup>,
        /// Acts, ballot, deadlines, quotas, cadence: what the process asks.
        pub process: Vec<PlanRule>,
        /// Calendar entries in order.
        pub calendar: Vec<CalendarEntry>,
        /// Who met it, newest first.
        pub cards: Vec<Shared<Card>>,
    }

    /// Criteria of a plan that belong together.
    pub struct PlanGroup {
        /// Heading.
        pub title: String,
        /// Fragment.
        pub id: String,
        /// The criteria.
        pub criteria: Vec<PlanCriterion>,
    }

    /// A criterion on the plan's page.
    pub struct PlanCriterion {
        /// "III.1".
        pub clause: String,
        /// Wording.
        pub text: String,
        /// What is owed, in words ("minh chứng", "ít nhất 50%").
        pub required: String,
        /// Limits such as "chỉ với người đứng đầu"; may be empty.
        pub scope: String,
        /// Our reading, or empty.
        pub reading: String,
    }

    /// A rule of the process.
    pub struct PlanRule {
        /// "Hạn nộp hồ sơ".
        pub label: String,
        /// Clause.
        pub clause: String,
        /// In words.
        pub text: String,
        /// Our reading, or empty.
        pub reading: String,
    }

    /// A calendar entry.
    pub struct CalendarEntry {
        /// "trước ngày 30/11/2024", "Quý II năm 2025", an occasion.
        pub when: String,
        /// Clause.
        pub clause: String,
        /// What is due.
        pub text: String,
    }

    /// A decision's page.
    pub struct Decision {
        /// Number, date, authority, signer, plan, ballot.
        pub facts: Vec<Fact>,
        /// Its text.
        pub intro_html: kept::Text,
        /// Whom it recognised.
        pub cards: Vec<Shared<Card>>,
    }

    /// A page of the agency's own.
    pub struct Text {
        /// The page.
        pub html: kept::Text,
    }

    /// The figures.
    pub struct Figures {
        /// Exemplars in all.
        pub total: usize,
        /// The page of the open data.
        pub data: Link,
        /// One a point of view.
        pub figures: Vec<Figure>,
    }

    /// One point of view: a chart, and the table of its numbers.
    pub struct Figure {
        /// Heading.
        pub title: &'static str,
        /// Fragment.
        pub id: &'static str,
        /// What is counted, and by what.
        pub caption: &'static str,
        /// Its bars.
        pub chart: Chart,
        /// Its numbers.
        pub table: Table,
        /// Whether the table is short enough to lie open.
        pub open: bool,
    }

    /// A chart of bars, from top to bottom. Lengths and places are written as SVG has them ("62.5%", "12.4em").
    pub struct Chart {
        /// What it shows, in words.
        pub summary: String,
        /// How many bars there is no room for, in words, or empty.
        pub left: String,
        /// Of all of it.
        pub height: String,
        /// Of one bar.
        pub bar: String,
        /// The bars.
        pub bars: Vec<Bar>,
    }

    /// A bar below its label, with its value behind it.
    pub struct Bar {
        /// Lines of the label.
        pub lines: Vec<ChartText>,
        /// Its upper edge.
        pub y: String,
        /// How long it is, and where its value stands.
        pub length: String,
        /// How many.
        pub value: ChartText,
    }

    /// Letters in a chart.
    pub struct ChartText {
        /// The letters; may be none.
        pub text: String,
        /// Their baseline.
        pub y: String,
    }

    /// A table of figures.
    pub struct Table {
        /// Column headings; the first is the row heading's.
        pub columns: Vec<String>,
        /// Rows.
        pub rows: Vec<TableRow>,
    }

    /// A row: heading with an address (may be empty) and its numbers.
    pub struct TableRow {
        /// Row heading.
        pub heading: Link,
        /// Numbers, one a column, written out.
        pub cells: Vec<String>,
    }

    /// The open data, described.
    pub struct OpenData {
        /// Exemplars in all.
        pub total: usize,
        /// The files.
        pub files: Vec<DataFile>,
        /// What the fields hold.
        pub fields: Vec<DataField>,
        /// Columns that only the table has.
        pub columns: Vec<DataField>,
        /// The licence's name, or empty.
        pub license: String,
        /// Where the licence's text stands, or empty.
        pub license_url: String,
        /// The guide for the agency's portal.
        pub portal: Link,
    }

    /// A file of the open data.
    pub struct DataFile {
        /// What it is.
        pub title: &'static str,
        /// Media type.
        pub mime: &'static str,
        /// Address below the root.
        pub path: String,
    }

    /// A field of the open data.
    pub struct DataField {
        /// "acts[].level".
        pub name: String,
        /// What a value is, in words.
        pub holds: String,
        /// What it means.
        pub meaning: &'static str,
    }

    /// The newest exemplars for a page of the agency's portal; all addresses are absolute.
    pub struct Latest {
        /// Newest first.
        pub items: Vec<LatestItem>,
        /// The section.
        pub home: String,
    }

    /// One of them.
    pub struct LatestItem {
        /// Absolute address.
        pub url: String,
        /// The same facts as in lists.
        pub card: Shared<Card>,
    }

    /// How an office shows the newest exemplars on its portal.
    pub struct PortalGuide {
        /// How many there are.
        pub count: usize,
        /// The line by which a server includes the fragment.
        pub include: String,
        /// The element that frames the list.
        pub frame: String,
        /// Absolute address of the fragment.
        pub fragment_url: String,
        /// Absolute address of the data.
        pub data_url: String,
        /// Classes of the fragment.
        pub classes: Vec<PortalClass>,
    }

    /// A class of the fragment.
    pub struct PortalClass {
        /// Its name.
        pub name: &'static str,
        /// What bears it.
        pub meaning: &'static str,
    }

    /// The search page.
    pub struct Search {
        /// Folder of the search index, below the root.
        pub index: String,
        /// Opened from a disk, where no script may fetch a file: there is no search.
        pub offline: bool,
        /// How many exemplars there are.
        pub total: usize,
        /// What a search can be narrowed by.
        pub choices: Vec<Choice>,
        /// Years, newest first.
        pub years: Vec<YearEntry>,
        /// Other ways in.
        pub ways: Vec<Way>,
        /// Content-Security-Policy of this page: its script may run and fetch the index.
        pub csp: String,
    }

    /// Something that a search can be narrowed by.
    pub struct Choice {
        /// Its name in the page's address ("don-vi").
        pub name: &'static str,
        /// "Đơn vị".
        pub label: &'static str,
        /// What to choose from, in groups; a single group has an empty title.
        pub groups: Vec<ChoiceGroup>,
    }

    /// Options that belong together.
    pub struct ChoiceGroup {
        /// The agency's name, or empty.
        pub title: String,
        /// The options.
        pub options: Vec<ChoiceOption>,
    }

    /// An option.
    pub struct ChoiceOption {
        /// In the page's address.
        pub value: String,
        /// What the reader sees.
        pub title: String,
    }

    /// The notice at the address of a withdrawn profile: it names nobody.
    pub struct Notice {
        /// The year's page, or home.
        pub back: Link,
    }

    /// What stands at an old address: the way to the new one.
    pub struct Moved {
        /// Where the page is now.
        pub to: Link,
    }

    /// The 404 page.
    pub struct NotFound {}
}
