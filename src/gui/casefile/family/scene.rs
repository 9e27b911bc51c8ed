//! What stands in the drawing of the circle.

use super::geometry::{Arrangement, Standing};
use super::ties::Tie;
use crate::case::PersonId;
use crate::gui::theme::Tokens;

/// What the drawing shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scene {
    /// Everybody, with the letters for the disc.
    pub(super) people: Vec<(Standing, String)>,
    pub(super) ties: Vec<Tie>,
    pub(super) selected: Option<PersonId>,
    /// What the rings are called, from the middle outwards.
    pub(super) rings: [String; 3],
}

/// What is drawn, and how.
#[derive(PartialEq)]
pub(super) struct Look {
    pub(super) scene: Scene,
    /// How wide and high it is, in logical pixels.
    pub(super) side: f32,
    pub(super) tokens: &'static Tokens,
    /// Whether only letters tell who is who.
    pub(super) nameless: bool,
}

/// What was drawn last.
pub(super) struct Drawn {
    pub(super) look: Look,
    pub(super) people: Arrangement,
}
