//! What somebody believes, which is sensitive personal data. The state's work on religions, and communities of believers,
//! are not.

use super::context::{has_word, head, names_a_person, tail};
use super::passage::Passage;
use crate::diag::Offset;
use std::ops::Range;

/// Words for believing.
pub(super) const WORDS: &[&str] = &[
    "theo đạo",
    "tín đồ",
    "giáo dân",
    "phật tử",
    "theo công giáo",
    "theo thiên chúa giáo",
    "theo phật giáo",
    "theo tin lành",
    "theo đạo phật",
    "theo đạo thiên chúa",
    "theo đạo tin lành",
    "theo hồi giáo",
    "theo cao đài",
    "theo hòa hảo",
    "người công giáo",
    "người theo đạo",
    "gốc đạo",
    "đạo gốc",
    "quy y",
    "rửa tội",
    "tôn giáo",
    "con chiên",
    "gia đình công giáo",
    "người có đạo",
    "không theo tôn giáo",
    "không tôn giáo",
];

/// Religions, as a form's line names one.
const RELIGIONS: &[&str] = &[
    "phật giáo",
    "công giáo",
    "thiên chúa",
    "thiên chúa giáo",
    "tin lành",
    "cao đài",
    "hòa hảo",
    "hồi giáo",
    "đạo phật",
    "không",
    "phật",
    "hoà hảo",
    "islam",
    "bà la môn",
    "phật giáo hòa hảo",
];

/// Words for communities and for the state's work.
const IN_GENERAL: &[&str] = &[
    "đồng bào",
    "bà con",
    "hộ",
    "các",
    "những",
    "giáo xứ",
    "quản lý nhà nước",
    "ban",
    "hoạt động",
    "cơ sở",
    "chức sắc",
    "chính sách",
    "lĩnh vực",
    "dân tộc và",
    "dân tộc",
    "vùng",
    "ủy ban",
    "tổ chức",
    "luật",
    "nhân dân",
    "cộng đồng",
    "đông đảo",
    "vận động",
    "sở",
    "phòng",
    "công tác",
    "người dân",
    "tự do",
];

pub(super) fn find(passage: &Passage<'_>, at: Range<Offset>) -> Option<Range<Offset>> {
    let before = passage.before(at.start);
    let after = passage.after(at.end);
    if has_word(tail(before, 30), IN_GENERAL) {
        return None;
    }
    let end = if passage.text[at.clone()].to_lowercase() == "tôn giáo" {
        // The word alone says nothing; "Tôn giáo: Phật giáo" does.
        let line = after.trim_start_matches(['*', ' ', '|']).strip_prefix(':')?;
        let name = line.trim_start_matches(['*', ' ']);
        has_word(head(name, 14), RELIGIONS).then_some(at.end)
    } else {
        names_a_person(before).then_some(at.end)
    };
    end.map(|end| at.start..end)
}
