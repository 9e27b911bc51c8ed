//! Who did what when.

use iced::Element;
use iced::widget::column;

use super::{Message, card};
use crate::gui::context::Context;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce, button, dutch_date, hideable, unspoken};
use crate::t;
use crate::vault::{Log, LogEntry};

/// How many entries are shown at first, and how many more at a press.
const PART: usize = 20;

/// Draws the card, newest first.
pub(super) fn view<'a>(more: usize, log: &'a Log, context: &Context<'_>) -> Element<'a, Message> {
    let shown = PART * (1 + more);
    let rows = log.entries.iter().enumerate().rev().take(shown);
    let rows = rows.map(|(at, entry)| row(at, entry));
    let rows = spoken::items(t!("vault-page-log"), space::S, rows);
    let gaps = (!log.gaps.is_empty())
        .then(|| kit::warning(kit::body(t!("vault-page-log-gaps", files = log.gaps.join(", ")))));
    let more = (log.entries.len() > shown).then(|| {
        button(t!("vault-page-log-more")).link().stays().on_press(Message::MoreLog).into()
    });
    let none = log.entries.is_empty().then(|| kit::nothing_yet(t!("vault-page-log-empty")));
    // It cannot write, so what is read here leaves no line behind.
    let silent = context.read_only.then(|| kit::note(kit::body(t!("vault-page-log-silent"))));
    let parts = silent.into_iter().chain(gaps).chain(none).chain([rows]).chain(more);
    card(t!("vault-page-log"), t!("vault-page-log-about"), parts)
}

fn row<'a>(at: usize, entry: &'a LogEntry) -> Element<'a, Message> {
    let what = entry.event.words();
    let when = t!(
        "vault-page-log-when",
        day = dutch_date::long(entry.at.date_naive()),
        time = entry.at.format("%H:%M").to_string(),
        by = entry.by.as_str()
    );
    let told = t!("vault-page-log-told", what = what.as_str(), when = when.as_str());
    let shown = unspoken(hideable(column![kit::body(what), kit::small(when)]));
    announce(Role::ListItem, told, shown).key(at.to_string()).into()
}
