//! What has to be asked again: answers that reassured and count no longer.

use iced::widget::{Column, column, container, row};
use iced::{Center, Element, Fill};

use super::{Message, View};
use crate::advice::{AskAgain, Why};
use crate::gui::casefile::spoken::item;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::dutch_date::short;
use crate::gui::widget::{Role, announce, button, unspoken};
use crate::t;

/// Draws the list, the most dangerous first; nothing while nothing has to be asked
/// again. What was asked in this sitting stays in it, so that nothing moves up
/// under the pointer.
pub(super) fn view(view: View<'_>) -> Option<Element<'_, Message>> {
    let now = &view.advice.ask_again;
    let asked = &view.state.asked_again;
    let is_new = |again: &&AskAgain| asked.iter().all(|one| one.question != again.question);
    let mut all = asked.iter().chain(now.iter().filter(is_new)).peekable();
    all.peek()?;
    let title = t!("again-title", count = now.len());
    let open = view.state.again || view.context.read_only;
    let first = match now.first() {
        Some(again) => format!("{} {}", again.text, last(again, view)),
        None => t!("again-none"),
    };
    let fold = match open {
        true => t!("again-close"),
        false => t!("again-ask"),
    };
    let fold = button(fold).link().expanded(open).on_press(Message::Again);
    let told = container(kit::small(first)).width(Fill);
    let head = row![kit::h2(title.clone()), told].push(view.may_write().then_some(fold));
    let rows = all.map(|again| {
        let asked = now.iter().all(|one| one.question != again.question);
        item(again.question.0.as_str(), line(again, asked, view))
    });
    let list = open.then(|| {
        let rows = Column::with_children(rows).spacing(space::S);
        column![kit::small(t!("again-help")), announce(Role::List, title, rows)].spacing(space::S)
    });
    let content = column![head.spacing(space::M).align_y(Center)].push(list);
    Some(kit::warning(content.spacing(space::S)))
}

/// "laatst nee, 12 okt"
fn last(again: &AskAgain, view: View<'_>) -> String {
    let was = again.was.in_a_sentence();
    match again.on {
        Some(on) => t!("again-last", was = was, on = short(on, view.today())),
        None => t!("again-last-undated", was = was),
    }
}

fn line<'a>(again: &'a AskAgain, asked: bool, view: View<'a>) -> Element<'a, Message> {
    let was = again.was.in_a_sentence();
    let about = format!("{} · {}", last(again, view), why(again.why));
    let shown = unspoken(column![kit::strong(again.text.as_str()), kit::small(about.clone())]);
    let words = announce(Role::Text, format!("{} {about}", again.text), shown);
    let same = button(t!("again-same", was = was.as_str()))
        .key(again.question.0.as_str())
        .describe(again.text.as_str())
        .on_press_maybe(
            (!asked && view.may_write())
                .then(|| Message::Answered(again.question.0.clone(), again.was)),
        );
    let done = asked.then(|| kit::badge(t!("again-asked"), |tokens| tokens.ok));
    row![container(words).width(Fill)]
        .push(done)
        .push(same)
        .spacing(space::M)
        .align_y(Center)
        .into()
}

fn why(why: Why) -> String {
    match why {
        Why::Age => t!("again-age"),
        Why::Incident => t!("again-incident"),
        Why::Agreements => t!("again-agreements"),
        Why::Record => t!("again-record"),
    }
}
