//! A profile as its author writes it.

use crate::check::{InitiativeForm, Measure, Statement, TitleForm};
use crate::decision::SessionForm;
use crate::form::{At, Entries, Number, form};
use crate::terms::{Kind, Level, Stage};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The keys that every profile owes, unless it is withdrawn.
pub const OWED: &[&str] = &["title", "kind", "unit", "plan", "stage", "impact", "subject"];

form! {
    /// The front matter of `content/profiles/<year>/<slug>.md`. Every key may be left out here, since a withdrawn file
    /// may hold its `[withdrawal]` alone; `profile` asks for those that the others owe.
    pub struct ProfileForm {
        /// Headline of the story.
        title: Option<At<String>>,
        /// Collective, leader or staff.
        kind: Option<At<Kind>>,
        /// The agency, when the unit does not tell it.
        agency: Option<At<String>>,
        /// The unit.
        unit: Option<At<String>>,
        /// The plan that recognises.
        plan: Option<At<String>>,
        /// How far it has come.
        stage: Option<At<Stage>>,
        /// Day of nomination or registration.
        nominated: Option<At<NaiveDate>>,
        /// Day on which the dossier reached the office.
        dossier: Option<At<NaiveDate>>,
        /// Day of introduction to the public; the period derives from it.
        introduced: Option<At<NaiveDate>>,
        /// Day on which it was sent to the province for its media.
        sent_to_province: Option<At<NaiveDate>>,
        /// Categories of the plan.
        categories: Vec<At<String>>,
        /// Movements in which it was found.
        movements: Option<At<Vec<At<String>>>>,
        /// One sentence: what changed for whom.
        impact: Option<At<String>>,
        /// Old addresses.
        aliases: Vec<At<String>>,
        /// Content is invented.
        sample: Option<bool>,
        /// A photograph above the story, beside the file.
        cover: Option<At<String>>,
        /// What it shows.
        cover_alt: Option<String>,
        /// What it is cut around: a side, or two shares such as "40% 20%".
        cover_focus: Option<At<String>>,
        /// Rules silenced here, each with a reason.
        allow: Vec<AllowForm>,
        /// Who it is about.
        subject: Option<At<SubjectForm>>,
        /// The person's consent.
        consent: Option<At<ConsentForm>>,
        /// Statements by criterion.
        evidence: Entries<Statement>,
        /// Figures by criterion.
        measures: Entries<Measure>,
        /// Ratings by criterion and item.
        ratings: Entries<Entries<String>>,
        /// Points by criterion and part.
        points: Entries<Entries<Number>>,
        /// Emulation titles held.
        titles: Vec<At<TitleForm>>,
        /// Initiatives recognised.
        initiatives: Vec<At<InitiativeForm>>,
        /// Acts of recognition.
        acts: Vec<At<ActForm>>,
        /// Achievements of later quarters.
        updates: Vec<UpdateForm>,
        /// Takes the page off.
        withdrawal: Option<WithdrawalForm>,
    }

    /// `[subject]`
    #[derive(Serialize, Deserialize)]
    pub struct SubjectForm {
        /// The same in every year.
        id: At<String>,
        /// Full name.
        name: At<String>,
        /// A person's position.
        position: Option<At<String>>,
        /// A collective's composition.
        composition: Option<At<String>>,
        /// Whether a leader heads the unit.
        head: Option<At<bool>>,
        /// Divisions that a leader is in charge of.
        in_charge: Vec<At<String>>,
        /// The profile of the collective that a leader heads: "2024/slug".
        collective: Option<At<String>>,
        /// A photograph beside the file.
        portrait: Option<At<String>>,
        /// What the photograph shows.
        portrait_alt: Option<String>,
        /// What it is cut around.
        portrait_focus: Option<At<String>>,
    }

    /// `[consent]`
    #[derive(Serialize, Deserialize)]
    pub struct ConsentForm {
        /// Its day.
        date: At<NaiveDate>,
        /// How it was given and where it is kept.
        form: Option<String>,
        /// The last day on which it holds.
        until: Option<At<NaiveDate>>,
    }

    /// `allow = [{ … }]`
    pub struct AllowForm {
        /// The rule.
        rule: At<String>,
        /// Why.
        reason: String,
    }

    /// `[[acts]]`: a decision with what is this profile's own, or an act that stands alone.
    pub struct ActForm {
        /// A file of `content/decisions`.
        decision: Option<At<String>>,
        /// Which act of the plan.
        act = "type": Option<At<String>>,
        /// Who recognised.
        level: Option<At<Level>>,
        /// Who issued it.
        authority: Option<String>,
        /// Number and symbol.
        number: Option<At<String>>,
        /// Its day.
        date: Option<At<NaiveDate>>,
        /// Who signed.
        signer: Option<String>,
        /// The signer's position.
        position: Option<String>,
        /// The certificate's number.
        certificate: Option<String>,
        /// Votes in favour.
        in_favour: Option<At<u32>>,
        /// The council's session.
        ballot: Option<At<SessionForm>>,
    }

    /// `[[updates]]`
    pub struct UpdateForm {
        /// Its day; the quarter derives from it.
        date: At<NaiveDate>,
        /// Headline.
        title: String,
        /// One paragraph.
        text: At<String>,
    }

    /// `[withdrawal]`
    pub struct WithdrawalForm {
        /// The day on which it was decided; the page goes with the next build.
        date: At<NaiveDate>,
        /// Why; never published.
        reason: Option<String>,
    }
}
