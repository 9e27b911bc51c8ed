//! Days without violence as a ring that fills up to the guideline.

use std::f32::consts::{FRAC_PI_2, TAU};

use iced::alignment::Horizontal;
use iced::widget::canvas::{LineCap, Path, Stroke, path};
use iced::{Element, Point, Radians};

use crate::gui::fonts;
use crate::gui::theme::text as size;
use crate::gui::widget::{Lettering, drawing, write};

/// Width and height, in logical pixels.
const SIZE: f32 = 74.0;
/// From the centre to the middle of the line, in logical pixels.
const RADIUS: f32 = 30.0;
/// The width of the line, in logical pixels.
const LINE: f32 = 8.0;

/// A ring for a number of days; empty with a question mark while nobody knows.
pub(super) fn ring<'a, M: 'a>(days: Option<u32>, guideline: u32) -> Element<'a, M> {
    let words = days.map_or_else(|| "?".to_owned(), |days| days.to_string());
    let part = days.map_or(0.0, |days| part(days, guideline));
    let ring = drawing(move |frame, tokens| {
        let centre = frame.center();
        let line = Stroke::default().with_width(LINE);
        frame.stroke(&Path::circle(centre, RADIUS), line.with_color(tokens.track));
        if part > 0.0 {
            let filled = line.with_color(tokens.brand).with_line_cap(LineCap::Round);
            frame.stroke(&filled_part(centre, part), filled);
        }
        let middle = Lettering {
            words: &words,
            at: centre,
            side: Horizontal::Center,
            color: tokens.ink,
            size: size::H2,
            font: fonts::SEMIBOLD,
        };
        write(frame, middle);
    });
    ring.width(SIZE).height(SIZE).into()
}

/// How much of the ring is filled, 0 to 1.
fn part(days: u32, guideline: u32) -> f32 {
    // Days in a dossier are far below the whole numbers that f32 holds.
    (days as f32 / guideline.max(1) as f32).min(1.0)
}

/// From the top, clockwise.
fn filled_part(center: Point, part: f32) -> Path {
    if part >= 1.0 {
        return Path::circle(center, RADIUS);
    }
    Path::new(|builder| {
        builder.arc(path::Arc {
            center,
            radius: RADIUS,
            start_angle: Radians(-FRAC_PI_2),
            end_angle: Radians(TAU * part - FRAC_PI_2),
        });
    })
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn the_ring_is_full_at_the_guideline_and_stays_full() {
        assert_eq!(part(0, 90), 0.0);
        assert_eq!(part(45, 90), 0.5);
        assert_eq!(part(90, 90), 1.0);
        assert_eq!(part(400, 90), 1.0);
        assert_eq!(part(3, 0), 1.0);
    }
}
