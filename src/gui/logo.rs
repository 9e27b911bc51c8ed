//! Our mark: a compass whose needle points at the family.

use std::io::Cursor;

use iced::widget::canvas::{Path, Stroke};
use iced::widget::{container, row, text};
use iced::{Center, Color, Element, Point, window};

use super::fonts;
use super::theme::{Tokens, space};
use super::widget::drawing;
use crate::gui::plain::plain;
use crate::t;

/// The gold of the ring and the needle.
const GOLD: Color = Color::from_rgb8(0xf2, 0xb8, 0x4b);

/// The mark with the name beside it, for the navigation.
pub fn mark<'a, M: 'a>() -> Element<'a, M> {
    let name = plain(t!("app-name"))
        .size(17)
        .font(fonts::SEMIBOLD)
        .wrapping(text::Wrapping::None)
        .style(|theme| text::Style { color: Some(Tokens::of(theme).on_rail_active) });
    let both = row![compass(24.0), name].spacing(9).align_y(Center);
    container(both).padding([space::XS, space::S]).into()
}

/// The mark for the title bar and the task bar; none if it could not be read.
pub fn window_icon() -> Option<window::Icon> {
    let file = include_bytes!("../../assets/icons/casuskompas-64.png");
    let mut reader = png::Decoder::new(Cursor::new(file)).read_info().ok()?;
    let mut pixels = vec![0; reader.output_buffer_size()?];
    let shape = reader.next_frame(&mut pixels).ok()?;
    window::icon::from_rgba(pixels, shape.width, shape.height).ok()
}

/// The compass alone, at a size in logical pixels.
pub fn compass<'a, M: 'a>(size: f32) -> Element<'a, M> {
    let compass = drawing(|frame, tokens| {
        let (centre, unit) = (frame.center(), frame.width() / 24.0);
        let ring = Path::circle(centre, 10.5 * unit);
        frame.stroke(&ring, Stroke::default().with_color(GOLD).with_width(2.0 * unit));
        frame.fill(&needle(centre, unit), GOLD);
        frame.fill(&Path::circle(centre, 2.0 * unit), tokens.rail);
    });
    compass.width(size).height(size).into()
}

/// A diamond, taller than wide.
fn needle(centre: Point, unit: f32) -> Path {
    Path::new(|path| {
        path.move_to(Point::new(centre.x, centre.y - 8.0 * unit));
        path.line_to(Point::new(centre.x + 3.0 * unit, centre.y));
        path.line_to(Point::new(centre.x, centre.y + 8.0 * unit));
        path.line_to(Point::new(centre.x - 3.0 * unit, centre.y));
        path.close();
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_mark_for_the_task_bar_can_be_read() {
        assert!(super::window_icon().is_some());
    }
}
