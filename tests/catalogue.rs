//! The two catalogues of messages say the same things, and say all that the program asks of them.

use crate::support::repository;
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use guong::diag::{self, Family, Severity};
use guong::form::Choice;
use guong::lang::{Lang, word};
use guong::plan::{BallotBase, Every, OwedField};
use guong::text::slug;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use unicode_normalization::UnicodeNormalization;
use walkdir::WalkDir;

const VI: &str = include_str!("../src/lang/vi.ftl");
const EN: &str = include_str!("../src/lang/en.ftl");

/// Families of words whose keys the program builds from a name.
const FAMILIES: &[&str] = &[
    "severity-", "what-", "expected-", "found-", "field-", "every-", "base-", "doing-", "key-", "schema-",
    "value-",
];

/// Keys that are no finding's and no error's message: words, and what the command line says of itself.
const NO_REMEDY: &[&str] =
    &["author-", "cli-", "guide-", "report-", "serve-", "summary", "system-", "usage-", "word-", "explain-"];

/// A key's patterns ("" for its own, else the attribute's name) with the variables in each.
type Patterns = BTreeMap<String, BTreeSet<String>>;

fn catalogue(text: &str) -> BTreeMap<String, Patterns> {
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
    let mut keys = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let mut patterns = Patterns::new();
        patterns.extend(message.value.map(|value| (String::new(), variables(&value))));
        patterns.extend(
            message
                .attributes
                .iter()
                .map(|attribute| (attribute.id.name.into(), variables(&attribute.value))),
        );
        let twice = keys.insert(message.id.name.to_owned(), patterns);
        assert!(twice.is_none(), "{} stands twice", message.id.name);
    }
    keys
}

fn variables(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|argument| in_inline(argument, found));
        }
        _ => {}
    }
}

/// The program's text without comments and unit tests, all white space made one space.
fn program() -> String {
    let folder = repository().join("src");
    let files =
        WalkDir::new(folder).sort_by_file_name().into_iter().map(|entry| entry.expect("a readable src"));
    let mut all = String::new();
    for file in files.filter(|entry| entry.path().extension().is_some_and(|extension| extension == "rs")) {
        let text = fs::read_to_string(file.path()).expect("UTF-8");
        let lines = text.split("\n#[cfg(test)]\nmod tests").next().unwrap_or(&text).lines();
        let code: Vec<&str> = lines.map(str::trim).filter(|line| !line.starts_with("//")).collect();
        all.push_str(&code.join(" "));
    }
    all.replace("( ", "(")
}

/// The string that follows each occurrence of a text: the key in `word(lang, "key")`.
fn after<'a>(program: &'a str, before: &str) -> Vec<&'a str> {
    let start = format!("{before}\"");
    program.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

/// Every string of the program that is written like a key.
fn like_keys(program: &str) -> BTreeSet<&str> {
    let is_key = |text: &&str| {
        text.starts_with(|c: char| c.is_ascii_lowercase())
            && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    program.split('"').filter(is_key).collect()
}

#[test]
fn both_catalogues_have_the_same_keys_attributes_and_variables() {
    let (vi, en) = (catalogue(VI), catalogue(EN));
    let mut differences = Vec::new();
    for key in vi.keys().chain(en.keys()).collect::<BTreeSet<_>>() {
        if vi.get(key) != en.get(key) {
            differences.push(format!("{key}\n  vi: {:?}\n  en: {:?}", vi.get(key), en.get(key)));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn vietnamese_is_written_in_composed_letters() {
    for (number, line) in VI.lines().chain(EN.lines()).enumerate() {
        assert!(line.nfc().eq(line.chars()), "line {}: {line}", number + 1);
    }
}

#[test]
fn every_key_that_the_program_names_exists() {
    let (keys, program) = (catalogue(VI), program());
    let direct =
        ["says(", "word(lang, ", "message(lang, ", "help(lang, ", "say(", "EXPECTED: &'static str = "];
    let mut named: BTreeSet<&str> = direct.iter().flat_map(|before| after(&program, before)).collect();
    assert!(named.len() > 50, "the program's text was not read: {named:?}");
    // Keys that reach `says` by a variable: what is written like a message of a rule, or like one of a known kind.
    let kinds = ["author-", "bad-", "plan-", "error-", "usage-", "cli-", "toml-syntax-", "expected-"];
    let of_rule = |text: &str| diag::all().iter().any(|rule| text.starts_with(&format!("{}-", rule.id)));
    let indirect = like_keys(&program);
    named.extend(
        indirect.iter().filter(|text| of_rule(text) || kinds.iter().any(|kind| text.starts_with(kind))),
    );
    let missing: Vec<_> = named.iter().filter(|key| !keys.contains_key(**key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_word_that_the_program_builds_from_a_name_exists() {
    let (keys, program) = (catalogue(VI), program());
    let severities = [Severity::Note, Severity::Warning, Severity::Error].map(Severity::name);
    let mut words: Vec<String> = severities.iter().map(|name| format!("severity-{name}")).collect();
    words.extend(OwedField::NAMES.iter().map(|name| format!("field-{name}")));
    words.extend(Every::NAMES.iter().map(|name| format!("every-{name}")));
    words.extend(BallotBase::NAMES.iter().map(|name| format!("base-{name}")));
    let types = ["string", "integer", "float", "boolean", "datetime", "array", "table"];
    words.extend(types.iter().map(|name| format!("found-{name}")));
    words.extend(after(&program, "Error::io(").iter().map(|doing| format!("doing-{doing}")));
    words.extend(after(&program, "what: ").iter().map(|what| format!("what-{what}")));
    // `unknown(place, "plan", …)`: the first string among the arguments of a call that has one.
    for call in ["unknown(", "unknown_by_name("].iter().flat_map(|name| program.split(name).skip(1)) {
        let arguments = call.split(';').next().unwrap_or(call);
        let what = arguments.split('"').nth(1).filter(|_| arguments.contains('"'));
        words.extend(what.map(|what| format!("what-{what}")));
    }
    assert!(words.iter().filter(|word| word.starts_with("what-")).count() > 10, "{words:?}");
    let missing: Vec<_> = words.iter().filter(|word| !keys.contains_key(word.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_message_of_a_finding_says_how_to_mend_it() {
    let keys = catalogue(VI);
    let lacking: Vec<_> = diag::all().iter().filter(|rule| !keys.contains_key(rule.id)).collect();
    assert!(lacking.is_empty(), "rules without a message: {lacking:?}");
    let owed = |key: &&String| !FAMILIES.iter().chain(NO_REMEDY).any(|family| key.starts_with(family));
    let silent: Vec<_> = keys.keys().filter(owed).filter(|key| !keys[*key].contains_key("help")).collect();
    assert!(silent.is_empty(), "without .help: {silent:?}");
}

#[test]
fn no_key_is_left_over() {
    let (keys, program) = (catalogue(VI), program());
    let used = like_keys(&program);
    let left = keys.keys().filter(|key| !used.contains(key.as_str()) && diag::find(key).is_none());
    let left: Vec<_> = left.filter(|key| !FAMILIES.iter().any(|family| key.starts_with(family))).collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn both_languages_speak() {
    assert_eq!(word(Lang::Vi, "severity-error"), "lỗi");
    assert_eq!(word(Lang::En, "severity-error"), "error");
}

/// Families of rules as the manual orders and names them.
const CHAPTERS: &[(Family, &str)] = &[
    (Family::Form, "Hình thức của tệp"),
    (Family::Criterion, "Tiêu chí của kế hoạch"),
    (Family::Act, "Văn bản công nhận và bỏ phiếu"),
    (Family::Process, "Thời hạn, chỉ tiêu, định kỳ"),
    (Family::Link, "Địa chỉ, liên kết và ảnh"),
    (Family::Privacy, "Sự đồng ý của cá nhân"),
    (Family::PersonalData, "Dữ liệu cá nhân trong bài"),
    (Family::Prose, "Chữ và bố cục của bài"),
];

/// The manual's page of rules: a table for each family, then every rule in full.
fn manual() -> String {
    let mut page = String::from(
        "+++\ntitle = \"Các quy tắc kiểm tra\"\n\
         description = \"Chương trình kiểm tra những gì, vì sao, và sửa thế nào.\"\norder = 20\n+++\n\n\
         Mỗi thông báo đều nêu tên quy tắc. Gõ `guong explain` kèm tên ấy cũng đọc được phần giải \
         thích như dưới đây.\n",
    );
    let title = |rule: &diag::Rule| rule.doc("vi").lines().next().unwrap_or_default()[2..].to_owned();
    let rules = |family: Family| diag::all().iter().filter(move |rule| rule.family == family);
    for (family, chapter) in CHAPTERS {
        page.push_str(&format!("\n## {chapter}\n\n| Quy tắc | Mức độ |\n|---|---|\n"));
        for rule in rules(*family) {
            let severity = match rule.severity {
                Severity::Error => "lỗi",
                Severity::Warning => "cảnh báo",
                Severity::Note => "ghi chú",
            };
            let (name, title) = (rule.id, title(rule));
            page.push_str(&format!("| [{title}](#m-{}) `{name}` | {severity} |\n", slug(&title)));
        }
    }
    for (family, chapter) in CHAPTERS {
        page.push_str(&format!("\n## {chapter}: giải thích\n"));
        for rule in rules(*family) {
            let text = rule.doc("vi").split_once('\n').map_or("", |(_, text)| text);
            let text = below_the_rule(text);
            page.push_str(&format!("\n### {}\n\nTên quy tắc: `{}`\n{text}\n", title(rule), rule.id));
        }
    }
    // One rule's example shows loose marks, which a page may not have.
    page.nfc().collect()
}

/// A rule's text with its headings below the rule's own; those of an example stay.
fn below_the_rule(text: &str) -> String {
    let mut inside = false;
    let lines = text.split_inclusive('\n').map(|line| {
        inside ^= line.starts_with("```");
        if line.starts_with("## ") && !inside { format!("##{line}") } else { line.to_owned() }
    });
    lines.collect()
}

#[test]
fn the_manual_has_every_rule() {
    let path = repository().join("content/pages/quy-tac.md");
    let manual = manual();
    if std::env::var_os("MANUAL").is_some_and(|value| value == "write") {
        fs::write(&path, &manual).expect("a writable manual");
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == manual, "MANUAL=write cargo test --test all catalogue:: takes the rules over");
    assert_eq!(
        CHAPTERS
            .iter()
            .map(|(family, _)| diag::all().iter().filter(|rule| rule.family == *family).count())
            .sum::<usize>(),
        diag::all().len()
    );
}
