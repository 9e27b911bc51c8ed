//! Deleting a case, after which it can be put back for some weeks.

use iced::widget::{column, row};
use iced::{Element, Task};

use super::Dialog;
use crate::case::CaseId;
use crate::gui::context::Context;
use crate::gui::desk::after_saving::AfterSaving;
use crate::gui::desk::screen::Screen;
use crate::gui::desk::{Desk, Message, Page};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{self, button, dialog, hideable};
use crate::t;

/// A case that somebody may want to delete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    id: CaseId,
    name: String,
}

impl Desk {
    /// Asks whether to delete the open case.
    pub(in crate::gui::desk) fn ask_to_delete(&mut self) -> Task<Message> {
        if let Some(open) = self.stage.case().filter(|_| !self.is_read_only()) {
            let (id, name) = (open.case().id, open.case().name.clone());
            self.dialog = Some(Dialog::Deleting(State { id, name }));
        }
        Task::none()
    }

    pub(in crate::gui::desk) fn answer_to_delete(
        &mut self,
        delete: bool,
        context: &Context<'_>,
    ) -> Task<Message> {
        let Some(Dialog::Deleting(State { id, .. })) = self.dialog else {
            return Task::none();
        };
        self.close_dialog();
        if !delete {
            return Task::none();
        }
        let task = self.after_saving(AfterSaving::Delete(id), context);
        self.show(Screen::Page(Page::Cases));
        self.stage.close(id);
        task
    }
}

/// What deleting a case means, and doing it.
pub(super) fn view(state: &State) -> widget::dialog::Dialog<'_, Message> {
    let buttons = row![
        button(t!("cancel")).on_press(Message::Delete(false)),
        button(t!("delete-case-go")).danger().on_press(Message::Delete(true)),
    ];
    let content: Element<'_, Message> = column![
        hideable(kit::body(t!("delete-case-about", name = state.name.as_str()))),
        kit::body(t!("delete-case-close")),
        buttons.spacing(space::M),
    ]
    .spacing(space::L)
    .into();
    dialog(t!("delete-case-title"), content, Message::Delete(false))
}
