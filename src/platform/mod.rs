//! The edge: clock, chance, folders, preferences, dialogs and the terminal.
//!
//! Everything that depends on the machine comes in from here, so that all
//! rooms below it are deterministic.
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "this is the room where files and time come in"
)]

mod again;
mod clock;
mod dialog_log;
mod door;
mod ending;
mod folders;
mod given_file;
mod limited;
mod login;
mod loose_files;
mod memory;
mod pack_file;
mod patience;
mod picker;
mod policy;
mod preferences;
mod randomness;
mod replacing;
mod secret_prompt;
mod system_look;
mod text_file;
mod throw_away;
mod trace;

pub use again::{began_again, begin_again};
pub use clock::{Clock, FixedClock, SystemClock};
pub use door::Door;
pub use ending::{Ending, at_the_end, end_well, watch_the_end, when_asked_to_end};
pub use folders::{Folders, is_within, typed_path};
pub use limited::{read_at_most, read_whole};
pub use login::login_name;
pub use loose_files::{LooseFile, read_loose, rewrite_loose, write_loose};
pub use memory::{no_core_dumps, quiet_crashes, seclude};
pub use pack_file::{PackFile, keep_pack, read_pack};
pub use picker::{FolderPicker, NoPicker, Picked, SystemPicker};
pub use policy::{Policy, PolicyFault};
pub use preferences::{Appearance, CaseColumn, Preferences, PreferencesFault};
pub use randomness::randomness;
pub use secret_prompt::ask_secret;
pub use system_look::{SystemLook, system_looks};
pub use text_file::{LARGEST_TEXT, others_can_read, read_secret, read_stream, read_text};
pub use throw_away::{ThrowAway, clear_throw_aways};
pub use trace::Trace;
