//! The program's messages: one Fluent catalogue per language, and findings in words.

use crate::diag::{Arg, Finding};
use crate::error::{self, Error};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use std::sync::LazyLock;
use unic_langid::langid;

/// A language of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// The language of a name ("vi", "en").
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "vi" => Some(Self::Vi),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    fn catalogue(self) -> &'static Catalogue {
        static VI: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Lang::Vi, include_str!("vi.ftl")));
        static EN: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(Lang::En, include_str!("en.ftl")));
        match self {
            Self::Vi => &VI,
            Self::En => &EN,
        }
    }
}

struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    fn new(lang: Lang, text: &str) -> Self {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let id = if lang == Lang::En { langid!("en") } else { langid!("vi") };
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // The marks that isolate arguments would be noise on a terminal and bytes in a report.
        bundle.set_use_isolating(false);
        let _ = bundle.add_resource(resource);
        Self { bundle }
    }
}

/// Arguments of a message.
pub type Args<'a> = &'a [(&'static str, Arg)];

/// A message, or the catalogue's word that it lacks.
pub fn message(lang: Lang, key: &str, args: Args<'_>) -> String {
    lookup(lang, key, None, args).unwrap_or_else(|| key.to_owned())
}

/// The attribute `help` of a message, if it has one.
pub fn help(lang: Lang, key: &str, args: Args<'_>) -> Option<String> {
    lookup(lang, key, Some("help"), args)
}

/// Arguments that are all text.
pub fn texts<const N: usize>(args: [(&'static str, String); N]) -> [(&'static str, Arg); N] {
    args.map(|(name, value)| (name, Arg::Text(value)))
}

/// A message without arguments.
pub fn word(lang: Lang, key: &str) -> String {
    message(lang, key, &[])
}

/// A message without arguments, where the catalogue has it.
pub fn known_word(lang: Lang, key: &str) -> Option<String> {
    lookup(lang, key, None, &[])
}

fn lookup(lang: Lang, key: &str, attribute: Option<&str>, args: Args<'_>) -> Option<String> {
    let bundle = &lang.catalogue().bundle;
    let message = bundle.get_message(key)?;
    let pattern = match attribute {
        Some(name) => message.get_attribute(name)?.value(),
        None => message.value()?,
    };
    let mut fluent = FluentArgs::new();
    for (name, value) in args {
        let value = match value {
            Arg::Word(key) => word(lang, key),
            Arg::Text(text) => text.clone(),
            Arg::Names(of, names) => with_meanings(lang, of, names),
            Arg::Line(_) => String::new(),
        };
        fluent.set(*name, value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&fluent), &mut errors).into_owned();
    debug_assert!(errors.is_empty(), "{key}: {errors:?}");
    Some(text)
}

/// Names, each with what it means: «staff (Công chức, viên chức, người lao động)», «date (Ngày)».
fn with_meanings(lang: Lang, of: &str, names: &[String]) -> String {
    let meant = |name: &String| match known_word(lang, &format!("{of}-{name}")) {
        // What stands behind a colon describes it.
        Some(meaning) => format!("{name} ({})", meaning.split(':').next().unwrap_or_default()),
        None => name.clone(),
    };
    names.iter().map(meant).collect::<Vec<_>>().join("; ")
}

/// What a finding says.
pub fn say(lang: Lang, finding: &Finding) -> String {
    message(lang, finding.message, &finding.args)
}

/// How a finding is mended.
pub fn remedy(lang: Lang, finding: &Finding) -> Option<String> {
    help(lang, finding.message, &finding.args)
}

/// What an operator's error says, and how it is mended.
pub fn explain_error(lang: Lang, error: &Error) -> (String, Option<String>) {
    let text = |text: &str| Arg::Text(text.to_owned());
    let show = |path: &std::path::Path| Arg::Text(path.display().to_string());
    let (key, args): (&str, Vec<(&'static str, Arg)>) = match error {
        Error::Io { doing, path, source } => {
            let doing = Arg::Word(format!("doing-{doing}"));
            let reason = match error::reason(source) {
                Some(key) => Arg::Word(key.to_owned()),
                None => text(&source.to_string()),
            };
            ("error-io", vec![("doing", doing), ("path", show(path)), ("reason", reason)])
        }
        Error::NoSite { root } => ("error-no-site", vec![("path", show(root))]),
        Error::Theme { source } => ("error-theme", vec![("reason", text(&source.to_string()))]),
        Error::ForeignOutput { path } => ("error-foreign-output", vec![("path", show(path))]),
        Error::DamagedOutput { path } => ("error-damaged-output", vec![("path", show(path))]),
        Error::OutputTaken { path } => ("error-output-taken", vec![("path", show(path))]),
        Error::OutputInOutput { path, outer } => {
            ("error-output-in-output", vec![("path", show(path)), ("outer", show(outer))])
        }
        Error::OutputHoldsSources { path } => ("error-output-holds-sources", vec![("path", show(path))]),
        Error::DraftsIntoPublished { path } => ("error-drafts-into-published", vec![("path", show(path))]),
        Error::Exists { path } if path.iter().any(|part| part == "profiles") => {
            ("error-exists-profile", vec![("path", show(path))])
        }
        Error::Exists { path } => ("error-exists", vec![("path", show(path))]),
        Error::Unknown { what: "year", name, known } => {
            ("error-unknown-year", vec![("name", text(name)), ("known", text(&known.join(", ")))])
        }
        Error::Unknown { what, name, known } if known.is_empty() => {
            ("error-unknown-none", vec![("what", Arg::Word(format!("what-{what}"))), ("name", text(name))])
        }
        Error::Unknown { what, name, known } => {
            let what = Arg::Word(format!("what-{what}"));
            ("error-unknown", vec![("what", what), ("name", text(name)), ("known", text(&known.join(", ")))])
        }
        Error::BadArgument { argument, value, example } => {
            let args = [("argument", *argument), ("value", value.as_str()), ("example", *example)];
            ("error-bad-argument", args.map(|(name, value)| (name, text(value))).to_vec())
        }
        Error::NothingPublished { path } => ("error-nothing-published", vec![("path", show(path))]),
        Error::Unreadable { path } => ("error-unreadable", vec![("path", show(path))]),
        Error::Workbook { source } => ("error-workbook", vec![("reason", text(&source.to_string()))]),
        Error::ArgumentNeeded { argument, with, example } => {
            let args = [("argument", *argument), ("with", *with), ("example", *example)];
            ("error-argument-needed", args.map(|(name, value)| (name, text(value))).to_vec())
        }
    };
    (message(lang, key, &args), help(lang, key, &args))
}
