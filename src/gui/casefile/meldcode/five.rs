//! The five steps in a row, each with how far it is.

use iced::widget::{Row, column, container};
use iced::{Element, Fill, border};

use super::{Message, View, shown_step};
use crate::advice::meldcode::StepState;
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::theme::{Tokens, radius, space};
use crate::gui::widget::announce::Face;
use crate::gui::widget::dutch_date::brief;
use crate::gui::widget::{Role, announce, unspoken};
use crate::t;

/// Draws the steps.
pub(super) fn steps(view: View<'_>) -> Element<'_, Message> {
    let guide = &view.context.guidance.meldcode().steps;
    let states = view.advice.meldcode.steps;
    let steps = guide.iter().zip(states).zip(1_u8..).map(|((step, state), number)| {
        let card = card(view, number, &step.name, state);
        item(number.to_string(), container(card).width(Fill))
    });
    let row = Row::with_children(steps).spacing(space::S);
    announce(Role::List, t!("meldcode-steps"), row).into()
}

fn card<'a>(view: View<'a>, number: u8, name: &'a str, state: StepState) -> Element<'a, Message> {
    let on = shown_step(view) == number;
    let far = far(state, view);
    let words = column![kit::small(format!("{number} · {far}")), kit::strong(name)].spacing(2);
    let inside = container(unspoken(words)).padding(space::S).width(Fill).height(76);
    let link = announce(Role::Link, format!("{number}. {name}"), inside)
        .value(far)
        .on_press(Message::Show(number))
        .face(move |theme, status| {
            let tokens = Tokens::of(theme);
            let row = Face::row(theme, false, status, radius::CARD);
            let edge = border::rounded(radius::CARD);
            let edge = match on {
                true => edge.color(tokens.brand).width(2),
                false => edge.color(tokens.line).width(1),
            };
            let ground = if status.is_lit() { row.ground } else { Some(tokens.card) };
            Face { border: edge, ground, ..row }
        });
    if on { link.selected(true) } else { link }.into()
}

fn far(state: StepState, view: View<'_>) -> String {
    match state {
        StepState::Done(Some(on)) => brief(on, view.today()),
        StepState::Done(None) => t!("meldcode-done"),
        StepState::Partly => t!("meldcode-partly"),
        StepState::Open => t!("meldcode-open"),
    }
}
