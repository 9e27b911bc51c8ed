//! Drawings: what is drawn is told in words as well, and all of it has a place.

use casuskompas::case::{Case, DocumentKind, Person, PersonId, Place};
use casuskompas::documents::{Audience, Block, Drawing, Form, Line, Paper, typeset};
use casuskompas::redaction::Reader;

use super::made::{make, paper};
use crate::support::{family, pdf};

/// Every drawing with its words.
fn drawings(paper: &Paper) -> Vec<(&str, &Drawing)> {
    let drawn = paper.blocks.iter().filter_map(|block| match block {
        Block::Drawing { alt, drawing } => Some((alt.as_str(), drawing)),
        _ => None,
    });
    drawn.collect()
}

fn handover(case: &Case) -> Paper {
    make(case, DocumentKind::Overdracht, &Reader::Archive, false).unwrap()
}

#[test]
fn everybody_in_the_circle_has_a_place_of_their_own_and_stands_in_the_words() {
    let paper = handover(&family("Gezin Esdoorn"));
    let drawn = drawings(&paper);
    let found = drawn.iter().find_map(|(alt, drawing)| match drawing {
        Drawing::Circle { people, ties, legend } => Some((alt, people, ties, legend)),
        _ => None,
    });
    let (alt, people, ties, legend) = found.unwrap();
    for (at, one) in people.iter().enumerate() {
        assert!(one.x <= 1000 && one.y <= 1000 && alt.contains(&one.name), "{one:?} in {alt}");
        let apart = people[..at]
            .iter()
            .all(|other| one.x.abs_diff(other.x) > 60 || one.y.abs_diff(other.y) > 60);
        assert!(apart, "{one:?}");
    }
    assert!(ties.iter().all(|tie| tie.from.max(tie.to) < people.len()));
    // One controls the other: told, drawn with a point, and explained.
    assert!(alt.contains("Ruben controleert Eva."), "{alt}");
    assert!(ties.iter().any(|tie| tie.line == Line::Arrow));
    assert!(legend.iter().any(|(line, words)| *line == Line::Arrow && words == "controle"));
}

#[test]
fn the_line_of_time_and_the_scores_say_the_same_as_the_case() {
    let case = family("Gezin Esdoorn");
    let paper = handover(&case);
    let mut seen = 0;
    for (alt, drawing) in drawings(&paper) {
        match drawing {
            Drawing::Timeline { ticks, lanes } => {
                let days = case.incidents.iter().filter(|one| one.on.is_some()).count();
                let violence = lanes.iter().find(|lane| lane.name == "Incidenten").unwrap();
                assert_eq!(violence.marks.len(), days);
                let marks = lanes.iter().flat_map(|lane| &lane.marks);
                assert!(marks.clone().all(|one| one.from <= one.until && one.until <= 1000));
                assert_eq!(marks.map(|one| one.from).min(), Some(0));
                assert!(ticks.is_sorted_by_key(|tick| tick.at), "{ticks:?}");
                assert!(alt.contains("Incidenten: ") && alt.contains("AVE-besluit: AVE "), "{alt}");
            }
            Drawing::Scores { rows } => {
                let newest = case.newest_scores().filter_map(|(_, score)| score);
                let values: Vec<u8> = newest.map(|one| one.score.value()).collect();
                assert_eq!(rows.iter().map(|row| row.newest).collect::<Vec<_>>(), values);
                assert!(
                    rows.iter()
                        .all(|row| { alt.contains(&format!("{}: {}, op ", row.name, row.newest)) })
                );
            }
            Drawing::Circle { .. } | Drawing::Bars { .. } => {}
        }
        seen += 1;
    }
    assert_eq!(seen, 3);
}

/// More people than can be read are told, not drawn.
#[test]
fn what_cannot_be_read_is_not_drawn() {
    let mut case = family("Gezin Esdoorn");
    for at in 0..11 {
        case.family.people.push(Person {
            id: PersonId(100 + at),
            name: format!("Buur {at}"),
            place: Place::Network,
            ..Person::default()
        });
    }
    let paper = handover(&case);
    let all = drawings(&paper);
    assert!(all.iter().all(|(_, drawing)| !matches!(drawing, Drawing::Circle { .. })));
    assert!(paper.plain().contains("Buur 10"));
}

#[test]
fn a_drawing_is_a_figure_with_words_and_a_picture_is_only_decoration() {
    if pdf::unread() {
        return;
    }
    let file = typeset(&handover(&family("Gezin Esdoorn"))).unwrap().pdf().unwrap();
    assert_eq!(pdf::structure(&file).matches("Figure").count(), 3);
    let child = paper(DocumentKind::Kinderblad, Audience::Child);
    assert!(child.blocks.iter().any(|one| matches!(one, Block::Pictured { .. })));
    let file = typeset(&child).unwrap().pdf().unwrap();
    assert!(!pdf::structure(&file).contains("Figure"));
}

/// What is told as well goes before a second page comes.
#[test]
fn on_one_page_drawings_make_room_for_words() {
    let words = "Oma kijkt elke dag of het gaat. ".repeat(4);
    let drawing = handover(&family("Gezin Esdoorn"));
    let drawing = drawing.blocks.iter().filter(|one| matches!(one, Block::Drawing { .. }));
    let drawing: Vec<Block> = drawing.cloned().collect();
    let of = |count: usize| {
        let told = std::iter::repeat_n(Block::words(words.clone()), count);
        let blocks = drawing.iter().cloned().chain(told).collect();
        typeset(&Paper { form: Form::OnePage, blocks, ..Paper::default() }).unwrap()
    };
    let figures = |count| pdf::structure(&of(count).pdf().unwrap()).matches("Figure").count();
    if pdf::unread() {
        return;
    }
    assert_eq!((of(2).pages(), figures(2)), (1, drawing.len()));
    // Four lines more are less than the drawings take, so one of these fits without them.
    let fits = (28..64).step_by(4).find(|count| figures(*count) == 0);
    assert_eq!(fits.map(|count| of(count).pages()), Some(1));
}
