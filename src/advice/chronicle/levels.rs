//! The levels that were decided on, each until the next.

use super::{Dated, Event, Lane, Looking, Mark};
use crate::case::record::Section;
use crate::case::{AveDecision, RecordPlace};
use crate::t;

/// Every decision, with the last day of its level. The one in force has no end.
pub(super) fn events(looking: &Looking<'_>) -> Vec<Event> {
    let decisions: Vec<&AveDecision> = looking.case.decisions.iter().collect();
    let ends = decisions.iter().skip(1).map(|next| Some(next.on)).chain([None]);
    decisions.iter().zip(ends).map(|(one, end)| event(one, end)).collect()
}

fn event(decision: &AveDecision, end: Option<chrono::NaiveDate>) -> Event {
    let advised = decision.advice.level.filter(|_| decision.departs());
    let level = decision.level.number();
    let name = match advised {
        Some(advised) => t!("timeline-level-other", level = level, advised = advised.number()),
        None => t!("timeline-level", level = level),
    };
    let mark = Mark::Level { set: decision.level, advised };
    let place = RecordPlace::part(Section::Ave);
    let mut event = Event::new(Lane::Level, mark, Dated::On(decision.on), name, place);
    event.until = end;
    event.words = decision.reason.trim().to_owned();
    event.by = decision.by.trim().to_owned();
    event
}
