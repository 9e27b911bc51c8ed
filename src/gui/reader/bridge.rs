//! The way to the assistive technology of one platform.

use accesskit::TreeUpdate;
use iced::{Task, window};

pub use super::ear::Ear;

/// Makes what there is to tell, when it is told.
pub type Make<'a> = Box<dyn FnOnce() -> TreeUpdate + 'a>;

/// Carries what the window says to the platform.
pub trait Bridge: Send + Sync {
    /// Calls `make` and passes on what it made, when somebody listens.
    fn update(&self, make: Make<'_>);

    /// The way to the same platform for another window, with an ear of its own.
    fn for_another_window(&self, ear: Ear) -> Box<dyn Bridge>;

    /// The window got or lost the keyboard.
    fn set_focused(&self, focused: bool);

    /// Whether the window must not be seen before [`attach`](Self::attach).
    fn needs_hidden_window(&self) -> bool {
        false
    }

    /// Joins the window that just opened, and shows it when it was hidden.
    fn attach(&self, _: window::Id) -> Task<()> {
        Task::none()
    }
}

/// Nobody is on the other side.
pub(super) struct Nobody;

impl Bridge for Nobody {
    fn update(&self, _: Make<'_>) {}

    fn for_another_window(&self, _: Ear) -> Box<dyn Bridge> {
        Box::new(Self)
    }

    fn set_focused(&self, _: bool) {}
}
