//! The priorities of the present phase, on one page.

use super::parts::{danger, facts, table, words};
use super::told::{day_or_none, people};
use super::{Block, Form, Lacking, Paper, Source, paper};
use crate::case::record::named;
use crate::case::{Answer, Priority};
use crate::documents::paper::Tone;
use crate::t;

pub(super) fn write(source: &Source<'_>) -> Result<Paper, Lacking> {
    let phase = source.case.phases.current;
    let active = source.case.phases.top3(phase).active();
    if active.is_empty() {
        return Err(Lacking::Priorities);
    }
    let phase = named("phase-{}", phase);
    let mut paper = paper(t!("document-top3-title", phase = phase), Form::OnePage);
    paper.add(Block::words(t!("document-top3-about", count = active.len())));
    for (at, priority) in active.iter().enumerate() {
        paper.add(card(source, at + 1, priority));
    }
    paper.add(danger());
    Ok(paper)
}

fn card(source: &Source<'_>, number: usize, priority: &Priority) -> Block {
    let title = match priority.title.trim() {
        "" => t!("plan-untitled"),
        title => title.to_owned(),
    };
    let heading = Block::heading(format!("{number}. {title}"));
    let check = [priority.checked_by.trim(), priority.checked_every.trim()];
    let check: Vec<&str> = check.into_iter().filter(|one| !one.is_empty()).collect();
    let ground = facts([
        ("document-for-whom", people(&priority.for_whom, &source.names)),
        ("plan-why", priority.why.clone()),
        ("document-desired", priority.desired.clone()),
    ]);
    let following = facts([
        ("document-who-looks", check.join(", ")),
        ("document-look-back", day_or_none(priority.evaluate_on)),
        ("document-going", named("plan-status-{}", priority.status)),
    ]);
    let actions = table(
        &["document-what", "document-by", "document-before", "document-done"],
        priority.actions.iter().map(action).collect(),
    );
    let opinions = opinions(source, priority);
    let blocks = [vec![heading], ground, actions, following, opinions].concat();
    Block::Card { tone: Tone::Plain, blocks }
}

fn action(action: &crate::case::Action) -> Vec<String> {
    let (due, done) = (day_or_none(action.due), day_or_none(action.done_on));
    vec![action.what.clone(), action.who.clone(), due, done]
}

/// What each said of it: "Eva: eens. “Dat wil ik ook.”"
fn opinions(source: &Source<'_>, priority: &Priority) -> Vec<Block> {
    let asked = priority.opinions.iter().filter(|one| one.was_asked());
    let told = asked.map(|one| {
        let agrees = match one.agrees {
            Answer::Yes => t!("plans-agrees"),
            Answer::No => t!("plans-against"),
            Answer::Unknown => t!("document-no-answer"),
        };
        let said = t!("document-opinion", name = source.name(one.person), agrees = agrees);
        match one.words.trim() {
            "" => said,
            words => format!("{said} “{words}”"),
        }
    });
    words(&told.collect::<Vec<_>>().join("\n"))
}
