//! Photographs: from an author's picture to what readers get of it, in several widths, upright and without metadata.
//!
//! A picture is *looked at* when a text names it: its bytes are read once, its kind and size are known, and what is wrong
//! with it is a finding. It is *developed* when its prints are needed: decoded, turned upright, cut, made smaller and
//! encoded. A print's name is made of the picture's bytes and of everything that is done to them, so that pages can name
//! prints that nobody has made yet, and a print that exists need not be made again. An original is never published.

mod album;
mod budget;
mod cut;
mod develop;
mod look;
mod markup;
mod print;
mod store;
mod tell;

pub use album::{Album, Known};
pub use budget::Budget;
pub use cut::{Cut, Focus, Shape};
pub use develop::{decodes, develop};
pub use look::{Fault, Kind, Look};
pub use markup::{Loading, html};
pub use print::{FOLDER, Format, Photo, Print};
pub use store::Store;
pub use tell::is_file_name;
