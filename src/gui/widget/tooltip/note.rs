//! The explanation, which lies over the screen right under its word.

use iced::advanced::layout::{Limits, Node};
use iced::advanced::overlay::Overlay;
use iced::advanced::widget::Tree;
use iced::advanced::{Clipboard, Layout, Shell, mouse, renderer};
use iced::{Element, Event, Point, Rectangle, Renderer, Size, Theme};

/// Where the words come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Under what they are about.
    Below,
    /// At its right.
    Right,
}

/// Words over the screen; they touch their word, so that the pointer can go
/// from one to the other.
pub(super) struct Note<'a, 'b, Message> {
    pub(super) word: Rectangle,
    pub(super) side: Side,
    /// Whether the pointer is on it.
    pub(super) reading: &'b mut bool,
    pub(super) inner: &'b mut Element<'a, Message>,
    pub(super) tree: &'b mut Tree,
}

impl<Message> Overlay<Message, Theme, Renderer> for Note<'_, '_, Message> {
    fn layout(&mut self, renderer: &Renderer, bounds: Size) -> Node {
        let limits = Limits::new(Size::ZERO, bounds);
        let note = self.inner.as_widget_mut();
        let node = note.layout(self.tree, renderer, &limits);
        let place = match self.side {
            Side::Below => place(self.word, node.size(), bounds),
            Side::Right => place_beside(self.word, node.size(), bounds),
        };
        node.move_to(place)
    }

    fn update(
        &mut self,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
        _: &mut dyn Clipboard,
        _: &mut Shell<'_, Message>,
    ) {
        if matches!(event, Event::Mouse(mouse::Event::CursorMoved { .. })) {
            *self.reading = cursor.is_over(layout.bounds());
        }
    }

    fn draw(
        &self,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
    ) {
        self.inner.as_widget().draw(
            self.tree,
            renderer,
            theme,
            style,
            layout,
            cursor,
            &layout.bounds(),
        );
    }

    fn mouse_interaction(
        &self,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _: &Renderer,
    ) -> mouse::Interaction {
        if cursor.is_over(layout.bounds()) {
            mouse::Interaction::Idle
        } else {
            mouse::Interaction::None
        }
    }
}

/// Under the word, or above it where there is no room; inside the window.
fn place(word: Rectangle, note: Size, window: Size) -> Point {
    let below = word.y + word.height;
    let fits = below + note.height <= window.height;
    let y = if fits { below } else { word.y - note.height };
    let x = word.x.min(window.width - note.width).max(0.0);
    Point::new(x, y.max(0.0))
}

/// At the right of the word, at its middle; inside the window.
fn place_beside(word: Rectangle, note: Size, window: Size) -> Point {
    let y = word.center_y() - note.height / 2.0;
    let x = (word.x + word.width).min(window.width - note.width);
    Point::new(x.max(0.0), y.clamp(0.0, (window.height - note.height).max(0.0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_touches_its_word_and_stays_in_the_window() {
        let window = Size::new(800.0, 600.0);
        let note = Size::new(380.0, 60.0);
        let word = |x, y| Rectangle::new(Point::new(x, y), Size::new(40.0, 20.0));
        let at = |x, y| place(word(x, y), note, window);
        assert_eq!(at(10.0, 10.0), Point::new(10.0, 30.0));
        assert_eq!(at(700.0, 10.0), Point::new(420.0, 30.0));
        assert_eq!(at(10.0, 570.0), Point::new(10.0, 510.0));
    }
}
