//! Tells an open page what has changed of it since it was made (server-sent events).

use super::Server;
use super::site::{Ask, State};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use std::convert::Infallible;
use std::sync::Arc;

/// What a page showed when it was made, and what has been told of it since.
struct Told {
    server: Arc<Server>,
    looks: tokio::sync::watch::Receiver<u64>,
    page: String,
    state: State,
}

/// Events for a page until its browser leaves.
pub(super) fn stream(server: Arc<Server>, page: String, state: State) -> Response {
    let looks = server.looks.clone();
    let told = Told { server, looks, page, state };
    let events = stream::unfold(told, |mut told| async {
        loop {
            // What is looked at from here on is waited for below.
            told.looks.mark_unchanged();
            let now = told.server.ask(Ask::State(told.page.clone())).await?.state;
            if let Some(event) = told.state.event_to(&now) {
                told.state = now;
                return Some((Ok::<_, Infallible>(event), told));
            }
            told.looks.changed().await.ok()?;
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

impl State {
    /// The event that brings a browser from this state to another: the smallest that does.
    fn event_to(&self, now: &Self) -> Option<Event> {
        if self.page != now.page {
            // An event without data is not delivered.
            return Some(Event::default().event("reload").data(&now.page));
        }
        if self.style != now.style {
            return Some(Event::default().event("style").data(&now.style));
        }
        (self.findings != now.findings).then(|| Event::default().event("findings").data(&now.findings))
    }
}
