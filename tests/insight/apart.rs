//! Two files about different times: why what leaves a vault is of whole years, and that of
//! those nothing can be reckoned of who came or went. Whoever reads them may know how this
//! works, and both exact wholes.

use std::collections::{BTreeMap, BTreeSet};

use casuskompas::guidance::Disclosure;
use casuskompas::insight::Period;
use casuskompas::insight::disclosed::{Told, alone, apart};
use chrono::Days;

use super::day;

/// Small enough to try everything.
const SMALL: Disclosure = Disclosure { below: 4, round_to: 2, percent_from: 8 };

type Table = Vec<usize>;

/// Every table of so many numbers of at most these.
fn below(most: &[usize]) -> Vec<Table> {
    most.iter().fold(vec![Vec::new()], |tables, most| {
        let longer =
            |table: Table| (0..=*most).map(move |next| [table.clone(), vec![next]].concat());
        tables.into_iter().flat_map(longer).collect()
    })
}

/// Every table of so many numbers that make up at most a whole.
fn tables(cells: usize, whole: usize) -> Vec<Table> {
    let all = below(&vec![whole; cells]).into_iter();
    all.filter(|table| table.iter().sum::<usize>() <= whole).collect()
}

fn sum(one: &[usize], other: &[usize]) -> Table {
    one.iter().zip(other).map(|(one, other)| one + other).collect()
}

/// What somebody reads of two times: each told, with its whole as told or exact.
type Read = (Vec<Told>, Vec<Told>, [Told; 2], Option<[usize; 2]>);

fn read(one: &[usize], other: &[usize], knows_wholes: bool) -> Read {
    let wholes = [one, other].map(|table| table.iter().sum::<usize>());
    let told = wholes.map(|whole| alone(whole, SMALL));
    (apart(one, SMALL), apart(other, SMALL), told, knows_wholes.then_some(wholes))
}

/// The small numbers of some groups that are certain, although somebody may be in them.
fn known(groups: &[Table]) -> bool {
    let cells = groups[0].len();
    let somebody = groups.iter().any(|group| group.iter().sum::<usize>() > 0);
    (0..cells).any(|cell| {
        let values: BTreeSet<usize> = groups.iter().map(|group| group[cell]).collect();
        somebody && values.len() == 1 && values.first().is_some_and(|one| *one < SMALL.below)
    })
}

/// Of a quarter and the year around it, the cases of the rest of the year are a group of
/// which a small number is certain.
#[test]
fn two_times_that_lie_in_each_other_would_tell() {
    let mut alike: BTreeMap<Read, Vec<Table>> = BTreeMap::new();
    for year in tables(2, 16) {
        for quarter in below(&year) {
            let rest = year.iter().zip(&quarter).map(|(year, quarter)| year - quarter).collect();
            alike.entry(read(&year, &quarter, false)).or_default().push(rest);
        }
    }
    // Of wholes that are told as more than was tried, other tables could tell the same.
    let tried = |told: &Told| !matches!(told, Told::About(about) if *about > 14);
    let sure = alike.iter().filter(|((_, _, wholes, _), _)| wholes.iter().all(tried));
    assert!(sure.filter(|(_, rests)| known(rests)).count() > 0);
}

/// Who ran in both, who only before and who only after: any of them can be anything.
fn hold(cells: usize, whole: usize, knows_wholes: bool) {
    let mut alike: BTreeMap<Read, [Vec<Table>; 3]> = BTreeMap::new();
    for one in tables(cells, whole) {
        for stayed in below(&one) {
            let went: Table = one.iter().zip(&stayed).map(|(one, stayed)| one - stayed).collect();
            for came in tables(cells, whole - stayed.iter().sum::<usize>()) {
                let groups =
                    alike.entry(read(&one, &sum(&stayed, &came), knows_wholes)).or_default();
                let [before, both, after] = groups;
                before.push(went.clone());
                both.push(stayed.clone());
                after.push(came);
            }
        }
    }
    let most = whole - SMALL.round_to;
    let tried = |told: &Told| !matches!(told, Told::About(about) if *about > most);
    for ((one, other, wholes, exact), groups) in alike {
        if exact.is_some() || wholes.iter().all(tried) {
            for group in &groups {
                assert!(!known(group), "{one:?} and {other:?} of {wholes:?} {exact:?}");
            }
        }
    }
}

#[test]
fn two_times_that_lie_apart_tell_nothing_of_who_came_or_went() {
    for knows_wholes in [false, true] {
        hold(2, 11, knows_wholes);
        hold(3, 7, knows_wholes);
    }
}

#[test]
fn whatever_the_day_what_leaves_is_of_one_whole_year_that_is_over() {
    let days = (0..1500).map(|count| day("2025-06-01") + Days::new(count));
    let mut last: Option<Period> = None;
    for today in days {
        let now = Period::year_over(today).unwrap();
        assert!(now.last < today);
        assert_eq!(now.first.unwrap().format("%m-%d").to_string(), "01-01");
        assert_eq!(now.last.format("%m-%d").to_string(), "12-31");
        let apart = |before: Period| now == before || before.last < now.first.unwrap();
        assert!(last.is_none_or(apart), "{today}");
        last = Some(now);
    }
    assert_eq!(last.unwrap().last, day("2028-12-31"));
}
