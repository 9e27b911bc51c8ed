//! Going on to the next phase, or back to the first one.
//!
//! A step is a record that is never edited. Until it is taken, its words are
//! kept with the case, so that locking never loses them.

use iced::advanced::widget::Id;
use iced::widget::operation::focus;
use iced::widget::{Column, column, row};
use iced::{Element, Task};

use super::gate::aside;
use super::{Message as Parent, Sight};
use crate::advice::{Advice, GateState};
use crate::case::{Case, Passage, Phase};
use crate::gui::casefile::step::{Action, Step, Undo};
use crate::gui::context::Context;
use crate::gui::icon::Icon;
use crate::gui::kit;
use crate::gui::theme::space;
use crate::gui::widget::{button, text_area, text_field};
use crate::t;

/// What the forms remember.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The form that was opened.
    open: Option<Way>,
    /// Whether somebody tried before the form was complete.
    too_early: bool,
}

/// Which way a step leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the next phase.
    On,
    /// To the first phase.
    Back,
}

/// What can happen in the forms.
#[derive(Debug, Clone)]
pub enum Message {
    /// Open a form.
    Open(Way),
    /// Close a form and drop its words.
    Cancel(Way),
    /// The reason was typed.
    Reason(Way, String),
    /// The second pair of eyes was typed.
    Eyes(String),
    /// Take the step.
    Go(Way),
}

impl Way {
    fn to(self, from: Phase) -> Option<Phase> {
        match self {
            Self::On => from.next(),
            Self::Back => (from != Phase::DirecteVeiligheid).then_some(Phase::DirecteVeiligheid),
        }
    }

    /// Under which name the reason is kept until it is recorded.
    fn reason_key(self, from: Phase) -> String {
        let way = match self {
            Self::On => "doorgaan",
            Self::Back => "terug",
        };
        format!("{way}-fase-{}-reden", from.number())
    }
}

fn eyes_key(from: Phase) -> String {
    format!("doorgaan-fase-{}-ogen", from.number())
}

fn reason_field(way: Way) -> Id {
    Id::new(match way {
        Way::On => "plan-on-reason",
        Way::Back => "plan-back-reason",
    })
}

const EYES_FIELD: &str = "plan-on-eyes";

fn typed(case: &Case, key: &str) -> String {
    case.half_typed.get(key).cloned().unwrap_or_default()
}

/// Handles a message.
pub(super) fn update(
    state: &mut State,
    message: Message,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> Action<Parent> {
    let from = case.phases.current;
    match message {
        Message::Open(way) => {
            *state = State {
                open: Some(way),
                too_early: false,
            };
            Action::Run(focus(reason_field(way)))
        }
        Message::Cancel(way) => cancel(state, way, case),
        Message::Reason(way, words) => keep(case, way.reason_key(from), words),
        Message::Eyes(words) => keep(case, eyes_key(from), words),
        Message::Go(way) => go(state, way, case, advice, context),
    }
}

fn keep(case: &mut Case, key: String, words: String) -> Action<Parent> {
    if words.is_empty() {
        case.half_typed.remove(&key);
    } else {
        case.half_typed.insert(key, words);
    }
    Action::Changed
}

/// The words of a form, taken out of the case.
fn take(case: &mut Case, way: Way, from: Phase) -> Vec<(String, String)> {
    let keys = match way {
        Way::On => vec![way.reason_key(from), eyes_key(from)],
        Way::Back => vec![way.reason_key(from)],
    };
    let words = keys.into_iter();
    words
        .filter_map(|key| case.half_typed.remove_entry(&key))
        .collect()
}

fn cancel(state: &mut State, way: Way, case: &mut Case) -> Action<Parent> {
    *state = State::default();
    let words = take(case, way, case.phases.current);
    if words.is_empty() {
        return Action::None;
    }
    Action::Removed(Undo::new(t!("plan-removed-words"), |case| {
        for (key, words) in words {
            case.half_typed.entry(key).or_insert(words);
        }
    }))
}

fn go(
    state: &mut State,
    way: Way,
    case: &mut Case,
    advice: &Advice,
    context: &Context<'_>,
) -> Action<Parent> {
    let from = case.phases.current;
    let Some(to) = way.to(from) else {
        return Action::None;
    };
    let is_open = advice.phase.gate == GateState::Open;
    let reason = typed(case, &way.reason_key(from)).trim().to_owned();
    let eyes = match way {
        Way::On => typed(case, &eyes_key(from)).trim().to_owned(),
        Way::Back => String::new(),
    };
    if !is_complete(way, is_open, &reason, &eyes) {
        *state = State {
            open: Some(way),
            too_early: true,
        };
        let first = if reason.is_empty() {
            reason_field(way)
        } else {
            Id::new(EYES_FIELD)
        };
        return Action::Run(focus(first));
    }
    take(case, way, from);
    case.phases.pass(Passage {
        from,
        to,
        on: context.today(),
        by: context.me.trim().to_owned(),
        gate_was_open: is_open,
        reason,
        second_pair_of_eyes: eyes,
    });
    *state = State::default();
    Action::ChangedAnd(Task::done(Parent::Go(Step::Phase(to))))
}

/// Through an open gate nothing is asked; before that, a reason and a second
/// pair of eyes (rule D6). Going back asks for a reason.
fn is_complete(way: Way, is_open: bool, reason: &str, eyes: &str) -> bool {
    match way {
        Way::On => is_open || !(reason.is_empty() || eyes.is_empty()),
        Way::Back => !reason.is_empty(),
    }
}

/// Whether a form stands open: somebody opened it, or words wait in it.
fn is_shown(sight: Sight<'_>, way: Way) -> bool {
    let from = sight.case.phases.current;
    let waiting = |key: String| sight.case.half_typed.contains_key(&key);
    sight.state.passing.open == Some(way)
        || waiting(way.reason_key(from))
        || way == Way::On && waiting(eyes_key(from))
}

/// The way to the next phase, or what to do after the last one.
pub(super) fn onward(sight: Sight<'_>) -> Element<'_, Parent> {
    let Some(to) = sight.phase.next() else {
        return closing(sight);
    };
    let is_open = sight.advice.phase.gate == GateState::Open;
    let go = (is_open && sight.may_write()).then_some(Parent::Pass(Message::Go(Way::On)));
    let go = button(t!("plan-pass", number = to.number()))
        .icon(Icon::ArrowRight)
        .primary()
        .describe(kit::phase_name(to))
        .on_press_maybe(go);
    let early = (!is_open && sight.may_write()).then(|| early(sight, to));
    Column::new()
        .push((is_open || sight.may_write()).then_some(go))
        .push(early)
        .spacing(space::M)
        .into()
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
    let error = is_asked(sight, Way::On, &eyes).then(|| t!("plan-eyes-error"));
    let eyes = text_field(t!("plan-eyes"), &eyes, |words| {
        Parent::Pass(Message::Eyes(words))
    })
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
        .push(form_buttons(Way::On, go))
        .spacing(space::M)
        .into()
}

/// Whether an empty field should say that it is needed.
fn is_asked(sight: Sight<'_>, way: Way, words: &str) -> bool {
    let state = &sight.state.passing;
    state.too_early && state.open == Some(way) && words.trim().is_empty()
}

fn reason(sight: Sight<'_>, way: Way, help: String) -> Element<'_, Parent> {
    let words = typed(sight.case, &way.reason_key(sight.case.phases.current));
    let error = is_asked(sight, way, &words).then(|| t!("plan-reason-error"));
    text_area(t!("plan-reason"), &words, move |words| {
        Parent::Pass(Message::Reason(way, words))
    })
    .id(reason_field(way))
    .required()
    .min_lines(2)
    .help(help)
    .error(error)
    .into()
}

fn form_buttons<'a>(way: Way, go: String) -> Element<'a, Parent> {
    let go = button(go)
        .primary()
        .on_press(Parent::Pass(Message::Go(way)));
    let cancel = button(t!("cancel")).on_press(Parent::Pass(Message::Cancel(way)));
    row![go, cancel].spacing(space::S).wrap().into()
}

/// After the last phase there is nothing to go on to.
fn closing(sight: Sight<'_>) -> Element<'_, Parent> {
    let words = match sight.advice.phase.gate {
        _ if !sight.case.is_open() => t!("plan-closed"),
        GateState::Open => t!("plan-may-close"),
        GateState::Closed | GateState::Undecided => t!("plan-may-not-close"),
    };
    let there = button(t!("plan-go-to-logbook"))
        .link()
        .on_press(Parent::Go(Step::Logbook));
    column![aside(words), there].spacing(2).into()
}

/// The button that opens the way back, unless its form stands open already.
pub(super) fn back_button(sight: Sight<'_>) -> Option<Element<'_, Parent>> {
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
pub(super) fn back(sight: Sight<'_>) -> Option<Element<'_, Parent>> {
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
        form_buttons(Way::Back, t!("plan-back-go")),
    ]
    .spacing(space::M)
    .into()
}
