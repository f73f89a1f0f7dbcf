//! The card: an exemplar in a list.

use super::{Card, Viewer, picture};
use crate::archive::Index;
use crate::criteria::Standing;
use crate::text::{monogram, short_date};

impl Viewer<'_> {
    /// The name of a profile's unit.
    pub(super) fn unit_name(&self, id: &str) -> &str {
        self.config.unit(id).map_or("", |(_, unit)| &unit.name)
    }

    /// The name of an agency, where the site has several.
    pub(super) fn agency_name(&self, id: &str) -> &str {
        let agency = self.config.agency(id).filter(|_| self.several_agencies());
        agency.map_or("", |agency| &agency.name)
    }

    pub(super) fn make_card(&self, index: Index) -> Card {
        let exemplar = self.archive.exemplars[index];
        let profile = exemplar.profile();
        let plan = self.plans.get(&profile.plan);
        let level = exemplar.level();
        let day = exemplar.day();
        let role =
            if profile.kind.is_person() { &profile.subject.position } else { &profile.subject.composition };
        let unit = self.unit_name(&profile.unit);
        Card {
            path: self.links.address(&profile.key.path()),
            title: profile.title.clone(),
            name: profile.subject.name.value.clone(),
            role: role.as_deref().cloned().unwrap_or_default(),
            kind: profile.kind.name(),
            kind_name: profile.kind.vietnamese(),
            unit: unit.to_owned(),
            unit_said: says(&profile.subject.name, unit)
                || role.as_ref().is_some_and(|role| says(role, unit)),
            agency: self.agency_name(&profile.agency).to_owned(),
            period: exemplar.period().to_string(),
            date_iso: day.map(|day| day.to_string()).unwrap_or_default(),
            date: day.map(short_date).unwrap_or_default(),
            impact: profile.impact.clone(),
            level: level
                .map(|level| plan.map_or(level.vietnamese(), |plan| plan.level_name(level)).to_owned())
                .unwrap_or_default(),
            level_id: level.map_or("", |level| level.name()),
            portrait: profile.portrait.as_ref().map(picture::small),
            monogram: monogram(&profile.subject.name),
            draft: exemplar.standing() == Standing::Draft,
        }
    }
}

/// Whether a part of a name or role ends with a unit's name: "Trưởng phòng Quản lý nhà" with "Phòng Quản lý nhà".
fn says(text: &str, unit: &str) -> bool {
    let unit = unit.to_lowercase();
    let text = text.to_lowercase();
    // The unit's own name may have a comma.
    std::iter::once(text.as_str()).chain(text.split([',', ';', '(', ')'])).any(|part| {
        let before = part.trim().strip_suffix(&unit);
        !unit.is_empty() && before.is_some_and(|before| !before.ends_with(char::is_alphanumeric))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_ends_with_the_unit_says_it() {
        assert!(says("Trưởng phòng Quản lý nhà", "Phòng Quản lý nhà"));
        assert!(says("Phó Chánh Thanh tra, Bí thư Chi bộ", "Thanh tra"));
        assert!(says("Văn phòng Sở", "Văn phòng Sở"));
        assert!(says("Tổ giải quyết đơn phức tạp, kéo dài", "Tổ giải quyết đơn phức tạp, kéo dài"));
        assert!(!says("Thanh tra viên chính", "Thanh tra"));
        assert!(!says("12 công chức", "Tổ 1"));
        assert!(!says("Tổ 11", "1") && !says("Tổ 12", "Tổ 1") && !says("Chuyên viên", ""));
    }
}
