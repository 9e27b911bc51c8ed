//! How long Veilig Thuis may take for an investigation of its own.

use chrono::{Days, NaiveDate};

use super::{Clock, ClockKind, until_done};
use crate::case::{Answer, Case, Melding};
use crate::guidance::Guidance;

/// Every investigation of which nobody heard the outcome.
pub(super) fn clocks<'a>(
    case: &'a Case,
    guidance: &'a Guidance,
    today: NaiveDate,
) -> impl Iterator<Item = Clock> + 'a {
    let weeks = guidance.clocks().onderzoek.weeks;
    let under_way = case.meldcode.meldingen.iter().filter(|one| is_under_way(one));
    let decided = under_way.filter_map(|one| Some((one, one.heard_on?)));
    let decided = decided.filter(move |(_, on)| *on <= today);
    decided.filter_map(move |(report, on)| {
        let last = on.checked_add_days(Days::new(u64::from(weeks) * 7))?;
        until_done(ClockKind::Onderzoek, report.id.0, on, last)
    })
}

fn is_under_way(report: &Melding) -> bool {
    report.investigates == Answer::Yes && report.outcome_on.is_none()
}
