//! How many cases ran at each level over the time, as bands that grow and shrink.

use chrono::NaiveDate;
use iced::widget::canvas::{Frame, Path};
use iced::widget::{Column, Space, column, container, row};
use iced::{Center, Element, Fill, Point};

use super::Message;
use super::made::Made;
use crate::case::Ave;
use crate::gui::kit;
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Role, announce, drawing, dutch_date, unspoken};
use crate::insight::{Flow, Moves};
use crate::t;

/// How high the room for one band is, in logical pixels.
const BAND: f32 = 34.0;

/// How thin a band is of which there is anything, in logical pixels.
const THINNEST: f32 = 3.0;

/// How wide the names of the levels are, in logical pixels.
const NAMES: f32 = 76.0;

/// How wide the numbers of the last day are, in logical pixels.
const NUMBERS: f32 = 30.0;

/// Draws the card.
pub(super) fn view<'a>(made: &Made) -> Element<'a, Message> {
    let flow = &made.flow;
    let bands = Ave::ALL.into_iter().zip(0..).map(|(level, place)| band(flow, level, place));
    let drawn = Column::from_iter(bands).push(days(flow)).spacing(2);
    let drawn = announce(Role::Image, in_words(flow), unspoken(drawn));
    let content = column![kit::h2(t!("insight-flow")), drawn, kit::small(moves(made.now.moves))];
    let undecided = flow.undecided.last().copied().filter(|count| *count > 0);
    let undecided = undecided.map(|count| kit::small(t!("insight-no-level", count = count)));
    kit::card(content.push(undecided).spacing(space::S)).into()
}

fn moves(moves: Moves) -> String {
    let Moves { up, down, departed, unknown } = moves;
    let words = t!("insight-moved", up = up, down = down, departed = departed);
    match unknown {
        0 => words,
        unknown => format!("{words} {}", t!("insight-moved-unknown", count = unknown)),
    }
}

fn band<'a>(flow: &Flow, level: Ave, place: usize) -> Element<'a, Message> {
    let most = flow.most();
    let counts: Vec<usize> = flow.levels.iter().map(|counts| counts[place]).collect();
    let last = counts.last().copied().unwrap_or(0);
    let thick: Vec<f32> = counts.iter().map(|count| thickness(*count, most)).collect();
    let painted = drawing(move |frame: &mut Frame, tokens: &Tokens| {
        frame.fill(&shape(&thick, frame.width()), kit::ave_tone(Some(level))(tokens).solid);
    });
    let name = container(kit::small(kit::ave_words(Some(level)))).width(NAMES);
    let number = container(kit::strong(last.to_string())).align_right(NUMBERS);
    row![name, painted.width(Fill).height(BAND), number].spacing(space::S).align_y(Center).into()
}

/// How thick a band of so many cases is, in logical pixels.
fn thickness(count: usize, most: usize) -> f32 {
    let part = count as f32 / most.max(1) as f32;
    if count == 0 { 0.0 } else { (part * (BAND - 4.0)).max(THINNEST) }
}

/// The outline of a band around the middle of its room.
fn shape(thick: &[f32], width: f32) -> Path {
    let step = width / thick.len().saturating_sub(1).max(1) as f32;
    let lone = [thick.first().copied().unwrap_or(0.0); 2];
    // One day alone is a level band.
    let (thick, step) = if thick.len() < 2 { (&lone[..], width) } else { (thick, step) };
    let at = |place: usize, side: f32| {
        Point::new(place as f32 * step, BAND / 2.0 + side * thick[place] / 2.0)
    };
    Path::new(|path| {
        path.move_to(at(0, -1.0));
        (1..thick.len()).for_each(|place| path.line_to(at(place, -1.0)));
        (0..thick.len()).rev().for_each(|place| path.line_to(at(place, 1.0)));
        path.close();
    })
}

/// The first and the last day below the bands.
fn days<'a>(flow: &Flow) -> Element<'a, Message> {
    let told = |day: Option<&NaiveDate>| day.map(|day| kit::small(dutch_date::format(*day)));
    let first = told(flow.days.first().filter(|_| flow.days.len() > 1));
    row![Space::new().width(NAMES)]
        .push(first)
        .push(Space::new().width(Fill))
        .push(told(flow.days.last()))
        .push(Space::new().width(NUMBERS))
        .spacing(space::S)
        .into()
}

/// The same in words, day by day.
fn in_words(flow: &Flow) -> String {
    let days = flow.days.iter().zip(&flow.levels).map(|(day, counts)| {
        let levels = Ave::ALL.into_iter().zip(counts);
        let levels = levels
            .map(|(level, count)| t!("insight-row", name = kit::ave_name(level), count = *count));
        let levels: Vec<String> = levels.collect();
        t!("insight-flow-day", day = dutch_date::format(*day), levels = levels.join(", "))
    });
    let days: Vec<String> = days.collect();
    format!("{}: {}.", t!("insight-flow"), days.join("; "))
}
