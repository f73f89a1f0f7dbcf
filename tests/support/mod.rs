//! What several tests need.

pub mod built;
pub mod case;
pub mod page;
pub mod site;

use std::path::Path;

/// The repository, which is itself a site.
pub fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
