//! Where the preview listens, and by which names it may be called.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr, TcpListener};

/// How many ports are tried after a busy one.
const TRIES: u16 = 100;

/// Listens at the first port that is free.
pub(super) fn listen(host: &str, port: u16) -> io::Result<(TcpListener, SocketAddr)> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let mut next = port;
    loop {
        match TcpListener::bind((host, next)) {
            Err(error) if taken(&error) && next - port < TRIES && next < u16::MAX => next += 1,
            Err(error) => return Err(error),
            Ok(listener) => return listener.local_addr().map(|address| (listener, address)),
        }
    }
}

/// Whether another port may do. Windows denies those that it keeps for others.
fn taken(error: &io::Error) -> bool {
    let kind = error.kind();
    kind == ErrorKind::AddrInUse || (cfg!(windows) && kind == ErrorKind::PermissionDenied)
}

/// The address that a reader types. One that stands for all of this machine's is reached by loopback.
pub(super) fn url(host: &str, address: SocketAddr) -> String {
    let port = address.port();
    match address.ip() {
        ip if ip.is_unspecified() => format!("http://127.0.0.1:{port}/"),
        _ if host.parse::<IpAddr>().is_err() && !host.starts_with('[') => format!("http://{host}:{port}/"),
        _ => format!("http://{address}/"),
    }
}

/// Whom requests may be addressed to. A page elsewhere that points a name of its own to this machine (DNS rebinding)
/// would read drafts otherwise.
#[derive(Debug)]
pub(super) struct Guard {
    host: String,
    port: u16,
    everywhere: bool,
}

impl Guard {
    /// For what a preview listens at.
    pub(super) fn new(host: &str, address: SocketAddr) -> Self {
        Self {
            host: host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase(),
            port: address.port(),
            everywhere: address.ip().is_unspecified(),
        }
    }

    /// Whether a `Host` header names this server.
    pub(super) fn admits(&self, header: &str) -> bool {
        let header = header.to_ascii_lowercase();
        let (name, port) = match header.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
            Some((name, "")) => (name, "80"),
            Some((name, rest)) => (name, rest.strip_prefix(':').unwrap_or_default()),
            None => header.split_once(':').unwrap_or((&header, "80")),
        };
        if port != self.port.to_string() {
            return false;
        }
        // A number cannot be pointed elsewhere as a name can.
        let number = name.parse::<IpAddr>().is_ok();
        ["localhost", "127.0.0.1", "::1", &self.host].contains(&name) || (self.everywhere && number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_names_are_admitted() {
        let address: SocketAddr = "127.0.0.1:8000".parse().expect("an address");
        let guard = Guard::new("127.0.0.1", address);
        for good in ["localhost:8000", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000"] {
            assert!(guard.admits(good), "{good}");
        }
        let foreign = ["", "localhost", "localhost:8001", "evil.example:8000", "127.0.0.1.evil.example:8000"];
        for bad in foreign.into_iter().chain(["192.168.1.5:8000", "localhost:8000:8000", "[::1]8000", "[::1"])
        {
            assert!(!guard.admits(bad), "{bad}");
        }
        let open = Guard::new("0.0.0.0", "0.0.0.0:80".parse().expect("an address"));
        assert!(open.admits("192.168.1.5") && open.admits("[fe80::1]:80") && !open.admits("evil.example"));
        let named = Guard::new("may-chu", "192.168.1.5:8000".parse().expect("an address"));
        assert!(named.admits("may-chu:8000") && !named.admits("192.168.1.6:8000"));
    }

    #[test]
    fn an_address_is_one_that_a_browser_can_open() {
        let at = |text: &str| text.parse::<SocketAddr>().expect("an address");
        assert_eq!(url("127.0.0.1", at("127.0.0.1:8000")), "http://127.0.0.1:8000/");
        assert_eq!(url("::1", at("[::1]:8000")), "http://[::1]:8000/");
        assert_eq!(url("0.0.0.0", at("0.0.0.0:8000")), "http://127.0.0.1:8000/");
        assert_eq!(url("may-chu", at("192.168.1.5:8000")), "http://may-chu:8000/");
    }
}
