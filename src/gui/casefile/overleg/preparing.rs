//! What is prepared of one case: the question, the goal, and who may know which family
//! it is.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, View};
use crate::advice::meeting::asks_reason;
use crate::case::{Bespreking, Wijze};
use crate::gui::kit::{self, spoken};
use crate::gui::record::{Edit, Form};
use crate::gui::theme::space;
use crate::t;

/// What the fields of a discussion are called for the keyboard.
pub(super) fn id(number: u32) -> String {
    format!("bespreking-{number}")
}

pub(super) fn form<'a>(view: View<'a>, one: &'a Bespreking) -> Form<'a> {
    Form::of(one, view.case, view.context, id(one.id.0), [one.id.0])
}

/// Question, goal and manner.
pub(super) fn question<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let (form, number) = (form(view, one), one.id.0);
    let asks = asks_reason(view.case, view.advice, one);
    let warning = asks.then(|| {
        let words = t!("overleg-apart");
        spoken::news("overleg-apart", words.clone(), kit::danger(kit::body(words)))
    });
    let reason = form.ask("reason");
    let reason = if asks { reason.required() } else { reason };
    let named = one.manner != Wijze::Anoniem;
    let fields = Column::new()
        .push(form.ask("question"))
        .push(form.ask("goal"))
        .push(form.ask("manner"))
        .push((one.manner == Wijze::MetGezin).then(|| Element::from(form.ask("with"))))
        .push(warning)
        .push((named || !one.reason.is_empty()).then(|| Element::from(reason)))
        .spacing(space::M);
    column![Element::<'a, Edit>::from(fields).map(move |edit| Message::Edit(number, edit))].into()
}

/// The note of the chair.
pub(super) fn note<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let key = format!("{}-notitie", id(number));
    crate::gui::widget::text_area(t!("notitie-what"), one.note(), move |words| {
        Message::Note(number, words)
    })
    .help(t!("notities"))
    .min_lines(2)
    .spelling(view.context.spelling)
    .remembered(view.context.undo_in(view.case), &key)
    .id(key)
    .into()
}
