//! Logboek, used as a consultant uses it.

use casuskompas::case::{Case, EntryId, EntryKind, Mark, MomentKind};
use casuskompas::gui::casefile::logbook::{self, Message, State, WritingMessage};
use casuskompas::gui::widget::Role;
use iced::Element;

use crate::support::{Desk, Window, context, family};

type Screen = Window<Desk<State>, Message>;

fn view(desk: &Desk<State>) -> Element<'_, Message> {
    let step = logbook::view(desk.view());
    casuskompas::gui::widget::root("Casuskompas", step).into()
}

fn update(desk: &mut Desk<State>, message: Message) {
    let (case, advice) = (&mut desk.case, &desk.advice);
    let action = logbook::update(&mut desk.state, message, case, advice, &desk.context);
    desk.settle(action);
}

fn screen(case: Case) -> Screen {
    Window::new(Desk::new(case), view, update).sized(640.0, 4000.0)
}

fn write(screen: &mut Screen, words: &str) {
    screen.click(Role::TextArea, "Nieuwe notitie");
    screen.type_text(words);
    screen.click(Role::Button, "Notitie vastleggen");
}

#[test]
fn an_entry_is_recorded_with_time_and_name() {
    let mut screen = screen(Case::default());
    write(&mut screen, "Moeder gebeld: één afspraak gemaakt.");
    let case = &screen.model.case;
    let (id, entry) = case.logbook.iter().next().unwrap();
    assert_eq!(id, EntryId(1));
    assert_eq!(entry.text, "Moeder gebeld: één afspraak gemaakt.");
    assert_eq!((entry.by.as_str(), entry.corrects), ("S. de Wit", None));
    assert_eq!(entry.at, screen.model.context.now);
    assert!(case.half_typed.is_empty());
    screen.get(Role::ListItem, "do 19 nov, 14:02 · S. de Wit");
}

#[test]
fn what_is_typed_but_not_recorded_stays_with_the_case() {
    let mut screen = screen(Case::default());
    screen.click(Role::TextArea, "Nieuwe notitie");
    screen.type_text("Half");
    assert_eq!(screen.model.case.half_typed["logboek"], "Half");
    assert!(screen.model.case.logbook.is_empty());
}

#[test]
fn nothing_is_recorded_as_long_as_nothing_is_written() {
    let mut screen = screen(Case::default());
    screen.click(Role::Button, "Notitie vastleggen");
    let said = screen.get(Role::TextArea, "Nieuwe notitie").announcement;
    let error = said.error.unwrap();
    assert!(error.contains("Schrijf eerst op"), "{error}");
    assert!(screen.model.case.logbook.is_empty());
    screen.click(Role::TextArea, "Nieuwe notitie");
    screen.type_text("x");
    let said = screen.get(Role::TextArea, "Nieuwe notitie").announcement;
    assert_eq!(said.error, None);
}

#[test]
fn a_correction_follows_and_the_old_entry_stays() {
    let mut screen = screen(Case::default());
    write(&mut screen, "Oma komt dinsdag.");
    screen.click(Role::Button, "Verbeteren");
    let field = screen.get(Role::TextArea, "Verbeterde tekst").announcement;
    assert_eq!(field.value.as_deref(), Some("Oma komt dinsdag."));
    let typed = WritingMessage::Typed(Some(EntryId(1)), "Oma komt woensdag.".into());
    update(&mut screen.model, Message::Writing(typed));
    assert!(screen.model.case.half_typed.contains_key("verbetering-1"));
    screen.click(Role::Button, "Verbetering vastleggen");
    let case = &screen.model.case;
    let entries: Vec<_> = case.logbook.iter().map(|(_, entry)| entry).collect();
    assert_eq!(entries[0].text, "Oma komt dinsdag.");
    assert_eq!(entries[1].text, "Oma komt woensdag.");
    assert_eq!(entries[1].corrects, Some(EntryId(1)));
    assert!(case.half_typed.is_empty());
    let tree = screen.tree();
    assert!(tree.contains("verbeterd door een latere notitie, van do 19 nov, 14:02"), "{tree}");
    screen.get(Role::Link, "Naar de verbetering");
}

#[test]
fn a_correction_that_is_left_can_be_taken_up_again() {
    let mut screen = screen(Case::default());
    write(&mut screen, "Oma komt dinsdag.");
    screen.click(Role::Button, "Verbeteren");
    screen.click(Role::Button, "Annuleren");
    assert!(screen.model.case.half_typed.is_empty());
    screen.model.put_back();
    assert_eq!(screen.model.case.half_typed["verbetering-1"], "Oma komt dinsdag.");
    assert_eq!(screen.model.case.logbook.iter().len(), 1);
}

#[test]
fn who_has_no_name_yet_is_told_where_to_set_it() {
    let mut screen = screen(Case::default());
    assert!(!screen.tree().contains("Instellingen"));
    screen.model.context = context("");
    assert!(screen.tree().contains("Vul hem in bij Instellingen"));
    write(&mut screen, "Zonder naam.");
    screen.get(Role::ListItem, "do 19 nov, 14:02 · naam niet ingevuld");
}

#[test]
fn moments_are_late_in_words_and_done_today_can_be_taken_back() {
    let mut screen = screen(family("Gezin Linde"));
    let today = screen.model.context.today();
    let late = &screen.model.case.agenda.iter().find(|one| one.is_open()).unwrap();
    let late = late.id;
    for moment in &mut screen.model.case.agenda {
        if moment.id == late {
            moment.on = Some(today - chrono::TimeDelta::days(3));
            moment.what = "Oma bellen".into();
            moment.kind = MomentKind::Contact;
        }
    }
    screen.get(Role::Button, "ma 16 nov: Oma bellen (Contact, 3 dagen te laat)");
    screen.click(Role::Button, "Gedaan");
    let done = |screen: &Screen| {
        let mut agenda = screen.model.case.agenda.iter();
        agenda.find(|one| one.id == late).unwrap().done_on
    };
    assert_eq!(done(&screen), Some(today));
    screen.click(Role::Button, "Toch niet gedaan");
    assert_eq!(done(&screen), None);
}

#[test]
fn a_moment_is_added_filled_in_removed_and_put_back() {
    let mut screen = screen(Case::default());
    screen.click(Role::Button, "Moment toevoegen");
    screen.click(Role::TextField, "Wat en met wie?");
    screen.type_text("Evaluatie met oma");
    screen.click(Role::DateField, "Datum");
    screen.type_text("1-12-2026");
    screen.click(Role::Radio, "Evaluatie");
    let moment = screen.model.case.agenda[0].clone();
    assert_eq!(moment.what, "Evaluatie met oma");
    assert_eq!(moment.kind, MomentKind::Evaluatie);
    assert_eq!(moment.on, "2026-12-01".parse().ok());
    screen.get(Role::Button, "di 1 dec: Evaluatie met oma (Evaluatie, over 12 dagen)");
    screen.click(Role::Button, "Moment verwijderen");
    assert!(screen.model.case.agenda.is_empty());
    screen.model.put_back();
    assert_eq!(screen.model.case.agenda, [moment]);
}

#[test]
fn what_was_done_before_today_is_folded() {
    let mut screen = screen(family("Gezin Linde"));
    screen.get(Role::Button, "2 momenten zijn al gedaan");
    let today = screen.model.context.today();
    let before = screen.model.case.agenda.iter();
    let before = before.filter(|one| one.done_on.is_some_and(|on| on < today));
    let what = before.map(|one| one.what.clone()).next().unwrap();
    assert!(!screen.tree().contains(&what));
    screen.click(Role::Button, "2 momenten zijn al gedaan");
    assert!(screen.tree().contains(&what));
}

#[test]
fn an_entry_tells_when_it_was_what_and_with_whom_and_the_book_can_be_sifted() {
    let mut window = screen(family("Gezin Linde"));
    window.click(Role::DateField, "Wanneer was het?");
    window.type_text("17-11-2026");
    window.click(Role::Radio, "huisbezoek");
    window.click(Role::CheckBox, "Oma");
    window.click(Role::TextArea, "Nieuwe notitie");
    window.type_text("Koffie gedronken.");
    let waits = window.model.case.half_typed.clone();
    assert!(waits.values().any(|words| words == "17-11-2026"), "locking loses nothing: {waits:?}");
    window.click(Role::Button, "Notitie vastleggen");
    let (_, entry) = window.model.case.logbook.iter().last().unwrap();
    assert_eq!(entry.on, "2026-11-17".parse().ok());
    assert_eq!(entry.kind, EntryKind::Huisbezoek);
    assert_eq!(entry.with.len(), 1);
    assert!(window.model.case.half_typed.is_empty());
    let tree = window.tree();
    assert!(tree.contains("huisbezoek op di 17 nov, met Oma"), "{tree}");
    let all = tree.matches("Notitie\"").count();
    window.click(Role::Radio, "Oma");
    let tree = window.tree();
    assert!(
        tree.contains("Koffie gedronken.") && tree.matches("Notitie\"").count() < all,
        "{tree}"
    );
}

#[test]
fn a_moment_has_a_time_and_the_month_shows_the_days() {
    let mut window = screen(Case::default());
    for (what, at) in [("Laat", "14.30"), ("Vroeg", "9 uur")] {
        window.click(Role::Button, "Moment toevoegen");
        window.click(Role::TextField, "Wat en met wie?");
        window.type_text(what);
        window.click(Role::DateField, "Datum");
        window.type_text("20-11-2026");
        window.click(Role::TextField, "Tijd");
        window.type_text(at);
        let head = window.spoken();
        let head = head.iter().find(|one| one.announcement.name.contains(what)).unwrap();
        window.click_at(head.bounds.center());
    }
    let tree = window.tree();
    let (early, late) = (tree.find("vr 20 nov, 09:00: Vroeg"), tree.find("vr 20 nov, 14:30: Laat"));
    assert!(early.unwrap() < late.unwrap(), "{tree}");
    window.click(Role::Button, "Maand tonen");
    let month = window.get(Role::RadioGroup, "Agenda: november 2026");
    assert_eq!(month.announcement.value.as_deref(), Some("donderdag 19 november 2026"));
    window.click(Role::Radio, "vrijdag 20 november 2026: 09:00, Vroeg, 14:30, Laat");
    window.get(Role::ListItem, "09:00, Vroeg");
    window.click(Role::Button, "Volgende maand");
    window.get(Role::RadioGroup, "Agenda: december 2026");
}

#[test]
fn who_may_know_of_an_entry_waits_with_its_words_and_counts_for_its_correction() {
    let mut screen = screen(Case::default());
    screen.click(Role::TextArea, "Nieuwe notitie");
    screen.type_text("Zij denkt na over weggaan.");
    screen.click(Role::CheckBox, "In vertrouwen");
    screen.click(Role::CheckBox, "Van of over een derde");
    screen.click(Role::CheckBox, "Van of over een derde");
    assert_eq!(screen.model.case.half_typed["logboek-merk"], "in-vertrouwen");
    screen.click(Role::Button, "Notitie vastleggen");
    let secret = casuskompas::case::Marks::from([Mark::InVertrouwen]);
    let marks = |screen: &Screen| -> Vec<_> {
        screen.model.case.logbook.iter().map(|(_, entry)| entry.marks.clone()).collect()
    };
    assert_eq!(marks(&screen), std::slice::from_ref(&secret));
    assert!(screen.model.case.half_typed.is_empty());
    screen.get(Role::ListItem, "do 19 nov, 14:02 · S. de Wit. In vertrouwen");
    // The next entry is for everybody again, the correction of this one is not.
    write(&mut screen, "Oma gebeld.");
    let spoken = screen.spoken();
    let mut all = spoken.iter().filter(|one| one.announcement.name == "Verbeteren");
    screen.click_at(all.next_back().unwrap().bounds.center());
    screen.click(Role::TextArea, "Verbeterde tekst");
    screen.type_text(" Beter.");
    screen.click(Role::Button, "Verbetering vastleggen");
    assert_eq!(marks(&screen), [secret.clone(), Default::default(), secret]);
}

/// What was written stays; who may know of it can be said later, and its correction
/// takes that over.
#[test]
fn who_may_know_of_an_entry_can_be_said_after_it_was_written() {
    let mut screen = screen(Case::default());
    write(&mut screen, "Oma vertelde dit over haar zoon.");
    screen.click(Role::Button, "Verbeteren");
    let group = screen.get(Role::Group, "Wie mag deze notitie zien?").bounds;
    let mut spoken = screen.spoken().into_iter();
    let chip = spoken.find(|one| {
        one.announcement.name == "In vertrouwen" && group.contains(one.bounds.center())
    });
    screen.click_at(chip.unwrap().bounds.center());
    let marks = |screen: &Screen, at: usize| {
        let entry = screen.model.case.logbook.iter().nth(at).unwrap().1.clone();
        (entry.text, entry.marks)
    };
    let marked = || [Mark::InVertrouwen].into();
    assert_eq!(marks(&screen, 0), ("Oma vertelde dit over haar zoon.".to_owned(), marked()));
    screen.click(Role::Button, "Verbetering vastleggen");
    assert_eq!(marks(&screen, 1).1, marked());
}
