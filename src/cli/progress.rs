//! A bar on the terminal while pages are made.

use crate::pipeline::Progress;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// Shown on a terminal alone, and cleared when the build is done.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// Nothing is shown when nobody wants to hear anything.
    pub(super) fn new(quiet: bool) -> Self {
        let target = if quiet { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let style = ProgressStyle::with_template("{bar:40} {pos}/{len}")
            .unwrap_or_else(|_| ProgressStyle::default_bar());
        Self(ProgressBar::with_draw_target(None, target).with_style(style))
    }
}

impl Progress for Bar {
    fn begins(&self, pages: usize) {
        self.0.set_length(pages as u64);
    }

    fn page(&self) {
        self.0.inc(1);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
