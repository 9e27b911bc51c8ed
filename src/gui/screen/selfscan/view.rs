//! The page: what one can do now, how the answers of last time lie, and what the team
//! wants to learn.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::message::Message;
use super::{State, filling, gathering, points, result, scrolling};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit::{self, spoken};
use crate::gui::screen::page::{beside, page, reading};
use crate::gui::sheet;
use crate::gui::theme::space;
use crate::gui::widget::{button, dutch_date};
use crate::selfscan::{FEWEST, List, Round, Token};
use crate::t;

/// Draws the page.
pub(crate) fn view<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    match (&state.list, state.filling) {
        (Some(list), Some(part)) if state.looked => filling::view(state, list, part, context),
        (Some(list), _) => whole(state, list, context),
        (None, _) => {
            let content = column![reading()];
            let title = t!("selfscan-title");
            page(
                title,
                kit::small(t!("selfscan-about")),
                [],
                content,
                context.size.width,
                scrolling(),
            )
        }
    }
}

fn whole<'a>(state: &'a State, list: &'a List, context: &Context<'a>) -> Element<'a, Message> {
    let width = context.size.width;
    let back = button(t!("selfscan-back")).icon(Icon::ChevronLeft).on_press(Message::Back);
    let result = result::view(state, list, context);
    let print = result.is_some().then(|| printed(state, context));
    let main = Column::new()
        .push(state.fault.as_ref().map(spoken::failure))
        .push((!state.looked && state.fault.is_none()).then(reading))
        .push(state.looked.then(|| now(state, list, context)))
        .push(result)
        .push(print);
    let side = column![points::card(state, list, context), own_words(list)];
    let content = beside(main, side, width);
    page(
        t!("selfscan-title"),
        kit::small(t!("selfscan-about")),
        [back.into()],
        content,
        width,
        scrolling(),
    )
}

/// That the items are ours, and what the numbers do not say.
fn own_words<'a>(list: &List) -> Element<'a, Message> {
    let own = kit::body(t!("selfscan-own-items", list = list.version.as_str()));
    kit::note(column![own, kit::body(t!("selfscan-means"))].spacing(space::S))
}

/// What one can do now.
fn now<'a>(state: &'a State, list: &'a List, context: &Context<'a>) -> Element<'a, Message> {
    let content = match state.ledger.open() {
        Some(round) => open(state, list, round, context),
        None => closed(state, list, context),
    };
    kit::card(Column::new().push(given(state)).push(content).spacing(space::M)).into()
}

/// That an answer counts, so that the laptop can go to the next.
fn given<'a>(state: &State) -> Option<Element<'a, Message>> {
    let said = || spoken::said(t!("selfscan-given"), |words| kit::note(kit::body(words)));
    state.given.then(|| said().into())
}

/// No round is open: beginning one, or answering for that of another laptop.
fn closed<'a>(state: &State, list: &List, context: &Context<'a>) -> Column<'a, Message> {
    let begin = button(t!("selfscan-begin")).primary();
    let begin = begin.on_press_maybe((!context.read_only).then_some(Message::Begin));
    column![
        kit::h2(t!("selfscan-closed")),
        kit::body(t!("selfscan-closed-about", fewest = FEWEST)),
        row![begin, fill(state, list, context)].spacing(space::S).wrap(),
    ]
    .spacing(space::M)
}

/// A round is open: answering, taking in, and closing it once there is enough.
fn open<'a>(
    state: &'a State,
    list: &'a List,
    round: &'a Round,
    context: &Context<'a>,
) -> Column<'a, Message> {
    let began = dutch_date::short(round.began, context.today());
    let count = t!("selfscan-open-count", count = round.count(), day = began);
    let is_same = round.asks(list);
    let other = (!is_same).then(|| kit::warning(kit::body(t!("selfscan-open-other"))));
    let may = !context.read_only;
    let gather = (is_same && may).then(|| gathering::form(&state.gathering, context));
    let fill = (is_same && may).then(|| row![fill(state, list, context)]);
    let close = button(t!("selfscan-close"))
        .on_press_maybe((round.can_close() && may).then_some(Message::Close));
    let lacks =
        (!round.can_close()).then(|| kit::small(t!("selfscan-close-first", fewest = FEWEST)));
    let remove = button(t!("selfscan-remove")).quiet().icon(Icon::Trash2);
    let remove = remove.on_press_maybe(may.then(|| Message::Ask(Some(round.id.clone()))));
    Column::new()
        .push(column![kit::h2(t!("selfscan-open")), kit::body(count)].spacing(2))
        .push(other)
        .push(fill)
        .push(gather)
        .push(kit::small(t!("selfscan-close-about")))
        .push(row![close, remove].spacing(space::M).align_y(Center).wrap())
        .push(lacks)
        .push(sure(state, &round.id))
        .spacing(space::M)
}

/// Begins filling in, or goes on with it.
fn fill<'a>(state: &State, list: &List, context: &Context<'_>) -> Element<'a, Message> {
    let words = match state.ledger.filling(list).done() {
        0 => t!("selfscan-fill"),
        _ => t!("selfscan-fill-on"),
    };
    button(words).on_press_maybe((!context.read_only).then_some(Message::Fill(0))).into()
}

fn sure<'a>(state: &State, round: &Token) -> Option<Element<'a, Message>> {
    (state.sure.as_ref() == Some(round)).then(|| {
        let go = button(t!("selfscan-remove-go")).danger().on_press(Message::Remove(round.clone()));
        let stay = button(t!("cancel")).on_press(Message::Ask(None));
        let words = kit::body(t!("selfscan-remove-sure"));
        let ways = row![go, stay].spacing(space::S).wrap();
        kit::warning(column![words, ways].spacing(space::S))
    })
}

fn printed<'a>(state: &'a State, context: &Context<'a>) -> Element<'a, Message> {
    sheet::view(&state.paper, context.machine).map(Message::Paper)
}
