//! Which page is wanted now: what was agreed, decided or asked and stands on no page yet.

use casuskompas::advice::advise;
use casuskompas::advice::papers::{WhyWanted, wanted};
use casuskompas::case::{
    Aanvraag, AanvraagId, AdviceGiven, Ave, AveDecision, Case, DocumentKind, DocumentMade, Phase,
    PlanStatus, PlanVersion, Route, RouteAntwoord,
};
use casuskompas::guidance::Guidance;
use chrono::{Days, NaiveDate};

use crate::support::{family, now};

fn today() -> NaiveDate {
    now().date_naive()
}

fn kinds(case: &Case) -> Vec<(DocumentKind, WhyWanted)> {
    let guidance = Guidance::embedded().unwrap();
    let advice = advise(case, &guidance, &guidance.regions()[0], today());
    wanted(case, &advice).into_iter().map(|one| (one.kind, one.why)).collect()
}

fn make(case: &mut Case, kind: DocumentKind, on: NaiveDate) {
    case.remember_document(DocumentMade { kind, on: Some(on), ..DocumentMade::default() });
}

/// Nothing but what each test gives it.
fn empty() -> Case {
    Case { name: "Gezin Linde".into(), ..Case::default() }
}

#[test]
fn of_a_case_in_which_nothing_was_agreed_nothing_is_wanted() {
    assert_eq!(kinds(&empty()), []);
}

#[test]
fn a_plan_is_wanted_from_the_day_it_was_established_until_somebody_got_it() {
    let mut case = empty();
    let plan = PlanVersion { phase: Phase::DirecteVeiligheid, ..PlanVersion::default() };
    case.plans.push(plan);
    assert_eq!(kinds(&case), [], "while it is written");
    let plan = &mut case.plans[0];
    (plan.status, plan.established_on) = (PlanStatus::Vastgesteld, Some(today()));
    let agreed = (DocumentKind::Veiligheidsplan, WhyWanted::Agreed(Some(today())));
    assert_eq!(kinds(&case), [agreed]);
    make(&mut case, DocumentKind::Koelkastblad, today() - Days::new(1));
    assert_eq!(kinds(&case), [agreed], "what was given of an earlier version");
    make(&mut case, DocumentKind::Koelkastblad, today());
    assert_eq!(kinds(&case), []);
}

#[test]
fn a_decision_and_a_question_are_wanted_on_paper() {
    let mut case = empty();
    case.decisions.record(AveDecision {
        level: Ave::Two,
        on: today(),
        recorded_at: None,
        by: String::new(),
        consulted: String::new(),
        reason: String::new(),
        departure: String::new(),
        advice: AdviceGiven::default(),
        down: Default::default(),
    });
    let decided = (DocumentKind::AveBesluit, WhyWanted::Decided(today()));
    assert_eq!(kinds(&case), [decided]);
    case.aanvragen.push(Aanvraag {
        id: AanvraagId(1),
        route: Some(Route::Jeugdbeschermingstafel),
        on: Some(today()),
        ..Aanvraag::default()
    });
    let asked = (DocumentKind::AanvraagJeugdbeschermingstafel, WhyWanted::Asked(Some(today())));
    assert_eq!(kinds(&case), [decided, asked]);
    make(&mut case, DocumentKind::AveBesluit, today());
    assert_eq!(kinds(&case), [asked]);
    case.aanvragen[0].answer = RouteAntwoord::Ja;
    assert_eq!(kinds(&case), []);
}

#[test]
fn a_report_that_follows_comes_first_until_it_was_made() {
    let mut case = family("Gezin Esdoorn");
    case.documents.clear();
    case.meldcode.meldingen.clear();
    let guidance = Guidance::embedded().unwrap();
    let advice = advise(&case, &guidance, &guidance.regions()[0], today());
    assert!(advice.meldcode.must_report());
    assert_eq!(kinds(&case)[0], (DocumentKind::Melding, WhyWanted::Report));
    make(&mut case, DocumentKind::Melding, today());
    assert!(kinds(&case).iter().all(|(kind, _)| *kind != DocumentKind::Melding));
    case.close(today());
    assert_eq!(kinds(&case), [], "of a case that was closed");
}
