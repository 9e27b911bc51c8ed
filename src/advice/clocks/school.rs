//! How soon school knows of violence that a child went through, where a region has
//! agreed on that (Handle with care).

use chrono::{Days, NaiveDate};

use super::{Clock, ClockKind, until_done};
use crate::case::{Answer, Case, Incident};
use crate::guidance::{Guidance, Region};

/// For how many days after an incident it makes sense to tell school of it.
const TOLD: u64 = 7;

/// Every incident with children and the police of which school does not know.
pub(super) fn clocks<'a>(
    case: &'a Case,
    guidance: &'a Guidance,
    region: &'a Region,
    today: NaiveDate,
) -> impl Iterator<Item = Clock> + 'a {
    let days = Days::new(u64::from(guidance.clocks().school.hours.div_ceil(24)));
    let incidents = case.incidents.iter().filter(|_| region.handle_with_care);
    let untold = incidents.filter(|one| is_for_school(one));
    let placed = untold.filter_map(|one| Some((one, one.on?)));
    let recent = placed.filter(move |(_, on)| {
        let last = on.checked_add_days(Days::new(TOLD));
        *on <= today && last.is_some_and(|last| today <= last)
    });
    recent.filter_map(move |(incident, on)| {
        until_done(ClockKind::School, incident.id.0, on, on.checked_add_days(days)?)
    })
}

fn is_for_school(incident: &Incident) -> bool {
    let both = [incident.children_present, incident.police];
    both == [Answer::Yes; 2] && incident.school_told_on.is_none()
}
