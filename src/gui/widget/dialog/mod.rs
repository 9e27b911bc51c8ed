//! Something that must be answered first, over a screen that waits.

mod card;
mod layers;

pub use card::{Dialog, dialog};
pub use layers::layers;
