//! Feeds of the newest exemplars: Atom (RFC 4287) and JSON Feed 1.1, of the section, of each year and of each unit.

use super::{RenderedPage, printable_text};
use crate::archive::Index;
use crate::view::Viewer;
use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use rayon::prelude::*;
use serde::Serialize;
use std::cmp::Reverse;
use std::io;

/// How many entries a feed holds.
const ENTRIES: usize = 20;

/// All feeds of the section.
pub(super) fn files(viewer: &Viewer<'_>) -> Vec<RenderedPage> {
    let archive = viewer.archive;
    let title = &viewer.config.title;
    let mut feeds = vec![Feed::new(viewer, title.clone(), "", (0..archive.exemplars.len()).collect())];
    for year in archive.years() {
        feeds.push(Feed::new(
            viewer,
            format!("{title}: năm {year}"),
            &format!("{year}/"),
            archive.of_year(year),
        ));
    }
    for (id, members) in &archive.facets.units {
        let several = viewer.config.agencies.len() > 1;
        let name = viewer.config.unit(id).map_or((*id).to_owned(), |(agency, unit)| {
            if several { format!("{} ({})", unit.name, agency.name) } else { unit.name.clone() }
        });
        feeds.push(Feed::new(viewer, format!("{title}: {name}"), &format!("don-vi/{id}/"), members.clone()));
    }
    feeds
        .par_iter()
        .flat_map_iter(|feed| {
            let atom = feed.atom(viewer).unwrap_or_default();
            let json = serde_json::to_vec(&feed.json(viewer)).unwrap_or_default();
            [("feed.xml", atom), ("feed.json", json)]
                .map(|(name, bytes)| RenderedPage { path: format!("{}{name}", feed.folder), bytes })
        })
        .collect()
}

struct Feed {
    title: String,
    folder: String,
    entries: Vec<Index>,
}

impl Feed {
    fn new(viewer: &Viewer<'_>, title: String, folder: &str, mut entries: Vec<Index>) -> Self {
        entries.sort_by_key(|index| (Reverse(viewer.archive.exemplars[*index].day()), *index));
        entries.truncate(ENTRIES);
        Self { title, folder: folder.to_owned(), entries }
    }

    fn address(&self, viewer: &Viewer<'_>, name: &str) -> String {
        format!("{}{}{name}", viewer.config.base_url, self.folder)
    }

    fn atom(&self, viewer: &Viewer<'_>) -> io::Result<Vec<u8>> {
        let mut writer = Writer::new(Vec::new());
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let updated = self.entries.iter().filter_map(|index| viewer.changed(*index)).max();
        writer
            .create_element("feed")
            .with_attributes([("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "vi")])
            .write_inner_content(|writer| {
                text(writer, "title", &self.title)?;
                text(writer, "id", &self.address(viewer, ""))?;
                text(writer, "updated", &stamp(viewer, updated.unwrap_or(viewer.today)))?;
                let own = self.address(viewer, "feed.xml");
                link(writer, "self", &own, "application/atom+xml")?;
                link(writer, "alternate", &self.address(viewer, ""), "text/html")?;
                if let Some(license) = &viewer.config.license {
                    text(writer, "rights", &license.name)?;
                }
                for index in &self.entries {
                    self.entry(writer, viewer, *index)?;
                }
                Ok(())
            })?;
        Ok(writer.into_inner())
    }

    fn entry(&self, writer: &mut Writer<Vec<u8>>, viewer: &Viewer<'_>, index: Index) -> io::Result<()> {
        let exemplar = viewer.archive.exemplars[index];
        let card = viewer.card(index);
        let address = format!("{}{}", viewer.config.base_url, exemplar.key().path());
        let published = exemplar.day().unwrap_or(viewer.today);
        writer.create_element("entry").write_inner_content(|writer| {
            text(writer, "title", &card.title)?;
            text(writer, "id", &address)?;
            text(writer, "published", &stamp(viewer, published))?;
            text(writer, "updated", &stamp(viewer, viewer.changed(index).unwrap_or(published)))?;
            link(writer, "alternate", &address, "text/html")?;
            writer
                .create_element("author")
                .write_inner_content(|writer| text(writer, "name", author(viewer, index)))?;
            text(writer, "summary", &card.impact)
        })?;
        Ok(())
    }

    fn json<'a>(&'a self, viewer: &'a Viewer<'_>) -> JsonFeed<'a> {
        let items = self.entries.iter().map(|index| {
            let exemplar = viewer.archive.exemplars[*index];
            let card = viewer.card(*index);
            let url = format!("{}{}", viewer.config.base_url, exemplar.key().path());
            let published = exemplar.day().unwrap_or(viewer.today);
            JsonItem {
                id: url.clone(),
                url,
                title: &card.title,
                content_text: &card.impact,
                date_published: stamp(viewer, published),
                date_modified: stamp(viewer, viewer.changed(*index).unwrap_or(published)),
                authors: [JsonAuthor { name: author(viewer, *index) }],
                tags: vec![card.kind_name, &card.unit, &card.period],
            }
        });
        JsonFeed {
            version: "https://jsonfeed.org/version/1.1",
            title: &self.title,
            home_page_url: self.address(viewer, ""),
            feed_url: self.address(viewer, "feed.json"),
            language: "vi",
            items: items.collect(),
        }
    }
}

#[derive(Serialize)]
struct JsonFeed<'a> {
    version: &'static str,
    title: &'a str,
    home_page_url: String,
    feed_url: String,
    language: &'static str,
    items: Vec<JsonItem<'a>>,
}

#[derive(Serialize)]
struct JsonItem<'a> {
    id: String,
    url: String,
    title: &'a str,
    content_text: &'a str,
    date_published: String,
    date_modified: String,
    authors: [JsonAuthor<'a>; 1],
    tags: Vec<&'a str>,
}

#[derive(Serialize)]
struct JsonAuthor<'a> {
    name: &'a str,
}

/// The agency that publishes the profile.
fn author<'a>(viewer: &'a Viewer<'_>, index: Index) -> &'a str {
    let profile = viewer.archive.exemplars[index].profile();
    viewer.config.agency(&profile.agency).map_or(&viewer.config.title, |agency| &agency.name)
}

/// The beginning of a day in the site's time zone, as RFC 3339.
fn stamp(viewer: &Viewer<'_>, day: NaiveDate) -> String {
    let start = day.and_time(NaiveTime::MIN).and_local_timezone(viewer.config.timezone).single();
    start.map(|start: DateTime<FixedOffset>| start.to_rfc3339()).unwrap_or_default()
}

pub(super) fn text(writer: &mut Writer<Vec<u8>>, name: &str, value: &str) -> io::Result<()> {
    writer.create_element(name).write_text_content(BytesText::new(&printable_text(value)))?;
    Ok(())
}

fn link(writer: &mut Writer<Vec<u8>>, rel: &str, href: &str, mime: &str) -> io::Result<()> {
    let attributes = [("rel", rel), ("type", mime), ("href", href)];
    writer.create_element("link").with_attributes(attributes).write_empty()?;
    Ok(())
}
