//! `[contacts]`: telephone numbers, e-mail addresses and domains that the office has published as its own. A text may
//! name them; everybody else's are personal data.

use super::form::ContactsForm;
use crate::diag::{Finding, Place, rule};
use crate::form::At;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the office has published as its own.
#[derive(Debug, Clone, Default)]
pub struct Contacts {
    /// Digits, as they are dialled within the country.
    phones: BTreeSet<String>,
    /// In lower case.
    emails: BTreeSet<String>,
    /// In lower case.
    domains: BTreeSet<String>,
}

impl Contacts {
    /// Contacts of an office, however they are written.
    pub fn new<'a>(
        phones: impl IntoIterator<Item = &'a str>,
        emails: impl IntoIterator<Item = &'a str>,
        domains: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self {
            phones: phones.into_iter().map(dialled).collect(),
            emails: emails.into_iter().map(str::to_lowercase).collect(),
            domains: domains
                .into_iter()
                .map(|domain| domain.trim_start_matches('@').to_lowercase())
                .collect(),
        }
    }

    /// Whether a telephone number is the office's, with or without the country's code.
    pub fn has_phone(&self, number: &str) -> bool {
        !self.phones.is_empty() && self.phones.contains(&dialled(number))
    }

    /// Whether an e-mail address is the office's, itself or by its domain.
    pub fn has_email(&self, address: &str) -> bool {
        let address = address.to_lowercase();
        let domain = address.rsplit('@').next().unwrap_or_default();
        let below = |own: &String| {
            domain.strip_suffix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        self.emails.contains(&address) || self.domains.iter().any(below)
    }
}

/// The digits of a telephone number, with a zero in place of the country's code.
fn dialled(number: &str) -> String {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let national =
        digits.strip_prefix("0084").or_else(|| digits.strip_prefix("84").filter(|rest| rest.len() >= 9));
    national.map_or_else(|| digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')))
}

/// Reads `[contacts]`, refusing what cannot be what it is said to be.
pub(super) fn read(form: ContactsForm, file: &Arc<str>, findings: &mut Vec<Finding>) -> Contacts {
    let ContactsForm { phones, emails, domains } = form;
    let mut sound = |values: &[At<String>], message: &'static str, is_sound: fn(&str) -> bool| {
        for value in values.iter().filter(|value| !is_sound(value)) {
            let finding = Finding::new(&rule::BAD_VALUE, Place::new(file, value.span.clone()));
            findings.push(finding.says(message).arg("value", value.as_str()));
        }
    };
    sound(&phones, "bad-phone", is_phone);
    sound(&emails, "bad-email", is_email);
    sound(&domains, "bad-domain", is_domain);
    let texts = |values: &[At<String>]| values.iter().map(|value| value.value.clone()).collect::<Vec<_>>();
    let (phones, emails, domains) = (texts(&phones), texts(&emails), texts(&domains));
    Contacts::new(
        phones.iter().map(String::as_str),
        emails.iter().map(String::as_str),
        domains.iter().map(String::as_str),
    )
}

/// Short numbers of services have three digits; the longest have fifteen (ITU-T E.164).
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    (3..=15).contains(&digits) && !text.contains(char::is_alphabetic)
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && is_domain(domain))
}

fn is_domain(text: &str) -> bool {
    let name = text.trim_start_matches('@');
    name.contains('.') && name.split('.').all(|part| !part.is_empty() && !part.contains(['@', ' ', '/', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_offices_however_it_is_written() {
        let contacts = Contacts::new(["0271.3888.999"], ["Vanphong@example.vn"], ["mau.example.vn"]);
        for number in ["(0271) 3888 999", "+84 271 3888 999", "02713888999"] {
            assert!(contacts.has_phone(number), "{number}");
        }
        assert!(!contacts.has_phone("02713888998"));
        assert!(contacts.has_email("VanPhong@example.vn"));
        assert!(contacts.has_email("a@mail.mau.example.vn"));
        assert!(!contacts.has_email("a@ximau.example.vn"));
    }
}
