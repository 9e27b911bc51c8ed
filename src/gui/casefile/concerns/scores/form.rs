//! One score that is being written.

use iced::Element;
use iced::widget::{Column, column, row};

use super::Message;
use crate::case::{Case, Person, SafetyScore};
use crate::gui::casefile::half_date;
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::theme::space;
use crate::gui::widget::{button, date_field, scale, text_area};
use crate::t;

/// The number, and what belongs to it as soon as there is one.
pub(super) fn view<'a>(
    person: &'a Person,
    written: Option<(usize, &'a SafetyScore)>,
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let number = written.map(|(_, score)| score.score.value());
    // Pressing the number that is chosen leaves it chosen.
    let scale = scale(t!("score-question", name = person.label()), 0..=10, number, move |chosen| {
        chosen.or(number).map_or(Message::Done, Message::Chosen)
    });
    Column::new()
        .push(scale.help(t!("score-ends")))
        .push(written.map(|(place, score)| about(person, (place, score), case, context)))
        .push(written.is_none().then(done))
        .spacing(space::M)
        .into()
}

fn about<'a>(
    person: &'a Person,
    (place, score): (usize, &'a SafetyScore),
    case: &'a Case,
    context: Context<'a>,
) -> Element<'a, Message> {
    let on = score.on;
    let at = half_date::key("score", [score.id.0]);
    let half = half_date::read(case, &at);
    let day = date_field(t!("score-on"), Some(on), context.today(), move |typed| {
        Message::On(place, typed.unwrap_or(on))
    })
    .half_typed(half, move |words| Message::HalfDate(at.clone(), words));
    let words =
        text_area(t!("score-words"), &score.words, move |words| Message::Words(place, words));
    let remove = (!context.read_only).then(|| {
        button(t!("score-remove"))
            .quiet()
            .icon(Icon::Trash2)
            .describe(person.label())
            .on_press(Message::Remove(place))
    });
    let buttons = row![done()].push(remove).spacing(space::S);
    column![words.min_lines(2), day.past_only(), buttons].spacing(space::M).into()
}

fn done<'a>() -> Element<'a, Message> {
    button(t!("score-done")).on_press(Message::Done).into()
}
