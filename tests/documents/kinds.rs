//! What stands in each kind, and for whom it is made.

use casuskompas::case::{Bijlage, BijlageKind, DocumentKind, Purpose};
use casuskompas::documents::{Audience, Refusal, typeset};
use casuskompas::redaction::Reader;

use super::made::{make, paper, reader};
use crate::support::{family, pdf};

#[test]
fn a_kind_is_refused_to_whom_it_is_not_meant_for_and_says_why() {
    let case = family("Gezin Esdoorn");
    for kind in DocumentKind::ALL {
        for audience in Audience::ALL {
            let reader = reader(&case, audience).unwrap_or_else(|| panic!("no {audience:?}"));
            let made = make(&case, kind, &reader, false);
            let refused = Refusal::NotMeantFor(kind, audience);
            assert_eq!(made.as_ref().err() == Some(&refused), !kind.is_for(audience), "{kind:?}");
            let words = refused.words();
            assert!(words.contains(&kind.called()) && words.contains(&audience.name()), "{words}");
        }
    }
}

#[test]
fn what_a_document_is_made_of_and_lacks_is_named() {
    let empty = casuskompas::case::Case::default();
    for kind in DocumentKind::ALL.into_iter().filter(|kind| kind.is_for(Audience::Archive)) {
        match make(&empty, kind, &Reader::Archive, false) {
            Ok(paper) => assert_eq!(typeset(&paper).unwrap().pages(), 1, "{kind:?}"),
            Err(Refusal::Lacking(lacking)) => {
                assert!(lacking.words().contains("eerst"), "{kind:?}")
            }
            Err(other) => panic!("{kind:?}: {other:?}"),
        }
    }
}

#[test]
fn the_plan_of_a_family_stands_on_paper_as_it_was_established() {
    if pdf::unread() {
        return;
    }
    let made = typeset(&paper(DocumentKind::Veiligheidsplan, Audience::Archive)).unwrap();
    let pdf = made.pdf().unwrap();
    let (text, tags, info) = (pdf::text(&pdf), pdf::structure(&pdf), pdf::info(&pdf));
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let family = family("Gezin Esdoorn");
    let plan = family.plans.iter().find(|plan| plan.is_in_force()).unwrap();
    for agreed in &plan.agreed {
        let what = agreed.what.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.replace("- ", "").contains(&what.replace("- ", "")), "{what} in\n{words}");
    }
    assert!(info.contains("Title:           Veiligheidsplan"), "{info}");
    assert!(info.contains("Tagged:          yes"), "{info}");
    // Each has a plan apart, so what stands in it stands below whose it is.
    let headings = ["H1 \"Veiligheidsplan\"", "H2 \"Plan van Eva\"", "H3 \"Afspraken\""];
    for tag in headings.into_iter().chain(["THead", "/Scope /Column"]) {
        assert!(tags.contains(tag), "{tag} in\n{tags}");
    }
}

#[test]
fn a_page_for_the_fridge_and_the_priorities_keep_to_one_page() {
    for (kind, audience) in [
        (DocumentKind::Koelkastblad, Audience::Adult),
        (DocumentKind::Kinderblad, Audience::Child),
        (DocumentKind::Top3Plan, Audience::Adult),
        (DocumentKind::Verloop, Audience::Colleague),
    ] {
        for case in casuskompas::demo::families(super::made::today()) {
            let Some(reader) = reader(&case, audience) else {
                continue;
            };
            if let Ok(paper) = make(&case, kind, &reader, false) {
                assert_eq!(typeset(&paper).unwrap().pages(), 1, "{kind:?} of {}", case.name);
            }
        }
    }
}

#[test]
fn the_words_are_the_same_as_plain_text() {
    let paper = paper(DocumentKind::Koelkastblad, Audience::Adult);
    let plain = paper.plain();
    assert!(
        plain.starts_with(&paper.about) && plain.contains("Ons plan voor veiligheid"),
        "{plain}"
    );
    assert!(plain.contains("112") && plain.contains("0800-2000"), "{plain}");
}

#[test]
fn a_handover_lists_the_attachments_and_none_where_none_goes_along() {
    let mut case = family("Gezin Berk");
    let letter = Bijlage {
        title: "Brief van school".into(),
        on: Some("2026-11-03".parse().unwrap()),
        received_from: "de juf".into(),
        kind: BijlageKind::Tekst,
        ..Bijlage::default()
    };
    let untitled = Bijlage { kind: BijlageKind::Afbeelding, ..Bijlage::default() };
    for one in [letter, untitled] {
        case.add_bijlage(one);
    }
    let plain = |names| {
        let reader = Reader::Colleague { purpose: Purpose::Copy, names };
        make(&case, DocumentKind::Overdracht, &reader, false).unwrap().plain()
    };
    let (whole, hidden) = (plain(true), plain(false));
    for words in ["Bijlagen", "Brief van school", "3 november 2026", "de juf", "Zonder titel"] {
        assert!(whole.contains(words), "{words} in\n{whole}");
        assert!(!hidden.contains(words), "{words} in\n{hidden}");
    }
}

#[test]
fn a_page_speaks_to_a_child_as_a_child() {
    let case = family("Gezin Esdoorn");
    for (audience, foot) in [
        (Audience::Child, "Dit is van jou."),
        (Audience::Adult, "Dit is van u."),
        (Audience::Colleague, "Vertrouwelijk."),
    ] {
        let reader = reader(&case, audience).unwrap();
        for kind in DocumentKind::ALL.into_iter().filter(|kind| kind.is_for(audience)) {
            if let Ok(paper) = make(&case, kind, &reader, false) {
                assert!(paper.foot.starts_with(foot), "{kind:?} for {audience:?}: {}", paper.foot);
            }
        }
    }
}
