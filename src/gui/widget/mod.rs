//! Widgets that speak, take focus and keep every keystroke.
//!
//! What an author of a widget needs to know:
//!
//! - It announces itself once, with an [`Announcement`]: wrap it in
//!   [`announce`], or emit one in its `operate`. Keyboard, tests and assistive
//!   technology all read that. Words that repeat a name go in [`unspoken`].
//! - What can have the keyboard offers its [`focus::Focus`] right after its
//!   announcement and draws [`focus::draw_ring`]; [`announce`] does both.
//! - What assistive technology asks comes back from
//!   [`Announcement::emit`] and is done at the next update.
//! - A widget around others is a `Wrapper` of `host`; a field of text stands
//!   on the engine of `text`; a label, help and error come from `caption`.
//! - What names somebody goes in [`hideable`].
//! - A part that others can do without is [`guarded`]: it fails alone.
//! - A test finds it by role and name: `tests/gui/widgets.rs` shows how.

pub mod announce;
mod caption;
pub mod control;
pub mod date;
pub mod dialog;
mod drawing;
pub mod focus;
mod guard;
mod hiding;
mod host;
pub mod keys;
mod layout;
mod looking_up;
mod read_only;
mod reading;
mod root;
mod spoken;
mod text;
mod tooltip;

pub use announce::announce;
pub use caption::fault;
pub use control::{
    Button, Choice, Pan, button, check_box, chips, choice, extending, mark_box, panning, rail_item,
    scale, stepping,
};
pub use date::{Turn, calendar, date_field, dutch_date};
pub use dialog::{dialog, layers};
pub use drawing::{Lettering, drawing, width, write};
pub use focus::skip_link;
pub use guard::guarded;
pub use hiding::hideable;
pub(crate) use hiding::is_asked;
pub use layout::{columns, placed};
pub use looking_up::looks_up;
pub use read_only::read_only;
pub use root::root;
pub use spoken::{
    Announcement, Ask, Caret, Listener, Live, Range, Role, Spoken, Wish, collect, unspoken,
};
pub use text::{
    TextArea, TextField, UndoMemory, UndoPart, readable, selectable, selectable_parts, text_area,
    text_field,
};
pub use tooltip::{hint_below, hint_beside, word_with_tooltip};
