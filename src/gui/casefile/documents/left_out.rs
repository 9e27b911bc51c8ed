//! What the reader does not get and why, and what deserves a look before it is given.

use iced::widget::{Column, Space, column, row};
use iced::{Center, Element, Fill};

use super::making::Made;
use super::room::Room;
use super::{Message, View};
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, hideable, unspoken};
use crate::t;

/// How much of it is told before somebody asks for all, where there is room beside the
/// page. Above it only how much there is.
const FIRST: usize = 6;

/// Draws it, once there is a page.
pub(super) fn view(view: View<'_>, room: Room) -> Option<Element<'_, Message>> {
    let Some(Ok(made)) = view.state.work.made() else {
        return None;
    };
    let parts = Column::new()
        .push(look_again(made))
        .push(unshown(made))
        .push(left_out(view, made, if room.keeping_beside { FIRST } else { 0 }))
        .spacing(space::M);
    Some(parts.into())
}

/// What was taken out of texts on the page, with the way to each.
fn look_again(made: &Made) -> Option<Element<'_, Message>> {
    let count = made.warned.len();
    let rows = made.warned.iter().enumerate().map(|(at, one)| {
        let there = button(t!("documents-to-text")).link().key(at.to_string());
        let there = there.describe(one.words.clone());
        let there = there.on_press(Message::Show(Box::new(one.place.clone())));
        let words = hideable(kit::small(one.words.clone()));
        spoken::item(at.to_string(), column![words, there].spacing(2))
    });
    let title = t!("documents-look-again", count = count);
    let list = spoken::items(title.clone(), space::S, rows);
    let content = column![kit::h2(title), kit::small(t!("documents-look-again-about")), list];
    (count > 0).then(|| kit::danger(content.spacing(space::XS)))
}

/// What no typeface shows.
fn unshown(made: &Made) -> Option<Element<'_, Message>> {
    let all: Vec<&str> = made.set.unshown().collect();
    let words = t!("documents-unshown", characters = all.join(" "));
    (!all.is_empty()).then(|| kit::warning(hideable(kit::small(words))))
}

/// "Weggelaten voor Ruben: 5", with what and why.
fn left_out<'a>(view: View<'a>, made: &'a Made, first: usize) -> Option<Element<'a, Message>> {
    let reader = view.state.reader.as_ref()?.name(view.case);
    let (all, count) = (view.state.all_left_out, made.left_out.len());
    let title = t!("documents-left-out", reader = reader, count = count);
    if count == 0 {
        return Some(kit::note(hideable(kit::small(title))));
    }
    let some = made.left_out.iter().take(if all { count } else { first });
    let rows = some.enumerate().map(|(at, words)| {
        let shown = unspoken(hideable(kit::small(format!("• {words}"))));
        announce(Role::ListItem, words.as_str(), shown).key(at.to_string()).into()
    });
    let list = spoken::items(title.clone(), space::XS, rows);
    let list = (all || first > 0).then_some(list);
    let words = if all { t!("documents-fewer") } else { t!("documents-all", count = count) };
    let more = button(words).link().expanded(all).on_press(Message::AllLeftOut(!all));
    let more = (count > first).then_some(more);
    let title = hideable(kit::h2(title));
    let content = match first {
        0 => column![row![title, Space::new().width(Fill)].push(more).align_y(Center)],
        _ => column![title].push(more),
    };
    Some(kit::warning(content.push(list).spacing(space::XS)))
}
