//! Numbers to call: what a municipality puts in the place of what its region says.

use crate::t;

/// A number, with that of the region beside it where a municipality put it in its place.
pub(super) fn told(number: &str, of_region: Option<&str>) -> String {
    match of_region {
        Some(of_region) => t!("phone-of-municipality", number = number, other = of_region),
        None => number.to_owned(),
    }
}

/// Whether two numbers lead to others, however they are written.
pub(super) fn is_other(one: &str, other: &str) -> bool {
    let digits = |number: &str| number.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(one) != digits(other)
}
