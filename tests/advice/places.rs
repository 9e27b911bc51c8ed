//! Each sign of the advice knows the record that raised it.

use casuskompas::advice::{Advice, WarningKind, advise};
use casuskompas::case::{Case, RecordPlace, ron};
use casuskompas::demo;
use casuskompas::guidance::Setting;

use super::time::{guidance, made_up, region, start};

fn advice_of(case: &Case) -> Advice {
    advise(case, guidance(), &region(Setting::Gewoon), start())
}

/// Every place that a piece of advice leads to, with what leads there.
fn places(advice: &Advice) -> Vec<(String, RecordPlace)> {
    let alerts = advice.alerts.iter().map(|one| (one.id.clone(), one.place.clone()));
    let warnings = advice.warnings.iter().map(|one| (format!("{:?}", one.kind), one.place.clone()));
    let steps = advice.next_steps.iter().map(|one| (one.id.clone(), one.place.clone()));
    let clocks = advice.clocks.iter().map(|one| (one.key(), Some(one.place())));
    let stuck = advice.stagnation.iter().flat_map(|one| &one.seen);
    let stuck = stuck.map(|seen| (seen.words.clone(), Some(seen.place.clone())));
    let risks = advice
        .risks
        .iter()
        .flat_map(|one| one.shown_by.iter().map(|place| (one.id.clone(), place.clone())));
    let all = alerts.chain(warnings).chain(steps).chain(clocks).chain(stuck).chain(risks);
    all.filter_map(|(what, place)| Some((what, place?))).collect()
}

/// A question that nobody answered has no record, but a place on the screen.
fn is_question(place: &RecordPlace) -> bool {
    match place.outermost() {
        ("observations", Some(question)) => guidance().asked(&question.to_string()).is_some(),
        _ => false,
    }
}

#[test]
fn no_sign_leads_to_a_record_that_is_not_there() {
    let families = demo::families(start()).into_iter();
    for case in families.chain((0..80).map(|seed| made_up(seed, guidance()))) {
        for (what, place) in places(&advice_of(&case)) {
            let is_there = is_question(&place) || place.record(&case).is_some();
            assert!(is_there, "{}: {what} leads to {place:?}", case.name);
        }
    }
}

/// What each alert, warning and sign of the families follows from.
#[test]
fn every_alert_and_every_warning_of_the_families_about_a_record_leads_there() {
    for case in demo::families(start()) {
        let advice = advice_of(&case);
        for alert in &advice.alerts {
            assert!(alert.place.is_some(), "{}: {}", case.name, alert.id);
        }
        for warning in &advice.warnings {
            let of_the_case = matches!(
                warning.kind,
                WarningKind::BackToStart
                    | WarningKind::LevelTooLow
                    | WarningKind::ScalingDown
                    | WarningKind::WaakvlamLate
                    | WarningKind::NoCasusregisseur
                    | WarningKind::PassedEarly
                    | WarningKind::SeveralMunicipalities
                    | WarningKind::Regie
                    | WarningKind::Plan
                    | WarningKind::Remark
            );
            assert!(of_the_case || warning.place.is_some(), "{}: {warning:?}", case.name);
        }
    }
}

#[test]
fn of_several_records_it_is_the_newest_that_shows_it() {
    let case = ron::from_text(
        r#"(opened_on: "2026-10-01", incidents: [
            (id: 1, on: "2026-11-12", strangulation: Yes),
            (id: 2, on: "2026-11-14", strangulation: Yes),
            (id: 3, on: "2026-11-16"),
        ], observations: {"verwurging-kort-geleden": (answer: Yes, on: "2026-11-13")})"#,
    )
    .unwrap();
    let advice = advice_of(&case);
    let alert = advice.alerts.iter().find(|one| one.id == "A9").unwrap();
    assert_eq!(alert.place, Some(RecordPlace::of("incidents", 2)));
    let answered = ron::from_text(
        r#"(observations: {"verwurging-kort-geleden": (answer: Yes, on: "2026-11-13")})"#,
    )
    .unwrap();
    let advice = advice_of(&answered);
    let alert = advice.alerts.iter().find(|one| one.id == "A9").unwrap();
    assert_eq!(alert.place, Some(RecordPlace::named("observations", "verwurging-kort-geleden")));
}
