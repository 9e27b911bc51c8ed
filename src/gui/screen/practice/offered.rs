//! The practice cases to choose from.

use iced::Element;
use iced::widget::{Column, column, row};

use super::Message;
use crate::gui::kit::{self, spoken};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::practice::Practice;
use crate::t;

/// The widest that texts become here, in logical pixels.
const WIDEST: f32 = 900.0;

/// The list with what each is about and what may be hard in it.
pub(super) fn list(practices: &[Practice]) -> Column<'_, Message> {
    let items = practices
        .iter()
        .enumerate()
        .map(|(place, one)| spoken::item(one.id.as_str(), card(place, one)));
    let list = spoken::items(t!("practice-list"), space::M, items);
    column![kit::note(kit::body(t!("practice-not-kept"))), list].max_width(WIDEST)
}

fn card(place: usize, practice: &Practice) -> Element<'_, Message> {
    let (minutes, stages) = (practice.minutes, practice.stages.len());
    let begin = button(t!("practice-begin"))
        .describe(practice.title.as_str())
        .on_press(Message::Begin(place));
    let warning =
        column![kit::strong(t!("practice-warning")), kit::body(practice.warning.as_str()),];
    let content = column![
        kit::h2(practice.title.as_str()),
        kit::small(t!("practice-length", minutes = minutes, stages = stages)),
        kit::body(practice.about.as_str()),
        kit::warning(warning),
        row![begin],
    ];
    kit::card(content.spacing(space::S)).into()
}
