//! What the agency's portal shows of the section: the newest exemplars, as a fragment to be put into a page, as a page for
//! a frame, and the guide that tells an office how.
//!
//! All of it stands on somebody else's page, so every address in it is absolute.

use super::{Content, Latest, LatestItem, PortalClass, PortalGuide, Viewer};
use crate::archive::Index;

/// Address of the fragment.
pub(super) const FRAGMENT: &str = "nhung/moi-nhat.html";
/// Address of the page for a frame.
pub(super) const FRAME: &str = "nhung/khung.html";
/// Address of the guide.
pub(super) const GUIDE: &str = "nhung/";
/// Address of the newest exemplars as data.
pub const LATEST_DATA: &str = "nhung/moi-nhat.json";

/// The fragment's classes, by which a portal gives it a look: themes that override the fragment keep them.
const CLASSES: &[(&str, &str)] = &[
    ("guong-latest", "toàn khối"),
    ("guong-latest__sample", "dòng báo nội dung mẫu, chỉ có ở trang mẫu"),
    ("guong-latest__list", "danh sách"),
    ("guong-latest__item", "một gương"),
    ("guong-latest__title", "tiêu đề, có liên kết tới bài"),
    ("guong-latest__who", "tên cá nhân, tập thể; chức vụ; đơn vị"),
    ("guong-latest__impact", "một câu về kết quả"),
    ("guong-latest__date", "ngày giới thiệu"),
    ("guong-latest__more", "liên kết tới chuyên trang"),
];

impl Viewer<'_> {
    /// The newest exemplars that a portal may show, drafts never.
    pub fn newest_for_portal(&self) -> impl Iterator<Item = Index> {
        let published = self.newest().into_iter().filter(|index| !self.card(*index).draft);
        published.take(self.config.portal_latest)
    }

    /// The same as its templates see them.
    pub(super) fn latest(&self) -> Latest {
        let items = self.newest_for_portal().map(|index| {
            let card = self.card(index);
            LatestItem { url: self.absolute(&card.path), card: card.clone() }
        });
        Latest { items: items.collect(), home: self.config.base_url.clone() }
    }

    pub(super) fn latest_frame(&self) -> (String, String, Content) {
        ("Gương mới giới thiệu".to_owned(), String::new(), Content::LatestFrame(self.latest()))
    }

    pub(super) fn portal_guide(&self) -> (String, String, Content) {
        let base = &self.config.base_url;
        let host_path = base.splitn(4, '/').nth(3).unwrap_or_default();
        let view = PortalGuide {
            count: self.newest_for_portal().count(),
            include: format!("<!--#include virtual=\"/{host_path}{FRAGMENT}\" -->"),
            frame: format!(
                "<iframe src=\"{base}{FRAME}\" title=\"Gương mới giới thiệu\" width=\"100%\" height=\"1100\" loading=\"lazy\"></iframe>"
            ),
            fragment_url: format!("{base}{FRAGMENT}"),
            data_url: format!("{base}{LATEST_DATA}"),
            classes: CLASSES.iter().map(|(name, meaning)| PortalClass { name, meaning }).collect(),
        };
        let description = "Cách đưa những gương mới giới thiệu lên trang chủ của cổng thông tin cơ quan.";
        ("Đưa gương mới lên cổng thông tin".to_owned(), description.to_owned(), Content::PortalGuide(view))
    }
}
