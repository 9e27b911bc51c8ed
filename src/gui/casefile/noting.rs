//! The way to the words beside an answer.

use iced::Element;

use crate::case::Observation;
use crate::gui::icon::Icon;
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
