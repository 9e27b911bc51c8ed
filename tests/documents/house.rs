//! The house style of a region on the pages that come out.

use casuskompas::case::DocumentKind;
use casuskompas::documents::{self, Order, Paper, typeset};
use casuskompas::guidance::{HouseStyle, Region};
use casuskompas::redaction::{Reader, Shown};

use super::made::{GUIDANCE, today};
use crate::guidance::house::{LEAF, drawing, house, picture};
use crate::support::{family, pdf};

fn paper(house: Option<HouseStyle>) -> Paper {
    let region = Region { house, ..GUIDANCE.regions()[0].clone() };
    let kind = DocumentKind::Overdracht;
    let (on, grounds) = (today(), &[]);
    let order = Order { kind, large: false, on, guidance: &GUIDANCE, region: &region, grounds };
    let shown = Shown::of(&family("Gezin Linde"), &Reader::Archive, on);
    documents::make(&order, &shown).unwrap()
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
