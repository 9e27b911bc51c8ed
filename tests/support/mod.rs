//! What the tests of the interface share.

mod selector;
mod window;

pub(crate) use selector::named;
pub(crate) use window::{Window, press, settings};
