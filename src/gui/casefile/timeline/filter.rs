//! Which lanes are shown.

use iced::Element;

use super::{Message, View};
use crate::advice::chronicle::Chronicle;
use crate::gui::widget::chips;
use crate::t;

/// The lanes in which something stands, each to be shown or not.
pub(super) fn lanes<'a>(view: View<'a>, chronicle: &Chronicle) -> Option<Element<'a, Message>> {
    let lanes = chronicle.lanes();
    let options = lanes.iter().map(|lane| (*lane, lane.name(), !view.state.hidden.contains(lane)));
    let options: Vec<_> = options.collect();
    (lanes.len() > 1).then(|| {
        chips(t!("timeline-filter"), options, Message::Lane).label_hidden().compact().into()
    })
}
