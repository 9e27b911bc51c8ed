//! What the window says: one record for each widget, and who hears it.

mod announcement;
mod collect;
mod listener;
mod unspoken;

pub use announcement::{Announcement, Ask, Caret, Live, Range, Role};
pub(crate) use collect::Collect;
pub use collect::{Spoken, collect};
pub use listener::{Listener, Wish};
pub use unspoken::unspoken;
