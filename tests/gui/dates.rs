//! The date field takes what people write and says calmly when it cannot.

use casuskompas::gui::widget::dutch_date::When;
use casuskompas::gui::widget::{Role, button, date_field, root};
use chrono::NaiveDate;
use iced::Element;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::column;

use crate::support::Window;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn view(date: &Option<NaiveDate>) -> Element<'_, Option<NaiveDate>> {
    let form = column![
        date_field("Datum", *date, day(21), |date| date).when(When::Past),
        button("Verder").on_press(*date),
    ];
    root("Proef", form).into()
}

fn window(date: Option<NaiveDate>) -> Window<Option<NaiveDate>, Option<NaiveDate>> {
    let mut window = Window::new(date, view, |model, date| *model = date);
    window.tab();
    window
}

type Said = (Option<String>, Option<String>, Option<String>);

fn said(window: &mut Window<Option<NaiveDate>, Option<NaiveDate>>) -> Said {
    let said = window.get(Role::DateField, "Datum").announcement;
    (said.value, said.error, said.description)
}

#[test]
fn what_was_typed_stays_until_the_field_is_left() {
    let mut window = window(None);
    window.type_text("19 nov");
    assert_eq!(window.model, None, "the year may still follow");
    assert_eq!(said(&mut window).0.as_deref(), Some("19 nov"));
    assert_eq!(said(&mut window).2.as_deref(), Some("Begrepen als donderdag 19 november 2026."));
    window.tab();
    assert_eq!(window.model, Some(day(19)));
    assert_eq!(said(&mut window).0.as_deref(), Some("19-11-2026"));
}

#[test]
fn enter_writes_the_date_out() {
    let mut window = window(None);
    window.type_text("gisteren");
    window.key(Named::Enter);
    assert_eq!(said(&mut window).0.as_deref(), Some("20-11-2026"));
    assert_eq!(window.model, Some(day(20)));
}

#[test]
fn what_was_written_out_can_be_undone() {
    let mut window = window(Some(day(3)));
    window.ctrl("a");
    window.type_text("19 nov");
    window.tab();
    assert_eq!(window.model, Some(day(19)));
    window.click(Role::DateField, "Datum");
    window.ctrl("z");
    assert_eq!(said(&mut window).0.as_deref(), Some("19 nov"));
    for _ in 0..4 {
        window.ctrl("z");
    }
    assert_eq!(said(&mut window).0.as_deref(), Some("03-11-2026"));
    assert_eq!(window.model, Some(day(3)));
    for _ in 0..6 {
        window.ctrl("y");
    }
    assert_eq!(said(&mut window).0.as_deref(), Some("19-11-2026"));
    assert_eq!(window.model, Some(day(19)));
}

#[test]
fn an_impossible_date_is_named_and_changes_nothing() {
    let mut window = window(Some(day(3)));
    window.ctrl("a");
    window.type_text("31-02-2026");
    assert_eq!(said(&mut window).1, None, "no fault while someone types");
    window.tab();
    let (value, error, _) = said(&mut window);
    assert_eq!(value.as_deref(), Some("31-02-2026"));
    assert!(error.unwrap().contains("bestaat niet"));
    assert_eq!(window.model, Some(day(3)));
    window.tab_back();
    window.ctrl("a");
    window.type_text("1-11-2026");
    assert_eq!(said(&mut window).1, None);
    assert_eq!(window.model, Some(day(1)));
}

/// What the model holds after each letter, from the first to the last.
fn each_letter(before: Option<NaiveDate>, text: &str) -> Vec<Option<NaiveDate>> {
    let mut window = window(before);
    window.ctrl("a");
    let letters = text.chars().map(|letter| {
        window.type_text(&letter.to_string());
        window.model
    });
    letters.collect()
}

#[test]
fn no_beginning_of_a_date_is_a_date() {
    for before in [None, Some(day(3))] {
        for text in
            ["19-11-2026", "19 nov 2026", "2026-11-19", "do 19-11-26", "19/11", "31-12-1899"]
        {
            let mut each = each_letter(before, text);
            let last = each.pop().unwrap();
            assert!(each.iter().all(|model| *model == before), "{text}: {each:?}");
            assert!([before, Some(day(19))].contains(&last), "{text}: {last:?}");
        }
    }
}

#[test]
fn a_date_that_is_typed_on_gives_back_the_one_before() {
    let mut window = window(Some(day(3)));
    window.ctrl("a");
    window.type_text("19-11-2026");
    assert_eq!(window.model, Some(day(19)));
    window.type_text("7");
    assert_eq!(window.model, Some(day(3)), "19-11-20267 is no date");
    window.tab();
    let (value, error, _) = said(&mut window);
    assert_eq!(value.as_deref(), Some("19-11-20267"));
    assert!(error.unwrap().ends_with("blijft in de casus staan: dinsdag 3 november 2026."));
}

#[test]
fn an_emptied_field_has_no_date() {
    let mut window = window(Some(day(3)));
    window.ctrl("a");
    window.key(Named::Delete);
    assert_eq!(window.model, None);
    window.tab();
    let (value, error, _) = said(&mut window);
    assert_eq!((value.as_deref(), error), (Some(""), None));
}

#[test]
fn a_date_on_the_wrong_side_of_today_is_taken_with_a_question() {
    let mut window = window(None);
    window.type_text("morgen");
    window.tab();
    assert_eq!(window.model, Some(day(22)));
    let (_, error, description) = said(&mut window);
    assert_eq!(error, None);
    assert!(description.unwrap().contains("Klopt dat?"));
}

#[test]
fn another_date_of_the_model_replaces_what_was_typed() {
    let mut window = window(None);
    window.type_text("blabla");
    window.model = Some(day(7));
    window.tab();
    assert_eq!(said(&mut window).0.as_deref(), Some("07-11-2026"));
}

#[test]
fn a_day_is_chosen_in_the_calendar_by_pointer_and_by_keyboard() {
    let mut window = window(None);
    window.type_text("19 n");
    window.tab();
    assert_eq!(window.focused().as_deref(), Some("Button Kalender bij Datum"));
    window.key(Named::Enter);
    window.tab();
    let days = window.get(Role::RadioGroup, "Datum: november 2026").announcement;
    assert_eq!(days.value.as_deref(), Some("zaterdag 21 november 2026"));
    window.tab();
    window.tab();
    for key in [Named::ArrowUp, Named::ArrowLeft] {
        window.key(key);
    }
    let days = window.get(Role::RadioGroup, "Datum: november 2026").announcement;
    assert_eq!(days.value.as_deref(), Some("vrijdag 13 november 2026"));
    assert_eq!(window.model, None, "going by is not choosing");
    window.key(Named::Enter);
    assert_eq!(window.model, Some(day(13)));
    assert_eq!(said(&mut window).0.as_deref(), Some("13-11-2026"));
    assert!(window.find(Role::RadioGroup, "Datum: november 2026").is_none());
    assert_eq!(window.focused().as_deref(), Some("DateField Datum"), "back to its field");
    window.key_with(Named::ArrowDown, Modifiers::ALT);
    for _ in 0..4 {
        window.tab();
    }
    assert_eq!(window.focused().as_deref(), Some("RadioGroup Datum: november 2026"));
    window.key(Named::Escape);
    assert!(window.find(Role::RadioGroup, "Datum: november 2026").is_none());
    assert_eq!(window.focused().as_deref(), Some("DateField Datum"), "back to its field");
    window.click(Role::Button, "Kalender bij Datum");
    window.click(Role::Radio, "dinsdag 3 november 2026");
    assert_eq!(window.model, Some(day(3)));
    window.click(Role::Button, "Kalender bij Datum");
    window.click(Role::Button, "Kalender bij Datum");
    assert_eq!(window.model, Some(day(3)), "looking changes nothing");
}

#[test]
fn the_calendar_opens_beside_typing_and_goes_along_with_it() {
    let month = |window: &mut Window<_, _>, month: &str| {
        window.find(Role::RadioGroup, &format!("Datum: {month}")).is_some()
    };
    let mut window = window(None);
    window.type_text("3 ");
    window.key_with(Named::ArrowDown, Modifiers::ALT);
    assert!(month(&mut window, "november 2026"));
    window.type_text("oktober 2026");
    assert_eq!(said(&mut window).0.as_deref(), Some("3 oktober 2026"), "typing goes on");
    assert!(month(&mut window, "oktober 2026"), "the calendar goes along");
    let (field, days) = (
        window.get(Role::DateField, "Datum").bounds,
        window.get(Role::RadioGroup, "Datum: oktober 2026").bounds,
    );
    assert!(field.intersection(&days).is_none(), "it covers nothing of what is typed");
    window.key(Named::Escape);
    assert!(!month(&mut window, "oktober 2026"));
    assert_eq!(window.focused().as_deref(), Some("DateField Datum"));
    window.type_text("x");
    assert_eq!(said(&mut window).0.as_deref(), Some("3 oktober 2026x"), "typing goes on");
}

#[test]
fn nothing_is_wrong_before_the_field_is_left_and_then_until_it_is_mended() {
    let mut window = window(None);
    window.type_text("32-");
    assert_eq!(said(&mut window).1, None, "while it is typed");
    window.click(Role::Button, "Kalender bij Datum");
    assert_eq!(said(&mut window).1, None, "its calendar is a part of the field");
    window.click(Role::Button, "Kalender bij Datum");
    window.click(Role::DateField, "Datum");
    window.tab();
    window.tab();
    assert!(said(&mut window).1.is_some(), "left as it is");
    window.click(Role::DateField, "Datum");
    window.type_text("1");
    assert!(said(&mut window).1.is_some(), "still wrong");
    window.ctrl("a");
    window.type_text("3 okt");
    assert_eq!(said(&mut window).1, None, "mended");
}
