//! What is drawn, with the same in words.

mod circle;
mod line_of_time;

use super::told::day;
use super::{Block, Source};
use crate::documents::drawing::{Drawing, Scored};
use crate::t;

pub(super) use circle::circle;
pub(super) use line_of_time::line_of_time;

/// So many sentences as one text.
fn told(all: impl IntoIterator<Item = String>) -> String {
    all.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How safe each says it is, on a line; nothing when nobody said so.
pub(super) fn score_lines(source: &Source<'_>) -> Vec<Block> {
    let all = source.case.newest_scores().filter_map(|(person, newest)| Some((person, newest?)));
    let all: Vec<_> = all.collect();
    let before = |person, on| {
        let scores = source.case.safety_scores.iter().filter(|one| one.person == person);
        let earlier = scores.filter(|one| one.on < on).max_by_key(|one| one.on);
        earlier.map(|one| one.score.value())
    };
    let rows = all.iter().map(|(person, newest)| Scored {
        name: source.name(person.id).to_owned(),
        earlier: before(person.id, newest.on),
        newest: newest.score.value(),
    });
    let rows: Vec<Scored> = rows.collect();
    let said = rows.iter().zip(&all).map(|(row, (_, newest))| {
        let (name, score, on) = (row.name.as_str(), row.newest, day(newest.on));
        match row.earlier {
            Some(earlier) => {
                t!("drawing-score-was", name = name, score = score, day = on, earlier = earlier)
            }
            None => t!("drawing-score", name = name, score = score, day = on),
        }
    });
    let alt = told([t!("drawing-scores")].into_iter().chain(said));
    match rows.is_empty() {
        true => vec![],
        false => vec![Block::Drawing { alt, drawing: Drawing::Scores { rows } }],
    }
}
