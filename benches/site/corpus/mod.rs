//! A site of any number of profiles, always the same: profile *i* has the same text whatever their number.
//!
//! Five agencies work by five plans over ten years. Places follow from the number by arithmetic, so that every plan has
//! its profiles in every quarter and no quota or monthly pick stays unmet; everything else comes from a seeded generator.
//! All agencies, people and deeds are invented.

mod agencies;
mod checks;
mod decisions;
mod front;
mod outline;
mod phrases;
mod plans;
mod rng;
mod story;

use outline::Outline;
use std::fs;
use std::io;
use std::path::Path;

/// Years that the site covers.
const YEARS: std::ops::RangeInclusive<i32> = 2016..=2025;

/// Writes a site of `n` profiles into a new folder; returns the bytes of the profiles.
pub(crate) fn write(n: usize, site: &Path) -> io::Result<u64> {
    let content = site.join("content");
    let profiles = content.join("profiles");
    for folder in ["plans", "decisions"] {
        fs::create_dir_all(content.join(folder))?;
    }
    for year in YEARS {
        fs::create_dir_all(profiles.join(year.to_string()))?;
    }
    fs::write(site.join("site.toml"), agencies::site())?;
    for plan in plans::PLANS {
        fs::write(content.join(format!("plans/{}.md", plan.id)), plans::file(plan))?;
    }
    for decision in decisions::all() {
        fs::write(content.join(format!("decisions/{}.md", decision.id)), decision.text)?;
    }
    let mut bytes = 0;
    for i in 0..n {
        let outline = Outline::of(i);
        let text = format!("{}{}", front::matter(&outline), story::body(&outline));
        bytes += text.len() as u64;
        fs::write(profiles.join(format!("{}.md", outline.key())), text)?;
    }
    Ok(bytes)
}

/// A TOML string; our texts hold neither quotes nor backslashes.
fn quoted(text: &str) -> String {
    debug_assert!(!text.contains(['"', '\\', '\n']), "{text}");
    format!("\"{text}\"")
}
