//! A warm handover: what a colleague has to know who takes over.

use super::drawings::{circle, line_of_time, score_lines};
use super::parts::{
    agreements, bijlagen, bullets, family, helpers, incidents, risks, roles, scores, table, under,
    words,
};
use super::story::standing;
use super::told::{day, day_or_none};
use super::{Block, Form, Paper, Source, paper};
use crate::case::Answer;
use crate::case::record::named;
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Paper {
    let case = source.case;
    let mut paper = paper(t!("document-overdracht-title"), Form::Pages);
    let running = case.afspraken.iter().filter(|one| one.is_running());
    let strengths = case.strengths.iter().map(|one| one.what.trim().to_owned());
    let blocks = [
        under("document-concern", words(&case.concern)),
        standing(source),
        under("document-mind", mind(source)),
        under("document-family", family(source)),
        under("document-reach", reach(source)),
        under("document-helpers", helpers(source)),
        under("drawing-circle", circle(source)),
        under("document-roles", roles(source)),
        under("document-what-agreed", agreements(source, running)),
        under("document-open", open(source)),
        under("document-risks", risks(source)),
        under("document-works", bullets(strengths)),
        under("document-how-safe-each", [score_lines(source), scores(source)].concat()),
        under(
            "document-what-happened",
            [line_of_time(source), incidents(source, usize::MAX)].concat(),
        ),
        under("bijlagen", bijlagen(source)),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper
}

/// What can go wrong on the first day: orders that run, who reads along.
fn mind(source: &Source<'_>) -> Vec<Block> {
    let orders = source.case.huisverboden.iter().filter(|one| one.ended_on.is_none());
    let orders = orders
        .map(|one| t!("document-order", name = source.name(one.away), day = day_or_none(one.on)));
    let people = source.case.family.people.iter();
    let unsafe_calls = people.clone().filter(|one| one.safe_to_call == Answer::No);
    let unsafe_calls =
        unsafe_calls.map(|one| t!("document-unsafe-call", name = source.name(one.id)));
    let secret = people.filter(|one| one.secret_address);
    let secret = secret.map(|one| t!("document-secret-address", name = source.name(one.id)));
    bullets(orders.chain(unsafe_calls).chain(secret))
}

/// How everybody is reached, and who reads along.
pub(super) fn reach(source: &Source<'_>) -> Vec<Block> {
    let all = source.case.family.people.iter();
    let said = all.filter(|one| {
        [&one.contact, &one.reads_along].iter().any(|words| !words.trim().is_empty())
    });
    let rows = said.map(|one| {
        let name = source.name(one.id).to_owned();
        vec![name, one.contact.clone(), one.reads_along.clone(), day_or_none(one.spoken_on)]
    });
    table(
        &["document-who", "document-how-reached", "document-reads-along", "document-spoken"],
        rows.collect(),
    )
}

/// What was promised and is still to be done, and the dates to come.
fn open(source: &Source<'_>) -> Vec<Block> {
    let actions = source.case.phases.plans().flat_map(|(_, top3)| top3.active());
    let actions = actions.flat_map(|one| &one.actions).filter(|one| one.done_on.is_none());
    let actions = actions.map(|one| vec![one.what.clone(), one.who.clone(), day_or_none(one.due)]);
    let dates = source.case.agenda.iter().filter(|one| one.is_open());
    let dates = dates.map(|one| {
        let when = one.on.map(day).unwrap_or_default();
        vec![named("moment-{}", one.kind), String::new(), when]
    });
    table(&["document-what", "document-by", "document-before"], actions.chain(dates).collect())
}
