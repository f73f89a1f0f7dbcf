//! Which documents have a word, and where two words stand side by side.
//!
//! A phrase is found through its pairs of neighbours. The list of a pair is a small part of those of its words, so a
//! reader who looks for "Nguyễn Thị Đào" fetches two short lists with positions instead of three long ones.
//!
//! Of a pair that stands in the texts of very many documents nobody needs to know where: its list says so in a byte or two
//! for each document. A phrase in quotation marks must stand in a row, and there the list of its triple tells which
//! documents have it.

use super::bytes::{number, text};
use super::corpus::{BODY, BREAK, Corpus, Field, SOMEWHERE};
use rayon::prelude::*;
use std::ops::Range;

/// Lists one behind the other, in groups that share their folded form.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The lists.
    pub(super) bytes: Vec<u8>,
    /// Where each group begins.
    pub(super) groups: Vec<Group>,
}

/// Lists of one folded word, or of a pair or a triple of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    /// Where it begins among the bytes.
    pub(super) start: u32,
    /// The places of its words among the groups of the corpus: as many as its lists are of.
    pub(super) key: [u32; 3],
}

/// All lists of a corpus.
#[derive(Debug)]
pub(super) struct Lists {
    /// Words in names and headlines, with what they are there.
    pub(super) heads: Vec<Run>,
    /// Words that stand only in the text behind.
    pub(super) bodies: Vec<Run>,
    /// Neighbours, with their positions.
    pub(super) pairs: Vec<Run>,
    /// Three neighbours of which the first two or the last two are everywhere.
    pub(super) triples: Vec<Run>,
}

/// Neighbours are everywhere when they stand in the texts of so many documents, and of one in [`OFTEN`].
const MANY: usize = 256;
const OFTEN: usize = 8;

/// What a word is in a document's head.
const IN_NAME: u32 = 1;
const IN_TITLE: u32 = 2;
/// The name ends with it.
const ENDS_NAME: u32 = 4;
const IN_BODY: u32 = 8;

impl Lists {
    /// Of all words.
    pub(super) fn of(corpus: &Corpus) -> Self {
        let groups: Vec<(u32, Range<u32>)> =
            (0_u32..).zip(corpus.groups.windows(2).map(|ends| ends[0]..ends[1])).collect();
        // Neighbours are grouped by what they fold to.
        let mut group_of = vec![0_u32; corpus.words.len()];
        for (group, words) in &groups {
            group_of[words.start as usize..words.end as usize].fill(*group);
        }
        let words = Places::of_words(corpus);
        let pairs = Places::of_pairs(corpus, &words, &group_of);
        let corpus = &Grouped { corpus, group_of, pairs };
        let runs: Vec<_> = groups
            .par_iter()
            .map(|(group, range)| {
                let [heads, bodies] = word_lists(corpus.corpus, &words, *group, range.clone());
                let (pairs, everywhere) = pair_lists(corpus, *group);
                (heads, bodies, pairs, everywhere)
            })
            .collect();
        drop(words);
        let mut everywhere = vec![false; corpus.corpus.tokens.len()];
        let (mut heads, mut bodies, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
        for (head, body, pair, at) in runs {
            heads.push(head);
            bodies.push(body);
            pairs.push(pair);
            at.into_iter().for_each(|at| everywhere[at as usize] = true);
        }
        let triples = groups.into_par_iter().map(|(group, _)| triple_lists(corpus, &everywhere, group));
        Self { heads, bodies, pairs, triples: triples.collect() }
    }
}

/// Places in the row of numbers, put in order by counting.
struct Places {
    starts: Vec<u32>,
    at: Vec<u32>,
}

impl Places {
    /// Where each word stands.
    fn of_words(corpus: &Corpus) -> Self {
        let words = (0_u32..).zip(&corpus.tokens).filter(|(_, token)| **token != BREAK);
        Self::ordered(corpus.words.len(), words.map(|(at, token)| (*token, at)))
    }

    /// Where words of each folded form stand that have a neighbour behind them, in the order of that neighbour.
    fn of_pairs(corpus: &Corpus, words: &Self, group_of: &[u32]) -> Self {
        let pairs = words.at.iter().filter_map(|second| {
            let at = second.checked_sub(1)?;
            Some((*group_of.get(corpus.tokens[at as usize] as usize)?, at))
        });
        Self::ordered(corpus.groups.len() - 1, pairs)
    }

    /// Those of one key behind those of the key before it, and else in the order in which they come.
    fn ordered(keys: usize, places: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let mut starts = vec![0_u32; keys + 1];
        places.clone().for_each(|(key, _)| starts[key as usize + 1] += 1);
        for key in 1..starts.len() {
            starts[key] += starts[key - 1];
        }
        let mut next = starts.clone();
        let mut at = vec![0; starts[keys] as usize];
        for (key, place) in places {
            let next = &mut next[key as usize];
            at[*next as usize] = place;
            *next += 1;
        }
        Self { starts, at }
    }

    fn of(&self, key: u32) -> &[u32] {
        &self.at[self.starts[key as usize] as usize..self.starts[key as usize + 1] as usize]
    }
}

/// A corpus with its pairs in order.
struct Grouped<'a> {
    corpus: &'a Corpus,
    /// The group of each word.
    group_of: Vec<u32>,
    pairs: Places,
}

impl Grouped<'_> {
    /// The group of the word at a place, if there is one.
    fn group_at(&self, at: u32) -> Option<u32> {
        self.group_of.get(*self.corpus.tokens.get(at as usize)? as usize).copied()
    }
}

/// A list under way: each document by its distance from the one before.
#[derive(Default)]
struct Postings {
    bytes: Vec<u8>,
    next: usize,
}

impl Postings {
    /// Adds a document with a few bits of its own.
    fn document(&mut self, document: usize, bits: u32, value: u32) {
        number(&mut self.bytes, ((document - self.next) as u32) << bits | value);
        self.next = document + 1;
    }
}

impl Run {
    fn begin(&mut self, key: [u32; 3]) {
        self.groups.push(Group { start: self.bytes.len() as u32, key });
    }

    fn list(&mut self, names: &[&str], postings: &Postings) {
        names.iter().for_each(|name| text(&mut self.bytes, name));
        number(&mut self.bytes, postings.bytes.len() as u32);
        self.bytes.extend_from_slice(&postings.bytes);
    }
}

/// The documents of the words of one folded form.
fn word_lists(corpus: &Corpus, places: &Places, group: u32, words: Range<u32>) -> [Run; 2] {
    let mut runs = [Run::default(), Run::default()];
    for word in words {
        let mut lists = [Postings::default(), Postings::default()];
        let [heads, bodies] = &mut lists;
        let mut add = |document: usize, seen: u32| match seen & !IN_BODY {
            0 if seen == 0 => {}
            0 => bodies.document(document, 0, 0),
            head => heads.document(document, 3, head),
        };
        let (mut document, mut seen) = (0, 0);
        for at in places.of(word) {
            let here = corpus.document_of(*at);
            if here != document {
                add(document, seen);
                (document, seen) = (here, 0);
            }
            seen |= match corpus.position(document, *at).0 {
                Field::Name if corpus.tokens[*at as usize + 1] == BREAK => IN_NAME | ENDS_NAME,
                Field::Name => IN_NAME,
                Field::Title => IN_TITLE,
                Field::Body => IN_BODY,
            };
        }
        add(document, seen);
        for (run, list) in runs.iter_mut().zip(lists).filter(|(_, list)| !list.bytes.is_empty()) {
            if run.groups.is_empty() {
                run.begin([group; 3]);
            }
            run.list(&[&corpus.words[word as usize].exact], &list);
        }
    }
    runs
}

/// A word and the one behind it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Pair {
    first: u32,
    second: u32,
    at: u32,
}

/// The neighbours behind the words of one folded form, and where in texts those of them stand that are everywhere.
fn pair_lists(grouped: &Grouped<'_>, group: u32) -> (Run, Vec<u32>) {
    let Grouped { corpus, group_of, pairs } = grouped;
    let pair = |at: &u32| {
        let place = *at as usize;
        Pair { first: corpus.tokens[place], second: corpus.tokens[place + 1], at: *at }
    };
    let mut pairs: Vec<Pair> = pairs.of(group).iter().map(pair).collect();
    let second_group = |pair: &Pair| group_of[pair.second as usize];
    let (mut run, mut everywhere) = (Run::default(), Vec::new());
    for folded in pairs.chunk_by_mut(|a, b| second_group(a) == second_group(b)) {
        folded.sort_unstable();
        run.begin([group, second_group(&folded[0]), 0]);
        for same in folded.chunk_by(|a, b| (a.first, a.second) == (b.first, b.second)) {
            let mut found = Occurrences::of(corpus, same);
            if found.is_everywhere(corpus) {
                let in_text = same.iter().zip(&found.0).filter(|(_, (_, position))| *position >= BODY);
                everywhere.extend(in_text.map(|(pair, _)| pair.at));
                found = found.anywhere();
            }
            let exact =
                [same[0].first, same[0].second].map(|word| corpus.words[word as usize].exact.as_str());
            run.list(&exact, &found.postings());
        }
    }
    (run, everywhere)
}

/// The documents in whose texts two neighbours follow the words of one folded form, where one of both pairs is everywhere.
fn triple_lists(grouped: &Grouped<'_>, everywhere: &[bool], group: u32) -> Run {
    let corpus = grouped.corpus;
    let of_triples = grouped.pairs.of(group).iter().filter_map(|at| {
        let next = *at as usize + 1;
        let third = (everywhere[next - 1] || everywhere[next]).then(|| grouped.group_at(*at + 2))??;
        Some(([group, grouped.group_at(*at + 1)?, third], *at))
    });
    let mut triples: Vec<([u32; 3], u32)> = of_triples.collect();
    let mut run = Run::default();
    for pair in triples.chunk_by_mut(|(one, _), (other, _)| one[1] == other[1]) {
        pair.sort_unstable();
        for same in pair.chunk_by(|(one, _), (other, _)| one == other) {
            let mut postings = Postings::default();
            for (_, at) in same {
                let document = corpus.document_of(*at);
                if document >= postings.next {
                    postings.document(document, 0, 0);
                }
            }
            run.begin(same[0].0);
            let folded = same[0].0.map(|group| corpus.folded(group));
            run.list(&folded, &postings);
        }
    }
    run
}

/// Where a pair stands: documents, and positions in each.
struct Occurrences(Vec<(usize, u32)>);

impl Occurrences {
    fn of(corpus: &Corpus, pairs: &[Pair]) -> Self {
        let found = pairs.iter().map(|pair| {
            let document = corpus.document_of(pair.at);
            (document, corpus.position(document, pair.at).1)
        });
        Self(found.collect())
    }

    fn documents(&self) -> impl Iterator<Item = &[(usize, u32)]> {
        self.0.chunk_by(|a, b| a.0 == b.0)
    }

    fn is_everywhere(&self, corpus: &Corpus) -> bool {
        let least = MANY.max(corpus.documents() / OFTEN);
        self.0.len() >= least
            && self.documents().filter(|found| found.iter().any(|(_, position)| *position >= BODY)).count()
                >= least
    }

    /// With one position for all in the text of a document.
    fn anywhere(mut self) -> Self {
        self.0
            .iter_mut()
            .for_each(|(_, position)| *position = if *position >= BODY { SOMEWHERE } else { *position });
        self.0.dedup();
        self
    }

    /// One bit of a document says whether there are several positions.
    fn postings(&self) -> Postings {
        let mut postings = Postings::default();
        for found in self.documents() {
            let several = u32::from(found.len() > 1);
            postings.document(found[0].0, 1, several);
            if several == 1 {
                number(&mut postings.bytes, found.len() as u32);
            }
            let mut before = 0;
            for (_, position) in found {
                number(&mut postings.bytes, position - before);
                before = *position;
            }
        }
        postings
    }
}
