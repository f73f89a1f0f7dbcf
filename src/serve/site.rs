//! The thread that owns the site: it looks at the sources after every change and answers what is asked in between.

use super::findings::Told;
use super::page::{self, Dress};
use super::panel::{self, Moment};
use super::{Options, Said, Say};
use crate::error::Error;
use crate::lang::Lang;
use crate::pipeline::{Changed, Preview, Report, Shown};
use crate::render::RenderedPage;
use std::collections::{HashMap, VecDeque};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};
use tokio::sync::{oneshot, watch};

/// How soon a site that could not be read is tried again, besides after changes.
const RETRY: Duration = Duration::from_secs(1);

/// What reaches the site's thread.
#[derive(Debug)]
pub(super) enum Message {
    /// Files have changed.
    Changed(Changed),
    /// The system does not tell of changes, and why.
    Polling(String),
    /// Somebody wants to see something.
    Ask(Ask, oneshot::Sender<Answer>),
}

/// What a browser wants. Paths are decoded and without the slash they begin with.
#[derive(Debug)]
pub(super) enum Ask {
    /// A file of the site, as it is shown.
    Page(String),
    /// The sheet of findings of a page.
    Sheet(String),
    /// What a page looks like now.
    State(String),
}

/// What the panel's path is known by; no page of the site has it.
pub(super) const PANEL: &str = "__guong/";

/// What is answered.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// Status of HTTP.
    pub(super) status: u16,
    /// What the body is.
    pub(super) mime: &'static str,
    /// Where to go instead.
    pub(super) location: Option<String>,
    /// The content.
    pub(super) body: Vec<u8>,
    /// What an open page would compare itself with.
    pub(super) state: State,
}

/// What a page is known by, in three parts: a change of the last two does not need it to be loaded again.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct State {
    /// Of its content without the stylesheet's name.
    pub(super) page: String,
    /// Path of the stylesheet.
    pub(super) style: String,
    /// Of its sheet of findings.
    pub(super) findings: String,
}

/// The site's thread: what it remembers from look to look.
pub(super) struct Sight {
    options: Options,
    say: Say,
    messages: Receiver<Message>,
    looked: watch::Sender<u64>,
    /// Asked while the site was being looked at.
    waiting: VecDeque<(Ask, oneshot::Sender<Answer>)>,
    /// Files as they were answered last, to stand in while nothing can be made.
    good: HashMap<String, Arc<RenderedPage>>,
    /// The stylesheet that these name.
    style: String,
    lang: Lang,
    /// What was said of the last failure.
    failure: Option<String>,
}

/// Whether there is somebody to look for.
#[derive(Debug, PartialEq, Eq)]
enum Next {
    Look(Changed),
    End,
}

impl Sight {
    pub(super) fn new(
        options: Options,
        say: Say,
        messages: Receiver<Message>,
        looked: watch::Sender<u64>,
    ) -> Self {
        let lang = options.lang.unwrap_or_default();
        let (waiting, good) = Default::default();
        Self { options, say, messages, looked, waiting, good, style: String::new(), lang, failure: None }
    }

    /// Looks and answers until nobody can ask any more.
    pub(super) fn run(mut self, url: &str, exposed: bool) {
        let mut preview = Preview::new(self.options.request.clone());
        let mut first = Some(url);
        let mut changed = Changed::Anything;
        loop {
            let since = Instant::now();
            let next = preview.look(&changed, |shown| {
                let took = since.elapsed();
                self.speak(shown.report());
                self.greet(first.take(), exposed);
                self.failure = None;
                (self.say)(self.lang, Said::Looked(shown.report(), took));
                let moment = Moment { took, time: (self.options.clock)() };
                self.looked.send_modify(|count| *count += 1);
                self.attend(None, |sight, ask| sight.answer(ask, Some((shown, &moment)), None))
            });
            let next = next.unwrap_or_else(|error| {
                self.greet(first.take(), exposed);
                self.fail(&error)
            });
            match next {
                Next::Look(told) => changed = told,
                Next::End => return,
            }
        }
    }

    /// From now on in the site's language, unless another was asked for.
    fn speak(&mut self, report: &Report) {
        let site = report.language.as_deref().and_then(Lang::of);
        self.lang = self.options.lang.or(site).unwrap_or(self.lang);
    }

    /// Says where the site is to be seen, once its language is known.
    fn greet(&self, url: Option<&str>, exposed: bool) {
        let Some(url) = url else { return };
        (self.say)(self.lang, Said::At(url));
        if exposed {
            (self.say)(self.lang, Said::Exposed);
        }
        if self.options.open && open::that_detached(url).is_err() {
            (self.say)(self.lang, Said::NoBrowser);
        }
    }

    /// Nothing can be made: shows what there was, and why.
    fn fail(&mut self, error: &Error) -> Next {
        let text = error.to_string();
        if self.failure.as_ref() != Some(&text) {
            (self.say)(self.lang, Said::Failed(error));
            self.failure = Some(text);
            self.looked.send_modify(|count| *count += 1);
        }
        let next =
            self.attend(Some(Instant::now() + RETRY), |sight, ask| sight.answer(ask, None, Some(error)));
        // What this look was to see is still to be seen.
        if next == Next::End { next } else { Next::Look(Changed::Anything) }
    }

    /// Answers until files have changed, or it is time to look anyway.
    fn attend(&mut self, until: Option<Instant>, mut answer: impl FnMut(&mut Self, &Ask) -> Answer) -> Next {
        while let Some((ask, to)) = self.waiting.pop_front() {
            // Whoever has gone away needs no answer.
            let _ = to.send(answer(self, &ask));
        }
        let mut changed = loop {
            let message = match until {
                Some(until) => self.messages.recv_timeout(until.saturating_duration_since(Instant::now())),
                None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match message {
                Ok(Message::Ask(ask, to)) => drop(to.send(answer(self, &ask))),
                Ok(Message::Polling(reason)) => (self.say)(self.lang, Said::Polling(&reason)),
                Ok(Message::Changed(changed)) => break changed,
                Err(RecvTimeoutError::Timeout) => return Next::Look(Changed::Anything),
                Err(RecvTimeoutError::Disconnected) => return Next::End,
            }
        };
        // Changes that are told already are all seen by the next look.
        while let Ok(message) = self.messages.try_recv() {
            match message {
                Message::Ask(ask, to) => self.waiting.push_back((ask, to)),
                Message::Polling(reason) => (self.say)(self.lang, Said::Polling(&reason)),
                Message::Changed(more) => changed = changed.and(more),
            }
        }
        Next::Look(changed)
    }

    fn answer(&mut self, ask: &Ask, site: Option<(&Shown<'_>, &Moment)>, fault: Option<&Error>) -> Answer {
        let shown = site.map(|(shown, _)| shown);
        let (Ask::Page(path) | Ask::Sheet(path) | Ask::State(path)) = ask;
        if path == PANEL {
            return panel::answer(self.lang, site, fault);
        }
        let (file, page) = match self.find(path, shown) {
            Found::File(file, page) => (file, page),
            Found::Elsewhere(location) => {
                return Answer { status: 307, location: Some(location), ..Answer::default() };
            }
        };
        let told = Told { lang: self.lang, report: shown.map(Shown::report), fault };
        let (page, broken) = match page {
            Some(Err(error)) => (self.good.get(&file).cloned(), Some(error)),
            Some(Ok(page)) => (Some(page), None),
            None => (None, None),
        };
        let told = Told { fault: fault.or(broken.as_ref()), ..told };
        let lost = page.as_ref().is_some_and(|page| page.path == NOT_FOUND) && file != NOT_FOUND;
        if let Some(page) = &page {
            self.good.insert(page.path.clone(), Arc::clone(page));
        }
        if let Some(shown) = shown {
            shown.stylesheet().clone_into(&mut self.style);
        }
        let source = shown.and_then(|shown| shown.source_of(&file));
        let dress = Dress { path, told: &told, source: source.as_deref(), style: &self.style, lost };
        let answer = match page {
            Some(page) => dress.page(&page),
            None => dress.nothing(),
        };
        match ask {
            Ask::Sheet(_) => {
                Answer { body: dress.sheet().into_bytes(), mime: page::HTML, status: 200, ..answer }
            }
            Ask::Page(_) | Ask::State(_) => answer,
        }
    }

    /// The file that answers at a path, as it is made now, else as it was made last.
    fn find(&self, path: &str, shown: Option<&Shown<'_>>) -> Found {
        let get = |file: &str| match shown {
            Some(shown) => shown.page(file),
            None => self.good.get(file).cloned().map(Ok),
        };
        let folder = path.is_empty() || path.ends_with('/');
        let file = if folder { format!("{path}index.html") } else { path.to_owned() };
        if let Some(page) = get(&file) {
            return Found::File(file, Some(page));
        }
        if !folder && get(&format!("{path}/index.html")).is_some() {
            return Found::Elsewhere(page::href(&format!("{path}/")));
        }
        let lost = get(NOT_FOUND);
        Found::File(file, lost)
    }
}

/// The page for addresses that the site does not have.
const NOT_FOUND: &str = "404.html";

/// What stands at a path.
enum Found {
    /// A file by its path, or the page that says that there is none; with nothing to show at all, `None`.
    File(String, Option<crate::error::Result<Arc<RenderedPage>>>),
    /// The same with a slash.
    Elsewhere(String),
}
