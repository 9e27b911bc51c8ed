//! Another version of the model beside the one that the program carries: it weighs
//! otherwise, tells so, and takes no alert away.

use casuskompas::advice::{Side, advise, shift};
use casuskompas::case::{Answer, Ave, Case, Role};
use casuskompas::guidance::{Guidance, Pack};

use super::layer::BRONKDAL;

/// A version that nobody made: needing help is enough for AVE 3.
pub(crate) const EDITION: &str = r#"(
    model: "proef-1",
    beside: "2026.2",
    criteria: [(
        id: "C2", name: "Hulp nodig weegt zwaarder",
        form: Always((level: 3, when: Atom("hulp-nodig"), reason: "Het gezin heeft hulp nodig.")),
        sources: ["Proef voor de toets"],
    )],
    without: ["C3"],
    sources: ["Proef voor de toets"],
)"#;

fn put() -> Guidance {
    Guidance::with(Some(EDITION), None).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn refused(from: &str, to: &str, line_of: &str, words: &str) {
    assert!(EDITION.contains(from), "{from}");
    let text = EDITION.replacen(from, to, 1);
    let faults =
        Guidance::with(Some(&text), None).err().unwrap_or_else(|| panic!("{to:.80} is taken"));
    let line = 1 + text.lines().position(|line| line.contains(line_of)).unwrap();
    assert_eq!((faults[0].file.as_str(), faults[0].line), ("model.ron", line), "{faults:?}");
    assert!(faults[0].what.contains(words), "{faults:?}");
    assert!(!faults[0].mend.is_empty() && !faults[0].mend.starts_with("guidance-"), "{faults:?}");
}

#[test]
fn it_weighs_otherwise_and_a_decision_can_tell_which_it_was() {
    let (carried, put) = (Guidance::embedded().unwrap(), put());
    assert_eq!((carried.version(), put.version()), ("2026.2", "proef-1"));
    assert_ne!(carried.stamp(), put.stamp());
    assert!(carried.edition().is_none());
    let today = "2026-11-19".parse().unwrap();
    let mut case = Case::default();
    case.observations.set(&"hulp-nodig".into(), Answer::Yes, today);
    let advice = |method: &Guidance| advise(&case, method, &method.regions()[0], today);
    let (now, then) = (advice(&carried), advice(&put));
    assert_eq!((now.level, then.level), (Some(Ave::Two), Some(Ave::Three)));
    assert_eq!((now.given().model.as_str(), then.given().model.as_str()), ("2026.2", "proef-1"));
    let now = Side { advice: &now, region: &carried.regions()[0] };
    let then = Side { advice: &then, region: &put.regions()[0] };
    let changed = shift(&case, now, then).unwrap();
    assert_eq!(changed.level.unwrap().by, ["Hulp nodig weegt zwaarder"]);
    assert_eq!((changed.come, changed.gone), (vec![], vec![]));
    // At another level somebody else sees to the cooperation.
    let roles: Vec<_> = changed.roles.iter().map(|one| (one.role, one.then.as_str())).collect();
    assert_eq!(roles, [(Role::Procesregie, "Procesregisseur Veiligheidshuis")]);
}

#[test]
fn only_what_it_names_is_other() {
    let (carried, put) = (Guidance::embedded().unwrap(), put());
    let other = |id: &str| ["C2", "C3"].contains(&id);
    let kept = |method: &Guidance| {
        let criteria = method.criteria().iter().filter(|one| !other(&one.id));
        criteria.cloned().collect::<Vec<_>>()
    };
    assert_eq!(kept(&carried), kept(&put));
    assert!(put.criteria().iter().all(|one| one.id != "C3"));
    assert_eq!(carried.atoms(), put.atoms());
    assert_eq!(carried.regions(), put.regions());
    let alerts =
        |method: &Guidance| method.alerts().map(|(one, _)| one.clone()).collect::<Vec<_>>();
    assert_eq!(alerts(&carried), alerts(&put));
}

#[test]
fn a_question_has_another_term_and_a_new_one_stands_in_its_list() {
    let text = EDITION.replacen(
        "    without:",
        r#"    questions: [(
        id: "hulp-nodig", text: "Heeft het gezin hulp nodig?", help: "Meer dan het eigen netwerk.",
        calm: "Het gezin redt het zonder extra hulp.", raising: Yes, theme: "hulp",
        answered_by: "het gezin en u", ease: 1, good_for: Days(30), ends_with: [Incident],
    )],
    new_questions: [(list: "meer-hulp-nodig", asks: (
        id: "proef-vraag", text: "Is er iets nieuws?", help: "Vraag het.",
        raising: Yes, theme: "hulp", answered_by: "u", ease: 1, good_for: Days(90),
    ))],
    without:"#,
        1,
    );
    let text = text.replacen(
        "Atom(\"hulp-nodig\")",
        "Any([Atom(\"hulp-nodig\"), Atom(\"proef-vraag\")])",
        1,
    );
    let text = text.replacen(
        "id: \"proef-vraag\",",
        "id: \"proef-vraag\", calm: \"Er is niets nieuws.\",",
        1,
    );
    let put = Guidance::with(Some(&text), None).unwrap_or_else(|faults| panic!("{faults:?}"));
    assert_eq!(put.atom("hulp-nodig").unwrap().help, "Meer dan het eigen netwerk.");
    let list = put.entries().iter().find(|list| put.atoms()[list.question].id == "meer-hulp-nodig");
    assert!(list.unwrap().opens.iter().any(|place| put.atoms()[*place].id == "proef-vraag"));
}

#[test]
fn each_mistake_is_named_with_its_line_and_mend() {
    refused("beside: \"2026.2\"", "beside: \"2025.1\"", "beside:", "2025.1");
    refused("model: \"proef-1\"", "model: \"2026.2\"", "model:", "geen eigen versie");
    refused("model: \"proef-1\"", "model: \"\"", "model:", "geen eigen versie");
    refused("without: [\"C3\"]", "without: [\"C99\"]", "C99", "‘C99’");
    refused("Atom(\"hulp-nodig\")", "Atom(\"niets\")", "\"niets\"", "niets");
    refused("    without:", "    alerts: [],\n    without:", "alerts:", "alerts");
    let none = EDITION.replacen("sources: [\"Proef voor de toets\"],\n)", "sources: [],\n)", 1);
    assert!(Guidance::with(Some(&none), None).is_err(), "it comes from somewhere");
}

#[test]
fn it_lies_below_what_a_municipality_has_of_its_own() {
    let both = Guidance::with(Some(EDITION), Some(BRONKDAL)).unwrap();
    assert_eq!(both.version(), "proef-1");
    assert_eq!(both.layer().unwrap().id, "bronkdal");
    let (one, other) = (put().stamp(), Guidance::with_layer(BRONKDAL).unwrap().stamp());
    assert!(both.stamp() != one && both.stamp() != other);
}

#[test]
fn a_text_tells_by_itself_which_pack_it_is() {
    assert!(matches!(Pack::read(EDITION), Ok(Pack::Edition(_))));
    assert!(matches!(Pack::read(BRONKDAL), Ok(Pack::Layer(_))));
}
