//! Random tests: a generator whose seed gives the same run each time, so that a failure can be repeated, and the numbers that
//! the environment sets.

#![allow(dead_code, clippy::disallowed_methods)] // no test needs all of it; the environment names the seeds

/// SplitMix64 (Steele, Lea, Flood 2014). The value is the seed at first and the state later.
pub struct Dice(pub u64);

impl Dice {
    /// A number from 0 to `n` - 1.
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % n
    }

    /// True with a probability of 1 in `n`.
    pub fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }

    /// One of the values of the list.
    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u64) as usize]
    }
}

/// The number that an environment variable gives, or the other one where it is not set.
pub fn number(variable: &str, otherwise: u64) -> u64 {
    std::env::var(variable).map_or(otherwise, |v| {
        v.parse()
            .unwrap_or_else(|_| panic!("{variable} is no number: {v:?}"))
    })
}
