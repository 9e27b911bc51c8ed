//! The draft of a report to Veilig Thuis, in the order in which they ask.

use super::parts::{
    bullets, family, helpers, incidents, risks, roles, scores, table, under, words,
};
use super::told::{day, day_or_none};
use super::{Block, Form, Paper, Source, paper};
use crate::case::Answer;
use crate::case::record::named;
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Paper {
    let mut paper = paper(t!("document-melding-title"), Form::Pages);
    paper.add(Block::Small { words: t!("document-melding-about") });
    let blocks = [
        under("document-melding-who", roles(source)),
        under("document-melding-family", family(source)),
        under("document-melding-concern", concern(source)),
        under("document-melding-facts", incidents(source, usize::MAX)),
        under("document-melding-signs", signs(source)),
        under("document-melding-said", scores(source)),
        under("document-melding-weighed", weighed(source)),
        under("document-melding-done", done(source)),
        under("document-risks", risks(source)),
        under("document-melding-strengths", strengths(source)),
        under("document-melding-helpers", helpers(source)),
        under("document-melding-told", told(source)),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper
}

fn concern(source: &Source<'_>) -> Vec<Block> {
    let kinds = source.case.violence.iter().map(|one| named("violence-{}", *one));
    let kinds: Vec<String> = kinds.collect();
    let worries = source.case.worries.iter().map(|one| one.what.trim().to_owned());
    let kinds = (!kinds.is_empty()).then(|| t!("document-violence", kinds = kinds.join(", ")));
    let all = words(&source.case.concern);
    [all, bullets(worries), bullets(kinds)].concat()
}

/// What was answered with yes: the question, what was seen, who told it.
fn signs(source: &Source<'_>) -> Vec<Block> {
    let asked = source.guidance.atoms().iter().filter(|atom| source.guidance.is_about_danger(atom));
    let rows = asked.filter_map(|atom| {
        let seen = source.case.observations.get(&atom.id.as_str().into())?;
        let holds = seen.answer == Answer::Yes;
        holds.then(|| {
            let told = [seen.source.trim().to_owned(), day_or_none(seen.on)];
            let told: Vec<String> = told.into_iter().filter(|one| !one.is_empty()).collect();
            vec![atom.text.clone(), seen.note.clone(), told.join(", ")]
        })
    });
    table(&["document-question", "document-yes-because", "document-told-by"], rows.collect())
}

/// What came of the newest weighing.
fn weighed(source: &Source<'_>) -> Vec<Block> {
    let Some(weging) = source.case.meldcode.newest_weging() else {
        return vec![];
    };
    let mut facts = super::told::facts(weging, &source.names);
    facts.retain(|(_, known)| !known.is_empty());
    if facts.is_empty() { vec![] } else { vec![Block::Facts { facts }] }
}

/// What was done before: who was consulted.
fn done(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.meldcode.consultaties.iter().map(|one| {
        let with = named("consulted-{}", one.with);
        vec![one.advice.clone(), with, day_or_none(one.on)]
    });
    table(&["document-advice", "document-with-whom", "document-day"], rows.collect())
}

fn strengths(source: &Source<'_>) -> Vec<Block> {
    bullets(source.case.strengths.iter().map(|one| one.what.trim().to_owned()))
}

/// Who of the family knows of the report, and why others do not.
fn told(source: &Source<'_>) -> Vec<Block> {
    let rows = source.case.meldcode.ingelicht.iter().map(|one| {
        let on = one.on.map_or_else(|| t!("document-not-told"), day);
        vec![source.name(one.person).to_owned(), on, one.why_not.clone()]
    });
    table(&["document-who", "document-told-on", "document-why-not"], rows.collect())
}
