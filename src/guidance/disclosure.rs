//! Below which numbers figures that leave a vault are not told.

use serde::Deserialize;

/// How figures are told outside the vault, so that nobody can be known by them. No rule
/// of a statistical office for a number as small as a team's was readable; these numbers
/// are an inference from how CBS hides and rounds larger ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Disclosure {
    /// A number below this is told as "fewer than".
    pub below: usize,
    /// Other numbers are rounded to a multiple of this.
    pub round_to: usize,
    /// Only of so many cases or more a percentage is told.
    pub percent_from: usize,
}

impl Default for Disclosure {
    fn default() -> Self {
        Self { below: 10, round_to: 5, percent_from: 100 }
    }
}

impl Disclosure {
    /// The lowest number under which anybody may hide: fewer than this hides nobody.
    pub const LEAST: usize = 5;

    /// Whether it hides enough: nothing below [`Self::LEAST`], rounding that leaves
    /// something open and meets what is hidden at its edge, percentages only of more
    /// than is hidden.
    #[must_use]
    pub fn is_careful(self) -> bool {
        let rounds = self.round_to >= 2 && self.below.is_multiple_of(self.round_to);
        self.below >= Self::LEAST && rounds && self.percent_from >= 2 * self.below
    }
}
