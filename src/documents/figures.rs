//! A figure of Inzicht as a page, with bars and the same in a table.

use super::drawing::{Bar, Drawing};
use super::paper::{Block, House, Paper};
use super::told::day;
use crate::guidance::Region;
use crate::insight::disclosed::Told;
use crate::insight::{Exported, Row};
use crate::t;

/// The figure as it reads in this region.
#[must_use]
pub fn figures(exported: &Exported, region: &Region) -> Paper {
    let until = day(exported.period.last);
    let about = match exported.period.first {
        Some(first) => t!("document-figures-about", first = day(first), last = until),
        None => t!("document-figures-about-all", last = until),
    };
    let mut paper = Paper {
        title: exported.figure.name(),
        about,
        foot: t!("document-figures-foot"),
        house: region.house.as_ref().map(House::of),
        ..Paper::default()
    };
    chart(exported).into_iter().for_each(|block| paper.add(block));
    paper.add(table(exported));
    exported.lacks().into_iter().for_each(|words| paper.add(Block::words(words)));
    paper.add(Block::heading(t!("insight-explain")));
    paper.add(Block::words(exported.figure.definition()));
    let (below, round) = (exported.rule.below, exported.rule.round_to);
    paper.add(Block::words(t!("document-figures-rule", below = below, round = round)));
    paper.add(Block::Small { words: t!("insight-means") });
    paper
}

/// The bars of what is told; none where there is nothing to draw.
fn chart(exported: &Exported) -> Option<Block> {
    let known = |row: &Row| match row.told {
        Told::About(number) => Some(number),
        Told::Below | Told::Hidden => None,
    };
    let most = exported.rows.iter().filter_map(known).max()?;
    let bar = |row: &Row| Bar {
        name: row.name.clone(),
        part: known(row).map(|number| u16::try_from(number * 1000 / most.max(1)).unwrap_or(1000)),
        words: exported.words(row.told),
    };
    let rows: Vec<Bar> = exported.rows.iter().map(bar).collect();
    let told = rows
        .iter()
        .map(|one| t!("insight-row", name = one.name.as_str(), count = one.words.as_str()));
    let alt = format!("{}: {}.", exported.figure.name(), told.collect::<Vec<_>>().join("; "));
    Some(Block::Drawing { alt, drawing: Drawing::Bars { rows } })
}

fn table(exported: &Exported) -> Block {
    let rows = exported.rows.iter().map(|row| {
        let percent = row.percent.map(|percent| t!("insight-percent", percent = percent));
        (row.name.clone(), exported.words(row.told), percent.unwrap_or_default())
    });
    let plain = |name: String, words: String| (name, words, String::new());
    let unknown = exported.unknown.map(|told| plain(t!("insight-not-known"), exported.words(told)));
    let whole = plain(t!("insight-whole"), exported.words(exported.whole));
    let days = exported.days.map(|days| plain(t!("insight-days"), days.to_string()));
    let rows = rows.chain(unknown).chain([whole]).chain(days);
    let head =
        [t!("insight-column-what"), t!("insight-column-number"), t!("insight-column-percent")];
    Block::Table {
        head: head.into(),
        rows: rows.map(|(name, words, percent)| vec![name, words, percent]).collect(),
    }
}
