//! Text in the cells of spreadsheets.

/// A cell that no spreadsheet takes for a formula: what begins like one, in signs of any width, gets an apostrophe
/// before it (OWASP, CSV injection).
pub fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_becomes_text() {
        for formula in ["=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠A"] {
            assert_eq!(inert(formula), format!("'{formula}"));
        }
        assert_eq!(inert("Tổ 1 + 2"), "Tổ 1 + 2");
    }
}
