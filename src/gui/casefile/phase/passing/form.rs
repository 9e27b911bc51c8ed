//! The forms with which a step between phases is taken.

use iced::widget::{Column, column, row};
use iced::{Center, Element};

use super::{EYES_FIELD, Message, Way, eyes_key, reason_field, typed};
use crate::advice::GateState;
use crate::case::Phase;
use crate::gui::casefile::phase::gate::aside;
use crate::gui::casefile::phase::{Message as Parent, Sight};
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, hush, text_area, text_field};
use crate::t;

/// Whether a form stands open: somebody opened it, or words wait in it.
fn is_shown(sight: Sight<'_>, way: Way) -> bool {
    let from = sight.case.phases.current;
    let waiting = |key: String| sight.case.half_typed.contains_key(&key);
    sight.state.passing.open == Some(way)
        || waiting(way.reason_key(from))
        || way == Way::On && waiting(eyes_key(from))
}

/// The way to the next phase, or what to do after the last one.
pub(in crate::gui::casefile::phase) fn onward(sight: Sight<'_>) -> Element<'_, Parent> {
    let Some(to) = sight.phase.next() else {
        return closing(sight);
    };
    let is_open = sight.advice.phase.gate == GateState::Open;
    let go = (is_open && sight.may_write()).then_some(Parent::Pass(Message::Go(Way::On)));
    let go = button(t!("plan-pass", number = to.number()))
        .icon(Icon::ArrowRight)
        .primary()
        .describe(onward_words(sight, to))
        .on_press_maybe(go);
    let when = (!is_open).then(|| hush(aside(t!("plan-pass-when"))));
    let go = row![go].push(when).spacing(space::M).align_y(Center);
    let early = (!is_open && sight.may_write()).then(|| early(sight, to));
    Column::new()
        .push((is_open || sight.may_write()).then(|| go.wrap()))
        .push(early)
        .spacing(space::M)
        .into()
}

/// Where the button leads; while it cannot be pressed, also why.
fn onward_words(sight: Sight<'_>, to: Phase) -> String {
    match sight.advice.phase.gate {
        GateState::Open => kit::phase_name(to),
        GateState::Closed | GateState::Undecided => {
            format!("{}. {}", kit::phase_name(to), t!("plan-pass-when"))
        }
    }
}

/// Passing before the gate is open.
fn early(sight: Sight<'_>, to: Phase) -> Element<'_, Parent> {
    let rule = &sight.context.guidance.early_move().text;
    if !is_shown(sight, Way::On) {
        let open = button(t!("plan-pass-early", number = to.number()))
            .on_press(Parent::Pass(Message::Open(Way::On)));
        return column![aside(rule.as_str()), open].spacing(space::S).into();
    }
    let key = eyes_key(sight.case.phases.current);
    let eyes = typed(sight.case, &key);
    let error = eyes_fault(sight, Way::On).map(|fault| fault.words);
    let eyes = text_field(t!("plan-eyes"), &eyes, |words| Parent::Pass(Message::Eyes(words)))
        .id(EYES_FIELD)
        .required()
        .help(t!("plan-eyes-help"))
        .error(error);
    let go = t!("plan-pass-early-go", number = to.number());
    Column::new()
        .push(kit::h3(t!("plan-pass-early", number = to.number())))
        .push(aside(rule.as_str()))
        .push(reason(sight, Way::On, t!("plan-reason-help")))
        .push(eyes)
        .push(form_buttons(sight, Way::On, go))
        .spacing(space::M)
        .into()
}

fn reason_fault(sight: Sight<'_>, way: Way) -> Option<kit::Fault> {
    let words = typed(sight.case, &way.reason_key(sight.case.phases.current));
    is_asked(sight, way, &words)
        .then(|| kit::Fault { field: t!("plan-reason"), words: t!("plan-reason-error") })
}

fn eyes_fault(sight: Sight<'_>, way: Way) -> Option<kit::Fault> {
    let words = typed(sight.case, &eyes_key(sight.case.phases.current));
    let asked = way == Way::On && is_asked(sight, way, &words);
    asked.then(|| kit::Fault { field: t!("plan-eyes"), words: t!("plan-eyes-error") })
}

/// Whether an empty field should say that it is needed.
fn is_asked(sight: Sight<'_>, way: Way, words: &str) -> bool {
    let state = &sight.state.passing;
    state.too_early && state.open == Some(way) && words.trim().is_empty()
}

fn reason(sight: Sight<'_>, way: Way, help: String) -> Element<'_, Parent> {
    let words = typed(sight.case, &way.reason_key(sight.case.phases.current));
    let error = reason_fault(sight, way).map(|fault| fault.words);
    text_area(t!("plan-reason"), &words, move |words| Parent::Pass(Message::Reason(way, words)))
        .id(reason_field(way))
        .required()
        .min_lines(2)
        .help(help)
        .error(error)
        .into()
}

fn form_buttons<'a>(sight: Sight<'a>, way: Way, go: String) -> Element<'a, Parent> {
    let faults = [reason_fault(sight, way), eyes_fault(sight, way)];
    let faults: Vec<_> = faults.into_iter().flatten().collect();
    let go = button(go).primary().on_press(Parent::Pass(Message::Go(way)));
    let cancel = button(t!("cancel")).on_press(Parent::Pass(Message::Cancel(way)));
    let buttons = row![go, cancel].spacing(space::S).wrap();
    column![kit::refusal(&faults), buttons].into()
}

/// After the last phase there is nothing to go on to.
fn closing(sight: Sight<'_>) -> Element<'_, Parent> {
    let words = match sight.advice.phase.gate {
        _ if !sight.case.is_open() => t!("plan-closed"),
        GateState::Open => t!("plan-may-close"),
        GateState::Closed | GateState::Undecided => t!("plan-may-not-close"),
    };
    let there = button(t!("plan-go-to-logbook")).link().on_press(Parent::Go(Step::Logbook));
    column![aside(words), there].spacing(2).into()
}

/// The button that opens the way back, unless its form stands open already.
pub(in crate::gui::casefile::phase) fn back_button(
    sight: Sight<'_>,
) -> Option<Element<'_, Parent>> {
    let offered =
        sight.may_write() && Way::Back.to(sight.phase).is_some() && !is_shown(sight, Way::Back);
    offered.then(|| {
        button(t!("plan-back"))
            .icon(Icon::Undo2)
            .on_press(Parent::Pass(Message::Open(Way::Back)))
            .into()
    })
}

/// The way back to the first phase, in later ones.
pub(in crate::gui::casefile::phase) fn back(sight: Sight<'_>) -> Option<Element<'_, Parent>> {
    Way::Back.to(sight.phase)?;
    if is_shown(sight, Way::Back) && sight.may_write() {
        return Some(back_form(sight));
    }
    // With new unsafety the button stands above the plan, with what happened.
    if sight.advice.phase.back_to_start.is_some() {
        return None;
    }
    let button = back_button(sight)?;
    let content = column![kit::line(), aside(t!("plan-back-about")), button];
    Some(content.spacing(space::S).into())
}

fn back_form(sight: Sight<'_>) -> Element<'_, Parent> {
    column![
        kit::line(),
        kit::h3(t!("plan-back")),
        aside(t!("plan-back-about")),
        reason(sight, Way::Back, t!("plan-back-reason-help")),
        form_buttons(sight, Way::Back, t!("plan-back-go")),
    ]
    .spacing(space::M)
    .into()
}
