//! Versions of a case at the desk: two beside each other, those from before,
//! and what comes in the place of the case.

mod comparing;
mod looking_back;
mod uniting;

use iced::Task;

use super::screen::Screen;
use super::{AfterSaving, Desk, Message, Version};
use crate::case::CaseId;
use crate::gui::casefile::step::Step;
use crate::gui::context::Context;
use crate::vault::{Saved, VaultError};

pub(super) use comparing::read_pair;
pub(super) use uniting::read_two;

impl Desk {
    /// A case was made out of two versions, or an earlier one was put back.
    pub(super) fn receive_replaced(
        &mut self,
        saved: Result<Saved, VaultError>,
        id: CaseId,
        context: &Context<'_>,
    ) -> Task<Message> {
        match (saved, self.stage.screen_mut()) {
            (Ok(_), _) => self.show_replaced(id, context),
            (Err(VaultError::ChangedElsewhere), Screen::Compare(state)) => {
                let pair = state.pair();
                self.after_saving(AfterSaving::Compare(pair), context)
            }
            (Err(error), screen) => {
                match screen {
                    Screen::Compare(state) => state.not_saved(),
                    Screen::History(state) => state.not_put_back(),
                    Screen::Page(_) | Screen::Case(_) | Screen::Unite(_) => {}
                }
                self.tell(error)
            }
        }
    }

    fn show_replaced(&mut self, id: CaseId, context: &Context<'_>) -> Task<Message> {
        self.stage.close(id);
        self.choices.take_if(|choices| choices.pair.id == id);
        let list = self.list();
        Task::batch([list, self.open_case(Version::main(id, Step::default()), context)])
    }
}
