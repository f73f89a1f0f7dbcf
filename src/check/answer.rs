//! What a profile answers to its plan's criteria: forms as authors write them, and the view of them that checks get.

use super::Shown;
use crate::config::Movement;
use crate::diag::{Finding, Offset, Place, Rule};
use crate::form::{At, Decode, Decoder, Entries, Number, Raw, Shape, form};
use crate::terms::Level;
use crate::text::{clerical_date, decimal, share_text};
use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::ops::Range;
use std::sync::Arc;

form! {
    /// A document that proves something.
    #[derive(Serialize, Deserialize)]
    pub struct DocumentForm {
        /// What it is called.
        title: Option<String>,
        /// Number and symbol.
        number: Option<At<String>>,
        /// Its day.
        date: Option<At<NaiveDate>>,
        /// Who issued it.
        authority: Option<At<String>>,
    }

    /// `[[titles]]`: an emulation title that somebody holds.
    #[derive(Serialize, Deserialize)]
    pub struct TitleForm {
        /// The title's name.
        title: At<String>,
        /// Who holds it.
        holder: Option<String>,
        /// The year for which it was given.
        year: Option<i32>,
        /// Number of the act that gave it.
        number: Option<String>,
        /// Day of that act.
        date: Option<NaiveDate>,
        /// Who gave it.
        authority: Option<String>,
    }

    /// `[[initiatives]]`: a solution that a competent authority recognised.
    #[derive(Serialize, Deserialize)]
    pub struct InitiativeForm {
        /// What it is.
        name: At<String>,
        /// Who recognised it.
        authority: Option<String>,
        /// By which decision.
        number: Option<String>,
        /// When.
        date: Option<NaiveDate>,
        /// What it brought.
        effect: Option<String>,
    }

    /// A statement with its documents.
    pub struct StatementForm {
        /// One or two sentences of facts.
        text: Option<String>,
        /// What proves them.
        documents: Vec<At<DocumentForm>>,
    }

    /// A share as two counts.
    struct ShareForm {
        /// Part.
        count: Number,
        /// Whole.
        of: Number,
    }

    /// A figure of one unit.
    struct UnitFigureForm {
        /// The unit's id.
        unit: At<String>,
        /// Part, or the figure itself.
        count: Number,
        /// Whole.
        of: Option<Number>,
    }
}

/// Evidence for one criterion: a sentence, or a sentence with documents.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Statement {
    /// Sentences of facts; may be empty.
    pub text: String,
    /// What proves them.
    pub documents: Vec<At<DocumentForm>>,
}

impl Statement {
    /// Whether a document proves it that lacks nothing.
    pub fn is_documented(&self) -> bool {
        self.documents.iter().any(|document| document.lacks().is_empty())
    }

    /// The sentences and their documents, in the clerical form.
    pub fn show(&self) -> Shown {
        Shown {
            answers: Some(self.text.clone()).filter(|text| !text.is_empty()).into_iter().collect(),
            documents: self.documents.iter().map(|document| document.text()).collect(),
            ..Shown::default()
        }
    }
}

impl Decode for Statement {
    const EXPECTED: &'static str = "expected-statement";

    fn shape() -> Shape {
        Shape::Either(vec![String::shape(), StatementForm::shape()])
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        if value.get_ref().is_str() {
            return Some(Self { text: String::decode(value, decoder)?, documents: Vec::new() });
        }
        if !value.get_ref().is_table() {
            decoder.wrong_type(value, Self::EXPECTED);
            return None;
        }
        let StatementForm { text, documents } = StatementForm::decode(value, decoder)?;
        Some(Self { text: text.unwrap_or_default(), documents })
    }
}

/// A number, or a share given as two counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Figure {
    /// A number with its unit elsewhere.
    Number(Number),
    /// Part and whole.
    Share {
        /// Part.
        #[serde(with = "rust_decimal::serde::str")]
        count: Decimal,
        /// Whole.
        #[serde(with = "rust_decimal::serde::str")]
        of: Decimal,
    },
}

impl Figure {
    /// Whether it was written as a share: two counts, or "75%".
    pub fn is_share(self) -> bool {
        match self {
            Self::Share { .. } => true,
            Self::Number(number) => number.percent,
        }
    }

    /// Whether part and whole can be true at all; a percentage lies between 0 and 100.
    pub fn possible(self, percent: bool) -> bool {
        match self {
            Self::Share { count, of } => of > Decimal::ZERO && count >= Decimal::ZERO && count <= of,
            Self::Number(number) => {
                number.value >= Decimal::ZERO && (!percent || number.value <= Decimal::ONE_HUNDRED)
            }
        }
    }

    /// Whether the share reaches a percentage; exact: the counts are multiplied, never divided.
    pub fn reaches(self, percent: Decimal) -> bool {
        match self {
            Self::Share { count, of } => count * Decimal::ONE_HUNDRED >= percent * of,
            Self::Number(number) => number.value >= percent,
        }
    }

    /// For readers: «6/9 (66,7%)», «75%», «12 người».
    pub fn text(self, unit: &str) -> String {
        match self {
            Self::Share { count, of } => {
                format!("{}/{}, đạt {}", decimal(count), decimal(of), share_text(count, of))
            }
            Self::Number(number) if unit == "%" => format!("{}%", decimal(number.value)),
            Self::Number(number) => format!("{} {unit}", decimal(number.value)),
        }
    }
}

impl Decode for Figure {
    const EXPECTED: &'static str = "expected-share";

    fn shape() -> Shape {
        Shape::Either(vec![ShareForm::shape(), Number::shape()])
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        if value.get_ref().is_table() {
            let ShareForm { count, of } = ShareForm::decode(value, decoder)?;
            return share(count, of, value, decoder);
        }
        Number::decode(value, decoder).map(Self::Number)
    }
}

/// A share of two counts; of percentages there is none.
fn share(count: Number, of: Number, value: &Raw<'_>, decoder: &mut Decoder) -> Option<Figure> {
    if count.percent || of.percent {
        decoder.bad_value(value, "share-of-percentages", "%");
        return None;
    }
    Some(Figure::Share { count: count.value, of: of.value })
}

/// The figure of one unit in charge.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct UnitFigure {
    /// The unit's id.
    pub unit: At<String>,
    /// Its figure.
    pub figure: Figure,
}

impl Decode for UnitFigure {
    const EXPECTED: &'static str = "expected-share";

    fn shape() -> Shape {
        UnitFigureForm::shape()
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let UnitFigureForm { unit, count, of } = UnitFigureForm::decode(value, decoder)?;
        let figure = match of {
            Some(of) => share(count, of, value, decoder)?,
            None => Figure::Number(count),
        };
        Some(Self { unit, figure })
    }
}

/// A measure's answer: one figure, or one for each unit in charge.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Measure {
    /// One figure.
    One(Figure),
    /// One a unit.
    PerUnit(Vec<At<UnitFigure>>),
}

impl Measure {
    /// Whether it has a figure for each unit.
    pub fn is_of_units(&self) -> bool {
        matches!(self, Self::PerUnit(_))
    }
}

impl Decode for Measure {
    const EXPECTED: &'static str = "expected-share";

    fn shape() -> Shape {
        Shape::Either(vec![Vec::<UnitFigure>::shape(), Figure::shape()])
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        if value.get_ref().is_array() {
            return Vec::decode(value, decoder).map(Self::PerUnit);
        }
        Figure::decode(value, decoder).map(Self::One)
    }
}

/// The section of a profile that answers a kind of check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// `movements`, among the first keys.
    Movements,
    /// `[subject]`
    Subject,
    /// `[evidence]`
    Evidence,
    /// `[measures]`
    Measures,
    /// `[ratings.…]`
    Ratings,
    /// `[points.…]`
    Points,
    /// `[[titles]]`
    Titles,
    /// `[[initiatives]]`
    Initiatives,
    /// `[[acts]]`
    Acts,
}

impl Section {
    /// How the section of a criterion begins in a profile.
    pub fn head(self, criterion: &str) -> String {
        match self {
            Self::Movements => "movements".to_owned(),
            Self::Subject => "[subject]".to_owned(),
            Self::Evidence => "[evidence]".to_owned(),
            Self::Measures => "[measures]".to_owned(),
            Self::Ratings => format!("[ratings.{criterion}]"),
            Self::Points => format!("[points.{criterion}]"),
            Self::Titles => "[[titles]]".to_owned(),
            Self::Initiatives => "[[initiatives]]".to_owned(),
            Self::Acts => "[[acts]]".to_owned(),
        }
    }
}

/// An act of the subject, in this profile or another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ActAnswer {
    /// Who recognised.
    pub level: Level,
    /// When.
    pub date: NaiveDate,
}

/// What is known of the collective that a leader heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Collective {
    /// Recognised by the same plan for the same year.
    Recognised,
    /// There, but not (yet) recognised, or of another plan or year.
    NotRecognised,
    /// It would be, but for an error in its profile.
    Faulty,
    /// Recognised, but of another unit: not the one that the leader heads.
    OtherUnit,
    /// Recognised once, withdrawn since.
    Withdrawn,
    /// Its file has faults of its own and was not judged.
    Unjudged,
}

/// A profile as a check sees it: the answers to one criterion, and where they stand.
#[derive(Debug)]
pub struct Answers<'a> {
    /// The profile's file.
    pub file: &'a Arc<str>,
    /// The criterion's id.
    pub criterion: &'a str,
    /// `[evidence]`
    pub evidence: &'a Entries<Statement>,
    /// `[measures]`
    pub measures: &'a Entries<Measure>,
    /// `[ratings]`
    pub ratings: &'a Entries<Entries<String>>,
    /// `[points]`
    pub points: &'a Entries<Entries<Number>>,
    /// `[[titles]]`
    pub titles: &'a [At<TitleForm>],
    /// `[[initiatives]]`
    pub initiatives: &'a [At<InitiativeForm>],
    /// The profile's movements.
    pub movements: Vec<&'a Movement>,
    /// Where `movements` stands.
    pub movements_span: Option<Range<Offset>>,
    /// Divisions that a leader is in charge of.
    pub in_charge: &'a [At<String>],
    /// Where `[subject]` stands.
    pub subject_span: Range<Offset>,
    /// The collective that a leader heads: its key, and what is known of it.
    pub collective: Option<(&'a At<String>, Collective)>,
    /// Acts of the same subject, here and in its other profiles.
    pub acts: &'a [ActAnswer],
    /// The profile's agency.
    pub agency: &'a str,
    /// The emulation year.
    pub year: i32,
    /// Where the profile names its plan: the place of an answer that is wholly missing.
    pub plan_span: Range<Offset>,
}

impl<'a> Answers<'a> {
    /// The evidence for the criterion.
    pub fn statement(&self) -> Option<&'a At<Statement>> {
        self.evidence.get(self.criterion)
    }

    /// The figures for the criterion.
    pub fn measure(&self) -> Option<&'a Measure> {
        self.measures.get(self.criterion).map(|measure| &measure.value)
    }

    /// A fault at a place of the file.
    pub fn fault(&self, rule: &'static Rule, span: Range<Offset>) -> Finding {
        Finding::new(rule, Place::new(self.file, span))
    }

    /// A fault of something that is not there: at the head of its section, or where the plan is named.
    pub fn missing(&self, rule: &'static Rule, section: Section) -> Finding {
        let head = match section {
            Section::Movements => self.movements_span.clone(),
            Section::Subject => Some(self.subject_span.clone()),
            Section::Evidence => self.evidence.head.clone(),
            Section::Measures => self.measures.head.clone(),
            Section::Ratings => self.ratings.get(self.criterion).and_then(|ratings| ratings.head.clone()),
            Section::Points => self.points.get(self.criterion).and_then(|points| points.head.clone()),
            Section::Titles => self.titles.first().map(|title| title.span.clone()),
            Section::Initiatives => self.initiatives.first().map(|initiative| initiative.span.clone()),
            Section::Acts => None,
        };
        self.fault(rule, head.unwrap_or_else(|| self.plan_span.clone()))
    }
}

impl DocumentForm {
    /// Whether it says at least which document it is.
    pub fn is_named(&self) -> bool {
        let number = self.number.as_ref().is_some_and(|number| !number.is_empty());
        number || self.title.as_ref().is_some_and(|title| !title.is_empty())
    }

    /// The keys that a document of a competent authority must have and this one lacks.
    pub fn lacks(&self) -> Vec<&'static str> {
        let blank = |text: &Option<At<String>>| text.as_ref().is_none_or(|text| text.is_empty());
        let keys = [
            ("number", blank(&self.number)),
            ("date", self.date.is_none()),
            ("authority", blank(&self.authority)),
        ];
        keys.into_iter().filter(|(_, missing)| *missing).map(|(key, _)| key).collect()
    }

    /// For readers: «Báo cáo số 12/BC-MẪU ngày 02/12/2024 của …».
    pub fn text(&self) -> String {
        let title = self.title.as_deref().unwrap_or("Văn bản");
        let number = self.number.as_ref().map(|number| number.as_str());
        let authority = self.authority.as_ref().map(|authority| authority.as_str());
        reference(title, number, self.date.as_ref().map(|date| &date.value), authority)
    }
}

/// «<title> số … ngày … của …», leaving out what is not known.
pub(super) fn reference(
    title: &str,
    number: Option<&str>,
    date: Option<&NaiveDate>,
    authority: Option<&str>,
) -> String {
    let mut text = title.to_owned();
    if let Some(number) = number.filter(|number| !number.is_empty()) {
        text += &format!(" số {number}");
    }
    if let Some(date) = date {
        text += &format!(" {}", clerical_date(*date));
    }
    if let Some(authority) = authority.filter(|authority| !authority.is_empty()) {
        text += &format!(" của {authority}");
    }
    text
}
