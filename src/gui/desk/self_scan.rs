//! The self-scan of the team at the desk: what it changes in the vault.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message, Page, Reply};
use crate::gui::background;
use crate::gui::context::Context;
use crate::gui::screen::selfscan::{self, Ask};
use crate::gui::widget::focus::{to_main, to_top};

impl Desk {
    /// Reads what the vault keeps of the self-scans.
    pub(super) fn look_at_self_scans(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        background::run(move || vault.self_scans().map(Box::new))
            .map(|found| Message::SelfScan(selfscan::Message::Looked(found)))
    }

    pub(super) fn update_self_scan(
        &mut self,
        message: selfscan::Message,
        context: &Context<'_>,
    ) -> Reply {
        let kept = match &message {
            selfscan::Message::Kept(kept) => Some(kept.as_ref().err().cloned()),
            _ => None,
        };
        let reply = selfscan::update(&mut self.self_scan, message, &self.vault, context);
        let task = reply.map(Message::SelfScan).settle(|ask| self.do_for_self_scan(ask, context));
        match kept {
            None => task.into(),
            Some(fault) => self.go_on_after_keeping(fault, context).and(task),
        }
    }

    fn do_for_self_scan(&mut self, ask: Ask, context: &Context<'_>) -> Task<Message> {
        match ask {
            Ask::Keep => Task::none(),
            Ask::KeepNow => self.keep_now(context),
            Ask::Top => {
                let top = to_main().chain(to_top(selfscan::scrolling()));
                Task::batch([self.keep_now(context), top])
            }
            Ask::Back => self.go_into(Page::Insight, context),
        }
    }

    /// Does in the vault what was done on the screen, if it is time.
    pub(super) fn keep_self_scan(&mut self, context: &Context<'_>) -> Task<Message> {
        let Some(acts) = self.self_scan.next(context) else {
            return Task::none();
        };
        let vault = Arc::clone(&self.vault);
        let last_words = context.machine.last_words.clone();
        background::run(move || {
            let _turn = last_words.turn();
            vault.change_self_scans(&acts).map(Box::new)
        })
        .map(|kept| Message::SelfScan(selfscan::Message::Kept(kept)))
    }
}
