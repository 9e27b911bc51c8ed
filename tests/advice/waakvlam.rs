//! What a waakvlam tells the advice: calm confirms, bad news raises.

use casuskompas::advice::{Advice, Glance, advise};
use casuskompas::case::{Case, ron};
use casuskompas::guidance::{Guidance, Situation};
use chrono::{Days, NaiveDate};

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

/// A closed case with its last violence long ago, and these contacts.
fn text(contacts: &str) -> String {
    format!(
        r#"(opened_on: "2026-01-05",
            family: (
                people: [(id: 1, name: "Moeder"), (id: 2, name: "Vader")],
                relations: [RELATIONS],
            ),
            incidents: [(on: "2026-02-01", INCIDENT), EXTRA],
            phases: (current: Herstel, passages: [(from: Risicos, to: Herstel, on: "2026-07-01")]),
            closings: [(on: "2026-08-10", waakvlam: ElkKwartaal, caller: "Noor")],
            waakvlam: [{contacts}])"#
    )
}

fn read(text: &str) -> Case {
    let text = text.replace("RELATIONS", "").replace("INCIDENT", "").replace(", EXTRA", "");
    ron::from_text(&text).unwrap()
}

fn advice_on(case: &Case, on: NaiveDate) -> Advice {
    let guidance = Guidance::embedded().unwrap();
    advise(case, &guidance, guidance.region("nl").unwrap(), on)
}

fn advice(contacts: &str) -> Advice {
    advice_on(&read(&text(contacts)), today())
}

fn alert(advice: &Advice) -> Option<bool> {
    let alert = advice.alerts.iter().find(|one| one.id == "A8");
    alert.map(|alert| alert.settled.is_some())
}

#[test]
fn a_calm_contact_confirms_the_days_without_violence() {
    let days = |contacts| advice(contacts).phase.days_without_violence;
    assert_eq!(days(""), Some(0));
    let calm = r#"(on: "2026-11-10", with: [1], violence: No)"#;
    assert_eq!(days(calm), Some(282));
    assert_eq!(advice(calm).phase.confirmed_on, Some("2026-11-10".parse().unwrap()));
    // Not asked, not known and not dated confirm nothing.
    assert_eq!(days(r#"(on: "2026-11-10", with: [1], user: No, problems: No)"#), Some(0));
    assert_eq!(days("(violence: No)"), Some(0));
}

#[test]
fn what_is_said_while_somebody_who_controls_is_there_confirms_nothing() {
    let days = |with: &str| {
        let text = text(&format!(r#"(on: "2026-11-10", with: [{with}], violence: No)"#));
        let text = text.replace("RELATIONS", "(from: 2, to: 1, kind: Control)");
        advice_on(&read(&text), today()).phase.days_without_violence
    };
    assert_eq!(days("1"), Some(282));
    assert_eq!(days("1, 2"), Some(0));
    assert_eq!(days("2"), Some(0));
}

#[test]
fn violence_again_counts_at_once_and_asks_for_its_incident() {
    let told = advice(r#"(on: "2026-11-10", with: [1], violence: Yes)"#);
    assert_eq!(told.phase.days_without_violence, Some(0));
    assert_eq!(alert(&told), Some(false));
    assert!(told.phase.back_to_start.is_some(), "rule D1");
    let says = |words: &str| told.warnings.iter().any(|one| one.text.contains(words));
    assert!(says("Noteer het incident"));
    assert!(told.next_steps.iter().any(|step| step.id == "heropenen"));
    assert!(!told.next_steps.iter().any(|step| step.id == "heropenen" && step.can_wait()));
}

#[test]
fn an_answer_of_before_the_bad_news_counts_no_longer() {
    let with = |violence: &str| {
        let text = text(&format!(r#"(on: "2026-11-10", with: [1], violence: {violence})"#));
        let answers =
            r#"observations: {"acuut-onveilig": (answer: No, on: "2026-11-09")}, closings"#;
        advice_on(&read(&text.replacen("closings", answers, 1)), today()).ask_again.len()
    };
    assert_eq!((with("No"), with("Yes")), (0, 1));
}

#[test]
fn the_alert_is_settled_by_calling_since_and_by_nothing_else() {
    let with = |answers: &str, contacts: &str| {
        let text = text(&format!(r#"(on: "2026-08-12", with: [1], violence: Yes), {contacts}"#));
        let answers = format!("observations: {{{answers}}}, closings");
        alert(&advice_on(&read(&text.replacen("closings", &answers, 1)), today()))
    };
    let called = |on: &str| format!(r#""veilig-thuis-geraadpleegd": (answer: Yes, on: "{on}")"#);
    assert_eq!(with("", ""), Some(false));
    assert_eq!(with(&called("2026-08-11"), ""), Some(false));
    assert_eq!(with(&called("2026-08-12"), ""), Some(true));
    assert_eq!(with("", r#"(on: "2026-11-12", violence: No)"#), Some(false));
}

#[test]
fn an_incident_since_the_closing_raises_the_same_alert_and_one_of_before_does_not() {
    let with = |incident: &str| {
        let text = text("").replace(", EXTRA", &format!(", ({incident})"));
        alert(&advice_on(&read(&text), today()))
    };
    assert_eq!(with(r#"on: "2026-11-01""#), Some(false));
    assert_eq!(with(r#"on: "2026-08-10""#), None, "it was known when the case was closed");
    assert_eq!(with(r#"on: "2026-03-01""#), None);
}

#[test]
fn worries_and_returning_problems_are_said_until_a_calm_contact() {
    let news = |contacts: &str| {
        let advice = advice(contacts);
        let says = advice.warnings.iter().any(|one| one.text.contains("waren er zorgen"));
        (says, advice.next_steps.iter().any(|step| step.id == "heropenen"))
    };
    assert_eq!(news(r#"(on: "2026-11-10", user: Yes)"#), (true, true));
    assert_eq!(news(r#"(on: "2026-11-10", problems: Yes)"#), (true, true));
    let later = r#"(on: "2026-10-10", problems: Yes), (on: "2026-11-10", problems: No)"#;
    assert_eq!(news(later), (false, false));
    assert_eq!(news(r#"(on: "2026-11-10", user: Unknown)"#), (false, false));
}

#[test]
fn a_contact_that_was_not_made_is_asked_for_and_then_late() {
    let on = |days: u64| {
        let due: NaiveDate = "2026-11-10".parse().unwrap();
        let advice = advice_on(&read(&text("")), due - Days::new(1) + Days::new(days));
        let asks = advice.next_steps.iter().any(|step| step.id == "waakvlam");
        (asks, advice.warnings.iter().any(|one| one.text.contains("nog niet gedaan")))
    };
    assert_eq!([on(0), on(1), on(2)], [(false, false), (true, false), (true, true)]);
    let agenda = advice("").agenda;
    assert_eq!(agenda.len(), 1, "{agenda:?}");
}

/// A case that was opened again is a case that runs: its contacts are history.
#[test]
fn after_opening_the_case_again_the_waakvlam_asks_nothing() {
    let mut case = read(&text(r#"(on: "2026-11-10", with: [1], violence: Yes, user: Yes)"#));
    case.reopen(today(), "Noor", "Er was weer geweld.");
    let advice = advice_on(&case, today());
    assert!(!advice.next_steps.iter().any(|step| step.id == "heropenen"));
    assert!(advice.agenda.is_empty());
    assert_eq!(alert(&advice), Some(false), "but the alert stands until it is settled");
    assert!(advice.warnings.iter().any(|one| one.text.contains("Noteer het incident")));
}

/// What stood open when a case was closed was decided about; bad news since was not.
#[test]
fn bad_news_and_what_cannot_wait_make_a_closed_case_ask_for_an_act_at_a_glance() {
    let urgent = |contacts: &str, danger: &str| {
        let case = read(&text(contacts).replacen("closings", &format!("{danger}closings"), 1));
        Glance::of(&case, &advice_on(&case, today()), today()).urgent.map(|urgent| urgent.when)
    };
    let calm = r#"(on: "2026-11-10", violence: No, user: No, problems: No)"#;
    assert_eq!((urgent("", ""), urgent(calm, "")), (None, None));
    let bad = Some(Situation::WaakvlamBadNews);
    assert_eq!(urgent(r#"(on: "2026-11-10", violence: No, problems: Yes)"#, ""), bad);
    assert!(urgent(r#"(on: "2026-11-10", violence: Yes)"#, "").is_some());
    // Closing settles no alert: its own Kompas says so too.
    let danger = r#"observations: {"acuut-onveilig": (answer: Yes, on: "2026-08-09")}, "#;
    for contacts in ["", calm] {
        assert_eq!(urgent(contacts, danger), Some(Situation::AlertToday), "{contacts}");
    }
}
