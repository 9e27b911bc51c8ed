//! Other routes: read, answered where they stand, asked, and what came of it.

use casuskompas::case::{Answer, Case, QuestionId, Route, RouteAntwoord};
use casuskompas::gui::casefile::ave::{Message, State, update, view};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::widget::{Role, root};
use casuskompas::guidance::logic::Truth;
use iced::Element;

use crate::support::{Desk, Window, family};

type Screen = Window<Desk<State>, Message>;

fn drawn(desk: &Desk<State>) -> Element<'_, Message> {
    root("Casuskompas", view(desk.view())).into()
}

fn heard(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 8000.0)
}

/// Chooses an answer of the question that begins like this.
fn answer(screen: &mut Screen, question: &str, answer: &str) {
    let spoken = screen.spoken();
    let group = spoken.iter().find(|one| {
        one.announcement.role == Role::RadioGroup && one.announcement.name.starts_with(question)
    });
    let group = group.unwrap_or_else(|| panic!("{question}")).bounds;
    let chip = spoken.iter().find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == answer
            && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
}

fn state(screen: &Screen, route: Route) -> Truth {
    screen.model.advice.routes.iter().find(|one| one.id == route).unwrap().state
}

#[test]
fn its_own_questions_are_answered_there_and_stay_where_they_were() {
    let mut screen = screen(family("Gezin Hazelaar"));
    screen.click(Role::Button, "Jeugdbeschermingstafel: nog niet bekend");
    let question = "Wordt een kind ernstig bedreigd in zijn ontwikkeling of veiligheid?";
    let before = screen.get(Role::RadioGroup, question).bounds;
    answer(&mut screen, question, "Ja");
    let seen = screen.model.case.observations.get(&QuestionId::from("kind-bedreigd")).unwrap();
    assert_eq!((seen.answer, seen.on), (Answer::Yes, Some("2026-11-19".parse().unwrap())));
    assert_eq!(screen.get(Role::RadioGroup, question).bounds.y, before.y, "it holds still");
    answer(&mut screen, "Is vrijwillige hulp niet genoeg", "Ja");
    answer(&mut screen, "Denkt u dat een maatregel", "Ja");
    assert_eq!(state(&screen, Route::Jeugdbeschermingstafel), Truth::Holds);
    assert!(screen.find(Role::Button, "Jeugdbeschermingstafel: past").is_some());
    let tree = screen.tree();
    assert!(tree.contains("Bespreek het verzoek eerst met de ouders"), "{tree}");
    assert!(tree.contains("De voorzitter van de Jeugdbeschermingstafel"), "{tree}");
}

#[test]
fn what_others_ask_as_well_leads_to_its_place() {
    let mut screen = screen(family("Gezin Hazelaar"));
    screen.click(Role::Button, "MDA++: nog niet bekend");
    let tree = screen.tree();
    assert!(tree.contains("Nog niet bekend: Gewone hulp is geprobeerd en hielp niet"), "{tree}");
    screen.click(Role::Link, "Naar Vragen");
    assert_eq!(screen.model.gone, Some(Step::Questions));
}

#[test]
fn asking_is_recorded_with_what_came_of_it_and_can_be_put_back() {
    let mut screen = screen(family("Gezin Hazelaar"));
    screen.click(Role::Button, "Opvang: nog niet bekend");
    screen.click(Role::Button, "Vraag vastleggen");
    let asked = |screen: &Screen| screen.model.case.aanvragen[0].clone();
    assert_eq!(asked(&screen).route, Some(Route::Opvang));
    assert_eq!(asked(&screen).on, Some("2026-11-19".parse().unwrap()));
    screen.click(Role::TextField, "Bij wie gevraagd?");
    screen.type_text("Veilig Thuis");
    answer(&mut screen, "Antwoord", "Zij doen niet mee");
    screen.click(Role::TextArea, "Waarom, of wat is er afgesproken?");
    screen.type_text("Er is nu geen plek.");
    let record = asked(&screen);
    assert_eq!((record.with.as_str(), record.answer), ("Veilig Thuis", RouteAntwoord::Nee));
    assert_eq!(record.reason, "Er is nu geen plek.");
    let tree = screen.tree();
    assert!(
        tree.contains("Opvang: nog niet bekend. Zij doen niet mee · gevraagd op do 19 nov"),
        "{tree}"
    );
    let before = screen.model.case.aanvragen.clone();
    screen.click(Role::Button, "Vraag verwijderen");
    assert!(screen.model.case.aanvragen.is_empty());
    screen.model.put_back();
    assert_eq!(screen.model.case.aanvragen, before);
}

#[test]
fn families_show_routes_that_fit_were_asked_and_do_not_fit() {
    let mut screen = screen(family("Gezin Esdoorn"));
    let tree = screen.tree();
    assert!(tree.contains("Zorg- en Veiligheidshuis: past. Zij doen mee"), "{tree}");
    assert!(tree.contains("Omgangshuis: nog niet bekend"), "{tree}");
}
