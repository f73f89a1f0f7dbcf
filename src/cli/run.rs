//! Runs one command and says what came of it.

use super::author::{self, Talk};
use super::fix;
use super::format::{self, Telling};
use super::progress::Bar;
use super::{FAILED, FINDINGS, FINE, args, print, report, schema, serve};
use crate::archive::Audience;
use crate::config::is_base_url;
use crate::diag::{self, Finding, Severity};
use crate::error::{Error, Result};
use crate::lang::{Lang, explain_error, help, message, texts, word};
use crate::markdown::LinkStyle;
use crate::pipeline::{self, Report, Request};
use crate::text::nearest;
use chrono::NaiveDate;
use clap::ArgMatches;
use clap::error::{ContextKind, ErrorKind};
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Runs the program and returns its exit status.
pub(super) fn run(words: &[OsString], lang: Lang) -> u8 {
    let matches = match args::command(lang).try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => return misused(lang, words, &error),
    };
    let asked = matches.get_one::<String>("lang").and_then(|name| Lang::of(name));
    match dispatch(&matches, asked) {
        Ok(status) => status,
        Err(error) => {
            failed(asked.unwrap_or_default(), &error);
            FAILED
        }
    }
}

/// Says why nothing more was done.
fn failed(lang: Lang, error: &Error) {
    let (text, help) = explain_error(lang, error);
    let _ = print::failure(&mut io::stderr().lock(), lang, &text, help.as_deref());
}

/// Help and version go to the output; everything else that clap says is a misuse, told in the reader's language.
fn misused(lang: Lang, words: &[OsString], error: &clap::Error) -> u8 {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = write!(io::stdout(), "{}", error.render());
        return FINE;
    }
    let context = |kind| error.get(kind).map(|value| value.to_string()).unwrap_or_default();
    let (key, argument) = match error.kind() {
        ErrorKind::InvalidSubcommand => ("usage-unknown-command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::UnknownArgument => ("usage-unknown-argument", context(ContextKind::InvalidArg)),
        ErrorKind::MissingRequiredArgument => ("usage-missing-argument", context(ContextKind::InvalidArg)),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            ("usage-bad-value", context(ContextKind::InvalidArg))
        }
        _ => ("usage-other", String::new()),
    };
    let command = args::command(lang);
    let near = match key {
        "usage-unknown-argument" => meant(&command, words, &argument),
        _ => nearest(&argument, command.get_subcommands().map(clap::Command::get_name)).map(str::to_owned),
    };
    let key = match key {
        "usage-unknown-command" if near.is_some() => "usage-unknown-command-near",
        "usage-unknown-argument" if near.is_some() => "usage-argument-near",
        "usage-unknown-argument" if argument.ends_with(".md") => "usage-stray-file",
        "usage-unknown-argument" if !argument.starts_with('-') => "usage-stray-word",
        key => key,
    };
    let near = near.unwrap_or_default();
    let value = context(ContextKind::InvalidValue);
    let args = texts([("near", near), ("argument", argument), ("value", value)]);
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{}: {}", word(lang, "severity-error"), message(lang, key, &args));
    let _ = writeln!(
        err,
        "{}: {}",
        word(lang, "word-help"),
        help(lang, "usage-other", &args).unwrap_or_default()
    );
    FAILED
}

/// What somebody may have meant by a word that a command does not take, as it is to be typed: an option misspelt, or with
/// the one long dash that a word processor makes of two, or one of its values without its name.
fn meant(command: &clap::Command, words: &[OsString], argument: &str) -> Option<String> {
    let verb = words.iter().find_map(|word| command.find_subcommand(word))?;
    // Of `-today` the parser names `-t`.
    let typed = words.iter().filter_map(|word| word.to_str()).find(|word| word.starts_with(argument))?;
    let bare = typed.trim_start_matches(['-', '–', '—']);
    if bare != typed {
        let bare = bare.split_once('=').map_or(bare, |(name, _)| name);
        let names = verb.get_arguments().chain(command.get_arguments()).filter_map(clap::Arg::get_long);
        return nearest(bare, names).map(|name| format!("--{name}"));
    }
    let takes =
        |option: &&clap::Arg| option.get_possible_values().iter().any(|value| value.matches(argument, false));
    let name = verb.get_opts().find(takes).and_then(clap::Arg::get_long)?;
    Some(format!("--{name} {argument}"))
}

fn dispatch(matches: &ArgMatches, asked: Option<Lang>) -> Result<u8> {
    let root = matches.get_one::<PathBuf>("root").cloned().unwrap_or_else(|| PathBuf::from("."));
    let quiet = matches.get_flag("quiet");
    let lang = asked.unwrap_or_default();
    let talk = if quiet { Talk::Paths } else { Talk::All };
    let needs_site = match matches.subcommand() {
        None | Some(("schema" | "explain", _)) => false,
        // Without a folder of its own it adds to the site that is there.
        Some(("init", verb)) => !verb.contains_id("dir"),
        Some(_) => true,
    };
    // A site that lacks its site.toml alone is told as a finding, with whatever else is wrong.
    if needs_site && !pipeline::is_site(&root) && !root.join("content").is_dir() {
        return Err(Error::NoSite { root: std::path::absolute(&root).unwrap_or(root) });
    }
    match matches.subcommand() {
        Some(("check", verb)) => {
            let report = pipeline::check(&request(&root, verb)?)?;
            Ok(tell(&report, &root, verb, asked, quiet))
        }
        Some(("fix", verb)) => {
            let request = request(&root, verb)?;
            let report = fix::fix(&request, verb.get_flag("dry-run"), |report| speak(asked, report), quiet)?;
            Ok(tell(&report, &root, verb, asked, quiet))
        }
        Some(("build", verb)) => build(&root, verb, asked, quiet),
        Some(("report", verb)) => report::report(&request(&root, verb)?, verb, asked, quiet),
        Some(("schema", verb)) => schema::schema(&root, verb, asked),
        Some(("explain", verb)) => Ok(explain(verb.get_one::<String>("rule").map(String::as_str), lang)),
        Some(("init", verb)) => author::init(&root, verb, asked, talk).map(|()| FINE),
        Some(("new", verb)) => {
            let request = request(&root, verb)?;
            written(&request, asked, author::new(&root, verb, request.today, asked, talk))
        }
        Some(("new-plan", verb)) => {
            written(&request(&root, verb)?, asked, author::new_plan(&root, verb, asked, talk))
        }
        Some(("recognise", verb)) => {
            written(&request(&root, verb)?, asked, author::recognise(&root, verb, asked, talk))
        }
        Some(("serve", verb)) => serve::serve(request(&root, verb)?, Some(verb), asked, quiet).map(|()| FINE),
        // In a site's folder the program alone is the preview: what somebody wants who has double-clicked it.
        _ if pipeline::is_site(&root) => {
            serve::serve(request(&root, matches)?, None, asked, quiet).map(|()| FINE)
        }
        _ => {
            guide(lang);
            Ok(FINE)
        }
    }
}

fn request(root: &Path, verb: &ArgMatches) -> Result<Request> {
    let flag = |name| verb.try_get_one::<bool>(name).ok().flatten().copied().unwrap_or(false);
    let text = |name| verb.try_get_one::<String>(name).ok().flatten().cloned();
    let today = text("today").map(|day| {
        day.parse::<NaiveDate>().map_err(|_| Error::BadArgument {
            argument: "--today",
            value: day.clone(),
            example: "2025-01-31",
        })
    });
    if let Some(value) = text("base-url").filter(|url| !is_base_url(url)) {
        let example = "https://guong.example.vn/dien-hinh/";
        return Err(Error::BadArgument { argument: "--base-url", value, example });
    }
    Ok(Request {
        root: root.to_owned(),
        today: today.transpose()?,
        audience: if flag("drafts") { Audience::Office } else { Audience::Public },
        links: if text("links").as_deref() == Some("file") { LinkStyle::File } else { LinkStyle::Web },
        base_url: text("base-url"),
        deny_warnings: flag("deny-warnings"),
    })
}

/// What came of writing sources. Of a file that has faults, and could not be edited or relied on, they are told at once.
fn written(request: &Request, asked: Option<Lang>, done: Result<()>) -> Result<u8> {
    let Err(error) = done else { return Ok(FINE) };
    let Error::Unreadable { path } = &error else { return Err(error) };
    let Ok(mut report) = pipeline::check(request) else { return Err(error) };
    let lang = speak(asked, &report);
    let at_fault =
        |found: &Finding| found.severity == Severity::Error && request.root.join(&*found.place.file) == *path;
    report.findings.retain(at_fault);
    let colour = format::takes_colour(&io::stderr());
    let telling = Telling { report: &report, lang, root: &request.root, colour };
    let _ = format::tell(&mut io::stderr().lock(), "human", &telling);
    failed(lang, &error);
    Ok(FINDINGS)
}

fn build(root: &Path, verb: &ArgMatches, asked: Option<Lang>, quiet: bool) -> Result<u8> {
    let request = request(root, verb)?;
    let published = root.join("public");
    let out = verb.get_one::<PathBuf>("out").cloned().unwrap_or_else(|| published.clone());
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    if request.audience == Audience::Office && absolute(&out) == absolute(&published) {
        return Err(Error::DraftsIntoPublished { path: out });
    }
    if let Some(jobs) = verb.get_one::<u16>("jobs") {
        // Fails only when the pool exists already, and nothing has run yet.
        let _ = rayon::ThreadPoolBuilder::new().num_threads(usize::from(*jobs)).build_global();
    }
    let start = Instant::now();
    let report = match verb.get_flag("withdraw-only") {
        true => pipeline::withdraw(&request, &out)?,
        false => pipeline::build_telling(&request, &out, &Bar::new(quiet))?,
    };
    let built = report.counts.files > 0;
    let status = tell(&report, root, verb, asked, quiet || built);
    let lang = speak(asked, &report);
    let mut err = io::stderr().lock();
    if verb.get_flag("withdraw-only") {
        let text = match report.taken_off.as_slice() {
            [] => word(lang, "summary-nothing-taken-off"),
            names => message(lang, "summary-taken-off", &texts([("profiles", names.join(", "))])),
        };
        let _ = writeln!(err, "{text}");
    }
    if built && !quiet {
        let _ = print::built(&mut err, lang, &report, &out, start.elapsed());
    } else if !built {
        let _ = writeln!(err, "{}", word(lang, "summary-untouched"));
    }
    Ok(status)
}

/// The language asked for, else the site's.
fn speak(asked: Option<Lang>, report: &Report) -> Lang {
    asked.or_else(|| report.language.as_deref().and_then(Lang::of)).unwrap_or_default()
}

/// Prints what was found and returns the exit status. Findings of `check` are its result and go to the output.
fn tell(report: &Report, root: &Path, verb: &ArgMatches, asked: Option<Lang>, quiet: bool) -> u8 {
    let lang = speak(asked, report);
    let stdout = io::stdout();
    let colour = format::takes_colour(&stdout);
    let mut out = io::BufWriter::new(stdout.lock());
    let name = verb.try_get_one::<String>("format").ok().flatten().map_or("human", String::as_str);
    // A reader that closes the pipe early (`| head`) has seen enough.
    let _ = format::tell(&mut out, name, &Telling { report, lang, root, colour });
    let _ = out.flush();
    if !quiet {
        let _ = print::summary(&mut io::stderr().lock(), lang, report);
    }
    if verb.try_get_one::<bool>("timings").ok().flatten() == Some(&true) {
        let mut err = io::stderr().lock();
        for (stage, time) in &report.timings {
            let _ = writeln!(err, "{stage:>8} {:.3} s", time.as_secs_f64());
        }
    }
    let denied = verb.try_get_one::<bool>("deny-warnings").ok().flatten() == Some(&true)
        && report.count(Severity::Warning) > 0;
    if diag::any_error(&report.findings) || denied { FINDINGS } else { FINE }
}

/// One rule in full, or the list of all.
fn explain(name: Option<&str>, lang: Lang) -> u8 {
    let mut out = io::stdout().lock();
    let Some(name) = name else {
        for rule in diag::all() {
            let title = rule.doc(lang.name()).lines().next().unwrap_or_default().trim_start_matches("# ");
            let _ = writeln!(out, "{:28} {title}", rule.id);
        }
        return FINE;
    };
    match diag::find(name) {
        Some(rule) => {
            let _ = writeln!(out, "{}", rule.doc(lang.name()));
            FINE
        }
        None => {
            let near = nearest(name, diag::all().iter().map(|rule| rule.id));
            let key = if near.is_some() { "explain-unknown-near" } else { "explain-unknown" };
            let args = texts([("rule", name.to_owned()), ("near", near.unwrap_or_default().to_owned())]);
            let _ = writeln!(io::stderr(), "{}", message(lang, key, &args));
            FAILED
        }
    }
}

/// What `guong` alone says outside a site: a short way in, for somebody who has just double-clicked it.
fn guide(lang: Lang) {
    let _ = writeln!(io::stdout(), "{}", word(lang, "guide-outside"));
    wait_for_reader(lang);
}

/// A window that opened for the program alone would close before anybody has read it.
fn wait_for_reader(lang: Lang) {
    use std::io::IsTerminal;
    let own_window = cfg!(windows) && io::stdin().is_terminal() && std::env::var_os("PROMPT").is_none();
    if own_window {
        let _ = write!(io::stdout(), "{}", word(lang, "guide-press-enter"));
        let _ = io::stdout().flush();
        let _ = io::stdin().read_line(&mut String::new());
    }
}
