//! The edge: clock, folders, preferences and folder dialogs.
//!
//! Everything that depends on the machine comes in from here, so that all
//! rooms below it are deterministic.

mod clock;
mod folders;
mod picker;
mod preferences;
mod randomness;
mod throw_away;

pub use clock::{Clock, FixedClock, SystemClock};
pub use folders::Folders;
pub use picker::{FolderPicker, NoPicker, SystemPicker};
pub use preferences::{Appearance, Preferences, PreferencesFault};
pub use randomness::randomness;
pub use throw_away::ThrowAway;
