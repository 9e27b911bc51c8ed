//! Fields of text: one line or several, on one engine.
//!
//! [`input`] and [`editing`] are the engine: they take keys, clipboard and
//! wishes of assistive technology, keep the [`history`] in a [`memory`] and tell the model. A
//! [`sheet`] holds words with a caret, [`marks`] knows where these stand in lines
//! of either direction, and a [`pane`] shows them and hears pointer and keys:
//! as one [`line`] or as a [`page`]. [`field`] puts label, help and error around it;
//! what is [`readable`] is to be read only. Of words on the page that are no field and
//! no part of something to press a part can be [`chosen`]: they are [`selectable`].

mod bindings;
mod buffer;
mod chosen;
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
mod selectable;
mod sheet;
mod spans;
mod underlined;
mod unshown;

pub use field::{TextArea, TextField, text_area, text_field};
pub use memory::{UndoMemory, UndoPart};
pub use readable::readable;
pub use selectable::{selectable, selectable_parts};
