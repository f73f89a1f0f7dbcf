//! The preview's own page: everything that was found, and the profiles that readers do not see yet.

use super::findings::{Told, escape, said};
use super::page::{self, href};
use super::site::{Answer, PANEL, State};
use crate::diag::{Finding, Severity};
use crate::error::Error;
use crate::lang::{Lang, message, texts};
use crate::markdown::address_of;
use crate::pipeline::{Report, Shown, Unpublished};
use std::cmp::Reverse;
use std::fmt::Write;
use std::time::Duration;

/// When a look was, and how long it took.
#[derive(Debug)]
pub(super) struct Moment {
    pub(super) took: Duration,
    pub(super) time: String,
}

/// The page as it stands.
pub(super) fn answer(lang: Lang, site: Option<(&Shown<'_>, &Moment)>, fault: Option<&Error>) -> Answer {
    let report = site.map(|(shown, _)| shown.report());
    let told = Told { lang, report, fault };
    let title = said(lang, "serve-panel");
    let mut html = format!("<p><a href=\"/\">{}</a></p><h1>{title}</h1>", said(lang, "serve-panel-home"));
    told.fault(&mut html);
    let mut state = html.clone();
    if let Some((shown, moment)) = site {
        counts(&mut html, lang, shown.report());
        looked(&mut html, lang, moment);
        found(&mut html, &told);
        unpublished(&mut html, &told, &shown.unpublished());
        state.clone_from(&html);
    }
    let state = State { page: page::known_by(state.as_bytes()), ..State::default() };
    let html = page::own_page(lang.name(), &title, &page::head(PANEL, &state), &html);
    Answer { status: 200, mime: page::HTML, location: None, body: html.into_bytes(), state }
}

fn counts(html: &mut String, lang: Lang, report: &Report) {
    let cells = [
        ("serve-count-errors", report.count(Severity::Error)),
        ("serve-count-warnings", report.count(Severity::Warning)),
        ("serve-count-notes", report.count(Severity::Note)),
        ("serve-count-published", report.counts.published),
        ("serve-count-drafts", report.counts.drafts),
        ("serve-count-withdrawn", report.counts.withdrawn),
    ];
    html.push_str("<dl class=\"guong-counts\">");
    for (key, count) in cells {
        let _ = write!(html, "<div><dt>{}</dt><dd>{count}</dd></div>", said(lang, key));
    }
    html.push_str("</dl>");
}

fn looked(html: &mut String, lang: Lang, moment: &Moment) {
    let args = texts([("time", moment.time.clone()), ("ms", moment.took.as_millis().to_string())]);
    let _ = write!(html, "<p class=\"guong-help\">{}</p>", escape(&message(lang, "serve-looked-at", &args)));
}

/// All findings, by file; a file's page is a click away.
fn found(html: &mut String, told: &Told<'_>) {
    let lang = told.lang;
    let _ = write!(html, "<h2>{}</h2>", said(lang, "serve-panel-findings"));
    if told.all().is_empty() {
        let _ = write!(html, "<p>{}</p>", said(lang, "serve-panel-no-findings"));
    }
    let mut files: Vec<_> = told.all().chunk_by(|a, b| a.place.file == b.place.file).collect();
    // What keeps the site from being published comes first.
    files.sort_by_key(|of_file| Reverse(of_file.iter().map(|finding| finding.severity).max()));
    for of_file in files {
        let Some(first) = of_file.first() else { continue };
        let (file, count) = (&first.place.file, told.tally(of_file.iter()));
        let _ =
            write!(html, "<section class=\"guong-file\"><h3><code>{}</code></h3><p>{count}", escape(file));
        if let Some(address) = address_of(file) {
            let _ = write!(html, " · <a href=\"{}\">{}</a>", href(&address), said(lang, "serve-panel-page"));
        }
        html.push_str("</p>");
        told.list(html, of_file.iter());
        html.push_str("</section>");
    }
}

/// What readers do not see yet, and what each profile still lacks.
fn unpublished(html: &mut String, told: &Told<'_>, profiles: &[Unpublished]) {
    let lang = told.lang;
    let _ = write!(html, "<h2>{}</h2>", said(lang, "serve-panel-drafts"));
    if profiles.is_empty() {
        let _ = write!(html, "<p>{}</p>", said(lang, "serve-panel-no-drafts"));
    }
    for profile in profiles {
        let lacks: Vec<&Finding> = profile.lacks.iter().collect();
        let _ = write!(
            html,
            "<section class=\"guong-file\"><h3><a href=\"{}\">{}</a></h3><p><code>{}</code> · {}</p>",
            href(&profile.path),
            escape(&profile.title),
            escape(&profile.name),
            said(lang, stage(profile.stage)),
        );
        match lacks.as_slice() {
            [] => {
                let _ =
                    write!(html, "<p class=\"guong-help\">{}</p>", said(lang, nothing_lacks(profile.stage)));
            }
            lacks => {
                let _ = write!(html, "<p>{}</p><ul class=\"guong-lacks\">", said(lang, "serve-lacks"));
                for finding in lacks {
                    let _ = write!(html, "<li>{}</li>", escape(&crate::lang::say(lang, finding)));
                }
                html.push_str("</ul>");
            }
        }
        html.push_str("</section>");
    }
}

fn stage(name: &str) -> &'static str {
    match name {
        "recognised" => "serve-stage-recognised",
        "fostering" => "serve-stage-fostering",
        _ => "serve-stage-nominated",
    }
}

/// Nothing was found, and yet readers do not see it: it waits for its recognition, or for the act's day.
fn nothing_lacks(stage: &str) -> &'static str {
    if stage == "recognised" { "serve-waits-for-day" } else { "serve-waits-for-act" }
}
