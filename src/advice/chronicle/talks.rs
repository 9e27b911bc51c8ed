//! What was written in the logbook, what people said of how safe it is, and what
//! was answered.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Dated, Event, Lane, Looking, Mark};
use crate::case::record::{Key, Section, named};
use crate::case::{EntryKind, Observation, RecordPlace, SafetyScore};
use crate::t;

pub(super) fn events(looking: &Looking<'_>) -> Vec<Event> {
    let scores = looking.case.safety_scores.iter().map(|one| score(one, looking));
    entries(looking).chain(scores).chain(answers(looking)).chain(told_violence(looking)).collect()
}

/// Every entry that no later one corrects.
fn entries<'a>(looking: &'a Looking<'_>) -> impl Iterator<Item = Event> + 'a {
    let book = &looking.case.logbook;
    let standing = book.iter().filter(|(id, _)| book.correction_of(*id).is_none());
    standing.map(|(id, entry)| {
        let (lane, mark) = match entry.kind {
            EntryKind::Notitie => (Lane::Other, Mark::Other),
            _ => (Lane::Contact, Mark::Talk),
        };
        let name = t!("timeline-entry", kind = named("book-kind-{}", entry.kind));
        let place = RecordPlace {
            way: vec![("logbook", Some(Key::Place(id.0.saturating_sub(1) as usize)))],
            ..RecordPlace::part(Section::Logbook).field("text")
        };
        let mut event = Event::new(lane, mark, Dated::On(entry.happened_on()), name, place);
        entry.text.trim().clone_into(&mut event.words);
        entry.by.trim().clone_into(&mut event.by);
        event
    })
}

fn score(score: &SafetyScore, looking: &Looking<'_>) -> Event {
    let value = score.score.value();
    let name = t!("timeline-score", score = value);
    let mark = Mark::Score(score.person, value);
    let place = RecordPlace::of("safety_scores", score.id.0).field("words");
    let mut event = Event::new(Lane::Score, mark, Dated::On(score.on), name, place);
    let (who, words) = (looking.names.name(score.person), score.words.trim());
    event.words =
        [who, words].into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(": ");
    event
}

/// How many questions were answered on each day.
fn answers(looking: &Looking<'_>) -> impl Iterator<Item = Event> {
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let all = looking.case.observations.iter().flat_map(|(_, one)| Observation::given(one));
    for (_, on) in all {
        if let Some(on) = on {
            *days.entry(on).or_default() += 1;
        }
    }
    days.into_iter().map(|(on, count)| {
        let name = t!("timeline-answers", count = count);
        let place = RecordPlace::part(Section::Questions);
        Event::new(Lane::Other, Mark::Other, Dated::On(on), name, place)
    })
}

/// Violence that was told at a waakvlam and of which no incident is recorded yet.
fn told_violence<'a>(looking: &'a Looking<'_>) -> impl Iterator<Item = Event> + 'a {
    looking.case.violence_without_incident().map(|contact| {
        let dated = contact.on.map_or_else(|| Dated::Not(String::new()), Dated::On);
        let place = RecordPlace::of("waakvlam", contact.id.0).field("violence_words");
        let name = t!("timeline-violence-told");
        let mut event = Event::new(Lane::Violence, Mark::Violence, dated, name, place);
        contact.violence_words.trim().clone_into(&mut event.words);
        event
    })
}
