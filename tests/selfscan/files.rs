//! Answers as files: without names, and whatever does not count says why.

use std::collections::BTreeSet;

use casuskompas::polling::Misfit;
use casuskompas::selfscan::{
    Filling, Given, LARGEST_ANSWER, Pick, Refusal, SOURCE, TakenIn, Token, file_name, read,
    take_in, written,
};
use proptest::prelude::*;

use super::{LIST, given, token};

type File = (String, Option<Vec<u8>>);

fn mixed() -> Given {
    given(|part, item| u8::try_from((part + item) % 5).unwrap())
}

fn text(seed: u8) -> String {
    written(&LIST, &token(seed), &mixed()).unwrap()
}

fn file(seed: u8) -> File {
    (format!("{}.ron", file_name(&token(seed))), Some(text(seed).into_bytes()))
}

fn taken(files: Vec<File>) -> TakenIn {
    take_in(&LIST, &BTreeSet::new(), files)
}

fn refused(bytes: Option<&[u8]>) -> Refusal {
    let taken = taken(vec![("a.ron".to_owned(), bytes.map(<[u8]>::to_vec))]);
    assert!(taken.answers.is_empty());
    assert!(taken.refused[0].why.told().contains(' '));
    taken.refused.into_iter().next().unwrap().why
}

#[test]
fn an_answer_is_given_only_when_every_item_has_a_score_and_not_knowing_is_one() {
    let mut filling = Filling::of(&LIST);
    filling.number(token(1));
    for item in 0..LIST.count() {
        assert_eq!(filling.give(), None);
        filling.pick(item, Pick::UNKNOWN);
    }
    filling.pick(LIST.count(), Pick::UNKNOWN);
    assert_eq!(filling.done(), LIST.count());
    assert!(filling.give().unwrap().1.picks().iter().all(|pick| *pick == Pick::UNKNOWN));
    assert!([5, 9, 255].iter().all(|number| Pick::try_from(*number).is_err()));
}

#[test]
fn a_file_comes_back_as_it_was_and_holds_numbers_only() {
    let (name, bytes) = file(7);
    assert_eq!(name, "zelfscan-antwoord-070707.ron");
    let taken = taken(vec![(name, bytes)]);
    assert_eq!(taken.answers, [(token(7), mixed())].into());
    // No word that somebody typed, no name, no day: nothing to know a person by.
    let fields = ["casuskompas", "version", "list", "items", "token", "picks"];
    let named = text(7).lines().filter(|line| line.contains(": ")).count();
    assert_eq!(named, fields.len(), "{}", text(7));
    assert!(!text(7).contains("2026-11"), "{}", text(7));
}

#[test]
fn whatever_does_not_count_says_why() {
    let text = text(3);
    let after = |from: &str, to: &str| refused(Some(text.replace(from, to).as_bytes()));
    assert_eq!(refused(None), Refusal::File(Misfit::Unreadable));
    assert_eq!(refused(Some(&[0xff, 0xfe, 0])), Refusal::File(Misfit::Unreadable));
    let large = "x".repeat(LARGEST_ANSWER + 1);
    assert_eq!(refused(Some(large.as_bytes())), Refusal::File(Misfit::TooLarge));
    assert_eq!(refused(Some(b"boodschappen")), Refusal::File(Misfit::Foreign));
    assert_eq!(after("bij de zelfscan", "bij een oefening"), Refusal::File(Misfit::Foreign));
    assert_eq!(after("version: 1", "version: 2"), Refusal::File(Misfit::OtherVersion(2, 1)));
    let half = &text.as_bytes()[..text.len() - 20];
    assert_eq!(refused(Some(half)), Refusal::File(Misfit::Damaged));
    assert_eq!(after("picks: [", "picks: [7, "), Refusal::File(Misfit::Damaged));
    assert_eq!(after("picks: [", "picks: [1, "), Refusal::File(Misfit::Damaged));
    assert_eq!(after("0303", "ZZZZ"), Refusal::File(Misfit::Damaged));
    let other = read(&SOURCE.replacen("Wij oefenen samen", "Wij trainen samen", 1)).unwrap();
    let other = take_in(&other, &BTreeSet::new(), [file(3)]);
    assert_eq!(other.refused[0].why, Refusal::OtherList("2026-1".to_owned()));
}

#[test]
fn sound_files_count_among_spoilt_doubled_and_older_ones() {
    let mut files: Vec<File> = (1..=6).map(file).collect();
    let copy = |number: usize| ("zz kopie (1).ron".to_owned(), files[number].1.clone());
    files.push(copy(1));
    files[4].1 = Some(b"stuk".to_vec());
    let counted = [token(1)].into();
    let taken = take_in(&LIST, &counted, files);
    let counts: Vec<&Token> = taken.answers.keys().collect();
    assert_eq!(counts, [&token(2), &token(3), &token(4), &token(6)]);
    let refused = taken.refused.into_iter().map(|one| (one.file, one.why));
    assert_eq!(
        refused.collect::<Vec<_>>(),
        [
            (file(1).0, Refusal::Counted),
            (file(5).0, Refusal::File(Misfit::Foreign)),
            ("zz kopie (1).ron".to_owned(), Refusal::Double),
        ]
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(taken(vec![("a.ron".to_owned(), Some(bytes))]).answers.is_empty());
    }

    #[test]
    fn a_spoilt_file_is_refused_or_says_what_it_said(
        at in any::<usize>(), byte in any::<u8>(), cut in any::<bool>(),
    ) {
        let mut bytes = text(9).into_bytes();
        let at = at % bytes.len();
        if cut { bytes.truncate(at) } else { bytes[at] = byte }
        let taken = taken(vec![("a.ron".to_owned(), Some(bytes))]);
        prop_assert_eq!(taken.answers.len() + taken.refused.len(), 1);
        prop_assert!(taken.answers.values().all(|one| one.picks().len() == LIST.count()));
    }

    #[test]
    fn the_same_file_under_any_names_counts_once(
        names in prop::collection::vec("[a-z]{1,6}", 2..6),
    ) {
        let files: Vec<File> = names.iter().map(|name| (name.clone(), file(8).1)).collect();
        let taken = taken(files);
        prop_assert_eq!(taken.answers.len(), 1);
        prop_assert_eq!(taken.refused.len(), names.len() - 1);
        prop_assert!(taken.refused.iter().all(|one| one.why == Refusal::Double));
    }
}
