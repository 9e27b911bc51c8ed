//! The self-scan of a team on paper: counts and points, and nothing of one person.

use std::sync::LazyLock;

use casuskompas::documents::{self_scan, typeset};
use casuskompas::guidance::Guidance;
use casuskompas::selfscan::{Act, Filling, Ledger, List, Pick, Point, Round, Token, shipped};

use super::made::today;
use crate::support::pdf;

static LIST: LazyLock<List> = LazyLock::new(|| shipped().unwrap());

/// A round in which each of these people gives one score to everything.
fn closed(scores: &[u8]) -> Ledger {
    let id = Token::new([1; 8]);
    let mut acts = vec![Act::Begin(Box::new(Round::begin(id.clone(), &LIST, today())))];
    for (score, number) in scores.iter().zip(10..) {
        let mut filling = Filling::of(&LIST);
        filling.number(Token::new([number; 8]));
        (0..LIST.count()).for_each(|item| filling.pick(item, Pick::try_from(*score).unwrap()));
        let (token, given) = filling.give().unwrap();
        acts.push(Act::Take(token, given));
    }
    acts.push(Act::Close(id, today()));
    done(acts)
}

fn done(acts: Vec<Act>) -> Ledger {
    let mut ledger = Ledger::default();
    acts.iter().for_each(|act| act.apply(&mut ledger));
    ledger
}

#[test]
fn counts_and_points_stand_on_one_page_that_can_be_read_aloud() {
    let guidance = Guidance::embedded().unwrap();
    let mut ledger = closed(&[1, 3, 3, 0, 4]);
    let point = Point::new(Token::new([9; 8]), "leren");
    let agreed = Point {
        what: "Samen oefenen".into(),
        who: "R. Kok".into(),
        on: Some(today()),
        ..point.clone()
    };
    Act::Point(agreed).apply(&mut ledger);
    let old =
        Point { what: "Al gedaan".into(), done: Some(today()), id: Token::new([8; 8]), ..point };
    Act::Point(old).apply(&mut ledger);
    let paper = self_scan(&LIST, &ledger, &guidance.regions()[0], today());
    let plain = paper.plain();
    let told = [
        "door 5 mensen",
        "Randvoorwaarden",
        "Leren en reflecteren: Samen oefenen",
        "R. Kok let erop",
    ];
    for words in told {
        assert!(plain.contains(words), "{words} is not in\n{plain}");
    }
    assert!(!plain.contains("Al gedaan"), "{plain}");
    let set = typeset(&paper).unwrap();
    assert_eq!(set.pages(), 1);
    let file = set.pdf().unwrap();
    if !pdf::unread() {
        assert!(pdf::text(&file).contains("Samen oefenen"));
    }
}

#[test]
fn without_a_round_it_says_so_and_can_be_made() {
    let guidance = Guidance::embedded().unwrap();
    let paper = self_scan(&LIST, &Ledger::default(), &guidance.regions()[0], today());
    assert!(paper.plain().contains("Er is nog niets afgesproken."));
    assert!(typeset(&paper).unwrap().pdf().is_ok());
}
