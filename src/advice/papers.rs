//! Which page is wanted now: what has to be reported, was agreed, decided or asked, and
//! stands on no page yet.

use chrono::NaiveDate;

use super::Advice;
use crate::case::{Case, DocumentKind, Phase, Route, RouteAntwoord};

/// A page that is wanted, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// What kind.
    pub kind: DocumentKind,
    /// Why.
    pub why: WhyWanted,
}

/// Why a page is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyWanted {
    /// The weighing leads to a report, and none was made.
    Report,
    /// A plan was established on this day, and nobody got it since.
    Agreed(Option<NaiveDate>),
    /// A level was decided on this day.
    Decided(NaiveDate),
    /// It was discussed in a meeting on this day, and whoever does something has not got
    /// it on paper.
    Discussed(NaiveDate),
    /// Somebody was asked to join on this day, and has not answered.
    Asked(Option<NaiveDate>),
}

/// The pages that are wanted, the most pressing first; none of a case that was closed.
#[must_use]
pub fn wanted(case: &Case, advice: &Advice) -> Vec<Wanted> {
    if !case.is_open() {
        return Vec::new();
    }
    let first = [report(case, advice), discussed(case), agreed(case), decided(case)];
    first.into_iter().flatten().chain(asked(case)).collect()
}

fn report(case: &Case, advice: &Advice) -> Option<Wanted> {
    let since = advice.meldcode.raised_on;
    let reported = case.meldcode.meldingen.iter().any(|one| one.on >= since);
    let wanted = advice.meldcode.must_report() && !reported;
    let wanted = wanted && !is_made(case, &[DocumentKind::Melding], since);
    wanted.then_some(Wanted { kind: DocumentKind::Melding, why: WhyWanted::Report })
}

/// What was agreed in the last meeting, while something of it is still to be done.
fn discussed(case: &Case) -> Option<Wanted> {
    let on = case.without_reminder()?.read_back_at?.date_naive();
    Some(Wanted { kind: DocumentKind::Herinnering, why: WhyWanted::Discussed(on) })
}

/// The newest plan of the phase that was established.
fn agreed(case: &Case) -> Option<Wanted> {
    let phase = case.phases.current;
    let all = case.plans.iter().filter(|one| one.phase == phase && one.is_in_force());
    let on = all.max_by_key(|one| (one.established_on, one.id))?.established_on;
    let (kind, also): (_, &[DocumentKind]) = match phase {
        Phase::DirecteVeiligheid => {
            (DocumentKind::Veiligheidsplan, &[DocumentKind::Koelkastblad, DocumentKind::Kinderblad])
        }
        Phase::Risicos => (DocumentKind::Hulpverleningsplan, &[]),
        Phase::Herstel => (DocumentKind::Herstelplan, &[]),
    };
    let made = is_made(case, &[kind], on) || is_made(case, also, on);
    (!made).then_some(Wanted { kind, why: WhyWanted::Agreed(on) })
}

fn decided(case: &Case) -> Option<Wanted> {
    let on = case.decisions.current()?.on;
    let kind = DocumentKind::AveBesluit;
    let made = is_made(case, &[kind], Some(on));
    (!made).then_some(Wanted { kind, why: WhyWanted::Decided(on) })
}

/// Whoever was asked last along each route that has a form.
fn asked(case: &Case) -> impl Iterator<Item = Wanted> {
    let waits = case
        .aanvragen
        .iter()
        .filter(|one| one.answer == RouteAntwoord::Wacht && one.ended_on.is_none());
    waits.filter_map(|one| {
        let kind = one.route.and_then(paper)?;
        let why = WhyWanted::Asked(one.on);
        (!is_made(case, &[kind], one.on)).then_some(Wanted { kind, why })
    })
}

fn paper(route: Route) -> Option<DocumentKind> {
    match route {
        Route::Raad => Some(DocumentKind::AanvraagRaad),
        Route::Jeugdbeschermingstafel => Some(DocumentKind::AanvraagJeugdbeschermingstafel),
        Route::ZorgEnVeiligheidshuis => Some(DocumentKind::AanvraagVeiligheidshuis),
        Route::RegionaalExpertteam => Some(DocumentKind::AanvraagExpertteam),
        _ => None,
    }
}

/// Whether a page of one of these kinds was made on that day or later.
fn is_made(case: &Case, kinds: &[DocumentKind], since: Option<NaiveDate>) -> bool {
    case.documents.iter().any(|one| kinds.contains(&one.kind) && one.on >= since)
}
