//! The kinds of check that a criterion can ask for: one enum, one file each.
//!
//! A kind's file holds its parameters (what a plan writes), its judgement of a profile's answers, how it is said on the
//! plan's page, and the lines that `new` writes for it. A new kind is one file and one line in `checks!` below.

mod answer;

pub use answer::{
    ActAnswer, Answers, Collective, DocumentForm, Figure, InitiativeForm, Measure, Section, Statement,
    TitleForm, UnitFigure,
};

use crate::diag::Finding;
use crate::form::{Decode, Decoder, Raw, Shape};
use crate::terms::Launcher;

/// A profile's answer as its page shows it.
#[derive(Debug, Clone, Default, Hash)]
pub struct Shown {
    /// A figure in words: «6/9 người, đạt 66,7%».
    pub reached: String,
    /// Sentences.
    pub answers: Vec<String>,
    /// Documents, titles, initiatives in the clerical form.
    pub documents: Vec<String>,
    /// Movements, by id.
    pub movements: Vec<String>,
    /// A profile, by its key.
    pub profile: Option<String>,
}

/// What is wrong with a check's parameters: a message of the rule `bad-value`, and the value that it names.
pub type Flaw = (&'static str, String);

/// One kind of check.
pub trait Kind: Decode {
    /// The kind's name in a plan's `check = { kind = "…" }`.
    const NAME: &'static str;

    /// What is wrong with the parameters themselves; a plan with such a check is refused.
    fn flaws(&self) -> Vec<Flaw> {
        Vec::new()
    }

    /// What is wrong with what a profile answers; empty when the criterion is met.
    fn judge(&self, answers: &Answers<'_>) -> Vec<Finding>;

    /// What the profile's page shows beside the requirement; nothing where nothing was answered.
    fn show(&self, answers: &Answers<'_>) -> Shown;

    /// What is owed, in a few Vietnamese words, for the plan's page.
    fn required(&self) -> String;

    /// The section of the profile that answers it and the lines to be filled in there.
    fn skeleton(&self, criterion: &str) -> (Section, String);
}

macro_rules! checks {
    ($($module:ident :: $kind:ident;)*) => {
        $(mod $module; pub use $module::$kind;)*

        /// What a criterion asks for.
        #[derive(Debug, Clone)]
        pub enum Check {
            $(
                #[doc = concat!("See [`", stringify!($kind), "`].")]
                $kind($kind),
            )*
        }

        /// The names of all kinds.
        pub const KINDS: &[&str] = &[$($kind::NAME),*];

        impl Check {
            /// The parameters of each kind, behind its name.
            fn shapes() -> Vec<Shape> {
                vec![$($kind::shape().tagged("kind", $kind::NAME)),*]
            }

            fn decode_kind(name: &str, value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
                $(if name == $kind::NAME {
                    let check = $kind::decode(value, decoder)?;
                    let flaws = check.flaws();
                    for (message, given) in &flaws {
                        decoder.bad_value(value, message, given);
                    }
                    return flaws.is_empty().then_some(Self::$kind(check));
                })*
                None
            }

            /// What is wrong with what a profile answers.
            pub fn judge(&self, answers: &Answers<'_>) -> Vec<Finding> {
                match self { $(Self::$kind(check) => check.judge(answers),)* }
            }

            /// What the profile's page shows beside the requirement.
            pub fn show(&self, answers: &Answers<'_>) -> Shown {
                match self { $(Self::$kind(check) => check.show(answers),)* }
            }

            /// What is owed, in a few Vietnamese words.
            pub fn required(&self) -> String {
                match self { $(Self::$kind(check) => check.required(),)* }
            }

            /// The lines that answer it in a profile.
            pub fn skeleton(&self, criterion: &str) -> (Section, String) {
                match self { $(Self::$kind(check) => check.skeleton(criterion),)* }
            }

            /// The kind's name.
            pub fn name(&self) -> &'static str {
                match self { $(Self::$kind(_) => $kind::NAME,)* }
            }
        }
    };
}

checks! {
    evidence::Evidence;
    document::Document;
    at_least::AtLeast;
    at_most::AtMost;
    rating::Rating;
    points::Points;
    titles::Titles;
    initiative::Initiative;
    movement::Movement;
    collective::HeadedCollective;
    level::LowerLevel;
}

impl Decode for Check {
    const EXPECTED: &'static str = "expected-check";

    fn shape() -> Shape {
        Shape::Either(Self::shapes())
    }

    fn decode(value: &Raw<'_>, decoder: &mut Decoder) -> Option<Self> {
        let table = decoder.table(value, Self::EXPECTED)?;
        let Some(kind) = table.get("kind") else {
            decoder.wrong_type(value, Self::EXPECTED);
            return None;
        };
        let name = String::decode(kind, decoder)?;
        if !KINDS.contains(&name.as_str()) {
            let place = decoder.place(kind.span());
            let finding = crate::config::unknown(place, "check", &name, KINDS.iter().copied());
            decoder.report(finding);
            return None;
        }
        Self::decode_kind(&name, value, decoder)
    }
}

/// The launching bodies of a movement, in words.
fn launchers(bodies: &[Launcher]) -> String {
    bodies.iter().map(|body| body.vietnamese()).collect::<Vec<_>>().join(", ")
}
