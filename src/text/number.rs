//! Numbers as Vietnamese offices write them: decimal comma, full stop between thousands. All arithmetic is exact.

use rust_decimal::{Decimal, RoundingStrategy};

/// A decimal with comma: «97,5», «1.250».
pub fn decimal(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    match digits.split_once('.') {
        Some((whole, fraction)) => format!("{sign}{},{fraction}", thousands(whole)),
        None => format!("{sign}{}", thousands(digits)),
    }
}

/// A count: «1.250».
pub fn grouped(count: usize) -> String {
    thousands(&count.to_string())
}

fn thousands(digits: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// Two counts as a percentage for readers: «66,7%» (rounded half up to one place; comparisons never use it).
pub fn share_text(count: Decimal, of: Decimal) -> String {
    let percent = (count * Decimal::ONE_HUNDRED).checked_div(of).unwrap_or_default();
    format!("{}%", decimal(percent.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_a_comma_and_grouped_thousands() {
        assert_eq!(decimal("97.50".parse().unwrap()), "97,5");
        assert_eq!(grouped(1234567), "1.234.567");
        assert_eq!(decimal("-1234.5".parse().unwrap()), "-1.234,5");
    }

    #[test]
    fn shares_are_shown_with_one_place() {
        assert_eq!(share_text(6.into(), 9.into()), "66,7%");
        assert_eq!(share_text(10.into(), 20.into()), "50%");
        assert_eq!(share_text(1.into(), 0.into()), "0%");
    }
}
