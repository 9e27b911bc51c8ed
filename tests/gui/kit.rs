//! The parts of screens, as they are heard.

use casuskompas::gui::kit::{self, spoken};
use casuskompas::gui::widget::root;
use iced::Element;
use iced::widget::column;

use crate::support::Window;

fn view((): &()) -> Element<'_, ()> {
    let items = column![
        spoken::item("1", kit::body("Bel oma")),
        spoken::words_item("Nog drie dagen", kit::badge("3", |tokens| tokens.warn)),
    ];
    let parts = [
        kit::small("Wat nog moet"),
        spoken::list("Te doen", items),
        spoken::status("Bewaard", kit::note(kit::body("Alles is bewaard."))).into(),
        spoken::alert("Niet bewaard", kit::danger(kit::body("De schijf is vol."))),
        spoken::told("Tweede niveau", kit::badge("◆ 2", |tokens| tokens.warn)),
    ];
    root("Casuskompas", kit::section("Te doen", parts)).into()
}

#[test]
fn a_section_is_heard_with_its_title_and_each_part_once() {
    let mut window = Window::new((), view, |(), ()| {});
    assert_eq!(
        window.tree(),
        r#"Window "Casuskompas"
  Heading "Te doen" level=2
  Text "Wat nog moet"
  List "Te doen"
    ListItem ""
      Text "Bel oma"
    ListItem "Nog drie dagen"
  Status "Bewaard" polite
  Alert "Niet bewaard" assertive
  Text "Tweede niveau""#
    );
}
