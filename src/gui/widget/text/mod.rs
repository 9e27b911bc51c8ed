//! Fields of text: one line or several, on one engine.
//!
//! [`input`] and [`editing`] are the engine: they take keys, clipboard and
//! wishes of assistive technology, keep the [`history`] in a [`memory`] and tell the model. A
//! [`sheet`] holds words with a caret, [`marks`] knows where these stand in lines
//! of either direction, and a [`pane`] shows them and hears pointer and keys:
//! as one [`line`] or as a [`page`]. [`field`] puts label, help and error around it;
//! what is [`readable`] is to be read only.

mod bindings;
mod buffer;
mod editing;
mod field;
mod history;
mod input;
mod keystroke;
mod line;
mod marks;
mod memory;
mod page;
mod pane;
mod readable;
mod sheet;
mod underlined;

pub use field::{TextArea, TextField, text_area, text_field};
pub use memory::{UndoMemory, UndoPart};
mod unshown;
pub use readable::readable;
