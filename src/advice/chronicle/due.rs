//! What is to come and stands in no field: it follows from what was agreed.

use super::{Dated, Event, Lane, Looking, Mark};
use crate::case::record::{Section, named};
use crate::case::{Closing, RecordPlace, Waakvlam};
use crate::t;

pub(super) fn events(looking: &Looking<'_>) -> Vec<Event> {
    let case = looking.case;
    let checks = case.afspraken.iter().filter(|_| case.is_open()).filter_map(|one| {
        let place = RecordPlace::of("afspraken", one.id.0).field("what");
        let (dated, name) = (Dated::On(one.due()?), t!("timeline-check-due"));
        let mut event = Event::new(Lane::Plan, Mark::Other, dated, name, place);
        one.what.trim().clone_into(&mut event.words);
        Some(event)
    });
    let waakvlam = case.waakvlam_due().map(|on| {
        let (dated, name) = (Dated::On(on), t!("timeline-waakvlam-due"));
        Event::new(Lane::Closing, Mark::Talk, dated, name, RecordPlace::part(Section::Closing))
    });
    let kept = case.closings.iter().filter_map(kept_in_touch);
    let closed = case.closed_on.filter(|_| case.closing().is_none()).map(|on| {
        let place = RecordPlace::part(Section::Closing);
        Event::new(Lane::Closing, Mark::Ends, Dated::On(on), t!("timeline-closed"), place)
    });
    let ahead = checks.chain(waakvlam).map(|event| Event { ahead: true, ..event });
    ahead.chain(closed).chain(kept).collect()
}

/// That somebody keeps in touch after a closing, how often, and until when where
/// that ended.
fn kept_in_touch(closing: &Closing) -> Option<Event> {
    let waakvlam = closing.waakvlam.filter(|one| *one != Waakvlam::Geen)?;
    let name = t!("timeline-waakvlam-agreed", every = named("waakvlam-{}", waakvlam));
    let place = RecordPlace::of("closings", closing.id.0).field("caller");
    let mut event = Event::new(Lane::Closing, Mark::Begins, Dated::On(closing.on?), name, place);
    event.until = closing.reopened_on;
    closing.caller.trim().clone_into(&mut event.by);
    Some(event)
}
