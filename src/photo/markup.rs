//! A photograph in a text, as HTML: `<picture>` with its widths. Portraits and covers go through the theme's template
//! `components/picture.html` instead, which writes the same.

use super::print::{Format, Photo};
use std::fmt::Write;

/// How wide a picture of a text is shown by the default theme: the whole screen, or the column.
const SIZES: &str = "(min-width: 48rem) 42rem, 92vw";

/// When a browser should fetch a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Loading {
    /// At once: it is the first on the page.
    Eager,
    /// When the reader comes near it.
    Lazy,
}

/// A photograph with its description, on a page from which `root` leads to the section's root.
pub fn html(photo: &Photo, alt: &str, root: &str, loading: Loading) -> String {
    let srcset = |format: Format| {
        let prints = photo.sizes.iter().map(|size| photo.print(*size, format));
        prints.map(|print| format!("{root}{} {}w", print.path, print.width)).collect::<Vec<_>>().join(", ")
    };
    let (width, height) = photo.size();
    let fallback = photo.print((width, height), Format::Jpeg).path;
    let (webp, jpeg) = (srcset(Format::WebP), srcset(Format::Jpeg));
    let mut html = format!(
        "<picture class=\"g-picture\"><source type=\"image/webp\" srcset=\"{webp}\" sizes=\"{SIZES}\">\
         <img src=\"{root}{fallback}\" srcset=\"{jpeg}\" sizes=\"{SIZES}\" width=\"{width}\" height=\"{height}\" alt=\""
    );
    escape(alt, &mut html);
    let loading = if loading == Loading::Lazy { " loading=\"lazy\"" } else { "" };
    // Writing to a string cannot fail.
    let _ = write!(html, "\"{loading} decoding=\"async\"></picture>");
    html
}

fn escape(text: &str, html: &mut String) {
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(c),
        }
    }
}
