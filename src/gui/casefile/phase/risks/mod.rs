//! The risk picture: what makes less safe and what protects, as the case tells it
//! and as people say it. It stands below the priorities that are chosen from it.

mod form;
mod row;
mod signs;

use std::collections::BTreeSet;

use iced::Element;
use iced::widget::{Column, column};

use super::{News, PhaseView, title_field};
use crate::advice::RiskReport;
use crate::case::{Answer, Case, Observation, Phase, Placed, PriorityId, QuestionId, RecordPlace};
use crate::gui::casefile::spoken::heading;
use crate::gui::casefile::step::{Step, StepReply, changed, go, read, show, toggle};
use crate::gui::context::Context;
use crate::gui::kit;
use crate::gui::record::Edit;
use crate::gui::theme::space;
use crate::gui::widget::focus::focus;
use crate::gui::widget::{Role, announce, button};
use crate::guidance::RiskGroup;
use crate::naslag::Topic;
use crate::t;

/// What is unfolded in the risk picture.
#[derive(Debug, Default)]
pub(super) struct State {
    /// The groups of which everything is shown.
    whole: BTreeSet<String>,
    /// The factors that were answered in this sitting: they stay where they are.
    touched: BTreeSet<String>,
    /// The factors of which the note is unfolded.
    notes: BTreeSet<String>,
}

impl State {
    /// Unfolds the note of a factor.
    pub(super) fn unfold(&mut self, factor: String) {
        self.notes.insert(factor);
    }
}

/// What can happen in the risk picture. Factors are known by their id.
#[derive(Debug, Clone)]
pub enum Message {
    /// Show all factors of a group, or only those of which something is known.
    Whole(String),
    /// Somebody said whether a factor plays a part.
    Answered(String, Answer),
    /// Unfold the note of a factor, or fold it.
    Notes(String),
    /// What is recorded besides the answer was changed.
    Edit(String, Edit),
    /// Read about a factor in Naslag.
    Read(String),
    /// Make a priority of a factor.
    Choose(String),
    /// Go to where the case tells it.
    Go(Step),
    /// Go to the record that tells it.
    Show(RecordPlace),
}

/// Handles a message; a priority that was made is told of, to be unfolded.
pub(super) fn update(
    state: &mut super::State,
    message: Message,
    case: &mut Case,
    context: &Context<'_>,
) -> StepReply<super::Message> {
    match message {
        Message::Whole(group) => toggle(&mut state.risks.whole, group),
        Message::Notes(id) => toggle(&mut state.risks.notes, id),
        Message::Read(id) => read(Topic::Factor(id)),
        Message::Go(step) => go(step),
        Message::Show(place) => show(place),
        Message::Answered(id, answer) => {
            case.factoren.set(&QuestionId(id.clone()), answer, context.today());
            state.risks.touched.insert(id);
            changed()
        }
        Message::Edit(id, edit) => {
            edit.apply(case, |case| Some(case.factoren.entry(&QuestionId(id))));
            changed()
        }
        Message::Choose(id) => {
            let Some((priority, placed)) = choose(case, &id, context) else {
                return StepReply::none();
            };
            state.unfolded = Some(priority);
            state.news = (placed == Placed::Parked).then_some(News::Waits);
            changed().and(focus(title_field(Phase::Risicos, priority)))
        }
    }
}

/// Makes a priority of a factor, with what was said of it.
fn choose(case: &mut Case, id: &str, context: &Context<'_>) -> Option<(PriorityId, Placed)> {
    let factor = context.guidance.risks().factor(id)?;
    let seen = case.factoren.get(&QuestionId::from(id)).cloned().unwrap_or_default();
    let plan = case.phases.top3_mut(Phase::Risicos);
    let (number, placed) = plan.add();
    let priority = plan.get_mut(number)?;
    priority.title.clone_from(&factor.name);
    priority.factor.clone_from(&factor.id);
    // What was told in confidence does not go along into what the family reads.
    if seen.marks.is_empty() {
        priority.for_whom = seen.people;
        priority.why = seen.note;
    }
    Some((number, placed))
}

/// A view of the risk picture in the phase of risks.
type View<'a> = PhaseView<'a>;

fn seen<'a>(view: View<'a>, id: &str) -> Option<&'a Observation> {
    view.case.factoren.get(&QuestionId::from(id)).filter(|seen| !seen.is_empty())
}

/// Draws the risk picture; nothing in another phase.
pub(super) fn card(view: View<'_>) -> Option<Element<'_, super::Message>> {
    if view.phase != Phase::Risicos {
        return None;
    }
    let groups = view.context.guidance.risks().groups.iter();
    let groups = groups.filter_map(|one| group(view, one));
    let head = column![kit::h2(t!("risks")), kit::small(t!("risks-help"))];
    let content = Column::new().push(head).extend(groups).spacing(space::L);
    Some(Element::from(kit::card(content)).map(super::Message::Risk))
}

/// The factors of a group, those first of which something is known.
fn group<'a>(view: View<'a>, group: &'a RiskGroup) -> Option<Element<'a, Message>> {
    let reports = view.advice.risks.iter().filter(|one| one.group == group.id);
    let reports: Vec<&RiskReport> = reports.collect();
    if reports.is_empty() {
        return None;
    }
    let state = &view.state.risks;
    let whole = state.whole.contains(&group.id);
    let shown = reports.iter().filter(|one| whole || is_shown(view, one));
    let shown: Vec<_> = shown.filter_map(|one| row::view(view, one)).collect();
    let rest = reports.len() - shown.len();
    let name = group.name.as_str();
    let head = column![heading(3, name, kit::h3(name)), kit::small(group.help.as_str())];
    let list = (!shown.is_empty()).then(|| announce(Role::List, name, kit::ruled(shown)));
    let more = (whole || rest > 0).then(|| {
        let words = if whole { t!("risks-fewer") } else { t!("risks-more", count = rest) };
        let more = button(words).link().key(group.id.as_str()).describe(name).expanded(whole);
        more.on_press(Message::Whole(group.id.clone()))
    });
    Some(Column::new().push(head).push(list).push(more).spacing(space::S).into())
}

/// Whether a factor is shown while not all are: something is known of it or was
/// noted, or it is asked.
fn is_shown(view: View<'_>, report: &RiskReport) -> bool {
    let state = &view.state.risks;
    let worked_on = state.touched.contains(&report.id) || state.notes.contains(&report.id);
    worked_on || report.plays.is_known() || report.asks || seen(view, &report.id).is_some()
}
