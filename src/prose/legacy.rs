//! Text pasted from a document in an old Vietnamese encoding: the file is UTF-8, the words are not Vietnamese.

use super::{CharacterRule, Found};
use crate::diag::rule;
use crate::text::pasted;

pub(super) const RULE: CharacterRule = CharacterRule { rule: &rule::LEGACY_ENCODING, find };

fn find(line: &str) -> Option<Found> {
    let (word, encoding, right) = pasted(line)?;
    let start = word.as_ptr() as usize - line.as_ptr() as usize;
    let args = vec![("value", word.to_owned()), ("right", right), ("encoding", encoding.name().to_owned())];
    // Of a text in an old encoding one word is not the whole: the author converts it.
    Some(Found { span: start..start + word.len(), args, right: None })
}
