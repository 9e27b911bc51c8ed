//! The child seen and spoken with: what counts, from which day, and for whom.

use casuskompas::advice::{Advice, ChildReport, Told, advise, report};
use casuskompas::case::{Kindcontact, PersonId, ron};
use casuskompas::demo;
use casuskompas::guidance::Guidance;
use chrono::NaiveDate;
use std::sync::LazyLock;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn advice(case: &str) -> Advice {
    let case = ron::from_text(case).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    advise(&case, &GUIDANCE, GUIDANCE.region("nl").unwrap(), today())
}

/// A family with one child of an age, violence on 10 November, and these talks.
fn with(born: &str, talks: &str) -> String {
    format!(
        r#"(opened_on: "2026-10-01",
            family: (people: [(id: 1, name: "Mila", place: Child, born: {born})]),
            incidents: [(on: "2026-11-10", what: "Geschreeuw en een klap.")],
            kindgesprekken: [{talks}])"#
    )
}

fn child(born: &str, talks: &str) -> ChildReport {
    advice(&with(born, talks)).children.remove(0)
}

const TEN: &str = r#"On("2016-03-01")"#;
const BABY: &str = r#"On("2026-02-01")"#;
const UNBORN: &str = r#"On("2027-02-01")"#;

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().unwrap())
}

#[test]
fn only_a_talk_apart_since_the_last_violence_counts_as_spoken() {
    let table = [
        ("", None, true),
        (r#"(children: [1], on: "2026-11-12", alone: Yes)"#, day("2026-11-12"), false),
        (r#"(children: [1], on: "2026-11-10", alone: Yes)"#, day("2026-11-10"), false),
        (r#"(children: [1], on: "2026-11-09", alone: Yes)"#, day("2026-11-09"), true),
        (r#"(children: [1], on: "2026-11-12", alone: No)"#, None, true),
        (r#"(children: [1], on: "2026-11-12")"#, None, true),
        (r#"(children: [1], on: "2026-11-12", alone: Yes, kind: Gezien)"#, None, true),
        (r#"(children: [2], on: "2026-11-12", alone: Yes)"#, None, true),
        (r#"(children: [1], alone: Yes)"#, None, true),
        (r#"(children: [1], on: "2026-11-20", alone: Yes)"#, None, true),
    ];
    for (talk, on, open) in table {
        let found = child(TEN, talk);
        assert_eq!(found.asks, Kindcontact::Gesproken, "{talk}");
        assert_eq!((found.on, found.open), (on, open), "{talk}");
    }
}

#[test]
fn who_is_too_young_to_tell_or_not_born_yet_is_seen() {
    let seen = r#"(children: [1], on: "2026-11-12", kind: Gezien, by: "de jeugdarts")"#;
    let before = r#"(children: [1], on: "2026-11-09", kind: Gezien)"#;
    for born in [BABY, UNBORN, r#"Aged(years: 3, noted_on: "2026-11-19")"#] {
        assert_eq!(child(born, "").asks, Kindcontact::Gezien, "{born}");
        assert!(child(born, "").open && child(born, before).open, "{born}");
        assert!(!child(born, seen).open, "{born}");
    }
    // At four, and when nobody knows the age, a child is spoken with.
    for born in [r#"Aged(years: 4, noted_on: "2026-11-19")"#, "None"] {
        assert_eq!(child(born, seen).asks, Kindcontact::Gesproken, "{born}");
        assert!(child(born, seen).open, "{born}");
    }
}

/// The steps of the Kompas, in its order.
fn steps(case: &str) -> Vec<(String, String)> {
    advice(case).next_steps.into_iter().map(|step| (step.id, step.text)).collect()
}

fn text_of(case: &str, id: &str) -> Option<String> {
    steps(case).into_iter().find(|(step, _)| step == id).map(|(_, text)| text)
}

#[test]
fn the_kompas_says_in_calm_words_what_is_still_to_be_done() {
    let open = with(TEN, "");
    assert!(text_of(&open, "kinderen").unwrap().starts_with("Spreek Mila apart."));
    assert_eq!(text_of(&open, "zien"), None);
    let spoken = with(TEN, r#"(children: [1], on: "2026-11-12", alone: Yes)"#);
    assert_eq!(text_of(&spoken, "kinderen"), None);

    let baby = text_of(&with(BABY, ""), "zien").unwrap();
    assert!(baby.starts_with("Zie zelf hoe het gaat met Mila. Kijk hoe het kind"), "{baby}");
    let unborn = text_of(&with(UNBORN, ""), "zien").unwrap();
    assert!(unborn.contains("Vraag de verloskundige"), "{unborn}");
    assert_eq!(text_of(&with(BABY, ""), "kinderen"), None, "a baby cannot tell");
}

#[test]
fn what_a_child_told_waits_until_somebody_wrote_what_was_done() {
    let told = |done: &str| {
        with(
            TEN,
            &format!(
                r#"(children: [1], on: "2026-11-12", alone: Yes, words: "Ik ben bang."{done})"#
            ),
        )
    };
    assert_eq!(advice(&told("")).children[0].unanswered, 1);
    assert!(text_of(&told(""), "kindwoorden").unwrap().contains("wat Mila vertelde"));
    let done = told(r#", done_with_it: "School weet het.""#);
    assert_eq!(advice(&done).children[0].unanswered, 0);
    assert_eq!(text_of(&done, "kindwoorden"), None);
    let seen = with(BABY, r#"(children: [1], kind: Gezien, words: "Lacht.", on: "2026-11-12")"#);
    assert_eq!(advice(&seen).children[0].unanswered, 0, "nobody told anything");
}

#[test]
fn a_child_of_eight_or_older_is_told_of_the_vertrouwenspersoon_once() {
    assert_eq!(child(r#"Aged(years: 7)"#, "").vertrouwenspersoon, None);
    assert_eq!(child(TEN, "").vertrouwenspersoon, Some(Told::NotYet));
    let told = r#"(children: [1], on: "2026-10-12", vertrouwenspersoon: Yes)"#;
    let on = Told::On(day("2026-10-12"));
    assert_eq!(child(TEN, told).vertrouwenspersoon, Some(on), "violence does not end it");
    let asked = text_of(&with(TEN, ""), "vertrouwenspersoon").unwrap();
    assert!(asked.starts_with("Vertel Mila over de vertrouwenspersoon."), "{asked}");
    assert_eq!(text_of(&with(TEN, told), "vertrouwenspersoon"), None);
}

#[test]
fn a_talk_with_a_child_confirms_no_quiet_days() {
    let talk = r#"(children: [1], on: "2026-11-18", alone: Yes, words: "Het is nu stil.")"#;
    assert_eq!(advice(&with(TEN, talk)).phase.days_without_violence, Some(0));
}

#[test]
fn a_child_that_died_is_not_asked() {
    let case = r#"(family: (people: [(id: 1, name: "Mila", place: Child, died: true)]))"#;
    assert!(advice(case).children.is_empty());
}

#[test]
fn other_programs_read_it_too() {
    let advice = advice(&with(TEN, r#"(children: [1], on: "2026-11-12", alone: Yes)"#));
    let now = today().and_hms_opt(12, 0, 0).unwrap();
    let json = serde_json::to_value(report::report(&advice, now)).unwrap();
    let expected = serde_json::json!([{
        "person": 1, "asks": "gesproken", "on": "2026-11-12", "open": false,
        "unanswered": 0, "vertrouwenspersoon": "no",
    }]);
    assert_eq!(json["children"], expected);
}

#[test]
fn with_honour_or_a_journey_veilig_thuis_comes_before_a_talk_with_the_family() {
    let case = |answer: &str| {
        format!(
            r#"(opened_on: "2026-11-16", family: (people: [(id: 1, name: "Vader", place: Adult)]),
                observations: {{"eer-dwang-achterlating": (answer: {answer}, on: "2026-11-16")}})"#
        )
    };
    let special = text_of(&case("Yes"), "volwassenen").unwrap();
    assert!(
        special.starts_with("Overleg met Veilig Thuis wie wanneer praat met Vader"),
        "{special}"
    );
    assert!(text_of(&case("No"), "volwassenen").unwrap().starts_with("Spreek Vader apart"));
}

#[test]
fn the_families_show_children_heard_and_not_heard() {
    let all = demo::families(today());
    let of = |name: &str, person: u32| {
        let case = all.iter().find(|case| case.name == name).unwrap();
        let advice = advise(case, &GUIDANCE, GUIDANCE.region("nl").unwrap(), today());
        advice.children.into_iter().find(|one| one.person == PersonId(person)).unwrap()
    };
    assert!(of("Gezin Linde", 1).open, "nobody spoke with Julia yet");
    assert_eq!(of("Gezin Esdoorn", 2).asks, Kindcontact::Gezien);
    assert!(!of("Gezin Esdoorn", 1).open && !of("Gezin Esdoorn", 2).open);
    assert_eq!(of("Gezin Els", 2).unanswered, 1, "Fleur waits for an answer");
    assert!(matches!(of("Gezin Els", 1).vertrouwenspersoon, Some(Told::On(Some(_)))));
}
