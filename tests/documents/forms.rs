//! What is copied into the form of a receiver.

use casuskompas::case::{Answer, Case, DocumentKind, PersonId};
use casuskompas::documents::Refusal;
use casuskompas::guidance::{FormGuide, Guidance};
use casuskompas::redaction::Reader;

use super::made::{GUIDANCE, form, make};
use crate::support::family;

const FOR: [(DocumentKind, &str); 5] = [
    (DocumentKind::Melding, "veilig-thuis"),
    (DocumentKind::AanvraagVeiligheidshuis, "zorg-en-veiligheidshuis"),
    (DocumentKind::AanvraagJeugdbeschermingstafel, "jeugdbeschermingstafel"),
    (DocumentKind::AanvraagRaad, "raad"),
    (DocumentKind::AanvraagExpertteam, "expertteam"),
];

fn receiver(id: &str) -> Reader {
    Reader::outside(id).unwrap()
}

#[test]
fn sections_come_in_the_order_of_the_form_with_what_the_document_says() {
    let case = family("Gezin Esdoorn");
    assert_eq!(FOR.map(|(kind, _)| kind), FormGuide::KINDS);
    for (kind, id) in FOR {
        let sections = form(&case, kind, &receiver(id)).unwrap();
        let guide = GUIDANCE.form(kind, &GUIDANCE.regions()[0]).unwrap();
        let titles: Vec<&str> = guide.sections.iter().map(|one| one.title.as_str()).collect();
        assert_eq!(sections.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), titles);
        let paper = make(&case, kind, &receiver(id), false).unwrap().plain();
        let mut from = 0;
        for section in &sections {
            let place = paper[from..].find(&section.title);
            from += place.unwrap_or_else(|| panic!("{kind:?}: {} in\n{paper}", section.title));
            for line in section.words.lines().filter(|line| !line.ends_with(':')) {
                assert!(paper.contains(line), "{line} in\n{paper}");
            }
            for missing in &section.missing {
                assert!(paper.contains(missing.as_str()), "{missing} in\n{paper}");
            }
        }
        // Without consent there may be little, but never nothing by law.
        let filled = sections.iter().filter(|one| !one.words.is_empty()).count();
        assert!(filled >= 2, "{kind:?}: {filled}");
    }
}

#[test]
fn a_report_holds_who_what_and_when_as_plain_text() {
    let sections = form(&family("Gezin Esdoorn"), DocumentKind::Melding, &receiver("veilig-thuis"));
    let sections = sections.unwrap();
    let of = |title: &str| sections.iter().find(|one| one.title == title).unwrap();
    let who = &of("Betrokkenen").words;
    for words in ["Eva", "Ruben", "Bram", "Rol: "] {
        assert!(who.contains(words), "{words} in\n{who}");
    }
    let what = &of("Melding").words;
    assert!(what.contains("Wat is er gezien, gehoord of gezegd:\n"), "{what}");
    assert!(what.contains("; Datum: "), "{what}");
    // Nothing that only a page knows.
    assert!(sections.iter().all(|one| !one.words.contains(['#', '*', '\u{200b}'])));
}

#[test]
fn what_the_case_lacks_is_named_and_not_copied() {
    let mut case = family("Gezin Esdoorn");
    let bram = case.family.people.iter_mut().find(|one| one.name == "Bram").unwrap();
    bram.born = None;
    let eva = case.family.person_mut(PersonId(3)).unwrap();
    eva.custody = Answer::Unknown;
    case.incidents.iter_mut().for_each(|one| one.on = None);
    let sections = form(&case, DocumentKind::Melding, &receiver("veilig-thuis")).unwrap();
    let missing: Vec<&str> =
        sections.iter().flat_map(|one| &one.missing).map(String::as_str).collect();
    let days = format!("De datum van {} incidenten.", case.incidents.len());
    for words in ["Geboortedatum of leeftijd van Bram.", "Of Eva gezag heeft.", &days] {
        assert!(missing.contains(&words), "{words} in {missing:?}");
        assert!(sections.iter().all(|one| !one.words.contains(words)));
    }
    let empty = form(&Case::default(), DocumentKind::Melding, &receiver("veilig-thuis")).unwrap();
    let guide = GUIDANCE.form(DocumentKind::Melding, &GUIDANCE.regions()[0]).unwrap();
    for (section, guide) in empty.iter().zip(&guide.sections) {
        assert_eq!(section.words, "", "{}", section.title);
        let lacks = guide.takes.iter().map(|take| &take.lacks).filter(|words| !words.is_empty());
        assert!(lacks.chain(&guide.by_hand).eq(&section.missing), "{section:?}");
    }
}

/// Where somebody hides is neither copied nor asked for.
#[test]
fn a_secret_place_is_not_asked_for() {
    let mut case = family("Gezin Esdoorn");
    let eva = case.family.person_mut(PersonId(3)).unwrap();
    (eva.secret_address, eva.household) = (true, "Schuilplaats 12".to_owned());
    for (kind, id) in FOR {
        for section in form(&case, kind, &receiver(id)).unwrap() {
            let all = format!("{section:?}").to_lowercase();
            let asked = section.missing.iter().any(|one| one.contains("woon"));
            assert!(!all.contains("schuilplaats") && !asked, "{all}");
        }
    }
}

#[test]
fn without_a_form_or_for_another_reader_it_is_refused() {
    let case = family("Gezin Esdoorn");
    for kind in DocumentKind::ALL {
        let is_form = FormGuide::KINDS.contains(&kind);
        let other = form(&case, kind, &receiver("school"));
        match other.unwrap_err() {
            Refusal::NoForm(one) => assert!(one == kind && !is_form),
            refusal => {
                assert!(is_form && matches!(refusal, Refusal::NotMeantFor(..)), "{refusal:?}");
            }
        }
    }
    let words = Refusal::NoForm(DocumentKind::Inzage).words();
    assert!(words.contains(&DocumentKind::Melding.called()), "{words}");
}

#[test]
fn a_region_can_have_a_form_of_its_own() {
    let own = "forms/melding-oost.ron";
    let usual = Guidance::sources().iter().find(|(name, _)| *name == "forms/veilig-thuis.ron");
    let text = usual.unwrap().1.replacen(
        "kind: Melding,",
        "kind: Melding, regions: [\"noord-oost-gelderland\"],",
        1,
    );
    let text = text.replacen("Meldformulier voor professionals", "Formulier van Oost", 1);
    let mut sources = Guidance::sources().to_vec();
    sources.push((own, &text));
    let guidance = Guidance::from_sources(&sources).unwrap();
    let name = |region: &str| {
        let region = guidance.region(region).unwrap();
        guidance.form(DocumentKind::Melding, region).unwrap().name.clone()
    };
    assert_eq!(name("noord-oost-gelderland"), "Formulier van Oost");
    assert_eq!(name("nl"), "Meldformulier voor professionals");
    sources.push(("forms/nog-een.ron", &text));
    let faults = Guidance::from_sources(&sources).unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults.iter().all(|one| one.what.contains("noord-oost-gelderland")), "{faults:?}");
}
