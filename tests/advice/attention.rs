//! What asks for attention, how soon, and whether violence came back.

use casuskompas::advice::attention::{Urgency, order, recurs};
use casuskompas::case::{Ave, Summary};
use casuskompas::demo::families;
use chrono::{Days, NaiveDate};

fn today() -> NaiveDate {
    "2026-11-19".parse().unwrap()
}

fn summary(name: &str) -> Summary {
    let all = families(today());
    Summary::of(all.iter().find(|case| case.name == name).unwrap())
}

#[test]
fn a_day_is_late_today_soon_this_week_or_later() {
    let of = |days: i64| Urgency::of(today() + chrono::TimeDelta::days(days), today());
    assert_eq!([of(-3), of(0), of(2)], [Urgency::Late(3), Urgency::Today, Urgency::Soon(2)]);
    assert_eq!([of(3), of(7), of(8)], [Urgency::ThisWeek, Urgency::ThisWeek, Urgency::Later]);
    assert!(of(7).is_near() && !of(8).is_near());
    assert!(of(2).is_marked() && !of(3).is_marked());
}

#[test]
fn the_soonest_comes_first_then_the_highest_level_and_closed_cases_last() {
    let soon = summary("Gezin Linde");
    let mut higher = soon.clone();
    higher.ave = Some(Ave::Four);
    assert!(order(&higher) < order(&soon));
    let mut closed = higher.clone();
    closed.closed_on = Some(today());
    assert!(order(&soon) < order(&closed));
}

#[test]
fn violence_recurs_when_it_comes_back_after_a_safe_time() {
    let mut one = summary("Gezin Linde");
    one.incidents = vec![today(), today() + Days::new(90)];
    assert!(recurs(&one, 90) && !recurs(&one, 91));
    one.incidents.truncate(1);
    assert!(!recurs(&one, 1));
}
