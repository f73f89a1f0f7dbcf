//! All tests of the program as one: it is linked once, and the demonstration site is built once for all of them.
//!
//! `cargo test --test all golden::` runs those of one file.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod author;
mod builds;
mod cases;
mod catalogue;
mod demonstration;
mod feeds;
mod figures;
mod file_links;
#[cfg(unix)]
mod forge;
mod formats;
mod golden;
mod hostile;
mod incremental;
#[cfg(unix)]
mod kills;
mod misuse;
mod never_panics;
mod output;
mod photos;
mod portal;
mod privacy;
mod publishing;
mod readme;
mod reports;
mod schema;
mod search;
mod seeded;
#[cfg(unix)]
mod serve;
mod structure;
mod structured;
mod support;
mod withdrawal;

#[path = "../benches/site/corpus/mod.rs"]
mod corpus;
#[path = "../benches/pictures/exif.rs"]
mod exif;
