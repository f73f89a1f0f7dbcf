//! The search index: from the texts of the published exemplars to small files that the script of the search page fetches.
//!
//! Made for Vietnamese: words are syllables, found by their folded form and ranked by their exact one. The files are named
//! by what they were made from, so that they may be kept for ever, and packed, so that no server has to.
//!
//! | file | holds |
//! |---|---|
//! | `catalog` | how many profiles there are, facets, abbreviations, and the first word of each file of lists |
//! | `head-*`, `body-*` | which documents have a word, in names and headlines, or in the text behind alone |
//! | `pair-*` | where two words stand side by side |
//! | `card-*` | what a result shows, some profiles in each |
//! | `facet-*` | the values of each profile |
//! | `triples` | the first words of each of the following |
//! | `triple-*` | which documents have three words in a row of which two stand side by side everywhere: for phrases in quotation marks |
//! | `names`, `words` | the folded words of names, and all others, for slips of the keyboard |

mod bytes;
mod corpus;
mod lists;
mod material;
mod shards;
mod word;

pub use material::Material;

use crate::text::Fingerprint;
use bytes::Packer;
use corpus::Corpus;
use lists::Lists;
use material::Facet;
use rayon::prelude::*;
use serde::Serialize;
use shards::{Shards, name};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::Range;

/// The table of contents, which the script reads first.
#[derive(Serialize)]
struct Catalog<'a> {
    profiles: usize,
    /// How many profiles a file of cards holds: ten results lie in up to ten files.
    batch: usize,
    facets: Vec<FacetEntry<'a>>,
    abbreviations: &'a [(String, String)],
    /// The size of the largest file of each sort, packed: what a guess costs at most.
    largest: BTreeMap<&'a str, usize>,
    /// In the form of [`bytes::sorted`].
    heads: String,
    bodies: String,
    pairs: String,
}

#[derive(Serialize)]
struct FacetEntry<'a> {
    name: &'static str,
    count: usize,
    /// By what readers choose; none where they cannot.
    ids: Vec<&'a str>,
    /// Where a card shows them: names, and whose they are.
    shown: Vec<[&'a str; 2]>,
}

/// What the names of its files end with.
pub const EXTENSION: &str = ".bin";

/// The folder of the index that is made from some material: an address below the root.
pub fn folder(made_from: &Fingerprint) -> String {
    let fingerprint = blake3::Hash::from_bytes(*made_from).to_hex();
    format!("tim-kiem/{}/", &fingerprint[..12])
}

/// A file of the index.
#[derive(Debug)]
pub struct IndexFile<K> {
    /// Its name in the index's folder.
    pub name: String,
    /// What it is made from.
    pub from: Fingerprint,
    /// Its size when packed, in bytes.
    pub size: usize,
    /// Its bytes, or where they stand already.
    pub content: Content<K>,
}

/// What a file of the index holds.
#[derive(Debug)]
pub enum Content<K> {
    /// These bytes.
    Packed(Vec<u8>),
    /// Where it stands already.
    Known(K),
}

/// For an index of which nothing stands anywhere yet.
pub fn anew(_name: &str, _from: &Fingerprint) -> Option<(Infallible, usize)> {
    None
}

/// What files are made with. `known` is asked for each, by its name and by what it is made from: where does it stand already,
/// and how many bytes has it?
struct Making<F> {
    profiles: usize,
    known: F,
}

impl<F> Making<F> {
    fn packer(&self) -> Packer {
        Packer::of(self.profiles)
    }

    fn file<K>(&self, packer: &mut Packer, name: String, bytes: &[u8]) -> IndexFile<K>
    where
        F: Fn(&str, &Fingerprint) -> Option<(K, usize)>,
    {
        let from = packer.fingerprint(bytes);
        if let Some((known, size)) = (self.known)(&name, &from) {
            return IndexFile { name, from, size, content: Content::Known(known) };
        }
        let packed = packer.pack(bytes);
        IndexFile { name, from, size: packed.len(), content: Content::Packed(packed) }
    }
}

/// All files of the index. What `known` finds is not packed again.
pub fn files<K: Send>(
    material: &Material<'_>,
    known: impl Fn(&str, &Fingerprint) -> Option<(K, usize)> + Sync,
) -> Vec<IndexFile<K>> {
    let corpus = Corpus::read(material);
    let Lists { heads, bodies, pairs, triples } = Lists::of(&corpus);
    let making = &Making { profiles: material.profiles.len(), known };
    // A query of three words has two pairs; most phrases are of three words or four.
    let heads = Shards::cut("head", &heads, 3, making, |group| name(&corpus, group, 1));
    let bodies = Shards::cut("body", &bodies, 3, making, |group| name(&corpus, group, 1));
    let pairs = Shards::cut("pair", &pairs, 2, making, |group| name(&corpus, group, 2));
    let triples = Shards::cut("triple", &triples, 2, making, |group| name(&corpus, group, 3));
    let batch = (material.profiles.len() / 2_500).clamp(1, 16);
    let cards = material.profiles.par_chunks(batch).enumerate().map_init(
        || making.packer(),
        |packer, (place, profiles)| {
            let cards: Vec<_> = profiles.iter().map(|profile| &profile.card).collect();
            making.file(packer, format!("card-{place}"), &json(&cards))
        },
    );
    let [names, words] = vocabulary(&corpus);
    let single = [
        ("triples", bytes::sorted(&triples.firsts).into_bytes()),
        ("names", names.into_bytes()),
        ("words", words.into_bytes()),
    ];
    let facets = material.facets.iter().map(|facet| (format!("facet-{}", facet.name), facet.bytes()));
    let single = single.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).chain(facets);
    let mut packer = making.packer();
    let mut files: Vec<IndexFile<K>> =
        single.map(|(name, bytes)| making.file(&mut packer, name, &bytes)).collect();
    for more in [heads.files, bodies.files, pairs.files, triples.files, cards.collect()] {
        files.extend(more);
    }
    let catalog = json(&Catalog {
        profiles: material.profiles.len(),
        batch,
        facets: material.facets.iter().map(Facet::entry).collect(),
        abbreviations: material.abbreviations,
        largest: largest(&files),
        heads: bytes::sorted(&heads.firsts),
        bodies: bytes::sorted(&bodies.firsts),
        pairs: bytes::sorted(&pairs.firsts),
    });
    files.push(making.file(&mut packer, "catalog".to_owned(), &catalog));
    files
}

/// The size of the largest of the files of each sort, which their names begin with.
fn largest<K>(files: &[IndexFile<K>]) -> BTreeMap<&str, usize> {
    let mut largest = BTreeMap::new();
    for IndexFile { name, size, .. } in files {
        let sort = name.split_once('-').map_or(name.as_str(), |(sort, _)| sort);
        let most = largest.entry(sort).or_default();
        *most = *size.max(most);
    }
    largest
}

/// Maps of texts and lists cannot fail to be written.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}

/// The folded words of names, and all others.
fn vocabulary(corpus: &Corpus) -> [String; 2] {
    let named = corpus.named();
    let groups = corpus.groups.windows(2).map(|ends| ends[0] as usize..ends[1] as usize);
    let (names, others): (Vec<_>, Vec<_>) = groups.partition(|words| named[words.clone()].contains(&true));
    let folded = |groups: Vec<Range<usize>>| {
        let folded = groups.into_iter().map(|words| corpus.words[words.start].folded.as_str());
        bytes::sorted(&folded.collect::<Vec<_>>())
    };
    [folded(names), folded(others)]
}

impl Facet {
    fn entry(&self) -> FacetEntry<'_> {
        let shown = self.values.iter().map(|value| [value.name.as_str(), value.note.as_str()]);
        let on_cards = matches!(self.name, "period" | "unit");
        let can_be_chosen = self.values.iter().all(|value| !value.id.is_empty());
        let ids = self.values.iter().map(|value| value.id.as_str());
        FacetEntry {
            name: self.name,
            count: self.values.len(),
            ids: ids.filter(|_| can_be_chosen).collect(),
            shown: shown.filter(|_| on_cards).collect(),
        }
    }

    /// The values of each exemplar: sets of them, and which set each one has.
    fn bytes(&self) -> Vec<u8> {
        let mut sets: Vec<&[u32]> = self.of.iter().map(Vec::as_slice).collect();
        sets.sort_unstable();
        sets.dedup();
        let mut out = Vec::new();
        bytes::number(&mut out, sets.len() as u32);
        for set in &sets {
            bytes::number(&mut out, set.len() as u32);
            set.iter().for_each(|value| bytes::number(&mut out, *value));
        }
        for values in &self.of {
            let place = sets.binary_search(&values.as_slice()).unwrap_or_default();
            bytes::number(&mut out, place as u32);
        }
        out
    }
}
