//! From a request to a response: what may be asked at all, and the headers that every answer bears.

use super::Server;
use super::events;
use super::page;
use super::site::{Answer, Ask, Message, PANEL, State};
use axum::body::Body;
use axum::extract::{Request, State as Shared};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use std::sync::Arc;
use tokio::sync::oneshot;

const SCRIPT: &str = include_str!("assets/preview.js");
const STYLE: &str = include_str!("assets/preview.css");
const TEXT: &str = "text/plain; charset=utf-8";

/// Answers any request.
pub(super) async fn respond(Shared(server): Shared<Arc<Server>>, request: Request) -> Response {
    let mut response = route(server, &request.into_parts().0).await;
    let headers = response.headers_mut();
    let always = [
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        // Neither a frame nor a script of another site may look in.
        (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
    ];
    for (name, value) in always {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    response
}

async fn route(server: Arc<Server>, request: &Parts) -> Response {
    let mut hosts = request.headers.get_all(header::HOST).iter();
    let host = hosts.next().and_then(|host| host.to_str().ok());
    if hosts.next().is_some() || !host.is_some_and(|host| server.guard.admits(host)) {
        return plain(StatusCode::FORBIDDEN, "403: Host");
    }
    if !matches!(request.method, Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
        return (allow, plain(StatusCode::METHOD_NOT_ALLOWED, "405")).into_response();
    }
    let path = request.uri.path();
    let path = path.strip_prefix('/').unwrap_or(path);
    let Some(path) = decoded(path) else { return plain(StatusCode::BAD_REQUEST, "400") };
    let query = request.uri.query().unwrap_or_default();
    let asked = |name: &str| value_of(query, name).unwrap_or_default();
    let ask = match path.as_str() {
        "__guong/preview.js" => return content(StatusCode::OK, "text/javascript; charset=utf-8", SCRIPT),
        "__guong/preview.css" => return content(StatusCode::OK, page::CSS, STYLE),
        "__guong/events" => {
            let state = State { page: asked("hash"), style: asked("style"), findings: asked("findings") };
            return events::stream(server, asked("page"), state);
        }
        "__guong/overlay" => Ask::Sheet(asked("page")),
        "__guong" => return see(&page::href(PANEL)),
        _ => Ask::Page(path),
    };
    match server.ask(ask).await {
        Some(Answer { location: Some(location), .. }) => see(&location),
        Some(answer) => {
            let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            content(status, answer.mime, answer.body)
        }
        None => plain(StatusCode::SERVICE_UNAVAILABLE, "503"),
    }
}

impl Server {
    /// Asks the site's thread; nothing comes back when that has ended.
    pub(super) async fn ask(&self, ask: Ask) -> Option<Answer> {
        let (to, answer) = oneshot::channel();
        self.site.send(Message::Ask(ask, to)).ok()?;
        answer.await.ok()
    }
}

fn content(status: StatusCode, mime: &'static str, body: impl Into<Body>) -> Response {
    (status, [(header::CONTENT_TYPE, HeaderValue::from_static(mime))], body.into()).into_response()
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    content(status, TEXT, text)
}

/// To another address of this host; not for ever, since the site changes under the author's hands.
fn see(location: &str) -> Response {
    match HeaderValue::from_str(location) {
        Ok(location) => (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, location)]).into_response(),
        Err(_) => plain(StatusCode::BAD_REQUEST, "400"),
    }
}

fn decoded(text: &str) -> Option<String> {
    percent_decode_str(text).decode_utf8().ok().map(|text| text.into_owned())
}

/// A value of a query, as `encodeURIComponent` writes it.
fn value_of(query: &str, name: &str) -> Option<String> {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    pairs.into_iter().find(|(key, _)| *key == name).and_then(|(_, value)| decoded(value))
}
