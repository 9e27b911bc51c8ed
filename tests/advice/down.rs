//! What should be so before a case goes down, and is not known to be; and one
//! family in several municipalities.

use casuskompas::advice::{Advice, WarningKind, advise, down};
use casuskompas::case::{Answer, Ave, Case, QuestionId, ron};
use casuskompas::demo;
use casuskompas::guidance::{Guidance, Raising};
use chrono::NaiveDate;
use std::sync::LazyLock;

static GUIDANCE: LazyLock<Guidance> = LazyLock::new(|| Guidance::embedded().unwrap());

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn advice(case: &Case) -> Advice {
    advise(case, &GUIDANCE, GUIDANCE.region("nl").unwrap(), today())
}

fn left(case: &Case, level: Ave) -> Vec<String> {
    down::left_open(&advice(case), &GUIDANCE, level)
}

/// Everything answered so that it reassures.
fn calm() -> Case {
    let mut case =
        ron::from_text(r#"(opened_on: "2026-10-01", regie: (casusregie: (name: "S")))"#).unwrap();
    for atom in GUIDANCE.atoms() {
        let calm = Answer::known(atom.reassuring() == Raising::Yes);
        case.observations.set(&QuestionId(atom.id.clone()), calm, today());
    }
    case
}

#[test]
fn nothing_is_left_open_where_the_lower_level_is_certain() {
    assert_eq!(left(&calm(), Ave::One), [""; 0]);
    assert_eq!(left(&calm(), Ave::Three), [""; 0]);
}

#[test]
fn danger_what_has_to_become_true_and_what_is_stuck_are_left_open() {
    let mut case = calm();
    case.observations.set(&QuestionId::from("hulp-nodig"), Answer::Yes, today());
    assert_eq!(left(&case, Ave::One), ["Het gezin redt het zonder extra hulp."]);
    assert_eq!(left(&case, Ave::Two), [""; 0], "for AVE 2 nothing is open");
    case.observations.set(&QuestionId::from("stalking"), Answer::Yes, today());
    // Nobody was asked about it since.
    for asked in ["veilig-thuis-geraadpleegd", "gemeld-bij-veilig-thuis"] {
        case.observations.set(&QuestionId::from(asked), Answer::No, today());
    }
    let noted = r#"(stagnaties: [(kind: Wachtlijst, since: "2026-11-03")])"#;
    case.stagnaties = ron::from_text(noted).unwrap().stagnaties;
    let open = left(&case, Ave::One);
    assert_eq!(open[0], "Er is een rode vlag voor ernstig geweld.");
    assert_eq!(open.last().unwrap(), "Een wachtlijst staat de veiligheid in de weg.");
    assert!(open.len() > 3, "{open:?}");
}

#[test]
fn what_was_taken_up_or_acted_on_is_not_left_open() {
    let mut case = calm();
    let noted =
        r#"(stagnaties: [(kind: GeenRegie, since: "2026-11-03", discussed_on: "2026-11-04")])"#;
    case.stagnaties = ron::from_text(noted).unwrap().stagnaties;
    assert_eq!(left(&case, Ave::One), [""; 0]);
}

fn municipalities(people: &str, agreed: &str) -> Vec<String> {
    let case = ron::from_text(&format!("(family: (people: [{people}]), gemeenten: ({agreed}))"));
    let warnings = advice(&case.unwrap()).warnings.into_iter();
    let several = warnings.filter(|one| one.kind == WarningKind::SeveralMunicipalities);
    several.map(|one| one.text).collect()
}

#[test]
fn several_municipalities_ask_for_one_regie() {
    let two = r#"(id: 1, name: "Noor", place: Child, municipality: "Oostermeer"), (id: 2, name: "Mark", municipality: "Westerveen ")"#;
    let said = municipalities(two, "");
    assert!(said[0].contains("Oostermeer, Westerveen. Spreek af"), "{said:?}");
    assert_eq!(municipalities(two, "one_regie: No").len(), 1);
    assert!(municipalities(two, "one_regie: Yes").is_empty());
    let one = r#"(id: 1, name: "Noor", municipality: "Oostermeer"), (id: 2, name: "Mark", municipality: "oostermeer"), (id: 3, name: "Oma", place: Network, municipality: "Elders")"#;
    assert!(municipalities(one, "").is_empty(), "who is no member of the family does not count");
}

#[test]
fn a_family_shows_both() {
    let all = demo::families(today());
    assert!(all.iter().any(|case| case.municipalities().len() > 1));
    let down = |case: &Case| case.decisions.iter().any(|one| one.down.review_on.is_some());
    assert!(all.iter().any(down));
}
