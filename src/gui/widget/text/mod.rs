//! Fields of text: one line or several, on one engine.
//!
//! [`input`] and [`editing`] are the engine: they take keys, clipboard and
//! wishes of assistive technology, keep the [`history`] in a [`memory`] and tell the model. A
//! [`buffer`] holds the words and shows them with a field of iced: [`line`] or
//! [`page`], which edits a [`sheet`]. [`field`] puts label, help and error around it.

mod buffer;
mod editing;
mod field;
mod history;
mod input;
mod keystroke;
mod line;
mod memory;
mod page;
mod sheet;

pub use field::{TextArea, TextField, text_area, text_field};
pub use memory::{UndoMemory, UndoPart};
