//! Deleted cases that can still be put back.

use iced::widget::{column, row};
use iced::{Center, Element, Fill};

use super::Message;
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::Ask;
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable};
use crate::t;
use crate::vault::Deleted;

/// Draws the cases, when there are any.
pub(super) fn view<'a>(
    deleted: &'a [Deleted],
    context: &Context<'a>,
) -> Option<Element<'a, Message>> {
    let name = t!("deleted-title");
    let items = deleted.iter().map(|one| item(one, context));
    let list = spoken::items(name.clone(), space::M, items);
    let parts = [kit::small(t!("deleted-about")), list];
    (!deleted.is_empty()).then(|| kit::section(name, parts))
}

fn item<'a>(one: &'a Deleted, context: &Context<'a>) -> Element<'a, Message> {
    let left = one.until().date_naive() - context.now.date_naive();
    let days = left.num_days().max(0);
    let words = t!(
        "deleted-item",
        day = dutch_date::long(one.at.date_naive()),
        by = one.by.as_str(),
        days = days
    );
    let back = button(t!("deleted-put-back"))
        .describe(one.name.as_str())
        .key(one.id.to_string())
        .on_press(Message::Ask(Ask::Undelete(one.id)));
    let name = t!("versions-case", number = one.number.as_str(), name = one.name.as_str());
    let words = column![hideable(kit::strong(name)), kit::small(words)].spacing(2).width(Fill);
    let content = row![words].push((!context.read_only).then_some(back));
    spoken::item(one.id.to_string(), content.spacing(space::M).align_y(Center))
}
