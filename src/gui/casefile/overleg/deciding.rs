//! What is decided: who sees it otherwise, who does what by when, and when it is looked
//! at again.

use iced::Element;
use iced::widget::{Column, column};

use super::preparing::form;
use super::{Kind, Message, View, parts};
use crate::case::Bespreking;
use crate::gui::record::Edit;
use crate::gui::theme::space;

/// What all at the table see together.
pub(super) fn seen<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let (form, number) = (form(view, one), one.id.0);
    Element::from(form.ask("seen")).map(move |edit: Edit| Message::Edit(number, edit))
}

/// Who sees it otherwise.
pub(super) fn dissent<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let rows: &[&[&str]] = &[&["by"], &["what"], &["why"], &["marks"]];
    parts::list(view, one, Kind::AnderOordeel, &one.andere_oordelen, rows)
}

/// What is decided, and who does what by when.
pub(super) fn decided<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let (form, number) = (form(view, one), one.id.0);
    let edit = move |edit: Edit| Message::Edit(number, edit);
    let outcome = Element::from(form.ask("outcome")).map(edit);
    let review = Element::from(form.ask("review_on")).map(edit);
    let rows: &[&[&str]] = &[&["what"], &["who", "due"]];
    let actions = parts::list(view, one, Kind::Actie, &one.acties, rows);
    let content = Column::new().push(outcome).push(actions).push(review);
    column![content.spacing(space::M)].into()
}
