//! How scores lie: the middle, division, where there is most to talk about, and what moved
//! since last time. Held against counting by hand.

use casuskompas::selfscan::{
    Change, Given, Ledger, MOST_PROPOSALS, Pick, Round, Seen, proposals, seen,
};
use proptest::prelude::*;

use super::{LIST, closed, given};

/// A round in which each of these people gives one score to everything.
fn of(scores: &[u8]) -> Ledger {
    let answers: Vec<Given> = scores.iter().map(|score| given(|_, _| *score)).collect();
    closed(1, 0, &answers)
}

fn last(ledger: &Ledger) -> &Round {
    ledger.last_two().0.unwrap()
}

fn first<'a>(ledger: &'a Ledger) -> Seen<'a> {
    seen(&LIST, last(ledger), None).remove(0)
}

#[test]
fn the_middle_is_one_score_or_lies_between_two() {
    for (scores, median) in [
        (&[1, 1, 4][..], (1, 1)),
        (&[1, 2, 3, 4], (2, 3)),
        (&[4, 4, 4], (4, 4)),
        (&[1, 1, 4, 4], (1, 4)),
        (&[0, 0, 2, 2, 3], (2, 2)),
    ] {
        let ledger = of(scores);
        assert_eq!(first(&ledger).sight.unwrap().median(), median, "{scores:?}");
    }
}

#[test]
fn a_team_is_divided_when_its_quarters_lie_two_steps_apart() {
    for (scores, divided) in [
        (&[1, 1, 4, 4][..], true),
        (&[2, 2, 3, 3], false),
        (&[1, 3, 3, 3, 3, 3, 3, 3], false),
        (&[1, 1, 2, 2, 3, 3, 4, 4], true),
        (&[3, 3, 3], false),
    ] {
        let ledger = of(scores);
        assert_eq!(first(&ledger).sight.unwrap().is_divided(), divided, "{scores:?}");
    }
}

#[test]
fn what_is_low_or_divided_is_proposed_and_nothing_when_nothing_stands_out() {
    assert!(proposals(&seen(&LIST, last(&of(&[3, 4, 4])), None)).is_empty());
    // The part at 5 is lowest, that at 2 is low, that at 6 divides, that at 7 is low too.
    let scored = |person: usize| {
        given(move |part, _| match part {
            5 => 1,
            2 | 7 => 2,
            6 => [1, 1, 4, 4][person],
            _ => 4,
        })
    };
    let ledger = closed(1, 0, &[0, 1, 2, 3].map(scored));
    let seen = seen(&LIST, last(&ledger), None);
    let proposed: Vec<&str> = proposals(&seen).into_iter().map(|part| part.id.as_str()).collect();
    let wanted = [5, 2, 7].map(|place: usize| LIST.parts[place].id.as_str());
    assert_eq!(proposed, wanted);
    assert_eq!(proposed.len(), MOST_PROPOSALS);
}

#[test]
fn a_round_is_held_beside_the_last_one_that_asked_the_same() {
    let before = of(&[2, 2, 2]);
    let scored = given(|part, _| [2, 3, 1, 2, 2, 2, 2, 2][part]);
    let now = before.united(&closed(2, 50, &vec![scored; 3]));
    let (last, before) = now.last_two();
    let seen = seen(&LIST, last.unwrap(), before);
    let changes: Vec<Option<Change>> = seen.iter().take(3).map(Seen::change).collect();
    assert_eq!(changes, [Some(Change::Same), Some(Change::Up), Some(Change::Down)]);
    let alone = of(&[2, 2, 2]);
    assert_eq!(first(&alone).change(), None);
}

/// The middle by sorting, the long way.
fn by_hand(scores: &[u8]) -> (u8, u8) {
    let mut known: Vec<u8> = scores.iter().copied().filter(|score| *score > 0).collect();
    known.sort_unstable();
    (known[(known.len() - 1) / 2], known[known.len() / 2])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn the_middle_and_the_counts_are_those_by_hand(scores in prop::collection::vec(0_u8..5, 3..14)) {
        let known = scores.iter().filter(|score| **score > 0).count();
        let ledger = of(&scores);
        let sight = first(&ledger).items[0].1.cloned();
        prop_assert_eq!(sight.is_some(), known >= 3);
        if let Some(sight) = sight {
            prop_assert_eq!(sight.median(), by_hand(&scores));
            for pick in Pick::ALL {
                let count = scores.iter().filter(|score| **score == pick.number()).count();
                prop_assert_eq!(sight.count(pick) as usize, count);
            }
        }
    }
}
