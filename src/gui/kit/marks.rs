//! Who may know of something, as a lock with words.

use iced::widget::row;
use iced::{Center, Element};

use super::words::tinted;
use crate::case::Marks;
use crate::case::record::named;
use crate::gui::icon::{Icon, icon};
use crate::gui::theme::{space, text as size};

/// "In vertrouwen, bron niet noemen"; empty where nothing is marked.
pub fn marks_words(marks: &Marks) -> String {
    let names = marks.iter().map(|mark| named("mark-{}", *mark)).collect::<Vec<_>>().join(", ");
    let mut letters = names.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters.flat_map(char::to_lowercase)).collect()
    })
}

/// The words of a name with the marks behind them, as they are read aloud.
pub fn with_marks(name: String, marks: &Marks) -> String {
    match marks_words(marks).as_str() {
        "" => name,
        marks => format!("{name}. {marks}"),
    }
}

/// A lock with words beside it. Nothing of it is read aloud: a name that is
/// announced tells it ([`with_marks`]).
pub fn lock<'a, M: 'a>(words: String) -> Element<'a, M> {
    let words = tinted(words, size::SMALL, |tokens| tokens.warn.on_soft);
    row![icon(Icon::Lock).size(12), words].spacing(space::XS).align_y(Center).into()
}

/// The lock of what is marked; none where nothing is.
pub fn locked<'a, M: 'a>(marks: &Marks) -> Option<Element<'a, M>> {
    (!marks.is_empty()).then(|| lock(marks_words(marks)))
}
