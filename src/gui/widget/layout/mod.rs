//! Where things stand.

mod columns;
mod min_height;
mod placed;

pub use columns::columns;
pub(crate) use min_height::min_height;
pub use placed::placed;
