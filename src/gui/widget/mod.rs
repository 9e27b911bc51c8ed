//! Widgets that speak, take focus and keep every keystroke.

pub mod announce;
pub mod announcement;
pub mod button;
pub mod check_box;
pub mod chips;
pub mod choice;
pub mod focus;
pub mod frame;
mod history;
mod hush;
mod inert;
pub mod keys;
mod least_height;
mod passing;
pub mod roving;
pub mod scale;
pub mod text_area;
pub mod text_field;
mod typing;

pub use announce::announce;
pub use announcement::{Announcement, Live, Role};
pub use button::button;
pub use check_box::check_box;
pub use chips::chips;
pub use choice::choice;
pub use hush::hush;
pub use inert::inert;
pub use least_height::least_height;
pub use scale::scale;
pub use text_area::text_area;
pub use text_field::text_field;
