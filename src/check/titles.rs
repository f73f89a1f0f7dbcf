//! `titles`: at least so many people of a collective hold an emulation title.

use super::answer::reference;
use super::{Answers, Kind, Section, Shown, TitleForm};
use crate::diag::{Finding, rule};
use crate::form::form;
use crate::text::fold;
use std::collections::BTreeSet;

form! {
    /// Holders of a title are owed.
    pub struct Titles {
        /// Always "titles".
        kind: String,
        /// The title's name.
        title: String,
        /// How many must hold it (default: one).
        minimum: Option<u32>,
    }
}

impl Titles {
    /// Everybody who holds the title by the year, once, with the entry that says so.
    fn held<'a>(&self, answers: &Answers<'a>) -> impl Iterator<Item = (&'a str, &'a TitleForm)> {
        let (asked, year) = (spelling(&self.title), answers.year);
        let mut holders = BTreeSet::new();
        answers.titles.iter().filter_map(move |title| {
            let holder = title.holder.as_deref().filter(|holder| !holder.is_empty())?;
            let counts = spelling(&title.title) == asked && title.year.is_none_or(|held| held <= year);
            (counts && holders.insert(holder)).then_some((holder, &title.value))
        })
    }
}

/// A title without case, marks and the choice between «sĩ» and «sỹ», both of which are in use.
fn spelling(title: &str) -> String {
    let word = |word: &str| match word.strip_suffix('y') {
        Some(stem) if !stem.is_empty() && !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}i"),
        _ => word.to_owned(),
    };
    fold(title).split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

impl Kind for Titles {
    const NAME: &'static str = "titles";

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let (owed, found) = (self.minimum.unwrap_or(1) as usize, self.held(answers).count());
        if found >= owed {
            return Vec::new();
        }
        let is_asked = |title: &TitleForm| spelling(&title.title) == spelling(&self.title);
        let blank = |title: &TitleForm| title.holder.as_deref().is_none_or(str::is_empty);
        let without_holder = answers.titles.iter().find(|title| is_asked(title) && blank(title));
        let other = answers.titles.iter().find(|title| !is_asked(title));
        let at = |title: &TitleForm| answers.fault(&rule::MISSING_TITLE_HOLDER, title.title.span.clone());
        let fault = match (without_holder, other) {
            (Some(title), _) => at(title).says("missing-title-holder-blank"),
            (None, Some(title)) if found == 0 => {
                at(title).says("missing-title-holder-other").arg("value", title.title.as_str())
            }
            _ => answers.missing(&rule::MISSING_TITLE_HOLDER, Section::Titles),
        };
        let fault = fault.arg("title", &self.title);
        vec![fault.arg("owed", owed.to_string()).arg("found", found.to_string())]
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let document = |(holder, title): (&str, &TitleForm)| {
            let name = match title.year {
                Some(year) => format!("{holder}: {} năm {year}", title.title.value),
                None => format!("{holder}: {}", title.title.value),
            };
            reference(&name, title.number.as_deref(), title.date.as_ref(), title.authority.as_deref())
        };
        Shown { documents: self.held(answers).map(document).collect(), ..Shown::default() }
    }

    fn required(&self) -> String {
        format!("ít nhất {:02} cá nhân đạt danh hiệu “{}”", self.minimum.unwrap_or(1), self.title)
    }

    fn skeleton(&self, _criterion: &str) -> (Section, String) {
        (Section::Titles, format!("# [[titles]]\n# title = \"{}\"\n# holder = \"\"\n# year = 2025", self.title))
    }
}
