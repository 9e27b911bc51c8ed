//! How everything is counted, for who wants to know.

use iced::Element;
use iced::widget::{Column, column};

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::insight::Figure;
use crate::t;

/// The button, and below it each figure with its definition.
pub(super) fn view<'a>(explained: bool) -> Element<'a, Message> {
    let show = button(t!("insight-explain")).expanded(explained).on_press(Message::Explain);
    let all = explained.then(definitions);
    column![Element::from(show)].push(all).spacing(space::S).into()
}

fn definitions<'a>() -> Element<'a, Message> {
    let general = [kit::body(t!("insight-counted-here")), kit::body(t!("insight-counted-before"))];
    let each = Figure::ALL.into_iter().map(|figure| {
        let words = column![kit::h3(figure.name()), kit::body(figure.definition())];
        spoken::item(figure.key(), words.spacing(2))
    });
    let each = spoken::items(t!("insight-explain"), space::M, each);
    kit::card(Column::from_iter(general).push(each).spacing(space::S).max_width(820.0)).into()
}
