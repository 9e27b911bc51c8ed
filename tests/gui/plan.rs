//! The plan of a phase and the gate to the next one, pressed in Dutch words.

use casuskompas::advice::{Advice, GateState, advise};
use casuskompas::case::{
    Answer, Case, Opinion, PersonId, Phase, PriorityStatus, QuestionId, ViolenceForm,
};
use casuskompas::demo::families;
use casuskompas::gui::casefile::phase::{Message, State, update, view};
use casuskompas::gui::casefile::step::{Ask, Step, StepView};
use casuskompas::gui::context::Context;
use casuskompas::gui::record::{Done, Undo};
use casuskompas::gui::widget::{Role, root};
use chrono::{DateTime, FixedOffset, NaiveDate};
use iced::Element;

use crate::support::{self, Window};

fn now() -> DateTime<FixedOffset> {
    "2026-11-19T14:02:00+01:00".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date_naive()
}

fn context() -> Context<'static> {
    support::context("S. de Wit")
}

/// One phase of one case, as the case file holds it.
struct Desk {
    state: State,
    phase: Phase,
    case: Case,
    advice: Advice,
    context: Context<'static>,
    undo: Option<Undo>,
    gone: Option<Step>,
}

type Plan = Window<Desk, Message>;

fn plan(family: &str, phase: Phase) -> Plan {
    plan_of(self::family(family), phase)
}

fn family(name: &str) -> Case {
    let mut all = families(today()).into_iter();
    all.find(|case| case.name == name).unwrap()
}

fn plan_of(case: Case, phase: Phase) -> Plan {
    let context = context();
    let desk = Desk {
        state: State::default(),
        phase,
        advice: advise(&case, context.guidance, context.region, today()),
        case,
        context,
        undo: None,
        gone: None,
    };
    Window::new(desk, show, hear).sized(620.0, 6000.0)
}

fn show(desk: &Desk) -> Element<'_, Message> {
    let Desk { state, case, advice, context, .. } = desk;
    let shown = view(StepView { state, case, advice, context: *context }, desk.phase);
    root("Casuskompas", shown).into()
}

fn hear(desk: &mut Desk, message: Message) {
    let (case, context) = (&mut desk.case, desk.context);
    match update(&mut desk.state, desk.phase, message, case, &desk.advice, &context).ask {
        Some(Ask::Keep(Done::Removed(undo))) => desk.undo = Some(undo),
        Some(Ask::Go(step)) => desk.gone = Some(step),
        _ => {}
    }
    advise_again(desk);
}

fn advise_again(desk: &mut Desk) {
    desk.advice = advise(&desk.case, desk.context.guidance, desk.context.region, today());
}

fn put_back(plan: &mut Plan) {
    let undo = plan.model.undo.take().unwrap();
    undo.restore(&mut plan.model.case);
    advise_again(&mut plan.model);
}

fn write(plan: &mut Plan, role: Role, field: &str, words: &str) {
    plan.click(role, field);
    plan.type_text(words);
}

fn answer(plan: &mut Plan, question: &str, answer: &str) {
    let spoken = plan.spoken();
    let group = spoken.iter().position(|one| one.announcement.name == question);
    let group = group.unwrap_or_else(|| panic!("no question {question:?}"));
    let chip = spoken[group..]
        .iter()
        .find(|one| one.announcement.role == Role::Radio && one.announcement.name == answer);
    let center = chip.unwrap().bounds.center();
    plan.click_at(center);
}

fn titles(plan: &Plan) -> Vec<&str> {
    let top3 = plan.model.case.phases.top3(plan.model.phase);
    top3.active().iter().map(|one| one.title.as_str()).collect()
}

#[test]
fn the_plan_says_how_long_it_has_been_quiet() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    let ring =
        "28 dagen zonder geweld, laatst nagevraagd vr 6 nov, richtlijn: ongeveer drie maanden";
    assert!(plan.find(Role::Image, ring).is_some(), "{}", plan.tree());
}

/// Who controls another must not be pressed to agree, and what one says of the
/// plan is not for the other to read.
#[test]
fn with_signs_of_control_no_card_names_who_has_to_agree() {
    let mut case = family("Mevrouw Wilg");
    let petra = |opinion: &Opinion| opinion.person == PersonId(2);
    case.phases.herstel.iter_mut().for_each(|one| one.opinions.retain(|said| !petra(said)));
    let names = |plan: &mut Plan| plan.tree().contains("nog niet gevraagd: Petra");
    let mut plan = plan_of(case.clone(), Phase::Herstel);
    assert!(names(&mut plan), "{}", plan.tree());
    case.violence.insert(ViolenceForm::DwingendeControle);
    let mut plan = plan_of(case, Phase::Herstel);
    assert!(!names(&mut plan) && plan.tree().contains(" gevraagd"), "{}", plan.tree());
}

#[test]
fn unknown_days_are_said_in_words() {
    let mut plan = plan("Gezin Hazelaar", Phase::DirecteVeiligheid);
    let ring = "Dagen zonder geweld: nog niet bekend, er staat nog geen incident in de casus";
    assert!(plan.find(Role::Image, ring).is_some(), "{}", plan.tree());
    plan.click(Role::Link, "Incidenten aanvullen");
    assert_eq!(plan.model.gone, Some(Step::Happened));
}

#[test]
fn a_card_tells_who_does_not_agree_and_in_which_words() {
    let mut case = family("Gezin Linde");
    let mut people = case.family.people.iter();
    let father = people.find(|one| one.name == "Vader").unwrap().id;
    let top3 = &mut case.phases.directe_veiligheid;
    let id = top3.active()[1].id;
    let opinion = top3.get_mut(id).unwrap().opinion_mut(father);
    opinion.agrees = Answer::No;
    opinion.words = "Ik haal ze zelf op.".to_owned();
    let mut plan = plan_of(case, Phase::DirecteVeiligheid);
    let card = plan.get(Role::Button, "Rustige overdracht van de kinderen");
    let said = card.announcement.description.unwrap();
    assert!(said.starts_with("Prioriteit 2 van 3: Stagneert. Oma haalt"), "{said}");
    assert!(said.contains("niet eens: Vader"), "{said}");
    assert!(said.contains("nog niet gevraagd: Julia, Tom"), "{said}");
    assert!(said.contains("Vader: “Ik haal ze zelf op.”"), "{said}");
    assert!(!said.contains(".."), "{said}");
}

#[test]
fn a_third_priority_is_typed_into_the_empty_place() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Prioriteit toevoegen");
    write(&mut plan, Role::TextField, "Titel", "Foto's bekijken");
    plan.click(Role::CheckBox, "Tom");
    write(&mut plan, Role::TextArea, "Waarom", "Tom huilt in bed.");
    write(&mut plan, Role::TextArea, "Gewenste situatie", "Tom slaapt.");
    plan.click(Role::Button, "Actie toevoegen");
    write(&mut plan, Role::TextArea, "1. Wat", "Album maken");
    write(&mut plan, Role::TextField, "Wie", "oma");
    write(&mut plan, Role::DateField, "Vóór wanneer", "01-12-2026");
    plan.click(Role::CheckBox, "Gedaan");
    write(&mut plan, Role::TextField, "Wie controleert", "buurvrouw");
    write(&mut plan, Role::TextField, "Hoe vaak", "elke week");
    write(&mut plan, Role::DateField, "Evaluatie op", "01-02-2027");
    answer(&mut plan, "Is Tom het eens?", "Ja");
    write(&mut plan, Role::TextArea, "In de woorden van Tom", "Leuk!");
    let case = &plan.model.case;
    let made = &case.phases.directe_veiligheid.active()[2];
    let tom = case.family.people.iter().find(|one| one.name == "Tom");
    let tom = tom.unwrap().id;
    assert_eq!(made.title, "Foto's bekijken");
    assert!(made.for_whom.contains(&tom));
    assert_eq!(made.why, "Tom huilt in bed.");
    assert_eq!(made.desired, "Tom slaapt.");
    assert_eq!(made.actions.len(), 1);
    assert_eq!(made.actions[0].what, "Album maken");
    assert_eq!(made.actions[0].who, "oma");
    assert_eq!(made.actions[0].due, "2026-12-01".parse().ok());
    assert_eq!(made.actions[0].done_on, Some(today()));
    assert_eq!(made.checked_by, "buurvrouw");
    assert_eq!(made.checked_every, "elke week");
    assert_eq!(made.evaluate_on, "2027-02-01".parse().ok());
    assert_eq!(made.opinion_of(tom), Answer::Yes);
    assert_eq!(made.opinions[0].words, "Leuk!");
}

#[test]
fn a_fourth_waits_on_the_parking_list_and_the_plan_says_why() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Prioriteit toevoegen");
    plan.click(Role::Button, "Klaar");
    assert!(plan.find(Role::Button, "Prioriteit toevoegen").is_none());
    plan.click(Role::Button, "Nieuw op de parkeerlijst");
    let top3 = &plan.model.case.phases.directe_veiligheid;
    assert_eq!((top3.active().len(), top3.parked().len()), (3, 3));
    let mut spoken = plan.spoken().into_iter();
    let news = spoken.find(|one| one.announcement.role == Role::Status);
    let news = news.unwrap().announcement.name;
    assert!(news.contains("hooguit drie prioriteiten"), "{news}");
    plan.click(Role::Button, "Klaar");
    assert!(plan.get(Role::Button, "Oppakken").announcement.disabled);
}

#[test]
fn parking_makes_room_to_take_another_up() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    plan.click(Role::Button, "Naar de parkeerlijst");
    assert_eq!(titles(&plan), ["Rustige overdracht van de kinderen"]);
    plan.click(Role::Button, "Oppakken");
    let expected = ["Rustige overdracht van de kinderen", "Weer geld voor de kinderen"];
    assert_eq!(titles(&plan), expected);
}

#[test]
fn a_new_priority_has_not_begun_and_nobody_was_asked() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Prioriteit toevoegen");
    write(&mut plan, Role::TextField, "Titel", "Samen eten");
    let made = &plan.model.case.phases.directe_veiligheid.active()[2];
    assert_eq!(made.status, PriorityStatus::NogNietBegonnen);
    plan.click(Role::Button, "Klaar");
    let said = plan.get(Role::Button, "Samen eten").announcement.description.unwrap();
    assert!(said.starts_with("Prioriteit 3 van 3: Nog niet begonnen."), "{said}");
    assert!(said.ends_with("0 van 4 gevraagd"), "{said}");
    plan.click(Role::Button, "Samen eten");
    answer(&mut plan, "Is Tom het eens?", "Ja");
    plan.click(Role::Button, "Klaar");
    let said = plan.get(Role::Button, "Samen eten").announcement.description.unwrap();
    assert!(said.contains("1 van 4 gevraagd · nog niet gevraagd: Julia, Moeder, Vader"), "{said}");
}

#[test]
fn a_priority_is_filled_in_on_two_screens() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid).sized(590.0, 6000.0);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    let top = plan.get(Role::Button, "Geen ruzie waar de kinderen bij zijn").bounds.y;
    let done = plan.get(Role::Button, "Klaar").bounds;
    let height = done.y + done.height - top;
    assert!(height <= 2.0 * 668.0, "{height}: below the head of a window of 768");
}

#[test]
fn priorities_change_places() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Rustige overdracht van de kinderen");
    assert!(plan.get(Role::Button, "Omlaag").announcement.disabled);
    plan.click(Role::Button, "Omhoog");
    assert_eq!(titles(&plan)[0], "Rustige overdracht van de kinderen");
}

#[test]
fn what_is_reached_leaves_the_three_and_can_be_taken_up_again() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    plan.click(Role::Radio, "Gehaald");
    let top3 = &plan.model.case.phases.directe_veiligheid;
    assert_eq!(top3.ended()[0].status, PriorityStatus::Gehaald);
    assert_eq!(top3.active().len(), 1);
    plan.click(Role::Button, "Weer oppakken");
    assert_eq!(titles(&plan).len(), 2);
    assert_eq!(titles(&plan)[1], "Geen ruzie waar de kinderen bij zijn");
}

#[test]
fn what_is_removed_comes_back_at_its_place() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    let before = plan.model.case.clone();
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    plan.click(Role::Button, "Prioriteit verwijderen");
    assert_eq!(titles(&plan), ["Rustige overdracht van de kinderen"]);
    put_back(&mut plan);
    assert_eq!(plan.model.case, before);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    plan.click(Role::Button, "Verwijderen");
    put_back(&mut plan);
    assert_eq!(plan.model.case, before);
}

#[test]
fn what_comes_back_never_makes_four_nor_shares_a_number() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Weer met plezier naar school");
    plan.click(Role::Button, "Prioriteit verwijderen");
    plan.click(Role::Button, "Prioriteit toevoegen");
    put_back(&mut plan);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    plan.click(Role::Button, "Prioriteit verwijderen");
    plan.click(Role::Button, "Prioriteit toevoegen");
    put_back(&mut plan);
    let top3 = &plan.model.case.phases.directe_veiligheid;
    assert_eq!(top3.active().len(), 3);
    assert_eq!(top3.parked()[0].title, "Geen ruzie waar de kinderen bij zijn");
    let mut ids: Vec<_> = top3.iter().map(|one| one.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), top3.iter().count());
}

#[test]
fn a_cause_in_the_first_phase_asks_why_it_cannot_wait() {
    let motivation = "Waarom kan dit niet wachten tot de fase Risico’s?";
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    assert!(plan.find(Role::TextArea, motivation).is_none());
    plan.click(Role::CheckBox, "Dit is een oorzaak, niet het gevaar zelf");
    let asked = plan.get(Role::TextArea, motivation).announcement;
    assert!(asked.required && asked.error.is_some());
    write(&mut plan, Role::TextArea, motivation, "Zonder loon ruzie.");
    assert_eq!(plan.get(Role::TextArea, motivation).announcement.error, None);
    let made = &plan.model.case.phases.directe_veiligheid.active()[0];
    assert_eq!(made.motivation, "Zonder loon ruzie.");
}

#[test]
fn in_a_later_phase_a_cause_is_at_home() {
    let mut plan = plan("Gezin Berk", Phase::Risicos);
    plan.click(Role::Button, "Papa blijft van de drank af");
    let motivation = "Waarom kan dit niet wachten tot de fase Risico’s?";
    assert!(plan.find(Role::TextArea, motivation).is_none());
}

#[test]
fn a_condition_is_answered_on_the_spot() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    let question = "Is het veiligheidsplan gemaakt met alle gezinsleden?";
    answer(&mut plan, question, "Ja");
    let id = QuestionId::from("veiligheidsplan-met-allen");
    let seen = plan.model.case.observations.get(&id).unwrap();
    assert_eq!((seen.answer, seen.on), (Answer::Yes, Some(today())));
    plan.get(Role::ListItem, "Veiligheidsplan met alle gezinsleden: In orde");
}

#[test]
fn passing_early_needs_a_reason_and_a_second_pair_of_eyes() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    assert!(plan.get(Role::Button, "Naar fase 2").announcement.disabled);
    plan.click(Role::Button, "Eerder naar fase 2");
    plan.click(Role::Button, "Vastleggen en naar fase 2");
    assert_eq!(plan.model.case.phases.current, Phase::DirecteVeiligheid);
    let asked = plan.get(Role::TextArea, "Reden").announcement;
    assert!(asked.required && asked.error.is_some());
    write(&mut plan, Role::TextArea, "Reden", "Oma is er elke dag.");
    let typed = plan.model.case.half_typed.get("doorgaan-fase-1-reden");
    assert_eq!(typed.map(String::as_str), Some("Oma is er elke dag."));
    plan.click(Role::Button, "Vastleggen en naar fase 2");
    assert_eq!(plan.model.case.phases.current, Phase::DirecteVeiligheid);
    let eyes = "Tweede paar ogen";
    assert!(plan.get(Role::TextField, eyes).announcement.error.is_some());
    write(&mut plan, Role::TextField, eyes, "M. Aydin");
    assert!(plan.model.case.half_typed.contains_key("doorgaan-fase-1-ogen"));
    plan.click(Role::Button, "Vastleggen en naar fase 2");
    let phases = &plan.model.case.phases;
    let passage = phases.passages.last().unwrap();
    assert_eq!(phases.current, Phase::Risicos);
    assert_eq!((passage.by.as_str(), passage.on), ("S. de Wit", today()));
    assert_eq!(passage.reason, "Oma is er elke dag.");
    assert_eq!(passage.second_pair_of_eyes, "M. Aydin");
    assert!(!passage.gate_was_open);
    assert!(plan.model.case.half_typed.is_empty());
    assert!(
        plan.find(Role::ListItem, "do 19 nov: van Directe veiligheid naar Risico’s").is_some(),
        "{}",
        plan.tree()
    );
}

#[test]
fn words_of_an_unfinished_form_are_there_after_locking() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.click(Role::Button, "Eerder naar fase 2");
    write(&mut plan, Role::TextArea, "Reden", "Half");
    let mut again = plan_of(plan.model.case.clone(), Phase::DirecteVeiligheid);
    let reason = again.get(Role::TextArea, "Reden").announcement;
    assert_eq!(reason.value.as_deref(), Some("Half"));
    again.click(Role::Button, "Annuleren");
    assert!(again.model.case.half_typed.is_empty());
    put_back(&mut again);
    let reason = again.get(Role::TextArea, "Reden").announcement;
    assert_eq!(reason.value.as_deref(), Some("Half"));
}

#[test]
fn an_open_gate_is_passed_with_one_press() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    let conditions = plan.model.advice.phase.conditions.clone();
    for id in conditions.iter().flat_map(|one| &one.atoms) {
        let id = QuestionId::from(id.as_str());
        plan.model.case.observations.set(&id, Answer::Yes, today());
    }
    plan.model.case.incidents.clear();
    for person in &mut plan.model.case.family.people {
        person.spoken_on = Some(today());
    }
    advise_again(&mut plan.model);
    assert_eq!(plan.model.advice.phase.gate, GateState::Open);
    assert!(plan.find(Role::Button, "Eerder naar fase 2").is_none());
    plan.click(Role::Button, "Naar fase 2");
    let passage = plan.model.case.phases.passages.last().unwrap();
    assert!(passage.gate_was_open);
    assert_eq!((passage.from, passage.to), (Phase::DirecteVeiligheid, Phase::Risicos));
}

#[test]
fn going_back_to_safety_needs_a_reason() {
    let mut plan = plan("Gezin Berk", Phase::Risicos);
    plan.click(Role::Button, "Terug naar directe veiligheid");
    plan.click(Role::Button, "Vastleggen en terug naar fase 1");
    assert_eq!(plan.model.case.phases.current, Phase::Risicos);
    write(&mut plan, Role::TextArea, "Reden", "Nieuwe ruzie.");
    plan.click(Role::Button, "Vastleggen en terug naar fase 1");
    let phases = &plan.model.case.phases;
    assert_eq!(phases.current, Phase::DirecteVeiligheid);
    assert_eq!(phases.passages.last().unwrap().reason, "Nieuwe ruzie.");
}

#[test]
fn a_plan_of_another_phase_says_where_the_case_stands() {
    let mut plan = plan("Gezin Linde", Phase::Herstel);
    assert!(plan.find(Role::Button, "Naar fase 2").is_none());
    assert!(plan.find(Role::Button, "Prioriteit toevoegen").is_some());
    plan.click(Role::Link, "Naar Directe veiligheid");
    assert_eq!(plan.model.gone, Some(Step::Phase(Phase::DirecteVeiligheid)));
}

#[test]
fn after_the_last_phase_the_case_can_be_closed() {
    let done = "Alles is in orde. U kunt de casus afsluiten bij Afsluiten.";
    let mut plan = plan("Mevrouw Wilg", Phase::Herstel);
    assert!(plan.find(Role::Text, done).is_none());
    let question = "Zijn de gevolgen van het geweld zo goed mogelijk behandeld of hersteld?";
    answer(&mut plan, question, "Ja");
    assert!(plan.find(Role::Text, done).is_some(), "{}", plan.tree());
    plan.click(Role::Link, "Naar Afsluiten");
    assert_eq!(plan.model.gone, Some(Step::Closing));
}

#[test]
fn new_unsafety_stands_above_the_plan_with_the_way_back() {
    let mut case = family("Gezin Berk");
    case.observations.set(&QuestionId::from("acuut-onveilig"), Answer::Yes, today());
    let mut plan = plan_of(case, Phase::Risicos);
    let spoken = plan.spoken();
    let place = |role: Role, start: &str| {
        let mut all = spoken.iter();
        all.position(|one| {
            one.announcement.role == role && one.announcement.name.starts_with(start)
        })
    };
    let warning = place(Role::Group, "Nieuwe onveiligheid").unwrap();
    let back = place(Role::Button, "Terug naar directe veiligheid").unwrap();
    let list = place(Role::List, "Prioriteiten: ").unwrap();
    assert!(warning < back && back < list);
}

#[test]
fn who_acts_is_named_once() {
    let mut plan = plan("Gezin Berk", Phase::Risicos);
    let card = plan.get(Role::Button, "Papa blijft van de drank af");
    let said = card.announcement.description.unwrap();
    assert!(said.contains("Wie: vader, R. Verhoef, moeder, oma"), "{said}");
}

#[test]
fn everything_fits_in_a_narrow_window() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid).sized(420.0, 6000.0);
    plan.click(Role::Button, "Rustige overdracht van de kinderen");
    plan.click(Role::CheckBox, "Dit is een oorzaak, niet het gevaar zelf");
    plan.click(Role::Button, "Eerder naar fase 2");
    for spoken in plan.spoken() {
        let right = spoken.bounds.x + spoken.bounds.width;
        assert!(right <= 420.5 && spoken.bounds.width > 8.0, "{spoken:?}");
    }
}

#[test]
fn a_vault_that_may_only_be_read_offers_no_changes() {
    let mut plan = plan("Gezin Linde", Phase::DirecteVeiligheid);
    plan.model.context.read_only = true;
    plan.click(Role::Button, "Geen ruzie waar de kinderen bij zijn");
    for name in [
        "Prioriteit toevoegen",
        "Prioriteit verwijderen",
        "Actie toevoegen",
        "Oppakken",
        "Eerder naar fase 2",
    ] {
        assert!(plan.find(Role::Button, name).is_none(), "{name}");
    }
    assert!(plan.find(Role::TextField, "Titel").is_some());
}
