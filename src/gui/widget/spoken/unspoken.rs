//! Words that are shown but announced by something else, such as a label by
//! its field.

use iced::Element;
use iced::advanced::widget::Operation;

use crate::gui::widget::host::{Inside, Wrapper, wrap};

struct Unspoken;

/// Shows `inner` without announcing it.
pub fn unspoken<'a, Message: 'a>(inner: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    wrap([inner.into()], Unspoken)
}

impl<'a, Message> Wrapper<'a, Message> for Unspoken {
    type State = ();

    fn operate(&mut self, (): &mut (), _: Inside<'_, 'a, Message>, _: &mut dyn Operation) {}
}
