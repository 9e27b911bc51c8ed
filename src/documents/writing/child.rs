//! The part of a child: what the child was told, who helps, where to go, whom to
//! call. In the child's own words, as large as a picture book.

use super::plan::{standing, versions};
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::Phase;
use crate::case::record::{Holds, Record};
use crate::documents::paper::{Picture, Tone};
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let child = source.reader.ok_or(Lacking::ChildPart)?;
    let mut plans = versions(source, Phase::DirecteVeiligheid);
    let found = plans.find_map(|plan| Some((plan, plan.part_of(child)?)));
    let (plan, part) = found.ok_or(Lacking::ChildPart)?;
    let mut paper = paper(t!("document-kinderblad-title", name = source.name(child)), Form::Child);
    paper.standing = standing(source, plan);
    for (place, field) in part.kind().fields.iter().enumerate() {
        let words = part.look(place).words().trim();
        if matches!(field.holds, Holds::Prose) && !words.is_empty() {
            paper.add(Block::Pictured { picture: picture(field.name), words: field.asks() });
            paper.add(Block::words(words));
        }
    }
    let words = Block::words(t!("document-child-danger"));
    paper.add(Block::Card { tone: Tone::Danger, blocks: vec![words] });
    Ok(paper)
}

/// What is drawn beside a question.
fn picture(field: &str) -> Picture {
    match field {
        "helps" => Picture::Helper,
        "goes" => Picture::House,
        "calls" => Picture::Phone,
        "own" => Picture::Heart,
        _ => Picture::Speech,
    }
}
