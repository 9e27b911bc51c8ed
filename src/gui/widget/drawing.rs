//! Lines, shapes and words in the colours of the theme.

use iced::advanced::text::{self, Paragraph as _, Shaping, Wrapping};
use iced::alignment::{Horizontal, Vertical};
use iced::widget::canvas::{Canvas, Frame, Geometry, Program, Text};
use iced::{Color, Font, Point, Rectangle, Renderer, Size, Theme, mouse};

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

/// Words to stand in a drawing, on one line.
#[derive(Debug, Clone, Copy)]
pub struct Lettering<'a> {
    /// What stands there, in any script.
    pub words: &'a str,
    /// Halfway their height; where across that is, `side` tells.
    pub at: Point,
    /// Whether they begin, have their middle or end there.
    pub side: Horizontal,
    /// Their colour.
    pub color: Color,
    /// How high they are, in logical pixels.
    pub size: f32,
    /// Their typeface.
    pub font: Font,
}

/// Writes words in a drawing.
///
/// The frame itself puts a line that runs from right to left at the far end of
/// its room, which has none: out of sight, or where the painter gives up. So
/// the words are measured and always begin at the left.
pub fn write(frame: &mut Frame, lettering: Lettering<'_>) {
    let Lettering { words, at, side, color, size, font } = lettering;
    let before = match side {
        Horizontal::Left => 0.0,
        Horizontal::Center => 0.5,
        Horizontal::Right => 1.0,
    };
    let left = at.x - before * width(words, size, font);
    frame.fill_text(Text {
        content: words.to_owned(),
        position: Point::new(left, at.y),
        color,
        size: size.into(),
        font,
        align_x: text::Alignment::Default,
        align_y: Vertical::Center,
        shaping: Shaping::Advanced,
        ..Text::default()
    });
}

/// How wide words are on one line, in logical pixels.
pub fn width(words: &str, size: f32, font: Font) -> f32 {
    let measured = <Renderer as text::Renderer>::Paragraph::with_text(text::Text {
        content: words,
        bounds: Size::INFINITE,
        size: size.into(),
        line_height: text::LineHeight::default(),
        font,
        align_x: text::Alignment::Default,
        align_y: Vertical::Center,
        shaping: Shaping::Advanced,
        wrapping: Wrapping::None,
    });
    measured.min_width()
}
