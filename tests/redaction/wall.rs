//! What the room sees of a case: nobody by name, nothing of what was left out, nothing of
//! another case, and nothing that nobody put there.

use casuskompas::case::{Case, Mark, PersonId, Place, Score};
use casuskompas::demo;
use casuskompas::meeting::Part;
use casuskompas::redaction::wall::{AgesTold, Guarded, Kind, Piece, PieceId, Said, Source, Wall};
use chrono::NaiveDate;
use strum::VariantArray;

use super::canaries::{aviary, found_in, mark};
use crate::support::vault::now;

fn today() -> NaiveDate {
    now().date_naive()
}

fn families() -> Vec<Case> {
    demo::families(today())
}

fn named(name: &str) -> Case {
    families().into_iter().find(|case| case.name.contains(name)).unwrap()
}

fn source(case: &Case) -> Source {
    Source::of(case, AgesTold::Exact, today())
}

/// A wall with all of a case that can come on it, and what somebody types besides.
pub(crate) fn full(case: &Case, typed: &[&str]) -> (Source, Wall) {
    let source = source(case);
    let mut wall = source.wall(1);
    for piece in source.pieces() {
        assert!(wall.show(piece));
    }
    let kinds =
        [Said::Question, Said::Why, Said::Reason, Said::Dissent, Said::Seen, Said::Decision];
    for (number, words) in (1..).zip(typed) {
        for said in kinds {
            source.line(said, number, words).map(|piece| wall.show(piece));
        }
        source.action(number, words, words, Some(today())).map(|piece| wall.show(piece));
        for person in &case.family.people {
            let scores = [7, 2, 2].map(|score| Score::try_from(score).unwrap());
            let spread = source.spread(person.id, &scores, words, words);
            spread.map(|piece| wall.show(piece));
        }
    }
    (source, wall)
}

/// Every word on a wall.
pub(crate) fn text(wall: &Wall) -> String {
    let mut all = vec![wall.name()];
    for piece in Kind::VARIANTS.iter().flat_map(|kind| wall.of_kind(*kind)) {
        all.push(piece.words().to_owned());
        all.extend(piece.people().to_vec());
        if let Some(spread) = piece.spread() {
            all.extend([spread.lowest(), spread.highest()].map(str::to_owned));
        }
    }
    all.join("\n")
}

/// The words of a text, as they are compared.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// What of a case would tell a stranger whose it is: each as words that stand together.
pub(crate) fn telling(case: &Case) -> Vec<String> {
    let ordinary: Vec<String> =
        include_str!("../../data/words-in-names-nl.txt").lines().map(str::to_lowercase).collect();
    let name_words = |name: &str| {
        let own = words(name).into_iter();
        own.filter(|word| word.chars().count() > 2 && !ordinary.contains(word)).collect::<Vec<_>>()
    };
    let mut telling = name_words(&case.name.replace("Gezin", "").replace("Mevrouw", ""));
    for person in &case.family.people {
        telling.extend(name_words(&person.name));
        telling.extend(name_words(&person.organisation));
        for told in [&person.household, &person.contact] {
            let number = told.contains(|c: char| c.is_ascii_digit());
            telling.extend(number.then(|| words(told).join(" ")));
        }
        if let Some(casuskompas::case::Born::On(day)) = person.born {
            telling.push(day.format("%-d %-m %Y").to_string());
            telling.push(day.format("%d %m %Y").to_string());
        }
    }
    telling.push(words(&case.number).join(" "));
    telling.retain(|one| !one.is_empty());
    telling
}

/// What of it stands in a text.
pub(crate) fn found(telling: &[String], text: &str) -> Vec<String> {
    let text = format!(" {} ", words(text).join(" "));
    telling.iter().filter(|one| text.contains(&format!(" {one} "))).cloned().collect()
}

#[test]
fn no_family_can_be_known_from_all_that_can_come_on_a_wall() {
    for case in families() {
        let people = case.family.people.iter();
        let typed: Vec<String> = people
            .map(|one| {
                let (name, where_, how) = (&one.name, &one.household, &one.contact);
                format!("Volgens {name} ({}) is het stil bij {where_}. {how}", case.name)
            })
            .collect();
        let typed = typed.iter().map(String::as_str).chain([case.name.as_str()]);
        let typed: Vec<&str> = typed.collect();
        let telling = telling(&case);
        assert!(telling.len() >= 2, "{}: {telling:?}", case.name);
        assert!(!found(&telling, &typed.join("\n")).is_empty(), "the search finds nothing");
        let (_, wall) = full(&case, &typed);
        let people = wall.of_kind(Kind::Person).count();
        assert_eq!(people > 0, !case.family.people.is_empty(), "{}", case.name);
        let text = text(&wall);
        assert_eq!(found(&telling, &text), [""; 0], "{}:\n{text}", case.name);
    }
}

#[test]
fn what_was_told_in_confidence_does_not_come_not_even_when_it_is_typed() {
    let but_names = |field: &str| !["name", "role", "told_by", "source", "who"].contains(&field);
    for marked in [Mark::InVertrouwen, Mark::BronNietNoemen] {
        let mut case = named("Esdoorn");
        mark(&mut case, &mut 0, &mut |at| if at % 2 == 0 { vec![marked] } else { Vec::new() });
        let aviary = aviary(&case, but_names);
        let (_, wall) = full(&aviary.case, &[]);
        let shown = text(&wall);
        let there = found_in(&shown, &aviary);
        assert!(!there.is_empty(), "nothing is shown at all");
        for (word, home) in there {
            let wrong = home.source && home.marks.contains(&Mark::BronNietNoemen);
            assert!(!home.marks.contains(&Mark::InVertrouwen) && !wrong, "{word}: {home:?}");
        }
    }
    let mut case = named("Linde");
    let told = "Zij heeft gisteren aangifte gedaan en wil dat niemand het weet.";
    let number = {
        case.worries.push(casuskompas::case::Worry {
            what: told.to_owned(),
            marks: [Mark::InVertrouwen].into(),
            ..Default::default()
        });
        case.settle();
        case.worries.last().unwrap().id.0
    };
    let source = source(&case);
    assert_eq!(source.piece(PieceId { kind: Kind::Worry, number }), None);
    let line = source.line(Said::Seen, 1, &format!("Goed. {told} Wij wachten.")).unwrap();
    assert_eq!(line.words(), "Goed. [weggelaten]. Wij wachten.");
}

#[test]
fn whom_another_case_of_the_meeting_is_about_is_left_out() {
    let (linde, iep) = (named("Linde"), named("Iep"));
    let telling = telling(&iep);
    let people = iep.family.people.iter().map(|one| format!("{} was er ook bij.", one.name));
    let typed: Vec<String> = people.collect();
    let source = source(&linde).guarding(&[Guarded::of(&iep)]);
    for (number, words) in (1..).zip(&typed) {
        let line = source.line(Said::Decision, number, words).unwrap();
        assert_eq!(found(&telling, line.words()), [""; 0], "{}", line.words());
    }
}

#[test]
fn it_begins_empty_and_holds_what_was_put_on_it_until_it_is_taken_off() {
    let case = named("Linde");
    let source = source(&case);
    let mut wall = source.wall(0);
    assert_eq!(text(&wall), "Gezin A");
    let pieces = source.pieces();
    for piece in &pieces {
        assert!(!wall.has(piece.id()));
        wall.show(piece.clone());
        assert!(wall.has(piece.id()));
        assert_eq!(wall.of_kind(piece.id().kind).last(), Some(piece));
    }
    wall.take_back(pieces[0].id());
    assert!(!wall.has(pieces[0].id()) && wall.has(pieces[1].id()));
    // The same once more stands in its own place.
    let before = text(&wall);
    wall.show(pieces[1].clone());
    assert_eq!(text(&wall), before);
    wall.clear();
    assert_eq!(text(&wall), "Gezin A");
}

#[test]
fn a_wall_takes_nothing_of_another_case() {
    let (linde, iep) = (source(&named("Linde")), source(&named("Iep")));
    let mut wall = linde.wall(0);
    for piece in iep.pieces() {
        assert!(!wall.show(piece));
    }
    let line = iep.line(Said::Decision, 1, "School komt erbij.").unwrap();
    assert!(!wall.show(line));
    assert_eq!(text(&wall), "Gezin A");
    let mut full = full(&named("Linde"), &["School komt erbij."]).1;
    full.keep_to(&iep);
    assert_eq!(text(&full), "Gezin B");
}

/// A change of a case, and whether a piece stays on the wall after it.
fn stays(piece: &Piece, case: &Case) -> bool {
    let mut wall = source(&named("Linde")).wall(0);
    wall.show(piece.clone());
    wall.keep_to(&source(case));
    wall.has(piece.id())
}

#[test]
fn what_the_room_may_not_see_any_more_goes_off_and_what_changed_does_not_go_by_itself() {
    let case = named("Linde");
    let event = source(&case).pieces().into_iter().find(|one| one.id().kind == Kind::Event);
    let event = event.unwrap();
    let number = event.id().number;
    assert!(stays(&event, &case));
    let mut marked = case.clone();
    let incident = marked.incidents.iter_mut().find(|one| one.id.0 == number).unwrap();
    incident.marks = [Mark::InVertrouwen].into();
    assert!(!stays(&event, &marked));
    let mut changed = case.clone();
    let incident = changed.incidents.iter_mut().find(|one| one.id.0 == number).unwrap();
    incident.what.push_str(" En nog iets.");
    assert!(!stays(&event, &changed));
    let mut gone = case.clone();
    gone.incidents.retain(|one| one.id.0 != number);
    assert!(!stays(&event, &gone));
    // A name that became known later was no name before.
    let line = source(&case).line(Said::Seen, 1, "Wij zien dat lente helpt.").unwrap();
    assert!(stays(&line, &case));
    let mut grown = case.clone();
    let id = grown.family.add(Place::Child);
    grown.family.person_mut(id).unwrap().name = "Lente".to_owned();
    assert!(!stays(&line, &grown));
}

/// What a source gives of a case and of words that somebody types.
fn given(source: &Source, words: &str) -> (Vec<Piece>, Option<Piece>, Vec<String>) {
    let left_out = source.left_out().iter().map(|one| format!("{one:?}")).collect();
    (source.pieces(), source.line(Said::Seen, 1, words), left_out)
}

/// One change of a case.
type Turn = Box<dyn Fn(&mut Case)>;

/// Each change is one after another: what was worked out before one may not show after it.
#[test]
fn what_is_renewed_gives_what_is_made_anew() {
    let others = [Guarded::of(&named("Iep"))];
    let mut case = named("Linde");
    let mut renewed = source(&case).guarding(&others);
    let words = "Wij zien dat Lente en Sara bij Bram en Daan Iep zijn, op Dorpsweg 12.";
    let typed = case.incidents[0].what.clone();
    let mut turns: Vec<Turn> = Vec::new();
    let first =
        |case: &mut Case, what: String| case.incidents.iter_mut().next().unwrap().what = what;
    for end in 1..=9 {
        let begun: String = " van Lente".chars().take(end).collect();
        let what = format!("{typed}{begun}");
        turns.push(Box::new(move |case| first(case, what.clone())));
    }
    turns.push(Box::new(|case| {
        let id = case.family.add(Place::Child);
        case.family.person_mut(id).unwrap().name = "Lente".to_owned();
    }));
    turns.push(Box::new(|case| {
        let one = case.incidents.iter_mut().next().unwrap();
        one.marks = [Mark::InVertrouwen].into();
    }));
    turns.push(Box::new(|case| case.incidents.iter_mut().next().unwrap().marks.clear()));
    turns.push(Box::new(|case| case.concern = "T. de Boer belde over Bram.".to_owned()));
    turns.push(Box::new(|case| case.family.people.remove(1).name.clear()));
    turns.push(Box::new(|case| *case = named("Iep")));
    for (turn, change) in turns.iter().enumerate() {
        change(&mut case);
        for ages in [AgesTold::Exact, AgesTold::Range] {
            renewed.renew(&case, ages, today());
            let anew = Source::of(&case, ages, today()).guarding(&others);
            assert_eq!(given(&renewed, words), given(&anew, words), "after change {turn}");
        }
    }
}

#[test]
fn people_are_called_by_their_role_and_children_by_their_age() {
    let mut case = Case::new(casuskompas::case::CaseId::default(), "Gezin Roos", "", today());
    let mut add = |place, name: &str, role: &str, born: Option<&str>| {
        let id = case.family.add(place);
        let person = case.family.person_mut(id).unwrap();
        (person.name, person.role) = (name.to_owned(), role.to_owned());
        let day = born.map(|day| casuskompas::case::Born::On(day.parse().unwrap()));
        person.born = day;
        id
    };
    let mother = add(Place::Adult, "Anna Roos", "moeder", Some("1990-01-02"));
    let one = add(Place::Child, "Bas", "zoon", Some("2019-05-01"));
    let two = add(Place::Child, "Cato", "dochter", Some("2019-05-01"));
    let three = add(Place::Child, "Dirk", "zoon", Some("2023-02-03"));
    let oma = add(Place::Network, "Els Roos", "oma", None);
    let called = |ages| {
        let source = Source::of(&case, ages, today());
        [mother, one, two, three, oma].map(|id| source.called(id).unwrap().to_owned())
    };
    assert_eq!(called(AgesTold::Exact), ["moeder", "kind 1, 7", "kind 2, 7", "kind, 3", "oma"]);
    assert_eq!(
        called(AgesTold::Range)[1..4],
        ["kind 1, 4 tot 8", "kind 2, 4 tot 8", "kind, 0 tot 4"]
    );
    let source = Source::of(&case, AgesTold::Range, today());
    let line = source.line(Said::Seen, 1, "Dirk slaapt bij Anna. Dirks bed is stuk.").unwrap();
    assert_eq!(line.words(), "Kind van 0 tot 4 slaapt bij moeder. Kind van 0 tot 4’s bed is stuk.");
    let mut wall = source.wall(1);
    assert_eq!(wall.name(), "Gezin B");
    let pieces = source.pieces();
    let show = |wall: &mut Wall, id: PersonId| {
        let piece = pieces.iter().find(|one| one.id().number == id.0).unwrap();
        wall.show(piece.clone());
        wall.name()
    };
    assert_eq!(show(&mut wall, mother), "Gezin B");
    assert_eq!(show(&mut wall, one), "Gezin B · kind van 4 tot 8 jaar");
    assert_eq!(show(&mut wall, three), "Gezin B · kinderen van 4 tot 8 en 0 tot 4 jaar");
    assert_eq!(source.called(PersonId(99)), None);
    assert_eq!(source.spread(PersonId(99), &[Score::try_from(3).unwrap()], "", ""), None);
}

#[test]
fn nobody_can_tell_from_a_spread_who_gave_what() {
    let case = named("Linde");
    let source = source(&case);
    let of = case.family.people[0].id;
    let scores = |all: &[u8]| -> Vec<Score> {
        all.iter().map(|score| Score::try_from(*score).unwrap()).collect()
    };
    let one = source.spread(of, &scores(&[7, 2, 4, 2]), "", "").unwrap();
    let other = source.spread(of, &scores(&[2, 2, 7, 4]), "", "").unwrap();
    assert_eq!(one, other);
    assert_eq!(one.spread().unwrap().scores(), scores(&[2, 2, 4, 7]));
    assert_eq!(source.spread(of, &[], "", ""), None);
}

#[test]
fn every_kind_is_seen_in_some_part_or_all_the_time() {
    let always = [Kind::Seen, Kind::Decision, Kind::Action];
    for kind in Kind::VARIANTS {
        let parts = Part::ALL.into_iter().filter(|part| kind.is_shown_in(*part)).count();
        assert_eq!(parts == 0, always.contains(kind), "{kind:?}");
    }
}
