//! A practice case that begins with a case of the vault: the names are taken out before
//! the page sees a word of it.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::case::{Case, CaseId};
use crate::gui::background;
use crate::gui::casefile::Casefile;
use crate::gui::context::Context;
use crate::gui::screen::practice;
use crate::practice::beginning;
use crate::redaction::pseudonymise;
use crate::t;

impl Desk {
    /// Makes the text of a practice case of a case. What still looks like a name is left
    /// out as well. Of the case that is open its newest words count.
    ///
    /// What comes of it is kept in clear, so it is refused where an organisation wants that
    /// nothing of a case leaves the vault.
    pub(super) fn begin_practice(&self, id: CaseId, context: &Context<'_>) -> Task<Message> {
        let begun = |text| Message::Practice(practice::Message::Begun(text));
        if let Err(refused) = self.vault.may_give_in_clear() {
            return Task::done(begun(Err(refused.to_string())));
        }
        let open = self.stage.case().filter(|open| open.is(id, None));
        let open = open.map(Casefile::case).cloned();
        let (vault, today) = (Arc::clone(&self.vault), context.today());
        let guidance = context.guidance.clone();
        background::run(move || {
            let write = |case: &Case| {
                let mut without = pseudonymise(case, today);
                without.leave_out_except(&[]);
                beginning(&without.case, &guidance, today)
            };
            let text = match &open {
                Some(case) => write(case),
                None => vault.look_in_case(id, write).ok().flatten(),
            };
            text.ok_or_else(|| t!("practice-own-no-case"))
        })
        .map(begun)
    }
}
