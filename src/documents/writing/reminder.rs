//! What was agreed in the last meeting, by whom and by when: one page, for who was there.

use super::parts::{facts, table, under, words};
use super::told::{day, day_or_none};
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::Bespreking;
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let one = source.case.last_bespreking("").ok_or(Lacking::Discussion)?;
    let on = one.on.map(day).unwrap_or_default();
    let mut paper = paper(t!("document-reminder-title", day = on), Form::OnePage);
    paper.add(Block::words(t!("document-reminder-about")));
    let review = facts([("document-meeting-review", day_or_none(one.review_on))]);
    let blocks = [
        under("document-meeting-outcome", words(&one.outcome)),
        under("document-meeting-actions", agreed(one)),
        review,
    ];
    paper.blocks.extend(blocks.into_iter().flatten());
    paper.add(Block::Small { words: t!("document-meeting-limits") });
    Ok(paper)
}

/// What is still to be done.
fn agreed(one: &Bespreking) -> Vec<Block> {
    let open = one.acties.iter().filter(|action| action.is_open());
    let rows =
        open.map(|action| vec![action.what.clone(), action.who.clone(), day_or_none(action.due)]);
    table(&["document-what", "document-who", "actie-due"], rows.collect())
}
