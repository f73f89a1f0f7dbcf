//! What the kernel accounts for a process, and its write-back. Elsewhere than on Unix nothing is known of them.

/// Time on processors, and memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Usage {
    /// Seconds of user and system time.
    pub(crate) cpu: f64,
    /// Largest resident set, in KiB.
    pub(crate) peak_kib: u64,
}

/// Of this process.
#[cfg(unix)]
pub(crate) fn own() -> Option<Usage> {
    usage(nix::sys::resource::UsageWho::RUSAGE_SELF)
}

/// Of all processes that this one has started and waited for; the largest resident set is that of the largest.
#[cfg(unix)]
pub(crate) fn children() -> Option<Usage> {
    usage(nix::sys::resource::UsageWho::RUSAGE_CHILDREN)
}

#[cfg(unix)]
fn usage(who: nix::sys::resource::UsageWho) -> Option<Usage> {
    use nix::sys::time::TimeValLike;
    let usage = nix::sys::resource::getrusage(who).ok()?;
    let micros = usage.user_time().num_microseconds() + usage.system_time().num_microseconds();
    let peak = u64::try_from(usage.max_rss()).unwrap_or(0);
    // Kilobytes everywhere but on Apple's systems.
    let peak_kib = if cfg!(target_vendor = "apple") { peak / 1024 } else { peak };
    Some(Usage { cpu: micros as f64 / 1e6, peak_kib })
}

/// Waits until everything written so far has reached the disk, so that no write-back falls into the next run.
#[cfg(unix)]
pub(crate) fn settle() {
    nix::unistd::sync();
}

/// Of this process.
#[cfg(not(unix))]
pub(crate) fn own() -> Option<Usage> {
    None
}

/// Of the processes that it started.
#[cfg(not(unix))]
pub(crate) fn children() -> Option<Usage> {
    None
}

/// Does nothing.
#[cfg(not(unix))]
pub(crate) fn settle() {}
