//! `schema`: prints the JSON Schema of a kind of file, with the names of the site that it is asked for in.

use super::FINE;
use super::args::chosen;
use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::pipeline;
use crate::schema::{self, Names, Subject};
use crate::terms::Kind;
use clap::ArgMatches;
use std::io::{self, Write};
use std::path::Path;

/// Prints the schema.
pub(super) fn schema(root: &Path, verb: &ArgMatches, asked: Option<Lang>) -> Result<u8> {
    let text = |name| verb.get_one::<String>(name).map(String::as_str);
    let subject = text("subject").and_then(chosen::<Subject>).unwrap_or(Subject::Site);
    let plan = text("plan");
    let rules = match plan.is_some() || pipeline::is_site(root) {
        true => Some(pipeline::rules(root)?),
        false => None,
    };
    let plan = match (plan, &rules) {
        (Some(id), Some(rules)) => Some(rules.plans.get(id).ok_or_else(|| {
            let known = rules.plans.keys().cloned().collect();
            Error::Unknown { what: "plan", name: id.to_owned(), known }
        })?),
        _ => None,
    };
    let names = Names { rules: rules.as_ref(), plan, kind: text("kind").and_then(chosen::<Kind>) };
    let language = rules.as_ref().and_then(|rules| Lang::of(&rules.config.language));
    let schema = schema::schema(subject, &names, asked.or(language).unwrap_or_default());
    // A reader that closes the pipe early has seen enough.
    let _ = writeln!(io::stdout(), "{schema:#}");
    Ok(FINE)
}
