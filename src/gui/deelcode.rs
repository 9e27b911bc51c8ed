//! Deelcodes of others: a field for one, and words to compare.

use iced::widget::{Row, column, container, row};
use iced::{Center, Element};

use super::form::{Field, Form};
use super::kit;
use super::kit::spoken::told;
use super::theme::space;
use super::widget::text_area;
use crate::t;
use crate::vault::exchange::Deelcode;

/// Eight words, each with its place, to be read aloud.
pub(in crate::gui) fn words<'a, M: Clone + 'a>(code: Deelcode, name: String) -> Element<'a, M> {
    let all = code.words();
    let aloud = t!("sharing-words-told", name = name, words = all.join(", "));
    let shown = all.into_iter().enumerate().map(|(at, word)| {
        let number = kit::small(t!("sharing-word-number", number = at + 1));
        let word = row![number, kit::strong(word)].spacing(space::XS);
        container(word.align_y(Center)).width(132).into()
    });
    let shown = Row::from_iter(shown).spacing(space::S).wrap();
    told(aloud, column![shown])
}

/// What is wrong with a deelcode as it was typed.
pub(in crate::gui) fn code_fault(typed: &str) -> Option<String> {
    match typed.parse::<Deelcode>() {
        _ if typed.trim().is_empty() => Some(t!("sharing-code-missing")),
        read => read.err().map(|error| error.to_string()),
    }
}

/// A field for the deelcode of somebody else.
pub(in crate::gui) fn code_field<'a, F: Form, M: Clone + 'a>(
    field: &Field<F>,
    form: &F,
    typed: &str,
    on_input: fn(String) -> M,
) -> Element<'a, M> {
    text_area(field.label(form), typed, on_input)
        .help(t!("sharing-code-help"))
        .required()
        .id(field.id())
        .error(field.error(form))
        .into()
}
