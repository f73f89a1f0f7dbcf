//! Whatever stands in a file of the site: checking never panics, and every finding lies within its file's text.

use crate::support::site;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::ops::Range;
use std::sync::LazyLock;
use tempfile::TempDir;

const PROFILE: &str = "content/profiles/2024/phong-mot.md";
const DECISION: &str = "content/decisions/qd-thu.md";
const PLAN: &str = "content/plans/ke-hoach-thu.md";

/// What is likely to make trouble.
const PIECES: &[&str] = &[
    "+++\n", "\"\"\"", "[[acts]]\n", "[withdrawal]\n", "[subject]", "9999999999999999999999999999", "-1",
    "\\u0301", "\\", "\r\n", "<b>", "](x.md)", "![](", "20/12/2024", "97,5", " = ", "CCCD 0011800123",
    "@a.vn", "thường trú: số ", "sinh ngày 5/", "29A-123.", "+84", "NguyÔn V¨n", "\u{200b}\u{202e}", "# ",
];

/// A change of a part of a text, given as its two ends.
#[derive(Debug, Clone)]
enum Change {
    Delete,
    Duplicate,
    Insert(Vec<u8>),
}

fn change() -> impl Strategy<Value = (Index, Index, Change)> {
    let pieces = prop_oneof![
        vec(any::<u8>(), 1..9),
        "[a-z\"'=\\[\\]{},.#+\n“đẻ\u{300}\u{feff}<>!()-]{1,9}".prop_map(String::into_bytes),
        prop::sample::select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
    ];
    let change = prop_oneof![Just(Change::Delete), Just(Change::Duplicate), pieces.prop_map(Change::Insert)];
    (any::<Index>(), any::<Index>(), change)
}

fn changed(text: &[u8], changes: Vec<(Index, Index, Change)>) -> Vec<u8> {
    let mut text = text.to_vec();
    for (a, b, change) in changes {
        let (a, b) = (a.index(text.len() + 1), b.index(text.len() + 1));
        // Short pieces, so that much of the form survives and the later stages get something to judge.
        let part: Range<usize> = a.min(b)..a.max(b).min(a.min(b) + 40);
        match change {
            Change::Delete => drop(text.drain(part)),
            Change::Duplicate => {
                let piece = text[part.clone()].to_vec();
                drop(text.splice(part.start..part.start, piece));
            }
            Change::Insert(piece) => drop(text.splice(part.start..part.start, piece)),
        }
    }
    text
}

/// Checks the site of the fault cases with one file replaced, and put back afterwards.
fn holds(file: &str, bytes: &[u8]) -> Result<(), TestCaseError> {
    thread_local!(static SITE: TempDir = site::lay_out("faults"));
    static TODAY: LazyLock<chrono::NaiveDate> = LazyLock::new(|| site::day_of("faults"));
    SITE.with(|root| {
        let path = root.path().join(file);
        let before = fs::read(&path).expect("a file of the base");
        fs::write(&path, bytes).expect("a writable file");
        let checked = std::panic::catch_unwind(|| site::check(root.path(), *TODAY));
        fs::write(&path, before).expect("a writable file");
        let Ok(report) = checked else { return Err(TestCaseError::fail("check panics")) };
        for finding in &report.findings {
            let span = finding.place.span.clone();
            let inside = match report.texts.get(&finding.place.file) {
                Some(text) => text.read.get(span).is_some(),
                None => span == (0..0) || span.end <= bytes.len(),
            };
            prop_assert!(inside, "{finding:?}");
        }
        Ok(())
    })
}

fn text_of(file: &str) -> Vec<u8> {
    fs::read(site::cases_of("faults").join("base").join(file)).expect("a file of the base")
}

/// Signs of TOML, of Markdown and of word processors, a letter of each length, and both kinds of line ends.
const SIGNS: &str =
    "([\\[\\]{}()=:;,\"'#\\\\ –•*|`<>^!/%._\n-]|\r\n|a|1|à|ế|“|https://|acts|\\[x\\]\\(){0,60}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_can_stand_in_a_profile(bytes in vec(any::<u8>(), 0..400)) {
        holds(PROFILE, &bytes)?;
    }

    #[test]
    fn any_bytes_can_stand_between_the_fences_of_a_profile(front in "\\PC{0,200}", body in "\\PC{0,200}") {
        holds(PROFILE, format!("+++\n{front}\n+++\n{body}").as_bytes())?;
    }

    #[test]
    fn signs_can_stand_anywhere(front in SIGNS, body in SIGNS) {
        holds(PROFILE, format!("+++\n{front}\n+++\n{body}").as_bytes())?;
    }

    #[test]
    fn a_profile_can_be_mangled(changes in vec(change(), 1..6)) {
        holds(PROFILE, &changed(&text_of(PROFILE), changes))?;
    }

    #[test]
    fn a_decision_can_be_mangled(changes in vec(change(), 1..6)) {
        holds(DECISION, &changed(&text_of(DECISION), changes))?;
    }

    #[test]
    fn a_plan_can_be_mangled(changes in vec(change(), 1..6)) {
        holds(PLAN, &changed(&text_of(PLAN), changes))?;
    }

    #[test]
    fn the_settings_can_be_mangled(changes in vec(change(), 1..6)) {
        holds("site.toml", &changed(&text_of("site.toml"), changes))?;
    }
}
