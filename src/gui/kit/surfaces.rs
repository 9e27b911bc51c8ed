//! What content moves or is drawn on.

use iced::widget::scrollable::{Direction, Scrollbar};
use iced::widget::{Scrollable, container};
use iced::{Element, Padding};

use crate::gui::theme::{space, text as size};
use crate::gui::widget::focus::spare_room;

/// Content that scrolls, with a slim bar at its edge.
pub fn scroll<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Scrollable<'a, M> {
    let bar = Scrollbar::new().width(8).scroller_width(6).margin(1);
    Scrollable::with_direction(spare_room(content), Direction::Vertical(bar))
}

/// A control level with the field before it, under whose label it begins, also
/// when something comes to stand below the field.
pub fn level_with_field<'a, M: 'a>(control: impl Into<Element<'a, M>>) -> Element<'a, M> {
    let label = size::BODY * size::LINE + space::XS;
    container(control).padding(Padding::ZERO.top(label)).into()
}
