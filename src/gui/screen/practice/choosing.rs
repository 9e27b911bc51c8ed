//! Choosing alone, before anything is shown.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::Message;
use super::run::{Run, Shown};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice, text_field};
use crate::practice::Question;
use crate::t;

/// The questions of the stage, and locking the answers.
pub(super) fn form(run: &Run) -> Element<'_, Message> {
    let (here, shown) = (run.here(), run.here().shown);
    let choosing = here.choosing(shown.round());
    let questions = run.stage().questions.iter().enumerate();
    let questions = questions.map(|(place, question)| {
        let on_select = move |pick| Message::Pick(place, pick);
        let picked = choosing.picked(place);
        let choice = choice(question.text.as_str(), options(question), picked, on_select);
        if place == 0 { choice.id(super::next()).into() } else { choice.into() }
    });
    let why =
        text_field(t!("practice-why"), &choosing.why, Message::Why).help(t!("practice-why-help"));
    let ready = choosing.lock().is_some();
    let lock = button(t!("practice-lock")).primary().on_press_maybe(ready.then_some(Message::Lock));
    let skip = button(t!("practice-skip")).link().on_press(Message::Skip);
    let (title, about) = match shown {
        Shown::Again => (t!("practice-choose-again"), t!("practice-choose-again-about")),
        _ => (t!("practice-choose"), t!("practice-choose-about")),
    };
    let content = Column::new()
        .push(column![kit::h2(title), kit::small(about)].spacing(2))
        .extend(questions)
        .push(why)
        .push(row![lock, skip].spacing(space::M).align_y(Center).wrap())
        // Below the button, so that it stays under the hand when this goes.
        .push((!ready).then(|| kit::small(t!("practice-lock-first"))));
    kit::card(content.spacing(space::L)).into()
}

/// What can be chosen: the levels with their shapes, or the words.
fn options(question: &Question) -> Vec<(u8, String)> {
    let last = u8::try_from(question.count()).unwrap_or(u8::MAX);
    let named = |pick: u8| match question.level(pick) {
        Some(level) => Some((pick, kit::ave_words(Some(level)))),
        None => Some((pick, question.option(pick)?.to_owned())),
    };
    (0..last).filter_map(named).collect()
}
