//! A round from the first answer to the spread: what is hidden stays so, nothing counts
//! twice, and two vaults that went their own way lose nothing.

use casuskompas::case::ron::dialect;
use casuskompas::selfscan::{
    Act, FEWEST, Filling, Given, Ledger, MOST_ANSWERS, MOST_ROUNDS, Pick, Point, Round, Token, seen,
};
use proptest::prelude::*;

use super::{LIST, begun, closed, day, done, given, token};

fn all(score: u8) -> Given {
    given(|_, _| score)
}

/// What is written of it, as somebody with the key would read it.
fn at_rest(ledger: &Ledger) -> String {
    dialect().to_string(ledger).unwrap()
}

#[test]
fn fewer_than_three_answers_never_become_a_spread() {
    for count in 0..FEWEST as usize {
        let ledger = closed(1, 0, &vec![all(2); count]);
        let round = ledger.open().unwrap();
        assert!((!round.can_close()) && round.tally().is_none(), "{count}");
        assert_eq!(round.count(), count);
    }
    let ledger = closed(1, 0, &vec![all(2); FEWEST as usize]);
    assert_eq!(ledger.open(), None);
    assert_eq!(ledger.last_two().0.unwrap().tally().unwrap().people(), FEWEST);
}

#[test]
fn a_closed_round_holds_counts_and_no_answer_any_more() {
    let answers =
        [all(1), all(4), given(|part, item| u8::try_from((part + item) % 4 + 1).unwrap())];
    let ledger = closed(1, 0, &answers);
    let text = at_rest(&ledger);
    assert!(text.contains("answers:{}"), "{text}");
    let round = ledger.last_two().0.unwrap();
    assert_eq!((round.count(), round.closed), (3, Some(day(1))));
    // What comes late does not count: who looked before and after would know it.
    let mut late = ledger.clone();
    Act::Take(token(90), all(3)).apply(&mut late);
    Act::Close(round.id.clone(), day(5)).apply(&mut late);
    assert_eq!(late, ledger);
}

#[test]
fn an_item_that_too_few_scored_is_hidden_and_cannot_be_worked_out() {
    // Two people score the first item, in whichever way; the others do not know.
    let with = |score: u8| {
        let scored = given(move |part, item| if (part, item) == (0, 0) { score } else { 3 });
        let unknown = given(|part, item| if (part, item) == (0, 0) { 0 } else { 3 });
        closed(1, 0, &[scored.clone(), scored, unknown.clone(), unknown])
    };
    let ledger = with(1);
    for score in 2..=4 {
        assert_eq!(at_rest(&with(score)), at_rest(&ledger), "nothing kept depends on it");
    }
    let round = ledger.last_two().0.unwrap();
    let seen = seen(&LIST, round, None);
    assert_eq!(seen[0].items[0].1, None);
    let others = u32::try_from(LIST.parts[0].items.len()).unwrap() - 1;
    assert_eq!(seen[0].sight.as_ref().unwrap().known(), 4 * others);
    // A part of which nobody knows anything has no spread at all.
    let nobody = given(|part, _| if part == 4 { 0 } else { 2 });
    let ledger = closed(1, 0, &vec![nobody; 5]);
    let round = ledger.last_two().0.unwrap();
    let seen = casuskompas::selfscan::seen(&LIST, round, None);
    assert_eq!((seen[4].sight.as_ref(), seen[3].sight.is_some()), (None, true));
}

#[test]
fn an_answer_counts_once_also_in_a_later_round() {
    let mut ledger = done(&[begun(1, 0)]);
    for _ in 0..2 {
        Act::Take(token(9), all(4)).apply(&mut ledger);
    }
    // Another answer under the same number does not take its place.
    Act::Take(token(9), all(1)).apply(&mut ledger);
    assert_eq!(ledger.open().unwrap().count(), 1);
    Act::Take(token(10), all(4)).apply(&mut ledger);
    Act::Take(token(11), all(4)).apply(&mut ledger);
    Act::Close(token(1), day(1)).apply(&mut ledger);
    begun(2, 30).apply(&mut ledger);
    Act::Take(token(9), all(1)).apply(&mut ledger);
    assert_eq!(ledger.open().unwrap().count(), 0, "the stick still held it");
    assert!(ledger.tokens().contains(&token(9)));
}

#[test]
fn what_was_filled_in_is_forgotten_only_when_it_counts() {
    let mut filling = Filling::of(&LIST);
    (0..LIST.count()).for_each(|item| filling.pick(item, Pick::ALL[1]));
    filling.number(token(5));
    // Given twice, as from two laptops, it is the same answer.
    filling.number(token(6));
    let (number, given) = filling.give().unwrap();
    assert_eq!(number, token(5));
    let mut ledger = done(&[Act::Fill(filling.clone()), Act::Give(token(5), given.clone())]);
    // Another window closed the round meanwhile, or there was none: nothing is lost.
    assert_eq!(ledger.filling(&LIST), filling);
    begun(1, 0).apply(&mut ledger);
    Act::Give(token(5), given).apply(&mut ledger);
    assert_eq!((ledger.filling(&LIST).done(), ledger.open().unwrap().count()), (0, 1));
}

#[test]
fn one_round_is_open_at_a_time_and_no_more_are_kept_than_fit() {
    let ledger = done(&[begun(1, 0), begun(2, 1)]);
    assert_eq!(ledger.open().unwrap().id, token(1));
    let mut ledger = Ledger::default();
    for number in 0..u8::try_from(MOST_ROUNDS).unwrap() + 5 {
        ledger = ledger.united(&closed(number + 1, u64::from(number), &vec![all(2); 3]));
    }
    assert_eq!(ledger.closed().count(), MOST_ROUNDS);
    assert_eq!(ledger.last_two().0.unwrap().id, token(45));
    let mut full = done(&[begun(1, 0)]);
    for number in 0..=MOST_ANSWERS as u64 {
        Act::Take(Token::new(number.to_be_bytes()), all(3)).apply(&mut full);
    }
    assert_eq!(full.open().unwrap().count(), MOST_ANSWERS);
}

#[test]
fn two_vaults_unite_rounds_and_points() {
    let start = done(&[begun(1, 0), Act::Take(token(11), all(1)), Act::Take(token(12), all(2))]);
    let (mut ours, mut theirs) = (start.clone(), start);
    Act::Take(token(13), all(3)).apply(&mut ours);
    Act::Take(token(14), all(4)).apply(&mut theirs);
    Act::Point(Point { what: "daar".into(), ..Point::new(token(31), "leren") }).apply(&mut theirs);
    let both = ours.united(&theirs);
    assert_eq!((both.open().unwrap().count(), both.points().len()), (4, 1));
    // Closed over there: closed stays closed, in whichever order.
    Act::Close(token(1), day(3)).apply(&mut theirs);
    for united in [ours.united(&theirs), theirs.united(&ours)] {
        assert_eq!(united.open(), None);
        assert_eq!(united.last_two().0.unwrap().count(), 3);
        assert_eq!(united.united(&theirs), united, "once more changes nothing");
    }
}

#[test]
fn points_come_up_on_their_day_and_until_they_are_done() {
    let point = |seed, on| Point { on: Some(day(on)), ..Point::new(token(seed), "leren") };
    let mut ledger = done(&[point(1, 9), point(2, 4), point(3, 20)].map(Act::Point));
    let due = |ledger: &Ledger, today| -> Vec<Token> {
        ledger.due(day(today)).into_iter().map(|one| one.id.clone()).collect()
    };
    assert_eq!(due(&ledger, 3), []);
    assert_eq!(due(&ledger, 9), [token(2), token(1)], "the oldest first");
    Act::Point(Point { done: Some(day(9)), ..point(2, 4) }).apply(&mut ledger);
    assert_eq!(due(&ledger, 9), [token(1)]);
    Act::Drop(token(1)).apply(&mut ledger);
    assert_eq!(due(&ledger, 400), [token(3)]);
}

fn act() -> impl Strategy<Value = Act> {
    let seed = 1_u8..5;
    prop_oneof![
        (seed.clone(), 0_u64..9).prop_map(|(seed, on)| begun(seed, on)),
        (10_u8..20, 0_u8..5).prop_map(|(seed, score)| Act::Take(token(seed), all(score))),
        (10_u8..20, 0_u8..5).prop_map(|(seed, score)| Act::Give(token(seed), all(score))),
        (seed.clone(), 0_u64..9).prop_map(|(seed, on)| Act::Close(token(seed), day(on))),
        seed.clone().prop_map(|seed| Act::Remove(token(seed))),
        seed.prop_map(|seed| Act::Point(Point::new(token(seed), ""))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is done in whichever order: at most one round is open, no answer counts in
    /// two rounds, and no count is of fewer than three people.
    #[test]
    fn whatever_is_done_no_person_can_be_seen(acts in prop::collection::vec(act(), 0..40)) {
        let ledger = done(&acts);
        let rounds: Vec<&Round> = ledger.closed().chain(ledger.open()).collect();
        let tokens: Vec<&Token> = rounds.iter().flat_map(|round| round.tokens()).collect();
        prop_assert_eq!(tokens.len(), ledger.tokens().len());
        for round in ledger.closed() {
            let tally = round.tally().unwrap();
            prop_assert!(tally.people() >= FEWEST);
            for one in seen(&LIST, round, None) {
                prop_assert!(one.sight.is_none_or(|sight| sight.known() >= FEWEST));
                let items = one.items.iter().filter_map(|(_, sight)| *sight);
                prop_assert!(items.into_iter().all(|sight| sight.known() >= FEWEST));
            }
        }
        // As it lies in the vault and comes back.
        let back: Ledger = dialect().from_str(&at_rest(&ledger)).unwrap();
        prop_assert_eq!(back, ledger);
    }
}
