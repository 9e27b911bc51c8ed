//! What is pressed, ticked and chosen.

mod button;
mod check_box;
mod chips;
mod choice;
mod extending;
mod panning;
mod rail_item;
mod roving;
mod scale;
mod stepping;

pub use button::{Button, Kind, button};
pub use check_box::{check_box, mark_box};
pub use chips::chips;
pub use choice::{Choice, choice};
pub use extending::extending;
pub use panning::{Pan, panning};
pub use rail_item::rail_item;
pub(super) use roving::Roving;
pub use scale::scale;
pub use stepping::stepping;
