//! The desk as it is seen: navigation, what is on the screen, and the dialog.

use iced::widget::{Space, column, container, row};
use iced::{Border, Center, Element, Fill, Size};

use super::screen::Screen;
use super::{Desk, Message, backup_reminder, rail};
use crate::gui::casefile;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::layout::Layout;
use crate::gui::outbox::SaveState;
use crate::gui::screen::versions::{compare, history};
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Live, Role, announce, button, guarded, layers, skip_link, unspoken};
use crate::t;
use crate::vault::{Access, VaultError};

/// Draws the desk.
pub fn view<'a>(desk: &'a Desk, context: &Context<'a>) -> Element<'a, Message> {
    let layout = context.layout();
    let screen = container(guarded(|| screen(desk, context)))
        .width(Fill)
        .height(Fill)
        .style(|theme| kit::boxed(Tokens::of(theme).paper, Border::default()));
    let notes =
        trouble(desk).or_else(|| reading_only(desk)).or_else(|| backup_reminder::reminder(desk));
    let screen = column![arrival(desk), notes, screen];
    let framed: Element<'_, Message> = match layout {
        Layout::Narrow => column![rail::bar(desk), screen].into(),
        Layout::Medium | Layout::Wide => row![rail::rail(desk, context), screen].into(),
    };
    let dialog = desk.dialog.as_ref().map(|dialog| dialog.view(context));
    layers(skip_link(t!("skip-to-content"), framed), dialog)
}

fn screen<'a>(desk: &'a Desk, context: &Context<'a>) -> Element<'a, Message> {
    let layout = context.layout();
    let width = context.size.width - rail::width(layout);
    let beside = &Context { size: Size { width, ..context.size }, ..*context };
    match desk.stage.screen() {
        Screen::Page(page) => (page.row().view)(desk, beside),
        Screen::Case(file) => {
            let flows = layout.flows(context.size.height);
            casefile::view(file, desk.kept(), *context, layout, flows).map(Message::Case)
        }
        Screen::Compare(state) => compare::view(state, beside).map(Message::Compare),
        Screen::History(state) => history::view(state, beside).map(Message::History),
    }
}

/// Tells which page came, to who does not see it come. The keyboard may stay
/// on the way there, such as a step of the case.
fn arrival<'a>(desk: &Desk) -> Element<'a, Message> {
    let name = desk.stage.screen().name();
    spoken::news("arrival", t!("page-arrived", page = name), Space::new()).into()
}

/// A failure that needs to be read, above the page. The head of a case tells
/// itself that saving failed; other pages have no such place.
fn trouble(desk: &Desk) -> Option<Element<'_, Message>> {
    let (words, button) = match (&desk.trouble, desk.kept()) {
        (Some(error), _) => {
            (error.to_string(), button(t!("understood")).on_press(Message::Understood))
        }
        (None, SaveState::Failed(error)) if !desk.is_in_case() => (
            t!("head-not-kept", why = error.to_string()),
            button(t!("keep-again")).on_press(Message::KeepNow),
        ),
        _ => return None,
    };
    let shown = unspoken(container(kit::body(words.clone())).width(Fill));
    let note = row![shown, button].spacing(space::M).align_y(Center);
    let note = announce(Role::Alert, words, kit::danger(note)).live(Live::Assertive);
    Some(container(note).padding([space::S, space::XL]).into())
}

/// Why nothing can be written; the head of a case tells it itself.
fn reading_only(desk: &Desk) -> Option<Element<'_, Message>> {
    let Access::ReadOnly(reason) = desk.vault.access() else {
        return None;
    };
    let words = VaultError::ReadOnly(reason).to_string();
    let note = spoken::status(words.clone(), kit::warning(kit::body(words)));
    (!desk.is_in_case()).then(|| container(note).padding([space::S, space::XL]).into())
}
