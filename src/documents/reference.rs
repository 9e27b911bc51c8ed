//! An article of the reference as a page to print.

use chrono::NaiveDate;

use super::paper::{Block, House, Paper};
use super::told::day;
use crate::guidance::Region;
use crate::naslag::{Article, Block as Piece};
use crate::t;

/// The article as it reads on this day, in this region.
#[must_use]
pub fn reference(article: &Article, region: &Region, on: NaiveDate) -> Paper {
    let sources = t!("naslag-from", sources = article.sources.join("; "));
    let sources = (!article.sources.is_empty()).then_some(Block::Small { words: sources });
    Paper {
        title: article.title.clone(),
        about: t!("document-naslag-about", region = region.name.as_str(), day = day(on)),
        foot: t!("document-naslag-foot"),
        house: region.house.as_ref().map(House::of),
        blocks: article.blocks.iter().map(block).chain(sources).collect(),
        ..Paper::default()
    }
}

fn block(piece: &Piece) -> Block {
    match piece {
        Piece::Heading(words) => Block::heading(words.clone()),
        Piece::Words(words) => Block::words(words.clone()),
        Piece::Bullets(all) => Block::Bullets { items: all.clone() },
        Piece::Steps(all) => Block::Steps { items: all.clone() },
        Piece::Terms(terms) => Block::Facts { facts: terms.clone() },
    }
}
