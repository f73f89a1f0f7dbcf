//! Finds what an argument of `recognise` names: a decision and profiles, by name or by path.

use super::{Site, unknown};
use crate::decision::Decision;
use crate::error::{Error, Result};
use crate::source::{Kind as File, SourceFile};
use crate::text::slug;
use toml_edit::Document;

/// The decision of an id, or of a path.
pub(super) fn decision<'a>(site: &'a Site<'_>, given: &str) -> Result<&'a Decision> {
    let path = given.replace('\\', "/");
    let name = path.rsplit('/').next().unwrap_or_default();
    let id = slug(name.strip_suffix(".md").unwrap_or(name));
    if let Some(decision) = site.rules.decisions.get(&id) {
        return Ok(decision);
    }
    let is_meant = |kind: &File| matches!(kind, File::Decision(name) if *name == id);
    Err(match site.file(is_meant) {
        Some(file) => site.unreadable(file),
        None => unknown("decision", given, site.rules.decisions.keys().map(String::as_str)),
    })
}

/// The profile of a name ("2024/le-an", or "le-an" when there is only one), or of a path.
pub(super) fn profile<'a>(site: &'a Site<'_>, given: &str) -> Result<&'a SourceFile> {
    let path = given.replace('\\', "/");
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix(".md").unwrap_or(path);
    let mut parts = path.strip_suffix("/index").unwrap_or(path).rsplit('/');
    let slug = slug(parts.next().unwrap_or_default());
    let folder = parts.next();
    let of_slug = |name: &str| name.split_once('/').is_some_and(|(_, name)| name == slug);
    let same: Vec<(&SourceFile, String)> = profiles(site).filter(|(_, name)| of_slug(name)).collect();
    let of_folder = |name: &str| folder.is_none_or(|folder| name.split('/').next() == Some(folder));
    let meant: Vec<&(&SourceFile, String)> = same.iter().filter(|(_, name)| of_folder(name)).collect();
    match meant[..] {
        [(file, _)] => Ok(file),
        [] => Err(no_profile(site, given, folder, &slug)),
        _ => Err(unknown("profile", given, same.iter().map(|(_, name)| name.as_str()))),
    }
}

/// Every profile's file with its name, "2024/le-an".
fn profiles<'a>(site: &'a Site<'_>) -> impl Iterator<Item = (&'a SourceFile, String)> {
    site.sources.files.iter().filter_map(|file| match &file.kind {
        File::Profile { year, slug } => Some((&**file, format!("{year}/{slug}"))),
        _ => None,
    })
}

/// A profile that was not found: one whose file cannot even be read as text is there all the same.
fn no_profile(site: &Site<'_>, given: &str, folder: Option<&str>, slug: &str) -> Error {
    let stem = format!("content/profiles/{}/{slug}", folder.unwrap_or_default());
    let files = [format!("{stem}.md"), format!("{stem}/index.md")];
    let places = site.sources.findings.iter().map(|finding| &*finding.place.file);
    match places.into_iter().find(|place| files.iter().any(|file| file == place)) {
        Some(place) => Error::Unreadable { path: site.path(place) },
        None => {
            let names: Vec<String> = profiles(site).map(|(_, name)| name).collect();
            unknown("profile", given, names.iter().map(String::as_str))
        }
    }
}

/// A profile that a decision cannot be about, with those that it can: of its plan, and not withdrawn.
pub(super) fn not_of_plan(site: &Site<'_>, file: &SourceFile, decision: &Decision) -> Error {
    let can = |file: &SourceFile| {
        Document::parse(file.front()).is_ok_and(|document| super::recognise::is_of_plan(&document, decision))
    };
    let names: Vec<String> = profiles(site).filter(|(file, _)| can(file)).map(|(_, name)| name).collect();
    let given = profiles(site).find(|(other, _)| other.path == file.path).map(|(_, name)| name);
    unknown("profile-of-decision", &given.unwrap_or_default(), names.iter().map(String::as_str))
}
