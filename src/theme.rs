//! The theme: templates and styles, embedded in the program; a folder of the site overrides it file by file.
//!
//! `themes/<name>/` inherits from the embedded default: a file of the same name takes the default's place. The fragments
//! that `site.toml` names as `header` and `footer` are put around every page as they are: the agency's own frame.

use crate::config::Frame;
use crate::error::{Error, Result};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::path::Path;
use walkdir::WalkDir;

static DEFAULT: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// Templates, styles and the agency's frame, read once.
#[derive(Debug)]
pub struct Theme {
    /// Templates by name ("pages/home.html").
    pub templates: BTreeMap<String, String>,
    /// Address of the one stylesheet below the root, with its content's fingerprint.
    pub stylesheet: String,
    /// The stylesheet.
    pub css: String,
    /// The agency's header, HTML, or empty.
    pub header: String,
    /// The agency's footer, HTML, or empty.
    pub footer: String,
}

/// Whether a site has a theme of a name; the default is always there.
pub fn exists(root: &Path, name: &str) -> bool {
    name == "default" || root.join("themes").join(name).is_dir()
}

/// Files of a site's own theme, by path below it.
pub type Overrides = BTreeMap<String, String>;

/// Puts a site's own files over the default theme.
pub fn assemble(overrides: &Overrides, frame: &Frame) -> Result<Theme> {
    let mut files = embedded();
    files.extend(overrides.iter().map(|(path, text)| (path.clone(), text.clone())));
    let css = stylesheet(&files)?;
    let fingerprint = blake3::hash(css.as_bytes()).to_hex();
    let header = fragment(&mut files, frame.header.as_deref())?;
    let footer = fragment(&mut files, frame.footer.as_deref())?;
    let templates = files
        .into_iter()
        .filter_map(|(path, text)| path.strip_prefix("templates/").map(|name| (name.to_owned(), text)))
        .collect();
    Ok(Theme { templates, stylesheet: format!("tai-nguyen/{}.css", &fingerprint[..12]), css, header, footer })
}

/// A fragment of the agency's own, taken out of the templates: it is put into pages as it is.
fn fragment(files: &mut BTreeMap<String, String>, name: Option<&str>) -> Result<String> {
    let Some(name) = name else { return Ok(String::new()) };
    let path = format!("templates/{name}");
    files.remove(&path).ok_or_else(|| Error::Theme { source: path.into() })
}

/// The default theme's files, by path below the theme.
fn embedded() -> Overrides {
    fn add(dir: &Dir<'static>, files: &mut BTreeMap<String, String>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            files.extend(file.contents_utf8().map(|text| (path, text.to_owned())));
        }
        dir.dirs().for_each(|dir| add(dir, files));
    }
    let mut files = BTreeMap::new();
    add(&DEFAULT, &mut files);
    files
}

/// Reads the files of a site's own theme; none when it has no folder of that name.
pub fn overrides(root: &Path, name: &str) -> Result<Overrides> {
    let folder = &root.join("themes").join(name);
    let mut files = Overrides::new();
    for entry in WalkDir::new(folder).follow_links(false).into_iter().filter_map(std::result::Result::ok) {
        let path = entry.path();
        let text = matches!(path.extension().and_then(|e| e.to_str()), Some("html" | "css" | "toml"));
        if !entry.file_type().is_file() || !text {
            continue;
        }
        let content = std::fs::read_to_string(path).map_err(|source| Error::io("reading", path, source))?;
        let parts = path.strip_prefix(folder).unwrap_or(path).components();
        let name: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy()).collect();
        files.insert(name.join("/"), content);
    }
    Ok(files)
}

/// The styles that `theme.toml` lists, in its order, as one file.
fn stylesheet(files: &BTreeMap<String, String>) -> Result<String> {
    let fault = |message: String| Error::Theme { source: message.into() };
    let settings = files.get("theme.toml").ok_or_else(|| fault("theme.toml".to_owned()))?;
    let table = toml::de::DeTable::parse(settings).map_err(|error| fault(error.to_string()))?;
    let styles = table.get_ref().get("styles").and_then(|value| value.get_ref().as_array());
    let mut css = String::new();
    for style in styles.into_iter().flatten().filter_map(|style| style.get_ref().as_str()) {
        let text = files.get(&format!("static/{style}")).ok_or_else(|| fault(format!("static/{style}")))?;
        css.push_str(text);
    }
    Ok(css)
}
