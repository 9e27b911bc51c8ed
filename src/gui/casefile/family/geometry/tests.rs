//! No name crosses a disc or a name, whatever the family.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use super::*;

/// About as wide as words are: signs of East Asia and pictures are wider.
pub(super) fn roughly(words: &str) -> f32 {
    let wide =
        |sign: &str| matches!(sign.chars().next(), Some('\u{2e80}'..='\u{d7ff}' | '\u{1f000}'..));
    words.graphemes(true).map(|sign| if wide(sign) { 1.16 } else { 0.58 }).sum()
}

fn group(place: Place, count: usize) -> String {
    format!("{count} mensen in {place:?}")
}

fn family(counts: [usize; 4], name: impl Fn(usize) -> String) -> Vec<Standing> {
    let mut people = Vec::new();
    for (place, count) in Place::ALL.into_iter().zip(counts) {
        for _ in 0..count {
            let number = people.len();
            people.push(Standing::one(PersonId(number as u32 + 1), place, name(number)));
        }
    }
    people
}

fn named(counts: [usize; 4]) -> Vec<Standing> {
    let names =
        ["Julia 10", "Tom 8", "Moeder Chantal", "Stiefvader Ricardo", "Oma", "Samantha-Joy 4"];
    family(counts, |number| names[number % names.len()].to_owned())
}

/// What must hold in every drawing.
fn check(arranged: &Arrangement, side: f32) -> Result<(), TestCaseError> {
    let sheet = Rectangle::with_size(Size::new(side, side));
    for (number, one) in arranged.discs.iter().enumerate() {
        prop_assert!(
            bounds(one).is_within(&sheet) && one.name.is_within(&sheet),
            "outside: {one:?}"
        );
        for ring in &arranged.ring_names {
            prop_assert!(overlap(*ring, one.name) <= 0.0, "{one:?} on the name of a ring");
            prop_assert!(overlap(*ring, bounds(one)) <= 0.0, "{one:?} on the name of a ring");
        }
        for other in &arranged.discs[..number] {
            let between = one.centre.distance(other.centre);
            prop_assert!(between >= one.radius + other.radius, "{one:?} and {other:?}");
            prop_assert!(overlap(one.name, other.name) <= 0.0, "{one:?} and {other:?}");
            prop_assert!(overlap(one.name, bounds(other)) <= 0.0, "{one:?} and {other:?}");
            prop_assert!(overlap(bounds(one), other.name) <= 0.0, "{one:?} and {other:?}");
        }
        let far = one.centre.distance(arranged.centre) > arranged.rings[0];
        prop_assert_eq!(far, !one.place.is_family(), "{:?} stands on the wrong side", one);
    }
    Ok(())
}

fn are_named(arranged: &Arrangement) -> bool {
    arranged.discs.iter().all(|disc| !disc.lines.is_empty())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_crosses_a_disc_or_a_name_in_any_family(
        counts in [0_usize..9, 0_usize..6, 0_usize..8, 0_usize..9],
        names in prop::collection::vec("[A-Za-zéü王🇳-]{0,14}( [a-zA-Z]{1,12}){0,2}", 1..8),
        side in prop::sample::select(&[290.0_f32, 420.0, 460.0, 560.0][..]),
    ) {
        let people = family(counts, |number| names[number % names.len()].clone());
        let people = folded(people, None, None, group);
        let arranged = arrange(&people, side, roughly);
        prop_assert_eq!(arranged.discs.len(), people.len());
        check(&arranged, side)?;
        prop_assert_eq!(arranged, arrange(&people, side, roughly));
    }

    #[test]
    fn a_crowd_stands_in_groups_that_unfold(
        counts in [0_usize..40, 0_usize..30, 0_usize..40, 0_usize..60],
        place in prop::sample::select(&Place::ALL[..]),
        number in 0_usize..3,
        chosen in 1_u32..90,
    ) {
        let people = named(counts);
        let open = Some(Group { place, number });
        let shown = folded(people.clone(), open, Some(PersonId(chosen)), group);
        let mut members: Vec<PersonId> = shown.iter().flat_map(|who| who.members.clone()).collect();
        members.sort();
        members.dedup();
        prop_assert_eq!(members.len(), people.len(), "nobody is left out or stands twice");
        if people.iter().any(|who| who.who == Who::One(PersonId(chosen))) {
            prop_assert!(shown.iter().any(|who| who.who == Who::One(PersonId(chosen))));
        }
        prop_assert!(!shown.iter().any(|who| Some(who.who) == open.map(Who::Group)));
        check(&arrange(&shown, 460.0, roughly), 460.0)?;
    }
}

#[test]
fn twenty_people_stand_calmly() {
    for counts in [[5, 3, 5, 7], [7, 3, 4, 6], [2, 4, 6, 8], [0, 2, 9, 9], [10, 2, 4, 4]] {
        let arranged = arrange(&named(counts), 440.0, roughly);
        assert!(are_named(&arranged), "{counts:?}");
        assert!(arranged.discs[0].radius >= 11.0, "{counts:?}: {}", arranged.discs[0].radius);
    }
}

#[test]
fn thirty_people_stand_with_their_names() {
    for counts in [[14, 6, 4, 6], [6, 4, 10, 10], [3, 2, 5, 20], [0, 30, 0, 0], [20, 2, 4, 4]] {
        let people = folded(named(counts), None, None, group);
        assert_eq!(people.len(), 30, "{counts:?}");
        let arranged = arrange(&people, 440.0, roughly);
        assert!(are_named(&arranged), "{counts:?}");
        check(&arranged, 440.0).unwrap();
    }
}

#[test]
fn sixty_people_stand_as_groups_with_their_names() {
    for counts in [[10, 6, 24, 20], [30, 10, 10, 10], [15, 15, 15, 15], [0, 60, 0, 0]] {
        for open in [None, Some(Place::Child), Some(Place::Professional)] {
            let open = open.map(|place| Group { place, number: 0 });
            let people = folded(named(counts), open, None, group);
            let arranged = arrange(&people, 440.0, roughly);
            assert!(are_named(&arranged), "{counts:?} {open:?} {}", people.len());
            check(&arranged, 440.0).unwrap();
        }
    }
}

#[test]
fn somebody_in_a_group_is_found_on_its_disc() {
    let people = folded(named([2, 2, 40, 0]), None, None, group);
    let arranged = arrange(&people, 440.0, roughly);
    let disc = arranged.disc(PersonId(30)).unwrap();
    assert!(matches!(disc.who, Who::Group(Group { place: Place::Network, .. })));
    assert_eq!(arranged.at(disc.centre), Some(disc.who));
}

#[test]
fn a_point_finds_who_stands_there() {
    let plan = arrange(&named([1, 2, 0, 3]), 320.0, roughly);
    for disc in &plan.discs {
        assert_eq!(plan.at(disc.centre), Some(disc.who));
        assert_eq!(plan.disc_of(disc.who), Some(disc));
    }
    assert_eq!(plan.at(Point::new(2.0, 2.0)), None);
}

#[test]
fn two_adults_without_children_stand_beside_each_other_in_the_middle() {
    let plan = arrange(&named([0, 2, 1, 0]), 440.0, roughly);
    let (one, other) = (&plan.discs[0], &plan.discs[1]);
    assert_eq!(one.centre.y, other.centre.y);
    assert!((f32::midpoint(one.centre.x, other.centre.x) - plan.centre.x).abs() < 0.01);
    assert!(one.centre.distance(other.centre) >= one.radius * 4.0, "a line fits between them");
    let alone = arrange(&named([0, 1, 1, 2]), 440.0, roughly);
    assert_eq!(alone.discs[0].centre.x, alone.centre.x);
}

#[test]
fn children_stand_above_the_adults() {
    let plan = arrange(&named([3, 2, 2, 2]), 440.0, roughly);
    let lowest = |place| {
        let of = plan.discs.iter().filter(move |disc| disc.place == place);
        of.map(|disc| disc.centre.y).fold(0.0, f32::max)
    };
    assert!(lowest(Place::Child) < lowest(Place::Adult));
    assert!(lowest(Place::Network) < lowest(Place::Professional));
}
