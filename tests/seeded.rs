//! Single faults put into valid profiles and plans, one at a time: each is found, on its line, with nothing else beside it, and `fix`
//! mends those that have a safe remedy. The table is printed by `cargo test --test all seeded:: -- --nocapture`.
//!
//! A kind of fault is one line of [`KINDS`], or for plans of [`PLAN_KINDS`]: what it does to a text, on which line the fault is then, and whether there
//! is a remedy beyond doubt.

use crate::support::repository;
use crate::support::site;
use guong::archive::Audience;
use guong::author;
use guong::diag::{Finding, Point, Severity, Text};
use guong::markdown::LinkStyle;
use guong::pipeline::Request;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use walkdir::WalkDir;

/// What a fault makes of a text: the new text, and the line (from 1) on which it is to be found.
type Spoil = fn(&str) -> Option<(String, usize)>;

/// The same for faults of the file: its bytes, the line, and a file that comes to lie beside it.
type SpoilFile = fn(&str) -> Option<(Vec<u8>, usize, Option<Beside>)>;

/// A file's name and bytes.
type Beside = (&'static str, Vec<u8>);

/// Name, whether `fix` is to mend it, what it does.
const KINDS: &[(&str, bool, Spoil)] = &[
    ("a letter too many in a key", true, |text| line(text, "title = ", |l| l.replacen("title", "tittle", 1))),
    ("a letter missing in a key", true, |text| {
        line(text, "position = ", |l| l.replacen("position", "positon", 1))
    }),
    ("two letters of a key exchanged", true, |text| {
        line(text, "impact = ", |l| l.replacen("impact", "imapct", 1))
    }),
    ("a key that nobody knows", false, |text| {
        line(text, "impact = ", |l| format!("{l}\nqwertyuiop = 1")).map(next)
    }),
    ("a key left out", false, |text| without(text, "impact = ")),
    ("a number where a text belongs", true, |text| value(text, "name = ", "12")),
    ("a list where a text belongs", false, |text| value(text, "impact = ", "[\"một\", \"hai\"]")),
    ("a misspelt kind", true, |text| {
        line(text, "kind = ", |l| {
            l.replacen("\"collective\"", "\"colective\"", 1)
                .replacen("\"staff\"", "\"staf\"", 1)
                .replacen("\"leader\"", "\"leadr\"", 1)
        })
    }),
    ("a stage that does not exist", false, |text| value(text, "stage = ", "\"đã công nhận\"")),
    ("an unknown unit", false, |text| value(text, "unit = ", "\"khong-co-don-vi-nay\"")),
    ("a key of a table misspelt", true, |text| {
        line(text, "composition = ", |l| l.replacen("composition", "compositon", 1))
    }),
    ("a table misspelt", true, |text| line(text, "[subject]", |_| "[subjet]".into())),
    ("a day in the year 9999", false, |text| date(text, |_, m, d| format!("9999-{m}-{d}"))),
    ("thousands with a point", false, |text| share(text, |_, _| "{ count = 1.186, of = 1.400 }".into())),
    ("an unknown plan", false, |text| value(text, "plan = ", "\"ke-hoach-khong-co-that\"")),
    ("a misspelt plan", true, |text| line(text, "plan = ", |l| l.trim_end_matches('"').to_owned() + "x\"")),
    ("a date as 05/9/2024", true, |text| date(text, |y, m, d| format!("{d}/{m}/{y}"))),
    ("a date in quotes", true, |text| date(text, |y, m, d| format!("\"{y}-{m}-{d}\""))),
    ("a date as 05-9-2024", true, |text| date(text, |y, m, d| format!("{d}-{m}-{y}"))),
    ("a date without its zero", true, |text| {
        date(text, |y, m, d| format!("{y}-{}-{}", m.trim_start_matches('0'), d.trim_start_matches('0')))
    }),
    ("a day that does not exist", false, |text| date(text, |y, _, _| format!("{y}-02-30"))),
    ("curly quotes", true, |text| line(text, "title = ", |l| l.replacen('"', "“", 1).replacen('"', "”", 1))),
    ("a curly quote at the end", true, |text| {
        line(text, "impact = ", |l| l.trim_end_matches('"').to_owned() + "”")
    }),
    ("a quote never closed", true, |text| line(text, "impact = ", |l| l.trim_end_matches('"').to_owned())),
    ("a text without quotes", true, |text| line(text, "title = ", |l| l.replace('"', ""))),
    ("a colon instead of the equals sign", true, |text| line(text, "title = ", |l| l.replacen(" =", ":", 1))),
    ("an equals sign forgotten", false, |text| line(text, "title = ", |l| l.replacen(" = ", " ", 1))),
    ("nothing behind the equals sign", false, |text| line(text, "title = ", |_| "title =".into())),
    ("a key twice", false, |text| line(text, "title = ", |l| format!("{l}\n{l}")).map(next)),
    ("a key below a table", true, |text| below_table(text, "impact = ")),
    ("a key with marks", false, |text| line(text, "impact = ", |l| l.replacen("impact", "tác động", 1))),
    ("a table's bracket never closed", false, |text| line(text, "[subject]", |_| "[subject".into())),
    ("a table's head still a comment", true, |text| line(text, "[subject]", |_| "# [subject]".into())),
    ("a table that nobody knows", false, |text| {
        line(text, "[subject]", |l| format!("[khong_ro]\na = 1\n\n{l}"))
    }),
    ("a share as 6/9", true, |text| share(text, |count, of| format!("{count}/{of}"))),
    ("a decimal comma in a share", true, |text| share(text, percentage)),
    ("a colon in a share", true, |text| share(text, |count, of| format!("{{ count: {count}, of: {of} }}"))),
    ("a semicolon in a share", true, |text| {
        share(text, |count, of| format!("{{ count = {count}; of = {of} }}"))
    }),
    ("two equals signs", true, |text| line(text, "unit = ", |l| l.replacen('=', "==", 1))),
    ("a comment behind slashes", true, |text| line(text, "unit = ", |l| format!("{l} // đơn vị"))),
    ("two keys on one line", true, |text| line(text, "unit = ", |l| format!("{l} sample = true"))),
    ("a date with other dashes", true, |text| date(text, |y, m, d| format!("{y}\u{2011}{m}\u{2011}{d}"))),
    ("a table's head in round brackets", true, |text| line(text, "[subject]", |_| "(subject)".into())),
    ("a table's head with a colon", true, |text| line(text, "[subject]", |_| "subject:".into())),
    ("a table's head in two pairs of brackets", true, |text| {
        line(text, "[subject]", |_| "[[subject]]".into())
    }),
    ("an act's head in one pair of brackets", true, |text| line(text, "[[acts]]", |_| "[acts]".into())),
    ("a table's head deleted", true, |text| line(text, "[subject]", |_| String::new()).map(next)),
    ("the head of the evidence deleted", true, |text| line(text, "[evidence]", |_| String::new()).map(next)),
    ("a bullet before a key", true, |text| line(text, "unit = ", |l| format!("- {l}"))),
    ("a bracket behind a value", true, |text| line(text, "unit = ", |l| format!("{l}]"))),
    ("a share never closed", true, |text| share(text, |count, of| format!("{{ count = {count}, of = {of}"))),
    ("a day of no calendar in quotes", false, |text| date(text, |y, _, _| format!("\"31/02/{y}\""))),
    ("votes with their word", true, |text| line(text, "in_favour = ", |l| format!("{l} phiếu"))),
    ("an act entered twice", false, |text| {
        let act = text[text.find("[[acts]]")?..].split("\n\n").next()?.split("\n+++").next()?;
        let (text, at) = line(text, "[[acts]]", |l| format!("{act}\n\n{l}"))?;
        Some((text, at + act.matches('\n').count() + 2))
    }),
    ("a dossier years ahead", false, |text| value(text, "dossier = ", "2099-11-20")),
    ("a nomination of years before", false, |text| value(text, "nominated = ", "2004-11-20")),
    ("a link without its scheme", true, |text| {
        in_story(text, "Xem [trang của tỉnh](www.tinh.example.vn/tin).")
    }),
    ("a link without an address", false, |text| in_story(text, "Xem [trang của tỉnh]().")),
    ("bullets of a word processor", true, |text| in_story(text, "• Một việc.\n• Hai việc.")),
    ("a row with a cell too many", false, |text| {
        in_story(text, "| A | B |\n|---|---|\n| 1 | 2 | 3 |").map(next).map(next)
    }),
    ("stars that nobody closes", false, |text| in_story(text, "**Kết quả của cả năm.")),
    ("the front matter never closed", false, |text| Some((text.replacen("\n+++\n", "\n", 1), 1))),
    ("the front matter never opened", false, |text| Some((text.replacen("+++\n", "", 1), 1))),
    ("an address as a script", false, |text| in_story(text, "Xem [ở đây](javascript:alert(1)).")),
    ("a link to nowhere", false, |text| in_story(text, "Xem [hồ sơ khác](../khong-co-ho-so-nay.md).")),
    ("raw HTML", true, |text| in_story(text, "Một <b>chữ đậm</b>.")),
    ("a picture that is not there", false, |text| in_story(text, "![Cả phòng chụp chung](khong-co.jpg)")),
    ("an answer left out", false, |text| {
        let (at, first) = text.lines().enumerate().skip_while(|(_, line)| *line != "[evidence]").nth(1)?;
        let (key, _) = first.split_once(" = ")?;
        // The rest of the table is still there: what is missing is told where the table begins.
        without(text, &format!("{key} = ")).map(|(text, _)| (text, at))
    }),
    // A small share is one that must not be larger; `duoc-hai-long` is one of a group of which the others suffice.
    ("a share of nobody", false, |text| {
        let (text, at) = share(text, |count, of| match count.parse::<u32>() {
            Ok(number) if number * 2 >= of.parse().unwrap_or_default() => {
                format!("{{ count = 0, of = {of} }}")
            }
            _ => format!("{{ count = {count}, of = {of} }}"),
        })?;
        (!text.contains("duoc-hai-long = { count = 0")).then_some((text, at))
    }),
    ("a share above the whole", false, |text| share(text, |_, of| format!("{{ count = 999, of = {of} }}"))),
    ("a private telephone number", false, |text| in_story(text, "Gọi cho chị theo số 0912 345 678.")),
    ("an invisible letter", true, |text| line(text, "name = ", |l| l.replacen(' ', " \u{200b}", 1))),
    ("invisible letters in the story", true, |text| {
        in_story(text, "Cán\u{200b} bộ, công\u{ad} chức của phòng.")
    }),
    ("a Cyrillic letter", true, |text| in_story(text, "Mọi cаn bộ của phòng.")),
    ("a sentence of VNI", false, |text| in_story(text, "Ông Nguyeãn Vaên An laøm ôû phoøng.")),
];

/// Faults of a plan. What its profiles and links then lack is no fault of theirs.
const PLAN_KINDS: &[(&str, bool, Spoil)] = &[
    ("plan: a letter too many in a key", true, |text| {
        line(text, "title = ", |l| l.replacen("title", "tittle", 1))
    }),
    ("plan: a misspelt table", true, |text| line(text, "[source]", |_| "[sourse]".into())),
    ("plan: a table that nobody knows", false, |text| {
        line(text, "[source]", |l| format!("[khong_ro]\na = 1\n\n{l}"))
    }),
    ("plan: a table's bracket never closed", false, |text| line(text, "[source]", |_| "[source".into())),
    ("plan: a year in quotes", false, |text| {
        line(text, "years = [", |l| l.replacen("[20", "[\"20", 1).replacen("]", "\"]", 1))
    }),
    ("plan: years without brackets", true, |text| line(text, "years = [", |l| l.replace(['[', ']'], ""))),
    ("plan: no year", false, |text| value(text, "years = ", "[]")),
    ("plan: a misspelt kind", true, |text| {
        line(text, "kinds = ", |l| l.replacen("\"collective\"", "\"colective\"", 1))
    }),
    ("plan: an unknown agency", false, |text| value(text, "agency = ", "\"co-quan-khong-co-that\"")),
    ("plan: curly quotes", true, |text| {
        line(text, "title = ", |l| l.replacen('"', "“", 1).replacen('"', "”", 1))
    }),
    ("plan: a misspelt check", true, |text| {
        line(text, "check = { kind = \"evidence\"", |l| l.replacen("evidence", "evidense", 1))
    }),
    ("plan: a check that does not exist", false, |text| {
        line(text, "check = { kind = \"evidence\"", |l| l.replacen("evidence", "phep-mau", 1))
    }),
    ("plan: a key twice", false, |text| line(text, "title = ", |l| format!("{l}\n{l}")).map(next)),
    ("plan: the front matter never closed", false, |text| Some((text.replacen("\n+++\n", "\n", 1), 1))),
    ("plan: a link to nowhere", false, |text| in_story(text, "Xem [văn bản](../khong-co-trang-nay.md).")),
];

/// Faults that no text has.
const FILE_KINDS: &[(&str, bool, SpoilFile)] = &[
    ("saved as UTF-16 (little-endian)", false, |text| Some((utf16(text, u16::to_le_bytes), 1, None))),
    ("saved as UTF-16 (big-endian)", false, |text| Some((utf16(text, u16::to_be_bytes), 1, None))),
    ("saved in TCVN3", false, |text| {
        let at = text.find(|c| TCVN3.iter().any(|(letter, _)| *letter == c))?;
        let byte = |c: char| match TCVN3.iter().find(|(letter, _)| *letter == c) {
            Some((_, byte)) => *byte,
            None => u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(b'a'),
        };
        Some((text.chars().map(byte).collect(), 1 + text[..at].matches('\n').count(), None))
    }),
    ("a misspelt key in a file of Notepad", true, |text| {
        let (text, at) = line(text, "title = ", |l| l.replacen("title", "tittle", 1))?;
        Some((format!("\u{feff}{}", text.replace('\n', "\r\n")).into_bytes(), at, None))
    }),
    ("letters with their marks apart", true, |text| {
        use unicode_normalization::UnicodeNormalization;
        let at = text.find(|c: char| c != 'đ' && c != 'Đ' && !c.is_ascii())?;
        let apart: String = text.nfd().collect();
        Some((apart.into_bytes(), 1 + text[..at].matches('\n').count(), None))
    }),
    ("cut within a letter", false, |text| {
        let at = text.rfind('đ')?;
        Some((text.as_bytes()[..=at].to_vec(), 1 + text[..at].matches('\n').count(), None))
    }),
    ("a phone's HEIC as the portrait", false, |text| portrait(text, "anh.heic", HEIC)),
    ("a HEIC that is called JPEG", false, |text| portrait(text, "anh.jpg", HEIC)),
    ("a picture cut short", false, |text| portrait(text, "anh.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF")),
];

/// Letters of TCVN3 (TCVN 5712:1993, VN3), the most frequent ones; the others become an "a".
const TCVN3: &[(char, u8)] = &[
    ('ă', 0xa8),
    ('â', 0xa9),
    ('ê', 0xaa),
    ('ô', 0xab),
    ('ơ', 0xac),
    ('ư', 0xad),
    ('đ', 0xae),
    ('à', 0xb5),
    ('ả', 0xb6),
    ('ã', 0xb7),
    ('á', 0xb8),
    ('ạ', 0xb9),
    ('ế', 0xd5),
    ('ệ', 0xd6),
    ('ó', 0xe3),
    ('ọ', 0xe4),
    ('ố', 0xe8),
    ('ộ', 0xe9),
    ('ờ', 0xea),
    ('ợ', 0xee),
    ('ữ', 0xf7),
];

/// How a file of that kind begins.
const HEIC: &[u8] = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic";

fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(bytes).collect()
}

fn portrait(text: &str, name: &'static str, bytes: &[u8]) -> Option<(Vec<u8>, usize, Option<Beside>)> {
    let keys = format!("portrait = \"{name}\"\nportrait_alt = \"Chân dung\"");
    let (text, at) = line(text, "[subject]", |l| format!("{l}\n{keys}"))?;
    Some((text.into_bytes(), at + 1, Some((name, bytes.to_vec()))))
}

/// Changes the line of the front matter that begins with something; the fault is on it.
fn line(text: &str, start: &str, change: impl Fn(&str) -> String) -> Option<(String, usize)> {
    let front = text.find("\n+++").unwrap_or(text.len());
    let at = text[..front]
        .match_indices(start)
        .map(|(at, _)| at)
        .find(|at| *at == 0 || text.as_bytes()[at - 1] == b'\n')?;
    let end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let new = change(&text[at..end]);
    (new != text[at..end])
        .then(|| (format!("{}{new}{}", &text[..at], &text[end..]), 1 + text[..at].matches('\n').count()))
}

fn next((text, line): (String, usize)) -> (String, usize) {
    (text, line + 1)
}

fn value(text: &str, start: &str, new: &str) -> Option<(String, usize)> {
    line(text, start, |_| format!("{start}{new}"))
}

/// A missing key is told where its table begins.
fn without(text: &str, start: &str) -> Option<(String, usize)> {
    let (text, _) = line(text, start, |_| "# ".into())?;
    Some((text, 2))
}

fn date(text: &str, form: impl Fn(&str, &str, &str) -> String) -> Option<(String, usize)> {
    ["introduced = ", "nominated = ", "dossier = "].iter().find_map(|start| {
        line(text, start, |l| {
            let mut parts = l[start.len()..].trim().split('-');
            let (year, month, day) = (parts.next(), parts.next(), parts.next());
            format!("{start}{}", form(year.unwrap_or("2024"), month.unwrap_or("9"), day.unwrap_or("5")))
        })
    })
}

fn below_table(text: &str, start: &str) -> Option<(String, usize)> {
    let (_, at) = line(text, start, |l| format!("{l} "))?;
    let moved = text.lines().nth(at - 1)?;
    let rest = text.replacen(&format!("{moved}\n"), "", 1);
    line(&rest, "[subject]", |l| format!("{l}\n{moved}")).map(next)
}

/// The first share of the front matter in another form.
fn share(text: &str, form: impl Fn(&str, &str) -> String) -> Option<(String, usize)> {
    let old = text
        .lines()
        .find(|line| line.contains("= { count = ") && line.contains(", of = ") && line.ends_with(" }"))?;
    let (key, rest) = old.split_once(" = { count = ")?;
    let (count, of) = rest.trim_end_matches(" }").split_once(", of = ")?;
    value(text, &format!("{key} = "), &form(count, of))
}

/// The same share as a percentage with a decimal comma, where one place says it exactly.
fn percentage(count: &str, of: &str) -> String {
    let (count, of): (u32, u32) = (count.parse().unwrap_or_default(), of.parse().unwrap_or(1));
    match count * 1000 % of {
        0 => format!("{},{}%", count * 100 / of, count * 1000 / of % 10),
        _ => format!("{{ count = {count}, of = {of} }}"),
    }
}

fn in_story(text: &str, new: &str) -> Option<(String, usize)> {
    Some((format!("{text}\n{new}\n"), 2 + text.matches('\n').count()))
}

/// What came of one kind of fault.
#[derive(Debug, Default)]
struct Row {
    seeded: usize,
    found: usize,
    on_line: usize,
    mendable: usize,
    mended: usize,
    extra: usize,
}

impl Row {
    fn add(&mut self, other: &Self) {
        let Self { seeded, found, on_line, mendable, mended, extra } = other;
        self.seeded += seeded;
        self.found += found;
        self.on_line += on_line;
        self.mendable += mendable;
        self.mended += mended;
        self.extra += extra;
    }
}

fn plans() -> Vec<String> {
    let folders = fs::read_dir(repository().join("tests/cases")).expect("the cases");
    let mut plans: Vec<String> =
        folders.map(|entry| entry.expect("a folder").file_name().to_string_lossy().into_owned()).collect();
    plans.sort();
    plans
}

fn profiles(root: &Path) -> Vec<PathBuf> {
    texts_in(root, "profiles")
}

fn texts_in(root: &Path, folder: &str) -> Vec<PathBuf> {
    let entries = WalkDir::new(root.join("content").join(folder)).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.expect("readable").into_path());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "md")).collect()
}

fn request(root: &Path, plan: &str) -> Request {
    Request {
        root: root.to_owned(),
        today: Some(site::day_of(plan)),
        audience: Audience::Public,
        links: LinkStyle::Web,
        base_url: None,
        deny_warnings: false,
    }
}

/// Findings that do not stand in the valid site.
fn new_findings(
    root: &Path,
    plan: &str,
    before: &[Finding],
) -> (Vec<Finding>, BTreeMap<std::sync::Arc<str>, Text>) {
    let report = site::check(root, site::day_of(plan));
    let known = |finding: &Finding| {
        before.iter().any(|old| old.rule == finding.rule && old.place.file == finding.place.file)
    };
    (report.findings.into_iter().filter(|finding| !known(finding)).collect(), report.texts)
}

/// Seeds one fault, looks, mends, and puts the text back.
fn try_one(
    site: &TempDir,
    plan: &str,
    path: &Path,
    before: &[Finding],
    spoiled: &[u8],
    at: usize,
    safe: bool,
) -> Row {
    let valid = fs::read_to_string(path).expect("readable");
    fs::write(path, spoiled).expect("writable");
    let name = path.strip_prefix(site.path()).expect("inside").to_string_lossy().replace('\\', "/");
    let (findings, texts) = new_findings(site.path(), plan, before);
    let own: Vec<&Finding> = findings.iter().filter(|finding| *finding.place.file == *name).collect();
    let line_of = |finding: &Finding| {
        let text = texts.get(&finding.place.file).map_or("", |text| &text.read);
        Point::of(text, finding.place.span.start.min(text.len())).line
    };
    let on_line = own.iter().filter(|finding| line_of(finding) == at).count();
    // A quota or a cadence that lacks the spoiled profile is told as a warning of the plan; an error elsewhere is an echo.
    let echo = |finding: &&Finding| *finding.place.file != *name && finding.severity == Severity::Error;
    let extra = own.len() - on_line.max(usize::from(!own.is_empty())) + findings.iter().filter(echo).count();
    let mut row = Row {
        seeded: 1,
        found: usize::from(!own.is_empty()),
        on_line: usize::from(on_line > 0),
        mendable: usize::from(safe),
        mended: 0,
        extra,
    };
    let (mended, left) = author::fix(&request(site.path(), plan), true).expect("a site");
    for file in &mended {
        fs::write(site.path().join(&*file.path), &file.after).expect("writable");
    }
    let worse = left.findings.iter().filter(|finding| !findings.contains(finding)).filter(|finding| {
        finding.severity == Severity::Error && !before.iter().any(|old| old.rule == finding.rule)
    });
    let worse: Vec<_> = worse.map(|finding| (finding.rule.id, &finding.place, finding.message)).collect();
    assert!(worse.is_empty(), "{name}: mending added {worse:?} to\n{}", String::from_utf8_lossy(spoiled));
    let (again, _) = author::fix(&request(site.path(), plan), true).expect("a site");
    assert!(again.is_empty(), "{name}: mending twice changes more: {again:?}");
    if safe {
        let (rest, _) = new_findings(site.path(), plan, before);
        row.mended = usize::from(rest.is_empty());
    }
    fs::write(path, valid).expect("writable");
    row
}

/// Two faults of one text: the first may hide the second.
#[test]
fn two_faults_are_mended_together() {
    let plan = "sxd-phu-tho-2021-2025";
    let site = site::lay_out(plan);
    let path = profiles(site.path()).into_iter().next().expect("a profile");
    let text = fs::read_to_string(&path).expect("readable");
    let before = site::check(site.path(), site::day_of(plan)).findings;
    let safe = || KINDS.iter().filter(|(_, safe, _)| *safe);
    let mut all = Row::default();
    for (first, _, spoil) in safe() {
        for (second, _, spoil_too) in safe().filter(|(name, ..)| name != first) {
            let Some((spoiled, at)) = spoil(&text).and_then(|(text, at)| Some((spoil_too(&text)?.0, at)))
            else {
                continue;
            };
            let row = try_one(&site, plan, &path, &before, spoiled.as_bytes(), at, true);
            if row.mended == 0 {
                println!("left: {first}, {second}");
            }
            all.add(&row);
        }
    }
    println!("{all:?}");
    assert_eq!(all.found, all.seeded);
    assert!(all.mended * 100 >= all.seeded * 95, "{all:?}");
}

#[test]
fn single_faults_are_found_on_their_line_and_mended_where_that_is_safe() {
    let file_kinds = || FILE_KINDS.iter().map(|(name, ..)| *name);
    let names = || KINDS.iter().chain(PLAN_KINDS).map(|(name, ..)| *name).chain(file_kinds());
    let mut table: Vec<Row> = names().map(|_| Row::default()).collect();
    for plan in plans() {
        let site = site::lay_out(&plan);
        let before = site::check(site.path(), site::day_of(&plan)).findings;
        for path in texts_in(site.path(), "plans") {
            let text = fs::read_to_string(&path).expect("readable");
            for ((_, safe, spoil), row) in PLAN_KINDS.iter().zip(&mut table[KINDS.len()..]) {
                if let Some((spoiled, at)) = spoil(&text) {
                    row.add(&try_one(&site, &plan, &path, &before, spoiled.as_bytes(), at, *safe));
                }
            }
        }
        for path in profiles(site.path()) {
            let text = fs::read_to_string(&path).expect("readable");
            for ((_, safe, spoil), row) in KINDS.iter().zip(&mut table) {
                if let Some((spoiled, at)) = spoil(&text) {
                    row.add(&try_one(&site, &plan, &path, &before, spoiled.as_bytes(), at, *safe));
                }
            }
            for ((_, safe, spoil), row) in FILE_KINDS.iter().zip(&mut table[KINDS.len() + PLAN_KINDS.len()..])
            {
                let Some((spoiled, at, beside)) = spoil(&text) else { continue };
                let beside = beside.map(|(name, bytes)| (path.with_file_name(name), bytes));
                beside.iter().for_each(|(path, bytes)| fs::write(path, bytes).expect("writable"));
                row.add(&try_one(&site, &plan, &path, &before, &spoiled, at, *safe));
                beside.iter().for_each(|(path, _)| fs::remove_file(path).expect("there"));
            }
        }
    }
    let mut all = Row::default();
    println!("| fault | seeded | found | on its line | safe remedy | mended | extra findings |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    for (name, row) in names().zip(&table) {
        let Row { seeded, found, on_line, mendable, mended, extra } = row;
        println!("| {name} | {seeded} | {found} | {on_line} | {mendable} | {mended} | {extra} |");
        assert!(*seeded > 0 && mended * 5 >= mendable * 4, "{name}: {row:?}");
        all.add(row);
    }
    println!("{all:?}");
    assert!(all.seeded >= 400, "{all:?}");
    assert_eq!(all.found, all.seeded);
    assert!(all.on_line * 100 >= all.seeded * 98, "{all:?}");
    assert!(all.mended * 100 >= all.mendable * 80, "{all:?}");
    assert!(all.extra * 100 <= all.seeded * 2, "{all:?}");
}
