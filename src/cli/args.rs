//! The arguments, with help from the catalogue: one table of commands, said in the reader's language.

use super::format::FORMATS;
use crate::form::Choice;
use crate::lang::{Lang, word};
use crate::report::{Format, Part};
use crate::schema::Subject;
use crate::terms::Kind;
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};
use std::path::PathBuf;

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let say = |key: &str| word(lang, key);
    let template = format!(
        "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{subcommands}}\n\n{}:\n{{options}}\n",
        say("cli-usage"),
        say("cli-commands"),
        say("cli-options")
    );
    let verb_template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}\n", say("cli-usage"));
    let options = say("cli-options");
    let verb = move |name: &'static str, key: &str| {
        Command::new(name)
            .about(word(lang, key))
            .help_template(verb_template.clone())
            .next_help_heading(options.clone())
            .disable_help_flag(true)
    };
    Command::new("guong")
        .version(env!("CARGO_PKG_VERSION"))
        .about(say("cli-about"))
        .help_template(template)
        .next_help_heading(say("cli-options"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(path(lang, "root", "cli-root", "DIR").default_value(".").hide_default_value(true).global(true))
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("vi|en")
                .value_parser(["vi", "en"])
                .hide_possible_values(true)
                .help(say("cli-lang"))
                .global(true),
        )
        .arg(flag(lang, "quiet", "cli-quiet").short('q').global(true))
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help(say("cli-help"))
                .global(true),
        )
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(say("cli-version")),
        )
        .subcommand(
            verb("init", "cli-init")
                .arg(
                    Arg::new("dir")
                        .value_name("DIR")
                        .required_unless_present("ci")
                        .value_parser(value_parser!(PathBuf))
                        .help(say("cli-init-dir")),
                )
                .arg(option(lang, "plan", "cli-init-plan", "ID").action(ArgAction::Append))
                .arg(
                    option(lang, "ci", "cli-init-ci", "github|gitlab")
                        .value_parser(["github", "gitlab"])
                        .hide_possible_values(true),
                ),
        )
        .subcommand(
            verb("new", "cli-new")
                .arg(Arg::new("name").value_name("NAME").required(true).help(say("cli-new-name")))
                .arg(option(lang, "kind", "cli-new-kind", "collective|leader|staff").required(true))
                .arg(option(lang, "unit", "cli-new-unit", "ID").required(true))
                .arg(option(lang, "plan", "cli-new-plan-id", "ID").required(true))
                .arg(option(lang, "period", "cli-new-period", "2025-Q1"))
                .arg(option(lang, "slug", "cli-new-slug", "nguyen-van-an-2"))
                .arg(today(lang)),
        )
        .subcommand(
            verb("new-plan", "cli-new-plan")
                .arg(Arg::new("id").value_name("ID").required(true).help(say("cli-new-plan-name")))
                .arg(option(lang, "from", "cli-new-plan-from", "PLAN"))
                .arg(option(lang, "years", "cli-new-plan-years", "2026-2030").required(true)),
        )
        .subcommand(
            verb("recognise", "cli-recognise")
                .arg(
                    Arg::new("decision")
                        .value_name("DECISION")
                        .required(true)
                        .help(say("cli-recognise-decision")),
                )
                .arg(
                    Arg::new("profiles")
                        .value_name("PROFILE")
                        .required(true)
                        .action(ArgAction::Append)
                        .num_args(1..)
                        .help(say("cli-recognise-profiles")),
                ),
        )
        .subcommand(
            verb("check", "cli-check")
                .arg(format(lang))
                .arg(flag(lang, "deny-warnings", "cli-deny-warnings"))
                .arg(flag(lang, "timings", "cli-timings"))
                .arg(today(lang)),
        )
        .subcommand(verb("fix", "cli-fix").arg(flag(lang, "dry-run", "cli-dry-run")).arg(today(lang)))
        .subcommand(
            verb("build", "cli-build")
                .arg(path(lang, "out", "cli-out", "DIR"))
                .arg(option(lang, "base-url", "cli-base-url", "URL"))
                .arg(flag(lang, "drafts", "cli-drafts"))
                .arg(flag(lang, "withdraw-only", "cli-withdraw-only").conflicts_with("drafts"))
                .arg(
                    option(lang, "links", "cli-links", "web|file")
                        .value_parser(["web", "file"])
                        .hide_possible_values(true),
                )
                .arg(option(lang, "jobs", "cli-jobs", "N").value_parser(value_parser!(u16).range(1..)))
                .arg(flag(lang, "timings", "cli-timings"))
                .arg(format(lang))
                .arg(flag(lang, "deny-warnings", "cli-deny-warnings"))
                .arg(today(lang)),
        )
        .subcommand(
            verb("serve", "cli-serve")
                .arg(option(lang, "port", "cli-port", "N").value_parser(value_parser!(u16)))
                .arg(option(lang, "host", "cli-host", "HOST"))
                .arg(flag(lang, "open", "cli-open"))
                .arg(flag(lang, "poll", "cli-poll"))
                .arg(today(lang)),
        )
        .subcommand(
            verb("report", "cli-report")
                .arg(option(lang, "plan", "cli-report-plan", "ID"))
                .arg(option(lang, "year", "cli-report-year", "2024").value_parser(value_parser!(u16)))
                .arg(choice::<Part>(lang, "part", "cli-report-part", "list|coverage|calendar"))
                .arg(choice::<Format>(lang, "format", "cli-report-format", "table|csv|json|xlsx"))
                .arg(path(lang, "out", "cli-report-out", "FILE"))
                .arg(today(lang)),
        )
        .subcommand(
            verb("schema", "cli-schema")
                .arg(
                    Arg::new("subject")
                        .value_name("plan|profile|decision|site")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(Subject::NAMES))
                        .hide_possible_values(true)
                        .help(say("cli-schema-subject")),
                )
                .arg(option(lang, "plan", "cli-schema-plan", "ID"))
                .arg(choice::<Kind>(lang, "kind", "cli-schema-kind", "collective|leader|staff")),
        )
        .subcommand(
            verb("explain", "cli-explain")
                .arg(Arg::new("rule").value_name("RULE").help(say("cli-explain-rule"))),
        )
}

fn option(lang: Lang, name: &'static str, key: &str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(word(lang, key))
}

/// A value that an argument allows, by its name.
pub(super) fn chosen<T: Choice>(name: &str) -> Option<T> {
    T::NAMES.iter().position(|known| *known == name).map(|index| T::ALL[index])
}

fn choice<T: Choice>(lang: Lang, name: &'static str, key: &str, value: &'static str) -> Arg {
    option(lang, name, key, value)
        .value_parser(PossibleValuesParser::new(T::NAMES))
        .hide_possible_values(true)
}

fn path(lang: Lang, name: &'static str, key: &str, value: &'static str) -> Arg {
    option(lang, name, key, value).value_parser(value_parser!(PathBuf))
}

fn flag(lang: Lang, name: &'static str, key: &str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(word(lang, key))
}

fn format(lang: Lang) -> Arg {
    option(lang, "format", "cli-format", "FORMAT")
        .value_parser(FORMATS)
        .default_value("human")
        .hide_default_value(true)
        .hide_possible_values(true)
}

fn today(lang: Lang) -> Arg {
    option(lang, "today", "cli-today", "2025-01-31")
}
