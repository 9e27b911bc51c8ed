//! Lines and shapes in the colours of the theme.

use iced::widget::canvas::{Canvas, Frame, Geometry, Program};
use iced::{Color, Point, Rectangle, Renderer, Theme, mouse};

use crate::gui::theme::Tokens;

/// What paints a drawing on a frame of its size.
pub struct Drawing<F>(F);

/// A drawing that `paint` makes each time it is shown.
pub fn drawing<M, F: Fn(&mut Frame, &'static Tokens)>(paint: F) -> Canvas<Drawing<F>, M> {
    Canvas::new(Drawing(paint))
}

impl<M, F: Fn(&mut Frame, &'static Tokens)> Program<M> for Drawing<F> {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let mut frame = Frame::new(renderer, bounds.size());
        // The renderer repaints what the outline of a path covers, without the
        // width of its line; an invisible ground makes it repaint all of the
        // drawing, so that nothing stays behind.
        frame.fill_rectangle(Point::ORIGIN, bounds.size(), Color::TRANSPARENT);
        (self.0)(&mut frame, Tokens::of(theme));
        vec![frame.into_geometry()]
    }
}
