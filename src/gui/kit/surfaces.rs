//! What content moves or is drawn on.

use iced::widget::Scrollable;
use iced::widget::canvas::Frame;
use iced::widget::scrollable::{Direction, Scrollbar};
use iced::{Color, Element, Point, Renderer, Size};

/// Content that scrolls, with a slim bar at its edge.
pub fn scroll<'a, M: 'a>(content: impl Into<Element<'a, M>>) -> Scrollable<'a, M> {
    let bar = Scrollbar::new().width(8).scroller_width(6).margin(1);
    Scrollable::with_direction(content, Direction::Vertical(bar))
}

/// An empty drawing of a size. The renderer repaints what the outline of a path
/// covers, without the width of its line; the invisible ground makes it repaint
/// all of the drawing, so that nothing stays behind.
#[must_use]
pub fn frame(renderer: &Renderer, size: Size) -> Frame {
    let mut frame = Frame::new(renderer, size);
    frame.fill_rectangle(Point::ORIGIN, size, Color::TRANSPARENT);
    frame
}
