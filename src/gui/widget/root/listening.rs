//! Telling a listener what the window says, and doing what it asks.

use iced::advanced::widget::operation::black_box;
use iced::{Event, window};

use super::{Root, Top};
use crate::gui::widget::collect::{Collect, Spoken};
use crate::gui::widget::focus::reveal_met;
use crate::gui::widget::fulfil::Fulfil;
use crate::gui::widget::listener::{Listener, Wish};
use crate::gui::widget::wrapper::Inside;

impl<'a, Message> Root<'a, Message> {
    /// Who hears what the window says each time it is drawn. Not after each
    /// message: clicks, the caret and scrolling change what a window says
    /// without any message, but always draw it anew.
    #[must_use]
    pub fn listener(mut self, listener: &'a dyn Listener) -> Self {
        self.top.listener = Some(listener);
        self
    }
}

impl<'a, Message> Top<'a, Message> {
    /// Comes before the widgets hear of `event`.
    pub(super) fn before(&self, event: &Event, inside: &mut Inside<'_, 'a, Message>) {
        let Some(listener) = self.listener else {
            return;
        };
        listener.notice(event);
        if is_drawn(event) && listener.asks() {
            obey(listener, inside);
        }
    }

    /// Comes after the widgets heard of `event`.
    pub(super) fn after(&self, event: &Event, inside: &mut Inside<'_, 'a, Message>) {
        let listener = self.listener.filter(|_| is_drawn(event));
        if let Some(listener) = listener.filter(|listener| listener.listens()) {
            listener.hear(spoken(inside), inside.bounds().size());
        }
    }
}

fn obey<Message>(listener: &dyn Listener, inside: &mut Inside<'_, '_, Message>) {
    for (at, wish) in listener.wishes(&spoken(inside)) {
        let shows = wish == Wish::Focus || wish == Wish::Reveal;
        inside.operate(&mut Fulfil::new(at, wish));
        if shows {
            reveal_met(at, &mut |operation| inside.operate(operation));
        }
    }
}

fn spoken<Message>(inside: &mut Inside<'_, '_, Message>) -> Vec<Spoken> {
    let mut collect = Collect::default();
    inside.operate(&mut black_box(&mut collect));
    collect.into_spoken()
}

fn is_drawn(event: &Event) -> bool {
    matches!(event, Event::Window(window::Event::RedrawRequested(_)))
}
