//! Who may know of a record: which kinds can say so, whose confidence it is, and
//! that what stands in a marked record is marked too.

use casuskompas::case::record::{Described, Holds, Kind, Record};
use casuskompas::case::{
    Answer, Case, Entry, Incident, MARKS, Mark, Observation, PersonId, Place, SafetyScore,
    WaakvlamContact, Worry, marks_of, ron,
};

use super::difference::leaves::full_families;
use crate::support::vault::now;

/// Kinds that hold words and carry no marks, each with the reason.
const WITHOUT: &[(&str, &str)] = &[
    ("", "the case itself and what stands in it once: the team writes those"),
    ("relations", "what the team sees between two people; somebody in it may be marked"),
    ("orders", "a decision of the mayor, which everybody it is about was given"),
    ("wegingen", "what the team weighed"),
    ("ingelicht", "what the team did and decided"),
    ("planversies", "given to whom it is of; the words in it that are of one carry marks"),
    ("spanningen", "part of such a plan"),
    ("uitreikingen", "to whom such a plan was given"),
    ("terugblikken", "looking back on such a plan"),
    ("versions-list-passages", "a decision of the team"),
    ("versions-list-priorities", "made with the whole family"),
    ("versions-list-actions", "made with the whole family"),
    ("transfers", "between colleagues"),
    ("former-holders", "between colleagues"),
    ("versions-list-decisions", "a decision of the team"),
    ("versions-list-postponed", "work of the team"),
    ("closings", "a decision of the team"),
    ("besprekingen", "made at the table, by all who sat there"),
    ("deelnemers", "who sat at the table, and on what ground"),
    ("besproken-acties", "agreed at the table"),
];

fn kinds(kind: &'static Kind, found: &mut Vec<&'static Kind>) {
    found.push(kind);
    for field in kind.fields {
        if let Holds::Record(kind) | Holds::Parts(kind) = field.holds {
            kinds(kind, found);
        }
    }
}

#[test]
fn each_kind_that_holds_words_carries_marks_or_says_why_not() {
    let mut all = Vec::new();
    kinds(<Case as Described>::KIND, &mut all);
    let mut carried = 0;
    for kind in all {
        let words = kind.fields.iter().any(|field| field.is_typed());
        let excused = WITHOUT.iter().any(|(label, _)| *label == kind.label);
        let marked = kind.place(MARKS).is_some();
        carried += usize::from(marked);
        assert!(!words || marked != excused, "{:?}: decide whether it carries marks", kind.label);
    }
    assert!(carried > 15, "{carried}");
}

fn case() -> Case {
    let mut case = Case::default();
    for (name, role) in [("Sanne", "Moeder"), ("Mark", "vader, ex"), ("", "Buurvrouw")] {
        let id = case.family.add(Place::Adult);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.into(), role.into());
    }
    case
}

#[test]
fn whose_confidence_it_is_follows_from_who_told_it() {
    let case = case();
    let told = |by: &str| case.told_by(&Worry { told_by: by.into(), ..Worry::default() });
    assert_eq!(told("moeder "), Some(PersonId(1)));
    assert_eq!(told("VADER"), Some(PersonId(2)));
    assert_eq!(told("buurvrouw"), Some(PersonId(3)));
    // What is not certain is nobody's: then it is for the team alone.
    assert_eq!(told("moeder en vader"), None);
    assert_eq!(told(""), None);
    let talk = |with: &[u32]| {
        let entry = Entry::note(now(), "Noor", "Gesproken.");
        case.told_by(&Entry { with: with.iter().map(|id| PersonId(*id)).collect(), ..entry })
    };
    assert_eq!((talk(&[2]), talk(&[1, 2]), talk(&[])), (Some(PersonId(2)), None, None));
    let contact = |with: &[u32], also: &str| {
        case.told_by(&WaakvlamContact {
            with: with.iter().map(|id| PersonId(*id)).collect(),
            with_also: also.into(),
            ..WaakvlamContact::default()
        })
    };
    assert_eq!((contact(&[1], ""), contact(&[], "vader")), (Some(PersonId(1)), Some(PersonId(2))));
    assert_eq!((contact(&[1, 2], "moeder"), contact(&[1], "de huisarts")), (None, None));
    let score: SafetyScore = ::ron::from_str("(person: 2, score: 3, on: \"2026-11-01\")").unwrap();
    assert_eq!(case.told_by(&score), Some(PersonId(2)));
}

#[test]
fn two_of_one_role_are_nobody_in_particular() {
    let mut case = case();
    case.family.people[1].role = "Moeder".into();
    let worry = Worry { told_by: "moeder".into(), ..Worry::default() };
    assert_eq!(case.told_by(&worry), None);
}

#[test]
fn marks_are_written_by_hand_and_read_again() {
    let text = "(incidents: [(what: \"Stil.\", marks: [InVertrouwen, Derde]), (what: \"Niets.\")])";
    let case = ron::from_text(text).unwrap();
    assert_eq!(marks_of(&case.incidents[0]), [Mark::InVertrouwen, Mark::Derde].into());
    assert!(marks_of(&case.incidents[1]).is_empty());
    assert_eq!(ron::from_text(&ron::to_text(&case).unwrap()).unwrap(), case);
}

#[test]
fn an_earlier_answer_keeps_its_marks_and_a_new_one_has_none() {
    let (before, today) = ("2026-11-01".parse().unwrap(), "2026-11-19".parse().unwrap());
    let mut seen = Observation { answer: Answer::Yes, on: Some(before), ..Observation::NOTHING };
    seen.marks.insert(Mark::InVertrouwen);
    seen.turn(Answer::No, today);
    assert!(seen.marks.is_empty());
    assert_eq!(seen.earlier[0].marks, [Mark::InVertrouwen].into());
}

#[test]
fn what_stands_in_a_marked_record_is_marked_too() {
    let case = full_families().into_iter().find(|case| !case.afspraken.is_empty()).unwrap();
    let mut case = case;
    case.afspraken[0].marks.insert(Mark::Derde);
    case.afspraken[0].controles.push(Default::default());
    case.settle();
    let afspraak = casuskompas::case::record::Key::Number(case.afspraken[0].id.0);
    let check = casuskompas::case::record::Key::Number(case.afspraken[0].controles[0].id.0);
    let way = [("afspraken", Some(afspraak)), ("controles", Some(check))];
    assert_eq!(case.marks_at(&way), [Mark::Derde].into());
}

#[test]
fn each_mark_stands_in_a_demo_family() {
    let families = casuskompas::demo::families(now().date_naive());
    for mark in Mark::ALL {
        let mut found = 0;
        for case in &families {
            visit(case, &mut |record| found += usize::from(marks_of(record).contains(&mark)));
        }
        assert!(found > 0, "{mark:?}");
    }
    assert!(families.iter().flat_map(|one| &one.family.people).any(|one| one.secret_address));
}

fn visit(record: &dyn Record, meet: &mut dyn FnMut(&dyn Record)) {
    use casuskompas::case::record::Look;
    meet(record);
    for place in 0..record.kind().fields.len() {
        match record.look(place) {
            Look::Record(inside) => visit(inside, meet),
            Look::Parts(parts) => parts.each(&mut |_, part| visit(part, meet)),
            _ => {}
        }
    }
}

#[test]
fn an_incident_has_no_marks_at_first() {
    assert!(Incident::default().marks.is_empty());
}
