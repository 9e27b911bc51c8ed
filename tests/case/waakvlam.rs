//! The waakvlam: when the next contact is, and what was told and not recorded.

use casuskompas::case::{Case, DueKind, MomentKind, Summary, Waakvlam, ron};
use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn case(text: &str) -> Case {
    ron::from_text(text).unwrap()
}

fn closed(closing: &str, contacts: &str) -> Case {
    case(&format!(r#"(closings: [(on: "2026-05-10", {closing})], waakvlam: [{contacts}])"#))
}

fn due(closing: &str, contacts: &str) -> Option<NaiveDate> {
    closed(closing, contacts).waakvlam_due()
}

#[test]
fn the_next_contact_follows_from_what_was_agreed() {
    let monthly = r#"waakvlam: ElkeMaand, first_on: "2026-06-01""#;
    let table = [
        ("", "", None),
        ("waakvlam: Geen", "", None),
        (r#"waakvlam: Geen, first_on: "2026-06-01""#, "", None),
        ("waakvlam: ElkKwartaal", "", Some("2026-08-10")),
        (monthly, "", Some("2026-06-01")),
        // A contact of before the closing is not one of this waakvlam.
        (monthly, r#"(on: "2026-04-01")"#, Some("2026-06-01")),
        (monthly, r#"(on: "2026-06-03")"#, Some("2026-07-03")),
        (monthly, r#"(on: "2026-06-03", next_on: "2026-06-20")"#, Some("2026-06-20")),
        (monthly, r#"(on: "2026-07-03"), (on: "2026-06-03")"#, Some("2026-08-03")),
        // One that is still being noted, without a day, changes nothing.
        (monthly, "(by: \"Noor\")", Some("2026-06-01")),
        (monthly, r#"(on: "2026-06-03", is_last: true, last_because: "zo afgesproken")"#, None),
        // It ends with a reason, and never by a slip.
        (monthly, r#"(on: "2026-06-03", is_last: true)"#, Some("2026-07-03")),
    ];
    for (closing, contacts, expected) in table {
        assert_eq!(due(closing, contacts), expected.map(day), "{closing} {contacts}");
    }
}

#[test]
fn a_closed_case_stays_on_the_list_of_what_is_due() {
    let summary = Summary::of(&closed(r#"waakvlam: ElkKwartaal, caller: "Noor""#, ""));
    let [due] = &summary.due[..] else { panic!("{:?}", summary.due) };
    assert_eq!((due.on, due.kind), (day("2026-08-10"), DueKind::Waakvlam));
    assert!(due.what.contains("Noor"), "{}", due.what);
}

/// What was planned before closings had a waakvlam of their own goes on; what
/// else was planned ended with the closing.
#[test]
fn planned_moments_of_the_waakvlam_go_on_unless_there_is_none() {
    let with = |closing: &str| {
        let case = case(&format!(
            r#"(closed_on: "2026-05-10", {closing} agenda: [
                (on: "2026-06-01", kind: Waakvlam, what: "Bellen"),
                (on: "2026-05-02", kind: Waakvlam, done_on: "2026-05-02"),
                (on: "2026-06-02", kind: Overleg, what: "School"),
            ])"#
        ));
        Summary::of(&case).due.into_iter().map(|due| due.kind).collect::<Vec<_>>()
    };
    assert_eq!(with(""), [DueKind::Moment(MomentKind::Waakvlam)]);
    assert_eq!(with(r#"closings: [(on: "2026-05-10", waakvlam: Geen)],"#), []);
}

#[test]
fn of_a_case_that_runs_again_no_contact_is_due() {
    let mut case = closed("waakvlam: ElkeMaand", r#"(on: "2026-06-03")"#);
    assert!(case.waakvlam_due().is_some());
    case.reopen(day("2026-06-03"), "Noor", "Er is nieuws.");
    assert_eq!(case.waakvlam_due(), None);
    assert!(Summary::of(&case).due.is_empty());
}

#[test]
fn violence_that_was_told_waits_for_its_incident() {
    let without = |incidents: &str| {
        let text = format!(
            r#"(closings: [(on: "2026-05-10", waakvlam: ElkeMaand)],
                incidents: [{incidents}],
                waakvlam: [(on: "2026-06-03", violence: No), (on: "2026-07-03", violence: Yes)])"#
        );
        case(&text).violence_without_incident().count()
    };
    assert_eq!(without(""), 1);
    // What happened before the contact at which all was calm is something else.
    assert_eq!(without(r#"(on: "2026-05-01")"#), 1);
    assert_eq!(without(r#"(on: "2026-06-03")"#), 1);
    assert_eq!(without("(what: \"Geduwd.\")"), 1);
    assert_eq!(without(r#"(on: "2026-06-28")"#), 0);
    assert_eq!(without(r#"(on: "2026-07-03")"#), 0);
    assert_eq!(without(r#"(on: "2026-04-01", learned_on: "2026-07-03")"#), 0);
    let undated = case(r#"(waakvlam: [(violence: Yes)], incidents: [(on: "2026-07-01")])"#);
    assert_eq!(undated.violence_without_incident().count(), 1);
}

/// A list that shows when violence was last does not wait for the incident.
#[test]
fn the_list_knows_of_violence_that_was_told() {
    let case = closed("waakvlam: ElkeMaand", r#"(on: "2026-06-03", violence: Yes)"#);
    assert_eq!(Summary::of(&case).incidents, [day("2026-06-03")]);
}

#[test]
fn who_takes_a_case_over_keeps_the_waakvlam() {
    let mut case = closed("waakvlam: ElkeMaand", "");
    assert!(case.close(day("2026-05-20")));
    assert_eq!((case.waakvlam_due(), case.closed_on), (None, Some(day("2026-05-10"))));
    let mut running = Case::default();
    assert!(running.close(day("2026-05-20")));
    assert_eq!(running.closing().unwrap().waakvlam, Some(Waakvlam::Geen));
    assert!(!running.close(day("2026-05-21")), "it was closed already");
}
