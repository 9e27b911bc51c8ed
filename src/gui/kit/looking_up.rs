//! The way to what Naslag says about something.

use iced::Element;

use crate::gui::icon::Icon;
use crate::gui::widget::button;
use crate::t;

/// The way to what Naslag says about the question, alert, criterion or kind of record
/// `id`, which says `about`.
pub fn look_up_button<'a, Message: Clone + 'a>(
    id: &str,
    about: &str,
    on_press: Message,
) -> Element<'a, Message> {
    let button = button(t!("look-up")).quiet().icon(Icon::BookOpen);
    button.key(format!("look-up-{id}")).describe(about).on_press(on_press).into()
}
