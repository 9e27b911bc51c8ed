//! The plan of a phase in full, as it was established or as it is being written.

use super::drawings::circle;
use super::parts::{agreements, bullets, danger, table, under};
use super::told::day;
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::record::{Described, Field, Holds, Record};
use crate::case::{Afspraak, Answer, DocumentKind, PersonId, Phase, PlanVersion};
use crate::t;

/// The versions that a reader may get, the first one first: their own where each has
/// one, that of the family, what else they may see. Of each plan the one that holds,
/// or else the one that is being written.
pub(super) fn versions<'a>(
    source: &Source<'a>,
    phase: Phase,
) -> impl Iterator<Item = &'a PlanVersion> {
    let (case, shared) = (source.case, PersonId::default());
    let whose = source.reader.into_iter().chain([shared]).chain(case.planned_for(phase));
    whose.filter_map(move |whose| {
        case.plan_in_force(phase, whose).or_else(|| case.concept_plan(phase, whose))
    })
}

/// The agreements in it: those of the day on which it was established.
pub(super) fn agreed<'a>(source: &Source<'a>, plan: &'a PlanVersion) -> Vec<&'a Afspraak> {
    match plan.is_concept() {
        true => source.case.agreements_in_plan(plan.person).collect(),
        false => plan.agreed.iter().collect(),
    }
}

/// How it stands: "Versie 3, vastgesteld op 24 november 2026".
pub(super) fn standing(source: &Source<'_>, plan: &PlanVersion) -> String {
    let number = source.case.plan_number(plan);
    match plan.established_on.filter(|_| !plan.is_concept()) {
        Some(on) => t!("document-version", number = number, day = day(on)),
        None => t!("document-version-concept", number = number),
    }
}

pub(super) fn write(kind: DocumentKind, source: &Source<'_>) -> Result<Paper, Lacking> {
    // Somebody of the case gets one plan; others get that of each, where those are apart.
    let most = if source.reader.is_some() { 1 } else { usize::MAX };
    let mut all: Vec<_> = versions(source, kind.phase().unwrap_or_default()).collect();
    all.dedup_by_key(|plan| plan.id);
    all.truncate(most);
    let first = all.first().ok_or(Lacking::Plan)?;
    let mut paper = paper(kind.called(), Form::Pages);
    paper.standing = standing(source, first);
    // Never at the end, where it would stand alone on a page.
    let circle = under("drawing-circle", circle(source));
    paper.blocks = match all.as_slice() {
        [one] => whole(source, one, circle),
        several => {
            let plans = several.iter().map(|one| apart(source, one, whole(source, one, vec![])));
            [circle].into_iter().chain(plans).flatten().collect()
        }
    };
    if source.audience.is_at_home() {
        paper.add(danger());
    }
    Ok(paper)
}

/// One of several plans: under whose it is, with its own headings below that.
fn apart(source: &Source<'_>, plan: &PlanVersion, blocks: Vec<Block>) -> Vec<Block> {
    let title = match plan.is_apart() {
        true => t!("document-plan-of", name = source.name(plan.person)),
        false => t!("document-plan-shared"),
    };
    let lower = |block| match block {
        Block::Heading { level, words } => Block::Heading { level: level + 1, words },
        other => other,
    };
    [Block::heading(title)].into_iter().chain(blocks.into_iter().map(lower)).collect()
}

/// Everything that stands in a plan, with who belongs to it where it tells how it works.
fn whole(source: &Source<'_>, plan: &PlanVersion, circle: Vec<Block>) -> Vec<Block> {
    let blocks = [
        vec![Block::words(standing(source, plan))],
        fields(plan, &GROUND),
        under("document-agreements", agreements(source, agreed(source, plan))),
        under("spanningen", signs(plan)),
        fields(plan, &WORKING),
        circle,
        children(source, plan),
        under("citaten", quotes(source, plan)),
        under("document-opinions", opinions(source, plan)),
        following(plan),
    ];
    blocks.into_iter().flatten().collect()
}

/// What it is about, before what was agreed.
const GROUND: [&str; 4] = ["changed", "worries", "strengths", "unchanged"];

/// How it works, after it.
const WORKING: [&str; 4] = ["ground_rules", "ordinary_day", "network", "known_to"];

/// Fields with words in them, each under its name.
fn fields(plan: &PlanVersion, names: &[&str]) -> Vec<Block> {
    let all = names.iter().filter_map(|name| PlanVersion::KIND.place(name));
    let all = all.map(|place| (&PlanVersion::KIND.fields[place], plan.look(place).words().trim()));
    all.filter(|(_, words)| !words.is_empty())
        .flat_map(|(field, words)| part(field, words))
        .collect()
}

fn part(field: &Field, words: &str) -> [Block; 2] {
    [Block::heading(field.short()), Block::words(words)]
}

/// What is seen before it goes wrong, and what then.
pub(super) fn signs(plan: &PlanVersion) -> Vec<Block> {
    let rows = plan.signs.iter().map(|one| vec![one.seen.clone(), one.then.clone()]);
    table(&["document-seen", "document-then"], rows.collect())
}

fn children(source: &Source<'_>, plan: &PlanVersion) -> Vec<Block> {
    let parts = plan.children.iter().filter(|one| !one.is_empty());
    let each = parts.flat_map(|one| {
        let title = t!("kinddeel-for", name = source.name(one.person));
        let told = one.kind().fields.iter().enumerate();
        let facts = told.filter(|(_, field)| matches!(field.holds, Holds::Prose));
        let facts = facts.map(|(place, field)| {
            let asks = field.asks();
            (asks.trim_end_matches('?').to_owned(), one.look(place).words().trim().to_owned())
        });
        let facts: Vec<_> = facts.filter(|(_, words)| !words.is_empty()).collect();
        [Block::heading(title), Block::Facts { facts }]
    });
    each.collect()
}

fn quotes(source: &Source<'_>, plan: &PlanVersion) -> Vec<Block> {
    let all = plan.quotes.iter().filter(|one| !one.words.trim().is_empty());
    let quote = |words: &str, by: &str| Block::Quote { words: words.to_owned(), by: by.to_owned() };
    all.map(|one| quote(one.words.trim(), source.name(one.person))).collect()
}

fn opinions(source: &Source<'_>, plan: &PlanVersion) -> Vec<Block> {
    let asked = plan.opinions.iter().filter(|one| one.was_asked());
    let rows = asked.map(|one| {
        let agrees = match one.agrees {
            Answer::Yes => t!("plans-agrees"),
            Answer::No => t!("plans-against"),
            Answer::Unknown => t!("document-no-answer"),
        };
        vec![source.name(one.person).to_owned(), agrees, one.words.clone()]
    });
    table(&["document-who", "document-agrees", "document-own-words"], rows.collect())
}

/// How it is followed, and when everybody looks back.
fn following(plan: &PlanVersion) -> Vec<Block> {
    let review = plan.review_on.map(|on| t!("document-review", day = day(on)));
    let following = plan.following.trim().to_owned();
    let blocks = bullets([following].into_iter().chain(review));
    under("document-following", blocks)
}
