//! What a build promises of the output folder: the same bytes every time, all or nothing, and nothing before its day.

use crate::support::built::{
    self, Files, Site, assert_same, day, demonstration, demonstration_site, errors, small_site,
};
use crate::support::page::{self, Page, Target};
use guong::archive::Audience;
use guong::markdown::LinkStyle;
use guong::pipeline::Request;

const AN: &str = "content/profiles/2024/tran-thi-an.md";

const PAGE_OF_AN: &str = "2024/tran-thi-an/index.html";

/// Breaks a file.
fn break_one(site: &Site) {
    site.replace("content/profiles/2024/phong-hai.md", "unit = \"phong-hai\"", "unit = \"phong-nao\"");
}

/// The files whose text says something.
fn saying<'a>(files: &'a Files, text: &str) -> Vec<&'a str> {
    let found = files.iter().filter(|(_, bytes)| String::from_utf8_lossy(bytes).contains(text));
    found.map(|(path, _)| path.as_str()).collect()
}

#[test]
fn the_same_sources_and_day_make_the_same_bytes_with_any_number_of_threads() {
    for threads in [1, 4] {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let built = pool.install(|| demonstration_site().built());
        assert_same(&built.files, &demonstration().files);
    }
}

#[test]
fn a_build_over_an_older_output_leaves_nothing_of_it() {
    let site = small_site();
    let before = site.built();
    let renamed = "content/profiles/2024/tran-thi-an-phong-mot.md";
    site.write(renamed, &site.read(AN));
    std::fs::remove_file(site.root().join(AN)).expect("a file to remove");
    let after = site.built();
    assert!(before.files.contains_key(PAGE_OF_AN) && !after.files.contains_key(PAGE_OF_AN));
    assert!(after.files.contains_key("2024/tran-thi-an-phong-mot/index.html"));
}

#[test]
fn an_error_leaves_the_output_that_stands_untouched() {
    let site = small_site();
    let before = site.built();
    break_one(&site);
    let report = site.build();
    assert_eq!(errors(&report), ["content/profiles/2024/phong-hai.md: unknown-name"]);
    assert_eq!((report.counts.files, report.counts.bytes), (0, 0));
    assert_same(&before.files, &site.files());
}

#[test]
fn an_error_in_a_first_build_writes_nothing_at_all() {
    let site = small_site();
    break_one(&site);
    site.build();
    assert!(!site.out().exists());
}

#[test]
fn what_was_changed_in_the_output_by_hand_is_mended_by_the_next_build() {
    let site = small_site();
    let before = site.built();
    site.write("public/index.html", "changed by hand");
    std::fs::remove_file(site.out().join("sitemap.xml")).expect("a file to remove");
    assert_same(&before.files, &site.built().files);
    // What others put there is theirs.
    site.write("public/stranger.html", "left by hand");
    let mut after = site.built().files;
    assert_eq!(after.remove("stranger.html").as_deref(), Some(b"left by hand".as_slice()));
    let same = |files: &Files| {
        files.iter().filter(|(path, _)| *path != ".guong").map(|(p, b)| (p.clone(), b.clone())).collect()
    };
    assert_same(&same(&before.files), &same(&after));
}

#[test]
fn links_for_a_disk_all_end_in_files() {
    let site = small_site();
    let request = Request { links: LinkStyle::File, ..site.request() };
    let built = site.built_as(&request);
    for page in page::pages(&built.files) {
        for reference in page.references() {
            let path = reference.address.split('#').next().unwrap_or_default();
            if let Target::File { path: file, .. } = page.target(&reference.address, "/so-thu-nghiem/") {
                assert!(built.files.contains_key(&file), "{}: {}", page.path, reference.address);
                assert!(
                    path.is_empty()
                        || file.ends_with(path.trim_start_matches("../").trim_start_matches("./"))
                );
                assert!(!path.starts_with('/'), "{}: {path} is no file on a disk", page.path);
            }
        }
    }
}

#[test]
fn a_base_url_with_or_without_a_path_reaches_everything_absolute() {
    for (given, base) in [
        ("https://vi.example.vn/a/b", "/a/b/"),
        ("https://vi.example.vn", "/"),
        ("https://vi.example.vn/", "/"),
    ] {
        let site = small_site();
        let built = site.built_as(&Request { base_url: Some(given.to_owned()), ..site.request() });
        let root = format!("{}/", given.trim_end_matches('/'));
        let not_found = Page::parse("404.html", &built.files["404.html"]);
        for reference in not_found.references() {
            let fine = reference.address.starts_with(base) || reference.address.starts_with(&root);
            assert!(fine || reference.address.starts_with('#'), "{given}: {}", reference.address);
        }
        for (path, text) in ["sitemap.xml", "feed.xml", "feed.json", "robots.txt", "du-lieu/ho-so.json"]
            .map(|path| (path, built.text(path)))
        {
            assert!(text.contains(&root), "{given}: {path}");
            assert!(!text.contains("guong.example.vn"), "{given}: {path} has the address of site.toml");
        }
        for page in page::pages(&built.files) {
            let canonical = page.all("link[rel=canonical]")[0].attr("href").unwrap_or_default().to_owned();
            assert!(canonical.starts_with(&root), "{}: {canonical}", page.path);
        }
    }
}

#[test]
fn what_has_not_happened_yet_is_shown_nowhere() {
    let site = small_site();
    let update = "[[updates]]\ndate = 2025-09-20\ntitle = \"Việc của mùa thu\"\ntext = \"Chưa tới.\"\n";
    let act =
        "[[acts]]\ntype = \"bang-khen\"\nlevel = \"province\"\ndate = 2025-04-01\nnumber = \"88/QĐ-UBND\"\n";
    let more = format!("in_favour = 10\ncertificate = \"05/GCN-STN\"\n\n{act}\n{update}");
    site.replace(
        "content/profiles/2024/phong-hai.md",
        "in_favour = 10\ncertificate = \"05/GCN-STN\"\n",
        &more,
    );
    let now = site.built();
    assert_eq!(saying(&now.files, "Việc của mùa thu"), [""; 0]);
    assert_eq!(saying(&now.files, "88/QĐ-UBND"), [""; 0]);
    assert!(!now.files.contains_key("2025/quy-3/index.html") && !now.files.contains_key("2025/index.html"));
    let province = page::Page::parse("cap/province/index.html", &now.files["cap/province/index.html"]);
    assert_eq!(province.all(".g-cards > li").len(), 1);

    let later = site.built_as(&Request { today: Some(day(2025, 10, 1)), ..site.request() });
    assert!(saying(&later.files, "Việc của mùa thu").contains(&"2025/quy-3/index.html"));
    assert!(saying(&later.files, "88/QĐ-UBND").contains(&"2024/phong-hai/index.html"));
}

#[test]
fn drafts_are_shown_in_a_preview_alone_and_marked() {
    let site = small_site();
    assert_eq!(saying(&site.built().files, "Lê Văn Bình"), [""; 0]);
    let preview = site.root().join("preview");
    let request = Request { audience: Audience::Office, ..site.request() };
    let report = guong::pipeline::build(&request, &preview).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!((errors(&report), report.counts.drafts), (Vec::new(), 1));
    let files = built::files(&preview);
    let page = Page::parse("2024/le-van-binh/index.html", &files["2024/le-van-binh/index.html"]);
    assert!(page.text("main").contains("Bản nháp"));
    assert_eq!(page.all("meta[name=robots][content=noindex]").len(), 1);
    assert!(!built::text_of(&files, "sitemap.xml").contains("le-van-binh"));
}
