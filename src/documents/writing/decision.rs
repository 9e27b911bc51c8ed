//! The decision about the level: what was decided, why, what was advised, who does
//! what now.

use super::parts::{facts, roles, table, under, words};
use super::told::day;
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::{Ave, AveDecision};
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let decision = source.case.decisions.current().ok_or(Lacking::Decision)?;
    let title = t!("document-decision-title", level = decision.level.number());
    let mut paper = paper(title, Form::Pages);
    let blocks = [
        decided(source, decision),
        under("document-decision-why", words(&decision.reason)),
        under("document-decision-departs", words(&decision.departure)),
        under("document-decision-grounds", grounds(source)),
        under("document-decision-roles", roles(source)),
        under("document-decision-earlier", earlier(source)),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper.add(Block::Small { words: t!("document-decision-limits") });
    Ok(paper)
}

fn decided(source: &Source<'_>, decision: &AveDecision) -> Vec<Block> {
    let number = decision.level.number();
    let level = source.region.level(number);
    let name = level.map(|level| format!("AVE {number}: {}", level.name));
    facts([
        ("document-decision-level", name.unwrap_or_default()),
        ("document-decision-on", day(decision.on)),
        ("document-decision-by", decision.by.clone()),
        ("document-decision-with", decision.consulted.clone()),
        ("document-decision-advice", advised(decision)),
        ("document-decision-model", decision.advice.model.clone()),
        ("document-decision-region", followed(source, decision)),
    ])
}

/// The region whose agreements were followed, and what a municipality laid over it; empty
/// in decisions of before it was kept.
fn followed(source: &Source<'_>, decision: &AveDecision) -> String {
    let (region, layer) = (&decision.advice.region, &decision.advice.layer);
    let name = source.guidance.region(region).map_or(region, |region| &region.name);
    match layer.is_empty() {
        true => name.clone(),
        false => t!("document-decision-layer", region = name.as_str(), layer = layer.as_str()),
    }
}

/// "AVE 3 (mogelijk 2 tot 4)".
fn advised(decision: &AveDecision) -> String {
    let advice = &decision.advice;
    let number = |level: Option<Ave>| level.map_or(0, Ave::number);
    let (low, high) = (number(advice.lowest), number(advice.highest));
    match advice.level {
        None => String::new(),
        Some(level) if low == high || low == 0 => t!("ave-name", number = level.number()),
        Some(level) => t!("document-advised", level = level.number(), low = low, high = high),
    }
}

fn grounds(source: &Source<'_>) -> Vec<Block> {
    let rows = source.grounds.iter().map(|one| vec![one.name.clone(), one.source.clone()]);
    let mut blocks = table(&["document-ground", "document-source"], rows.collect());
    if !blocks.is_empty() {
        let words = t!("document-grounds-of-today", day = day(source.on));
        blocks.insert(0, Block::Small { words });
    }
    blocks
}

/// The decisions before this one, newest first.
fn earlier(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.decisions.iter().rev().skip(1).map(|one| {
        let level = t!("ave-name", number = one.level.number());
        vec![one.reason.clone(), level, day(one.on), one.by.clone()]
    });
    table(
        &["document-why", "document-level", "document-day", "document-decided-by"],
        rows.collect(),
    )
}
