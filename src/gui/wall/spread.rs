//! What several people say, from 0 to 10: one row for each person it is about.
//!
//! A dot for each number that was given, with the number below it and, when more people
//! gave it, how many in it: whoever sees no colours sees the same.

use std::collections::BTreeMap;

use iced::alignment::Horizontal;
use iced::widget::canvas::{Frame, Path};
use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill, Point, Size, border};

use super::Sheet;
use crate::gui::theme::{Tokens, space};
use crate::gui::widget::{Lettering, Role, announce, drawing, unspoken, write};
use crate::gui::{fonts, kit};
use crate::redaction::wall::{Piece, Spread};
use crate::t;

/// How wide the column is that says whose it is, as a part of the size of its letters.
const WHO: f32 = 7.5;

/// The rows of all, under their name.
pub(super) fn table<'a, M: Clone + 'a>(
    sheet: Sheet,
    name: String,
    pieces: &[&'a Piece],
) -> Element<'a, M> {
    let rows = pieces.iter().filter_map(|piece| Some(line(sheet, piece.words(), piece.spread()?)));
    announce(Role::List, name, kit::card(kit::ruled(rows))).into()
}

fn line<'a, M: Clone + 'a>(sheet: Sheet, who: &'a str, spread: &'a Spread) -> Element<'a, M> {
    let counts = counts(spread);
    let ends: Vec<String> = ends(spread).collect();
    let told = [vec![told(who, &counts)], ends.clone()].concat().join(". ");
    let size = sheet.size;
    let scale = drawing(move |frame, tokens| draw(frame, tokens, &counts, size));
    let scale = scale.width(Fill).height(size * 3.2);
    let who = container(kit::strong_tinted(who, size, |tokens| tokens.ink)).width(size * WHO);
    let scale = row![who, scale].spacing(space::M).align_y(Center);
    let ends =
        ends.into_iter().map(|words| kit::tinted(words, size * 0.85, |tokens| tokens.ink_soft));
    let content = Column::new().push(scale).extend(ends).padding([space::S, 0.0]);
    announce(Role::ListItem, told, unspoken(content)).into()
}

/// How many people gave each number.
fn counts(spread: &Spread) -> BTreeMap<u8, usize> {
    let mut counts = BTreeMap::new();
    for score in spread.scores() {
        *counts.entry(score.value()).or_default() += 1;
    }
    counts
}

fn told(who: &str, counts: &BTreeMap<u8, usize>) -> String {
    let score = |(score, count): (&u8, &usize)| match count {
        1 => score.to_string(),
        count => t!("wall-times", score = *score, count = *count),
    };
    let scores: Vec<String> = counts.iter().map(score).collect();
    let count: usize = counts.values().sum();
    t!("wall-spread", who = who, count = count, scores = scores.join(", "))
}

/// Why somebody gave the lowest, and the highest.
fn ends(spread: &Spread) -> impl Iterator<Item = String> {
    let ends =
        [(spread.scores().first(), spread.lowest()), (spread.scores().last(), spread.highest())];
    let words = ends.map(|(score, words)| {
        let score = score.filter(|_| !words.is_empty())?;
        Some(t!("wall-score", score = score.value(), words = words))
    });
    words.into_iter().flatten()
}

fn draw(frame: &mut Frame, tokens: &Tokens, counts: &BTreeMap<u8, usize>, size: f32) {
    let (edge, room) = (size, frame.size());
    let (line, below) = (room.height * 0.36, room.height * 0.85);
    let across = |score: u8| edge + (room.width - 2.0 * edge) * f32::from(score) / 10.0;
    let track = Path::rounded_rectangle(
        Point::new(edge, line - size * 0.15),
        Size::new(room.width - 2.0 * edge, size * 0.3),
        border::Radius::new(size * 0.15),
    );
    frame.fill(&track, tokens.track);
    for end in [0, 5, 10].into_iter().filter(|end| !counts.contains_key(end)) {
        let at = Point::new(across(end), below);
        number(frame, &end.to_string(), at, size * 0.7, tokens.ink_faint);
    }
    for (score, count) in counts {
        let radius = if *count > 1 { size * 0.72 } else { size * 0.5 };
        frame.fill(&Path::circle(Point::new(across(*score), line), radius), tokens.brand);
        if *count > 1 {
            let at = Point::new(across(*score), line);
            number(frame, &count.to_string(), at, size * 0.8, tokens.on_brand);
        }
        let at = Point::new(across(*score), below);
        number(frame, &score.to_string(), at, size * 0.85, tokens.ink);
    }
}

fn number(frame: &mut Frame, words: &str, at: Point, size: f32, color: iced::Color) {
    let side = Horizontal::Center;
    write(frame, Lettering { words, at, side, color, size, font: fonts::SEMIBOLD });
}
