//! `site.toml` as an office writes it.

use super::{ConsentPolicy, Letterhead, Weight};
use crate::form::{At, Entries, Setting, Stated, form};
use crate::terms::{Launcher, UnitType};
use chrono::NaiveDate;

form! {
    /// `site.toml` as written.
    pub struct SiteForm {
        /// The section's title.
        title: Stated<String>,
        /// One sentence about it.
        description: Setting<String>,
        /// Absolute address of the section.
        base_url: Stated<At<String>>,
        /// Language of the program's messages: vi or en.
        language: Setting<At<String>>,
        /// Offset from UTC: "+07:00".
        timezone: Setting<At<String>>,
        /// Folder below `themes/`.
        theme: Setting<At<String>>,
        /// The agency's own header: a fragment below the theme's `templates/`.
        header: Setting<At<String>>,
        /// The agency's own footer: a fragment below the theme's `templates/`.
        footer: Setting<At<String>>,
        /// The agency's colour: "#0b4f8a".
        color: Setting<At<String>>,
        /// The agency's emblem: a picture below the theme's `static/`.
        logo: Setting<At<String>>,
        /// All content is invented, and every page says so.
        sample: Setting<bool>,
        /// Exemplars on one page of a list.
        page_size: Setting<At<u32>>,
        /// Consent and withdrawal.
        privacy: Setting<PrivacyForm>,
        /// Open data.
        data: Setting<DataForm>,
        /// What the agency's portal shows of the section.
        portal: Setting<PortalForm>,
        /// What the office has published as its own.
        contacts: Setting<ContactsForm>,
        /// Widths of photographs.
        images: Setting<ImagesForm>,
        /// What the search knows besides the texts.
        search: Setting<SearchForm>,
        /// Agencies, at least one.
        agencies: Vec<AgencyForm>,
        /// Movements in which exemplars are found.
        movements: Vec<MovementForm>,
        /// Weights of rules.
        rules: Setting<Entries<Weight>>,
    }

    /// `[privacy]`
    pub struct PrivacyForm {
        /// Whether consent is owed.
        consent: Option<ConsentPolicy>,
        /// Whether a withdrawn profile leaves a notice at its address.
        tombstone: Option<bool>,
    }

    /// `[data]`
    pub struct DataForm {
        /// The licence under which the data may be used.
        license: Option<String>,
        /// Where its text stands.
        license_url: Option<At<String>>,
    }

    /// `[portal]`
    pub struct PortalForm {
        /// How many of the newest exemplars are offered.
        latest: Option<At<u32>>,
    }

    /// `[contacts]`
    pub struct ContactsForm {
        /// Telephone numbers.
        phones: Vec<At<String>>,
        /// E-mail addresses.
        emails: Vec<At<String>>,
        /// Domains whose mailboxes are all the office's.
        domains: Vec<At<String>>,
    }

    /// `[images]`: the widths, in pixels, in which photographs are published.
    pub struct ImagesForm {
        /// Of pictures in texts.
        story: Option<At<Vec<u32>>>,
        /// Of portraits.
        portrait: Option<At<Vec<u32>>>,
        /// Of covers.
        cover: Option<At<Vec<u32>>>,
    }

    /// `[search]`
    pub struct SearchForm {
        /// Short forms and what they stand for.
        abbreviations: Entries<String>,
    }

    /// `[[agencies]]`
    pub struct AgencyForm {
        /// Its id, unique in the site.
        id: At<String>,
        /// Full name.
        name: String,
        /// The body above it, for the head of its reports.
        superior: Option<String>,
        /// Where its documents are dated.
        place: Option<String>,
        /// How the head of its reports is laid out.
        letterhead: Option<Letterhead>,
        /// First day of its existence.
        from: Option<At<NaiveDate>>,
        /// Last day.
        until: Option<At<NaiveDate>>,
        /// The agency that took over.
        succeeded_by: Option<At<String>>,
        /// Staff, for quotas as a share.
        headcount: Option<u32>,
        /// Its units.
        units: Vec<UnitForm>,
    }

    /// A unit of an agency.
    pub struct UnitForm {
        /// Its id, unique in the site.
        id: At<String>,
        /// Full name.
        name: String,
        /// What it is.
        kind = "type": UnitType,
        /// First day of its existence.
        from: Option<At<NaiveDate>>,
        /// Last day.
        until: Option<At<NaiveDate>>,
        /// The unit that took over.
        succeeded_by: Option<At<String>>,
        /// Staff, for quotas as a share.
        headcount: Option<u32>,
    }

    /// `[[movements]]`
    pub struct MovementForm {
        /// Its id.
        id: At<String>,
        /// Its name.
        name: String,
        /// Who launched it.
        launched_by: Launcher,
        /// That body's name, for readers.
        launcher: Option<String>,
        /// With `launched_by = "agency"` or "union": whose.
        agency: Option<At<String>>,
        /// The years in which it runs.
        years: Vec<i32>,
    }
}
