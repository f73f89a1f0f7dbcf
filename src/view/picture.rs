//! Photographs as templates see them.

use super::{Picture, PictureFile, Planned, Route, SocialImage, Viewer};
use crate::photo::{Format, Photo};
use crate::profile::Described;

/// How many widths a card offers: the smallest are enough for it.
const SMALL: usize = 2;

/// A photograph in all its widths.
pub(super) fn whole(described: &Described) -> Picture {
    picture(&described.photo, described.photo.sizes.len(), described.alt.clone())
}

/// A portrait in a list, where the name stands beside it.
pub(super) fn small(described: &Described) -> Picture {
    picture(&described.photo, SMALL, String::new())
}

fn picture(photo: &Photo, count: usize, alt: String) -> Picture {
    let sizes = &photo.sizes[..count.min(photo.sizes.len())];
    let files = |format: Format| {
        let prints = sizes.iter().map(|size| photo.print(*size, format));
        prints.map(|print| PictureFile { path: print.path, width: print.width as usize }).collect::<Vec<_>>()
    };
    let (webp, jpeg) = (files(Format::WebP), files(Format::Jpeg));
    let (width, height) = sizes.last().copied().unwrap_or((1, 1));
    Picture {
        alt,
        width: width as usize,
        height: height as usize,
        src: jpeg.last().map(|file| file.path.clone()).unwrap_or_default(),
        webp,
        jpeg,
    }
}

impl Viewer<'_> {
    /// The photographs of all pages.
    pub fn photos(&self) -> impl Iterator<Item = &Photo> {
        let texts = self.texts.iter().map(|text| &text.text).chain(self.bodies.values());
        let profiles = self.archive.exemplars.iter().flat_map(|exemplar| exemplar.profile().photos());
        texts.flat_map(|text| &text.photos).chain(profiles)
    }

    /// What other sites show of a profile's page, and of the home page that begins with it.
    pub(super) fn social_image(&self, planned: &Planned<'_>) -> Option<SocialImage> {
        let index = match planned.route {
            Route::Profile(index) => index,
            Route::Home => *self.newest().first()?,
            _ => return None,
        };
        let social = self.archive.exemplars[index].profile().social.as_ref()?;
        let print = social.photo.prints().pop()?;
        Some(SocialImage {
            url: format!("{}{}", self.config.base_url, print.path),
            width: print.width as usize,
            height: print.height as usize,
            alt: social.alt.clone(),
        })
    }
}
