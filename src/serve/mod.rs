//! The preview: a server on this machine that shows the site as it stands, drafts included, and tells the browser of
//! every change. Nothing is written; pages come from memory.
//!
//! One thread owns the site and answers from it (`site`), one waits for changes of its files (`watch`), and the
//! caller's talks to browsers (`respond`).

mod events;
mod findings;
mod host;
mod page;
mod panel;
mod poll;
mod respond;
mod site;
mod watch;

use crate::error::{Error, Result};
use crate::lang::Lang;
use crate::pipeline::{self, Report, Request};
use futures_util::future::{Either, select};
use host::Guard;
use site::{Message, Sight};
use std::path::Path;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

/// What is asked of a preview.
#[derive(Debug, Clone)]
pub struct Options {
    /// The site, with drafts.
    pub request: Request,
    /// Name or number of the address to listen at.
    pub host: String,
    /// The first port to be tried; 0 lets the system choose.
    pub port: u16,
    /// Whether the browser is opened.
    pub open: bool,
    /// Whether to look at files again and again instead of waiting for the system to tell.
    pub poll: bool,
    /// The language asked for, in place of the site's.
    pub lang: Option<Lang>,
    /// Tells the time of day ("14:05:09").
    pub clock: fn() -> String,
}

/// What a preview has to say.
#[derive(Debug)]
pub enum Said<'a> {
    /// Pages can be had at this address.
    At(&'a str),
    /// Others than this machine can have them too.
    Exposed,
    /// The sources were looked at.
    Looked(&'a Report, Duration),
    /// Nothing new can be shown as things are.
    Failed(&'a Error),
    /// The system does not tell of changes, and why.
    Polling(&'a str),
    /// No browser could be opened.
    NoBrowser,
}

/// Takes what a preview says, and the reader's language.
pub type Say = Box<dyn Fn(Lang, Said<'_>) + Send>;

/// What all who answer browsers share.
#[derive(Debug)]
struct Server {
    site: Sender<Message>,
    guard: Guard,
    looks: tokio::sync::watch::Receiver<u64>,
}

/// Serves a site until somebody interrupts the program.
pub fn serve(mut options: Options, say: Say) -> Result<()> {
    let root = options.request.root.clone();
    if !pipeline::is_site(&root) {
        return Err(Error::NoSite { root });
    }
    let name = options.host.clone();
    let fault = move |source| Error::io("listening", Path::new(&name), source);
    let (listener, address) = host::listen(&options.host, options.port).map_err(&fault)?;
    let url = host::url(&options.host, address);
    // The page for what is not found names its styles from the root of the host.
    options.request.base_url = Some(url.clone());
    let guard = Guard::new(&options.host, address);
    let (sender, messages) = channel();
    let (looked, looks) = tokio::sync::watch::channel(0);
    watch::start(&root, options.poll, sender.clone());
    let exposed = !address.ip().is_loopback();
    let sight = Sight::new(options, say, messages, looked);
    let site = thread::Builder::new().name("site".to_owned());
    site.spawn(move || sight.run(&url, exposed)).map_err(&fault)?;
    answer(listener, Server { site: sender, guard, looks }).map_err(&fault)
}

/// Answers browsers. One thread is enough: it only passes on what the site's thread has made.
fn answer(listener: std::net::TcpListener, server: Server) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let ended = runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let mut looks = server.looks.clone();
        // A server whose site is gone would answer nothing for ever.
        let lost = pin!(async { while looks.changed().await.is_ok() {} });
        let router = axum::Router::new().fallback(respond::respond).with_state(Arc::new(server));
        let serving = pin!(async { axum::serve(listener, router).await });
        match select(serving, select(pin!(interrupted()), lost)).await {
            Either::Left((ended, _)) => ended,
            Either::Right((Either::Left(_), _)) => Ok(()),
            Either::Right((Either::Right(_), _)) => Err(std::io::Error::other("the site's thread has ended")),
        }
    });
    // Browsers hold their connections open for events; nobody waits for them.
    runtime.shutdown_background();
    ended
}

/// Comes back when the program is asked to end.
#[cfg(unix)]
async fn interrupted() {
    use tokio::signal::unix::{SignalKind, signal};
    let term = async {
        match signal(SignalKind::terminate()) {
            Ok(mut term) => term.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    select(pin!(tokio::signal::ctrl_c()), pin!(term)).await;
}

/// Comes back when the program is asked to end.
#[cfg(not(unix))]
async fn interrupted() {
    let _ = tokio::signal::ctrl_c().await;
}
