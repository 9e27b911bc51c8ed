//! The form and the list that every kind of record shares, drawn from its
//! description.
//!
//! A kind that stands in a list of its own says in [`Listed`] what is truly its
//! own: its summary line, its order, what stands beside it. Where a kind is
//! shown in another way, such as the people in the circle, its form is still
//! drawn field by field by [`Form`].

mod done;
pub mod fold;
mod form;
mod list;

pub use done::{Done, Undo};
pub(in crate::gui) use form::field_id;
pub use form::{Edit, Form, FormField, Value};
pub use list::{Listed, Message, Order, State, unfold, update, view, view_of};
