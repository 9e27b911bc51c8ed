//! What goes out after a discussion: what was agreed, within a day, and the report for
//! who was there. Both without the names of the family.

use iced::Element;
use iced::widget::{column, row};

use super::{Message, View};
use crate::case::{Bespreking, DocumentKind};
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::t;

/// Draws it for the discussion of which such a page is made: the last that counts.
pub(super) fn view<'a>(view: View<'a>, one: &Bespreking) -> Option<Element<'a, Message>> {
    let is_last = view.case.last_bespreking("").is_some_and(|last| last.id == one.id);
    let number = one.id.0;
    let make = |words: String, kind: DocumentKind| {
        let make = button(words).key(format!("{number}-{}", kind.id()));
        make.on_press(Message::Make(kind))
    };
    (is_last && view.may_write()).then(|| {
        let buttons = row![
            make(t!("overleg-make-reminder"), DocumentKind::Herinnering),
            make(t!("overleg-make-report"), DocumentKind::Overlegverslag),
        ];
        let title = kit::h3(t!("overleg-papers"));
        let about = kit::small(t!("overleg-papers-about"));
        column![title, about, buttons.spacing(space::S).wrap()].spacing(space::S).into()
    })
}
