//! The head of the page, and what this step says in words.

use iced::widget::{Column, row};
use iced::{Center, Element, Fill};

use super::{Message, View, shown_weging};
use crate::case::Weging;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, choice};
use crate::t;

/// Draws the title, the weighings to choose from, and what can be begun.
pub(super) fn head(view: View<'_>) -> Element<'_, Message> {
    let title = kit::title(t!("step-meldcode"), t!("meldcode-purpose"));
    let sheet = button(t!("sheet-title"))
        .icon(Icon::Phone)
        .expanded(view.state.sheet)
        .on_press(Message::Sheet);
    let begin = view
        .may_write()
        .then(|| button(t!("weging-begin")).icon(Icon::Plus).stays().on_press(Message::Begin));
    let head = row![iced::widget::container(title).width(Fill)]
        .push(begin)
        .push(sheet)
        .spacing(space::S)
        .align_y(Center);
    Column::new().push(head).push(choose(view)).spacing(space::S).into()
}

/// Which weighing is looked at, where there is more than one.
fn choose(view: View<'_>) -> Option<Element<'_, Message>> {
    let all = &view.case.meldcode.wegingen;
    let shown = shown_weging(view).map(|weging| weging.id);
    let options = all.iter().map(|weging| (weging.id, name(weging, view)));
    let asked = choice(t!("weging-which"), options, shown, Message::Choose);
    (all.len() > 1).then(|| asked.label_hidden().compact().into())
}

/// "Weging 12 sep".
pub(super) fn name(weging: &Weging, view: View<'_>) -> String {
    match weging.on {
        Some(on) => t!("weging-of", day = short(on, view.today())),
        None => t!("weging-undated"),
    }
}

/// What is missing, in words.
pub(super) fn missing(what: &str) -> String {
    crate::texts::text(&format!("meldcode-missing-{what}"), &[])
}
