//! Words on the page that can be selected and copied, and not changed.

use iced::{Color, Element};

use super::input::Input;
use super::page::Page;
use crate::gui::theme::Pick;
use crate::gui::widget::guard::guarded;
use crate::gui::widget::host::wrap;
use crate::gui::widget::spoken::{Announcement, Role};

/// Shows `words` called `name` in a colour of the theme, as part of the page.
/// Pointer and keyboard go through them as through a field. `key` tells them
/// apart from others of that name.
pub fn readable<'a, Message: Clone + 'a>(
    name: impl Into<String>,
    key: impl Into<String>,
    words: &str,
    ink: Pick<Color>,
) -> Element<'a, Message> {
    let announcement = Announcement {
        disabled: true,
        key: Some(key.into()),
        ..Announcement::new(Role::TextArea, name)
    };
    let mut input: Input<'a, Page, Message> = Input::new(announcement, words, None);
    input.setup.bare = Some(ink);
    guarded(|| wrap([] as [Element<'a, Message>; 0], input))
}
