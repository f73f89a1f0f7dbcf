//! All texts as one row of numbers: each word by its place in the vocabulary, which is in alphabetical order.
//!
//! Documents are the profiles and, behind them, the values of facets, whose names are searched like texts.

use super::material::{Material, Part, Profile};
use super::word::{Piece, Word, html_pieces, words};
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// Stands between two words that are no neighbours.
pub(super) const BREAK: u32 = u32::MAX;

/// Where the title's positions begin, and those of the text behind it.
pub(super) const TITLE: u32 = 64;
pub(super) const BODY: u32 = 192;

/// A position in the text that need not be known. No title is so long that two neighbours could stand there.
pub(super) const SOMEWHERE: u32 = BODY - 1;

/// More than this many words of a text are not found, so that a position fits into 16 bits.
const BODY_WORDS: usize = 60_000;

/// How many documents are read at a time.
const BATCH: usize = 512;

/// A document is looked for among the few that have words in one block of the row: about as many as a document has.
const BLOCK: usize = 256;

/// Every word of every document.
#[derive(Debug)]
pub(super) struct Corpus {
    /// All words, sorted.
    pub(super) words: Vec<Word>,
    /// Where in `words` those of one folded form begin, with the end behind them.
    pub(super) groups: Vec<u32>,
    /// Places in `words`, document after document.
    pub(super) tokens: Vec<u32>,
    documents: Vec<Extent>,
    /// The document in which each [`BLOCK`] of `tokens` begins.
    blocks: Vec<u32>,
}

/// Where a document's parts begin in the row of numbers.
#[derive(Debug, Clone, Copy)]
struct Extent {
    name: u32,
    title: u32,
    body: u32,
}

/// The field of a document in which a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// A subject's or a value's name.
    Name,
    /// A story's headline.
    Title,
    /// All other text.
    Body,
}

/// Documents as they are read: words by the order in which they first came.
#[derive(Default)]
struct Reading<'a> {
    known: FxHashMap<&'a str, u32>,
    written: Vec<&'a str>,
    tokens: Vec<u32>,
    documents: Vec<Extent>,
}

impl Corpus {
    /// Reads everything.
    pub(super) fn read(material: &Material<'_>) -> Self {
        let profiles = material.profiles.par_chunks(BATCH).map(|batch| {
            let mut reading = Reading::default();
            batch.iter().for_each(|profile| reading.profile(profile));
            reading
        });
        let mut readings: Vec<Reading<'_>> = profiles.collect();
        let mut values = Reading::default();
        material.facets.iter().flat_map(|facet| &facet.values).for_each(|value| {
            values.document(value.words(), &value.short, &[]);
        });
        readings.push(values);
        Self::joined(readings)
    }

    fn joined(readings: Vec<Reading<'_>>) -> Self {
        let own: Vec<Vec<Word>> = readings
            .par_iter()
            .map(|reading| reading.written.iter().map(|written| Word::of(written)).collect())
            .collect();
        let mut words: Vec<Word> = own.iter().flatten().cloned().collect();
        words.par_sort_unstable();
        words.dedup();
        let mut tokens = Vec::with_capacity(readings.iter().map(|reading| reading.tokens.len()).sum());
        let mut documents = Vec::new();
        for (reading, own) in readings.into_iter().zip(own) {
            // Every word of a reading is in the vocabulary.
            let places: Vec<u32> =
                own.iter().map(|word| words.binary_search(word).unwrap_or_default() as u32).collect();
            let base = tokens.len() as u32;
            tokens.extend(reading.tokens.iter().map(|token| places.get(*token as usize).unwrap_or(&BREAK)));
            documents.extend(reading.documents.iter().map(|extent| Extent {
                name: extent.name + base,
                title: extent.title + base,
                body: extent.body + base,
            }));
        }
        let mut groups: Vec<u32> = (0..words.len())
            .filter(|at| *at == 0 || words[*at].folded != words[at - 1].folded)
            .map(|at| at as u32)
            .collect();
        groups.push(words.len() as u32);
        let mut blocks = Vec::with_capacity(tokens.len() / BLOCK + 1);
        for (document, next) in (0..).zip(documents.iter().skip(1)) {
            blocks.resize((next.name as usize).div_ceil(BLOCK), document);
        }
        blocks.resize(tokens.len().div_ceil(BLOCK), documents.len().saturating_sub(1) as u32);
        Self { words, groups, tokens, documents, blocks }
    }

    /// The document of a place in the row of numbers.
    pub(super) fn document_of(&self, at: u32) -> usize {
        let first = self.blocks[at as usize / BLOCK] as usize;
        first + self.documents[first + 1..].iter().take_while(|next| next.name <= at).count()
    }

    /// The folded form of a group of words.
    pub(super) fn folded(&self, group: u32) -> &str {
        &self.words[self.groups[group as usize] as usize].folded
    }

    /// How many documents there are.
    pub(super) fn documents(&self) -> usize {
        self.documents.len()
    }

    /// Whether words stand in a name, by their places in `words`.
    pub(super) fn named(&self) -> Vec<bool> {
        let mut named = vec![false; self.words.len()];
        for Extent { name, title, .. } in &self.documents {
            for token in &self.tokens[*name as usize..*title as usize] {
                if let Some(named) = named.get_mut(*token as usize) {
                    *named = true;
                }
            }
        }
        named
    }

    /// In which field of its document a place lies, and its position: the fields' positions never meet.
    pub(super) fn position(&self, document: usize, at: u32) -> (Field, u32) {
        let Extent { name, title, body } = self.documents[document];
        if at < title {
            (Field::Name, at - name)
        } else if at < body {
            (Field::Title, at - title + TITLE)
        } else {
            (Field::Body, at - body + BODY)
        }
    }
}

impl<'a> Reading<'a> {
    fn profile(&mut self, profile: &Profile<'a>) {
        self.document(words(profile.name), profile.title, &profile.parts);
    }

    fn document(&mut self, name: impl Iterator<Item = &'a str>, title: &'a str, parts: &[Part<'a>]) {
        let start = self.tokens.len() as u32;
        // One place less for the break behind.
        name.take(TITLE as usize - 1).for_each(|word| self.take(Piece::Word(word)));
        self.take(Piece::Break);
        let title_start = self.tokens.len() as u32;
        words(title).take((BODY - TITLE) as usize - 1).for_each(|word| self.take(Piece::Word(word)));
        self.take(Piece::Break);
        let body = self.tokens.len();
        for part in parts {
            match part {
                Part::Plain(text) => words(text).for_each(|word| self.take(Piece::Word(word))),
                Part::Html(html) => html_pieces(html.get(), |piece| self.take(piece)),
            }
            self.take(Piece::Break);
        }
        if self.tokens.len() > body + BODY_WORDS {
            self.tokens.truncate(body + BODY_WORDS);
            self.take(Piece::Break);
        }
        self.documents.push(Extent { name: start, title: title_start, body: body as u32 });
    }

    fn take(&mut self, piece: Piece<'a>) {
        let token = match piece {
            Piece::Word(word) => *self.known.entry(word).or_insert_with(|| {
                self.written.push(word);
                self.written.len() as u32 - 1
            }),
            Piece::Break if self.tokens.last() == Some(&BREAK) => return,
            Piece::Break => BREAK,
        };
        self.tokens.push(token);
    }
}
