//! What stands in the drawing of the circle.

use super::geometry::{Arrangement, Standing};
use super::ties::Tie;
use crate::case::PersonId;
use crate::gui::theme::Tokens;

/// What the drawing shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Everybody, with the letters for the disc.
    pub people: Vec<(Standing, String)>,
    /// What is between them.
    pub ties: Vec<Tie>,
    /// Who is marked.
    pub selected: Option<PersonId>,
}

/// What was drawn, and how.
pub(super) struct Drawn {
    /// What it shows.
    pub(super) scene: Scene,
    /// How wide and high it was.
    pub(super) side: f32,
    /// The colours.
    pub(super) tokens: &'static Tokens,
    /// Whether only letters tell who is who.
    pub(super) nameless: bool,
    /// Where everybody stands.
    pub(super) people: Arrangement,
}
