//! What a case keeps of a meeting: once for each meeting, and as it was read back.

use casuskompas::case::record::Record;
use casuskompas::case::{
    Actie, Afloop, Bespreking, Case, DocumentKind, DocumentMade, DueKind, Mark, Notitie, PersonId,
    Place, Summary, marks_of, ron,
};
use casuskompas::redaction::{Reader, Shown};
use chrono::{Days, NaiveDate};

use crate::support::vault::now;

fn case() -> Case {
    let mut case = Case { opened_on: Some(now().date_naive()), ..Case::default() };
    let id = case.family.add(Place::Adult);
    case.family.person_mut(id).unwrap().name = "Sanne".into();
    case
}

fn discussed(case: &mut Case, meeting: &str, counts: bool) -> u32 {
    let at = now() + chrono::TimeDelta::minutes(i64::try_from(case.besprekingen.len()).unwrap());
    let one = case.bespreking_mut(meeting, Some(now().date_naive()));
    one.read_back_at = counts.then_some(at);
    one.id.0
}

#[test]
fn a_case_is_discussed_once_in_each_meeting() {
    let mut case = case();
    let numbers = ["a", "b", "a"].map(|meeting| discussed(&mut case, meeting, false));
    assert_eq!((numbers, case.besprekingen.len()), ([1, 2, 1], 2));
    assert_eq!(case.bespreking_in("b").map(|one| one.id.0), Some(2));
    assert_eq!(case.bespreking_in("c"), None);
}

#[test]
fn only_what_was_read_back_counts_and_stays_as_it_is() {
    let mut case = case();
    discussed(&mut case, "a", true);
    discussed(&mut case, "b", true);
    discussed(&mut case, "c", false);
    assert_eq!(case.last_bespreking("").map(|one| one.meeting.as_str()), Some("b"));
    assert_eq!(case.last_bespreking("b").map(|one| one.meeting.as_str()), Some("a"));
    let stands: Vec<bool> =
        case.besprekingen.iter().map(|one| (one as &dyn Record).stands()).collect();
    assert_eq!(stands, [true, true, false]);
}

#[test]
fn an_action_is_due_until_somebody_says_what_came_of_it() {
    let mut case = case();
    discussed(&mut case, "a", true);
    discussed(&mut case, "b", false);
    let due = |case: &Case| -> Vec<String> {
        let all = Summary::of(case).due.into_iter();
        all.filter(|due| due.kind == DueKind::Besproken).map(|due| due.what).collect()
    };
    for one in &mut case.besprekingen {
        let what = format!("van {}", one.meeting);
        one.acties.push(Actie { what, due: Some(now().date_naive()), ..Actie::default() });
    }
    // What was only prepared asks nothing of anybody yet.
    assert_eq!(due(&case), ["van a"]);
    for afloop in Afloop::ALL {
        case.besprekingen[0].acties[0].afloop = Some(afloop);
        assert_eq!(due(&case), [""; 0]);
    }
}

#[test]
fn what_was_agreed_is_due_on_paper_the_next_day_until_it_is_made_or_done() {
    let mut case = case();
    let due = |case: &Case| -> Vec<NaiveDate> {
        let all = Summary::of(case).due.into_iter();
        all.filter(|due| due.kind == DueKind::Herinnering).map(|due| due.on).collect()
    };
    discussed(&mut case, "a", true);
    assert_eq!(due(&case), [], "nobody has to do anything");
    case.besprekingen[0].acties.push(Actie { what: "Bellen".into(), ..Actie::default() });
    let on = case.besprekingen[0].read_back_at.unwrap().date_naive();
    assert_eq!(due(&case), [on + Days::new(1)]);

    let mut done = case.clone();
    done.besprekingen[0].acties[0].afloop = Some(Afloop::ALL[0]);
    assert_eq!(due(&done), []);

    let made = |on| DocumentMade {
        on: Some(on),
        kind: DocumentKind::Herinnering,
        ..DocumentMade::default()
    };
    case.documents.push(made(on - Days::new(1)));
    assert_eq!(due(&case), [on + Days::new(1)], "that was of a meeting before");
    case.documents.push(made(on));
    assert_eq!(due(&case), []);
}

#[test]
fn a_note_of_the_chair_is_for_the_team_alone() {
    let mut case = case();
    discussed(&mut case, "a", true);
    let one: &mut Bespreking = &mut case.besprekingen[0];
    one.outcome = "Wij bellen school.".into();
    one.notities.push(Notitie { what: "Kanarie".into(), ..Notitie::default() });
    assert_eq!(marks_of(&one.notities[0]), [Mark::InVertrouwen].into());
    assert_eq!(one.note(), "Kanarie");
    let today = now().date_naive();
    let readers = Reader::all(&case);
    assert!(readers.contains(&Reader::Person(PersonId(1))));
    let mut told = 0;
    let goes_out = |reader: &&Reader| {
        matches!(reader, Reader::Person(_) | Reader::Outside(_) | Reader::Meeting { .. })
    };
    for reader in readers.iter().filter(goes_out) {
        let text = ron::to_text(Shown::of(&case, reader, today).case()).unwrap();
        assert!(!text.contains("Kanarie"), "{reader:?}");
        told += usize::from(text.contains("Wij bellen school."));
    }
    // Only who sits at such a table reads what was decided there, with names or not.
    assert_eq!(told, 2);
}
