//! The forms with which a step between phases is taken.

use iced::widget::{Column, column, row, text};
use iced::{Center, Element};

use super::{EYES_FIELD, Message, Way, eyes_key, reason_field, typed};
use crate::advice::GateState;
use crate::case::Phase;
use crate::gui::casefile::phase::{Message as Parent, PhaseView};
use crate::gui::casefile::step::Step;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::{space, text as size};
use crate::gui::widget::{button, text_area, text_field, unspoken};
use crate::t;

/// Whether a form stands open: somebody opened it, or words wait in it.
fn is_shown(view: PhaseView<'_>, way: Way) -> bool {
    let from = view.case.phases.current;
    let waiting = |key: String| view.case.half_typed.contains_key(&key);
    view.state.passing.open == Some(way)
        || waiting(way.reason_key(from))
        || way == Way::On && waiting(eyes_key(from))
}

/// The way to the next phase, or what to do after the last one.
pub(in crate::gui::casefile::phase) fn onward(view: PhaseView<'_>) -> Element<'_, Parent> {
    let Some(to) = view.phase.next() else {
        return closing(view);
    };
    let is_open = view.advice.phase.gate == GateState::Open;
    let go = (is_open && view.may_write()).then_some(Parent::Pass(Message::Go(Way::On)));
    let go = button(t!("plan-pass", number = to.number()))
        .icon(Icon::ArrowRight)
        .primary()
        .describe(onward_words(view, to))
        .on_press_maybe(go);
    let when = (!is_open).then(|| unspoken(aside(t!("plan-pass-when"))));
    let go = row![go].push(when).spacing(space::M).align_y(Center);
    let early = (!is_open && view.may_write()).then(|| early(view, to));
    Column::new()
        .push((is_open || view.may_write()).then(|| go.wrap()))
        .push(early)
        .spacing(space::M)
        .into()
}

/// Where the button leads; while it cannot be pressed, also why.
fn onward_words(view: PhaseView<'_>, to: Phase) -> String {
    match view.advice.phase.gate {
        GateState::Open => kit::phase_name(to),
        GateState::Closed | GateState::Undecided => {
            format!("{}. {}", kit::phase_name(to), t!("plan-pass-when"))
        }
    }
}

/// Passing before the gate is open.
fn early(view: PhaseView<'_>, to: Phase) -> Element<'_, Parent> {
    let rule = &view.context.guidance.early_move().text;
    if !is_shown(view, Way::On) {
        let open = button(t!("plan-pass-early", number = to.number()))
            .on_press(Parent::Pass(Message::Open(Way::On)));
        return column![aside(rule.as_str()), open].spacing(space::S).into();
    }
    let key = eyes_key(view.case.phases.current);
    let eyes = typed(view.case, &key);
    let error = eyes_fault(view, Way::On).map(|fault| fault.words);
    let eyes = text_field(t!("plan-eyes"), &eyes, |words| Parent::Pass(Message::Eyes(words)))
        .remembered(view.context.undo_in(view.case), &key)
        .id(EYES_FIELD)
        .required()
        .help(t!("plan-eyes-help"))
        .error(error);
    let go = t!("plan-pass-early-go", number = to.number());
    Column::new()
        .push(kit::h3(t!("plan-pass-early", number = to.number())))
        .push(aside(rule.as_str()))
        .push(reason(view, Way::On, t!("plan-reason-help")))
        .push(eyes)
        .push(form_buttons(view, Way::On, go))
        .spacing(space::M)
        .into()
}

fn reason_fault(view: PhaseView<'_>, way: Way) -> Option<kit::Fault> {
    let words = typed(view.case, &way.reason_key(view.case.phases.current));
    is_asked(view, way, &words)
        .then(|| kit::Fault { field: t!("plan-reason"), words: t!("plan-reason-error") })
}

fn eyes_fault(view: PhaseView<'_>, way: Way) -> Option<kit::Fault> {
    let words = typed(view.case, &eyes_key(view.case.phases.current));
    let asked = way == Way::On && is_asked(view, way, &words);
    asked.then(|| kit::Fault { field: t!("plan-eyes"), words: t!("plan-eyes-error") })
}

/// Whether an empty field should say that it is needed.
fn is_asked(view: PhaseView<'_>, way: Way, words: &str) -> bool {
    let state = &view.state.passing;
    state.too_early && state.open == Some(way) && words.trim().is_empty()
}

fn reason(view: PhaseView<'_>, way: Way, help: String) -> Element<'_, Parent> {
    let key = way.reason_key(view.case.phases.current);
    let words = typed(view.case, &key);
    let error = reason_fault(view, way).map(|fault| fault.words);
    text_area(t!("plan-reason"), &words, move |words| Parent::Pass(Message::Reason(way, words)))
        .remembered(view.context.undo_in(view.case), key)
        .id(reason_field(way))
        .required()
        .min_lines(2)
        .spelling(view.context.spelling)
        .help(help)
        .error(error)
        .into()
}

fn form_buttons<'a>(view: PhaseView<'a>, way: Way, go: String) -> Element<'a, Parent> {
    let faults = [reason_fault(view, way), eyes_fault(view, way)];
    let faults: Vec<_> = faults.into_iter().flatten().collect();
    let go = button(go).primary().on_press(Parent::Pass(Message::Go(way)));
    let cancel = button(t!("cancel")).on_press(Parent::Pass(Message::Cancel(way)));
    let buttons = row![go, cancel].spacing(space::S).wrap();
    column![kit::refusal(&faults), buttons].into()
}

/// After the last phase there is nothing to go on to.
fn closing(view: PhaseView<'_>) -> Element<'_, Parent> {
    let words = match view.advice.phase.gate {
        _ if !view.case.is_open() => t!("plan-closed"),
        GateState::Open => t!("plan-may-close"),
        GateState::Closed | GateState::Undecided => t!("plan-may-not-close"),
    };
    let there = button(t!("plan-go-to-closing")).link().on_press(Parent::Go(Step::Closing));
    column![aside(words), there].spacing(2).into()
}

/// The button that opens the way back, unless its form stands open already.
pub(in crate::gui::casefile::phase) fn back_button(
    view: PhaseView<'_>,
) -> Option<Element<'_, Parent>> {
    let offered =
        view.may_write() && Way::Back.to(view.phase).is_some() && !is_shown(view, Way::Back);
    offered.then(|| {
        button(t!("plan-back"))
            .icon(Icon::Undo2)
            .on_press(Parent::Pass(Message::Open(Way::Back)))
            .into()
    })
}

/// The way back to the first phase, in later ones.
pub(in crate::gui::casefile::phase) fn back(view: PhaseView<'_>) -> Option<Element<'_, Parent>> {
    Way::Back.to(view.phase)?;
    if is_shown(view, Way::Back) && view.may_write() {
        return Some(back_form(view));
    }
    // With new unsafety the button stands above the plan, with what happened.
    if view.advice.phase.back_to_start.is_some() {
        return None;
    }
    let button = back_button(view)?;
    let content = column![kit::line(), aside(t!("plan-back-about")), button];
    Some(content.spacing(space::S).into())
}

fn back_form(view: PhaseView<'_>) -> Element<'_, Parent> {
    column![
        kit::line(),
        kit::h3(t!("plan-back")),
        aside(t!("plan-back-about")),
        reason(view, Way::Back, t!("plan-back-reason-help")),
        form_buttons(view, Way::Back, t!("plan-back-go")),
    ]
    .spacing(space::M)
    .into()
}

/// Words in a quiet colour, for what a button cannot say itself.
fn aside<'a>(words: impl text::IntoFragment<'a>) -> Element<'a, Parent> {
    kit::tinted(words, size::BODY, |tokens| tokens.ink_soft)
}
