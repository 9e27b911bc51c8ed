//! One family in several municipalities: whether one of them has the regie.

use iced::Element;
use iced::widget::{Column, column};

use super::{Message, View};
use crate::case::Answer;
use crate::gui::kit;
use crate::gui::record::Form;
use crate::gui::theme::space;
use crate::t;

/// What was agreed; nothing while the family lives in one municipality and nothing
/// was noted.
pub(super) fn card(view: View<'_>) -> Option<Element<'_, Message>> {
    let (names, noted) = (view.case.municipalities(), &view.case.gemeenten);
    if names.len() < 2 && noted.one_regie == Answer::Unknown {
        return None;
    }
    let lives = t!("gemeenten-lives", names = names.join(", "));
    let form = Form::of(noted, view.case, view.context, "gemeenten".to_owned(), [""; 0])
        .all(&[&["which", "on"]]);
    let form = Element::from(form).map(Message::Gemeenten);
    let head = column![kit::h2(t!("gemeenten-title")), kit::small(lives)];
    Some(kit::card(Column::new().push(head).push(form).spacing(space::M)).into())
}
