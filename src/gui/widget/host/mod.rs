//! How widgets around others stand in the tree of iced, so that each states
//! only what it does differently.
//!
//! A [`Wrapper`] holds widgets that speak the language around it. A
//! [`Component`] holds one that speaks its own, and remembers something.

mod component;
mod inner_shell;
mod inside;
mod wrapper;

pub(super) use component::{Component, component};
pub(super) use inner_shell::forward;
pub(super) use inside::{Below, Canvas, Context, Inside, Overlay, Unplaced, View};
pub(super) use wrapper::{Wrapper, wrap};
