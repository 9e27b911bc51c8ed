//! The desk as it is seen: navigation, what is on the screen, and the dialog.

use iced::widget::{Space, column, container, row};
use iced::{Border, Element, Fill, Size};

use super::notices::notices;
use super::screen::Screen;
use super::{Desk, Message, rail};
use crate::gui::casefile;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::practice;
use crate::gui::screen::versions::{compare, history, unite};
use crate::gui::theme::Tokens;
use crate::gui::widget::{guarded, layers, skip_link};
use crate::t;

/// Draws the desk.
pub fn view<'a>(desk: &'a Desk, context: &Context<'a>) -> Element<'a, Message> {
    if desk.is_black() {
        return practice::black().map(Message::Practice);
    }
    let screen = container(guarded(|| screen(desk, context)))
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).paper, Border::default()));
    let screen = column![arrival(desk), screen, notices(desk, context.layout())];
    let rail = (!desk.is_leading()).then(|| rail::rail(desk, context));
    let framed = row![].push(rail).push(screen);
    let dialog = desk.dialog.as_ref().map(|dialog| dialog.view(context));
    layers(skip_link(t!("skip-to-content"), framed), dialog)
}

fn screen<'a>(desk: &'a Desk, context: &Context<'a>) -> Element<'a, Message> {
    let layout = context.layout();
    // Who leads a meeting has the whole window.
    let rail = if desk.is_leading() { 0.0 } else { rail::width(layout) };
    let width = context.size.width - rail;
    let beside = &Context { size: Size { width, ..context.size }, ..*context };
    match desk.stage.screen() {
        Screen::Page(page) => (page.row().view)(desk, beside),
        Screen::Case(file) => {
            let flows = layout.flows(context.size.height);
            casefile::view(file, desk.kept(), *context, layout, flows).map(Message::Case)
        }
        Screen::Compare(state) => compare::view(state, beside).map(Message::Compare),
        Screen::Unite(state) => unite::view(state, beside).map(Message::Unite),
        Screen::History(state) => history::view(state, beside).map(Message::History),
    }
}

/// Tells which page came, to who does not see it come. The keyboard may stay
/// on the way there, such as a step of the case.
fn arrival<'a>(desk: &Desk) -> Element<'a, Message> {
    let name = desk.stage.screen().name();
    spoken::news("arrival", t!("page-arrived", page = name), Space::new()).into()
}
