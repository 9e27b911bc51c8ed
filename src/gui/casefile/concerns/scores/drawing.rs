//! The scores of one person as a small line.

use chrono::NaiveDate;
use iced::alignment::Horizontal;
use iced::widget::canvas::{Frame, Path, Stroke};
use iced::{Color, Element, Point, Size};

use crate::case::SafetyScore;
use crate::gui::fonts;
use crate::gui::theme::Tokens;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Lettering, Role, announce, drawing, write};
use crate::t;

/// Width and height in logical pixels.
const SIZE: Size = Size::new(200.0, 56.0);

/// The size of the numbers, in logical pixels.
const LETTERS: f32 = 11.0;

/// Room at the left for the ends of the scale, in logical pixels.
const LEFT: f32 = 20.0;

/// Room at the other edges, so that dots and numbers stay whole.
const EDGE: f32 = 7.0;

/// Room at the right for the newest number.
const RIGHT: f32 = 20.0;

/// Draws two scores or more; one score says everything in words.
pub(super) fn line<'a, M: Clone + 'a>(
    name: &str,
    scores: &[&SafetyScore],
    today: NaiveDate,
) -> Option<Element<'a, M>> {
    let [first, _, ..] = scores else {
        return None;
    };
    let points = scores.iter();
    let points = points.map(|score| ((score.on - first.on).num_days(), score.score.value()));
    let points: Vec<_> = points.collect();
    let drawing = drawing(move |frame, tokens| draw(frame, tokens, &points));
    let drawing = drawing.width(SIZE.width).height(SIZE.height);
    Some(announce(Role::Image, in_words(name, scores, today), drawing).into())
}

fn in_words(name: &str, scores: &[&SafetyScore], today: NaiveDate) -> String {
    let points = scores
        .iter()
        .map(|score| t!("score-point", score = score.score.value(), day = short(score.on, today)));
    let points: Vec<String> = points.collect();
    t!("score-drawing", name = name, points = points.join(", "))
}

/// Where each score stands; `points` are days since the first one, each with a
/// number from 0 to 10. Scores of one day stand beside each other.
fn places(points: &[(i64, u8)], size: Size) -> Vec<Point> {
    let days = points.last().map_or(0, |(day, _)| *day);
    let last = points.len().saturating_sub(1).max(1);
    let width = size.width - LEFT - RIGHT;
    let places = points.iter().enumerate().map(|(index, (day, score))| {
        let part = if days > 0 { *day as f32 / days as f32 } else { index as f32 / last as f32 };
        Point::new(LEFT + part * width, height_of(*score, size))
    });
    places.collect()
}

fn height_of(score: u8, size: Size) -> f32 {
    let room = size.height - 2.0 * EDGE;
    EDGE + room * (1.0 - f32::from(score) / 10.0)
}

fn draw(frame: &mut Frame, tokens: &Tokens, points: &[(i64, u8)]) {
    let size = frame.size();
    draw_scale(frame, tokens, size);
    let places = places(points, size);
    draw_line(frame, tokens, &places);
    if let (Some(place), Some((_, score))) = (places.last(), points.last()) {
        let beside = Point::new(place.x + EDGE, place.y);
        let words = score.to_string();
        let newest = number(&words, beside, Horizontal::Left);
        write(frame, Lettering { color: tokens.ink, font: fonts::SEMIBOLD, ..newest });
    }
}

/// Lines at 0, 5 and 10.
fn draw_scale(frame: &mut Frame, tokens: &Tokens, size: Size) {
    for score in [0, 5, 10] {
        let y = height_of(score, size);
        let line = Path::line(Point::new(LEFT, y), Point::new(size.width - RIGHT, y));
        frame.stroke(&line, Stroke::default().with_color(tokens.line));
        if score != 5 {
            let words = score.to_string();
            let end = number(&words, Point::new(LEFT - EDGE, y), Horizontal::Right);
            write(frame, Lettering { color: tokens.ink_faint, ..end });
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

fn number(words: &str, at: Point, side: Horizontal) -> Lettering<'_> {
    Lettering { words, at, side, color: Color::BLACK, size: LETTERS, font: fonts::DEFAULT }
}
