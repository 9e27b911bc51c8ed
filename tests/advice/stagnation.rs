//! Where it is stuck, since when, from which record, and with whom it was taken up.

use casuskompas::advice::{Advice, StagnationReport, advise, report};
use casuskompas::case::record::Section;
use casuskompas::case::{Ave, Case, StagnatieKind, ron};
use casuskompas::demo;
use casuskompas::guidance::logic::Truth;
use casuskompas::guidance::{Basis, Guidance, Sign};
use chrono::NaiveDate;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn advice_of(case: &Case) -> Advice {
    advise(case, &GUIDANCE, GUIDANCE.region("nl").unwrap(), today())
}

fn advice(text: &str) -> Advice {
    let case = ron::from_text(text).unwrap_or_else(|fault| panic!("{text}: {fault}"));
    advice_of(&case)
}

fn stuck(text: &str) -> Vec<(StagnatieKind, Option<String>)> {
    let all = advice(text).stagnation.into_iter();
    all.map(|one| (one.kind, one.since.map(|on| on.to_string()))).collect()
}

/// The only way in which it is stuck.
fn only(text: &str) -> StagnationReport {
    let mut all = advice(text).stagnation;
    assert_eq!(all.len(), 1, "{text}: {all:?}");
    all.remove(0)
}

const NOTHING: &str = r#"(opened_on: "2026-10-01", regie: (casusregie: (name: "Noor")))"#;

/// Each sign and each question of the model, with the least that shows it.
const SHOWN: [(&str, StagnatieKind, Option<&str>); 15] = [
    (
        r#"afspraken: [(what: "Ruben belt niet", on: "2026-11-01", controles: [(on: "2026-11-17", kept: No)])]"#,
        StagnatieKind::Afspraken,
        Some("2026-11-17"),
    ),
    (
        r#"afspraken: [(what: "Oma kijkt", on: "2026-10-20", every: ElkeWeek)]"#,
        StagnatieKind::Afspraken,
        Some("2026-10-27"),
    ),
    (
        r#"phases: (directe_veiligheid: (active: [(title: "Rust", actions: [(what: "Slot", due: "2026-11-10")])]))"#,
        StagnatieKind::Afspraken,
        Some("2026-11-10"),
    ),
    (
        r#"phases: (directe_veiligheid: (active: [(title: "Rust", status: Stagneert)]))"#,
        StagnatieKind::PlanZonderEffect,
        None,
    ),
    (
        r#"phases: (current: Risicos, passages: [(from: DirecteVeiligheid, to: Risicos, on: "2026-05-01")], risicos: (active: [(title: "Geld")]))"#,
        StagnatieKind::PlanZonderEffect,
        Some("2026-10-28"),
    ),
    (
        r#"plans: [(id: 2, phase: DirecteVeiligheid, status: Vastgesteld, established_on: "2026-10-20", reviews: [(id: 1, on: "2026-11-02", helps: Yes), (id: 2, on: "2026-11-09", helps: No, found: "Moeder belt niet.")])]"#,
        StagnatieKind::PlanZonderEffect,
        Some("2026-11-09"),
    ),
    (
        r#"former_holders: [(kind: Procesregie, name: "Sem", until: "2026-11-02")]"#,
        StagnatieKind::GeenRegie,
        Some("2026-11-02"),
    ),
    (
        r#"afspraken: [(what: "Rust", on: "2026-11-10")], incidents: [(on: "2026-11-14", what: "Geduwd.")]"#,
        StagnatieKind::PlanZonderEffect,
        Some("2026-11-14"),
    ),
    (
        r#"meldcode: (meldingen: [(on: "2026-10-01"), (on: "2026-11-11")])"#,
        StagnatieKind::NieuweMelding,
        Some("2026-11-11"),
    ),
    (
        r#"stagnaties: [(kind: PartijWeg, since: "2026-11-03")]"#,
        StagnatieKind::PartijWeg,
        Some("2026-11-03"),
    ),
    (r#"stagnaties: [(kind: Wachtlijst)]"#, StagnatieKind::Wachtlijst, Some("2026-10-01")),
    (
        r#"stagnaties: [(kind: Onenigheid, since: "2026-11-04")]"#,
        StagnatieKind::Onenigheid,
        Some("2026-11-04"),
    ),
    (
        r#"observations: {"partij-haakt-af": (answer: Yes, on: "2026-11-05")}"#,
        StagnatieKind::PartijWeg,
        Some("2026-11-05"),
    ),
    (
        r#"observations: {"zelfde-afspraken": (answer: No, on: "2026-11-05")}"#,
        StagnatieKind::Onenigheid,
        Some("2026-11-05"),
    ),
    (
        r#"observations: {"plan-zonder-resultaat": (answer: Yes, on: "2026-11-05")}"#,
        StagnatieKind::PlanZonderEffect,
        Some("2026-11-05"),
    ),
];

#[test]
fn each_record_shows_its_own_kind_and_since_when() {
    assert_eq!(stuck(NOTHING), []);
    for (record, kind, since) in SHOWN {
        let text = format!("{}, {record})", &NOTHING[..NOTHING.len() - 1]);
        let found = stuck(&text);
        assert_eq!(found, [(kind, since.map(str::to_owned))], "{record}");
    }
}

#[test]
fn every_kind_can_be_shown_and_says_where_it_comes_from() {
    let shown: BTreeSet<_> = SHOWN.iter().map(|(_, kind, _)| *kind).collect();
    assert_eq!(shown, BTreeSet::from(StagnatieKind::ALL));
    for guide in GUIDANCE.stagnation() {
        assert!(!guide.sources.is_empty() && guide.text.ends_with('.'), "{:?}", guide.kind);
        assert!(matches!(guide.basis, Basis::Sourced | Basis::Inferred));
    }
    let signs = GUIDANCE.stagnation().iter().flat_map(|guide| &guide.signs).count();
    assert_eq!(signs, 7, "each has its row above");
    assert!(GUIDANCE.stagnation()[3].signs.contains(&Sign::CheckLate(7)));
}

#[test]
fn what_is_kept_checked_done_or_reached_is_not_stuck() {
    for calm in [
        r#"afspraken: [(what: "A", on: "2026-11-01", controles: [(on: "2026-11-17", kept: Yes)])]"#,
        r#"afspraken: [(what: "A", on: "2026-10-20", ended_on: "2026-10-30")]"#,
        r#"phases: (current: Risicos, passages: [(from: DirecteVeiligheid, to: Risicos, on: "2026-05-01")], risicos: (active: [(title: "Geld")], ended: [(title: "Rust", status: Gehaald)]))"#,
        r#"stagnaties: [(kind: PartijWeg, since: "2026-11-03", ended_on: "2026-11-10")]"#,
        r#"stagnaties: [(since: "2026-11-03")]"#,
        r#"plans: [(id: 2, status: Vastgesteld, reviews: [(id: 1, on: "2026-11-02", helps: No), (id: 2, on: "2026-11-09", helps: Yes)])]"#,
        r#"meldcode: (meldingen: [(on: "2026-10-01")])"#,
        r#"plans: [(id: 1, status: Vervangen, reviews: [(id: 1, on: "2026-11-02", helps: No)]), (id: 2, status: Vastgesteld)]"#,
    ] {
        let text = format!("{}, {calm})", &NOTHING[..NOTHING.len() - 1]);
        assert_eq!(stuck(&text), [], "{calm}");
    }
}

/// What is noted is a fact with its reason for the criterion on cooperation.
#[test]
fn what_somebody_noted_counts_for_the_level_with_its_reason() {
    let text = r#"(opened_on: "2026-10-01", stagnaties: [(kind: KIND, what: "De ggz kwam niet.", since: "2026-11-03")],
        observations: {"meerdere-leefgebieden": (answer: Yes, on: "2026-11-01"), "domeinoverstijgend": (answer: Yes, on: "2026-11-01")})"#;
    for kind in ["PartijWeg", "Wachtlijst", "Onenigheid", "PlanZonderEffect", "NieuweMelding"] {
        let advice = advice(&text.replace("KIND", kind));
        assert_eq!(advice.lowest, Ave::Three, "{kind}");
        let c6 = advice.criteria.iter().find(|one| one.id == "C6").unwrap();
        assert_eq!(c6.state, Truth::Holds, "{kind}");
        let told = c6.facts.iter().map(|fact| fact.note.as_str()).collect::<Vec<_>>();
        let list = told.iter().any(|note| !note.is_empty());
        assert!(list, "{kind}: {told:?}");
    }
    let other = advice(&text.replace("KIND", "GeenRegie"));
    assert_ne!(other.lowest, Ave::Three, "who holds regie is asked by itself");
}

#[test]
fn it_is_taken_up_only_by_what_came_after_what_shows_it() {
    let with = |record: &str| {
        let one = only(&format!(
            r#"(regie: (casusregie: (name: "Noor")), opened_on: "2026-10-01",
                afspraken: [(what: "Ruben belt niet", on: "2026-11-01", controles: [(on: "2026-11-17", kept: No)])],
                stagnaties: [{record}])"#
        ));
        (one.taken_up.is_some(), one.taken_up_on.map(|on| on.to_string()))
    };
    assert_eq!(with(""), (false, None));
    assert_eq!(with(r#"(kind: Afspraken, discussed_on: "2026-11-16")"#), (false, None));
    let after = (true, Some("2026-11-17".to_owned()));
    assert_eq!(with(r#"(kind: Afspraken, discussed_on: "2026-11-17")"#), after);
    let ended = r#"(kind: Wachtlijst, discussed_on: "2026-11-18", ended_on: "2026-11-18")"#;
    assert!(!with(ended).0);
}

#[test]
fn the_kompas_asks_to_take_it_up_until_somebody_did() {
    let asks = |text: &str| {
        let steps = advice(text).next_steps.into_iter();
        steps.filter(|step| step.id == "stokt").map(|step| step.text).collect::<Vec<_>>()
    };
    let noted = |more: &str| {
        asks(&format!(r#"(stagnaties: [(kind: PartijWeg, since: "2026-11-03"{more})])"#))
    };
    assert!(noted("")[0].starts_with("Een organisatie doet niet of niet meer mee. Vraag wat"));
    assert!(noted(r#", discussed_with: "teamleider", discussed_on: "2026-11-03""#).is_empty());
    let gap = r#"(decisions: [(level: 2, on: "2026-11-01")])"#;
    assert_eq!(stuck(gap), [(StagnatieKind::GeenRegie, None)]);
    assert!(asks(gap).is_empty(), "another step asks for a casusregisseur already");
}

#[test]
fn each_sign_leads_to_the_part_that_shows_it() {
    let parts = |text: &str| -> Vec<Section> {
        advice(text)
            .stagnation
            .iter()
            .flat_map(|one| &one.seen)
            .map(|seen| seen.place.section)
            .collect()
    };
    let agreement =
        r#"(regie: (casusregie: (name: "S")), afspraken: [(what: "A", on: "2026-10-20")])"#;
    assert_eq!(parts(agreement), [Section::Agreed]);
    let answered = r#"(regie: (casusregie: (name: "S")), observations: {"partij-haakt-af": (answer: Yes, on: "2026-11-05")})"#;
    assert_eq!(parts(answered), [Section::Questions]);
    let reported = r#"(regie: (casusregie: (name: "S")), meldcode: (meldingen: [(on: "2026-10-01"), (on: "2026-11-11")]))"#;
    assert_eq!(parts(reported), [Section::Meldcode]);
}

#[test]
fn other_programs_read_kind_and_since() {
    let advice = advice(
        r#"(regie: (casusregie: (name: "S")), stagnaties: [(kind: PartijWeg, since: "2026-11-03")])"#,
    );
    let now = today().and_hms_opt(14, 2, 0).unwrap();
    let json = serde_json::to_value(report::report(&advice, now)).unwrap();
    assert_eq!(
        json["stagnation"],
        serde_json::json!([{ "kind": "partij-weg", "since": "2026-11-03", "taken_up_on": null }])
    );
}

#[test]
fn families_show_it_open_and_taken_up() {
    let all: Vec<_> =
        demo::families(today()).iter().flat_map(|case| advice_of(case).stagnation).collect();
    assert!(all.iter().any(|one| one.taken_up.is_some()));
    assert!(all.iter().any(|one| one.taken_up.is_none()));
}
