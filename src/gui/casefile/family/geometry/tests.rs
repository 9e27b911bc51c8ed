//! Nobody covers anybody, whatever the family.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

fn family(counts: [usize; 4]) -> Vec<Standing> {
    let mut people = Vec::new();
    for (place, count) in Place::ALL.into_iter().zip(counts) {
        for number in 0..count {
            people.push(Standing {
                id: PersonId(people.len() as u32 + 1),
                place,
                name: format!("Persoon {number}"),
            });
        }
    }
    people
}

fn every_family(mut check: impl FnMut([usize; 4])) {
    let some = [0, 1, 2, 4, 6];
    for number in 0..5_usize.pow(4) {
        check([1, 5, 25, 125].map(|step| some[number / step % 5]));
    }
}

#[test]
fn discs_never_touch_with_up_to_six_in_each_ring() {
    for side in [230.0, 289.0, 420.0] {
        every_family(|counts| {
            let discs = arrange(&family(counts), side).discs;
            for (number, one) in discs.iter().enumerate() {
                for other in &discs[..number] {
                    let between = one.centre.distance(other.centre);
                    assert!(
                        between >= one.radius + other.radius,
                        "{counts:?} at {side}: {one:?} and {other:?}"
                    );
                }
            }
        });
    }
}

#[test]
fn everybody_stands_whole_inside_the_drawing_and_can_be_read() {
    every_family(|counts| {
        let arrangement = arrange(&family(counts), 289.0);
        let sheet = Rectangle::with_size(Size::new(289.0, 289.0));
        for disc in &arrangement.discs {
            assert!(bounds(disc).is_within(&sheet), "{counts:?}: {disc:?}");
            assert!(disc.name.is_within(&sheet), "{counts:?}: {disc:?}");
            assert!(disc.radius >= 9.0, "{counts:?}: {disc:?}");
        }
    });
}

#[test]
fn people_stand_in_their_own_ring_with_children_in_the_middle() {
    every_family(|counts| {
        let plan = arrange(&family(counts), 320.0);
        for disc in &plan.discs {
            let ring = disc.place as usize;
            let from = plan.centre.distance(disc.centre);
            assert!(from < plan.rings[ring], "{counts:?}: {disc:?}");
            assert!(ring == 0 || from > plan.rings[ring - 1] - 8.0, "{disc:?}");
        }
    });
}

#[test]
fn names_of_a_usual_family_stay_apart() {
    for side in [289.0, 420.0] {
        let discs = arrange(&family([2, 2, 2, 4]), side).discs;
        for (number, one) in discs.iter().enumerate() {
            for other in &discs[..number] {
                assert!(covered(one, other) < 1.0, "{side}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn a_crowd_still_keeps_apart() {
    let discs = arrange(&family([12, 14, 18, 25]), 300.0).discs;
    for (number, one) in discs.iter().enumerate() {
        for other in &discs[..number] {
            assert!(one.centre.distance(other.centre) >= one.radius + other.radius);
        }
    }
}

#[test]
fn a_point_finds_who_stands_there() {
    let plan = arrange(&family([1, 2, 0, 3]), 320.0);
    for disc in &plan.discs {
        assert_eq!(plan.at(disc.centre), Some(disc.id));
        assert_eq!(plan.disc(disc.id), Some(disc));
    }
    assert_eq!(plan.at(Point::new(2.0, 2.0)), None);
}

#[test]
fn long_names_break_between_words() {
    assert_eq!(lines("Tom"), ["Tom"]);
    assert_eq!(lines("Buren van nummer 12"), ["Buren van", "nummer 12"]);
    assert_eq!(lines("Ambulantbegeleider"), ["Ambulantbeg…"]);
    assert_eq!(lines("een twee drie vier vijf zes"), ["een twee", "drie vier…"]);
    assert!(lines("  ").is_empty());
    // Accents, skin colours and families of signs stay with their character.
    assert_eq!(lines("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}").len(), 1);
    let flags = "🇳🇱".repeat(7);
    assert_eq!(lines(&flags), [format!("{}…", "🇳🇱".repeat(5))]);
    assert_eq!(lines("王王王王王王王"), ["王王王王王…"]);
}
