//! What the window says: one record for each widget, and who hears it.

mod announcement;
mod collect;
mod hush;
mod listener;

pub use announcement::{Announcement, Ask, Caret, Live, Range, Role};
pub(crate) use collect::Collect;
pub use collect::{Spoken, collect};
pub use hush::hush;
pub use listener::{Listener, Wish};
