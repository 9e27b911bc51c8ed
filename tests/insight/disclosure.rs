//! Nobody can be known by what is told outside the vault: held against every table that
//! could stand behind it. Whoever reads it may know how this works, and the exact whole.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::guidance::Disclosure;
use casuskompas::insight::disclosed::{Told, alone, apart, together};

/// Small enough to try everything.
const SMALL: Disclosure = Disclosure { below: 4, round_to: 2, percent_from: 8 };

/// Every list of so many numbers that make up a whole.
fn tables(cells: usize, whole: usize) -> Vec<Vec<usize>> {
    if cells == 1 {
        return vec![vec![whole]];
    }
    let first = (0..=whole).flat_map(|first| {
        tables(cells - 1, whole - first).into_iter().map(move |rest| [vec![first], rest].concat())
    });
    first.collect()
}

/// What every table of one whole tells, with the tables that tell the same.
fn alike(cells: usize, whole: usize, rule: Disclosure) -> BTreeMap<Vec<Told>, Vec<Vec<usize>>> {
    let mut alike: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for table in tables(cells, whole) {
        alike.entry(apart(&table, rule)).or_default().push(table);
    }
    alike
}

/// The numbers that a place has in these tables.
fn values(tables: &[Vec<usize>], place: usize) -> BTreeSet<usize> {
    tables.iter().map(|table| table[place]).collect()
}

/// Whether a number that is not told, and is small in one of the tables, is small in all
/// of them and always the same.
fn is_known(told: &[Told], tables: &[Vec<usize>], rule: Disclosure) -> bool {
    (0..told.len()).any(|place| {
        let values = values(tables, place);
        !matches!(told[place], Told::About(_))
            && values.len() == 1
            && values.first().is_some_and(|value| *value < rule.below)
    })
}

fn hold(cells: usize, wholes: std::ops::RangeInclusive<usize>, rule: Disclosure) {
    for whole in wholes {
        for (told, tables) in alike(cells, whole, rule) {
            assert!(!is_known(&told, &tables, rule), "{whole}: {told:?} is one of {tables:?}");
        }
    }
}

#[test]
fn no_small_number_can_be_reckoned_back_from_what_makes_up_a_whole() {
    hold(2, 1..=40, SMALL);
    hold(3, 1..=30, SMALL);
    hold(4, 1..=20, SMALL);
    hold(5, 1..=14, SMALL);
    let usual = Disclosure::default();
    hold(2, 1..=70, usual);
    hold(3, 1..=60, usual);
    hold(4, 1..=32, usual);
    hold(3, 1..=40, Disclosure { below: 6, round_to: 3, percent_from: 12 });
}

#[test]
fn a_number_below_is_never_told_and_the_others_are_about_right() {
    let rule = Disclosure::default();
    for whole in 0..=50 {
        for table in tables(3, whole) {
            let told = apart(&table, rule);
            for (number, told) in table.iter().zip(&told) {
                match told {
                    Told::About(about) => {
                        assert!(*number >= rule.below && about.abs_diff(*number) <= 2);
                        assert_eq!(about % rule.round_to, 0);
                    }
                    Told::Below => assert!(*number < rule.below),
                    Told::Hidden => {}
                }
            }
            let small = table.iter().any(|number| *number < rule.below);
            let visible = told.iter().filter(|one| matches!(one, Told::About(_))).count();
            assert!(!small || visible + 2 <= told.len(), "two are hidden at least: {told:?}");
        }
    }
}

#[test]
fn numbers_of_which_a_case_can_have_several_tell_neither_who_has_them_nor_who_has_not() {
    for rule in [SMALL, Disclosure::default()] {
        for whole in 1..=60 {
            let mut alike: BTreeMap<Told, BTreeSet<usize>> = BTreeMap::new();
            for number in 0..=whole {
                alike.entry(together(&[number], whole, rule)[0]).or_default().insert(number);
            }
            for (told, numbers) in alike {
                let has_not = |number: &usize| whole - number;
                let small =
                    numbers.iter().any(|one| *one < rule.below || has_not(one) < rule.below);
                assert!(!small || !matches!(told, Told::About(_)), "{whole} {told:?}");
                assert!(!small || numbers.len() > 1, "{whole} {told:?} is {numbers:?}");
            }
        }
    }
}

/// Two files of the same time about something else: the whole is told in both, rounded.
#[test]
fn two_files_of_the_same_time_tell_no_more_together() {
    type Both = (Told, Vec<Told>, Vec<Told>);
    type Tables = Vec<Vec<usize>>;
    let mut alike: BTreeMap<Both, (Tables, Tables)> = BTreeMap::new();
    for whole in 0..=18 {
        let (phases, shares) = (tables(3, whole), tables(2, whole));
        for phase in &phases {
            for share in &shares {
                let told = (alone(whole, SMALL), apart(phase, SMALL), apart(share, SMALL));
                let (one, other) = alike.entry(told).or_default();
                one.push(phase.clone());
                other.push(share.clone());
            }
        }
    }
    for ((whole, phases, shares), (one, other)) in alike {
        assert!(!is_known(&phases, &one, SMALL), "{whole:?} {phases:?} {shares:?}");
        assert!(!is_known(&shares, &other, SMALL), "{whole:?} {phases:?} {shares:?}");
    }
}

#[test]
fn a_number_below_that_could_be_reckoned_back_is_not_told_at_all() {
    let rule = Disclosure::default();
    assert_eq!(apart(&[12, 30, 41], rule), [Told::About(10), Told::About(30), Told::About(40)]);
    assert_eq!(apart(&[3, 30, 41], rule), [Told::Below, Told::Hidden, Told::About(40)]);
    // With one that is as large as the whole, the other can only be nothing.
    assert_eq!(apart(&[0, 10], rule), [Told::Hidden, Told::Hidden]);
    assert_eq!(together(&[4, 25, 38], 40, rule), [Told::Below, Told::About(25), Told::Hidden]);
    assert_eq!(together(&[4, 12], 19, rule), [Told::Hidden, Told::Hidden]);
}

#[test]
fn a_rule_that_hides_nobody_is_not_careful() {
    assert!(Disclosure::default().is_careful());
    let rule = |below, round_to, percent_from| Disclosure { below, round_to, percent_from };
    assert!(rule(5, 5, 10).is_careful());
    for careless in [rule(4, 2, 100), rule(10, 1, 100), rule(10, 3, 100), rule(10, 5, 19)] {
        assert!(!careless.is_careful(), "{careless:?}");
    }
}
