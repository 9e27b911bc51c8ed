//! Where nothing may be changed, fields show what they hold and take nothing.

use casuskompas::case::Phase;
use casuskompas::gui::casefile::{self, Casefile, step::Step};
use casuskompas::gui::context::Context;
use casuskompas::gui::layout::Layout;
use casuskompas::gui::outbox::SaveState;
use casuskompas::gui::widget::{
    Ask, Caret, Role, button, check_box, chips, choice, date_field, read_only, root, scale,
    text_area, text_field,
};
use chrono::NaiveDate;
use iced::Element;
use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;
use iced::widget::column;

use crate::support::{Window, context, family};

const FIELDS: [Role; 8] = [
    Role::TextField,
    Role::PasswordField,
    Role::TextArea,
    Role::DateField,
    Role::Slider,
    Role::RadioGroup,
    Role::Radio,
    Role::CheckBox,
];

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Changed,
    Pressed,
}

fn view(locked: &bool) -> Element<'_, Message> {
    let answers = [(1, "Ja".to_owned()), (2, "Nee".to_owned())];
    let day = NaiveDate::from_ymd_opt(2026, 11, 19).unwrap();
    let form = column![
        text_field("Regel", "oma", |_| Message::Changed).on_submit(Message::Changed),
        text_field("Geheim", "stil", |_| Message::Changed).secure(true),
        text_area("Verhaal", "oma\nopa", |_| Message::Changed).on_submit(Message::Changed),
        date_field("Datum", Some(day), day, |_| Message::Changed),
        scale("Cijfer", 1..=10, Some(3), |_| Message::Changed),
        choice("Antwoord", answers, Some(1), |_| Message::Changed),
        check_box("Vinkje", true, |_| Message::Changed),
        chips("Vormen", [(1, "Slaan".to_owned(), true)], |_, _| { Message::Changed }),
        button("Openvouwen").on_press(Message::Pressed),
    ];
    root("Proef", read_only(*locked, form)).into()
}

type Proof = Window<bool, Message>;

fn proof() -> Proof {
    Window::new(true, view, |_, _| {}).sized(800.0, 1200.0)
}

#[test]
fn fields_say_that_they_cannot_be_used() {
    let mut window = proof();
    let spoken = window.spoken();
    let fields =
        spoken.iter().map(|spoken| &spoken.announcement).filter(|said| FIELDS.contains(&said.role));
    assert!(fields.clone().all(|said| said.disabled));
    assert!(fields.count() > 15);
    assert!(!window.get(Role::Button, "Openvouwen").announcement.disabled);
    window.model = false;
    assert!(window.spoken().iter().all(|spoken| !spoken.announcement.disabled));
}

#[test]
fn tab_leads_to_text_and_buttons() {
    let mut window = proof();
    let mut stops = Vec::new();
    for _ in 0..5 {
        window.tab();
        stops.push(window.focused().unwrap());
    }
    assert_eq!(
        stops,
        [
            "TextField Regel",
            "PasswordField Geheim",
            "TextArea Verhaal",
            "DateField Datum",
            "Button Openvouwen",
        ]
    );
    window.key(Named::Enter);
    assert_eq!(window.heard, [Message::Pressed]);
}

/// Everything somebody might try in a field that has the keyboard.
fn try_to_change(window: &mut Proof) {
    window.type_text("x");
    window.stroke("'s");
    window.alt_gr("5", "€");
    window.commit("é");
    window.clipboard.0 = Some("plak".into());
    window.ctrl("v");
    window.ctrl("a");
    window.ctrl("x");
    for key in [Named::Backspace, Named::Delete, Named::Enter, Named::Space] {
        window.key(key);
        window.key_with(key, Modifiers::CTRL);
    }
    window.ctrl("z");
    window.ctrl("y");
}

#[test]
fn no_key_changes_a_text() {
    let mut window = proof();
    let before = window.spoken();
    for _ in 0..4 {
        window.tab();
        try_to_change(&mut window);
    }
    assert_eq!(window.heard, []);
    let value = |spoken: casuskompas::gui::widget::Spoken| spoken.announcement.value;
    let after = window.spoken().into_iter().map(value);
    assert!(after.eq(before.into_iter().map(value)));
}

#[test]
fn a_text_can_be_read_and_copied() {
    for (name, role, copied) in [
        ("Regel", Role::TextField, Some("oma")),
        ("Verhaal", Role::TextArea, Some("oma\nopa")),
        ("Datum", Role::DateField, Some("19-11-2026")),
        ("Geheim", Role::PasswordField, None),
    ] {
        let mut window = proof();
        window.click(role, name);
        window.key(Named::Home);
        window.key_with(Named::ArrowRight, Modifiers::SHIFT);
        let caret = window.get(role, name).announcement.caret.unwrap();
        assert_eq!(caret.focus.abs_diff(caret.anchor), 1, "{name}");
        window.ctrl("a");
        window.ctrl("c");
        assert_eq!(window.clipboard.0.as_deref(), copied);
    }
}

#[test]
fn the_pointer_changes_nothing() {
    let mut window = proof();
    for spoken in window.spoken() {
        if FIELDS.contains(&spoken.announcement.role) {
            window.click_at(spoken.bounds.center());
            window.key(Named::ArrowRight);
            window.key(Named::Space);
            window.key(Named::Delete);
        }
    }
    assert_eq!(window.heard, []);
}

#[test]
fn assistive_technology_changes_nothing() {
    let mut window = proof();
    for spoken in window.spoken() {
        let said = spoken.announcement;
        if FIELDS.contains(&said.role) {
            for ask in [
                Ask::SetText("x".into()),
                Ask::InsertText("x".into()),
                Ask::Press,
                Ask::Increase,
                Ask::Decrease,
            ] {
                window.ask(said.role, &said.name, ask);
            }
        }
    }
    assert_eq!(window.heard, []);
    let all = Caret { anchor: 0, focus: 7 };
    window.ask(Role::TextArea, "Verhaal", Ask::Select(all));
    let said = window.get(Role::TextArea, "Verhaal").announcement;
    assert_eq!(said.caret, Some(all));
}

type File = (Casefile, Context<'static>);

fn view_file((open, context): &File) -> Element<'_, casefile::Message> {
    casefile::view(open, &SaveState::Untouched, *context, Layout::Wide, false)
}

fn update_file((open, context): &mut File, message: casefile::Message) {
    let _ = open.update(message, context);
}

/// A step of a case that only may be read, with all its folds open.
fn unfolded(step: Step) -> Window<File, casefile::Message> {
    let mut context = context("S. de Wit");
    context.read_only = true;
    let open = Casefile::open(family("Gezin Linde"), step, &context);
    let mut window = Window::new((open, context), view_file, update_file).sized(1366.0, 9000.0);
    let buttons = window.spoken().into_iter();
    let buttons = buttons.filter(|one| {
        let said = &one.announcement;
        said.role == Role::Button && (said.expanded == Some(false) || said.selected == Some(false))
    });
    // From below, so that what unfolds moves nothing that is still to come.
    for button in buttons.collect::<Vec<_>>().iter().rev() {
        window.click_at(button.bounds.center());
    }
    if let Some(priority) = window.find(Role::Button, "Weer met plezier naar school") {
        window.click_at(priority.bounds.center());
    }
    window
}

#[test]
fn a_case_that_may_only_be_read_says_so_of_every_field() {
    for (step, least) in [
        (Step::Family, 5),
        (Step::Happened, 5),
        (Step::Safety, 3),
        (Step::Questions, 5),
        (Step::Phase(Phase::DirecteVeiligheid), 20),
        (Step::Logbook, 2),
    ] {
        let mut window = unfolded(step);
        let spoken = window.spoken().into_iter();
        let fields: Vec<_> = spoken
            .map(|spoken| spoken.announcement)
            .filter(|said| FIELDS.contains(&said.role))
            .collect();
        assert!(fields.len() >= least, "{step:?}\n{}", window.tree());
        let open = fields.iter().find(|said| !said.disabled);
        assert!(open.is_none(), "{step:?}: {open:?}");
    }
}

#[test]
fn a_case_that_may_only_be_read_cannot_be_closed() {
    let mut window = unfolded(Step::Closing);
    assert!(window.find(Role::TextArea, "Waarom nu?").is_some(), "{}", window.tree());
    assert!(window.find(Role::Button, "Casus afsluiten").is_none());
}

#[test]
fn what_to_look_at_can_still_be_chosen() {
    let mut window = unfolded(Step::Ave);
    let tree = window.tree();
    window.click(Role::Radio, "AVE 3");
    assert_ne!(window.tree(), tree);
}
