//! The moments of a month, day by day.

use chrono::NaiveDate;
use iced::widget::{Column, column, row};
use iced::{Center, Element, Fill};

use super::{Message, State, moments};
use crate::case::{Case, Moment};
use crate::gui::casefile::step::StepView;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::long;
use crate::gui::widget::{Role, Turn, announce, button, calendar, columns, hideable};
use crate::t;

/// How wide the month and the list of a day must be to stand side by side, in
/// logical pixels.
const BESIDE: f32 = 240.0;

/// The month, folded until asked for.
pub(super) fn view(view: StepView<'_, State>) -> Option<Element<'_, Message>> {
    if view.case.agenda.is_empty() {
        return None;
    }
    let shown = view.state.month;
    let words = if shown.is_some() { t!("month-hide") } else { t!("month-show") };
    let switch = button(words).quiet().unfolds(shown.is_some()).on_press(Message::Month);
    let head = row![iced::widget::container(kit::h2(t!("month-title"))).width(Fill), switch];
    let head = head.spacing(space::M).align_y(Center);
    let month = shown.map(|at| columns(BESIDE, [days(view, at), of_day(view, at)]));
    let card = Column::new().push(head).push(month).spacing(space::S);
    Some(kit::card(card).padding([space::S, space::L]).into())
}

/// What is done in the month.
pub(super) fn turn(state: &mut State, turn: Turn) {
    state.month = match turn {
        Turn::Go(day) | Turn::Choose(day) => Some(day),
        Turn::Close => None,
    };
}

fn days(view: StepView<'_, State>, at: NaiveDate) -> Element<'_, Message> {
    let marks = |day| {
        let titles: Vec<String> =
            on(view.case, day).map(|one| moments::called(one, view.case, view.today())).collect();
        (!titles.is_empty()).then(|| titles.join(", "))
    };
    calendar(&t!("month-title"), at, Some(at), marks, Message::Turned)
}

/// What is on a day.
fn of_day(view: StepView<'_, State>, day: NaiveDate) -> Element<'_, Message> {
    let all = on(view.case, day).map(|one| {
        let words = moments::called(one, view.case, view.today());
        announce(Role::ListItem, words.clone(), hideable(kit::body(words))).into()
    });
    let all: Vec<Element<'_, Message>> = all.collect();
    let list = match all.is_empty() {
        true => kit::nothing_yet(t!("month-nothing")),
        false => {
            announce(Role::List, long(day), Column::with_children(all).spacing(space::XS)).into()
        }
    };
    column![kit::strong(long(day)), list].spacing(space::XS).into()
}

/// The moments of a day, the earliest first.
fn on(case: &Case, day: NaiveDate) -> impl Iterator<Item = &Moment> {
    let mut all: Vec<&Moment> = case.agenda.iter().filter(|one| one.on == Some(day)).collect();
    all.sort_by_key(|one| (one.time(), one.id));
    all.into_iter()
}
