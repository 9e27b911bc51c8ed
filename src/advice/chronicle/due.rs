//! What is to come and stands in no field: it follows from what was agreed.

use super::{Dated, Event, Lane, Looking, Mark, Place};
use crate::case::record::Section;
use crate::t;

pub(super) fn events(looking: &Looking<'_>) -> Vec<Event> {
    let case = looking.case;
    let checks = case.afspraken.iter().filter(|_| case.is_open()).filter_map(|one| {
        let place = Place::of(Section::Agreed, "afspraken", one.id.0, "what");
        let (dated, name) = (Dated::On(one.due()?), t!("timeline-check-due"));
        let mut event = Event::new(Lane::Plan, Mark::Other, dated, name, place);
        one.what.trim().clone_into(&mut event.words);
        Some(event)
    });
    let waakvlam = case.waakvlam_due().map(|on| {
        let (dated, name) = (Dated::On(on), t!("timeline-waakvlam-due"));
        Event::new(Lane::Closing, Mark::Talk, dated, name, Place::part(Section::Closing))
    });
    let closed = case.closed_on.filter(|_| case.closing().is_none()).map(|on| {
        let place = Place::part(Section::Closing);
        Event::new(Lane::Closing, Mark::Ends, Dated::On(on), t!("timeline-closed"), place)
    });
    let ahead = checks.chain(waakvlam).map(|event| Event { ahead: true, ..event });
    ahead.chain(closed).collect()
}
