//! What is destroyed because its time has come, and letting go of a case that
//! is gone.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::case::CaseId;
use crate::gui::background;
use crate::gui::context::Context;
use crate::vault::{Certificate, VaultError};

impl Desk {
    /// Destroys what is due: what was interrupted, and deleted cases whose term
    /// is over. After opening the vault, and once a day from then on.
    pub(super) fn purge_daily(&mut self, context: &Context<'_>) -> Task<Message> {
        let today = Some(context.today());
        if self.is_read_only() || self.purged_on == today {
            return Task::none();
        }
        self.purged_on = today;
        let (vault, now) = (Arc::clone(&self.vault), context.now);
        background::run(move || vault.purge(now)).map(Message::Purged)
    }

    /// What was due is gone, or not; then it is tried again another day.
    pub(super) fn receive_purged(
        &mut self,
        purged: Result<Vec<Certificate>, VaultError>,
    ) -> Task<Message> {
        match purged {
            Ok(certificates) if certificates.is_empty() => return Task::none(),
            Ok(certificates) => {
                self.united_anew();
                for certificate in certificates {
                    self.forget(certificate.case.id);
                }
            }
            Err(error) => self.trouble = Some(error),
        }
        self.list()
    }

    /// A case that is gone is not open, nor about to be; so the draft of the
    /// desk, which tells where the user is, forgets it too.
    pub(super) fn forget(&mut self, id: CaseId) {
        self.after_saving.take_if(|what| what.is_about(id));
        self.stage.close(id);
        self.choices.take_if(|choices| choices.pair.id == id);
        self.uniting.take_if(|uniting| uniting.two.contains(&id));
    }
}
