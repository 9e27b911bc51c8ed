//! Who listens to what the window says, and what they may ask in return.

use iced::{Event, Size};

use super::announcement::Ask;
use super::collect::Spoken;

/// What a listener wants of one widget.
#[derive(Debug, Clone, PartialEq)]
pub enum Wish {
    /// Give it the keyboard.
    Focus,
    /// Scroll it into view.
    Reveal,
    /// Let it do something.
    Ask(Ask),
}

/// Somebody who reads the window aloud and works it: assistive technology.
///
/// While nobody listens, the window asks only [`listens`](Self::listens).
pub trait Listener: Send + Sync {
    /// Whether anybody listens now.
    fn listens(&self) -> bool;

    /// Whether something was asked since the last time.
    fn asks(&self) -> bool;

    /// What was asked since the last time: the place in `spoken` of each
    /// widget, and what it should do.
    fn wishes(&self, spoken: &[Spoken]) -> Vec<(usize, Wish)>;

    /// Hears everything that is in a window of this title and size, in logical pixels.
    fn hear(&self, title: &str, spoken: Vec<Spoken>, size: Size);

    /// Notices what happens to the window itself; also while nobody listens.
    fn notice(&self, event: &Event);
}
