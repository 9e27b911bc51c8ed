//! The scores of one person as a small line.

use chrono::NaiveDate;
use iced::alignment::Vertical;
use iced::widget::canvas::{self, Canvas, Frame, Geometry, Path, Stroke, Text};
use iced::widget::text::Alignment;
use iced::{Element, Point, Rectangle, Renderer, Size, Theme, mouse};

use crate::case::{Person, SafetyScore};
use crate::gui::fonts;
use crate::gui::kit;
use crate::gui::theme::Tokens;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce};
use crate::t;

/// Width and height in logical pixels.
const SIZE: Size = Size::new(200.0, 56.0);

/// Room at the left for the ends of the scale, in logical pixels.
const LEFT: f32 = 20.0;

/// Room at the other edges, so that dots and numbers stay whole.
const EDGE: f32 = 7.0;

/// Room at the right for the newest number.
const RIGHT: f32 = 20.0;

/// Draws two scores or more; one score says everything in words.
pub(super) fn line<'a, M: Clone + 'a>(
    person: &Person,
    scores: &[&SafetyScore],
    today: NaiveDate,
) -> Option<Element<'a, M>> {
    let [first, _, ..] = scores else {
        return None;
    };
    let points = scores
        .iter()
        .map(|score| ((score.on - first.on).num_days(), score.score.value()))
        .collect();
    let drawing = Canvas::new(Line(points)).width(SIZE.width).height(SIZE.height);
    Some(announce(Role::Image, in_words(person, scores, today), drawing).into())
}

fn in_words(person: &Person, scores: &[&SafetyScore], today: NaiveDate) -> String {
    let points = scores
        .iter()
        .map(|score| t!("score-point", score = score.score.value(), day = short(score.on, today)));
    let points: Vec<String> = points.collect();
    t!("score-drawing", name = person.label(), points = points.join(", "))
}

/// Days since the first score, each with a number from 0 to 10.
struct Line(Vec<(i64, u8)>);

impl Line {
    /// Where each score stands. Scores of one day stand beside each other.
    fn places(&self, size: Size) -> Vec<Point> {
        let days = self.0.last().map_or(0, |(day, _)| *day);
        let last = self.0.len().saturating_sub(1).max(1);
        let width = size.width - LEFT - RIGHT;
        let places = self.0.iter().enumerate().map(|(index, (day, score))| {
            let part =
                if days > 0 { *day as f32 / days as f32 } else { index as f32 / last as f32 };
            Point::new(LEFT + part * width, height_of(*score, size))
        });
        places.collect()
    }
}

fn height_of(score: u8, size: Size) -> f32 {
    let room = size.height - 2.0 * EDGE;
    EDGE + room * (1.0 - f32::from(score) / 10.0)
}

impl<M> canvas::Program<M> for Line {
    type State = ();

    fn draw(
        &self,
        (): &(),
        renderer: &Renderer,
        theme: &Theme,
        bounds: Rectangle,
        _: mouse::Cursor,
    ) -> Vec<Geometry> {
        let tokens = Tokens::of(theme);
        let mut frame = kit::frame(renderer, bounds.size());
        draw_scale(&mut frame, tokens, bounds.size());
        let places = self.places(bounds.size());
        draw_line(&mut frame, tokens, &places);
        if let (Some(place), Some((_, score))) = (places.last(), self.0.last()) {
            let beside = Point::new(place.x + EDGE, place.y);
            frame.fill_text(Text {
                font: fonts::SEMIBOLD,
                color: tokens.ink,
                ..number(*score, beside)
            });
        }
        vec![frame.into_geometry()]
    }
}

/// Lines at 0, 5 and 10.
fn draw_scale(frame: &mut Frame, tokens: &Tokens, size: Size) {
    for score in [0, 5, 10] {
        let y = height_of(score, size);
        let line = Path::line(Point::new(LEFT, y), Point::new(size.width - RIGHT, y));
        frame.stroke(&line, Stroke::default().with_color(tokens.line));
        if score != 5 {
            frame.fill_text(Text {
                align_x: Alignment::Right,
                color: tokens.ink_faint,
                ..number(score, Point::new(LEFT - EDGE, y))
            });
        }
    }
}

fn draw_line(frame: &mut Frame, tokens: &Tokens, places: &[Point]) {
    let line = Path::new(|path| {
        for (index, place) in places.iter().enumerate() {
            if index == 0 {
                path.move_to(*place);
            } else {
                path.line_to(*place);
            }
        }
    });
    let stroke = Stroke::default().with_color(tokens.brand).with_width(2.0);
    frame.stroke(&line, stroke);
    for place in places {
        frame.fill(&Path::circle(*place, 3.5), tokens.brand);
    }
}

fn number(score: u8, position: Point) -> Text {
    Text {
        content: score.to_string(),
        position,
        size: 11.0.into(),
        font: fonts::DEFAULT,
        align_y: Vertical::Center,
        ..Text::default()
    }
}
