//! What a run leaves behind.

use std::any::Any;

/// Memory that nobody needs any more, in so many pieces that giving it back takes a while: another thread does it, and a
/// process that ends before need not do it at all.
#[derive(Debug, Default)]
pub(super) struct Left(Vec<Box<dyn Any + Send + Sync>>);

impl Left {
    pub(super) fn push(&mut self, heap: impl Send + Sync + 'static) {
        self.0.push(Box::new(heap));
    }
}

impl Drop for Left {
    fn drop(&mut self) {
        let heap = std::mem::take(&mut self.0);
        if !heap.is_empty() {
            rayon::spawn(move || drop(heap));
        }
    }
}
