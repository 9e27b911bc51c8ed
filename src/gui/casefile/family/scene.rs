//! What stands in the drawing of the circle.

use super::geometry::{Arrangement, Standing};
use super::ties::Tie;
use crate::case::PersonId;
use crate::gui::theme::Tokens;

/// What the drawing shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    pub(super) people: Vec<Somebody>,
    pub(super) ties: Vec<Tie>,
    pub(super) selected: Option<PersonId>,
    /// What the rings are called, from the middle outwards.
    pub(super) rings: [String; 3],
}

/// Somebody, or a group.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Somebody {
    pub(super) standing: Standing,
    /// What stands in the disc.
    pub(super) letters: String,
    pub(super) unnamed: Unnamed,
}

/// What tells who a disc is while names are hidden: who looks along may know a family
/// by its initials.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Unnamed {
    /// What stands in the disc.
    pub(super) letters: String,
    /// What stands below it.
    pub(super) role: Option<String>,
}

/// What is drawn, and how.
#[derive(PartialEq)]
pub(super) struct Look {
    pub(super) scene: Scene,
    /// How wide and high it is, in logical pixels.
    pub(super) side: f32,
    pub(super) tokens: &'static Tokens,
    /// Whether nothing tells who is who but what they are to each other.
    pub(super) nameless: bool,
}

/// What was drawn last.
pub(super) struct Drawn {
    pub(super) look: Look,
    pub(super) people: Arrangement,
}
