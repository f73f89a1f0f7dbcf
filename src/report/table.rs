//! Reports for a terminal: columns aligned by the width that Vietnamese text takes on it.

use super::sheet::{self, Align, Column, Repeat, Sheet};
use super::{Gap, YearReport};
use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const GAP: &str = "  ";

/// All reports, one below the other.
pub(super) fn write(reports: &[YearReport]) -> Vec<u8> {
    let mut text = String::new();
    for report in reports {
        for sheet in sheet::of(report) {
            text += &format!("{}\n{}\n", report.agency.name, sheet.title);
            for line in sheet::subtitles(report, &sheet) {
                text += &format!("{line}\n");
            }
            text += "\n";
            draw(&sheet, &mut text);
            text += "\n";
        }
        left_out(&report.left_out, &mut text);
    }
    text.into_bytes()
}

fn left_out(gaps: &[Gap], text: &mut String) {
    if gaps.is_empty() {
        return;
    }
    *text += "CHƯA ĐẦY ĐỦ: các hồ sơ sau có lỗi nên chưa đưa vào danh sách\n";
    for gap in gaps {
        *text += &format!("{GAP}{} ({})\n", gap.file, gap.rules.join(", "));
    }
    *text += "\n";
}

fn draw(sheet: &Sheet, text: &mut String) {
    let heads: Vec<Vec<String>> =
        sheet.columns.iter().map(|column| wrap(column.head, usize::from(column.width))).collect();
    let rows: Vec<Vec<Vec<String>>> = sheet
        .groups
        .iter()
        .flat_map(|group| group.rows(Repeat::Never))
        .map(|row| {
            let cells = row.into_iter().zip(sheet.columns);
            cells.map(|(cell, column)| wrap(&cell.shown(), usize::from(column.width))).collect()
        })
        .collect();
    let widths: Vec<usize> = (0..sheet.columns.len())
        .map(|index| {
            let lines = std::iter::once(&heads).chain(&rows).flat_map(|row| &row[index]);
            lines.map(|line| line.width()).max().unwrap_or_default()
        })
        .collect();
    draw_row(&heads, &widths, sheet.columns, text);
    let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
    *text += &format!("{}\n", rule.join(GAP));
    if rows.is_empty() {
        *text += "(không có)\n";
    }
    for row in &rows {
        draw_row(row, &widths, sheet.columns, text);
    }
}

/// One row: as many lines as its highest cell.
fn draw_row(cells: &[Vec<String>], widths: &[usize], columns: &[Column], text: &mut String) {
    let height = cells.iter().map(Vec::len).max().unwrap_or_default();
    for line in 0..height {
        let parts = cells.iter().zip(widths).zip(columns).map(|((cell, width), column)| {
            pad(cell.get(line).map_or("", String::as_str), *width, column.align)
        });
        let joined = parts.collect::<Vec<_>>().join(GAP);
        *text += joined.trim_end();
        text.push('\n');
    }
}

fn pad(text: &str, width: usize, align: Align) -> String {
    let space = " ".repeat(width.saturating_sub(text.width()));
    match align {
        Align::Left => format!("{text}{space}"),
        Align::Right => format!("{space}{text}"),
        Align::Center => {
            let (left, right) = space.split_at(space.len() / 2);
            format!("{left}{text}{right}")
        }
    }
}

/// A text in lines of at most so many columns, broken between words; a longer word stands alone. An empty text is an
/// empty line. Controls, which could move the cursor or change the terminal's colours, become spaces.
fn wrap(text: &str, width: usize) -> Vec<String> {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut lines = vec![String::new()];
    for word in plain.split_whitespace() {
        let line = lines.last().map_or(0, |line| line.width());
        if line > 0 && line + 1 + word.width() > width {
            lines.push(word.to_owned());
        } else if let Some(last) = lines.last_mut() {
            if line > 0 {
                last.push(' ');
            }
            *last += word;
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_letters_and_not_as_their_bytes() {
        assert_eq!(pad("Đào", 5, Align::Left), "Đào  ");
        assert_eq!(pad("Ấn", 4, Align::Right), "  Ấn");
        assert_eq!(pad("STT", 5, Align::Center), " STT ");
    }

    #[test]
    fn long_texts_are_broken_between_words() {
        assert_eq!(wrap("Phòng Quản lý nhà", 10), ["Phòng Quản", "lý nhà"]);
        assert_eq!(wrap("15/QĐ-MẪU-RẤT-DÀI", 5), ["15/QĐ-MẪU-RẤT-DÀI"]);
        assert_eq!(wrap("", 5), [""]);
        assert_eq!(wrap("a\u{1b}[31mb", 9), ["a [31mb"]);
    }
}
