//! One score that is being written.

use iced::Element;
use iced::widget::{Column, column, row};

use super::{Message, View};
use crate::case::{Ages, Person, SafetyScore};
use crate::gui::icon::Icon;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::gui::widget::{button, scale};
use crate::t;

/// The number, and what belongs to it as soon as there is one.
pub(super) fn view<'a>(
    view: View<'a>,
    person: &'a Person,
    written: Option<&'a SafetyScore>,
) -> Element<'a, Message> {
    let number = written.map(|score| score.score.value());
    // Pressing the number that is chosen leaves it chosen.
    let name = called(view, person);
    let scale = scale(t!("score-question", name = name), 0..=10, number, move |chosen| {
        chosen.or(number).map_or(Message::Done, Message::Chosen)
    });
    Column::new()
        .push(scale.help(t!("score-ends")))
        .push(written.map(|score| about(view, person, score)))
        .push(written.is_none().then(done))
        .spacing(space::M)
        .into()
}

fn called(view: View<'_>, person: &Person) -> String {
    view.case.family.called(person.id, Ages::On(view.today()))
}

fn about<'a>(view: View<'a>, person: &'a Person, score: &'a SafetyScore) -> Element<'a, Message> {
    let id = score.id;
    let form = Form::of(score, view.case, view.context, format!("score-{}", id.0), [id.0]);
    let fields = column![form.ask("words"), form.ask("on"), form.ask("marks")].spacing(space::M);
    let remove = view.may_write().then(|| {
        button(t!("score-remove"))
            .quiet()
            .icon(Icon::Trash2)
            .describe(called(view, person))
            .on_press(Message::Remove(id))
    });
    let buttons = row![done()].push(remove).spacing(space::S);
    let fields = Element::from(fields).map(move |edit| Message::Edit(id, edit));
    column![fields, buttons].spacing(space::M).into()
}

fn done<'a>() -> Element<'a, Message> {
    button(t!("score-done")).on_press(Message::Done).into()
}
