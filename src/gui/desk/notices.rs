//! News below the page, one at a time. There it pushes nothing away, covers
//! nothing, and does not disturb whoever types.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill};

use super::{Desk, Message, backup_reminder, tour, weak_passphrase};
use crate::gui::kit::{self, spoken};
use crate::gui::layout::Layout;
use crate::gui::outbox::SaveState;
use crate::gui::theme::space;
use crate::gui::widget::{Button, Live, Role, announce, button, unspoken};
use crate::t;
use crate::vault::{Access, VaultError};

/// A kind of news.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// Something failed and is told until it is read.
    Trouble,
    /// Words could not be written.
    NotKept,
    /// A stop of the tour, or that there is one.
    Tour,
    /// Nothing can be written. The head of a case tells it itself.
    ReadingOnly,
    /// The passphrase would be refused today.
    WeakPassphrase,
    /// It is time for a backup.
    BackupDue,
}

impl Notice {
    /// Every kind, the one that goes before the others first.
    pub const ALL: [Self; 6] = [
        Self::Trouble,
        Self::NotKept,
        Self::Tour,
        Self::ReadingOnly,
        Self::WeakPassphrase,
        Self::BackupDue,
    ];

    fn view(self, desk: &Desk, layout: Layout) -> Option<Element<'_, Message>> {
        match self {
            Self::Trouble => desk.trouble.as_ref().map(trouble),
            Self::NotKept => not_kept(desk),
            Self::Tour => tour::view(desk, layout),
            Self::ReadingOnly => reading_only(desk),
            Self::WeakPassphrase => weak_passphrase::hint(desk),
            Self::BackupDue => backup_reminder::reminder(desk),
        }
    }
}

impl Desk {
    /// What is told below the page now.
    pub fn notice(&self) -> Option<Notice> {
        Notice::ALL.into_iter().find(|notice| notice.view(self, Layout::Wide).is_some())
    }
}

/// What is told, or an empty place for it.
pub(super) fn notices(desk: &Desk, layout: Layout) -> Element<'_, Message> {
    let told = Notice::ALL.into_iter().find_map(|notice| notice.view(desk, layout));
    let told = told.map(|note| container(note).padding([space::S, space::XL]));
    Column::new().push(told).into()
}

fn trouble(error: &VaultError) -> Element<'_, Message> {
    alarm(error.to_string(), button(t!("understood")).on_press(Message::Understood))
}

fn not_kept(desk: &Desk) -> Option<Element<'_, Message>> {
    let SaveState::Failed(error) = desk.kept() else {
        return None;
    };
    let words = t!("head-not-kept", why = error.to_string());
    let again = button(t!("keep-again")).on_press(Message::KeepNow);
    Some(alarm(words, again))
}

fn alarm<'a>(words: String, button: Button<Message>) -> Element<'a, Message> {
    let shown = unspoken(container(kit::body(words.clone())).width(Fill));
    let note = row![shown, Element::from(button)].spacing(space::M).align_y(Center);
    announce(Role::Alert, words, kit::danger(note)).live(Live::Assertive).into()
}

fn reading_only(desk: &Desk) -> Option<Element<'_, Message>> {
    let Access::ReadOnly(reason) = desk.vault.access() else {
        return None;
    };
    let words = VaultError::ReadOnly(reason).to_string();
    let note = spoken::status(words.clone(), kit::warning(kit::body(words)));
    (!desk.is_in_case()).then(|| note.into())
}
