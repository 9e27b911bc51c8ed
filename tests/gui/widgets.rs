//! What the widgets say about themselves.

use casuskompas::gui::icon::Icon;
use casuskompas::gui::widget::{
    Role, announce, button, check_box, choice, dialog, layers, root, text_area, text_field,
};
use iced::Element;
use iced::widget::{column, text};
use iced_test::Simulator;

use crate::support::{Window, named, settings};

#[derive(Debug, Clone, PartialEq)]
enum Message {
    Typed,
    Chosen(bool),
    Decided,
}

fn view(under: &bool) -> Element<'_, Message> {
    let answers = [(true, "Ja".to_owned()), (false, "Nee".to_owned())];
    let form = column![
        announce(Role::Heading, "Besluit", text("Besluit")).level(1),
        text("Leg vast wat u besluit."),
        choice("Afschalen?", answers, Some(true), Message::Chosen)
            .help("Samen met het gezin.")
            .compact(),
        text_field("Wachtzin", "geheim", |_| Message::Typed).secure(true),
        text_area("Reden", "Rustig", |_| Message::Typed)
            .required()
            .error(Some("Schrijf een reden.".into())),
        check_box("Gezin weet het", false, |_| Message::Typed),
        button("Later").on_press_maybe(None),
        button("Besluit vastleggen")
            .primary()
            .icon(Icon::Check)
            .describe("Daarna is het besluit vast.")
            .on_press(Message::Decided),
    ];
    let over = under.then(|| dialog("Wacht", text("Even geduld."), Message::Decided));
    root("Casuskompas", layers(form, over)).into()
}

#[test]
fn a_window_reads_like_a_text() {
    let mut window = Window::new(false, view, |_, _| {});
    assert_eq!(
        window.tree(),
        r#"Window "Casuskompas"
  Heading "Besluit" level=1
  Text "Leg vast wat u besluit."
  RadioGroup "Afschalen?" value="Ja" description="Samen met het gezin."
    Radio "Ja" checked
    Radio "Nee" unchecked
  PasswordField "Wachtzin" value="••••••"
  TextArea "Reden" value="Rustig" error="Schrijf een reden." required
  CheckBox "Gezin weet het" unchecked
  Button "Later" disabled
  Button "Besluit vastleggen" description="Daarna is het besluit vast.""#
    );
}

#[test]
fn what_lies_under_a_dialog_says_nothing_and_hears_nothing() {
    let mut window = Window::new(false, view, |_, _| {});
    let place = window.get(Role::Button, "Besluit vastleggen").bounds;
    window.model = true;
    assert_eq!(
        window.tree(),
        r#"Window "Casuskompas"
  Dialog "Wacht"
    Heading "Wacht" level=2
    Text "Even geduld.""#
    );
    window.click_at(place.center());
    window.tab();
    window.key(iced::keyboard::key::Named::Enter);
    assert_eq!(window.heard, []);
}

#[test]
fn a_simulator_finds_widgets_by_role_and_name() {
    let mut simulator = Simulator::with_settings(settings(), view(&false));
    simulator.click(named(Role::Button, "Besluit vastleggen")).unwrap();
    simulator.click(named(Role::Radio, "Nee")).unwrap();
    assert!(simulator.find(named(Role::Button, "Vergeten")).is_err());
    let heard: Vec<_> = simulator.into_messages().collect();
    assert_eq!(heard, [Message::Decided, Message::Chosen(false)]);
}

#[test]
fn what_can_be_pressed_is_large_enough_to_hit() {
    let mut window = Window::new(false, view, |_, _| {});
    for spoken in window.spoken() {
        let least = match spoken.announcement.role {
            Role::Button | Role::TextArea | Role::PasswordField => 38.0,
            Role::Radio | Role::CheckBox => 24.0,
            _ => continue,
        };
        assert!(spoken.bounds.height >= least, "{spoken:?}");
    }
}

#[test]
fn the_name_of_a_level_is_never_broken() {
    let words = casuskompas::gui::kit::unbroken("Overweeg AVE 3. Zie AVE en regie.");
    assert_eq!(words, "Overweeg AVE\u{a0}3. Zie AVE en regie.");
}
