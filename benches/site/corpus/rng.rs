//! A small generator of numbers that only look random: splitmix64 (Steele, Lea and Flood, OOPSLA 2014).

/// The generator's state.
#[derive(Debug, Clone)]
pub(super) struct Rng(u64);

/// What the numbers are for: a change in one part leaves the others as they were.
#[derive(Debug, Clone, Copy)]
pub(super) enum Part {
    Outline,
    Front,
    Story,
}

impl Rng {
    /// The numbers of one part of one profile.
    pub(super) fn of(profile: usize, part: Part) -> Self {
        let mut rng = Self(2025 + profile as u64 * 4 + part as u64);
        rng.0 = rng.next();
        rng
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below a bound; so much smaller than 2⁶⁴ that the remainder's bias does not matter.
    pub(super) fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound.max(1) as u64) as usize
    }

    /// A number between two, both included.
    pub(super) fn between(&mut self, least: usize, most: usize) -> usize {
        least + self.below(most - least + 1)
    }

    /// One of a list.
    pub(super) fn pick<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// Some of a list, each once, in any order.
    pub(super) fn sample<'a, T>(&mut self, list: &'a [T], count: usize) -> Vec<&'a T> {
        let mut rest: Vec<&T> = list.iter().collect();
        (0..count.min(list.len())).map(|_| rest.swap_remove(self.below(rest.len()))).collect()
    }
}
