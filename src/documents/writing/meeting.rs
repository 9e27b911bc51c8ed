//! The report of the last meeting in which the case was discussed: what was asked, who
//! was there, what they thought, what was decided and who does what.

use super::parts::{bullets, facts, table, under, words};
use super::told::{day, day_or_none};
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::record::named;
use crate::case::{Answer, Bespreking, PersonId};
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let one = source.case.last_bespreking("").ok_or(Lacking::Discussion)?;
    let on = one.on.map(day).unwrap_or_default();
    let mut paper = paper(t!("document-meeting-title", day = on), Form::Pages);
    let blocks = [
        facts([
            ("document-meeting-question", one.question.clone()),
            ("document-meeting-goal", one.goal.clone()),
            ("document-meeting-review", day_or_none(one.review_on)),
        ]),
        under("document-meeting-outcome", words(&one.outcome)),
        under("document-meeting-actions", actions(one)),
        under("document-meeting-scores", scores(source, one)),
        under("document-meeting-seen", bullets(one.all_seen().map(|(_, what)| what.to_owned()))),
        under("document-meeting-otherwise", otherwise(one)),
        under("document-meeting-there", there(one)),
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper.add(Block::Small { words: t!("document-meeting-limits") });
    Ok(paper)
}

fn actions(one: &Bespreking) -> Vec<Block> {
    let rows = one.acties.iter().map(|action| {
        let afloop = action.afloop.map(|it| named("afloop-{}", it)).unwrap_or_default();
        vec![action.what.clone(), action.who.clone(), day_or_none(action.due), afloop]
    });
    table(&["document-what", "document-who", "actie-due", "document-meeting-came"], rows.collect())
}

fn scores(source: &Source<'_>, one: &Bespreking) -> Vec<Block> {
    let rows = one.inschattingen.iter().filter_map(|it| {
        let score = it.score?.value().to_string();
        let of = match it.of == PersonId::default() {
            true => t!("document-meeting-family"),
            false => source.name(it.of).to_owned(),
        };
        let ernst = named("ernst-{}", it.ernst);
        Some(vec![it.by.clone(), of, score, ernst, it.words.clone()])
    });
    table(
        &[
            "document-who",
            "document-meeting-of",
            "document-meeting-score",
            "document-meeting-ernst",
            "document-why",
        ],
        rows.collect(),
    )
}

fn otherwise(one: &Bespreking) -> Vec<Block> {
    bullets(one.andere_oordelen.iter().map(|it| {
        let (who, what, why) = (it.by.as_str(), it.what.as_str(), it.why.as_str());
        t!("overleg-told-otherwise", who = who, what = what, why = why)
    }))
}

/// Who was there, and on what ground they heard of it.
fn there(one: &Bespreking) -> Vec<Block> {
    let rows = one
        .deelnemers
        .iter()
        .filter(|it| it.present == Answer::Yes)
        .map(|it| vec![it.role.clone(), it.name.clone(), named("grond-{}", it.ground)]);
    table(&["document-role", "document-meeting-name", "document-meeting-ground"], rows.collect())
}
