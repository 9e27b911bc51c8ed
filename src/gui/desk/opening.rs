//! Opening a case: the case itself, or a second copy of it.

use std::sync::Arc;

use iced::Task;

use super::after_saving::AfterSaving;
use super::screen::Screen;
use super::{Desk, Message};
use crate::case::{Case, CaseId};
use crate::gui::background;
use crate::gui::casefile::{self, Casefile, step::Step};
use crate::gui::context::Context;
use crate::gui::widget::focus::to_main;
use crate::vault::{Event, Named, Opened, Vault, VaultError};

/// Which file of a case, and on what terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The case itself.
    Main,
    /// The case itself, although a newer version was seen before.
    Older,
    /// A second copy, by its number.
    Copy(u32),
}

/// A version of a case, and the step to open it at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Which case.
    pub id: CaseId,
    /// Which version of it.
    pub which: Which,
    /// Where to begin.
    pub step: Step,
}

impl Version {
    /// The case itself, at a step.
    #[must_use]
    pub fn main(id: CaseId, step: Step) -> Self {
        Self { id, which: Which::Main, step }
    }

    /// Another version, at the first step.
    #[must_use]
    pub fn other(id: CaseId, which: Which) -> Self {
        Self { id, which, step: Step::default() }
    }

    /// The number, if it is a second copy.
    #[must_use]
    pub fn copy(self) -> Option<u32> {
        match self.which {
            Which::Copy(number) => Some(number),
            Which::Main | Which::Older => None,
        }
    }

    /// Reads it from the vault.
    pub(super) fn read(self, vault: &Arc<Vault>) -> Task<Message> {
        let vault = Arc::clone(vault);
        background::run(move || match self.which {
            Which::Main => vault.open(self.id),
            Which::Older => vault.open_older(self.id),
            Which::Copy(number) => vault.open_copy(self.id, number),
        })
        .map(move |opened| Message::Opened(Box::new(opened), self))
    }
}

impl Desk {
    /// Opens a case, or goes back to it when it is open already.
    pub(super) fn open_case(&mut self, version: Version, context: &Context<'_>) -> Task<Message> {
        let is_open = |open: &&mut Casefile| open.is(version.id, version.copy());
        let Some(open) = self.stage.case_mut().filter(is_open) else {
            return self.after_saving(AfterSaving::Open(version), context);
        };
        let _ = open.update(casefile::Message::Go(version.step), context);
        if let Some(aside) = self.stage.take_aside() {
            self.show(Screen::Case(aside));
        }
        Task::batch([self.keep_now(context), to_main()])
    }

    pub(super) fn receive_case(
        &mut self,
        opened: Result<Opened, VaultError>,
        version: Version,
        context: &Context<'_>,
    ) -> Task<Message> {
        match opened {
            Ok(opened) => {
                self.outbox.untouched();
                let noted = self.note_opened(&opened.case, context);
                let mut file = Casefile::open(opened.case, version.step, context);
                file.set_copy(version.copy());
                self.show(Screen::Case(Box::new(file)));
                Task::batch([noted, to_main()])
            }
            Err(error) => self.tell(error),
        }
    }

    /// Writes in the log that a case was opened.
    fn note_opened(&self, case: &Case, context: &Context<'_>) -> Task<Message> {
        let (vault, case) = (Arc::clone(&self.vault), Named::of(case));
        let (by, now) = (context.me.to_owned(), context.now);
        // A line that cannot be written now is written with the next one.
        background::run(move || drop(vault.note(Event::Opened(case), &by, now))).discard()
    }
}
