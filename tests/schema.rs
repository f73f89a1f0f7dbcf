//! `guong schema`, held against the demonstration: every file that the program accepts, its schema accepts, and a slip of
//! the keyboard it does not.

use crate::support::repository;
use guong::form::Choice;
use guong::lang::Lang;
use guong::pipeline::{self, Rules};
use guong::profile::OWED;
use guong::schema::{Names, Subject, schema};
use guong::terms::Kind;
use jsonschema::Validator;
use serde_json::{Map, Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use toml::de::{DeTable, DeValue};
use walkdir::WalkDir;

static RULES: LazyLock<Rules> =
    LazyLock::new(|| pipeline::rules(repository()).expect("the demonstration's rules"));

/// TOML as editors hand it to a schema: dates become text.
fn json_of(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => json!(text),
        DeValue::Integer(number) => json!(number.as_str().parse::<i64>().expect("a number")),
        DeValue::Float(number) => json!(number.as_str().parse::<f64>().expect("a number")),
        DeValue::Boolean(flag) => json!(flag),
        DeValue::Datetime(date) => json!(date.to_string()),
        DeValue::Array(items) => items.iter().map(|item| json_of(item.get_ref())).collect(),
        DeValue::Table(table) => table_of(table),
    }
}

fn table_of(table: &DeTable<'_>) -> Value {
    let entries = table.iter().map(|(key, value)| (key.get_ref().to_string(), json_of(value.get_ref())));
    Value::Object(entries.collect::<Map<_, _>>())
}

/// The front matter of a file, or the whole of `site.toml`.
fn read(path: &Path) -> Value {
    let text = fs::read_to_string(path).expect("a readable file");
    let front = match text.strip_prefix("+++\n") {
        Some(rest) => rest.split("\n+++").next().unwrap_or(rest).to_owned(),
        None => text,
    };
    table_of(DeTable::parse(&front).expect("TOML").get_ref())
}

/// Files below a folder of the demonstration.
fn samples(folder: &str) -> Vec<PathBuf> {
    let entries = WalkDir::new(repository().join("content").join(folder)).sort_by_file_name();
    let paths = entries.into_iter().map(|entry| entry.expect("an entry").into_path());
    let paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|end| end == "md")).collect();
    assert!(!paths.is_empty(), "{folder}");
    paths
}

fn validator(subject: Subject, names: &Names<'_>) -> Validator {
    let schema = schema(subject, names, Lang::Vi);
    jsonschema::meta::validate(&schema).expect("a JSON Schema");
    jsonschema::validator_for(&schema).expect("a schema")
}

/// What a site knows of a profile: its plan and its kind.
fn names_of(profile: &Value) -> Names<'static> {
    let plan = profile["plan"].as_str().and_then(|id| RULES.plans.get(id));
    let kind = Kind::NAMES.iter().position(|name| Some(*name) == profile["kind"].as_str());
    Names { rules: Some(&RULES), plan, kind: kind.map(|index| Kind::ALL[index]) }
}

fn complaints(validator: &Validator, file: &Value) -> Vec<String> {
    validator.iter_errors(file).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

fn assert_accepts(validator: &Validator, path: &Path, file: &Value) {
    let complaints = complaints(validator, file);
    assert!(complaints.is_empty(), "{}: {complaints:#?}", path.display());
}

#[test]
fn every_file_of_the_demonstration_is_accepted() {
    let general = validator(Subject::Profile, &Names::default());
    for path in samples("profiles") {
        let profile = read(&path);
        assert_accepts(&general, &path, &profile);
        assert_accepts(&validator(Subject::Profile, &names_of(&profile)), &path, &profile);
    }
    let site = Names { rules: Some(&RULES), ..Names::default() };
    for (folder, subject) in [("plans", Subject::Plan), ("decisions", Subject::Decision)] {
        for names in [&Names::default(), &site] {
            let validator = validator(subject, names);
            samples(folder).iter().for_each(|path| assert_accepts(&validator, path, &read(path)));
        }
    }
    let path = repository().join("site.toml");
    assert_accepts(&validator(Subject::Site, &site), &path, &read(&path));
}

#[test]
fn slips_of_the_keyboard_are_refused() {
    let path = samples("profiles").into_iter().find(|path| read(path)["kind"] == "collective").expect("one");
    let profile = read(&path);
    let validator = validator(Subject::Profile, &names_of(&profile));
    let criterion =
        profile["evidence"].as_object().and_then(|all| all.keys().next()).expect("a criterion").clone();
    type Slip<'a> = (&'a str, Box<dyn Fn(&mut Value) + 'a>);
    let slips: Vec<Slip<'_>> = vec![
        ("a key", Box::new(|profile| profile["tittle"] = json!("Tên"))),
        ("a key of a table", Box::new(|profile| profile["subject"]["nmae"] = json!("Tên"))),
        (
            "a criterion",
            Box::new(|profile| {
                let said = profile["evidence"][&criterion].clone();
                profile["evidence"][format!("{criterion}x")] = said;
            }),
        ),
        ("a unit", Box::new(|profile| profile["unit"] = json!("van-phogn"))),
        ("a kind", Box::new(|profile| profile["kind"] = json!("colective"))),
        ("a movement", Box::new(|profile| profile["movements"] = json!(["khong-co"]))),
        ("a date", Box::new(|profile| profile["introduced"] = json!("20/12/2024"))),
        ("a number for text", Box::new(|profile| profile["impact"] = json!(3))),
    ];
    for (what, slip) in slips {
        let mut slipped = profile.clone();
        slip(&mut slipped);
        assert!(!validator.is_valid(&slipped), "{what}");
    }
}

#[test]
fn a_profile_owes_its_keys_unless_it_is_withdrawn() {
    let path = samples("profiles").remove(0);
    let general = validator(Subject::Profile, &Names::default());
    for key in OWED {
        let mut profile = read(&path);
        profile.as_object_mut().expect("a table").remove(*key);
        assert!(!general.is_valid(&profile), "{key}");
    }
    let withdrawn = json!({ "withdrawal": { "date": "2025-01-01" } });
    assert!(general.is_valid(&withdrawn));
}

#[test]
fn a_plan_completes_its_criteria_with_their_text() {
    let plan = &RULES.plans["ttt-lang-son-2025"];
    let names = Names { rules: Some(&RULES), plan: Some(plan), kind: Some(Kind::Collective) };
    let schema = schema(Subject::Profile, &names, Lang::Vi);
    let evidence = schema["properties"]["evidence"]["properties"].as_object().expect("criteria");
    let about = evidence["tt-dan-dau-chat-luong"]["description"].as_str().expect("a text");
    assert!(about.starts_with("III.1: Dẫn đầu về chất lượng"), "{about}");
    assert!(
        evidence
            .keys()
            .all(|id| plan.criterion(id).is_some_and(|owed| owed.kinds.contains(&Kind::Collective)))
    );
    let units = schema["properties"]["unit"]["enum"].as_array().expect("units");
    assert!(units.contains(&json!("ttt-van-phong")) && !units.contains(&json!("sxd-van-phong")));
}

/// All descriptions of keys, and the paths of keys that have none; the values that editors offer without a word beside them.
fn walk(value: &Value, path: &str, told: &mut Vec<String>, silent: &mut Vec<String>) {
    if let Some(properties) = value["properties"].as_object() {
        for (key, inner) in properties {
            match inner["description"].as_str() {
                Some(text) => told.push(text.to_owned()),
                None => silent.push(format!("{path}.{key}")),
            }
            if inner["title"].as_str().is_none_or(|title| title.is_empty() || title.chars().count() > 61) {
                silent.push(format!("title of {path}.{key}"));
            }
        }
    }
    if let Some(texts) = value["x-taplo"]["docs"]["enumValues"].as_array() {
        silent.extend(texts.iter().filter(|text| **text == "").map(|_| format!("{path}: {}", value["enum"])));
    }
    match value {
        Value::Object(entries) => {
            entries.iter().for_each(|(key, inner)| walk(inner, &format!("{path}.{key}"), told, silent));
        }
        Value::Array(items) => items.iter().for_each(|inner| walk(inner, path, told, silent)),
        _ => {}
    }
}

#[test]
fn every_key_and_value_is_told_in_both_languages_and_nothing_else_is() {
    for (lang, catalogue) in
        [(Lang::Vi, include_str!("../src/lang/vi.ftl")), (Lang::En, include_str!("../src/lang/en.ftl"))]
    {
        let (mut told, mut silent) = (Vec::new(), Vec::new());
        for subject in Subject::ALL {
            let schema = schema(*subject, &Names::default(), lang);
            walk(&schema, subject.name(), &mut told, &mut silent);
        }
        for plan in RULES.plans.values() {
            let names = Names { rules: Some(&RULES), plan: Some(plan), kind: None };
            walk(&schema(Subject::Profile, &names, lang), &plan.id, &mut Vec::new(), &mut silent);
        }
        assert!(silent.is_empty(), "{silent:#?}");
        let texts = catalogue.lines().filter(|line| line.starts_with("key-"));
        let unused: Vec<&str> = texts
            .filter(|line| {
                let text = line.split_once(" = ").map_or("", |(_, text)| text);
                !told.iter().any(|known| known == text)
            })
            .collect();
        assert!(unused.is_empty(), "{unused:#?}");
    }
}
