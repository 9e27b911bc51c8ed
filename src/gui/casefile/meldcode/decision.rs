//! Step 5: the two decisions, with who took them and why.

use iced::Element;
use iced::widget::{Column, column, row};

use super::weighing::form;
use super::{Message, View, shown_weging, words};
use crate::case::{Answer, Weging};
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, choice};
use crate::t;

/// The step of the meldcode in which is decided.
const STEP: u8 = 5;

/// Draws the card.
pub(super) fn card(view: View<'_>) -> Element<'_, Message> {
    let content = match shown_weging(view) {
        Some(weging) => decide(view, weging),
        None => nothing(view),
    };
    let head = words::headed(view, t!("decision-title"), STEP);
    words::explained(kit::card(column![head, content].spacing(space::M)), STEP)
}

fn nothing(view: View<'_>) -> Element<'_, Message> {
    let begin = button(t!("weging-begin")).key("decision").icon(Icon::Plus);
    let begin = view.may_write().then(|| begin.on_press(Message::Begin));
    Column::new().push(kit::body(t!("decision-none"))).push(begin).spacing(space::S).into()
}

fn decide<'a>(view: View<'a>, weging: &'a Weging) -> Element<'a, Message> {
    let id = weging.id;
    let must = view.advice.meldcode.must_report();
    let refused = must && weging.report == Answer::No;
    let offered = [(Answer::Yes, t!("decision-report")), (Answer::No, t!("decision-no-report"))];
    // Reporting stands beside help, never behind it: there is nothing to choose.
    let offered = offered.into_iter().filter(|(answer, _)| !must || *answer == Answer::Yes);
    let report = choice(t!("weging-report"), offered, known(weging.report), move |answer| {
        Message::Report(id, answer)
    });
    let helps = [(Answer::Yes, t!("decision-help")), (Answer::No, t!("decision-no-help"))];
    let help = choice(t!("weging-help"), helps, known(weging.help), move |answer| {
        Message::Help(id, answer)
    });
    let form = form(view, weging);
    let who = row![form.ask("decided_by").width(230), form.ask("decided_on").width(220)];
    let fields = column![form.ask("reason"), who.spacing(space::M).wrap()].spacing(space::M);
    Column::new()
        .push(report.compact())
        .push(must.then(|| kit::small(t!("decision-must"))))
        .push(refused.then(|| kit::warning(kit::body(t!("decision-refused")))))
        .push(help.compact())
        .push(Element::from(fields).map(move |edit| Message::Weging(id, edit)))
        .spacing(space::M)
        .into()
}

fn known(answer: Answer) -> Option<Answer> {
    Some(answer).filter(|answer| answer.is_known())
}
