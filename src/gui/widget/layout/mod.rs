//! Where things stand.

mod columns;
mod in_room_of;
mod min_height;
mod placed;

pub use columns::columns;
pub(crate) use in_room_of::in_room_of;
pub(crate) use min_height::min_height;
pub use placed::placed;
