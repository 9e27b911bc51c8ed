//! The story so far on one page: who, what happened, what was agreed, where it
//! stands.

use super::drawings::{line_of_time, score_lines};
use super::parts::{bullets, family, incidents, scores, under, words};
use super::told::day;
use super::{Block, Form, Paper, Source, paper};
use crate::case::record::named;
use crate::case::{Afspraak, Answer};
use crate::t;

/// How many incidents fit: the newest.
const INCIDENTS: usize = 6;

pub(super) fn write(source: &Source<'_>) -> Paper {
    let mut paper = paper(t!("document-verloop-title"), Form::OnePage);
    let agreed = source.case.afspraken.iter().filter(|one| one.is_running());
    let blocks = [
        under("document-concern", words(&source.case.concern)),
        under("document-family", family(source)),
        under(
            "document-what-happened",
            [line_of_time(source), incidents(source, INCIDENTS)].concat(),
        ),
        under("document-what-agreed", bullets(agreed.map(agreement))),
        under("document-where", where_it_stands(source)),
        under("document-how-safe-each", [score_lines(source), scores(source)].concat()),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper
}

fn agreement(one: &Afspraak) -> String {
    one.what.trim().to_owned()
}

/// Phase, level, priorities, the plan, what comes next.
pub(super) fn where_it_stands(source: &Source<'_>) -> Vec<Block> {
    let case = source.case;
    let phase = named("phase-{}", case.phases.current);
    let phase = match case.phases.current_since() {
        Some(on) => t!("document-phase-since", phase = phase, day = day(on)),
        None => t!("document-phase", phase = phase),
    };
    let level = case
        .decisions
        .current()
        .map(|one| t!("document-level-since", level = one.level.number(), day = day(one.on)));
    let priorities = case.phases.top3(case.phases.current).active().iter().map(|one| {
        let status = named("plan-status-{}", one.status).to_lowercase();
        t!("document-priority", title = one.title.trim(), status = status)
    });
    let first = [Some(phase), level].into_iter().flatten();
    let risks = risks(source);
    let closed = case.closed_on.map(|on| t!("document-closed", day = day(on)));
    bullets(first.chain(priorities).chain(risks).chain(next(source)).chain(closed))
}

/// How many factors of the risk picture are named.
const RISKS: usize = 3;

/// What makes less safe, as somebody said it.
fn risks(source: &Source<'_>) -> Option<String> {
    let plays = |id: &str| {
        let seen = source.case.factoren.get(&id.into());
        seen.is_some_and(|seen| seen.answer == Answer::Yes)
    };
    let factors = source.guidance.risks().factors.iter();
    let factors = factors.filter(|one| !one.protects && plays(&one.id));
    let names = factors.take(RISKS).map(|one| t!("risk-quoted", name = one.name.as_str()));
    let names: Vec<String> = names.collect();
    (!names.is_empty()).then(|| t!("risk-suggested", names = names.join(", ")))
}

/// The first date that is to come.
fn next(source: &Source<'_>) -> Option<String> {
    let open = source.case.agenda.iter().filter(|one| one.is_open());
    let coming = open.filter(|one| one.on.is_some_and(|on| on >= source.on));
    let first = coming.min_by_key(|one| one.on)?;
    let what = named("moment-{}", first.kind);
    Some(t!("document-next", what = what, day = day(first.on?)))
}

/// The same as pieces of another document.
pub(super) fn standing(source: &Source<'_>) -> Vec<Block> {
    under("document-where", where_it_stands(source))
}
