//! The agenda of a meeting over several cases: one page on which no family can be known.

use casuskompas::case::{Case, Grond, Place};
use casuskompas::demo;
use casuskompas::documents::{Asked, Paper, agenda, typeset};
use casuskompas::guidance::Guidance;
use casuskompas::meeting::{Guest, Meeting, Voor};

use super::made::{GUIDANCE, today};
use crate::redaction::wall::{found, telling};

/// A meeting about these families, in which everything that is typed names all of them.
fn meeting(cases: &mut [Case]) -> Meeting {
    let mut meeting = Meeting {
        name: format!("MDO {}", families(cases)),
        place: format!("bij {}", families(cases)),
        at: "10:00".into(),
        on: "2026-11-30".parse().ok(),
        chair: "T. Jansen".into(),
        ..Meeting::default()
    };
    let typed = names(cases);
    for case in &mut *cases {
        meeting.add(case.id);
        let one = case.bespreking_mut(&meeting.id.to_string(), None);
        one.question = format!("Wat is er nodig voor {typed}?");
    }
    meeting
        .invite(Guest { role: format!("leerkracht van {}", families(cases)), ..Guest::default() });
    meeting
}

/// Everybody but who works on it: those may be called by name in words about a meeting.
fn families(cases: &[Case]) -> String {
    let people = cases.iter().flat_map(|case| case.family.people.iter());
    let people = people.filter(|one| one.place != Place::Professional);
    let people = people.map(|one| one.name.clone());
    let families = cases.iter().map(|case| case.name.clone());
    people.chain(families).collect::<Vec<_>>().join(" en ")
}

fn names(cases: &[Case]) -> String {
    let people = cases.iter().flat_map(|case| case.family.people.iter());
    let people = people.map(|one| one.name.clone());
    let families = cases.iter().map(|case| case.name.clone());
    people.chain(families).collect::<Vec<_>>().join(" en ")
}

fn paper(meeting: &Meeting, cases: &[Case], to: Option<&Guest>) -> Paper {
    let asked = Asked::of(meeting, cases, today());
    assert_eq!(asked.cases(), cases.len());
    agenda(meeting, &asked, to, &GUIDANCE.regions()[0])
}

#[test]
fn no_family_can_be_known_from_it_whatever_was_typed() {
    let mut cases = demo::families(today());
    cases.truncate(5);
    let meeting = meeting(&mut cases);
    let paper = paper(&meeting, &cases, None);
    let plain = paper.plain();
    let telling: Vec<String> = cases.iter().flat_map(telling).collect();
    assert!(!found(&telling, &meeting.name).is_empty(), "the search finds nothing");
    assert_eq!(found(&telling, &plain), [""; 0], "{plain}");
    assert!(plain.contains("Gezin A") && plain.contains("Gezin E"), "{plain}");
    assert!(plain.contains("Wat is er nodig voor"), "{plain}");
}

/// Two cases of 40 and 25 minutes, with an officer for all and a teacher for the second.
fn two() -> (Meeting, Vec<Case>) {
    let mut cases: Vec<Case> = demo::families(today()).into_iter().take(2).collect();
    let mut meeting = Meeting { at: "10:00".into(), ..Meeting::default() };
    for (case, question) in cases.iter_mut().zip(["Is het nu veilig?", "Wie belt school?"]) {
        meeting.add(case.id);
        case.bespreking_mut(&meeting.id.to_string(), None).question = question.into();
    }
    meeting.items[1].minutes = 25;
    let of = |role: &str, cases| Guest {
        role: role.into(),
        name: "R. Kok".into(),
        ground: Grond::Wet,
        cases,
        ..Guest::default()
    };
    meeting.invite(of("wijkagent", Voor::Alle));
    meeting.invite(of("leerkracht", Voor::Alleen([cases[1].id].into())));
    (meeting, cases)
}

#[test]
fn each_case_has_its_time_and_who_comes_by_role() {
    let (meeting, cases) = two();
    let plain = paper(&meeting, &cases, None).plain();
    for words in ["Is het nu veilig?", "Begint om: 10:00", "Begint om: 10:40", "65 minuten"] {
        assert!(plain.contains(words), "{words} in\n{plain}");
    }
    assert!(plain.contains("wijkagent, leerkracht") && !plain.contains("R. Kok"), "{plain}");
    // Without a time nothing is worked out.
    let untimed = Meeting { at: String::new(), ..meeting };
    assert!(!paper(&untimed, &cases, None).plain().contains("Begint om"));
}

#[test]
fn who_does_not_come_for_a_case_reads_no_question_of_it() {
    let (meeting, cases) = two();
    let plain = paper(&meeting, &cases, Some(&meeting.guests[1])).plain();
    assert!(plain.contains("Wie belt school?") && plain.contains("leerkracht"), "{plain}");
    assert!(!plain.contains("Is het nu veilig?"), "{plain}");
    assert!(plain.contains("Hier bent u niet bij."), "{plain}");
}

#[test]
fn it_stands_on_one_page_with_eight_cases() {
    let guidance = Guidance::embedded().unwrap();
    let mut cases: Vec<Case> = demo::families(today()).into_iter().take(8).collect();
    assert_eq!(cases.len(), 8);
    let mut meeting = Meeting { name: "Casusoverleg Noord".into(), ..Meeting::default() };
    for case in &mut cases {
        meeting.add(case.id);
        case.bespreking_mut(&meeting.id.to_string(), None).question =
            "Wat is er nodig zodat het thuis veilig blijft, en wie doet wat als het niet lukt?"
                .into();
    }
    let asked = Asked::of(&meeting, &cases, today());
    let set = typeset(&agenda(&meeting, &asked, None, &guidance.regions()[0])).unwrap();
    assert_eq!((set.pages(), set.title()), (1, "Agenda: Casusoverleg Noord"));
    assert!(set.pdf().unwrap().starts_with(b"%PDF-"));
}
