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

use crate::render::RenderedPage;
use crate::text::Fingerprint;
use bytes::Packer;
use corpus::Corpus;
use lists::Lists;
use material::Facet;
use rayon::prelude::*;
use serde::Serialize;
use shards::{Shards, name};
use std::collections::BTreeMap;
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

/// The folder of the index that is made from some material: an address below the root.
pub fn folder(made_from: &Fingerprint) -> String {
    let fingerprint = blake3::Hash::from_bytes(*made_from).to_hex();
    format!("tim-kiem/{}/", &fingerprint[..12])
}

/// All files of the index.
pub fn files(material: &Material<'_>) -> Vec<RenderedPage> {
    let folder = folder(&material.fingerprint());
    let corpus = Corpus::read(material);
    let Lists { heads, bodies, pairs, triples } = Lists::of(&corpus);
    let packer = || Packer::of(material.profiles.len());
    // A query of three words has two pairs; most phrases are of three words or four.
    let heads = Shards::cut(&heads, 3, packer, |group| name(&corpus, group, 1));
    let bodies = Shards::cut(&bodies, 3, packer, |group| name(&corpus, group, 1));
    let pairs = Shards::cut(&pairs, 2, packer, |group| name(&corpus, group, 2));
    let triples = Shards::cut(&triples, 2, packer, |group| name(&corpus, group, 3));
    let batch = (material.profiles.len() / 2_500).clamp(1, 16);
    let cards = material.profiles.par_chunks(batch).map_init(packer, |packer, profiles| {
        let cards: Vec<_> = profiles.iter().map(|profile| &profile.card).collect();
        packer.pack(&json(&cards))
    });
    let numbered = |name: &'static str, files: Vec<Vec<u8>>| {
        files.into_iter().enumerate().map(move |(place, bytes)| (format!("{name}-{place}"), bytes))
    };
    let [names, words] = vocabulary(&corpus);
    let single = [
        ("triples", bytes::sorted(&triples.firsts).into_bytes()),
        ("names", names.into_bytes()),
        ("words", words.into_bytes()),
    ];
    let facets = material.facets.iter().map(|facet| (format!("facet-{}", facet.name), facet.bytes()));
    let single = single.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).chain(facets);
    let mut packer = packer();
    let mut files: Vec<(String, Vec<u8>)> = single
        .map(|(name, bytes)| (name, packer.pack(&bytes)))
        .chain(numbered("head", heads.files))
        .chain(numbered("body", bodies.files))
        .chain(numbered("pair", pairs.files))
        .chain(numbered("triple", triples.files))
        .chain(numbered("card", cards.collect()))
        .collect();
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
    files.push(("catalog".to_owned(), packer.pack(&catalog)));
    let page = |(name, bytes)| RenderedPage { path: format!("{folder}{name}.bin"), bytes };
    files.into_iter().map(page).collect()
}

/// The size of the largest of the files of each sort, which their names begin with.
fn largest(files: &[(String, Vec<u8>)]) -> BTreeMap<&str, usize> {
    let mut largest = BTreeMap::new();
    for (name, bytes) in files {
        let sort = name.split_once('-').map_or(name.as_str(), |(sort, _)| sort);
        let size = largest.entry(sort).or_default();
        *size = bytes.len().max(*size);
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
