//! Reading back what was decided before it counts.

use iced::Element;
use iced::widget::{Column, column};

use super::finding::find;
use super::preparing::id;
use super::{Kind, Message, State, View, parts, told};
use crate::advice::Advice;
use crate::advice::meeting::{Lack, lacks};
use crate::case::{Answer, Bespreking, Case};
use crate::gui::casefile::ave;
use crate::gui::casefile::step::{Ask, Step, StepReply, go};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::{Done, field_id};
use crate::gui::theme::space;
use crate::gui::widget::button;
use crate::gui::widget::focus::focus;
use crate::t;

/// The field to fill in first.
pub(super) fn field(number: u32, lack: Lack) -> String {
    let own = |name| field_id(&id(number), name);
    let action = |part, name| field_id(&parts::id(number, Kind::Actie, part), name);
    match lack {
        Lack::Reason => own("reason"),
        Lack::Present(part) => field_id(&parts::id(number, Kind::Deelnemer, part), "present"),
        Lack::Outcome => own("outcome"),
        Lack::What(part) => action(part, "what"),
        Lack::Who(part) => action(part, "who"),
        Lack::When(part) => action(part, "due"),
        Lack::Review => own("review_on"),
    }
}

/// Notes that a discussion was read back, with the decision about the level that was
/// written during it; or shows what is missing and leads to the first of it.
pub(in crate::gui::casefile) fn read_back(
    (state, ave): (&mut State, &mut ave::State),
    number: u32,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> StepReply<Message> {
    let Some(one) = case.besprekingen.iter().find(|one| one.id.0 == number && !one.counts()) else {
        return StepReply::none();
    };
    let missing = lacks(case, advice, one);
    if let Some(first) = missing.first() {
        state.tried = Some(number);
        return StepReply::from(focus(field(number, *first)));
    }
    let there = one.deelnemers.iter().filter(|one| one.present == Answer::Yes);
    let there: Vec<String> = there.map(|one| one.label().to_owned()).collect();
    if ave::drafted(case, context.me).is_some() {
        ave::consult(case, &there.join(", "));
    }
    if !ave::record_draft(ave, case, advice, context) {
        state.tried = Some(number);
        return go(Step::Ave);
    }
    let decided = case.decisions.current().filter(|one| one.recorded_at == Some(context.now));
    let decided = decided.and_then(|one| one.recorded_at);
    if let Some(one) = find(case, number) {
        one.decided_at = decided;
        one.read_back_at = Some(context.now);
        // The day on which it was held, whatever was planned.
        one.on = Some(context.today()).filter(|_| !one.meeting.is_empty()).or(one.on);
    }
    state.tried = None;
    StepReply::ask(Ask::Keep(Done::Turned(t!("bespreking-counts"))))
}

/// What is missing, in words.
fn words(lack: Lack) -> kit::Fault {
    let (field, words) = match lack {
        Lack::Reason => ("bespreking-reason", "overleg-lacks-reason"),
        Lack::Present(_) => ("deelnemer-present", "overleg-lacks-present"),
        Lack::Outcome => ("bespreking-outcome", "overleg-lacks-outcome"),
        Lack::What(_) => ("actie-what", "overleg-lacks-what"),
        Lack::Who(_) => ("actie-who", "overleg-lacks-who"),
        Lack::When(_) => ("actie-due", "overleg-lacks-when"),
        Lack::Review => ("bespreking-review-on", "overleg-lacks-review"),
    };
    kit::Fault { field: t!(field), words: t!(words) }
}

/// What is read out, and what says that it was.
pub(super) fn view<'a>(view: View<'a>, one: &'a Bespreking) -> Element<'a, Message> {
    let number = one.id.0;
    let missing: Vec<kit::Fault> =
        lacks(view.case, view.advice, one).into_iter().map(words).collect();
    let tried = view.state.tried == Some(number);
    let refusal = tried.then(|| kit::refusal(&missing));
    // One that is missing stands at its field elsewhere on the page; here it is seen too.
    let one_missing = match missing.as_slice() {
        [fault] if tried => Some(kit::danger(kit::body(fault.words.clone()))),
        _ => None,
    };
    let press = view.may_write().then(|| {
        let press = button(t!("overleg-read-back")).primary().key(number.to_string());
        press.on_press(Message::ReadBack(number))
    });
    Column::new()
        .push(kit::h3(t!("overleg-read-back-title")))
        .push(kit::small(t!("overleg-read-back-help")))
        .push(told::aloud(view, one))
        .push(column![].push(refusal).push(one_missing))
        .push(press)
        .spacing(space::S)
        .into()
}
