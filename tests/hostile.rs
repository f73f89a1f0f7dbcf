//! Content is nobody's friend: whatever an author's file says, no tag, attribute, address or path comes of it.

use crate::support::built::{self, Built, Site, errors, small_site};
use crate::support::page::{self, Page, Target};
use atom_syndication::Feed;
use guong::pipeline;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;
use std::time::{Duration, Instant};
use toml_edit::visit_mut::{VisitMut, visit_table_like_kv_mut};
use toml_edit::{DocumentMut, Item, KeyMut, TableLike, Value};

/// Closes tags and attributes, opens scripts, calls the template engine, a spreadsheet and a terminal, and hides its
/// direction and its width.
const HOSTILE: &str = "=1+1 <script>alert(1)</script> \" onmouseover=\"alert(1)\" ' --> ]]> </title></h1><img src=x \
                       onerror=alert(1)> {{ site.title }} {% include \"x\" %} &lt;b&gt; \u{202e}txt\u{200b}\u{2066}";

const HARMLESS: &str = "Một câu bình thường";

/// Keys whose values are words for readers, wherever they stand.
const WORDS: &str = "title description name launcher text clause issuer note reading authority number signer \
                     position composition impact form certificate chap-hanh-phap-luat nguoi-dan-hai-long";

/// Markdown that would run or fetch something, one piece a line.
const DANGEROUS: &str = "[x](javascript:alert(1))
[x](JavaScript:alert(1))
[x](&#106;avascript:alert(1))
[x](<java\tscript:alert(1)>)
[x](<\u{1}javascript:alert(1)>)
<javascript:alert(1)>
[x][y] [y]: javascript:alert(1)
[x](vbscript:x)
[x](data:text/html,x)
[x](https:x)
[x](//evil.example)
[x](/\\\\evil.example)
[x](\\\\\\\\evil.example)
[x](</\t/evil.example>)
![x](https://evil.example/p.png)
![x](//evil.example/p.png)
![x](data:image/svg+xml,x)
![x](../../../../../../etc/passwd)
<script>alert(1)</script>
<img src=x onerror=alert(1)>
a <b onclick=alert(1)>b</b>
<style>*{}</style>
<iframe src=//evil.example></iframe>";

/// Puts a text in the place of every word for readers, numbered so that each is unique.
struct Replace<'a> {
    text: &'a str,
    count: usize,
    /// Inside `[[updates]]`, where `text` is Markdown.
    in_updates: bool,
}

impl VisitMut for Replace<'_> {
    fn visit_table_like_mut(&mut self, node: &mut dyn TableLike) {
        node.iter_mut().for_each(|(key, item)| self.visit_table_like_kv_mut(key, item));
    }

    fn visit_table_like_kv_mut(&mut self, key: KeyMut<'_>, item: &mut Item) {
        let outside = self.in_updates;
        self.in_updates |= key.get() == "updates";
        // `of` names what is counted, or in a ballot one of two words of the program.
        let counted = key.get() == "of" && item.as_str().is_some_and(|text| text.contains(' '));
        if counted || WORDS.split(' ').any(|word| word == key.get()) && item.is_str() {
            self.count += 1;
            let text = format!("{} {}", self.text, self.count);
            let markdown = self.in_updates && key.get() == "text";
            *item = Item::Value(Value::from(if markdown { escaped(&text) } else { text }));
        } else {
            visit_table_like_kv_mut(self, key, item);
        }
        self.in_updates = outside;
    }
}

/// A text as Markdown that says just that.
fn escaped(text: &str) -> String {
    text.chars().flat_map(|c| c.is_ascii_punctuation().then_some('\\').into_iter().chain([c])).collect()
}

/// The small site in which every word is the same text, with a second agency, so that pages name agencies too.
fn site_of(text: &str) -> Site {
    let site = small_site();
    let second = "[[agencies]]\nid = \"co-quan-hai\"\nname = \"Cơ quan hai\"\n\n[[agencies]]";
    site.replace("site.toml", "[[agencies]]", second);
    let mut replace = Replace { text, count: 0, in_updates: false };
    let mut paths: Vec<String> = built::files(site.root()).into_keys().collect();
    paths.sort();
    for path in paths {
        let whole = site.read(&path);
        let (front, body) = match path.as_str() {
            "site.toml" => (whole.as_str(), None),
            _ => {
                whole[4..].split_once("+++\n").map(|(front, body)| (front, Some(body))).expect("front matter")
            }
        };
        let mut document: DocumentMut = front.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        replace.visit_document_mut(&mut document);
        let front = document.to_string();
        let story = body.map(|body| format!("+++\n{front}+++\n{body}\n{}", story_of(text)));
        site.write(&path, &story.unwrap_or(front));
    }
    site
}

/// A text at every place of a story where it can stand.
fn story_of(text: &str) -> String {
    let said = escaped(text);
    format!(
        "## {said}\n\n{said} *{said}* **{said}** `` {text} ``\n\n```html\n{text}\n```\n\n> {said}\n\n- {said}\n\n\
         [{said}](https://example.vn/ \"{said}\") <https://example.vn/?a=\"b\"&c='d'> [^x]\n\n\
         | {said} | b |\n|---|--:|\n| {said} | {said} |\n\n[^x]: {said}\n"
    )
}

/// The elements of a page with their attributes' names.
fn skeleton(page: &Page) -> Vec<(String, BTreeSet<String>)> {
    let attributes = |element: &scraper::ElementRef<'_>| {
        element.value().attrs().map(|(name, _)| name.to_owned()).collect()
    };
    page.all("*").iter().map(|element| (element.value().name().to_owned(), attributes(element))).collect()
}

fn skeletons(built: &Built) -> BTreeMap<String, Vec<(String, BTreeSet<String>)>> {
    page::pages(&built.files).into_iter().map(|page| (page.path.clone(), skeleton(&page))).collect()
}

/// The words of a profile as its own file says them.
fn said_in(site: &Site, path: &str, keys: &[&str]) -> String {
    let text = site.read(path);
    let front: DocumentMut = text.split("+++\n").nth(1).unwrap_or_default().parse().expect("TOML");
    let item = keys.iter().fold(front.as_item(), |item, key| &item[key]);
    item.as_str().expect("a string").to_owned()
}

#[test]
fn hostile_words_change_no_element_and_no_attribute_of_any_page() {
    let (hostile, harmless) = (site_of(HOSTILE).built(), site_of(HARMLESS).built());
    let (hostile_pages, harmless_pages) = (skeletons(&hostile), skeletons(&harmless));
    assert_eq!(hostile_pages.keys().collect::<Vec<_>>(), harmless_pages.keys().collect::<Vec<_>>());
    for (path, skeleton) in &hostile_pages {
        assert_eq!(skeleton, &harmless_pages[path], "{path}");
    }
    for page in page::pages(&hostile.files) {
        assert_eq!(page.html.errors, [""; 0], "{}", page.path);
    }
}

#[test]
fn hostile_words_are_shown_as_they_were_written() {
    let site = site_of(HOSTILE);
    let built = site.built();
    let source = "content/profiles/2024/tran-thi-an.md";
    let title = said_in(&site, source, &["title"]);
    assert!(title.starts_with(HOSTILE), "{title}");
    let page = Page::parse("2024/tran-thi-an/index.html", &built.files["2024/tran-thi-an/index.html"]);
    assert_eq!(page.text("h1"), title);
    assert_eq!(page.text(".g-profile__subject b"), said_in(&site, source, &["subject", "name"]));
    assert!(page.text("title").starts_with(&title), "{}", page.text("title"));
    let story = page.text(".g-profile__story");
    assert!(story.contains(HOSTILE), "{story}");

    let url = "https://guong.example.vn/so-thu-nghiem/2024/tran-thi-an/";
    let feed: Feed = built.text("feed.xml").parse().expect("Atom");
    let entry = feed.entries().iter().find(|entry| entry.id() == url).expect("an entry");
    assert_eq!(entry.title().as_str(), title);
    let rows: serde_json::Value = serde_json::from_str(built.text("du-lieu/ho-so.json")).expect("JSON");
    let row = rows.as_array().expect("rows").iter().find(|row| row["url"] == url).expect("a row");
    assert_eq!(row["title"], title);
    let mut table =
        csv::Reader::from_reader(built.text("du-lieu/ho-so.csv").trim_start_matches('\u{feff}').as_bytes());
    let cells: Vec<_> = table.records().map(|row| row.expect("a row")[1].to_owned()).collect();
    assert!(cells.contains(&format!("'{title}")), "{cells:?}");
}

#[test]
fn names_that_lead_out_of_the_site_are_refused_and_nothing_is_written() {
    let profile = "content/profiles/2024/phong-hai.md";
    let plan = "content/plans/ke-hoach-thu.md";
    let mut changes = vec![
        (plan, "id = \"phuc-vu-nhan-dan\"", "id = \"../../x\"", "bad-value"),
        (plan, "id = \"quyet-dinh\"", "id = \"../../x\"", "bad-value"),
        (profile, "id = \"phong-hai-stn\"", "id = \"../../x\"", "bad-value"),
        (profile, "decision = \"qd-2024\"", "decision = \"../../x\"", "unknown-name"),
        ("site.toml", "id = \"so-thu-nghiem\"", "id = \"../x\"", "bad-value"),
        ("site.toml", "id = \"phong-hai\"", "id = \"a/../../../x\"", "bad-value"),
        ("site.toml", "id = \"cai-cach-hanh-chinh\"", "id = \"..\"", "bad-value"),
        ("site.toml", "sample = true", "theme = \"../../x\"", "bad-value"),
        ("site.toml", "https://guong.example.vn/", "javascript:alert(1)//", "bad-value"),
    ];
    let alias = |alias: &str| format!("aliases = [\"{alias}\"]");
    let outside: Vec<String> =
        r"/../../x/ ../../x /2024/../../x/ https://evil.example/ /feed.xml/ /a\\..\\x/ /"
            .split(' ')
            .map(alias)
            .collect();
    let taken: Vec<String> =
        "/2024/ /2024/quy-1/ /tai-nguyen/a/ /2023/phong-mot/".split(' ').map(alias).collect();
    let old = "aliases = [\"/2024/phong-so-hai/\"]";
    changes.extend(outside.iter().map(|alias| (profile, old, alias.as_str(), "bad-value")));
    changes.extend(taken.iter().map(|alias| (profile, old, alias.as_str(), "address-taken")));
    for (path, old, new, rule) in changes {
        let site = small_site();
        site.replace(path, old, new);
        let found = errors(&site.build());
        assert!(found.contains(&format!("{path}: {rule}")), "{path}: {new}: {found:?}");
        assert!(!site.out().exists(), "{path}: {new}");
    }
}

#[test]
fn markdown_that_would_run_or_fetch_something_is_refused() {
    for markdown in DANGEROUS.lines() {
        let site = small_site();
        let markdown = markdown.replace(" [y]:", "\n\n[y]:");
        site.replace("content/profiles/2024/tran-thi-an.md", "Chị đo", &format!("{markdown}\n\nChị đo"));
        assert!(!errors(&site.build()).is_empty(), "{markdown} is taken");
        assert!(!site.out().exists(), "{markdown}");
    }
}

#[test]
fn what_is_taken_of_odd_markdown_stays_text_or_a_plain_link() {
    let odd = "<!--><script>alert(1)</script>-->\n\n[a](https://example.vn/\"onx=\"1) [b](https://example.vn 't\" onx=\"1')\n\n\
               <https://example.vn/\"onx=\"1> <a@example.vn> [c](tel:113) [d](<https://example.vn/a b>)\n\n```\" onx=\"1\nx\n```\n";
    let site = small_site();
    site.replace("content/profiles/2024/tran-thi-an.md", "Chị đo", &format!("{odd}\n\nChị đo"));
    let built = site.built();
    let page = Page::parse("2024/tran-thi-an/index.html", &built.files["2024/tran-thi-an/index.html"]);
    assert_eq!(page.html.errors, [""; 0]);
    let names: BTreeSet<String> =
        skeleton(&page).into_iter().flat_map(|(_, attributes)| attributes).collect();
    assert!(names.iter().all(|name| !name.starts_with("on")), "{names:?}");
    assert!(page.all("script:not([type='application/ld+json'])").is_empty());
    let outside = page.references().into_iter().map(|reference| reference.address);
    let outside: Vec<_> = outside.filter(|address| page.target(address, "/") == Target::Elsewhere).collect();
    let plain =
        |address: &String| ["https://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme));
    assert!(outside.len() > 5 && outside.iter().all(plain), "{outside:?}");
}

#[test]
fn characters_that_html_and_xml_forbid_reach_no_page_and_no_feed() {
    let site = small_site();
    let an = "content/profiles/2024/tran-thi-an.md";
    site.replace(an, "title = \"Chị An", "title = \"Chị\\u0001\\u007f\\u0085\\ufffe\\ufdd0\\U0001ffff An");
    site.replace(an, "Chị đo", "Chị\u{b}\u{c} &#1;&#x7f;&#xfffe; đo");
    let built = site.built();
    for (path, bytes) in
        built.files.iter().filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
    {
        let text = String::from_utf8_lossy(bytes);
        let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
        let forbidden = |c: char| {
            control(c) || (0xfdd0..=0xfdef).contains(&u32::from(c)) || u32::from(c) & 0xfffe == 0xfffe
        };
        assert!(!text.contains(forbidden), "{path}: {:?}", text.chars().find(|c| forbidden(*c)));
    }
    assert!(built.text("feed.xml").contains("<title>Chị An và chiếc bàn"), "{}", built.text("feed.xml"));
}

#[cfg(unix)]
#[test]
fn what_cannot_be_opened_is_told_and_hides_nothing_else() {
    let site = small_site();
    let folder = site.root().join("content/profiles/2024");
    std::fs::create_dir(folder.join("thu-muc.md")).expect("a folder");
    std::os::unix::fs::symlink("khong-co.md", folder.join("lien-ket.md")).expect("a link");
    site.write("content/profiles/2024/hong.md", "không có phần khai báo");
    let found = errors(&site.build());
    let unreadable = |name| format!("content/profiles/2024/{name}.md: unreadable-file");
    assert_eq!(
        found,
        [
            "content/profiles/2024/hong.md: missing-front-matter".to_owned(),
            unreadable("lien-ket"),
            unreadable("thu-muc"),
        ]
    );
}

#[test]
fn what_lies_in_a_folder_that_is_called_like_a_text_is_told_however_deep_it_is() {
    let site = small_site();
    let folders =
        ["content/q.md", "content/pages/a.md", "content/profiles/x.md", "content/profiles/2024/c.md"];
    for folder in folders {
        std::fs::create_dir_all(site.root().join(folder)).expect("a folder");
        std::fs::write(site.root().join(folder).join("in.md"), "Không ai đọc.").expect("a file");
    }
    let report = pipeline::check(&site.request()).expect("a check");
    for folder in folders {
        let file = format!("{folder}/in.md");
        assert!(report.findings.iter().any(|finding| *finding.place.file == file), "{file}");
    }
}

#[test]
fn of_a_very_long_line_the_part_around_the_place_is_shown_with_the_column_of_the_whole() {
    let site = small_site();
    let before = "ế".repeat(5_000);
    let an = "content/profiles/2024/tran-thi-an.md";
    site.replace(an, "Chị đo", &format!("{before} 0912 345 678 {before}\n\nChị đo"));
    let check = Command::new(env!("CARGO_BIN_EXE_guong")).arg("check").current_dir(site.root()).output();
    let said = String::from_utf8(check.expect("the program runs").stdout).expect("text");
    assert!(said.contains(":5002\n") && !said.contains(":::"), "{said}");
}

/// What repeats for 100,000 bytes on one line, on lines of its own, in a value, and where keys are expected.
#[test]
fn long_lines_and_long_files_are_checked_in_time() {
    let pieces = [
        "[ ", "](a b ", "**a ", "| ", "> ", "- ", "* ", "`", "<a ", "<!--", "&#", "![a](", "[a][", "~~",
        "1. ", "=1", "Gọi 0912 345 678 ngay. ", "[tại đây](/khong-co/) ", "\t", "\u{200b}", "đ", "[^1]",
    ];
    let an = "content/profiles/2024/tran-thi-an.md";
    for piece in pieces {
        let line = piece.repeat(100_000 / piece.len());
        let lines = format!("{piece}\n").repeat(100_000 / (piece.len() + 1));
        for (old, new) in [
            ("Chị đo", format!("{line}\n\nChị đo")),
            ("Chị đo", format!("{lines}\n\nChị đo")),
            ("title = \"Chị An", format!("title = \"{line}Chị An")),
            ("title = \"Chị An", format!("{lines}title = \"Chị An")),
        ] {
            let site = small_site();
            site.replace(an, old, &new);
            let since = Instant::now();
            let check =
                Command::new(env!("CARGO_BIN_EXE_guong")).arg("check").current_dir(site.root()).output();
            let (took, check) = (since.elapsed(), check.expect("the program runs"));
            assert!(matches!(check.status.code(), Some(0 | 1)), "{piece:?}: {:?}", check.status);
            // Where each byte looks at all the others it is an hour.
            assert!(took < Duration::from_secs(20), "{piece:?}, {old}: {took:?}");
        }
    }
}
