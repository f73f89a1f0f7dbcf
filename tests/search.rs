//! The search index: what is in it, what must never be, when it is made again, and what a query costs.
//!
//! Queries are answered by the engine that readers get, run by node; without node those tests say so and pass.

use crate::corpus;
use crate::support::built::{self, Files, Site, assert_same, demonstration, demonstration_site, small_site};
use crate::support::page::Page;
use crate::support::repository;
use flate2::read::ZlibDecoder;
use guong::archive::Audience;
use guong::markdown::LinkStyle;
use guong::pipeline::{self, Request};
use std::collections::BTreeSet;
use std::fs;
use std::io::{Read, Write};
use std::process::Command;

/// Everything that the index says, unpacked, in one text; of the vocabulary a word a line.
fn said(files: &Files) -> String {
    let mut all = String::new();
    for (path, bytes) in index(files) {
        let mut unpacked = Vec::new();
        ZlibDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked).expect("a packed file");
        let text = String::from_utf8_lossy(&unpacked);
        let is_vocabulary = path.ends_with("/names.bin") || path.ends_with("/words.bin");
        all.push_str(&if is_vocabulary { words(&text) } else { text.into_owned() });
    }
    all
}

/// Sorted words, each behind a capital that says how many letters it shares with the one before.
fn words(coded: &str) -> String {
    let (mut all, mut word) = (String::new(), String::new());
    for c in coded.chars() {
        if c.is_ascii_uppercase() {
            all.push_str(&word);
            all.push('\n');
            word.truncate(usize::from(c as u8 - b'A'));
        } else {
            word.push(c);
        }
    }
    all + &word + "\n"
}

fn index(files: &Files) -> Files {
    let own = files.iter().filter(|(path, _)| path.starts_with("tim-kiem/") && path.ends_with(".bin"));
    own.map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
}

/// The folders in which index files lie: there is one.
fn folder(files: &Files) -> String {
    let names: BTreeSet<String> =
        index(files).into_keys().filter_map(|path| Some(path.rsplit_once('/')?.0.to_owned())).collect();
    assert_eq!(names.len(), 1, "{names:?}");
    names.into_iter().next().unwrap_or_default()
}

#[test]
fn the_search_page_names_the_folder_of_the_index_and_lets_its_script_run_alone() {
    let files = &demonstration().files;
    let page = Page::parse("tim-kiem/index.html", &files["tim-kiem/index.html"]);
    let form = page.all("form[role=search][method=get]");
    assert_eq!(form[0].attr("data-index").unwrap_or_default(), format!("../{}/", folder(files)));
    let policy = page.all("meta[http-equiv=Content-Security-Policy]")[0].attr("content").unwrap_or_default();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    let scripts = page.all("script:not([type='application/ld+json'])");
    assert!(!scripts.is_empty());
    for script in scripts {
        assert!(script.attr("src").is_some_and(|src| src.starts_with("../tai-nguyen/")));
        assert_eq!(script.text().collect::<String>(), "");
    }
    for label in page.all("label") {
        let target = label.attr("for").unwrap_or_default();
        assert_eq!(page.all(&format!("[id=\"{target}\"]")).len(), 1, "{target}");
    }
}

#[test]
fn what_the_script_imports_is_there_and_is_named_before_it() {
    let files = &demonstration().files;
    let page = Page::parse("tim-kiem/index.html", &files["tim-kiem/index.html"]);
    let named: Vec<String> = (page.all("script[type=module]").into_iter())
        .filter_map(|script| script.attr("src"))
        .map(|path| path.trim_start_matches("../").to_owned())
        .collect();
    let published: BTreeSet<&String> = files.keys().filter(|path| path.ends_with(".js")).collect();
    assert_eq!(named.iter().collect::<BTreeSet<_>>(), published);
    for (at, path) in named.iter().enumerate() {
        let text = String::from_utf8_lossy(&files[path]);
        let imports = text.split("from \"./").skip(1).filter_map(|rest| rest.split('"').next());
        for import in imports {
            assert!(named[..at].contains(&format!("tai-nguyen/{import}")), "{path} imports {import}");
        }
    }
    assert!(page.all("link[rel=modulepreload]").is_empty(), "fetched in vain where scripts are off");
}

#[test]
fn a_theme_that_lists_styles_alone_keeps_the_search() {
    let site = small_site();
    site.write("themes/default/theme.toml", "styles = [\"css/tokens.css\"]\n");
    let files = site.built().files;
    let page = Page::parse("tim-kiem/index.html", &files["tim-kiem/index.html"]);
    let script = page.all("script[type=module]")[0].attr("src").unwrap_or_default();
    assert!(files.contains_key(script.trim_start_matches("../")), "{script}");
}

#[test]
fn a_site_for_a_disk_says_that_it_has_no_search_and_loads_no_script() {
    let site = small_site();
    let built = site.built_as(&Request { links: LinkStyle::File, ..site.request() });
    let page = Page::parse("tim-kiem/index.html", &built.files["tim-kiem/index.html"]);
    assert!(page.all("script[src]").is_empty() && page.all("form").is_empty());
    assert!(page.text(".g-search__plain").contains("ổ đĩa"));
    assert!(page.all("main a").len() > 5, "other ways in");
}

#[test]
fn drafts_and_withdrawn_profiles_are_in_no_file_of_the_index() {
    let site = demonstration_site();
    let before = said(&site.built().files);
    assert!(before.contains("Đỗ Thị Hiên"));
    site.replace(
        "content/profiles/2021/do-thi-hien.md",
        "+++\n",
        "+++\nwithdrawal = { date = 2026-05-01 }\n",
    );
    let files = site.built().files;
    let after = said(&files);
    assert!(!after.contains("Đỗ Thị Hiên") && !after.contains("do-thi-hien"));
    let drafts = Request { audience: Audience::Office, ..site.request() };
    let beside = tempfile::tempdir().expect("a folder");
    let report = pipeline::build(&drafts, &beside.path().join("drafts")).expect("a build");
    if report.counts.drafts > 0 {
        let with_drafts = said(&built::files(&beside.path().join("drafts")));
        assert_ne!(with_drafts, after, "drafts are found in a preview alone");
    }
}

#[test]
fn the_index_is_the_same_bytes_on_any_number_of_threads() {
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| index(&small_site().built().files))
    };
    assert_same(&on(1), &on(5));
}

#[test]
fn the_index_is_made_again_only_when_something_that_it_is_made_from_changes() {
    let site = small_site();
    let first = site.built().files;
    site.write("content/pages/moi.md", "+++\ntitle = \"Trang mới\"\n+++\nNội dung.\n");
    let second = site.built().files;
    assert_same(&index(&first), &index(&second));
    let profile = "content/profiles/2024/tran-thi-an.md";
    site.write(profile, &format!("{}\nThêm một câu.\n", site.read(profile)));
    let third = site.built().files;
    assert_ne!(folder(&second), folder(&third));
    assert!(said(&third).lines().any(|line| line == "them"), "a new word");
}

#[test]
fn text_that_would_be_markup_stays_text() {
    let site = small_site();
    let hostile = "</script><img src=x onerror=alert(1)>";
    let profile = "content/profiles/2024/tran-thi-an.md";
    let title = site.read(profile).lines().find(|line| line.starts_with("title")).map(str::to_owned);
    site.replace(profile, &title.expect("a title"), &format!("title = '{hostile}'"));
    let files = site.built().files;
    assert!(said(&files).contains(hostile), "as it was written, for a script that puts in text alone");
    assert!(!String::from_utf8_lossy(&files["tim-kiem/index.html"]).contains(hostile));
    for script in files.keys().filter(|path| path.ends_with(".js")) {
        let script = built::text_of(&files, script);
        for way in ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"]
        {
            assert!(!script.contains(way), "{way}");
        }
    }
}

#[test]
fn a_site_without_anybody_has_a_search_page_too() {
    let site = small_site();
    fs::remove_dir_all(site.root().join("content/profiles")).expect("profiles");
    let files = site.built().files;
    assert!(files.contains_key("tim-kiem/index.html") && said(&files).contains("\"profiles\":0"));
}

/// Runs a script of `tests/search` on a site; `None` without node, which CI has to have.
fn node(script: &str, site: &Site, words: &[&str]) -> Option<(bool, String)> {
    let folder = repository().join("tests/search");
    let output = Command::new("node").arg(folder.join(script)).arg(site.out()).args(words).output();
    let Ok(output) = output else {
        assert!(std::env::var_os("CI").is_none(), "there is no node");
        let _ = writeln!(std::io::stderr(), "left out: {script}, since there is no node");
        return None;
    };
    let told = [output.stdout, output.stderr].concat();
    Some((output.status.success(), String::from_utf8_lossy(&told).into_owned()))
}

#[test]
fn the_engine_finds_what_the_labelled_queries_ask_for() {
    let site = demonstration_site();
    site.built();
    let folder = repository().join("tests/search/queries");
    let sets: Vec<_> =
        fs::read_dir(folder).expect("queries").map(|entry| entry.expect("a set").path()).collect();
    assert!(sets.len() > 1, "{sets:?}");
    for set in sets {
        let words = [&*set.to_string_lossy(), "--misses", "--assert"];
        let Some((good, told)) = node("relevance.mjs", &site, &words) else { return };
        println!("{}\n{told}", set.display());
        assert!(good, "{}\n{told}", set.display());
    }
}

#[test]
fn the_engine_keeps_its_promises() {
    let site = demonstration_site();
    site.built();
    let Some((good, told)) = node("engine.mjs", &site, &[]) else { return };
    assert!(good, "{told}");
}

/// A thousand profiles of the benchmark.
fn a_thousand() -> Site {
    let site = small_site();
    fs::remove_dir_all(site.root()).expect("an empty folder");
    corpus::write(1000, site.root()).expect("a site of a thousand profiles");
    let request = Request { today: Some(built::day(2026, 1, 31)), ..site.request() };
    site.built_as(&request);
    site
}

#[test]
fn a_first_query_among_a_thousand_profiles_fetches_at_most_fifteen_kilobytes() {
    let names = ["Lê Thị Đạt", "nong thi khanh", "Nông Minh Quân", "ngo duc yen", "Hồ Bảo Tùng"];
    // Names of teams, of which a part has an abbreviation; names with one slip; whole headlines.
    let teams = ["Đội phản ứng nhanh Văn phòng Sở", "to tiep nhan van phong thanh tra tinh"];
    let slips = [
        "vi than oanh",
        "do nooc hoa",
        "ly ngooc an",
        "chi doan tram chan ouoi va thu y",
        "vu bo tam",
        "nong an thuy",
        "doi phan ung nhanh van phonq so",
        "dan g xuan lan",
        "nhom tinh nguyen phon gquy hoach va kien truc",
    ];
    let headlines = ["Hà Quang Lan tiết kiệm điện ở công sở", "Đặng Hữu Duy giữ sạch con kênh"];
    // The last is nobody's name, though all of its words are names.
    let rows = ["chuyển đổi số", "số hóa kho tài liệu", "cai cach hanh chinh", "học tập", "Nguyễn Thị Hòa"];
    // Neighbours that stand everywhere, and phrases of them.
    let phrases = [
        "hỏi hài lòng với cách phục vụ mới",
        "\"số hóa kho tài liệu\"",
        "\"không phải làm\"",
        "\"đúng hạn\"",
        "\"Nguyễn Thị Hòa\"",
    ];
    // Words of several topics, which stand in no row together.
    let topics = [
        "phong trao thi dua nam 2024",
        "can bo tre gioi chuyen doi so",
        "giai quyet ho so dat dai nhanh",
        "làm thế nào để giảm thời gian giải quyết hồ sơ cho người dân ở xa trung tâm",
        "CBCCVC chuyện Ngô Mỹ",
    ];
    let words =
        [&["--limit", "15360"], &names[..], &teams, &slips, &headlines, &rows, &phrases, &topics].concat();
    let Some((good, told)) = node("wire.mjs", &a_thousand(), &words) else { return };
    println!("{told}");
    assert!(good, "{told}");
}

#[test]
fn phrases_are_found_exactly_though_their_words_stand_side_by_side_everywhere() {
    // The last three: each two of the words are neighbours in hundreds of texts, all three in none.
    let phrases = [
        "số hóa kho tài liệu",
        "số hồ sơ quá hạn",
        "hỏi hài lòng với cách phục vụ mới",
        "đúng hạn",
        "không phải làm",
        "lần phải lần",
        "nào cũng biết",
    ];
    let Some((good, told)) = node("phrases.mjs", &a_thousand(), &phrases) else { return };
    println!("{told}");
    assert!(good, "{told}");
}
