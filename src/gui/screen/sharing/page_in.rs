//! A document that came from a colleague. The vault keeps nothing of it: it stays in
//! memory until it is written where somebody says, or is put away.

use std::sync::Arc;

use iced::widget::column;
use iced::{Element, Task};

use super::{Message, State as Page, sender};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::new_file::{in_file_name, new_file};
use crate::gui::sheet::{self, Sheet};
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date, hideable};
use crate::t;
use crate::vault::Vault;
use crate::vault::exchange::Page as Received;

/// The document, and where it goes.
#[derive(Debug, Default)]
pub(super) struct State(Option<(Arc<Received>, sheet::State)>);

impl State {
    /// A document that came.
    pub(super) fn of(page: Box<Received>) -> Self {
        Self(Some((Arc::from(page), sheet::State::new(Sheet::Received))))
    }
}

/// Handles what is done with it.
pub(super) fn update(
    page: &mut Page,
    message: sheet::Message,
    vault: &Arc<Vault>,
    context: &Context<'_>,
) -> Task<Message> {
    let Some((received, state)) = &mut page.page.0 else {
        return Task::none();
    };
    let write = || write(received, vault);
    sheet::update(state, message, context.machine, write).map(Message::Page)
}

fn write(received: &Arc<Received>, vault: &Arc<Vault>) -> sheet::Write {
    let (received, vault) = (Arc::clone(received), Arc::clone(vault));
    Box::new(move |disk| {
        let kind = received.cover.kind.replace(' ', "-").to_lowercase();
        let on = received.cover.made_at.date_naive();
        let name = format!("{}-{on}", in_file_name(&kind));
        new_file(&name, "pdf", |file| vault.write_plain_file(disk, file, &received.bytes))
    })
}

/// Draws what it is, who signed it, and what can be done with it.
pub(super) fn view<'a>(page: &'a Page, context: &Context<'_>) -> Option<Element<'a, Message>> {
    let (received, state) = page.page.0.as_ref()?;
    let cover = &received.cover;
    let from = t!("sharing-from", from = cover.from_name.as_str());
    let day = dutch_date::long(cover.made_at.date_naive());
    let what = t!("sharing-page-what", kind = cover.kind.as_str(), day = day);
    let content = column![
        hideable(kit::h3(from)),
        kit::body(what),
        sender::view(cover.from, &cover.from_name, &page.overview.contacts),
        sheet::view(state, context.machine).map(Message::Page),
        button(t!("sharing-page-away")).on_press(Message::PutPageAway),
    ];
    Some(kit::empty_card(content.spacing(space::S)).into())
}
