//! Everything in a case that has a day stands in its timeline.

use std::collections::BTreeSet;

use casuskompas::advice::chronicle::{Chronicle, Dated, Event, Lane, Mark, rows, span};
use casuskompas::case::record::{Described, Holds, Kind, Look, Record};
use casuskompas::case::{Ave, Case, Phase, ron};
use casuskompas::demo;
use casuskompas::guidance::Guidance;
use chrono::{Days, NaiveDate};

use super::time::{guidance, made_up};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-19")
}

fn chronicle(case: &Case) -> Chronicle {
    let guidance: &Guidance = guidance();
    Chronicle::of(case, guidance, guidance.region("nl").unwrap(), today())
}

fn of(text: &str) -> Chronicle {
    chronicle(&ron::from_text(text).unwrap())
}

/// Each event as its lane, its first day and its name.
fn told(chronicle: &Chronicle) -> Vec<(Lane, Option<NaiveDate>, String)> {
    chronicle.events.iter().map(|one| (one.lane, one.first(), one.name.clone())).collect()
}

fn only(text: &str) -> Event {
    let mut events = of(text).events;
    assert_eq!(events.len(), 1, "{events:#?}");
    events.remove(0)
}

/// Every described kind that stands in a case, with its fields.
fn kinds(kind: &'static Kind, met: &mut Vec<&'static Kind>) {
    if met.iter().any(|one| std::ptr::eq(*one, kind)) {
        return;
    }
    met.push(kind);
    for field in kind.fields {
        match field.holds {
            Holds::Record(inside) | Holds::Parts(inside) => kinds(inside, met),
            _ => {}
        }
    }
}

#[test]
fn every_row_of_the_table_names_a_day_that_there_is() {
    let mut all = Vec::new();
    kinds(Case::KIND, &mut all);
    for (kind, field) in rows() {
        let mut found =
            all.iter().filter(|one| one.label == kind).filter_map(|one| one.field(field));
        let found = found.find(|field| matches!(field.holds, Holds::Day));
        assert!(found.is_some(), "{kind} {field}");
    }
}

/// Every day in a record and in what it holds.
fn days(record: &dyn Record, all: &mut Vec<(&'static str, &'static str, NaiveDate)>) {
    for (at, field) in record.kind().fields.iter().enumerate() {
        match record.look(at) {
            Look::Day(Some(on)) => all.push((record.kind().label, field.name, on)),
            Look::Record(inside) => days(inside, all),
            Look::Parts(parts) => parts.each(&mut |_, part| days(part, all)),
            _ => {}
        }
    }
}

/// The days that tell of another event and have none of their own.
const WITHIN_OTHERS: [(&str, &str); 14] = [
    ("", "review_on"),
    ("", "waakvlam_on"),
    ("", "procesregie_until"),
    ("", "ends_on"),
    ("orders", "decided_on"),
    ("orders", "extended_until"),
    ("orders", "ended_on"),
    ("versions-list-questions", "gone_through_on"),
    ("versions-list-readings", "gone_through_on"),
    ("versions-list-actions", "due"),
    ("closings", "first_on"),
    ("waakvlam-contacts", "next_on"),
    ("moments", "on"),
    ("wegingen", "decided_on"),
];

#[test]
fn every_day_of_every_family_is_an_event() {
    let (mut kinds, mut seen) = (BTreeSet::new(), 0);
    for case in demo::families(today()) {
        let chronicle = chronicle(&case);
        let mut all = Vec::new();
        days(&case, &mut all);
        seen += all.len();
        for (kind, field, on) in all {
            kinds.insert(kind);
            let is_told = chronicle
                .events
                .iter()
                .any(|event| event.dated == Dated::On(on) || event.until == Some(on));
            assert!(
                is_told || WITHIN_OTHERS.contains(&(kind, field)),
                "{} {kind} {field} {on}",
                case.name
            );
        }
    }
    assert!(seen > 300, "{seen}");
    for kind in ["incidents", "orders", "scores", "controles", "meldingen", "moments", "closings"] {
        assert!(kinds.contains(kind), "no family has {kind}");
    }
}

#[test]
fn the_families_show_every_lane() {
    let lanes: BTreeSet<Lane> =
        demo::families(today()).iter().flat_map(|case| chronicle(case).lanes()).collect();
    assert_eq!(lanes.into_iter().collect::<Vec<_>>(), Lane::ALL);
}

#[test]
fn each_kind_stands_in_its_lane_under_its_own_name() {
    for (text, lane, name) in [
        (r#"(incidents: [(on: "2026-05-03", what: "Ruzie")])"#, Lane::Violence, "Incident"),
        (r#"(overtredingen: [(on: "2026-05-03")])"#, Lane::Order, "Niet aan een verbod gehouden"),
        (
            r#"(meldcode: (consultaties: [(on: "2026-05-03", with: Politie)]))"#,
            Lane::Meldcode,
            "Overleg: Politie",
        ),
        (
            r#"(meldcode: (wegingen: [(on: "2026-05-03", report: Yes)]))"#,
            Lane::Meldcode,
            "Weging: wel melden",
        ),
        (
            r#"(meldcode: (meldingen: [(on: "2026-05-03", to: Raad)]))"#,
            Lane::Meldcode,
            "Melding: Raad voor de Kinderbescherming",
        ),
        (
            r#"(afspraken: [(what: "Bellen", ended_on: "2026-05-03", controles: [])])"#,
            Lane::Plan,
            "Afspraak gestopt",
        ),
        (
            r#"(family: (people: [(name: "Oma", spoken_on: "2026-05-03")]))"#,
            Lane::Contact,
            "Laatst gesproken",
        ),
        (
            r#"(agenda: [(on: "2026-05-01", kind: Overleg, done_on: "2026-05-03")])"#,
            Lane::Contact,
            "Overleg",
        ),
        (
            r#"(transfers: [(to: "Noor", agreed_on: "2026-05-03")])"#,
            Lane::Regie,
            "Overdracht van regie afgesproken",
        ),
        (
            r#"(regie: (casusregie: (name: "Noor", since: "2026-05-03")))"#,
            Lane::Regie,
            "Casusregie",
        ),
        (
            r#"(waakvlam: [(on: "2026-05-03", problems: Yes)])"#,
            Lane::Closing,
            "Waakvlam, geen goed nieuws",
        ),
        (r#"(worries: [(on: "2026-05-03", what: "Bang")])"#, Lane::Other, "Zorg"),
    ] {
        let events = of(text).events;
        let on = events.iter().find(|one| one.dated == Dated::On(day("2026-05-03")));
        let on = on.unwrap_or_else(|| panic!("{text}: {events:#?}"));
        assert_eq!((on.lane, on.name.as_str()), (lane, name), "{text}");
    }
}

#[test]
fn checks_are_kept_or_broken() {
    let events = of(r#"(afspraken: [(id: 1, what: "Bellen", ended_on: "2026-06-01", controles: [
            (on: "2026-05-01", kept: Yes), (on: "2026-05-08", kept: No), (on: "2026-05-15"),
        ])])"#);
    let checks: Vec<(Mark, Option<u32>)> =
        events.events[..3].iter().map(|event| (event.mark, event.place.number())).collect();
    assert_eq!(checks, [(Mark::Done, Some(1)), (Mark::Broken, Some(1)), (Mark::Other, Some(1))]);
}

#[test]
fn phases_and_levels_last_until_the_next() {
    let chronicle = of(r#"(opened_on: "2026-01-05", closed_on: "2026-11-01",
            phases: (current: Risicos, passages: [(from: DirecteVeiligheid, to: Risicos, on: "2026-06-01")]),
            decisions: [
                (level: 3, on: "2026-01-10"),
                (level: 2, on: "2026-06-02", advice: (level: 3)),
            ])"#);
    let lane = |lane| chronicle.events.iter().filter(move |event| event.lane == lane);
    let spans: Vec<_> = lane(Lane::Phase).map(|one| (one.mark, one.first(), one.until)).collect();
    assert_eq!(
        spans,
        [
            (
                Mark::Phase(Phase::DirecteVeiligheid),
                Some(day("2026-01-05")),
                Some(day("2026-06-01"))
            ),
            (Mark::Phase(Phase::Risicos), Some(day("2026-06-01")), Some(day("2026-11-01"))),
        ]
    );
    let spans: Vec<_> = lane(Lane::Level).map(|one| (one.mark, one.until)).collect();
    assert_eq!(
        spans,
        [
            (Mark::Level { set: Ave::Three, advised: None }, Some(day("2026-06-02"))),
            (Mark::Level { set: Ave::Two, advised: Some(Ave::Three) }, None),
        ]
    );
}

#[test]
fn an_order_and_a_report_last_as_long_as_their_terms() {
    let order = only(r#"(huisverboden: [(on: "2026-10-01")])"#);
    assert_eq!(
        (order.until, order.name.as_str()),
        (Some(day("2026-10-11")), "Huisverbod, 10 dagen")
    );
    let longer = only(r#"(huisverboden: [(on: "2026-10-01", extended_until: "2026-10-29")])"#);
    assert_eq!(longer.until, Some(day("2026-10-29")));
    // Five working days: the weekend does not count.
    let report = only(r#"(meldcode: (meldingen: [(on: "2026-11-12", ground: "Ruzie")]))"#);
    assert_eq!(report.until, Some(day("2026-11-19")));
}

#[test]
fn what_was_learned_later_and_what_has_no_day_are_told_as_such() {
    let by = only(r#"(incidents: [(what: "Ruzie", learned_on: "2026-05-03")])"#);
    assert_eq!(
        (by.mark, by.name.as_str()),
        (Mark::Violence, "Incident, op deze dag bekend geworden")
    );
    let undated = only(r#"(incidents: [(what: "Ruzie")])"#);
    assert_eq!(undated.dated, Dated::Not(String::new()));
    assert_eq!(of("(incidents: [()], worries: [()], agenda: [()])").events, []);
    let both = of(r#"(incidents: [(on: "2026-05-01", learned_on: "2026-05-03")])"#);
    assert_eq!(both.events.len(), 2);
}

#[test]
fn a_half_known_day_is_the_time_that_it_leaves_open() {
    let case = |typed: &str| {
        format!(
            r#"(incidents: [(id: 4, what: "Ruzie")], half_typed: {{"date incident 4": "{typed}"}})"#
        )
    };
    let within = only(&case("juni 2025"));
    assert_eq!(within.dated, Dated::Within(day("2025-06-01"), day("2025-06-30")));
    let words = only(&case("voor de zomer"));
    assert_eq!(words.dated, Dated::Not("voor de zomer".into()));
    for (typed, first, last) in [
        ("2024", "2024-01-01", "2024-12-31"),
        ("02-2024", "2024-02-01", "2024-02-29"),
        ("februari 2025", "2025-02-01", "2025-02-28"),
        ("ergens in dec. 2023", "2023-12-01", "2023-12-31"),
        ("zomer 2024", "2024-06-01", "2024-08-31"),
    ] {
        assert_eq!(span(typed), Some((day(first), day(last))), "{typed}");
    }
    for typed in ["juni", "voor 2024", "2024 of 2025", "13-2024", "", "mei juni 2024", "0-2024"] {
        assert_eq!(span(typed), None, "{typed}");
    }
}

#[test]
fn what_is_to_come_is_told_as_such() {
    let ahead = |text: &str| {
        let events = of(text).events;
        let all: Vec<bool> = events.iter().map(|event| event.ahead).collect();
        all
    };
    assert_eq!(ahead(r#"(agenda: [(on: "2027-02-28", what: "Bellen")])"#), [true]);
    assert_eq!(ahead(r#"(agenda: [(on: "2026-11-01", what: "Bellen")])"#), [true]);
    assert_eq!(ahead(r#"(agenda: [(on: "2026-11-01", done_on: "2026-11-02")])"#), [false]);
    assert_eq!(ahead(r#"(afspraken: [(what: "Bellen", on: "2026-11-16")])"#), [false, true]);
    let closed = of(r#"(closings: [(on: "2026-08-10", waakvlam: ElkKwartaal, caller: "Noor")])"#);
    let next = closed.events.iter().find(|event| event.name == "Volgende waakvlam").unwrap();
    assert_eq!((next.first(), next.ahead), (Some(day("2026-11-10")), true));
}

#[test]
fn an_entry_that_was_corrected_is_told_once() {
    let chronicle = of(r#"(logbook: [
            (at: "2026-11-03T10:00:00+01:00", text: "Gebeld met oma", kind: Telefoon, on: "2026-11-02"),
            (at: "2026-11-04T10:00:00+01:00", text: "Gebeld met de tante", kind: Telefoon, on: "2026-11-02", corrects: 1),
        ])"#);
    let told = told(&chronicle);
    assert_eq!(told, [(Lane::Contact, Some(day("2026-11-02")), "Logboek: telefoon".into())]);
    assert_eq!(chronicle.events[0].words, "Gebeld met de tante");
}

#[test]
fn a_safe_time_is_one_that_somebody_confirmed() {
    let case = |talks: &str, incidents: &str| {
        of(&format!(r#"(incidents: [(on: "2026-01-10"), {incidents}], waakvlam: [{talks}])"#))
    };
    let calm = r#"(on: "2026-04-20", violence: No)"#;
    let again = r#"(on: "2026-06-01")"#;
    let back = case(calm, again).stretches;
    assert_eq!(back.len(), 1);
    let recurrence = back[0].recurrence(90).unwrap();
    assert_eq!((recurrence.on, recurrence.after), (day("2026-06-01"), 100));
    assert_eq!(back[0].recurrence(101), None);
    // The calendar confirms nothing, nor does what was said after the violence.
    assert_eq!(case("", again).stretches, []);
    assert_eq!(case(r#"(on: "2026-06-01", violence: No)"#, again).stretches, []);
    // Without violence since it goes on.
    let on = case(calm, "").stretches;
    assert_eq!((on[0].days(), on[0].ended_on), (100, None));
    assert_eq!(on[0].recurrence(90), None);
    // Violence of which nobody knows the day may lie in it.
    let unplaced = case(calm, r#"(what: "Ruzie")"#);
    assert_eq!((unplaced.stretches.len(), unplaced.unplaced), (0, true));
}

#[test]
fn days_at_the_ends_of_the_calendar_break_nothing() {
    for on in ["0001-01-01", "2024-02-29", "9999-12-31"] {
        let text = format!(
            r#"(opened_on: "{on}", incidents: [(on: "{on}")], agenda: [(on: "{on}")],
                huisverboden: [(on: "{on}")], afspraken: [(on: "{on}")],
                meldcode: (meldingen: [(on: "{on}")]))"#
        );
        assert!(of(&text).events.len() >= 5, "{on}");
    }
}

#[test]
fn anything_that_may_be_recorded_is_told_in_order() {
    for seed in 0..200 {
        let case = made_up(seed, guidance());
        let chronicle = chronicle(&case);
        let days: Vec<_> = chronicle.events.iter().filter_map(Event::first).collect();
        assert!(days.is_sorted(), "{seed}");
        for stretch in &chronicle.stretches {
            assert!(stretch.since < stretch.confirmed, "{seed} {stretch:?}");
            assert!(stretch.confirmed <= today() + Days::new(0), "{seed} {stretch:?}");
            assert!(stretch.ended_on.is_none_or(|on| on > stretch.confirmed), "{seed}");
        }
    }
}

/// Being stuck, other routes and versions of a plan each say what happened.
#[test]
fn what_is_stuck_asked_and_established_is_told_in_its_lane() {
    let found = told(&of(r#"(
        stagnaties: [(kind: Wachtlijst, since: "2026-10-01", discussed_on: "2026-10-03", ended_on: "2026-11-02")],
        aanvragen: [
            (route: MdaPlusPlus, on: "2026-10-04", answer: Ja, until: "2026-12-01"),
            (route: Opvang, on: "2026-10-05", answer: Nee, until: "2026-12-02", ended_on: "2026-11-03"),
        ],
        plans: [(phase: Herstel, status: Vastgesteld, established_on: "2026-10-06",
            reviews: [(on: "2026-11-04", helps: No)])],
        closed_on: "2026-11-10", closings: [(on: "2026-11-10", waakvlam: ElkKwartaal)],
    )"#));
    let rows = [
        (Lane::Regie, "2026-10-01", "Het stokt: Een wachtlijst"),
        (Lane::Regie, "2026-10-03", "Besproken wat stokt: Een wachtlijst"),
        (Lane::Regie, "2026-11-02", "Weer in beweging: Een wachtlijst"),
        (Lane::Regie, "2026-10-04", "Route gevraagd: MDA++ (Zij doen mee)"),
        (Lane::Regie, "2026-12-01", "Terugkomen op de route: MDA++"),
        (Lane::Regie, "2026-11-03", "Route gestopt: Opvang"),
        (Lane::Plan, "2026-10-06", "Vastgesteld: herstelplan"),
        (Lane::Plan, "2026-11-04", "Teruggekeken: het plan helpt niet genoeg"),
        (Lane::Closing, "2026-11-10", "Waakvlam afgesproken: elk kwartaal"),
    ];
    for (lane, on, name) in rows {
        assert!(found.contains(&(lane, Some(day(on)), name.to_owned())), "{name}: {found:#?}");
    }
    assert!(!found.iter().any(|(_, on, _)| *on == Some(day("2026-12-02"))), "it is over");
}
