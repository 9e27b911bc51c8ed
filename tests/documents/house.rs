//! The house style of a region on the pages that come out.

use casuskompas::case::{Case, DocumentKind};
use casuskompas::documents::{self, Order, Paper, Refusal, typeset};
use casuskompas::guidance::{HouseStyle, Region};
use casuskompas::redaction::{Reader, Shown};

use super::accessible::keep;
use super::made::{GUIDANCE, reader, today};
use super::page_ends::{faults, pages};
use crate::guidance::house::{LEAF, drawing, house, picture};
use crate::support::{family, pdf};

fn paper(house: Option<HouseStyle>) -> Paper {
    let kind = DocumentKind::Overdracht;
    styled(house, kind, false, &family("Gezin Linde"), &Reader::Archive).unwrap()
}

fn styled(
    house: Option<HouseStyle>,
    kind: DocumentKind,
    large: bool,
    case: &Case,
    reader: &Reader,
) -> Result<Paper, Refusal> {
    let region = Region { house, ..GUIDANCE.regions()[0].clone() };
    let (on, grounds) = (today(), &[]);
    let order = Order { kind, large, on, guidance: &GUIDANCE, region: &region, grounds };
    documents::make(&order, &Shown::of(case, reader, on))
}

fn first_page(paper: &Paper) -> Vec<u8> {
    typeset(paper).unwrap().pixels(0, 400.0).unwrap().rgba
}

#[test]
fn its_name_logo_and_colour_stand_at_the_head() {
    let usual = paper(None);
    assert!(!usual.plain().contains("Elzenland"));
    let mut pages = vec![first_page(&usual)];
    for style in ["", "colour: \"#8c1c3c\",", &drawing(LEAF), &picture(60, 20)] {
        let paper = paper(Some(house(style)));
        assert!(paper.plain().starts_with("Wijkteams Elzenland\n"), "{}", paper.plain());
        let page = first_page(&paper);
        assert!(pages.iter().all(|other| *other != page), "{style:.40} shows nothing");
        pages.push(page);
        let file = typeset(&paper).unwrap().pdf().unwrap();
        if !pdf::unread() {
            let text = pdf::text(&file);
            assert!(text.trim_start().starts_with("Wijkteams Elzenland"), "{text:.200}");
        }
        let word = documents::word(&paper).unwrap();
        assert!(word.starts_with(b"PK"));
    }
}

/// With a logo and a colour every kind is still a document that can be read aloud, in
/// both sizes, and ends as well as without.
#[test]
fn every_kind_has_room_for_a_house_style() {
    let (case, mut made) = (family("Gezin Esdoorn"), 0);
    for (kind, large) in DocumentKind::ALL.into_iter().flat_map(|it| [(it, false), (it, true)]) {
        let reader = reader(&case, kind.audiences()[0]).unwrap();
        let style = house(&format!("colour: \"#8c1c3c\", {}", drawing(LEAF)));
        let Ok(paper) = styled(Some(style), kind, large, &case, &reader) else {
            continue;
        };
        made += 1;
        let file = typeset(&paper).unwrap().pdf().unwrap();
        keep(&format!("huisstijl-{}-{large}", kind.id()), &file);
        if !pdf::unread() {
            let faults = faults(&paper, &pages(&paper, &file));
            assert!(faults.is_empty(), "{}, {large}: {faults:#?}", kind.id());
        }
    }
    assert!(made > 20, "{made}");
}
