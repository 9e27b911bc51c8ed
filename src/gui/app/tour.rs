//! The tour, begun from Help: along the example at the desk, or along an example
//! that is made ready first.

use iced::Task;

use super::{App, Message};
use crate::gui::{desk, start};

impl App {
    /// What begins the tour from here, where it can be begun.
    pub(super) fn tour(&self) -> Option<Message> {
        let here = self.desk().map_or_else(|| self.start.has_tour(), desk::Desk::has_tour);
        here.then_some(Message::Tour)
    }

    pub(super) fn begin_tour(&mut self) -> Task<Message> {
        self.showing_keys = false;
        match self.desk() {
            Some(_) => self.update_desk(desk::Message::Tour(desk::TourMessage::BEGIN)),
            None => self.update_start(start::Message::Tour),
        }
    }
}
