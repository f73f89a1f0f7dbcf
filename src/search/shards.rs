//! Lists cut into files, so that a reader fetches a few kilobytes of them and not all.
//!
//! A file holds the lists of neighbouring words, so what begins with the same letters lies together. The smaller the files,
//! the less a query fetches that it does not need, but the more the table of contents has to name.

use super::corpus::Corpus;
use super::lists::{Group, Run};
use super::{IndexFile, Making};
use crate::text::Fingerprint;
use rayon::prelude::*;

/// Files of lists.
#[derive(Debug)]
pub(super) struct Shards<K> {
    /// What the first folded word, or pair, of each file begins with, and nothing in the files before it.
    pub(super) firsts: Vec<String>,
    /// The files.
    pub(super) files: Vec<IndexFile<K>>,
}

/// No file is smaller, while there is more to put into it.
const SMALLEST: usize = 1 << 8;

/// A part of a run: its place among the runs, and its bytes.
type Slice = (usize, std::ops::Range<usize>);

impl<K: Send> Shards<K> {
    /// Cuts lists of a sort between groups; `name` makes a group's name. A query fetches so many of these files.
    pub(super) fn cut(
        sort: &str,
        runs: &[Run],
        fetched: usize,
        making: &Making<impl Fn(&str, &Fingerprint) -> Option<(K, usize)> + Sync>,
        name: impl Fn(&Group) -> String,
    ) -> Self {
        let total: usize = runs.iter().map(|run| run.bytes.len()).sum();
        // A name costs some six bytes in the table of contents: the sum of both is smallest at the root.
        let size = (total * 6 / fetched).isqrt().max(SMALLEST);
        let mut firsts = Vec::new();
        let mut shards: Vec<Vec<Slice>> = Vec::new();
        let mut room = 0;
        let mut last = String::new();
        for (place, run) in runs.iter().enumerate() {
            let ends = run.groups.iter().skip(1).map(|group| group.start as usize).chain([run.bytes.len()]);
            for (group, end) in run.groups.iter().zip(ends) {
                let start = group.start as usize;
                let own = name(group);
                if room == 0 {
                    firsts.push(beginning(&own, &last));
                    shards.push(Vec::new());
                    room = size;
                }
                last = own;
                room = room.saturating_sub(end - start);
                if let Some(shard) = shards.last_mut() {
                    match shard.last_mut().filter(|(last, _)| *last == place) {
                        Some((_, bytes)) => bytes.end = end,
                        None => shard.push((place, start..end)),
                    }
                }
            }
        }
        let files = shards.par_iter().enumerate().map_init(
            || making.packer(),
            |packer, (place, slices)| {
                let parts: Vec<&[u8]> =
                    slices.iter().map(|(run, bytes)| &runs[*run].bytes[bytes.clone()]).collect();
                making.file(packer, format!("{sort}-{place}"), &parts.concat())
            },
        );
        Self { firsts, files: files.collect() }
    }
}

/// The shortest beginning of a name that sorts behind the name before it.
fn beginning(name: &str, before: &str) -> String {
    let same = name.chars().zip(before.chars()).take_while(|(here, there)| here == there).count();
    name.chars().take(same + 1).collect()
}

/// The name of a group whose lists are of so many words.
pub(super) fn name(corpus: &Corpus, group: &Group, words: usize) -> String {
    group.key[..words].iter().map(|word| corpus.folded(*word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::bytes::tests::unpacked;
    use super::super::{Content, anew};
    use super::*;
    use std::convert::Infallible;

    #[test]
    fn a_file_is_named_by_as_little_as_tells_it_from_the_one_before() {
        assert_eq!(beginning("nguyen thi", "nguyen tam"), "nguyen th");
        assert_eq!(beginning("nguyen thi", "nguyen"), "nguyen ");
        assert_eq!(beginning("an", ""), "a");
    }

    #[test]
    fn lists_are_cut_between_groups_alone_and_none_is_lost() {
        let group = |place: u32, start| Group { start, key: [place; 3] };
        let run = |place: u32, size: usize| Run {
            bytes: vec![place as u8; size],
            groups: vec![group(place, 0), group(place + 1, size as u32 / 2)],
        };
        let runs = [run(10, SMALLEST / 2), run(20, 3 * SMALLEST), Run::default(), run(30, SMALLEST / 10)];
        let making = Making { profiles: 4, known: anew };
        let shards = Shards::cut("head", &runs, 3, &making, |group| group.key[0].to_string());
        assert_eq!(shards.firsts, ["1", "21", "3"]);
        assert!(shards.files.iter().map(|file| file.name.as_str()).eq(["head-0", "head-1", "head-2"]));
        let bytes =
            |IndexFile { content: Content::Packed(bytes), .. }: IndexFile<Infallible>| unpacked(&bytes);
        let files: Vec<Vec<u8>> = shards.files.into_iter().map(bytes).collect();
        assert_eq!(files.concat(), runs.map(|run| run.bytes).concat());
    }
}
