//! `init`: a new site, put together and read back in memory before anything is written.

use super::{bundled, disk, in_memory, new, skeleton, unknown};
use crate::config::{self, Config};
use crate::error::{Error, Result};
use crate::plan::{self, Plan};
use crate::source::Kind as File;
use crate::terms::Kind;
use chrono::{Datelike, NaiveDate};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const SITE: &str = include_str!("templates/site.toml");
const MOVEMENT: &str = include_str!("templates/movement.toml");
const INDEX: &str = include_str!("templates/index.md");
const GITIGNORE: &str = include_str!("templates/gitignore");
const GITHUB: &str = include_str!("templates/github.yml");
const GITLAB: &str = include_str!("templates/gitlab.yml");

/// A forge that checks what is proposed and publishes what is merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Forge {
    /// GitHub, and what runs its workflows (Gitea, Forgejo).
    Github,
    /// GitLab.
    Gitlab,
}

impl Forge {
    /// By the name that `--ci` takes.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "github" => Some(Self::Github),
            "gitlab" => Some(Self::Gitlab),
            _ => None,
        }
    }

    /// The file that tells it what to do, and where it stands.
    fn file(self) -> (String, String) {
        let (path, text) = match self {
            Self::Github => (".github/workflows/chuyen-trang.yml", GITHUB),
            Self::Gitlab => (".gitlab-ci.yml", GITLAB),
        };
        (path.to_owned(), text.replace("{{version}}", env!("CARGO_PKG_VERSION")))
    }
}

/// The id of the agency in a new `site.toml`.
const AGENCY: &str = "co-quan";

/// The unit of the first profile, as the template of `site.toml` has it.
const UNIT: &str = "phong-chuyen-mon-1";

/// Makes a new site in a folder, with plans that come with the program and the file that a forge needs, and returns what was
/// written; a site that is there already gets the forge's file alone. Refuses when any file that it would write is there.
pub fn init(dir: &Path, plans: &[String], forge: Option<Forge>, today: NaiveDate) -> Result<Vec<PathBuf>> {
    if let Some(forge) = forge.filter(|_| plans.is_empty() && dir.join("site.toml").is_file()) {
        let (path, text) = forge.file();
        let path = dir.join(path);
        disk::create_all(&[(path.clone(), text)])?;
        return Ok(vec![path]);
    }
    let mut ids: Vec<&str> = Vec::new();
    for id in plans {
        if !ids.contains(&id.as_str()) {
            ids.push(id);
        }
    }
    let mut files = vec![("content/index.md".to_owned(), INDEX.to_owned())];
    for id in &ids {
        let file = bundled::for_agency(id, AGENCY);
        let file = file.ok_or_else(|| unknown("plan", id, bundled::ids()))?;
        files.push((bundled::path(id), file.text.clone()));
    }
    let this_year = BTreeSet::from([today.year()]);
    let (_, plans) = read_back(&site_toml(&this_year), &files)?;
    let years = plans.iter().flat_map(|plan| plan.years.iter().copied());
    let site = site_toml(&years.chain(this_year).collect());
    let (config, plans) = read_back(&site, &files)?;
    let first = ids.first().and_then(|id| plans.iter().find(|plan| plan.id == *id));
    if let Some(plan) = first {
        files.extend(first_profile(plan, &config, today));
    }
    files.insert(0, ("site.toml".to_owned(), site));
    files.push((".gitignore".to_owned(), GITIGNORE.to_owned()));
    files.extend(forge.map(Forge::file));
    let at = |name: &String| name.split('/').fold(dir.to_owned(), |path, part| path.join(part));
    let files: Vec<(PathBuf, String)> = files.into_iter().map(|(name, text)| (at(&name), text)).collect();
    disk::create_all(&files)?;
    Ok(files.into_iter().map(|(path, _)| path).collect())
}

/// `site.toml` with a movement for each year.
fn site_toml(years: &BTreeSet<i32>) -> String {
    let movements: String =
        years.iter().map(|year| MOVEMENT.replace("{{year}}", &year.to_string())).collect();
    SITE.replace("{{movements}}\n", &movements).replace("{{agency}}", AGENCY)
}

/// What the new files say.
fn read_back(site: &str, files: &[(String, String)]) -> Result<(Config, Vec<Plan>)> {
    let faulty = || Error::Unreadable { path: PathBuf::from("site.toml") };
    let mut all = vec![("site.toml".to_owned(), site.to_owned())];
    all.extend_from_slice(files);
    let (site, sources) = in_memory(all).ok_or_else(faulty)?;
    let config = config::parse(&site).0.ok_or_else(faulty)?;
    let mut plans = Vec::new();
    for file in &sources.files {
        if let File::Plan(id) = &file.kind {
            plans.push(plan::parse(file, id, &config).0.ok_or_else(faulty)?);
        }
    }
    Ok((config, plans))
}

/// A profile to begin with: of a unit, when the plan knows collectives.
fn first_profile(plan: &Plan, config: &Config, today: NaiveDate) -> Option<(String, String)> {
    let (agency, unit) = config.unit(UNIT)?;
    let collective = plan.kinds.contains(&Kind::Collective);
    let (kind, name) = match collective {
        true => (Kind::Collective, unit.name.as_str()),
        false => (*plan.kinds.first()?, "Họ và tên"),
    };
    let year = new::usual_year(plan, today);
    let id = new::file_name(name)?;
    let facts = skeleton::Facts {
        plan,
        config,
        agency,
        unit,
        kind,
        name,
        id: &id,
        namesake: None,
        year,
        introduced: None,
        today,
        categories: &[],
        head: None,
    };
    Some((new::path(year, &id), skeleton::profile(&facts)))
}
