//! What stands below an answer: the way to the words beside it, and to Naslag.

use iced::widget::row;
use iced::{Center, Element};

use crate::case::Observation;
use crate::gui::icon::Icon;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// Opens the words beside an answer, or closes them: those of the question or factor
/// `id`, which says `about`.
pub(super) fn note_button<'a, Message: Clone + 'a>(
    id: &str,
    about: &str,
    seen: Option<&Observation>,
    open: bool,
    on_press: Message,
) -> Element<'a, Message> {
    let noted = seen.is_some_and(|seen| !seen.note.is_empty() || !seen.source.is_empty());
    let (words, symbol) = match (open, noted) {
        (true, _) => (t!("question-note-close"), Icon::ChevronDown),
        (false, true) => (t!("question-note-edit"), Icon::Pencil),
        (false, false) => (t!("question-note-add"), Icon::Pencil),
    };
    let button = button(words).quiet().icon(symbol).key(id).describe(about);
    button.expanded(open).on_press(on_press).into()
}

/// The way to Naslag and to the words beside an answer, next to each other.
pub(super) fn below_answer<'a, Message: Clone + 'a>(
    look_up: Element<'a, Message>,
    note: Element<'a, Message>,
) -> Element<'a, Message> {
    row![look_up, note].spacing(space::XS).align_y(Center).wrap().into()
}
