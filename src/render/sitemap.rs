//! `sitemap.xml` and `robots.txt`.

use super::{RenderedPage, feed};
use crate::view::{Planned, Route, Viewer};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};
use std::io;

/// The sitemap of all pages that may be indexed, and the robots file that names it.
pub(super) fn files(viewer: &Viewer<'_>, routes: &[Planned<'_>]) -> Vec<RenderedPage> {
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {}sitemap.xml\n", viewer.config.base_url);
    vec![
        RenderedPage { path: "sitemap.xml".to_owned(), bytes: sitemap(viewer, routes).unwrap_or_default() },
        RenderedPage { path: "robots.txt".to_owned(), bytes: robots.into_bytes() },
    ]
}

fn sitemap(viewer: &Viewer<'_>, routes: &[Planned<'_>]) -> io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
    let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    writer.create_element("urlset").with_attribute(namespace).write_inner_content(|writer| {
        let draft = |route: &Route<'_>| matches!(route, Route::Profile(index) if viewer.card(*index).draft);
        for planned in routes.iter().filter(|planned| planned.route.is_for_search() && !draft(&planned.route))
        {
            writer.create_element("url").write_inner_content(|writer| {
                feed::text(writer, "loc", &format!("{}{}", viewer.config.base_url, planned.address))?;
                match viewer.page_changed(planned) {
                    Some(day) => feed::text(writer, "lastmod", &day.to_string()),
                    None => Ok(()),
                }
            })?;
        }
        Ok(())
    })?;
    Ok(writer.into_inner())
}
