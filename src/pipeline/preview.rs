//! The site as its author sees it while writing: looked at again after every change, each page made when it is asked for.

use super::memory::Memory;
use super::photos::Darkroom;
use super::ready::{Gate, Ready};
use super::survey::Survey;
use super::{Clock, Files, Report, Request};
use crate::criteria::Standing;
use crate::diag::Finding;
use crate::error::Result;
use crate::markdown::{self, Purpose};
use crate::photo::{self, Known, Photo, Store};
use crate::render::{self, RenderedPage, Renderer};
use crate::search::{self, Content, EXTENSION, IndexFile, Material};
use crate::source::{Changed, Reader};
use crate::text::Fingerprint;
use crate::theme::{self, Theme};
use crate::view::{Planned, Route, Viewer};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

/// Remembers what it read and what it rendered, so that a look costs what has changed.
#[derive(Debug)]
pub struct Preview {
    request: Request,
    reader: Reader,
    memory: Memory,
    known: Known,
    pages: RefCell<HashMap<String, Remembered>>,
    index: RefCell<Option<Index>>,
}

/// The search index as it was made last, by its folder.
#[derive(Debug)]
struct Index {
    folder: String,
    files: Vec<Arc<RenderedPage>>,
}

/// A page as it was made last.
#[derive(Debug)]
struct Remembered {
    fingerprint: Fingerprint,
    page: Arc<RenderedPage>,
}

/// A profile that readers do not see yet.
#[derive(Debug, Clone)]
pub struct Unpublished {
    /// "2024/le-an".
    pub name: String,
    /// Headline of its story.
    pub title: String,
    /// Address of its page below the root.
    pub path: String,
    /// Catalogue key of the stage that it has reached.
    pub stage: &'static str,
    /// What was found in its file.
    pub lacks: Vec<Finding>,
}

/// The site as it stands at one look.
pub struct Shown<'a> {
    report: &'a Report,
    made: Option<Made<'a>>,
}

/// What pages are made from; missing while `site.toml` has never been readable.
struct Made<'a> {
    viewer: &'a Viewer<'a>,
    routes: &'a [Planned<'a>],
    theme: Theme,
    renderer: Renderer,
    machines: OnceCell<Vec<Arc<RenderedPage>>>,
    /// Photographs by the paths of their prints.
    photos: OnceCell<HashMap<String, &'a Photo>>,
    darkroom: &'a Darkroom,
    pages: &'a RefCell<HashMap<String, Remembered>>,
    index: &'a RefCell<Option<Index>>,
}

impl Preview {
    /// Of a site that nobody has looked at yet.
    pub fn new(request: Request) -> Self {
        let known = Known::of(&Store::of(&request.root));
        let (reader, memory) = (Reader::default(), Memory::of_preview());
        Self { request, reader, memory, known, pages: RefCell::default(), index: RefCell::default() }
    }

    /// Looks at the sources again, as far as they have changed, and lets `show` have the site as it stands now, whatever is
    /// wrong with it: a file with a fault is shown as it was before. An error means that nothing can be shown; the next look
    /// may succeed.
    pub fn look<T>(&mut self, changed: &Changed, show: impl FnOnce(&Shown<'_>) -> T) -> Result<T> {
        let mut clock = Clock::start();
        let files = Files::read_again(&self.request.root, &mut self.reader, changed, &self.known)?;
        clock.lap("read");
        let survey = Survey::of(&files, &self.request, &mut self.memory, Purpose::Publish);
        clock.lap("parse");
        let Self { request, memory, pages, index, .. } = self;
        let request = &*request;
        let darkroom = &Darkroom::of(&request.root, &survey);
        let mut show = Some(show);
        let (shown, report) = survey.run(
            request,
            Gate::Open,
            files,
            Some(&mut memory.verdicts),
            &mut clock,
            |ready, _, clock| {
                let Ready { viewer, routes, report, .. } = *ready;
                let theme = theme::assemble(
                    &theme::overrides(&request.root, &viewer.config.theme)?,
                    &viewer.config.look,
                )?;
                let site = viewer.site(&theme.frame);
                let renderer = Renderer::new(&theme, &site)?;
                clock.lap("theme");
                let (machines, photos) = Default::default();
                let made = Made { viewer, routes, theme, renderer, machines, photos, darkroom, pages, index };
                let made = Some(made);
                Ok(show.take().map(|show| show(&Shown { report, made })))
            },
        )?;
        match (shown.flatten(), show) {
            (Some(shown), _) => Ok(shown),
            (None, Some(show)) => Ok(show(&Shown { report: &report, made: None })),
            (None, None) => unreachable!("what was taken was shown"),
        }
    }
}

impl Shown<'_> {
    /// Everything that was found.
    pub fn report(&self) -> &Report {
        self.report
    }

    /// A file of the site by its path below the root ("2024/le-an/index.html", "feed.xml"), made now if it is not
    /// known from before. `None` when the site has no such file.
    pub fn page(&self, path: &str) -> Option<Result<Arc<RenderedPage>>> {
        self.made.as_ref()?.page(path)
    }

    /// The source file that a page is made from, where it is made from one.
    pub fn source_of(&self, path: &str) -> Option<Arc<str>> {
        let address = path.strip_suffix("index.html").unwrap_or(path);
        let planned = self.made.as_ref().and_then(|made| made.planned(address));
        match planned {
            Some(planned) => self.made.as_ref()?.source_of(planned),
            None => {
                let mut files = self.report.texts.keys();
                files.find(|file| markdown::address_of(file).as_deref() == Some(address)).cloned()
            }
        }
    }

    /// The stylesheet's path, with its fingerprint; empty while there are no pages.
    pub fn stylesheet(&self) -> &str {
        self.made.as_ref().map_or("", |made| &made.theme.frame.stylesheet)
    }

    /// Profiles that readers do not see yet, with what was found in their files.
    pub fn unpublished(&self) -> Vec<Unpublished> {
        let Some(made) = &self.made else { return Vec::new() };
        let exemplars = made.viewer.archive.exemplars.iter();
        let drafts = exemplars.filter(|exemplar| exemplar.standing() == Standing::Draft);
        drafts
            .map(|exemplar| {
                let profile = exemplar.profile();
                let found = self.report.findings.iter();
                Unpublished {
                    name: profile.key.name(),
                    title: profile.title.clone(),
                    path: profile.key.path(),
                    stage: profile.stage.name(),
                    lacks: found.filter(|finding| finding.place.file == profile.file).cloned().collect(),
                }
            })
            .collect()
    }
}

impl Made<'_> {
    fn planned(&self, address: &str) -> Option<&Planned<'_>> {
        let place = self.routes.binary_search_by(|planned| planned.address.as_str().cmp(address)).ok()?;
        self.routes.get(place)
    }

    fn page(&self, path: &str) -> Option<Result<Arc<RenderedPage>>> {
        let Some(planned) = self.planned(path.strip_suffix("index.html").unwrap_or(path)) else {
            if let Some(file) = self.theme.files.iter().find(|file| file.path == path) {
                return Some(Ok(Arc::new(RenderedPage { path: path.to_owned(), bytes: file.bytes.clone() })));
            }
            if path.starts_with(photo::FOLDER) {
                return self.print(path).map(Ok);
            }
            if path.starts_with("tim-kiem/") {
                return self.index_file(path).map(Ok);
            }
            // Feeds and data cost as much as all profiles: they are not made for a page that is not there.
            if !path.ends_with(".xml")
                && !path.ends_with(".txt")
                && !path.starts_with("du-lieu/")
                && !path.ends_with(".json")
            {
                return None;
            }
            let machines = self.machines.get_or_init(|| {
                render::machines(self.viewer, self.routes, &self.theme).into_iter().map(Arc::new).collect()
            });
            return machines.iter().find(|file| file.path == path).map(|file| Ok(Arc::clone(file)));
        };
        let index = match planned.route {
            Route::Search => search::folder(&Material::of(self.viewer).fingerprint()),
            _ => String::new(),
        };
        let view = self.viewer.view(planned, &index);
        let fingerprint = self.renderer.fingerprint(&view);
        if let Some(known) = self.pages.borrow().get(path).filter(|known| known.fingerprint == fingerprint) {
            return Some(Ok(Arc::clone(&known.page)));
        }
        let page = self.renderer.render(&view).map(Arc::new);
        if let Ok(page) = &page {
            let known = Remembered { fingerprint, page: Arc::clone(page) };
            self.pages.borrow_mut().insert(path.to_owned(), known);
        }
        Some(page)
    }

    /// A print of a photograph that some page shows. Its name tells what it is made from, so that it stays what it is.
    fn print(&self, path: &str) -> Option<Arc<RenderedPage>> {
        let photos = self.photos.get_or_init(|| {
            let prints = |photo: &'_ Photo| photo.prints().into_iter().map(|print| print.path);
            self.viewer.photos().flat_map(|photo| prints(photo).map(move |path| (path, photo))).collect()
        });
        let photo = photos.get(path)?;
        if let Some(known) = self.pages.borrow().get(path) {
            return Some(Arc::clone(&known.page));
        }
        let bytes = self.darkroom.print(photo, path)?;
        let page = Arc::new(RenderedPage { path: path.to_owned(), bytes });
        let known = Remembered { fingerprint: Fingerprint::default(), page: Arc::clone(&page) };
        self.pages.borrow_mut().insert(path.to_owned(), known);
        Some(page)
    }

    /// A file of the search index, which is made when the first of them is asked for.
    fn index_file(&self, path: &str) -> Option<Arc<RenderedPage>> {
        let material = Material::of(self.viewer);
        let folder = search::folder(&material.fingerprint());
        let mut index = self.index.borrow_mut();
        if index.as_ref().is_none_or(|index| index.folder != folder) {
            let file = |IndexFile { name, content: Content::Packed(bytes), .. }| {
                Arc::new(RenderedPage { path: format!("{folder}{name}{EXTENSION}"), bytes })
            };
            let files = search::files(&material, search::anew).into_iter().map(file).collect();
            *index = Some(Index { folder, files });
        }
        let files = index.as_ref().map(|index| &index.files);
        files?.iter().find(|file| file.path == path).map(Arc::clone)
    }

    fn source_of(&self, planned: &Planned<'_>) -> Option<Arc<str>> {
        let viewer = self.viewer;
        match &planned.route {
            Route::Profile(index) => Some(Arc::clone(&viewer.archive.exemplars[*index].profile().file)),
            Route::Plan(id) => viewer.plans.get(*id).map(|plan| Arc::clone(&plan.file)),
            Route::Decision(id) => viewer.decisions.get(*id).map(|decision| Arc::clone(&decision.file)),
            Route::Text(text) => viewer.texts.get(*text).map(|text| Arc::clone(&text.file)),
            Route::Home => {
                let index = viewer.texts.iter().find(|text| text.id.is_empty());
                index.map(|text| Arc::clone(&text.file))
            }
            _ => None,
        }
    }
}
