//! From the form to the settings: every value is looked at, every name looked up, and whatever is wrong is told.

use super::form::{
    AgencyForm, DataForm, ImagesForm, MovementForm, PrivacyForm, SearchForm, SiteForm, UnitForm,
};
use super::{
    Agency, Config, ConsentPolicy, Letterhead, License, Life, Look, Movement, Unit, Weight, Widths, contacts,
    is_base_url, unknown,
};
use crate::diag::{Finding, Place, any_error, rule};
use crate::form::{At, Entries, Setting, Stated, read_partly};
use crate::prose::placeholders;
use crate::source::SourceFile;
use crate::text::{fold, is_id, short_date};
use chrono::{FixedOffset, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Languages of the program.
const LANGUAGES: &[&str] = &["vi", "en"];

/// The time of this country.
const TIMEZONE: &str = "+07:00";

/// Reads `site.toml`. There may be settings and errors both: what is wrong is then as if it had not been said.
pub fn parse(file: &SourceFile) -> (Option<Config>, Vec<Finding>) {
    let (form, is_whole, mut findings) = read_partly::<SiteForm>(&file.path, file.front(), file.front.start);
    let echoes = |finding: &Finding| {
        (!is_whole || finding.rule.id == rule::UNKNOWN_KEY.id) && is_of_the_contents(&file.text, finding)
    };
    let form = form.filter(|_| !findings.iter().any(echoes));
    findings.extend(placeholders(&file.path, &file.text, file.front.clone()));
    let told = findings.len();
    let config = form.and_then(|form| build(form, &file.path, &mut findings));
    // What stands for a value that cannot be read is not the author's.
    let line = |finding: &Finding| file.text[..finding.place.span.start].matches('\n').count();
    let lines: Vec<usize> = findings[..told].iter().map(line).collect();
    let of_build = findings.split_off(told);
    findings.extend(of_build.into_iter().filter(|finding| is_whole || !lines.contains(&line(finding))));
    (config, findings)
}

/// Parts and keys by which the contents are looked at: with one of them at fault, what is found of the contents may be an
/// echo of that.
const OF_THE_CONTENTS: &[&str] = &["agencies", "movements", "contacts", "privacy", "rules", "sample"];

/// Whether a fault of `site.toml` lies where the contents are looked at by.
fn is_of_the_contents(text: &str, finding: &Finding) -> bool {
    let at = finding.place.span.start;
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[start..].lines().next().unwrap_or_default().trim_start();
    let mut heads = text[..start].lines().map(str::trim_start).filter(|line| line.starts_with('['));
    let part = heads.next_back().map(|head| head.trim_start_matches('[').split([']', '.']).next());
    let key = line.split('=').next().unwrap_or_default().trim();
    // A head at fault may be that of anything.
    line.starts_with('[')
        || [part.flatten(), Some(key), finding.text("near")]
            .into_iter()
            .flatten()
            .any(|name| OF_THE_CONTENTS.contains(&name.trim()))
}

fn build(form: SiteForm, file: &Arc<str>, findings: &mut Vec<Finding>) -> Option<Config> {
    let SiteForm {
        title: Stated(title),
        description: Setting(description),
        base_url: Stated(base_url),
        language: Setting(language),
        timezone: Setting(timezone),
        theme: Setting(theme),
        header: Setting(header),
        footer: Setting(footer),
        color: Setting(color),
        logo: Setting(logo),
        sample: Setting(sample),
        page_size: Setting(page_size),
        privacy: Setting(privacy),
        data: Setting(data),
        portal: Setting(portal),
        contacts: Setting(contacts),
        images: Setting(images),
        search: Setting(search),
        agencies,
        movements,
        rules: Setting(rules),
    } = form;
    // With another fault `sample` itself may be what cannot be taken.
    if let Some(url) = base_url.as_ref().filter(|url| is_example(url) && !any_error(findings))
        && !sample.unwrap_or(false)
    {
        let finding = Finding::new(&rule::PLACEHOLDER_LEFT, Place::new(file, url.span.clone()));
        findings.push(finding.says("placeholder-left-address").arg("value", url.as_str()));
    }
    let mut refuse = |at: std::ops::Range<usize>, message: &'static str, value: &str| {
        findings.push(Finding::new(&rule::BAD_VALUE, Place::new(file, at)).says(message).arg("value", value));
    };
    if let Some(url) = base_url.as_ref().filter(|url| !is_base_url(url)) {
        refuse(url.span.clone(), "bad-base-url", url);
    }
    if let Some(language) = language.as_ref().filter(|language| !LANGUAGES.contains(&language.as_str())) {
        refuse(language.span.clone(), "bad-language", language);
    }
    let offset = timezone.as_ref().map_or(TIMEZONE, |zone| zone.as_str()).parse::<FixedOffset>();
    if let (Err(_), Some(zone)) = (&offset, &timezone) {
        refuse(zone.span.clone(), "bad-timezone", zone);
    }
    if let Some(theme) = theme.as_ref().filter(|theme| !is_id(theme)) {
        refuse(theme.span.clone(), "bad-id", theme);
    }
    let theme = theme.filter(|theme| is_id(theme));
    let agency_color = color.as_ref().and_then(|color| color.parse().ok());
    if let (None, Some(color)) = (agency_color, &color) {
        refuse(color.span.clone(), "bad-color", color);
    }
    if let Some(logo) = logo.as_ref().filter(|logo| !is_picture(logo)) {
        refuse(logo.span.clone(), "bad-logo", logo);
    }
    let logo = logo.filter(|logo| is_picture(logo));
    let is_page = |size: &At<u32>| (1..=1000).contains(&size.value);
    if let Some(size) = page_size.as_ref().filter(|size| !is_page(size)) {
        refuse(size.span.clone(), "bad-page-size", &size.value.to_string());
    }
    let DataForm { license, license_url } = data.unwrap_or(DataForm { license: None, license_url: None });
    if let Some(url) = license_url.as_ref().filter(|url| !is_base_url(url)) {
        refuse(url.span.clone(), "bad-license-url", url);
    }
    let license_url = license_url.filter(|url| is_base_url(url));
    let latest = portal.and_then(|portal| portal.latest);
    let is_portion = |latest: &At<u32>| (1..=50).contains(&latest.value);
    if let Some(latest) = latest.as_ref().filter(|latest| !is_portion(latest)) {
        refuse(latest.span.clone(), "bad-portal-latest", &latest.value.to_string());
    }
    let widths = widths(images, &mut refuse);
    if agencies.is_empty() {
        findings.push(Finding::new(&rule::MISSING_KEY, Place::start_of(file)).arg("key", "[[agencies]]"));
    }
    let contacts = contacts.map(|form| contacts::read(form, file, findings)).unwrap_or_default();
    let weights = rules.map(|rules| weights(rules, file, findings)).unwrap_or_default();
    let told = findings.len();
    ids(&agencies, &movements, file, findings);
    let names_hold = findings.len() == told;
    // With names that cannot be used, what the contents name would be an echo of that. Another value that cannot be taken
    // has the usual one in its place, so that the contents are looked at all the same.
    if agencies.is_empty() || !names_hold {
        return None;
    }
    let agencies: Vec<Agency> = agencies.into_iter().map(agency).collect();
    let units = agencies
        .iter()
        .enumerate()
        .flat_map(|(a, agency)| {
            agency.units.iter().enumerate().map(move |(u, unit)| (unit.id.clone(), (a, u)))
        })
        .collect();
    let privacy = privacy.unwrap_or(PrivacyForm { consent: None, tombstone: None });
    Some(Config {
        description: description.unwrap_or_default(),
        // With an address that cannot be taken nothing is published; the contents are looked at all the same.
        base_url: base_url.map(|url| format!("{}/", url.value.trim_end_matches('/'))).unwrap_or_default(),
        language: language
            .filter(|language| LANGUAGES.contains(&language.as_str()))
            .map_or_else(|| "vi".to_owned(), |language| language.value),
        timezone: offset.or_else(|_| TIMEZONE.parse()).ok()?,
        theme_place: theme.as_ref().map(|theme| Place::new(file, theme.span.clone())),
        theme: theme.map_or_else(|| "default".to_owned(), |theme| theme.value),
        look_places: [("templates", &header), ("templates", &footer), ("static", &logo)]
            .into_iter()
            .filter_map(|(folder, name)| name.as_ref().map(|name| (format!("{folder}/{}", name.value), name)))
            .map(|(path, name)| (path, Place::new(file, name.span.clone())))
            .collect(),
        look: Look {
            header: header.map(|name| name.value),
            footer: footer.map(|name| name.value),
            color: agency_color,
            logo: logo.map(|name| name.value),
        },
        sample: sample.unwrap_or(false),
        page_size: page_size.filter(is_page).map_or(24, |size| size.value as usize),
        widths,
        consent: privacy.consent.unwrap_or(ConsentPolicy::Required),
        tombstone: privacy.tombstone.unwrap_or(true),
        license: license
            .or_else(|| license_url.as_ref().map(|url| url.value.clone()))
            .map(|name| License { name, url: license_url.map(|url| url.value) }),
        portal_latest: latest.filter(is_portion).map_or(6, |latest| latest.value as usize),
        contacts,
        abbreviations: abbreviations(search),
        movements: movements.into_iter().map(movement).collect(),
        rules: weights,
        title: title.unwrap_or_default(),
        agencies,
        units,
    })
}

/// Whether an address is one of those that are kept for examples (RFC 2606, and `.vn` as the skeletons have it).
fn is_example(url: &str) -> bool {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', ':']).next().unwrap_or_default();
    let examples = ["example", "example.vn", "example.com", "example.org", "example.net"];
    examples
        .iter()
        .any(|name| host.strip_suffix(name).is_some_and(|sub| sub.is_empty() || sub.ends_with('.')))
}

/// Whether a file below the theme's `static/` is a picture that browsers show as an emblem.
fn is_picture(name: &str) -> bool {
    let inside = name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    inside && [".svg", ".png", ".webp", ".jpg"].iter().any(|end| name.ends_with(end))
}

/// The widths that a site gives, else the usual ones: from one to eight, each one that a screen may have.
fn widths(
    form: Option<ImagesForm>,
    refuse: &mut impl FnMut(std::ops::Range<usize>, &'static str, &str),
) -> Widths {
    let mut widths = Widths::default();
    let Some(ImagesForm { story, portrait, cover }) = form else { return widths };
    for (own, place) in
        [(story, &mut widths.story), (portrait, &mut widths.portrait), (cover, &mut widths.cover)]
    {
        let Some(own) = own else { continue };
        if !(1..=8).contains(&own.len()) || !own.iter().all(|width| (16..=4096).contains(width)) {
            let text: Vec<String> = own.iter().map(u32::to_string).collect();
            refuse(own.span.clone(), "bad-widths", &text.join(", "));
            continue;
        }
        *place = own.value;
    }
    widths
}

/// What offices of this country shorten, and write out elsewhere.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("BTV", "Ban Thường vụ"),
    ("CBCCVC", "cán bộ, công chức, viên chức"),
    ("CCHC", "cải cách hành chính"),
    ("CNTT", "công nghệ thông tin"),
    ("GPMB", "giải phóng mặt bằng"),
    ("HĐND", "Hội đồng nhân dân"),
    ("HTX", "hợp tác xã"),
    ("MTTQ", "Mặt trận Tổ quốc"),
    ("PCCC", "phòng cháy, chữa cháy"),
    ("QLNN", "quản lý nhà nước"),
    ("TĐKT", "thi đua, khen thưởng"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("TNCS", "Thanh niên Cộng sản"),
    ("TTHC", "thủ tục hành chính"),
    ("UBND", "Ủy ban nhân dân"),
    ("VP", "Văn phòng"),
];

/// The usual abbreviations with the site's own, by which a usual one may mean something else or, left empty, nothing.
fn abbreviations(search: Option<SearchForm>) -> Vec<(String, String)> {
    let own = search.into_iter().flat_map(|SearchForm { abbreviations }| abbreviations.items);
    let own = own.map(|(short, long)| (short.value, long.value));
    let usual = ABBREVIATIONS.iter().map(|(short, long)| ((*short).to_owned(), (*long).to_owned()));
    let all: BTreeMap<String, String> = usual.chain(own).collect();
    all.into_iter().filter(|(_, long)| !long.trim().is_empty()).collect()
}

fn weights(
    rules: Entries<Weight>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> BTreeMap<&'static str, Weight> {
    let mut weights = BTreeMap::new();
    for (name, weight) in rules.items {
        let place = Place::new(file, name.span.clone());
        match crate::diag::find(&name) {
            Some(rule) if rule.family.allowable() => {
                weights.insert(rule.id, weight.value);
            }
            Some(rule) => findings.push(
                Finding::new(&rule::FORBIDDEN_ALLOW, place).says("forbidden-weight").arg("rule", rule.id),
            ),
            None => {
                findings.push(unknown(place, "rule", &name, crate::diag::all().iter().map(|rule| rule.id)))
            }
        }
    }
    weights
}

/// Every id is well formed and unique; every reference among them exists.
fn ids(agencies: &[AgencyForm], movements: &[MovementForm], file: &Arc<str>, findings: &mut Vec<Finding>) {
    let units = || agencies.iter().flat_map(|agency| &agency.units);
    let named = agencies.iter().map(|agency| &agency.id).chain(units().map(|unit| &unit.id));
    let seen = well_formed_and_unique(named, file, findings);
    // An id with marks is told itself, and not where it is named without them.
    let is_meant_by_a_bad_id = |name: &str| seen.iter().any(|id| !is_id(id) && fold(id) == fold(name));
    well_formed_and_unique(movements.iter().map(|movement| &movement.id), file, findings);
    for MovementForm { agency, .. } in movements {
        let known = || agencies.iter().map(|agency| agency.id.as_str());
        let is_unknown =
            |agency: &&At<String>| known().all(|id| id != agency.as_str()) && !is_meant_by_a_bad_id(agency);
        if let Some(agency) = agency.as_ref().filter(is_unknown) {
            findings.push(unknown(Place::new(file, agency.span.clone()), "agency", agency, known()));
        }
    }
    let successors = agencies
        .iter()
        .filter_map(|agency| agency.succeeded_by.as_ref())
        .map(|id| (id, "agency"))
        .chain(units().filter_map(|unit| unit.succeeded_by.as_ref()).map(|id| (id, "unit")));
    let lives = (agencies.iter())
        .map(|AgencyForm { id, from, until, succeeded_by, .. }| (id, from, until, succeeded_by))
        .chain(units().map(|UnitForm { id, from, until, succeeded_by, .. }| (id, from, until, succeeded_by)));
    for (id, from, until, successor) in lives {
        if let (Some(from), Some(until)) = (from, until)
            && from.value > until.value
        {
            let finding = Finding::new(&rule::BAD_VALUE, Place::new(file, until.span.clone()));
            let finding = finding.says("bad-life").arg("until", short_date(until.value));
            findings.push(finding.arg("from", short_date(from.value)));
        }
        if let Some(successor) = successor.as_ref().filter(|successor| successor.value == id.value) {
            let finding = Finding::new(&rule::BAD_VALUE, Place::new(file, successor.span.clone()));
            findings.push(finding.says("bad-successor").arg("value", id.as_str()));
        }
    }
    for (id, what) in successors.filter(|(id, _)| !seen.contains(id.as_str()) && !is_meant_by_a_bad_id(id)) {
        findings.push(unknown(Place::new(file, id.span.clone()), what, id, seen.iter().copied()));
    }
}

/// All of some ids; each is held to its form, and no second may be the same.
pub(crate) fn well_formed_and_unique<'a>(
    ids: impl Iterator<Item = &'a At<String>>,
    file: &Arc<str>,
    findings: &mut Vec<Finding>,
) -> BTreeSet<&'a str> {
    let mut seen = BTreeMap::new();
    for id in ids {
        let place = || Place::new(file, id.span.clone());
        if !is_id(id) {
            findings.push(Finding::new(&rule::BAD_VALUE, place()).says("bad-id").arg("value", id.as_str()));
        }
        let first = *seen.entry(id.as_str()).or_insert(id.span.start);
        if first != id.span.start {
            let finding = Finding::new(&rule::DUPLICATE_ID, place()).arg("id", id.as_str());
            findings.push(finding.arg_line("line", first));
        }
    }
    seen.into_keys().collect()
}

fn agency(form: AgencyForm) -> Agency {
    let AgencyForm { id, name, superior, place, letterhead, from, until, succeeded_by, headcount, units } =
        form;
    let units: Vec<Unit> = units.into_iter().map(unit).collect();
    let sum = units.iter().try_fold(0_u32, |sum, unit| sum.checked_add(unit.headcount?));
    Agency {
        id: id.value,
        name,
        superior: superior.unwrap_or_default(),
        place: place.unwrap_or_default(),
        letterhead: letterhead.unwrap_or(Letterhead::State),
        headcount: headcount.or(sum),
        life: life(from, until),
        succeeded_by: succeeded_by.map(|id| id.value),
        units,
    }
}

fn life(from: Option<At<NaiveDate>>, until: Option<At<NaiveDate>>) -> Life {
    Life { from: from.map(|day| day.value), until: until.map(|day| day.value) }
}

fn unit(form: UnitForm) -> Unit {
    let UnitForm { id, name, kind, from, until, succeeded_by, headcount } = form;
    Unit {
        id: id.value,
        name,
        kind,
        headcount,
        life: life(from, until),
        succeeded_by: succeeded_by.map(|id| id.value),
    }
}

fn movement(form: MovementForm) -> Movement {
    let MovementForm { id, name, launched_by, launcher, agency, years } = form;
    Movement {
        id: id.value,
        name,
        launched_by,
        launcher: launcher.unwrap_or_default(),
        agency: agency.map(|agency| agency.value),
        years,
    }
}
