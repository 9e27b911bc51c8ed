//! Where it is stuck: seen, noted in two clicks, taken up, and on its way.

use casuskompas::case::{Answer, Case, StagnatieKind};
use casuskompas::gui::casefile::ave::{Message, State, update, view};
use casuskompas::gui::casefile::step::Step;
use casuskompas::gui::widget::{Role, root};
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
    Window::new(Desk::new(case), drawn, heard).sized(954.0, 7000.0)
}

#[test]
fn what_nothing_else_tells_is_noted_in_two_clicks() {
    let mut screen = screen(family("Gezin Linde"));
    screen.click(Role::Button, "Stagnatie noteren");
    screen.click(Role::Radio, "Een organisatie doet niet mee");
    let noted = &screen.model.case.stagnaties[0];
    assert_eq!(noted.kind, Some(StagnatieKind::PartijWeg));
    assert_eq!(noted.since, Some("2026-11-19".parse().unwrap()));
    let tree = screen.tree();
    assert!(tree.contains("Een organisatie doet niet of niet meer mee."), "{tree}");
    assert!(tree.contains("Nog met niemand besproken sinds dit bleek."), "{tree}");
    let steps = &screen.model.advice.next_steps;
    assert!(steps.iter().any(|step| step.id == "stokt"));
}

#[test]
fn it_is_taken_up_with_somebody_and_put_to_the_next_level() {
    let mut case = family("Gezin Hazelaar");
    case.regie.casusregie.name = "S. de Wit".to_owned();
    let mut screen = screen(case);
    screen.click(Role::Button, "Stagnatie noteren");
    screen.click(Role::Radio, "Een wachtlijst");
    screen.click(Role::Button, "Bespreken vastleggen");
    assert_eq!(screen.model.case.stagnaties.len(), 1, "the same record");
    screen.click(Role::TextField, "Met wie besproken?");
    screen.type_text("procesregisseur");
    let group = screen.get(Role::RadioGroup, "Voorgelegd aan het volgende niveau?");
    let yes = screen.spoken().into_iter().find(|one| {
        one.announcement.role == Role::Radio
            && one.announcement.name == "Ja"
            && group.bounds.contains(one.bounds.center())
    });
    screen.click_at(yes.unwrap().bounds.center());
    let noted = &screen.model.case.stagnaties[0];
    assert_eq!(noted.discussed_with, "procesregisseur");
    assert_eq!((noted.discussed_on, noted.passed_on), (noted.since, Answer::Yes));
    let tree = screen.tree();
    assert!(tree.contains("Besproken met procesregisseur op do 19 nov."), "{tree}");
    assert!(tree.contains("Voorgelegd aan het volgende niveau."), "{tree}");
    assert!(screen.find(Role::Button, "Bespreken vastleggen").is_none());
}

#[test]
fn what_a_record_shows_is_taken_up_beside_it_and_leads_there() {
    let mut case = family("Gezin Hazelaar");
    case.afspraken = vec![casuskompas::case::Afspraak {
        what: "Vader belt niet na tienen".to_owned(),
        on: Some("2026-10-20".parse().unwrap()),
        ..Default::default()
    }];
    case.settle();
    let mut screen = screen(case);
    let tree = screen.tree();
    assert!(tree.contains("‘Vader belt niet na tienen’ zou op 27-10-2026"), "{tree}");
    screen.click(Role::Button, "Bespreken vastleggen");
    let noted = &screen.model.case.stagnaties[0];
    assert_eq!((noted.kind, noted.since), (Some(StagnatieKind::Afspraken), None));
    assert!(!noted.tells(), "the record shows it, not what was noted about it");
    screen.click(Role::Link, "Naar Plan en afspraken");
    assert_eq!(screen.model.gone, Some(Step::Plan));
}

#[test]
fn what_was_noted_is_removed_and_put_back() {
    let mut screen = screen(family("Gezin Esdoorn"));
    let before = screen.model.case.stagnaties.clone();
    assert!(screen.tree().contains("Besproken met reclassering en procesregisseur"));
    let head = screen.spoken().into_iter().find(|one| {
        one.announcement.role == Role::Button && one.announcement.name.starts_with("Een wachtlijst")
    });
    screen.click_at(head.unwrap().bounds.center());
    screen.click(Role::Button, "Stagnatie verwijderen");
    assert!(screen.model.case.stagnaties.is_empty());
    screen.model.put_back();
    assert_eq!(screen.model.case.stagnaties, before);
}
