//! The search page: what it can be narrowed by, and the ways in that need no script.

use super::lists::{Grouping, ListOf};
use super::{Choice, ChoiceGroup, ChoiceOption, Content, Search, Viewer};
use crate::markdown::LinkStyle;
use crate::text::roman;

impl Viewer<'_> {
    pub(super) fn search(&self, index: &str) -> (String, String, Content) {
        let view = Search {
            index: index.to_owned(),
            offline: self.links == LinkStyle::File,
            total: self.archive.exemplars.len(),
            choices: self.choices(),
            years: self.year_entries(),
            ways: self.ways(),
            csp: CSP.to_owned(),
        };
        let description =
            "Tìm gương điển hình tiên tiến theo tên, đơn vị, phong trào hoặc nội dung.".to_owned();
        ("Tìm kiếm".to_owned(), description, Content::Search(view))
    }

    /// Everything that has more than one option to choose from.
    fn choices(&self) -> Vec<Choice> {
        let option = |value: String, title: String| ChoiceOption { value, title };
        let years = self.archive.years().into_iter().rev();
        let years = years.map(|year| option(year.to_string(), year.to_string())).collect();
        let quarters = (1..=4).map(|quarter| option(quarter.to_string(), format!("Quý {}", roman(quarter))));
        let single = |options| vec![ChoiceGroup { title: String::new(), options }];
        let list = |name, label, grouping| Choice { name, label, groups: single(self.options(grouping)) };
        let all = [
            Choice { name: "nam", label: "Năm", groups: single(years) },
            Choice { name: "quy", label: "Quý", groups: single(quarters.collect()) },
            Choice { name: "don-vi", label: "Đơn vị", groups: self.unit_groups() },
            list("loai", "Loại", Grouping::Kinds),
            list("linh-vuc", "Lĩnh vực", Grouping::Categories),
            list("cap", "Cấp công nhận", Grouping::Levels),
        ];
        let several =
            |choice: &Choice| choice.groups.iter().map(|group| group.options.len()).sum::<usize>() > 1;
        all.into_iter().filter(several).collect()
    }

    fn options(&self, grouping: Grouping) -> Vec<ChoiceOption> {
        let lists = self.lists().into_iter().filter(|list| list.grouping() == grouping);
        lists
            .map(|list| ChoiceOption { value: list.id().to_owned(), title: self.list_title(&list) })
            .collect()
    }

    /// Units that have an exemplar, by agency where there are several.
    fn unit_groups(&self) -> Vec<ChoiceGroup> {
        let groups = self.config.agencies.iter().map(|agency| {
            let units = agency.units.iter().map(|unit| ListOf::Unit(&unit.id));
            let options = units
                .filter(|list| !self.members(list).is_empty())
                .map(|list| ChoiceOption { value: list.id().to_owned(), title: self.list_title(&list) });
            ChoiceGroup { title: self.agency_name(&agency.id).to_owned(), options: options.collect() }
        });
        groups.filter(|group| !group.options.is_empty()).collect()
    }
}

/// As on every page, but for the page's own script, which may fetch the index and send the form to the page itself.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";
