//! The plan on one page for the door of the fridge: what I do, what others do, who
//! looks along, what to do in danger.

use super::parts::{bullets, danger, under};
use super::plan::{agreed, signs, standing, versions};
use super::told::day;
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::record::named;
use crate::case::{Afspraak, Phase};
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let plan = versions(source, Phase::DirecteVeiligheid).next().ok_or(Lacking::Plan)?;
    let agreed = agreed(source, plan);
    let is_mine = |one: &&&Afspraak| source.reader.is_some_and(|id| one.with.contains(&id));
    let (mine, others): (Vec<_>, Vec<_>) = agreed.iter().partition(|one| is_mine(one));
    let looks = agreed.iter().filter_map(|one| check(one));
    let mut looks: Vec<String> = looks.collect();
    looks.dedup();
    let review = plan.review_on.map(|on| t!("document-we-talk", day = day(on)));
    let mut paper = paper(t!("document-koelkastblad-title"), Form::Poster);
    let blocks = [
        under("document-i-do", steps(&mine)),
        under("document-others-do", steps(&others)),
        under("document-when-tense", signs(plan)),
        under("document-who-looks-along", bullets(looks.into_iter().chain(review))),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper.add(danger());
    paper.standing = standing(source, plan);
    paper.add(Block::Small { words: paper.standing.clone() });
    Ok(paper)
}

fn steps(all: &[&&Afspraak]) -> Vec<Block> {
    let what = all.iter().map(|one| one.what.trim().to_owned());
    let items: Vec<String> = what.filter(|what| !what.is_empty()).collect();
    if items.is_empty() { vec![] } else { vec![Block::Steps { items }] }
}

/// "Oma kijkt elke week."
fn check(one: &Afspraak) -> Option<String> {
    let who = one.checked_by.trim();
    let often = named("hoe-vaak-{}", one.every).to_lowercase();
    (!who.is_empty()).then(|| t!("document-looks", who = who, often = often))
}
