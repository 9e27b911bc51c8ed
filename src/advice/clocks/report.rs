//! How soon Veilig Thuis tells after a report what it will do.

use chrono::NaiveDate;

use super::{Clock, ClockKind, Unit, until_done, working_days};
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
    let clock = until_done(ClockKind::VeiligThuis, report.id.0, on, last)?;
    Some(Clock { days, longest: days, unit: Unit::WorkingDays(rule), ..clock })
}
