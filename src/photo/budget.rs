//! How many pictures are in work at once: as many as fit into a bounded memory, whatever the number of cores.

use std::sync::{Condvar, Mutex, PoisonError};

/// Memory that pictures in work share. A picture that asks for more than all of it works alone.
#[derive(Debug)]
pub struct Budget {
    whole: u64,
    left: Mutex<u64>,
    returned: Condvar,
}

impl Budget {
    /// What one run may spend on decoded pictures, in bytes: four photographs of 12 megapixels, or one of 50.
    const BYTES: u64 = 160 << 20;

    /// Runs some work while holding its share. The work must not wait for other work of the same budget.
    pub fn spend<T>(&self, bytes: u64, work: impl FnOnce() -> T) -> T {
        let share = bytes.min(self.whole);
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let mut left =
            self.returned.wait_while(left, |left| *left < share).unwrap_or_else(PoisonError::into_inner);
        *left -= share;
        drop(left);
        let _held = Held { budget: self, share };
        work()
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self { whole: Self::BYTES, left: Mutex::new(Self::BYTES), returned: Condvar::new() }
    }
}

/// A share that goes back when the work ends, in whatever way.
struct Held<'a> {
    budget: &'a Budget,
    share: u64,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        *self.budget.left.lock().unwrap_or_else(PoisonError::into_inner) += self.share;
        self.budget.returned.notify_all();
    }
}
