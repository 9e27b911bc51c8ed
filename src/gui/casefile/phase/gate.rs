//! What the next phase asks, with what is known of it in this case.

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Element, Fill};

use super::{Message, PhaseView, passing};
use crate::advice::{ConditionReport, GateState};
use crate::case::{Answer, Phase, QuestionId};
use crate::gui::casefile::spoken::news;
use crate::gui::casefile::step::Step;
use crate::gui::icon::{Icon, icon};
use crate::gui::kit::{self, Pick};
use crate::gui::theme::{Tokens, Tone, space};
use crate::gui::widget::{Role, announce, button, choice, columns, looks_up, unspoken};
use crate::guidance::logic::Truth;
use crate::guidance::{Atom, Origin, RecordFact};
use crate::naslag::Topic;
use crate::t;

/// How wide a condition and its answers must be to stand beside each other.
const BESIDE: f32 = 200.0;

/// The gate out of the phase in which the case is.
pub(super) fn gate(view: PhaseView<'_>) -> Element<'_, Message> {
    let report = &view.advice.phase;
    let conditions = report.conditions.iter().map(|condition| self::condition(view, condition));
    let list = Column::with_children(conditions).spacing(space::M);
    let sources = t!("plan-sources", sources = report.sources.join("; "));
    let content = Column::new()
        .push(head(view))
        .push(kit::small(about(view.phase)))
        .push(announce(Role::List, t!("plan-gate-list"), list))
        .push(kit::terms(&[&sources]))
        .push(kit::small(sources))
        .push(kit::line())
        .push(passing::onward(view))
        .push(passing::back(view))
        .spacing(space::M);
    kit::card(content).into()
}

fn head(view: PhaseView<'_>) -> Element<'_, Message> {
    let title = match view.phase.next() {
        Some(_) => t!("plan-gate"),
        None => t!("plan-gate-last"),
    };
    let (words, tone): (_, Pick<Tone>) = match view.advice.phase.gate {
        GateState::Open => (t!("plan-gate-open"), |tokens| tokens.ok),
        GateState::Closed => (t!("plan-gate-closed"), |tokens| tokens.warn),
        GateState::Undecided => (t!("plan-gate-undecided"), |tokens| tokens.info),
    };
    let shown = match view.advice.phase.gate {
        GateState::Open => format!("✓ {words}"),
        GateState::Closed | GateState::Undecided => words.clone(),
    };
    let state = news("gate", words, kit::badge(shown, tone));
    row![kit::h2(title), state].spacing(space::M).wrap().into()
}

fn about(phase: Phase) -> String {
    match phase.next() {
        Some(next) => t!("plan-gate-about", name = kit::phase_name(next)),
        None => t!("plan-gate-last-about"),
    }
}

fn condition<'a>(view: PhaseView<'a>, condition: &'a ConditionReport) -> Element<'a, Message> {
    let state = state_words(condition.state);
    let explanation = match condition.state {
        Truth::Holds => state.clone(),
        _ => format!("{state}. {}", condition.text),
    };
    let words = Column::new()
        .push(kit::strong(condition.name.as_str()))
        .push(kit::small(explanation.clone()))
        .width(Fill);
    let answers = condition.atoms.iter().filter_map(|id| answer(view, condition, id));
    let answers = Column::with_children(answers).width(Fill).into();
    let content = columns(BESIDE, [unspoken(words), answers]).portions([4, 3]);
    let content = row![sign(condition.state), content].spacing(space::M);
    let name = t!("plan-condition", name = condition.name.as_str(), state = explanation);
    announce(Role::ListItem, name, content).key(condition.name.as_str()).into()
}

fn state_words(state: Truth) -> String {
    match state {
        Truth::Holds => t!("plan-condition-holds"),
        Truth::No => t!("plan-condition-missing"),
        Truth::Open => t!("plan-condition-unknown"),
    }
}

fn sign<'a>(state: Truth) -> Element<'a, Message> {
    let (symbol, pick): (_, Pick<Tone>) = match state {
        Truth::Holds => (Icon::CheckCircle2, |tokens| tokens.ok),
        Truth::No => (Icon::X, |tokens| tokens.danger),
        Truth::Open => (Icon::CircleHelp, |tokens| tokens.info),
    };
    let sign = icon(symbol)
        .size(18)
        .style(move |theme| text::Style { color: Some(pick(Tokens::of(theme)).solid) });
    container(sign).padding([2, 0]).into()
}

/// How a condition can be answered: here, or where the record tells it.
fn answer<'a>(
    view: PhaseView<'a>,
    condition: &ConditionReport,
    id: &'a str,
) -> Option<Element<'a, Message>> {
    let atom = view.context.guidance.atom(id)?;
    let read = Message::Read(Topic::Question(atom.id.clone()));
    let look_up = kit::look_up_button(&atom.id, &atom.text, read.clone());
    let answer = answering(view, condition, atom)?;
    Some(looks_up(column![answer, look_up].spacing(2), read))
}

fn answering<'a>(
    view: PhaseView<'a>,
    condition: &ConditionReport,
    atom: &'a Atom,
) -> Option<Element<'a, Message>> {
    match atom.from {
        Origin::Answer => Some(question(view, atom)),
        Origin::AnyOf(_) => None,
        Origin::Record(fact) if told(view, condition, atom) => {
            Some(told_elsewhere(fact, condition))
        }
        Origin::Record(fact) => Some(
            column![question(view, atom), told_elsewhere(fact, condition)]
                .spacing(space::XS)
                .into(),
        ),
    }
}

/// Whether the record itself tells it, so that no answer by hand is asked.
fn told(view: PhaseView<'_>, condition: &ConditionReport, atom: &Atom) -> bool {
    let by_hand = view.case.observations.answer(&id(atom));
    condition.state != Truth::Open && by_hand == Answer::Unknown
}

fn id(atom: &Atom) -> QuestionId {
    QuestionId::from(atom.id.as_str())
}

fn question<'a>(view: PhaseView<'a>, atom: &'a Atom) -> Element<'a, Message> {
    let given = view.case.observations.get(&id(atom)).map(|seen| seen.answer);
    let question = id(atom);
    let chips = choice(atom.text.as_str(), kit::answers(), given, move |answer| {
        Message::Answer(question.clone(), answer)
    });
    chips.label_hidden().compact().into()
}

/// A link to the step where the record tells it.
fn told_elsewhere<'a>(fact: RecordFact, condition: &ConditionReport) -> Element<'a, Message> {
    let (step, name) = match fact {
        RecordFact::EveryoneHeard | RecordFact::NetworkNamed | RecordFact::Professionals => {
            (Step::Family, t!("step-family"))
        }
        RecordFact::PlanWithAll | RecordFact::AgreementsChecked => (Step::Plan, t!("step-plan")),
        RecordFact::CasusregieNamed => (Step::Ave, t!("step-ave")),
        _ => (Step::Happened, t!("step-happened")),
    };
    let link = button(t!("plan-see-step", name = name))
        .link()
        .describe(condition.name.as_str())
        .on_press(Message::Go(step));
    Row::new().push(link).into()
}
