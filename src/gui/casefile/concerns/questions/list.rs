//! The nine questions to begin with, below what has to be asked again.

use iced::Element;
use iced::widget::Column;

use super::standing::Standing;
use super::{Asking, Message, View, again, entry, opened_at_first};
use crate::advice::Facts;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{Role, announce};
use crate::t;

/// Draws the questions.
pub(in super::super) fn view(view: View<'_>) -> Element<'_, Message> {
    let facts = Facts::of(view.case, view.context.guidance, view.today());
    let at_first = opened_at_first(view, &facts);
    let asking = Asking { view, facts: &facts, at_first: &at_first };
    let lists = view.context.guidance.entries().iter();
    let standing = lists.filter_map(|list| Standing::of(list, asking));
    let rows = kit::ruled(standing.map(|standing| entry::view(standing, asking)));
    let rows = kit::card(announce(Role::List, t!("entries"), rows));
    Column::new().push(again::view(view)).push(rows).spacing(space::M).into()
}
