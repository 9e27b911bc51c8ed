//! The risk picture: what the case tells, what people said, and how long a
//! reassurance counts.

use casuskompas::advice::{Advice, RiskReport, advise, report};
use casuskompas::case::{Answer, PersonId, ron};
use casuskompas::demo;
use casuskompas::guidance::{Guidance, RiskSign};
use chrono::NaiveDate;
use std::collections::BTreeSet;

use super::time::guidance;

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn advice_on(case: &str, today: NaiveDate) -> Advice {
    let case = ron::from_text(case).unwrap_or_else(|fault| panic!("{case}: {fault}"));
    advise(&case, guidance(), guidance().region("nl").unwrap(), today)
}

fn advice(case: &str) -> Advice {
    advice_on(case, today())
}

fn find(advice: &Advice, id: &str) -> Option<RiskReport> {
    advice.risks.iter().find(|one| one.id == id).cloned()
}

fn factor(case: &str, id: &str) -> RiskReport {
    find(&advice(case), id).unwrap_or_else(|| panic!("{id} is not asked of {case}"))
}

/// A case with one judgement of a factor, and whatever else stands in it.
fn said(id: &str, answer: &str, more: &str) -> String {
    format!(r#"(opened_on: "2026-10-01", factoren: {{"{id}": ({answer})}}, {more})"#)
}

#[test]
fn each_sign_of_the_case_tells_it_and_says_from_where() {
    for (case, id, sign) in [
        (r"family: (profile: GezinInDeStress)", "gezin-in-stress", "Profile(GezinInDeStress)"),
        (r"violence: [Financieel]", "afhankelijk", "Form(Financieel)"),
        (r"family: (relations: [(from: 1, to: 2, kind: Conflict)])", "ruzie", "Relation(Conflict)"),
        (r#"observations: {"dwingende-controle": (answer: Yes)}"#, "bezitterig", "Question"),
        (
            r#"observations: {"basiszorg-ontbreekt": (answer: No, on: "2026-11-18")}"#,
            "gewone-dag",
            "Question",
        ),
        (r#"incidents: [(on: "2026-09-01"), (on: "2026-10-01")]"#, "komt-terug", "Incidents(2)"),
        (r#"huisverboden: [(on: "2026-01-01")]"#, "komt-terug", "Huisverbod"),
        (
            r#"family: (people: [(id: 1, place: Child, born: Aged(years: 9))]), kindgesprekken: [(children: [1], on: "2026-11-12", alone: Yes)]"#,
            "kind-vertelt",
            "ChildrenHeard",
        ),
    ] {
        let found = factor(&format!(r#"(opened_on: "2026-11-01", {case})"#), id);
        assert_eq!(found.plays, Answer::Yes, "{case}");
        assert!(found.from.iter().any(|one| format!("{one:?}").starts_with(sign)), "{found:?}");
    }
    let silent = factor("()", "komt-terug");
    assert_eq!((silent.plays, silent.from.len(), silent.asks), (Answer::Unknown, 0, false));
    let one = factor(r#"(incidents: [(on: "2026-10-01")])"#, "komt-terug");
    assert_eq!(one.plays, Answer::Unknown, "one incident does not come back");
}

#[test]
fn what_worries_counts_where_the_case_and_somebody_contradict_each_other() {
    let violence = "violence: [Financieel]";
    let risk =
        factor(&said("afhankelijk", r#"answer: No, on: "2026-11-18""#, violence), "afhankelijk");
    assert_eq!((risk.plays, risk.contradicts), (Answer::Yes, true));
    let told = r#"observations: {"basiszorg-ontbreekt": (answer: No, on: "2026-11-18")}"#;
    let calm = factor(&said("gewone-dag", r#"answer: No, on: "2026-11-18""#, told), "gewone-dag");
    assert_eq!((calm.plays, calm.contradicts), (Answer::No, true));
}

#[test]
fn a_reassurance_ends_by_an_incident_and_by_age_and_a_worry_does_not() {
    for (id, calm, worry) in [("middelen", "No", "Yes"), ("ouder-beschermt", "Yes", "No")] {
        let of = |answer: &str, more: &str, on: &str| {
            let case = said(id, &format!(r#"answer: {answer}, on: "2026-11-01""#), more);
            find(&advice_on(&case, on.parse().unwrap()), id).unwrap()
        };
        let incident = r#"incidents: [(on: "2026-11-10", what: "Geduwd.")]"#;
        assert!(of(calm, "", "2026-11-19").plays.is_known(), "{id}");
        for (more, on) in [(incident, "2026-11-19"), ("", "2028-01-01")] {
            let ended = of(calm, more, on);
            assert_eq!((ended.plays, ended.ask_again, ended.asks), (Answer::Unknown, true, true));
            assert!(of(worry, more, on).plays.is_known(), "{id} {on}");
        }
    }
    let doubted = factor(&said("middelen", r#"answer: Unknown, on: "2026-11-18""#, ""), "middelen");
    assert_eq!((doubted.plays, doubted.asks), (Answer::Unknown, true));
    let yes = r#"answer: Unknown, on: "2026-11-18", earlier: [(answer: Yes, on: "2026-11-01")]"#;
    assert_eq!(factor(&said("middelen", yes, ""), "middelen").plays, Answer::Yes, "not taken back");
}

#[test]
fn a_situation_is_asked_only_where_the_case_makes_it_likely() {
    let old = r"(family: (people: [(id: 1, place: Adult, born: Aged(years: 70))]))";
    let young = r"(family: (people: [(id: 1, place: Adult, born: Aged(years: 40))]))";
    let neighbour = r"(family: (people: [(id: 1, place: Network, born: Aged(years: 70))]))";
    for (case, id, asked) in [
        ("()", "eigen-geld", false),
        (old, "eigen-geld", true),
        (young, "eigen-geld", false),
        (neighbour, "eigen-geld", false),
        (r"(violence: [Ouderenmishandeling])", "volmacht", true),
        ("()", "zegt-ja", false),
        (r#"(factoren: {"leren": (answer: Yes)})"#, "zegt-ja", true),
        (r#"(factoren: {"leren": (answer: No)})"#, "zegt-ja", false),
        (r"(violence: [Mensenhandel])", "pas-bij-ander", true),
        (r"(violence: [Lichamelijk])", "pas-bij-ander", false),
        (r"(violence: [Seksueel])", "beelden", true),
        (r#"(observations: {"gedwongen-seks": (answer: Yes)})"#, "beelden", true),
        (r"(violence: [KindAlsGetuige])", "kind-zorgt", true),
        ("()", "kind-zorgt", false),
        (r#"(factoren: {"geweld-in-jeugd": (answer: Yes)})"#, "patroon", true),
        (r#"(observations: {"structureel-onveilig": (answer: Yes)})"#, "elders", true),
        ("()", "elders", false),
        // What was said of it is never hidden again.
        (r#"(factoren: {"elders": (note: "Nog navragen.")})"#, "elders", true),
    ] {
        assert_eq!(find(&advice(case), id).is_some(), asked, "{case} {id}");
    }
    assert!(factor(old, "eigen-geld").asks, "what is likely and not known is asked");
    assert!(!factor(old, "middelen").asks, "the rest is there to look at");
}

#[test]
fn what_plays_can_become_a_priority_once() {
    let plays =
        |more: &str| said("middelen", r#"answer: Yes, people: [3], on: "2026-11-18""#, more);
    let open = factor(&plays(""), "middelen");
    assert_eq!((open.is_suggested(), open.people.as_slice()), (true, &[PersonId(3)][..]));
    let chosen = r#"phases: (current: Risicos, risicos: (parked: [(id: 1, title: "Papa drinkt niet", factor: "middelen")]))"#;
    let chosen = factor(&plays(chosen), "middelen");
    assert_eq!((chosen.is_suggested(), chosen.in_top3), (false, true));
    let protects =
        factor(&said("ouder-beschermt", r#"answer: Yes, on: "2026-11-18""#, ""), "ouder-beschermt");
    assert!(!protects.is_suggested());
}

/// The words of the Kompas while the phase has no priority.
fn first_priority(phase: &str) -> String {
    let case =
        said("armoede", r#"answer: Yes, on: "2026-11-18""#, &format!("phases: (current: {phase})"));
    let steps = advice(&case).next_steps;
    steps.into_iter().find(|step| step.id == "prioriteiten").unwrap().text
}

#[test]
fn the_kompas_names_what_plays_in_the_phase_of_risks_only() {
    let risks = first_priority("Risicos");
    assert!(
        risks.ends_with("In het risicobeeld speelt: ‘Te weinig geld, schulden of geen werk’."),
        "{risks}"
    );
    assert!(first_priority("DirecteVeiligheid").ends_with("Hooguit drie."));
}

#[test]
fn every_factor_and_group_can_be_reached() {
    let guide = guidance().risks();
    for factor in &guide.factors {
        let case = said(&factor.id, r#"answer: Yes, on: "2026-11-18""#, "");
        assert_eq!(self::factor(&case, &factor.id).plays, Answer::Yes, "{}", factor.id);
    }
    let ids: BTreeSet<&str> = guide.groups.iter().map(|group| group.id.as_str()).collect();
    let families = demo::families(today());
    let region = guidance().region("nl").unwrap();
    let all = families.iter().map(|case| advise(case, guidance(), region, today()));
    let mut shown = BTreeSet::new();
    all.for_each(|advice| shown.extend(advice.risks.into_iter().map(|one| one.group)));
    let absent: Vec<_> = ids.iter().filter(|id| !shown.contains(**id)).collect();
    assert!(absent.is_empty(), "{absent:?} is not in {shown:?}");
}

#[test]
fn a_family_shows_what_the_case_tells_and_what_people_said() {
    let families = demo::families(today());
    let of = |name: &str| {
        let case = families.iter().find(|case| case.name.contains(name)).unwrap();
        advise(case, guidance(), guidance().region("nl").unwrap(), today())
    };
    let old = of("Meidoorn");
    let money = find(&old, "eigen-geld").unwrap();
    assert_eq!((money.plays, money.from.len()), (Answer::Yes, 1), "said, and told by the case");
    assert_eq!(find(&old, "voordeel-bij-zorg").unwrap().people, [PersonId(2)], "a paid carer");
    assert_eq!(find(&old, "zorg-te-zwaar").unwrap().plays, Answer::No);
    let berk = of("Berk");
    assert!(find(&berk, "middelen").unwrap().in_top3);
    assert!(find(&of("Esdoorn"), "patroon").unwrap().asks, "doubted");
}

#[test]
fn other_programs_read_it_too() {
    let case = said(
        "afhankelijk",
        r#"answer: Yes, people: [1], on: "2026-11-12""#,
        "violence: [Financieel]",
    );
    let advice = advice(&case);
    let now = today().and_hms_opt(12, 0, 0).unwrap();
    let json = serde_json::to_value(report::report(&advice, now)).unwrap();
    let found = json["risks"].as_array().unwrap().iter().find(|one| one["id"] == "afhankelijk");
    let expected = serde_json::json!({
        "id": "afhankelijk", "group": "individu", "protects": false, "plays": "yes",
        "people": [1], "on": "2026-11-12", "from": ["form/financieel"], "contradicts": false,
        "ask_again": false, "asks": false, "in_top3": false,
    });
    assert_eq!(found, Some(&expected));
    assert!(json["risks"][0].get("score").is_none(), "nothing is added up");
}

#[test]
fn each_phase_of_life_is_found_by_age() {
    let guide = guidance().risks();
    for (person, name) in [
        (r#"(place: Child, born: On("2027-02-01"))"#, Some("Ongeboren kind")),
        (r#"(place: Child, born: On("2026-03-01"))"#, Some("Baby")),
        ("(place: Child, born: Aged(years: 1))", Some("Peuter")),
        ("(place: Child, born: Aged(years: 4))", Some("Kind")),
        ("(place: Child, born: Aged(years: 12))", Some("Jongere")),
        ("(place: Adult, born: Aged(years: 64))", Some("Volwassene")),
        ("(place: Adult)", Some("Volwassene")),
        ("(place: Adult, born: Aged(years: 65))", Some("Oudere")),
        ("(place: Child)", None),
        ("(place: Network, born: Aged(years: 70))", None),
        ("(place: Professional, born: Aged(years: 40))", None),
    ] {
        let case = format!("(family: (people: [{person}]))");
        let case = ron::from_text(&case).unwrap();
        let found = guide.life_phase(&case.family.people[0], today());
        assert_eq!(found.map(|phase| phase.name.as_str()), name, "{person}");
    }
}

/// The signs that only say when a group is asked are no signs of a factor: nothing
/// of the window shows the way to them.
#[test]
fn factors_are_told_by_what_can_be_shown() {
    let guide: &Guidance = guidance();
    for factor in &guide.risks().factors {
        for sign in &factor.told {
            assert!(!matches!(sign, RiskSign::Aged(_) | RiskSign::Plays(_)), "{}", factor.id);
        }
    }
}
