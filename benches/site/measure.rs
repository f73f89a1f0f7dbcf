//! One measured run, as a line that one part of the program prints and another reads.

use crate::Result;
use crate::kernel::Usage;
use std::fmt;
use std::str::FromStr;

/// What one run took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Run {
    /// Seconds from start to end.
    pub(crate) wall: f64,
    /// Processor time and memory, where the system tells.
    pub(crate) usage: Option<Usage>,
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.wall)?;
        match self.usage {
            Some(usage) => write!(f, " {} {}", usage.cpu, usage.peak_kib),
            None => Ok(()),
        }
    }
}

impl FromStr for Run {
    type Err = Box<dyn std::error::Error>;

    fn from_str(line: &str) -> Result<Self> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            [wall] => Ok(Self { wall: wall.parse()?, usage: None }),
            [wall, cpu, peak] => Ok(Self {
                wall: wall.parse()?,
                usage: Some(Usage { cpu: cpu.parse()?, peak_kib: peak.parse()? }),
            }),
            _ => Err(format!("not a measurement: {line:?}").into()),
        }
    }
}
