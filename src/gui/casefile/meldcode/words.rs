//! The head of the page, and what this step says in words.

use iced::widget::{Column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, View, shown_weging};
use crate::case::Weging;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{button, choice, looks_up};
use crate::naslag::Topic;
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
    let head = row![container(title).width(Fill)]
        .push(begin)
        .push(sheet)
        .spacing(space::S)
        .align_y(Center);
    Column::new().push(head).push(choose(view)).spacing(space::S).into()
}

/// The head of a card about a step of the meldcode, with the way to Naslag.
pub(super) fn headed<'a>(view: View<'a>, title: String, number: u8) -> Element<'a, Message> {
    let topic = Topic::MeldcodeStep(number);
    let name = topic.name(view.context.guidance).unwrap_or_default().into_owned();
    let look_up = kit::look_up_button(&format!("meldcode-{number}"), &name, Message::Read(topic));
    let title = container(kit::h2(title)).width(Fill);
    row![title, look_up].spacing(space::M).align_y(Center).into()
}

/// Such a card, in which a key leads there too.
pub(super) fn explained<'a>(
    card: impl Into<Element<'a, Message>>,
    number: u8,
) -> Element<'a, Message> {
    looks_up(card, Message::Read(Topic::MeldcodeStep(number)))
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
