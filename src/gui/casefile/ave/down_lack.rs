//! What going down a level still lacks.

use crate::gui::record::field_id;
use crate::t;

/// What the names of its fields begin with, for the keyboard.
pub(super) const FORM: &str = "afschaling";

/// Something that going down still lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DownLack {
    /// Why it can be done while something is open.
    Because,
    /// Who holds casusregie.
    HandsTo,
    /// When to look back.
    Review,
    /// When to keep in touch.
    Waakvlam,
}

impl DownLack {
    /// The name of its field in the description.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Because => "because",
            Self::HandsTo => "hands_to",
            Self::Review => "review_on",
            Self::Waakvlam => "waakvlam_on",
        }
    }

    /// The field to fill in.
    pub(super) fn field(self) -> String {
        field_id(FORM, self.name())
    }

    /// What the field asks.
    pub(super) fn label(self) -> String {
        match self {
            Self::Because => t!("afschaling-because"),
            Self::HandsTo => t!("afschaling-hands-to"),
            Self::Review => t!("afschaling-review"),
            Self::Waakvlam => t!("afschaling-waakvlam"),
        }
    }

    /// What to do about it.
    pub(super) fn complaint(self) -> String {
        match self {
            Self::Because => t!("afschaling-because-missing"),
            Self::HandsTo => t!("afschaling-hands-to-missing"),
            Self::Review => t!("afschaling-review-missing"),
            Self::Waakvlam => t!("afschaling-waakvlam-missing"),
        }
    }
}
