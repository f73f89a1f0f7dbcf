//! What search engines read of a page: JSON-LD in the terms of [schema.org](https://schema.org/), as one graph a page.
//!
//! A profile is an article about a person or an organisation with its awards; a list is a collection page; every page
//! below home has its breadcrumbs. The text stands in a `<script type="application/ld+json">`, which browsers do not run
//! and a Content-Security-Policy does not see (HTML, "prepare the script element"): it must only never end that element.

use super::{Card, Content, Link, Planned, Profile, Route, Viewer};
use crate::terms::Kind;
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// What a page says of itself, for its graph.
pub(super) struct Page<'a> {
    /// Where it stands.
    pub(super) planned: &'a Planned<'a>,
    /// Its absolute address.
    pub(super) url: &'a str,
    /// Its title, without the site's.
    pub(super) title: &'a str,
    /// A sentence or two.
    pub(super) description: &'a str,
    /// From home to its parent.
    pub(super) breadcrumbs: &'a [Link],
    /// Its own part.
    pub(super) content: &'a Content,
}

#[derive(Serialize)]
struct Graph<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    nodes: Vec<Node<'a>>,
}

/// <https://schema.org/CreativeWork> and what else a page is.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
enum Node<'a> {
    WebSite {
        url: &'a str,
        name: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        description: &'a str,
        in_language: &'static str,
        publisher: Vec<Organization<'a>>,
    },
    WebPage {
        url: &'a str,
        name: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        description: &'a str,
        in_language: &'static str,
    },
    CollectionPage {
        url: &'a str,
        name: &'a str,
        description: &'a str,
        in_language: &'static str,
        #[serde(skip_serializing_if = "Option::is_none")]
        main_entity: Option<ItemList<'a>>,
    },
    Article {
        url: &'a str,
        headline: &'a str,
        description: &'a str,
        in_language: &'static str,
        #[serde(skip_serializing_if = "String::is_empty")]
        date_published: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        date_modified: Option<String>,
        /// Said of invented content alone.
        #[serde(skip_serializing_if = "Option::is_none")]
        creative_work_status: Option<&'static str>,
        about: Box<Subject<'a>>,
        publisher: Organization<'a>,
    },
    Dataset {
        url: &'a str,
        name: &'a str,
        description: &'a str,
        in_language: &'static str,
        is_accessible_for_free: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        license: Option<&'a str>,
        creator: Vec<Organization<'a>>,
        distribution: Vec<DataDownload>,
    },
    BreadcrumbList {
        item_list_element: Vec<ListItem<'a>>,
    },
}

/// <https://schema.org/Person> or <https://schema.org/Organization>
#[derive(Serialize)]
#[serde(tag = "@type", rename_all_fields = "camelCase")]
enum Subject<'a> {
    Person {
        name: &'a str,
        #[serde(skip_serializing_if = "str::is_empty")]
        job_title: &'a str,
        works_for: Organization<'a>,
        award: Vec<String>,
    },
    Organization {
        name: &'a str,
        parent_organization: Organization<'a>,
        award: Vec<String>,
    },
}

/// <https://schema.org/Organization>: a Party committee is none of its narrower `GovernmentOrganization`.
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct Organization<'a> {
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_organization: Option<Box<Organization<'a>>>,
}

/// <https://schema.org/DataDownload>
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct DataDownload {
    content_url: String,
    encoding_format: &'static str,
}

/// <https://schema.org/ItemList>
#[derive(Serialize)]
#[serde(tag = "@type", rename_all = "camelCase")]
struct ItemList<'a> {
    number_of_items: usize,
    item_list_element: Vec<ListItem<'a>>,
}

/// <https://schema.org/ListItem>
#[derive(Serialize)]
#[serde(tag = "@type")]
struct ListItem<'a> {
    position: usize,
    name: &'a str,
    item: String,
}

/// Language of all texts.
const LANGUAGE: &str = "vi";

impl Viewer<'_> {
    /// The graph of a page that may be indexed, ready to stand in its `<script>`.
    pub(super) fn structured(&self, page: &Page<'_>) -> String {
        let Page { planned, url, title: name, description, breadcrumbs, content } = *page;
        let in_language = LANGUAGE;
        let collection =
            |main_entity| Node::CollectionPage { url, name, description, in_language, main_entity };
        let own = match (content, &planned.route) {
            (Content::Home(_), _) => {
                Node::WebSite { url, name, description, in_language, publisher: self.all_agencies() }
            }
            (Content::OpenData(data), _) => {
                let distribution = data.files.iter().map(|file| DataDownload {
                    content_url: self.absolute(&file.path),
                    encoding_format: file.mime,
                });
                let license = self.config.license.as_ref();
                Node::Dataset {
                    url,
                    name,
                    description,
                    in_language,
                    is_accessible_for_free: true,
                    license: license.map(|license| license.url.as_ref().unwrap_or(&license.name).as_str()),
                    creator: self.all_agencies(),
                    distribution: distribution.collect(),
                }
            }
            (Content::Profile(profile), Route::Profile(index)) => {
                let card = &profile.card;
                let agency = &self.archive.exemplars[*index].profile().agency;
                let agency = self.config.agency(agency).map_or("", |agency| agency.name.as_str());
                Node::Article {
                    url,
                    headline: name,
                    description,
                    in_language,
                    date_published: card.date_iso.clone(),
                    date_modified: self.changed(*index).map(|day| day.to_string()),
                    creative_work_status: self.is_sample(planned).then_some("Nội dung mẫu"),
                    about: Box::new(subject(profile, agency)),
                    publisher: agency_of(agency),
                }
            }
            (Content::List(list), Route::List(_, number)) => {
                let before = (number - 1) * self.config.page_size;
                let cards = list.cards.iter().zip(before + 1..);
                let items = cards.map(|(card, position)| self.item(position, card));
                collection(Some(ItemList { number_of_items: list.total, item_list_element: items.collect() }))
            }
            (Content::Year(_) | Content::Quarter(_) | Content::Index(_) | Content::Decision(_), _) => {
                collection(None)
            }
            _ => Node::WebPage { url, name, description, in_language },
        };
        let mut nodes = vec![own];
        if !breadcrumbs.is_empty() {
            let crumbs = breadcrumbs.iter().zip(1..).map(|(crumb, position)| ListItem {
                position,
                name: &crumb.title,
                item: self.absolute(&crumb.path),
            });
            let last = ListItem { position: breadcrumbs.len() + 1, name, item: url.to_owned() };
            nodes.push(Node::BreadcrumbList { item_list_element: crumbs.chain([last]).collect() });
        }
        written(&Graph { context: "https://schema.org", nodes })
    }

    fn all_agencies(&self) -> Vec<Organization<'_>> {
        self.config.agencies.iter().map(|agency| agency_of(&agency.name)).collect()
    }

    fn item<'c>(&self, position: usize, card: &'c Card) -> ListItem<'c> {
        ListItem { position, name: &card.title, item: self.absolute(&card.path) }
    }
}

/// Who a profile is about, with what the acts on its page say.
fn subject<'a>(profile: &'a Profile, agency: &'a str) -> Subject<'a> {
    let card = &profile.card;
    let award = profile.acts.iter().map(|act| format!("{} {}", act.name, act.reference)).collect();
    // A unit that is itself the subject belongs to its agency.
    let within = if card.unit.is_empty() || card.unit == card.name {
        agency_of(agency)
    } else {
        let parent_organization = Some(Box::new(agency_of(agency)));
        Organization { name: &card.unit, parent_organization }
    };
    if card.kind == Kind::Collective.name() {
        Subject::Organization { name: &card.name, parent_organization: within, award }
    } else {
        Subject::Person { name: &card.name, job_title: &card.role, works_for: within, award }
    }
}

fn agency_of(name: &str) -> Organization<'_> {
    Organization { name, parent_organization: None }
}

fn written(graph: &Graph<'_>) -> String {
    let mut json = Vec::with_capacity(2 << 10);
    // Writing texts and numbers to memory cannot fail.
    let _ = graph.serialize(&mut Serializer::with_formatter(&mut json, InScript));
    String::from_utf8(json).unwrap_or_default()
}

/// JSON that can stand in a `<script>`: without `<`, nothing in it ends the element or opens a comment (HTML,
/// "restrictions for contents of script elements").
struct InScript;

impl Formatter for InScript {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut parts = fragment.split('<');
        writer.write_all(parts.next().unwrap_or_default().as_bytes())?;
        parts.try_for_each(|part| {
            writer.write_all(b"\\u003c")?;
            writer.write_all(part.as_bytes())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script() {
        let name = "</script><!-- <script> \" \\ \u{2028}";
        let node = Node::WebPage { url: "https://example.vn/", name, description: "", in_language: LANGUAGE };
        let json = written(&Graph { context: "https://schema.org", nodes: vec![node] });
        assert!(!json.contains('<'), "{json}");
        let back: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(back["@graph"][0]["name"], name);
    }
}
