//! What stops the operator rather than the author: disk, permissions, theme, usage.
//!
//! Whatever the text of a file of the site causes is a [`crate::diag::Finding`], never an `Error`.

use std::path::{Path, PathBuf};
use std::{fmt, io};

/// The program could not run (exit status 2).
#[derive(Debug)]
pub enum Error {
    /// Reading or writing a file failed.
    Io {
        /// What was being done: a message key of the catalogue.
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The folder holds no `site.toml`.
    NoSite {
        /// The folder that was looked at.
        root: PathBuf,
    },
    /// A template of the theme is wrong, or lacks.
    Theme {
        /// What the template engine said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The output folder exists and guong did not make it.
    ForeignOutput {
        /// That folder.
        path: PathBuf,
    },
    /// The list in the output folder, which tells our files from those of others, was changed or cut short.
    DamagedOutput {
        /// That folder.
        path: PathBuf,
    },
    /// Something of somebody else stands where a file of the site has to go.
    OutputTaken {
        /// That thing.
        path: PathBuf,
    },
    /// The output folder would swallow the site's own sources.
    OutputHoldsSources {
        /// That folder.
        path: PathBuf,
    },
    /// The output folder lies in another one, which is published whole.
    OutputInOutput {
        /// That folder.
        path: PathBuf,
        /// The one that it lies in.
        outer: PathBuf,
    },
    /// Drafts must not go where the published site lies.
    DraftsIntoPublished {
        /// That folder.
        path: PathBuf,
    },
    /// A file that would be created is already there.
    Exists {
        /// That file.
        path: PathBuf,
    },
    /// An argument names something that the site does not have.
    Unknown {
        /// What kind of thing: a message key of the catalogue.
        what: &'static str,
        /// The name given.
        name: String,
        /// Names that would do.
        known: Vec<String>,
    },
    /// An argument has a form that cannot be read.
    BadArgument {
        /// The argument.
        argument: &'static str,
        /// The value given.
        value: String,
        /// An example of the right form.
        example: &'static str,
    },
    /// The last good output is not there, so a withdrawal has nothing to be applied to.
    NothingPublished {
        /// The output folder.
        path: PathBuf,
    },
    /// A file has faults that must be mended before it can be edited.
    Unreadable {
        /// That file.
        path: PathBuf,
    },
    /// A report cannot be put into a workbook.
    Workbook {
        /// What its writer said.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An argument is owed together with another.
    ArgumentNeeded {
        /// The one that is owed.
        argument: &'static str,
        /// The one that asks for it.
        with: &'static str,
        /// An example of both.
        example: &'static str,
    },
}

impl Error {
    /// An I/O error with what was being done to which path.
    pub fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { doing, path: path.to_owned(), source }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { doing, path, source } => write!(f, "{doing}: {}: {source}", path.display()),
            Self::NoSite { root } => write!(f, "no site.toml in {}", root.display()),
            Self::Theme { source } => write!(f, "theme: {source}"),
            Self::ForeignOutput { path } => write!(f, "not made by guong: {}", path.display()),
            Self::DamagedOutput { path } => write!(f, "damaged list in {}", path.display()),
            Self::OutputTaken { path } => write!(f, "not ours: {}", path.display()),
            Self::OutputHoldsSources { path } => write!(f, "holds the sources: {}", path.display()),
            Self::OutputInOutput { path, outer } => write!(f, "{} in {}", path.display(), outer.display()),
            Self::DraftsIntoPublished { path } => write!(f, "drafts into {}", path.display()),
            Self::Exists { path } => write!(f, "exists: {}", path.display()),
            Self::Unknown { what, name, .. } => write!(f, "unknown {what}: {name}"),
            Self::BadArgument { argument, value, .. } => write!(f, "bad {argument}: {value}"),
            Self::NothingPublished { path } => write!(f, "nothing published in {}", path.display()),
            Self::Unreadable { path } => write!(f, "has faults: {}", path.display()),
            Self::Workbook { source } => write!(f, "workbook: {source}"),
            Self::ArgumentNeeded { argument, with, .. } => write!(f, "{with} needs {argument}"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Theme { source } | Self::Workbook { source } => Some(source.as_ref()),
            _ => None,
        }
    }
}

/// What the system said of a file, as a message key of the catalogue; `None` for what seldom happens, of which only the
/// system's own words tell.
pub fn reason(error: &io::Error) -> Option<&'static str> {
    use io::ErrorKind::*;
    Some(match error.kind() {
        NotFound => "system-not-found",
        PermissionDenied => "system-permission",
        AlreadyExists => "system-exists",
        NotADirectory => "system-no-folder",
        IsADirectory => "system-folder",
        DirectoryNotEmpty => "system-not-empty",
        ReadOnlyFilesystem => "system-read-only",
        StorageFull | QuotaExceeded => "system-full",
        ResourceBusy | ExecutableFileBusy => "system-busy",
        InvalidFilename => "system-name",
        AddrInUse => "system-address-in-use",
        AddrNotAvailable => "system-address",
        _ => return None,
    })
}

/// A result whose error is the operator's.
pub type Result<T> = std::result::Result<T, Error>;
