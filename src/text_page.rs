//! The agency's own pages: `content/index.md` and `content/pages/<id>.md`.

use crate::diag::{Finding, Severity};
use crate::form::{form, read};
use crate::markdown::{self, Extent, Home, Rendered};
use crate::source::SourceFile;
use std::sync::Arc;

form! {
    /// Front matter of a page.
    pub struct TextPageForm {
        /// Its title.
        title: String,
        /// One sentence about it.
        description: Option<String>,
        /// Place in the navigation: small numbers first.
        order: Option<u32>,
        /// Whether the main navigation names it (default: the footer alone).
        in_menu: Option<bool>,
    }
}

/// A page of the agency's own.
#[derive(Debug)]
pub struct TextPage {
    /// The file's name; empty for the section's introduction.
    pub id: String,
    /// Its file.
    pub file: Arc<str>,
    /// Its title.
    pub title: String,
    /// One sentence about it.
    pub description: String,
    /// Place in the navigation.
    pub order: u32,
    /// Whether the main navigation names it.
    pub in_menu: bool,
    /// Its text.
    pub text: Rendered,
}

/// Reads one page.
pub fn parse(file: &SourceFile, id: &str, home: &Home<'_>) -> (Option<TextPage>, Vec<Finding>) {
    let (form, mut findings) = read::<TextPageForm>(&file.path, file.front(), file.front.start);
    let text = markdown::render(file.body(), file.body.start, home, Extent::Page, &mut findings);
    let sound = findings.iter().all(|finding| finding.severity < Severity::Error);
    let page = form.filter(|_| sound).map(|form| {
        let TextPageForm { title, description, order, in_menu } = form;
        TextPage {
            id: id.to_owned(),
            file: Arc::clone(&file.path),
            title,
            description: description.unwrap_or_default(),
            order: order.unwrap_or(100),
            in_menu: in_menu.unwrap_or(false),
            text,
        }
    });
    (page, findings)
}
