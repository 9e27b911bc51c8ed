//! What people choose: locked before anything is shown, counted without names.

use casuskompas::polling::Misfit;
use casuskompas::practice::{
    Choosing, Given, Group, HandsRefused, LARGEST_ANSWER, Practice, Refusal, Round, TakenIn,
    file_name, take_in, written,
};

use super::{SMALL, guidance, small};
use casuskompas::practice::read;

fn given(practice: &Practice, picks: [u8; 2], why: &str) -> Given {
    let questions = &practice.stages[0].questions;
    let mut choosing = Choosing::of(questions);
    for (place, pick) in picks.into_iter().enumerate() {
        choosing.pick(questions, place, pick);
    }
    why.clone_into(&mut choosing.why);
    choosing.lock().unwrap()
}

fn file(practice: &Practice, seat: u32, picks: [u8; 2]) -> (String, Option<Vec<u8>>) {
    let given = given(practice, picks, "Omdat Sofie niets zegt.");
    let text = written(practice, 0, Round::First, seat, &given).unwrap();
    (file_name(0, Round::First, seat), Some(text.into_bytes()))
}

fn taken(files: Vec<(String, Option<Vec<u8>>)>) -> TakenIn {
    take_in(&small(), 0, Round::First, files)
}

/// Why the only file did not count.
fn refused(file: (String, Option<Vec<u8>>)) -> Refusal {
    let taken = taken(vec![file]);
    assert!(taken.answers.is_empty());
    taken.refused.into_iter().next().unwrap().why
}

#[test]
fn an_answer_locks_only_when_every_question_has_one() {
    let practice = small();
    let questions = &practice.stages[0].questions;
    let mut choosing = Choosing::of(questions);
    assert_eq!(choosing.lock(), None);
    choosing.pick(questions, 0, 1);
    assert_eq!(choosing.lock(), None);
    choosing.pick(questions, 1, 2);
    assert_eq!(choosing.picked(1), None, "there are two answers");
    choosing.pick(questions, 1, 0);
    let locked = choosing.lock().unwrap();
    choosing.pick(questions, 0, 3);
    assert_eq!(locked.picks(), [1, 0], "what is locked stays");
    assert_eq!(Choosing::of(&[]).lock(), None);
}

#[test]
fn twelve_seats_are_counted_in_the_order_of_the_answers() {
    let practice = small();
    let files = (1..=12).map(|seat| {
        let level = if seat == 1 {
            0
        } else if seat <= 9 {
            1
        } else {
            2
        };
        file(&practice, seat, [level, u8::from(seat > 7)])
    });
    let taken = taken(files.collect());
    assert_eq!((taken.answers.len(), taken.refused.len()), (12, 0));
    let group = Group::of(&practice.stages[0].questions, taken.answers.values());
    assert_eq!(group.spreads[0].counts(), [1, 8, 3, 0]);
    assert_eq!(group.spreads[1].counts(), [7, 5]);
    assert_eq!(group.spreads[0].total(), 12);
}

#[test]
fn a_file_holds_no_name_and_comes_back_as_it_was() {
    let practice = small();
    let one = given(&practice, [2, 1], "  Ik twijfel. ");
    let text = written(&practice, 0, Round::Second, 4, &one).unwrap();
    assert!(!text.contains("Vos") && text.contains("gezin-vos"), "{text}");
    let file = (file_name(0, Round::Second, 4), Some(text.into_bytes()));
    assert_eq!(file.0, "antwoord-deel-1-ronde-2-stoel-4.ron");
    let taken = take_in(&practice, 0, Round::Second, [file]);
    assert_eq!(taken.answers[&4], one);
    assert_eq!(taken.answers[&4].why(), "Ik twijfel.");
    assert_eq!(written(&practice, 0, Round::First, 0, &one), None);
    assert_eq!(written(&practice, 9, Round::First, 1, &one), None);
}

#[test]
fn whatever_does_not_count_says_why() {
    let practice = small();
    let named = |text: &str| ("a.ron".to_owned(), Some(text.as_bytes().to_vec()));
    let sound = String::from_utf8(file(&practice, 3, [1, 1]).1.unwrap()).unwrap();
    assert_eq!(refused(("a.ron".to_owned(), None)), Refusal::File(Misfit::Unreadable));
    assert_eq!(
        refused(("a.ron".to_owned(), Some(vec![0xff, 0xfe, 0]))),
        Refusal::File(Misfit::Unreadable)
    );
    assert_eq!(refused(named(&"x".repeat(LARGEST_ANSWER + 1))), Refusal::File(Misfit::TooLarge));
    assert_eq!(refused(named("boodschappen: melk, brood")), Refusal::File(Misfit::Foreign));
    assert_eq!(
        refused(named("(casuskompas: \"kluis\", version: 2)")),
        Refusal::File(Misfit::Foreign)
    );
    assert_eq!(refused(named("")), Refusal::File(Misfit::Foreign));
    assert_eq!(refused(named(&sound[..sound.len() - 20])), Refusal::File(Misfit::Damaged));
    let later = sound.replace("version: 1", "version: 2, mood: \"goed\"");
    assert_eq!(refused(named(&later)), Refusal::File(Misfit::OtherVersion(2, 1)));
    let other = sound.replace("gezin-vos", "gezin-das");
    assert_eq!(refused(named(&other)), Refusal::OtherPractice("gezin-das".to_owned()));
    assert_eq!(refused(named(&sound.replace("stage: 1", "stage: 2"))), Refusal::OtherStage(2));
    assert_eq!(refused(named(&sound.replace("round: 1", "round: 2"))), Refusal::OtherRound);
    for harm in [("seat: 3", "seat: 0"), ("seat: 3", "seat: 4000")] {
        assert_eq!(refused(named(&sound.replace(harm.0, harm.1))), Refusal::File(Misfit::Damaged));
    }
    let picks = sound.find("picks").unwrap();
    let spoilt = format!("{}picks: [7, 1], why: \"\")", &sound[..picks]);
    assert_eq!(refused(named(&spoilt)), Refusal::File(Misfit::Damaged));
}

#[test]
fn an_answer_to_other_words_does_not_count() {
    let other = SMALL.replace("- Wachten", "- Niets doen");
    let other = read(&other, guidance()).unwrap();
    assert_eq!(refused(file(&other, 3, [1, 1])), Refusal::OtherQuestions);
}

#[test]
fn of_two_of_one_seat_the_first_counts_and_the_other_is_named() {
    let practice = small();
    let first = ("a.ron".to_owned(), file(&practice, 5, [1, 1]).1);
    let second = ("b.ron".to_owned(), file(&practice, 5, [2, 0]).1);
    let taken = taken(vec![second, first]);
    assert_eq!(taken.answers[&5].picks(), [1, 1]);
    assert_eq!(taken.refused[0].file, "b.ron");
    assert_eq!(taken.refused[0].why, Refusal::Double(5));
}

#[test]
fn sound_files_count_among_spoilt_ones() {
    let practice = small();
    let mut files: Vec<_> = (1..=12).map(|seat| file(&practice, seat, [1, 0])).collect();
    files[3].1 = Some(b"stuk".to_vec());
    files[7].1 = None;
    let taken = taken(files);
    assert_eq!((taken.answers.len(), taken.refused.len()), (10, 2));
    assert!(taken.refused.iter().all(|one| one.why.told().contains(' ')));
}

#[test]
fn raised_hands_are_typed_and_what_is_no_number_is_told() {
    let typed = |counts: &[&str]| vec![counts.iter().map(|one| (*one).to_owned()).collect()];
    let group = Group::of_hands(&typed(&["1", " 8 ", "3", ""])).unwrap();
    assert_eq!(group.spreads[0].counts(), [1, 8, 3, 0]);
    for wrong in ["veel", "-1", "1,5", "201"] {
        let refused = Group::of_hands(&typed(&[wrong, "2"]));
        assert_eq!(refused, Err((0, HandsRefused::NoNumber)), "{wrong}");
    }
    assert_eq!(Group::of_hands(&typed(&["", "0"])), Err((0, HandsRefused::Nobody)));
}
