//! What the page *Inzicht* reads beside the cases.

use std::sync::Arc;

use iced::Task;

use super::{Desk, Message};
use crate::gui::background;
use crate::gui::screen::insight;

impl Desk {
    /// Reads what stays to be counted of cases that were destroyed.
    pub(super) fn look_at_insight(&self) -> Task<Message> {
        let vault = Arc::clone(&self.vault);
        let read = background::run(move || vault.remainders());
        read.map(|read| Message::Insight(insight::Message::Remainders(read)))
    }
}
