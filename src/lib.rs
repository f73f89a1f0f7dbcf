//! guong (*nêu gương*, to set an example): profiles of exemplary collectives and people, checked against the plan by
//! which their agency recognises them, rendered into a static section with yearly and quarterly archives.
//!
//! The modules form one pipeline; `ORDER` in `tests/structure.rs` names them from left to right, and a module uses only
//! those to its left. `pipeline` alone knows the whole order.

pub mod archive;
pub mod author;
pub mod cache;
pub mod check;
pub mod cli;
pub mod color;
pub mod config;
pub mod cores;
pub mod criteria;
pub mod decision;
pub mod diag;
pub mod error;
pub mod form;
pub mod kept;
pub mod lang;
pub mod markdown;
pub mod output;
pub mod photo;
pub mod pipeline;
pub mod plan;
pub mod privacy;
pub mod profile;
pub mod prose;
pub mod render;
pub mod report;
pub mod schema;
pub mod search;
pub mod serve;
pub mod snapshot;
pub mod source;
pub mod terms;
pub mod text;
pub mod text_page;
pub mod theme;
pub mod view;
