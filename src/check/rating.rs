//! `rating`: results on an ordinal scale; named items have their own minimum, every other item a common one.
//!
//! The scale stands in the plan with its source. An item that is named and not rated is a fault, and so is a profile
//! that rates nothing but the named items: "the others" must be somebody.

use super::{Answers, Flaw, Kind, Section, Shown};
use crate::diag::{Finding, How, rule};
use crate::form::{At, form};
use crate::text::{fold, nearest, nearest_of};

form! {
    /// Ratings are owed.
    pub struct Rating {
        /// Always "rating".
        kind: String,
        /// The scale, lowest first.
        scale: Vec<String>,
        /// Where the scale comes from.
        source: String,
        /// Items with their own minimum.
        named: Vec<NamedItem>,
        /// The minimum of all other items.
        rest: Option<String>,
    }

    /// An item that must be rated.
    pub struct NamedItem {
        /// The key in a profile.
        id: String,
        /// What it is.
        name: String,
        /// The least that will do.
        minimum: String,
    }
}

impl Rating {
    fn rank(&self, rating: &str) -> Option<usize> {
        self.scale.iter().position(|step| fold(step) == fold(rating))
    }

    fn item(&self, key: &str) -> Option<&NamedItem> {
        self.named.iter().find(|item| item.id == key)
    }

    fn weigh(&self, answers: &Answers<'_>, item: &str, rating: &At<String>, minimum: &str) -> Option<Finding> {
        let fault = |rule| answers.fault(rule, rating.span.clone()).arg("item", item).arg("reached", rating.as_str());
        let Some(rank) = self.rank(rating) else {
            let fault = fault(&rule::RATING_TOO_LOW).says("rating-unknown").arg("scale", self.scale.join(" < "));
            return Some(match nearest(rating, self.scale.iter().map(String::as_str)) {
                Some(near) => fault.says("rating-unknown-near").arg("near", near),
                None => fault,
            });
        };
        let low = self.rank(minimum).is_some_and(|minimum| rank < minimum);
        low.then(|| fault(&rule::RATING_TOO_LOW).arg("required", minimum))
    }
}

impl Kind for Rating {
    const NAME: &'static str = "rating";

    fn flaws(&self) -> Vec<Flaw> {
        let minimums = self.named.iter().map(|item| &item.minimum).chain(&self.rest);
        let strange = minimums.filter(|minimum| self.rank(minimum).is_none());
        strange.map(|minimum| ("plan-rating-step", minimum.clone())).collect()
    }

    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
        let Some(ratings) = answers.ratings.get(answers.criterion) else {
            return vec![answers.missing(&rule::MISSING_RATING, Section::Ratings).says("missing-rating-all")];
        };
        let mut faults = Vec::new();
        let misspelt = |key: &str| {
            let near = nearest_of(key, self.named.iter().map(|item| item.id.as_str()))?;
            (self.item(key).is_none() && ratings.get(near.name).is_none()).then_some(near)
        };
        for item in &self.named {
            let is_meant = |(key, _): &&(At<String>, At<String>)| {
                misspelt(key).is_some_and(|near| near.name == item.id)
            };
            let fault = match ratings.items.iter().find(is_meant) {
                _ if ratings.get(&item.id).is_some() => continue,
                Some((key, _)) => {
                    let fault = answers.fault(&rule::MISSING_RATING, key.span.clone());
                    let fault = fault.says("missing-rating-near").arg("given", key.as_str());
                    let certain = misspelt(key).is_some_and(|near| near.certain);
                    if certain { fault.mended_by(How::Name(item.id.clone())) } else { fault }
                }
                None => answers.missing(&rule::MISSING_RATING, Section::Ratings),
            };
            faults.push(fault.arg("item", &item.name).arg("key", &item.id));
        }
        for (key, rating) in ratings.items.iter().filter(|(key, _)| misspelt(key).is_none()) {
            let (name, minimum) = match self.item(key) {
                Some(item) => (item.name.as_str(), Some(&item.minimum)),
                None => (key.as_str(), self.rest.as_ref()),
            };
            if let Some(minimum) = minimum {
                faults.extend(self.weigh(answers, name, rating, minimum));
            }
        }
        if self.rest.is_some() && ratings.items.iter().all(|(key, _)| self.item(key).is_some()) {
            faults.push(answers.missing(&rule::MISSING_RATING, Section::Ratings).says("missing-rating-rest"));
        }
        faults
    }

    fn show(&self, answers: &Answers<'_>) -> Shown {
        let Some(ratings) = answers.ratings.get(answers.criterion) else { return Shown::default() };
        let answer = |(key, rating): &(At<String>, At<String>)| {
            let name = self.item(key).map_or(key.as_str(), |item| item.name.as_str());
            let step = self.rank(rating).map_or(rating.as_str(), |rank| &self.scale[rank]);
            format!("{name}: {step}")
        };
        Shown { answers: ratings.items.iter().map(answer).collect(), ..Shown::default() }
    }

    fn required(&self) -> String {
        let mut parts: Vec<String> =
            self.named.iter().map(|item| format!("{}: {}", item.name, item.minimum)).collect();
        parts.extend(self.rest.as_ref().map(|rest| format!("các tiêu chí còn lại: {rest} trở lên")));
        parts.join("; ")
    }

    fn skeleton(&self, criterion: &str) -> (Section, String) {
        let mut lines = vec![format!("# [ratings.{criterion}] # {}", self.scale.join(" < "))];
        lines.extend(self.named.iter().map(|item| format!("# {} = \"{}\" # {}", item.id, item.minimum, item.name)));
        lines.extend(self.rest.as_ref().map(|rest| format!("# \"Tên tiêu chí còn lại\" = \"{rest}\"")));
        (Section::Ratings, lines.join("\n"))
    }
}
