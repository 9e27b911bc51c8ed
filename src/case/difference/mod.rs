//! Two versions of a case beside each other: what differs, and one case out of
//! both.
//!
//! Works over the case as a tree of its fields, so that a field that is added
//! later is compared and merged without a word here. Only its name and the way
//! it is read are looked up; a test asks for those.

mod align;
mod fields;
mod merge;
mod pairing;
mod path;
mod together;
mod tree;
mod waiting;
mod walk;
mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use self::align::Kin;
use self::tree::Node;
use super::{Case, PersonId, QuestionId};

pub use super::record::Section;
pub use merge::{Merged, Unmergeable};
pub use together::{is_part_of_more, together};
pub(super) use words::day;

/// Two versions of a case and where they differ.
#[derive(Debug, Clone)]
pub struct Comparison {
    left: Node,
    right: Node,
    renumbered: tree::Renumbered,
    differences: Vec<Difference>,
}

/// One place where two versions differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where, the same each time these versions are compared.
    pub path: String,
    /// In which part of the case.
    pub section: Section,
    /// Of whom or of what, from large to small; empty for the case itself.
    pub about: Vec<About>,
    /// What differs, such as "Geboortedatum".
    pub what: String,
    /// How it differs.
    pub kind: Kind,
    /// What the left version says, in words; empty when it says nothing.
    pub left: String,
    /// What the right version says.
    pub right: String,
    /// Whether both can be kept.
    pub both: bool,
    /// The choice that loses none of the words, when there is only one.
    pub safe: Option<Choice>,
    /// The only side that says something in a field, when the other says nothing.
    pub fuller: Option<Choice>,
}

/// How two versions differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Both have it, and it says something else.
    Changed,
    /// Only the left version has it.
    OnlyLeft,
    /// Only the right version has it.
    OnlyRight,
    /// The same parts stand in another order.
    Order,
}

/// Of whom or of what a difference is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// In words.
    Words(String),
    /// A question of the method, which knows its words.
    Question(QuestionId),
}

/// Which version to keep of a difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Choice {
    /// What the left version says; also when it says nothing.
    Left,
    /// What the right version says.
    Right,
    /// Both.
    Both,
}

impl Comparison {
    /// Compares two versions. What has a number is matched by it, unless the
    /// words show that both versions gave that number to different things.
    #[must_use]
    pub fn of(left: &Case, right: &Case) -> Self {
        // A case always fits in a tree; without one there would be no words to show.
        let value = |case| serde_json::to_value(case).unwrap_or_default();
        let (left, mut right) = (value(left), value(right));
        let renumbered = align::people(&left, &mut right);
        Self::between(Kin::Versions, left, right, renumbered)
    }

    /// Compares a case with another of the same family, in which people have the numbers
    /// that they have in the first already.
    #[must_use]
    pub fn of_cases(first: &Case, second: &Case) -> Self {
        let value = |case| serde_json::to_value(case).unwrap_or_default();
        Self::between(Kin::Cases, value(first), value(second), tree::Renumbered::new())
    }

    fn between(kin: Kin, left: Value, right: Value, renumbered: tree::Renumbered) -> Self {
        let mut left = Node::read("", left);
        let mut right = Node::read("", right);
        align::align("", kin, &left, &mut right);
        waiting::point_at_keys(&mut left);
        waiting::point_at_keys(&mut right);
        let differences = walk::differences(&left, &right);
        Self { left, right, renumbered, differences }
    }

    /// Every difference, in the order of the screens of a case.
    #[must_use]
    pub fn differences(&self) -> &[Difference] {
        &self.differences
    }
}

impl Difference {
    /// What can be kept, in the order in which it is offered.
    pub fn choices(&self) -> impl Iterator<Item = Choice> {
        let both = self.both.then_some(Choice::Both);
        [Choice::Left, Choice::Right].into_iter().chain(both)
    }
}

/// The same case in which people have other numbers, wherever a number stands for one.
///
/// # Errors
/// [`Unmergeable`] when that is no case. No numbers are known with which it is none.
pub fn with_numbers(
    case: &Case,
    numbers: &BTreeMap<PersonId, PersonId>,
) -> Result<Case, Unmergeable> {
    let mut value = serde_json::to_value(case).map_err(|error| Unmergeable(error.to_string()))?;
    let numbers = numbers.iter().map(|(old, new)| (old.0, new.0)).collect();
    align::renumber("", &mut value, &numbers);
    merge::read(value)
}

/// Everything a case says, section by section: what differs from a case that
/// says nothing.
#[must_use]
pub fn everything(case: &Case) -> Vec<Difference> {
    let nothing = Case { id: case.id, ..Case::default() };
    Comparison::of(&nothing, case).differences
}
