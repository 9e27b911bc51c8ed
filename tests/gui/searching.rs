//! Finding words inside cases from the page Casussen, while typing.

use std::collections::BTreeSet;
use std::sync::Arc;

use casuskompas::case::{Case, CaseId, RecordPlace, each_text};
use casuskompas::demo;
use casuskompas::gui::app::{Begin, Message as App};
use casuskompas::gui::casefile::{self, Lead};
use casuskompas::gui::desk;
use casuskompas::gui::screen::cases::{Lookup, Message};
use casuskompas::gui::widget::{Live, Role};
use casuskompas::vault::{Excerpt, Progress};
use unicode_segmentation::UnicodeSegmentation;
use uuid::Uuid;

use crate::gui::pages::{Cases, listing, many, open_cases, update_cases};
use crate::support::{Program, now};

const FIELD: &str = "Zoek in alle casussen";

fn at_all_cases() -> Program {
    let mut program = Program::start(Arc::new(tempfile::tempdir().unwrap()), Begin::Demo);
    program.press("Casussen");
    program
}

fn open_name(program: &Program) -> &str {
    &program.app().desk().unwrap().casefile().unwrap().case().name
}

#[test]
fn words_inside_a_case_are_found_and_open_it() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboóg");
    program.must_see("Geen casus met deze naam of dit nummer.");
    program.must_see("Gevonden in de tekst");
    program.must_see("Deze woorden staan in de tekst van 1 casus.");
    program.must_see("Basisschool De Regenboog");
    program.press("Gezin Berk");
    assert_eq!(open_name(&program), "Gezin Berk");
}

#[test]
fn a_case_that_is_found_by_name_is_not_found_once_more_in_its_text() {
    let mut program = at_all_cases();
    program.fill(FIELD, "berk");
    program.must_see("1 casus gevonden");
    program.must_see("Deze woorden staan niet in de tekst van een andere casus.");
    program.fill(FIELD, "berk regenboog");
    program.must_see("Deze woorden staan in de tekst van 1 casus.");
}

#[test]
fn the_filters_hold_for_what_is_found_inside_too() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.choose("Lopend of afgesloten", "Afgesloten");
    program.must_see("Deze woorden staan niet in de tekst van een andere casus.");
    program.choose("Lopend of afgesloten", "Lopend");
    program.must_see("Basisschool De Regenboog");
    program.press("Alles weer tonen");
    assert!(!program.sees("Gevonden in de tekst"));
}

#[test]
fn what_was_just_written_is_found_and_what_was_removed_no_more() {
    let mut program = at_all_cases();
    program.fill(FIELD, "windmolens");
    program.must_see("Deze woorden staan niet in de tekst");
    program.press("Alles weer tonen");
    program.press("Gezin Berk");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Wij spraken bij de windmolens.");
    program.wait(5);
    program.press("Casussen");
    program.fill(FIELD, "windmolens");
    program.must_see("Wij spraken bij de windmolens.");
    program.press("Gezin Berk");
    program.press("Logboek");
    program.fill("Nieuwe notitie", "Wij spraken bij de dijk.");
    program.wait(5);
    program.press("Casussen");
    program.must_see("Deze woorden staan niet in de tekst");
}

fn id(number: u128) -> CaseId {
    CaseId(Uuid::from_u128(number))
}

/// The page with thirty cases, and "paraplu" looked for.
fn looking() -> Cases {
    let mut window = open_cases(listing(&many(30)));
    window.click(Role::TextField, FIELD);
    window.type_text("paraplu");
    window
}

fn tell(window: &mut Cases, message: Message) {
    update_cases(&mut window.model, message);
    window.redraw();
}

fn ask(window: &mut Cases) -> Option<Lookup> {
    let summaries = window.model.listing.summaries.clone();
    window.model.state.next_lookup(&summaries)
}

fn hits(window: &mut Cases) -> usize {
    let spoken = window.spoken().into_iter();
    spoken.filter(|spoken| spoken.announcement.role == Role::ListItem).count()
}

#[test]
fn each_thing_is_asked_once_and_only_of_what_is_shown() {
    let mut window = looking();
    assert_eq!(ask(&mut window), Some(Lookup::Cases("paraplu".into())));
    assert_eq!(ask(&mut window), None);
    tell(&mut window, Message::Inside("paraplu".into(), (5..=30).map(id).collect()));
    assert_eq!(hits(&mut window), 10);
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Excerpts("paraplu".into(), (5..=14).map(id).collect()))
    );
    assert_eq!(ask(&mut window), None);
    window.click(Role::Link, "Nog 10 tonen");
    window.click(Role::Link, "Nog 6 tonen");
    assert_eq!(hits(&mut window), 26);
    assert!(window.find(Role::Link, "Nog 10 tonen").is_none());
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Excerpts("paraplu".into(), (15..=30).map(id).collect()))
    );
}

#[test]
fn an_answer_to_earlier_words_is_not_shown() {
    let mut window = looking();
    tell(&mut window, Message::Inside("parap".into(), vec![id(5)]));
    assert_eq!(hits(&mut window), 0);
    tell(&mut window, Message::Inside("paraplu".into(), vec![id(6)]));
    assert_eq!(hits(&mut window), 1);
    let excerpt = |hit: &str| Excerpt { hit: hit.into(), ..Excerpt::default() };
    let old = vec![(id(6), Some(excerpt("oud")))];
    tell(&mut window, Message::Excerpts("parap".into(), old));
    assert!(window.find(Role::Text, "oud").is_none());
    let new = vec![(id(6), Some(excerpt("nieuw")))];
    tell(&mut window, Message::Excerpts("paraplu".into(), new));
    assert!(window.find(Role::Text, "nieuw").is_some());
}

#[test]
fn while_texts_are_read_a_calm_line_says_so_and_typing_goes_on() {
    const LINE: &str = "De teksten van alle casussen worden gelezen. U kunt gewoon doorwerken.";
    let mut window = open_cases(listing(&many(30)));
    let reading = Some(Progress { done: 15, all: 30 });
    window.model.state.set_reading(reading);
    window.redraw();
    assert!(window.find(Role::Status, LINE).is_none(), "nobody looks for anything");
    window.click(Role::TextField, FIELD);
    window.type_text("paraplu");
    let line = window.get(Role::Status, LINE).announcement;
    assert_eq!(line.live, Live::Off, "a number that keeps changing is not read aloud");
    assert_eq!(ask(&mut window), Some(Lookup::Cases("paraplu".into())));
    window.model.state.set_reading(None);
    window.redraw();
    assert!(window.find(Role::Status, LINE).is_none());
    assert_eq!(
        ask(&mut window),
        Some(Lookup::Cases("paraplu".into())),
        "asked again, as there is more to find"
    );
}

#[test]
fn all_of_a_hit_leads_to_the_step_where_the_words_stand_and_says_which() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.must_see("staat in Gezin en kring: ");
    let words = program.window.spoken().into_iter();
    let mut words = words.filter(|one| one.announcement.role == Role::Text);
    let hit = words.rfind(|one| one.announcement.name.contains("De Regenboog")).unwrap();
    program.window.click_at(hit.bounds.center());
    program.send(casuskompas::gui::app::Message::Tick);
    assert_eq!(open_name(&program), "Gezin Berk");
    program.must_see("Main \"Gezin en kring\"");
}

#[test]
fn a_hit_puts_the_caret_at_the_word_and_tells_where_it_stands() {
    let mut program = at_all_cases();
    program.fill(FIELD, "aanrecht");
    program.must_see("staat in Wat is er gebeurd: Incident van 10 juli 2026 · ");
    let found = "Gezin Berk";
    program.window.resize(1366.0, 768.0);
    program.press(found);
    assert_eq!(open_name(&program), found);
    let spoken = program.window.spoken();
    let field = spoken.iter().find(|one| one.announcement.focused).unwrap();
    let (value, caret) = (field.announcement.value.as_deref(), field.announcement.caret.unwrap());
    let selected: String = value
        .unwrap()
        .graphemes(true)
        .skip(caret.anchor)
        .take(caret.focus - caret.anchor)
        .collect();
    assert_eq!(selected, "aanrecht");
    assert!(
        field.bounds.y > 0.0 && field.bounds.y + field.bounds.height < 768.0,
        "{:?}",
        field.bounds
    );
}

#[test]
fn a_hit_in_a_marked_record_tells_who_may_know_of_it() {
    let mut program = at_all_cases();
    program.fill(FIELD, "weggaan");
    program.must_see("In vertrouwen");
    program.fill(FIELD, "apotheek");
    assert!(!program.sees("In vertrouwen"));
}

#[test]
fn looking_again_takes_the_old_words_away_and_a_cross_does_too() {
    let mut program = at_all_cases();
    program.fill(FIELD, "regenboog");
    program.press("Vandaag");
    program.ctrl("k");
    program.type_text("berk");
    let words = |program: &mut Program| {
        program.window.get(Role::TextField, FIELD).announcement.value.unwrap()
    };
    assert_eq!(words(&mut program), "berk");
    program.press("Zoekveld leegmaken");
    assert_eq!(words(&mut program), "");
    assert!(!program.sees("Zoekveld leegmaken"));
}

/// Where something stands: the records on the way, without their numbers, and the field.
fn kind_of(place: &RecordPlace) -> (Vec<&'static str>, String) {
    let way = place.way.iter().map(|(field, _)| *field).collect();
    (way, place.field.clone())
}

/// What no step shows word for word: what was left open is told on one line, and the
/// reason why a step of the advice waits stands in the Kompas. These only lead to the
/// record.
const ONLY_TO_THE_RECORD: [(&str, &str); 3] =
    [("afspraken", "otherwise"), ("closings", "left_open"), ("postponed", "reason")];

/// Every kind of field with words in a family, with one place for each.
fn places(case: &Case) -> Vec<(RecordPlace, String)> {
    let mut all: Vec<(RecordPlace, String)> = Vec::new();
    each_text(case, &mut |words, spot| {
        let place = spot().place(case).at;
        let known = all.iter().any(|(other, _)| kind_of(other) == kind_of(&place));
        if !words.trim().is_empty() && !known {
            all.push((place, words.to_owned()));
        }
    });
    all
}

/// Whether the words are on the screen: selected in a field, or to be read.
fn is_led_to(program: &mut Program, words: &str, hit: &str) -> bool {
    let spoken = program.window.spoken();
    let focused = spoken.iter().find(|one| one.announcement.focused);
    let field = focused.filter(|one| one.announcement.caret.is_some());
    if let Some(value) = field.and_then(|one| one.announcement.value.as_deref())
        && value.contains(words)
    {
        let caret = field.and_then(|one| one.announcement.caret).unwrap();
        let selected = value.graphemes(true).skip(caret.anchor).take(caret.focus - caret.anchor);
        return selected.collect::<String>() == hit;
    }
    let said = spoken.iter().map(|one| &one.announcement);
    let said =
        said.flat_map(|said| [Some(&said.name), said.value.as_ref(), said.description.as_ref()]);
    let said: Vec<&String> = said.flatten().collect();
    // Each line may be told by itself.
    words.trim().lines().all(|line| said.iter().any(|said| said.contains(line.trim())))
}

#[test]
fn every_kind_of_words_in_a_case_can_be_led_to() {
    let mut program = at_all_cases();
    let families: Vec<String> =
        demo::families(now().date_naive()).into_iter().map(|case| case.name).collect();
    let mut missed = Vec::new();
    let mut met = BTreeSet::new();
    for family in families {
        program.press("Casussen");
        program.press(&family);
        let case = program.app().desk().unwrap().casefile().unwrap().case().clone();
        for (place, words) in places(&case) {
            let last = place.way.last().map_or("", |(field, _)| *field);
            let only_record = ONLY_TO_THE_RECORD.contains(&(last, place.field.as_str()));
            if !met.insert(kind_of(&place)) || only_record {
                continue;
            }
            let hit = words.split_whitespace().max_by_key(|word| word.len()).unwrap().to_owned();
            let lead = Lead { place: place.clone(), hit: hit.clone() };
            program.send(App::Desk(desk::Message::Case(casefile::Message::Lead(lead))));
            if !is_led_to(&mut program, &words, &hit) {
                missed.push(format!("{family}: {:?} {:?}", kind_of(&place), words));
            }
        }
    }
    assert_eq!(missed, Vec::<String>::new());
}
