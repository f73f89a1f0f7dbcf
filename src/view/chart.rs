//! From counts to bars: where each label, bar and value of a chart stands, so that a template only writes it down.
//!
//! Lengths are shares of the chart's width and heights are in `em`, which SVG 2 allows in attributes: letters keep their
//! size at every width of the window, and nothing needs a script or an inline style.

use super::{Bar, Chart, ChartText};
use crate::text::grouped;

/// How many bars a chart has at most, so that it prints on one sheet of A4; the table beside it has all rows.
const BARS: usize = 15;
/// How many lines a label has, empty ones included: content adds no element to a page.
const LINES: usize = 3;
/// How many letters of a label stand in one line of a window 320 px wide.
const LETTERS: usize = 34;
/// How long the longest bar is, in thousandths of the width; the rest is for its value.
const LONGEST: usize = 800;

// Heights in tenths of an `em`.
const LINE: usize = 14;
const BASELINE: usize = 10;
const BAR: usize = 9;
const GAP: usize = 9;

/// One bar before it is drawn.
#[derive(Debug, Clone)]
pub(super) struct Tally {
    /// What was counted.
    pub(super) label: String,
    /// How many.
    pub(super) count: usize,
}

/// Draws tallies in their order.
pub(super) fn chart(tallies: &[Tally]) -> Chart {
    let shown = &tallies[..tallies.len().min(BARS)];
    let most = shown.iter().map(|tally| tally.count).max().unwrap_or_default().max(1);
    let mut top = 0;
    let bars = shown.iter().map(|tally| {
        let lines = lines(&tally.label);
        let used = lines.iter().filter(|line| !line.is_empty()).count();
        let lines = lines.into_iter().zip(0..);
        let lines =
            lines.map(|(text, line)| ChartText { text, y: em(top + line * LINE + BASELINE) }).collect();
        let y = top + used * LINE + 1;
        top = y + BAR + GAP;
        let length = tally.count * LONGEST / most;
        let value = ChartText { text: grouped(tally.count), y: em(y + BAR - 1) };
        Bar { lines, y: em(y), length: format!("{}%", tenths(length)), value }
    });
    let bars = bars.collect();
    Chart { summary: summary(tallies), left: left(tallies, shown.len()), height: em(top), bar: em(BAR), bars }
}

/// What somebody who cannot see the chart is told of it.
fn summary(tallies: &[Tally]) -> String {
    let most = tallies.iter().map(|tally| tally.count).max().unwrap_or_default();
    let labels: Vec<&str> =
        tallies.iter().filter(|tally| tally.count == most).map(|tally| tally.label.as_str()).collect();
    let count = grouped(most);
    let range = match labels[..] {
        [] => String::new(),
        [only] if tallies.len() == 1 => format!("{only} ({count}). "),
        [first] => format!("Nhiều nhất: {first} ({count}). "),
        [first, second] => format!("Nhiều nhất: {first} và {second} (cùng {count}). "),
        _ => format!("Nhiều nhất là {count}, ở {} dòng. ", grouped(labels.len())),
    };
    format!("{range}Số liệu đầy đủ có trong bảng đi kèm.")
}

/// What everybody is told of a chart that has not room for all.
fn left(tallies: &[Tally], shown: usize) -> String {
    if shown == tallies.len() {
        return String::new();
    }
    format!("Biểu đồ vẽ {shown} dòng đầu trong số {} dòng; bảng số liệu có đủ.", grouped(tallies.len()))
}

/// A label broken between words, and before a parenthesis when one line is too short for all; what has no room in the
/// last line is left out, and the table has it.
fn lines(label: &str) -> [String; LINES] {
    let mut lines = <[String; LINES]>::default();
    let mut at = 0;
    let long = label.chars().count() > LETTERS;
    for word in label.split_whitespace() {
        let taken = lines[at].chars().count();
        let full = taken + 1 + word.chars().count() > LETTERS;
        if taken > 0 && (full || long && word.starts_with('(')) {
            if at + 1 == LINES {
                lines[at].push('…');
                break;
            }
            at += 1;
        }
        if !lines[at].is_empty() {
            lines[at].push(' ');
        }
        lines[at].push_str(word);
    }
    lines
}

/// A height as an attribute has it: «12.4em».
fn em(height: usize) -> String {
    format!("{}em", tenths(height))
}

fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(label: &str, count: usize) -> Tally {
        Tally { label: label.to_owned(), count }
    }

    #[test]
    fn bars_are_as_long_as_their_counts_tell() {
        let drawn = chart(&[tally("Năm 2024", 40), tally("Năm 2023", 10), tally("Năm 2022", 0)]);
        let lengths: Vec<&str> = drawn.bars.iter().map(|bar| bar.length.as_str()).collect();
        assert_eq!(lengths, ["80.0%", "20.0%", "0.0%"]);
        assert_eq!(drawn.bars[1].value.text, "10");
        assert!(drawn.summary.starts_with("Nhiều nhất: Năm 2024 (40)."));
    }

    #[test]
    fn of_equals_none_is_the_first() {
        let summary = |counts: &[usize]| {
            let tallies: Vec<Tally> =
                counts.iter().zip(["A", "B", "C"]).map(|(n, label)| tally(label, *n)).collect();
            chart(&tallies).summary.split(". ").next().map(str::to_owned).unwrap_or_default()
        };
        assert_eq!(summary(&[3, 1, 3]), "Nhiều nhất: A và C (cùng 3)");
        assert_eq!(summary(&[2, 2, 2]), "Nhiều nhất là 2, ở 3 dòng");
        assert_eq!(summary(&[2]), "A (2)");
    }

    #[test]
    fn long_labels_are_broken_between_words() {
        let label = "Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở";
        let broken = lines(label);
        assert_eq!(broken, ["Cán bộ, công chức, viên chức thi", "đua thực hiện văn hóa công sở", ""]);
        let endless = lines(&label.repeat(4));
        assert!(endless[2].ends_with('…') && endless.iter().all(|line| line.chars().count() <= LETTERS + 1));
        assert_eq!(
            lines("Văn phòng Sở (Sở Xây dựng tỉnh Minh Họa)"),
            ["Văn phòng Sở", "(Sở Xây dựng tỉnh Minh Họa)", ""]
        );
        assert_eq!(lines(""), ["", "", ""]);
    }

    #[test]
    fn of_many_rows_the_first_are_drawn_and_readers_are_told_so() {
        let rows: Vec<Tally> = (0..40).map(|row| tally(&format!("Đơn vị {row}"), 40 - row)).collect();
        let drawn = chart(&rows);
        assert_eq!(drawn.bars.len(), BARS);
        assert!(drawn.left.contains("15 dòng đầu trong số 40 dòng"), "{}", drawn.left);
    }
}
