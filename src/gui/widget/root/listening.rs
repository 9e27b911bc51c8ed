//! Telling a listener what the window says, and doing what it asks.

use iced::advanced::widget::operation::black_box;
use iced::{Event, window};

use super::grant::grant;
use crate::gui::widget::host::Inside;
use crate::gui::widget::spoken::{Collect, Listener, Spoken};

/// Lets a listener notice an event and have its wishes, before the widgets
/// hear of it.
pub(super) fn before<Message>(
    listener: &dyn Listener,
    event: &Event,
    inside: &mut Inside<'_, '_, Message>,
) {
    listener.notice(event);
    if is_drawn(event) && listener.asks() {
        for (at, wish) in listener.wishes(&spoken(inside)) {
            grant(at, &wish, &mut |operation| inside.operate(operation));
        }
    }
}

/// Tells a listener what the window says, after the widgets heard of an event.
pub(super) fn after<Message>(
    listener: &dyn Listener,
    title: &str,
    event: &Event,
    inside: &mut Inside<'_, '_, Message>,
) {
    if is_drawn(event) && listener.listens() {
        listener.hear(title, spoken(inside), inside.bounds().size());
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
