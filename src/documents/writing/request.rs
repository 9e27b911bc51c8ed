//! A request to join: to the Zorg- en Veiligheidshuis, the Jeugdbeschermingstafel or
//! the Regionaal Expertteam. What they ask to prepare stands in it as questions with
//! room to write; what the case knows is filled in.

use super::parts::{
    agreements, bullets, family, helpers, incidents, roles, scores, table, under, words,
};
use super::story::standing;
use super::told::day_or_none;
use super::{Block, Form, Paper, Source, paper};
use crate::case::{Aanvraag, Route};
use crate::guidance::RouteGuide;
use crate::t;

pub(super) fn write(route: Route, title: String, source: &Source<'_>) -> Paper {
    let guide = source.guidance.routes().map(|(guide, _)| guide).find(|one| one.route == route);
    let running = source.case.afspraken.iter().filter(|one| one.is_running());
    let mut paper = paper(title, Form::Pages);
    let blocks = [
        under("document-request-why", why(source, route)),
        under("document-request-grounds", guide.map(grounds).unwrap_or_default()),
        under("document-concern", words(&source.case.concern)),
        under("document-family", family(source)),
        under("document-what-happened", incidents(source, usize::MAX)),
        under("document-how-safe-each", scores(source)),
        standing(source),
        under("document-request-tried", tried(source)),
        under("document-what-agreed", agreements(source, running)),
        under("document-helpers", helpers(source)),
        under("document-roles", roles(source)),
        under("document-request-prepare", guide.map(prepare).unwrap_or_default()),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    if let Some(guide) = guide {
        let words = t!("document-request-sources", sources = guide.sources.join("; "));
        paper.add(Block::Small { words });
    }
    paper
}

/// Why it was asked, as far as that was noted.
fn why(source: &Source<'_>, route: Route) -> Vec<Block> {
    let asked = source.case.aanvragen.iter().filter(|one| one.route == Some(route));
    let newest: Option<&Aanvraag> = asked.max_by_key(|one| (one.on, one.id));
    newest.map(|one| words(&one.reason)).unwrap_or_default()
}

/// What has to be so for this route: whoever asks looks whether it is.
fn grounds(guide: &RouteGuide) -> Vec<Block> {
    bullets(guide.criteria.iter().map(|one| one.name.clone()))
}

/// What they ask, as headings of a list to answer.
fn prepare(guide: &RouteGuide) -> Vec<Block> {
    bullets(guide.prepare.iter().cloned())
}

/// Where it is stuck, and with whom that was taken up.
fn tried(source: &Source<'_>) -> Vec<Block> {
    let stuck = source.case.stagnaties.iter().filter(|one| one.lasts());
    let rows = stuck.map(|one| {
        vec![
            one.what.clone(),
            day_or_none(one.since),
            one.discussed_with.clone(),
            one.agreed.clone(),
        ]
    });
    table(
        &["document-stuck", "document-since", "document-taken-up", "document-agreed"],
        rows.collect(),
    )
}
