//! The preview as its author meets it: the program runs, files change under its hands, and a browser of ten lines asks.

use crate::support::built::{self, Site, demonstration_site, files, small_site};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long anything may take on a machine that has much else to do.
const PATIENCE: Duration = Duration::from_secs(60);

const PROFILE: &str = "content/profiles/2024/tran-thi-an.md";
const PAGE: &str = "/2024/tran-thi-an/";

/// A preview that runs; it ends with the test.
struct Preview {
    child: Child,
    site: Site,
    port: u16,
}

/// What came back.
#[derive(Debug)]
struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Preview {
    fn of(site: Site, args: &[&str]) -> Self {
        Self::run(site, &[&["serve", "--port", "0", "--today", "2025-03-15"], args].concat())
    }

    fn run(site: Site, args: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
        command.args(args).arg("--quiet").arg("--root").arg(site.root());
        // No browser is to be found.
        command.env("PATH", "").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().expect("guong runs");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
        let url = line.strip_prefix("Xem thử tại http://127.0.0.1:").unwrap_or_else(|| panic!("{line}"));
        let port = url.split('/').next().and_then(|port| port.parse().ok()).expect("a port");
        Self { child, site, port }
    }

    fn small() -> Self {
        Self::of(small_site(), &[])
    }

    /// Sends a head as it is.
    fn send(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("a connection");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream.write_all(head.as_bytes()).expect("a request");
        stream
    }

    fn asked(&self, head: &str) -> Answer {
        let mut bytes = Vec::new();
        self.send(head).read_to_end(&mut bytes).expect("an answer");
        let text = String::from_utf8(bytes).expect("UTF-8");
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{text}"));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Answer {
        let port = self.port;
        self.asked(&format!("GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"))
    }

    /// Asks until the answer is as it should be.
    fn wait(&self, path: &str, what: &str, good: impl Fn(&Answer) -> bool) -> Answer {
        let since = Instant::now();
        loop {
            let answer = self.get(path);
            if good(&answer) {
                return answer;
            }
            assert!(since.elapsed() < PATIENCE, "{what}: {answer:?}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn wait_for(&self, path: &str, text: &str) -> Answer {
        self.wait(path, text, |answer| answer.body.contains(text))
    }

    /// Listens to the events of a page as it is now.
    fn events(&self, path: &str) -> BufReader<TcpStream> {
        let body = self.get(path).body;
        let of = |name: &str| {
            let start = format!("data-{name}=\"");
            body.split(&start).nth(1).and_then(|rest| rest.split('"').next()).expect("data").to_owned()
        };
        let query =
            ["page", "hash", "style", "findings"].map(|name| format!("{name}={}", of(name))).join("&");
        let port = self.port;
        let head = format!("GET /__guong/events?{query} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        BufReader::new(self.send(&head))
    }
}

/// The name of the next event; one without data would not reach a page.
fn next_event(events: &mut BufReader<TcpStream>) -> String {
    let mut name = String::new();
    loop {
        let mut line = String::new();
        assert!(events.read_line(&mut line).expect("an event") > 0, "the stream ended");
        if let Some(event) = line.strip_prefix("event: ") {
            name = event.trim().to_owned();
        } else if line.starts_with("data: ") && !name.is_empty() {
            return name;
        }
    }
}

#[test]
fn pages_and_all_that_belongs_to_them_are_served() {
    let preview = Preview::small();
    let page = preview.get(PAGE);
    assert_eq!(page.status, 200);
    for header in ["content-type: text/html; charset=utf-8", "cache-control: no-store", "nosniff"] {
        assert!(page.head.contains(header), "{}", page.head);
    }
    for right in ["script-src 'self'", "connect-src 'self'"] {
        assert!(page.body.contains(right), "{}", page.body);
    }
    assert!(page.body.contains("<script src=\"/__guong/preview.js\" defer"));
    let mut assets = page.body.split("tai-nguyen/").skip(1).filter_map(|rest| rest.split('"').next());
    for mime in ["image/svg+xml", "text/css; charset=utf-8"] {
        let asset = preview.get(&format!("/tai-nguyen/{}", assets.next().expect("an icon and a style")));
        assert!(asset.status == 200 && asset.head.contains(mime), "{}", asset.head);
    }
    for (path, mime) in
        [("/__guong/preview.js", "text/javascript"), ("/feed.xml", "xml"), ("/sitemap.xml", "xml")]
    {
        let answer = preview.get(path);
        assert!(answer.status == 200 && answer.head.contains(mime), "{path}: {}", answer.head);
    }
    let moved = preview.get("/2024/tran-thi-an");
    assert!(moved.status == 307 && moved.head.contains(&format!("location: {PAGE}")), "{}", moved.head);
    let lost = preview.get("/khong/co/");
    assert!(lost.status == 404 && lost.body.contains("/__guong/preview.js"), "{lost:?}");
    let port = preview.port;
    let request = |verb: &str| {
        preview.asked(&format!("{verb} / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n"))
    };
    assert!(request("HEAD").status == 200 && request("HEAD").body.is_empty());
    assert_eq!(request("POST").status, 405);
}

#[test]
fn a_draft_is_shown_and_marked() {
    let preview = Preview::small();
    let draft = preview.get("/2024/le-van-binh/");
    assert!(draft.status == 200 && draft.body.contains("Bản nháp, chưa công bố"), "{draft:?}");
    let panel = preview.get("/__guong/");
    assert!(panel.body.contains("2024/le-van-binh") && panel.body.contains("Đã giới thiệu"), "{panel:?}");
    assert!(panel.body.contains("Hồ sơ chưa đăng"));
}

#[test]
fn only_this_machine_is_named_and_only_the_site_is_read() {
    let preview = Preview::small();
    let port = preview.port;
    let with = |host: &str| {
        let answer = preview.asked(&format!("GET / HTTP/1.1\r\n{host}Connection: close\r\n\r\n"));
        (answer.status, answer.body.contains("Gương sáng"))
    };
    for host in ["evil.example", "localhost.evil.example", "192.168.1.1"] {
        assert_eq!(with(&format!("Host: {host}:{port}\r\n")), (403, false), "{host}");
    }
    assert_eq!(with("Host: localhost:1\r\n"), (403, false));
    assert_eq!(with(&format!("Host: [::1]:{port}\r\n")), (200, true));
    assert_eq!(with(&format!("Host: localhost:{port}\r\nHost: evil.example\r\n")).0, 403);
    assert_ne!(with("").0, 200);
    preview.site.write("public/bi-mat.txt", "bí mật");
    let paths = [
        "/../site.toml", "/..%2fsite.toml", "/%2e%2e/%2e%2e/etc/passwd", "/..%5c..%5csite.toml",
        "//etc/passwd", "/site.toml", "/content/index.md", "/public/bi-mat.txt", "/bi-mat.txt", "/%00",
        "/2024/%2e%2e/site.toml", "/__guong/../site.toml", "/__guong/%2e%2e/src",
    ];
    for path in paths {
        let answer = preview.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {answer:?}");
        let secret =
            ["base_url", "root:", "bí mật", "[[agencies]]"].iter().any(|text| answer.body.contains(text));
        assert!(!secret, "{path}: {answer:?}");
    }
    assert_eq!(preview.get("/%ff").status, 400);
}

#[test]
fn an_edit_appears_and_the_browser_is_told() {
    let preview = Preview::small();
    let mut events = preview.events(PAGE);
    preview.site.replace(PROFILE, "Chị đo chiều cao", "Chị đã đo chiều cao");
    assert_eq!(next_event(&mut events), "reload");
    preview.wait_for(PAGE, "Chị đã đo chiều cao");
}

#[test]
fn a_broken_file_shows_its_finding_over_the_last_good_page() {
    let preview = Preview::small();
    let good = preview.site.read(PROFILE);
    let mut events = preview.events(PAGE);
    preview.site.replace(PROFILE, "kind = \"staff\"", "kind = \"staff");
    assert_eq!(next_event(&mut events), "findings");
    let page = preview.wait_for(PAGE, "guong-finding ");
    assert!(page.status == 200 && page.body.contains("Chị đo chiều cao"), "{page:?}");
    assert!(page.body.contains(&format!("{PROFILE}:3:")) && page.body.contains("Cách sửa:"), "{page:?}");
    assert!(preview.get("/__guong/").body.contains(&format!("{PROFILE}:3:")));
    assert!(preview.get("/__guong/overlay?page=2024%2Ftran-thi-an%2F").body.starts_with("<aside"));
    // As editors do that write beside a file and put the new one in its place.
    let beside = preview.site.root().join("content/profiles/2024/.tran-thi-an.md.swp");
    fs::write(&beside, good.replace("Chị đo", "Chị lại đo")).expect("a file");
    fs::rename(&beside, preview.site.root().join(PROFILE)).expect("a rename");
    let page = preview.wait_for(PAGE, "Chị lại đo chiều cao");
    assert!(!page.body.contains("guong-finding "), "{page:?}");
}

#[test]
fn a_file_that_cannot_be_read_any_more_is_shown_as_it_was() {
    let preview = Preview::small();
    let plan = "content/plans/ke-hoach-thu.md";
    let good = preview.site.read(PROFILE);
    let fence = good.rfind("+++").expect("a fence");
    let halves = [String::new(), good[..fence].to_owned(), good.replacen("+++", "++", 1)];
    for half in halves {
        preview.site.write(PROFILE, &half);
        let page = preview.wait_for(PAGE, "guong-finding ");
        assert!(page.status == 200 && page.body.contains("Chị đo chiều cao"), "{half}: {page:?}");
        preview.site.write(PROFILE, &good);
        preview.wait(PAGE, "mended", |answer| !answer.body.contains("guong-finding "));
    }
    let rules = preview.site.read(plan);
    preview.site.write(plan, "");
    preview.wait_for("/__guong/", &format!("{plan}:1"));
    for path in [PAGE, "/ke-hoach/ke-hoach-thu/"] {
        assert_eq!(preview.get(path).status, 200, "{path}");
    }
    preview.site.write(plan, &rules);
}

#[test]
fn a_folder_that_is_moved_away_takes_its_pages_with_it() {
    let preview = Preview::small();
    let root = preview.site.root();
    for folder in ["content/profiles/2024", "content/profiles"] {
        fs::rename(root.join(folder), root.join("thung-rac")).expect("a rename");
        preview.wait(PAGE, "gone", |answer| answer.status == 404);
        fs::rename(root.join("thung-rac"), root.join(folder)).expect("a rename");
        preview.wait(PAGE, "back", |answer| answer.status == 200);
    }
}

#[test]
fn a_folder_may_go_and_come_back() {
    let preview = Preview::small();
    let folder = preview.site.root().join("content/profiles/2024");
    let kept: Vec<_> = files(&folder).into_iter().collect();
    fs::remove_dir_all(&folder).expect("a folder");
    preview.wait(PAGE, "gone", |answer| answer.status == 404);
    fs::create_dir_all(&folder).expect("a folder");
    for (name, bytes) in kept {
        fs::write(folder.join(name), bytes).expect("a file");
    }
    preview.wait(PAGE, "back", |answer| answer.status == 200);
    // All of it, by a rename; what is written afterwards is still noticed.
    let content = preview.site.root().join("content");
    fs::rename(&content, preview.site.root().join("khac")).expect("a rename");
    preview.wait(PAGE, "gone", |answer| answer.status != 200 || answer.body.contains("guong-error"));
    fs::rename(preview.site.root().join("khac"), &content).expect("a rename");
    preview.wait(PAGE, "back", |answer| answer.status == 200 && !answer.body.contains("guong-error"));
    preview.site.replace(PROFILE, "Chị đo chiều cao", "Chị đã đo chiều cao");
    preview.wait_for(PAGE, "Chị đã đo chiều cao");
}

#[test]
fn the_whole_site_may_be_away_for_a_while() {
    let preview = Preview::small();
    preview.get(PAGE);
    let root = preview.site.root();
    let elsewhere = root.with_extension("khac");
    fs::rename(root, &elsewhere).expect("a rename");
    let page = preview.wait_for(PAGE, "Đang hiện bản cũ của trang");
    assert_eq!(page.status, 200);
    fs::rename(&elsewhere, root).expect("a rename");
    preview.wait(PAGE, "back", |answer| answer.status == 200 && !answer.body.contains("guong-error"));
    preview.site.replace(PROFILE, "Chị đo chiều cao", "Chị đã đo chiều cao");
    preview.wait_for(PAGE, "Chị đã đo chiều cao");
}

#[test]
fn a_broken_site_toml_ends_nothing() {
    let preview = Preview::small();
    let path = preview.site.root().join("site.toml");
    let good = preview.site.read("site.toml");
    preview.get(PAGE);
    preview.site.write("site.toml", "title = \"");
    let panel = preview.wait_for("/__guong/", "site.toml:1:");
    assert_eq!(panel.status, 200);
    let page = preview.get(PAGE);
    assert!(page.status == 200 && page.body.contains("Chị đo chiều cao"), "{page:?}");
    fs::remove_file(&path).expect("a file");
    let page = preview.wait_for(PAGE, "Đang hiện bản cũ của trang");
    assert!(page.status == 200 && page.body.contains("Chị đo chiều cao"), "{page:?}");
    preview.wait_for("/__guong/", "Không thấy tệp site.toml");
    assert_eq!(preview.get("/2023/chua-xem/").status, 500);
    preview.site.write("site.toml", &good.replace("Gương sáng Sở", "Gương mới Sở"));
    let home = preview.wait_for("/", "Gương mới Sở");
    assert!(home.status == 200 && !home.body.contains("guong-error"), "{home:?}");
}

#[test]
fn settings_at_fault_from_the_start_hide_no_page_however_often_one_looks() {
    let site = small_site();
    site.write("site.toml", &format!("color = \"đỏ\"\n{}", site.read("site.toml")));
    let preview = Preview::of(site, &[]);
    for words in ["Chị đã đo chiều cao", "Chị đo lại chiều cao"] {
        let before = preview.get(PAGE);
        assert!(before.status == 200, "{before:?}");
        let old = if words.contains("đã") { "Chị đo chiều cao" } else { "Chị đã đo chiều cao" };
        preview.site.replace(PROFILE, old, words);
        preview.wait_for(PAGE, words);
    }
    preview.wait_for("/__guong/", "site.toml:1:");
}

#[test]
fn styles_are_swapped_and_a_broken_theme_is_told() {
    let preview = Preview::small();
    let toml = preview.site.read("site.toml");
    preview.site.write("site.toml", &format!("theme = \"rieng\"\n{toml}"));
    preview.site.write("themes/rieng/static/css/tokens.css", ":root { --g-paper: #fff; }");
    let told = preview.wait("/__guong/", "a theme", |answer| !answer.body.contains("guong-error"));
    assert_eq!(told.status, 200);
    let mut events = preview.events(PAGE);
    preview.site.write("themes/rieng/static/css/tokens.css", ":root { --g-paper: #eee; }");
    let mut first = next_event(&mut events);
    // The theme may have been taken up only after the page was asked for.
    while first == "reload" {
        events = preview.events(PAGE);
        preview.site.write("themes/rieng/static/css/tokens.css", ":root { --g-paper: #ddd; }");
        first = next_event(&mut events);
    }
    assert_eq!(first, "style");
    preview.site.write("themes/rieng/templates/pages/profile.html", "{% if %}");
    let page = preview.wait_for(PAGE, "Đang hiện bản cũ của trang");
    assert!(page.status == 200 && page.body.contains("Chị đo chiều cao"), "{page:?}");
    fs::remove_file(preview.site.root().join("themes/rieng/templates/pages/profile.html")).expect("a file");
    preview.wait(PAGE, "mended", |answer| answer.status == 200 && !answer.body.contains("guong-error"));
}

#[test]
fn a_busy_port_picks_the_next() {
    let busy = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    let port = busy.local_addr().expect("an address").port();
    let preview =
        Preview::run(small_site(), &["serve", "--port", &port.to_string(), "--today", "2025-03-15"]);
    // A port near the end has no hundred after it, but it has some.
    assert!(preview.port > port, "{} after {port}", preview.port);
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn what_was_published_stays_as_it_was() {
    let site = small_site();
    site.built();
    let before = site.files();
    let preview = Preview::of(site, &[]);
    preview.site.replace(PROFILE, "Chị đo chiều cao", "Chị đã đo chiều cao");
    preview.wait_for(PAGE, "Chị đã đo chiều cao");
    built::assert_same(&before, &preview.site.files());
    let names = files(preview.site.root());
    assert!(names.keys().all(|name| !name.contains("__guong")), "{:?}", names.keys());
}

#[test]
fn files_can_be_looked_at_again_and_again_instead() {
    let preview = Preview::of(small_site(), &["--poll"]);
    preview.site.replace(PROFILE, "Chị đo chiều cao", "Chị đã đo chiều cao");
    preview.wait_for(PAGE, "Chị đã đo chiều cao");
    fs::remove_file(preview.site.root().join(PROFILE)).expect("a file");
    preview.wait(PAGE, "gone", |answer| answer.status == 404);
}

#[test]
fn the_program_alone_is_the_preview_and_ends_when_asked() {
    let mut preview = Preview::run(demonstration_site(), &[]);
    assert_eq!(preview.get("/").status, 200);
    // A browser that stays must not keep it.
    let _events = preview.events("/");
    let pid = Pid::from_raw(i32::try_from(preview.child.id()).expect("a process"));
    kill(pid, Signal::SIGINT).expect("a signal");
    let status = preview.child.wait().expect("an end");
    assert_eq!(status.code(), Some(0));
}

#[test]
fn a_folder_without_site_is_an_error() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
    let output =
        command.args(["serve", "--port", "0", "--root"]).arg(folder.path()).output().expect("guong runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("site.toml"));
}
