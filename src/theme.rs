//! The theme: templates and styles, embedded in the program; a folder of the site overrides it file by file.
//!
//! `themes/<name>/` inherits from the embedded default: a file of the same name takes the default's place. The fragments
//! that `site.toml` names as `header` and `footer` are put around every page as they are: the agency's own frame.

use crate::color::{Color, Shades};
use crate::config::Look;
use crate::error::{Error, Result};
use crate::view::Frame;
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::path::Path;
use walkdir::WalkDir;

/// The emblem of a section whose agency names none, and the theme's colour in it.
const LOGO: &str = "static/logo.svg";
const LOGO_COLOR: &str = "#931a1e";

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Templates, styles and the agency's frame, read once.
#[derive(Debug)]
pub struct Theme {
    /// Templates by name ("pages/home.html").
    pub templates: BTreeMap<String, String>,
    /// What of it stands on every page.
    pub frame: Frame,
    /// Files that pages load, with where they are published.
    pub files: Vec<Asset>,
}

/// A file of the theme that pages load.
#[derive(Debug)]
pub struct Asset {
    /// Address below the root, with its content's fingerprint.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether a site has a theme of a name; the default is always there.
pub fn exists(root: &Path, name: &str) -> bool {
    name == "default" || root.join("themes").join(name).is_dir()
}

/// Files of a site's own theme, by path below it.
pub type Overrides = BTreeMap<String, Vec<u8>>;

/// Puts a site's own files over the default theme, in the agency's colour and with its emblem.
pub fn assemble(overrides: &Overrides, look: &Look) -> Result<Theme> {
    let mut files = embedded();
    files.extend(overrides.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
    let mut css = stylesheet(&mut files)?;
    css.extend(look.color.map(in_color));
    let style = Asset::of("css", css.into_bytes());
    let logo = match (&look.logo, look.color) {
        (None, Some(color)) => recolored(&take(&mut files, LOGO)?, color),
        (None, None) => Asset::of("svg", take(&mut files, LOGO)?),
        (Some(name), _) => {
            let ending = name.rsplit('.').next().unwrap_or_default();
            Asset::of(ending, take(&mut files, &format!("static/{name}"))?)
        }
    };
    let scripts = scripts(&mut files)?;
    let mut fragment = |name: Option<&str>| match name {
        Some(name) => text(&format!("templates/{name}"), take(&mut files, &format!("templates/{name}"))?),
        None => Ok(String::new()),
    };
    let (header_html, footer_html) = (fragment(look.header.as_deref())?, fragment(look.footer.as_deref())?);
    let frame = Frame {
        stylesheet: style.path.clone(),
        search_scripts: scripts.iter().map(|script| script.path.clone()).collect(),
        logo: logo.path.clone(),
        header_html,
        footer_html,
    };
    let templates = files.into_iter().filter_map(|(path, bytes)| {
        let name = path.strip_prefix("templates/").map(str::to_owned)?;
        Some(text(&path, bytes).map(|text| (name, text)))
    });
    Ok(Theme {
        templates: templates.collect::<Result<_>>()?,
        frame,
        files: [style, logo].into_iter().chain(scripts).collect(),
    })
}

impl Asset {
    fn of(ending: &str, bytes: Vec<u8>) -> Self {
        let fingerprint = blake3::hash(&bytes).to_hex();
        Self { path: format!("tai-nguyen/{}.{ending}", &fingerprint[..12]), bytes }
    }
}

/// A file that the theme must have, taken out of it.
fn take(files: &mut Overrides, path: &str) -> Result<Vec<u8>> {
    files.remove(path).ok_or_else(|| Error::Theme { source: path.into() })
}

fn text(path: &str, bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| Error::Theme { source: format!("{path}: {error}").into() })
}

/// The scripts that `theme.toml` lists, of which each imports only such as stand before it, here by their fingerprinted
/// names. The last is the search page's.
fn scripts(files: &mut Overrides) -> Result<Vec<Asset>> {
    let mut scripts: Vec<(String, Asset)> = Vec::new();
    for script in listed(files, "scripts")? {
        let path = format!("static/{script}");
        let mut script = text(&path, take(files, &path)?)?;
        for (name, imported) in &scripts {
            let printed = name_of(&imported.path);
            script = script.replace(&format!("\"./{name}\""), &format!("\"./{printed}\""));
        }
        scripts.push((name_of(&path).to_owned(), Asset::of("js", script.into_bytes())));
    }
    Ok(scripts.into_iter().map(|(_, asset)| asset).collect())
}

/// The last part of a path.
fn name_of(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The theme's emblem in the agency's colour.
fn recolored(logo: &[u8], color: Color) -> Asset {
    let text = String::from_utf8_lossy(logo).replace(LOGO_COLOR, &color.shades().seal.to_string());
    Asset::of("svg", text.into_bytes())
}

/// Puts the agency's colour in the place of the theme's.
fn in_color(color: Color) -> String {
    let Shades { seal, light: [light, light_tint], dark: [dark, dark_tint] } = color.shades();
    format!(
        ":root{{--g-seal:{seal};--g-accent:{light};--g-accent-tint:{light_tint}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root:not(.g-light){{--g-accent:{dark};--g-accent-tint:{dark_tint}}}}}\n"
    )
}

/// The default theme's files, by path below the theme.
fn embedded() -> Overrides {
    fn add(dir: &Dir<'static>, files: &mut Overrides) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            files.insert(path, file.contents().to_vec());
        }
        dir.dirs().for_each(|dir| add(dir, files));
    }
    let mut files = Overrides::new();
    add(&DEFAULT, &mut files);
    files
}

/// Reads the files of a site's own theme; none when it has no folder of that name.
pub fn overrides(root: &Path, name: &str) -> Result<Overrides> {
    let folder = &root.join("themes").join(name);
    let mut files = Overrides::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).follow_links(true) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(folder).to_owned();
            Error::io("reading", &path, error.into())
        })?;
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
        let known = ["html", "css", "js", "toml", "svg", "png", "webp", "jpg"].contains(&ending);
        if !entry.file_type().is_file() || !known {
            continue;
        }
        let content = std::fs::read(path).map_err(|source| Error::io("reading", path, source))?;
        let parts = path.strip_prefix(folder).unwrap_or(path).components();
        let name: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(name.join("/"), content);
    }
    Ok(files)
}

/// The styles that `theme.toml` lists, in its order, as one file.
fn stylesheet(files: &mut Overrides) -> Result<String> {
    let mut css = String::new();
    for style in listed(files, "styles")? {
        let path = format!("static/{style}");
        css.push_str(&text(&path, take(files, &path)?)?);
    }
    Ok(css)
}

/// The files that `theme.toml` lists under a key, by path below `static/`; where a site's own has no such key, those of the
/// default theme.
fn listed(files: &Overrides, key: &str) -> Result<Vec<String>> {
    let fault = |message: String| Error::Theme { source: format!("theme.toml: {message}").into() };
    let own = files.get("theme.toml").map(Vec::as_slice);
    let default = DEFAULT.get_file("theme.toml").map(include_dir::File::contents);
    for bytes in own.into_iter().chain(default) {
        let toml = std::str::from_utf8(bytes).map_err(|error| fault(error.to_string()))?;
        let table = toml::de::DeTable::parse(toml).map_err(|error| fault(error.to_string()))?;
        if let Some(list) = table.get_ref().get(key).and_then(|value| value.get_ref().as_array()) {
            let paths = list.iter().filter_map(|path| path.get_ref().as_str());
            return Ok(paths.map(str::to_owned).collect());
        }
    }
    Ok(Vec::new())
}
