//! What a municipality lays over its region: it adds and renames, it takes nothing away,
//! and whatever is in it, it is answered within a moment.

use casuskompas::advice::{RoleShift, Shift, Side, advise, shift};
use casuskompas::case::{Answer, Ave, AveDecision, Case, Role};
use casuskompas::guidance::{Guidance, GuidanceFault, Layer, Pack};
use casuskompas::naslag::Naslag;
use proptest::prelude::*;

/// A layer of a municipality that does not exist, over Arnhem and the Achterhoek.
pub(crate) const BRONKDAL: &str = r#"(
    id: "bronkdal",
    name: "Gemeente Bronkdal",
    version: "2026-11",
    over: "arnhem-achterhoek",
    sources: ["Werkafspraken Bronkdal 2026"],
    phones: [(name: "Wijkteam Bronkdal", number: "0314-000000", hours: "werkdagen")],
    roles: [(
        levels: [3],
        name: "Breed overleg",
        procesregie: "Procesmanager van Bronkdal",
        breakthrough: "Bel de manager zorg en veiligheid.",
        sources: ["Werkafspraken Bronkdal 2026"],
    )],
    partners: [(
        id: "scheidingspunt", kind: Organisatie, name: "Scheidingspunt Bronkdal",
        does: "Helpt ouders die uit elkaar gaan.",
        when: "Ouders komen er niet uit.",
        helps_with: [Scheiding],
        sources: ["Werkafspraken Bronkdal 2026"],
    )],
    questions: [(list: "meer-hulp-nodig", asks: (
        id: "bronkdal-dier", text: "Wordt een dier in huis mishandeld?", help: "Vraag het de dierenarts.",
        calm: "Er wordt geen dier mishandeld.", raising: Yes, theme: "hulp",
        answered_by: "u", ease: 1, good_for: Days(90),
    ))],
    criteria: [(
        id: "bronkdal-B1", name: "Een dier wordt mishandeld",
        form: Always((level: 3, when: Atom("bronkdal-dier"), reason: "Een dier wordt mishandeld.")),
        sources: ["Werkafspraken Bronkdal 2026"],
    )],
)"#;

fn laid() -> Guidance {
    Guidance::with_layer(BRONKDAL).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn refused(from: &str, to: &str, line_of: &str, words: &str) {
    assert!(BRONKDAL.contains(from), "{from}");
    let text = BRONKDAL.replacen(from, to, 1);
    let faults = Guidance::with_layer(&text).err().unwrap_or_else(|| panic!("{to:.80} is taken"));
    let [fault] = &faults[..] else { panic!("{faults:?}") };
    let line = 1 + text.lines().position(|line| line.contains(line_of)).unwrap();
    assert_eq!((fault.file.as_str(), fault.line), ("gemeente.ron", line), "{fault}");
    assert!(fault.what.contains(words), "{fault}");
    assert!(!fault.mend.is_empty() && !fault.mend.starts_with("guidance-"), "{fault}");
}

#[test]
fn it_lies_over_its_own_region_and_no_other() {
    let (plain, laid) = (Guidance::embedded().unwrap(), laid());
    let region = laid.region("arnhem-achterhoek").unwrap();
    assert_eq!(region.layer().unwrap().code(), "bronkdal 2026-11");
    assert_eq!(region.phones.last().unwrap().name, "Wijkteam Bronkdal");
    assert_eq!(region.phones[0].number, "112", "danger stays first");
    let level = region.level(3).unwrap();
    assert_eq!(
        (level.name.as_str(), level.casusregie.as_str()),
        ("Breed overleg", "Casusregisseur")
    );
    assert_eq!(level.breakthrough.as_deref(), Some("Bel de manager zorg en veiligheid."));
    assert!(region.partners.iter().any(|one| one.id == "scheidingspunt"));
    assert_eq!(region.lacks(), [], "what had nobody has somebody now");
    for other in plain.regions().iter().filter(|one| one.id != region.id) {
        assert_eq!(laid.region(&other.id), Some(other), "{}", other.id);
    }
}

/// What the layer would change in a case.
fn changed(case: &Case) -> Option<Shift> {
    let (plain, laid) = (Guidance::embedded().unwrap(), laid());
    between(case, (&plain, "arnhem-achterhoek"), (&laid, "arnhem-achterhoek"))
}

/// What changes in a case from one method and region to another.
fn between(case: &Case, now: (&Guidance, &str), then: (&Guidance, &str)) -> Option<Shift> {
    let today = "2026-11-19".parse().unwrap();
    let region = |(method, id): (&Guidance, &str)| method.region(id).unwrap().clone();
    let (here, there) = (region(now), region(then));
    let advice = |method: &Guidance, region| advise(case, method, region, today);
    let (now, then) = (advice(now.0, &here), advice(then.0, &there));
    shift(case, Side { advice: &now, region: &here }, Side { advice: &then, region: &there })
}

fn decided(level: Ave) -> AveDecision {
    AveDecision {
        level,
        on: "2026-11-01".parse().unwrap(),
        recorded_at: None,
        by: String::new(),
        consulted: String::new(),
        reason: String::new(),
        departure: String::new(),
        advice: Default::default(),
        down: Default::default(),
    }
}

#[test]
fn who_holds_regie_by_what_was_agreed_is_told_at_the_level_of_the_case() {
    let mut case = Case::default();
    case.decisions.record(decided(Ave::Three));
    let Shift { level, come, gone, roles } = changed(&case).unwrap();
    assert_eq!((level, come, gone), (None, vec![], vec![]));
    let (now, then) = ("Procesregisseur Veiligheidshuis", "Procesmanager van Bronkdal");
    let (now, then) = (now.to_owned(), then.to_owned());
    assert_eq!(roles, [RoleShift { role: Role::Procesregie, now, then }]);
    case.decisions.record(decided(Ave::Two));
    assert_eq!(changed(&case), None, "at AVE 2 nothing was agreed otherwise");
}

/// The layer with a number of its own for Veilig Thuis.
pub(crate) fn with_number(number: &str) -> String {
    let phone = format!("(name: \"Veilig Thuis\", number: \"{number}\", hours: \"altijd\")");
    BRONKDAL.replacen("phones: [", &format!("phones: [{phone}, "), 1)
}

#[test]
fn a_number_in_the_place_of_that_of_the_region_never_stands_alone() {
    let told = |number: &str| {
        let laid = Guidance::with_layer(&with_number(number)).unwrap();
        let region = laid.region("arnhem-achterhoek").unwrap();
        let naslag = Naslag::new(&laid, region);
        let phone = region.phones.iter().find(|one| one.name == "Veilig Thuis").unwrap();
        let article = naslag.article("telefoon").unwrap();
        assert!(format!("{article:?}").contains(&phone.told()), "{article:?}");
        phone.told()
    };
    assert_eq!(told("0900-123"), "0900-123 (van uw gemeente; de regio noemt 0800-2000)");
    assert_eq!(told("0800 20 00"), "0800 20 00", "it is the same number");

    // A partner keeps the number of the region, also where the municipality gives none.
    let partner = |number: &str| {
        let one = "id: \"veilig-thuis\", kind: Organisatie, name: \"Veilig Thuis\",";
        let text = BRONKDAL.replacen(
            "id: \"scheidingspunt\", kind: Organisatie, name: \"Scheidingspunt Bronkdal\",",
            &format!("{one} {number}"),
            1,
        );
        let laid = Guidance::with_layer(&text).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut partners = laid.region("arnhem-achterhoek").unwrap().partners.iter();
        partners.find(|one| one.id == "veilig-thuis").unwrap().told().unwrap()
    };
    assert_eq!(partner(""), "0800-2000");
    assert_eq!(partner("number: \"0800-2000\","), "0800-2000");
    let other = partner("number: \"0314-1\",");
    assert_eq!(other, "0314-1 (van uw gemeente; de regio noemt 0800-2000)");
}

#[test]
fn its_question_is_asked_and_its_criterion_only_raises() {
    let (plain, laid) = (Guidance::embedded().unwrap(), laid());
    let today = "2026-11-19".parse().unwrap();
    let mut case = Case::default();
    let advice = |guidance: &Guidance, case: &Case| {
        advise(case, guidance, guidance.region("arnhem-achterhoek").unwrap(), today)
    };
    case.observations.set(&"bronkdal-dier".into(), Answer::Yes, today);
    let (now, then) = (advice(&plain, &case), advice(&laid, &case));
    assert_eq!((now.level, then.level), (None, Some(Ave::Three)));
    assert_eq!(then.given().layer, "bronkdal 2026-11");
    assert_eq!(
        (now.given().layer.as_str(), now.given().region.as_str()),
        ("", "arnhem-achterhoek")
    );
    let told = changed(&case).unwrap();
    let level = told.level.unwrap();
    assert_eq!((level.now, level.then), (None, Some(Ave::Three)));
    assert_eq!(level.by, ["Een dier wordt mishandeld"]);
    assert_eq!((told.come, told.gone), (vec![], vec![]));
    case.observations.set(&"bronkdal-dier".into(), Answer::No, today);
    assert_eq!(changed(&case), None);
    let asked =
        laid.entries().iter().find(|list| laid.atoms()[list.question].id == "meer-hulp-nodig");
    assert!(asked.unwrap().opens.iter().any(|place| laid.atoms()[*place].id == "bronkdal-dier"));
}

#[test]
fn each_mistake_is_named_with_its_line_and_mend() {
    refused("over: \"arnhem-achterhoek\"", "over: \"atlantis\"", "over:", "‘atlantis’");
    refused("list: \"meer-hulp-nodig\"", "list: \"niets\"", "list:", "‘niets’");
    refused("levels: [3]", "levels: [7]", "levels: [7]", "AVE 7 bestaat niet");
    refused("version: \"2026-11\"", "version: \"\"", "version:", "version is leeg");
    refused("does: \"Helpt ouders die uit elkaar gaan.\"", "does: \"\"", "does:", "does is leeg");
    refused("id: \"bronkdal-B1\"", "id: \"eigen-B1\"", "id: \"eigen-B1\"", "begint niet met");
    refused("number: \"0314-000000\"", "number: \"\"", "number:", "number is leeg");
    refused("    over:", "    colour: \"red\",\n    over:", "colour:", "colour");
    refused("Atom(\"bronkdal-dier\")", "Atom(\"bronkdal-kat\")", "bronkdal-kat", "bronkdal-kat");
    refused(
        "calm: \"Er wordt geen dier mishandeld.\"",
        "calm: \" \"",
        "bronkdal-dier",
        "lager niveau",
    );
}

#[test]
fn a_criterion_that_would_take_too_long_to_weigh_is_refused_at_once() {
    let ids = Guidance::embedded().unwrap();
    let ids = ids.atoms().iter().take(30).map(|atom| format!("Atom(\"{}\")", atom.id));
    let many = ids.collect::<Vec<_>>().join(", ");
    let text = BRONKDAL.replacen(
        "when: Atom(\"bronkdal-dier\")",
        &format!("when: AtLeast(15, [Atom(\"bronkdal-dier\"), {many}])"),
        1,
    );
    let begun = std::time::Instant::now();
    let faults = Guidance::with_layer(&text).unwrap_err();
    assert!(faults[0].what.contains("meer dan 200 manieren"), "{faults:?}");
    assert!(begun.elapsed().as_secs() < 5);
    let large = BRONKDAL.replacen("Helpt ouders", &"a".repeat(Layer::LARGEST), 1);
    assert!(Guidance::with_layer(&large).unwrap_err()[0].what.contains("groter dan 512"));
}

#[test]
fn a_text_is_a_layer_when_it_says_over_what_it_lies() {
    assert!(matches!(Pack::read(BRONKDAL), Ok(Pack::Layer(_))));
    let (_, nl) = Guidance::sources().iter().find(|(name, _)| *name == "regions/nl.ron").unwrap();
    let own = nl.replacen("id: \"nl\"", "id: \"eigen\"", 1);
    assert!(matches!(Pack::read(&own), Ok(Pack::Region(_, id)) if id == "eigen"));
    assert!(Pack::read(nl).is_err(), "there is one with that id");
}

/// Something bounded comes of it, and a fault names a line of the text.
fn is_answered(text: &str) {
    let answered: Result<Guidance, Vec<GuidanceFault>> = Guidance::with_layer(text);
    if let Err(faults) = answered {
        assert!(!faults.is_empty());
        for fault in faults {
            assert!(fault.line >= 1 && fault.line <= text.lines().count().max(1) + 1, "{fault}");
        }
    }
}

#[test]
fn deep_and_wide_texts_are_answered() {
    let deep = "All([".repeat(20_000);
    is_answered(&BRONKDAL.replacen("Atom(\"bronkdal-dier\")", &deep, 1));
    let wide = "Atom(\"bronkdal-dier\"), ".repeat(5_000);
    is_answered(&BRONKDAL.replacen("Atom(\"bronkdal-dier\")", &format!("Any([{wide}])"), 1));
    is_answered("");
    is_answered("(over: \"nl\")");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_spoilt_layer_never_stops_the_program(
        cuts in prop::collection::vec((0_usize..4000, 0_usize..40, "[\\PC]{0,6}|\\(|\\)|\\[|\\]|,|\""), 1..4),
    ) {
        let mut text = BRONKDAL.to_owned();
        for (at, length, put) in cuts {
            let begin = text.floor_char_boundary(at % (text.len() + 1));
            let end = text.floor_char_boundary((begin + length).min(text.len()));
            text.replace_range(begin..end.max(begin), &put);
        }
        is_answered(&text);
    }
}
