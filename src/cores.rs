//! How work is parted among the processor's cores.

/// The most files or pages that one core takes at a time. Of larger portions the last would keep one core at work when the
/// others have nothing left.
pub const PORTION: usize = 64;
