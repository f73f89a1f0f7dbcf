//! guong (*nêu gương*, to set an example): profiles of exemplary collectives and people, checked against the plan by
//! which their agency recognises them, rendered into a static section with yearly and quarterly archives.
//!
//! The modules form one pipeline, read from top to bottom; a module uses only those above it. `pipeline` alone knows
//! the whole order.

pub mod error;
pub mod text;
pub mod diag;
pub mod form;
pub mod terms;
pub mod source;
pub mod config;
pub mod markdown;
pub mod text_page;
pub mod check;
pub mod plan;
pub mod decision;
pub mod profile;
pub mod criteria;
pub mod archive;
pub mod view;
pub mod theme;
pub mod render;
pub mod output;
pub mod snapshot;
pub mod pipeline;
pub mod lang;
pub mod cli;
