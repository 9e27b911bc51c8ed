//! Gezin en kring: people, the drawing and relations, with real families.

use casuskompas::case::record::Described;
use casuskompas::case::{
    Answer, Born, Case, FamilyProfile, Person, PersonId, Place, Relation, RelationId, RelationKind,
};
use casuskompas::demo;
use casuskompas::gui::casefile::family::geometry::{Arrangement, Standing, Who, arrange};
use casuskompas::gui::casefile::family::{Message, State, update, view, width_of};
use casuskompas::gui::record::{Edit, Value};
use casuskompas::gui::widget::{Role, root};
use chrono::NaiveDate;
use iced::keyboard::key::Named;
use iced::{Element, Point};
use iced_test::Simulator;

use crate::support::{self, Window, family, named, now, settings};

type Desk = support::Desk<State>;

fn today() -> NaiveDate {
    now().date_naive()
}

fn show(desk: &Desk) -> Element<'_, Message> {
    let step = view(desk.view());
    root("Casuskompas", step).into()
}

fn apply(desk: &mut Desk, message: Message) {
    let (case, context) = (&mut desk.case, &desk.context);
    let action = update(&mut desk.state, message, case, &desk.advice, context);
    desk.settle(action);
}

fn person<'a>(window: &'a Screen, name: &str) -> &'a Person {
    let mut people = window.model.case.family.people.iter();
    people.find(|person| person.name == name).unwrap()
}

type Screen = Window<Desk, Message>;

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), show, apply).sized(640.0, 3000.0)
}

fn linde() -> Screen {
    screen(family("Gezin Linde"))
}

/// Where everybody stands in the drawing of this window.
fn drawing(window: &mut Screen) -> (Arrangement, Point) {
    let spoken = window.spoken();
    let image = spoken.iter().find(|spoken| spoken.announcement.role == Role::Image).unwrap();
    let side = image.bounds.height;
    let corner = Point::new(image.bounds.center_x() - side / 2.0, image.bounds.y);
    let people = window.model.case.family.people.iter();
    let standing = people.map(|person| {
        let name = match (person.place, person.age(today())) {
            (Place::Child, Some(age)) => format!("{} {age}", person.name),
            _ => person.name.clone(),
        };
        Standing::one(person.id, person.place, name)
    });
    (arrange(&standing.collect::<Vec<_>>(), side, width_of), corner)
}

fn press_in_drawing(window: &mut Screen, name: &str) {
    let id = person(window, name).id;
    let (people, corner) = drawing(window);
    let centre = people.disc(id).unwrap().centre;
    window.click_at(Point::new(corner.x + centre.x, corner.y + centre.y));
}

fn retype(window: &mut Screen, role: Role, name: &str, words: &str) {
    window.click(role, name);
    window.ctrl("a");
    window.type_text(words);
}

#[test]
fn the_first_child_is_there_after_one_press_and_a_name() {
    let mut window = screen(Case::default());
    window.click(Role::Button, "Kind");
    retype(&mut window, Role::TextField, "Naam of schuilnaam", "Noé");
    retype(&mut window, Role::DateField, "Geboortedatum", "14-03-2016");
    let noe = person(&window, "Noé");
    assert_eq!(noe.place, Place::Child);
    assert_eq!(noe.age(today()), Some(10));
    window.get(Role::Row, "Noé, 10");
    window.click(Role::Button, "Netwerk");
    assert_eq!(window.model.case.family.people.len(), 2);
}

#[test]
fn a_simulated_pointer_opens_a_row() {
    let window = linde();
    let mut simulator = Simulator::with_settings(settings(), show(&window.model));
    simulator.click(named(Role::Row, "Oma, 67")).unwrap();
    let heard: Vec<Message> = simulator.into_messages().collect();
    let oma = person(&window, "Oma").id;
    assert!(matches!(heard[..], [Message::Open(id)] if id == oma));
}

#[test]
fn children_come_first_and_the_list_says_who_was_not_spoken_with() {
    let mut window = linde();
    let rows: Vec<String> = window
        .spoken()
        .into_iter()
        .filter(|spoken| spoken.announcement.role == Role::Row)
        .map(|spoken| spoken.announcement.name)
        .collect();
    assert_eq!(rows[1..4], ["Julia, 10", "Tom, 8", "Moeder, 38"]);
    let tree = window.tree();
    assert!(tree.contains("Cell \"nog niet\""), "{tree}");
    assert!(tree.contains("Cell \"6 okt\""), "{tree}");
}

#[test]
fn spoken_with_today_is_one_press() {
    let mut window = linde();
    window.click(Role::Row, "Julia, 10");
    window.click(Role::Button, "Vandaag gesproken");
    assert_eq!(person(&window, "Julia").spoken_on, Some(today()));
    assert!(window.find(Role::Button, "Vandaag gesproken").is_none());
}

#[test]
fn the_keyboard_opens_a_row_as_well() {
    let mut window = linde();
    for _ in 0..40 {
        window.tab();
        if window.focused().as_deref() == Some("Button Tom, 8") {
            break;
        }
    }
    window.key(Named::Enter);
    window.get(Role::TextField, "Naam of schuilnaam");
    assert!(window.get(Role::Button, "Tom, 8").announcement.expanded.unwrap());
}

#[test]
fn nonsense_is_no_age_and_changes_nothing() {
    let mut window = linde();
    window.click(Role::Row, "Moeder, 38");
    for nonsense in ["x", "9", "-", ","] {
        retype(&mut window, Role::TextField, "Leeftijd", &format!("38{nonsense}"));
        let field = window.get(Role::TextField, "Leeftijd").announcement;
        assert_eq!(field.value, Some(format!("38{nonsense}")), "what is typed stays");
        window.tab();
        let field = window.get(Role::TextField, "Leeftijd").announcement;
        assert!(field.error.unwrap().contains("0 tot en met 120"), "once it is left");
        let aged = Born::Aged { years: 38, noted_on: Some(today()) };
        assert_eq!(person(&window, "Moeder").born, Some(aged), "{nonsense}");
    }
    retype(&mut window, Role::TextField, "Leeftijd", "40");
    let said = window.get(Role::TextField, "Leeftijd").announcement;
    assert_eq!(said.error, None);
    let aged = Born::Aged { years: 40, noted_on: Some(today()) };
    assert_eq!(person(&window, "Moeder").born, Some(aged));
}

#[test]
fn a_day_of_birth_takes_the_place_of_an_age() {
    let mut window = linde();
    window.click(Role::Row, "Moeder, 38");
    retype(&mut window, Role::DateField, "Geboortedatum", "02-05-1988");
    assert_eq!(person(&window, "Moeder").birth_year(), Some(1988));
    assert!(window.find(Role::TextField, "Leeftijd").is_none());
    retype(&mut window, Role::DateField, "Geboortedatum", "");
    window.key(Named::Delete);
    assert_eq!(person(&window, "Moeder").born, None);
}

#[test]
fn half_a_date_of_one_person_never_shows_with_another() {
    let mut window = linde();
    window.click(Role::Row, "Julia, 10");
    retype(&mut window, Role::DateField, "Laatst gesproken op", "31-02");
    // Leaving the field shows what is wrong and pushes the rows down.
    window.click(Role::Row, "Tom, 8");
    let field = window.get(Role::DateField, "Laatst gesproken op");
    window.get(Role::Group, "Gegevens van Tom");
    assert_eq!(field.announcement.value.as_deref(), Some(""));
}

#[test]
fn somebody_moves_to_another_ring() {
    let mut window = linde();
    window.click(Role::Row, "Buurvrouw");
    assert!(window.find(Role::TextField, "Organisatie").is_none());
    window.click(Role::Radio, "Professional");
    let place = person(&window, "Buurvrouw").place;
    assert_eq!(place, Place::Professional);
    window.get(Role::TextField, "Organisatie");
}

#[test]
fn custody_can_be_known_and_not_known_again() {
    let mut window = linde();
    window.click(Role::Row, "Oma, 67");
    window.click(Role::Radio, "Nee");
    assert_eq!(person(&window, "Oma").custody, Answer::No);
    window.click(Role::Radio, "Onbekend");
    assert_eq!(person(&window, "Oma").custody, Answer::Unknown);
}

#[test]
fn who_was_removed_comes_back_with_relations() {
    let mut window = linde();
    let before = window.model.case.clone();
    window.click(Role::Row, "Oma, 67");
    window.click(Role::Button, "Verwijderen");
    assert_eq!(window.model.case.family.people.len(), 9);
    assert_eq!(window.model.case.family.relations.len(), 3);
    assert_eq!(window.model.undo.as_ref().unwrap().what, "Oma");
    window.model.put_back();
    let after = &window.model.case.family;
    assert_eq!(after.people, before.family.people);
    assert_eq!(after.relations.len(), before.family.relations.len());
}

#[test]
fn the_drawing_says_who_stands_where_and_what_is_between_them() {
    let mut window = linde();
    let spoken = window.spoken();
    let mut images = spoken.iter().filter(|spoken| spoken.announcement.role == Role::Image);
    let words = &images.next().unwrap().announcement.name;
    assert!(words.contains("Kinderen: Julia (10 jaar), Tom (8 jaar)."));
    assert!(words.contains("Netwerk: Oma (67 jaar), Buurvrouw."));
    assert!(words.contains("Moeder en Vader: conflict, bij elke overdracht"));
    assert!(images.next().is_none());
}

#[test]
fn pressing_somebody_in_the_drawing_opens_the_row_and_again_closes_it() {
    let mut window = linde();
    press_in_drawing(&mut window, "Tom");
    assert!(window.get(Role::Button, "Tom, 8").announcement.expanded.unwrap());
    press_in_drawing(&mut window, "Tom");
    assert!(!window.get(Role::Button, "Tom, 8").announcement.expanded.unwrap());
}

#[test]
fn two_presses_in_the_drawing_make_a_relation() {
    let mut window = linde();
    window.click(Role::Button, "Relatie toevoegen");
    let said = window.get(
        Role::Status,
        "U maakt een relatie. Kies de eerste persoon, hier in de tekening of in de lijst.",
    );
    assert!(
        said.bounds.y < window.get(Role::List, "Relaties").bounds.y,
        "it stands at the drawing"
    );
    window.click(Role::Radio, "conflict");
    press_in_drawing(&mut window, "Vader");
    press_in_drawing(&mut window, "Vader");
    press_in_drawing(&mut window, "Oma");
    let made = window.model.case.family.relations.last().unwrap();
    let (father, grandmother) = (person(&window, "Vader").id, person(&window, "Oma").id);
    assert_eq!((made.from, made.to), (father, grandmother));
    assert_eq!(made.kind, RelationKind::Conflict);
    retype(&mut window, Role::TextField, "Toelichting", "over de tijden");
    window.get(Role::Button, "Vader en Oma: conflict, over de tijden");
    assert!(!window.tree().contains("U maakt een relatie"), "it lacks nobody any more");
}

#[test]
fn a_relation_of_who_is_selected_needs_one_press() {
    let mut window = linde();
    press_in_drawing(&mut window, "Oma");
    window.click(Role::Button, "Relatie toevoegen");
    press_in_drawing(&mut window, "Vader");
    let made = window.model.case.family.relations.last().unwrap();
    assert_eq!((made.from, made.to), (person(&window, "Oma").id, person(&window, "Vader").id));
    window.get(Role::Group, "Gegevens van Oma");
}

#[test]
fn a_relation_that_is_there_is_not_made_twice() {
    let mut window = linde();
    let count = window.model.case.family.relations.len();
    window.click(Role::Row, "Vader, 41");
    window.click(Role::Button, "Relatie toevoegen");
    window.click(Role::Radio, "conflict");
    press_in_drawing(&mut window, "Moeder");
    assert_eq!(window.model.case.family.relations.len(), count);
    let field = window.get(Role::TextField, "Toelichting");
    assert_eq!(field.announcement.value.as_deref(), Some("bij elke overdracht"));
}

#[test]
fn a_tie_of_family_says_what_the_one_is_of_the_other() {
    let mut window = linde();
    press_in_drawing(&mut window, "Tom");
    window.click(Role::Button, "Relatie toevoegen");
    assert!(window.find(Role::Radio, "zoon van").is_none());
    window.click(Role::Radio, "familieband");
    window.click(Role::Radio, "zoon van");
    press_in_drawing(&mut window, "Moeder");
    window.get(Role::Button, "Tom is zoon van Moeder");
    let tree = window.tree();
    assert!(tree.contains("Kind · zoon van Moeder"), "{tree}");
    window.click(Role::Radio, "steun");
    window.get(Role::Button, "Tom en Moeder: steun");
}

#[test]
fn keep_and_next_goes_on_to_somebody_new_while_adding_and_else_down_the_list() {
    let mut window = linde();
    window.click(Role::Row, "Julia, 10");
    window.click(Role::Button, "Bewaar en volgende");
    window.get(Role::Group, "Gegevens van Tom");
    window.click(Role::Link, "Sluiten");
    assert!(!window.tree().contains("Gegevens van"));
    window.click(Role::Button, "Persoon toevoegen");
    window.click(Role::Button, "Netwerk");
    retype(&mut window, Role::TextField, "Naam of schuilnaam", "Piet");
    window.click(Role::Button, "Bewaar en nog iemand");
    retype(&mut window, Role::TextField, "Naam of schuilnaam", "Ans");
    assert_eq!(person(&window, "Piet").place, Place::Network);
    assert_eq!(person(&window, "Ans").place, Place::Network);
}

#[test]
fn who_looks_the_same_is_noticed_and_joined_without_losing_a_word() {
    let mut window = linde();
    let before = window.model.case.clone();
    let tom = person(&window, "Tom").id;
    window.click(Role::Button, "Persoon toevoegen");
    window.click(Role::Button, "Kind");
    retype(&mut window, Role::TextField, "Naam of schuilnaam", "tom");
    window.get(Role::Status, "Lijkt op Tom, 8. Is dit dezelfde?");
    retype(&mut window, Role::TextField, "Rol", "broertje");
    window.click(Role::Button, "Ja, samenvoegen");
    let case = &window.model.case;
    assert_eq!(case.family.people.len(), before.family.people.len());
    assert!(case.family.person(tom).unwrap().note.contains("Rol: broertje"));
    window.get(Role::Group, "Gegevens van Tom");
    window.model.put_back();
    assert_eq!(window.model.case.family.people.last().unwrap().role, "broertje");
    let both = window.model.case.family.people.last().unwrap().id;
    apply(&mut window.model, Message::Open(both));
    window.click(Role::Button, "Nee, iemand anders");
    assert!(!window.tree().contains("Lijkt op"));
}

#[test]
fn a_crowd_is_drawn_in_groups_that_unfold() {
    let mut case = family("Gezin Linde");
    for number in 0..30 {
        let id = case.family.add(Place::Network);
        case.family.person_mut(id).unwrap().name = format!("Buur {number}");
    }
    let mut window = screen(case);
    assert!(window.find(Role::Button, "Buur 3 in de tekening").is_none());
    window.click(Role::Button, "16 in netwerk in de tekening, samengevouwen");
    window.get(Role::Button, "Buur 3 in de tekening");
    window.click(Role::Button, "Groep weer samenvouwen");
    assert!(window.find(Role::Button, "Buur 3 in de tekening").is_none());
}

fn somebody(field: &str, person: PersonId) -> Edit {
    Edit::Field(Relation::KIND.place(field).unwrap(), Value::Person(person))
}

#[test]
fn a_relation_is_added_in_the_list_and_removed_again() {
    let mut window = linde();
    let before = window.model.case.family.relations.clone();
    window.click(Role::Button, "Relatie toevoegen");
    window.click(Role::Radio, "controle");
    window.get(Role::RadioGroup, "Wie controleert");
    let number = before.len();
    let id = window.model.case.family.relations[number].id;
    let (vader, moeder) = (PersonId(4), PersonId(3));
    apply(&mut window.model, Message::Relation(id, somebody("from", vader)));
    apply(&mut window.model, Message::Relation(id, somebody("to", moeder)));
    window.get(Role::Button, "Vader naar Moeder: controle");
    apply(&mut window.model, Message::RemoveRelation(before[0].id));
    assert_eq!(window.model.case.family.relations.len(), number);
    window.model.put_back();
    assert_eq!(window.model.case.family.relations[..number], before);
}

#[test]
fn at_most_one_profile_is_chosen_and_it_can_be_cleared() {
    let mut window = linde();
    window.click(Role::CheckBox, "Intieme terreur");
    let chosen = |window: &Screen| window.model.case.family.profile;
    assert_eq!(chosen(&window), Some(FamilyProfile::IntiemeTerreur));
    let checked = window.get(Role::CheckBox, "Complexe conflictscheiding");
    assert_eq!(checked.announcement.checked, Some(false));
    window.click(Role::CheckBox, "Intieme terreur");
    assert_eq!(chosen(&window), None);
}

#[test]
fn a_case_that_may_only_be_read_offers_no_changes() {
    let mut window = linde();
    window.model.context.read_only = true;
    apply(&mut window.model, Message::Open(PersonId(1)));
    apply(&mut window.model, Message::OpenRelation(RelationId(1)));
    for name in ["Persoon toevoegen", "Relatie toevoegen", "Verwijderen", "Vandaag gesproken"] {
        assert!(window.find(Role::Button, name).is_none(), "{name}");
    }
    window.get(Role::TextField, "Naam of schuilnaam");
}

#[test]
fn everything_stays_within_the_width_in_every_family() {
    for case in demo::families(today()) {
        for width in [420.0, 560.0, 590.0, 1100.0] {
            let mut window = screen(case.clone()).sized(width, 4000.0);
            apply(&mut window.model, Message::Open(PersonId(2)));
            apply(&mut window.model, Message::OpenRelation(RelationId(1)));
            for spoken in window.spoken() {
                let right = spoken.bounds.x + spoken.bounds.width;
                assert!(right <= width + 0.5, "{} at {width}: {spoken:?}", case.name);
            }
        }
    }
}

#[test]
fn what_says_nothing_yet_is_shown_and_never_panics() {
    let mut case = Case::default();
    case.family.add(Place::Child);
    case.family.add(Place::Professional);
    case.family.relations.push(Relation::default());
    let mut window = screen(case);
    let tree = window.tree();
    assert!(tree.contains("Zonder naam"), "{tree}");
    assert!(tree.contains("nog niet gekozen en nog niet gekozen: steun"), "{tree}");
    for message in [
        Message::RemoveRelation(RelationId(7)),
        Message::OpenRelation(RelationId(7)),
        Message::Relation(RelationId(7), somebody("from", PersonId(1))),
        Message::RemovePerson(PersonId(7)),
        Message::Pressed(Who::One(PersonId(7))),
    ] {
        apply(&mut window.model, message);
        window.spoken();
    }
    assert_eq!(window.model.case.family.people.len(), 2);
}
