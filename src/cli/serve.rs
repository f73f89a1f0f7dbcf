//! `serve`, and what it says while it runs.

use super::print;
use crate::archive::Audience;
use crate::diag::Severity;
use crate::error::Result;
use crate::lang::{Lang, explain_error, message, texts, word};
use crate::pipeline::Request;
use crate::serve::{self, Options, Said};
use clap::ArgMatches;
use std::io::{self, Write};

/// Serves a site until it is interrupted; without arguments, for somebody who typed no more than the program's name.
pub(super) fn serve(
    request: Request,
    verb: Option<&ArgMatches>,
    lang: Option<Lang>,
    quiet: bool,
) -> Result<()> {
    let flag = |name| verb.is_none_or(|verb| verb.get_flag(name));
    let host = verb.and_then(|verb| verb.get_one::<String>("host").cloned());
    let options = Options {
        request: Request { audience: Audience::Office, ..request },
        host: host.unwrap_or_else(|| "127.0.0.1".to_owned()),
        port: verb.and_then(|verb| verb.get_one("port").copied()).unwrap_or(8000),
        open: flag("open"),
        poll: verb.is_some_and(|verb| verb.get_flag("poll")),
        lang,
        clock: || chrono::Local::now().format("%H:%M:%S").to_string(),
    };
    serve::serve(options, Box::new(move |lang, said| tell(lang, &said, quiet)))
}

/// The address goes to the output, where scripts look for it; all else is for the reader.
fn tell(lang: Lang, said: &Said<'_>, quiet: bool) {
    let mut err = io::stderr().lock();
    let _ = match said {
        Said::At(url) => {
            let text = message(lang, "serve-at", &texts([("url", (*url).to_owned())]));
            let mut out = io::stdout().lock();
            writeln!(out, "{text}").and_then(|()| out.flush())
        }
        Said::Exposed => writeln!(err, "{}", word(lang, "serve-exposed")),
        Said::Looked(..) if quiet => Ok(()),
        Said::Looked(report, took) => {
            let count = |severity| report.count(severity).to_string();
            let args = texts([
                ("ms", took.as_millis().to_string()),
                ("errors", count(Severity::Error)),
                ("warnings", count(Severity::Warning)),
                ("notes", count(Severity::Note)),
            ]);
            writeln!(err, "{}", message(lang, "serve-looked", &args))
        }
        Said::Failed(error) => {
            let (text, help) = explain_error(lang, error);
            print::failure(&mut err, lang, &text, help.as_deref())
        }
        Said::Polling(reason) => {
            let args = texts([("reason", (*reason).to_owned())]);
            writeln!(err, "{}", message(lang, "serve-polling", &args))
        }
        Said::NoBrowser => writeln!(err, "{}", word(lang, "serve-no-browser")),
    };
}
