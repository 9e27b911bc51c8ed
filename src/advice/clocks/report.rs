//! How soon Veilig Thuis tells after a report what it will do.

use chrono::{NaiveDate, NaiveTime};

use super::{Clock, ClockKind, working_days};
use crate::case::{Case, Melding, MeldingTo};
use crate::guidance::{Guidance, LiberationDay, Region};

/// Every report that was not answered yet.
pub(super) fn clocks<'a>(
    case: &'a Case,
    guidance: &'a Guidance,
    region: &'a Region,
    today: NaiveDate,
) -> impl Iterator<Item = Clock> + 'a {
    let days = guidance.clocks().veilig_thuis.working_days;
    let reports = case.meldcode.meldingen.iter();
    let waiting = reports.filter(|one| one.to == MeldingTo::VeiligThuis && one.heard_on.is_none());
    let made = waiting.filter_map(|one| Some((one, one.on?)));
    let made = made.filter(move |(_, on)| *on <= today);
    made.filter_map(move |(report, on)| clock(report, on, days, region.liberation_day))
}

fn clock(report: &Melding, on: NaiveDate, days: u32, rule: LiberationDay) -> Option<Clock> {
    let last = working_days::after(on, days, rule);
    Some(Clock {
        kind: ClockKind::VeiligThuis,
        of: report.id.0,
        from: on.and_time(NaiveTime::MIN),
        until: last.and_hms_opt(23, 59, 0)?,
        timed: false,
        days,
        longest: days,
        working: Some(rule),
        decide_before: None,
        decided: false,
    })
}
